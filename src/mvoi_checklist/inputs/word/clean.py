"""Leave in Word's XML only what a reader of the finished document sees: insertions in; deletions, hidden words and prompts out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml import etree

from mvoi_checklist.inputs.word.styles import Styles, is_on, value_of, w
from mvoi_checklist.model.form import PROMPT, TAG_PREFIX

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_GONE = {
    w("del"), w("moveFrom"), w("delText"), w("rPrChange"), w("pPrChange"), w("comment"),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}  # fmt: skip
_BOXES = {
    "wingdings": {0xFE: "☑", 0xFD: "☒", 0x78: "☒", 0xFC: "✓", 0xA8: "☐", 0x6F: "☐", 0x71: "☐", 0x72: "☐"},
    "wingdings 2": {0x52: "☑", 0x51: "☒", 0x53: "☒", 0x54: "☒", 0x50: "✓", 0xA3: "☐", 0x30: "☐", 0x35: "☐"},
}
_TOUCHED = (*_GONE, *(w(name) for name in ("r", "tr", "tc", "p", "sdt", "ffData", "footnoteReference", "endnoteReference")))
_FONTS = ("ascii", "hAnsi", "cs")


def clean(root: etree._Element, styles: Styles, notes: Iterable[etree._Element] = (), *, ours: bool = False) -> None:
    """Change the tree: boxes and form fields become text, footnotes stand where they are called, what is not seen is gone.

    In one of ``ours`` every prompt stands between brackets; LibreOffice may still call a prompt what was typed over it.
    """
    footnotes = {(str(note.tag), note.get(w("id"))): note for part in notes for note in part if isinstance(note.tag, str)}
    for element in list(root.iter(*_TOUCHED)):
        if element.tag in _GONE or _not_seen(element, styles):
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
        elif element.tag == w("sdt"):
            _clean_control(element, ours=ours)
        elif element.tag == w("r"):
            _draw_boxes(element)
        elif element.tag == w("ffData"):
            _show_form_field(element)
        elif element.tag in (w("footnoteReference"), w("endnoteReference")):
            _show_note(element, footnotes.get((str(element.tag).removesuffix("Reference"), element.get(w("id")))))


def ticked(control: etree._Element) -> bool | None:
    """Whether the box of a content control is ticked; None when the control is no box."""
    box = control.find(f"{w('sdtPr')}/{_W14}checkbox")
    if box is None:
        return None
    checked = box.find(f"{_W14}checked")
    return checked is not None and is_on(checked.get(f"{_W14}val", ""))


def _not_seen(element: etree._Element, styles: Styles) -> bool:
    if element.tag == w("r"):
        return styles.hides(element)
    if element.tag == w("tr"):
        return value_of(element, "trPr/del") is not None or is_on(value_of(element, "trPr/hidden"))
    if element.tag == w("tc"):
        return value_of(element, "tcPr/cellDel") is not None
    if element.tag == w("p"):
        return styles.is_contents(element) or any("PAGEREF" in (code.text or "") for code in element.iter(w("instrText")))
    return False


def _clean_control(control: etree._Element, *, ours: bool) -> None:
    """Empty a control that shows its prompt; show a box by its state, whatever sign its font draws."""
    content, state = control.find(w("sdtContent")), ticked(control)
    if content is None:
        return
    ours = ours or (value_of(control, "sdtPr/tag") or "").startswith(TAG_PREFIX)
    if is_on(value_of(control, "sdtPr/showingPlcHdr")) and not (ours and _was_typed(content)):
        for child in content.iter(w("t"), w("sym")):
            child.tag, child.text = w("t"), ""
    elif value_of(control, "sdtPr/docPartObj/docPartGallery") == "Table of Contents":
        content[:] = []
    elif state is not None:
        signs = list(content.iter(w("t"), w("sym")))
        for number, sign in enumerate(signs):
            sign.tag, sign.text = w("t"), "" if number else "☒" if state else "☐"


def _was_typed(content: etree._Element) -> bool:
    return PROMPT.fullmatch("".join(text.text or "" for text in content.iter(w("t")))) is None


def _draw_boxes(run: etree._Element) -> None:
    """Turn the signs of Wingdings into the boxes they draw."""
    fonts = run.find(f"{w('rPr')}/{w('rFonts')}")
    named = {str(fonts.get(w(name))).lower() for name in _FONTS} if fonts is not None else set()
    signs = next((_BOXES[name] for name in named if name in _BOXES), None)
    for child in run:
        if child.tag == w("sym"):
            code, drawn = child.get(w("char")) or "", _BOXES.get((child.get(w("font")) or "").lower(), {})
            known = re.fullmatch(r"[0-9A-Fa-f]{2,4}", code) is not None
            child.tag, child.text = w("t"), drawn.get(int(code, 16) & 0xFF, "") if known else ""
        elif child.tag == w("t") and signs:
            child.text = "".join(signs.get(_low(letter), letter) for letter in child.text or "")


def _low(letter: str) -> int:
    """Word writes a sign of a symbol font also as U+F000 and up."""
    code = ord(letter)
    return code & 0xFF if 0xF000 <= code <= 0xF0FF else code


def _show_form_field(data: etree._Element) -> None:
    """An old form field: a box, or the choice of a list; the text of a text field already stands in the document."""
    begin = data.getparent()
    run = begin.getparent() if begin is not None else None
    if begin is None or run is None:
        return
    box, choices = data.find(w("checkBox")), data.find(w("ddList"))
    if box is not None:
        state = value_of(box, "checked")
        words = "☒" if is_on(state if state is not None else value_of(box, "default")) else "☐"
    elif choices is not None:
        entries = [entry.get(w("val")) or "" for entry in choices.findall(w("listEntry"))]
        number = value_of(choices, "result") or value_of(choices, "default") or "0"
        words = entries[int(number)] if number.isdecimal() and len(number) < 4 and int(number) < len(entries) else ""
    else:
        return
    text = etree.Element(w("t"))
    text.text = words
    begin.addnext(text)


def _show_note(reference: etree._Element, note: etree._Element | None) -> None:
    """Put the words of a footnote where it is called: "inclusief btw" there changes what an amount means."""
    words = " ".join("".join(text.text or "" for text in note.iter(w("t"))).split()) if note is not None else ""
    if words:
        reference.tag, reference.text = w("t"), f" [voetnoot: {words.replace('[', '(').replace(']', ')')}]"
