"""The comments that were placed here in an earlier round, taken out again: today's findings come instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pyexpat import ExpatError

from lxml import etree

from mvoi_checklist.archive import Archive
from mvoi_checklist.model.form import COMMENT_AUTHOR
from mvoi_checklist.outputs.word.commented import SPACES, Commented
from mvoi_checklist.outputs.word.raw_zip import with_members
from mvoi_checklist.outputs.word.splices import Element, Source

Lines = tuple[str, ...]

_OURS = re.compile(r"\(MVOI\d{3}\)$")
"""How our last line ends; a comment in which somebody typed behind it holds words of people."""

_COMPANIONS = ("commentsExtended", "commentsIds", "commentsExtensible")
"""Parts in which Word tells more about each comment, in an order in which each knows the names that the next one uses."""

_BLANK = re.compile(rb"\s*")

_MARKS = ("commentRangeStart", "commentRangeEnd", "commentReference")


@dataclass(frozen=True)
class _Comment:
    element: Element
    lines: Lines
    names: frozenset[str]
    """Of its paragraphs: by these the other parts refer to it."""

    @property
    def is_ours(self) -> bool:
        return self.element.called("author") == COMMENT_AUTHOR and bool(self.lines) and _OURS.search(self.lines[-1]) is not None


def without_earlier(archive: Archive, file: Commented) -> tuple[bytes, set[Lines]]:
    """The document without our comments, and the words of those that stay: the ones somebody replied to."""
    comments = list(_comments(file))
    ours = [comment for comment in comments if comment.is_ours]
    if not ours or file.comments is None:
        return file.data, set()
    try:
        companions = {name: Source.of(archive.xml(name)) for name in map(file.part, _COMPANIONS) if name in file.names}
    except ExpatError:  # who replied to what cannot be known: nobody loses a word
        return file.data, {comment.lines for comment in ours}
    others = {name for comment in comments if not comment.is_ours for name in comment.names}
    answered = {item.called("paraIdParent") for source in companions.values() for item in source.elements if item.called("paraId") in others}
    gone = [comment for comment in ours if not comment.names & answered]
    file.text.take_out(_marks(file.text, {comment.element.called("id") for comment in gone}))
    file.comments.take_out(comment.element for comment in gone)
    _forget({name for comment in gone for name in comment.names}, companions.values())
    sources = {file.main: file.text, file.comments_name: file.comments, **companions}
    changed = {name: source.spliced() for name, source in sources.items() if source.is_changed}
    return with_members(file.data, changed, {}), {comment.lines for comment in ours if comment.names & answered}


def plain_lines(lines: Iterable[str]) -> Lines:
    """Lines to compare with others, whatever blanks another program made of theirs."""
    return tuple(" ".join(line.split()) for line in lines)


def _comments(file: Commented) -> Iterator[_Comment]:
    """Every comment: expat says where it stands, lxml what it says."""
    if file.comments is None:
        return
    top, *inside = file.comments.elements
    elements = [item for item in inside if item.parent is top and item.local_name == "comment" and item.name.split(" ")[0] in SPACES]
    spoken = [item for item in file.comments.tree().iterchildren("{*}comment") if etree.QName(item).namespace in SPACES]
    for element, comment in zip(elements, spoken, strict=True):
        paragraphs = list(comment.iter("{*}p"))
        lines = plain_lines("".join(words.text or "" for words in paragraph.iter("{*}t")) for paragraph in paragraphs)
        yield _Comment(element, lines, frozenset(name for paragraph in paragraphs for name in _called(paragraph)))


def _called(paragraph: etree._Element) -> Iterator[str]:
    """What Word calls a paragraph, in whatever namespace."""
    return (str(value) for key, value in paragraph.items() if str(key).rpartition("}")[2] == "paraId")


def _marks(text: Source, numbers: set[str]) -> Iterator[Element]:
    """Where comments begin, end and are called; a run that does nothing but call one goes as a whole."""
    for element in text.elements:
        if element.local_name in _MARKS and element.called("id") in numbers:
            run = element.parent
            alone = element.local_name == "commentReference" and run is not None and run.local_name == "r" and _is_alone(element, run, text.data)
            yield run if run is not None and alone else element


def _is_alone(element: Element, run: Element, data: bytes) -> bool:
    """What is behind it is looked at first: before it may stand as much for each of thousands."""
    first = run.first
    behind_looks = first.after if first is not None and first.local_name == "rPr" else run.inside
    return all(_BLANK.fullmatch(data, start, end) for start, end in ((element.after, run.end), (behind_looks, element.start)))


def _forget(names: set[str], companions: Iterable[Source]) -> None:
    """What the other parts tell about comments that are gone goes too."""
    for source in companions:
        told = [element for element in source.elements if names & {element.called("paraId"), element.called("durableId")}]
        names |= {name for element in told if (name := element.called("durableId"))}
        source.take_out(told)
