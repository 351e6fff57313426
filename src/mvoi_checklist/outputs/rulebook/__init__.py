"""The criteria for people who do not read TOML: a page or a workbook with a table per product group."""

from __future__ import annotations

from importlib import import_module

from mvoi_checklist.errors import Problem, UsageError
from mvoi_checklist.model.ruleset import Ruleset

RULEBOOK_FORMATS = ("markdown", "html", "xlsx")


def render_rules(ruleset: Ruleset, format: str) -> bytes:  # noqa: A002 - the word users expect
    """Write the criteria of a ruleset as ``markdown``, ``html`` or ``xlsx``.

    Raises:
        UsageError: the format is unknown, or the extra ``report`` is needed and not installed.

    """
    if format not in RULEBOOK_FORMATS:
        raise UsageError([Problem("", f"het formaat '{format}' bestaat niet.", f"Kies uit: {', '.join(RULEBOOK_FORMATS)}.")])
    data: bytes = getattr(import_module(f"mvoi_checklist.outputs.rulebook.as_{format}"), f"to_{format}")(ruleset)
    return data
