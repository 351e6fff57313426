"""The columns of a table with themes: what each holds, by its name and by what stands in a cell."""

from __future__ import annotations

import re
from functools import lru_cache

from mvoi_checklist.inputs.dutch.boxes import checked
from mvoi_checklist.inputs.dutch.label_forms import plain, without_notes
from mvoi_checklist.inputs.dutch.marks import MARKS, TICK_SIGNS
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.themes.free_text import yes_no
from mvoi_checklist.inputs.themes.legend import only_kind
from mvoi_checklist.model.closed_lists import CriterionKind

YES_COLUMN, NO_COLUMN, SAID_COLUMN, KIND_COLUMN, LETTER_COLUMN, LEVEL_COLUMN = "yes", "no", "said", "kind=", "letter=", "level="
_YES = {"ja", "j"}
TICKS = MARKS | _YES
_NO_WORD = {"", "☐", "-", "--", "–"}
_MOST_WORDS_OF_KIND, _LONGEST_CONDITIONAL = 5, 50
_ANSWERS = re.compile(r"\b(?:ja|nee|wel|niet)\b|/| of ")
_CHOICES = re.compile(r"wel\s*(?:/|of)\s*niet(?:\s*(?:/|of)\s*(?:deels|gedeeltelijk|n\.?v\.?t\.?))+")
"""What there is to choose from, as the name of a column: "Wel / niet / deels"."""
_CONDITION = re.compile(r"\b(?:indien|bij|als|zo)\s+(?:(?P<yes>ja|wel)|nee|niet)\b(?:\s+(?:toegepast|van toepassing))?[\s,:;]*")
"""For which answer a column is filled in: "Toelichting indien nee"."""


@lru_cache(maxsize=2048)
def theme_column(text: str, words: Words) -> str | None:
    """What a column or row with this name holds: a field of a theme, a kind of criterion, or the answers "ja" or "nee"."""
    if "☐" in text or "☒" in text:
        return None  # a row of boxes is an answer
    if field := words.find_label("theme_fields", text) or _field_of(text, words):
        return field
    if kind := words.kind(text):
        return f"{KIND_COLUMN}{kind}"
    name = plain(without_notes(text))
    if name in words.vocabulary.wish_columns:
        return f"{KIND_COLUMN}{CriterionKind.AWARD.value}"
    if name in words.no or name in words.vocabulary.nothing_asked:
        return NO_COLUMN  # a cross below "n.v.t." or "geen"
    return _field_after_answer(name, words) or (_answers_in(name, words) if _ANSWERS.search(name) and checked(text) == text else None)


def _field_after_answer(name: str, words: Words) -> str | None:
    """What a column holds for the two letters in its name, or when its name says that it is only filled in after a "ja" or after a "nee"."""
    if name in words.vocabulary.letter_columns:
        return f"{LETTER_COLUMN}{name.partition('/')[0]}"
    conditions, rest = list(_CONDITION.finditer(name)), _CONDITION.sub("", name)
    if len(conditions) != 1 or len(name) > _LONGEST_CONDITIONAL or not rest or "?" in name[: conditions[0].start()]:
        return None
    field = words.find_label("theme_fields", rest)
    return field if field not in {None, "said", "text", "applied", "criteria"} else "criteria" if conditions[0]["yes"] else "text"


def likely_column(text: str, words: Words) -> str | None:
    """What a column with themes before it may hold, by one of the words in its name: "Aanvulling", "Relevant voor deze inkoop?"."""
    found = words.keys_said("theme_field_stems", text)
    return None if not found else found.pop() if len(found) == 1 else SAID_COLUMN


def _answers_in(name: str, words: Words) -> str | None:
    if _CHOICES.fullmatch(name):
        return "applied"
    answers = {answer for answer in ("ja", "nee") if re.search(rf"\b{answer}\b", name)}
    if re.fullmatch(r"(?:ja|wel)(?:[\s,].{0,40})?", name) and answers <= {"ja"}:
        return YES_COLUMN
    if re.fullmatch(r"(?:nee|niet)(?:[\s,].{0,40})?", name) and answers <= {"nee"}:
        return NO_COLUMN
    if answers == {"ja", "nee"}:
        return SAID_COLUMN
    parts = {words.find("theme_fields", part) for part in re.split(r"\s*/\s*|\s+of\s+", name)} if re.search(r"/| of ", name) else {None}
    return SAID_COLUMN if None not in parts else None


def _field_of(text: str, words: Words) -> str | None:
    """The field that a longer name opens with: "Toepassing in deze aanbesteding", "Comply: hoe vragen we het uit?"."""
    name, colon, _ = text.partition(":")
    ending = words.search("column_endings", text)
    shorter = text[: ending.start()].strip() if ending else ""
    return words.find_label("theme_fields", name) if colon else words.find_label("theme_fields", shorter) if shorter else None


def column_of(field: str, text: str, words: Words) -> str:
    """What a cell is, by what stands in it: a mark under "Explain" is a no, "ja" under "In uitvraag?" a yes, "n.v.t." under "Criterium" asks nothing.

    No more than "Minimumeis" there says what kind of criterion the row asks.
    """
    if field == "criteria":
        return _below_criteria(text, words)
    if field == "text" and plain(text).strip(" .,;") in MARKS:
        return NO_COLUMN
    if field == "kind" and yes_no(checked(text), words) is not None:
        return "applied"
    if field == "approver" and yes_no(checked(text), words) is False:
        return "decision"
    return "criteria" if field == "kind" and len(text.split()) > _MOST_WORDS_OF_KIND else field


def _below_criteria(text: str, words: Words) -> str:
    """What a cell in a column for criteria is; below "☒ uitvragen ☐ niet uitvragen" may stand what is asked, or why not."""
    if plain(text).strip(" .,;") == "ja":
        return "applied"
    if only_kind(text, words):
        return "kind"
    choice, _, said = checked(text).partition("\n")
    chosen = said and not TICK_SIGNS.isdisjoint(text) and yes_no(choice, words) is not None
    return SAID_COLUMN if chosen else "text" if asks_nothing(text, words) else "criteria"


def asks_nothing(text: str, words: Words) -> bool:
    """Whether a cell is empty, or holds no more than a line or "n.v.t."."""
    return (said := plain(text)) in _NO_WORD or said in words.vocabulary.nothing_asked


def is_mark(text: str) -> bool:
    """Whether a cell holds no more than a cross, a tick or "ja"."""
    return plain(text).strip(" .,;") in TICKS


def mark_says(text: str, *, yes: bool) -> bool:
    """What a mark says in a column for yes, or in one for no; "ja" below "nee" is still a yes."""
    return yes or plain(text).strip(" .,;") in _YES
