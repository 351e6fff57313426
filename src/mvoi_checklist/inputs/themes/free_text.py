"""Free text about one theme: "Ja, minimumeis: …", "Nee, omdat …", "Social return wordt niet toegepast. Grond: …; toelichting: …"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from mvoi_checklist.engine.stress import unstressed
from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.dutch.not_yet import on_condition
from mvoi_checklist.inputs.dutch.refusals import refuses
from mvoi_checklist.inputs.dutch.scope import answer_part, sentences
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.themes.kinds import DOUBT, apart_from_points, each_with_its_kind, kind_said, kinds_apart, takes_back
from mvoi_checklist.inputs.themes.learned import chances
from mvoi_checklist.inputs.themes.names import named_themes
from mvoi_checklist.inputs.themes.outcomes import asks_supplier_only, by_sentences, outcome
from mvoi_checklist.inputs.themes.pasted import recognised
from mvoi_checklist.inputs.themes.stances import YET, JudgedSentence, Stance, is_demanded, is_reasoned, only_asks, reasons, what_holds
from mvoi_checklist.model.closed_lists import ASKED_OF_SUPPLIER

_ASKED = ("criteria", "said")
_NO_REASON = ("applied", "kind", "level", *_ASKED)
_CROSSED = re.compile(r"^[xv] (?=\S)")
_FEW_WORDS, _LONGEST_LEVEL = 6, 40
_REASON, _DEMAND, _EXPLAINS = 0.05, 0.6, 0.2  # a reason or a demand that belongs to the "nee" above it; a denial that explains: at least so likely
_DENIED = re.compile(r"\b(?:niet|geen|zonder)\b", re.IGNORECASE)
_VERB = re.compile(
    r"\b(?:is|zijn|heeft|hebben|wordt|worden|kan|kunnen|komt|komen|gaat|gaan|krijgt|krijgen|gebeurt|betreft|levert|leveren|ligt|liggen|zit|zitten|"
    r"doet|doen|geldt|speelt|blijft|bestaat|gebruikt|gebruiken|werkt|werken|maakt|maken)\b",
    re.IGNORECASE,
)
_BECAUSE = re.compile(r"\s*(?:want|omdat|namelijk|nl\.|reden)\s*:\s*", re.IGNORECASE)
"""What an option leads on with: "☒ nee, want: …"."""
_ON_CONDITION = re.compile(r"\W*(?:mits|tenzij|afhankelijk van|onder (?:het )?voorbehoud)\b(?!\s*(?:\n|:))", re.IGNORECASE)
"""What makes a "ja" before it one on a condition: "Ja, mits er budget is"."""
CONTRADICTS = "Er is zowel ja als nee ingevuld; maak duidelijk wat geldt."
LEFT_UNCHOSEN = "Hier is niets gekozen; het criterium dat voor dit thema is gelezen, telt mee. Kies ja of nee."
CONDITIONAL = "Dit wordt alleen onder een voorwaarde gevraagd; maak duidelijk of het wordt gevraagd."
_IN_DOUBT = {CONTRADICTS, CONDITIONAL}
READ_AS_DEMAND = "Er staat niet bij wat voor criterium dit is; het is gelezen als minimumeis."
READ_AS_SUPPLIERS = "Er staat niet bij wat voor criterium dit is; het is gelezen als eis aan de leverancier."
READ_AS_REASON = "Dit is gelezen als uitleg waarom dit thema niet wordt toegepast; kijk na of dat klopt."
IN_DOUBT = "Het is niet duidelijk of dit in deze opdracht wordt gevraagd; maak duidelijk of dat zo is."
READ_AS_OPEN = "Hier staat niet of dit thema in deze opdracht wordt toegepast, en geen reden om het niet te doen; het is gelezen als nog niet beslist."
READ_AS_CLAUSE = "Er staat niet bij wat voor criterium dit is; het is gelezen als contractbepaling."
UNSAID_YES = "Er staat niet bij wat voor criterium dit is: minimumeis, gunningscriterium, contractbepaling of een eis aan de leverancier."
UNSAID_NO = "Er staat niet bij of dit thema wordt toegepast; dit is gelezen als uitleg."


_ASIDE = re.compile(r"\s*\([^()]*\)$")
_SHORT_DENIAL = re.compile(r"geen(?:\s+[^\s,;.]+){1,3}\s*\.?", re.IGNORECASE)
"""What may be asked as well as be the reason: "geen wegwerpbekers", "geen nieuwe materialen"."""


@dataclass(frozen=True)
class Said:
    """What a text says about a theme: whether it is applied, what is asked, and why not."""

    applied: bool | None = None
    criteria: str = ""
    explanation: tuple[tuple[str, str], ...] = ()
    """Fields of the explanation, each with its words."""
    note: str = ""
    """What a reader should know about the reading."""

    @property
    def answers(self) -> bool:
        """Whether it says that the theme is applied or not, though perhaps in doubt."""
        return self.applied is not None or self.note in _IN_DOUBT

    @property
    def text(self) -> str:
        """The explanation in words."""
        return dict(self.explanation).get("text", "")


def yes_no(text: str, words: Words) -> bool | None:
    """Yes or no when the whole text says so, perhaps behind a cross: "x pas toe"."""
    word = _CROSSED.sub("", plain(text).strip(" /.,;"))
    return True if word in words.yes else False if word in words.no else None


def theme_text(text: str, words: Words, *, in_place: bool = False) -> Said:
    """What a text says about its theme; ``in_place``: it stands where a form asks about that theme."""
    lines = _with_its_reasons([what_holds(line, words) for line in kinds_apart(answer_part(text, words), words).split("\n") if line.strip()], words)
    said = "\n".join(lines)
    if len({yes_no(line, words) for line in lines} - {None}) > 1:
        return Said(note=CONTRADICTS)
    if len(lines) == 1 and (whole := yes_no(lines[0], words)) is not None:
        return Said(whole)
    for number, line in enumerate(lines):
        answer, rest = first_answer(line, words)
        if answer is not None:
            return _around_answer(lines, number, rest, words, answer=answer)
    if _contradicts(lines, words):
        return Said(note=CONTRADICTS)
    return _without_answer(said.strip(), lines, words, in_place=in_place) if lines else Said()


def _with_its_reasons(lines: list[str], words: Words) -> list[str]:
    """Below a bare refusal only what may explain it: "Nee.", and below it "Alle bedragen zijn inclusief btw."."""
    answer, first = (yes_no(lines[0], words), lines[0]) if lines else (None, "")
    bare = answer is False or (answer is None and words.no_demand.says(first) and not words.opens_with_kind(first))
    alone = bare and not _BECAUSE.search(first)
    return [line for number, line in enumerate(lines) if not (alone and number) or _may_belong(line, words)]


def _may_belong(line: str, words: Words) -> bool:
    likely = chances(line, words, in_place=True)
    told = likely.explained > _REASON or likely.applied > _DEMAND
    return told or is_reasoned(line, words) or _asks_by_name(line, words) or _theme_label(line, words) is not None


def _around_answer(lines: list[str], number: int, rest: str, words: Words, *, answer: bool) -> Said:
    """What stands around the yes or no with which a line opens; ``rest`` is what that line says behind it."""
    before, below = lines[:number], lines[number + 1 :]
    if answer:
        asked = before if any(_asks_by_name(line, words) for line in before) else []  # "Eis: Euro 6", and below it "akkoord"
        return _after_yes(rest, "\n".join(filter(None, (*asked, rest, *below))), words)
    if not (before or rest) and any(_asks_by_name(line, words) for line in below):
        return Said(note=CONTRADICTS)  # "Niets", and below it "gunningscriterium hergebruik"
    why = "\n".join([*before, _BECAUSE.sub("", "\n".join(filter(None, (rest, *below))))]).strip()
    return Said(applied=False, explanation=explanation(why, words))


def beside_yes(text: str, words: Words) -> Said:
    """What a text says about a theme of which another place says that it is applied."""
    said = kinds_apart(answer_part(text, words) or text, words)
    denied = any(yes_no(line, words) is False for line in said.split("\n"))
    return Said(note=CONTRADICTS) if denied else _after_yes("", said, words)


def _after_yes(rest: str, after: str, words: Words) -> Said:
    """What stands behind "ja", on that line and around it: what is asked, unless it refuses or sets a condition."""
    if by_sentences(after, words).stance is Stance.REFUSED:
        return Said(note=CONTRADICTS)
    return Said(note=CONDITIONAL) if on_condition(rest, words) or _ON_CONDITION.match(after) else replace(_asked(after, words), applied=True)


def _without_answer(text: str, lines: list[str], words: Words, *, in_place: bool) -> Said:
    """Neither "ja" nor "nee" at the start of a line: look at what is said."""
    asked = [line for line in map(words.kind_line, lines) if line] if not takes_back(text, words) else []
    if asked and all(words.no_demand.says(words_asked) for _, words_asked in asked):
        why = [words_asked for _, words_asked in asked if not words.no_demand.without_reason(words_asked)]
        unfilled = all(words.no_demand.unfilled(words_asked) for _, words_asked in asked)
        return Said(applied=None if unfilled else False, explanation=explanation("\n".join(why), words))
    if asked:
        return _asked(text, words)
    either = _SHORT_DENIAL.fullmatch(text) and not (refuses(text, words) or words.no_demand.says(text))
    said = JudgedSentence(text, Stance.VAGUE, learned=True) if either else outcome(text, words, in_place=in_place)
    if said.stance is Stance.OPEN and said.learned:
        return Said(note=READ_AS_OPEN)
    if said.stance is Stance.REFUSED:
        told = "" if said.bare else text if said.learned or said.reasoned else reasons(text, words)
        return Said(applied=False, explanation=explanation(told, words), note=READ_AS_REASON if said.learned else "")
    if said.stance is Stance.VAGUE and said.learned:
        return Said(criteria=text, note=IN_DOUBT)
    return _demanded(text, said, words) if said.stance is Stance.ASKED else _unsaid(text, said, lines, words, in_place=in_place)


def _demanded(text: str, said: JudgedSentence, words: Words) -> Said:
    """What is asked, with its kind where that stands there."""
    if asks_supplier_only(text, words):
        return _asked(f"{said.kind}:\n{text}", words)
    own = kind_said(text, words) or ":\n" in each_with_its_kind(text, words)
    if said.kind in ASKED_OF_SUPPLIER and not said.named and own == "requirement":
        return Said(criteria=f"{said.kind}:\n{text}", note=READ_AS_SUPPLIERS)  # "de gegadigde moet … hebben, anders valt hij af"
    read_as = READ_AS_SUPPLIERS if said.kind in ASKED_OF_SUPPLIER else READ_AS_DEMAND
    return replace(_asked(text if own else f"{said.kind}:\n{text}", words), note="" if said.named else read_as)


def _contradicts(lines: list[str], words: Words) -> bool:
    """Whether one paragraph refuses the theme, and another names the kind of what is asked."""
    refusing = [line for line in lines if _refuses_theme(line, words)]
    return bool(refusing) and any(_asks_by_name(line, words) for line in lines if line not in refusing)


def _asks_by_name(line: str, words: Words) -> bool:
    said = by_sentences(line, words)
    return said.named and said.kind not in ASKED_OF_SUPPLIER


def _refuses_theme(line: str, words: Words) -> bool:
    """Whether a line refuses a theme by its name, and not only what more could be asked."""
    opening = (sentences(line) or [line])[0]
    return (
        not words.kind_line(line)
        and bool(named_themes(opening, words))
        and refuses(opening, words)
        and not (YET.search(opening) or words.says("contract_scope", opening))
    )


def _unsaid(text: str, said: JudgedSentence, lines: list[str], words: Words, *, in_place: bool) -> Said:
    if words.opens_with_kind(text):
        return replace(_asked(text, words), note=UNSAID_YES)
    empty, wonders = words.opens("boilerplate_openings", text.strip()) and len(text.split()) <= _FEW_WORDS, only_asks(text) or DOUBT in text
    denied = _DENIED.search(unstressed(text)) and (_VERB.search(text) or not words.keys_said("theme_cues", text))
    # "FSC-hout, geen kinderarbeid" may as well be asked
    told = is_reasoned(text, words) or (denied and chances(text, words, in_place=in_place).explained > _EXPLAINS)
    if said.stance is Stance.OPEN:
        return Said(explanation=explanation(said.sentence, words))  # whatever else is told, it is not decided yet
    if empty or (told and not wonders and said.stance is not Stance.VAGUE) or any(_theme_label(line, words) for line in lines):
        return Said(explanation=explanation(text, words))
    if said.stance is Stance.VAGUE or is_demanded(said.sentence[:500], words):
        return replace(_asked(text, words), note=UNSAID_YES)
    return Said(explanation=explanation(text, words), note=UNSAID_NO)


@lru_cache(maxsize=8)
def _answer(phrases: frozenset[str]) -> re.Pattern[str]:
    """The longest yes or no at the start, closed by punctuation, the end or (for one word) a space; "ja/nee" is no answer."""
    long = "|".join(re.escape(phrase) for phrase in sorted(phrases - {"ja", "nee"}, key=len, reverse=True) if len(phrase) > 1)
    short = "|".join(sorted(phrases & {"ja", "nee"})) or "ja"
    return re.compile(rf"\s*(?:(?:{long})(?=\s*[,.:;!–-]|\s*$|\s+omdat\b|\s+want\b)|(?:{short})(?=\W|$)(?!\s*/\s*\w))[\s,.:;!–-]*", re.IGNORECASE)


_LETTER = re.compile(r"(?:(?P<yes>J)|N)\s*(?:[:,;–-]\s+(?=\S)|$)|N\.\s+(?=(?:\S+\s+){4})")
"""An answer of one letter: "N – de middelen koopt een ander"; "J. Post" is somebody."""


def first_answer(line: str, words: Words) -> tuple[bool | None, str]:
    """The yes or no with which a line opens, and what stands behind it."""
    for answer, phrases in ((False, words.no), (True, words.yes)):
        if match := _answer(phrases).match(line):
            return answer, line[match.end() :].strip()
    if match := _LETTER.match(line):
        return match["yes"] is not None, line[match.end() :].strip()
    return None, line


def _theme_label(line: str, words: Words) -> str | None:
    label, colon, value = line.partition(":")
    return words.find_label("theme_fields", label) if colon and value.strip() else None


def _asked(text: str, words: Words) -> Said:
    """The criteria asked, and the other fields that a line names: "Toelichting: …"."""
    asked, other = _apart_from_fields(text[1:-1].strip() if text.startswith("(") and text.endswith(")") and ")" not in text[:-1] else text, words)
    if asks_supplier_only(asked, words):  # then remarks beside it tell what is asked; they are no reason to ask nothing in the contract, unless they say so
        about = [value for field, value in other if field == "text" and not (is_reasoned(value, words) or refuses(value, words))]
        asked = " ".join([asked, *about])
        other = tuple((field, value) for field, value in other if value not in about)
    return Said(criteria=_with_kind(asked, words), explanation=other)


def _apart_from_fields(text: str, words: Words) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The lines that ask something, and what stands beside the name of another field."""
    said = [line for line in text.split("\n") if line.strip() and words.theme_of(plain(line).strip(" .")) is None]  # its name asks nothing
    lines = [(None if words.kind_line(line) else _theme_label(line, words), line) for line in said]
    other = tuple((field, line.partition(":")[2].strip()) for field, line in lines if field and field not in _NO_REASON)
    asked = "\n".join(line.partition(":")[2].strip() if field in _ASKED else line for field, line in lines if field in (None, "kind", "level", *_ASKED))
    return asked, other


