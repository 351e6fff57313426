"""Read a term in months, or a period with its first and last day; what is in doubt is left open."""

from __future__ import annotations

import math
import re
from datetime import date, timedelta

from mvoi_checklist.inputs.dutch.days import DAY_SAID, read_day
from mvoi_checklist.inputs.dutch.label_forms import notes_in, without_notes
from mvoi_checklist.inputs.dutch.limits import AT_MOST, LIMIT
from mvoi_checklist.inputs.dutch.lots import FEWEST_LOTS, NUMBERED_LOT
from mvoi_checklist.model.dutch import ANY_MONTH, MONTHS, NUMBER_WORDS

_LONGEST = 300
_LARGE = {"vierentwintig": 24, "dertig": 30, "zesendertig": 36, "achtenveertig": 48, "zestig": 60, "tweeënzeventig": 72}
_COUNTS = {**{word: number for number, word in enumerate(NUMBER_WORDS, 1)}, "één": 1, **_LARGE}
WRITTEN_COUNT = "|".join(_COUNTS)
"""The numbers in which terms are written out, as a pattern."""
_TERM_DOUBT = re.compile(r"\b(?:opzeg\w*|evalua\w*|binnen|grens|tot|vorig\w*|eerder\w*|na|tussen|garantie\w*)\b")
_LIMIT = re.compile(rf"\b{LIMIT}|\b(?:uiterlijk|(?:niet )?(?:langer|korter|meer|minder) dan|of (?:langer|korter|meer|minder))\b|[<>≥≤]")
"""What makes a limit of a term, with its dot: "max. 4 jaar" is no term of four years."""
_WITH_OPTIONS = re.compile(r"(?:\b(?:incl\b|inclusief)|\A\s*met\b)\W+(?:\w+\W+){0,3}?(?:opti|verleng)|\bwaarvan\b")
_WRITTEN = re.compile(rf"\b({WRITTEN_COUNT})(?=\s+(?:jaar|jaren|maand|maanden)\b)")
_UNTIL = (
    r"(?:t/m|tot(?:\s+en\s+met)?|-|–|en (?:loopt|lopen|eindigt|eindigen|duurt|duren)(?:,[^,.;]{3,40},)? (?:af |door )?(?:op|tot(?: en met)?)|"
    r"[,;.]?\s*(?:en\s+)?(?:einddatum|einde)\s*:?)"
)
_PERIOD = re.compile(rf"(?P<first>{DAY_SAID})\s*{_UNTIL}\s*(?P<last>{DAY_SAID})")
_CALENDAR = re.compile(
    rf"\s*(?:(?:van|vanaf|kalenderjaren|de jaren)\s+)?(?:(?P<from>{ANY_MONTH})\b\s*)?(?P<first>20\d\d)?\s*(?:t/m|tot en met)\s*"
    rf"(?:(?P<until>{ANY_MONTH})\s+)?(?P<last>20\d\d)\s*\.?\s*"
)
"""Whole years or months, with the last: "2028 t/m 2031", "maart 2027 t/m mei 2028". Of "2028-2031" it is not sure that the last one counts."""
_NO_YEARS = 12
_YEARS_AND_MONTHS = re.compile(r"(?:.*?\D)?\d{1,3}\s*(?:jaar|jaren|jr)\.?\s*(?:,|en)?\s*(?:1[01]|[1-9])\s*(?:maand|maanden|mnd)")
_LATER = re.compile(
    r"\bopti(?:es?\b|e?ja\w+)|\bverleng|\bplus\b|\+|\bmet\b|\b(?:en|daarna|dan)\b(?=.*(?:verleng|opti|grens))|"
    rf"(?:[,;(]|\ben\b|\bdaarna\b)\s*(?:en\s+)?(?:dan|daarna|eventueel|nog|\s)*(?:\d|{WRITTEN_COUNT})\s*(?:x|×|keer|maal)(?:\s|\d)|"
    rf"\b(?:er\s+)?(?:kan|kunnen|mag|mogen)\s+(?:er\s+)?(?:daarna\s+)?(?:nog\s+)?(?:een\b|\d|(?:{WRITTEN_COUNT})\b)(?=.*\bbij\b)|"
    r"[,;(]\s*(?:ingangsdatum|per|start|startend|te beginnen)\b|"
    r"\b(?:vanaf|ingaande)\b|\ben (?:begint|start|gaat in)\b|[,;]\s*(?:en\s+)?\d{1,2}\s*(?:jaar|maanden)\b(?=.*\bopti)"
)
"""What follows the fixed term: options, or when it starts."""
_STARTS = re.compile(rf"\b(?:per|vanaf|ingaand\w*(?: op| per)?|start\w*(?: op| per)?)\s+{DAY_SAID}(?:\s+\d{{1,2}}[.:]\d\d\s*u\w*)?[\s,;]*")
"""The day on which the term starts, told before or behind it."""
_FIRST_DAY = re.compile(rf"^\s*(?:van\s+)?{DAY_SAID}\s*,\s*(?=\w+\s+(?:jaar|jaren|maanden|mnd)\b)")
"""The first day, told before the term: "5 januari 2026, twee jaar", "van 1 maart 2027, acht maanden"."""
_PARTLY_FIXED = re.compile(r"\([^()]*\bvast\w*\b[^()]*(?:\+|\bopti|\bverleng)[^()]*\)|\(\s*(?:vast:?\s+\d{1,2}|\d{1,2}\s+vast)\s*\)")
"""What part of a term is fixed, told behind the whole."""
_MONTH = rf"(?:{ANY_MONTH})(?:\s+\d{{4}})?"
_MONTHS_OF_IT = re.compile(rf"\s*[,(]\s*(?:van\s+)?{_MONTH}\s+(?:tot en met|t/m|tot|-|–)\s+{_MONTH}\)?")
"""The months in which it falls: "8 maanden, april tot en met november 2026"."""
_WHOLE_TERM = re.compile(
    rf"\s*(?:\d{{1,3}}|{WRITTEN_COUNT})\s+(?:jaar|jaren|maanden|mnd)(?=,\s+[a-z]{{4,}}\s(?!.*\b(?:jaar|jaren|maand|maanden|mnd)\b))(?!.*opzeg)"
)
"""A term with something else behind it: "18 maanden, gunning in het derde kwartaal van 2027"."""
_YEARS_LONG = re.compile(rf"\b(\d{{1,2}}|{WRITTEN_COUNT})-?jarige?\b")
_UNTIL_DELIVERY = re.compile(r"\s+tot (?:aan |en met )?(?:de )?oplevering\b")
_UNTIL_DAY = re.compile(rf"(?<=jaar|aren|nden),?\s+(?:dus\s+)?(?:tot(?:\s+en\s+met)?|t/m)\s+{DAY_SAID}\s*\.?$")
"""The last day, told behind the term: "vier schooljaren, tot en met 31 juli 2031"."""
_SHORT_MONTHS = re.compile(r"(?<![\w.,])(\d{1,3})m(?!\w)")
_AT_MOST = re.compile(rf"\A\s*{AT_MOST}\s+(?:\d{{1,2}}|{WRITTEN_COUNT}) jaar\s*(?=:\s*(?:\d|{WRITTEN_COUNT})|\(\s*\d\s*\+)")
"""The whole term before how it is made up: "max 4 jaar: 2 jaar vast en 2 optiejaren", "max 4 jaar (2+1+1)"."""
_HALVES = re.compile(r"\b(?:(anderhalf)|(?:een )?half) jaar\b")
_YEARS_AND_OPTIONS = re.compile(r"(\d)((?:\s*\+\s*(?:\d\s*[x×]\s*)?\d)+)\s*(jaar|jaren|jr|maanden|mnd)\b")
_BARE_YEARS_AND_OPTIONS = re.compile(r"^\s*([1-6])\s*\(?(?:\s*\+\s*(?:[1-6]\s*[x×]\s*)?[1-4])+\s*\)?\s*$")
"""No more than "3+1+1", "2 (+1 +1)" or "4 + 2x1": years, for nobody counts options of a month."""
_SPLIT_UP = re.compile(rf"\b(\d{{1,2}}|{WRITTEN_COUNT}) (?:jaar|jaren|jr)\.?\s*\((\d(?:\s*\+\s*(?:\d\s*[x×]\s*)?\d)+)(?:\s*jaar)?\)")
"""The whole of a term and its options, with how it is made up: "4 jaar (2+1+1)"."""
_OPTIONS_COUNTED = re.compile(
    rf"\b(?P<all>\d{{1,2}}|{WRITTEN_COUNT})\s+(?:jaar|jaren|jr)\b[\s,(]*(?:incl\.?|inclusief|waarvan)\s+(?:de\s+)?"
    rf"(?P<options>\d{{1,2}}|{WRITTEN_COUNT})\s+(?:optiejaren|optiejaar|verlengingsjaren|jaar\s+optie|(?:jaar\s+)?optioneel|jaar\s+verlenging)\b[\s)]*"
)
"""The whole term, and how many years of it are options: "5 jaar incl. 2 optiejaren"."""
_KIND_OF_YEAR = re.compile(r"\b(?:school|kalender|controle|boek|contract|dienst|begrotings)(?=ja(?:ar|ren)\b)")
"""What a year may be called, which is as long as any other."""
_COUNT = rf"(?:\d{{1,3}}|{WRITTEN_COUNT})\s*(?:jaar|jaren|jr|maand|maanden|mnd)\b"
_OFTEN = r"\b(?:elke?|iedere?|om de|(?:eens|keer) (?:in de|per))"
_EVERY = re.compile(rf"{_OFTEN} {_COUNT}")
"""How often something happens: "elke zes jaar een taxatie"."""
NO_TERM_BEHIND = re.compile(
    rf"(?:\b(?:\d{{1,2}}|{WRITTEN_COUNT})\s*(?:t/m|tot(?: en met)?|of|à|-|–)|{_OFTEN}|"
    r"\b(?:hebben (?:we|wij|ze|zij)|heb ik|heeft men)(?: (?:dan|nog|maar|ruim|krap|een))*)\s*$"
)
"""What stands before the longer of two terms ("twee tot vier jaar"), before how often something happens, and before the time that somebody has for it."""
WOULD = re.compile(r"\b(?:bij|met) (?:\d{1,2}|\w+) jaar zou\b", re.IGNORECASE)
"""What would be so with another term: "Bij 3 jaar zou enkelvoudig nog kunnen"."""
COUNTED = re.compile(_COUNT)
"""A number of years or months, in small letters."""
_LOT = re.compile(rf"(?:^|[\s,;.]+|\ben\s+)(?:{NUMBERED_LOT}|p[1-9]\d?(?=\s*(?:[:=–(-]|\d)))(?:\s*\([^()]*\))?\s*[:=–-]?\s*")
"""Before the term of one lot, in small letters."""
_BRACKETS = re.compile(r"\([^()]*\)")
_CLAUSES = re.compile(r"[;()]|,(?!\d)|\.\s|\b(?=daarna\b)")
_BARE = re.compile(
    r"(?:(?:een|de|vaste|initiële|contract|looptijd|doorlooptijd|bouwtijd|uitvoeringsduur|overeenkomst|periode|duur|duurt|van|is|eerst|circa|ca\.|ongeveer|looptijd:)\s+)*"
    rf"{_COUNT}(?:\s+vast)?\.?"
)
_NOT_FIXED = re.compile(r"\b(?:opti\w*|verleng\w*|uitloop\w*|garantie\w*|nazorg\w*|opzeg\w*|keer|maal|extra|onderhoud\w*|proef\w*)\b")
"""What a term is that is not the fixed one."""


