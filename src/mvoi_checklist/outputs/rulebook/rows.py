"""A criterion as a row of words."""

from __future__ import annotations

from dataclasses import dataclass

from mvoi_checklist.model.checklist import filled_in
from mvoi_checklist.model.closed_lists import LEVEL_TITLES, CriterionKind
from mvoi_checklist.model.dutch import day_words
from mvoi_checklist.model.rules import Criterion
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.outputs.words import condition_words, fill_in_words, period_words, single_supplier_words

COLUMNS = {
    "code": "Code",
    "title": "Titel",
    "themes": "Thema's",
    "kind": "Soort",
    "level": "Niveau",
    "status": "Status",
    "in_force": "Geldt",
    "text": "Tekst",
    "fill_ins": "Invulplekken",
    "when": "Alleen bij",
    "single_supplier": "Bij één leverancier",
    "evidence": "Bewijs",
    "why": "Waarom",
    "attention": "Let op",
    "source": "Bron",
    "url": "Webadres",
    "checked_on": "Nagekeken",
}
"""Fields of a row, with the words above the column."""

OVERVIEW = ("code", "title", "themes", "kind", "level", "status")
"""The fields that show at a glance what there is."""


@dataclass(frozen=True)
class GroupTable:
    """One product group: its title and a row of words per criterion, in the order of ``COLUMNS``."""

    title: str
    description: str
    rows: tuple[tuple[str, ...], ...]


def group_tables(ruleset: Ruleset) -> tuple[GroupTable, ...]:
    """A table for every product group that has criteria."""
    return tuple(
        GroupTable(group.title, group.description, tuple(_row(criterion, ruleset) for criterion in group.criteria))
        for group in ruleset.product_groups
        if group.criteria
    )


def _row(criterion: Criterion, ruleset: Ruleset) -> tuple[str, ...]:
    place = f", {criterion.source.place}" if criterion.source.place else ""
    cells = {
        "code": criterion.code,
        "title": criterion.title,
        "themes": ", ".join(ruleset.theme_by_id[theme].title for theme in criterion.themes),
        "kind": criterion.kind.title,
        "level": f"{criterion.level} {LEVEL_TITLES[criterion.level]}",
        "in_force": period_words(criterion),
        "text": filled_in(criterion),
        "fill_ins": fill_in_words(criterion.fill_ins),
        "when": condition_words(criterion.when),
        "single_supplier": _single_words(criterion),
        "evidence": criterion.evidence,
        "why": criterion.why,
        "attention": criterion.attention or "",
        "source": f"{criterion.source.title}{place}",
        "url": criterion.source.url,
        "checked_on": day_words(criterion.source.checked_on),
        "status": criterion.status.title,
    }
    return tuple(cells[column] for column in COLUMNS)


def _single_words(criterion: Criterion) -> str:
    form = criterion.single_supplier
    if form is None:
        return f"{criterion.kind.title} (gelijk)" if criterion.kind is not CriterionKind.SUITABILITY else criterion.kind.title
    return single_supplier_words(criterion) if form.text or form.reason else f"{form.becomes.title}. Zelfde tekst."
