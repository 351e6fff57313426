"""Our styles in a template's own: its style where it has one by that name, ours added where it has none."""

from __future__ import annotations

import copy
import re
from collections.abc import Collection
from typing import NamedTuple

from lxml import etree

from mvoi_checklist.errors import Problem, UsageError
from mvoi_checklist.outputs.word.data import KIND
from mvoi_checklist.outputs.word.package import fixed_part
from mvoi_checklist.outputs.word.template_looks import looks_of, shift, suited
from mvoi_checklist.outputs.word.template_package import Relation, TemplatePackage, W

_DUTCH = {
    "title": "titel", "subtitle": "ondertitel", "heading 1": "kop 1", "heading 2": "kop 2", "heading 3": "kop 3", "list bullet": "lijst opsom.teken",
    "list number": "lijstnummering", "header": "koptekst", "footer": "voettekst", "strong": "zwaar", "normal": "standaard",
}  # fmt: skip
"""What Dutch Word shows for its own styles. A file holds the English names, but a house style may have styles that are really called so."""

_APART = " (MVOI)"
"""Behind the name of a style of ours that a style of another kind has already."""


class Match(NamedTuple):
    """Our styles by id, each with the id to use, and those that have to be added."""

    ids: dict[str, str]
    missing: list[etree._Element]


def matched(theirs: etree._Element) -> Match:
    """Find the template's style for each of ours: by name, by Word's Dutch name, as default, or by outline level."""
    ours = list(etree.fromstring(fixed_part("word/styles.xml").encode()).iter(f"{W}style"))
    styles = list(theirs.iter(f"{W}style"))
    by_name = {(style.get(f"{W}type"), style_name(style).lower()): str(style.get(f"{W}styleId")) for style in styles}
    taken = {str(style.get(f"{W}styleId")) for style in styles}
    names = {name for _, name in by_name}
    ids: dict[str, str] = {}
    missing = []
    for style in ours:
        own = str(style.get(f"{W}styleId"))
        found = _counterpart(style, by_name, styles)
        if found is None:
            missing.append(_distinct(style, names))
        ids[own] = found or (f"{own}MVOI" if own in taken else own)
    return Match(ids, missing)


def _distinct(style: etree._Element, names: Collection[str]) -> etree._Element:
    """A style with a name of its own: Word wants that also beside a style of another kind."""
    if style_name(style).lower() in names:
        for name in style.iterchildren(f"{W}name"):
            name.set(f"{W}val", f"{style_name(style)}{_APART}")
    return style


def _counterpart(style: etree._Element, by_name: dict[tuple[str | None, str], str], styles: list[etree._Element]) -> str | None:
    kind, name = style.get(f"{W}type"), style_name(style).lower()
    if found := next(filter(None, (by_name.get((kind, known)) for known in (name, _DUTCH.get(name, ""), f"{name}{_APART}".lower()))), None):
        return found
    if style.get(f"{W}default"):
        return next((str(item.get(f"{W}styleId")) for item in styles if item.get(f"{W}type") == kind and item.get(f"{W}default") in {"1", "true"}), None)
    level = style.find(f"{W}pPr/{W}outlineLvl")
    if level is None:
        return None
    same = (item for item in styles if (own := item.find(f"{W}pPr/{W}outlineLvl")) is not None and own.get(f"{W}val") == level.get(f"{W}val"))
    return next((str(item.get(f"{W}styleId")) for item in same if item.get(f"{W}type") == kind), None)


def style_name(style: etree._Element) -> str:
    """The name of a style as the file holds it."""
    name = style.find(f"{W}name")
    return str(name.get(f"{W}val")) if name is not None else ""


def dutch_name(style: etree._Element) -> str:
    """The name of a style as Dutch Word shows it."""
    name = style_name(style)
    return _DUTCH[name.lower()].capitalize() if name.lower() in _DUTCH else name


def styles_of(package: TemplatePackage) -> str:
    """The part with the styles.

    Raises:
        UsageError: there is none.

    """
    name = package.related("styles")
    if name is None:
        raise UsageError([Problem("template", "dit sjabloon heeft geen stijlen.", "Sla het opnieuw op in Word.")])
    return name


def with_styles(package: TemplatePackage, body: str) -> str:
    """Add the styles that are missing; the answer is our text with the template's names for them."""
    name = styles_of(package)
    theirs = package.parsed(name)
    match = matched(theirs)
    looks = looks_of(package, theirs, match.ids["Heading1"])
    numbers = _with_numbering(package, looks.indents) if any(style.find(f".//{W}numId") is not None for style in match.missing) else {}
    for style in match.missing:
        theirs.append(suited(_renamed(copy.deepcopy(style), match.ids, numbers), looks))
    _speak_dutch(theirs)
    package.put(name, theirs)
    return re.sub(r'(<w:(?:pStyle|rStyle|tblStyle) w:val=")([^"]*)', lambda found: found[1] + match.ids[found[2]], body)


def _with_numbering(package: TemplatePackage, indents: tuple[int, int]) -> dict[str, str]:
    """Add our two lists to the template's, as far in as its text is; the answer is the number each of ours has there."""
    ours = etree.fromstring(fixed_part("word/numbering.xml").encode())
    shift(ours, indents)
    name = package.related("numbering")
    if name is None:
        name = package.add(f"{package.folder}numbering.xml", etree.tostring(ours, encoding="unicode"), f"{KIND}wordprocessingml.numbering+xml")
        package.relate([Relation("mvoiNumbering", "numbering", f"/{name}")], package.name)
        return {}
    theirs = package.parsed(name)
    said = [str(item.get(f"{W}{key}")) for item in theirs for key in ("abstractNumId", "numId")]
    offset = 1 + max([int(number) for number in said if number.isdecimal() and len(number) < 10], default=0)
    numbers = {}
    for item in ours:
        key = f"{W}abstractNumId" if item.tag == f"{W}abstractNum" else f"{W}numId"
        number = str(item.get(key))
        item.set(key, str(int(number) + offset))
        if item.tag == f"{W}num":
            for inner in item.iter(f"{W}abstractNumId"):
                inner.set(f"{W}val", str(int(str(inner.get(f"{W}val"))) + offset))
            numbers[number] = str(item.get(key))
            theirs.append(item)
        else:
            first = theirs.find(f"{W}num")
            theirs.insert(len(theirs) if first is None else theirs.index(first), item)
    package.put(name, theirs)
    return numbers


def _speak_dutch(styles: etree._Element) -> None:
    """Our text is Dutch, also on a template that says nothing or something else: a screen reader goes by it."""
    inner = styles
    for name in ("docDefaults", "rPrDefault", "rPr"):
        found = inner.find(W + name)
        if found is None:
            found = etree.Element(W + name)
            inner.insert(0, found)
        inner = found
    language = inner.find(f"{W}lang")
    (etree.SubElement(inner, f"{W}lang") if language is None else language).set(f"{W}val", "nl-NL")


def _renamed(style: etree._Element, known: dict[str, str], numbers: dict[str, str]) -> etree._Element:
    """A style of ours in the template's words: what it builds on, what comes next, and the number of its list."""
    style.set(f"{W}styleId", known[str(style.get(f"{W}styleId"))])
    if style.get(f"{W}default"):
        del style.attrib[f"{W}default"]
    for element in style.iter(f"{W}basedOn", f"{W}next", f"{W}link"):
        element.set(f"{W}val", known[str(element.get(f"{W}val"))])
    for number in style.iter(f"{W}numId"):
        number.set(f"{W}val", numbers.get(str(number.get(f"{W}val")), str(number.get(f"{W}val"))))
    return style
