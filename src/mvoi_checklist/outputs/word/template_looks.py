"""What our added styles take over from the house style: its colours, how large its text is and how far it stands in. Its own styles stay as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from mvoi_checklist.outputs.word.template_package import ON, TemplatePackage, W

_ACCENT = "1F3A5F"
"""The colour of our headings and tables, which gives way to that of the template's headings."""

_TINTS = {"7F9CC0": 0.5, "C9D3E0": 0.76, "F3F6FA": 0.95}
"""Lighter ones beside it, of criteria and the lines in tables, by how much white is in them; the colours of verdicts mean something and stay."""

_OUR_SIZE, _WORDS_SIZE = 21, 20
"""Of our text, and of that of Word where nothing says a size, in half points."""

BLACK, WHITE = "000000", "FFFFFF"
TEXT_CONTRAST, HEADING_CONTRAST = 4.5, 3
"""What the accessibility guidelines ask of small and of large letters."""
_NEARLY_WHITE = 2
"""Letters with less contrast than this against white are made for a dark page, whatever makes it dark."""


class Looks(NamedTuple):
    """The colours of the first heading, the text and the page, how far the text stands in at the left and right, and how large it is beside ours."""

    accent: str
    text: str
    page: str
    indents: tuple[int, int]
    size: float


def looks_of(package: TemplatePackage, styles: etree._Element, heading: str) -> Looks:
    """How a template looks, by its own styles; ``heading`` is the id of its first heading."""
    own = next((colour_of(style) for style in styles.iter(f"{W}style") if style.get(f"{W}styleId") == heading), None)
    accent = own if own is not None and contrast(own, WHITE) >= TEXT_CONTRAST else _ACCENT
    page = page_colour(package)
    dark = page is not None and contrast(page, WHITE) >= TEXT_CONTRAST
    text = next(filter(None, map(colour_of, plain_text(styles))), WHITE if dark else BLACK)
    return Looks(accent, text, page or (BLACK if contrast(text, WHITE) < _NEARLY_WHITE else WHITE), text_indents(styles), relative_size(styles))


def page_colour(package: TemplatePackage) -> str | None:
    """The colour of the page, when there is one and it is shown."""
    background, name = package.root.find(f"{W}background"), package.related("settings")
    shown = package.parsed(name).find(f"{W}displayBackgroundShape") if name is not None else None
    if background is None or shown is None or shown.get(f"{W}val", "on") not in ON:
        return None
    return _colour(background.get(f"{W}color"))


def plain_text(styles: etree._Element) -> Iterator[etree._Element]:
    """What says how plain text looks, the nearest first: the style of a paragraph without one, those it is based on, and what holds for all."""
    by_id = {style.get(f"{W}styleId"): style for style in styles.iter(f"{W}style") if style.get(f"{W}type") == "paragraph"}
    style = next((style for style in by_id.values() if style.get(f"{W}default") in ON), None)
    while style is not None:
        yield style
        by_id.pop(style.get(f"{W}styleId"), None)  # a style that is based on itself
        based = style.find(f"{W}basedOn")
        style = by_id.get(based.get(f"{W}val")) if based is not None else None
    yield from styles.iterfind(f"{W}docDefaults/*")


def colour_of(style: etree._Element) -> str | None:
    """The colour of the letters, when a style says one."""
    colour = style.find(f"{W}rPr/{W}color")
    return _colour(colour.get(f"{W}val")) if colour is not None else None


def fill_of(style: etree._Element) -> str | None:
    """The colour behind the letters, when a style says one."""
    fills = (_colour(shade.get(f"{W}fill")) for holder in ("pPr", "rPr") if (shade := style.find(f"{W}{holder}/{W}shd")) is not None)
    return next(filter(None, fills), None)


def _colour(value: str | None) -> str | None:
    said = str(value).upper()
    return said if re.fullmatch("[0-9A-F]{6}", said) else None


def text_indents(styles: etree._Element) -> tuple[int, int]:
    """How far plain text stands in at the left and right, in twentieths of a point."""
    said = [indent for style in plain_text(styles) if (indent := style.find(f"{W}pPr/{W}ind")) is not None]
    return _first(said, ("left", "start")), _first(said, ("right", "end"))


def _first(indents: list[etree._Element], sides: tuple[str, str]) -> int:
    values = (str(value) for indent in indents for side in sides if (value := indent.get(W + side)) is not None)
    return next((int(value) for value in values if re.fullmatch("-?[0-9]{1,5}", value)), 0)


def relative_size(styles: etree._Element) -> float:
    """How large plain text is beside ours."""
    said = (str(size.get(f"{W}val")) for style in plain_text(styles) if (size := style.find(f"{W}rPr/{W}sz")) is not None)
    return next((int(size) for size in said if re.fullmatch("[1-9][0-9]{0,2}", size)), _WORDS_SIZE) / _OUR_SIZE


def sized(size: int, relative: float) -> int:
    """A size of ours beside the text of the house; rounded down, so that the common 11 points leave our tables as they are."""
    return int(size * relative)


def in_capitals(styles: etree._Element) -> bool:
    """Whether plain text is shown in capitals."""
    said = (capitals.get(f"{W}val", "on") for style in plain_text(styles) if (capitals := style.find(f"{W}rPr/{W}caps")) is not None)
    return next(said, "off") in ON


def contrast(one: str, other: str) -> float:
    """How well two colours stand out against each other, as the accessibility guidelines measure it."""
    darker, lighter = sorted((_light(one), _light(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _light(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def suited(style: etree._Element, looks: Looks) -> etree._Element:
    """A style of ours in the colours of the house, that can be read on its page; it is as large beside its text, and stands in as far, as beside ours."""
    fill = fill_of(style)
    colours = {} if looks.accent == _ACCENT else {_ACCENT: looks.accent, **{ours: _lighter(looks.accent, white) for ours, white in _TINTS.items()}}
    for element in style.iter():
        for key, value in element.attrib.items():
            element.set(key, colours.get(str(value), str(value)))
    if fill is not None and contrast(looks.text, fill) < TEXT_CONTRAST:
        _write_black(style)
    elif contrast(looks.page, WHITE) >= TEXT_CONTRAST and (colour := colour_of(style)) and contrast(looks.page, colour) < TEXT_CONTRAST:
        _write_as_around(style)
    shift(style, looks.indents)
    for size in style.iter(f"{W}sz", f"{W}szCs"):
        size.set(f"{W}val", str(sized(int(size.get(f"{W}val", "0")), looks.size)))
    return style


def shift(root: etree._Element, indents: tuple[int, int]) -> None:
    """What stands in from the text does so from that of the house; what stands in nowhere, as in a cell, stays there."""
    for indent in root.iter(f"{W}ind"):
        for side, more in zip(("left", "right"), indents, strict=True):
            if int(indent.get(W + side, "0")):
                indent.set(W + side, str(int(indent.get(W + side, "0")) + more))


def _write_black(style: etree._Element) -> None:
    letters = style.find(f"{W}rPr")
    letters = etree.SubElement(style, f"{W}rPr") if letters is None else letters
    size = letters.find(f"{W}sz")
    letters.insert(len(letters) if size is None else letters.index(size), letters.makeelement(f"{W}color", {f"{W}val": BLACK}))


def _write_as_around(style: etree._Element) -> None:
    for letters in style.findall(f"{W}rPr"):
        for colour in letters.findall(f"{W}color"):
            letters.remove(colour)


def _lighter(colour: str, white: float) -> str:
    parts = [int(colour[start : start + 2], 16) for start in (0, 2, 4)]
    return "".join(f"{round(part + (255 - part) * white):02X}" for part in parts)
