"""The fields of the document itself: each taken with its label, value and place, and what stands beside a term, a value or a name."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

from mvoi_checklist.inputs.dutch.amount_doubts import ALSO_WITH_OPTIONS, WITH_OPTIONS, why_in_doubt
from mvoi_checklist.inputs.dutch.days import read_day
from mvoi_checklist.inputs.dutch.label_forms import plain, without_notes
from mvoi_checklist.inputs.dutch.money import read_yearly
from mvoi_checklist.inputs.dutch.scope import is_elsewhere, sentences
from mvoi_checklist.inputs.dutch.terms import fixed_term, read_period, start_beside, term_beside
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.purchase.derived_value import DerivedValue
from mvoi_checklist.inputs.purchase.field_values import PLAIN_FIELDS, read_field
from mvoi_checklist.inputs.purchase.likely_labels import LikelyLabels
from mvoi_checklist.inputs.purchase.lone_numbers import LoneNumbers
from mvoi_checklist.inputs.purchase.people import people
from mvoi_checklist.inputs.purchase.procedures import procedure_in
from mvoi_checklist.inputs.purchase.second_look import FIELDS, SecondLook
from mvoi_checklist.inputs.purchase.titles import VERBS, title_in, without_kind
from mvoi_checklist.inputs.purchase.units import is_person, person_first, units_of, without_myself
from mvoi_checklist.inputs.readings import Readings, Source
from mvoi_checklist.model.dutch import MONTHS

_NO_NUMBER = re.compile(r"\w{3,}[.!?]\s+[A-Z][a-z]+\s|^\d[\d.]*\s+[a-z]{2,}\s+[a-z]")
"""No case number is written so: "Inkoop maakt het nummer aan. De CPV-code is 18100000.", "1.000 ton per jaar"."""
_OPENS_WITH_NUMBER = re.compile(r"(\S*\d\S*?)\.\s+[A-Z][a-z]+\s")
"""A number with a sentence behind it: "IN-27-0042. Projectleider is …"."""
_GAP = re.compile(r"…|\.{3}|_{2}")
"""What is left open in a number: "PV-2026-…"."""
_ASIDE = {
    "project_leader": re.compile(
        r"\s{0,9}(?:\([^()]*\)\.?\s*$|\n.*|\s/\s[\w ]{4,30}:.*|[,;]\s*(?:tst|tel|toestel|mobiel|tevens|inhuur)\b.*|"
        r"\.\s+(?:bij|zie|vervang\w*|tijdelijk|contact)\b.*|,\s+(?-i:[a-z]|\d).*|"
        r"(?<=\s)(?:[–|/-]\s?)?(?:\+31|0\d)[\d -]{7,}.*|(?<=\s)(?:tel|tst|toestel)\b.*|(?<=\s)[|/–-]\s\S{1,60}@.*|;\s[a-z ]{3,30}:.*|(?<=\s)–\s(?-i:[a-z]).*)",
        re.IGNORECASE | re.DOTALL,
    ),
    "department": re.compile(r"\s*\((?:[A-Z]\w+|[^()]*\bis\b[^()]*)\)\s*$|\n[a-z].*", re.DOTALL),
    "reference": re.compile(r"\s*\([^()]*\)\s*$|\s+/\s+(?-i:[a-z]).*$|(?:\s{3,}|\s+[·|•]\s+)(?=[A-Z]).*$|\s+–\s+(?=[^\W\d]).*$"),
    "title": re.compile(
        r"^(?:(?:re|fw|fwd|antw|doorst)\s*:\s*)*(?:(?:de|deze|het|dit) (?:opdracht|inkoop|aanbesteding|project|traject) heet\s+)?"
        r"(?:(?:op)?start inkoop(?:traject)?\s+(?:van\s+|voor\s+)?)?(?=\w)|"
        r"\s+[-–]\s+(?:op)?start(?:\s+(?:aanbesteding|inkoop\w*))?\??$",
        re.IGNORECASE,
    ),
}
"""What stands around a name or number and does not belong to it: "(vervanger: Bart)", ", tst 4417", "RE: start inkoop …"."""
_WITH_NUMBER = re.compile(
    r"(?P<title>.{3,}?)\s*\((?:(?:zaak|dossier|kenmerk|project)(?:nummer|nr)?\.?:?\s*(?P<number>\S*\d\S*)|"
    r"(?P<bare>[A-Z]{1,4}[-/.]?\d[\d/.-]{1,}\d))\)",
    re.IGNORECASE,
)
"""The number of the case behind the subject: "Renovatie dak (zaak HGD-2026-00318)"."""
_NUMBER_ALONE = re.compile(r"\[([A-Z]{1,5}[-/.]?\d[\w/.-]*)\]$")
"""The number of the case between square brackets."""
_WITH_NUMBER_BARE = re.compile(
    r"(?P<title>.{3,}?)\s*[/|–-]\s*(?:(?:zaak|dossier|kenmerk|project(?=\D*\d\S*\d))(?:nummer|nr)?\.?:?\s*(?P<number>\S*\d\S*)|(?P<bare>(?-i:[A-Z]{2,5})-\d{4}-\d{2,6}))",
    re.IGNORECASE,
)
"""The same without brackets: "dienstkleding / zaak 2026-08813"."""
_BEHIND_NUMBER = re.compile(
    r"(?:(?:re|fw|fwd|antw)\s*:\s*)*(?:(?:op)?start inkoop\s+)?"
    r"(?:(?:zaak|dossier|kenmerk)\s+(?P<number>\S*\d\S*?):?|(?P<bare>[A-Z]{1,4}-?\d{2,4}-\d{2,6}))\s+(?P<title>\w.{3,})",
    re.IGNORECASE,
)
"""The number of the case before the subject: "Zaak 2026-WRV-1187: aanschaf bestelbussen"."""
_NUMBER_NAMED = re.compile(r"(?:\w*nummer|\w*nr\.?|kenmerk|zaak|dossier)\s*:?\s+(?=\S*\d)", re.IGNORECASE)
"""The name of a number before it: "projectnummer WLV-26.0187"."""
_OF_MAIL = re.compile(r"\A(?:(?:re|fw|fwd|antw)\s*:\s*)+(?:\[[^\]]*\]\s*)?", re.IGNORECASE)
"""What mail puts before a subject."""
_POLITE = re.compile(r"(?:(?:de heer|mevrouw|ja[,:;]|PL:)\s+|(?:dat ben ik(?: zelf)?|ikzelf|ik zelf)[,:]\s+|naam:\s+)(?=\S)", re.IGNORECASE)
"""What stands before a name or number and does not belong to it."""
_NO_TITLE, _PIECES = re.compile(r"[:.\t\n]|^.{0,12}$"), re.compile(r"\s[|–-]\s")
_WE, _SAYS = re.compile(r"(?:ik|wij|we)\b", re.IGNORECASE), re.compile(r"(?:het|dit) (?:gaat|betreft)\b", re.IGNORECASE)
_VERB_FIRST = re.compile(r"\b[a-z]+(?:en|t) (?:we|wij)\b")
"""A verb before who does it, as only in a sentence: "voor alles samen rekenen we"."""
_CHAPTER, _BRACKETS = re.compile(r"\s*(\d{1,2})\.?\s+[A-ZÀ-Ý]"), re.compile(r"\([^()]*\)")
_VERB, _WORDS = re.compile(rf"\b(?:{VERBS})\b", re.IGNORECASE), re.compile(r"[^\W\d_]{3}")
MOST_WORDS_OF_UNIT, _WORDS_OF_SENTENCE, _WORDS_OF_TOLD, _LONGEST_TITLE = 12, 7, 12, 120
_WHEN = re.compile(rf"(?:begin |half |medio |eind )?(?:{'|'.join(MONTHS)}|q[1-4]|\d\w* kwartaal)(?: \d{{4}})?")
"""When something is to happen, in a table with the steps: "eind april 2027"."""
LOT_NAME = "Dit staat bij één perceel."


class FieldAnswers:
    """Takes values into the fields of the document that is being read."""

    def __init__(self, fields: dict[str, Any], words: Words, readings: Readings, derived: DerivedValue) -> None:
        """Take into ``fields``."""
        self._derived, self._fields = derived, fields
        self._words, self._readings = words, readings
        self._titles: list[tuple[str, str]] = []
        self._headed: list[tuple[str, str]] = []
        """What heads the document or a part of it: it may name the procedure, "bij inkopen tot € 50.000 (enkelvoudig onderhands)"."""
        self._term: tuple[int, Source] | None = None
        self._described: Source | None = None
        self._weak_title: tuple[str, Source] | None = None
        """What stands in the title of the document, and may not be the name of a purchase."""
        self._second: dict[str, tuple[str, Source, str]] = {}
        """Per field the first answer beside a label that only counts where no other names it, with that label: "Verantwoordelijke", "Doorlooptijd"."""
        self._roles: dict[str, str] = {}
        self.likely = LikelyLabels(fields, words, readings)
        """The answers beside labels that are not known."""
        self.numbers = LoneNumbers()
        self.second = SecondLook(fields, words, readings)

    def see_role(self, role: str, name: str) -> None:
        """Remember who has a role that is no field: further on may stand "Projectleider: de aanvrager"."""
        self._roles[plain(role).removeprefix("naam ")] = name

    def see_title(self, text: str, place: str) -> None:
        """Remember a heading: it may be the name of the document, and say what is bought."""
        self._titles.append((text, place))
        self._headed.append((text, place))

    def see_first_line(self, text: str, place: str, *, foot: bool) -> None:
        """Remember one of the first lines, below a heading or at the edge of the page: it may be a title (not at the ``foot``), or hold the number."""
        self.numbers.see(text, place)
        if foot:
            return
        if ":" not in text and not text.endswith("."):
            self._headed.append((text, place))
        self._titles += [] if _NO_TITLE.search(text) else [(text, place)]

    def take_second(self) -> None:
        """Take what stands beside a less certain label when no other label says it: "Verantwoordelijke", "Doorlooptijd"."""
        for field, (said, source, label) in self._second.items():
            if not self._readings.seen(field):
                self._take(field, said, source, label)

    def finish(self) -> None:
        """What a less certain place says is taken when no other says it: a term that stands beside the value."""
        if self._fields.get("title") and self._fields["title"] == self._fields.get("project_leader"):
            del self._fields["title"]  # "Project | Sander Koolhoven" in a table of roles
        self.likely.finish(frozenset({"estimated_value"} if self._derived.is_told else ()))
        if self._term and not self._readings.seen("duration_months"):
            self._readings.take(self._fields, "duration_months", *self._term)
        for field in FIELDS:
            if field == "estimated_value":
                self._derived.finish(self._fields)  # from the term, which is known by now
            self.second.take(field)
        if "estimated_value" in self._fields:
            self._readings.settle("estimated_value", WITH_OPTIONS, ALSO_WITH_OPTIONS)
        if self._weak_title and not self._readings.seen("title"):
            self._readings.take(self._fields, "title", *self._weak_title)

    def take_titles(self, *, asked: bool) -> None:
        """Without a label for it (``asked`` but left empty, it stays open), the title of the document may say what is bought and by which procedure."""
        if not self._readings.seen("procedure"):
            named = [(known, *title) for title in self._headed if (known := procedure_in(title[0], self._words))]
            for procedure, text, place in named[:1]:
                self._readings.take(self._fields, "procedure", procedure, Source("procedure", text, place))
        text = self._described.quote if self._described else ""
        if self._described and "title" not in self._fields and len(sentences(text)) == 1 and not text.endswith(".") and len(text) <= _LONGEST_TITLE:
            self._readings.take(self._fields, "title", text, replace(self._described, path="title"))
        if not asked and "title" not in self._fields and (found := title_in(self._titles, self._words)) and "€" not in found[0]:
            whole, quote, place = found
            title = self._without_number(whole, Source("title", quote, place))
            self._weak_title = (title, Source("title", quote, place))
            if self._words.says("title_openings", title):
                self._readings.take(self._fields, "title", *self._weak_title)

    def take(self, field: str, said: str, source: Source, label: str, lot: str) -> None:
        """Take what was said beside a label; at one lot a name or a value is not that of the purchase."""
        if lot and field in PLAIN_FIELDS:
            self._readings.add(source, LOT_NAME, certain=True)
        elif lot and field == "estimated_value":
            value = read_field(field, said, label, self._words)
            yearly = read_yearly(said, self._words, label) if value is None else None
            self._derived.see_lot(lot, value if yearly is None else yearly, source, yearly=yearly is not None)
        elif not lot and plain(self._words.unnumbered(label)) in self._words.second_labels:
            self._second.setdefault(field, (said, source, label))
        elif field == "title" and "description" not in self._fields and said.endswith(".") and _is_told(said):
            self.take("description", said, replace(source, path="description"), label, lot)  # "Wat gaan we doen: We bestellen lunches."
        else:
            self._take(field, said, source, label, of_lot=bool(lot))

    def _take(self, field: str, said: str, source: Source, label: str, *, of_lot: bool = False) -> None:
        """Take the value that was said beside a label."""
        value = self._name_said(field, said, label, source) if field in PLAIN_FIELDS else self._value(field, said, label, source)
        if field in ("product_groups", "cpv") and of_lot and isinstance(value, list):
            value = list(dict.fromkeys([*self._fields.pop(field, []), *value]))
        if field == "estimated_value" and value is None and (amount := read_yearly(said, self._words, label)):
            self._derived.see_year(amount, source, labelled=True)
        else:
            doubt = why_in_doubt(said, label, self._words) if field == "estimated_value" and value is None else ""
            self._readings.take(self._fields, field, value, source, doubt)

    def _name_said(self, field: str, said: str, label: str, source: Source) -> str | None:
        """The name, number or words beside a label; None when it cannot be that: a case number holds a number, and a title holds words."""
        name = self._name(self._without_number(said, source) if field == "title" else said, field)
        if field == "project_leader":
            return self._leader(without_notes(without_myself(said)) if name else "", source)
        if (field == "reference" and not any(map(str.isdecimal, name))) or (field == "title" and not (self._names(name) and not _follows(label, name))):
            return None
        if field == "department" and "wie" in plain(label).split():
            name = units_of(self._words).with_person((sentences(name) or [""])[0].rstrip("."))[1] or name  # "Dorien Haanstra, afd. Bedrijfsinformatie"
        if field == "department" and (_tells(name) or len(name.split()) > MOST_WORDS_OF_UNIT or self._words.field_label(name.partition(":")[0])):
            return None  # a sentence, or a line with a label of its own
        if field == "description" and name and self._described is None and plain(self._words.unnumbered(label)) in self._words.vocabulary.naming_descriptions:
            self._described = source
        return name or None

    def _value(self, field: str, said: str, label: str, source: Source) -> object:
        if field == "start_date":
            said = " ".join(sentence for sentence in sentences(said) if not is_elsewhere(sentence, self._words)) or said
        value = read_field(field, said, label, self._words)
        if field == "start_date" and value is None:
            value = read_field(field, _BRACKETS.sub("", said), label, self._words)  # "1 juni 2027 (livegang uiterlijk 1-1-2028)"
        self._take_beside(field, said, source)
        return (self._start(said, source) or value) if field == "start_date" else value

    def _without_number(self, title: str, source: Source) -> str:
        """The title without the number of the case behind or before it, which is taken."""
        title = _NUMBER_ALONE.sub(r"(\1)", title)
        numbered = _WITH_NUMBER.fullmatch(title.strip()) or _WITH_NUMBER_BARE.fullmatch(title.strip()) or _BEHIND_NUMBER.fullmatch(title.strip())
        if numbered:
            self._readings.take(self._fields, "reference", numbered["number"] or numbered["bare"], replace(source, path="reference"))
        return numbered["title"] if numbered else title

    def _start(self, said: str, source: Source) -> date | None:
        """The first day of a period; how long it lasts, or the fixed term beside a day, is taken as the term."""
        period, months = read_period(said), fixed_term(said) or term_beside(said)
        if term := months or (period and period[1]):
            self._readings.take(self._fields, "duration_months", term, replace(source, path="duration_months"))
        return period[0] if period else None

    def _names(self, title: str) -> bool:
        """Whether a text can be the title of a purchase: words, and no sentence, day or name of a column."""
        return (
            not (title.endswith(".") and (len(title.split()) >= _WORDS_OF_SENTENCE or title.islower() > (" " in title)))
            and _WORDS.search(title) is not None
            and read_day(title) is None
            and not _WHEN.fullmatch(title.lower())
            and not (_VERB.search(title) or _SAYS.match(title) or _VERB_FIRST.search(title))
            and self._words.find_label("theme_fields", title) is None
        )

    def _leader(self, said: str, source: Source) -> str | None:
        """A name; the department beside it is taken when none was named before."""
        said = next((str(value) for field, value, _ in people(said, self._words) if field == "project_leader"), said)  # "vacature; Jan Bos leidt het project"
        first = _PIECES.split(said, maxsplit=1)[0]
        alone = person_first(said, self._words) or (first if is_person(first, self._words) else said.rstrip("."))  # "Jan Bos - Vastgoed"
        name, department = units_of(self._words).with_person(said.rstrip(".") if units_of(self._words).place.search(said) else alone)
        name = self._roles.get(plain(name).removeprefix("de "), name)
        if plain(name).removeprefix("de ") in self._words.client_labels or plain(name) == plain(str(self._fields.get("department", ""))):
            return None  # the name of a role, or of the department, is no person
        if units_of(self._words).place.match(name):
            return None  # nor is "Team Vastgoed"
        if department and "department" not in self._fields:
            self._readings.take(self._fields, "department", department, replace(source, path="department"))
        name = self._name(name, "project_leader")
        return name if name and not _tells(name) else None

    def _take_beside(self, field: str, said: str, source: Source) -> None:
        """The first day that stands beside a term, and the term that stands beside a value."""
        if field == "duration_months":
            period, cue = read_period(said), self._words.search("sentence_cues", said, "start_date")
            if day := period[0] if period else (read_day(said[cue.end() :]) if cue else None) or start_beside(said):
                self._readings.take(self._fields, "start_date", day, replace(source, path="start_date"))
        elif field == "estimated_value" and (months := term_beside(said)):
            self._term = self._term or (months, replace(source, path="duration_months"))

    def _name(self, text: str, field: str = "") -> str:
        """A name as it stands there; "(nog aan te vragen)" is none."""
        name = _POLITE.sub("", without_notes(text)).lstrip(" :–-\t")
        if field == "reference" and any(map(str.isdecimal, first := name.partition("\n")[0])):
            name = first  # below it may stand who gives the number
        if field == "reference" and (found := _OPENS_WITH_NUMBER.match(name)):
            name = found[1]
        if field == "reference" and (named := _NUMBER_NAMED.match(name)):
            name = name[named.end() :]
        if field in _ASIDE:
            name = _ASIDE[field].sub("", name).strip() or name
        if field == "title":
            name = without_kind(_OF_MAIL.sub("", name), self._words)
        bare = plain(name).strip("() .")
        if (field != "reference" and not any(map(str.isalpha, name))) or (field == "reference" and (_GAP.search(name) or _NO_NUMBER.search(name))):
            return ""
        return "" if bare.startswith(("nog ", "wordt nog ", "n.n.b", "n.t.b", "volgt", "zie ", "vacature", "vacant")) or bare in self._words.no_names else name


def _is_told(said: str) -> bool:
    """Whether words that end with a dot tell what is bought instead of naming it."""
    return _WE.match(said) is not None or len(sentences(said)) > 1 or len(said.split()) >= _WORDS_OF_TOLD


def _follows(label: str, name: str) -> bool:
    """Whether both are lines of a table of contents: "2 De opdracht", "3 Markt"."""
    chapter, following = (_CHAPTER.match(text) for text in (label, name))
    return bool(chapter and following) and int(chapter[1]) + 1 == int(following[1])  # type: ignore[index]  # both are there


def _tells(name: str) -> bool:
    """Whether it is no name but part of a sentence."""
    return (name[:1].islower() or _WE.match(name) is not None) and len(name.split()) >= _WORDS_OF_SENTENCE
