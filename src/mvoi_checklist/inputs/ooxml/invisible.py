"""Words that nobody sees by their look: white with nothing of another colour behind them, or hardly higher than a line."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from mvoi_checklist.inputs.ooxml.styles import Styles, is_coloured, value_of, w

_NAMES = {"w": w("")[1:-1], "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"}
_WHITE = etree.XPath("descendant-or-self::w:r[w:t][w:rPr/w:color[translate(@w:val, 'f', 'F') = 'FFFFFF']]", namespaces=_NAMES)
_TINY = etree.XPath("descendant-or-self::w:r[w:t][w:rPr/w:sz[@w:val <= 4]]", namespaces=_NAMES)
"""Letters of two points at most: nobody can read them on paper."""
_LAID_OVER = etree.XPath("boolean(descendant::wp:anchor | descendant::w:pict | /*/w:background)", namespaces=_NAMES)
"""Where a picture, a shape or a page of another colour may lie behind the text."""
_SHADED = (w("p"), w("tc"), w("tbl"))
_STYLED = {w("p"): "pPr/pStyle", w("tbl"): "tblPr/tblStyle"}
_BOX = w("txbxContent")
"""What a text box has behind its words is not looked at."""


def invisible(root: etree._Element, styles: Styles) -> Iterator[etree._Element]:
    """The runs that nobody sees; found by the XML library itself, for looking at every run takes long."""
    yield from _runs(_TINY, root)
    white = _runs(_WHITE, root)
    if white and not _LAID_OVER(root):
        yield from (run for run in white if not _stands_out(run, styles))


def _runs(path: etree.XPath, root: etree._Element) -> list[etree._Element]:
    return path(root)  # type: ignore[return-value]


def _stands_out(run: etree._Element, styles: Styles) -> bool:
    """Whether the run, its paragraph, or a cell or table around it has a colour behind its words."""
    looks = run.find(w("rPr"))
    marked = value_of(looks, "highlight") not in (None, "none", "white")
    if marked or _shaded(looks) or styles.shades(value_of(looks, "rStyle")):
        return True
    for around in run.iterancestors(*_SHADED, _BOX):
        if around.tag == _BOX or _shaded(around.find(f"{around.tag}Pr")) or styles.shades(value_of(around, _STYLED.get(str(around.tag), "none"))):
            return True
    return False


def _shaded(properties: etree._Element | None) -> bool:
    shade = properties.find(w("shd")) if properties is not None else None
    return shade is not None and is_coloured(shade)
