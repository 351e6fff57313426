"""Where in a piece of a line the label ends, and its value starts."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.line_openings import BOXES
from mvoi_checklist.inputs.meanings import Meanings
from mvoi_checklist.inputs.purchase.field_values import VALUE_FIELDS, read_field

_NUMBERED = re.compile(r"(?P<label>[A-Za-z.-]{2,20})\s+(?P<value>\S*\d\S*)", re.IGNORECASE)
_DASH = re.compile(r"(?:[☒☑] )?(?P<label>[A-ZÀ-Ý][^–—\n]{2,45}?)\s+(?P<sign>[–—=-])\s+(?P<value>\S.*)", re.DOTALL)
_LED = re.compile(r"(?P<label>\w[^.…_:\n]{1,60}?)\s*(?:\.{3,}|…{2,}|_{3,})\s*(?P<value>[^\s.…_].*)", re.DOTALL)
"""A label with dots up to its value, as on a typewriter: "Looptijd ...... 3 jaar"."""
_LED_APART = re.compile(r"\s(?:\.{3,}|…{2,}|_{3,})\s")
"""Such dots with space around them part any label from its value."""
_WIDE = re.compile(r"(?P<label>\S[^:\n]{1,60}?) {2,}(?P<value>\S.*)", re.DOTALL)
"""A label with no more than wide space behind it."""
_RUN_IN = re.compile(r"(?P<label>[A-Z][^.:?!\n]{2,40})\.\s+(?P<value>[A-Z\d€].*)", re.DOTALL)
"""A label with a dot behind it, as it runs into its text: "Wie leidt het. Thijs de Wit"."""
_SENTENCE = re.compile(r"\b(?:is|zijn|wordt|worden|bedraagt|bedragen|komt|duurt)\b|[.?!]\s+[A-Z]")
_WHO = re.compile(r"\s*wie\b[^.]*\?\s*", re.IGNORECASE)
"""A second question in a label: "Wie is projectleider? Wie budgethouder?"."""
_ARROW = re.compile(r"\s*(?:[=–-]+>|[→⇒➔])\s*")
"""What somebody in a hurry types for a colon: "klimaat -> ja, elektrische busjes"."""
_LONGEST_NAME = 120


class LabelEnds:
    """Parts labels from their values by what a document calls a label."""

    def __init__(self, meanings: Meanings, words: Words) -> None:
        """Know the labels by ``meanings``."""
        self._meanings, self._words = meanings, words

    def parted(self, line: str) -> tuple[str, str]:
        """The label and the value of a piece: with a colon, a dash, a dot, a question mark or no more than a space between them."""
        label, sign, value = line.partition(":")
        if arrow := self._at_arrow(label, line):
            (label, value), sign = arrow, ":"
        if (not sign or " – " in label) and (dash := self._at_dash(line)):
            (label, value), sign = dash, ":"
        ways = () if sign else (self._at_dot, self._at_leader, self._at_box, self.spaced)
        if found := next((apart for way in ways if (apart := way(line))), None):
            (label, value), sign = found, ":"
        if "?" in label or (not sign and "?" in line):
            label, sign, value = line.partition("?")
            label, value = (line, "") if _WHO.fullmatch(value) else (label + sign, value.lstrip(" :"))
        return label, value

    def is_label(self, piece: str) -> bool:
        """Whether a piece is a label that has its value in the next one: "Van<tab>Bert Post"."""
        return self._meanings.is_label(piece) or self._meanings.names_author(piece)

    def spaced(self, line: str) -> tuple[str, str] | None:
        """A label and its value with no more than a space between them: "procedure enkelvoudig onderhands", "Looptijd 1 jaar", "Dnr. 2026/55"."""
        if (coded := _NUMBERED.fullmatch(line)) and self._meanings.label(coded["label"]) == "reference":
            return coded["label"], coded["value"]
        words = line.split() if len(line) <= _LONGEST_NAME and not _SENTENCE.search(line) else []
        for number in (3, 2, 1):
            label = " ".join(words[:number]) if number < len(words) and words[number] != "/" else ""  # "levering / dienst / werk" is one label
            if label and (field := self._meanings.label(label)) in VALUE_FIELDS:
                value = " ".join(words[number:]).rstrip(".")
                if read_field(str(field), value, label, self._words) is not None:
                    return label, value
        return None

    def _at_arrow(self, before: str, line: str) -> tuple[str, str] | None:
        """Apart at an arrow in what stands ``before`` the colon."""
        arrow = _ARROW.search(before)
        return (before[: arrow.start()], line[arrow.end() :]) if arrow and self._meanings.is_label(before[: arrow.start()]) else None

    def _at_dash(self, line: str) -> tuple[str, str] | None:
        dash = _DASH.match(line)
        return (dash["label"], dash["value"]) if dash and self._is_named(dash["label"], dash["sign"]) else None

    def _at_dot(self, line: str) -> tuple[str, str] | None:
        opened = _RUN_IN.match(line)
        return (opened["label"], opened["value"]) if opened and self._runs_in(opened["label"], opened["value"]) else None

    def _at_leader(self, line: str) -> tuple[str, str] | None:
        """Apart at dots, a line or wide space behind a label; at dots with space around them behind any words."""
        apart = next((found for shape in (_LED, _WIDE) if (found := shape.match(line)) and self.is_label(found["label"])), None)
        apart = apart or (_LED.match(line) if _LED_APART.search(line) else None)
        return (apart["label"], apart["value"]) if apart else None

    def _at_box(self, line: str) -> tuple[str, str] | None:
        boxes = BOXES.search(line)
        label = line[: boxes.start()].strip() if boxes else ""
        return (label, line[boxes.start() :]) if boxes and self._meanings.is_label(label) else None

    def _is_named(self, label: str, sign: str) -> bool:
        """Whether words before a sign are a label; "Klimaat = minder uitstoot" says what a theme means."""
        return self._meanings.label(label) is not None or (sign != "=" and self._meanings.theme(label) is not None)

    def _runs_in(self, label: str, value: str) -> bool:
        """Whether a label runs into its value; "Zaaknr. Sluiskerke" is a label by itself."""
        field = self._meanings.label(label) if plain(label) not in self._words.weak_labels else None
        return field is not None and (field != "reference" or any(map(str.isdecimal, value)))
