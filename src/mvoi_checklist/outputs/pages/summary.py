"""The first page of the checklist: the verdict, what is left to do, all themes at a glance, what is bought."""

from __future__ import annotations

from mvoi_checklist.model.checklist import Checklist, ThemeResult
from mvoi_checklist.model.closed_lists import THEME_CLOSED, GroupBasis, Verdict
from mvoi_checklist.model.form import CHECKLIST_TITLE, OurHeading
from mvoi_checklist.model.start_document import OPTIONS
from mvoi_checklist.outputs.pages.answers import answer_table, purchase_rows
from mvoi_checklist.outputs.pages.blocks import CELL, Block, Heading, Link, Run, Table, anchor_name, cell_text, paragraph
from mvoi_checklist.outputs.pages.to_do_lines import ROOM, to_do_lines
from mvoi_checklist.outputs.words import goal_line, to_do_title, verdict_line, wrong_themes

_SIGNS = {Verdict.APPLIED: "✓", Verdict.EXPLAINED: "✓", Verdict.NOT_APPLICABLE: "–", Verdict.UNDETERMINED: "?"}
"""A sign before the words of a verdict; the others get an exclamation mark."""


def sign_of(theme: ThemeResult, checklist: Checklist) -> str:
    """The sign of a theme; what still has to be mended there goes before a verdict that leaves nothing to answer."""
    closed = theme.verdict in THEME_CLOSED and theme not in wrong_themes(checklist)
    return _SIGNS[theme.verdict] if closed or theme.verdict is Verdict.UNDETERMINED else "!"


FILL_IN_AND_SAVE = "Vul in en sla op. Stuur het bestand dan naar het MVOI-team, of typ zelf: mvoi check DIT-BESTAND"


def summary_page(checklist: Checklist, *, to_read: bool) -> list[Block]:
    """What a reader wants first stands first, and it fits on one page; last what was filled in, to correct."""
    document = checklist.start_document
    said = verdict_line(checklist) if checklist.complete else "Nog niet compleet"
    overview = _overview(checklist)
    rows = purchase_rows(document, checklist.group_titles, _proposal(checklist))
    if to_read and checklist.complete:
        rows = [row for row in rows if row.value or row.path == "product_groups"]  # a proposal is still to be confirmed
    bought = answer_table("Gegevens van de inkoop", "de inkoop", rows)
    more_rows = sum(row.path == OPTIONS for row in rows)
    style = "MVOIOordeelGoed" if checklist.complete else "MVOIOordeelOpen"
    return [
        paragraph(Run(CHECKLIST_TITLE), style="Title"),
        paragraph(Run(document.title or "Inkoop zonder titel"), style="Subtitle"),
        paragraph(Run(f"{'✓' if checklist.complete else '!'} {said}"), style=style),
        paragraph(Run(goal_line(checklist))),
        *_to_do(checklist, ROOM - overview.extra_lines - bought.extra_lines - more_rows, to_read=to_read),
        Heading(1, OurHeading.GLANCE),
        overview,
        Heading(1, OurHeading.PURCHASE),
        bought,
    ]


def _to_do(checklist: Checklist, room: int, *, to_read: bool) -> list[Block]:
    lines = to_do_lines(checklist, room)
    heading = Heading(1, to_do_title(complete=checklist.complete and bool(lines)))
    if not lines:
        return [heading, paragraph(Run("Niets: alles is toegepast of uitgelegd. Bewaar deze checklist bij het zaakdossier."))]
    fill_in = [] if to_read else [paragraph(Run(FILL_IN_AND_SAVE))]
    return [heading, *(paragraph(*line, style="ListNumber") for line in lines), *fill_in]


def _overview(checklist: Checklist) -> Table:
    rows = []
    for theme in checklist.themes:
        link = Link(theme.title, anchor=anchor_name(theme.theme))
        name = paragraph(link, *([Run(" (focus)")] if theme.focus else []), style=CELL)
        rows.append((name, cell_text(theme.applicable.title), cell_text(f"{sign_of(theme, checklist)} {theme.verdict.title}")))
    return Table("Oordeel per thema", ("Thema", "Geldt hier", "Oordeel"), rows, (3600, 1300, 4512))


def _proposal(checklist: Checklist) -> str:
    """The product group to confirm; nothing where it was stated, or is not known."""
    choice = checklist.product_groups
    groups, joint = (choice.certain, ", ") if choice.basis is GroupBasis.PROPOSED else (choice.possible, " of ")
    return joint.join(checklist.group_titles.get(group, group) for group in groups)
