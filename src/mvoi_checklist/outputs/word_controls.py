"""Content controls: the places in the Word checklist where a person answers."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from lxml import etree

TAG_PREFIX = "mvoi:"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _element(parent: etree._Element, name: str, **attributes: str) -> etree._Element:
    child = OxmlElement(name)
    for key, value in attributes.items():
        child.set(qn(f"w:{key}"), value)
    parent.append(child)
    return child


def legal_xml(text: str) -> str:
    """Drop the control characters that XML cannot hold."""
    return "".join(sign for sign in text if sign in "\t\n" or (ord(sign) >= 32 and sign not in "\ufffe\uffff"))  # noqa: PLR2004


def add_control(paragraph: etree._Element, path: str, title: str, value: str | None, *, prompt: str, choices: Sequence[tuple[str, str]] = ()) -> None:
    """Add an answer to a paragraph: a drop-down when there are choices (id, words), else text.

    ``value`` is the words to show; without it the prompt stands there as placeholder.
    """
    control = _element(paragraph, "w:sdt")
    properties = _element(control, "w:sdtPr")
    _element(properties, "w:alias", val=title[:64])
    _element(properties, "w:tag", val=f"{TAG_PREFIX}{path}")
    _element(properties, "w:id", val=str(zlib.crc32(path.encode()) & 0x7FFFFFFF))
    if not value:
        _element(properties, "w:showingPlcHdr")
    if choices:
        menu = _element(properties, "w:dropDownList")
        for key, words in choices:
            _element(menu, "w:listItem", displayText=words, value=key)
    else:
        _element(properties, "w:text", multiLine="1")
    run = _element(_element(control, "w:sdtContent"), "w:r")
    if not value:
        _element(_element(run, "w:rPr"), "w:color", val="595959")
    for number, line in enumerate(legal_xml(value or prompt).split("\n")):
        if number:
            _element(run, "w:br")
        text = _element(run, "w:t")
        text.text = line
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
