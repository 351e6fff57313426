"""The evaluation after the contract: what was delivered, and the lessons on the plan's three levels."""

from __future__ import annotations

from collections.abc import Mapping

from mvoi_checklist.model.closed_lists import Delivered
from mvoi_checklist.model.evaluation import EvaluationGuide
from mvoi_checklist.model.form import DELIVERED_LABEL, DELIVERY_NOTE_LABEL, OurHeading
from mvoi_checklist.model.start_document import Delivery, Evaluation, Reflection
from mvoi_checklist.outputs.pages.answers import LABEL_WIDTH, Row, answer_table, filled
from mvoi_checklist.outputs.pages.blocks import Block, Heading

_ABOUT = "evaluatie"
_LONG_LABELS = 4700
"""Each on one line, so that the evaluation fits on a page."""
_COLUMNS = (("went_well", "wat ging er goed"), ("could_improve", "wat had er beter gekund"), ("watch", "waar letten we op"))
_IN_GENERAL = (("went_well", "Wat ging er goed?"), ("could_improve", "Wat had er beter gekund?"), ("lessons", "Waar letten we de volgende keer op?"))
"""Only for a document that said it without naming a level."""


def evaluation_blocks(evaluation: Evaluation | None, themes: Mapping[str, str], guide: EvaluationGuide, *, to_read: bool = False) -> list[Block]:
    """Two tables to fill in, before a closing paragraph; ``themes`` holds the titles of the themes that may have been asked, by id.

    Who only gets them ``to_read`` sees what was filled in.
    """
    done = evaluation or Evaluation()
    parts = [
        (OurHeading.DELIVERED, "Evaluatie: wat is er geleverd", _delivered(done, themes), _LONG_LABELS),
        (OurHeading.LEVELS, "Evaluatie: terugblik op drie niveaus", _levels(done, guide), LABEL_WIDTH),
    ]
    shown = [(heading, caption, filled(rows) if to_read else rows, width) for heading, caption, rows, width in parts]
    tables = [(Heading(2, heading), answer_table(caption, _ABOUT, rows, label_width=width)) for heading, caption, rows, width in shown if rows]
    return [block for heading, table in tables for block in (heading, table._replace(held=table is tables[-1][1]))]


def _delivered(done: Evaluation, themes: Mapping[str, str]) -> list[Row]:
    by_theme = {item.theme: item for item in done.deliveries}
    rows = [
        Row("evaluation.planned_on", "Gepland op", done.planned_on, is_day=True),
        Row("evaluation.held_on", "Gehouden op", done.held_on, is_day=True),
        Row("evaluation.delivered", "Wat is er geleverd van wat is gevraagd?", done.delivered),
    ]
    for theme in dict.fromkeys([*themes, *by_theme]):
        rows += _of_theme(by_theme.get(theme) or Delivery(theme=theme), themes.get(theme, theme))
    return rows


def _of_theme(delivery: Delivery, title: str) -> list[Row]:
    path, said = f"evaluation.deliveries.{delivery.theme}", delivery.delivered and delivery.delivered.title
    return [
        Row(f"{path}.delivered", DELIVERED_LABEL.format(theme=title), said, choices=[(item.value, item.title) for item in Delivered]),
        Row(f"{path}.note", DELIVERY_NOTE_LABEL.format(theme=title), delivery.note, "Waaruit blijkt het?"),
    ]


def _levels(done: Evaluation, guide: EvaluationGuide) -> list[Row]:
    rows = []
    for level, questions in guide.questions().items():
        said = getattr(done, level.value) or Reflection()
        rows += [
            Row(f"evaluation.{level.value}.{field}", f"{level.title}: {words}?", getattr(said, field), getattr(questions, field)) for field, words in _COLUMNS
        ]
    return rows + [Row(f"evaluation.{field}", label, value) for field, label in _IN_GENERAL if (value := getattr(done, field))]
