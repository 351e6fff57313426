"""The title of a purchase on the first page: the name of the document stands there, and behind, below or above that what is bought."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile, zip_longest

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.inputs.dutch.days import DAY
from mvoi_checklist.inputs.dutch.field_labels import field_label
from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.dutch.theme_labels import theme_labels_of
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.purchase.references import reference_in
from mvoi_checklist.inputs.purchase.titles import LONGEST, MOST_WORDS, NUMBER, SHORTEST, TELLS, ends_with_kind, opens_as_title, rest_of, without_owner
from mvoi_checklist.inputs.purchase.units import units_of
from mvoi_checklist.inputs.readings import IN_FOOTER, IN_HEADER, Source

_FIRST, _LONGEST_STAGE = 6, 14
_PIECES = re.compile(r"\s+[|·•▪●»›→]\s+|\t|\s{3,}")
_CHAPTER = re.compile(r"\s*(?:\d|[A-Z](?:[.)]|\d?\s{2,})|(?:artikel|hoofdstuk|stap)\s\S+)", re.IGNORECASE)
_LETTERHEAD = re.compile(rf"{DAY.pattern}|\b(?:vergadering|opgesteld|(?:versie|kenmerk|dossier|zaak|(?:\w+\.)?\w*(?:nr|nummer))\W*\S*\d)|@|,$", re.IGNORECASE)
"""What stands between the name of a document and that of a purchase: when it was written, which version it is, by whom."""
_NO_NAME = re.compile(r"[<>!]|_{3}|^(?:naam|e-mail|hoe|waarom|wat|wie|waar|wanneer|welke?)\b", re.IGNORECASE)
"""What no name of a purchase holds or opens with: a place to fill in, a question."""
_WITHIN = re.compile(r"\b(?:van|voor|bij|in|op|over|het|de|een|dit)\s$", re.IGNORECASE)
"""What stands before the name of another document than this."""
_GOES_ON = re.compile(r" [a-z].*\w(?:,| en| &) \w")
"""What stands behind the colon in a title, which goes on with several things: ": aanleg en beheer"."""
_HEADINGS = ("kop", "titel")
_ASIDE = re.compile(r"\([^()]*\)")


@dataclass(frozen=True)
class Named:
    """A title, the line it stands in and the place of that; ``sure`` where the name of the document says that it is one."""

    title: str
    quote: str
    place: str
    sure: bool


@dataclass(frozen=True)
class _Line:
    """A line of the first page: its words, and what stands behind the name of the document in it; nothing when that name is not there."""

    text: str
    place: str
    behind: list[str]
    rest: str
    """What is bought, of what stands behind that name; empty when it does not say."""


def title_in(headings: Sequence[tuple[str, str]], words: Words) -> Named | None:
    """The title; None when no heading says what is bought. Without the name of a document the first line that may name a purchase is the title."""
    lines = [_look(text, place, words) for text, place in _first_page(headings, words)]
    for number, line in enumerate(lines):
        if line.behind and (found := _beside(number, lines, words)):
            return found
    if any(line.behind for line in lines):
        return None
    first = next((line for line in lines if _own(line.text, words)), None)
    name = _name(first.text, words) if first else ""
    return Named(name, first.text, first.place, sure=False) if first and name else None


def _first_page(headings: Sequence[tuple[str, str]], words: Words) -> Iterator[tuple[str, str]]:
    """The headings and lines above the first chapter."""
    lines = [(line, place) for text, place in headings[:_FIRST] for line in text.split("\n") if line.strip()]
    for number, (text, place) in enumerate(lines):
        named = not number and words.search("document_kinds", text)
        if not named and (_is_chapter(text, words) or (number and place.startswith((IN_HEADER, IN_FOOTER)))):
            return
        yield text, place


def _is_chapter(text: str, words: Words) -> bool:
    """Whether a line heads a chapter, asks something, or is a label."""
    known = words.find_label("fields", text) or theme_labels_of(words).label(text)[0] or words.kind(text)
    return bool(_CHAPTER.match(text) or words.opens("chapter_openings", text.strip()) or known or text.rstrip().endswith("?"))


def _look(text: str, place: str, words: Words) -> _Line:
    """A line with what is known of it."""
    pieces = _own(text, words)
    for number, piece in enumerate(pieces):
        if kind := _kind(piece, words):
            behind = [piece[kind.end() :], *pieces[number + 1 :]]
            rest = next((name for said in behind if (name := rest_of(_audience(words).sub("", said), words)) and not _between(name, words)), "")
            return _Line(text, place, behind, rest)
    return _Line(text, place, [], "")


def names_document(line: str, words: Words) -> bool:
    """Whether a line holds the name of a start document."""
    return any(_kind(piece, words) for piece in _own(line, words))


def _kind(piece: str, words: Words) -> re.Match[str] | None:
    """The name of the document; in "Uitgangspunten voor het programma van eisen" there is none."""
    named = words.search("document_kinds", piece)
    if named and _WITHIN.search(piece[: named.start()]):
        named = None
    return named or _paper(words).match(piece) or _about_a_purchase(words).match(piece)


def _own(text: str, words: Words) -> list[str]:
    """The pieces of a line without the organisation and what stands between brackets."""
    return [piece for piece in _PIECES.split(text) if not (_ASIDE.fullmatch(piece.strip()) or _of_organisation(piece, words))]


def _of_organisation(text: str, words: Words) -> bool:
    """Whether no more than an organisation, or a part of one, is named."""
    units, name = units_of(words), text.strip()
    named = any(words.opens(known, name) for known in ("organisations", "owners")) or units.opens_with_word(name) or units.is_known(name)
    return named and words.search("document_kinds", text) is None


def _beside(number: int, lines: list[_Line], words: Words) -> Named | None:
    """The title behind, below or above the name of the document in this line."""
    line, rest = lines[number], lines[number].rest
    above = next((Named(name, other.text, other.place, sure=True) for other in lines[:number][::-1] if (name := _name(other.text, words))), None)
    following = next((other for other in lines[number + 1 :] if not _between(other.text, words)), None)
    name = _name(following.text, words) if following and not following.behind else ""
    below = Named(name, following.text, following.place, sure=True) if following and name else None
    owned = _of_whom(words).match(line.behind[0]) if line.behind and not (rest and _audience(words).match(line.behind[0])) else None
    if above and (owned or len(line.behind) > 1 or _is_stage(rest, words) or opens_as_title(above.title, words)):
        return above  # "Nieuwbouw sporthal", and below it "Inkoopplan realisatiefase"
    if rest and not (below and _is_stage(rest, words) and not words.says("title_openings", rest)):
        return Named(rest, line.text, line.place, sure=words.says("title_openings", rest))
    headed = above is not None and above.place.startswith(_HEADINGS) and not rest
    if below or not (above and headed):
        return below
    return above if _below_owner(above, lines, words) else replace(above, sure=False) if number == 1 else None


def _below_owner(named: Named, lines: list[_Line], words: Words) -> bool:
    """Whether the name of the organisation stands above a line, which then is no such name itself: "Provincie Drentland", and below it "N34 fietspad"."""
    above = takewhile(lambda line: line.text != named.quote, lines)
    return any(_of_organisation(piece, words) for line in above for piece in _PIECES.split(line.text))


def _between(text: str, words: Words) -> bool:
    """Whether a line may stand between the name of a document and that of the purchase."""
    return _of_organisation(text, words) or _LETTERHEAD.search(text) is not None or NUMBER.fullmatch(text.strip()) is not None


def may_be_named(line: str, words: Words) -> bool:
    """Whether a line of the first page may name a purchase; with a colon it may when that parts words no label has: "Groene daken: aanleg en beheer".

    Or when the name of the document stands before it: "Advies start aanbesteding: groene daken", "STARTKAART  Gymzaal: nieuwbouw".
    """
    if re.search(r"[\t\n]", line):
        return False
    before, colon, behind = line.partition(":")
    kind = words.search("document_kinds", before) if colon else None
    if kind and (ends_with_kind(before, words) or not before[: kind.start()].strip()) and not field_label(before, words):
        return True
    known = field_label(before, words) or words.keys_said("label_stems", before) or plain(before) in words.client_labels | words.author_labels
    known = known or words.opens("other_labels", before)
    return not colon or bool(_GOES_ON.match(behind) and len(before.split()) > 1 and not known)


def part_in_letterhead(headings: Sequence[tuple[str, str]], words: Words) -> tuple[str, Source] | None:
    """The part of the organisation on a line of its own below the name of that, and where it stands: "Gemeente Drentland", and below it "Openbare Werken"."""
    for (above, _), (name, place) in pairwise(_first_page(headings, words)):
        if words.opens("organisations", above) and units_of(words).is_known(name) and not words.says("advisers", name):
            return name, Source("department", name, place)
    return None


def number_in_title(headings: Sequence[tuple[str, str]], words: Words) -> tuple[str, Source] | None:
    """The number behind the name of a document or on the line below it, or that of the case in the same line, and where that stands."""
    for (text, place), (below, where) in zip_longest(headings, headings[1:], fillvalue=("", "")):
        kind = words.search("document_kinds", text) or _paper(words).match(text)
        found = NUMBER.match(text[kind.end() :]) if kind else None
        if kind and (number := found["code"] if found else reference_in(text, words)):
            return number, Source("reference", text, place)
        if kind and (alone := NUMBER.fullmatch(below.strip())):
            return alone["code"], Source("reference", below, where)
    return None


def _is_stage(rest: str, words: Words) -> bool:
    """Whether what stands behind the name of a document is no subject but a stage or a sort of it: "Inkoopplan realisatiefase"."""
    return rest.isalpha() and rest.islower() and (len(rest) <= _LONGEST_STAGE or rest.endswith("fase") or words.opens("purchase_stems", rest))


def _name(heading: str, words: Words) -> str:
    """What a line may name as bought; empty for a chapter, a label, a theme, a person or what belongs to the head of a letter."""
    pieces = _own(heading, words)
    whole = without_owner(pieces[0].strip(), words) if pieces else ""
    before, _, behind = whole.rpartition(": ")
    name = whole if not before or _names_a_purchase(before, words) else behind
    return name if SHORTEST <= len(name) <= LONGEST and _names_a_purchase(name, words) else ""


def _names_a_purchase(name: str, words: Words) -> bool:
    sustainable = words.search("sustainability", name)
    form = words.says("form_names", name) or words.says("document_kinds", name) or _NO_NAME.search(name) or words.opens("greetings", name)
    return (
        not (form or _is_chapter(name, words) or _between(name, words))
        and not (sustainable and not sustainable[0].lower().startswith("verduurzam"))
        and name[:1].isalnum()
        and not TELLS.search(name)
        and 1 < len(name.split()) <= MOST_WORDS
        and not _bare(words).fullmatch(name)
    )


def _bare(words: Words) -> re.Pattern[str]:
    """A purchase that has no name: "De inkoop", "Onze opdracht"."""
    return words.compiled("bare purchase", lambda: rf"(?i)(?:de|het|deze|dit|ons|onze)\s(?:\w+e\s)?(?:{either(words.vocabulary.purchase_words)})")


def _about_a_purchase(words: Words) -> re.Pattern[str]:
    """What says before a colon that a purchase is named behind it."""
    return words.compiled("about a purchase", lambda: rf"(?i)[^:–]*?\b(?:{either(words.vocabulary.purchase_titles)})\b[^:–]*[:–]")


def _paper(words: Words) -> re.Pattern[str]:
    """The name of any paper, at the start of a line: "Korte notitie", "Voorstel aan de directieraad"."""
    return words.compiled("paper", lambda: rf"(?i)\s*(?:(?:{either(words.vocabulary.paper_sorts)})[ -])*(?:{either(words.vocabulary.papers)})(?![\w-])")


def _audience(words: Words) -> re.Pattern[str]:
    """For whom a paper is: "aan het dagelijks bestuur:", "directieberaad"."""
    known = either(words.vocabulary.audiences)
    return words.compiled(
        "audience",
        lambda: rf"(?i)^\s*(?:(?:aan|voor|t\.b\.v\.|ten behoeve van)\s+(?:(?:de|het)\s+)?(?:\w+\s)?(?:{known})(?!\w)[^:–]*[:–]?|(?:{known})\s*(?::|$))",
    )


def _of_whom(words: Words) -> re.Pattern[str]:
    """Below the title of a purchase stands whose document it is: "Aanbestedingsstrategie van het vervoersbureau"."""
    owner = either(words.vocabulary.governments)
    return words.compiled("of whom", lambda: rf"(?i:\s+(?:van|voor|aan|t\.b\.v\.)\s)|\s*[,–—-]?\s*(?i:{owner})\s|\s*[,–—-]\s*(?:[A-Z][\w-]+\s?){{1,4}}$")
