"""What the words in a cell about a theme say by themselves: what kind they are, that nothing is asked, or in a few words what is."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.dutch.boxes import checked
from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.dutch.refusals import postpones
from mvoi_checklist.inputs.dutch.scope import is_elsewhere
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.themes.columns import NO_COLUMN, YES_COLUMN
from mvoi_checklist.inputs.themes.free_text import READ_AS_CLAUSE, READ_AS_DEMAND, Said, theme_text
from mvoi_checklist.inputs.themes.kinds import is_open
from mvoi_checklist.inputs.themes.learned import HARDLY, chances
from mvoi_checklist.inputs.themes.legend import one_kind
from mvoi_checklist.inputs.themes.stances import is_demanded, is_reasoned, only_tells
from mvoi_checklist.model.closed_lists import ASKED_OF_SUPPLIER

_SHARE = re.compile(r"(?!0\s?%)\d{1,2}(?:[.,]\d)?\s?%")
_PIECES = re.compile(r"\s*(?:[,:;(/+&–]|\b(?:en|of)\b)\s*|^[Ii]n (?:het|de) |\s+(?=\d)")
_AFTER_KIND = re.compile(r"[,:;(–]\s*")
_FEWEST_TOLD = 3
_VERB = re.compile(
    r"\b(?:is|zijn|was|waren|wordt|worden|heeft|hebben|had|gaat|gaan|komt|komen|doet|doen|kan|kunnen|zit|zitten|ligt|liggen|blijft|blijven)\b", re.IGNORECASE
)


def names_kind(text: str, words: Words) -> bool:
    """Whether a line opens with what it is: "Minimumeis: …"."""
    return any(map(words.kind_line, checked(text).split("\n")))


def kinds_beside(said: str, words: Words) -> list[str]:
    """The kinds that a cell for kinds names, in whatever words: "contract, 5 % van de opdrachtsom"; in doubt, "eis?", it names none."""
    if in_doubt(said):
        return []
    whole, pieces = one_kind(said, words), _PIECES.split(said)
    kinds = [*([whole] if whole else words.kinds_named(said)), *filter(None, map(words.kind, pieces))]
    return ["suitability"] if len({*kinds}) > 1 and ASKED_OF_SUPPLIER.issuperset(kinds) else [*dict.fromkeys(kinds)]


def counts(field: str, text: str) -> bool:
    """Whether a number in a column for an answer tells how often that was the answer, as reports do: "12" below "Toegepast"."""
    return field in ("applied", "text", YES_COLUMN, NO_COLUMN) and text.strip().isdecimal()


def in_doubt(kind: str) -> bool:
    """Whether somebody only wonders about a kind: "eis?"."""
    return len(kind) > 1 and kind.rstrip().endswith("?")


def says_what(said: str, words: Words) -> bool:
    """Whether a cell for kinds goes on about what is asked: "gunning: plan van aanpak voor hergebruik"."""
    _, *more = _AFTER_KIND.split(said, maxsplit=1)
    return any(len(text.split()) >= _FEWEST_TOLD and not words.no_demand.unfilled(text) for text in more) and not is_open(said, words)


def leaves_open(text: str, words: Words) -> bool:
    """In a column for criteria stands that nothing is asked, and perhaps why, or that it is not known yet."""
    if postpones(text, words) or plain(checked(text)).strip("() .") in words.no_names:
        return True
    return theme_text(checked(text), words).applied is False


def may_ask(text: str, words: Words) -> bool:
    """Whether remarks may be what is asked of who carries out the contract: "De opdrachtnemer moet …", with no reason beside it."""
    said = checked(text)
    return is_demanded(said, words) and not is_reasoned(said, words) and bool(theme_text(said, words, in_place=True).criteria)


def demand_in(theme: str, said: str, words: Words) -> Said | None:
    """What a few words without a verb ask: "5 %" of social return is a contract clause, "hout FSC" for the environment a requirement."""
    if share := share_in(theme, said, words):
        return share
    return Said(criteria=f"requirement:\n{said}", note=READ_AS_DEMAND) if _names_subject(theme, said, words) else None


def share_in(theme: str, said: str, words: Words) -> Said | None:
    """A share of the price, "5 % SROI", that the theme asks as a contract clause."""
    share = theme in words.vocabulary.share_themes and _SHARE.match(said) and not (said.endswith("?") or is_elsewhere(said, words))
    return Said(criteria=f"contract:\n{said}", note=READ_AS_CLAUSE) if share else None


def _names_subject(theme: str, said: str, words: Words) -> bool:
    subject = theme in words.keys_said("theme_topics", said) | words.keys_said("theme_cues", said)
    return (
        subject
        and not said.rstrip().endswith((".", "?"))
        and not (
            _VERB.search(said) or only_tells(said, words) or is_open(said, words) or any(words.says(name, said) for name in ("no_demand", "hedges", "vague"))
        )
        and chances(said, words, in_place=True).applied > HARDLY
    )
