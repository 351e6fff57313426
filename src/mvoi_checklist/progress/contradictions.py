"""Whether a document is about the tender whose reference it bears: a number is easily copied or mistyped."""

from __future__ import annotations

import re
from collections.abc import Mapping

from mvoi_checklist.model.calendar import Tender
from mvoi_checklist.model.dutch import euros
from mvoi_checklist.model.outcome import DocumentOutcome
from mvoi_checklist.model.rules import ProductGroup
from mvoi_checklist.model.start_document import ValueRange

_TIMES = 2
"""An estimate may grow between the calendar and the start document; beyond so many times it is asked about."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 4
"""By so many letters words are taken for one: Schoonmaak and schoonmaakonderhoud, Meubilair and kantoormeubilair."""


def contradictions(tender: Tender, document: DocumentOutcome, groups: Mapping[str, ProductGroup]) -> tuple[str, ...]:
    """What the document says otherwise than the row of the calendar; what one of them does not say contradicts nothing.

    Titles are often worded anew: theirs counts only where neither product group nor value agrees.
    """
    group, value = _other_group(tender, document), _other_value(tender, document)
    said = []
    if group and tender.product_group:
        here, *there = (groups[each].title if each in groups else each for each in (tender.product_group, *document.product_groups))
        said.append(f"productgroep {' of '.join(there)}, in de kalender {here}")
    if value and tender.estimated_value is not None:
        said.append(f"waarde {_amount(document.estimated_value)}, in de kalender {euros(tender.estimated_value)}")
    if False not in (group, value) and document.title and _other_title(tender.title, document.title):
        said.append(f"titel '{document.title}', in de kalender '{tender.title}'")
    return tuple(said)


def _other_group(tender: Tender, document: DocumentOutcome) -> bool | None:
    """None where one of them does not say."""
    return tender.product_group not in document.product_groups if tender.product_group and document.product_groups else None


def _other_value(tender: Tender, document: DocumentOutcome) -> bool | None:
    """None as above; an amount within a range, or not far outside it, is no other one."""
    here, there = tender.estimated_value, document.estimated_value
    if not here or not there:
        return None
    low, high = (there.minimum, there.maximum) if isinstance(there, ValueRange) else (there, there)
    return here * _TIMES < low or here > high * _TIMES


def _amount(value: float | ValueRange | None) -> str:
    if isinstance(value, ValueRange):
        return f"{euros(value.minimum)} tot {euros(value.maximum)}"
    return euros(value or 0)


def _other_title(here: str, there: str) -> bool:
    """Whether no word of one begins as something in the other; a title without words says nothing."""
    stems = [{word[:_STEM] for word in _WORD.findall(title.casefold())} for title in (here, there)]
    return all(stems) and not any(stem in title.casefold() for each, title in zip(stems, (there, here), strict=True) for stem in each)
