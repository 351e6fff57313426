"""How an answer of one or two lines in the place of a theme is judged: each in a start document of its own, in a cell or below a heading.

Run: python benchmarks/reading_answers.py [FILE …]. Without files those of ``tests/passages/untouched``, from which nothing was learned.
"""

from __future__ import annotations

import io
import json
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import docx

from mvoi_checklist import Ruleset, Upload, evaluate, load_ruleset, read_start_document

UNTOUCHED = Path(__file__).parents[1] / "tests/passages/untouched"
RIGHT = {"applied": {"applied"}, "explained": {"explained"}, "supplier": {"supplier_only"}}
STILL_OPEN = {"to_explain", "undetermined"}
GROUPS = {"klimaat": "GWW", "milieu": "GWW", "circulair": "Meubilair", "ketenverantwoordelijkheid": "Catering"}
"""A product group for which the theme holds; else cleaning."""
FACTS = (
    ("Zaaknummer", "2027-0118"), ("Projectleider", "Roos Kok"), ("Procedure", "meervoudig onderhands"), ("Geraamde waarde", "€ 140.000 excl. btw"),
)  # fmt: skip


def add(word: object, *rows: tuple[str, str]) -> None:
    """Add a table of two columns."""
    table = word.add_table(0, 2)  # type: ignore[attr-defined]
    for texts in rows:
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = text


def in_a_cell(word: object, title: str, text: str) -> None:
    """The answer beside the name of its theme."""
    add(word, ("Thema", "Hoe toegepast, of waarom niet"), (title, text))


def below_a_heading(word: object, title: str, text: str) -> None:
    """The answer below the name of its theme."""
    word.add_heading(title, 2)  # type: ignore[attr-defined]
    for line in text.split("\n"):
        word.add_paragraph(line)  # type: ignore[attr-defined]


def verdict(text: str, theme: str, ruleset: Ruleset, place: Callable[[object, str, str], None]) -> str:
    """The verdict of a start document in which this is what stands there of the theme."""
    word, file = docx.Document(), io.BytesIO()
    word.add_heading("Startdocument inkoop: opdracht gemeente", 1)
    add(word, *FACTS, ("Productgroep", GROUPS.get(theme, "Schoonmaak")))
    word.add_heading("Duurzaamheid", 1)
    place(word, ruleset.theme_by_id[theme].title, text)
    word.save(file)
    checklist = evaluate(read_start_document(Upload("start.docx", file.getvalue()), ruleset), ruleset)
    return next(result.verdict.value for result in checklist.themes if result.theme == theme)


def main(files: list[str]) -> None:
    """Print a row per file and place."""
    ruleset = load_ruleset("alkmaar-2024")
    print("| answers | place | right | wrongly applied or explained | applied or explained, left open |\n| --- | --- | --- | --- | --- |")
    for file in map(Path, files or sorted(UNTOUCHED.glob("*.jsonl"))):
        answers = [line for line in map(json.loads, file.read_text(encoding="utf-8").splitlines()) if line.get("in_place") and len(line["themes"]) == 1]
        for place in (in_a_cell, below_a_heading) if answers else ():
            told: Counter[str] = Counter()
            for answer in answers:
                theme, label = next(iter(answer["themes"].items()))
                found, wanted = verdict(answer["text"], theme, ruleset, place), RIGHT.get(label, STILL_OPEN)
                told["right"] += found in wanted
                told["wrong"] += found in {"applied", "explained"} - wanted
                told["open"] += label in {"applied", "explained"} and found in STILL_OPEN
            share = f"{told['right']} of {len(answers)} ({told['right'] / len(answers):.1%})"
            print(f"| {file.stem} | {place.__name__} | {share} | {told['wrong']} | {told['open']} |")


if __name__ == "__main__":
    main(sys.argv[1:])
