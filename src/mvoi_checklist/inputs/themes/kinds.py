"""Which kind of criterion the words around it say it is: "als minimumeis", "dit is een contractbepaling", "(gunningscriterium)"."""

from __future__ import annotations

import re
from functools import lru_cache

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.engine.stress import unstressed
from mvoi_checklist.inputs.dutch.contrasts import contrast
from mvoi_checklist.inputs.dutch.label_forms import NUMBERING
from mvoi_checklist.inputs.dutch.not_yet import is_later, on_condition
from mvoi_checklist.inputs.dutch.refusals import postpones, refuses
from mvoi_checklist.inputs.dutch.scope import JUDGED, is_elsewhere, sentences
from mvoi_checklist.inputs.dutch.theme_labels import theme_labels_of
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.dutch.written_in import written_in
from mvoi_checklist.model.closed_lists import ASKED_OF_SUPPLIER

_NEAR = 40
_PRINCIPLE = re.compile(r"\s*(?:(?:het|ons|algemeen) )?uitgangspunt (?:is|blijft)\b", re.IGNORECASE)
"""The opening of what holds until somebody decides otherwise."""
DOUBT = "(?)"
"""What somebody types behind what he is not sure of."""
_NOTHING = re.compile(r"\b(?:niets|niks|nergens)\b", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:niet|niets|niks)\b[^,;:.]{0,25}$|\b(?:geen|nooit)\s+(?:\w+\s+)?$", re.IGNORECASE)
_DENIED_AFTER = re.compile(r"^(?!wie |zonder |als )[^,;:.]{0,25}?\b(?:niet|niets|niks|geen)\b", re.IGNORECASE)
_NUMBER = r"\s+(?:nr\.?\s?)?(?:[A-Z]-?)?\d{1,2}(?:\.\d{1,2})*(?!\s?(?:%|procent|jaar|maanden|\d))"
"""The number of a demand behind the name of its kind: "eis 3.7"."""
_ASIDE = re.compile(r",\s+(?!(?:maar|mits|als|indien|tenzij|misschien|mogelijk|of|hoewel|al|dat|dit|wat)\b)", re.IGNORECASE)
"""What goes on about something else: "5% als contractbepaling, leerwerkbedrijf De Spil zou de uitgifte kunnen doen"."""
_ONLY_IF = re.compile(r"\b(?:als|indien|mits|tenzij|wanneer|zodra)\s+(?:de|dat|dit|het|er|blijkt|mogelijk|haalbaar|we|wij)\b", re.IGNORECASE)
_BEHIND = r"(?:\s+aan (?:de )?\w+)?(?:,?\s*\(?\d{1,3}\s*(?:van de \d{1,3}\s*)?(?:punten|ptn|pnt|pt|%)\)?[^.,;]{0,20})?"
"""What may stand behind a kind at the end of a sentence: of whom it is asked, and its weight."""


@lru_cache(maxsize=8)
def _mentions(names: str) -> re.Pattern[str]:
    """The name of a kind where the words around it say something of it. The names, of which there are many, stand in it once."""
    adverbs = "ook |bovendien |daarnaast |verder |tevens |eveneens |hoe dan ook |dan |daarom |hier |dus |"
    between = rf"(?:een |het |(?:\w+)ste |harde |keiharde |aparte |extra |bijzondere |{adverbs}allemaal |alle |beide )*"
    opens = "ook |dus |dit |dat |weer |alles |allemaal |allebei |beide |alle (?:twee|drie|vier) "
    return re.compile(
        rf"(?:\b(?:als|is|zijn|wordt|worden|betreft|blijft) {between}|(?P<bracket>\((?:[^();]{{1,40}},)?\s*(?:als )?{between})|"
        rf"(?P<whole>^(?:{opens})?(?:als )?(?:een |harde )?)(?=\S+(?:\s+dus)?\s*\.?$)|"
        rf"(?P<end>(?:[:=–-]|\.(?=\s)|,(?: als)?|\d\s?%)\s*{between})|"
        rf"\bvolstaan met {between}|(?P<place>\b(?:in|onder|bij|via|aan|binnen|op) (?:het|de|onze|ons) (?:\w+e )?)|"
        rf"\b(?:maar (?:wel )?|alleen (?:als )?|uitsluitend (?:als )?){between}|"
        rf"\b(?:nemen|neemt|stellen|stelt|maken|maakt|komt|komen) (?:we |wij |er |hier |hierover |daarvoor |daarom ){{0,2}}{between}|"
        rf"\b(?:bevat|bevatten|kent|geldt|gelden|hanteren|hanteert|formuleren|(?:scoort|scoren)\b[^.;:]{{0,40}}\bop) {between}(?:de )?|"
        r"(?P<colon>(?<=\w )\b(?=[\w -]{2,40}:\s))|(?P<number>\b))"
        rf"(?P<name>{names})(?(end){_BEHIND}\s*\.?$|(?!\w)(?(bracket)[^()]*\)|(?(colon)(?=:\s+\w)|(?(number){_NUMBER}))))",
        re.IGNORECASE,
    )


