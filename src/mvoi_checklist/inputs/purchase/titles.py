"""The title of a purchase from the name of its document: "Inkoopstrategie vervanging wagenpark" is about "vervanging wagenpark"."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.dutch.phrases import either
from mvoi_checklist.inputs.dutch.scope import sentences
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.readings import Source

_JOINT = re.compile(r"[\s:–—-]*(?:(?:voor|van|inzake|betreffende|t\.b\.v\.|ten behoeve van)\s+(?:de\s+|het\s+|een\s+)?)?", re.IGNORECASE)
_PIECES = re.compile(r"\s*[|\t]\s*|:\s+")
VERBS = "is|zijn|betreft|wordt|worden|loopt|lopen|mag|mogen|kan|kunnen|moet|moeten"
"""Verbs that tell something: no title holds one."""
_NUMBER = re.compile(
    r"[\s–|·:-]*(?:(?:nr|nummer|no)\b\.?:?\s*)?"
    r"(?P<code>[A-Z]{1,6}[-/. ]?(?:\d{1,6}[-/.]\d[\w/.-]*|\d{4,}(?!\d))|(?!20\d\d[-/]20\d\d)\d{2,4}[-/.]\d{3,6})(?=$|\s*[–|·:,(]|\s-\s)"
)
"""The number of the purchase right behind the name of its document: "Inkoopvoorstel 26.044 – vier zijladers"."""
_TELLS = re.compile(rf"\b(?:{VERBS}|we|wij|ik|je|u|willen|wil)\b", re.IGNORECASE)
_LONGEST_STAGE, _SHORTEST, _LONGEST, _FIRST, _MOST_WORDS = 14, 5, 120, 3, 14


def title_in(headings: list[tuple[str, str]], words: Words) -> tuple[str, str, str] | None:
    """The title, the heading it stands in and the place of that; None when no heading says what is bought.

    Without the name of a document in the headings, the first that may name a purchase is the title.
    """
    for number, (text, place) in enumerate(headings[:_FIRST]):
        kind = words.search("document_kinds", text) or _about_a_purchase(words).match(text)
        if kind is None:
            continue
        above, where = headings[0]
        if number and text.startswith(kind[0]) and _of_whom(words).match(text[kind.end() :]) and _names_a_purchase(above, words):
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


def number_in_title(headings: list[tuple[str, str]], words: Words) -> tuple[str, Source] | None:
    """The number behind the name of a document, and where that stands."""
    for text, place in headings:
        kind = words.search("document_kinds", text)
        if kind and (found := _NUMBER.match(text[kind.end() :])):
            return found["code"], Source("reference", text, place)
    return None


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
                return _of_owner(words).sub("", name), line
    return None


def _opens(name: str, words: Words) -> bool:
    return name[0].isupper() and words.opens("title_openings", name)


def without_kind(title: str, words: Words) -> str:
    """A title without the name of the document before it: "startdocument eindejaarsgeschenk" is about "eindejaarsgeschenk"."""
    kind = words.search("document_kinds", title)
    return (_rest(title[kind.end() :], words) or title) if kind and not title[: kind.start()].strip() else title


def _rest(text: str, words: Words) -> str:
    text = text[numbered.end() :] if (numbered := _NUMBER.match(text)) else text
    rest = text[_JOINT.match(text).end() :].strip()  # type: ignore[union-attr]  # everything in it may be absent
    rest = _of_owner(words).sub("", rest)
    if words.find("procedures", rest) or words.find("contract_kinds", rest):
        return ""
    while match := _general(words).match(rest):
        rest = rest[match.end() :].strip()
    return rest if _SHORTEST <= len(rest) <= _LONGEST and not words.opens("owners", rest) and not re.fullmatch(r"\([^()]*\)|.*[<>].*", rest) else ""


def _about_a_purchase(words: Words) -> re.Pattern[str]:
    """What says before a colon that a purchase is named behind it."""
    return words.compiled("about a purchase", lambda: rf"(?i)[^:–]*?\b(?:{either(words.vocabulary.purchase_titles)})\b[^:–]*[:–]")


def _general(words: Words) -> re.Pattern[str]:
    """Words, brackets and numbers that do not say yet what is bought."""
    known = words.vocabulary.general_titles
    return words.compiled("general titles", lambda: rf"(?i)(?:\([^()]*\)|(?:kleine |eenvoudige )?(?:{either(known)}|v?\d[\d./-]*)(?!\w))[\s:–—-]*")


def _of_owner(words: Words) -> re.Pattern[str]:
    return words.compiled("of owner", lambda: rf"(?i)(?:\s*[–—|-]\s*|^)(?:{either(words.vocabulary.governments)})\s.*$")


def _of_whom(words: Words) -> re.Pattern[str]:
    """Below the title of a purchase stands whose document it is: "Aanbestedingsstrategie van het vervoersbureau"."""
    owner = either(words.vocabulary.governments)
    return words.compiled("of whom", lambda: rf"(?i:\s+(?:van|voor|aan|t\.b\.v\.)\s)|\s*[,–—-]?\s*(?i:{owner})\s|\s*[,–—-]\s*(?:[A-Z][\w-]+\s?){{1,4}}$")


def _names_a_purchase(heading: str, words: Words) -> bool:
    """A second title right below the first: no chapter, no label, no theme."""
    chapter = re.match(r"\s*(?:\d|[A-Z]\.)", heading) or words.opens("chapter_openings", heading.strip())
    known = words.find_label("fields", heading) or words.theme_labels.label(heading)[0] or words.kind(heading)
    form = words.opens("organisations", heading) or heading.rstrip().endswith("?") or words.says("form_names", heading) or re.search(r"[<>]", heading)
    return (
        not (chapter or known or form)
        and heading[:1].isalnum()
        and not _TELLS.search(heading)
        and len(heading.split()) > 1
        and not words.opens("owners", heading)
    )
