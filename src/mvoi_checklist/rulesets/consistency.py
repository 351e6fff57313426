"""Can each rule ever fit, can it ever not, and do rules that exclude each other stay apart."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Any

from mvoi_checklist.errors import Problem
from mvoi_checklist.model.closed_lists import ContractKind, Procedure, SingleSupplierForm
from mvoi_checklist.model.condition import ALWAYS, Condition, Interval
from mvoi_checklist.model.rules import FILL_IN
from mvoi_checklist.rulesets.boxes import Box, box_of, condition_of, period_of, whole_months
from mvoi_checklist.rulesets.entries import Content, Entry, Path, as_list, entry_name

_EVERY: dict[str, int] = {"procedure": len(Procedure), "contract_kind": len(ContractKind)}
_LEAST = {"value": 0, "duration_months": 1}
_DOTS, _LEFT_OPEN = re.compile(r"…|\.{3}"), re.compile(r"_{2,}|\bX{3,}\b|\[[^\]]*\]", re.IGNORECASE)
_NO_PROSE = {"url", "code", "replaced_by"}
_LEAVE_OUT = "Laat deze voorwaarde weg."


@dataclass(frozen=True)
class Asked:
    """A criterion, and where it stands in the entry of its group."""

    number: int
    path: Path
    name: str
    themes: frozenset[str]
    item: dict[str, Any]


def consistency_problems(content: Content) -> list[Problem]:
    """Return every condition, period, threshold and short list that cannot be meant so."""
    rules = list(_rules(content))
    return [
        *(problem for entry, path, rule in rules for problem in _condition_problems(entry, (*path, "when"), condition_of(rule))),
        *(problem for entry, path, rule in rules for problem in _period_problems(entry, path, rule)),
        *(problem for entry, path, rule in rules for problem in _unusable(entry, path, rule)),
        *(problem for entry, path, rule in rules for problem in _unfinished(entry, path, rule)),
        *_thresholds(content),
        *_short_lists(content),
        *_levels(content),
        *_redundant(content),
    ]


def _rules(content: Content) -> Iterator[tuple[Entry, Path, dict[str, Any]]]:
    """Everything that may have a condition or a period."""
    for key in ("duties", "grounds", "thresholds"):
        yield from ((entry, (), entry.data) for entry in content.lists[key] if isinstance(entry.data, dict))
    for group in content.lists["product_groups"]:
        yield from ((group, path, item) for path, item in group.tables("criteria"))
    if policy := content.single.get("policy"):
        for key in ("mapping", "default_themes", "short_lists"):
            yield from ((policy, path, row) for path, row in policy.tables(key))


def _condition_problems(entry: Entry, path: Path, condition: Condition) -> Iterator[Problem]:
    for field, count in _EVERY.items():
        if len(getattr(condition, field) or ()) == count:
            yield Problem(entry.where((*path, field)), "dit noemt alle mogelijkheden en is dus altijd waar.", _LEAVE_OUT)
    for field, least in _LEAST.items():
        for message, hint in _interval_problems(getattr(condition, field), least):
            yield Problem(entry.where((*path, field)), message, hint)
    low, high = whole_months(condition.duration_months)
    if low >= high > 1:
        yield Problem(entry.where((*path, "duration_months")), "hier ligt geen hele maand tussen: dit is nooit waar.", "Schrijf hele maanden.")


def _interval_problems(interval: Interval | None, least: int) -> Iterator[tuple[str, str]]:
    if interval is None:
        return
    if interval.until is not None and interval.until <= least:
        yield f"tot {interval.until:g} past niets: dit is nooit waar.", f"Kies een grens boven {least}."
    elif interval.until is None and (interval.from_ or 0) <= least:
        yield f"vanaf {interval.from_:g} past alles: dit is altijd waar.", _LEAVE_OUT


def _period_problems(entry: Entry, path: Path, rule: dict[str, Any]) -> Iterator[Problem]:
    start, end = period_of(rule)
    if start > end:
        hint = "Draai de datums om."
        yield Problem(entry.where((*path, "in_force_until")), f"{end.isoformat()} ligt voor in_force_from ({start.isoformat()}): dit geldt nooit.", hint)


def _unusable(entry: Entry, path: Path, rule: dict[str, Any]) -> Iterator[Problem]:
    """A criterion for one supplier only, that cannot be used with one supplier."""
    single = rule.get("single_supplier")
    becomes = single.get("becomes") if isinstance(single, dict) else None
    if condition_of(rule).procedure == (Procedure.SINGLE,) and becomes == SingleSupplierForm.NONE:
        hint = "Kies een andere procedure of een andere single_supplier."
        yield Problem(entry.where((*path, "when", "procedure")), "past alleen bij één leverancier, maar is daar niet te gebruiken: nooit waar.", hint)


def _unfinished(entry: Entry, path: Path, rule: dict[str, Any]) -> Iterator[Problem]:
    """Dots, lines and brackets where somebody still had to write something: they would come in a tender as they are."""
    for steps, text in _texts(rule):
        where, words = entry.where((*path, *steps)), FILL_IN.sub("", text)
        if _DOTS.search(words):
            yield Problem(where, "hier staan nog puntjes.", "Vul de tekst aan.")
        elif steps[-1] not in _NO_PROSE and (left := _LEFT_OPEN.search(words)):
            yield Problem(where, f"hier staat nog '{left[0]}'.", "Vul de tekst aan; een invulplek staat tussen { en } en heeft een voorstel in fill_ins.")
        elif "{" in words or "}" in words:
            yield Problem(where, "hier staat een losse accolade.", "Zet om de naam van een invulplek één { en één }.")


def _texts(value: object) -> Iterator[tuple[Path, str]]:
    """Every text in a rule, with the steps to it."""
    if isinstance(value, str):
        yield (), value
    elif isinstance(value, dict | list):
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from (((step, *steps), text) for steps, text in _texts(inner))


def _thresholds(content: Content) -> Iterator[Problem]:
    tables = [entry for entry in content.lists["thresholds"] if isinstance(entry.data, dict)]
    for first, second in combinations(tables, 2):
        names = [{name for name in as_list(entry.get("contract_kinds")) if isinstance(name, str)} for entry in (first, second)]
        (start, end), (begin, last) = period_of(first.data), period_of(second.data)
        if names[0] & names[1] and start <= last and begin <= end:
            hint = "Laat op elke dag één drempel per soort opdracht gelden: sluit de oude af met in_force_until."
            message = f"geldt tegelijk met {first.label} voor {', '.join(sorted(names[0] & names[1]))}."
            yield Problem(second.where(("in_force_from",)), message, hint)


def _short_lists(content: Content) -> Iterator[Problem]:
    policy = content.single.get("policy")
    rows = [(path, Box(condition_of(row))) for path, row in policy.tables("short_lists")] if policy else []
    for (first, earlier), (path, later) in combinations(rows, 2):
        is_rest = later.condition == ALWAYS and path == rows[-1][0]
        if policy and earlier.meets(later) and not (is_rest and earlier.condition != ALWAYS):
            hint = "Laat de bedragen op elkaar aansluiten; alleen de laatste mag zonder voorwaarde."
            yield Problem(policy.where((*path, "when")), f"overlapt met {policy.where(first).partition(', ')[2]}.", hint)


def _levels(content: Content) -> Iterator[Problem]:
    """Who wants more, or buys more, is not asked less."""
    policy = content.single.get("policy")
    if policy is None:
        return
    levels = [level for level in as_list(policy.get("level_per_ambition")) if isinstance(level, int)]
    for number, (before, level) in enumerate(pairwise(levels), start=1):
        if level < before:
            message = f"{level} bij ambitie {number + 1} is lager dan {before} bij ambitie {number}."
            yield Problem(policy.where(("level_per_ambition", number)), message, "Zet de niveaus van laag naar hoog.")
    rows = [(path, row, condition_of(row)) for path, row in policy.tables("short_lists") if isinstance(row.get("highest_level"), int)]
    by_value = sorted((each for each in rows if each[2].stated == ("value",)), key=lambda each: each[2].value.from_ or 0 if each[2].value else 0)
    for (_, smaller, _), (path, larger, _) in pairwise(by_value):
        if larger["highest_level"] < smaller["highest_level"]:
            message = f"{larger['highest_level']} is lager dan {smaller['highest_level']} bij een kleinere inkoop."
            yield Problem(policy.where((*path, "highest_level")), message, "Vraag bij een grotere inkoop niet minder dan bij een kleinere.")


def _redundant(content: Content) -> Iterator[Problem]:
    """Criteria that say what another says, and fit only where that fits too."""
    for group in content.lists["product_groups"]:
        alike: dict[tuple[object, ...], list[Asked]] = {}
        for number, (path, item) in enumerate(group.tables("criteria")):
            text = " ".join(str(item.get("text")).split())
            asked = Asked(number, path, entry_name(item), frozenset(map(str, as_list(item.get("themes")))), item)
            alike.setdefault((text, str(item.get("kind")), str(item.get("level"))), []).append(asked)
        for same in alike.values():
            yield from _covered(group, same) if len(same) > 1 else ()


def _covered(group: Entry, same: list[Asked]) -> Iterator[Problem]:
    """Only what starts as low and reaches as far can cover, so what stands before it in this order.

    What never fits has its own problem.
    """
    boxes = sorted(((box, asked) for asked in same if not (box := box_of(asked.item)).empty), key=lambda pair: pair[0].rank)
    ranks = [box.rank for box, _ in boxes]
    found = {}
    for box, asked in boxes:
        wider = next((other for cover, other in boxes[: bisect_right(ranks, box.rank)] if _adds_nothing(asked, box, other, cover)), None)
        if wider is not None:
            found[asked.number] = asked, wider
    for _, (asked, wider) in sorted(found.items()):
        hint = "Haal dit criterium weg of geef het andere voorwaarden; volgt het ene het andere op, geef ze dan datums die op elkaar aansluiten."
        message = f"dezelfde tekst, soort en niveau als {wider.name or 'een ander criterium'}, dat past waar dit ook past: dit voegt niets toe."
        yield Problem(group.where((*asked.path, "text")), message, hint)


def _adds_nothing(asked: Asked, box: Box, other: Asked, cover: Box) -> bool:
    """The other covers it; of two that cover each other, the last adds nothing."""
    if asked.number == other.number or not asked.themes <= other.themes or not cover.covers(box):
        return False
    return other.number < asked.number or asked.themes != other.themes or not box.covers(cover)
