"""A sentence about several themes that answers them differently, apart: "Wel klimaat (minimumeis Euro 6), geen milieu"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from mvoi_checklist.engine.stress import unstressed
from mvoi_checklist.inputs.dutch.not_yet import we_ask
from mvoi_checklist.inputs.dutch.refusals import refuses
from mvoi_checklist.inputs.dutch.scope import JUDGED, sentences
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.themes.kinds import kinds_in
from mvoi_checklist.inputs.themes.names import named_alone, named_themes
from mvoi_checklist.inputs.themes.stances import is_demanded, is_reasoned

_EXCEPTS = re.compile(r"\s*(?:behalve|buiten|afgezien van)\s+(?:(?:voor|aan|op|bij)\s+)?", re.IGNORECASE)
"""The opening of an exception: of the theme behind it the opposite holds, "Behalve voor klimaat vragen we niets"."""
_BREAK = re.compile(r"[()]|[;,]\s+|\s+(?=(?:maar|terwijl|omdat|want|doordat|aangezien|zodat|waardoor|hoewel)\s)|(?<=\))\s+(?=en\s)", re.IGNORECASE)
_JOINT = re.compile(r"\s*(?:,|/|&|\+|,?\s*\b(?:en|of|noch)\b)\s*(?:(?:voor|aan|op|bij|ook)\s+)?", re.IGNORECASE)
_LAST_JOINT = re.compile(r"[/&+]|\b(?:en|of|noch)\b", re.IGNORECASE)
_BECAUSE = re.compile(r"\s*(?:en\s+)?(?:omdat|want|doordat|aangezien|vanwege|wegens|gezien|zodat|waardoor|hoewel|terwijl)\b", re.IGNORECASE)
_GIVES_REASON = re.compile(rf"[:(–]|\b{_BECAUSE.pattern}", re.IGNORECASE)
_LEADS_ON = re.compile(r"^(?:(?:maar|en|terwijl|want)\s+)+", re.IGNORECASE)
_DENIED_BEFORE = re.compile(r"\b(?:geen|niet|noch|evenmin)\s+(?:(?:aan|voor|op|bij|over|van|ook|het|de|thema)\s+)*$", re.IGNORECASE)
_DENIED_AFTER = re.compile(
    r"\s*(?:(?:dus|ook|hier|dan|dan ook)\s+){0,2}(?:niet|evenmin)\s*(?:$|[.,;:(]|(?=(?:omdat|want|vanwege|wegens|gezien)\b))", re.IGNORECASE
)
_EXPLAINS = re.compile(r"\bleg\w*\s+(?:(?:we|wij)\s+)?uit\b", re.IGNORECASE)
_AFFIRMED = re.compile(r"\bwel\b|\b(?:passen|past|pas)\b.*\btoe\b|\btoegepast\b", re.IGNORECASE)


class Clause(NamedTuple):
    """What a sentence says of some of its themes."""

    text: str
    themes: frozenset[str]
    refused: bool
    vague: bool
    """Whether a refusal gives no reason, "geen milieu", or the sentence makes an exception."""


class _Part(NamedTuple):
    """A stretch of a sentence, with the themes that it names and what it says of them."""

    start: int
    end: int
    themes: frozenset[str]
    refused: bool = False
    asked: bool = False
    kind: str = ""

    @property
    def decides(self) -> bool:
        """Whether it says of its themes that they are asked or not."""
        return bool(self.themes) and (self.refused or self.asked)


@lru_cache(maxsize=JUDGED)
def clauses(sentence: str, words: Words) -> tuple[Clause, ...]:
    """What a sentence says of each theme; nothing where it says the same of all. A theme that only a reason mentions is not answered."""
    named = named_themes(sentence, words)
    if named and (opening := _EXCEPTS.match(sentence)):
        excepted = frozenset(theme for theme, name in named_alone(sentence, words) if name.start() == opening.end())
        return (Clause(sentence, excepted, refused=False, vague=True),) if excepted else ()
    parts = [part for part in _Divided(sentence, words).parts() if part.decides] if len(named) > 1 else []
    alike = len({part.refused for part in parts}) == 1 and len({part.kind for part in parts} - {""}) <= 1
    if not parts or (alike and (len(parts) > 1 or parts[0].themes == named)):
        return ()
    texts = [_LEADS_ON.sub("", sentence[part.start : part.end].strip(" ,;")) for part in parts]
    bare = [part.refused and not (_GIVES_REASON.search(text) or is_reasoned(text, words)) for part, text in zip(parts, texts, strict=True)]
    return tuple(Clause(text, part.themes, part.refused, vague) for part, text, vague in zip(parts, texts, bare, strict=True))


def answered_apart(text: str, words: Words) -> list[tuple[str, frozenset[str] | None]]:
    """The sentences of a text, and in their place their clauses with the themes of each where they answer these differently."""
    apart: list[tuple[str, frozenset[str] | None]] = []
    for sentence in sentences(text):
        told = clauses(sentence, words)
        apart += [(clause.text, clause.themes) for clause in told] if told else [(sentence, None)]
    return apart


class _Divided:
    """A sentence in parts that each answer for their own themes."""

    def __init__(self, sentence: str, words: Words) -> None:
        self._plain, self._words = unstressed(sentence), words
        self._names = sorted((match.start(), match.end(), theme) for theme, match in named_alone(sentence, words))

    def parts(self) -> list[_Part]:
        """The stretches between commas, each joined to the one before it unless it answers for themes of its own."""
        parts: list[_Part] = []
        for start, end in self._stretches():
            part, before = self._part(start, end), parts[-1] if parts else None
            reason = _BECAUSE.match(self._plain, start) and not (part.refused and before and before.asked)
            if before is None or (part.decides and before.decides and not reason):
                parts.append(part)
            elif before.decides:
                parts[-1] = before._replace(end=end, themes=before.themes if reason else before.themes | part.themes)
            else:
                parts[-1] = self._part(before.start, end)
        return parts

    def _stretches(self) -> Iterator[tuple[int, int]]:
        start = depth = 0
        for found in _BREAK.finditer(self._plain):
            if found[0] in "()":
                depth += 1 if found[0] == "(" else -1
            elif depth <= 0 and not self._in_list(found.start()):
                yield start, found.start()
                start = found.end()
        yield start, len(self._plain)

    def _in_list(self, at: int) -> bool:
        """Whether a comma stands between themes that are named together: "klimaat, milieu en circulair"."""
        next_one = next((number for number, name in enumerate(self._names) if name[0] >= at), 0)
        joints = []
        for (_, end, _), (start, _, _) in zip(self._names[max(0, next_one - 1) :], self._names[next_one:], strict=False):
            between = self._plain[end:start]
            if not _JOINT.fullmatch(between):
                break
            joints.append(between)
        return next_one > 0 and any(map(_LAST_JOINT.search, joints))

    def _part(self, start: int, end: int) -> _Part:
        text = self._plain[start:end]
        names = [name for name in self._names if start <= name[0] < end]
        themes = frozenset(theme for *_, theme in names)
        kind = next(iter(kinds_in(text, self._words)), "")
        behind = bool(names) and _DENIED_AFTER.match(text, names[-1][1] - start) is not None
        before = bool(names) and not kind and _DENIED_BEFORE.search(text[: names[0][0] - start]) is not None
        if behind or before or refuses(text, self._words) or _EXPLAINS.search(text):
            return _Part(start, end, themes, refused=True)
        asked = bool(kind or self._words.kind_line(text) or _AFFIRMED.search(text)) or is_demanded(text, self._words) or we_ask(text, self._words)
        return _Part(start, end, themes, asked=asked, kind=kind)
