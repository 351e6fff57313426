"""What the styles of an OpenDocument text do to its words: hide them, strike them through, or make them bold."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from lxml import etree

from mvoi_checklist.inputs.odt.names import FO, OFFICE, STYLE, SVG, TEXT

_LINES = (f"{STYLE}text-line-through-style", f"{STYLE}text-line-through-type")
_PROPERTIES = f"{STYLE}text-properties"
_LONGEST = 100
"""Letters of the name of a font or a colour: it is written again for all words that have it."""


class Look(NamedTuple):
    """What a style says about its letters, with what it inherits but for bold; empty where nothing is said."""

    bold: bool = False
    font: str = ""
    italic: str = ""
    colour: str = ""
    hidden: bool | None = None
    """Whether hidden or struck through: no part of what the document says."""


PLAIN = Look()


class Looks:
    """The styles of one document, each with what it inherits."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        """Index every style by its family and name, and every font."""
        roots = list(roots)
        styles = [style for root in roots for style in root.iter(f"{STYLE}style")]
        self._styles = {(str(style.get(f"{STYLE}family")), str(style.get(f"{STYLE}name"))): style for style in styles}
        fonts = [font for root in roots for font in root.iter(f"{STYLE}font-face")]
        self._fonts = {str(font.get(f"{STYLE}name")): str(font.get(f"{SVG}font-family")).strip("'") for font in fonts}
        self._known: dict[tuple[str, str], Look] = {}

    def hides(self, family: str, name: str | None) -> bool:
        """Hidden and struck-through text is not part of what the document says."""
        return bool(self.look(family, name).hidden)

    def look(self, family: str, name: str | None) -> Look:
        """What a style says, or the first it is based on that says it; a style that is based on itself has nothing from itself."""
        chain: dict[tuple[str, str], etree._Element] = {}
        key = own = (family, name or "")
        while key not in self._known and key not in chain and (style := self._styles.get(key)) is not None:
            chain[key] = style
            key = (family, style.get(f"{STYLE}parent-style-name", ""))
        look = self._known.get(key, PLAIN)
        for one, style in reversed(chain.items()):
            look = self._known[one] = self._read(style, look)
        return self._known.get(own) or PLAIN._replace(bold=_is_strong(name))

    def _read(self, style: etree._Element, base: Look) -> Look:
        """One style; bold is what was made so by hand (such a style has no name that a user sees), or the style for strong words."""
        said = style.find(_PROPERTIES)
        if said is None:
            return base._replace(bold=_is_strong(style.get(f"{STYLE}name")))
        font = said.get(f"{STYLE}font-name") or said.get(f"{FO}font-family")
        parent, weight = style.getparent(), said.get(f"{FO}font-weight", "")
        by_hand = parent is not None and parent.tag == f"{OFFICE}automatic-styles"
        return Look(
            bold=(by_hand and (weight == "bold" or (weight.isdecimal() and int(weight[:4]) >= 600))) or _is_strong(style.get(f"{STYLE}name")),
            font=self._fonts.get(font, font)[:_LONGEST] if font else base.font,
            italic=said.get(f"{FO}font-style") or base.italic,
            colour=_seen(said.get(f"{FO}color") or base.colour).lstrip("#")[:_LONGEST],
            hidden=base.hidden if (hidden := _hidden(said)) is None else hidden,
        )


def _seen(colour: str) -> str:
    """A colour, save white: what lies behind words is not read here, and white without it would be taken for hidden."""
    return "" if colour.lower() == "#ffffff" else colour


def _hidden(said: etree._Element) -> bool | None:
    lines = [value for key in _LINES if (value := said.get(key)) is not None]
    display = said.get(f"{TEXT}display")
    if display == "none" or any(value != "none" for value in lines):
        return True
    return False if lines or display else None


def _is_strong(name: str | None) -> bool:
    return (name or "").startswith("Strong")
