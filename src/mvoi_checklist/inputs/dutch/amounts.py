"""Read Dutch amounts; what is in doubt is left open."""

from __future__ import annotations

import re
from functools import lru_cache

from mvoi_checklist.inputs.dutch.amount_forms import FACTOR, FIGURE, ONE, in_figures
from mvoi_checklist.inputs.dutch.label_forms import without_notes
from mvoi_checklist.inputs.dutch.phrases import either
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.model.dutch import NUMBER_WORDS
from mvoi_checklist.model.start_document import ValueRange

FEW = "|".join(NUMBER_WORDS[1:6])
"""Two to six, in words."""
_LONGEST_VALUE, _LEAST = 300, 100
_LAST = 1024
"""How many texts are remembered: each field looks for its own amounts in the same sentence."""
_AMOUNT = re.compile(rf"({FIGURE})\s*({FACTOR})?", re.IGNORECASE | re.ASCII)
_ABOUT = r"(?:(?:naar schatting|dus|ca\.?|circa|ongeveer|plm\.?|±|raming:?|exact|totaal)\s*){0,3}"
_SHAPE = re.compile(
    rf"{_ABOUT}(?:(?P<between>tussen|van)\s+(?:de\s+)?)?{_ABOUT}(?P<one>{ONE})(?:\s*(?:-|–|en|à|of|tot(?: en met)?|t/m)\s*{_ABOUT}(?P<two>{ONE}))?[\s.,;]*",
    re.IGNORECASE | re.ASCII,
)
_BRACKET = r"excl(?:\.|usief)?|ex\.?|zonder|btw|b\.t\.w\.|\d{1,2}\s*(?:jaar|jr\.?|maanden|mnd\.?)|[,;]"
"""What may stand between brackets behind an amount, beside words that change nothing."""
_PARTS = "(?:percelen|scholen|locaties|gebouwen|gemeenten|organisaties)"
_WHOLE = (
    r"(?:voor|over|gedurende|van)\s+(?:de\s+|het\s+)?(?:(?:hele|gehele|volledige|totale|vaste|initiële)\s+)*(?:looptijd|contractduur|contractperiode|opdracht)"
    rf"(?:\s+van\s+(?:\d{{1,2}}|{FEW})\s+(?:jaar|maanden))?|"
    rf"over\s+(?:\d{{1,2}}|{FEW})\s+(?:jaar|maanden)|in totaal|totaal|percelen samen|"
    rf"(?:voor |van |en )?(?:(?:alle|allebei de|beide|de (?:{FEW})) {_PARTS}|"
    rf"(?:alle|beide|de)(?: \w+)? {_PARTS} (?:samen|tezamen|bij elkaar))(?: samen)?|"
    r"(?:voor |over )?de \w+ vaste jaren"
)
_ASIDE = re.compile(
    r"\((?:zie|conform|volgens|o\.b\.v\.|op basis van)\s[^()\d€]*\d?\)|\(opties?:?\s*\d{1,2}\s*[x×]\s*\d{1,2}\s*(?:jaar|maanden)\)", re.IGNORECASE
)
_TIME = r"(?:\s*(?:school)?(?:jaar|jaren|jr\.?|maanden|mnd\.?))?"
PRODUCT = re.compile(rf"(?:\b\d{{1,3}}{_TIME}\s*[x×]\s*{ONE}|{ONE}\s*[x×]\s*\d{{1,3}}{_TIME})\s*=\s*", re.IGNORECASE | re.ASCII)
"""How the value was found: "3 x € 40.000 = €  120.000"."""
_TIMES = re.compile(
    rf"\s*(?:(?P<count>\d{{1,2}}){_TIME}\s*[x×]\s*(?P<one>{ONE})|(?P<first>(?:€|eur)\s*{FIGURE})\s*[x×]\s*(?P<behind>\d{{1,2}})(?![\d.,]){_TIME})\s*",
    re.IGNORECASE | re.ASCII,
)
"""The value as so many times an amount, and no more: "3 x € 150.000", "€ 150.000 x 3 jaar"."""
_BASIS = re.compile(r",\s*(?:op basis van|o\.b\.v\.|gebaseerd op|uitgaande van|volgens|conform|zie)\s(?:(?!\d{1,3}\.\d{3})[^€])*$", re.IGNORECASE)
"""From what an estimate was made, without another amount."""
_EACH_YEAR = re.compile(
    rf"[,;(=]?\s*(?:(?:dat is|dus|ofwel|oftewel|=)\s+)?(?P<sum>{ONE})\s*(?:per (?:(?:school)?jaar|winter|seizoen)|per jr\.?|p\.?\s?j\b\.?|/\s*jaar)\)?[\s,;]*",
    re.IGNORECASE | re.ASCII,
)
"""The value of one year, told beside the value of the whole term."""
_PART = re.compile(r"[,;(]?\s*\b(?:incl\.?|inclusief)\s+(?!btw|optie|verleng)\w+\)?", re.IGNORECASE)
_DOUBT = re.compile(
    r"\b(?:incl\b|inclusief|met)\W{0,3}(?:\w+\W{1,3}){0,3}?(?:btw|b\.t\.w|opties?|verleng)|"
    r"\bper\b|/\s*(?:jaar|jr|maand|mnd)|\b(?:jaarlijks|jaarbasis|in het eerste jaar|maandelijks|p[./]?\s?(?:jr?|jaar)\b|p[./]?\s?m\b)|\d\.\d{1,2}(?!\d)",
    re.IGNORECASE | re.ASCII,
)
_BARE = re.compile(r"[0-9]{1,12}(?:[.,][0-9]{1,2})?")
_OURS = r"€ ?(\d{1,3}(?:\.\d{3})*(?:,\d\d)?)"
_WRITTEN = re.compile(rf"{_OURS}(?: tot {_OURS})?(?: \(excl\. btw\))?", re.ASCII)
"""How ``outputs.words.value_words`` writes a value."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_FACTORS = {"miljoen": 1_000_000, "mln": 1_000_000, "mio": 1_000_000, "mille": 1_000, "ton": 100_000, "duizend": 1_000, "duiz": 1_000, "dzd": 1_000, "k": 1_000}


def read_amount(text: str, words: Words, label: str = "") -> float | ValueRange | None:
    """Read Dutch amounts in EUR: one amount, or a range.

    None when in doubt: including VAT or options, per period, cut off, a year, a range that goes down, or so little that a unit was missed: "€ 1,35 M".
    """
    if (
        len(text) <= _LONGEST_VALUE
        and (times := _TIMES.fullmatch(harmless_left_out(text if in_doubt(text, words) else _BASIS.sub("", text), words)))
        and isinstance(one := read_amount(times["one"] or times["first"], words, label), int | float)
    ):
        return int(times["count"] or times["behind"]) * one
    text = _whole_term(_ASIDE.sub(" ", PRODUCT.sub("", in_figures(text, words))))
    if len(text) > _LONGEST_VALUE or in_doubt(text, words) or in_doubt(label, words):
        return None
    match = _SHAPE.fullmatch(" ".join(_PART.sub(" ", harmless_left_out(without_notes(text), words)).split()))
    if not match or (match.group("between") and not match.group("two")):
        return None
    found = [part for part in (_AMOUNT.search(match.group("one")), _AMOUNT.search(match.group("two") or "")) if part]
    last_factor = next((part.group(2) for part in reversed(found) if part.group(2)), None)
    values = [_number(part.group(1)) * _FACTORS.get((part.group(2) or _shared(part, last_factor)).lower().rstrip("."), 1) for part in found]
    values = [int(value) if float(value).is_integer() else round(value, 2) for value in values]
    if values != sorted(values) or values[-1] < _LEAST or _YEAR.fullmatch(text.strip()):
        return None
    return values[0] if len(values) == 1 else ValueRange(minimum=values[0], maximum=values[1])


def typed_amount(text: str, words: Words) -> float | ValueRange | None:
    """Read what was typed where only an amount in EUR is asked: a bare number is what it says, whatever it is; "12.5" in running text would be in doubt."""
    if _BARE.fullmatch(text.strip()):
        return float(text.strip().replace(",", "."))
    return read_amount(text, words) if (written := written_amount(text)) is None else written


def written_amount(text: str) -> float | ValueRange | None:
    """The value as our own documents write it, however small: "€ 0 (excl. btw)", "€ 1 tot € 2"; None for what anybody else may have meant otherwise."""
    if not (written := _WRITTEN.fullmatch(" ".join(text.split()))):
        return None
    least, most = written.groups()
    return _number(least) if most is None else ValueRange(minimum=_number(least), maximum=_number(most))


def in_doubt(text: str, words: Words) -> bool:
    """Whether words or figures make an amount doubtful: including VAT or options, per period, "12.5"."""
    return _DOUBT.search(harmless_left_out(text, words)) is not None or may_hold_vat(text, words)


def may_hold_vat(text: str, words: Words) -> bool:
    """Whether other words than "incl. btw" say that VAT is in an amount, or may be: "incl. 21%", "btw inbegrepen", "(inclusief)", "bruto"."""

    def pattern() -> str:
        vat, gross = (either(words.vocabulary.amount_doubts.get(name, ())) for name in ("vat", "gross"))
        return (
            rf"(?i)\b(?:{vat})\s+(?:(?:is|zit|al)\s+){{0,2}}(?:inbegrepen|erbij|erin|(?:mee|in)gerekend|inclusief\s*(?=[).,;]|$))|"
            r"\bincl(?:\.|usief)?\s*\(?\d{1,2}\s*%\s*(?=[).,;/]|$)|\(\s*incl(?:\.|usief)?\s*\)|"
            rf"(?<![\w-])(?:{gross})(?!\s?\w|-)"
        )

    return words.compiled("may hold vat", pattern).search(text) is not None


def is_condition(line: str, words: Words) -> bool:
    """Whether a line below a label says what is in the amount: "(incl. alle verlengingen)"."""
    return line.startswith("(") and in_doubt(line, words)


@lru_cache(maxsize=_LAST)
def harmless_left_out(text: str, words: Words) -> str:
    """The words around an amount without those that say nothing new: "excl. btw", "over de hele looptijd"."""
    return _harmless(words).sub(" ", text)


def _harmless(words: Words) -> re.Pattern[str]:
    def pattern() -> str:
        tax = r"\w{0,20}belasting(?:en)?"
        more, aside = f"(?:{either(words.vocabulary.option_names)}|{tax})", f"{either(words.vocabulary.value_asides)}|{_BRACKET}"
        return (
            rf"(?i)[,;(]?\s*(?:de\s+)?(?:\w+\s+)?{more}\s+niet\s+(?:mee)?(?:gerekend|geteld|inbegrepen)\)?|"
            rf"\(\s*(?:(?:{aside})\s*)+\)|[,;]?\s*\b(?:{_WHOLE})(?!\w)|\([^()]*\bperceel\b[^()]*\d[^()]*\)|"
            rf"[,;(]?\s*\b(?:en\s+)?(?:excl(?:\.|usief)?|ex\.?|zonder)\s*(?:de\s+)?(?:\d+\s*%\s*)?(?:{tax}\s*(?:,|en)\s*)?"
            rf"(?:btw|b\.t\.w\.?|{more}|$)(?!\w)"
            rf"(?:\s*(?:,|en)\s*(?:(?:zonder|excl(?:\.|usief)?)\s+)?{more})?\)?"
        )

    return words.compiled("harmless beside an amount", pattern)


def _whole_term(text: str) -> str:
    """The text without the value of one year, when the value of the whole term stands beside it: "€ 24.000, € 12.000 per jaar"."""
    years = list(_EACH_YEAR.finditer(text[:_LONGEST_VALUE]))
    rest = _EACH_YEAR.sub(" ", text).strip() if len(years) == 1 else ""
    year, whole = (_AMOUNT.search(part) for part in (years[0]["sum"] if rest else "", rest))
    return rest if year and whole and _number(whole[1]) > _number(year[1]) else text


def _shared(match: re.Match[str], factor: str | None) -> str:
    """In "2 tot 3 miljoen" the word counts for both; "30.000" needs no word."""
    return factor if factor and not re.search(r"[. ]", match.group(1)) else ""


def _number(text: str) -> float:
    value = float(text.replace(".", "").replace(" ", "").replace(",", "."))
    return int(value) if value.is_integer() else value
