"""What the styles of a Word document say: which are headings, which are a table of contents, which hide their text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MARKS = ("vanish", "strike", "dstrike")
_HEADING = re.compile(r"(?:heading|kop)\s?(\d)", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|inhopg|contents)\s?\d", re.IGNORECASE)
_TITLES = {"title", "titel"}
_DEEPEST, _FALSE_HEADING = 9, 80


def w(name: str) -> str:
    """The full name of a Word element or attribute."""
    return _WORD + name


def value_of(parent: etree._Element | None, path: str) -> str | None:
    """The ``w:val`` of an element further down; None when it is not there."""
    found = parent.find("/".join(w(name) for name in path.split("/"))) if parent is not None else None
    return found.get(w("val"), "") if found is not None else None


def is_on(value: str | None) -> bool:
    """Whether a mark such as ``w:strike`` is on, by its value; absent is off, present without a value is on."""
    return value is not None and value not in ("0", "false", "off")


class Styles:
    """The styles of one document, each with what it inherits."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        """Index every style by its id."""
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
        chain = self._chain(value_of(paragraph, "pPr/pStyle"))
        return any(_CONTENTS.match(name) or _CONTENTS.match(value_of(style, "name") or "") for name, style in chain)

    def hides(self, run: etree._Element) -> bool:
        """Hidden and struck-through text is not part of what the document says."""
        parent = run.getparent()
        while parent is not None and parent.tag != w("p"):
            parent = parent.getparent()
        names = (value_of(run, "rPr/rStyle"), value_of(parent, "pPr/pStyle"))
        chains = [style for name in names for _, style in self._chain(name) if style is not None]
        for mark in _MARKS:
            said = [value for where in (run, *chains) if (value := value_of(where, f"rPr/{mark}")) is not None]
            if said and is_on(said[0]):
                return True
        return False

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
