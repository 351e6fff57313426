"""The procedure that a paragraph describes: in which market, and whether in one round or two; or of which it closes with the advice."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.dutch.scope import is_elsewhere, sentences
from mvoi_checklist.inputs.dutch.words import Words

_ABOVE_LIMIT = re.compile(r"(?:boven|over)\b[^.;]{0,30}\bEuropese|\bEuropese (?:drempel|grens)\b[^.;]{0,30}\boverschr", re.IGNORECASE)
_BELOW_LIMIT = re.compile(r"\bonder de Europese|\bEuropese (?:drempel|grens)\b[^.]{0,60}\bniet\b", re.IGNORECASE)
_ANYBODY = re.compile(
    r"\b(?:iedereen|(?:elke?|iedere?|alle) [a-zà-ÿ-]+)\b[^.;]{0,40}\b(?:mag|mogen|kan|kunnen)\b[^.,;]{0,40}\b(?:inschrij|een inschrijving doen|meedoen)",
    re.IGNORECASE,
)
_SOME = r"(?:drie|vier|vijf|zes)"
_ROUNDS = re.compile(
    rf"\bin twee rondes\b|\b(?:selecteren|kiezen) (?:we|wij)\b[^.;]{{0,50}}\b{_SOME}\b|\bna de selectie\b[^.;]{{0,60}}\b{_SOME}\b", re.IGNORECASE
)

_BY_NAME = re.compile(
    r"\b(?:dus|daarom|en dan|wordt het|er wordt)\s+(?:gewoon\s+|toch\s+)?(?P<not>niet[- ])?openbaar\b|"
    r"\b(?:kies|kiest|kiezen|doe|doen|volgen|stel|stellen|wordt|daarom|volgens|en dan)\b(?:(?!\b(?:niet|geen)\s)[^.;:,]){0,30}?\s"
    r"(?:de|een) (?:(?P<not_named>niet[- ])?openbare (?:procedure|aanbesteding)|procedure (?P<selects>met (?:een )?voorselectie))\b",
    re.IGNORECASE,
)
"""The way by its name, apart from the market: "Boven de drempel, dus Europees. … Daarom kiezen wij voor de openbare procedure"."""


def _markets(text: str, words: Words) -> tuple[bool, bool]:
    """Whether a text says that it is published in one country, and that it is published in Europe."""
    limit = "europese" in text.lower()
    country = words.says("national_market", text) or (limit and _BELOW_LIMIT.search(text) is not None)
    return country, words.says("european_market", text) or (limit and _ABOVE_LIMIT.search(text) is not None)


def described_procedure(text: str, words: Words) -> str | None:
    """The procedure that a paragraph describes without its name: "… Europees uit, en iedereen mag meteen inschrijven"."""
    text = " ".join(one for one in sentences(text) if not is_elsewhere(one, words))
    country, europe = _markets(text, words)
    if not (country or europe):
        return None
    in_rounds = {any(named.groups()) for named in _BY_NAME.finditer(text)}
    rounds = True in in_rounds or _ROUNDS.search(text) is not None
    anybody = False in in_rounds or (not in_rounds and _ANYBODY.search(text) is not None)
    if rounds == anybody:
        return None
    return f"{'nationaal' if country else 'europees'}-{'niet-' if rounds else ''}openbaar"


def procedure_of(name: str, paragraph: str, words: Words) -> str | None:
    """The procedure of which a paragraph names the one half, and tells in which market it is published."""
    country, europe = _markets(paragraph, words)
    if not (country or europe):
        return None
    return f"{'nationaal' if country else 'europees'}-{'niet-' if name.lower().startswith('niet') else ''}openbaar"
