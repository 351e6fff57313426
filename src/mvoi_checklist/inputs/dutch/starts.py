"""The day on which a contract starts, where a sentence tells it: "die op 1 augustus 2027 begint"."""

from __future__ import annotations

import re
from datetime import date

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.inputs.dutch.days import DAY_SAID, read_day
from mvoi_checklist.inputs.dutch.words import Words

_FROM = re.compile(rf"\b(?:vanaf|ingaande(?: op)?|met ingang van|ingaand per)\s+(?P<day>{DAY_SAID})")
_BEGINS = re.compile(
    rf"\b(?:op|per|vanaf|graag)\s+(?P<day>{DAY_SAID})\s+(?:moet |kan |gaat |wil )?(?:met (?:het|de) (?:contract|overeenkomst|opdracht|uitvoering|werk) )?"
    r"(?:begint|beginnen|start|starten|ingaat|ingaan|van start(?: gaat| gaan)?)\s*(?:[.,;)]|$)"
)
_TO_BEGIN = re.compile(rf"(?:^|[,;.]\s+)(?:te\s+)?(?:beginnen|starten|ingaan)d?e?\s+(?:(?:op|per|vanaf)\s+)?(?P<day>{DAY_SAID})")
"""A clause that opens with the verb: "…, te beginnen 1 juni 2027"."""
_CLAUSE = re.compile(r"(?:(?! en (?:nadien|daarna|vervolgens) )[^,;:()])+")
_STARTING = re.compile(
    r"\b(?:ingaan|in te gaan|ingaat|gaat in|gaan in|ingaande|ingangsdatum|aan te vangen|(?:vangt|vangen)\b.{0,20}\baan|"
    r"gaat\b.{0,40}\b(?:contract|overeenkomst)\b.{0,10}\bin)\b"
)
_STARTING_PERHAPS = re.compile(r"\b(?:start|starten|begint|beginnen|aanvang|van start)\b")
_RUNS_OUT = re.compile(r"\b(?:(?:loopt|lopen)\b.*\baf|(?:houdt|houden)\b.*\bop)\b", re.IGNORECASE)
_LONGEST_CLAUSE = 300
_VERB_APART = re.compile(r"\b(begint|ingaat|start|aanvangt),\s+(?=(?:op|per)\s+\d)")


def first_day(text: str) -> date | None:
    """The day from which the term runs: "vier jaar vanaf 1 augustus 2027"."""
    found = _FROM.search(text.lower())
    return read_day(found["day"]) if found else None


def day_of_beginning(text: str, words: Words) -> date | None:
    """The day before the verb that closes its clause, or behind the one that opens it: "die op 1 augustus 2027 begint"."""
    said = text.lower()
    found = (_BEGINS.search(said) or _TO_BEGIN.search(said)) if not _told_by("steps", words).search(said) else None
    return read_day(found["day"]) if found else None


def start_in(sentence: str, words: Words) -> date | None:
    """The one day of which its clause says that the contract starts: "Op 1 augustus 2026 moet er een nieuw contract ingaan, want …"."""
    clauses = (clause[0] for clause in _CLAUSE.finditer(_VERB_APART.sub(r"\1 ", sentence.lower())))
    found = {day for clause in clauses if len(clause) <= _LONGEST_CLAUSE and _tells_start(clause, words) and (day := read_day(clause))}
    return found.pop() if len(found) == 1 else None


def _tells_start(clause: str, words: Words) -> bool:
    starts = _STARTING.search(clause) or (_STARTING_PERHAPS.search(clause) and _told_by("contract", words).search(clause))
    return bool(starts) and not _told_by("other", words).search(clause)


def runs_out(clause: str) -> bool:
    """Whether a clause says that a contract ends: "het contract met Jansen houdt op per 31 december"."""
    return _RUNS_OUT.search(clause) is not None


def tells_other_day(text: str, words: Words) -> bool:
    """Whether the last words of a text are about another day than that on which a contract starts: "Publicatie is voorzien"."""
    ends = words.compiled("announced", lambda: rf"\b(?:{either(words.vocabulary.start_days.get('announced', ()))})\b[^,;.]{{0,25}}$")
    return ends.search(text.lower()) is not None


def _told_by(name: str, words: Words) -> re.Pattern[str]:
    """A word of one of the lists about days, in small letters."""
    return words.compiled(f"start days {name}", lambda: rf"(?<!\w)(?:{either(words.vocabulary.start_days.get(name, ()))})(?!\w)")
