"""What a sentence says is put into a document of the tender: "in de overeenkomst leggen we 5% social return vast".

The place and the verb may stand in any order, with whatever is asked between them: so no sentence needs a phrase of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.inputs.dutch.words import Words

_LONGEST = 400
"""Letters: of a longer sentence the rest is not looked at."""
_PIECE = re.compile(r"[^;]+")
_ASKED = re.compile(r"\bdat\b")
"""Behind it stands what is asked, which may deny: "in het contract komt dat er geen PFAS in zit"."""
_NOT_SAID = re.compile(
    r"\b(?:niet|niets|niks|geen|nooit|nergens|evenmin|was|waren|werd|werden|had|hadden|stond|stonden|kwam|kwamen)\b|"
    r"\bof (?:we|wij|je|ik|u|men|ze|zij|dit|dat|er|het|de)\b|\b(?:is|zijn)\s+(?:[\w-]+\s+){0,5}(?:al|reeds)\b",
    re.IGNORECASE,
)
"""A sentence that denies, looks back, or wonders."""


def written_in(sentence: str, words: Words) -> Iterator[tuple[int, str]]:
    """Each kind of criterion for which a document is said to hold what is asked, with where the sentence says so."""
    sentence = sentence[:_LONGEST]
    if not words.touches("written acts", lambda: _placing(words), sentence):
        return
    for piece in _PIECE.finditer(sentence):
        yield from ((piece.start() + at, kind) for at, kind in _told(_ASKED.split(piece[0])[0], words) or _told(piece[0], words))


def _told(clause: str, words: Words) -> list[tuple[int, str]]:
    if _NOT_SAID.search(clause) or not _acts(words).search(clause):
        return []
    found = ((_places(kind, words).search(clause), kind) for kind in words.vocabulary.written_places)
    return [(place.start(), kind) for place, kind in found if place]


def kinds_told(sentence: str, words: Words) -> set[str]:
    """The kinds of criteria of which a sentence holds a cue, or in whose document it puts something."""
    return words.keys_said("kind_cues", sentence) | {kind for _, kind in written_in(sentence, words)}


def _places(kind: str, words: Words) -> re.Pattern[str]:
    """Something that is put in the document, or what the document itself asks."""

    def pattern() -> str:
        known = words.vocabulary
        names = rf"(?:{either(known.written_places[kind])})(?!\w)"
        acts = either((*known.demand_acts, *known.placing_acts))
        return rf"(?i)\b(?:(?:in|binnen|bij|op|via)\s+(?:[\w-]+\s+){{0,2}}?{names}|{names}\s+(?:{acts})(?!\w))"

    return words.compiled(f"written in {kind}", pattern)


def _placing(words: Words) -> tuple[str, ...]:
    return (*words.vocabulary.demand_acts, *words.vocabulary.placing_acts, *words.vocabulary.demand_participles)


def _acts(words: Words) -> re.Pattern[str]:
    """A verb that puts something in a document, with the rest of the verb further on."""

    def pattern() -> str:
        gap = r"(?!\w).*(?<!\w)"
        acts = (gap.join(map(re.escape, act.split())) for act in _placing(words))
        return rf"(?i)(?<!\w)(?:{'|'.join(acts)})(?!\w)"

    return words.compiled("written acts", pattern)
