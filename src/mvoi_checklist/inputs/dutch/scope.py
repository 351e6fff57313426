"""What in a text is about this purchase, and said by the one who filled it in: no earlier contract, no help, no definition."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.inputs.dutch.as_before import without_comparison
from mvoi_checklist.inputs.dutch.examples import is_example_line, opens_with_example, quotes_example
from mvoi_checklist.inputs.dutch.label_forms import NOTE, NUMBERING, plain
from mvoi_checklist.inputs.dutch.words import Words

_END = re.compile(r"(?:(?<=[.!?])\s+(?=[^a-zà-ÿ\s])|(?<=[.!?][”\"])\s+(?=[^a-zà-ÿ\s(]))|\n")
_ABBREVIATED = re.compile(
    r"(?:\b(?:excl|incl|ca|\w*nr|art|bijv|blz|p|par|dhr|mevr|mw|drs|ir|ing|mr|o\.a|m\.b\.t|i\.v\.m|o\.l\.v|t\.b\.v|d\.w\.z|t\.a\.v|n\.a\.v|o\.b\.v|i\.o\.m|i\.h\.k\.v|plm|jr|st|vs|afd|gem|prov|wnd|prof)|"
    r"(?<!['’])(?<!klasse )(?<!label )(?<!perceel )(?<!bijlage )(?<!type )(?<!categorie )\b(?-i:[A-Z]))\.$",
    re.IGNORECASE,
)
_BEFORE_NUMBER = re.compile(r"\b(?:[a-z](?:\.[a-z])+|blz|evt|ex|kpl|max|min|mln|pag|par|tel|tst|(?-i:bv))\.$", re.IGNORECASE)
"""What ends no sentence when a figure, brackets or a quotation follows: "m.i.v. 1-9-2026", "bv. “wij vragen …”"."""
_BEFORE_VAT, _VAT = re.compile(r"\bex\.$", re.IGNORECASE), re.compile(r"\s*(?:btw|b\.t\.w)\b", re.IGNORECASE)
"""The same before a tax in capitals: "€ 45.000 ex. BTW"."""
_SHORT_END = re.compile(r"\b(?:[a-z](?:\.[a-z])+|etc|enz)\.\s*$", re.IGNORECASE)
"""What is short at the end of a title: "e.v.", "e.d."."""
_FIGURE = re.compile(r"\s*(?:(?:€\s*)?\d|EUR\b|[(“„\"‘])")
_BEHIND_EXAMPLE = re.compile(r"[^\n]{1,120}?[^\S\n]{2,}(?=[A-ZÀ-Ý])")
"""An example of the form, and some way behind it what somebody answered."""
_NOTE = re.compile(r"([.!?]?)(\s*\[voetnoot: [^\]]*\])")
_HELD, _LET_GO = str.maketrans(".!?", "\ue000\ue001\ue002"), str.maketrans("\ue000\ue001\ue002", ".!?")
"""Inside a footnote no sentence ends."""
_HERE = re.compile(r"\b(?:dus|daarom|hier|dit|deze)\b", re.IGNORECASE)
_LOOKS_BACK = re.compile(
    r"(?:bij|in|voor|tijdens) (?:het|de) [^.;:]{3,80}?\b(?:in|uit|van) (?:19|20)\d\d\b.{0,20}\b(?:is|zijn|was|waren|werd|werden|stond|gold|hebben|hadden)\b",
    re.IGNORECASE,
)
_TURNS = re.compile(r"(?:het (?:gaat|betreft)|(?:de|deze) (?:inkoop|opdracht)|(?:we|wij) kopen)\b", re.IGNORECASE)
"""How a clause turns to this purchase, behind one that says what is left out of it."""
_FEW_WORDS, _LONGEST_ABBREVIATION, _LONGEST_SENTENCE = 8, 14, 5_000
JUDGED = 1024
"""How many sentences are remembered with what was made of them: every reader asks the same of each."""


def readable_sentences(text: str) -> list[str]:
    """The sentences of a text without those that nobody can have written, which would take long to look through."""
    return [sentence for sentence in sentences(text) if len(sentence) <= _LONGEST_SENTENCE]


def sentences(text: str) -> list[str]:
    """The sentences of a text; a dot after "excl", an initial or inside a footnote ends none."""
    if NOTE in text:
        return [sentence.translate(_LET_GO) for sentence in _sentences(_NOTE.sub(lambda note: f"{note[2].translate(_HELD)}{note[1]}", text))]
    return list(_sentences(text) if len(text) <= _LONGEST_SENTENCE else _sentences.__wrapped__(text))  # long ones would fill the memory


def closes(text: str) -> bool:
    """Whether a text closes as a sentence does; the dot of "Printers 2027 e.v." is that of an abbreviation."""
    return text.rstrip().endswith(".") and _SHORT_END.search(text) is None


@lru_cache(maxsize=JUDGED)
def _sentences(text: str) -> tuple[str, ...]:
    found: list[list[str]] = []
    for piece in _END.split(text):
        end = found[-1][-1][-_LONGEST_ABBREVIATION:] if found else ""
        joined = (_BEFORE_NUMBER.search(end) and _FIGURE.match(piece)) or (_BEFORE_VAT.search(end) and _VAT.match(piece))
        if joined or _ABBREVIATED.search(end):
            found[-1].append(piece)
        elif piece.strip():
            found.append([piece.strip()])
    return tuple(" ".join(pieces) for pieces in found)


@lru_cache(maxsize=JUDGED)
def is_elsewhere(sentence: str, words: Words) -> bool:
    """Whether a sentence is not about this contract: by its words, because it looks back at a year, or because it is a rule for contracts above an amount."""
    sentence = without_comparison(sentence, words)
    rule = _above_amount(words).match(sentence) is not None and not _HERE.search(sentence)
    return rule or words.says("elsewhere", sentence) or words.says("left_out", sentence) or _LOOKS_BACK.match(sentence) is not None


def _above_amount(words: Words) -> re.Pattern[str]:
    """The opening of a rule: "Boven de € 100.000 vragen wij …"."""

    def pattern() -> str:
        of_all = rf"(?:bij|voor) (?:{either(words.vocabulary.rule_subjects)})\b[^.€]{{0,40}}\b(?:boven|vanaf|van meer dan|groter dan)\b[^.€]{{0,20}}€"
        return rf"(?i)\s*(?:{of_all}|(?:boven|vanaf) (?:de )?€|[^.€]{{0,80}}\b(?:verplicht|norm) (?:vanaf|boven) (?:de )?€)"

    return words.compiled("above amount", pattern)


def about_this(sentence: str, words: Words) -> str:
    """What a sentence says of this one, without what is left out before a semicolon or another behind it: "Openbaar; onderhands was vroeger genoeg"."""
    clauses = sentence.split("; ")
    turns = len(clauses) > 1 and words.says("left_out", clauses[0]) and _TURNS.match(clauses[1])
    own = list(takewhile(lambda clause: not is_elsewhere(clause, words), clauses[1 if turns else 0 :])) if len(clauses) > 1 else []
    return "; ".join(own) or sentence


_YES_OR_NO = re.compile(r"(?:ja|nee)\b", re.IGNORECASE)
_SCALE = re.compile(r"\b0\s*=\s*\w.*[;,]\s*1\s*=\s*\w|\b1\s*=\s*\w.*[;,]\s*2\s*=\s*\w")
"""What the levels of a form mean: "0 = niet van toepassing; 1 = basis"."""


@lru_cache(maxsize=JUDGED)
def is_hint(sentence: str, words: Words) -> bool:
    """A sentence that helps to fill in: "Denk bijvoorbeeld aan …", "Circulair gaat over …"."""
    defines = words.search("definition_cues", sentence)
    said = opens_with_hint(sentence, words) or quotes_example(sentence, words)
    said = said or _is_quoted(sentence, words) or (words.says("hint_cues", sentence) and not words.kind_line(sentence))
    said = said or _SCALE.search(sentence) is not None
    return said or (defines is not None and len(sentence[: defines.start()].split()) <= _FEW_WORDS and named_in(sentence[: defines.start()], words))


def _is_quoted(sentence: str, words: Words) -> bool:
    """Whether it was pasted from another text, with where it stands: "“De gemeente streeft naar …” (Inkoopbeleid 2022, p. 11)"."""
    source = words.vocabulary.quoted_sources
    pattern = words.compiled("quoted", lambda: rf"(?i)[“„\"][^“”\"]{{20,}}[”\"]\s*\([^()]*\b(?:{either(source)})[^()]*\)\.?")
    return pattern.fullmatch(sentence.strip()) is not None


def opens_with_hint(sentence: str, words: Words) -> bool:
    """Whether a sentence starts as the help of a form does: "Denk aan", "Beschrijf"; no more than "Leg uit." is an answer."""
    return plain(sentence).strip(" .") not in words.no and words.opens("hint_openings", sentence.lstrip("(*• ↳→➜►»›"))


_ASIDE = re.compile(r"\s*\((?P<asked>[^()]*)\)\s*")
_PROMPT = re.compile(r"\[(?P<asked>[^\[\]]+)\]\s*(?=\S)")
"""What a form asks between brackets, with the answer behind it."""


def without_help(line: str, words: Words) -> str:
    """What a line says behind the help of a form: nothing in "Waarom? De gemeente wil … Denk aan: …"."""
    if (aside := _ASIDE.match(line)) and (opens_with_hint(aside["asked"], words) or "?" in aside["asked"]):
        line = line[aside.end() :]
    line = _PROMPT.sub(lambda prompt: "" if opens_with_hint(prompt["asked"], words) else prompt[0], line)
    said = sentences(line)
    if len(said) <= 1 or not said[0].endswith("?") or "niet" in said[0].lower():
        return line
    last = max((number for number, sentence in enumerate(said) if opens_with_hint(sentence, words)), default=0)
    return " ".join(said[last + 1 :]) if last else line


def behind_question(line: str, words: Words) -> str:
    """What is answered behind a numbered question of a form: from "ja" or "nee" on, else what is no rule for every purchase and does not help to fill in."""
    bare = NUMBERING.sub("", line)
    asked, *rest = sentences(bare) or [""]
    if bare == line or not asked.endswith("?"):
        return line
    answer = next((at for at, sentence in enumerate(rest) if _YES_OR_NO.match(sentence)), None)
    if answer is not None:
        return " ".join(rest[answer:])
    while rest and (rest[0].endswith("?") or is_hint(rest[0], words) or words.says("rule_cues", rest[0])):
        rest.pop(0)
    return " ".join(rest)


def behind_choice(text: str) -> str:
    """What is answered behind one question, from "ja" or "nee" on: "komt dit terug in het contract? Nee, want …"; else the text."""
    asked, *rest = sentences(text) if "?" in text else [""]
    return " ".join(rest) if asked.endswith("?") and rest and _YES_OR_NO.match(rest[0]) else text


def named_in(text: str, words: Words) -> bool:
    """Whether one of the words is the name of a theme, or points back at the heading above ("Hiermee", "Dit thema")."""
    tokens = re.findall(r"[\w&₂-]+", plain(text))
    return any(words.theme_of(token) for token in tokens) or not set(words.vocabulary.points_back).isdisjoint(tokens)


def answer_part(text: str, words: Words) -> str:
    """What somebody answered: after "Antwoord:" if that stands there, else without help at the start."""
    gap = _BEHIND_EXAMPLE.match(text) if opens_with_example(text, words) else None
    lines = (text[gap.end() :] if gap else text).split("\n")
    for number, line in enumerate(lines):
        label, colon, rest = line.partition(":")
        if colon and plain(label) in words.answer_columns:
            return "\n".join(filter(None, (rest.strip(), *lines[number + 1 :])))
    kept = [line for line in lines if not is_example_line(line, words)]
    while kept:
        kept[0] = without_help(kept[0], words)
        said = sentences(kept[0])
        helping = next((number for number, sentence in enumerate(said) if not is_hint(sentence, words)), len(said))
        if helping < len(said):
            kept[0] = kept[0] if not helping else " ".join(said[helping:])
            break
        kept.pop(0)
    return "\n".join(line for text in kept if (line := _without_examples(text, words)))


def _without_examples(line: str, words: Words) -> str:
    """A line without sentences that give an example of an answer between quotes."""
    return line if not quotes_example(line, words) else " ".join(sentence for sentence in sentences(line) if not quotes_example(sentence, words))
