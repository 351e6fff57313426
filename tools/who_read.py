"""Show which functions read a document: for every place that was read the chain of readers, from the walk through the document to what took the words.

Run: python tools/who_read.py START.docx [FIELD], where FIELD is the beginning of a path such as ``duration_months`` or ``themes.klimaat``.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterator
from pathlib import Path

from mvoi_checklist import read_start_document
from mvoi_checklist.inputs import readings
from mvoi_checklist.inputs.readings import Readings, Source
from mvoi_checklist.model.closed_lists import Certainty

_INPUTS = Path(readings.__file__).parent


def readers() -> Iterator[str]:
    """The functions of the reader that are busy now, the outermost first; not those that only keep what was read."""
    for frame in traceback.extract_stack():
        file = Path(frame.filename)
        if _INPUTS in file.parents and file.name != "readings.py":
            yield f"{file.relative_to(_INPUTS)}:{frame.lineno} {frame.name}"


def main(document: str, field: str = "") -> None:
    """Print each place that was read for a field, with who read it."""
    add = Readings.add

    def told(self: Readings, source: Source, note: str = "", *, certain: bool = False, certainty: Certainty = Certainty.UNCERTAIN) -> None:
        if source.path.startswith(field):
            print(f"{source.path}: {source.quote!r}\n  {source.place}{f' ({note})' if note else ''}")
            print(*(f"    {reader}" for reader in readers()), sep="\n")
        add(self, source, note, certain=certain, certainty=certainty)

    Readings.add = told  # type: ignore[method-assign]
    read_start_document(document)


if __name__ == "__main__":
    main(*sys.argv[1:])
