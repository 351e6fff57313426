"""The running text of a document: what a heading says holds until the next heading of its level."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import zip_longest

from lxml import etree

from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.inputs.dutch.scope import sentences
from mvoi_checklist.inputs.layout.awaited import Awaited
from mvoi_checklist.inputs.layout.bars import bars_of
from mvoi_checklist.inputs.layout.boxed_answers import boxed_answers, only_cell, take_boxed
from mvoi_checklist.inputs.layout.definitions import Definitions, defining
from mvoi_checklist.inputs.layout.headed_part import HeadedPart, headed_part, is_sentence, take_under
from mvoi_checklist.inputs.layout.interviews import asked_below, is_talk, without_speaker
from mvoi_checklist.inputs.layout.introductions import introductions
from mvoi_checklist.inputs.layout.letter_lines import LetterLines
from mvoi_checklist.inputs.layout.run_in_labels import with_colon
from mvoi_checklist.inputs.layout.said_lines import said_in, unquoted
from mvoi_checklist.inputs.layout.set_apart import SetApart
from mvoi_checklist.inputs.layout.tables import read_table
from mvoi_checklist.inputs.line_openings import BareTheme
from mvoi_checklist.inputs.ooxml.styles import Styles
from mvoi_checklist.inputs.ooxml.text import Paragraph, Table, texts_of
from mvoi_checklist.inputs.themes.prompts import is_left

_LONGEST_NAME, _FIRST_LINES, _LEVEL_OF_BAR = 120, 3, 8
_DOUBT = re.compile(r"(?::|\s[–—-])\s*\?+\s*$")


class Prose:
    """One part of the document, block by block."""

    def __init__(self, answers: Answers, styles: Styles, prefix: str, own: Mapping[etree._Element, str], typed: Mapping[Paragraph | Table, str]) -> None:
        """Read into ``answers``; ``prefix`` stands before each place.

        ``own`` are the words beside help that was left standing, ``typed`` those in a block that is of the form itself.
        """
        self._own, self._typed, self._prefix = own, typed, prefix
        self._answers, self._styles = answers, styles
        self._above: list[HeadedPart] = []
        self._section = HeadedPart()
        self._awaited = Awaited(answers.openings)
        self._named: HeadedPart | None = None
        """The section around a theme that is named on a line of its own."""
        self._listing = self._listed = self._introduced = False
        """Whether a line introduced a list, and whether its items were seen."""
        self._theme_line: str | None = None
        self._boxes = 0
        """How many boxes for themes stand right above."""
        self._definitions = Definitions(answers.meanings, answers.openings)
        self._letter = LetterLines(answers)
        self._table, self._seen, self._talk = 0, 0, False
        self.set_apart = SetApart()

    def read(self, found: list[Paragraph | Table], tables: int = 0) -> None:
        """Read every block in order; so many ``tables`` stand above them."""
        self._table = tables
        boxes, bars = boxed_answers(found, self._styles), bars_of(found)
        for text in texts_of(found):
            self._answers.meanings.see_legend(text)  # also where it only helps to fill in, or stands below
        asked = asked_below(found, self._styles)
        self._talk = is_talk(found)
        meanings, openings = self._answers.meanings, self._answers.openings
        unknown = {one for one in asked if not (meanings.asks(said := without_speaker(one.text)) or openings.asked_theme(said))}
        introduced = introductions(found, self._styles, meanings)
        definitions = defining(introduced, meanings, openings)
        for block, below in zip_longest(found, found[1:]):
            self._answers.taken.running.introduces = introduced.get(block, set()) if isinstance(block, Paragraph) else set()
            if isinstance(block, Table) and block in bars:
                self._open(bars[block], _LEVEL_OF_BAR)
            elif isinstance(block, Table):
                self._read_table(block, boxes.questions.get(block, ""), closes=block in boxes.closing)
                self._listed = True
                self._answers.meanings.columns.caption = ""
            else:
                self._answers.meanings.columns.caption = block.text
                if block in unknown:
                    self._await(block.text)
                elif block not in boxes.of_form:
                    self._read_paragraph(block, below, hides=block in definitions)
                    if block in asked:
                        self._awaited.any_fits()
            self.set_apart.see(block, self._above, self._table)
        self._close_lines()
        self._answers.taken.within()

    def _read_paragraph(self, block: Paragraph, below: Paragraph | Table | None, *, hides: bool) -> None:
        """Take what was typed in a block of the form; else its text, unless it only asks what stands in the next block."""
        answered = isinstance(below, Paragraph) and self._answers.openings.answer_in(below.text) is not None  # "Antwoord: Z/25/1188"
        if block in self._typed:
            self._take_lines(self._typed[block] if self._own.get(block.element) != "" else "")
        elif (text := block.text) and not (answered and self._asks(text)):
            self._take_paragraph(block, "" if hides else self._own.get(block.element, text))

    def _await(self, question: str) -> None:
        """Of a question that we do not know the answer may say more, and what stood before it is closed."""
        self._close_lines()
        self._end_named()
        self._awaited.see(question)

    def _asks(self, text: str) -> bool:
        """Whether a paragraph opens with a label that we know, with help behind it: "Zaaknummer. Het nummer uit het zaaksysteem."; its answer is awaited."""
        label = None if self._awaited.label else self._answers.openings.opening_label(text)
        if label:
            self._close_lines()
            self._awaited.see(label)
        return label is not None

    def _read_table(self, block: Table, question: str, *, closes: bool) -> None:
        self._table += 1
        self._close_lines()
        cell, place = only_cell(block), f"{self._under()}tabel {self._table}"
        if cell and not (question or self._awaited.label) and self._answers.meanings.label(cell.text):
            self._await(cell.text)  # the answer stands in the next box
            return
        question = question or self._awaited.label
        if cell:
            self._awaited.see("")
        asks = self._section.theme or self._answers.meanings.label(self._section.heading)
        if cell and (closes or self._section.kind) and asks and not (question or cell.tables or block in self._typed):
            self._take_lines(cell.text, place)  # a box below a heading that asks something
            return
        self._end_named()
        if question and cell and not self._section.elsewhere:
            take_boxed(question, cell.text, place, self._answers)
        elif not self._section.elsewhere and block not in self._typed:
            read_table(block, place, self._answers, self._section.theme)

    def _take_paragraph(self, block: Paragraph, text: str) -> None:
        level, titled = self._styles.heading_level(block.element), self._styles.is_title(block.element)
        if level is None and self._section.elsewhere and self._styles.opens_anew(block.element):
            level = self._section.level  # nothing is lost by it: below a heading about something else all is passed over
        self._seen += 1
        if level is not None or titled or (self._seen <= _FIRST_LINES and not is_sentence(text)):
            self._answers.taken.recognition.see_title(text)
        if not titled and level is None:
            text = self._answers.form.typed(with_colon(block.element, text, self._answers.meanings), of_theme=self._section.theme is not None)
        if titled or level is not None:
            place = f"{self._prefix}titel" if titled else f'{self._prefix}kop "{text}"'
            self._answers.taken.purchase.see_title(text, place)
            self._answers.taken.running.take_people(text, place)
            if level is not None and not titled:
                self._open(text, level)
        else:
            first = self._seen <= _FIRST_LINES or (self._section.count == 0 and len(self._above) == 1)
            if first and len(text) <= _LONGEST_NAME:
                self._answers.taken.purchase.see_first_line(text, f"{self._under()}alinea {self._section.count + 1}")
            self._end_list(text, item=self._styles.is_item(block.element))
            self._take_lines(text)

    def _end_list(self, text: str, *, item: bool) -> None:
        """Behind a list of items, with numbers or bullets, or a table, what a line said about it no longer holds.

        Nor does the kind that a heading names, where that line turns to sustainability: "Duurzaam en sociaal, langs de lijst. Verder: …".
        """
        turns = self._section.kind and self._answers.meanings.heading((sentences(text) or [""])[0]).sustainable
        if self._listed and not item and (turns or self._introduced):
            self._section.kind, self._introduced = None if turns else self._section.kind, False
            self._answers.taken.within(self._section.lot, self._section.kind, denied=self._section.denied)
        self._listed = item

    def _under(self) -> str:
        """The headings above this place, the highest first."""
        path = " > ".join(section.heading for section in self._above)
        return f'{self._prefix}kop "{path}", ' if path else self._prefix

    def _take_lines(self, text: str, place: str = "") -> None:
        section = self._section
        section.count += not place
        if len(text) <= _LONGEST_NAME:
            self._answers.taken.recognition.see_line(text)
        place = place or f"{self._under()}alinea {section.count}"
        if section.elsewhere or self._answers.signs.see(text):
            return
        self._answers.see(text, place, of_theme=section.theme is not None)
        self._answers.taken.demands.see_line(section.heading, text, section.kind)
        for line in map(unquoted, text.split("\n")):
            if is_left(line) or self._answers.meanings.is_disclaimer(line):
                self._answers.lines.take_left(line, place)
                if box := self._answers.openings.bare_theme(line):
                    self._open_named(box, left=True)
                continue
            self._letter.see(line, place)
            if said := said_in(line, self._answers, section.theme, place):
                self._take_line(without_speaker(said, talk=self._talk), place)

    def _take_line(self, line: str, place: str) -> None:
        label, line = self._awaited.answered_by(line)
        if self._definitions.hold(line) or self._answers.meanings.asks_meaning(line):
            return
        if self._answers.openings.is_step(line):
            self._end_named()
        elif not label and (named := self._answers.openings.bare_theme(line) or self._answers.openings.asked_theme(line)):
            self._open_named(named)
        elif not (self._take_remark(line, place) or self._awaits(line, label)):
            self._take_said(line, place, label)

    def _awaits(self, line: str, label: str) -> bool:
        """Whether a line is a label of which the value stands on the next line."""
        bare = not label and self._answers.openings.bare_label(line)
        meanings, asks = self._answers.meanings, line.rstrip().endswith((":", "?")) and not _DOUBT.search(line)
        if waits := bare or meanings.asks_of_theme(line) or (asks and meanings.asks(line)):
            self._awaited.see(line, bare=bare)
            self._close_lines()
        return waits

    def _take_said(self, line: str, place: str, label: str) -> None:
        openings = self._answers.openings
        other = (self._named or None) and (openings.ticked_theme(line) or self._answers.meanings.theme_opening(line)) not in (None, self._section.theme)
        section, labelled = self._section, self._named or self._section.is_label
        opens = (labelled or section.is_unanswered or self._theme_line) and openings.opening_theme(line)
        if other or (labelled and opens) or (section.is_unanswered and opens not in (None, section.theme)):
            self._end_theme()
        self._theme_line, section = None if opens else self._theme_line, self._section
        if self._answers.lines.take(line, place, section.theme or self._theme_line):
            section.answered, before = True, self._answers.lines.label_of(line)
            if self._answers.meanings.label(before):
                self._end_theme()
            self._theme_line = self._answers.meanings.theme(before) or (None if self._answers.meanings.label(before) else self._theme_line)
        elif label and self._answers.labelled.take(label, line, place):
            self._awaited.see(label if "☐" in line or "☒" in line else "")
        elif not self._introduces(line, place):
            self._keep(line, place, section)

    def _keep(self, line: str, place: str, section: HeadedPart) -> None:
        if self._answers.meanings.empty(line):
            section.lines.append("")  # a place for an answer stands here, so that the name above it is in no list of themes
        elif section.theme or not self._answers.meanings.helps(line):
            self._listing = False
            section.lines.append(line)
            section.place = section.place or place
            if not (section.theme or self._answers.taken.take_reason(self._theme_line, line, place)):
                self._answers.taken.running.take_prose(line, place)

    def _take_remark(self, line: str, place: str) -> bool:
        """Take a remark below boxes for themes: it is about all of them."""
        remark = self._answers.openings.remark(line) if self._boxes > 1 else ""
        self._boxes = 0
        if remark:
            self._end_named()
            self._answers.taken.running.take_sustainable_prose(remark, place)
        return bool(remark)

    def _introduces(self, line: str, place: str) -> bool:
        """Take a line that says what stands in the list below it: of which kind, that it is not asked, or no more than what the themes mean."""
        if line.rstrip().endswith(":") and (about := self._answers.meanings.introduces(line)):
            if earlier := sentences(line)[:-1]:
                self._answers.taken.running.take_prose(" ".join(earlier), place)
            self._answers.taken.within(self._section.lot, about.kind or self._section.kind, denied=about.denied)
            self._introduced, self._listed = True, False
            return True
        return self._definitions.open(line)

    def _open_named(self, named: BareTheme, *, left: bool = False) -> None:
        """A line with no more than a theme is a heading without its style; several below each other are a list, and head nothing."""
        listed = self._named is not None and not (self._section.lines or self._section.answered)
        self._boxes += named.marked
        self._close_lines()
        base = replace(self._named or self._section, count=self._section.count)
        self._listing = listed and not (named.marked and (named.ticked or not left))
        self._named = base
        self._section = base if self._listing else replace(base, theme=named.theme, column=None, answered=False, lines=["ja"] if named.ticked else [], place="")
        self._section.place = f"{self._under()}alinea {base.count}" if named.ticked else ""

    def _end_theme(self) -> None:
        """End the theme of a line by itself, or of a label in bold or a heading that was left empty: another label follows."""
        self._end_named()
        if self._section.is_label or self._section.is_unanswered:
            self._close_lines()
            self._section = replace(self._section, theme=None, column=None)

    def _end_named(self) -> None:
        if self._named is not None:
            self._close_lines()
            self._section, self._named, self._listing = replace(self._named, count=self._section.count, lines=[], place=""), None, False

    def _open(self, text: str, level: int) -> None:
        """Start what stands under this heading; what the headings above it say still holds for a deeper one."""
        self._close_lines()
        self._awaited.see("")
        self._above = [section for section in self._above if section.level < level]
        above = self._above[-1] if self._above else HeadedPart()
        named = not (self._above or self._section.heading or self._section.count or self._table) or self._answers.meanings.is_start_document(text)
        section = headed_part(text, level, above, self._section, self._answers)
        section.elsewhere = section.elsewhere and not named
        self._answers.taken.running.sustainable = section.sustainable
        self._above.append(section)
        section.place = self._under().rstrip(", ") if section.lines else ""
        self._section, self._named, self._listing, self._boxes, self._theme_line, self._introduced = section, None, False, 0, None, False
        self._answers.taken.within(section.lot, section.kind, denied=section.denied)

    def _close_lines(self) -> None:
        """Take what stands under the heading so far."""
        take_under(self._section, self._answers)
        self._section.lines = []
