"""What of a template belongs to its text, and goes with it: comments, notes, pictures, embedded files, what mvoi itself noted. The house style stays."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from lxml import etree
from pydantic import ValidationError

from mvoi_checklist.model.form import ANSWERS, CHECKLIST_TITLE, FORM_TITLE, MADE, MADE_WITH
from mvoi_checklist.model.generated import Generated
from mvoi_checklist.model.product_titles import PRODUCT_TITLES
from mvoi_checklist.outputs.word.controls import PROMPT_NAME
from mvoi_checklist.outputs.word.package import RELATIONSHIPS
from mvoi_checklist.outputs.word.template_package import TemplatePackage, W

_HOUSE = frozenset({
    "styles", "stylesWithEffects", "settings", "webSettings", "fontTable", "theme", "numbering", "glossaryDocument", "customXml", "keyMapCustomizations",
    "footnotes", "endnotes",
})  # fmt: skip
"""Parts of the house style that no id in the text calls: the lines above notes and data of the house's own are among them."""
_OF_THE_WHOLE = {"thumbnail", "origin"}
"""A picture of the first page, and digital signatures, which hold for the file as it was."""
_LINES_ABOVE_NOTES = {"separator", "continuationSeparator", "continuationNotice"}
_OURS = (ANSWERS.encode(), MADE.encode())
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_NOTED_TITLES = [f"{{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}}{name}" for name in ("HeadingPairs", "TitlesOfParts")]
_TITLES = (CHECKLIST_TITLE, FORM_TITLE, *PRODUCT_TITLES)
_SHORTEST = 4
"""Letters of a title or number that can be recognised elsewhere."""


def leave_text_out(package: TemplatePackage) -> None:
    """Leave out what belongs to the text; parts that hold nothing of it keep their bytes."""
    for kind in ("footnotes", "endnotes"):
        _leave_notes_out(package, kind)
    _leave_prompts_out(package)
    called = {value for element in kept_of_main(package) for value in _ids(element)}
    package.leave_out(lambda item: item.get("Id") not in called and (_kind(item) not in _HOUSE or _is_our_data(package, item)), package.name)
    _leave_addresses_out(package)
    package.leave_out(lambda item: _kind(item) in _OF_THE_WHOLE)
    _leave_properties_out(package)


def kept_of_main(package: TemplatePackage) -> Iterator[etree._Element]:
    """What of the main part stays: the colour of its page, and its page settings."""
    for element in (package.root.find(f"{W}background"), package.page_settings()):
        if element is not None:
            yield element


def said_of_purchase(package: TemplatePackage) -> frozenset[str]:
    """What a template that mvoi itself made says of the purchase it was made for: its title and number."""
    found = {said for made in _made(package) for said in (made.start_document.title, made.start_document.reference) if said}
    core = package.related("core-properties", "")
    title = (package.parsed(core).findtext(_TITLE) or "") if core is not None else ""
    if ours := next(filter(title.startswith, _TITLES), None):
        found |= {title, title.removeprefix(ours)} - {ours}
    return frozenset(said for words in found if len(said := words.strip()) >= _SHORTEST)


def _made(package: TemplatePackage) -> Iterator[Generated]:
    """How it was made, from the data that also LibreOffice keeps."""
    for relation in package.links(package.name):
        if _is_our_data(package, relation) and (name := package.target(relation, package.name)) and (data := package.parsed(name)).tag == f"{{{MADE}}}made":
            with suppress(ValidationError):  # of another version of this program
                yield Generated.model_validate_json(data.text or "")


def _kind(relation: etree._Element) -> str:
    return str(relation.get("Type", "")).rpartition("/")[2]


def _ids(element: etree._Element) -> Iterator[str]:
    """The ids of relations that are called in it."""
    for item in element.iter():
        yield from (str(value) for name, value in item.attrib.items() if str(name).startswith(f"{{{RELATIONSHIPS}}}"))


def _is_our_data(package: TemplatePackage, relation: etree._Element) -> bool:
    name = package.target(relation, package.name) if _kind(relation) == "customXml" else None
    return name is not None and any(namespace in package.parts[name] for namespace in _OURS)


def _leave_notes_out(package: TemplatePackage, kind: str) -> None:
    if (name := package.related(kind)) is None:
        return
    notes = package.parsed(name)
    if _removed(package, name, notes, [note for note in notes if note.get(f"{W}type") not in _LINES_ABOVE_NOTES]):
        called = set(_ids(notes))
        package.leave_out(lambda item: item.get("Id") not in called, name)


def _leave_addresses_out(package: TemplatePackage) -> None:
    """The addresses with which a letter was merged: Word would ask for them each time."""
    if (name := package.related("settings")) is not None:
        settings = package.parsed(name)
        if _removed(package, name, settings, settings.findall(f"{W}mailMerge")):
            package.leave_out(lambda item: _kind(item).startswith("mailMerge"), name)


def _leave_prompts_out(package: TemplatePackage) -> None:
    """Building blocks of ours: what is made has its own."""
    if (name := package.related("glossaryDocument")) is None:
        return
    blocks = package.parsed(name)
    names = {item: item.find(f"{W}docPartPr/{W}name") for item in blocks.iter(f"{W}docPart")}
    ours = [item for item, said in names.items() if said is not None and PROMPT_NAME.fullmatch(str(said.get(f"{W}val")))]
    if ours and len(ours) == len(names):
        package.leave_out(lambda item: _kind(item) == "glossaryDocument", package.name)
    else:
        _removed(package, name, blocks, ours)


def _leave_properties_out(package: TemplatePackage) -> None:
    """With which rules the text was made, and what Word noted of its titles."""
    if (name := package.related("custom-properties", "")) is not None:
        properties = package.parsed(name)
        _removed(package, name, properties, [item for item in properties if item.get("name") == MADE_WITH])
    if (name := package.related("extended-properties", "")) is not None:
        properties = package.parsed(name)
        titles = [item for item in properties if item.tag in _NOTED_TITLES]
        _removed(package, name, properties, titles if "".join(str(words) for item in titles[-1:] for words in item.itertext()).strip() else [])


def _removed(package: TemplatePackage, name: str, root: etree._Element, items: list[etree._Element]) -> bool:
    """Whether there was something to remove; if not, the part keeps its bytes."""
    for item in items:
        parent = item.getparent()
        if parent is not None:
            parent.remove(item)
    if items:
        package.put(name, root)
    return bool(items)
