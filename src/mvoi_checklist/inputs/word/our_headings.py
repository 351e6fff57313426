"""The headings of our own documents: about which theme, duty and criterion a place is, also where a program dropped their styles."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lxml import etree

from mvoi_checklist.inputs.answer_paths import AnswerPaths
from mvoi_checklist.inputs.ooxml.styles import Styles
from mvoi_checklist.model.form import OurHeading

_HEADINGS = frozenset(OurHeading)


@dataclass(frozen=True)
class _Section:
    """The headings above a place: about which theme, duty and criterion."""

    theme: str | None = None
    duty: str | None = None
    code: str | None = None
    of_purchase: bool = True
    """Whether what is bought may stand here: below no heading of ours, or the one above it."""
    answered: bool = False
    """Whether the table of answers of this theme or duty has been met: what stands below it is of another, of which the heading is gone."""


class OurHeadings:
    """What the headings so far say of the place where the reader is."""

    def __init__(self, paths: AnswerPaths, styles: Styles) -> None:
        """Know headings by their style, and ours also by their words."""
        self._paths = paths
        self._styles = styles
        self._section = _Section()
        self.last = ""
        """The words of the last heading."""

    @property
    def theme(self) -> str | None:
        """The theme that this place is about."""
        return self._section.theme

    @property
    def code(self) -> str | None:
        """The criterion that this place is about."""
        return self._section.code

    def see(self, text: str, paragraph: etree._Element) -> bool:
        """Whether this line is a heading; what it opens is remembered."""
        level = self._styles.opens_level(paragraph)
        if level is None and not self._paths.is_heading(text):
            return False
        self.last = text
        theme, duty = self._paths.theme(text), self._paths.duty(text)
        if level == 1 or theme or duty or text in _HEADINGS:
            self._section = _Section(theme, None if theme else duty, of_purchase=text == OurHeading.PURCHASE or text not in _HEADINGS)
        elif code := self._paths.code(text):
            if self._section.answered:
                self._lose()
            self._section = replace(self._section, code=code)
        return True

    def see_answers(self) -> None:
        """A table of answers begins; a second one below one heading is about something that no heading tells."""
        if self._section.answered:
            self._lose()
        self._section = replace(self._section, answered=bool(self._section.theme or self._section.duty))

    def _lose(self) -> None:
        self._section = _Section(of_purchase=False)

    def path(self, label: str) -> str | None:
        """Which answer stands beside a label here: of the purchase only where that is told."""
        path = self._paths.of_label(label, theme=self._section.theme, duty=self._section.duty)
        return path if path and ("." in path or self._section.of_purchase) else None

    def is_lost(self, labels: list[str]) -> bool:
        """Whether these are the labels of the answers about a theme, below no heading of one."""
        return self._section.theme is None and any(self._paths.asks_applied(label) for label in labels)
