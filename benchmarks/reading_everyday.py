"""How well start documents are read that others wrote without knowing the reader: shares per writer, and with -v every difference.

Run: python benchmarks/reading_everyday.py [-v].
"""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path
from string import digits

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "everyday"))
from everyday import Found, compare, names

from mvoi_checklist import load_ruleset


def main(arguments: list[str]) -> None:
    """Print the table."""
    ruleset = load_ruleset("alkmaar-2024")
    print("| set | documents | fields | verdicts | wrongly applied or explained |\n| --- | --- | --- | --- | --- |")
    for letters, group in groupby(names(), key=lambda name: name.rstrip(digits)):
        documents, found = list(group), Found()
        for name in documents:
            compare(name, ruleset, found)
        shares = (f"{found.right[what]} of {found.total[what]}, {found.share(what):.1%}" for what in ("fields", "verdicts"))
        print("| " + " | ".join([letters, str(len(documents)), *shares, str(len(found.false))]) + " |")
        if "-v" in arguments:
            print("", *found.differences, "", sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