def kind_said(text: str, words: Words) -> str | None:
    """The one kind that the text asserts; None when it names none, more than one, takes it back, or only denies, wonders or looks back."""
    kinds = {kind for sentence in sentences(text) for kind in kinds_in(sentence, words)}
    return kinds.pop() if len(kinds) == 1 and not takes_back(text, words) else None


_ABOUT_THE_DEMAND = re.compile(r"\b(?:dat|dit|die|deze|criterium|punten?)\b|eis(?:en)?\b", re.IGNORECASE)


def takes_back(text: str, words: Words) -> bool:
    """Whether a sentence takes back what the sentences before it ask: "Die eis is later geschrapt"."""
    said = [part for one in sentences(text) for part in one.split("; ")] if words.says("taken_back", text) else []
    asked = [number for number, sentence in enumerate(said) if kinds_in(sentence, words) or words.kind_line(sentence)]
    later = [sentence for number, sentence in enumerate(said) if asked and number > asked[0] and number not in asked]
    return any(words.says("taken_back", sentence) and not _is_about_else(sentence, words) for sentence in later)


def _is_about_else(sentence: str, words: Words) -> bool:
    """Whether a sentence has a subject of its own: "CO2-compensatie is afgewezen"; "Die CO2-eis is afgewezen" has none."""
    return bool(words.keys_said("theme_topics", sentence)) and not (words.may_name_kind(sentence) or _ABOUT_THE_DEMAND.search(sentence))


@lru_cache(maxsize=JUDGED)
def kinds_in(sentence: str, words: Words) -> tuple[str, ...]:
    """Every kind that a sentence asserts, in the order in which it does."""
    if is_open(sentence, words):
        return ()
    halves = contrast(sentence)  # of "niet als eis, maar als gunningscriterium" the second
    return tuple(dict.fromkeys((_asserted(halves.said, words) if halves else ()) or _asserted(sentence, words)))


def kinds_apart(text: str, words: Words) -> str:
    """Each sentence that opens with a kind ("Contractbepaling: …") on a line of its own."""
    lines: list[str] = []
    for line in text.split("\n"):
        said = [piece for sentence in sentences(line) for piece in _pieces(sentence, words)]
        if len(said) > 1 and NUMBERING.fullmatch(f"{said[0]} "):  # "1. Eis: …"
            said[:2] = [f"{said[0]} {said[1]}"]
        if any(map(words.kind_line, said[1:])):
            for number, sentence in enumerate(said):
                if number and not words.kind_line(sentence):
                    lines[-1] = f"{lines[-1]} {sentence}"
                else:
                    lines.append(sentence)
        else:
            lines.append(line)
    return "\n".join(lines)


def _pieces(sentence: str, words: Words) -> list[str]:
    """A sentence apart where each piece names its own kind: "Gunningscriterium voor …; minimumeis voor …", "Geschiktheidseis … en als minimumeis …"."""
    pieces = re.split(r";\s+", sentence)
    if len(pieces) > 1 and all(map(words.kind_line, pieces)):
        return pieces
    first, *rest = _as_a_kind(words).split(sentence)
    apart = [*filter(str.strip, [first]), *map(": ".join, zip(rest[::2], rest[1::2], strict=True))]
    kinds = [line[0] for piece in apart if (line := words.kind_line(piece))]
    return apart if 1 < len(apart) == len(kinds) == len(set(kinds)) else [sentence]


