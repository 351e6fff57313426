"""What was read of a theme as a whole, when all places have been seen."""

from __future__ import annotations

from typing import Any

from mvoi_checklist.inputs.criterion_lines import criterion_lines
from mvoi_checklist.inputs.kinds import kind_said
from mvoi_checklist.inputs.labels import Words


def whole(values: dict[str, Any], ticked: set[str], words: Words) -> dict[str, Any]:
    """Kinds that were ticked, or stand on a line of their own, hold for the criteria without one; after "ja" the remarks may be the criterion."""
    kinds: list[str | None] = [*sorted(ticked)] or [None]
    remarks = str(values.get("explanation", {}).get("text", ""))
    yes = values.get("applied") or (ticked and "applied" not in values)
    if yes and not values.get("criteria") and remarks and (ticked or kind_said(remarks, words)):
        rest = {field: value for field, value in values["explanation"].items() if field != "text"}
        criteria = [{**line.criterion, "level": None} for line in criterion_lines(remarks, None, words)]
        values = {**values, "criteria": criteria, "explanation": rest or None}
    asked = values.get("criteria", ())
    return {**values, "criteria": [{**item, "kind": kind} for item in asked for kind in ([item["kind"]] if item["kind"] else kinds)]}
