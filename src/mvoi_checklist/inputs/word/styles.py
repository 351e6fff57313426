"""What the styles of a Word document say: which are headings, which are a table of contents, which hide their text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from lxml import etree

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MARKS = ("vanish", "strike", "dstrike")
_HEADING = re.compile(r"(?:heading|kop)\s?(\d)", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|inhopg|contents)\s?\d", re.IGNORECASE)
_TITLES = {"title", "titel"}
_VALUE, _PARAGRAPH, _LOOKS = _WORD + "val", _WORD + "p", _WORD + "rPr"
_DEEPEST, _FALSE_HEADING = 9, 80


@lru_cache(maxsize=512)
def w(name: str) -> str:
    """The full name of a Word element or attribute."""
    return _WORD + name


def value_of(parent: etree._Element | None, path: str) -> str | None:
    """The ``w:val`` of an element further down; None when it is not there."""
    found = parent.find(_path(path)) if parent is not None else None
    return found.get(_VALUE, "") if found is not None else None


@lru_cache(maxsize=256)
def _path(path: str) -> str:
    return "/".join(w(name) for name in path.split("/"))


def is_on(value: str | None) -> bool:
    """Whether a mark such as ``w:strike`` is on, by its value; absent is off, present without a value is on."""
    return value is not None and value not in ("0", "false", "off")


class Styles:
    """The styles of one document, each with what it inherits."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        """Index every style by its id."""
        self._marks: dict[tuple[str | None, ...], tuple[str | None, ...]] = {}
        self._contents: dict[str, bool] = {}
        self._styles = {str(style.get(w("styleId"))): style for root in roots for style in root.iter(w("style"))}

    def heading_level(self, paragraph: etree._Element) -> int | None:
        """Level 1 to 9 of a heading: by its style, its outline level, or because it is one short bold line."""
        properties = paragraph.find(w("pPr"))
        own = value_of(properties, "outlineLvl")
        chain = self._chain(value_of(properties, "pStyle"))
        for number in (own, *(value_of(style, "pPr/outlineLvl") for _, style in chain if style is not None)):
            if number is not None and number.isdecimal():
                return int(number[:2]) + 1 if int(number[:2]) < _DEEPEST else None
        for name, style in chain:
            if match := _HEADING.match(name) or _HEADING.match(value_of(style, "name") or ""):
                return int(match.group(1)) or 1
        return _DEEPEST if self._bold_line(paragraph) else None

    def is_title(self, paragraph: etree._Element) -> bool:
        """The title of the document, by its style."""
        chain = self._chain(value_of(paragraph, "pPr/pStyle"))
        return any(name.lower() in _TITLES or (value_of(style, "name") or "").lower() in _TITLES for name, style in chain)

    def is_contents(self, paragraph: etree._Element) -> bool:
        """A line of the table of contents: it repeats headings, with a page number."""
        name = value_of(paragraph, "pPr/pStyle")
        if name is None:
            return False
        if name not in self._contents:
            self._contents[name] = any(_CONTENTS.match(one) or _CONTENTS.match(value_of(style, "name") or "") for one, style in self._chain(name))
        return self._contents[name]

    def hides(self, run: etree._Element) -> bool:
        """Hidden and struck-through text is not part of what the document says."""
        parent = run.getparent()
        while parent is not None and parent.tag != _PARAGRAPH:
            parent = parent.getparent()
        looks = run.find(_LOOKS)
        # Properties come first: looking for them among all the runs, for each run, would take forever in a long paragraph.
        properties = next(iter(parent), None) if parent is not None else None
        by_style = self._marks_of(value_of(looks, "rStyle"), value_of(properties, "pStyle"))
        own = (value_of(looks, mark) for mark in _MARKS)
        return any(is_on(said if said is not None else styled) for said, styled in zip(own, by_style, strict=True))

    def _marks_of(self, *names: str | None) -> tuple[str | None, ...]:
        """What the styles say about each mark: the first that says something."""
        if names not in self._marks:
            chains = [style for name in names for _, style in self._chain(name) if style is not None]
            said = ([value for style in chains if (value := value_of(style, f"rPr/{mark}")) is not None] for mark in _MARKS)
            self._marks[names] = tuple(values[0] if values else None for values in said)
        return self._marks[names]

    def _chain(self, name: str | None) -> list[tuple[str, etree._Element | None]]:
        """The style and those it is based on, by id; a style that is based on itself ends the chain."""
        chain: dict[str, etree._Element | None] = {}
        while name and name not in chain:
            chain[name] = self._styles.get(name)
            name = value_of(chain[name], "basedOn")
        return list(chain.items())

    def _bold_line(self, paragraph: etree._Element) -> bool:
        runs = [run for run in paragraph.iter(w("r")) if "".join(text.text or "" for text in run.iter(w("t"))).strip()]
        words = "".join(text.text or "" for run in runs for text in run.iter(w("t"))).strip()
        if not runs or len(words) > _FALSE_HEADING or words.endswith(".") or ":" in words.rstrip(": ") or value_of(paragraph, "pPr/numPr/numId"):
            return False
        return all(is_on(value_of(run, "rPr/b")) or (value_of(run, "rPr/rStyle") or "") in ("Strong", "Zwaar") for run in runs)
