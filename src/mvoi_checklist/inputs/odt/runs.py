"""The words of one OpenDocument paragraph as runs and content controls of Word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from lxml import etree

from mvoi_checklist.inputs.odt.fields import field_words, fill_control, mark_words
from mvoi_checklist.inputs.odt.looks import PLAIN, Look, Looks
from mvoi_checklist.inputs.odt.names import DC, DRAW, FIELD, LOEXT, OFFICE, TEXT
from mvoi_checklist.inputs.ooxml.styles import w
from mvoi_checklist.model.form import TAG_PREFIX

_SPACE = re.compile(r"[ \t\r\n]+")
_COPY = re.compile(r" (?:Copy|Kopie) \d+$")
"""What LibreOffice puts behind the name of a bookmark that was copied."""
_MOST_SPACES = 100
_GONE = {
    f"{TEXT}hidden-text", f"{TEXT}hidden-paragraph", f"{TEXT}placeholder", f"{TEXT}ruby-text",
    f"{TEXT}change", f"{TEXT}tracked-changes", f"{TEXT}script", f"{LOEXT}list-item",
}  # fmt: skip
_SLANTED = {"italic", "oblique"}
_BREAKS = {f"{TEXT}tab": "tab", f"{TEXT}line-break": "br"}
_BOXES = {f"{DRAW}frame", f"{DRAW}g", f"{DRAW}custom-shape", f"{DRAW}rect"}


class Runs:
    """Writes the words of paragraphs; an answer that runs on in the next paragraph stays one answer."""

    def __init__(
        self,
        looks: Looks,
        forms: Mapping[str, etree._Element],
        comments: etree._Element,
        boxes: Callable[[etree._Element, etree._Element], None],
        spend: Callable[[int], None],
    ) -> None:
        """Start empty; ``comments`` takes the comments, ``boxes`` writes the blocks inside a text box, ``spend`` counts what is shown again."""
        self._shown: dict[str, str] = {}
        self._spend = spend
        self._comments = comments
        self._names: dict[str | None, str] = {}
        self._looks = looks
        self._forms = forms
        self._boxes = boxes
        self._answer: etree._Element | None = None
        self._name = ""
        self._in_control = self._ends = False
        self._target = etree.Element(w("p"))
        self._special: dict[str, Callable[[etree._Element], None]] = {
            f"{TEXT}s": self._spaces,
            f"{TEXT}note": self._note,
            f"{TEXT}bookmark-start": self._begin,
            f"{TEXT}bookmark-end": self._end,
            f"{LOEXT}content-control": self._control,
            f"{DRAW}control": self._form_field,
            f"{OFFICE}annotation": self._comment,
            f"{OFFICE}annotation-end": self._end_comment,
            f"{FIELD}fieldmark": lambda mark: self._say(mark_words(mark)),
        }

    def write(self, source: etree._Element, paragraph: etree._Element) -> bool:
        """Write a paragraph; false when its words went into an answer that began in an earlier one."""
        goes_on = self._answer is not None
        if goes_on:
            self._run("br")
        else:
            self._target = paragraph
        style = source.get(f"{TEXT}style-name")
        if not self._looks.hides("paragraph", style):
            self._inside(source, self._looks.look("paragraph", style))
        return not goes_on

    def end_answer(self) -> None:
        """At the end of a cell or of the document every answer has ended."""
        self._answer, self._ends = None, False

    def _inside(self, node: etree._Element, look: Look) -> None:
        self._say(node.text, look)
        for child in node:
            self._piece(child, look)
            self._say(child.tail, look)

    def _piece(self, child: etree._Element, look: Look) -> None:
        tag = str(child.tag)
        style = child.get(f"{TEXT}style-name")
        if tag in _GONE or (tag == f"{TEXT}span" and self._looks.hides("text", style)):
            return
        if tag in _BREAKS:
            self._run(_BREAKS[tag])
        elif tag in _BOXES:
            self._boxed(child)
        elif tag in self._special:
            self._special[tag](child)
        else:
            own = self._looks.look("text", style)
            self._inside(child, Look(own.bold or look.bold, own.font or look.font, own.italic or look.italic, own.colour or look.colour))

    def _run(self, name: str, look: Look = PLAIN) -> etree._Element:
        """A run of Word with one thing in it; of its looks only those that change what is read."""
        run = etree.SubElement(self._target, w("r"))
        symbols, italic = look.font.lower().startswith("wingdings"), look.italic in _SLANTED
        if look.bold or symbols or italic or look.colour:
            properties = etree.SubElement(run, w("rPr"))
            if look.bold:
                etree.SubElement(properties, w("b"))
            if italic:
                etree.SubElement(properties, w("i"))
            if look.colour:
                etree.SubElement(properties, w("color")).set(w("val"), look.colour)
            if symbols:
                etree.SubElement(properties, w("rFonts")).set(w("ascii"), look.font)
        return etree.SubElement(run, w(name))

    def _say(self, words: str | None, look: Look = PLAIN) -> None:
        """White space counts only once; where more is meant, that is spelled out."""
        if words := _SPACE.sub(" ", words or ""):
            self._run("t", look).text = words

    def _spaces(self, space: etree._Element) -> None:
        count = space.get(f"{TEXT}c", "1")
        self._run("t").text = " " * (min(int(count), _MOST_SPACES) if count.isdecimal() and len(count) < 9 else 1)

    @contextmanager
    def aside(self, into: etree._Element) -> Iterator[etree._Element]:
        """What follows has paragraphs and answers of its own; an answer that is open goes on afterwards, and holds it."""
        here = self._target, self._answer, self._name, self._in_control, self._ends
        self._answer, self._in_control = None, False
        yield into if here[1] is None else here[0]
        self._target, self._answer, self._name, self._in_control, self._ends = here

    def _boxed(self, box: etree._Element) -> None:
        if next(box.iter(f"{DRAW}image"), None) is not None:
            self._run("pict")
        run = self._run("txbxContent")
        with self.aside(run):
            self._boxes(box, run)

    def _note(self, note: etree._Element) -> None:
        """Put the words of a footnote where it is called: "inclusief btw" there changes what an amount means."""
        words = " ".join(" ".join("".join(map(str, body.itertext())) for body in note.iter(f"{TEXT}note-body")).split())
        if words:
            self._say(f" [voetnoot: {words.replace('[', '(').replace(']', ')')}]")

    def _comment(self, annotation: etree._Element) -> None:
        """A comment is no part of the text; it is kept with the words it stands beside."""
        name, number = annotation.get(f"{OFFICE}name"), str(len(self._comments))
        comment = etree.SubElement(self._comments, w("comment"))
        comment.set(w("id"), number)
        comment.set(w("author"), annotation.findtext(f"{DC}creator") or "")
        for line in annotation.iter(f"{TEXT}p"):
            etree.SubElement(etree.SubElement(etree.SubElement(comment, w("p")), w("r")), w("t")).text = "".join(map(str, line.itertext()))
        self._mark("commentRangeStart", number)
        self._run("commentReference").set(w("id"), number)
        if name:
            self._names[name] = number
        else:
            self._mark("commentRangeEnd", number)

    def _end_comment(self, end: etree._Element) -> None:
        if number := self._names.pop(end.get(f"{OFFICE}name"), ""):
            self._mark("commentRangeEnd", number)

    def _mark(self, name: str, number: str) -> None:
        etree.SubElement(self._target, w(name)).set(w("id"), number)

    def _form_field(self, shape: etree._Element) -> None:
        name = str(shape.get(f"{DRAW}control"))
        if name in self._shown:
            self._spend(len(self._shown[name]))
        elif (field := self._forms.get(name)) is not None:
            self._shown[name] = field_words(field)
        self._say(self._shown.get(name))

    def _begin(self, mark: etree._Element) -> None:
        name = str(mark.get(f"{TEXT}name"))
        if name.startswith(TAG_PREFIX) and self._answer is None:
            self._open(name)

    def _end(self, mark: etree._Element) -> None:
        if self._answer is None or mark.get(f"{TEXT}name") != self._name:
            return
        if self._in_control:
            self._ends = True
        else:
            self._close()

    def _open(self, name: str) -> etree._Element:
        self._answer, self._name, self._ends = etree.SubElement(self._target, w("sdt")), name, False
        properties = etree.SubElement(self._answer, w("sdtPr"))
        if name:
            etree.SubElement(properties, w("tag")).set(w("val"), _COPY.sub("", name))
        self._target = etree.SubElement(self._answer, w("sdtContent"))
        return self._answer

    def _close(self) -> None:
        outer = self._answer.getparent() if self._answer is not None else None
        self._target = outer if outer is not None else self._target
        self.end_answer()

    def _control(self, control: etree._Element) -> None:
        """A content control, alone or between the bookmarks that name it; LibreOffice 7.4 ends the bookmark inside."""
        if self._in_control:  # a fill-in, part of the text around it
            self._inside(control, PLAIN)
            return
        alone = self._answer is None
        fill_control(self._open("") if self._answer is None else self._answer, control)
        before, self._in_control = self._in_control, True
        self._inside(control, PLAIN)
        self._in_control = before
        if (alone or self._ends) and not before:
            self._close()