def _with_kind(asked: str, words: Words) -> str:
    """What is asked below the kind that its words name, unless a line opens with one; a criterion of the ruleset has a kind of its own."""
    lines = asked.split("\n")
    if any(recognised(line, words) or words.kind_line(line) for line in lines):
        return asked
    if kind := kind_said(asked, words):
        several = len(lines) == 1 and any(len(apart_from_points(one, words)) > 1 for one in sentences(asked))
        return (each_with_its_kind(asked, words) if several else "") or f"{kind}:\n{asked}"
    return each_with_its_kind(asked, words) if asked and len(lines) == 1 else asked


def explanation(text: str, words: Words) -> tuple[tuple[str, str], ...]:
    """Fields named inside the text ("Grond: …; bewijs: …"); what has no name is the explanation itself."""
    fields: list[tuple[str, str]] = []
    loose: list[str] = []
    for piece in re.split(r"(?<=[;\n])\s*", text):
        field = _theme_label(piece, words)
        value = piece.partition(":")[2].strip(" ;\n")
        known, stop, more = re.match(r"([^.;]*)([.;]?)\s*(.*)", value, re.DOTALL).groups() if field == "ground" else ("", "", "")  # type: ignore[union-attr]
        if stop and more and words.find_label("grounds", known):
            fields.append(("ground", known))
            loose.append(more)
        elif field and field not in _NO_REASON and value:
            fields.append((field, value))
        else:
            loose.append(piece)
    rest = " ".join(piece.strip() for piece in loose).strip() if fields else text.strip()
    return (*fields, *((("text", rest),) if rest else ()))


def with_level(option: str, words: Words) -> tuple[int | None, str]:
    """The level with which an option opens, and what stands behind it: "[basis] Eis: …", "Niveau 2: …"."""
    for sign in ("]", ")", ":", " – ", " - "):
        name, found, rest = option.partition(sign)
        names = bool(found and rest.strip(" :–-")) and len(name) <= _LONGEST_LEVEL
        if names and (level := words.find("levels", _ASIDE.sub("", name).strip(" [("))):
            return int(level), rest.strip(" :–-")
    return None, option
