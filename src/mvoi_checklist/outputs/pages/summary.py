"""The first page of the checklist: the verdict, what is left to do, all themes at a glance, what is bought."""

from __future__ import annotations

from collections import defaultdict
from itertools import accumulate

from mvoi_checklist.model.checklist import Checklist
from mvoi_checklist.model.findings import Finding
from mvoi_checklist.model.form import CHECKLIST_TITLE
from mvoi_checklist.model.words import DutyState, Severity, Verdict
from mvoi_checklist.outputs.pages.answers import answer_table, purchase_rows
from mvoi_checklist.outputs.pages.blocks import CELL, Block, Heading, Link, Paragraph, Run, Table, anchor_name, cell_text, paragraph
from mvoi_checklist.outputs.words import goal_line, verdict_line

SIGNS = {Verdict.APPLIED: "✓", Verdict.EXPLAINED: "✓", Verdict.NOT_APPLICABLE: "–", Verdict.UNDETERMINED: "?"}
"""A sign before the words of a verdict; the others get an exclamation mark."""

_SILENCE = "MVOI100"
"""Nothing asked and nothing explained: said once for all themes together."""

_ROOM, _LINE = 7, 95
"""Lines for what is to do, so that the summary stays one page, and about as many letters as a line holds."""


def summary_page(checklist: Checklist) -> list[Block]:
    """What a reader wants first stands first, and it fits on one page; last what was filled in, to correct."""
    document = checklist.start_document
    mark = "✓ " if checklist.complete else "! "
    style = "MVOIOordeelGoed" if checklist.complete else "MVOIOordeelOpen"
    return [
        paragraph(Run(CHECKLIST_TITLE), style="Title"),
        paragraph(Run(document.title or "Inkoop zonder titel"), style="Subtitle"),
        paragraph(Run(mark + verdict_line(checklist)), style=style),
        paragraph(Run(goal_line(checklist))),
        Heading(1, "Wat u nog moet doen"),
        *_to_do(checklist),
        Heading(1, "De thema's in één oogopslag"),
        _overview(checklist),
        Heading(1, "Wat u inkoopt"),
        answer_table("Gegevens van de inkoop", "de inkoop", purchase_rows(document, checklist.group_titles)),
    ]


def _to_do(checklist: Checklist) -> list[Paragraph]:
    """The errors and warnings: first the product group, for all themes follow from it; then by theme. What does not fit stands with its theme."""
    by_theme: dict[str | None, list[Finding]] = defaultdict(list)
    for finding in checklist.findings:
        if finding.severity is not Severity.INFO:
            by_theme[finding.theme].append(finding)
    silent = [theme.title for theme in checklist.themes if [item.code for item in by_theme[theme.theme]] == [_SILENCE]]
    words = [item.message for item in by_theme[None] if checklist.product_groups.reason in item.message]
    words += [f"{', '.join(silent)}: kruis hieronder criteria aan, of leg uit waarom niet."] if silent else []
    words += [item.message for theme in checklist.themes for item in by_theme[theme.theme][:1] if theme.title not in silent]
    own = {finding.field for finding in by_theme[None]}
    perhaps = [duty.title for duty in checklist.duties if duty.state is DutyState.POSSIBLE and f"duties.{duty.duty}.met" in own]
    words += [
        item.message for item in sorted(by_theme[None], key=is_about_a_duty) if not (is_about_a_duty(item) and any(title in item.message for title in perhaps))
    ]
    if perhaps:
        one = len(perhaps) == 1
        words.append("Ga bij 1 wettelijke plicht na of die hier geldt." if one else f"Ga bij {len(perhaps)} wettelijke plichten na of zij hier gelden.")
    points = list(dict.fromkeys(words))
    if not points:
        return [paragraph(Run("Niets: alles is toegepast of uitgelegd. Bewaar deze checklist bij het zaakdossier."))]
    lines_so_far = accumulate(-(-len(point) // _LINE) for point in points)
    told = max(1, sum(lines <= _ROOM for lines in lines_so_far))
    rest = len(points) - told
    more = f"Verderop {'staat nog 1 punt' if rest == 1 else f'staan nog {rest} punten'}, bij het onderdeel waar het bij hoort."
    return [
        *(paragraph(Run(point), style="ListNumber") for point in points[:told]),
        *([paragraph(Run(more))] if rest > 0 else []),
        paragraph(Run("Vul uw antwoorden hieronder in dit document in, sla het op en laat het opnieuw nakijken.")),
    ]


def is_about_a_duty(finding: Finding) -> bool:
    """Whether it stands with a duty of its own."""
    return (finding.field or "").startswith("duties.")


def _overview(checklist: Checklist) -> Table:
    rows = []
    for theme in checklist.themes:
        link = Link(theme.title, anchor=anchor_name(theme.theme))
        name = paragraph(link, *([Run(" (focus)")] if theme.focus else []), style=CELL)
        rows.append((name, cell_text(theme.applicable.title), cell_text(f"{SIGNS.get(theme.verdict, '!')} {theme.verdict.title}")))
    return Table("Oordeel per thema", ("Thema", "Geldt hier", "Oordeel"), rows, (3600, 1300, 4512))
