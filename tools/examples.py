"""Make the files of examples/kalender again, by the rules and writers of now; what they say stays. ``--check`` names those that are older."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from python_calamine import CalamineWorkbook

from mvoi_checklist import Ruleset, calendar_workbook, compare_returned, load_ruleset, read_calendar, read_start_document, start_document_form

ROOT = Path(__file__).resolve().parent.parent
YEAR = ROOT / "examples" / "kalender"


def forms(ruleset: Ruleset) -> Iterator[tuple[Path, bytes]]:
    """Each start document that is a form of ours, as it would be written now for the day on which it was made; that day, not today, stands on it."""
    for path in sorted((YEAR / "startdocumenten").iterdir()):
        if path.suffix in (".docx", ".odt") and (day := made_on(path, ruleset)):
            yield path, start_document_form(read_start_document(path, ruleset), ruleset, on=day, format="odt" if path.suffix == ".odt" else "docx")


def made_on(path: Path, ruleset: Ruleset) -> date | None:
    """The day that stands inside a file of ours."""
    return compare_returned(path, ruleset).made_on


def calendars(ruleset: Ruleset) -> Iterator[tuple[Path, bytes]]:
    """Each calendar, as it would be written now."""
    for path in sorted(YEAR.glob("*.xlsx")):
        yield path, calendar_workbook(read_calendar(path, ruleset).calendar, ruleset)


def cells(path: Path) -> dict[str, Sequence[Sequence[object]]]:
    """What stands in a workbook, hidden lists too; its bytes hold when it was written, and by which library."""
    book = CalamineWorkbook.from_path(path)
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def older(ruleset: Ruleset) -> Iterator[tuple[Path, bytes]]:
    """The files that would be written differently now."""
    yield from ((path, data) for path, data in forms(ruleset) if path.read_bytes() != data)
    with TemporaryDirectory() as folder:
        for path, data in calendars(ruleset):
            again = Path(folder, path.name)
            again.write_bytes(data)
            if cells(path) != cells(again):
                yield path, data


def main() -> int:
    """Write every file that is older, or with ``--check`` name them."""
    found = list(older(load_ruleset("alkmaar-2024")))
    for path, data in found:
        if "--check" in sys.argv:
            print(f"{path.relative_to(ROOT)} is not as the rules and writers make it now; run {Path(__file__).name}")
        else:
            path.write_bytes(data)
    return 1 if found and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
