"""How well start documents are read that others wrote without knowing the reader: shares per writer, and with -v every difference.

Verdicts are counted twice: with the product groups of the key, and end to end, with those that the product itself reads or proposes.

Run: python benchmarks/reading_everyday.py [-v] [--write]; with --write what the tests hold it to is written down.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "everyday"))
from everyday import Found, compare, names, sets, write_measured

from mvoi_checklist import load_ruleset


def main(arguments: list[str]) -> None:
    """Print the table, and below it all sets together."""
    ruleset = load_ruleset("alkmaar-2024")
    print("| set | documents | fields | verdicts, groups of the key | wrong | verdicts, end to end | wrong |\n| --- | --- | --- | --- | --- | --- | --- |")
    every, every_alone, wrong = Found(), Found(), {}
    for letters, documents in sets().items():
        found, alone = Found(), Found()
        for name in documents:
            compare(name, ruleset, found, alone)
        print(row(letters, len(documents), found, alone))
        every.add(found)
        every_alone.add(alone)
        wrong[letters] = found.wrong()
        if "-v" in arguments:
            print("", *found.differences, "", "End to end:", *(said for said in alone.differences if said not in found.differences), "", sep="\n")
    print(row("all", len(names()), every, every_alone))
    if "--write" in arguments:
        write_measured(wrong)


def row(title: str, documents: int, found: Found, alone: Found) -> str:
    """A row of the table; "wrong" are the themes wrongly said to be applied or explained."""
    fields, verdicts, end_to_end = (
        f"{seen.right[what]} of {seen.total[what]}, {seen.share(what):.1%}" for seen, what in ((found, "fields"), (found, "verdicts"), (alone, "verdicts"))
    )
    return f"| {title} | {documents} | {fields} | {verdicts} | {len(found.false)} | {end_to_end} | {len(alone.false)} |"


if __name__ == "__main__":
    main(sys.argv[1:])
