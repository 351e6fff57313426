"""The parts of an organisation (departments, teams, services) and the persons in it, as they are named in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import takewhile

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.inputs.dutch.scope import is_elsewhere, sentences
from mvoi_checklist.inputs.dutch.words import Words

_TITLE = r"(?:(?:[Dd]hr|[Mm]evr|[Mm]w|[Dd]rs|[Ii]r|[Ii]ng|[Mm]r|[Dd]r)\.?\s+|[Dd]e heer\s+|[Mm]evrouw\s+){0,3}"
_INFIX = r"(?:van|de|der|den|el|ten|ter|te|von|vd|v/d|v\.d\.|'t|al|op|in|het)"
_GAP = r"[^\S\n]{1,2}"
_LETTER = r"(?:[^\W\d_]|['’-])"
CAPITAL = f"[A-ZÀ-ÖØ-Þ{''.join(filter(str.isupper, map(chr, range(0x100, 0x180))))}]"
"""A letter that may open a name: "Özlem", "Şahin"."""
NO_NAME = (
    r"(?!(?:Ik|Jij|Je|Hij|Zij|Ze|Er|Men|Iemand|Niemand|Wij|We|Wie|Wat|Welke?|Hoe|Waar|Wanneer|De|Het|Een|Dit|Dat|Deze|Onze?|"
    r"Voor|Namens|Door|Met|Bij|Van(?!\s+(?:den?|der|het)\b)|Aan|Op|Als|Dan|Dus|Ook)\b)"
)
PERSON = rf"({NO_NAME}{_TITLE}{CAPITAL}{_LETTER}*\.?(?:{CAPITAL}\.)*(?:\s*\({CAPITAL}{_LETTER}+\))?(?:{_GAP}{_INFIX})*(?:{_GAP}{CAPITAL}{_LETTER}+){{1,3}})"
_WORD = rf"{CAPITAL}[\w&'’-]*"
NAME = rf"{_WORD}(?:(?:{_GAP}(?:en|&|van|der|de)){{0,2}}{_GAP}{_WORD}){{0,4}}(?:,\s{_WORD}(?:\s{_WORD})?\s(?:en|&)\s{_WORD})?"
"""A name: "Jeugd en Onderwijs", "Werk, Inkomen en Schulden"."""
BODY = rf"(?P<body>{NAME})"
"""The name of a part, behind the word for it."""
_LEADER_BESIDE = re.compile(rf"(?P<person>{PERSON})\s+/\s+(?P<body>[A-Z][\w-]+)")
_SURNAME_FIRST = re.compile(rf"^(?P<last>{CAPITAL}{_LETTER}+), (?P<first>{CAPITAL}{_LETTER}+)(?P<infix>(?: {_INFIX})*)(?=$| [(<])")
"""How mail writes a name: "Dongen, Marieke van", "Post, Gerda (Burgerzaken)"."""
_MYSELF = re.compile(r"^\s*(?:ik|ikzelf|ik zelf|dat ben ik(?: zelf)?)\s*[,(:]\s*([^(),:]+?)\)?\s*$", re.IGNORECASE)
_APART = re.compile(r"[,()]")
TWO_NAMES = "Hier staan twee namen; vul in wie het project leidt."
_BETWEEN_NAMES = re.compile(r"\s*[/,]\s*")
_LONGEST_LINE = 120
_PIECES = re.compile(r"\s*(?:[|·•–—\t\n;]|\s{3,}|\s[-/]\s|\.\s(?=[A-Z]\w+:\s))\s*")


class Units:
    """The patterns by which the parts of an organisation are found, with the words for them of one vocabulary."""

    def __init__(self, words: Words) -> None:
        """Make the patterns."""
        self._words = words
        self.unit = unit = rf"(?:{'|'.join(f'[{word[0].upper()}{word[0]}]{re.escape(word[1:])}' for word in words.vocabulary.unit_words)})"
        """The word before the name of a part: "afdeling"."""
        any_unit = f"(?:{unit}|(?i:{either(words.vocabulary.other_unit_words)}))"
        """The same, or a word that only counts beside a person or an organisation: "bureau"."""
        self.of = rf"(?:\s+van\s+(?:(?:het|de)\s+)?(?:{unit}\s+)?{BODY})?"
        """The part to which a person belongs: "Femke Dijkstra van het team Jeugd"."""
        self.place = re.compile(rf"(?<!\w){unit}\s+{BODY}")
        self._opens, self._person = re.compile(unit), re.compile(rf"{PERSON}(?:\s*\([^()]*\))?")
        self._asks = re.compile(asks := rf"(?:\s*\((?i:{either((*words.vocabulary.client_labels, 'vraagsteller'))})\))?")
        self._alone = re.compile(rf"{unit}\s+{BODY}(?:,\s+{unit}\s+[A-Z][\w&'’ -]*)?{asks}\.?")
        self._within = re.compile(rf"(?!Gemeente\b)[A-Z][\w&'’-]*(?:\s[\w&'’-]+){{1,3}},\s+{unit}\s+{BODY}")
        """A part within another: "Maatschappelijk Domein, team Jeugd"."""
        self._client = re.compile(
            rf"\b(?:{either(words.vocabulary.unit_acts)}) (?:de|het) {unit}\s+{BODY}|"
            rf"\b{unit}\s+(?P<client>{NAME})\s+is (?:de )?opdrachtgever\b|\bopdrachtgever is (?:de|het) {unit}\s+(?P<ordering>{NAME})|"
            rf"^(?:(?:Het|De) )?{unit} (?P<buying>{NAME})(?: van (?:de|het) {unit} {NAME})? (?:{either(words.vocabulary.unit_buys)})\b|"
            rf"\b(?:ressorteert|valt|hoort) (?:onder|bij) (?:het|de) {unit}\s+(?P<under>{NAME})|"
            rf"\bopdrachtgever is (?:het hoofd|het afdelingshoofd|de \w*(?:manager|leider)) van (?:het|de) {unit}\s+(?P<headed>{NAME})"
        )
        self._ourselves = re.compile(rf"\b(?:[Ww]ij|[Ww]e|[Oo]ns)\s+\((?:[^().]{{0,60}},)?\s*(?:de\s+)?{unit}\s+{BODY}\s*\)")
        self._own = re.compile(rf"\b(?:ons|onze|mijn)\s+{unit}\s*\((?P<own>[^().]{{2,40}})\)")
        known = either(words.vocabulary.unit_names)
        self._from = re.compile(rf"\bvanuit\s+(?:(?:het|de|ons|onze)\s+)?(?:{unit}\s+(?P<named>{NAME})|(?P<body>(?i:{known}))(?=[,.;)]|$))")
        self._beside = re.compile(rf"(?P<person>[^,(/|]{{3,60}}?)\s*(?:[,/|–-]|\(|\bvan\b)\s*{unit}\s+{BODY}\s*(?:\)|\([^()]*\))?\s*")
        self._named = re.compile(rf"(?<![\w-])(?:(?P<larger>{NAME}),\s+)?{unit}\s+{BODY}(?:,\s+{unit}\s+{NAME})?")
        self._headed = re.compile(rf"(?<![\w-])(?P<person>{PERSON}\s*[,(]\s*)?(?i:{either(words.vocabulary.unit_heads)})\s+{BODY}")
        """A part behind who leads it: "teamleider Belastingen"."""
        self._of_larger = re.compile(rf"\s+van\s+(?:(?:de|het)\s+)?(?:{either(words.vocabulary.organisations)})\b.*", re.IGNORECASE)
        """Behind the name: the organisation of which it is a part."""
        self._known = re.compile(rf"(?i:(?:{any_unit}\s)?(?:{known})(?:(?:,| en| &|,? {unit}) (?:{unit} )?(?:{known}))*)")
        """A part by its name alone, or by two or three of them: "Vastgoed & Beheer"."""
        self._bureau = re.compile(rf"(?i)\w+(?:{either(words.vocabulary.unit_endings)})\b")
        self._numbered = re.compile(rf"(?i)\b(?:{either(words.vocabulary.numbered_words)})\b.*\d")
        self._line = re.compile(rf"[^.!?]{{0,60}}(?<!\w){any_unit}\s+{BODY}\s*")
        self._line_dated = re.compile(rf"[^.!?]{{0,60}}(?<!\w){any_unit}\s+{BODY}\s*,.*\d{{4}}")
        self._place_of = re.compile(rf"(?P<own>.+?)\s+van\s+(?:(?:de|het)\s+)?{CAPITAL}.*")
        self._opens_with_any = re.compile(rf"{any_unit}\s+{CAPITAL}")

    def is_person(self, text: str) -> bool:
        """Whether a text may be the name of one person, and of no part of the organisation."""
        name = text.strip()
        if not self._person.fullmatch(name):
            return False
        other = any(self._words.opens(known, name) for known in ("organisations", "greetings"))  # "Dag Joke"
        return not (other or self._opens.match(name) or self._bureau.match(name) or self._known.fullmatch(name))

    def is_known(self, text: str) -> bool:
        """Whether a text is no more than a name that many parts have."""
        return self._known.fullmatch(text.strip()) is not None

    def is_partly_known(self, text: str) -> bool:
        """Whether one of the parts of a short name is a name that many have: "strategie & wonen"."""
        parts = re.split(r"\s*(?:,|&|\ben\b)\s*", text.strip())
        return "(" not in text and any(map(self.is_known, parts))

    def is_part(self, text: str) -> bool:
        """Whether a text names a part by the word for it, or by a name that many have: "Bureau Vervoer", "Materieel & Logistiek"."""
        return self.opens_with_word(text) or self.is_partly_known(text)

    def led_from(self, sentence: str) -> str | None:
        """The part from which somebody says to lead the purchase: "Ik trek het zelf vanuit wijkbeheer"."""
        found = self._from.search(sentence)
        return (found["named"] or found["body"]) if found else None

    def of_place(self, name: str) -> str:
        """The name of a part without the organisation behind it: "Samenleving van Harskerveen"."""
        found = self._place_of.fullmatch(name)
        return found["own"] if found and self.is_partly_known(self._opens.sub("", found["own"])) else name

    def opens_with_word(self, name: str) -> bool:
        """Whether the name of a part stands behind the word for it: "bureau Facilitaire Diensten"."""
        return self._opens_with_any.match(name) is not None

    def buying(self, sentence: str) -> str | None:
        """The part that a sentence says is the client, or that is all it says."""
        if found := self._client.search(sentence) or self._ourselves.search(sentence) or self._own.search(sentence):
            return next(filter(None, found.groups()), None)
        pieces = map(str.strip, re.split(r"\s[|·–]\s", sentence))
        return next((self._asks.sub("", piece.rstrip(".")) for piece in pieces if self._alone.fullmatch(piece) or self._is_within(piece)), None)

    def _is_within(self, piece: str) -> bool:
        if not self._within.fullmatch(piece):
            return False
        larger = piece.partition(",")[0]
        return not (self.is_person(larger) or self._words.opens("organisations", larger) or self._words.opens("author_labels", larger))

    def in_letterhead(self, text: str, first: str) -> str | None:
        """The part behind the name of the organisation, on a line with no more than that and perhaps a day; ``first`` is its first sentence."""
        if len(first) > _LONGEST_LINE or not self._words.opens("organisations", first):
            return None
        line = self._line.fullmatch(first) or self._line_dated.fullmatch(text)
        return line["body"] if line else None

    def with_person(self, text: str) -> tuple[str, str]:
        """The person and the part that stand beside one label: "Lotte Kramer (team Wmo)"; without a part it is empty."""
        text = _SURNAME_FIRST.sub(r"\g<first>\g<infix> \g<last>", text.strip())
        match = self._beside.fullmatch(text) or _LEADER_BESIDE.fullmatch(text)
        if match:
            return match["person"].strip(), match["body"].strip()
        person, *others = map(str.strip, _APART.split(text))
        own = takewhile(lambda other: not other.startswith("en "), others)  # "Jan Bos (adviseur) en Roos Kok (facilitair)"
        named = (found["body"] if (found := self.place.fullmatch(other)) else other if self._known.fullmatch(other) else "" for other in own)
        part = next(filter(None, named), "") if self.is_person(person) else ""
        return (person, part) if part else (text, "")

    def within_part(self, text: str, *, asks_who: bool) -> tuple[str, str]:
        """The same where the label asks for the part: "Ilse Bos, Facilitair". Unless it ``asks_who``, "Publieke Zaken, team Noord" names no person."""
        person, part = self.with_person(text)
        larger = not asks_who and (self.place.search(text) or any(map(self.is_known, person.split())))
        return person if self.is_person(person) and not larger else "", part

    def named_in(self, text: str) -> str | None:
        """The one part that a text names by the word before it, or by a name that many have beside a person or the organisation."""
        if len(text) <= _LONGEST_LINE and (found := self._known_in(text)):
            return found
        named = (
            self._part(found)
            for sentence in sentences(text)
            for found in self._named.finditer(sentence)
            if not (self._words.says("advisers", found["body"]) or is_elsewhere(sentence, self._words))
        )
        said = {self.of_place(name) for name in named if name} or {*self._of_heads(text)}
        return said.pop() if len(said) == 1 else None

    def led_by(self, piece: str) -> str:
        """The part of which somebody signs as the head: "manager Facilitair & Inkoop"; empty for a part that does no more than buy for others."""
        found = self._headed.fullmatch(piece.strip())
        known = found is not None and self.is_known(re.split(r"\s*(?:,|&|\ben\b)\s*", found["body"])[0])
        return found["body"] if found and (known or not self._words.says("advisers", found["body"])) else ""

    def _of_heads(self, text: str) -> Iterator[str]:
        """The parts of which somebody who is named before them is the head."""
        for found in self._headed.finditer(text):
            if not self._words.says("advisers", found["body"]) and found["person"]:
                yield found["body"]

    def _part(self, found: re.Match[str]) -> str | None:
        """The name that was found, with the larger part before it where that is known; None when the word for it is itself part of a name."""
        before = found.string[: found.start()].rstrip(" ")
        if found[0][0].isupper() and not before.endswith((".", ":")) and before.rpartition(" ")[2][:1].isupper():
            return None
        return found[0] if found["larger"] and self._known.fullmatch(found["larger"]) else self._of_larger.sub("", found["body"])

    def _known_in(self, text: str) -> str | None:
        """A name that many have, behind or before a person, or on a line or piece beside that of the organisation."""
        pieces = [piece.strip(" .()") for piece in _PIECES.split(text)]
        for piece in pieces:
            first, _, second = piece.replace("(", ",").partition(",")
            for person, unit in ((first.partition(":")[2] or first, second), (second, first)):
                if self._known.fullmatch(unit.strip(" .()")) and self.is_person(person.strip(" .()")):
                    return unit.strip(" .()")
        if not any(self.is_person(piece.rpartition(": ")[2]) or self._words.says("organisations", piece) or self._numbered.search(piece) for piece in pieces):
            return None
        pieces += [
            self._opens.sub("", piece.partition(",")[2].strip()).strip() for piece in pieces if self._words.says("organisations", piece.partition(",")[0])
        ]
        return next((bare for piece in pieces if self._known.fullmatch(bare := piece.rpartition(": ")[2])), None)


@lru_cache(maxsize=8)
def units_of(words: Words) -> Units:
    """The parts of an organisation by this vocabulary, made once."""
    return Units(words)


def is_person(text: str, words: Words) -> bool:
    """Whether a text may be the name of one person, and of no part of the organisation."""
    return units_of(words).is_person(text)


def without_myself(text: str) -> str:
    """The name of who fills in, without "ik" before it: "ikzelf (Hanneke Boersma)"."""
    first = (sentences(text) or [""])[0]
    return found[1] if (found := _MYSELF.match(first.rstrip("."))) else text


def person_first(text: str, words: Words) -> str | None:
    """The name of a person, where the first sentence says no more: "Mirjam Schaepkens. Jeroen doet de inhoud."."""
    first = (sentences(text) or [""])[0].rstrip(".")
    return first if is_person(first, words) else None


def are_persons(said: str, words: Words) -> bool:
    """Whether the names of two persons or more stand there."""
    parts = _BETWEEN_NAMES.split(said.strip())
    return len(parts) > 1 and all(map(units_of(words).is_person, parts))
