"""The statutory duties: those that apply with room for an answer, those that cannot be told yet by name."""

from __future__ import annotations

from mvoi_checklist.model.checklist import Checklist, DutyResult
from mvoi_checklist.model.closed_lists import DUTY_CLOSED, DutyState
from mvoi_checklist.model.form import OurHeading
from mvoi_checklist.model.start_document import StartDocument
from mvoi_checklist.outputs.pages.answers import answer_table, duty_rows, filled
from mvoi_checklist.outputs.pages.blocks import SMALL_BEFORE, Block, Heading, Link, Run, Table, paragraph
from mvoi_checklist.outputs.pages.to_do_lines import DUTIES, duty_anchor


def duties_part(checklist: Checklist, *, to_read: bool) -> list[Block]:
    """Every duty that applies or may apply, or has an answer all the same; that none applies stands in the colophon.

    Who only gets them ``to_read`` sees of what is settled no more than was answered.
    """
    if not (checklist.duties or checklist.other_duties):
        return []
    parts: list[Block] = [Heading(1, OurHeading.DUTIES, DUTIES)]
    too_early = [duty for duty in checklist.duties if duty.state is DutyState.POSSIBLE and not _is_told(duty, checklist)]
    for duty in checklist.duties:
        parts += [] if duty in too_early else _duty(duty, checklist, answered=to_read and duty.state in DUTY_CLOSED)
    if too_early:
        parts.append(paragraph(Run("Vul eerst de productgroep in. Dan pas is te zien welke van deze plichten gelden:"), style="MVOIInleiding"))
    parts += [paragraph(Run(duty.title), style="ListBullet") for duty in too_early]
    for duty_id, title in checklist.other_duties.items():
        parts += [
            Heading(2, title),
            paragraph(Run("– Geldt niet bij deze inkoop"), style="MVOIOordeelNeutraal"),
            duty_table(duty_id, title, checklist.start_document, answered=to_read),
        ]
    return parts


def duty_table(duty: str, title: str, document: StartDocument, *, answered: bool = False) -> Table:
    """Room for the answer to one duty, with what the document says of it; where it is ``answered`` only that."""
    answer = next((answer for answer in document.duties if answer.duty == duty), None)
    rows = duty_rows(duty, answer)
    return answer_table(f"Wettelijke plicht: {title}", title, filled(rows) if answered else rows)


def _is_told(duty: DutyResult, checklist: Checklist) -> bool:
    """Whether it has a finding of its own; a duty that cannot be told yet has none, and gets no room for an answer."""
    return any(item.about_a_duty and item.field == f"duties.{duty.duty}.met" for item in checklist.findings)


def _duty(duty: DutyResult, checklist: Checklist, *, answered: bool) -> list[Block]:
    good = duty.state in DUTY_CLOSED
    sign = "✓" if duty.state is DutyState.MET else "–" if good else "!"
    return [
        Heading(2, duty.title, duty_anchor(duty.duty)),
        paragraph(Run(f"{sign} {duty.state.title}"), style="MVOIOordeelGoed" if good else "MVOIOordeelOpen"),
        paragraph(Run(duty.text)),
        paragraph(Run("Zo voldoet u: ", "Strong"), Run(duty.how_to_meet)),
        *([paragraph(Run("Waarom niet? ", "Strong"), Run(f"{duty.note} Laat een collega dit nagaan."))] if duty.state is DutyState.NOT_HERE else []),
        *([paragraph(Run(f"{_why(duty)} ", "Strong"), Run(f"{'; '.join(duty.reasons)}."), style=SMALL_BEFORE)] if duty.reasons else []),
        paragraph(Run("Bron: ", "Strong"), Link(duty.source.title, duty.source.url), Run(f" ({duty.status.title})."), style=SMALL_BEFORE),
        duty_table(duty.duty, duty.title, checklist.start_document, answered=answered),
    ]


def _why(duty: DutyResult) -> str:
    return "Waarom nog onbekend?" if duty.state is DutyState.POSSIBLE else "Waarom hier?"
