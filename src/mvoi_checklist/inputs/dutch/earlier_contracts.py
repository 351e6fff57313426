"""What a sentence tells of a contract that was closed before this one: "In 2021 sloot de gemeente een overeenkomst van vijf jaar; nu kiezen we voor drie"."""

from __future__ import annotations

import re
from itertools import pairwise

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.inputs.dutch.scope import is_elsewhere
from mvoi_checklist.inputs.dutch.terms import WRITTEN_COUNT
from mvoi_checklist.inputs.dutch.words import Words

_JOINT = re.compile(r"(?<=[;,:)])\s+|\s(?=\()|\s(?=(?:en|maar|zodat|waarna|terwijl)\s)")
_ASIDE = re.compile(r"\s*\([^()]*\)")
_TURNS = re.compile(
    r"\b(?:nieuwe?|nu|straks|ditmaal|d(?:eze|it) (?:keer|inkoop|opdracht|contract)|daarom|dus|we|wij|wil|willen|wordt|worden|krijgt)\b", re.IGNORECASE
)
"""What a clause holds that turns to this purchase."""
_AGO = rf"(?<!van )(?<!uit )(?<!\w)(?:\d{{1,2}}|{WRITTEN_COUNT}|(?:een )?(?:aantal|paar|enkele)) (?:jaar|jaren|maanden) geleden\b"
_SINCE = r"\bsinds (?:\w+ )?(?:19|20)\d\d\b"
_BEFORE = re.compile(rf"(?i){_AGO}|{_SINCE}|\b(?:destijds|indertijd)\b")
_TIME = re.compile(r"\b(?:19|20)\d\d\b")
_PERFECT = re.compile(r"\b(?:is|zijn|heeft|hebben|had|hadden|was|waren|werd|werden)\b|\b(?:die|dat|de|het) (?:in|op|per) [^,;.]{4,30}$", re.IGNORECASE)
"""The verb beside a participle; without it, what stands before one that goes before its noun: "de in 2021 gesloten overeenkomst"."""
_STILL_TO_COME = re.compile(
    r"\b(?:wordt|worden|zal|zullen|zou|zouden|moet|moeten|dien(?:t|en)|kan|kunnen|mag|mogen|wil|willen|gaat|gaan|verwacht\w*|uiterlijk)\b", re.IGNORECASE
)
_LIKE = re.compile(
    r"\b(?:net (?:als|zoals)|zoals|evenals|gelijk aan|even lang als)\s+(?:[\w-]+\s+){0,5}?(?:contract\w*|\w*overeenkomst|keer|geleden)\b[^,;.()]*",
    re.IGNORECASE,
)
"""What only compares, with what is told of it: "net als in het huidige contract", "zoals drie jaar geleden"."""


def of_now(sentence: str, words: Words) -> str:
    """The clauses of a sentence without those on a contract that was closed before; empty when all are."""
    return "".join(part for part in _parts(sentence) if not _is_past(part, words)) if _may_be_past(sentence, words) else sentence


def of_this_contract(sentence: str, words: Words) -> str:
    """The clauses of a sentence that are about this contract: not those on one that was closed before, that still runs, or that is another's."""
    return "".join(part for part in _parts(of_now(sentence, words)) if not is_elsewhere(_LIKE.sub(" ", part), words))


def _parts(sentence: str) -> list[str]:
    """The clauses of a sentence, each with those behind it that do not turn to this purchase; together they are the sentence."""
    starts = [0, *(joint.end() for joint in _JOINT.finditer(sentence))]
    parts: list[str] = []
    for start, end in pairwise([*starts, len(sentence)]):
        if parts and not _TURNS.search(sentence[start:end]):
            parts[-1] += sentence[start:end]
        else:
            parts.append(sentence[start:end])
    return parts


def _may_be_past(sentence: str, words: Words) -> bool:
    return _BEFORE.search(sentence) is not None or any(words.says(name, sentence) for name in ("concluded", "closed", "concluding"))


def _is_past(part: str, words: Words) -> bool:
    """Whether a part of a sentence tells of a contract that was closed, or of what was done, some time before."""
    part = _ASIDE.sub("", _LIKE.sub(" ", part))
    if _BEFORE.search(part):
        return _STILL_TO_COME.search(part) is None
    if _TIME.search(part) and words.says("concluding", part) and _bought(words).search(part):
        return True
    done = words.search("concluded", part) or (words.search("closed", part) if words.says("contract_words", part) else None)
    around = next((clause for clause in _JOINT.split(part) if done and done[0] in clause), "")
    told = _TIME.search(around) and (_PERFECT.search(around) or (done and _PERFECT.search(part[: done.start()].rstrip())))
    return bool(done and told) and _STILL_TO_COME.search(around) is None


def _bought(words: Words) -> re.Pattern[str]:
    """A verb in the past with who did it before or behind it; "sloten" alone are ditches."""
    verbs, governments = either(words.vocabulary.concluding), either(words.vocabulary.governments)
    return words.compiled(
        "bought before",
        lambda: rf"\b(?:{verbs}) (?:de|het|we|wij|onze?|{governments})\b|(?:\b(?:we|{governments})|[A-Z]\w+) (?:{verbs})\b",
    )