def _as_a_kind(words: Words) -> re.Pattern[str]:
    """What opens a demand of a kind, or goes on about one of another kind: "als geschiktheidseis …, en als minimumeis …"."""
    goes_on = r"\s*(?:[;,]|\ben\b|\bplus\b)\s+(?:(?:en|ook|verder|daarnaast)\s+)?"
    return words.compiled("as a kind", lambda: rf"(?i)(?:^\s*|{goes_on})als\s+(?:een\s+)?({words.kind_names})\s*:?\s+")


@lru_cache(maxsize=JUDGED)
def is_open(sentence: str, words: Words) -> bool:
    """Whether a sentence only weighs, postpones, sets a condition, or is about another contract or about every purchase."""
    weighs = words.says("considered", sentence) or on_condition(sentence, words) or is_later(sentence, words)
    return (
        is_elsewhere(sentence, words)
        or weighs
        or is_menu(sentence, words)
        or postpones(sentence, words)
        or _PRINCIPLE.match(sentence) is not None
        or DOUBT in sentence
    )


_BASELINE = re.compile(r"\b(?:ten opzichte van|vergeleken met|t\.o\.v\.) (?:de|een|het) referentie\w*", re.IGNORECASE)
"""With what an offer is compared; no reference of whoever offers."""


def _asserted(sentence: str, words: Words) -> list[str]:
    sentence = _BASELINE.sub(" ", unstressed(sentence))
    cues = [(match.start(), kind) for kind in words.vocabulary.kind_cues if (match := words.search("kind_cues", sentence, kind))]
    cues += written_in(sentence, words)
    if _anybody(words).search(sentence):
        cues = [cue for cue in cues if cue[1] not in ASKED_OF_SUPPLIER]
    if of_supplier := [kind for _, kind in cues if kind in ASKED_OF_SUPPLIER]:
        return of_supplier[:1]  # "zonder die verklaring niet uitgenodigd": asked of the supplier, whatever else the words may mean
    selects = words.says("selecting", sentence)
    if selects and not words.says("awarding", sentence):
        cues = [(at, "selection" if kind == "award" else kind) for at, kind in cues]
    if points := _points(words).search(sentence):
        cues.append((points.start(), "selection" if selects else "award"))
    if numbered := _numbered_award(words).search(sentence):
        cues.append((numbered.start(), "award"))
    mentions = _mentions(words.kind_names).finditer(sentence) if words.may_name_kind(sentence) else ()
    found = [kind for match in mentions if (kind := _mentioned(match, sentence, words))]
    if found or _DENIED_AFTER.search(sentence):
        return found
    clauses = [(kind, *_clause(sentence, start)) for start, kind in sorted(cues)]
    return [
        kind
        for kind, before, after in clauses
        if not (words.says("hedges", before) or words.says("doubts", after) or refuses(before + after, words) or _NOTHING.search(after))
    ]


_APART = re.compile(r"\s*[|/;,•·]\s*|\s+[–—-]\s+|\t|\s{2,}")
_FEWEST_OF_MENU, _FEWEST_KINDS = 4, 2


def is_menu(line: str, words: Words) -> bool:
    """Whether a line only lists what a form offers, themes and several kinds: "Klimaat – Minimumeis – Gunningscriterium – Contractbepaling"."""
    named = [part for part in _APART.split(line.rpartition(":")[2].strip(" .")) if part]
    if len(named) < _FEWEST_OF_MENU or not words.may_name_kind(line):
        return False
    kinds = [words.kind(part) for part in named]
    themes = (theme_labels_of(words).first[part][0] for part, kind in zip(named, kinds, strict=True) if kind is None)
    return len({*kinds} - {None}) >= _FEWEST_KINDS and all(themes)


def _anybody(words: Words) -> re.Pattern[str]:
    """Who can take part is no supplier: "iedereen kan meedoen"."""
    known = words.vocabulary
    return words.compiled("anybody", lambda: rf"(?i)\b(?:{either(known.people)})\b[^.;,]{{0,30}}\b(?:{either(known.taking_part)})")


