"""Other names for the columns of the calendar and for a status, as organisations have them in a workbook of their own."""

from __future__ import annotations

from typing import Literal

from mvoi_checklist.model.frozen import Frozen, FrozenDict, Plain, Table

_Names = tuple[Plain, ...]


class CalendarColumns(Frozen):
    """Andere namen per kolom van de kalender, naast de titel en de woorden van een startdocument; en andere woorden per status."""

    title: _Names = ()
    reference: _Names = ()
    product_group: _Names = ()
    start_quarter: _Names = ()
    department: _Names = ()
    project_leader: _Names = ()
    estimated_value: _Names = ()
    procedure: _Names = ()
    promising: _Names = ()
    themes: _Names = ()
    status: _Names = ()
    reason: _Names = ()
    status_since: _Names = ()
    added_on: _Names = ()
    statuses: Table[Literal["gepland", "lopend", "gegund", "uitgesteld", "vervallen"], _Names] = FrozenDict()
