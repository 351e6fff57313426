"""Leave in Word's XML only what a reader of the finished document sees: insertions in; deletions, hidden words and prompts out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from lxml import etree

from mvoi_checklist.inputs.dutch.marks import plain_ticks
from mvoi_checklist.inputs.ooxml.box_signs import EMPTY, TICKED, boxes_of, code_of
from mvoi_checklist.inputs.ooxml.content_control import Control
from mvoi_checklist.inputs.ooxml.invisible import invisible
from mvoi_checklist.inputs.ooxml.styles import MARKS, Styles, is_on, value_of, w
from mvoi_checklist.model.form import PROMPT
from mvoi_checklist.model.generated import line_mark

_GONE = {
    w("del"), w("moveFrom"), w("delText"), w("comment"),
    w("rPrChange"), w("pPrChange"), w("tcPrChange"), w("trPrChange"), w("tblPrExChange"), w("tblPrChange"),
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
}  # fmt: skip
_CIRCLE, _OPEN_CIRCLE = re.compile(r"[○◯●◉⦿□■◻◼]|\( ?[xX]? ?\)|\[ ?[xX ] ?\]"), re.compile(r"[○◯□◻]|\( {1,2}\)|\[ {1,3}\]")
_CIRCLES = str.maketrans("○◯●◉⦿□■◻◼", "☐☐☒☒☒☐☒☐☒")
_TYPED_CIRCLE = re.compile(r"[(\[](?:( {1,3})| ?[xX] ?)[)\]]")
"""Circles to choose from, drawn or typed, where open ones stand among them."""
_FORMULA = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_FONTS = ("ascii", "hAnsi", "cs")
_STYLE, _VALUE = w("pStyle"), w("val")
_NOTES = (w("footnoteReference"), w("endnoteReference"))
_LEFT_OUT = {w("del"): w("tr"), w("hidden"): w("tr"), w("cellDel"): w("tc")}


def clean(root: etree._Element, styles: Styles, notes: Iterable[etree._Element] = (), prompts: Collection[str] = (), *, ours: bool = False) -> None:
    """Change the tree: boxes and form fields become text, footnotes stand where they are first called, what is not seen is gone.

    In one of ``ours`` every prompt stands between brackets; LibreOffice may still call a prompt what was typed over it. Its boxes are no circles,
    and its text speaks of "[ ]". ``prompts`` are the marks of its prompts, where it tells them.
    """
    _show_ticks(root)
    _show_formulas(root.iter(_FORMULA) if ours else ())  # in a document of others its numbers would be taken for values
    footnotes = {(str(note.tag), note.get(w("id"))): note for part in notes for note in part if isinstance(note.tag, str)}
    for element in list(root.iter(w("sdt"), w("sym"), w("rFonts"), w("ffData"), *_NOTES)):
        if element.tag == w("sdt"):
            _clean_control(Control(element), prompts, ours=ours)
        elif element.tag == w("sym"):
            _draw_sign(element)
        elif element.tag == w("rFonts"):
            _draw_letters(element)
        elif element.tag == w("ffData"):
            _show_form_field(element)
        else:
            _show_note(element, footnotes.pop((str(element.tag).removesuffix("Reference"), element.get(w("id"))), None))
    unseen = () if ours else invisible(root, styles)
    for element in reversed([*_not_seen(root, styles), *unseen]):
        element[:] = []  # inner ones first and emptied: lxml takes seconds to move a large part of the tree out of it
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    _show_circles(() if ours else root.iter(w("t")))


def _show_ticks(root: etree._Element) -> None:
    """Every sign that looks like a tick is one of ours."""
    for words in root.iter(w("t")):
        words.text = plain_ticks(words.text or "")


def _show_formulas(texts: Iterable[etree._Element]) -> None:
    """The words of a formula are words, one after the other."""
    for words in list(texts):
        words.tag = w("t")


def _show_circles(texts: Iterable[etree._Element]) -> None:
    """Circles and squares to choose from are boxes."""
    circles = [words for words in texts if words.text and _CIRCLE.search(words.text)]
    if any(_OPEN_CIRCLE.search(words.text or "") for words in circles):
        for words in circles:
            words.text = _TYPED_CIRCLE.sub(lambda circle: "☐" if circle[1] else "☒", (words.text or "").translate(_CIRCLES))


def _not_seen(root: etree._Element, styles: Styles) -> Iterator[etree._Element]:
    """What a reader does not see, each found by the mark that says so: looking at every run and cell would take ten times as long."""
    hiding = w("r") if styles.can_hide else ""
    for mark in root.iter(*_GONE, *_LEFT_OUT, *MARKS, _STYLE, w("instrText"), *filter(None, [hiding])):
        if mark.tag == _STYLE and not styles.style(mark.get(_VALUE)).contents:
            continue  # nearly all of them
        if mark.tag in _GONE:
            yield mark
        holder = mark if mark.tag == hiding else _holder(mark)
        if holder is not None and _hidden_by(mark, holder, styles):
            yield holder


def _hidden_by(mark: etree._Element, holder: etree._Element, styles: Styles) -> bool:
    """Whether a mark hides what holds it. A list of contents is gone too: it repeats headings, with a page number."""
    if holder.tag == w("r"):
        return styles.hides(holder)
    if holder.tag == w("p"):
        return mark.tag == _STYLE or "PAGEREF" in (mark.text or "")
    return holder.tag == _LEFT_OUT.get(mark.tag) and (mark.tag != w("hidden") or is_on(mark.get(w("val"), "")))


def _holder(mark: etree._Element) -> etree._Element | None:
    """The element of which this is a property; of the code of a field, the paragraph."""
    if mark.tag == w("instrText"):
        return next(mark.iterancestors(w("p")), None)
    properties = mark.getparent()
    return properties.getparent() if properties is not None else None


def _clean_control(control: Control, prompts: Collection[str], *, ours: bool) -> None:
    """Empty a control that shows its prompt; show a box by its state, whatever sign its font draws."""
    if (content := control.content) is None:
        return
    if control.shows_prompt and not ((ours or control.is_ours) and _was_typed(content, prompts)):
        for child in content.iter(w("t"), w("sym")):
            child.tag, child.text = w("t"), ""
    elif control.holds_contents:
        content[:] = []
    elif (state := control.ticked) is not None:
        signs = list(content.iter(w("t"), w("sym")))
        words = "".join(sign.text or "" for sign in signs).strip()
        if (ours or control.is_ours) and (_was_marked(words) or (control.is_ours and state and words == EMPTY)):
            return  # a program that knows no boxes changes the sign and not the state
        for number, sign in enumerate(signs):
            sign.tag, sign.text = w("t"), "" if number else "☒" if state else "☐"


def _was_marked(words: str) -> bool:
    """Whether a box shows a tick, or words that somebody typed in it."""
    return words in TICKED or any(map(str.isalnum, words))


def _was_typed(content: etree._Element, prompts: Collection[str]) -> bool:
    """Whether something else than a prompt stands there: of other words between brackets that is only known where the prompts are."""
    words = "".join(text.text or "" for text in content.iter(w("t")))
    return PROMPT.fullmatch(words) is None or bool(prompts and words.strip() and line_mark(words) not in prompts)


def _draw_sign(sign: etree._Element) -> None:
    """Turn a sign of Wingdings into the box that it draws."""
    run = sign.getparent()
    if run is not None and run.tag == w("r"):
        code = sign.get(w("char")) or ""
        known = re.fullmatch(r"[0-9A-Fa-f]{2,4}", code) is not None
        sign.tag, sign.text = w("t"), boxes_of([sign.get(w("font"))]).get(int(code, 16) & 0xFF, "") if known else ""


def _draw_letters(fonts: etree._Element) -> None:
    """The same for letters that stand in such a font."""
    boxes, run = boxes_of(fonts.get(w(name)) for name in _FONTS), _holder(fonts)
    if boxes and run is not None and run.tag == w("r"):
        for text in run.iterchildren(w("t")):
            text.text = "".join(boxes.get(code_of(letter), letter) for letter in text.text or "")


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