def read_months(text: str, label: str = "") -> int | None:
    """Read the fixed term in months: "2 jaar met optie tot verlenging" and "2+1+1 jaar" are 24; the label may name the unit."""
    said = _KIND_OF_YEAR.sub("", _EVERY.sub(" ", without_notes(text).lower().replace("eén", "één").replace("½", ",5")))
    said = said if _AT_MOST.match(said) else _LIMIT.sub(" grens ", said)
    said = _OPTIONS_COUNTED.sub(_without_options, _SPLIT_UP.sub(_first_of_it, said))
    said = _AT_MOST.sub("", _SHORT_MONTHS.sub(r"\1 maanden", said))
    said = _YEARS_LONG.sub(r"\1 jaar", _UNTIL_DELIVERY.sub("", _UNTIL_DAY.sub("", said)))
    if len(text) > _LONGEST or _term_in_doubt(said, " ".join(notes_in(text.lower())), label):
        return None
    if period := read_period(said):
        return period[1]
    if calendar := _CALENDAR.fullmatch(said):
        return _whole_months(calendar)
    if len(lots := _LOT.split(said)) > FEWEST_LOTS and not lots[0] and any(map(COUNTED.search, lots[1:])):
        return _the_same([_whole_term(lot, label) for lot in lots[1:] if lot.strip()])  # "perceel 1 en perceel 2: 3 jaar"
    told = fixed_term(said) if _PARTLY_FIXED.search(said) else None  # "4 jaar (2 jaar vast + 2x 1 jaar optie)"
    return told or _whole_term(said, label) or _only_fixed(said)


