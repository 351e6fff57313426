"""The name of the purchase: from labels for it, the surest first; else from the title of the document and its headings."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from mvoi_checklist.inputs.dutch.scope import closes, sentences
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.purchase.first_page import may_be_named, number_in_title, part_in_letterhead, title_in
from mvoi_checklist.inputs.purchase.names_said import apart_from_number, first_phrase, is_told
from mvoi_checklist.inputs.purchase.procedures import procedure_in
from mvoi_checklist.inputs.purchase.second_look import WITHOUT_LABEL
from mvoi_checklist.inputs.purchase.title_answers import TitleAnswer, TitleAnswers
from mvoi_checklist.inputs.readings import Readings, Source

_LONGEST_TITLE = 120
_NAME_ABOVE = re.compile(r"(?P<name>(?!(?i:perceel|lot)\b)[A-ZÀ-Ý0-9][^\n€]{2,118}[^\n€.:?])\n+(?P<more>[A-ZÀ-Ý][^.]{20,}\..*)", re.DOTALL)
"""The name of the purchase on a line of its own, above sentences that tell more."""


class TakenTitles:
    """What may name the purchase while a document is being read; its headings may also tell the procedure, the number and the department."""

    def __init__(self, fields: dict[str, Any], words: Words, readings: Readings, take: Callable[[str, str, Source, str], None]) -> None:
        """Take what stands beside a label with ``take``, and what a heading tells into ``fields``."""
        self._fields, self._words, self._readings, self._take = fields, words, readings, take
        self.answers = TitleAnswers(words)
        """What stands beside labels for the title."""
        self._titles: list[tuple[str, str]] = []
        self._headed: list[tuple[str, str]] = []
        """What heads the document or a part of it: it may name the procedure, "bij inkopen tot € 50.000 (enkelvoudig onderhands)"."""
        self._described: Source | None = None
        self._weak: tuple[str, Source] | None = None
        """What stands in the title of the document, and may not be the name of a purchase."""

    def see_heading(self, text: str, place: str) -> None:
        """Remember a heading."""
        self._titles.append((text, place))
        self._headed.append((text, place))

    def see_first_line(self, text: str, place: str) -> None:
        """Remember one of the first lines: it may be the title."""
        if ":" not in text and not closes(text):
            self._headed.append((text, place))
        if may_be_named(text, self._words) and not closes(text) and len(sentences(text)) <= 1:
            self._titles.append((text, place))

    def see_description(self, source: Source) -> None:
        """Remember the first description that may name the purchase."""
        self._described = self._described or source

    def take_named(self) -> None:
        """Take the title from the surest label."""
        for answers in self.answers.named():
            self._take_answers(answers)

    def take_headings(self, *, asked: bool) -> None:
        """Without a label for it (``asked`` but left empty, it stays open), the title of the document may say what is bought and by which procedure."""
        self._take_others()
        self.drop_person()
        self._take_page(asked=asked)
        self._take_answers(self.answers.bought())
        text = self._described.quote if self._described else ""
        if self._described and "title" not in self._fields and len(sentences(text)) == 1 and not closes(text) and len(text) <= _LONGEST_TITLE:
            self._readings.take(self._fields, "title", text, replace(self._described, path="title"))

    def finish(self) -> None:
        """Take the least certain: what is bought, of a document of ours where the first page says nothing, and the title of the document itself."""
        self._take_answers(self.answers.bought())
        if self._weak and "title" not in self._fields:
            self._readings.take(self._fields, "title", *self._weak)

    def drop_person(self) -> None:
        """Who leads the purchase is not its name: "Project | Sander Koolhoven" in a table of roles."""
        if self._fields.get("title") and self._fields["title"] == self._fields.get("project_leader"):
            del self._fields["title"]

    def without_number(self, whole: str, source: Source) -> str:
        """The title without the number of the case behind or before it, which is taken."""
        title, number = apart_from_number(whole, self._words)
        if number:
            self._readings.take(self._fields, "reference", number, replace(source, path="reference"))
        return title

    def _take_others(self) -> None:
        """Take the procedure, the number and the department that stand in headings."""
        if not self._readings.seen("procedure"):
            named = [(known, *title) for title in self._headed if (known := procedure_in(title[0], self._words))]
            for procedure, text, place in named[:1]:
                self._readings.take(self._fields, "procedure", procedure, Source("procedure", text, place))
        if not self._readings.seen("reference") and (found := number_in_title(self._headed, self._words)):
            self._readings.take(self._fields, "reference", *found)
        if not self._readings.seen("department") and (part := part_in_letterhead(self._titles, self._words)):
            self._readings.take(self._fields, "department", *part, WITHOUT_LABEL)

    def _take_page(self, *, asked: bool) -> None:
        """Take the title that stands on the first page, where it surely names a purchase; else it is kept for want of a better one."""
        page = title_in(self._titles, self._words) if not asked and "title" not in self._fields else None
        if page and "€" not in page.title:
            source = Source("title", page.quote, page.place)
            title = self.without_number(page.title, source)
            if self._words.says("title_openings", title) or (page.sure and (self.answers.tells_what or self._described)):
                self._readings.take(self._fields, "title", title, source)
            self._weak = (title, source)

    def _take_answers(self, answers: list[TitleAnswer]) -> None:
        """Take the title from labels of one sort, where no surer one told it."""
        known = "title" in self._fields
        for said, source, label, older in answers:
            if known or (older and "title" in self._fields):
                continue
            if lines := _NAME_ABOVE.fullmatch(said):
                self._take("title", lines["name"], source, label)
                self._take("description", lines["more"], replace(source, path="description"), label)
                continue
            told = closes(said) and is_told(said)  # "Wat gaan we doen: We bestellen lunches."
            if told:
                self._take("description", said, replace(source, path="description"), label)
            if not told or first_phrase(said, self._words) != said:
                self._take("title", said, source, label)
