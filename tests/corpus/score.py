"""Compare what was read and judged with the answer keys of the corpus.

An answer key (keys/*.toml) says what its writer put in: ``fields`` (what is not named must stay open) and per theme what is ``said``:
applied (asked in the contract), supplier (only of the supplier), explained, open (nothing, or nothing that counts), unclear (asked, but not what).
Odd numbers are to tune on, even numbers are held out.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from mvoi_checklist import UnreadableFileError, evaluate, load_ruleset, read_start_document

HERE = Path(__file__).parent
ON = date(2026, 3, 1)
FIELDS = (
    "reference", "title", "department", "project_leader", "contract_kind", "procedure", "estimated_value", "duration_months", "start_date", "product_groups",
    "cpv",
)  # fmt: skip
VERDICTS = {"applied": "applied", "supplier": "supplier_only", "explained": "explained", "open": "to_explain", "unclear": "undetermined"}
HALVES = ("tune", "held-out")


@dataclass
class Score:
    """What was right and wrong, counted, and every difference in words."""

    fields: dict[str, Counter[str]] = field(default_factory=dict)
    themes: dict[str, Counter[str]] = field(default_factory=dict)
    verdicts: Counter[tuple[str, str]] = field(default_factory=Counter)
    details: Counter[str] = field(default_factory=Counter)
    differences: list[str] = field(default_factory=list)

    def count(self, table: str, name: str, outcome: str) -> None:
        getattr(self, table).setdefault(name, Counter())[outcome] += 1


def keys(half: str | None = None) -> dict[str, dict]:
    """The answer keys by name; of one half, or all."""
    found = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted((HERE / "keys").glob("*.toml"))}
    return {name: key for name, key in found.items() if half in (None, HALVES[int(name[:2]) % 2 == 0])}


def document_of(name: str) -> Path:
    return next((HERE / "documents").glob(f"{name}.*"))


def score(half: str | None, ruleset: object = None) -> Score:
    """Read and judge every document of a half."""
    ruleset, result = ruleset or load_ruleset("alkmaar-2024"), Score()
    for name, key in keys(half).items():
        compare(name, key, ruleset, result)
    return result


def compare(name: str, key: dict, ruleset: object, result: Score) -> None:
    try:
        document = read_start_document(document_of(name), ruleset)
    except UnreadableFileError as error:
        document = None
        refusal = str(error)
    negative = key.get("status") == "no_start_document"
    if document is None or negative:
        right = negative and document is None and "geen startdocument" in refusal
        result.details["herkend goed" if right else "herkend fout"] += 1
        if not right:
            result.differences.append(f"{name}: {'ten onrechte als startdocument gelezen' if document else refusal}")
        if negative:
            return
    result.details["herkend goed"] += document is not None
    _fields(name, key, document, result)
    _themes(name, key, document, ruleset, result)


def _fields(name: str, key: dict, document: object, result: Score) -> None:
    for path in FIELDS:
        wanted, got = key["fields"].get(path), _bare(getattr(document, path, None))
        if wanted is None:
            outcome = "leeg goed" if got is None else "verzonnen"
        elif got is None:
            outcome = "gemist"
        else:
            outcome = "goed" if _matches(got, wanted) else "fout"
        result.count("fields", path, outcome)
        if outcome not in ("goed", "leeg goed"):
            result.differences.append(f"{name}: {path} {outcome}: {got!r}, verwacht {wanted!r}")


def _bare(value: object) -> object:
    if isinstance(value, tuple):
        return list(value)
    return value.model_dump() if hasattr(value, "model_dump") else value


def _matches(got: object, wanted: object) -> bool:
    if isinstance(wanted, list) and isinstance(got, str):
        return any(_matches(got, one) for one in wanted)
    if isinstance(wanted, list) and isinstance(got, list):
        return sorted(wanted) == sorted(got)
    return " ".join(got.lower().split()) == " ".join(wanted.lower().split()) if isinstance(got, str) and isinstance(wanted, str) else got == wanted


def _themes(name: str, key: dict, document: object, ruleset: object, result: Score) -> None:
    checklist = evaluate(document, ruleset, on=ON) if document else None
    judged = {theme.theme: theme for theme in checklist.themes} if checklist else {}
    for theme in (item.id for item in ruleset.themes):
        answer = key["themes"].get(theme, {"said": "open"})
        wanted, got = _verdict(theme, answer, key, ruleset), judged[theme].verdict.value if judged else "unreadable"
        result.verdicts[wanted, got] += 1
        result.count("themes", theme, "goed" if wanted == got else "vals ja" if got == "applied" else "gemist" if wanted == "applied" else "anders")
        if wanted != got:
            result.differences.append(f"{name}: {theme} {got}, verwacht {wanted}")
        if judged:
            _details(
                name, theme, answer, (document, judged[theme], [item for item in checklist.findings if (item.code, item.theme) == ("MVOI350", theme)]), result
            )


def _details(name: str, theme: str, answer: dict, read: tuple, result: Score) -> None:
    document, judged, findings = read
    said = [item for item in document.themes if item.theme == theme]
    got = {
        "applied": next((item.applied for item in said if item.applied is not None), None),
        "kinds": sorted({item.kind.value for item in judged.applied_criteria if item.kind}),
        "codes": sorted({item.code for item in judged.applied_criteria if item.code}),
        "lots_without": sorted(lot for item in findings for lot in re.findall(r"Perceel \w+", item.message)),
    }
    for detail in set(got) & set(answer):
        wanted = answer[detail] if detail == "applied" else sorted(answer[detail])
        right = got[detail] == wanted or (detail == "applied" and got[detail] is None)
        result.details[f"{detail} {'goed' if right else 'fout'}"] += 1
        if not right:
            result.differences.append(f"{name}: {theme} {detail} {got[detail]!r}, verwacht {wanted!r}")


def _verdict(theme: str, answer: dict, key: dict, ruleset: object) -> str:
    """The verdict that belongs to what is said, by the policy's own table."""
    wanted = VERDICTS[answer["said"]]
    if wanted == "applied":
        return wanted
    groups = key.get("groups", key["fields"].get("product_groups"))
    mapped = {row.theme for row in ruleset.policy.mapping if row.product_group in groups}
    mapped |= set() if groups else {row.theme for row in ruleset.policy.default_themes}
    return wanted if theme in mapped else "not_applicable"
