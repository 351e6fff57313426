"""A sentence about several themes that answers them differently, apart: "Wel klimaat (minimumeis Euro 6), geen milieu"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from mvoi_checklist.inputs.dutch.not_yet import we_ask
from mvoi_checklist.inputs.dutch.refusals import refuses
from mvoi_checklist.inputs.dutch.scope import JUDGED, sentences
from mvoi_checklist.inputs.dutch.stress import unstressed
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.themes.kinds import kinds_in
from mvoi_checklist.inputs.themes.names import named_alone, named_themes
from mvoi_checklist.inputs.themes.stances import is_demanded, is_reasoned

_LONGEST = 1_000
_BREAK = re.compile(r"[()]|[;,]\s+|\s+(?=(?:maar|terwijl|omdat|want|doordat|aangezien|zodat|waardoor|hoewel)\s)|(?<=\))\s+(?=en\s)", re.IGNORECASE)
_JOINT = re.compile(r"\s*(?:,|/|&|\+|,?\s*\b(?:en|of|noch)\b)\s*(?:(?:voor|aan|op|bij|ook)\s+)?", re.IGNORECASE)
_LAST_JOINT = re.compile(r"[/&+]|\b(?:en|of|noch)\b", re.IGNORECASE)
_BECAUSE = re.compile(r"(?:en\s+)?(?:omdat|want|doordat|aangezien|vanwege|wegens|gezien|zodat|waardoor|hoewel|terwijl)\b", re.IGNORECASE)
_GIVES_REASON = re.compile(rf"[:(–]|\b{_BECAUSE.pattern}", re.IGNORECASE)
_FRONTED = re.compile(r"\s*(?:(?P<besides>naast)|behalve|buiten|afgezien van)\s+(?:(?:voor|aan|op|bij)\s+)?$", re.IGNORECASE)
"""What stands before a theme to which the rest of the sentence adds others, or of which it is the exception."""
_ALL = re.compile(r"\balle (?:andere )?thema['’]?s\b", re.IGNORECASE)
_OPENS_FRONTED = re.compile(r"\s*(?:naast|behalve|buiten|afgezien van)\b", re.IGNORECASE)
_LEADS_ON = re.compile(r"^(?:(?:maar|en|terwijl|want)\s+)+", re.IGNORECASE)
_ASIDE = re.compile(r"\s*\([^()]*\)")
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
    """Whether it does not say what is asked, or why not: "Behalve klimaat …", "geen milieu"."""


class _Part(NamedTuple):
    """A stretch of a sentence, with the themes that it names and what it says of them."""

    start: int
    end: int
    themes: frozenset[str]
    refused: bool = False
    asked: bool = False
    kind: str = ""
    reason: bool = False

    @property
    def decides(self) -> bool:
        """Whether it says of its themes that they are asked or not."""
        return bool(self.themes) and (self.refused or self.asked)


@lru_cache(maxsize=JUDGED)
def clauses(sentence: str, words: Words) -> tuple[Clause, ...]:
    """What a sentence says of each theme; nothing where it says the same of all. A theme that only a reason mentions is not answered."""
    if len(sentence) > _LONGEST or len(named := named_themes(sentence, words)) <= (0 if _OPENS_FRONTED.match(sentence) else 1):
        return ()
    divided = _Divided(sentence, words)
    found = tuple(divided.clauses())
    if divided.fronted:
        return tuple(clause for clause, _ in found)
    told = {(clause.refused, kind) for clause, kind in found}
    alike = len({refused for refused, _ in told}) == 1 and len({kind for _, kind in told if kind}) <= 1
    whole = all(clause.themes == named for clause, _ in found)
    return () if not found or (alike and (whole or len(found) > 1)) else tuple(clause for clause, _ in found)


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
        self._sentence, self._plain, self._words = sentence, unstressed(sentence), words
        self._names = sorted((match.start(), match.end(), theme) for theme, match in named_alone(sentence, words))
        self.fronted = self._fronted() if self._names else []
        """The first theme apart from the rest: "Naast klimaat (minimumeis) vragen we …", "Behalve klimaat vragen we …"."""

    def clauses(self) -> Iterator[tuple[Clause, str]]:
        """Each answer with its kind: a refusal with its reason, and what that reason says to be asked."""
        parts = self.fronted or self._grouped()
        for number, part in enumerate(parts):
            if not part.decides:
                continue
            if part.reason:
                if part.kind or (part.refused and parts[number - 1].asked):
                    yield self._clause(part, part)
                continue
            first = parts[0] if number == 1 and parts[0].reason else part
            after = parts[number + 1] if number + 1 < len(parts) and parts[number + 1].reason else part
            also = after.themes if after.refused and part.refused else frozenset()
            yield self._clause(part._replace(themes=part.themes | also), part._replace(start=first.start, end=after.end) if part.refused else part)

    def _clause(self, said: _Part, stretch: _Part) -> tuple[Clause, str]:
        text = _LEADS_ON.sub("", self._sentence[stretch.start : stretch.end].strip(" ,;"))
        reasoned = _GIVES_REASON.search(text) is not None or is_reasoned(text, self._words)
        vague = not reasoned if said.refused else not said.kind and _OPENS_FRONTED.match(text) is not None
        return Clause(text, said.themes, said.refused, vague), said.kind

    def _fronted(self) -> list[_Part]:
        start, end, theme = self._names[0]
        fronted = _FRONTED.fullmatch(self._plain[:start])
        if not fronted:
            return []
        aside = _ASIDE.match(self._plain, end)
        end = aside.end() if aside else end
        rest, own = self._part(end, len(self._sentence)), self._part(0, end)
        if not (rest.refused or (rest.asked and rest.themes) or _ALL.search(self._plain, end)):
            return []
        refused = not fronted["besides"] and not rest.refused
        return [own._replace(themes=frozenset({theme}), refused=refused, asked=not refused), rest._replace(themes=rest.themes - {theme})]

    def _grouped(self) -> list[_Part]:
        """The parts between commas, each joined to the one before it unless it answers for themes of its own."""
        parts: list[_Part] = []
        for start, end in self._stretches():
            part = self._part(start, end)
            before = parts[-1] if parts else None
            if (
                before is None
                or (part.reason and before.themes and not before.reason)
                or (part.decides and before.themes and (before.decides or before.reason))
            ):
                parts.append(part)
            else:
                joined = self._part(before.start, end)
                parts[-1] = joined._replace(reason=before.reason and len(parts) > 1)
        return parts

    def _stretches(self) -> Iterator[tuple[int, int]]:
        start = depth = 0
        for found in _BREAK.finditer(self._plain):
            if found[0] in "()":
                depth += 1 if found[0] == "(" else -1
            elif depth <= 0 and not self._in_list(found.start()):
                yield start, found.start()
                start = found.end()
        yield start, len(self._sentence)

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
        if self._words.says("no_theme", text):
            themes = frozenset(self._words.vocabulary.themes)
        kind = _kind(text, self._words)
        behind = bool(names) and _DENIED_AFTER.match(text, names[-1][1] - start) is not None
        before = bool(names) and not (kind or _is_reason(text)) and _DENIED_BEFORE.search(text[: names[0][0] - start]) is not None
        if behind or before or refuses(text, self._words) or _EXPLAINS.search(text):
            return _Part(start, end, themes, refused=True, reason=_is_reason(text))
        asked = bool(kind or self._words.kind_line(text) or _AFFIRMED.search(text)) or is_demanded(text, self._words) or we_ask(text, self._words)
        return _Part(start, end, themes, asked=asked, kind=kind, reason=_is_reason(text))


def _is_reason(text: str) -> bool:
    return _BECAUSE.match(text.lstrip()) is not None


def _kind(text: str, words: Words) -> str:
    """The kind of what a part asks: "is Euro 6 een eis"."""
    named = set(words.kinds_named(text)) if we_ask(text, words) else set()
    return next(iter(kinds_in(text, words)), "") or (named.pop() if len(named) == 1 else "")
