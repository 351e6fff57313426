"""What is asked only on a condition, or only later: "als de prijs meevalt, eisen we …", "bij verlenging vragen we …".

A condition within what is asked leaves it asked: "Indien de aannemer hout gebruikt, eisen we …".
"""

from __future__ import annotations

import re
from functools import lru_cache

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.inputs.dutch.scope import JUDGED, sentences
from mvoi_checklist.inputs.dutch.words import Words

_LONGEST = 500
_FIRST_WORDS = 3
_ENOUGH = re.compile(r"\b(?:voldoende|genoeg)\b", re.IGNORECASE)
"""Whether there is enough of it makes a condition, whoever does the work."""
_SUBJECT = "blijkt|dat|de|deze|die|dit|er|het|men|ons|onze|uit|we|wij|ze|zij"
"""What "als" opens a condition with; "als eis" only says what something is."""
_OPENS = re.compile(
    rf"(?i)\s*[\"“'‘•–-]*\s*(?:(?:alleen|pas|enkel|slechts|uitsluitend)\s+)?(?:als\s+(?:{_SUBJECT})|indien|wanneer|"
    r"zodra|mits|mocht|mochten|afhankelijk\s+van|onder\s+voorbehoud\s+van|bij\s+(?:voldoende|genoeg)|"
    r"in\s+(?:het\s+)?geval(?:\s+(?:van|dat))?|ingeval|(?:gesteld|aangenomen),?\s+dat)\b"
)
"""How a condition opens; the patterns of all that we then ask are long: they are made once a text opens so, or says "dan"."""
_THEN = re.compile(r",\s*dan\s", re.IGNORECASE)
_OURS_TO_DECIDE = re.compile(r"\w+\s+(?:we|wij)\b", re.IGNORECASE)
"""What opens with its verb is ours: "Krijgen we daar ruimte voor, dan …"."""
_PROVIDED = re.compile(r"\bmits\s+(?=(?:de|het|er|dat|dit|onze|ons|we|wij)\b)(?P<of>[^.;:]+)", re.IGNORECASE)
_ONLY_IF = re.compile(rf"\b(?:als\s+(?=(?:{_SUBJECT})\b)|(?:indien|mits|wanneer|zodra)\s+)(?P<of>[^.;:,]+)", re.IGNORECASE)
_ALLOWED = re.compile(r"\b(?:mag|mogen|kan|kunnen|toegestaan|toegelaten)\b", re.IGNORECASE)
"""The condition behind it is that of an exception: "Andere keurmerken mogen, mits …"."""
_YEARS = r"over\s+(?:\d{1,2}|een|één|twee|drie|vier|vijf|zes|enkele|een\s+paar)\s+(?:jaar|jaren|maanden)(?:\s+of\s+\w+)?"
_AND_NOW = re.compile(r"\b(?:nu|ook|zowel|direct|meteen|extra|aanvullend|daarnaast)\b", re.IGNORECASE)
"""Then something is asked in this contract too."""
_TO_DO = re.compile(r"\bte\s+\w+(?:en|an)\b|\bdat\b", re.IGNORECASE)
"""What somebody must do at that time is asked: "na afloop vragen we de meubels terug te nemen"."""


@lru_cache(maxsize=JUDGED)
def on_condition(text: str, words: Words) -> bool:
    """Whether all that a text asks is asked only on a condition that has nothing to do with the work."""
    if words.says("conditions", text):
        return True
    said = [sentence[:_LONGEST] for sentence in sentences(text)]
    free = [sentence for sentence in said if not _depends(sentence, words)]
    return len(free) < len(said) and not any(words.kind_line(sentence) or _asks(words).search(sentence) for sentence in free)


def we_ask(sentence: str, words: Words) -> bool:
    """Whether a sentence says that we ask something: "nemen we op", "wij eisen", "wordt … een eis"."""
    return _asks(words).search(sentence[:_LONGEST]) is not None


@lru_cache(maxsize=JUDGED)
def is_later(sentence: str, words: Words) -> bool:
    """Whether a sentence asks something after this contract, or only when it goes on."""
    if words.says("later_contracts", sentence):
        return True
    said = sentence[:_LONGEST]
    if not words.touches("may be later", lambda: ("over", *(time for times in words.vocabulary.later_times.values() for time in times)), said):
        return False
    later = _later(words).search(said)
    return later is not None and not (_AND_NOW.search(said) or (later["after"] and _TO_DO.search(said)) or _of_work(said, words))


