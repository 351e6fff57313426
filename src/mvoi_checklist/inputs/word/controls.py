"""Content controls of our own documents: which answer each holds, by tag, by its place in the data part, or by name."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from mvoi_checklist.inputs.answer_paths import AnswerPaths
from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.inputs.word.clean import ticked
from mvoi_checklist.inputs.word.made import Made
from mvoi_checklist.inputs.word.styles import value_of, w
from mvoi_checklist.inputs.word.text import text_of
from mvoi_checklist.model.form import TAG_PREFIX, path_of_place

_TICKS = "☒☑✓xX"


class _Found(NamedTuple):
    control: etree._Element
    content: etree._Element
    path: str
    text: str
    state: bool | None


class Controls:
    """Reads the controls of a document; ``seen`` are the paths met, filled in or not, in the order of the document."""

    def __init__(self, answers: Answers, paths: AnswerPaths, made: Made) -> None:
        """Read into ``answers``; ``made`` is what the data part says."""
        self._answers = answers
        self._paths = paths
        self._made = made
        self.seen: list[str] = []

    def read(self, root: etree._Element) -> None:
        """Take every answer, and take it away, so that what is left was written beside the controls."""
        found = [item for control in root.iter(w("sdt")) if (item := self._found(control)) is not None]
        for item in found:
            self.seen.append(item.path)
            self._take(item)
        for item in reversed(found):  # inner ones first: lxml takes seconds to take away a large part of the tree
            if not item.path.startswith("fill."):  # part of a criterion's text
                item.content[:] = []

    def _found(self, control: etree._Element) -> _Found | None:
        content = control.find(w("sdtContent"))
        path = self._path(control) if content is not None else None
        return _Found(control, content, path, text_of(content), ticked(control)) if path is not None and content is not None else None

    def _path(self, control: etree._Element) -> str | None:
        tag = value_of(control, "sdtPr/tag") or ""
        if tag:
            return tag[len(TAG_PREFIX) :] if tag.startswith(TAG_PREFIX) else None
        binding = control.find(f"{w('sdtPr')}/{w('dataBinding')}")
        place = path_of_place(binding.get(w("xpath"), "")) if binding is not None else None
        return place or self._paths.of_name(value_of(control, "sdtPr/alias") or "")

    def _take(self, item: _Found) -> None:
        place = f"invulveld '{value_of(item.control, 'sdtPr/alias') or 'zonder titel'}'"
        text = "" if self._answers.empty(item.text) and not item.path.startswith("wording.") else item.text
        text = self._made.newest(item.path, text)
        if not text or item.state is False or (item.path.startswith("chosen.") and item.state is None and text not in _TICKS):
            return
        properties = item.control.find(w("sdtPr"))
        items = properties.iter(w("listItem")) if properties is not None else ()
        choices = {str(choice.get(w("displayText"))): str(choice.get(w("value"))) for choice in items}
        self._answers.take_path(item.path, text, place, choices.get(text, text))
