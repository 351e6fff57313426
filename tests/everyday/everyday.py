"""Compare what is read in the everyday documents with what their writers say a careful colleague would read.

A key holds per field what is right ("a|b": either; null: left open; "*": colleagues would differ), per theme what is said (applied in the contract,
supplier: asked of the supplier only, explained, open, unclear), and the product groups that a buyer would name.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from pathlib import Path
from string import digits

from mvoi_checklist import UnreadableFileError, evaluate, read_start_document

HERE = Path(__file__).parent
_MEASURED = HERE / "measured.json"
ON = date(2026, 3, 1)
VERDICTS = {"applied": "applied", "supplier": "supplier_only", "explained": "explained", "open": "to_explain", "unclear": "undetermined"}


@dataclass
class Found:
    """What was right of how many, and each difference in words."""

    right: Counter[str] = field(default_factory=Counter)
    total: Counter[str] = field(default_factory=Counter)
    differences: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)
    """Themes said to be applied or explained that are not."""

    def see(self, what: str, name: str, *, right: bool, wanted: object, got: object) -> None:
        self.total[what] += 1
        self.right[what] += right
        if not right:
            self.differences.append(f"{name}: {wanted!r} verwacht, {got!r} gelezen")

    def share(self, what: str) -> float:
        return self.right[what] / self.total[what]

    def wrong(self) -> dict[str, int]:
        """How many fields and verdicts were not right."""
        return {what: self.total[what] - self.right[what] for what in ("fields", "verdicts")}

    def add(self, other: Found) -> None:
        self.right += other.right
        self.total += other.total
        self.false += other.false


def names() -> list[str]:
    return [path.stem for path in sorted((HERE / "keys").glob("*.json"))]


def sets() -> dict[str, list[str]]:
    """The documents by the letters of their set: of one writer."""
    return {letters: list(group) for letters, group in groupby(names(), key=lambda name: name.rstrip(digits))}


def measured() -> dict[str, dict[str, int]]:
    """How many fields and verdicts of each set were not read right when it was last written down."""
    return json.loads(_MEASURED.read_text(encoding="utf-8"))


def write_measured(wrong: dict[str, dict[str, int]]) -> None:
    """A line per set, so that a new one is a new line."""
    lines = (f"{json.dumps(letters)}: {json.dumps(counts)}" for letters, counts in wrong.items())
    _MEASURED.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def key_of(name: str) -> dict:
    return json.loads((HERE / "keys" / f"{name}.json").read_text(encoding="utf-8"))


def compare(name: str, ruleset: object, found: Found, alone: Found | None = None) -> None:
    """Read and judge one document, and count: verdicts with the product groups of the key, and in ``alone`` with those that are read or proposed."""
    key, path = key_of(name), next((HERE / "documents").glob(f"{name}.*"))
    try:
        document = read_start_document(path, ruleset)
    except UnreadableFileError:
        document = None
    found.see("recognised", name, right=(document is None) == key["negative"], wanted=not key["negative"], got=document is not None)
    if document is None or key["negative"]:
        return
    for name_of_field, wanted in key["fields"].items():
        if wanted != "*":
            got = plain(document, name_of_field)
            found.see("fields", f"{name} {name_of_field}", right=fits(wanted, got), wanted=wanted, got=got)
    handed = document if key["groups"] is None else document.model_copy(update={"product_groups": tuple(key["groups"])})
    asked = evaluate(handed, ruleset, on=ON).themes
    _judge(name, asked, asked, found)
    if alone is not None:
        _judge(name, asked, evaluate(document, ruleset, on=ON).themes, alone)


def _judge(name: str, asked: tuple, judged: tuple, found: Found) -> None:
    """Count the verdicts on the themes that are asked with the product groups of the key, and on those that are only asked here."""
    themes = key_of(name)["themes"]
    for theme, own in zip(asked, judged, strict=True):
        if theme.verdict == own.verdict == "not_applicable":
            continue
        said = [VERDICTS[word] for word in themes.get(theme.theme, "open").split("|")]
        wanted = ["not_applicable"] if theme.verdict == "not_applicable" else said
        found.see("verdicts", f"{name} {theme.theme}", right=own.verdict in wanted, wanted=wanted, got=str(own.verdict))
        if own.verdict not in said and own.verdict in ("applied", "explained") and "applied" not in said:
            found.false.append(f"{name} {theme.theme}")


def plain(document: object, name: str) -> object:
    """The value of a field as a key writes it."""
    value = document.model_dump(mode="json")[name]
    if isinstance(value, dict):
        return [value["minimum"], value["maximum"]]
    return sorted(code[:8] for code in value) if isinstance(value, list) else value


def fits(wanted: object, got: object) -> bool:
    options = [None if option == "null" else option for option in wanted.split("|")] if isinstance(wanted, str) else [wanted]
    return any(_same(option, got) for option in options)


def _same(option: object, got: object) -> bool:
    if isinstance(option, list) and isinstance(got, list):
        return sorted(item[:8] if isinstance(item, str) else item for item in option) == got
    if isinstance(option, str) and isinstance(got, str):
        return _bare(option) == _bare(got)
    return option == got or str(option) == str(got)


def _bare(text: str) -> str:
    return " ".join(text.replace("’", "'").replace("–", "-").split()).strip(" .:").casefold()