def _whole_months(calendar: re.Match[str]) -> int | None:
    """From the first month or year through the last; "mei t/m juli 2027" is of one year."""
    first, last, begins, ends = calendar["first"], calendar["last"], calendar["from"], calendar["until"]
    if bool(begins) != bool(ends) or not (first or begins):
        return None
    of_year = MONTHS.index(ends) - MONTHS.index(begins) + 1 if begins and ends else len(MONTHS)
    months = len(MONTHS) * (int(last) - int(first or last)) + of_year
    return months if months > 0 else None


def terms_in(text: str) -> list[int]:
    """Every term in a text, in months, whatever it is the term of; of "twee tot vier jaar" none is told."""
    said = _HALVES.sub(_in_months, re.sub(rf"\b(?:vaste|volle|hele)\s+|{_KIND_OF_YEAR.pattern}", "", text.lower()))
    found = (match for match in COUNTED.finditer(said) if not NO_TERM_BEHIND.search(said[: match.start()]))
    return [months for match in found if (months := _whole_term(match[0], ""))]


def _first_of_it(split: re.Match[str]) -> str:
    """The fixed term of one that is split up into a term and options which are that many years together."""
    first, *options = re.split(r"\s*\+\s*", split[2])
    years = int(first) + sum(math.prod(map(int, re.findall(r"\d", option))) for option in options)
    return f"{first} jaar" if str(years) == split[1] or _COUNTS.get(split[1]) == years else split[0]


