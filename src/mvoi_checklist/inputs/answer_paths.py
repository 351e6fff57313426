"""Which answer a control or row of our own documents is about, when its tag is gone: by its name, or by its label and the heading above it."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.dutch.marks import OPEN, TICKS
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.model.form import CHOOSE_LINE, NAME_SEPARATOR
from mvoi_checklist.model.start_document import OPTIONS, OPTIONS_LABEL, Explanation

_CODE = re.compile(r"\s*([A-Z0-9]+(?:-[A-Z0-9]+)+)\b")
_CHOOSE = re.compile(rf"\s*([{OPEN}{TICKS}xXvV]?)\s*{re.escape(CHOOSE_LINE).replace(re.escape('{kind}'), '(.+)')}\s*")
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
            return f"themes.{theme}.{inside}{field}" if field and field not in {"kind", "level"} else None
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

    def choice(self, line: str) -> tuple[bool, str] | None:
        """Whether the box of a criterion is ticked, and the kind of that criterion; None when the line is no such box."""
        found = _CHOOSE.fullmatch(line)
        kind = self._words.find("criterion_kinds", found.group(2)) if found else None
        return (found.group(1) not in {"", "☐"}, kind) if found and kind else None
