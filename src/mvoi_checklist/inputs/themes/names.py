"""The names of themes in a sentence, where they mean the theme and no more than that: "thema klimaat", "(circulair)", "Voor klimaat geldt …"."""

from __future__ import annotations

import re

from mvoi_checklist.engine.phrases import Phrases, either
from mvoi_checklist.inputs.dutch.words import Words

_NEAR = 40
_JOINT = re.compile(r"\s*(?:,|/|&|\ben\b|, en)\s*")
_OPENS_LIST = re.compile(r"(?:\bthema'?s\b:?\s*|^\s*(?:(?:voor|bij|qua)\s+)?(?:de\s+)?)$", re.IGNORECASE)
_NAMES_THEME = re.compile(r"(?:\bthema(?:'s|s)?:?\s+[\"'‘“]?|\b(?:wat betreft|op het gebied van)\s+)$", re.IGNORECASE)
_BRACKET = re.compile(r"\((?:thema\s+)?$", re.IGNORECASE)
_OPENING = re.compile(r"\s*(?:voor|qua|bij)?\s*(?:het thema\s+)?", re.IGNORECASE)
_GOES_ON = re.compile(r"\s+(?:is|zijn|wordt|worden|passen|nemen|vragen|eisen|stellen|geldt|gelden)\b", re.IGNORECASE)


def named_themes(sentence: str, words: Words) -> set[str]:
    """The themes that a text on sustainability names; "geen van de thema's" names them all."""
    if words.says("no_theme", sentence):
        return set(words.vocabulary.themes)
    return {theme for theme, _ in named_alone(sentence, words)}


def themes_by_words(text: str, words: Words) -> set[str]:
    """The themes that a text names, or of which it has a word."""
    return named_themes(text, words) | words.keys_said("theme_cues", text) | words.keys_said("theme_topics", text)


def named_alone(sentence: str, words: Words) -> list[tuple[str, re.Match[str]]]:
    """The themes that a sentence names, each with its name and where that stands; not in a longer name."""
    found = names_alone(words.gathered("every name", lambda: _every_name(words)), sentence, words)
    return [(theme, match) for match in found if (theme := words.theme_of(" ".join(match[0].lower().split())))]


def names_alone(names: Phrases, sentence: str, words: Words) -> list[re.Match[str]]:
    """The names of themes in a sentence that are not part of a longer name, such as "wethouder Klimaat"."""
    longer = words.compiled("part of a name", lambda: rf"(?i)(?:-|\b(?:{either(words.vocabulary.names_with_a_theme)}) )$")
    return [
        match
        for match in names.all_in(sentence)
        if sentence[match.end() : match.end() + 1] != "-" and not longer.search(sentence[max(0, match.start() - _NEAR) : match.start()])
    ]


def _every_name(words: Words) -> set[str]:
    tables = (words.vocabulary.themes, words.vocabulary.theme_words)
    cues = {cue for known in words.vocabulary.theme_topics.values() for cue in known}
    return ({name for table in tables for known in table.values() for name in known} - cues) | {*words.vocabulary.clear_theme_words}


def theme_opening(sentence: str, words: Words) -> str | None:
    """The theme that a sentence names at its start: "Circulair is niet toegepast: …"."""
    clear = (words.find("themes", match[0]) for match in _clear(sentence, words) if not match.start())
    marked = (theme for start, theme in _marked(sentence, words) if not start)
    return next(clear, None) or next(marked, None)


def themes_in(sentence: str, words: Words) -> set[str]:
    """The themes that a sentence names as themes: a name that means nothing else, or "thema klimaat", "(circulair)", "Voor klimaat geldt …"."""
    found = {words.find("themes", match[0]) for match in _clear(sentence, words)} | {theme for _, theme in _marked(sentence, words)}
    return {theme for theme in found if theme} | listed_themes(sentence, words)


def demands_named(sentence: str, words: Words) -> set[str]:
    """The themes in the names of demands: "milieueisen", "social-returnverplichting"."""

    def pattern() -> str:
        names = (name for known in words.vocabulary.themes.values() for name in known)
        return rf"(?i)(?<![\w-])(?P<theme>{either(names)})s?-?(?:{either(words.vocabulary.demand_nouns)})(?!\w)".replace(r"\s+", r"[\s-]+")

    named = words.compiled("names of demands", pattern).finditer(sentence)
    return {theme for match in named if (theme := words.find("themes", match["theme"].replace("-", " ")))}


def listed_themes(sentence: str, words: Words) -> set[str]:
    """The themes of a list: "de thema's klimaat, milieu en circulair", "Klimaat en milieu worden …"."""
    listed: list[re.Match[str]] = []
    for match in _known(words).all_in(sentence):
        if listed and _JOINT.fullmatch(sentence[listed[-1].end() : match.start()]):
            listed.append(match)
        elif len(listed) > 1:
            break
        else:
            listed = [match] if _OPENS_LIST.search(_before(sentence, match)) else []
    return {theme for match in listed if (theme := words.find("themes", match[0]))} if len(listed) > 1 else set()


def _known(words: Words) -> Phrases:
    return words.gathered("names of themes", lambda: (name for names in words.vocabulary.themes.values() for name in names))


def _clear(sentence: str, words: Words) -> list[re.Match[str]]:
    """The names in a sentence that mean nothing but the theme: they have more words, or a word made for it."""
    made = words.vocabulary.clear_theme_words
    return [
        match
        for match in names_alone(_known(words), sentence, words)
        if " " in match[0] or "-" in match[0] or len(match[0]) > len("biodiversiteit") or match[0].lower() in made
    ]


def _marked(sentence: str, words: Words) -> list[tuple[int, str]]:
    """The themes that words beside the name mark as one, each with where those words start: "thema klimaat", "(circulair)", "Voor klimaat geldt"."""
    found = []
    for match in _known(words).all_in(sentence):
        before, end = _before(sentence, match), match.end()
        mark = _BRACKET.search(before) if sentence.startswith(")", end) else _NAMES_THEME.search(before) if not sentence.startswith("-", end) else None
        mark = mark or (_OPENING.fullmatch(before) if match.start() <= _NEAR and _GOES_ON.match(sentence, end) else None)
        if mark and (theme := words.find("themes", match[0])):
            found.append((max(0, match.start() - _NEAR) + mark.start(), theme))
    return found


def _before(sentence: str, match: re.Match[str]) -> str:
    """The words right before a name: all of them, for each name in a long sentence, would take forever."""
    return sentence[max(0, match.start() - _NEAR) : match.start()]


def theme_phrases(words: Words) -> Phrases:
    """Every word by which a text can be about a theme, or about sustainability."""
    known = words.vocabulary
    tables = (known.themes, known.theme_cues, known.theme_topics)
    return words.gathered("themes", lambda: (*(phrase for table in tables for phrases in table.values() for phrase in phrases), *known.sustainability))
