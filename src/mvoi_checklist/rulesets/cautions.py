"""What is not wrong, but asks for attention: too little to choose from, criteria that do not follow each other, sources that were read long ago."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from mvoi_checklist.errors import Problem
from mvoi_checklist.model.closed_lists import ContractKind
from mvoi_checklist.model.dutch import day_words
from mvoi_checklist.rulesets.boxes import day_of, period_of
from mvoi_checklist.rulesets.entries import Content, Entry, Path, as_list
from mvoi_checklist.rulesets.successions import succession_cautions

FRESH_MONTHS = 18
"""A source that was checked longer ago has to be read again."""

CHOICE = 2
"""With fewer criteria at level 1 there is nothing to choose from."""


def cautions(content: Content, on: date, today: date) -> list[Problem]:
    """Return what to look at on that day: in the policy, what little there is to ask or to hold against, what does not follow on, sources read long ago."""
    return [
        *_ambitions(content),
        *_thin_pairs(content, on),
        *_without_threshold(content, on),
        *succession_cautions(content, on),
        *_dated_sources(content, on, today),
    ]


def _ambitions(content: Content) -> Iterator[Problem]:
    """An ambition below what is reached, and a focus theme without one, of which then only the lowest level is proposed."""
    policy = content.single.get("policy")
    if policy is None:
        return
    rows = list(policy.tables("ambitions"))
    for path, row in rows:
        now, aim = row.get("current"), row.get("ambition")
        if isinstance(now, int) and isinstance(aim, int) and now > aim:
            yield Problem(
                policy.where((*path, "ambition")), f"{aim} is lager dan waar u nu staat ({now}).", "Controleer of 'current' en 'ambition' zijn verwisseld."
            )
    aimed = {row.get("theme") for _, row in rows}
    for number, theme in enumerate(as_list(policy.get("focus_themes"))):
        if theme not in aimed:
            message = f"'{theme}' is een focusthema zonder ambitie: er worden dan alleen criteria van niveau 1 voorgesteld."
            yield Problem(policy.where(("focus_themes", number)), message, "Zet er een blok [[ambitions]] bij.")


def _without_threshold(content: Content, on: date) -> Iterator[Problem]:
    """The kinds of contract of which the thresholds of other days are known, and none of this day."""
    known = [entry for entry in content.lists["thresholds"] if isinstance(entry.data, dict)]
    in_force = [entry for entry in known if period_of(entry.data)[0] <= on <= period_of(entry.data)[1]]
    without = _kinds_of(known) - _kinds_of(in_force)
    if names := ", ".join(kind.value for kind in ContractKind if kind.value in without):
        last = max((entry for entry in known if without & _kinds_of([entry])), key=lambda entry: period_of(entry.data))
        message = f"op {day_words(on)} geldt geen drempel voor {names}: de procedure wordt dan niet aan de waarde getoetst."
        yield Problem(last.where(("in_force_until",)), message, "Zet de drempel van die dag erbij.")


def _kinds_of(thresholds: list[Entry]) -> set[str]:
    return {kind for entry in thresholds for kind in as_list(entry.get("contract_kinds")) if isinstance(kind, str)}


def _thin_pairs(content: Content, on: date) -> Iterator[Problem]:
    policy, about = content.single.get("policy"), content.single.get("ruleset")
    fallback = about.get("fallback_group") if about else None
    levels = _levels(content, on)
    for key in ("mapping", "default_themes") if policy else ():
        for path, row in policy.tables(key) if policy else ():
            group = row.get("product_group") if key == "mapping" else fallback
            found = levels.get((str(group), str(row.get("theme"))), [])
            if policy and found.count(1) < CHOICE:
                yield Problem(policy.where(path), *_thin(found, str(group)))


def _thin(levels: list[object], group: str) -> tuple[str, str]:
    if not levels:
        return f"hiervoor staat bij {group} geen criterium dat geldt.", "Voeg er een toe; tot die tijd biedt de checklist algemene criteria, of geen."
    few = f"hiervoor staat bij {group} {'maar één' if levels.count(1) else 'geen'} criterium op niveau 1 dat geldt."
    return few, f"Voeg toe tot het er {CHOICE} zijn: dan valt er iets te kiezen."


def _levels(content: Content, on: date) -> dict[tuple[str, str], list[object]]:
    """The levels of the criteria in force, per group and theme."""
    found: dict[tuple[str, str], list[object]] = {}
    for group in content.lists["product_groups"]:
        for _, item in group.tables("criteria"):
            start, end = period_of(item)
            if start <= on <= end:
                for theme in as_list(item.get("themes")):
                    found.setdefault((str(group.get("id")), str(theme)), []).append(item.get("level"))
    return found


def _dated_sources(content: Content, on: date, today: date) -> Iterator[Problem]:
    """One line per file, which names every rule with a source that was read too long ago, or on a day that is still to come."""
    limit = _months_before(on, FRESH_MONTHS)
    old, early = f"herzien: nagekeken meer dan {FRESH_MONTHS} maanden voor {day_words(on)}", "nagekeken op een dag die nog komt"
    found: dict[tuple[str, str], list[str]] = {}
    for entry, path, source in _sources(content, on):
        checked = day_of(source.get("checked_on"))
        if checked is not None and not limit <= checked <= max(on, today):
            name = entry.where(path[:-1]).partition(", ")[2] or "het bestand zelf"
            found.setdefault((entry.file_of(path), old if checked < limit else early), []).append(f"{name} ({checked.isoformat()})")
    for (file, what), names in found.items():
        hint = "Lees de bron opnieuw en zet de nieuwe datum erbij." if what == old else "Zet de dag erbij waarop de bron is gelezen."
        yield Problem(f"{file}, source.checked_on", f"{what}: {', '.join(names)}.", hint)


def _sources(content: Content, on: date) -> Iterator[tuple[Entry, Path, dict[str, Any]]]:
    for entry in (*(entry for entries in content.lists.values() for entry in entries), *content.single.values()):
        yield from _within(entry, (), entry.data, on)


def _within(entry: Entry, path: Path, value: object, on: date) -> Iterator[tuple[Entry, Path, dict[str, Any]]]:
    """Every table that says when it was checked, however deep; what has ended needs no checking."""
    if isinstance(value, dict) and period_of(value)[1] >= on:
        if "checked_on" in value:
            yield entry, path, value
        for key, inner in value.items():
            yield from _within(entry, (*path, key), inner, on)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _within(entry, (*path, number), inner, on)


def _months_before(day: date, months: int) -> date:
    """The same day of an earlier month, or the last day of that month; the first day there is where that month is before it."""
    count = day.year * 12 + day.month - 1 - months
    if count < 12 * date.min.year:
        return date.min
    after = date((count + 1) // 12, (count + 1) % 12 + 1, 1)
    return min(date(count // 12, count % 12 + 1, 1) + timedelta(days=day.day - 1), after - timedelta(days=1))
