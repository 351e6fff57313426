"""What stands in the place of a demand and asks nothing: "n.v.t.", "zie bestek", "vervallen", "[omschrijf de eis]", the name of its kind once more."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.engine.plain_words import plain_phrases, plain_words
from mvoi_checklist.model.vocabulary import Vocabulary

_PROMPT = re.compile(r"\s*(\[(?!voetnoot: )[^\[\]]*\]|<{1,2}[^<>]*>{1,2}|‹[^‹›]*›|[.…_\s–—-]+)\s*")
"""What asks to fill something in: anything between brackets, or dots."""
ONLY_ASKS = re.compile(r"(?:[^.!?]+\?+)+\s*")
"""Nothing but questions: "Zit dit niet al in de code?"."""
_BLANK, _AROUND_BLANKS = re.compile(r"_{2,}|\.{3,}|…+"), " \t\n,;.%€"
"""What is left to fill in, and the signs beside it."""
_LABEL = re.compile(r"[^:\d]{1,40}:")
_OURSELVES = frozenset({"ik", "we", "wij"})
_NUMBERED = re.compile(r"(?<=\w)\s+\d\s*$")
"""Behind a word the number of a demand, which asks nothing: "eis 1"; a share or a weight does."""
_YET = re.compile(r"\bmaar (?:als|wel)\b")
"""What follows is asked after all: "wordt niet gevraagd als minimumeis, maar als gunningscriterium"."""
_GOES_ON = re.compile(r"[,;:.!?–(\n]\s*\w|\b(?:behalve|buiten|dan|maar|mits|tenzij|uitgezonderd|wel)\b", re.IGNORECASE)
"""Where more is said something may be asked all the same: "geen eisen, wel een keurmerk", "geen andere eis dan een keurmerk"."""
_LAST_ASIDE = re.compile(r"\(([^()]+)\)[\s.]*$")
_FEWEST_WORDS = 3
"""So many words behind such an opening may give a reason."""
DENYING = frozenset({"achterwege", "evenmin", "geen", "niet", "niets", "niks", "vallen", "vervallen", "vervalt", "weg"})
_SHORTEST = 3
"""Shorter words ("we", "is") add nothing, unless they hold a figure."""


class NoDemand:
    """The words of a vocabulary that ask nothing, made ready to look for."""

    def __init__(self, vocabulary: Vocabulary, themes: Iterable[str] = ()) -> None:
        """Know the words that are a whole answer, those with which an answer starts, and the titles of the ``themes``."""
        self._whole = plain_phrases((*vocabulary.boilerplate, *vocabulary.placeholders, *vocabulary.postponed_answers))
        self._placeholders = plain_phrases(vocabulary.placeholders)
        kinds = (name for names in vocabulary.criterion_kinds.values() for name in names)
        self._form_words = frozenset(word for phrase in (*kinds, *vocabulary.form_words) for word in plain_words(phrase))
        self._yes = plain_phrases(vocabulary.yes)
        self._examples = tuple(f"{phrase} " for phrase in plain_phrases((*vocabulary.example_words, *vocabulary.example_labels)))
        self._openings = tuple(f"{phrase} " for phrase in plain_phrases(vocabulary.no_demand_openings))
        self._reasons = tuple(f"{phrase} " for phrase in plain_phrases(vocabulary.no_demand_reasons))
        reasons = either(vocabulary.reason_words)
        self._because = re.compile(rf"\b(?:{reasons})\b", re.IGNORECASE)
        self._bare = re.compile(rf"\s*(?:geen|nee|niet|niets|niks|n\.?v\.?t\.?|-+)(?=\s*(?:[.,;:(]|$)|\s+(?:{reasons})\b)", re.IGNORECASE)
        """No more than "geen" or "nee", perhaps with a reason behind it; "geen PFAS" asks something."""
        lists = (vocabulary.refusing_words, vocabulary.refusals, vocabulary.no_demand_openings, vocabulary.clear_theme_words, themes)
        self._refusing = frozenset(word for phrases in lists for phrase in phrases for word in plain_words(phrase))
        nouns, acts = either(vocabulary.demand_nouns), either(act for act in vocabulary.demand_acts if " " not in act)
        we, act = either(_OURSELVES), rf"(?:{acts})"
        we_do_not = rf"(?:(?:{we})\s+{act}|{act}\s+(?:{we}))\s+(?:[\w-]+\s+)?(?:niets?|niks)|(?:{we})\s+(?:{either(vocabulary.dropping)})"
        self._denied = re.compile(rf"\b(?:geen\s+(?:[\w-]+\s+){{0,2}}?[\w-]*(?:{nouns})|{we_do_not})\b", re.IGNORECASE)
        """What would be asked is denied by its name, or by who would ask it: "er worden geen eisen gesteld aan …", "wij vragen niet om …"."""
        self._others = re.compile(rf"\b(?:{either((*vocabulary.suppliers, *vocabulary.tenderers))})\b", re.IGNORECASE)

    def says(self, text: str) -> bool:
        """Whether all that a text does in the place of a demand is ask nothing."""
        return self.unfilled(text) or self.leaves_out(text)

    def leaves_out(self, text: str) -> bool:
        """Whether all that a text does, wherever it stands, is say that nothing is asked."""
        said = " ".join(plain_words(text))
        return not said or said in self._whole or self.withdraws(text) or self._bare.match(text) is not None

    def unfilled(self, text: str) -> bool:
        """Whether nobody said yet what is asked: a prompt, an example, "ja", a question to ourselves, or no words but those of a form and of the kinds."""
        words = plain_words(text)
        said = f"{' '.join(words)} "
        if is_prompt(text) or said[:-1] in self._yes | self._placeholders or said.startswith(self._examples):
            return True
        return self._form_words.issuperset(plain_words(_NUMBERED.sub("", text))) or (ONLY_ASKS.fullmatch(text) is not None and not _OURSELVES.isdisjoint(words))

    def withdraws(self, text: str) -> bool:
        """Whether a text takes a demand back: "vervalt, niet van toepassing bij deze opdracht"."""
        said = " ".join(plain_words(text))
        return f"{said} ".startswith((*self._openings, *self._reasons)) and not _YET.search(said)

    def refuses(self, text: str) -> bool:
        """Whether a text, up to its reason, denies what would be asked, or has no words but those that refuse and the name of a theme.

        "Er worden geen eisen gesteld aan verpakking", "Wij vragen hier geen social return", "5 % (niet gevraagd)"; what a party may not do is asked of it.
        """
        refused = self._because.split(text, maxsplit=1)[0]
        aside = _LAST_ASIDE.search(text)
        if aside is not None and self.withdraws(aside[1]):
            return True
        if self._denied.search(refused) and not (_GOES_ON.search(refused) or self._others.search(refused)):
            return True
        words = {word for word in plain_words(refused) if len(word) >= _SHORTEST or any(map(str.isdigit, word))}
        return not words.isdisjoint(DENYING) and words <= self._refusing and not _YET.search(text.lower())

    def without_reason(self, text: str) -> bool:
        """Whether it asks nothing, and says no more than that: "niet voor deze opdracht"."""
        if self.unfilled(text):
            return True
        said = f"{' '.join(plain_words(text))} "
        opening = next((opening for opening in self._openings if said.startswith(opening)), "")
        return self.says(text) and not said.startswith(self._reasons) and len(said.removeprefix(opening).split()) < _FEWEST_WORDS


def is_prompt(text: str) -> bool:
    """Whether a text only asks to fill something in, also behind labels: "[vul in]", "percentage: ____ %  invulling: ________"."""
    if _PROMPT.fullmatch(text):
        return True
    around = [piece.strip(_AROUND_BLANKS) for piece in _BLANK.split(text)]
    return len(around) > 1 and all(not piece or _LABEL.fullmatch(piece) for piece in around)
