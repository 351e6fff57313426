"""Content controls of our own documents: which answer each holds, by tag, by its place in the data part, or by name."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from mvoi_checklist.inputs.answer_paths import AnswerPaths
from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.inputs.dutch.marks import MARKS
from mvoi_checklist.inputs.ooxml.content_control import Control
from mvoi_checklist.inputs.ooxml.inner_tables import show_tables
from mvoi_checklist.inputs.ooxml.styles import w
from mvoi_checklist.inputs.ooxml.text import text_of
from mvoi_checklist.inputs.word.data_part import Made
from mvoi_checklist.model.form import EMPTIED, TAG_PREFIX, path_of_place
from mvoi_checklist.model.start_document import field_title

_UNCLEAR = "Niet te zien is of dit is aangekruist: het hokje en wat erin staat, spreken elkaar tegen. Kruis het opnieuw aan, of maak het leeg."


class _Found(NamedTuple):
    control: Control
    content: etree._Element
    path: str


class Controls:
    """Reads the controls of a document; ``seen`` are the paths met, filled in or not, in the order of the document."""

    def __init__(self, answers: Answers, paths: AnswerPaths, made: Made) -> None:
        """Read into ``answers``; ``made`` is what the data part says."""
        self._answers = answers
        self._paths = paths
        self._made = made
        self._controls: dict[etree._Element, Control] = {}
        self._whole: dict[etree._Element, str] = {}
        self.seen: list[str] = []

    def look(self, root: etree._Element) -> None:
        """Remember all that stands in the answers that the data part holds too, before what was struck through or deleted is taken away."""
        for element in root.iter(w("sdt")):
            control = self._controls[element] = Control(element)
            if control.content is not None and control.find("dataBinding") is not None:
                self._whole[control.content] = "".join([words.text or "" for words in control.content.iter(w("t"), w("delText"))])

    def read(self, root: etree._Element) -> None:
        """Take every answer, and take it away, so that what is left was written beside the controls."""
        found = [item for element in root.iter(w("sdt")) if (item := self._found(self._controls[element])) is not None]
        for item in found:
            if item.path.startswith("fill.") and (item.control.shows_prompt or not _letters(item.content)):  # none is made with a prompt
                item.content[:] = []
                etree.SubElement(etree.SubElement(item.content, w("r")), w("t")).text = EMPTIED
        for item in reversed(found):
            show_tables(item.content)
        for item in found:
            self.seen.append(item.path)
            self._take(item)
        for item in reversed(found):  # inner ones first: lxml takes seconds to take away a large part of the tree
            if not item.path.startswith("fill."):  # part of a criterion's text
                item.content[:] = []

    def _found(self, control: Control) -> _Found | None:
        path = self._path(control) if control.content is not None else None
        return _Found(control, control.content, path) if path is not None and control.content is not None else None

    def _path(self, control: Control) -> str | None:
        if control.tag:
            return control.tag[len(TAG_PREFIX) :] if control.is_ours else None
        binding = control.find("dataBinding")
        place = path_of_place(binding.get(w("xpath"), "")) if binding is not None else None
        return place or self._paths.of_name(control.value("alias") or "")

    def _take(self, item: _Found) -> None:
        control, path = item.control, item.path
        place = f"invulveld '{control.value('alias') or _name(path)}'"
        text = text_of(item.content)
        if control.ticked is not None:
            self._take_box(path, text, place, state=control.ticked)
            return
        if not path.startswith("wording."):
            text = self._answers.typed(text)
            if text and not control.choices and _holds_what_follows(item.content):
                text = self._answers.typed(text_of(item.content))
        text = self._made.newest(path, text, self._whole.get(item.content, ""))
        if text and path.startswith("chosen.") and text.lower() not in MARKS:
            return
        if text or path.startswith("wording."):
            self._answers.take_path(path, text, place, control.choices.get(text, text))
        elif holds_picture(item.content):
            self._answers.tell_picture(path, place)

    def _take_box(self, path: str, text: str, place: str, *, state: bool) -> None:
        """Take what a box shows, which is what was printed too; where that is no clear yes or no, or the file says otherwise, tell it."""
        shown = self._paths.ticked(text)
        if shown:
            self._answers.take_path(path, text, place, text)
        elif text and (shown is None or state):
            self._answers.doubt_path(path, f"{text} {_name(path)}", place, _UNCLEAR)


def holds_picture(element: etree._Element) -> bool:
    """Whether a picture stands here."""
    return any(True for _ in element.iter(w("drawing"), w("pict")))


def _holds_what_follows(content: etree._Element) -> bool:
    """Put what stands behind an answer on the same line of its cell into the answer: some programs end a control within a sentence."""
    control = content.getparent()
    line = control.getparent() if control is not None else None
    cell = line.getparent() if line is not None and line.tag == w("p") else None
    behind = list(control.itersiblings()) if control is not None and cell is not None and cell.tag == w("tc") else []
    content.extend(behind)
    return bool(behind)


def _name(path: str) -> str:
    """What an answer is called where its control has lost its name; a box and a text of a criterion by its code."""
    return path.split(".")[2] if path.startswith(("chosen.", "wording.")) and path.count(".") > 1 else field_title(path)


def _letters(content: etree._Element) -> str:
    """What stands in it, quick to see."""
    return "".join(map(str, content.itertext())).strip()
