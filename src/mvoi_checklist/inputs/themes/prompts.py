"""What a form asks itself, so that nobody answered: dots, words between brackets, a label with nothing behind it, its own question."""

from __future__ import annotations

import re

from mvoi_checklist.engine.no_demand import is_prompt
from mvoi_checklist.inputs.dutch.boxes import checked
from mvoi_checklist.inputs.dutch.examples import gives_examples
from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.dutch.marks import OPEN, TICKS
from mvoi_checklist.inputs.dutch.refusals import refuses
from mvoi_checklist.inputs.dutch.scope import is_hint
from mvoi_checklist.inputs.dutch.words import Words

_BETWEEN, _ASIDE = re.compile(r"\s*/\s*"), re.compile(r"\s*\([^()]*\)\s*$")
_LONGEST_CHOICE = 300
_BEHIND_BOXES = re.compile(rf"[{TICKS}]\s*ja[\s,;/]*{OPEN}\s*nee\s*:\s*(?P<said>\S+(?: \S+){{2,}})", re.IGNORECASE)
_LEFT = re.compile(rf"\s*{OPEN}(?:[^{OPEN}{TICKS}\[]|\[(?!\s*[xXvV]?\s*\]))*")
_LETTER = re.compile(r"[A-Z]{1,3}\s*[=:–-]?\s+(?P<said>[a-z].*)")
_LETTERED = re.compile(r"[A-E][.)]\s")
_BRACKETS = re.compile(r"\[([^\[\]]*)\]")


def in_brackets(text: str, words: Words) -> str:
    """The words between the brackets around all of a text; nothing where they give examples."""
    found = _BRACKETS.fullmatch(text.strip())
    return found[1].strip() if found and not gives_examples(found[1], words) else ""


def without_prompts(text: str, words: Words) -> str:
    """The text without brackets around examples: "Raming: [bijvoorbeeld € 50.000]"."""
    return _BRACKETS.sub(lambda found: "" if gives_examples(found[1], words) else found[0], text) if "[" in text else text


def is_open_choice(text: str, words: Words) -> bool:
    """Whether all the words between which to choose still stand: "eis / gunningscriterium / niet toepassen (doorhalen wat niet geldt)"."""
    options = _BETWEEN.split(_ASIDE.sub("", text)) if "/" in text and len(text) <= _LONGEST_CHOICE else []
    return len(options) > 1 and "\n" not in text and all(_may_be_chosen(option, words) for option in options)


def explains_letters(text: str, words: Words) -> bool:
    """Whether a text says no more than what letters stand for: "L levering, D dienst, W werk, S sociaal/specifiek"."""
    pieces = [_LETTER.fullmatch(piece.strip(" .")) for piece in re.split(r"[,;]", text)] if len(text) <= _LONGEST_CHOICE else []
    known = (words.find_label(table, piece["said"]) for piece in pieces if piece for table in ("contract_kinds", "procedures"))
    return len(pieces) > 1 and all(pieces) and len(set(known) - {None}) > 1


def is_left(line: str) -> bool:
    """Whether a line is one option that nobody ticked."""
    return _LEFT.fullmatch(line) is not None


def without_alternatives(lines: list[str], words: Words) -> list[str]:
    """The lines without alternatives that all still stand, of which one asks what another refuses: "A. Wij vragen …", "B. Wij vragen niets"."""
    lettered = [line for line in lines if _LETTERED.match(line)]
    if len(lettered) > 1:
        refused = [refuses(line, words) for line in lettered]
        if any(refused) and not all(refused):
            return [line for line in lines if line not in lettered]
    return lines


def _may_be_chosen(option: str, words: Words) -> bool:
    return plain(option) in words.yes | words.no or any(words.find(table, option) for table in ("criterion_kinds", "contract_kinds", "procedures", "levels"))


def behind_boxes(text: str, words: Words) -> str:
    """What somebody typed behind both boxes: "☒ Ja ☐ Nee: schone bussen"; what helps, asks or refuses is of the form, for who ticks "nee"."""
    found = _BEHIND_BOXES.fullmatch(text.strip())
    said = found["said"] if found else ""
    of_form = said.endswith("?") or refuses(said, words) or is_hint(said, words) or any(words.says(name, said) for name in ("hint_cues", "reason_words"))
    return "" if of_form else said


def unanswered(text: str, words: Words) -> bool:
    """Whether a text beside a theme says nothing yet."""
    label, colon, value = text.partition(":")
    asked = value if colon and "\n" not in text and words.find_label("theme_fields", label) else text
    if words.find_label("theme_fields", text) == "text" and plain(text) not in words.no:
        return True  # the label itself: "Toelichting"
    return plain(checked(text)) in ("", "☐") or plain(asked) in words.placeholders or is_prompt(asked)


def is_question_of_form(line: str, words: Words) -> bool:
    """The question of the form itself: "Zo ja, hoe? Zo nee, waarom niet?"."""
    return line.rstrip().endswith("?") and all(words.find_label("theme_fields", part) for part in line.split("?") if part.strip())
