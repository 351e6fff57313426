"""The number of a case where a sentence names it as such: "Zaaknummer: 26/118"; not that of an earlier case or of another paper."""

from __future__ import annotations

import re

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.inputs.dutch.scope import is_elsewhere
from mvoi_checklist.inputs.dutch.words import Words

_ID = r"(?!(?:19|20)\d\d(?![./-]?\w))(?P<id>(?:[A-Z][A-Z-]{1,7}\s)?[A-Z0-9][\w./-]{0,30}\d[\w./-]{0,30}\w|\d{4,12})(?!\w)"
"""A number; a bare year is none: "volgens DNR 2011"."""


def reference_of_this(sentence: str, words: Words) -> str | None:
    """The number of this case where a sentence also tells that of an earlier one, each in its own clause: "zaak 26/118 (de oude zaak 22/40 is gesloten)"."""
    clauses = re.split(r"[,;()]", sentence)
    numbered = [(clause, number) for clause in clauses if (number := reference_in(clause, words))]
    own = [number for clause, number in numbered if not is_elsewhere(clause, words)]
    return own[0] if len(own) == 1 < len(numbered) else None


def reference_in(sentence: str, words: Words, *, of_document: bool = False) -> str | None:
    """The number of the case that a sentence names as such, or where that counts that ``of_document`` alone."""
    found = _reference(words, of_document=of_document).search(sentence)
    return found["id"] if found and not _of_other(words).search(sentence[: found.start()]) else None


def _of_other(words: Words) -> re.Pattern[str]:
    """What stands before the number of something else: "de raamovereenkomst Drukwerk (kenmerk 2024-RO-18)", "gekocht onder dossier 15.109"."""
    papers, decisions, bought = words.vocabulary.numbered_papers, words.vocabulary.numbered_decisions, words.vocabulary.bought_under
    return words.compiled(
        "number of other",
        lambda: (
            rf"(?i)\b(?:{either(papers)})\b[^()]*\([^()]*$|\b(?:{either(decisions)})\b[^.;()]{{0,25}}$|"
            rf"\b(?:{either(bought)})\s+(?:onder|via|in|bij|met)\b[^.;()]{{0,25}}$"
        ),
    )


def _reference(words: Words, *, of_document: bool) -> re.Pattern[str]:
    def pattern() -> str:
        named = _single(words, "reference", "nummer", "nr", "kenmerk", second=of_document)
        of_this = r"(?:\s+(?:van|voor)\s+\w+\s+\w+)?(?:\s+is\b)?"
        case = rf"(?i:{either(words.vocabulary.case_cues)})\b(?:[^.]{{0,30}}\bnummer)?\s*:?\s*(?=\S*\d{{3}})(?!\d{{4}}\s)"
        there = r"(?i:nummer\s+in\s+(?:het\s+)?\w+\s+is)\s+"
        return rf"(?<!\w)(?:(?i:nummer|nr\.)\s+(?=[A-Z]|\d+-[A-Z])|{there}|(?i:{named})\.?{of_this}\s*[:|]?\s*|{case}){_ID}"

    return words.compiled(f"reference {of_document}", pattern)


def _single(words: Words, field: str, *ends: str, second: bool) -> str:
    """The names of a field that are one word with one of these ends; those that only count where no other does when ``second`` ones are asked too."""
    names = (name for name in words.vocabulary.fields.get(field, ()) if second or name not in words.second_labels)
    return either(name for name in names if " " not in name and name.endswith(ends) and name not in ends[:2])
