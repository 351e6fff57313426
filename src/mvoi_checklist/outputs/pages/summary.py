"""The first page of the checklist: the verdict, what is left to do, all themes at a glance, what is bought."""

from __future__ import annotations

from itertools import accumulate

from mvoi_checklist.model.checklist import Checklist
from mvoi_checklist.model.closed_lists import Certainty, Verdict
from mvoi_checklist.model.form import CHECKLIST_TITLE
from mvoi_checklist.model.to_do import points_to_do
from mvoi_checklist.outputs.pages.answers import Row, answer_table, purchase_rows
from mvoi_checklist.outputs.pages.blocks import CELL, FILL_IN_AND_SAVE, Block, Heading, Link, Paragraph, Run, Table, anchor_name, cell_text, paragraph
from mvoi_checklist.outputs.words import goal_line, to_do_title, verdict_line

SIGNS = {Verdict.APPLIED: "✓", Verdict.EXPLAINED: "✓", Verdict.NOT_APPLICABLE: "–", Verdict.UNDETERMINED: "?"}
"""A sign before the words of a verdict; the others get an exclamation mark."""

_ROOM, _LINE, _LINES_OF_DOUBT = 7, 95, 2
"""Lines for what is to do, so that the summary stays one page, and about as many letters as a line holds."""


def summary_page(checklist: Checklist) -> list[Block]:
    """What a reader wants first stands first, and it fits on one page; last what was filled in, to correct."""
    document = checklist.start_document
    said = verdict_line(checklist) if checklist.complete else "Nog niet compleet"
    style = "MVOIOordeelGoed" if checklist.complete else "MVOIOordeelOpen"
    return [
        paragraph(Run(CHECKLIST_TITLE), style="Title"),
        paragraph(Run(document.title or "Inkoop zonder titel"), style="Subtitle"),
        paragraph(Run(f"{'✓' if checklist.complete else '!'} {said}"), style=style),
        paragraph(Run(goal_line(checklist))),
        Heading(1, to_do_title(complete=checklist.complete and bool(points_to_do(checklist)))),
        *_to_do(checklist),
        Heading(1, "De thema's in één oogopslag"),
        _overview(checklist),
        Heading(1, "Wat u inkoopt"),
        *_doubts(checklist),
        answer_table("Gegevens van de inkoop", "de inkoop", purchase_rows(document, checklist.group_titles)),
    ]


def _doubts(checklist: Checklist) -> list[Paragraph]:
    """Which answers in the table were read without being sure."""
    names = [row.label.lower() for row in _doubted(checklist)]
    told = f"{', '.join(names[:-1])} en {names[-1]}" if len(names) > 1 else "".join(names)
    where = "Bij de opmerkingen achteraan staat wat het document zegt."
    return [paragraph(Run(f"Niet zeker gelezen, controleer: {told}. {where}"))] if names else []


def _doubted(checklist: Checklist) -> list[Row]:
    document = checklist.start_document
    unsure = {item.field for item in document.evidence if item.certainty is Certainty.UNCERTAIN}
    return [row for row in purchase_rows(document, checklist.group_titles) if row.value is not None and row.path in unsure]


def _to_do(checklist: Checklist) -> list[Paragraph]:
    """What does not fit stands with the theme or duty that it is about."""
    points = points_to_do(checklist)
    if not points:
        return [paragraph(Run("Niets: alles is toegepast of uitgelegd. Bewaar deze checklist bij het zaakdossier."))]
    room = _ROOM - (_LINES_OF_DOUBT if _doubted(checklist) else 0)
    ends = list(accumulate(map(_lines, points)))
    told = len(points) if ends[-1] <= room else max(1, sum(end < room for end in ends))  # that there is more takes a line too
    rest = len(points) - told
    more = f"Verderop staan nog {rest} punten, bij de thema's, de plichten of de opmerkingen achteraan." if rest > 1 else "Verderop staat nog 1 punt."
    return [
        *(paragraph(Run(point), style="ListNumber") for point in points[:told]),
        *([paragraph(Run(more))] if rest > 0 else []),
        FILL_IN_AND_SAVE,
    ]


def _lines(words: str) -> int:
    return -(-len(words) // _LINE)


def _overview(checklist: Checklist) -> Table:
    rows = []
    for theme in checklist.themes:
        link = Link(theme.title, anchor=anchor_name(theme.theme))
        name = paragraph(link, *([Run(" (focus)")] if theme.focus else []), style=CELL)
        rows.append((name, cell_text(theme.applicable.title), cell_text(f"{SIGNS.get(theme.verdict, '!')} {theme.verdict.title}")))
    return Table("Oordeel per thema", ("Thema", "Geldt hier", "Oordeel"), rows, (3600, 1300, 4512))
