"""Anything in the rulebook that has a name, told in full: what it says, when it fits, for whom, and how sure it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from mvoi_checklist.errors import Problem, UsageError, suggestion
from mvoi_checklist.model.checklist import filled_in
from mvoi_checklist.model.closed_lists import AMBITION_TITLES, LEVEL_TITLES, Status
from mvoi_checklist.model.dutch import day_words
from mvoi_checklist.model.findings import FindingRule
from mvoi_checklist.model.rules import Criterion, Duty, Ground, ProductGroup, Source, Theme
from mvoi_checklist.model.ruleset import Ruleset, refuse_name
from mvoi_checklist.outputs.words import condition_words, fill_in_words, period_words, single_supplier_words

Lines = Iterator[tuple[str, str | None]]
"""A label with its words; without words the line is left out."""

_Entry = FindingRule | Criterion | Theme | Ground | Duty | ProductGroup


def explain(name: str, ruleset: Ruleset) -> str:
    """Tell in full what carries this code, id or title: a finding, criterion, theme, ground, duty or product group; each of several with one title.

    Raises:
        UsageError: nothing is called so; it says what was probably meant.

    """
    refuse_name(ruleset)
    rulebook = (ruleset.group_by_id, ruleset.duty_by_id, ruleset.ground_by_id, ruleset.theme_by_id)
    tables: list[Mapping[str, Any]] = [*rulebook, ruleset.criterion_by_code, ruleset.finding_by_code]
    known = [(key, entry) for table in tables for key, entry in table.items()]
    found = [(key, entry) for key, entry in known if name.lower() in (key.lower(), entry.title.lower())]
    if not found:
        near = [(key, entry.title) for key, entry in known if _same_number(key, name)]
        hint = suggestion(name, (key for key, _ in near), "", other_names={title: key for key, title in near})
        message = f"'{name}' is geen bevinding, criterium, thema, grond, plicht of productgroep."
        raise UsageError([Problem("name", message, f"{hint} Kijk in 'mvoi rules list', of voor bevindingen in docs/findings.md.".lstrip())])
    return "\n\n".join(_in_full(key, entry, ruleset) for key, entry in found)


def _in_full(key: str, entry: _Entry, ruleset: Ruleset) -> str:
    lines = (f"{label}: {words}" for label, words in _lines(entry, ruleset) if words)
    return "\n".join([f"{key}: {entry.title}", *lines])


def _same_number(key: str, name: str) -> bool:
    """Whether a key may be what was meant: of two codes that differ in their number neither says anything about the other."""
    number, other = (list(map(int, re.findall("[0-9]+", words))) for words in (key, name))
    return not number or number == other


def _lines(entry: _Entry, ruleset: Ruleset) -> Lines:
    match entry:
        case FindingRule():
            yield from (("Zwaarte", entry.severity.title), ("Melding", entry.message_shape), ("Waarom", entry.why))
            yield from (("Voorbeeld", entry.example), ("Wat u doet", entry.what_to_do))
            return
        case Criterion():
            yield from _criterion(entry, ruleset)
        case Theme():
            yield from _theme(entry, ruleset)
        case Ground():
            yield from (("Geldt als", entry.holds_when), ("Alleen bij", condition_words(entry.when)))
            yield ("Bewijs (verplicht)" if entry.proof_required else "Bewijs"), entry.proof
            yield from (("Goed voorbeeld", entry.good_example), ("Fout voorbeeld", entry.bad_example))
        case Duty():
            yield from (("Tekst", entry.text), ("Zo voldoet u", entry.how_to_meet), ("Thema's", _titles(entry.themes, ruleset)))
            yield "Productgroepen", ", ".join(ruleset.group_by_id[group].title for group in entry.product_groups)
            yield from (
                ("Alleen bij", condition_words(entry.when)),
                ("Alleen als", entry.only_if or ""),
                ("Geldt", period_words(entry)),
            )
        case ProductGroup():
            yield from _group(entry, ruleset)
    yield from _origin(entry.source, entry.status)


def _criterion(entry: Criterion, ruleset: Ruleset) -> Lines:
    group = next(group.title for group in ruleset.product_groups if entry in group.criteria)
    yield from (("Productgroep", group), ("Thema's", _titles(entry.themes, ruleset)), ("Soort", entry.kind.title))
    yield "Niveau", f"{entry.level} ({LEVEL_TITLES[entry.level]})"
    yield from (("Alleen bij", condition_words(entry.when)), ("Tekst", filled_in(entry)))
    yield from (("Tussen [ ]", fill_in_words(entry.fill_ins)), ("Bij één leverancier", single_supplier_words(entry)))
    yield from (("Bewijs", entry.evidence), ("Waarom", entry.why), ("Let op", entry.attention), ("SDG", _numbers(entry.sdg)))
    yield from (("Geldt", period_words(entry)), ("Opvolger", entry.replaced_by))


def _theme(entry: Theme, ruleset: Ruleset) -> Lines:
    policy = ruleset.policy
    yield from (("Betekenis", entry.definition), ("Vraag", entry.question), ("SDG", _numbers(entry.sdg)))
    codes = ((entry.strategic_procurement, "strategic-procurement"), *((item.code, item.list) for item in entry.eforms))
    yield "eForms", ", ".join(f"{code} ({known})" for code, known in codes)
    yield "Focusthema", f"ja, volgens {policy.plan.title}" if entry.id in policy.focus_themes else "nee"
    if aim := ruleset.ambition_by_theme.get(entry.id):
        yield "Ambitie", f"{AMBITION_TITLES[aim.ambition]} (nu: {AMBITION_TITLES[aim.current]}). {aim.note or ''}".rstrip()
    for row in policy.mapping:
        if row.theme == entry.id:
            yield f"  Geldt bij {ruleset.group_by_id[row.product_group].title}", f"{row.source.place}, zekerheid {row.confidence.title}"


def _group(entry: ProductGroup, ruleset: Ruleset) -> Lines:
    yield from (("Omschrijving", entry.description), ("Andere namen", ", ".join(entry.other_names)))
    yield "In de MVI-criteriatool", ", ".join(entry.mvi_groups)
    for row in ruleset.policy.mapping:
        if row.product_group == entry.id:
            yield f"  Thema {ruleset.theme_by_id[row.theme].title}", f"{row.source.place}, zekerheid {row.confidence.title}"
    yield from ((f"  {item.code}", item.title) for item in entry.criteria)


def _origin(source: Source, status: Status) -> Lines:
    yield "Status", status.title
    place = f", {source.place}" if source.place else ""
    yield "Bron", f"{source.title}{place}, {source.url} (nagekeken {day_words(source.checked_on)})"


def _titles(themes: Iterable[str], ruleset: Ruleset) -> str:
    return ", ".join(ruleset.theme_by_id[theme].title for theme in themes)


def _numbers(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, numbers))