def _without_options(term: re.Match[str]) -> str:
    """The years of a term that are no options."""
    years, options = (_COUNTS.get(told) or int(told) for told in (term["all"], term["options"]))
    return f"{years - options} jaar " if years > options else term[0]


def _the_same(terms: list[int | None]) -> int | None:
    """The term of all lots; None where one has another."""
    return terms[0] if len(set(terms)) == 1 else None


def _in_months(half: re.Match[str]) -> str:
    return "18 maanden" if half[1] else "6 maanden"


def _only_fixed(said: str) -> int | None:
    """The one clause that is no more than a term, where every other clause with a term is about what comes later: "4 jaar, daarna 1 jaar extra"."""
    said = _BRACKETS.sub(lambda inside: "" if _NOT_FIXED.search(inside[0]) else inside[0], said)
    clauses = [clause.strip() for clause in _CLAUSES.split(said) if COUNTED.search(clause)]
    fixed = [clause for clause in clauses if not _NOT_FIXED.search(clause)]
    return _whole_term(fixed[0], "") if len(fixed) == 1 and _BARE.fullmatch(fixed[0]) else None


def _whole_term(said: str, label: str) -> int | None:
    """The term in a text that holds no other."""
    said = re.sub(r"\([^()]*\b(?:opti|jaren)[^()]*\)", "", _KIND_OF_YEAR.sub("", said))
    said = _HALVES.sub(_in_months, re.sub(r"\((jaar|jaren|maanden)\)", r"\1", said))
    said = re.sub(r"\b(\d{1,2}),5 (?:jaar|jr\b\.?)", lambda half: f"{12 * int(half[1]) + 6} maanden", said)
    said = _YEARS_AND_OPTIONS.sub(r"\1 \3", _MONTHS_OF_IT.sub("", _FIRST_DAY.sub("", said)))
    said = _BARE_YEARS_AND_OPTIONS.sub(r"\1 jaar", said)
    fixed = re.sub(r"\([^)]*\)", "", _LATER.split(_STARTS.sub(" ", said))[0])
    fixed = whole[0] if (whole := _WHOLE_TERM.match(fixed)) else fixed
    if any(NO_TERM_BEHIND.search(fixed[: term.start()]) for term in COUNTED.finditer(fixed)):
        return None
    if _TERM_DOUBT.search(fixed) or (re.search(r"\d\s*\+\s*\d", said) and not re.search(r"\d\s*(?:jaar|jaren|jr|maand|maanden|mnd)\b", fixed)):
        return None
    fixed = _WRITTEN.sub(lambda match: str(_COUNTS[match[1]]), fixed)
    if any(len(re.findall(unit, fixed)) > 1 for unit in (r"\b(?:jaar|jaren)\b", r"\d\s*(?:maanden|mnd)\b")):
        return None
    if re.search(r"\d\s*[,./x×-]\s*\d|\d\s*(?:tot|of|à)\b|\d{4}", fixed):
        return None
    years = re.search(r"(\d{1,3})\s*(?:jaar|jaren|jr)\b", fixed)
    months = re.search(r"(\d{1,3})\s*(?:maand|maanden|mnd)\b", fixed)
    if years or months:
        return _together(12 * int(years[1]) if years else 0, int(months[1]) if months else 0, fixed)
    bare = re.fullmatch(r"\s*(\d{1,3})\s*", fixed)
    return _by_label(int(bare[1]), label.lower()) if bare else None


