"""Letters, figures or choices for kinds of criteria, as a document explains them: "K = eis, G = gunning", "0 = doen we niet", "'Bij de bron' = in het PvE"."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.dutch.refusals import refuses
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.themes.kinds import is_award_number, kind_said
from mvoi_checklist.model.closed_lists import ASKED_OF_SUPPLIER

_PAIR = re.compile(r"(?<!\w)(?P<sign>[A-Z]{1,2}|\d|[-–—])\s*(?:=|\(|:\s)\s*(?P<said>[^,;.()=\n]{2,50})")
_SENTENCE = re.compile(r"(?<!\w)(?P<sign>[A-Z]{1,2}|\d)\s*=\s*(?P<said>[^.=\n]{2,120})\.(?=\s|$)")
"""A sign that is explained in a sentence of its own: "2 = we stellen een eis of maken een contractafspraak."."""
_BEHIND = re.compile(r"(?P<said>[^,;.()=\n]{3,60}?)\s*\((?P<sign>[A-Z])\)")
"""A letter between brackets behind what it means: "een eis aan de opdracht (E) of een gunningscriterium (K)"."""
_CHOICE = re.compile(r"[\"“”„‘’'](?P<sign>[^\"“”„‘’'=\n]{3,40})[\"”’']\s*=\s*(?P<said>[^\"“”„‘’'.=\n]{2,120})")
"""A choice between quotation marks that is explained: "'Bij de bron' = in het programma van eisen"."""
_BETWEEN = re.compile(r"\s*(?:[+/,&]|\ben\b)\s*|\s+")
NOTHING = {"0", "-", "–", "—"}
_LONGEST, _LONGEST_CELL, _LONGEST_SIGN, _FEWEST = 400, 20, 2, 2


def one_kind(text: str, words: Words) -> str | None:
    """The one kind that a few words name: "wens, in gunning"; selection and suitability are both asked of the supplier."""
    if kind := words.kind(text) or ("award" if is_award_number(text, words) else None):
        return kind
    kinds = {*words.kinds_named(text)}
    return kinds.pop() if len(kinds) == 1 else "suitability" if kinds and kinds <= ASKED_OF_SUPPLIER else None


def only_kind(text: str, words: Words) -> str | None:
    """The kind that a text names without saying what is asked: "Minimumeis", "eis / /", "Minimumeis: [omschrijf de eis]"."""
    if words.no_demand.unfilled(text):
        return one_kind(text, words)
    named = words.kind_line(text)
    return named[0] if named and words.no_demand.unfilled(named[1]) else None


def legend_in(text: str, words: Words) -> dict[str, str]:
    """The kind for each letter or figure, empty where nothing is asked, when a line explains two of them or more."""
    if len(text) > _LONGEST or ("=" not in text and "(" not in text):
        return {}
    found = {}
    pattern = next((one for one in (_CHOICE, _SENTENCE, _BEHIND) if len(one.findall(text)) >= _FEWEST), _PAIR)
    for pair in pattern.finditer(text):
        said, sign = pair["said"].strip(), pair["sign"] if len(pair["sign"]) <= _LONGEST_SIGN else plain(pair["sign"])
        if kind := one_kind(said, words) or kind_said(said, words) or next(iter(words.kinds_named(said)), None):
            found[sign] = kind
        elif refuses(said, words) or plain(said) in words.no:
            found[sign] = ""
    return found if len(found) >= _FEWEST and any(found.values()) else {}


def explains_choices(legend: dict[str, str]) -> bool:
    """Whether a legend explains choices in words: then a "ja" is none of them."""
    return any(len(sign) > _LONGEST_SIGN for sign in legend)


def kinds_meant(text: str, legend: dict[str, str]) -> set[str] | None:
    """The kinds in a cell with no more than letters, "E + G", or a choice; an empty set where it says nothing is asked, None for other words."""
    if (choice := plain(text).strip(" .")) in legend and len(choice) > _LONGEST_SIGN:
        return {legend[choice]} - {""}
    signs = [sign for sign in _BETWEEN.split(re.sub(r"\([^()]*\)", "", text).strip()) if sign] if len(text) <= _LONGEST_CELL else []
    if not signs or any(sign not in legend and sign not in NOTHING for sign in signs):
        return None
    return {legend[sign] for sign in signs if legend.get(sign)}
