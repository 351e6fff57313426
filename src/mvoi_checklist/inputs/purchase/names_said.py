"""The name, number or words beside a label, without what stands around them: "RE: start inkoop …", "(vervanger: Bart)", "zaak 2026-08813"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.inputs.dutch.days import DAY, read_day
from mvoi_checklist.inputs.dutch.label_forms import plain, without_notes, without_unseen
from mvoi_checklist.inputs.dutch.scope import closes, sentences
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.purchase.titles import VERBS, without_kind
from mvoi_checklist.model.dutch import ANY_MONTH

_NO_NUMBER = re.compile(r"\w{3,}[.!?]\s+[A-Z][a-z]+\s|^\d[\d.]*\s+[a-z]{2,}\s+[a-z]|^(?=.*[^\W\d_]{3}\b.*\b[^\W\d_]{3})(?!.*\S\d|.*\d\S)")
"""No case number is written so: "Inkoop maakt het nummer aan. De CPV-code is 18100000.", "1.000 ton per jaar", "Toelichting bij 1 en 2"."""
_OPENS_WITH_NUMBER = re.compile(r"(\S*\d\S*?)\.\s+[A-Z][a-z]+:?\s")
"""A number with a sentence behind it: "IN-27-0042. Projectleider is …"."""
_HYPHEN = re.compile("(?<=\\w)[\u2010-\u2013\u2212](?=\\w)")
"""What Word or a keyboard makes of the hyphen in a number."""
_GAP = re.compile(r"…|\.{3}|_{2}")
"""What is left open in a number: "PV-2026-…"."""
_NUMBER_ALONE = re.compile(r"\[([A-Z]{1,5}[-/.]?\d[\w/.-]*)\]$")
"""The number of the case between square brackets."""
_QUOTED = re.compile(r"\A[“„\"]([^“”„\"]+)[”\"]\.?\Z")
"""A name between quotes."""
_TOLD_ASIDE = re.compile(rf"(?<=\w)\s*\([^()]*\b(?:{VERBS}|we|wij|ik)\b[^()]*\)\.?$", re.IGNORECASE)
"""What is told between brackets behind a title: "Kantoorstoelen (er zijn er te weinig)"."""
_POLITE = re.compile(r"(?:(?:de heer|mevrouw|ja[,:;]|PL:)\s+|(?:dat ben ik(?: zelf)?|ikzelf|ik zelf)[,:]\s+|naam:\s+)(?=\S)", re.IGNORECASE)
"""What stands before a name or number and does not belong to it."""
_WE = re.compile(r"(?:ik|wij|we)\b", re.IGNORECASE)
_VERB_FIRST = re.compile(r"\b[a-z]+(?:en|t) (?:we|wij)\b")
"""A verb before who does it, as only in a sentence: "voor alles samen rekenen we"."""
_CHAPTER = re.compile(r"\s*(\d{1,2})\.?\s+[A-ZÀ-Ý]")
_VERB, _WORDS = re.compile(rf"\b(?:{VERBS})\b", re.IGNORECASE), re.compile(r"[^\W\d_]{3}")
_DOES = re.compile(r"\b(?:trek|leid)t?\b|^(?:ik|wij)\b", re.IGNORECASE)
"""What somebody does is no name: "trekt het geheel"."""
_SAME = re.compile(r"\s*(?:=|zie(?: bij)?\b|(?:de)?zelfde(?: persoon)? als\b|gelijk aan\b|is (?:ook )?de\b|(?:is )?tevens\b)\s*(?=\w)", re.IGNORECASE)
_PLACE = re.compile(r"[A-ZÀ-Ý][\w'’-]+(?:\s[A-ZÀ-Ý][\w'’-]+){0,2}")
"""What may go on behind an abbreviation."""
_BRACKETS, _YEAR = re.compile(r"\([^()]*\)"), re.compile(r"\b(?:19|20)\d\d\b")
_INSTRUCTION = re.compile(r"\s*\[(?:[^\]\s]+\s+){2,}[^\]]*\]")
"""Words between square brackets that ask for something, whatever stands behind them: "[Hier foto invoegen] gedaan"."""
_CASE_NUMBER = re.compile(r"\w*(?:nummer|nr|kenmerk)\b.*[=:–-]\s*\S*\d\S*$", re.IGNORECASE)
"""The number of the case with its label: "Registratienummer in het systeem – Z-2026-0118"."""
_WORDS_OF_SENTENCE, _WORDS_OF_TOLD, _WORDS_OF_NUMBER = 7, 12, 7
_WHEN = re.compile(rf"(?:begin |half |medio |eind )?(?:{ANY_MONTH}|q[1-4]|\d\w* kwartaal)(?: \d{{4}})?")
"""When something is to happen, in a table with the steps: "eind april 2027"."""


def bare_name(text: str, field: str, words: Words) -> str:
    """A name as it stands there; "(nog aan te vragen)" is none."""
    name = _POLITE.sub("", without_notes(text)).lstrip(" :–-\t•").rstrip(" –-\t•|")
    if field == "reference":
        name = _number(name, words)
    if field in _AROUND:
        name = words.compiled(f"around {field}", lambda: _AROUND[field](words)).sub("", name).strip() or name
    if field == "title":
        name = _TOLD_ASIDE.sub("", without_kind(_of_mail(words).sub("", _QUOTED.sub(r"\1", name)), words))
    name = name[:-1] if field != "description" and closes(name) and len(sentences(name)) == 1 else name
    bare = plain(name).strip("() .")
    none = field == "reference" and (_GAP.search(name) or _NO_NUMBER.search(name) or len(name.split()) > _WORDS_OF_NUMBER)
    none = none or (field == "department" and _YEAR.search(name) is not None)  # "Tarief 2027" beside "Eenheid", in a table of prices
    if none or (field != "reference" and not any(map(str.isalpha, name))):
        return ""
    return "" if words.opens("no_name_openings", bare) or bare in words.no_names else name


def _number(name: str, words: Words) -> str:
    """A number without its name before it, and without what stands below or behind it: who gives the number, or a sentence."""
    name = _HYPHEN.sub("-", without_unseen(name))
    if any(map(str.isdecimal, first := name.partition("\n")[0])):
        name = first
    if found := _OPENS_WITH_NUMBER.match(name):
        name = found[1]
    named = words.compiled("number named", lambda: rf"(?i)(?:\w*nummer|\w*nr\.?|{_cases(words)}|{_listed('numbered', words)})\s*:?\s+(?=\S*\d)").match(name)
    return name[named.end() :] if named else name


def _of_mail(words: Words) -> re.Pattern[str]:
    """What mail puts before a subject."""
    return words.compiled("of mail", lambda: rf"(?i)\A(?:{_mail(words)})+(?:\[[^\]]*\]\s*)?")


def _mail(words: Words) -> str:
    return rf"(?:{_listed('mail', words)})\s*:\s*"


def _cases(words: Words) -> str:
    return either(words.vocabulary.case_words)


def _listed(name: str, words: Words) -> str:
    return either(words.vocabulary.around_names.get(name, ()))


def _around_leader(words: Words) -> str:
    """What stands behind a name: brackets, another line, a telephone, what else the person is or does, a sentence."""
    phone, also, more = (_listed(name, words) for name in ("phone", "also", "more"))
    return (
        rf"(?is)\s{{0,9}}(?:\([^()]*\)\.?(?=\s*$|\s+/\s)|\n.*|\s/\s[\w ]{{4,30}}:.*|[,;]\s*(?:{also})\b.*|\.\s+(?:{more})\b.*|,\s+(?-i:[a-z]|\d).*|"
        rf"(?<=\s)(?:[–|/-]\s?)?(?:\+31|0\d)[\d -]{{7,}}.*|(?<=\s)(?:{phone})\b.*|"
        r"(?<=\s)[|/–-]\s\S{1,60}@.*|;\s[a-z ]{3,30}:.*|(?<=\s)–\s(?-i:[a-z]).*|\s{3,}\S.*)"
    )


def _around_title(words: Words) -> str:
    """What stands before and behind the subject of a mail or a title: "RE: start inkoop …", "vragen bij je aanvraag …", "… - start aanbesteding?"."""
    called = rf"(?:de|deze|het|dit) (?:{_listed('purchase', words)}) heet\s+"
    about = rf"(?:\s+(?:bij|over|op|voor)(?:\s+(?:de|het|deze|je|jouw|uw|onze|mijn))?(?:\s+(?:{_listed('request', words)}))?)?"
    asked = rf"(?:{_listed('question', words)}){about}:?\s+|(?:{_listed('request', words)}):\s+"
    before = rf"^(?:{_mail(words)})*(?:{called})?(?:{asked}|(?:{_listed('start', words)}):?\s+(?:van\s+|voor\s+)?)?(?=\w)"
    behind = rf"(?:{_listed('starts', words)})\??$|(?:{_listed('ask', words)})\b.*$|[^,–?]*\?$"
    return rf"(?i){before}|(?:\s+[-–]|,)\s+(?:{behind})"


_AROUND: dict[str, Callable[[Words], str]] = {
    "project_leader": _around_leader,
    "department": lambda words: (
        rf"(?s)\s*\((?:[A-Z]\w+|[^()]*\bis\b[^()]*|\w*gemeente\b[^()]*|(?:{_listed('together', words)})\s[^()]*)\)\s*$|"
        r",\s+gemeente\s.*$|\n[a-z].*|(?:\t|[ ]{3,})\S.*"
    ),
    "reference": lambda _: (
        rf"(?i)[.,;]?\s+(?:d\.?d\.?\s+)?(?:{DAY.pattern})\.?$|"
        r"\s*\([^()]*\)\s*$|\s+/\s+(?-i:[a-z]).*$|(?:\s{3,}|\s+[·|•]\s+)(?=[^\W\d]).*$|[,;]?\s+(?:versie|concept|status)\b.*$|\s+–\s+(?=[^\W\d]).*$"
    ),
    "title": _around_title,
}
"""What stands around a name or number and does not belong to it: "(vervanger: Bart)", ", tst 4417", "RE: start inkoop …"."""


def apart_from_number(whole: str, words: Words) -> tuple[str, str]:
    """A title, and the number of the case behind or before it; that is empty where there is none."""
    title = _NUMBER_ALONE.sub(r"(\1)", whole)
    numbered = next(filter(None, (pattern.fullmatch(title.strip()) for pattern in _numbered(words))), None)
    return (numbered["title"], numbered["number"] or numbered["bare"]) if numbered else (title, "")


def _numbered(words: Words) -> Iterator[re.Pattern[str]]:
    """The number behind the subject, between brackets or bare, or before it: "Renovatie dak (zaak HGD-2026-00318)", "dienstkleding / zaak 2026-08813"."""
    cases = _cases(words)
    numbered = rf"(?:{_listed('numbered', words)})(?=\D*\d\S*\d)(?!\s(?:20\d\d-)?20\d\d(?![\w/.-]))"
    yield words.compiled(
        "title with number",
        lambda: (
            rf"(?i)(?P<title>.{{3,}}?)\s*\((?:(?:{cases}|project|\w{{3,14}}(?=nummer|nr)|{numbered})(?:nummer|nr)?\.?:?\s*(?P<number>\S*\d\S*)(?:\s[^()\d]+)?|"
            r"(?P<bare>[A-Z]{1,4}[-/.]?\d[\d/.-]{1,}\d|(?!20\d\d[-/]20\d\d)\d{2,4}-\d{3,6}))\)"
        ),
    )
    behind, number = rf"(?:{cases}|{numbered})(?:nummer|nr)?\.?:?\s*", r"(?P<bare>(?-i:[A-Z]{2,5})-\d{4}-\d{2,6})"
    yield words.compiled("title, number", lambda: rf"(?i)(?P<title>.{{3,}}?)\s*[,/|–-]\s*(?:{behind}(?P<number>\S*\d\S*)|{number})")
    before, number = rf"(?:{_mail(words)})*(?:(?:{_listed('start', words)})\s+)?", r"(?P<bare>[A-Z]{1,4}[-.]?\d{2,4}[-.]\d{2,6})"
    yield words.compiled("number, title", lambda: rf"(?i){before}(?:(?:{cases})\s+(?P<number>\S*\d\S*?):?|{number})[,:]?\s+(?P<title>\w.{{3,}})")


def may_be_title(title: str, words: Words) -> bool:
    """Whether a text can be the title of a purchase: words, and no sentence, day or name of a column."""
    return (
        not (closes(title) and (len(title.split()) >= _WORDS_OF_SENTENCE or title.islower() > (" " in title)))
        and _WORDS.search(_BRACKETS.sub("", title)) is not None
        and not (title.rstrip().endswith(":") or _INSTRUCTION.match(title) or _CASE_NUMBER.match(title))
        and read_day(title) is None
        and not _WHEN.fullmatch(title.lower())
        and not (_VERB.search(title) or _VERB_FIRST.search(title))
        and words.find_label("theme_fields", title) is None
    )


def first_phrase(name: str, words: Words) -> str:
    """The title with which an answer opens that goes on in sentences: "Kerstpakketten 2026. 1150 stuks, plus ca. 40 voor vrijwilligers."; else all of it."""
    said = sentences(name) or [""]
    first, *more = [sentence.rstrip(".") for sentence in said]
    if len(more) == 1 and not closes(said[0]) and _PLACE.fullmatch(said[1]):
        return name  # "Rioolvervanging Dorpsstraat e.o. Zuidwolde"
    names = more and "\n" not in name and 1 < len(first.split()) < _WORDS_OF_TOLD and may_be_title(first, words)
    return first if names and not (_WE.match(first) or first.endswith("?")) else name


def is_told(said: str) -> bool:
    """Whether words that end with a dot tell what is bought instead of naming it."""
    return _WE.match(said) is not None or len(sentences(said)) > 1 or len(said.split()) >= _WORDS_OF_TOLD


def follows(label: str, name: str) -> bool:
    """Whether both are lines of a table of contents: "2 De opdracht", "3 Markt"."""
    chapter, following = (_CHAPTER.match(text) for text in (label, name))
    return bool(chapter and following) and int(chapter[1]) + 1 == int(following[1])  # type: ignore[index]  # both are there


def without_same(said: str) -> str:
    """The role alone, where somebody who is named elsewhere is meant: "= behandelaar", "zelfde als de aanvrager"."""
    return _SAME.sub("", said, count=1) if _SAME.match(said) else said


def is_no_name(name: str) -> bool:
    """Whether it is no name of a person or a department, but a day or part of a sentence."""
    told = DAY.fullmatch(name) or _DOES.search(name) or _VERB.search(name)
    return told is not None or (name[:1].islower() and len(name.split()) >= _WORDS_OF_SENTENCE)
