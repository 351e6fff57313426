"""How fast a 20-page start document is read, against docx2python and python-docx walking the same tables; and memory over many.

Run: python benchmarks/reading_speed.py (needs docx2python). The rivals only collect text; what is read here is also understood.
Every round reads a form with other words, so that nothing is known from the round before.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import docx
from docx2python import docx2python

from mvoi_checklist import load_ruleset, read_start_document

ROUNDS, CHAPTERS, ROWS, MANY = 5, 18, 20, 1_000
FACTS = (
    ("Titel", "Schoonmaak scholen"), ("Afdeling", "Vastgoed"), ("Projectleider", "J. Jansen"), ("Geraamde waarde", "€ 450.000 excl. btw"),
    ("Procedure", "Europees openbaar"), ("Productgroep", "Schoonmaak"),
)  # fmt: skip


def make(path: Path, form: int) -> None:
    """Write a form with a table of facts and a table per chapter: about twenty pages, with words of its own."""
    word = docx.Document()
    add(word, FACTS)
    for chapter in range(1, CHAPTERS + 1):
        word.add_heading(f"{chapter}. Onderdeel {chapter} van {form}", 1)
        word.add_paragraph(f"De opdracht {form} wordt uitgevoerd op de locaties in de bijlage. Planning en uitvoering gaan in overleg met de beheerder. " * 6)
        add(word, (("Nr", "Omschrijving", "Toelichting", "Wie"), *(line(form, chapter, row) for row in range(1, ROWS + 1))))
    word.save(str(path))


def line(form: int, chapter: int, row: int) -> tuple[str, ...]:
    """A row of a table."""
    return f"{chapter}.{row}", f"Werkzaamheden {row} in {form}", f"Toelichting op {chapter} en {row} bij {form}", f"Team vastgoed {form}"


def add(word: object, rows: tuple[tuple[str, ...], ...]) -> None:
    """Add a table."""
    table = word.add_table(0, len(rows[0]), style="Table Grid")  # type: ignore[attr-defined]
    for texts in rows:
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = text


def walk(path: Path) -> list[str]:
    """Collect the text of paragraphs and cells as the manual of python-docx shows it."""
    word = docx.Document(str(path))
    return [*(paragraph.text for paragraph in word.paragraphs), *(cell.text for table in word.tables for row in table.rows for cell in row.cells)]


def text_of(path: Path) -> str:
    """Collect the text with docx2python."""
    with docx2python(path) as found:
        return found.text


def fastest(tasks: dict[str, Callable[[Path], object]], forms: list[Path]) -> dict[str, float]:
    """The least CPU time of each over the forms, interleaved."""
    best = dict.fromkeys(tasks, float("inf"))
    for form in forms:
        for name, task in tasks.items():
            start = time.process_time()
            task(form)
            best[name] = min(best[name], time.process_time() - start)
    return best


def main(many: int) -> None:
    """Print times, ratios and memory."""
    ruleset = load_ruleset("alkmaar-2024")
    with tempfile.TemporaryDirectory() as folder:
        first, *forms = [Path(folder) / f"start{number}.docx" for number in range(ROUNDS + 1)]
        for number, form in enumerate((first, *forms)):
            make(form, number)
        read_start_document(first, ruleset)
        found = fastest({"ours": lambda form: read_start_document(form, ruleset), "python-docx": walk, "docx2python": text_of}, forms)
        for name, seconds in found.items():
            print(f"{name}: {1000 * seconds:.0f} ms CPU, {seconds / found['ours']:.1f} x ours")
    documents = sorted((Path(__file__).parents[1] / "examples").glob("*.docx")) + sorted((Path(__file__).parents[1] / "tests/corpus/documents").glob("0*.docx"))
    for number in range(many):
        read_start_document(documents[number % len(documents)], ruleset)
        if number + 1 in (many // 10, many):
            print(f"after {number + 1} documents: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else MANY)
