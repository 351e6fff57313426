"""What the styles of a Word document say: which are headings, which are a table of contents, which hide their text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property, lru_cache
from typing import NamedTuple

from lxml import etree

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HIDES = ("vanish", "strike", "dstrike")
_LOOK = ("i", "color")
LOOKS = tuple(_WORD + name for name in _LOOK)
"""The marks by which a form sets its help apart."""
_NEARLY_BLACK = re.compile(r"auto|(?:[0-4][0-9A-Fa-f]){3}")
_HEADING = re.compile(r"(?:heading|kop)\s?(\d)", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|inhopg|contents)\s?\d", re.IGNORECASE)
_TITLES = {"title", "titel"}
_VALUE, _PARAGRAPH, _PROPERTIES, _LOOKS = _WORD + "val", _WORD + "p", _WORD + "pPr", _WORD + "rPr"
_OUTLINE, _STYLE = _WORD + "outlineLvl", _WORD + "pStyle"
_DEEPEST, _FALSE_HEADING, _LONGEST_QUESTION = 9, 80, 300
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})*[.)]?\s+[^\W\d]")
_NUMBERED_QUESTION = re.compile(r"(?:vraag\s+)?\d{1,2}(?:\.\d{1,2})?[.):]?\s+[^?]+\?", re.IGNORECASE)
_NUMBERED_TASK = re.compile(r"\d{1,2}(?:\.\d{1,2})?[.)]?\s+[^\W\d][^.?!:]{,60}\.\s+[^\W\d]")
"""A numbered name with behind it what to fill in: "10. Duurzaamheid. Zeg per onderwerp wat u ermee doet."."""
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_WORDS_OWN_SIZE = 20
"""The size of letters, in half points, where a document says nothing."""


@lru_cache(maxsize=512)
def w(name: str) -> str:
    """The full name of a Word element or attribute."""
    return _WORD + name


MARKS = tuple(map(w, _HIDES))
"""The marks that hide text."""


def value_of(parent: etree._Element | None, path: str) -> str | None:
    """The ``w:val`` of an element further down, by the first of each name; None when it is not there."""
    for name in _path(path):
        if parent is None:
            return None
        parent = next(parent.iterchildren(name), None)  # half the time of looking for the path
    return parent.get(_VALUE, "") if parent is not None else None


@lru_cache(maxsize=256)
def _path(path: str) -> tuple[str, ...]:
    return tuple(map(w, path.split("/")))


def values_of(parent: etree._Element | None) -> dict[str, str]:
    """The ``w:val`` of each element inside, by its name; of two with one name the first."""
    return {str(child.tag): child.get(_VALUE, "") for child in reversed(parent)} if parent is not None else {}


def is_on(value: str | None) -> bool:
    """Whether a mark such as ``w:strike`` is on, by its value; absent is off, present without a value is on."""
    return value is not None and value not in ("0", "false", "off")


def is_coloured(shade: etree._Element) -> bool:
    """Whether a shade behind words is another than white, or has a pattern."""
    plain = shade.get(_VALUE, "clear") in ("clear", "nil")
    return not plain or shade.get(w("fill"), "auto").upper() not in ("", "AUTO", "FFFFFF")


class Look(NamedTuple):
    """How words look."""

    italic: str | None = None
    colour: str | None = None

    @property
    def apart(self) -> bool:
        """Whether words with this look stand apart from plain ones."""
        return self.italic is not None or self.colour is not None

    def over(self, other: Look) -> Look:
        """Where this look says nothing, the other one."""
        return Look(other.italic if self.italic is None else self.italic, other.colour if self.colour is None else self.colour)


class Style(NamedTuple):
    """What a style says, with what it inherits."""

    outline: int | None
    level: int | None
    """The level in its name."""
    titles: bool
    """Whether it is for the title of the document."""
    contents: bool
    """Whether it is for a table of contents."""
    listed: bool
    """Whether it makes items of a list."""
    marks: tuple[str | None, ...]
    """What it says about each mark that hides text."""
    look: Look = Look()
    size: str | None = None
    """The size of its letters, in half points."""


_UNSTYLED = Style(None, None, titles=False, contents=False, listed=False, marks=(None,) * len(_HIDES))


class Styles:
    """The styles of one document."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        """Index every style by its id."""
        roots = list(roots)
        self._default_size = next((size for root in roots if (size := value_of(root, "docDefaults/rPrDefault/rPr/sz"))), None)
        self._roots = {str(style.get(w("styleId"))): style for root in roots for style in root.iter(w("style"))}
        self._known: dict[str | None, Style] = {None: _UNSTYLED, "": _UNSTYLED}
        self._levels: dict[etree._Element, int | None] = {}
        self.can_hide = any(True for style in self._roots.values() for _ in style.iter(*MARKS))

    def style(self, name: str | None) -> Style:
        """The style with this id; one that is based on itself has nothing from itself."""
        chain: dict[str | None, None] = {}
        while name not in self._known and name not in chain:
            chain[name] = None
            name = value_of(self._roots.get(str(name)), "basedOn")
        style = self._known.get(name, _UNSTYLED)
        for one in reversed(chain):
            style = self._known[one] = self._read(str(one), style)
        return style

    def shades(self, name: str | None) -> bool:
        """Whether a style, or one that it is based on, has a colour behind words, be it only of some rows of a table."""
        seen: set[str] = set()
        while name in self._roots and name not in seen:
            seen.add(name)
            if any(map(is_coloured, self._roots[name].iter(w("shd")))):
                return True
            name = value_of(self._roots[name], "basedOn")
        return False

    def heading_level(self, paragraph: etree._Element) -> int | None:
        """Level 1 to 9 of a heading: by its style, its outline level, or because it is one short bold line; asked by many, when nothing changes any more."""
        if paragraph not in self._levels:
            level = self._level(paragraph)
            told = _DEEPEST if level is None and _bold_line(paragraph) else level
            self._levels[paragraph] = told if told is not None and told <= _DEEPEST else None
        return self._levels[paragraph]

    def opens_anew(self, paragraph: etree._Element) -> bool:
        """Whether a numbered bold line, also with a colon in it, may head a part: "4. Duurzaamheid: pas toe of leg uit"."""
        return bool(_NUMBERED.match(words := _bold_words(paragraph))) and len(words) <= _FALSE_HEADING

    def opens_level(self, paragraph: etree._Element) -> int | None:
        """Level 1 to 8 of a heading that has the style or outline level of one."""
        level = self._level(paragraph)
        return level if level is not None and level < _DEEPEST else None

    def _level(self, paragraph: etree._Element) -> int | None:
        """The level that outline or style say, also that of plain text, 10; None when they say nothing."""
        said = values_of(paragraph.find(_PROPERTIES))
        outline = _outline(said.get(_OUTLINE))
        if outline is not None:
            return outline
        style = self.style(said.get(_STYLE))
        return style.level if style.outline is None else style.outline

    def is_title(self, paragraph: etree._Element) -> bool:
        """The title of the document, by its style."""
        return self.style(value_of(paragraph, "pPr/pStyle")).titles

    def called(self, matches: Callable[[str], bool]) -> frozenset[str]:
        """The ids of the styles of which the name, or the id itself, matches."""
        return frozenset(used for used, style in self._roots.items() if matches(used) or matches(value_of(style, "name") or ""))

    def is_item(self, paragraph: etree._Element) -> bool:
        """An item of a list, by its own numbering or by its style."""
        return value_of(paragraph, "pPr/numPr/numId") is not None or self.style(value_of(paragraph, "pPr/pStyle")).listed

    def hides(self, run: etree._Element) -> bool:
        """Hidden and struck-through text is not part of what the document says."""
        own, *styles = self._looks(run)
        said = zip((value_of(own, mark) for mark in _HIDES), *(style.marks for style in styles), strict=True)
        return any(is_on(next((value for value in values if value is not None), None)) for values in said)

    def look(self, run: etree._Element) -> Look:
        """How the words of a run look: by itself, by its style, by that of its paragraph."""
        own, style, around = self._looks(run)
        said = Look(*(value_of(own, mark) for mark in _LOOK)).over(style.look).over(around.look)
        colour = said.colour.upper() if said.colour and not _NEARLY_BLACK.fullmatch(said.colour) else None
        return Look("1" if is_on(said.italic) else None, colour)  # two ways of saying the same are one look

    def is_small(self, run: etree._Element) -> bool:
        """Whether its letters are smaller than those of most text."""
        own, style, around = self._looks(run)
        size = value_of(own, "sz") or style.size or around.size or ""
        return size.isdecimal() and int(size) < self._usual_size

    @cached_property
    def _usual_size(self) -> int:
        """The size of letters that have no size of their own, in half points."""
        normal = next((style for style in self._roots.values() if style.get(w("default")) == "1" and style.get(w("type")) == "paragraph"), None)
        size = value_of(normal, "rPr/sz") or self._default_size or ""
        return int(size) if size.isdecimal() else _WORDS_OWN_SIZE

    def _looks(self, run: etree._Element) -> tuple[etree._Element | None, Style, Style]:
        """The properties of a run, its style, and the style of its paragraph."""
        parent = run.getparent()
        while parent is not None and parent.tag != _PARAGRAPH:
            parent = parent.getparent()
        looks = run.find(_LOOKS)
        # Properties come first: looking for them among all the runs, for each run, would take forever in a long paragraph.
        properties = next(iter(parent), None) if parent is not None else None
        return looks, self.style(value_of(looks, "rStyle")), self.style(value_of(properties, "pStyle"))

    def _read(self, name: str, base: Style) -> Style:
        """One style: what it does not say itself, it has from the style it is based on."""
        style = self._roots.get(name)
        names = (name, value_of(style, "name") or "")
        outline = _outline(value_of(style, "pPr/outlineLvl"))
        level = next((int(match[1]) or 1 for called in names if (match := _HEADING.match(called))), None)
        marks = [value_of(style, f"rPr/{mark}") for mark in _HIDES]
        return Style(
            outline=base.outline if outline is None else outline,
            level=level or base.level,
            titles=base.titles or any(called.lower() in _TITLES for called in names),
            contents=base.contents or any(map(_CONTENTS.match, names)),
            listed=base.listed or value_of(style, "pPr/numPr/numId") is not None,
            look=Look(*(value_of(style, f"rPr/{mark}") for mark in _LOOK)).over(base.look),
            size=value_of(style, "rPr/sz") or base.size,
            marks=tuple(inherited if own is None else own for own, inherited in zip(marks, base.marks, strict=True)),
        )


def _outline(level: str | None) -> int | None:
    """The level of a heading, from 1, by the outline level that Word counts from 0."""
    return int(level[:2]) + 1 if level is not None and level.isdecimal() else None


def _bold_line(paragraph: etree._Element) -> bool:
    words = _bold_words(paragraph)
    if (_NUMBERED_QUESTION.match(words) or _NUMBERED_TASK.match(words)) and len(words) <= _LONGEST_QUESTION:
        return True
    sentence = len(_IN_BRACKETS.sub("", words)) > _FALSE_HEADING or words.endswith(".") or ":" in words.rstrip(": ")
    return bool(words) and not sentence and not value_of(paragraph, "pPr/numPr/numId")


def _bold_words(paragraph: etree._Element) -> str:
    """The words of a paragraph when all of them are bold, else nothing; a sign between or behind them need not be."""
    words = ""
    for run in paragraph.iter(w("r")):
        said = "".join(text.text or "" for text in run.iter(w("t")))
        if said.strip():
            words += said
            if any(map(str.isalnum, said)) and not (is_on(value_of(run, "rPr/b")) or (value_of(run, "rPr/rStyle") or "") in ("Strong", "Zwaar")):
                return ""
    return words.strip() if any(map(str.isalnum, words)) else ""
