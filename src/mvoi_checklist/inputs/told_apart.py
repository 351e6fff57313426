"""What only stands below a heading about something else is not counted, and told: it may be meant for this purchase after all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mvoi_checklist.inputs.purchase.second_look import FIELDS
from mvoi_checklist.model.closed_lists import Certainty
from mvoi_checklist.model.form import ELSEWHERE
from mvoi_checklist.model.start_document import Evidence, StartDocument, ThemeAnswer

NOT_COUNTED = (
    "Dit staat onder een kop over iets anders, zoals een ander contract, en telt niet mee. "
    "Hoort het bij deze inkoop, zet het dan onder een andere kop; vul anders in wat wel geldt."
)
_FIELDS = {*FIELDS, "cpv", "product_groups"} - {"title"}
"""What a document without it is asked for; any heading may look like a title."""


def told_apart(document: StartDocument, others: Iterable[StartDocument]) -> Iterator[Evidence]:
    """Yield where the parts set apart, each read as a document by itself, tell a field or a theme of which the document says nothing."""
    known = {item.field for item in document.evidence} | {answer.theme for answer in document.themes if _says(answer)}
    for other in others:
        asked = {answer.theme for answer in other.themes if _says(answer)} - known
        for item in other.evidence:
            theme = item.field.split(".")[1] if item.field.startswith("themes.") else None
            if theme in asked:
                asked.discard(theme)
                known.add(theme)
                yield Evidence(field=f"{ELSEWHERE}.{theme}", quote=item.quote, place=item.place)
            elif item.field in _FIELDS - known and item.certainty is Certainty.FOUND:
                known.add(item.field)
                yield item.model_copy(update={"certainty": Certainty.UNCERTAIN, "note": NOT_COUNTED})


def _says(answer: ThemeAnswer) -> bool:
    """Whether a demand by its kind, a refusal or a reason was read."""
    return answer.applied is False or answer.explanation is not None or any(item.kind or item.code for item in answer.criteria)
