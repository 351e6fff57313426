"""One content control: what its properties say, looked up once."""

from __future__ import annotations

from lxml import etree

from mvoi_checklist.inputs.ooxml.styles import is_on, value_of, w
from mvoi_checklist.model.form import TAG_PREFIX

_PROPERTIES, _CONTENT, _VALUE = w("sdtPr"), w("sdtContent"), w("val")
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_BOX, _CHECKED, _STATE = f"{_W14}checkbox", f"{_W14}checked", f"{_W14}val"


class Control:
    """A content control: ``tag`` is what its maker calls it; ``content`` is None when there is nothing in it that could be filled in."""

    __slots__ = ("_said", "content", "tag")

    def __init__(self, element: etree._Element) -> None:
        """Look at its parts; of two with one name the first counts."""
        parts = {part.tag: part for part in reversed(element)}
        self.content = parts.get(_CONTENT)
        self._said = {item.tag: item for item in reversed(parts.get(_PROPERTIES, ()))}
        self.tag = self.value("tag") or ""

    def find(self, name: str) -> etree._Element | None:
        """One of its properties."""
        return self._said.get(w(name))

    def value(self, name: str) -> str | None:
        """The ``w:val`` of a property; None when it is not there."""
        found = self.find(name)
        return found.get(_VALUE, "") if found is not None else None

    @property
    def is_ours(self) -> bool:
        """Whether its tag is one of ours."""
        return self.tag.startswith(TAG_PREFIX)

    @property
    def ticked(self) -> bool | None:
        """Whether its box is ticked; None when it is no box."""
        box = self._said.get(_BOX)
        if box is None:
            return None
        checked = box.find(_CHECKED)
        return checked is not None and is_on(checked.get(_STATE, ""))

    @property
    def shows_prompt(self) -> bool:
        """Whether it says that nothing is filled in."""
        return is_on(self.value("showingPlcHdr"))

    @property
    def holds_contents(self) -> bool:
        """Whether a table of contents stands in it."""
        return value_of(self.find("docPartObj"), "docPartGallery") == "Table of Contents"

    @property
    def choices(self) -> dict[str, str]:
        """The ids of a drop-down by the words that it shows."""
        lists = (item for item in self._said.values() for item in item.iter(w("listItem")))
        return {str(item.get(w("displayText"))): str(item.get(w("value"))) for item in lists}
