"""Which of what a document asks can be agreed on as it stands, and why the rest cannot."""

from __future__ import annotations

import re

from mvoi_checklist.engine.plain_words import plain_words
from mvoi_checklist.engine.wishes import is_wish
from mvoi_checklist.model.checklist import Checklist, ThemeResult
from mvoi_checklist.model.closed_lists import ASKED_OF_SUPPLIER, Verdict
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.model.start_document import AskedCriterion

NOT_APPLIED = "dit thema wordt volgens het startdocument niet toegepast"
IN_DOUBT = "het startdocument is niet duidelijk over wat geldt"
NOT_SURE = "het is niet zeker dat dit zo wordt gevraagd; zet in het startdocument bij het thema wat voor criterium het is"
ONLY_REFERS = "dit verwijst alleen; schrijf uit wat daar staat"
A_WISH = "een wens is geen afspraak; maak er in het startdocument een eis, contractbepaling of gunningscriterium van, of haal de wens weg"
OF_THE_FORM = "dit zijn woorden van het formulier; schrijf op wat u vraagt"

_STRAY = re.compile(r"\s*(?::|[-–—•*](?=\s))")
"""A sign that stood between a label and its text."""
_REFERS, _BEHIND = re.compile(r"\s*\(?zie\b(?! toe\b)", re.IGNORECASE), re.compile(r"[:;,]\s|\.\s+(?=[A-Z])")
"""A reference: "zie eis 6.4"; and what may stand between it and words of its own."""
_LONGEST_REFERENCE, _FEWEST_WORDS = 8, 3
_ANSWERED = re.compile(r"\?\W*(?:ja|nee)\b\W*(?:nee\b\W*)?$", re.IGNORECASE)
"""The question of a form with the answers between which to choose."""


class Agreements:
    """The words of a ruleset that are a form's, made ready to look for."""

    def __init__(self, checklist: Checklist, ruleset: Ruleset) -> None:
        """Know what was read without being sure."""
        self._ruleset = ruleset
        self._unsure: dict[str, list[str]] = {}
        for item in checklist.start_document.evidence:
            if item.in_doubt:
                self._unsure.setdefault(item.field, []).append(" ".join(plain_words(item.quote)))

    def why_not(self, asked: AskedCriterion, theme: ThemeResult) -> str | None:
        """Why this is no agreement yet; None when it is one. What is asked of the supplier is told whatever the verdict on its theme."""
        if reason := self._of_the_text(asked):
            return reason
        if asked.kind in ASKED_OF_SUPPLIER:
            return None
        if theme.verdict is Verdict.EXPLAINED or (theme.verdict is Verdict.NOT_APPLICABLE and asked.kind is not None):
            return NOT_APPLIED
        if theme.verdict is Verdict.NOT_APPLICABLE or self._not_sure(asked, theme):
            return NOT_SURE
        return IN_DOUBT if theme.verdict is Verdict.UNDETERMINED and asked.kind is not None else None

    def _of_the_text(self, asked: AskedCriterion) -> str | None:
        if asked.code in self._ruleset.criterion_by_code:
            return None
        if is_wish(asked, self._ruleset):
            return A_WISH
        if _refers(asked.text):
            return ONLY_REFERS
        return OF_THE_FORM if _ANSWERED.search(asked.text) else None

    def _not_sure(self, asked: AskedCriterion, theme: ThemeResult) -> bool:
        said = " ".join(plain_words(asked.text))
        return any(quote and (quote in said or said in quote) for quote in self._unsure.get(f"themes.{theme.theme}.criteria", ()))


def _refers(text: str) -> bool:
    """Whether a text says where to look and hardly more."""
    reference, *rest = _BEHIND.split(text)
    return bool(_REFERS.match(text)) and len(plain_words(reference)) <= _LONGEST_REFERENCE and all(len(plain_words(part)) < _FEWEST_WORDS for part in rest)


def without_stray_sign(text: str) -> str:
    """The text without the colon or dash that was left before it."""
    while found := _STRAY.match(text):
        text = text[found.end() :].lstrip()
    return text