def _together(years: int, months: int, said: str) -> int | None:
    """Years and months as one term, all in months: "1 jaar en 6 maanden", "24 maanden, dus 2 jaar"; None for "2 jaar, 3 maanden proeftijd"."""
    if years == months or not years or not months:
        return years or months or None
    return years + months if _YEARS_AND_MONTHS.fullmatch(said.strip(" .,;")) else None


def _by_label(count: int, label: str) -> int | None:
    """A bare number by the unit in its label; without one only so many that they can be no years."""
    if re.search(r"\bja(?:ar|ren)\b|\bjr\b", label):
        return 12 * count or None
    return count if re.search(r"maand|mnd", label) or count >= _NO_YEARS else None


def _term_in_doubt(said: str, notes: str, label: str) -> bool:
    """Options counted in, by the words, the label or the footnotes; or upkeep after the term."""
    return bool(
        re.search(r"\b(?:incl\b|inclusief|met)\W.*(?:optie|verleng)", label.lower())
        or _WITH_OPTIONS.search(said)
        or re.match(r"\s*(?:de\s+)?(?:opti|verleng)", said)
        or re.search(r"\b(?:waarvan|incl\b|inclusief)", notes)
        or re.search(r"\+.*\b(?:onderhoud|garantie|nazorg|beheer|service)\b", said)
    )


