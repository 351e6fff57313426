"""Reading a checklist back: ours, with quote, place and verdict of every answer, against python-docx that only lists texts and tags.

python-docx does not see text inside content controls; it gets them through lxml, as its users do. That is less than ours gives.
"""

from __future__ import annotations

import datetime
import tempfile
import time
from pathlib import Path

import docx
from docx.oxml.ns import qn

from mvoi_checklist import evaluate, load_ruleset, read_start_document, render

ROUNDS = 10
EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


def with_python_docx(path: Path) -> list[str]:
    """Every paragraph, every cell row by row, and every control by its tag."""
    document = docx.Document(path)
    words = [paragraph.text for paragraph in document.paragraphs]
    words += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    for control in document.element.body.iter(qn("w:sdt")):
        tag = control.find(f"{qn('w:sdtPr')}/{qn('w:tag')}")
        words.append(f"{tag.get(qn('w:val')) if tag is not None else ''}: {''.join(node.text or '' for node in control.iter(qn('w:t')))}")
    return words


def main() -> None:
    """Print a table: milliseconds of CPU time and the ratio."""
    ruleset = load_ruleset("alkmaar-2024")
    print("| checklist | ours CPU ms | python-docx CPU ms | python-docx / ours |\n| --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as folder:
        for source in sorted(EXAMPLES.glob("*.json")):
            path = Path(folder) / f"{source.stem}.docx"
            path.write_bytes(render(evaluate(read_start_document(source, ruleset), ruleset, on=datetime.date(2026, 11, 24)), "docx"))
            ours = theirs = float("inf")
            for _ in range(ROUNDS):
                start = time.process_time()
                read_start_document(path, ruleset)
                middle = time.process_time()
                with_python_docx(path)
                ours, theirs = min(ours, middle - start), min(theirs, time.process_time() - middle)
            print(f"| {source.stem} | {ours * 1000:.1f} | {theirs * 1000:.1f} | {theirs / ours:.1f} |")


if __name__ == "__main__":
    main()
