"""The columns of the calendar and of the year plan: a title, the other words by which one is recognised, and how its cells are read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from mvoi_checklist.engine.product_groups import group_hint
from mvoi_checklist.inputs.calendar.cells import amount_cell, choice_cell, day_cell, quarter_cell, text_cell, themes_cell, yes_cell
from mvoi_checklist.inputs.calendar.grid import Grid
from mvoi_checklist.inputs.calendar.table import Column
from mvoi_checklist.inputs.calendar.ticked_quarters import quarter_columns
from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.model.calendar import Action, ActionState, Tender, TenderStatus
from mvoi_checklist.model.closed_lists import Procedure, Word
from mvoi_checklist.model.ruleset import Ruleset

_NEEDED = frozenset({"title", "reference", "start_quarter", "promising", "status", "owner", "quarter"})
"""Fields without which a row says too little; a column for another may as well not be there."""

_WORDS_OF = {"product_group": "product_groups"}
"""Fields whose words stand in the vocabulary under another name."""


def tender_columns(grid: Grid, ruleset: Ruleset, words: Words, year: int | None) -> list[Column]:
    """The columns of the calendar, with those of quarters that this sheet has; ``year`` is that of the sheet."""
    vocabulary = ruleset.words
    titles = {theme.id: theme.title for theme in ruleset.themes}
    themes = _known(titles, vocabulary.themes)
    groups = {group.id: group.title for group in ruleset.product_groups}
    readers: dict[str, Callable[[Any], Any]] = {
        "product_group": choice_cell(_groups(ruleset), "productgroep", groups, hint=lambda name: group_hint(name, ruleset, groups)),
        "start_quarter": quarter_cell(year),
        "estimated_value": amount_cell(words),
        "procedure": choice_cell(_known({item.value: item.value for item in Procedure}, vocabulary.procedures), "procedure"),
        "promising": yes_cell(words, hint="Schrijf ja of nee."),
        "themes": themes_cell(choice_cell(themes, "thema", titles)),
        "status": choice_cell(_values(TenderStatus), "status", others=_other_statuses(ruleset)),
        "status_since": day_cell,
        "added_on": day_cell,
    }
    columns = []
    for field, info in Tender.model_fields.items():
        if field == "place":
            continue
        others = (*vocabulary.fields.get(_WORDS_OF.get(field, field), ()), *getattr(ruleset.calendar_columns, field))
        column = _column(field, str(info.title), others, readers.get(field, text_cell))
        columns.append(column._replace(stand_ins=frozenset(map(plain, vocabulary.fields["description"]))) if field == "title" else column)
        if field == "themes":
            tick = yes_cell(words, hint="Zet een x als het thema is voorzien; laat de cel anders leeg.")
            columns += [Column(f"theme:{key}", title, _names(title, vocabulary.themes.get(key, ())), tick, needed=False) for key, title in titles.items()]
    return [*quarter_columns(grid, year, yes_cell(words, hint="Zet een x waar de aanbesteding start; laat de cel anders leeg.")), *columns]


def action_columns(year: int | None) -> list[Column]:
    """The columns of the year plan."""
    readers = {"quarter": quarter_cell(year), "state": choice_cell(_values(ActionState), "stand")}
    return [_column(field, str(info.title), (), readers.get(field, text_cell)) for field, info in Action.model_fields.items()]


def _column(field: str, title: str, others: Iterable[str], read: Callable[[Any], Any]) -> Column:
    return Column(field, title, _names(title, others), read, needed=field in _NEEDED, may_be_empty=field == "reference")


def _names(title: str, others: Iterable[str]) -> frozenset[str]:
    return frozenset(map(plain, (title, *others)))


def _known(titles: dict[str, str], words: dict[str, tuple[str, ...]]) -> dict[str, str]:
    """Each word for an id, the id and its title included."""
    return {plain(name): key for key, title in titles.items() for name in (key, title, *words.get(key, ()))}


def _values(words: type[Word]) -> dict[str, str]:
    return {plain(name): item.value for item in words for name in (item.value, item.title)}


def _other_statuses(ruleset: Ruleset) -> dict[str, str]:
    return {plain(word): status for status, words in ruleset.calendar_columns.statuses.items() for word in words}


def _groups(ruleset: Ruleset) -> dict[str, str]:
    titles = {group.id: group.title for group in ruleset.product_groups}
    none = {plain(name): ruleset.fallback_group for name in ruleset.words.no_product_group}
    return none | _known(titles, ruleset.words.product_groups)
