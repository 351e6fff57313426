"""What stands at the top and bottom of a template's pages: its lines, and the places that show a property of the file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from mvoi_checklist.outputs.word.template_package import ON, TemplatePackage, W

_WATERMARK = "{urn:schemas-microsoft-com:vml}textpath"
_LINE_ENDS = (f"{W}br", f"{W}cr")
_CORE_STORE = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"
"""By this name a control is tied to the properties of the file."""
_PROPERTY = re.compile(r"/[\w.-]+:coreProperties(?:\[1\])?/[\w.-]+:(\w+)(?:\[1\])?")
_AUTHOR = re.compile(r"\s*(?:AUTHOR|DOCPROPERTY\s+\"?Author\"?)(?:\s|$)", re.IGNORECASE)
_MOMENTS = {"created", "modified", "lastPrinted"}
"""Properties that a control shows in words of its own."""


def lines_around(package: TemplatePackage) -> Iterator[str]:
    """Each line at the top and bottom of its pages that can be seen, and of a watermark, which LibreOffice makes text."""
    for _, root in _parts_around(package):
        said: dict[etree._Element | None, str] = {}
        for words in root.iter(f"{W}t", *_LINE_ENDS):
            paragraph = next(words.iterancestors(f"{W}p"), None)
            if not _is_hidden(words):
                said[paragraph] = said.get(paragraph, "") + ("\n" if words.tag in _LINE_ENDS else words.text or "")
        yield from (line for text in said.values() for line in text.split("\n"))
        yield from (str(mark.get("string", "")) for mark in root.iter(_WATERMARK))


def show_properties(package: TemplatePackage) -> None:
    """Let the controls there show the properties that the file has now, as Word and LibreOffice do when they open it."""
    core = package.related("core-properties", "")
    if core is None:
        return
    properties = {etree.QName(item).localname: item.text or "" for item in package.parsed(core) if isinstance(item.tag, str)}
    for name, root in _parts_around(package):
        shown = [_show(control, said) for control, key in _bound(root) if key not in _MOMENTS and (said := properties.get(key))]
        if any(shown):
            package.put(name, root)


def shows_author(package: TemplatePackage) -> bool:
    """Whether the author of the file is shown there."""
    for _, root in _parts_around(package):
        codes = (str(field.get(f"{W}instr")) if field.tag == f"{W}fldSimple" else field.text or "" for field in root.iter(f"{W}fldSimple", f"{W}instrText"))
        if any(key == "creator" for _, key in _bound(root)) or any(map(_AUTHOR.match, codes)):
            return True
    return False


def _parts_around(package: TemplatePackage) -> Iterator[tuple[str, etree._Element]]:
    for item in package.types:
        name = str(item.get("PartName", "")).lstrip("/")
        if str(item.get("ContentType", "")).endswith((".header+xml", ".footer+xml")) and name in package.parts:
            yield name, package.parsed(name)


def _is_hidden(words: etree._Element) -> bool:
    hidden = words.find(f"../{W}rPr/{W}vanish")
    return hidden is not None and hidden.get(f"{W}val", "on") in ON


def _bound(root: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """The controls that are tied to a property of the file, each with its name."""
    for binding in root.iterfind(f".//{W}sdt/{W}sdtPr/{W}dataBinding"):
        path = _PROPERTY.fullmatch(str(binding.get(f"{W}xpath")))
        control = next(binding.iterancestors(f"{W}sdt"))
        if path and binding.get(f"{W}storeItemID") == _CORE_STORE:
            yield control, path[1]


def _show(control: etree._Element, said: str) -> bool:
    """Whether the control showed something else."""
    texts = list(control.iterfind(f"{W}sdtContent//{W}t"))
    if not texts or "".join(text.text or "" for text in texts) == said:
        return False
    texts[0].text = said
    for text in texts[1:]:
        text.text = ""
    for properties in control.findall(f"{W}sdtPr[{W}showingPlcHdr]"):
        for prompt in properties.findall(f"{W}showingPlcHdr"):
            properties.remove(prompt)
        for looks in control.iterfind(f"{W}sdtContent//{W}rPr"):
            for style in looks.findall(f"{W}rStyle"):
                looks.remove(style)
    return True
