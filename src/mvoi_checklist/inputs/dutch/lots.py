"""The lots of a purchase: how they are named, and what a text says of each."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.dutch.label_forms import NUMBERING
from mvoi_checklist.inputs.dutch.scope import sentences

FEWEST_LOTS = 2
A_LOT, LOT_WORD = "(?:(?:deel)?perceel|lot)", r"\b(?:(?:deel)?perce(?:el|len)|lots?)\b"
"""The word before the number or the name of one lot, and any word for lots, as patterns."""
LOT_NUMBER = r"(?:\d{1,2}|[a-h])\b"
NUMBERED_LOT, SHORT_LOT = rf"{A_LOT}\s+{LOT_NUMBER}", r"(?-i:P)\s?\d{1,2}\b"
"""A lot by its number or its letter, and by that alone where another stands beside it: "P1: …. P2: …"."""
LOT = re.compile(rf"\b(?:{A_LOT}\s+|(?:deel\s+|P)(?=\d))({LOT_NUMBER})", re.IGNORECASE)
"""A lot beside an amount, where "deel 2" is one too: elsewhere that is part of a form."""
LOT_WITH_NAME = rf"{A_LOT}\s+(?!\d|[a-z]\b)[^\W\d][\w -]{{1,30}}"
"""A lot without a number: "Perceel gas"."""
_LOT = re.compile(rf"\s*(?:\d+(?:\.\d+)*[.)]?\s+)?({NUMBERED_LOT}(?!\.))", re.IGNORECASE)
_LOT_BEFORE = re.compile(rf"(?:^\s*|(?<=[.;\n])\s*)(?P<lot>{NUMBERED_LOT}|{SHORT_LOT})(?:\s*\([^()]{{2,60}}\))?\s*:\s*", re.IGNORECASE)
"""A lot before what is said of it, perhaps with its name: "Perceel 1 (Noord): …"."""
_OF_LOT = re.compile(
    rf"(?P<only>(?:alleen|uitsluitend|enkel)\s+)?(?:(?:in|voor|bij|op|binnen)\s+)?(?P<lot>{NUMBERED_LOT})(?!\s*(?:[,/&+-]|en|t/m)\s*(?:\w+\s+)?\d)",
    re.IGNORECASE,
)
"""A sentence about one lot: "In perceel 2 …", "Alleen voor perceel 2 …"."""
_OF_LOTS = re.compile(rf"\bpercelen\b|\bbeide\b|\balle(?:bei)?\b|\b{A_LOT}\s+\w+\b", re.IGNORECASE)
_MAY_NAME_LOT, _LONGEST_LOT = re.compile(rf"{A_LOT}|\b{SHORT_LOT}", re.IGNORECASE), 40
_P = re.compile(r"P\s?(?=\d)")


def lot_of(text: str) -> str:
    """The lot that a heading or a label names: "Perceel 2"; empty when it names none."""
    match = _LOT.match(NUMBERING.sub("", text)) if _MAY_NAME_LOT.search(text[:_LONGEST_LOT]) else None
    if match is None:
        return ""
    word, number = match[1].split()
    return f"{word.capitalize()} {number.upper()}"


def lot_called(name: str) -> str:
    """The lot that is called so: also "P1" is perceel 1 there."""
    return lot_of(_P.sub("Perceel ", name))


def told_by_lot(text: str) -> list[tuple[str, str]]:
    """What a text says of each lot, or of no more than one: also in sentences, "In perceel 1 vragen we …. In perceel 2 doen we dat niet."."""
    return apart_by_lot(text) or _sentences_by_lot(text)


def _sentences_by_lot(text: str) -> list[tuple[str, str]]:
    """The sentences about each lot, from the one that opens with its name; nothing where some are about several lots."""
    told: dict[str, list[str]] = {}
    lot, alone = "", False
    for sentence in sentences(text) if _MAY_NAME_LOT.search(text[:_LONGEST_LOT]) else ():
        if opened := _OF_LOT.match(sentence):
            lot, alone = lot_of(opened["lot"]), opened["only"] is not None
        elif not lot or _OF_LOTS.search(sentence):
            return []
        told.setdefault(lot, []).append(sentence)
    return [(lot, " ".join(said)) for lot, said in told.items()] if len(told) >= FEWEST_LOTS or alone else []


def apart_by_lot(text: str) -> list[tuple[str, str]]:
    """What a text says of each lot: "Perceel 1: 5% van de loonsom. Perceel 2: niet, want …"; nothing where it does not go lot by lot from its start."""
    names = list(_LOT_BEFORE.finditer(text)) if _MAY_NAME_LOT.search(text[:_LONGEST_LOT]) else []
    if len(names) < FEWEST_LOTS or names[0].start() > 0:
        return []
    ends = [*(name.start() for name in names[1:]), len(text)]
    return [(lot_called(name["lot"]), text[name.end() : end].strip(" ;\n")) for name, end in zip(names, ends, strict=True)]
