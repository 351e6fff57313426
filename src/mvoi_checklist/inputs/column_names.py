"""What the columns and rows of tables are called, and what they then hold."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.dutch.amount_doubts import with_tax
from mvoi_checklist.inputs.dutch.label_forms import forms_of, plain
from mvoi_checklist.inputs.dutch.lots import A_LOT, lot_of
from mvoi_checklist.inputs.dutch.marks import MARKS
from mvoi_checklist.inputs.dutch.theme_labels import theme_labels_of
from mvoi_checklist.inputs.dutch.thousands import in_thousands
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.purchase.totals import Total, is_total, lot_fields, lots_of, total_of, unread_lots, whole_amounts
from mvoi_checklist.inputs.themes.columns import likely_column, theme_column

_LONGEST_HEAD = 50
_NUMBER = re.compile(r"\s*[Pp]?(\d{1,2})(?!\S)")
_ONE_LOT = re.compile(
    rf"\s*(?:(?i:{A_LOT})\s+|P\s?(?=\d))?(?P<lot>\d{{1,2}}(?=\.?\s*$|\s*[-–:(.]\s*[^\W\d]|\s+(?!(?:en|of|tot|t/m)\b)[^\W\d])|[A-Z]\w*(?=\s*$|\s*[-–:(])).*"
)
"""One lot by its number or its name, perhaps with what it is: "2 – Zuid", not "1 en 2"."""
_WHO_OR_WHEN = re.compile(r"\b(?:door|op|d\.?d\.?)$")


class ColumnNames:
    """The names of columns and rows."""

    def __init__(self, words: Words) -> None:
        """Look up in this vocabulary."""
        self._words = words
        self.caption = ""
        """What stands above the table that is read."""

    def is_weight(self, text: str) -> bool:
        """Whether the weight of award criteria stands in the column with this name."""
        return len(text) <= _LONGEST_HEAD and self._words.opens("weight_columns", plain(text))

    def is_price(self, text: str) -> bool:
        """Whether a row with this name weighs the price, as no list but one of award criteria does."""
        return len(text) <= _LONGEST_HEAD and self._words.opens("price_rows", plain(text))

    def of_answers(self, header: list[str]) -> int | None:
        """The column of a table that holds the answers, if its header says so; "Ingevuld door", "Ingevuld op" and "Ingevuld | 3-11-2026" do not."""
        short = [plain(text) if len(text) <= _LONGEST_HEAD else "" for text in header]
        named = [number for number, text in enumerate(short) if number and self._words.opens("answer_columns", text) and not _WHO_OR_WHEN.search(text)]
        dated = named and any(map(str.isdecimal, "".join(short[named[0] + 1 : named[0] + 2])))
        return named[0] if named and not dated else None

    def is_remarks(self, header: str) -> bool:
        """Whether remarks stand in the column with this name: an answer there counts where the column for answers is empty."""
        return len(header) <= _LONGEST_HEAD and self._words.opens("remark_columns", plain(header))

    def held_or_remarks(self, header: str) -> str | None:
        """What the column with this name holds, where one for remarks may have a longer name: "Opmerking aanvrager"."""
        return self.holds(header) or ("text" if self.is_remarks(header) else None)

    def decides(self, header: str) -> bool:
        """Whether the column with this name says what was decided on the proposals before it, or done with the advice on these."""
        known = self.holds(header) or self.likely(header)
        return len(header) <= _LONGEST_HEAD and (known == "decision" or self._words.opens("processing_columns", plain(header)))

    def closes(self, row: str) -> bool:
        """Whether a row with this name may hold the remarks with which a form ends."""
        return self._words.opens("closing_rows", plain(row))

    def is_of_now(self, text: str) -> bool:
        """Whether the column with this name tells of this purchase, beside one with the year of the last."""
        return plain(text) in self._words.vocabulary.now_columns

    def is_total(self, text: str) -> bool:
        """Whether a row with this name holds the sum of the amounts above it."""
        return is_total(text, self._words)

    def total_in(self, texts: list[list[str]]) -> Total | None:
        """Where a table with amounts holds the value of the purchase; not below words that say that VAT is in them, unless its row says that it is not."""
        total = total_of(self._whole(texts), self._words)
        return None if total and self._has_vat(" ".join(texts[total.row])) else total

    def lots_in(self, texts: list[list[str]]) -> dict[int, Total]:
        """Where a table with a lot per row holds the value of each; the same holds for VAT."""
        return {} if self._has_vat() else lots_of(self._whole(texts), self._words)

    def unread_lots_in(self, texts: list[list[str]]) -> dict[int, int]:
        """Where a table with a lot per row holds an amount of each that may not be its value."""
        return unread_lots(texts, self._words)

    def lot_fields_in(self, texts: list[list[str]]) -> dict[int, list[tuple[str, int]]]:
        """Where a table with a lot per row tells the term, the procedure or the start of each."""
        return lot_fields(texts, self._words)

    def _has_vat(self, row: str = "") -> bool:
        """Whether what stands above the table says that VAT is in its amounts, and the row does not say otherwise."""
        return with_tax(self.caption, self._words) and "excl" not in f"{self.caption} {row}".lower()

    def lot(self, row: str, header: str) -> str:
        """The lot that the first cell of a row names: "Perceel 1", or "1 Glas" below "Perceel"; empty when it names none."""
        number = _NUMBER.match(row) if plain(header) in self._words.lot_columns else None
        return f"Perceel {number[1]}" if number else lot_of(row)

    def lot_beside(self, cell: str, header: str) -> str:
        """The one lot that a cell below "Perceel" names beside a theme: "1", "P2", "Perceel 2" or "Noord"; empty for "beide" or "1 en 2"."""
        one = _ONE_LOT.fullmatch(cell) if plain(header) in self._words.lot_columns else None
        return f"Perceel {one['lot']}" if one and not self._words.says("several_lots", one["lot"]) else ""

    def _whole(self, texts: list[list[str]]) -> list[list[str]]:
        thousands = in_thousands(self.caption) or any(map(in_thousands, texts[0] if texts else ()))
        return whole_amounts(texts) if thousands else texts

    def holds(self, text: str) -> str | None:
        """What a column or row with this name holds about a theme."""
        return theme_column(text, self._words)

    def chooses(self, text: str) -> bool:
        """Whether in the column with this name a mark stands beside what was chosen: "X", "Keuze"."""
        return plain(text) in MARKS or plain(text).rstrip("?") in self._words.vocabulary.choice_columns

    def likely(self, text: str) -> str | None:
        """What a column that stands beside themes may hold, when its name is not known."""
        return likely_column(text, self._words)

    def several(self, text: str) -> tuple[str, ...]:
        """The themes that a row with this name is about, when it names more than one."""
        return theme_labels_of(self._words).several(text)

    def is_theme(self, text: str) -> bool:
        """Whether the themes stand in the column with this name."""
        return plain(text) in self._words.theme_columns

    def of_risks(self, header: list[str]) -> bool:
        """Whether these are the names of the columns of a table of risks: "Stikstof" is one of those there, and no theme that somebody answers."""
        return self._are_of(header, "risk_columns", "columns_of_risks")

    def of_planning(self, header: list[str]) -> bool:
        """Whether these are the names of the columns of a planning: "Opdracht" is a step there, and no title."""
        return self._are_of(header, "planning_columns", "columns_of_planning")

    def _are_of(self, header: list[str], named: str, beside: str) -> bool:
        first, *others = [plain(text) for text in header if len(text) <= _LONGEST_HEAD] or [""]
        return self._words.opens(named, first) and any(self._words.opens(beside, text) for text in others)

    def is_hint(self, text: str) -> bool:
        """Whether the column with this name helps to fill in, so that nobody answered in it."""
        names = [*re.split(r"[?:]", text)[:1], text]
        if "?" not in text and len(text) <= _LONGEST_HEAD and any(self._words.opens("hint_column_openings", form) for form in forms_of(text)):
            return True
        return any(plain(form) in self._words.hint_columns for name in names for form in forms_of(name))
