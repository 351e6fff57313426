"""How well start documents are read: per field and per theme, on the half to tune on and the half held out.

Run: python benchmarks/reading.py [tune|held-out] [-v]. With -v every difference is printed.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "corpus"))
from score import HALVES, Score, keys, score


def main(arguments: list[str]) -> None:
    """Print the report."""
    for half in [name for name in HALVES if name in arguments] or HALVES:
        found = score(half)
        print(f"\n## {half}: {len(keys(half))} documenten\n")
        print_fields(found)
        print_themes(found)
        print(*(f"{name}: {number}" for name, number in sorted(found.details.items())), sep=" · ")
        if "-v" in arguments:
            print("", *found.differences, sep="\n")


def print_fields(found: Score) -> None:
    """Per field: right, wrong, missed, invented; precision and recall."""
    print("| veld | goed | fout | gemist | verzonnen | leeg goed | precisie | vangst |\n|---|---|---|---|---|---|---|---|")
    total: Counter[str] = Counter()
    for name, counts in found.fields.items():
        total += counts
        print(_field_row(name, counts))
    print(_field_row("**samen**", total))
    right = total["goed"] + total["leeg goed"]
    print(f"\nvelden juist: {right} van {total.total()} ({right / total.total():.1%})\n")


def _field_row(name: str, counts: Counter[str]) -> str:
    said = counts["goed"] + counts["fout"] + counts["verzonnen"]
    there = counts["goed"] + counts["fout"] + counts["gemist"]
    shares = [f"{counts['goed'] / number:.1%}" if number else "-" for number in (said, there)]
    return "| " + " | ".join([name, *(str(counts[outcome]) for outcome in ("goed", "fout", "gemist", "verzonnen", "leeg goed")), *shares]) + " |"


def print_themes(found: Score) -> None:
    """Precision and recall of "applied" per theme, and the confusion of verdicts."""
    for name, counts in found.themes.items():
        print(f"{name}: {counts['goed']} van {counts.total()} goed, ten onrechte toegepast {counts['vals ja']}, toegepast gemist {counts['gemist']}")
    names = sorted({name for pair in found.verdicts for name in pair})
    print("\n| verwacht \\ gezegd | " + " | ".join(names) + " |\n|---|" + "---|" * len(names))
    for wanted in names:
        print(f"| {wanted} | " + " | ".join(str(found.verdicts[wanted, got] or "") for got in names) + " |")
    right = sum(number for (wanted, got), number in found.verdicts.items() if wanted == got)
    false_comply = sum(number for (wanted, got), number in found.verdicts.items() if wanted != got == "applied")
    missed = sum(number for (wanted, got), number in found.verdicts.items() if got != wanted == "applied")
    total = found.verdicts.total()
    print(f"\noordelen juist: {right} van {total} ({right / total:.1%}); ten onrechte toegepast: {false_comply}; toegepast gemist: {missed}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
