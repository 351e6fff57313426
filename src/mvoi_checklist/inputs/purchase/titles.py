"""The title of a purchase from the name of its document: "Inkoopstrategie vervanging wagenpark" is about "vervanging wagenpark"."""

from __future__ import annotations

import re

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.inputs.dutch.scope import sentences
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.purchase.units import units_of

_JOINT = re.compile(r"[\s:–—-]*(?:(?:voor|van|inzake|betreffende|t\.b\.v\.|ten behoeve van)\s+(?:de\s+|het\s+|een\s+)?)?", re.IGNORECASE)
_AND = re.compile(r"\s*(?:&|\+|/|\ben\b)\s*", re.IGNORECASE)
"""What stands between the two names that one document has: "Projectopdracht & inkoopplan"."""
_PIECES = re.compile(r"\s*[|\t]\s*|:\s+")
VERBS = "is|zijn|betreft|wordt|worden|loopt|lopen|mag|mogen|kan|kunnen|moet|moeten|valt|vallen|geldt|gelden|heeft|hebben|gaat|staat|komt"
"""Verbs that tell something: no title holds one."""
NUMBER = re.compile(
    r"[\s–|·:-]*(?:\([^()\d]*\)\s*)?(?:(?:nr|nummer|no)\b\.?:?\s*)?"
    r"(?P<code>[A-Z]{1,6}[-/. ]?(?:\d{1,6}[-/.]\d[\w/.-]*|\d{4,}(?!\d))|(?!20\d\d[-/]20\d\d)\d{2,4}[-/.]\d{3,6}|"
    r"20\d\d[/-][A-Z]{1,4}[-.]?\d{1,5}(?!\d))(?=$|\s*[–|·:,(]|\s-\s|\s{3}|\t)"
)
"""The number of the purchase right behind the name of its document: "Inkoopvoorstel 26.044 – vier zijladers"."""
TELLS = re.compile(rf"\b(?:{VERBS}|we|wij|ik|je|u|willen|wil)\b", re.IGNORECASE)
SHORTEST, LONGEST, MOST_WORDS = 5, 120, 14
_NO_NAME = re.compile(r"\([^()]*\)$|.*[<>!]|(?:uit|met|op|door|bij|namens|en|of)\b|[A-Z]{1,5}[/.-]\S*\d\S*$")
"""What is no name of a purchase: between brackets only, a place to fill in, part of a sentence, a number."""


def likely_title(text: str, words: Words) -> tuple[str, str] | None:
    """The first line, or piece of it, that opens as the name of a purchase does and tells nothing, "Lease elektrische bestelbussen"; and the line."""
    for line in text.split("\n"):
        for piece in _PIECES.split(line):
            name = (sentences(without_kind(piece.strip(' “”"[]'), words)) or [""])[0].rstrip(".")
            fits = 1 < len(name.split()) <= MOST_WORDS and opens_as_title(name, words)
            if fits and not (TELLS.search(name) or name.endswith("?") or ends_with_kind(name, words)):
                return without_owner(name, words), line
    return None


def opens_as_title(name: str, words: Words) -> bool:
    """Whether a text opens as the name of a purchase does: "Lease elektrische bestelbussen"."""
    return name[0].isupper() and words.opens("title_openings", name)


def ends_with_kind(text: str, words: Words) -> bool:
    """Whether a text is no more than the name of a document, with what it is before it: "Advies start aanbesteding"."""
    kind = words.search("document_kinds", text)
    return kind is not None and kind.end() == len(text.rstrip())


def without_kind(title: str, words: Words) -> str:
    """A title without the name of the document before it: "startdocument eindejaarsgeschenk" is about "eindejaarsgeschenk"."""
    kind = words.search("document_kinds", title)
    return (rest_of(title[kind.end() :], words) or title) if kind and not title[: kind.start()].strip() else title


def rest_of(text: str, words: Words) -> str:
    """What is bought, of what stands behind the name of a document; empty when that does not say."""
    while (joined := _AND.match(text)) and (kind := words.search("document_kinds", text)) and kind.start() == joined.end():
        text = text[kind.end() :]
    text = text[numbered.end() :] if (numbered := NUMBER.match(text)) else text
    rest = without_owner(text[_JOINT.match(text).end() :].strip(), words)  # type: ignore[union-attr]  # everything in it may be absent
    if words.find("procedures", rest) or words.find("contract_kinds", rest):
        return ""
    while match := _general(words).match(rest):
        rest = rest[match.end() :].strip()
    no_name = _NO_NAME.match(rest) or units_of(words).is_known(rest)
    return rest if SHORTEST <= len(rest) <= LONGEST and not no_name else ""


def without_owner(text: str, words: Words) -> str:
    """A title without whose it is behind it: "Leerlingenvervoer - gemeente De Geest"."""
    governments = words.vocabulary.governments
    return words.compiled("of owner", lambda: rf"(?i)(?:\s*[–—|-]\s*|^)(?:{either(governments)})\s.*$").sub("", text)


def _general(words: Words) -> re.Pattern[str]:
    """Words, brackets and numbers that do not say yet what is bought."""
    known = words.vocabulary.general_titles
    return words.compiled(
        "general titles", lambda: rf"(?i)(?:\([^()]*\)|(?:en )?(?:kleine |eenvoudige )?(?:{either(known)}|v?\d[\d./-]*)(?!\w|\s+(?:van|voor)\b))[\s:–—-]*"
    )
