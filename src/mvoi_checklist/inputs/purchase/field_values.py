"""The value of a field of the document, from the words beside its label; None when it is not certain."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.inputs.dutch.amounts import written_amount
from mvoi_checklist.inputs.dutch.days import read_day, written_day
from mvoi_checklist.inputs.dutch.examples import before_example
from mvoi_checklist.inputs.dutch.label_forms import plain, without_notes
from mvoi_checklist.inputs.dutch.negation import denies
from mvoi_checklist.inputs.dutch.terms import read_months, read_period
from mvoi_checklist.inputs.dutch.values import read_value
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.purchase.invited_parties import by_offers
from mvoi_checklist.inputs.purchase.procedures import labelled_procedure
from mvoi_checklist.model.closed_lists import ContractKind

_CPV = re.compile(r"\b\d{8}(?:-\d)?\b", re.ASCII)
_CLAUSES = re.compile(r"[;,\n]|\.\s|\ben\b")
_CHECKED = re.compile(r"(?<![\w-])(?:0[39]|1[4-689]|2[24]|3[0-9]|4[1-58]|5[015]|6[03-6]|7[0-35-79]|8[05]|9[028])\d{6}-\d(?![\w-])", re.ASCII)
"""A code with its check digit, in a division that exists: no other number looks so."""
_LONGEST, _SHORTEST_NAME = 1_000, 4
_OTHER_MARKET = re.compile(r"\([^()]*\b(?:nation|europe)(?!\w*\s+drempel)", re.IGNORECASE)
"""Between brackets stands on which market: what stands before them is not the whole procedure."""
_IN_FULL = re.compile(r"\s*[A-Za-z]{2,4}\s*\((?P<name>[^()]+)\)\s*")
"""An abbreviation with the whole name behind it: "NO (nationaal openbaar)"."""
_BETWEEN = re.compile(r"[\s,;+.]*(?:\ben\b)?\s*")
_NOT_AMONG_THEM = re.compile(r"geen\s*[,;:(]\s*(?:die |dit )?(?:staat|valt|zit|past)\b", re.IGNORECASE)
_DASH = re.compile(r"\s+[–-]\s+")
_BEFORE_DAY = re.compile(r"\d")
_NO_START = re.compile(r"\b(?:tot|t/m|uiterlijk|publicatie|gunning)\b[^\d]{0,20}\d", re.IGNORECASE)
"""A day before or on which something else is to happen."""
_BEHIND_KIND = re.compile(r"\s*[(.,;:]|\s+(?:van|voor|met|incl\b\.?|inclusief)\s", re.IGNORECASE)
"""What ends the kind where a text opens with it and goes on: "Levering van twee wagens, met onderhoud als dienst"."""
_DENIED = re.compile(r"\b(?:g[eé]{2}n|niet)\b[^.;,]*$", re.IGNORECASE)
_EITHER = re.compile(r"\bof\b", re.IGNORECASE)


def read_field(field: str, text: str, label: str, words: Words) -> object:
    """The value of a field that is no free text."""
    return _READERS[field](text, label, words) if len(text) <= _LONGEST else None


def _contract_kind(text: str, words: Words) -> str | None:
    kind = (
        words.find_label("contract_kinds", text)
        or named("contract_kinds", text, words)
        or words.find_label("contract_kinds", _BEHIND_KIND.split(text, maxsplit=1)[0])
    )
    social = words.search("contract_kinds", text, ContractKind.SOCIAL.value) if kind == ContractKind.SERVICES.value else None
    return ContractKind.SOCIAL.value if social and not _DENIED.search(text[: social.start()]) else kind  # "Dienst, het is een SAS-dienst"


def _guessed(words: Words) -> re.Pattern[str]:
    """What opens with a guess: "EU? SAS?", "waarschijnlijk meervoudig"."""
    return words.compiled("guessed", lambda: rf"(?i)[^.;(,!\n]*(?:\?|\b(?:{either(words.vocabulary.guesses)})\b)")


def _procedure(text: str, label: str, words: Words) -> str | None:
    text = without_notes(text)
    if _guessed(words).match(text):
        return None
    if found := words.find("procedures", text) or by_offers(text, label):
        return found
    full = _IN_FULL.fullmatch(text)
    found = (full and words.find_label("procedures", full["name"])) or words.find_label("procedures", _DASH.split(text, maxsplit=1)[0])
    return found or (None if _OTHER_MARKET.search(text) else words.find_label("procedures", text) or labelled_procedure(text, words))


def cpv_codes(text: str, words: Words) -> list[str] | None:
    """Every CPV code in the text, once."""
    return _kept(_CPV, text, words)


def checked_codes(text: str, words: Words) -> list[str] | None:
    """Every CPV code with its check digit, once: these need no label."""
    return _kept(_CHECKED, text, words)


def _kept(code: re.Pattern[str], text: str, words: Words) -> list[str] | None:
    """The codes in a text without those that are said to be dropped: "90910000-9; vervallen: 72000000-5"."""
    clauses = (clause for clause in _CLAUSES.split(text) if not words.says("taken_back", clause)) if code.search(text) else ()
    return list(dict.fromkeys(found for clause in clauses for found in code.findall(clause))) or None


def named(table: str, text: str, words: Words) -> str | None:
    """The one value of which a name stands in a short text, as whole words and not denied."""
    if len(text) > 120 or denies(text) or _EITHER.search(text):
        return None
    found = {words.find(table, match[0]) for match in words.names_in(table, text) if len(match[0]) >= _SHORTEST_NAME}
    return found.pop() if len(found) == 1 else None


def _start(text: str) -> date | None:
    """The first day of a period, or the one day on which nothing else is to happen."""
    period = read_period(text)
    return period[0] if period else None if _NO_START.search(text) else read_day(text)


def _product_groups(text: str, words: Words) -> list[str] | None:
    if plain(text) in words.no_product_group or plain(text).strip("() .") in words.no_product_group:
        return []
    if _NOT_AMONG_THEM.match(text):
        return []
    names = [name for name in re.split(r"\s*(?:[,;+\n]|\ben\b)\s*", text) if name]
    whole = words.find_label("product_groups", text) or words.find_label("product_groups", re.split(r"\s+[–-]\s+|\s*[(:]", text, maxsplit=1)[0])
    groups = [whole] if whole else _listed_groups(text, words) or [words.find_label("product_groups", name) for name in names]
    return list(dict.fromkeys(group for group in groups if group)) if groups and all(groups) else None


def _listed_groups(text: str, words: Words) -> list[str | None]:
    """The groups of a list with nothing else in it: "Schoonmaak, Grond-, weg- en waterbouw" has a comma in a name."""
    found = list(words.names_in("product_groups", text))
    ends = [0, *(match.end() for match in found)]
    between = [text[end:start] for end, start in zip(ends, [*(match.start() for match in found), len(text)], strict=True)]
    return [words.find("product_groups", match[0]) for match in found] if all(map(_BETWEEN.fullmatch, between)) else []


_READERS: dict[str, Callable[[str, str, Words], object]] = {
    "contract_kind": lambda text, _, words: _contract_kind(text, words),
    "procedure": _procedure,
    "estimated_value": lambda text, label, words: read_value(text, words.unnumbered(label), words),
    "duration_months": lambda text, label, _: read_months(text, label),
    "start_date": lambda text, _, words: None if words.is_before_contract(_BEFORE_DAY.split(text)[0]) else _start(text),
    "product_groups": lambda text, _, words: _product_groups(without_notes(text), words),
    "cpv": lambda text, _, words: cpv_codes(before_example(text, words), words),
}
_MONTHS = re.compile(r"\s*(\d{1,6}) maanden\s*", re.ASCII)


def written_field(field: str, text: str) -> object:
    """The value of a field that stands in a document of ours as we write it; None for any other words."""
    return _WRITTEN[field](text) if field in _WRITTEN else None


def _written_term(text: str) -> int | None:
    return (int(written[1]) or None) if (written := _MONTHS.fullmatch(text)) else None


_WRITTEN: dict[str, Callable[[str], object]] = {"estimated_value": written_amount, "duration_months": _written_term, "start_date": written_day}
VALUE_FIELDS = _READERS.keys()
PLAIN_FIELDS = {"reference", "title", "description", "department", "project_leader"}
"""The fields that hold a name, a number or words, as they stand there."""
