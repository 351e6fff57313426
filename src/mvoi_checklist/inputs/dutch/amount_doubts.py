"""Why an amount cannot be taken as the value of the purchase, in a sentence for who filled it in."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.dutch.amounts import harmless_left_out, may_hold_vat
from mvoi_checklist.inputs.dutch.phrases import either
from mvoi_checklist.inputs.dutch.thousands import in_full, in_thousands
from mvoi_checklist.inputs.dutch.values import lots_differ
from mvoi_checklist.inputs.dutch.words import Words

IN_THOUSANDS = "Niet duidelijk is of dit bedrag in duizenden euro's is, zoals het label vraagt; schrijf het voluit."
LOTS_DIFFER = "De percelen samen zijn iets anders dan het totaal; maak duidelijk wat klopt."
PERHAPS_WITH_VAT = "Het lijkt erop dat er btw in dit bedrag zit; vul de waarde zonder btw in."
OF_A_PERIOD = "Dit bedrag geldt niet voor de hele looptijd; vul de waarde over de vaste looptijd in."
WITH_OPTIONS = "In dit bedrag zitten opties of verlengingen; vul de waarde van de vaste looptijd in."
ALSO_WITH_OPTIONS = "In dit bedrag zitten opties of verlengingen; de waarde van de vaste looptijd staat elders."
"""What is said of that amount where the value itself is known."""
_WITH = r"\b(?:incl\b|inclusief|met)\W{0,3}(?:\w+\W{1,3}){0,3}?"
_DOUBTS = (
    ("vat", _WITH + "(?:WORDS)", "Dit bedrag is inclusief btw; vul de waarde zonder btw in."),
    ("options", _WITH + "(?:WORDS)", WITH_OPTIONS),
    ("lot", r"\b(?:WORDS)\b", "Dit bedrag geldt per perceel; vul de waarde van alle percelen samen in."),
    ("memo", r"(?-i:\bPM\b)|\bp\.?m\b\.?\s*(?:€|\d)", "Hier staat een post pro memorie; vul de geraamde waarde zelf in."),
    (
        "period",
        r"\b(?:WORDS)\b|/\s*(?:jaar|jr|maand|mnd)|\bp\.?\s?[jm]\b",
        OF_A_PERIOD,
    ),
    ("point", r"(?<![\d.])\d{1,3}\.\d{1,2}(?![\d.])", "Onduidelijk is of de punt duizendtallen scheidt; schrijf bijvoorbeeld 12.500 of 12,50."),
    ("currency", r"\b(?:WORDS)\b|[$£¥]", "Dit bedrag is niet in euro; vul de waarde in euro in."),
    ("limit", r"\b(?:WORDS)\b|[<>≤≥‹›]|\d\s*\+\s*(?:$|[.,;)])", "Hier staat een grens; vul de geraamde waarde zelf in."),
)
"""Each doubt: its list of the vocabulary, where those words stand, and the sentence."""


def why_in_doubt(text: str, label: str, words: Words) -> str:
    """The first reason that its own words, or its label, give; empty when they give none."""
    if in_thousands(label) and not in_full(text, label):
        return IN_THOUSANDS
    if lots_differ(text, words):
        return LOTS_DIFFER
    said = harmless_left_out(f"{text} {label}", words) if any(map(str.isdecimal, text)) else ""
    first = next((sentence for doubt, shape, sentence in _DOUBTS if _pattern(doubt, shape, words).search(said)), "")
    return first or (PERHAPS_WITH_VAT if may_hold_vat(text, words) or may_hold_vat(label, words) else "")


def _pattern(doubt: str, shape: str, words: Words) -> re.Pattern[str]:
    names = words.vocabulary.amount_doubts.get(doubt, ())
    return words.compiled(f"amount {doubt}", lambda: f"(?i){shape.replace('WORDS', either(names))}")
