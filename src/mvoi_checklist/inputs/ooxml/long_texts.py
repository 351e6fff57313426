"""Texts beyond any start document or form: looking for labels in each of their lines would take too long."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from lxml import etree

from mvoi_checklist.errors import refuse
from mvoi_checklist.inputs.ooxml.styles import w

_MOST_LINES, _MOST_LETTERS = 10_000, 110_000
_LINES = etree.XPath("count(//w:tr) + count(//w:p[.//w:t/text()])", namespaces={"w": w("")[1:-1]})
_LETTERS = etree.XPath("string-length(/)")


def refuse_long(path: Path, texts: Iterable[etree._Element]) -> None:
    """Refuse a document of which the cleaned texts have too many lines or letters together.

    Raises:
        UnreadableFileError: they have.

    """
    roots = list(texts)
    lines, letters = (sum(float(str(count(root))) for root in roots) for count in (_LINES, _LETTERS))
    if lines > _MOST_LINES or letters > _MOST_LETTERS:
        hint = "Knip het startdocument eruit en sla dat apart op."
        refuse(path, "dit document heeft meer dan 10.000 regels of meer dan 110.000 letters en is daarom niet gelezen.", hint)
