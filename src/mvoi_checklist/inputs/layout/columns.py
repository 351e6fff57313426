"""What the columns of a table are: its header is the row among the first that names the most."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from mvoi_checklist.inputs.dutch.boxes import are_options
from mvoi_checklist.inputs.dutch.lots import LOT_WITH_NAME, lot_of
from mvoi_checklist.inputs.dutch.marks import OPEN, TICKS
from mvoi_checklist.inputs.meanings import Meanings
from mvoi_checklist.inputs.themes.columns import KIND_COLUMN, LEVEL_COLUMN, NO_COLUMN, SAID_COLUMN, YES_COLUMN, is_mark

_SHORT_LOT = re.compile(r"\s*P\s?(?P<lot>\d{1,2})(?!\S)")
"""A lot at the head of a column: "P1"."""
_NAMED_LOT = re.compile(rf"\s*{LOT_WITH_NAME}", re.IGNORECASE)
"""One that has no number: "Perceel gas"."""
_YEAR = re.compile(r"\s*(?:19|20)\d\d\s*", re.ASCII)
"""The column of the last contract, before one about this: "2021 | Nu"; behind it, the year may be that of this one."""
_BOXES = {OPEN: False, **dict.fromkeys(TICKS, True)}
_CHOICES = {"applied", SAID_COLUMN}
"""What a column before those of the lots holds that says whether a theme is applied in each of them."""
_REMARKS = {"text", "criteria", SAID_COLUMN}
"""What a column behind them holds that says what is asked in them, or why not."""
_HEADER_DEPTH, _FEWEST_LOTS, _FEW_THEMES, _FEWEST_WORDS, _MOST_WORDS_OF_KIND, _LONGEST_YES, _NUMBER_AND_NAME = 3, 2, 2, 3, 4, 16, 2


@dataclass(frozen=True)
class Columns:
    """The header (-1 when there is none) and per column the field of a theme, the theme, or the lot."""

    header: int = -1
    fields: list[str | None] = field(default_factory=list)
    themes: list[str | None] = field(default_factory=list)
    lots: list[str] = field(default_factory=list)
    rows: list[str | None] = field(default_factory=list)
    """Where themes stand above the columns, per row the field of a theme."""
    row_lots: list[str] = field(default_factory=list)
    """The same with the lot."""
    theme: int | None = None
    elsewhere: tuple[int, ...] = ()
    helping: frozenset[int] = frozenset()
    """The columns that help to fill in the others."""


def columns_of(texts: list[list[str]], meanings: Meanings, *, of_theme: bool = False) -> Columns:
    """Read the header of a table; ``of_theme`` when all of it is about one theme."""
    if of_theme and len(texts) > 1 and (fields := _kinds_and_demands(texts, meanings)):
        return Columns(0, fields=fields)
    deeper = next((number for number in range(_HEADER_DEPTH, len(texts) - 1) if any(map(meanings.columns.is_theme, texts[number]))), None)
    numbers = (*range(min(_HEADER_DEPTH, len(texts) - 1)), *(() if deeper is None else (deeper,)))
    found = [columns for number in numbers if (columns := _header(texts, number, meanings)) is not None]
    if not found:
        return _without_header(texts, meanings)
    return max(found, key=lambda columns: len(set(filter(None, [*columns.fields, *columns.themes, *columns.lots]))))


def _kinds_and_demands(texts: list[list[str]], meanings: Meanings) -> list[str | None]:
    """The columns of a table within that of a theme: "Soort | Wat | Weging", with a kind of criterion before each demand."""
    if meanings.columns.holds(texts[0][0]) != "kind" or not all(meanings.kind_in(line[0]) for line in texts[1:] if line):
        return []
    return ["kind", "criteria", *(None for _ in texts[0][2:])]


def _without_header(texts: list[list[str]], meanings: Meanings) -> Columns:
    """A table of labels and values may still have a column about another contract."""
    first = texts[0] if len(texts) and len(texts[0]) > 2 else []
    now = next((number for number, text in enumerate(first) if meanings.columns.is_of_now(text)), 0)
    about = tuple(
        number
        for number, text in enumerate(first)
        if number and ((number < now and _YEAR.fullmatch(text)) or (meanings.heading(text).elsewhere and not meanings.label(text)))
    )
    return Columns(-1, elsewhere=about)


def _says_yes_and_no(lines: list[list[str]], column: int, meanings: Meanings) -> bool:
    """Whether a column that we do not know by its name holds both "ja" and "nee", or boxes, or only "nee", and otherwise a word or nothing."""
    said = [line[column] for line in lines if column < len(line) and line[column]]
    told = {_BOXES.get(text.strip(), meanings.yes_no(text)) for text in said}
    opening = {meanings.opens_with(text) for text in said}
    if opening == {True, False} and len(said) > len(opening):
        return True  # "ja", "nee, te veel werk"
    return (told >= {True, False} or (told == {False} and len(said) > 1)) and all(len(text) <= _LONGEST_YES for text in said)


def _weighs(lines: list[list[str]], column: int, meanings: Meanings) -> bool:
    """Whether a column only says how much each theme matters: "H", "laag"."""
    said = [line[column] for line in lines if column < len(line) and not meanings.asks_nothing(line[column])]
    return bool(said) and all(map(meanings.is_relevance, said))


def names_kinds(lines: list[list[str]], column: int, meanings: Meanings) -> bool:
    """Whether a column that we do not know by its name holds no more than a kind of criterion in most of its cells, and few words in any."""
    said = [line[column] for line in lines if column < len(line) and line[column]]
    kinds = sum(meanings.kind(text) is not None for text in said)
    return kinds >= _FEW_THEMES and 2 * kinds > len(said) and all(len(text.split()) <= _MOST_WORDS_OF_KIND for text in said)


def _by_content(lines: list[list[str]], column: int, known: list[str | None], meanings: Meanings) -> str | None:
    """What a column beside themes holds, by what stands in its cells; not what another column holds by its name."""
    if "applied" not in known and _says_yes_and_no(lines, column, meanings):
        return "applied"
    return "kind" if column and "kind" not in known and names_kinds(lines, column, meanings) else None


def _header(texts: list[list[str]], number: int, meanings: Meanings) -> Columns | None:
    """Read a row as a header: lots, themes, or fields of a theme."""
    row = texts[number]
    if not row or are_options(row) or row.count(row[0]) == len(row) > 1:
        return None
    return next((columns for read in (_of_lots, _of_themes, _of_fields) if (columns := read(texts, number, meanings))), None)


def _of_fields(texts: list[list[str]], number: int, meanings: Meanings) -> Columns | None:
    """A column per field of a theme, beside or without one for the names of themes."""
    row, below = texts[number], texts[number + 1 :]
    names = [line[0] for line in below if line]
    about, place = max((_themes_below(below, at, meanings), -at) for at in range(_NUMBER_AND_NAME))
    column = next((at for at, text in enumerate(row) if meanings.columns.is_theme(text)), None)
    fields = _fields_of(row, about, meanings, behind=-place)
    if about:
        fields = _by_cells(texts, number, fields, column, meanings)
    if "decision" in fields and {*fields} <= {None, "decision", "approver"}:
        fields = ["applied" if field == "decision" else field for field in fields]  # of the theme itself, for no proposal stands beside it
    listed = bool(about) if column is None else any(meanings.theme(line[column]) for line in below if column < len(line))
    if any(map(meanings.theme, row[:_NUMBER_AND_NAME])) or (not listed and any(map(meanings.label, names))):
        return None  # "Opdracht | … | Type | werk", with "Procedure | …" below it
    if not _heads(fields, column, listed=listed, labelled=any(map(meanings.columns.holds, names))):
        return None
    return Columns(number, fields=fields, theme=column, helping=frozenset(_helping(texts, number, fields, meanings)))


def _by_cells(texts: list[list[str]], number: int, fields: list[str | None], column: int | None, meanings: Meanings) -> list[str | None]:
    """The fields by their names, as far as what stands below these agrees; a column without a known name by what stands below it."""
    below = texts[number + 1 :]
    fields = ["level" if field == "applied" and _weighs(below, at, meanings) else field for at, field in enumerate(fields)]
    fields = [field or _marked_level(texts, number, at, meanings) for at, field in enumerate(fields)]
    return [field if field or at == column else _by_content(below, at, fields, meanings) for at, field in enumerate(fields)]


def _heads(fields: list[str | None], column: int | None, *, listed: bool, labelled: bool) -> bool:
    """Whether these names of fields, and that of the ``column`` of themes, stand above their answers.

    ``listed`` when themes stand below it, ``labelled`` when names of fields do.
    """
    answers = fields[0] == "applied" or (fields[0] is not None and {YES_COLUMN, NO_COLUMN}.issuperset(fields[1:]))
    if answers and not listed:
        return False  # "Toepassen? | Ja, als eis", "Motivering | n.v.t."
    named = len(set(filter(None, fields))) if not labelled or column is not None else 0
    beside_themes = listed and (column is not None or (named == 1 and fields[0] is None))
    return named > 1 or beside_themes


def _marked_level(texts: list[list[str]], number: int, column: int, meanings: Meanings) -> str | None:
    """The level of which a column is, where in it no more stands than a mark for what was chosen: "basis | significant | ambitieus"."""
    level = None if texts[number][column].isdecimal() else meanings.level(texts[number][column])  # on a ladder from 0 to 3 each rung means its own
    return f"{LEVEL_COLUMN}{level}" if level and all(is_mark(line[column]) for line in texts[number + 1 :] if column < len(line) and line[column]) else None


def _themes_below(lines: list[list[str]], column: int, meanings: Meanings) -> int:
    """How many themes a column names: the first, or the one behind the numbers of the rows where it names few other things."""
    names = [line[column] for line in lines if column < len(line) and line[column]]
    themes = sum(meanings.theme(name) is not None for name in names)
    return themes if not column or 2 * themes > len(names) else 0


def _fields_of(row: list[str], about: int, meanings: Meanings, *, behind: int = 0) -> list[str | None]:
    """The field of a theme for each column, by the names in a header above so many themes, that stand in the column ``behind``."""
    holds = [meanings.columns.holds(text) for text in row]
    standard = "deviation" in holds  # what "Standaardbepaling" holds is asked, unless somebody deviates
    fields = [
        named if (named := _by_legend(text, meanings) or held) and (standard or not meanings.columns.is_hint(text)) else None
        for text, held in zip(row, holds, strict=True)
    ]
    if any((field or "").startswith(KIND_COLUMN) for field in fields):
        fields = [
            f"{KIND_COLUMN}{kind}" if field == "criteria" and (kind := meanings.heading(text).kind) else field for field, text in zip(fields, row, strict=True)
        ]
    if about > _FEW_THEMES:
        fields = [
            field or (meanings.columns.likely(text) if at > behind and not meanings.columns.is_hint(text) else None)
            for at, (field, text) in enumerate(zip(fields, row, strict=True))
        ]
    return fields


def _lots_in(row: list[str]) -> list[str]:
    """The lot that each cell of a header names; "P1" and "Perceel gas" are lots where another stands beside them."""
    named = [_NAMED_LOT.fullmatch(text.partition("\n")[0]) for text in row]
    if sum(map(bool, named)) > 1:
        return [" ".join(lot[0].split()) if lot else "" for lot in named]
    short = [_SHORT_LOT.match(text) if at else None for at, text in enumerate(row)]
    if sum(map(bool, short)) > 1:
        return [f"Perceel {lot['lot']}" if lot else "" for lot in short]
    return [lot_of(text.partition("\n")[0]) for text in row]


def _of_themes(texts: list[list[str]], number: int, meanings: Meanings) -> Columns | None:
    """A column per theme, with a row per field or per lot."""
    themes = [meanings.theme(text) for text in texts[number]]
    across = len(set(filter(None, themes[1:])))
    if themes[0] or across <= 1:
        return None
    names = [line[0] if line and at > number else "" for at, line in enumerate(texts)]
    if lots := _row_lots(names, texts, number, themes, meanings):
        return Columns(number, themes=themes, row_lots=lots)
    rows = [
        field or ("said" if meanings.columns.of_answers(["", name]) else None) for field, name in zip(_fields_of(names, across, meanings), names, strict=True)
    ]
    if _REMARKS.isdisjoint(rows):  # what is asked, or why not, then stands in the row that tells it, whatever its name
        rows = [field or (SAID_COLUMN if at > number and _tells(texts[at], themes, meanings) else None) for at, field in enumerate(rows)]
    return Columns(number, themes=themes, rows=rows) if any(map(meanings.columns.holds, names)) else None


def _row_lots(names: list[str], texts: list[list[str]], number: int, themes: list[str | None], meanings: Meanings) -> list[str]:
    """The lot that each row below the names of themes is about: the one that it names, or its own name where rows tell something and none is called a field."""
    lots = [meanings.columns.lot(name, texts[number][0]) for name in names]
    if any(lots) and all(bool(lot) == bool(name) for lot, name in zip(lots, names, strict=True)):
        return lots
    if any(map(meanings.columns.holds, names)):
        return []
    told = [name if name and _tells(line, themes, meanings) else "" for name, line in zip(names, texts, strict=True)]
    return told if sum(map(bool, told)) > 1 else []


def _tells(row: list[str], themes: list[str | None], meanings: Meanings) -> bool:
    """Whether two cells or more below the names of themes read as what is asked, or as the reason not to."""
    return sum(bool(theme) and len(text.split()) >= _FEWEST_WORDS and meanings.tells(text) for theme, text in zip(themes, row, strict=False)) > 1


def _of_lots(texts: list[list[str]], number: int, meanings: Meanings) -> Columns | None:
    """A column per lot, perhaps with one before these that says yes or no for all of them, or one with remarks behind them."""
    row, lots, below = texts[number], _lots_in(texts[number]), [line[0] for line in texts[number + 1 :] if line]
    first = next((at for at, lot in enumerate(lots) if lot), 0)
    holds = [
        meanings.columns.held_or_remarks(text) or (meanings.columns.likely(text) if at > first else None) if at and not lots[at] else None
        for at, text in enumerate(row)
    ]
    fields = ["applied" if held in _CHOICES and at < first else "text" if held in _REMARKS and at > first else None for at, held in enumerate(holds)]
    only_lots = all(lot or field or not text or meanings.columns.is_total(text) for lot, field, text in list(zip(lots, fields, row, strict=True))[1:])
    if not only_lots or len(set(filter(None, lots))) < _FEWEST_LOTS:
        return None
    themed = any(meanings.theme(text) for text in below)
    return Columns(number, fields, lots=lots) if themed or (any(map(meanings.label, below)) and not any(fields)) else None


def _by_legend(text: str, meanings: Meanings) -> str | None:
    """What a column with no more than a letter holds, when a line above the table explains that: "een eis aan de opdracht (E)"."""
    kinds = meanings.kinds_meant(text)
    return None if kinds is None or len(kinds) > 1 else f"{KIND_COLUMN}{next(iter(kinds))}" if kinds else NO_COLUMN


def _helping(texts: list[list[str]], number: int, fields: list[str | None], meanings: Meanings) -> Iterator[int]:
    """The columns that help or are about another contract: by their name, or because they hold words for every theme and stand before those for the answers.

    Where a box was ticked somebody answers.
    """
    known = [meanings.columns.holds(text) for text in texts[number]]
    first = next((at for at, field in enumerate(known) if field), next((at for at, field in enumerate(fields) if field), 0))
    about = [line for line in texts[number + 1 :] if any(map(meanings.theme, line[: first or 1]))]
    for at, text in enumerate(texts[number]):
        told = [line[at] for line in about if at < len(line) and line[at] and not meanings.empty(line[at])]
        long = all(len(words.split()) >= _FEWEST_WORDS and not set(words) & set(TICKS) for words in told)
        fills = long and len(set(told)) == len(about) > _FEW_THEMES
        elsewhere = meanings.heading(text).elsewhere  # "Huidig contract"
        if not known[at] and (meanings.columns.is_hint(text) or elsewhere or (fills and 0 < at < first)):
            yield at
