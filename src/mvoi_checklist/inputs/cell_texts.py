"""What the words in a cell about a theme say by themselves: what kind they are, that nothing is asked, or in a few words what is."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.labels import Words
from mvoi_checklist.inputs.theme_text import checked, theme_text

OF_A_SHARE, _SHARE = "social-return", re.compile(r"\d{1,2}(?:[.,]\d)?\s?%")
"""Social return is asked as a part of the value, or of the wages."""
_VERB = re.compile(
    r"\b(?:is|zijn|was|waren|wordt|worden|heeft|hebben|had|gaat|gaan|komt|komen|doet|doen|kan|kunnen|zit|zitten|ligt|liggen|blijft|blijven)\b", re.IGNORECASE
)


def names_kind(text: str, words: Words) -> bool:
    """Whether a line opens with what it is: "Minimumeis: …"."""
    return any(map(words.kind_line, checked(text).split("\n")))


def leaves_open(text: str, words: Words) -> bool:
    """In a column for criteria stands that nothing is asked, and perhaps why, or that it is not known yet."""
    if words.says("postponement", text) and not names_kind(text, words):
        return True
    said = theme_text(checked(text), words).fields
    return bool(said) and said[0] == ("applied", "nee")


def names_demand(theme: str, said: str, words: Words) -> bool:
    """Whether a few words without a verb name what is asked: "5 %" of social return, "hout FSC" for the environment."""
    if theme == OF_A_SHARE and _SHARE.match(said):
        return True
    subject = theme in words.keys_said("theme_topics", said) | words.keys_said("theme_cues", said)
    return subject and not said.rstrip().endswith(".") and not (_VERB.search(said) or any(words.says(name, said) for name in ("no_demand", "hedges", "vague")))
