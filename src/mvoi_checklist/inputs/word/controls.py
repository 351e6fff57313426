"""Content controls of our own documents: which answer each holds, by tag, by its place in the data part, or by name."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from mvoi_checklist.inputs.answer_paths import AnswerPaths
from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.inputs.dutch.marks import MARKS
from mvoi_checklist.inputs.ooxml.box_signs import TICKED
from mvoi_checklist.inputs.ooxml.content_control import Control
from mvoi_checklist.inputs.ooxml.inner_tables import show_tables
from mvoi_checklist.inputs.ooxml.styles import w
from mvoi_checklist.inputs.ooxml.text import text_of
from mvoi_checklist.inputs.word.data_part import Made
from mvoi_checklist.model.form import EMPTIED, TAG_PREFIX, path_of_place
from mvoi_checklist.model.start_document import field_title


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
        control, path, state = item.control, item.path, item.control.ticked
        if state is False and _letters(item.content) not in TICKED:
            return
        text = text_of(item.content)
        if not path.startswith("wording."):
            text = self._answers.typed(text)
        text = self._made.newest(path, text, self._whole.get(item.content, ""))
        if (not text and not path.startswith("wording.")) or (path.startswith("chosen.") and state is None and text.lower() not in MARKS):
            return
        place = f"invulveld '{control.value('alias') or _name(path)}'"
        self._answers.take_path(path, text, place, control.choices.get(text, text))


def _name(path: str) -> str:
    """What an answer is called where its control has lost its name; a box and a text of a criterion by its code."""
    return path.split(".")[2] if path.startswith(("chosen.", "wording.")) and path.count(".") > 1 else field_title(path)


def _letters(content: etree._Element) -> str:
    """What stands in it, quick to see."""
    return "".join(map(str, content.itertext())).strip()
