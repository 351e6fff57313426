"""The value of a field of the document, from the words beside its label; None when it is not certain."""

from __future__ import annotations

import re
from collections.abc import Callable

from mvoi_checklist.inputs.days import read_day
from mvoi_checklist.inputs.label_forms import plain, without_notes
from mvoi_checklist.inputs.labels import Words
from mvoi_checklist.inputs.money import read_value
from mvoi_checklist.inputs.terms import read_months

_CPV = re.compile(r"\b\d{8}(?:-\d)?\b", re.ASCII)
_LONGEST = 1_000
_OTHER_MARKET = re.compile(r"\([^()]*\b(?:nation|europe)(?!\w*\s+drempel)", re.IGNORECASE)
"""Between brackets stands on which market: what stands before them is not the whole procedure."""
_EITHER = re.compile(r"\bof\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:niet(?!-?\s?openba)|geen|nooit|anders dan|in plaats van)\b", re.IGNORECASE)
_PIECE = re.compile(r"[\n;()]|\.\s+(?=[A-Z])")
_WEIGHED = re.compile(r"\b(?:tenzij|indien|als|overwogen|overwegen)\b|^[^,]*\b(?:kan|kunnen|mag|mogen|pas|valt|boven|onder|tot|vanaf|kost)\b", re.IGNORECASE)
VALUE_FIELDS = {"contract_kind", "procedure", "estimated_value", "duration_months", "start_date", "product_groups", "cpv"}


def read_field(field: str, text: str, label: str, words: Words) -> object:
    """The value of a field that is no free text."""
    readers: dict[str, Callable[[], object]] = {
        "contract_kind": lambda: words.find_label("contract_kinds", text) or named("contract_kinds", text, words),
        "procedure": lambda: (
            words.find("procedures", text)
            or (None if _OTHER_MARKET.search(text) or _EITHER.search(text) else words.find_label("procedures", text) or _chosen_procedure(text, words))
        ),
        "estimated_value": lambda: read_value(text, words.unnumbered(label), words),
        "duration_months": lambda: read_months(text, label),
        "start_date": lambda: read_day(text),
        "product_groups": lambda: _product_groups(without_notes(text), words),
        "cpv": lambda: cpv_codes(text),
    }
    return readers[field]() if len(text) <= _LONGEST else None


def cpv_codes(text: str) -> list[str] | None:
    """Every CPV code in the text, once."""
    return list(dict.fromkeys(_CPV.findall(text))) or None


def named(table: str, text: str, words: Words) -> str | None:
    """The one value of which a name stands in a short text, as whole words and not denied."""
    if len(text) > 120 or _NOT.search(text) or _EITHER.search(text):
        return None
    found = {words.find(table, match) for match in words.names(table).findall(text)}
    return found.pop() if len(found) == 1 else None


def procedure_in(text: str, words: Words) -> str | None:
    """The one procedure that a text names in two words or more ("Europese openbare procedure") and does not deny."""
    if _NOT.search(text):
        return None
    return _one_procedure(text, words)


def _one_procedure(text: str, words: Words) -> str | None:
    names = words.names("procedures").findall(text)
    found = {words.find("procedures", " ".join(name.split())) for name in names if re.search(r"[\s:-]", name) or (name.isupper() and len(name) > 1)}
    return found.pop() if len(found) == 1 else None


def _chosen_procedure(text: str, words: Words) -> str | None:
    """The procedure beside its label, by the first piece of the text that names one and weighs nothing: "MO met 4 partijen (EO is niet nodig)"."""
    for piece in _PIECE.split(words.in_full(text)):
        said = " ".join(piece.replace(",", " ").split())
        found = words.find_label("procedures", said) or _one_procedure(said, words)
        if found and not (_NOT.search(said) or _WEIGHED.search(piece)):
            return found
    return None


def _product_groups(text: str, words: Words) -> list[str] | None:
    if plain(text) in words.no_product_group or plain(text).strip("() .") in words.no_product_group:
        return []
    names = [name for name in re.split(r"\s*(?:[,;+\n]|\ben\b)\s*", text) if name]
    whole = words.find_label("product_groups", text)
    groups = [whole] if whole else [words.find_label("product_groups", name) for name in names]
    return list(dict.fromkeys(group for group in groups if group)) if groups and all(groups) else None
