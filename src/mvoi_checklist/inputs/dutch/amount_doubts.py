"""Why an amount cannot be taken as the value of the purchase, in a sentence for who filled it in."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.dutch.amounts import harmless_left_out

_WITH = r"\b(?:incl\b|inclusief|met)\W{0,3}(?:\w+\W{1,3}){0,3}?"
_DOUBTS = tuple(
    (re.compile(pattern, re.IGNORECASE), sentence)
    for pattern, sentence in (
        (rf"{_WITH}(?:btw|b\.t\.w)", "Dit bedrag is inclusief btw; vul de waarde zonder btw in."),
        (rf"{_WITH}(?:opti|verleng)", "In dit bedrag zitten opties of verlengingen; vul de waarde van de vaste looptijd in."),
        (r"\bper (?:perceel|lot)\b", "Dit bedrag geldt per perceel; vul de waarde van alle percelen samen in."),
        (
            r"\bper\b|/\s*(?:jaar|jr|maand|mnd)|\b(?:jaarlijks|jaarbasis|maandelijks|p\.?\s?j\b|p\.?\s?m\b)",
            "Dit bedrag geldt niet voor de hele looptijd; vul de waarde over de vaste looptijd in.",
        ),
        (r"(?<![\d.])\d{1,3}\.\d{1,2}(?![\d.])", "Onduidelijk is of de punt duizendtallen scheidt; schrijf bijvoorbeeld 12.500 of 12,50."),
        (
            r"\b(?:max\w*|min(?:imaal|stens)|hoogstens|hooguit|ten hoogste|tot|boven|onder|meer dan|minder dan)\b|[<>≤≥‹›]",
            "Hier staat een grens; vul de geraamde waarde zelf in.",
        ),
    )
)


def why_in_doubt(text: str, label: str) -> str:
    """The first reason that its own words, or its label, give; empty when they give none."""
    said = harmless_left_out(f"{text} {label}") if any(map(str.isdecimal, text)) else ""
    return next((sentence for pattern, sentence in _DOUBTS if pattern.search(said)), "")
