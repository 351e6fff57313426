"""Comments that people left in a Word document: kept, each with the words it stands beside and the heading above it."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.inputs.ooxml.styles import Styles, w
from mvoi_checklist.inputs.ooxml.text import text_of
from mvoi_checklist.model.form import COMMENT_AUTHOR, COMMENT_BY, COMMENTS

_LONGEST_QUOTE, _MOST_OPEN = 120, 100


def keep_comments(root: etree._Element, parts: Iterable[etree._Element], answers: Answers, styles: Styles) -> None:
    """Keep every comment that is called in this text and was not kept before; a comment inside another is none."""
    called = {mark.get(w("id")) for mark in root.iter(w("commentReference"))} - {None, ""}
    comments = [comment for part in parts for comment in part.iterchildren(w("comment")) if comment.get(w("id")) in called]
    places = _Places(root, styles) if comments else None
    for comment in comments:
        words, number = text_of(comment), comment.get(w("id"))
        comment.set(w("id"), "")
        if words and places and comment.get(w("author")) != COMMENT_AUTHOR:
            answers.remark(COMMENTS, words, f"{COMMENT_BY}{comment.get(w('author')) or 'onbekend'}{places.of(number)}")


class _Places:
    """Where the comments of one text stand."""

    def __init__(self, root: etree._Element, styles: Styles) -> None:
        """Look at every paragraph and mark of a comment in order."""
        self._quotes: dict[str | None, str] = {}
        self._beside: dict[str | None, str] = {}
        self._headings: dict[str | None, str] = {}
        self._words: dict[etree._Element, str] = {}
        is_open: set[str | None] = set()
        heading = ""
        for element in root.iter(w("commentRangeStart"), w("commentRangeEnd"), w("commentReference"), w("t"), w("p")):
            number = element.get(w("id"))
            if element.tag == w("commentRangeStart"):
                if len(is_open) < _MOST_OPEN:  # a hostile file could open thousands, and each would hold every word
                    is_open.add(number)
            elif element.tag == w("commentRangeEnd"):
                is_open.discard(number)
            elif element.tag == w("commentReference"):
                self._beside[number], self._headings[number] = self._around(element), heading
            else:
                if element.tag == w("p") and styles.opens_level(element) is not None:
                    heading = self._in_short(element)
                self._quote(element, is_open)

    def of(self, number: str | None) -> str:
        """The words for a place: what the comment is about, or where it was put when nothing was selected, and the heading above it."""
        quote = " ".join(self._quotes.get(number, "").split())[:_LONGEST_QUOTE] or self._beside.get(number)
        heading = self._headings.get(number)
        return f"{f' bij “{quote}”' if quote else ''}{f' onder “{heading}”' if heading and heading != quote else ''}"

    def _quote(self, element: etree._Element, is_open: set[str | None]) -> None:
        for number in is_open:
            if len(before := self._quotes.get(number, "")) < _LONGEST_QUOTE:
                self._quotes[number] = before + (element.text or "" if element.tag == w("t") else " ")

    def _around(self, mark: etree._Element) -> str:
        """The words of the first cell of its row, or of its paragraph."""
        row = next(mark.iterancestors(w("tr")), None)
        label = row.find(w("tc")) if row is not None else None
        holder = label if label is not None else next(mark.iterancestors(w("p")), None)
        return self._in_short(holder) if holder is not None else ""

    def _in_short(self, holder: etree._Element) -> str:
        """How its text begins; looked up once."""
        if holder not in self._words:
            words = " ".join("".join([text.text or "" for text in holder.iter(w("t"))]).split())
            self._words[holder] = words[:_LONGEST_QUOTE]
        return self._words[holder]