_BESIDE = re.compile(
    r"\b(?:looptijd|contractduur|duur|periode|over|voor|gedurende|uitgaande van)\s+"
    rf"(?:(?:van|de|een|eerste|hele|gehele|vaste|initiële|looptijd|periode|contractduur)\s+){{0,5}}"
    rf"(?P<term>(?:\d{{1,2}}|{WRITTEN_COUNT})\s+(?:jaar|jaren|maanden|mnd))\b(?!\s+(?:per|optie|verleng|garantie))"
)


def term_beside(text: str) -> int | None:
    """The fixed term that stands beside the value: "€ 275.000 over vier jaar", "… voor de vaste looptijd van 2 jaar"."""
    if _WITH_OPTIONS.search(text.lower()):
        return None
    if _PARTLY_FIXED.search(text.lower()):
        return fixed_term(text)
    found = {months for match in _BESIDE.finditer(text.lower()) if (months := read_months(match["term"]))}
    return found.pop() if len(found) == 1 else None


_NUMBER = rf"(?:\d{{1,2}}|{WRITTEN_COUNT})"
_FIXED = re.compile(
    rf"\b(?P<one>{_NUMBER})\s+(?:school|kalender|boek)?(?P<unit>jaar|jaren|maanden)\s+vast\b|\b(?P<two>{_NUMBER})\s+vaste\s+(?:school)?jaren\b|"
    rf"\b(?:aannemer|opdrachtnemer|leverancier|uitvoerder|bureau)\b[^.;]{{0,60}}\b(?P<four>{_NUMBER})\s+(?P<unit_four>jaar|maanden)\s+"
    rf"(?:de tijd|tot (?:aan )?(?:de )?oplevering|voor (?:de |het )?(?:ontwerp|uitvoering|bouw|werk))\b|"
    rf"\b(?:jaar|jaren|jr\.?)\s*\(\s*(?:(?P<five>{_NUMBER})\s+vast\b|vast:?\s+(?P<six>{_NUMBER})\b)|"
    rf"\b(?:vaste|initiële|initial)\s+(?:looptijd|periode|termijn|term|contractduur)\s+(?:van|is|bedraagt)\s+(?P<three>{_NUMBER})\s+(?P<unit_three>jaar|maanden)\b"
)


def fixed_term(text: str) -> int | None:
    """The term in months that a sentence calls fixed: "vier jaar vast", "een vaste periode van drie jaar", of "4 jaar (2 vast, 2 optie)" two."""
    found = {
        months
        for match in _FIXED.finditer(text.lower())
        if (months := read_months(f"{_told(match, 'one', 'two', 'three', 'four', 'five', 'six')} {_told(match, 'unit', 'unit_three', 'unit_four') or 'jaar'}"))
    }
    return found.pop() if len(found) == 1 else None


def _told(match: re.Match[str], *names: str) -> str:
    return next((match[name] for name in names if match[name]), "")


def start_beside(text: str) -> date | None:
    """The day on which the term starts, beside the term: "Per 1 januari 2027, vier jaar"."""
    said = text.lower()
    found = {day for match in (*_FIRST_DAY.finditer(said), *_STARTS.finditer(said)) if (day := read_day(match[0]))}
    return found.pop() if len(found) == 1 else None


def read_period(text: str) -> tuple[date, int] | None:
    """Read a period of whole months: its first day, and how many months it lasts. "1-1-2027 t/m 31-12-2028" is 24."""
    found = list(_PERIOD.finditer(text.lower()))
    if len(found) != 1:
        return None
    first, last = read_day(found[0]["first"]), read_day(found[0]["last"])
    if first is None or last is None or last <= first:
        return None
    end = last if last.day == first.day else last + timedelta(days=1)
    months = 12 * (end.year - first.year) + end.month - first.month
    return (first, months) if end.day == first.day and months else None
