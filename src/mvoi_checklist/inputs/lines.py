"""Lines of text and of cells: "label: value", several of them on one line, and lines with no more than a label or a theme."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from mvoi_checklist.inputs.dutch.label_forms import NOTE, NUMBERING, plain, without_note_in_label, without_notes
from mvoi_checklist.inputs.dutch.labels import Words
from mvoi_checklist.inputs.dutch.scope import behind_question, gives_example, is_hint, sentences, without_help
from mvoi_checklist.inputs.purchase.field_values import VALUE_FIELDS, read_field
from mvoi_checklist.inputs.themes.names import theme_opening
from mvoi_checklist.inputs.themes.sentences import apart_by_theme
from mvoi_checklist.inputs.themes.text import checked

if TYPE_CHECKING:
    from mvoi_checklist.inputs.answers import Answers

BOX = re.compile(r"\s*(?:\[\s*([xXvV ]?)\s*\]|([☐☒☑✓]))\s*")
"""A box before the words of an option."""
_TICKED = "xXvV☒☑✓"
_BOXES = re.compile("[☐☒☑✓]")
_LABEL_BEHIND = re.compile(r"(?<=[\w)])[.,;]?\s+(?P<label>[A-Z][\w-]{2,30}(?:\s[a-z][\w-]{1,20}){0,3}):\s")
_BETWEEN = re.compile(r"\t|\s\|\s| {3,}(?=[A-Z][\w /.-]{1,30}:\s)")
_NUMBERED = re.compile(r"(?P<label>[A-Za-z.-]{2,20})\s+(?P<value>\S*\d\S*)", re.IGNORECASE)
_DASH = re.compile(r"(?P<label>[A-ZÀ-Ý][^–—\n]{2,45}?)\s+[–—-]\s+(?P<value>\S.*)", re.DOTALL)
_WIDE = re.compile(r"(?P<label>\S[^:\n]{1,60}?) {2,}(?P<value>\S.*)", re.DOTALL)
"""A label with no more than wide space behind it."""
_RUN_IN = re.compile(r"(?P<label>[A-Z][^.:?!\n]{2,40})\.\s+(?P<value>[A-Z\d€].*)", re.DOTALL)
"""A label with a dot behind it, as it runs into its text: "Wie leidt het. Thijs de Wit"."""
_SENTENCE = re.compile(r"\b(?:is|zijn|wordt|worden|bedraagt|bedragen|komt|duurt)\b|[.?!]\s+[A-Z]")
_ASKED = re.compile(r"\s*(?P<name>[^:?–—\n]{2,60}?)\s*(?:[.:]|\s[-–—])\s+(?P<rest>(?=.*\w)\S.*)")
"""The name of a theme before a question about it."""
_NOTES_VAT = re.compile(r"\s*(?:zonder|excl|ex|incl)\b", re.IGNORECASE)
_ARROW = re.compile(r"\s*(?:[=–-]+>|[→⇒➔])\s*")
"""What somebody in a hurry types for a colon: "klimaat -> ja, elektrische busjes"."""
_SIGN = re.compile(r"[:.?|\t–—→⇒➔=☐☒☑-]|  ")
"""What parts a label from its value, unless that is no more than a space."""
_LONGEST, _LONGEST_BARE, _LONGEST_NAME = 10_000, 60, 120


@dataclass(frozen=True)
class BareTheme:
    """A line with no more than the name of a theme: with a number or a box before it, and whether that box is ticked."""

    theme: str
    marked: bool
    ticked: bool


_LONGEST_CLOSING = 40


class LineReader:
    """Takes lines into the answers of the document that is being read."""

    def __init__(self, answers: Answers, words: Words) -> None:
        """Read into ``answers``."""
        self._answers = answers
        self._words = words

    def take(self, line: str, place: str, theme: str | None) -> bool:
        """Take a line "label: value" or "label<tab>value", also several on one line; under a theme the label may be a field of it."""
        if not (_SIGN.search(line) or self._spaced(line)):
            return False
        apart = apart_by_theme(line, self._run_in, self._words) if theme is None and len(line) <= _LONGEST else []
        if any(name for name, _ in apart) and (len(apart) > 1 or ":" not in line):
            for name, said in apart:
                if name:
                    self._answers.take_label(name, said, place)
                elif not self._pieces(said, place, None):
                    self._answers.running.take_prose(said, place)
            return True
        return self._pieces(line, place, theme)

    def without_notes_of_form(self, line: str) -> str:
        """A line without the footnotes that help to fill in: those of a label, of a question, or of nothing."""
        if NOTE not in line:
            return line
        bare = without_notes(line)
        return bare if not bare or bare.endswith("?") or self._answers.asks(bare) else without_note_in_label(line)

    def without_examples(self, text: str) -> str:
        """A text without lines that give an example, or what the form itself says, unless it has no others: "Voorbeeld: …", "Standaardeis: …"."""
        lines = text.split("\n")
        if len(lines) == 1 or all(map(gives_example, lines)):
            return text
        return "\n".join(line for line in lines if not (gives_example(line) or self._is_of_form(line)))

    def _is_of_form(self, line: str) -> bool:
        label, colon, said = line.partition(":")
        return bool(colon and said.strip()) and self._answers.columns.is_hint(label)

    def without_help(self, line: str) -> str:
        """What a line says behind the help of a form."""
        return without_help(line, self._words)

    def behind_question(self, line: str) -> str:
        """What a line says behind a numbered question of the form."""
        return behind_question(line, self._words)

    def without_tick(self, line: str) -> str:
        """A line that is one option that was ticked without its box, unless the name of a theme is all that stands behind it."""
        box = BOX.match(line)
        ticked = box is not None and (box[2] or "☐") != "☐" and len(_BOXES.findall(line)) == 1
        return line[box.end() :] if box and ticked and not self.bare_theme(line) else line

    def answer_in(self, line: str) -> str | None:
        """What stands behind "Antwoord:"; None for any other line."""
        label, colon, said = line.partition(":")
        return said.strip() if colon and plain(label) in self._words.answer_columns else None

    def opening_label(self, text: str) -> str | None:
        """The label of a field that opens a text, before a dot, a colon or a question mark."""
        label = re.split(r"(?<=[?])|[.:]\s|[.:]$", text, maxsplit=1)[0]
        return label if self._answers.label(label) and not _NOTES_VAT.match(label) else None

    def closes(self, line: str) -> bool:
        """Whether a line closes a letter."""
        return len(line) <= _LONGEST_CLOSING and self._words.opens("closings", line.strip())

    def own_part(self, theme: str, text: str, place: str) -> str:
        """What a cell says of its own theme; a further line that opens with another one is taken for that: "Circulair is niet toegepast: …"."""
        own, *lines = text.split("\n")
        for line in lines:
            if (other := theme_opening(line, self._words)) and other != theme:
                self._answers.take_theme_text(other, line, place)
            else:
                own = f"{own}\n{line}"
        return own

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
        """The theme whose name opens a line: "Circulair. Er worden …"."""
        name = apart_by_theme(line, self._theme_run, self._words)[0][0] if len(line) <= _LONGEST else ""
        return self._theme_run(name) if name else None

    def _run_in(self, name: str) -> str | None:
        """The theme, or the themes as one word, that a name before a colon, a dot or a dash opens."""
        return self._theme_run(name) or "/".join(self._words.theme_labels.several(name)) or None

    def _theme_run(self, name: str) -> str | None:
        """The theme that a name before a colon, a dot or a dash opens."""
        theme = self._answers.theme(name)
        return None if theme and self._answers.label(name) else theme

    def _pieces(self, line: str, place: str, theme: str | None) -> bool:
        pieces: list[str] = []
        name, *said = parts = list(filter(str.strip, self._split(line))) or [""]
        if len(said) > 1 and (found := self._answers.theme(name)) and ":" not in name and not any(map(self._is_label, said)):
            self._answers.take_theme_text(found, "\n".join(said), place)  # "Social return | nee | Het werk is in twee dagen klaar."
            return True
        for piece in parts:
            own = ":" in piece.rstrip(" :") and self._is_label(piece.partition(":")[0])
            joins = pieces and not own and (pieces[-1].rstrip().endswith(":") or (":" not in pieces[-1] and self._is_label(pieces[-1])))
            pieces[-1:] = [f"{pieces[-1].rstrip().rstrip(':')}: {piece}"] if joins else [*pieces[-1:], piece]
        left = [piece for piece in pieces if not self._piece(piece, place, theme)]
        if len(left) < len(pieces) and not theme:
            for piece in left:
                self._answers.running.take_prose(piece, place)
        return len(left) < len(pieces)

    def _split(self, line: str) -> Iterator[str]:
        """The parts of a line between tabs, bars and wide spaces, and before a second label: "Zaaknummer: 12 Projectleider: J. Post"."""
        for part in _BETWEEN.split(line):
            starts = [found.start("label") for found in _LABEL_BEHIND.finditer(part) if self._asks_for(found["label"])]
            for start, end in pairwise([0, *starts, len(part)]):
                yield part[start:end].strip()

    def _asks_for(self, label: str) -> bool:
        """Whether words before a colon are a label, be it for something that we do not need: "Adviseur inkoop: …"."""
        return self._answers.label(label) is not None or self._words.opens("other_labels", label)

    def is_other(self, line: str) -> bool:
        """Whether a line opens with a label for something that we do not need: "4. Planning: gunning in mei"."""
        label, colon, _ = line.partition(":")
        return bool(colon) and self._words.opens("other_labels", NUMBERING.sub("", label)) and not self._words.kind_line(line)

    def _parted(self, line: str) -> tuple[str, str]:
        """The label and the value of a piece: with a colon, a dash, a dot, a question mark or no more than a space between them."""
        label, sign, value = line.partition(":")
        if (arrow := _ARROW.search(label)) and self._is_label(label[: arrow.start()]):
            label, sign, value = label[: arrow.start()], ":", line[arrow.end() :]
        if (not sign or " – " in label) and (dash := _DASH.match(line)) and self._is_label(dash["label"]):
            label, sign, value = dash["label"], ":", dash["value"]
        if not sign and (opened := _RUN_IN.match(line)) and plain(opened["label"]) not in self._words.weak_labels and self._answers.label(opened["label"]):
            label, sign, value = opened["label"], ":", opened["value"]
        if not sign and (wide := _WIDE.match(line)) and self._is_label(wide["label"]):
            label, sign, value = wide["label"], ":", wide["value"]
        if not sign and (boxes := _BOXES.search(line)) and self._is_label(name := line[: boxes.start()].strip()):
            label, sign, value = name, ":", line[boxes.start() :]
        if not sign and (spaced := self._spaced(line)):
            label, sign, value = spaced
        if "?" in label or (not sign and "?" in line):
            label, sign, value = line.partition("?")
            label, value = label + sign, value.lstrip(" :")
        return label, value

    def _piece(self, line: str, place: str, theme: str | None) -> bool:
        label, value = self._parted(line)
        if not value.strip():
            return False
        again, colon, rest = value.partition(":")
        if colon and rest.strip() and self._answers.theme(label) and self._words.find_label("theme_fields", again):
            said = value if self._words.kind_line(value) else rest  # "Klimaat: eis: …" against "Klimaat: ja/nee: nee"
            return self._answers.take_label(f"{label}: {again}", said.strip(), place)
        if (
            theme
            and colon
            and rest.strip()
            and not self._words.find_label("theme_fields", label)
            and self._words.find_label("theme_fields", f"{label}: {again}")
        ):
            label, value = f"{label}: {again}", rest  # "Zo ja: criteria: minimumeis: …"
        if theme and (field := self._words.find_label("theme_fields", label)):
            self._answers.take_theme_row(theme, [(field, line.strip() if self._words.kind_line(line) else value.strip())], place)
            return True
        return self._answers.take_label(label, value.strip(), place)

    def _spaced(self, line: str) -> tuple[str, str, str] | None:
        """A label and its value with no more than a space between them: "procedure enkelvoudig onderhands", "Looptijd 1 jaar", "Dnr. 2026/55"."""
        if (coded := _NUMBERED.fullmatch(line)) and self._answers.label(coded["label"]) == "reference":
            return coded["label"], ":", coded["value"]
        words = line.split() if len(line) <= _LONGEST_NAME and not _SENTENCE.search(line) else []
        for number in (3, 2, 1):
            label, value = " ".join(words[:number]), " ".join(words[number:])
            if value and (field := self._answers.label(label)) in VALUE_FIELDS and read_field(str(field), value.rstrip("."), label, self._words) is not None:
                return label, ":", value.rstrip(".")
        return None

    def bare_theme(self, line: str) -> BareTheme | None:
        """The theme that is all that stands on a line: "3.1 Circulair", "☒ Klimaat", "Milieu"."""
        before, colon, after = line.partition(":")
        if colon and after.strip() and self._answers.columns.is_theme(before):
            line = after.strip()  # "MVI: milieu"
        if len(line) > _LONGEST_BARE or re.search(r"[\t\n:?]", line):
            return None
        box = BOX.match(line)
        name = line[box.end() :] if box else line
        theme, column = self._answers.theme_label(name)
        if not theme or column or self._answers.label(name) or "☐" in name or "☒" in name:
            return None
        return BareTheme(
            theme, marked=bool(box or NUMBERING.match(name)), ticked=bool(box and (box[1] or box[2] or "").strip() and (box[1] or box[2]) in _TICKED)
        )

    def bare_label(self, line: str) -> bool:
        """Whether no more than a label stands on a line, so that its value may stand on the next."""
        return (
            len(line) <= _LONGEST_BARE
            and ":" not in line
            and not re.search(r"\t|\s\|\s", line)
            and line[:1].isupper() | line[:1].isdigit()
            and self._answers.label(line) is not None
        )

    def fits(self, label: str, line: str) -> bool:
        """Whether a line can be the value of the label above it that has no colon: a value that can be read, or a name."""
        field = self._answers.label(label)
        if field in VALUE_FIELDS:
            return read_field(field, checked(line), label, self._words) is not None
        return len(line) <= _LONGEST_NAME and not line.rstrip().endswith((".", ":", "?")) and not self._is_label(line)

    def _is_label(self, text: str) -> bool:
        return self._answers.label(text) is not None or self._answers.theme(text) is not None
