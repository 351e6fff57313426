"""Free text about one theme: "Ja, minimumeis: …", "Nee, omdat …", "Social return wordt niet toegepast. Grond: …; toelichting: …"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from mvoi_checklist.inputs.kinds import each_with_its_kind, kind_said, kinds_apart
from mvoi_checklist.inputs.labels import Words, plain
from mvoi_checklist.inputs.scope import answer_part, sentences

_ASKED = ("criteria", "said")
_TICKS, _OPEN = "☒☑✓", "☐"
_BOX = re.compile(f"([{_OPEN}{_TICKS}])")
_CLAUSE = re.compile(r"\b(?:omdat|want|doordat|aangezien)\b")
_REFUSED = re.compile(
    r"\bniet(?! alleen)\b.{0,60}\b(?:toegepast|toepassen|gevraagd|vragen|opgenomen|opnemen|meegenomen|meenemen|van toepassing|aan de orde)\b|"
    r"\b(?:pas(?:sen|t)?|vraag|vragen|neem|nemen|stel|stellen)\b.{0,60}\bniet (?:toe|op|mee)\b|"
    r"\b(?:vragen|vraagt|eisen|eist|stellen|stelt) (?:\w+ ){0,4}?(?:niet|niets|geen)\b|"
    r"\b(?:geldt|gelden) (?:hier |hiervoor )?niet\b|"
    r"\b(?:blijft|blijven|laat|laten)\b.{0,60}\b(?:achterwege|buiten beschouwing)\b|"
    r"\bgeen (?:\w+ )?(?:eis|eisen|criterium|criteria|voorwaarden)\b|"
    r"\b(?:zien|ziet|is|zijn|heeft|hebben|biedt) (?:\w+ ){0,3}?geen (?:\w+ )?"
    r"(?:aanknopingspunt\w*|verband|relatie|meerwaarde|kans(?:en)?|mogelijkhe\w+|aanleiding)\b",
    re.IGNORECASE,
)
_BECAUSE = re.compile(r"\b(?:omdat|want|doordat|aangezien|vanwege|wegens|gezien|daar|nu|zodat)\b|[:;,–(]", re.IGNORECASE)
_FEWEST_WORDS, _FEW_WORDS = 3, 6
_NOTHING_ASKED = re.compile(r"(?:geen|niet van toepassing|n\.?v\.?t\.?|nee|niet|niets|-+)(?=\s*(?:[.,;:(]|$)|\s+(?:want|omdat|aangezien)\b)", re.IGNORECASE)
_REASONED = re.compile(
    r"\b(?:niet|geen|zonder|omdat|want|doordat|aangezien|vanwege|wegens|daarom|te (?:klein|duur|kort)|n\.?v\.?t|onmogelijk|nauwelijks)\b", re.IGNORECASE
)
_DEMANDED = re.compile(
    r"\b(?:wij|we|gemeente) (?:\w+ ){0,2}?(?:vragen|vraagt|eisen|eist|stellen|stelt)\b|"
    r"\b(?:wordt|worden|is|zijn) (?:\w+ ){0,4}?(?:toegepast|gevraagd|geëist|opgenomen|meegenomen)\b|"
    r"\b(?:opdrachtnemer|leverancier|inschrijver|aannemer|gegadigde|dienstverlener)s?\b.{0,80}?"
    r"\b(?:moet|moeten|dient|dienen|levert|toont|voldoet|heeft|neemt|gebruikt|zet|geeft|biedt|maakt|werkt|zorgt|rapporteert)\b",
    re.IGNORECASE,
)
CONTRADICTS = "Er is zowel ja als nee ingevuld; maak duidelijk wat geldt."
UNSAID_YES = "Er staat niet bij wat voor criterium dit is: minimumeis, gunningscriterium, contractbepaling of een eis aan de leverancier."
UNSAID_NO = "Er staat niet bij of dit thema wordt toegepast; dit is gelezen als uitleg."


@dataclass(frozen=True)
class Said:
    """What a text says about a theme: fields with their words, and what a reader should know about the reading."""

    fields: tuple[tuple[str, str], ...]
    note: str = ""


def checked(text: str) -> str:
    """In "☒ Ja ☐ Nee" only "Ja" is said; words that stand beside no box stay."""
    if not re.search(rf"[{_OPEN}{_TICKS}]\s*\w|\w\s*[{_OPEN}{_TICKS}]", text):
        return text
    kept: list[str] = []
    for line in text.split("\n"):
        before, *boxes = _BOX.split(line)
        kept.append(before)
        kept += [words for sign, words in zip(boxes[::2], boxes[1::2], strict=True) if sign != _OPEN]
    return "\n".join(words.strip() for words in kept if words.strip())


def yes_no(text: str, words: Words) -> bool | None:
    """Yes or no when the whole text says so."""
    word = plain(text).strip(" /.,;")
    return True if word in words.yes else False if word in words.no else None


def theme_text(text: str, words: Words) -> Said:
    """Split the text into fields of the theme, in the order to take them."""
    said = kinds_apart(answer_part(text, words), words)
    lines = [line for line in said.split("\n") if line.strip()]
    if len({yes_no(line, words) for line in lines} - {None}) > 1:
        return Said((("applied", ""),), CONTRADICTS)
    if len(lines) == 1 and (whole := yes_no(lines[0], words)) is not None:
        return Said((("applied", "ja" if whole else "nee"),))
    for number, line in enumerate(lines):
        answer, rest = _first_answer(line, words)
        if answer is not None:
            after = "\n".join(part for part in (rest, *lines[number + 1 :]) if part)
            if answer:
                return Said((("applied", "ja"), *_asked(after, words)))
            return Said((("applied", "nee"), *explanation("\n".join([*lines[:number], after]).strip(), words)))
    return _without_answer(said.strip(), lines, words) if lines else Said(())


def asks_nothing(asked: str) -> bool:
    """What follows "Minimumeis:" is "geen" or "n.v.t.", with or without a reason."""
    return _NOTHING_ASKED.match(asked) is not None


def refuses(sentence: str) -> bool:
    """The sentence says that something is not asked."""
    return _REFUSED.search(_CLAUSE.split(sentence[:500], maxsplit=1)[0]) is not None


def reasons(text: str) -> str:
    """The text, when it says more than that something is not asked; a bare "wij passen dit niet toe" explains nothing."""
    for sentence in sentences(text):
        rest = _BECAUSE.split(sentence, maxsplit=1)
        told = rest[-1] if len(rest) > 1 else "" if refuses(sentence) or _NOTHING_ASKED.match(sentence) else sentence
        if len(told.split()) >= _FEWEST_WORDS:
            return text
    return ""


def _without_answer(text: str, lines: list[str], words: Words) -> Said:
    """Neither "ja" nor "nee" at the start of a line: look at what is said."""
    asked = [line for line in map(words.kind_line, lines) if line]
    if asked and all(asks_nothing(words_asked) for _, words_asked in asked):
        return Said((("applied", "nee"), *explanation("\n".join(words_asked for _, words_asked in asked), words)))
    if asked:
        return Said(_asked(text, words))
    first, second, *_ = *(sentence for sentence in sentences(text) if not words.says("elsewhere", sentence)), "", ""
    if refuses(first) and not (re.search(r"\bmaar\b", first) and kind_said(first, words)):
        return Said((("applied", "nee"), *explanation(reasons(text), words)))
    if kind_said(text, words) or ":\n" in each_with_its_kind(text, words):
        return Said(_asked(text, words))
    if refuses(second):
        return Said((("applied", "nee"), *explanation(reasons(text), words)))
    return _unsaid(text, first, lines, words)


def _unsaid(text: str, first: str, lines: list[str], words: Words) -> Said:
    if words.opens_with_kind(text):
        return Said(_asked(text, words), UNSAID_YES)
    empty = words.opens("boilerplate_openings", text.strip()) and len(text.split()) <= _FEW_WORDS
    if empty or words.says("postponement", first) or _REASONED.search(text) or any(_theme_label(line, words) for line in lines):
        return Said(explanation(text, words))
    if _DEMANDED.search(first[:500]):
        return Said(_asked(text, words), UNSAID_YES)
    return Said(explanation(text, words), UNSAID_NO)


@lru_cache(maxsize=8)
def _answer(phrases: frozenset[str]) -> re.Pattern[str]:
    """The longest yes or no at the start, closed by punctuation, the end or (for one word) a space; "ja/nee" is no answer."""
    long = "|".join(re.escape(phrase) for phrase in sorted(phrases - {"ja", "nee"}, key=len, reverse=True) if len(phrase) > 1)
    short = "|".join(sorted(phrases & {"ja", "nee"})) or "ja"
    return re.compile(rf"\s*(?:(?:{long})(?=\s*[,.:;–-]|\s*$|\s+omdat\b|\s+want\b)|(?:{short})(?=\W|$)(?!\s*/\s*\w))[\s,.:;–-]*", re.IGNORECASE)


def _first_answer(line: str, words: Words) -> tuple[bool | None, str]:
    for answer, phrases in ((False, words.no), (True, words.yes)):
        if match := _answer(phrases).match(line):
            return answer, line[match.end() :].strip()
    return None, line


def _theme_label(line: str, words: Words) -> str | None:
    label, colon, value = line.partition(":")
    return words.find_label("theme_fields", label) if colon and value.strip() else None


def _asked(text: str, words: Words) -> tuple[tuple[str, str], ...]:
    """The criteria asked; a line that names another field ("Toelichting: …") belongs to that field."""
    text = text[1:-1].strip() if text.startswith("(") and text.endswith(")") and ")" not in text[:-1] else text
    lines = [(None if words.kind_line(line) else _theme_label(line, words), line) for line in text.split("\n") if line.strip()]
    other = tuple((field, line.partition(":")[2].strip()) for field, line in lines if field not in (None, "applied", "kind", "level", *_ASKED))
    asked = "\n".join(line.partition(":")[2].strip() if field in _ASKED else line for field, line in lines if field in (None, "kind", "level", *_ASKED))
    if not any(words.kind_line(line) for line in asked.split("\n")) and (kind := kind_said(asked, words)):
        asked = f"{kind}:\n{asked}"
    elif asked and not any(words.kind_line(line) for line in asked.split("\n")) and "\n" not in asked:
        asked = each_with_its_kind(asked, words)
    return (*((("criteria", asked),) if asked else ()), *((field, value) for field, value in other if field))


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
        elif field == "said":
            loose.append(value)
        elif field and field not in ("applied", "criteria", "kind", "level") and value:
            fields.append((field, value))
        else:
            loose.append(piece)
    rest = " ".join(piece.strip() for piece in loose).strip() if fields else text.strip()
    return (*fields, *((("text", rest),) if rest else ()))
