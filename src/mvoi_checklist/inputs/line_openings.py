"""How lines open: with the name of a theme, a label, a question or help of the form, or a box."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.inputs.dutch.boxes import checked
from mvoi_checklist.inputs.dutch.examples import is_example_line
from mvoi_checklist.inputs.dutch.label_forms import NOTE, NUMBERING, plain, without_note_in_label, without_notes
from mvoi_checklist.inputs.dutch.marks import MARKS, OPEN, TICKS
from mvoi_checklist.inputs.dutch.scope import behind_question, is_hint, sentences, without_help
from mvoi_checklist.inputs.dutch.theme_labels import theme_labels_of
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.meanings import Meanings
from mvoi_checklist.inputs.purchase.field_values import VALUE_FIELDS, read_field
from mvoi_checklist.inputs.purchase.units import is_person, person_first, units_of
from mvoi_checklist.inputs.themes.run_in_names import apart_by_theme

BOX = re.compile(rf"\s*(?:\[\s*([xXvV ]?)\s*\]|([{OPEN}{TICKS}]))\s*")
"""A box before the words of an option."""
BOXES = re.compile(f"[{OPEN}{TICKS}]")
_ASKED = re.compile(r"\s*(?P<name>[^:?–—\n]{2,60}?)\s*(?:[.:]|\s[-–—])\s+(?P<rest>(?=.*\w)\S.*)")
"""The name of a theme before a question about it."""
_NO_NAME = re.compile(r"[\t\n:?]")
_NOTES_VAT = re.compile(r"\s*(?:zonder|excl|ex|incl)\b", re.IGNORECASE)
_LONGEST, _LONGEST_BARE, _LONGEST_NAME, _LONGEST_CLOSING = 10_000, 60, 120, 40


@dataclass(frozen=True)
class BareTheme:
    """A line with no more than the name of a theme: with a number or a box before it, and whether that box is ticked."""

    theme: str
    marked: bool
    ticked: bool


_REMARKS = {"said", "text"}


_FEW_WORDS = 4
"""A sentence has more words than a name with a dot behind it: "Beheer openbare ruimte."."""
_ASIDE = re.compile(r"[,(]|\s[–-]\s")


class LineOpenings:
    """Knows how the lines of the document that is being read open; takes nothing."""

    def __init__(self, meanings: Meanings, words: Words) -> None:
        """``meanings`` know the labels of the document."""
        self._meanings = meanings
        self._words = words

    def without_notes_of_form(self, line: str) -> str:
        """A line without the footnotes that help to fill in: those of a label, of a question, or of nothing."""
        if NOTE not in line:
            return line
        bare = without_notes(line)
        return bare if not bare or bare.endswith("?") or self._meanings.asks(bare) else without_note_in_label(line)

    def without_examples(self, text: str) -> str:
        """A text without lines that give an example, or what the form itself says, unless it has no others: "Voorbeeld: …", "Standaardeis: …"."""
        lines = text.split("\n")
        if len(lines) == 1 or all(is_example_line(line, self._words) for line in lines):
            return text
        return "\n".join(line for line in lines if not (is_example_line(line, self._words) or self._is_of_form(line)))

    def _is_of_form(self, line: str) -> bool:
        label, colon, said = line.partition(":")
        return bool(colon and said.strip()) and self._meanings.columns.is_hint(label)

    def without_help(self, line: str) -> str:
        """What a line says behind the help of a form."""
        return without_help(line, self._words)

    def behind_question(self, line: str) -> str:
        """What a line says behind a numbered question of the form."""
        return behind_question(line, self._words)

    def person_in(self, text: str) -> str | None:
        """The name of a person with which a text opens, in a sentence that says no more."""
        return person_first(text, self._words)

    def part_in(self, text: str) -> str:
        """The part of the organisation behind a person with whom a text opens, in a sentence that says no more: "Ilse Bos, Vastgoed. Bij ziekte: Ton."."""
        return units_of(self._words).within_part((sentences(text) or [""])[0].rstrip("."), asks_who=True)[1]

    def without_tick(self, line: str) -> str:
        """A line that is one option that was ticked without its box, unless the name of a theme is all that stands behind it."""
        box = BOX.match(line)
        ticked = box is not None and (box[1] or box[2] or OPEN).strip() not in ("", OPEN) and len(BOX.findall(line)) == 1
        return line[box.end() :] if box and ticked and not self.bare_theme(line) else line

    def ticked_theme(self, line: str) -> str | None:
        """The theme that opens a line behind its ticked box, with what is said of it: "☒ Social return – contractbepaling: 5 %", "☒ SROI 5 % als eis"."""
        bare = self.without_tick(line)
        return (self.opening_theme(bare) or self._meanings.theme_opening(bare)) if bare != line else None

    def answer_in(self, line: str) -> str | None:
        """What stands behind "Antwoord:"; None for any other line."""
        label, colon, said = line.partition(":")
        return said.strip() if colon and plain(label) in self._words.answer_columns else None

    def opening_label(self, text: str) -> str | None:
        """The label of a field that opens a text, before a dot, a colon or a question mark."""
        label = re.split(r"(?<=[?])|[.:]\s|[.:]$", text, maxsplit=1)[0]
        return label if self._meanings.label(label) and not _NOTES_VAT.match(label) else None

    def closes(self, line: str) -> bool:
        """Whether a line closes a letter."""
        return len(line) <= _LONGEST_CLOSING and self._words.opens("closings", line.strip())

    def asked_theme(self, line: str) -> BareTheme | None:
        """The theme that a line asks about, and no more: "4.1 Klimaat: hoe zorgt de opdracht voor minder CO2? Denk aan vervoer."."""
        bare = NUMBERING.sub("", line)
        asked = _ASKED.fullmatch(bare) if "?" in line and len(line) <= _LONGEST_NAME * 2 else None
        said = sentences(asked["rest"]) if asked else []
        asks = any(sentence.endswith("?") for sentence in said) and all(sentence.endswith("?") or is_hint(sentence, self._words) for sentence in said)
        theme = self._theme_run(asked["name"]) if asked and asks else None
        return BareTheme(theme, marked=True, ticked=False) if theme else None

    def opening(self, line: str) -> tuple[str, str, str] | None:
        """The theme whose name opens a line about that theme alone, its name and what follows: "Klimaat. De provincie …"."""
        line = NUMBERING.sub("", line.strip())
        name, tab, rest = line.partition("\t")
        apart = [(name, rest)] if tab else apart_by_theme(line, self._theme_run, self._words) if len(line) <= _LONGEST else []
        theme = self._theme_run(apart[0][0]) if len(apart) == 1 and apart[0][0] else None
        return (theme, *apart[0]) if theme else None

    def opening_theme(self, line: str) -> str | None:
        """The theme whose name opens a line, perhaps behind its number: "4. Circulair. Er worden …"."""
        bare = NUMBERING.sub("", line.strip())
        label, tab, _ = bare.partition("\t")
        name = label if tab else apart_by_theme(bare, self._theme_run, self._words)[0][0] if len(line) <= _LONGEST else ""
        return self._theme_run(name) if name else None

    def apart(self, line: str) -> list[tuple[str, str]]:
        """What a line says of each theme that it names before a colon, a dot or a dash, and ("", …) for the rest."""
        return apart_by_theme(line, self.run_in, self._words)

    def run_in(self, name: str) -> str | None:
        """The theme, or the themes as one word, that a name before a colon, a dot or a dash opens."""
        return self._theme_run(name) or "/".join(theme_labels_of(self._words).several(name)) or None

    def _theme_run(self, name: str) -> str | None:
        """The theme that a name before a colon, a dot or a dash opens."""
        theme = self._meanings.theme(name)
        return None if theme and self._meanings.label(name) else theme

    def is_step(self, line: str) -> bool:
        """Whether a line names the next step of a form that is filled in on a screen: "Stap 3 van 5: Procedure"."""
        steps = self._words.vocabulary.form_steps
        step = self._words.compiled("step of form", lambda: rf"(?i)(?:{either(steps)})\s+\d{{1,2}}\s*(?:van|/)\s*\d{{1,2}}\s*(?:[:.–-]|$)")
        return len(line) <= _LONGEST_BARE and step.match(line) is not None

    def is_other(self, line: str) -> bool:
        """Whether a line opens with a label for something that we do not need: "4. Planning: gunning in mei"."""
        label, colon, _ = line.partition(":")
        return bool(colon) and self._words.opens("other_labels", NUMBERING.sub("", label)) and not self._words.kind_line(line)

    def bare_theme(self, line: str) -> BareTheme | None:
        """The theme that is all that stands on a line: "3.1 Circulair", "☒ Klimaat", "Milieu"."""
        before, colon, after = line.partition(":")
        if colon and after.strip() and self._meanings.columns.is_theme(before):
            line = after.strip()  # "MVI: milieu"
        if len(line) > _LONGEST_BARE or _NO_NAME.search(line):
            return None
        box = BOX.match(line)
        name = line[box.end() :] if box else line
        theme, column = self._meanings.theme_label(name)
        if not theme or column or self._meanings.label(name) or "☐" in name or "☒" in name:
            return None
        return BareTheme(
            theme, marked=bool(box or NUMBERING.match(name)), ticked=bool(box and (box[1] or box[2] or "").strip() and (box[1] or box[2]).lower() in MARKS)
        )

    def remark(self, line: str) -> str:
        """What stands behind a label for remarks: "Toelichting: …"; nothing on any other line."""
        before, _, said = line.partition(":")
        return said.strip() if self._meanings.columns.holds(before) in _REMARKS else ""

    def bare_label(self, line: str) -> bool:
        """Whether no more than a label stands on a line, so that its value may stand on the next."""
        return (
            len(line) <= _LONGEST_BARE
            and ":" not in line
            and not re.search(r"\t|\s\|\s", line)
            and line[:1].isupper() | line[:1].isdigit()
            and (self._meanings.label(line) is not None or self._meanings.names_author(line))
        )

    def fits(self, label: str, line: str) -> bool:
        """Whether a line can be the value of the label above it that has no colon: a value that can be read, or a name."""
        field = self._meanings.label(label)
        if field is None:
            return is_person(line, self._words)
        if field in VALUE_FIELDS:
            return read_field(field, checked(line), label, self._words) is not None
        if field == "project_leader" and self._words.opens("common_labels", line):
            return False  # "Contactpersoon Inkoop"
        if field == "project_leader" and line and is_person(_ASIDE.split(sentences(line)[0].rstrip("."), maxsplit=1)[0], self._words):
            return True  # "Jan Bos, vanuit Vastgoed. Bij ziekte: Ton."
        closed = line.rstrip().endswith((":", "?")) or (line.rstrip().endswith(".") and len(line.split()) > _FEW_WORDS)
        return len(line) <= _LONGEST_NAME and not closed and not self._meanings.is_label(line)
