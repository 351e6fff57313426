"""Kinds of purchases that a form offers to choose from, in the place of a label or behind one."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.dutch.words import Words

_OR = re.compile(r"\s*(?:/|,|\||\bof\b)\s*")
_ASKED = re.compile(r"(?:is|gaat|betreft) (?:het|dit)(?: om)? ")
_IN_BRACKETS = re.compile(r"\((?P<inside>[^()]+)\)")


def offers_kinds(text: str, words: Words) -> bool:
    """Whether a text is no more than kinds to choose from: "Levering/dienst", "Is het een werk (W), een levering (L) of een dienst (D)?"."""
    bare = _ASKED.sub("", plain(_IN_BRACKETS.sub("", words.unnumbered(text))).rstrip(" .…_"))
    kinds = [words.find("contract_kinds", name) for name in _OR.split(bare) if name]
    return len({*kinds}) > 1 and None not in kinds


def asks_kind_too(label: str, words: Words) -> bool:
    """Whether a label about something else offers the kinds between brackets: "Wat kopen we? (levering/dienst/werk)"."""
    return any(offers_kinds(inside["inside"], words) for inside in _IN_BRACKETS.finditer(label))
