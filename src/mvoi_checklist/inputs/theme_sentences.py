"""Themes in running text that stands under no heading of a theme: "Social return passen wij niet toe: …", "… als minimumeis (thema circulair)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mvoi_checklist.inputs.criterion_lines import Line, read_line
from mvoi_checklist.inputs.kinds import kind_said
from mvoi_checklist.inputs.labels import Words
from mvoi_checklist.inputs.scope import is_hint, sentences
from mvoi_checklist.inputs.theme_text import refuses

_NOT_THE_THEME = r"(?<!ministerie van )(?<!afdeling )(?<!team )(?<!wethouder )(?<!adviseur )(?<!unit )(?<!domein )(?<!cluster )(?<!portefeuille )"
_CLAUSE = re.compile(r"[;:]|,\s*(?=maar\b|want\b|omdat\b|terwijl\b)|\bmaar\b")


@dataclass(frozen=True)
class Statement:
    """What a sentence says about one theme: criteria that are asked, or why not."""

    theme: str
    quote: str
    lines: tuple[Line, ...] = ()
    explanation: str = ""


def statements(text: str, kind: str | None, words: Words) -> Iterator[Statement]:
    """Every statement in a paragraph; ``kind`` is the kind of criterion that the heading above names."""
    if found := words.criteria.find(text):
        yield Statement(found.criterion.themes[0], text, (read_line(text, kind, words),))
        return
    if (coded := words.criteria.coded(text)) and not refuses(coded[1]):
        yield Statement(coded[0].themes[0], text, (read_line(text, kind, words),))
        return
    said = sentences(text)
    for number, sentence in enumerate(said):
        if words.says("elsewhere", sentence) or words.says("postponement", sentence) or is_hint(sentence, words):
            continue
        themes = _themes_in(sentence, words)
        if len(themes) == 1 and (statement := _statement(themes.pop(), number, said, kind, words)):  # of two themes in a sentence nobody knows which is meant
            yield statement


def _statement(theme: str, number: int, said: list[str], kind: str | None, words: Words) -> Statement | None:
    sentence = said[number]
    if any(refuses(clause) and _themes_in(clause, words) for clause in _CLAUSE.split(sentence)):
        following = said[number + 1 :]
        end = next((at for at, after in enumerate(following) if _themes_in(after, words)), len(following))
        return Statement(theme, sentence, explanation=" ".join([sentence, *following[:end]]))
    if refuses(sentence):
        return None
    asked = kind_said(sentence, words) or kind
    if asked:
        return Statement(theme, sentence, (read_line(sentence, asked, words),))
    return None


def _themes_in(sentence: str, words: Words) -> set[str]:
    """The themes that a sentence names as themes: a name that means nothing else, or "thema klimaat", "(circulair)", "Voor klimaat geldt …"."""
    found = {words.find("themes", match[0]) for match in _clear(words).finditer(sentence)}
    found |= {words.find("themes", match["one"] or match["two"] or match["three"]) for match in _marked(words).finditer(sentence)}
    return {theme for theme in found if theme}


def _clear(words: Words) -> re.Pattern[str]:
    return words.compiled("clear themes", lambda: rf"(?i){_NOT_THE_THEME}(?<![\w-])(?:{_names(words, clear=True)})(?![\w-])")


def _marked(words: Words) -> re.Pattern[str]:
    names = _names(words, clear=False)
    return words.compiled(
        "marked themes",
        lambda: (
            rf"(?i)\bthema(?:'s|s)?:?\s+[\"'‘“]?(?P<one>{names})(?![\w-])|\((?:thema\s+)?(?P<two>{names})\)|"
            rf"^\s*(?:voor|wat betreft|op het gebied van|qua|bij)?\s*(?:het thema\s+)?(?P<three>{names})(?![\w-])"
            r"(?=\s+(?:is|zijn|wordt|worden|passen|nemen|vragen|geldt)\b)"
        ),
    )


def _names(words: Words, *, clear: bool) -> str:
    """The names of themes; clear ones mean nothing but the theme: they have more words, or a word made for it."""
    known = {name for names in words.vocabulary.themes.values() for name in names}
    made = {name for name in known if " " in name or "-" in name or len(name) > len("biodiversiteit") or name in words.vocabulary.clear_theme_words}
    return "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in sorted(made if clear else known, key=len, reverse=True)) or "(?!)"
