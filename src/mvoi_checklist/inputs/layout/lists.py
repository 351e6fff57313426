"""Tables that are lists: demands with their kind, award criteria with their weight, or anything else under a row of names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.inputs.dutch.lots import A_LOT, LOT_WITH_NAME, LOT_WORD, NUMBERED_LOT
from mvoi_checklist.inputs.layout.row_texts import Rows
from mvoi_checklist.inputs.themes.columns import KIND_COLUMN
from mvoi_checklist.inputs.themes.demands import CODE, Demand

_LOT, _ASIDE = re.compile(rf"(?:{A_LOT}|p)\s?\d{{1,2}}|{NUMBERED_LOT}|{LOT_WITH_NAME}", re.IGNORECASE), re.compile(r"\s*\([^()]*\)$")
_OF_LOTS = re.compile(rf"(?<=\w)\s+(?:(?:van|voor)\s+)?{LOT_WORD}\s.*", re.IGNORECASE)
"""Of which lots a list is, behind the name of a column: "Gunningscriterium perceel 1 en 2"."""
_HEADER_DEPTH, _LONGEST_HEAD, _FEWEST_ROWS, _FEWEST_COLUMNS, _FEWEST_LOTS = 3, 60, 2, 3, 2


@dataclass(frozen=True)
class DemandList:
    """The header of a list of demands, the column that tells the kind of each, or the one kind of them all."""

    header: int
    column: int | None
    kind: str | None


def demands_in(rows: Rows, answers: Answers) -> DemandList | None:
    """Recognise a list of demands: the kind stands in a column, or is the name of one beside numbers; or a column tells the weight of award criteria."""
    columns = answers.meanings.columns
    for number, row in enumerate(rows.texts[:_HEADER_DEPTH]):
        below = [line for line in rows.texts[number + 1 :] if len(line) == len(row)]
        weighted = any(map(columns.is_weight, row[1:]))
        awards = weighted and any(columns.is_price(line[0]) for line in below)
        if len(below) < _FEWEST_ROWS or max(map(len, row)) > _LONGEST_HEAD or (not awards and _name_themes(below, answers)):
            continue
        if kind := _asked_per_lot(row, below, answers):
            return DemandList(number, None, kind)
        names = [_OF_LOTS.sub("", text) for text in row]
        if found := _numbered(names, below, answers) or (_weighted(names, below, answers, awards=awards) if weighted else None):
            return DemandList(number, *found)
    return None


def _name_themes(below: Sequence[Sequence[str]], answers: Answers) -> bool:
    """Whether one of the rows is about a theme by its name: they are no demands."""
    return any(answers.meanings.theme(text) and ":" not in text for line in below for text in line[:2])


_Kinds = tuple[int | None, str | None]
"""The column that tells the kind of each, or the one kind of them all."""


def _numbered(names: Sequence[str], below: Sequence[Sequence[str]], answers: Answers) -> _Kinds | None:
    """Demands with a number each; their kind may be the name of their column: "# | Eis | Opmerking"."""
    if sum(bool(CODE.fullmatch(line[0])) for line in below) < _FEWEST_ROWS:
        return None
    columns = [answers.meanings.columns.holds(text) for text in names]
    if "kind" in columns[1:] and not CODE.fullmatch(names[0]):
        return columns.index("kind", 1), None
    kind = answers.meanings.kind(names[columns.index("criteria", 1)]) if "criteria" in columns[1:] else None
    return (None, kind) if kind else None


def _weighted(names: Sequence[str], below: Sequence[Sequence[str]], answers: Answers, *, awards: bool) -> _Kinds | None:
    """Criteria with their weight; the kind of each may open its row, "Fase | Criterium | Weging" with "Selectie | … | 20"."""
    opening = [line[0] for line in below if line[0]]
    if opening and all(map(answers.meanings.kind, opening)):
        return 0, None
    columns = [answers.meanings.columns.holds(text) for text in names]
    kinds = {column.partition("=")[2] for column in columns if column and column.startswith(KIND_COLUMN)}
    if len(kinds) > 1:
        return None
    above = answers.taken.themes.kind or ("award" if "criteria" in columns else None)
    kind = kinds.pop() if kinds else "award" if awards else above
    return (None, kind) if kind else None


def _asked_per_lot(row: Sequence[str], below: Sequence[Sequence[str]], answers: Answers) -> str | None:
    """The kind of what is listed with a column per lot: "Eis | P1 | P2", "Criterium | Perceel 1 | Perceel 2" with a row for the price."""
    lots = [at for at, text in enumerate(row) if _LOT.fullmatch(text.strip())]
    if len(lots) < _FEWEST_LOTS or lots != [*range(lots[0], len(row))] or not lots[0]:
        return None
    name, columns = _ASIDE.sub("", row[lots[0] - 1]), answers.meanings.columns
    priced = columns.holds(name) == "criteria" and any(columns.is_price(line[0]) for line in below)
    return answers.meanings.kind(name) or ("award" if priced else None)


def take_demand(rows: Rows, number: int, listed: DemandList, answers: Answers, where: str) -> None:
    """One demand of a list: it is kept by its number, and what it says may tell its theme."""
    cells = rows.texts[number]
    code = next((text for text in cells[:1] if CODE.fullmatch(text)), "")
    said = next((text for at, text in enumerate(cells) if text and at != listed.column and not (code and at == 0)), "")
    named = cells[listed.column] if listed.column is not None and listed.column < len(cells) else ""
    beside = [text for text in cells if text.strip() and text not in (said, named, code)]
    if beside and all(map(answers.meanings.empty, beside)):
        return  # "-" below every lot
    kind = answers.meanings.kind_in(named) if named else listed.kind
    theme = answers.meanings.theme(said) if kind else None
    if theme:
        own = said.partition(": ")[2].strip()  # "Klimaat: treden op de ladder | € 350.000"
        asked = own or max((text for text in cells if text not in (said, named, code)), key=len, default="")
        answers.taken.take_theme_row(theme, [(f"{KIND_COLUMN}{kind}", asked)], where)
    elif said and kind:
        if code:
            answers.taken.demands.add(code, Demand(said, kind))
        answers.taken.running.take_listed(said, kind, where)


def heads_a_list(rows: Rows, number: int, answers: Answers) -> bool:
    """Whether a row holds the names of columns, so that "Onderwerp | Stand van zaken | Actie" is no subject with its value."""
    row = rows.apart[number]
    if len(row) <= 1 or any(len(line) > 1 for line in rows.apart[:number]):
        return False
    below = [line for line in rows.apart[number + 1 :] if len(line) == len(row)]
    short = all(len(text) <= _LONGEST_HEAD and ":" not in text and not any(map(str.isdecimal, text)) for text in row)
    if len(below) < _FEWEST_ROWS or not short or any(answers.meanings.asks(text) for line in below for text in (line[0], *line[2:3]) if text):
        return False
    return len(row) >= _FEWEST_COLUMNS or answers.meanings.label(row[1]) is not None or answers.meanings.columns.is_weight(row[1])
