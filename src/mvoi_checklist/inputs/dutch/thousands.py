"""Amounts that are told in thousands, for so it stands in the label or above the table: "Raming (x € 1.000)"."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.dutch.amount_forms import FACTOR

_THOUSANDS = re.compile(
    r"(?<!\w)(?<!\d\s)[x×*]\s*(?:€|eur)?\s*1\.?000(?![\d.])(?:,-)?|\bin duizend(?:en|tallen)\s*(?:euro\b(?:'s)?|€|\)|$)|"
    r"\bk\s?(?:€|eur(?:o's|o)?\b)|\(\s*(?:€|euro?)\s*1\.?000(?:,-)?\s*\)|"
    r"\(\s*(?:[x×]\s*)?(?:€\s*)?duizend(?:en|tallen)?(?:\s+euro(?:'s)?)?\s*\)",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    r"(?<![\w.,])(\d{1,3}(?:\.\d{3})*)(?:,-{1,2})?(?![\w%]|[.,]\d|\s*(?:%|[x×]|(?:jaar|jaren|jr|maand|maanden|mnd)\b))", re.IGNORECASE | re.ASCII
)
_FACTOR = re.compile(rf"\d\s*{FACTOR}", re.IGNORECASE)
_MOST = 10_000
"""From so many thousands on it is rather the amount itself, filled in in spite of its label."""


def in_thousands(text: str) -> bool:
    """Whether the name of a label, table or column says that its amounts are thousands: "Kosten (× € 1.000)"."""
    return _THOUSANDS.search(text) is not None


def is_unit(text: str) -> bool:
    """Whether a text says no more than that: "x 1.000" is no amount."""
    return _THOUSANDS.fullmatch(text.strip()) is not None


def in_full(text: str, label: str) -> str:
    """The text beside a label with its amounts in full; empty where the label asks for thousands, and it is not sure that these are."""
    if not in_thousands(label) or _FACTOR.search(text):
        return text
    figures = [int(found[1].replace(".", "")) for found in _FIGURE.finditer(text)]
    return _FIGURE.sub(r"\1.000", text) if figures and max(figures) < _MOST else ""