def _depends(sentence: str, words: Words) -> bool:
    if _OPENS.match(sentence) and (opened := _opened(words).match(sentence)):
        return not _is_about_work(opened["if"], words)
    if _THEN.search(sentence) and (inverted := _inverted(words).match(sentence)):
        decided = _OURS_TO_DECIDE.match(inverted["if"]) or _ENOUGH.search(inverted["if"]) or words.says("condition_subjects", inverted["if"])
        return bool(decided) and not _is_about_work(inverted["if"], words)
    if (provided := _PROVIDED.search(sentence)) and _is_asked_before(sentence[: provided.start()], words):
        return not _is_about_work(provided["of"], words)
    return any(
        words.says("condition_subjects", " ".join(told["of"].split()[:_FIRST_WORDS])) and _is_asked_before(sentence[: told.start()], words)
        for told in _ONLY_IF.finditer(sentence)
    )


def _is_about_work(condition: str, words: Words) -> bool:
    """Whether a condition is about what is delivered, and so belongs to what is asked of it."""
    return not _ENOUGH.search(condition) and (words.says("work_words", condition) or _of_work(condition, words))


def _of_work(text: str, words: Words) -> bool:
    """Whether a text speaks of who does the work, or for whom it is done."""
    known = words.vocabulary
    who = words.compiled("who works", lambda: rf"(?i)\b(?:{either((*known.suppliers, *known.tenderers, *known.candidates, *known.people))}|hij|zij)\b")
    return who.search(text) is not None


def _is_asked_before(text: str, words: Words) -> bool:
    """Whether the clause before a condition is one in which we ask something."""
    asked = words.kind(text.strip(" ,–-")) or words.kind_line(f"{text.strip()} .") or _asks(words).search(text)
    return asked is not None and _ALLOWED.search(text) is None


def _asks(words: Words) -> re.Pattern[str]:
    return words.compiled("we ask", lambda: rf"(?i)\b(?:{_ours(words)}|{_straight(words)}|{_placed(words)}|als\s+(?:een\s+)?(?:{words.kind_names})(?!\w))")


def _opened(words: Words) -> re.Pattern[str]:
    """A condition, and what we ask on it; without a comma only where "we" stands behind the verb."""
    return words.compiled(
        "opens on condition",
        lambda: rf"{_OPENS.pattern}(?P<if>[^.;:]{{2,160}}?)(?:,\s*(?:dan\s+)?(?:{_ours(words)}|{_placed(words)})|\s+(?:dan\s+)?{_ours(words)})",
    )


def _inverted(words: Words) -> re.Pattern[str]:
    """A condition that opens with its verb, and what we ask on it: "Komt er budget, dan eisen we …"."""
    return words.compiled("inverted condition", lambda: rf"(?i)\W*(?P<if>\w+\s[^.;:]{{2,160}}?),\s*dan\s+(?:{_ours(words)}|{_placed(words)})")


def _later(words: Words) -> re.Pattern[str]:
    """A time after this contract with what we ask then: "bij verlenging eisen we", "eisen we pas over vier jaar", "eisen bij verlenging"."""

    def pattern() -> str:
        renewal, after = (either(words.vocabulary.later_times.get(name, ())) for name in ("renewal", "after"))
        then = rf"(?:(?P<after>{after})|{renewal}|{_YEARS})"
        asks = rf"(?:{_ours(words)}|{_placed(words)})"
        behind = rf"(?:{_ours(words)}|{_straight(words)}|\b(?:wordt|worden))\s+(?:[^\s,.;:]+\s+){{0,6}}?(?:{renewal}|pas\s+(?:{after}|{_YEARS}))(?!\w)"
        named = rf"(?:{words.kind_names})\s+(?:pas\s+)?(?:{renewal})(?!\w)"
        aside = r"(?:,[^.;:]{2,80})?"  # "over twee jaar, bij het nieuwe contract, eisen we …"
        return rf"(?i)^\W*(?:[^,.;:]{{2,40}},\s+)?(?:(?:pas|eerst|alleen|dus)\s+)?{then}{aside},?\s+{asks}|\b(?:{behind}|{named})"

    return words.compiled("asked later", pattern)


def _ours(words: Words) -> str:
    """We ask, behind the verb: "eisen we"."""
    acts = {act.split()[0] for act in words.vocabulary.demand_acts}
    return rf"(?:{either(acts)})\s+(?:(?:de|het|ons|onze)\s+)?(?:{either(words.vocabulary.ourselves)})\b"


def _straight(words: Words) -> str:
    """We ask, before the verb: "wij vragen"."""
    acts = {act.split()[0] for act in words.vocabulary.demand_acts}
    return rf"(?:{either(words.vocabulary.ourselves)})\s+(?:\w+\s+){{0,2}}?(?:{either(acts)})\b"


def _placed(words: Words) -> str:
    """It is asked: "wordt … opgenomen", "is … een eis"."""
    asked = either((*words.vocabulary.demanding.get("asked", ()), *words.vocabulary.demand_participles))
    return rf"(?:wordt|worden|is|zijn|geldt|gelden|komt|komen)\b[^.;:]*?\b(?:{asked}|{words.kind_names})(?!\w)"
