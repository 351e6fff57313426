"""The one form in which amounts are read: numbers in words become figures, two bounds a range, and what is no amount in euro is left out."""

from __future__ import annotations

import re
from functools import lru_cache

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.inputs.dutch.limits import AT_LEAST, AT_MOST, LIMIT
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.model.dutch import NUMBER_WORDS

_LAST = 1024
"""How many texts are remembered: each field looks for its own amounts in the same sentence."""
_THOUSANDTHS = r"\d{1,3},\d{3}(?=\s*(?:miljoen|mln|mio)\b)"
"""A number of millions to the thousand: "1,385 mln"."""
FIGURE = rf"(?:\d{{1,3}}(?:[. ]\d{{3}})+(?:,\d{{1,2}})?|{_THOUSANDTHS}|\d{{1,12}}(?:,\d{{1,2}})?)"
FACTORS = {
    "miljoen": 1_000_000,
    "mln": 1_000_000,
    "mio": 1_000_000,
    "mille": 1_000,
    "ton": 100_000,
    "duizend": 1_000,
    "duiz": 1_000,
    "dzd": 1_000,
    "k": 1_000,
}
"""What the word behind a figure multiplies it by."""
_WITH_DOT = {"mln", "duiz", "dzd"}
FACTOR = rf"(?:{'|'.join(f'{name}[.]?' if name in _WITH_DOT else name for name in FACTORS)})(?!\w)"
ONE = rf"(?:(?:€|eur(?:o)?\b)\s*)?{FIGURE}(?:,-{{1,2}}|,=)?(?:\s*{FACTOR})?(?:\s*(?:euro|eur)\b)?"
FACTOR_WORDS = tuple(name for name in FACTORS if len(name) > 1)
"""Those that are words: a "k" without a figure before it is none."""
_FACTOR_SAID = re.compile(rf"(?:{'|'.join(FACTOR_WORDS)})\b", re.IGNORECASE)
_NUMBERS, _FACTOR_WORD = "|".join(NUMBER_WORDS), _FACTOR_SAID.pattern
_WRITTEN = re.compile(
    rf"\b(anderhal(?:f|ve)|(?P<half>{_NUMBERS})(?:[ëe]n|\s+en\s+een\s+)hal(?:f|ve)|(?:een\s+)?hal(?:f|ve)|één|{_NUMBERS})"
    rf"(?=\s+{_FACTOR_WORD}|\s*(?:à|en|tot|of|-|–)\s*(?:{_NUMBERS}|\d+)\s+{_FACTOR_WORD})",
    re.IGNORECASE,
)
_MILLIONS = re.compile(
    r"(?:(?<=€)|(?<=€ )|(?<=EUR ))(\d{1,3}(?:,\d{1,3})?) ?M(?![\w²³])|(?<![\d.,])(\d{1,3},\d{1,3}) ?M(?=\s+(?:per|p\.|euro)|\s*\()|"
    r"(?<![\d.,])(\d{1,3}(?:,\d{1,3})?) ?M ?€"
)
"""A capital for millions, where the sign for euro, "per jaar" or the like shows that an amount is meant: "€ 2,5 M", "0,9 M per jaar"."""
_HALF = re.compile(rf"(?<=\d)½(?=\s*{_FACTOR_WORD})", re.IGNORECASE)
_THOUSANDS = re.compile(r"\bk€\s*(\d{1,3}(?:[.,]\d{3})*)(?![\d.,]*\d)")
"""Thousands as controllers write them: "k€ 340"."""
_LETTERS_OF_CODE = 3
"""The code of a currency, "USD", stands in capitals before or behind the figure; a name, "dollar", only behind it."""
_BOUND = re.compile(rf"\b(?:{LIMIT}|oplopend|uitloop|wel)|\.\.|…|→", re.IGNORECASE)
_BOUNDS = re.compile(
    rf"(?:\b(?:tussen|van(?:af)?)\s+(?:de\s+)?)?(?:\b(?:{AT_LEAST})\s*:?\s*)?(?<![\w.,])(?P<one>{ONE})"
    r"\s*(?P<between>\(?(?:oplopend\s+|uitloop\s+)?tot(?: en met)?(?:\s+wel)?|[,;]\s*(?:en|tot)|en|[,;(/–-]|\.{2,3}|…|→)\s*(?:met\s+)?(?:een\s+)?"
    rf"(?:(?P<most>{AT_MOST})\s*:?\s*(?:van\s+)?)?(?P<two>{ONE})(?![\w%]|[.,]\d)\)?"
    r"(?!\s*(?:per\b|p[./]|/)|[^.;\n]{0,15}\b(?:incl|met|bij)\w*\.?[^.;\n]{0,25}(?:opti|verleng))",
    re.IGNORECASE,
)
"""Two amounts of which words or signs say that they are bounds: "€ 40.000 tot maximaal € 55.000"."""
_JOINS = re.compile(r"oplopend|uitloop|wel|\.|…|→", re.IGNORECASE)
_IS_MONEY = re.compile(rf"€|eur|\d\.\d{{3}}|\d{{5}}|{FACTOR}", re.IGNORECASE)


