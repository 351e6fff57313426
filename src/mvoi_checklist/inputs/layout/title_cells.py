"""A document that opens with a table: a cell of its first row may name the document and the purchase, "INKOOPADVIES" and below it "Groene daken"."""

from __future__ import annotations

from collections.abc import Sequence

from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.inputs.ooxml.text import Paragraph, Table


def see_title_cell(found: Sequence[Paragraph | Table], prefix: str, answers: Answers) -> None:
    """See the lines of that cell as the first lines of the page; ``prefix`` stands before its place."""
    first = next((block for block in found if isinstance(block, Table) or block.text), None)
    cells = first.rows[0] if isinstance(first, Table) and first.rows else []
    named = next((cell for cell in cells if any(map(answers.meanings.names_document, cell.text.split("\n")))), None)
    lines = named.text.split("\n") if named else []
    for line in sorted(lines, key=answers.meanings.names_document):  # "INKOOPMEMO" above "Evaluatie raamovereenkomst" asks for nothing
        answers.taken.recognition.see_title(line)
    for line in lines:
        answers.taken.purchase.see_first_line(line, f"{prefix}tabel 1, rij 1")
