"""Which answer a control or row of our own documents is about, when its tag is gone: by its name, or by its label and the heading above it."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.dutch.marks import MARKS, OPEN
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.model.form import CHOOSE_LINE, CRITERIA_THAT, NAME_SEPARATOR, YOUR_ANSWER, OurHeading
from mvoi_checklist.model.start_document import OPTIONS, OPTIONS_LABEL, Explanation

_CODE = re.compile(r"\s*([A-Z0-9]+(?:-[A-Z0-9]+)+)\b")
_CHOOSE = re.compile(rf"(?P<before>.{{0,20}}?){re.escape(CHOOSE_LINE).replace(re.escape('{kind}'), '(?P<kind>[^:]+)')}(?P<behind>.{{0,20}})")
_FRAME = re.compile(rf"[\s{OPEN}\[\]().,:;]+")
"""The box itself, and what people put around a mark."""
_HEADINGS = frozenset(OurHeading)
_OF_THEME = ("applied", "criteria", *Explanation.model_fields)
_DUTY_LABELS = {"geregeld": "met", "toelichting": "note", "hoe": "note"}
"""The note was called "Hoe?" in earlier checklists."""


class AnswerPaths:
    """Knows the labels of our own documents."""

    def __init__(self, words: Words) -> None:
        """Look labels up in these words."""
        self._words = words

    def of_name(self, name: str) -> str | None:
        """The path of a control by its name, such as "Bewijs · Klimaat"."""
        label, _, about = name.rpartition(NAME_SEPARATOR)
        return self.of_label(label, theme=self._words.find_label("themes", about), duty=self.duty(about)) if label else None

    def of_label(self, label: str, *, theme: str | None, duty: str | None) -> str | None:
        """The path of a row by its label, under the heading of a theme or a duty."""
        if theme:
            field = self._words.find_label("theme_fields", label)
            inside = "explanation." if field in Explanation.model_fields else ""
            return f"themes.{theme}.{inside}{field}" if field in _OF_THEME else None
        if duty:
            name = _DUTY_LABELS.get(plain(label))
            return f"duties.{duty}.{name}" if name else None
        if field := self._words.find_label("evaluation_fields", label):
            return f"evaluation.{field}"
        return OPTIONS if label.strip() == OPTIONS_LABEL else self._words.find_label("fields", label)

    def theme(self, heading: str) -> str | None:
        """The theme that a heading of ours names: "Klimaat", or "Klimaat: uw antwoord"."""
        return self._words.find_label("themes", heading.partition(":")[0])

    def duty(self, heading: str) -> str | None:
        """The statutory duty that a heading names."""
        return self._words.find_label("duties", heading)

    @staticmethod
    def code(heading: str) -> str | None:
        """The code of a criterion, in front of its title."""
        found = _CODE.match(heading)
        return found.group(1) if found else None

    def asks_applied(self, label: str) -> bool:
        """Whether this is the label of the answer that every theme has."""
        return self._words.find_label("theme_fields", label) == "applied"

    def is_heading(self, line: str) -> bool:
        """Whether a line has the words of a heading of ours and no others: of a part, a theme, a duty or a criterion."""
        if line in _HEADINGS or self._words.find("duties", line):
            return True
        name, _, rest = line.partition(":")
        of_theme = not rest or rest.strip() == YOUR_ANSWER or rest.strip().startswith(CRITERIA_THAT)
        return (of_theme and self._words.find("themes", name) is not None) or self.code(line) in self._words.criteria.by_code

    def choice(self, line: str) -> tuple[bool | None, str] | None:
        """Whether the box of a criterion is ticked, and the kind of that criterion; None when the line is no such box."""
        found = _CHOOSE.fullmatch(line)
        kind = self._words.find("criterion_kinds", found["kind"]) if found else None
        return (self.ticked(found["before"], found["behind"]), kind) if found and kind else None

    def ticked(self, *signs: str) -> bool | None:
        """What stands in and beside a box: a mark or a yes, nothing, or (None) what nobody can tell."""
        marks = {mark for sign in signs if (mark := _FRAME.sub(" ", sign).strip().lower())}
        return bool(marks) if marks <= MARKS | self._words.yes else None