@lru_cache(maxsize=_LAST)
def in_figures(text: str, words: Words) -> str:
    """The text with the number before "miljoen", "ton" or "duizend" in figures, two bounds as a range, and without what is no amount in euro."""
    told = _WRITTEN.sub(_figure, text) if _FACTOR_SAID.search(text) else text
    told = _HALF.sub(",5", told) if "½" in told else told
    told = _MILLIONS.sub(lambda found: f"{found[1] or found[2] or found[3]} mln", told) if "M" in told else told
    told = _THOUSANDS.sub(r"€ \1 mille", told) if "k€" in told else told
    told = _no_euros(words).sub(" ", told) if _may_be_no_euros(words).search(told) else told
    return _BOUNDS.sub(_range, told) if _BOUND.search(told) else told


def _no_euros(words: Words) -> re.Pattern[str]:
    """An amount in the money of another country, and one below nought."""

    def pattern() -> str:
        codes, names = _currencies(words)
        return (
            rf"(?:(?:\b[A-Z]{{2}})?\$|[£¥]|\b(?:{codes})\b|\bFr\.)\s*{FIGURE}(?:\s*{FACTOR})?|"
            rf"(?<![\d.,]){FIGURE}\s*(?:{FACTOR}\s*)?(?:\$|£|¥|(?:{codes}|{names})\b)|"
            rf"(?<![\d,)-])(?<![\d,)-] )[-–−]€\s*{FIGURE}(?:\s*{FACTOR})?"
        )

    return words.compiled("no euros", pattern)


def _may_be_no_euros(words: Words) -> re.Pattern[str]:
    """What every such amount holds, which is quick to see."""
    return words.compiled("perhaps no euros", lambda: "|".join((r"[$£¥]|[-–−]€|Fr\.", *_currencies(words))))


def _currencies(words: Words) -> tuple[str, str]:
    """The codes and the names of other money."""
    known = words.vocabulary.amount_doubts.get("currency", ())
    codes = (name.upper() for name in known if len(name) == _LETTERS_OF_CODE)
    return either(codes), either(name for name in known if len(name) != _LETTERS_OF_CODE)


def _figure(word: re.Match[str]) -> str:
    """The figure for a number in words: "anderhalf miljoen" is "1,5 miljoen", "vijfenhalve ton" is "5,5 ton", "half miljoen" is "0,5 miljoen"."""
    name = word[1].lower()
    if word["half"]:
        return f"{1 + NUMBER_WORDS.index(word['half'].lower())},5"
    if "hal" in name:
        return "1,5" if name.startswith("ander") else "0,5"
    return str(1 + NUMBER_WORDS.index(name.replace("é", "e")))


def _range(found: re.Match[str]) -> str:
    """A range as it is usually written; a maximum of years is none, nor are two amounts with only a comma between them."""
    highest = found["most"] or _JOINS.search(found["between"])
    return f"{found['one']} tot {found['two']}" if highest and _IS_MONEY.search(found["two"]) else found[0]
