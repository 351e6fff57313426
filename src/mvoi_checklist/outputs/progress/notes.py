"""The notes themselves: the quarter for management, the year for the evaluation, a passage for a department's account plan."""

from __future__ import annotations

from collections.abc import Sequence

from mvoi_checklist.model.calendar import ActionState
from mvoi_checklist.model.product_titles import DEPARTMENT_TITLE, QUARTER_TITLE, YEAR_TITLE
from mvoi_checklist.model.progress import Progress, TenderProgress
from mvoi_checklist.model.quarter import quarter_words
from mvoi_checklist.outputs.pages.blocks import Block, Heading, Pages, Run, paragraph
from mvoi_checklist.outputs.progress import lists, tables
from mvoi_checklist.outputs.progress.chart import chart, description
from mvoi_checklist.outputs.progress.evaluation import evaluation_blocks
from mvoi_checklist.outputs.progress.parts import accountability, frame, opening, questions_asked, table_block, titled


def note(found: Progress, *, draw: bool) -> Pages:
    """The note that belongs to what was measured; without ``draw`` the chart is told in words, and no extra is needed."""
    if found.department is not None:
        title = f"{DEPARTMENT_TITLE}: {found.department}"
        return Pages(_department(found, title), frame(found, title))
    if found.quarter is not None:
        title = f"{QUARTER_TITLE}, {quarter_words(found.quarter)}"
        return Pages(_quarter(found, title, _chart(found, draw=draw)), frame(found, title))
    title = f"{YEAR_TITLE} {found.year}"
    return Pages(_year(found, title, _chart(found, draw=draw)), frame(found, title))


def _chart(found: Progress, *, draw: bool) -> Block:
    return chart(found) if draw else paragraph(Run(description(found)))


def _started(found: Progress) -> list[TenderProgress]:
    return [item for item in found.counted_tenders if item.tender.start_quarter <= found.until]


def _quarter(found: Progress, title: str, chart_block: Block) -> list[Block]:
    """Two pages for management, however long the calendar is; what the MVOI team goes through stands in the annex."""
    started = _started(found)
    return [
        *opening(found, title),
        chart_block,
        table_block(tables.quarter_table(found)),
        *questions_asked(found),
        *titled(1, lists.standing_table(found, started), "Er zijn nog geen kansrijke aanbestedingen gestart."),
        *_actions(found),
        *accountability(found),
        *_annex(found, started),
    ]


def _annex(found: Progress, started: Sequence[TenderProgress]) -> list[Block]:
    """The tenders of this quarter and those that are still open, every explanation in full, and what is not counted."""
    table = lists.discussed_table(found, started)
    here = "Van eerdere kwartalen alleen wat nog niet meetelt; alles staat in het werkboek."
    return [
        Heading(1, "Bijlage voor het MVOI-team"),
        *titled(2, tables.theme_table(found)),
        *titled(2, tables.department_table(found)),
        *_deviations(2, found),
        *titled(2, table, "Er is nog niets gevraagd of uit te leggen."),
        *([paragraph(Run(f"{lists.FORESEEN_MARK} {here}"), style="MVOIKlein")] if table.rows else []),
        *titled(2, lists.misfit_reasons_table(found)),
    ]


def _tenders(found: Progress, started: Sequence[TenderProgress]) -> list[Block]:
    mark = [paragraph(Run(lists.FORESEEN_MARK), style="MVOIKlein")] if started else []
    return [*titled(1, lists.started_table(found, started), "Er zijn nog geen kansrijke aanbestedingen gestart."), *mark]


def _actions(found: Progress) -> list[Block]:
    """Of this quarter, and what is overdue; the rest is counted."""
    table = lists.due_table(found)
    rest = len(found.actions) - len(table.rows)
    others = [item.action.state for item in found.actions if item.action.quarter != found.quarter]
    done, unknown = others.count(ActionState.DONE), others.count(None)
    not_kept = f"; van {unknown} is de stand niet bijgehouden" if unknown else ""
    more = f"Van de {rest} acties in andere kwartalen {'is er 1' if done == 1 else f'zijn er {done}'} gereed{not_kept}."
    return [*titled(1, table, "Er staat voor dit kwartaal niets in de jaarplanning."), *([paragraph(Run(more))] if rest else [])]


def _deviations(level: int, found: Progress) -> list[Block]:
    return titled(level, lists.deviation_table(found), "Er is geen uitleg gegeven waarom een thema niet is toegepast.")


def _year(found: Progress, title: str, chart_block: Block) -> list[Block]:
    return [
        *opening(found, title),
        chart_block,
        table_block(tables.quarter_table(found)),
        *titled(1, tables.path_table(found)),
        *titled(1, tables.ambition_table(found)),
        *titled(1, tables.theme_table(found)),
        *titled(1, tables.level_table(found)),
        *titled(1, tables.department_table(found)),
        *questions_asked(found),
        *evaluation_blocks(found),
        *_tenders(found, _started(found)),
        *titled(2, lists.excluded_table(found.tenders)),
        *_deviations(1, found),
        *titled(1, lists.action_table(found), "Er staat geen jaarplanning in de kalender."),
        *titled(1, lists.evaluation_table(found), "In de documenten is nog geen onderdeel Evaluatie ingevuld."),
        *titled(2, lists.to_evaluate_table(found)),
        *titled(1, lists.misfit_reasons_table(found)),
        *accountability(found),
    ]


def _department(found: Progress, title: str) -> list[Block]:
    """For the account plan: what comes, which themes, what is still open."""
    return [
        *opening(found, title),
        *titled(1, lists.account_table(found), "Deze afdeling heeft dit jaar geen kansrijke aanbestedingen."),
        *titled(2, lists.excluded_table(found.tenders)),
        *titled(1, tables.theme_table(found)),
        *_deviations(1, found),
        *questions_asked(found),
        *accountability(found),
    ]
