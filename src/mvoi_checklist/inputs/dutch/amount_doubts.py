"""What makes an amount doubtful as the value of the purchase, by the words of the rules, and the sentence about it for who filled it in."""

from __future__ import annotations

import re
from typing import NamedTuple

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.inputs.dutch.harmless import harmless_left_out
from mvoi_checklist.inputs.dutch.words import Words

PERHAPS_WITH_VAT = "Het lijkt erop dat er btw in dit bedrag zit; vul de waarde zonder btw in."
OF_A_PERIOD = "Dit bedrag geldt niet voor de hele looptijd; vul de waarde over de vaste looptijd in."
WITH_OPTIONS = "In dit bedrag zitten opties of verlengingen; vul de waarde van de vaste looptijd in."
ALSO_WITH_OPTIONS = "In dit bedrag zitten opties of verlengingen; de waarde van de vaste looptijd staat elders."
"""What is said of that amount where the value itself is known."""
_WITH = r"\b(?:incl\b|inclusief|met)\W{0,3}(?:\w+\W{1,3}){0,3}?"
_LIST = re.compile(r"<(\w+)>")


class _Doubt(NamedTuple):
    name: str
    shape: str
    """Where its words stand; <vat> stands for the words of that list."""
    sentence: str


_DOUBTS = (
    _Doubt("vat", rf"{_WITH}(?:<vat>)(?!\w)", "Dit bedrag is inclusief btw; vul de waarde zonder btw in."),
    _Doubt("tax", rf"{_WITH}(?:<tax>)(?!\w)", "In dit bedrag zit belasting; vul de waarde zonder btw en zonder andere belasting in."),
    _Doubt("options", rf"{_WITH}(?:<options>)(?!\w)", WITH_OPTIONS),
    _Doubt("lot", r"(?<!\w)(?:<lot>)(?!\w)", "Dit bedrag geldt per perceel; vul de waarde van alle percelen samen in."),
    _Doubt("memo", r"(?-i:\bPM\b)|\bp\.?m\b\.?\s*(?:€|\d)", "Hier staat een post pro memorie; vul de geraamde waarde zelf in."),
    _Doubt("period", r"(?<!\w)(?:<period>)(?!\w)|/\s*(?:jaar|jr|maand|mnd)|\bp[./]?\s?(?:jr?|jaar|m)\b", OF_A_PERIOD),
    _Doubt(
        "point",
        r"(?<![\d.])\d{1,3}(?:\.\d{3})*\.\d{1,2}(?!\.?\d)",
        "Onduidelijk is of de punt duizendtallen scheidt; schrijf bijvoorbeeld 12.500 of 12,50.",
    ),
    _Doubt("currency", r"(?<!\w)(?:<currency>)(?!\w)|[$£¥]", "Dit bedrag is niet in euro; vul de waarde in euro in."),
    _Doubt(
        "limit",
        r"(?<!\w)(?:<limit>|<limit_before>)(?!\w)|[<>≤≥‹›]|\d\s*\+\s*(?:$|[.,;)])",
        "Hier staat een grens; vul de geraamde waarde zelf in.",
    ),
    _Doubt(
        "perhaps vat",
        r"\b(?:<vat>)\s+(?:(?:is|zit|al)\s+){0,2}(?:inbegrepen|erbij|erin|(?:mee|in)gerekend|inclusief\s*(?=[).,;]|$))|"
        r"\bincl(?:\.|usief)?\s*\(?\d{1,2}\s*%\s*(?=[).,;/]|$)|\(\s*incl(?:\.|usief)?\s*\)|(?<![\w-])(?:<gross>)(?!\s?\w|-)",
        PERHAPS_WITH_VAT,
    ),
)
"""Each doubt, in the order in which it is told."""
_SHAPES = {doubt.name: doubt.shape for doubt in _DOUBTS}
_OF_ONE_AMOUNT = {"point", "currency", "limit"}
"""Doubts about the amount in which or right beside which they stand, and about no other: "€ 45.000 (USD 50.000)", "€ 40.000, max. € 55.000"."""


def in_doubt(text: str, words: Words) -> bool:
    """Whether the words make every amount doubtful: including VAT or options, per period."""
    said = harmless_left_out(text, words)
    return any(doubt.name not in _OF_ONE_AMOUNT and tells(doubt.name, said, words) for doubt in _DOUBTS)


def tells(doubt: str, text: str, words: Words) -> bool:
    """Whether the words of one doubt stand in a text so that they make it: "vat" in "incl. 21% btw"."""
    return words.compiled(f"amount {doubt}", lambda: f"(?i){_LIST.sub(lambda name: doubt_words(name[1], words), _SHAPES[doubt])}").search(text) is not None


def with_tax(text: str, words: Words) -> bool:
    """Whether a text says that VAT or another tax is in an amount."""
    return tells("vat", text, words) or tells("tax", text, words)


def doubt_words(name: str, words: Words) -> str:
    """The pattern of the words in one of the lists about amounts."""
    return either(words.vocabulary.amount_doubts.get(name, ()))


def told_doubt(text: str, words: Words) -> str:
    """The sentence about the first doubt that a text with an amount gives; empty when it gives none."""
    said = harmless_left_out(text, words)
    return next((doubt.sentence for doubt in _DOUBTS if tells(doubt.name, said, words)), "")


def is_condition(line: str, words: Words) -> bool:
    """Whether a line below a label says what is in the amount: "(incl. alle verlengingen)"."""
    return line.startswith("(") and in_doubt(line, words)
