"""The notes themselves: the quarter for management, the year for the evaluation, a passage for a department's account plan."""

from __future__ import annotations

from mvoi_checklist.model.calendar import ActionState
from mvoi_checklist.model.dutch import day_words
from mvoi_checklist.model.progress import Exclusion, Outcome, Progress
from mvoi_checklist.model.quarter import quarter_words
from mvoi_checklist.outputs.pages.blocks import Block, Heading, Pages, Run, paragraph
from mvoi_checklist.outputs.progress import tables
from mvoi_checklist.outputs.progress.chart import chart, description
from mvoi_checklist.outputs.progress.evaluation import evaluation_blocks
from mvoi_checklist.outputs.progress.parts import bullets, frame, opening, table_block, titled


def note(found: Progress, *, draw: bool) -> Pages:
    """The note that belongs to what was measured; without ``draw`` the chart is told in words, and no extra is needed."""
    if found.department is not None:
        title = f"MVOI in het accountplan: {found.department}"
        return Pages(_department(found, title), frame(found, title))
    if found.quarter is not None:
        title = f"Voortgang MVOI, {quarter_words(found.quarter)}"
        return Pages(_quarter(found, title, _chart(found, draw=draw)), frame(found, title))
    title = f"Evaluatie MVOI {found.year}"
    return Pages(_year(found, title, _chart(found, draw=draw)), frame(found, title))


def _chart(found: Progress, *, draw: bool) -> Block:
    return chart(found) if draw else paragraph(Run(description(found)))


def _until(found: Progress) -> str:
    return found.quarter or f"{found.year}-Q4"


def _tenders(found: Progress) -> list[Block]:
    """To date, in full for the year; a quarter shows its own and what is still open, and names what counted before. What starts later is only counted."""
    started = [item for item in found.counted_tenders if item.tender.start_quarter <= _until(found)]
    before = [item for item in started if found.quarter and item.tender.start_quarter < found.quarter and item.outcome is Outcome.APPLIED]
    later = len(found.counted_tenders) - len(started)
    lines = []
    if before:
        names = "; ".join(f"{item.tender.reference} {item.tender.title}" for item in before)
        lines.append(f"Eerder dit jaar gestart en al meegeteld: {names}.")
    if later:
        lines.append(f"Later dit jaar {'start nog 1 kansrijke aanbesteding' if later == 1 else f'starten nog {later} kansrijke aanbestedingen'}.")
    shown = [item for item in started if item not in before]
    return [
        *titled(1, tables.tender_table(shown), "Er zijn nog geen kansrijke aanbestedingen gestart."),
        *([paragraph(Run(tables.FORESEEN_MARK), style="MVOIKlein")] if shown else []),
        *[paragraph(Run(line)) for line in lines],
        *_outside(found),
        *titled(2, tables.misfit_table(found)),
    ]


def _outside(found: Progress) -> list[Block]:
    """Nothing drops off in silence: what is not counted, and why."""
    not_promising = sum(item.exclusion is Exclusion.NOT_PROMISING for item in found.tenders)
    more = f"Verder {'staat er 1 aanbesteding' if not_promising == 1 else f'staan er {not_promising} aanbestedingen'} in de kalender als niet kansrijk."
    return [*titled(2, tables.excluded_table(found.tenders)), *([paragraph(Run(more))] if not_promising else [])]


def _quarter(found: Progress, title: str, chart_block: Block) -> list[Block]:
    return [
        *opening(found, title, f"{found.organisation} · stand op {day_words(found.on)}"),
        chart_block,
        table_block(tables.quarter_table(found)),
        *_ask(found),
        *_tenders(found),
        *titled(1, tables.department_table(found)),
        *titled(1, tables.theme_table(found)),
        *_deviations(found),
        *_actions(found),
    ]


def _actions(found: Progress) -> list[Block]:
    """Of this quarter, and what is overdue; the rest is counted."""
    table = tables.action_table(found, quarter=found.quarter)
    rest = len(found.actions) - len(table.rows)
    done = sum(item.action.state is ActionState.DONE for item in found.actions if item.action.quarter != found.quarter)
    more = f"Van de {rest} acties in andere kwartalen {'is er 1' if done == 1 else f'zijn er {done}'} gereed."
    return [*titled(1, table, "Er staat voor dit kwartaal niets in de jaarplanning."), *([paragraph(Run(more))] if rest else [])]


def _ask(found: Progress) -> list[Block]:
    if not found.questions:
        return []
    return [Heading(1, "Vragen voor het MVOI-team"), *bullets(found.questions)]


def _deviations(found: Progress) -> list[Block]:
    return titled(1, tables.deviation_table(found), "Er is geen uitleg gegeven waarom een thema niet is toegepast.")


def _year(found: Progress, title: str, chart_block: Block) -> list[Block]:
    return [
        *opening(found, title, f"{found.organisation} · stand op {day_words(found.on)}"),
        chart_block,
        table_block(tables.quarter_table(found)),
        *titled(1, tables.path_table(found)),
        *titled(1, tables.ambition_table(found)),
        *evaluation_blocks(found),
        *_ask(found),
        *titled(1, tables.theme_table(found)),
        *_tenders(found),
        *_deviations(found),
        *titled(1, tables.action_table(found), "Er staat geen jaarplanning in de kalender."),
        *titled(1, tables.department_table(found)),
        *titled(1, tables.evaluation_table(found), "In de documenten is nog geen onderdeel Evaluatie ingevuld."),
    ]


def _department(found: Progress, title: str) -> list[Block]:
    """For the account plan: what comes, which themes, what is still open."""
    return [
        *opening(found, title, f"{found.organisation} · stand op {day_words(found.on)}"),
        *titled(1, tables.account_table(found.counted_tenders), "Deze afdeling heeft dit jaar geen kansrijke aanbestedingen."),
        *_outside(found),
        *titled(1, tables.theme_table(found)),
        *_deviations(found),
        *_ask(found),
    ]
