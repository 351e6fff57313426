"""Paragraphs in which the names of themes run in: "Milieu. De eis is … Klimaat: …"."""

from __future__ import annotations

import re
from collections.abc import Callable

from mvoi_checklist.inputs.dutch.scope import sentences
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.themes.kinds import kind_said
from mvoi_checklist.inputs.themes.learned import chances
from mvoi_checklist.inputs.themes.names import named_themes, theme_opening
from mvoi_checklist.inputs.themes.stances import Stance, judge

_RUN_IN = re.compile(
    r"(?:^\s*|(?<=[.!?;])\s+)(?:[•*▪▸►➤·–-]\s+|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+)?(?P<name>(?:[A-ZÀ-Ý]|^[a-z])[^.:;!?–—\n\x1f]{2,45}?)(?:\s*[:.—–]|\s+-)(?=\s+\S)"
)
_EXPLAINS_BEHIND = re.compile(r"\?$|\bleg\w* (?:we |wij )?uit\b|\buitleg|\bexplain", re.IGNORECASE)
"""A question, or "We leggen uit.": what follows is the answer."""
_MARK = "\x1f"
_FEWEST_WORDS, _EVEN = 5, 0.5


def apart_by_theme(line: str, theme_of: Callable[[str], str | None], words: Words) -> list[tuple[str, str]]:
    """A paragraph about several themes, each with what is said of it: "Milieu. De eis is … Klimaat: …", and ("", …) for the rest.

    A name before a colon, a dot or a dash opens a theme; a sentence that opens with the name of another theme closes it.
    """
    parts: list[tuple[str, list[str]]] = [("", [])]
    marked = _RUN_IN.sub(lambda found: f"\n{found['name']}{_MARK}" if _names_theme(found["name"], theme_of) else found[0], line)
    if _MARK not in marked:
        return [("", line)]
    for sentence in _runs(marked):
        name, _, rest = sentence.partition(_MARK)
        if rest:
            parts.append((name, [rest.strip()]))
            continue
        before, told = parts[-1]
        if before and (_is_about_another(sentence, theme_of(before), words) or _is_no_reason(sentence, told, words)):
            parts.append(("", [sentence]))
        else:
            parts[-1][1].append(sentence)
    return [(name, " ".join(said)) for name, said in parts if said]


def _names_theme(name: str, theme_of: Callable[[str], str | None]) -> bool:
    """Whether a name opens a theme; in "Klimaat (eis: Euro 6) en …" a bracket is still open."""
    return name.count("(") == name.count(")") and theme_of(name) is not None


def _is_no_reason(sentence: str, told: list[str], words: Words) -> bool:
    """Whether what stands behind no more than "nee" or "volgt" is about something else; "Minimumeis." or "Eis: …" is not."""
    if kind_said(sentence, words) or words.opens_with_kind(sentence):
        return False
    return len(told[-1].split()) < _FEWEST_WORDS and not _EXPLAINS_BEHIND.search(told[-1]) and chances(f"{told[-1]} {sentence}", words).explained < _EVEN


def _is_about_another(sentence: str, theme: str | None, words: Words) -> bool:
    """Whether a sentence opens with the name of another theme, or asks or refuses something for another."""
    if opening := theme_opening(sentence, words):
        return opening != theme
    named = named_themes(sentence, words)
    return bool(named) and theme not in named and judge(sentence, words).stance in (Stance.ASKED, Stance.REFUSED)


def _runs(marked: str) -> list[str]:
    """The sentences of a paragraph in which the name of a theme that opens one is marked."""
    return [sentence for part in marked.split("\n") for sentence in _keeping_mark(part)]


def _keeping_mark(part: str) -> list[str]:
    name, mark, rest = part.partition(_MARK)
    said = sentences(rest if mark else part)
    return [f"{name}{mark}{said[0]}", *said[1:]] if mark and said else said
