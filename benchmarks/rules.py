"""Checking a ruleset of 1,000 criteria: the whole of it, and the search for criteria that add nothing alone.

The criteria are made: each has a text of its own, or (the worst case) all share one text, so that each is held against every other.
The least CPU time of all rounds counts, so that what else the machine does counts little.
"""

from __future__ import annotations

import random
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from mvoi_checklist.rulesets.consistency import consistency_problems
from mvoi_checklist.rulesets.entries import Content, Entry
from mvoi_checklist.rulesets.load import examine_ruleset

ROUNDS = 5
RULES = Path(__file__).resolve().parent.parent / "rules"
GROUPS = sorted(path.stem for path in (RULES / "landelijk" / "product-groups").glob("*.toml"))
SOURCE = 'source = { title = "x", url = "https://example.org", checked_on = 2026-11-24 }'


def condition(dice: random.Random) -> str:
    """A third of the criteria has none, as in the rules; the others have one or two fields."""
    low = dice.randrange(1, 40) * 5000
    fields = [
        f"value = {{ from = {low}, until = {low + dice.randrange(1, 40) * 5000} }}",
        f"duration_months = {{ from = {dice.randrange(2, 48)} }}",
        f'cpv = ["{dice.randrange(10, 99)}", "{dice.randrange(100, 999)}"]',
        'procedure = ["meervoudig-onderhands", "europees-openbaar"]',
    ]
    return f"when = {{ {', '.join(dice.sample(fields, dice.randint(1, 2)))} }}\n" if dice.random() > 0.35 else ""


def criterion(number: int, text: str, when: str) -> str:
    """One criterion as it stands in a file."""
    theme = ("klimaat", "milieu", "circulair", "social-return")[number % 4]
    return (
        f'\n[[criteria]]\ncode = "ZZ{number // 100:03}-ABC-{number % 100:02}"\ntitle = "Titel {number}"\ntext = "{text}"\nthemes = ["{theme}"]\n'
        f'kind = "contract"\nlevel = 1\n{when}evidence = "x"\nwhy = "x"\nsdg = [12]\n{SOURCE}\nstatus = "derived"\n'
    )


def made(folder: Path, count: int) -> Path:
    """A ruleset with so many criteria of its own, spread over the groups."""
    dice = random.Random(1)  # noqa: S311 - the same criteria each time, no secret
    shutil.copytree(RULES / "voorbeeldgemeente", folder)
    shutil.rmtree(folder / "product-groups")
    (folder / "product-groups").mkdir()
    for place, group in enumerate(GROUPS):
        own = (criterion(number, f"Tekst {number}.", condition(dice)) for number in range(place, count, len(GROUPS)))
        (folder / "product-groups" / f"{group}.toml").write_text(f'id = "{group}"\n' + "".join(own), encoding="utf-8")
    return folder


def alike(count: int) -> Content:
    """One group in which every criterion has the same words, each with other amounts: all pairs have to be compared."""
    content = Content()
    items = [
        {"code": str(number), "text": "x", "kind": "award", "level": 1, "themes": ["milieu"], "when": {"value": {"from": number, "until": count + number}}}
        for number in range(1, count + 1)
    ]
    content.lists["product_groups"].append(Entry("x.toml", {"id": "x", "criteria": items}))
    return content


def least(work: Callable[[], object]) -> float:
    """The least of all rounds, in milliseconds."""
    found = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        found.append(time.process_time() - start)
    return min(found) * 1000


def main() -> None:
    """Print the measurements."""
    with tempfile.TemporaryDirectory() as name:
        folder = made(Path(name) / "duizend", 1000)
        found = examine_ruleset(folder)
        print(f"{found.criteria} criteria, {len(found.problems)} problems: examine_ruleset {least(lambda: examine_ruleset(folder)):.0f} ms")
    content = alike(1000)
    print(f"1000 criteria with one text, {len(consistency_problems(content))} add nothing: consistency {least(lambda: consistency_problems(content)):.0f} ms")
    national = least(lambda: examine_ruleset("landelijk"))
    print(f"the national rules, {examine_ruleset('landelijk').criteria} criteria: examine_ruleset {national:.0f} ms")


if __name__ == "__main__":
    main()
