"""Lists of which the bullets are boxes to tick: the box stands in the numbering, not in the text."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from mvoi_checklist.inputs.dutch.marks import plain_ticks
from mvoi_checklist.inputs.ooxml.box_signs import EMPTY, TICKED, boxes_of, code_of
from mvoi_checklist.inputs.ooxml.styles import value_of, w

_FONTS = ("ascii", "hAnsi")


class Bullets:
    """The boxes among the bullets of one document."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        """Index the levels of every list by its number."""
        self._boxes: dict[tuple[str, str], str] = {}
        for root in roots:
            levels = {kind.get(w("abstractNumId")): _boxes(kind) for kind in root.iter(w("abstractNum"))}
            for number in root.iter(w("num")):
                for level, box in {**levels.get(value_of(number, "abstractNumId"), {}), **_boxes(number)}.items():
                    if box:
                        self._boxes[str(number.get(w("numId"))), str(level)] = box

    def show(self, root: etree._Element) -> None:
        """Put each box before its words. Where none is ticked they may be bullets like any other."""
        found = [(listed, box) for listed in root.iter(w("numPr")) if self._boxes and (box := self._of(listed))]
        if TICKED.isdisjoint(box for _, box in found):
            return
        for listed, box in found:
            properties = listed.getparent()
            if properties is not None and properties.tag == w("pPr"):
                run = etree.Element(w("r"))
                etree.SubElement(run, w("t")).text = f"{box} "
                properties.addnext(run)

    def _of(self, listed: etree._Element) -> str | None:
        return self._boxes.get((value_of(listed, "numId") or "", value_of(listed, "ilvl") or "0"))


def _boxes(listed: etree._Element) -> dict[str | None, str | None]:
    """The box at each level of a list."""
    return {level.get(w("ilvl")): _box(level) for level in listed.iter(w("lvl"))}


def _box(level: etree._Element) -> str | None:
    """The box that is the bullet of a level."""
    sign = plain_ticks(value_of(level, "lvlText") or "")
    fonts = level.find(f"{w('rPr')}/{w('rFonts')}")
    if len(sign) != 1:
        return None
    box = boxes_of(fonts.get(w(name)) for name in _FONTS).get(code_of(sign)) if fonts is not None else None
    return box or (sign if sign == EMPTY or sign in TICKED else None)
