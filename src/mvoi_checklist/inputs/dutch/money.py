"""Amounts among other words: what stands around each says whether it is the value, or that of one year, of an option or with VAT."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from mvoi_checklist.inputs.dutch.amount_doubts import doubt_words, in_doubt, tells, with_tax
from mvoi_checklist.inputs.dutch.amount_forms import FACTOR, FACTOR_WORDS, FIGURE, in_figures
from mvoi_checklist.inputs.dutch.amounts import read_amount
from mvoi_checklist.inputs.dutch.comparisons import without_basis, without_earlier
from mvoi_checklist.inputs.dutch.harmless import harmless_left_out
from mvoi_checklist.inputs.dutch.lots import FEWEST_LOTS, LOT, LOT_WORD
from mvoi_checklist.inputs.dutch.scope import sentences
from mvoi_checklist.inputs.dutch.terms import WRITTEN_COUNT
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.model.start_document import ValueRange

_FIGURE = rf"(?<![\d.,]){FIGURE}(?![.,]?\d)"
_ONE = (
    rf"(?:(?:€|\bEUR(?:O)?\b)\s*{_FIGURE}(?:,-{{1,2}}|,=)?(?:\s*{FACTOR})?(?:\s*euro\b)?|"
    rf"{_FIGURE}\s*(?:{FACTOR}\s*)?euro\b|{_FIGURE}\s*(?!duizend){FACTOR}(?!\.?\s*(?:m[23²³]|[kmg]wh)(?!\w))|"
    rf"{_FIGURE}\s*duizend(?=\s*(?:per jaar|p[./]?j|\(?ex|excl|zonder btw)))"
)
_COUNT = r"\d{1,2}\.\d{3}\s+(?!ex|incl|euro|voor|over|per|zonder|met|tot|dus|totaal|samen|totale|eenmalig|structureel)[a-z]{3,}"
"""How many of something: "1.150 dragers"."""
_BARE = (
    r"(?<![\d.,/-])(?-i:(?<!NEN )(?<!ISO )(?<!EN )(?<!NTA ))"
    rf"(?:(?!{_COUNT})\d{{1,3}}(?:\.\d{{3}}){{1,3}}(?:,\d{{2}})?(?![.,]?\d)(?:,-{{1,2}})?(?!\s*(?:m[123²³]?|km|kwh|uur|uren|st|stuks?|inwoners|leerlingen|jaar|punten|pt)(?!\w))|"
    r"\d{1,3}\s+duizend(?=\s*(?:[(;]|$|\b(?:excl|ex|zonder)\b))|"
    r"(?!(?:19|20)\d\d(?!\d))\d{4,9}(?=\s*(?:,-|[)/;\n]|$|\b(?:excl|ex|incl|inclusief|exclusief)\b))(?:,-{1,2})?)"
)
"""An amount without a sign for euro: only where a label asks for an amount."""


def _money(one: str) -> re.Pattern[str]:
    part = rf"{_FIGURE}(?:\s*{FACTOR})?"
    return re.compile(
        rf"(?:tussen\s+(?:de\s+)?(?:€\s*)?{part}\s+en\s+|(?:tussen\s+(?:de\s+)?)?(?:{_FIGURE}(?:\s+(?:tot|à|of|-|–)\s+|[-–](?=\d{{1,4}}\s*(?:{FACTOR}))))?)"
        rf"{one}(?:\s*(?:en|tot(?: en met)?|t/m|à|-|–)\s*{one})?",
        re.IGNORECASE,
    )


_SIGNS, _THOUSAND = ("€", "eur", *FACTOR_WORDS), re.compile(r"\d\s*k(?!\w)")
"""What every amount of money holds, which is quick to see."""
MONEY, _MONEY_OR_BARE = _money(_ONE), _money(f"(?:{_ONE}|{_BARE})")
"""An amount with a sign or a word for euro, or a range."""
_APART = re.compile(
    r"[;,\n(=+]|\s/\s|(?-i:\.\s(?=[A-Z]))|\b(?:dus|plus|en|ofwel|oftewel|namelijk|te weten)\b|"
    r"\b(?=(?:opti\w+|verlenging\w*)\s*[+:]?\s*$)",
    re.IGNORECASE,
)
_NAMES = re.compile(r":\s*$")
_LEFT_OUT = re.compile(
    r"[^.;]*?(?:,|\ben)\s+(?:dus\s+)?(?:geen (?:onder)?deel van|niet (?:mee(?:gerekend|geteld)? |inbegrepen |opgenomen )?in|buiten|apart van)\s+"
    r"(?:de|deze|die|dit)\s+(?:raming|waarde|bedrag)\b",
    re.IGNORECASE,
)
"""What stands behind an amount that is no part of the value: "€ 22.000, niet in deze raming"."""
_DOUBLED = re.compile(
    r",\s*(?:met|incl(?:\.|usief)?)\s+(?:de\s+|alle\s+)?(?:verleng|opti)\w+\s+(?:het dubbele|(?:twee|drie) ?(?:keer|maal) zoveel)\b", re.IGNORECASE
)
"""What the value is with the options, without a figure."""
_COMPARED = re.compile(r"\b(?:boven|onder|over|overschrijdt)\s+(?:de|het)\s+(?:\w+\s+)?\w*(?:drempel|grens)\w*", re.IGNORECASE)
"""With what a value is compared: "€ 450.000, dus boven de Europese drempel"."""
_TIMES = re.compile(r"(?:(?:\d|\b(?:jaar|jr|maanden|stuks|uur))\s*[x×]|\b\d+\s+[^\W\d]+\s+à)\s*$", re.IGNORECASE)
"""A price by the piece: "4 x € 1.200", "5 laptops à € 1.200"."""
_CHANGED = re.compile(r"\s*(?:[x×*]\s*\d|(?:-/-|–/–|min(?:us)?\b)\s*\d{1,2}(?:,\d)?\s*%)", re.IGNORECASE)
"""What is still done with an amount: "€ 1.200 x 4", "€ 45.000 -/- 10%"."""
_OTHER_AMOUNT = re.compile(
    rf"{LOT_WORD}|/\s*(?:stuk|uur)|\b(?:vorig\w*|huidig\w*(?!\s+(?:\w+\s+)?\w*(?:prij|tarie|peil))|eerder\w*|was|waren|bedroeg|bedroegen)\b|"
    r"\b(?:incl|inclusief)\b(?:\.?(?=\s*(?:[)\n/;,]|$))|\.(?-i:(?=\s+[A-Z][a-z])))|\bwaarvan\b",
    re.IGNORECASE,
)
_SUM = re.compile(
    r"\b(?:dus|namelijk|te weten|zijnde|in totaal|totaal|totale|tot\.|samen|ofwel|oftewel|maakt)\b|=|"
    rf"\bop (?:\d{{1,2}}|{WRITTEN_COUNT}) jaar\b|"
    r"\b(?:over|voor|gedurende)\s+(?:de\s+|het\s+)?(?:(?:hele|gehele|volledige|totale|vaste|initiële)\s+)*(?:looptijd|contractduur|contractperiode|periode|opdracht)\b",
    re.IGNORECASE,
)
BRACKETS = re.compile(r"\([^()]*\)")
PARTED = re.compile(r"(?P<whole>[^;\n]*\d[^;\n]*?)(?:,?\s*\bwaarvan\b|:\s+(?=€|\d))")
"""A value before its parts: "€ 148.000, waarvan € 16.000 voor onderhoud", "€ 640.000 over vier jaar: € 120.000 eenmalig en …"."""
YEARLY = re.compile(
    r"\b(?:per|elk|ieder) (?:school|kalender|contract)?jaar\b|/\s*(?:jaar|jr)\b|\bjaarlijks\w*|\bjaarbasis\b|\bp[./]?\s?(?:jr?|jaar)\b\.?", re.IGNORECASE
)
_EACH_YEAR = re.compile(rf"\s*(?:euro\b)?[\s(]*(?:(?:ex|excl|exclusief|incl|inclusief|zonder)\b\.?\s*(?:btw\b)?[\s),]*)?(?:{YEARLY.pattern})", re.IGNORECASE)
_ONCE = re.compile(r"\beenmalige?\b|\bin één keer\b", re.IGNORECASE)
"""What is paid once, beside what is paid every year."""
NOW = re.compile(r"\b(?:nu|nog|momenteel|thans|op dit moment)\b", re.IGNORECASE)
"""What stands before an amount that is paid until then."""
_ASIDE = re.compile(
    r"\(zegge:?[^()]*\)|\((?:was|waren|vorige? (?:keer|jaar)|laatste keer|voorheen|eerder)\b[^()]*\d[^()]*\)|"
    r"\bter info(?:rmatie)?\b.*|(?<=\d )\((?:€\s*)?\d[\d.]*\s+per jaar\)|\bter vergelijking\b.*|"
    r"\b(?:op basis van|op grond van|gezien|uitgaande van)\s+(?:de|het|onze)\s+(?:huidige?|vorige?)\s+\w+",
    re.IGNORECASE | re.DOTALL,
)
"""The amount once more, as lawyers write it or by the year, amounts that are only told to compare, and what an estimate was made from."""
BOTH = re.compile(r"[\s,]*(?:beide|allebei)\b", re.IGNORECASE)
"""Behind two amounts: each is that of a lot."""
_BEHIND_CLAUSE = re.compile(r"[,;]\s")
NEXT_CLAUSE = re.compile(r"[;\n]|,(?!\d|-)\s+(?!(?:en\s+)?(?:incl|met|maar)\b)|\.\s|\s(?=(?:omdat|want)\s)")
"""Where a clause ends that says of which time an amount is; with VAT or options may stand behind a comma."""
_NEXT_LINE = re.compile(r"\n(?=[A-ZÀ-Ý])(?![^\n.]*\b(?:incl\w*|jaar|jaren|maand)\b)[^\n]*")
"""A line of its own that may tell nothing of the amount above it: "Dat zijn twee percelen."."""
LONGEST, _FEWEST_WORDS, _NEAR = 300, 3, 40


IF_SO = re.compile(r"(?:als|indien|mochten?|wanneer)\b[^;]*?,[^,]*\bdan\b|(?:indien|mochten?)\b", re.IGNORECASE)
"""What is only so if something happens: "Als de oplevering na de zomer valt, …; opslag kost dan € 4.800"."""


class Money(NamedTuple):
    """An amount, and the words before and behind it that belong to it."""

    value: float | ValueRange | None
    """In EUR; None when the amount itself is in doubt."""
    before: str
    after: str
    named: bool = False
    """Whether the words right before it say that this is the value: "geraamd op"."""


def amounts_in(text: str, words: Words, *, asked: bool = False) -> list[Money]:
    """Every amount in a text, with the words around it; where an amount is ``asked`` it needs no sign for euro."""
    said = in_figures(_ASIDE.sub(" ", without_basis(without_earlier(text))), words)
    found = list((_MONEY_OR_BARE if asked else MONEY).finditer(said))
    gaps = list(_gaps(said, [match.span() for match in found]))
    return [Money(read_amount(match[0], words), _last_sentence(before), after) for match, (before, after) in zip(found, gaps, strict=True)]


def _last_sentence(text: str) -> str:
    """What stands before an amount in its own sentence; "max." ends none."""
    last = (sentences(f"{text}0") or [""])[-1][:-1]
    return last if len(last.split()) >= _FEWEST_WORDS else text


def without_money(text: str) -> str:
    """The text with every amount blotted out, of the same length."""
    said = text.lower()
    if not (any(sign in said for sign in _SIGNS) or _THOUSAND.search(said)):
        return text
    return MONEY.sub(lambda found: " " * len(found[0]), text)


def _gaps(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[str, str]]:
    """What stands between two amounts belongs in part to the one and in part to the other."""
    before = text[: spans[0][0]] if spans else ""
    for (_, end), (start, _) in pairwise([*spans, (len(text), len(text))]):
        gap = text[end:start]
        apart = [match.start() for match in _APART.finditer(gap.rstrip(" :"))]
        if apart and start < len(text):
            yield before, gap[: apart[0]]
            before = gap[apart[0] :]
        else:
            yield before, "" if _NAMES.search(gap) and not _EACH_YEAR.match(gap) else gap
            before = gap  # without a comma it may belong to either


def is_yearly(money: Money) -> bool:
    """Whether the words around an amount say that it is that of a year."""
    return YEARLY.search(f"{money.before} {money.after[:_NEAR]}") is not None


def without_budgets(found: list[Money], words: Words) -> list[Money]:
    """The amounts before which no words say that they are something else: "35.000 per jaar. In het budget zit 42.000"."""
    return [money for money in found if not words.says("not_the_value", LOT.sub(" ", money.before))]


def the_value(found: list[Money], words: Words) -> float | ValueRange | None:
    """The one amount that can be the value; of several the one that is said to be the sum, or that of the whole term."""
    if any(map(is_yearly, total_among([money for money in found if money.value is not None]))):
        return None  # "stroom € 1.638.000; gas € 294.000. Samen € 1.932.000 per jaar"
    kept = _beside_a_year([money for money in found if may_be_the_value(money, words)], found)
    figures = [money.value for money in kept if isinstance(money.value, int | float)]
    if len(found) == len(figures) == FEWEST_LOTS and BOTH.match(found[-1].after):
        return sum(figures)
    whole = total_among(kept) or [money for money in kept if is_sum(money)]
    left = {money.value for money in (whole if len(kept) > 1 else kept)}
    return left.pop() if len(left) == 1 and _all_hold(kept, left) else None


def _all_hold(found: list[Money], values: set[float | ValueRange | None]) -> bool:
    """Whether every range among the amounts holds these: "€ 50.000 tot € 221.000, namelijk € 320.000" contradicts itself."""
    ranges = [money.value for money in found if isinstance(money.value, ValueRange)]
    return all(each.minimum <= value <= each.maximum for each in ranges for value in values if isinstance(value, int | float))


def is_once(money: Money) -> bool:
    """Whether the words around an amount say that it is paid once."""
    return _ONCE.search(f"{money.before} {NEXT_CLAUSE.split(money.after, maxsplit=1)[0]}") is not None


def _beside_a_year(kept: list[Money], found: list[Money]) -> list[Money]:
    """Of amounts beside that of a year: none that is paid once or now, and where one is less than that of the year no more than what is said to be the sum."""
    least = max((_least(money.value) for money in found if _of_each_year(money)), default=0)
    kept = [money for money in kept if not (least and (is_once(money) or NOW.search(money.before)))]
    parts = any(_least(money.value) < least for money in kept)  # "94.000 per jaar (70.000 zout + 24.000 pekel)"
    return [money for money in kept if is_sum(money) and _least(money.value) >= least] if parts else kept


def _of_each_year(money: Money) -> bool:
    """Whether an amount is that of a year, by the words right beside it: "1,1 miljoen afdrukken per jaar" is none."""
    return YEARLY.search(money.before) is not None or _EACH_YEAR.match(money.after) is not None


def is_sum(money: Money) -> bool:
    """Whether the words around an amount say that it is the sum of others."""
    return _SUM.search(f"{money.before} {money.after}") is not None


def _least(value: float | ValueRange | None) -> float:
    return value.minimum if isinstance(value, ValueRange) else value or 0


def total_among(kept: list[Money]) -> list[Money]:
    """The amount of which the others are the parts: "172.500 (kleding 131.000 + schoenen 41.500)"."""
    figures = [money.value for money in kept if isinstance(money.value, int | float)]
    whole = max(figures, default=0)
    return [money for money in kept if money.value == whole] if len(figures) == len(kept) > 2 and sum(figures) == 2 * whole else []


def may_be_the_value(money: Money, words: Words) -> bool:
    """Whether no words around an amount say that it is a bound, has VAT or options in it, is that of a part or a period, or is something else."""
    after = _NEXT_LINE.sub(lambda line: line[0] if _tells_what_is_in_it(line[0].partition(".")[0], words) else "\n", money.after)
    after = _COMPARED.sub(" ", after) if "drempel" in after or "grens" in after else after
    around = harmless_left_out(f"{money.before} {_DOUBLED.sub(' ', after)}", words)
    near = harmless_left_out(f"{money.before} {_BEHIND_CLAUSE.split(after)[0]}", words)  # "€ 80.000, gebaseerd op de omzet van 2025"
    limited = is_limited_behind(money.after, words) or _limit_before(words).search(money.before) is not None
    changed = _LEFT_OUT.match(money.after) or _CHANGED.match(money.after) or _TIMES.search(money.before)
    return not (limited or changed or is_another(around, words) or (not money.named and words.says("not_the_value", near)))


def _tells_what_is_in_it(sentence: str, words: Words) -> bool:
    return with_tax(sentence, words) or tells("perhaps vat", sentence, words) or _options(words).search(sentence) is not None


def is_another(around: str, words: Words) -> bool:
    """Whether the words around an amount say that it has VAT in it, or is that of options, a lot, a period or an earlier contract."""
    return in_doubt(around, words) or _OTHER_AMOUNT.search(around) is not None or _options(words).search(around) is not None


def _options(words: Words) -> re.Pattern[str]:
    return words.compiled("options named", lambda: rf"(?i)(?<!\w)(?:{doubt_words('options', words)})(?!\w)")


def _limit_before(words: Words) -> re.Pattern[str]:
    """How the words before an amount end that make it a bound; "vanaf" says as often from when on as from how much."""

    def pattern() -> str:
        limit = f"{doubt_words('limit', words)}|{doubt_words('limit_before', words)}"
        return rf"(?i)(?:(?<!\w)(?:(?:{limit})\.?(?:\s+(?:is|van))?:?|vanaf)|[<>≤≥]=?)\s*$"

    return words.compiled("limit before", pattern)


def is_limited_behind(text: str, words: Words) -> bool:
    """Whether what stands behind an amount opens with words or a sign that make it a bound; behind a comma or a bracket they stand alone."""

    def pattern() -> str:
        limit = rf"(?:{doubt_words('limit', words)})(?!\w)"
        closes = r"\.?\s*(?:$|[,;)\n])|\.\s+(?-i:[A-ZÀ-Ý])"
        return rf"(?i)\s*(?:[<>≤≥]|(?:als |= ?)?{limit}|[,(]\s*{limit}(?:{closes})|\+\s*(?:$|[.,;)\n]))"

    return words.compiled("limit behind", pattern).match(text) is not None
