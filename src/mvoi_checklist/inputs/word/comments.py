"""Comments that people left in a Word document: kept, each with the words it stands beside."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.inputs.word.styles import w
from mvoi_checklist.inputs.word.text import text_of
from mvoi_checklist.model.form import COMMENT_AUTHOR, COMMENT_BY, COMMENTS

_LONGEST_QUOTE, _MOST_OPEN = 120, 100


def keep_comments(root: etree._Element, parts: Iterable[etree._Element], answers: Answers) -> None:
    """Keep every comment that is called in this text and was not kept before; a comment inside another is none."""
    called = {mark.get(w("id")) for mark in root.iter(w("commentReference"))} - {None, ""}
    comments = [comment for part in parts for comment in part.iterchildren(w("comment")) if comment.get(w("id")) in called]
    beside = _quotes(root) if comments else {}
    for comment in comments:
        words, number = text_of(comment), comment.get(w("id"))
        comment.set(w("id"), "")
        if words and comment.get(w("author")) != COMMENT_AUTHOR:
            quote = " ".join(beside.get(number, "").split())[:_LONGEST_QUOTE]
            answers.remark(COMMENTS, words, f"{COMMENT_BY}{comment.get(w('author')) or 'onbekend'}{f' bij “{quote}”' if quote else ''}")


def _quotes(root: etree._Element) -> dict[str | None, str]:
    """The words between the start and the end of each comment."""
    quotes: dict[str | None, str] = {}
    is_open: set[str | None] = set()
    for element in root.iter(w("commentRangeStart"), w("commentRangeEnd"), w("t"), w("p")):
        if element.tag == w("commentRangeStart"):
            if len(is_open) < _MOST_OPEN:  # a hostile file could open thousands, and each would hold every word
                is_open.add(element.get(w("id")))
        elif element.tag == w("commentRangeEnd"):
            is_open.discard(element.get(w("id")))
        else:
            for number in is_open:
                if len(before := quotes.get(number, "")) < _LONGEST_QUOTE:
                    quotes[number] = before + (element.text or "" if element.tag == w("t") else " ")
    return quotes