def _points(words: Words) -> re.Pattern[str]:
    """Points that can be earned: "15 punten", "25 van de 100 pnt", "10% van de punten"."""

    def pattern() -> str:
        known = words.vocabulary
        return rf"(?i)\b\d{{1,3}}(?:\s*%\s+van de|\s+van de \d{{1,3}})?\s+(?:{either(known.point_words)})\b|\b(?:{either(known.point_phrases)})\b"

    return words.compiled("points", pattern)


def is_award_number(text: str, words: Words) -> bool:
    """Whether a text is no more than the number of an award criterion: "K2"."""
    return words.compiled("award number", lambda: rf"{_award_sign(words)}\d{{1,2}}").fullmatch(text.strip()) is not None


def _numbered_award(words: Words) -> re.Pattern[str]:
    """An award criterion by its number: "zit in K2"."""
    return words.compiled("numbered award", lambda: rf"\b(?:in|onder|bij|via|met|zie|Zie) {_award_sign(words)}\d{{1,2}}\b")


def _award_sign(words: Words) -> str:
    return f"(?:{either(map(str.upper, words.vocabulary.award_signs))})"


def _mentioned(match: re.Match[str], sentence: str, words: Words) -> str | None:
    """The kind that is named here, unless it is denied, refused or in doubt."""
    before, after = sentence[max(0, match.start() - _NEAR) : match.start()], sentence[match.end() :]
    clause = re.split(r"[,;:.(]", before)[-1]
    denied = not match["bracket"] and (_DENIED.search(before) or _DENIED_AFTER.search(after) or (match["place"] and refuses(sentence, words)))
    unsure = words.says("doubts", _ASIDE.split(after)[0]) or _ONLY_IF.search(after) or _ONLY_IF.search(clause) or words.says("hedges", clause)
    nothing = match["colon"] is not None and words.no_demand.says(after.strip(" :"))
    return None if denied or unsure or nothing else words.kind(match["name"])


def _clause(sentence: str, start: int) -> tuple[str, str]:
    """The words between commas or brackets before a place, and from there on."""
    return re.split(r"[,;:(]", sentence[:start])[-1], re.split(r"[,;:]", sentence[start:])[0]


_MEANS_BACK = re.compile(r"(?:dit|dat) (?:is|wordt|geldt als) (?:een|alleen een|het)\b", re.IGNORECASE)
"""A sentence that says which kind the sentence before it is."""


_DEMANDS = re.compile(r"\b(?:moet|moeten|dient|dienen|mag|mogen|verplicht)\b", re.IGNORECASE)


def apart_from_points(sentence: str, words: Words) -> list[tuple[str | None, str]]:
    """A sentence with the kind that it names; a demand that goes on about points for more is two: "De bus moet elektrisch zijn; wie ook …, krijgt 8 punten"."""
    first, *rest = _before_points(words).split(sentence, maxsplit=1)
    if rest and kinds_in(rest[0], words) == ("award",) and _points(words).search(rest[0]):
        kind = kind_said(first, words) or ("requirement" if _DEMANDS.search(first) and not kinds_in(first, words) else None)
        if kind and kind != "award":
            return [(kind, first), ("award", rest[0])]
    return [(kind_said(sentence, words), sentence)]


def _before_points(words: Words) -> re.Pattern[str]:
    """Where points for more may be told behind a demand: "…; wie …", "… en extra punten voor …"."""
    return words.compiled("before points", lambda: rf"(?i);\s+|,?\s+en\s+(?=(?:extra |meer )?(?:{either(words.vocabulary.point_phrases)})\b)")


def each_with_its_kind(text: str, words: Words) -> str:
    """Sentences that name different kinds, each below its own kind; a sentence without one belongs to the sentence before it."""
    lines: list[str] = []
    said = [(kind_said(text, words), text)] if takes_back(text, words) else [part for one in sentences(text) for part in apart_from_points(one, words)]
    for kind, sentence in said:
        if kind and lines and _MEANS_BACK.match(sentence):
            lines[-2:] = [f"{kind}:", f"{lines[-1]} {sentence}"]  # "Van inschrijvers verlangen we …. Dit is een geschiktheidseis."
        elif kind:
            lines += [f"{kind}:", sentence]
        elif lines:
            lines[-1] = f"{lines[-1]} {sentence}"
        else:
            lines.append(sentence)
    return "\n".join(lines)
