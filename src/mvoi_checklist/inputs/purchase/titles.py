"""The title of a purchase from the name of its document: "Inkoopstrategie vervanging wagenpark" is about "vervanging wagenpark"."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.dutch.scope import sentences
from mvoi_checklist.inputs.dutch.words import Words

_JOINT = re.compile(r"[\s:–—-]*(?:(?:voor|van|inzake|betreffende|t\.b\.v\.|ten behoeve van)\s+(?:de\s+|het\s+|een\s+)?)?", re.IGNORECASE)
_GENERAL = re.compile(
    r"(?:\([^()]*\)|(?:kleine |eenvoudige )?"
    r"(?:inkoop|inkopen|aanbesteding|aanbesteden|aanbestedingen|inkooptraject|opdracht|formulier|model|concept|versie|v?\d[\d./-]*)(?!\w))[\s:–—-]*",
    re.IGNORECASE,
)
_OWNER = re.compile(
    r"(?:gemeente|provincie|waterschap|afdeling|team|werkorganisatie|samenwerking|omgevingsdienst|veiligheidsregio|ggd|service\w*|shared service)\b",
    re.IGNORECASE,
)
_ABOUT_A_PURCHASE = re.compile(r"[^:–]*(?:inkoop|aanbesteding|offerte)[^:–]*[:–]", re.IGNORECASE)
_OF_OWNER = re.compile(r"(?:\s*[–—|-]\s*|^)(?:gemeente|provincie|waterschap)\s.*$", re.IGNORECASE)
_OF_WHOM = re.compile(r"(?i:\s+(?:van|voor|aan|t\.b\.v\.)\s)|\s*[,–—-]?\s*(?i:gemeente|provincie|waterschap)\s|\s*[,–—-]\s*(?:[A-Z][\w-]+\s?){1,4}$")
"""Below the title of a purchase stands whose document it is: "Aanbestedingsstrategie van het vervoersbureau"."""
_PIECES = re.compile(r"\s*[|\t]\s*|:\s+")
VERBS = "is|zijn|betreft|wordt|worden|loopt|lopen|mag|mogen|kan|kunnen|moet|moeten"
"""Verbs that tell something: no title holds one."""
_TELLS = re.compile(rf"\b(?:{VERBS}|we|wij|ik|je|u|willen|wil)\b", re.IGNORECASE)
_LONGEST_STAGE, _SHORTEST, _LONGEST, _FIRST, _MOST_WORDS = 14, 5, 120, 3, 14


def title_in(headings: list[tuple[str, str]], words: Words) -> tuple[str, str, str] | None:
    """The title, the heading it stands in and the place of that; None when no heading says what is bought.

    Without the name of a document in the headings, the first that may name a purchase is the title.
    """
    for number, (text, place) in enumerate(headings[:_FIRST]):
        kind = words.search("document_kinds", text) or _ABOUT_A_PURCHASE.match(text)
        if kind is None:
            continue
        above, where = headings[0]
        if number and text.startswith(kind[0]) and _OF_WHOM.match(text[kind.end() :]) and _names_a_purchase(above, words):
            return above.strip(), above, where
        rest = _rest(text[kind.end() :], words)
        following = headings[number + 1 : number + 2]
        if number and (" · " in rest or _is_stage(rest)) and _names_a_purchase(above, words):
            return above.strip(), above, where  # "Nieuwbouw sporthal", and below it "Inkoopplan realisatiefase"
        names_one = not text[: kind.start()].strip() and bool(following) and _names_a_purchase(following[0][0], words)
        if rest and not (names_one and _is_stage(rest) and not words.says("title_openings", rest)):
            return rest, text, place
        return (following[0][0].strip(), *following[0]) if names_one else None
    text, place = headings[0] if headings else ("", "")
    before, _, behind = text.rpartition(": ")
    text = text if _names_a_purchase(before, words) else behind
    return (text.strip(), text, place) if _SHORTEST <= len(text) <= _LONGEST and _names_a_purchase(text, words) else None


def _is_stage(rest: str) -> bool:
    """Whether what stands behind the name of a document is no subject but a stage or a sort of it: "Inkoopplan realisatiefase"."""
    return rest.isalpha() and rest.islower() and (len(rest) <= _LONGEST_STAGE or rest.endswith("fase"))


def likely_title(text: str, words: Words) -> tuple[str, str] | None:
    """The first line, or piece of it, that opens as the name of a purchase does and tells nothing, "Lease elektrische bestelbussen"; and the line."""
    for line in text.split("\n"):
        kind = words.search("document_kinds", line)
        if kind and not kind.start() and ":" in line[kind.end() : kind.end() + 2] and (rest := _rest(line[kind.end() :], words)) and not _TELLS.search(rest):
            return rest, line
        for piece in _PIECES.split(line):
            name = (sentences(without_kind(piece.strip(' “”"[]'), words)) or [""])[0].rstrip(".")
            if 1 < len(name.split()) <= _MOST_WORDS and len(name) <= _LONGEST and _opens(name, words) and not (_TELLS.search(name) or name.endswith("?")):
                return _OF_OWNER.sub("", name), line
    return None


def _opens(name: str, words: Words) -> bool:
    return name[0].isupper() and words.opens("title_openings", name)


def without_kind(title: str, words: Words) -> str:
    """A title without the name of the document before it: "startdocument eindejaarsgeschenk" is about "eindejaarsgeschenk"."""
    kind = words.search("document_kinds", title)
    return (_rest(title[kind.end() :], words) or title) if kind and not title[: kind.start()].strip() else title


def _rest(text: str, words: Words) -> str:
    rest = text[_JOINT.match(text).end() :].strip()  # type: ignore[union-attr]  # everything in it may be absent
    rest = _OF_OWNER.sub("", rest)
    if words.find("procedures", rest) or words.find("contract_kinds", rest):
        return ""
    while match := _GENERAL.match(rest):
        rest = rest[match.end() :].strip()
    return rest if _SHORTEST <= len(rest) <= _LONGEST and not _OWNER.match(rest) and not re.fullmatch(r"\([^()]*\)|.*[<>].*", rest) else ""


def _names_a_purchase(heading: str, words: Words) -> bool:
    """A second title right below the first: no chapter, no label, no theme."""
    chapter = re.match(r"\s*(?:\d|[A-Z]\.)", heading) or words.opens("chapter_openings", heading.strip())
    known = words.find_label("fields", heading) or words.theme_labels.label(heading)[0] or words.kind(heading)
    form = heading.rstrip().endswith("?") or words.says("form_names", heading) or re.search(r"[<>]", heading)
    return not (chapter or known or form) and heading[:1].isalnum() and not _TELLS.search(heading) and len(heading.split()) > 1 and not _OWNER.match(heading)
