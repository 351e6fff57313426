"""Fields to fill in: LibreOffice's content controls, and the older form fields."""

from __future__ import annotations

from lxml import etree

from mvoi_checklist.inputs.odt.names import FIELD, FORM, LOEXT, TEXT
from mvoi_checklist.inputs.ooxml.styles import w

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


def fill_control(answer: etree._Element, control: etree._Element) -> None:
    """Give a content control of Word what is known of LibreOffice's: name, tag, choices, box, and whether it shows its prompt."""
    properties = answer[0]
    tag = control.get(f"{LOEXT}tag")
    if tag:
        for mark in properties.findall(w("tag")):
            properties.remove(mark)
    for name, value in (("alias", control.get(f"{LOEXT}alias")), ("tag", tag)):
        if value:
            etree.SubElement(properties, w(name)).set(w("val"), value)
    if control.get(f"{LOEXT}showing-place-holder") == "true":
        etree.SubElement(properties, w("showingPlcHdr"))
    if control.get(f"{LOEXT}checkbox") == "true":
        box = etree.SubElement(etree.SubElement(properties, f"{_W14}checkbox"), f"{_W14}checked")
        box.set(f"{_W14}val", "1" if control.get(f"{LOEXT}checked") == "true" else "0")
    items = control.findall(f"{LOEXT}list-item")
    choices = etree.SubElement(properties, w("dropDownList")) if items else properties
    for item in items:
        words, key = (str(item.get(f"{LOEXT}{name}", "")) for name in ("display-text", "value"))
        choice = etree.SubElement(choices, w("listItem"))
        choice.set(w("displayText"), words or key)
        choice.set(w("value"), key)


def field_words(field: etree._Element) -> str:
    """What a form field shows: a box with its words, the choice of a list, or the text."""
    if field.tag == f"{FORM}checkbox":
        state = field.get(f"{FORM}current-state") or field.get(f"{FORM}state")
        return f"{'☒' if state == 'checked' else '☐'} {field.get(f'{FORM}label', '')}"
    if field.tag == f"{FORM}listbox":
        chosen = [option for option in field.iter(f"{FORM}option") if option.get(f"{FORM}current-selected", option.get(f"{FORM}selected")) == "true"]
        return ", ".join(str(option.get(f"{FORM}label", option.get(f"{FORM}value", ""))) for option in chosen)
    if field.tag in (f"{FORM}text", f"{FORM}textarea", f"{FORM}combobox", f"{FORM}date", f"{FORM}formatted-text", f"{FORM}number"):
        lines = ["".join(map(str, line.itertext())) for line in field.iter(f"{TEXT}p")]
        return str(field.get(f"{FORM}current-value") or field.get(f"{FORM}value") or " ".join(lines))
    return ""


def mark_words(mark: etree._Element) -> str:
    """What a form field from an old Word document shows: a box, or the choice of a list; the text of a text field stands in the document."""
    kind = str(mark.get(f"{FIELD}type"))
    said: dict[str, list[str]] = {}
    for item in mark.iter(f"{FIELD}param"):
        said.setdefault(str(item.get(f"{FIELD}name")), []).append(str(item.get(f"{FIELD}value")))
    if kind.endswith("FORMCHECKBOX"):
        return "☒" if said.get("Checkbox_Checked") == ["true"] else "☐"
    entries, number = said.get("Dropdown_ListEntry", []), said.get("Dropdown_Selected", ["0"])[0]
    return entries[int(number)] if number.isdecimal() and len(number) < 4 and int(number) < len(entries) else ""
