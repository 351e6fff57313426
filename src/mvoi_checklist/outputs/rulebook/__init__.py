"""The criteria for people who do not read TOML: a page or a workbook with a table per product group."""

from __future__ import annotations

from mvoi_checklist.formats import RulebookFormat
from mvoi_checklist.model.ruleset import Ruleset, refuse_name
from mvoi_checklist.outputs import writer_of

RULEBOOK_FORMATS = {"markdown": "rulebook.as_markdown:to_markdown", "html": "rulebook.as_html:to_html", "xlsx": "rulebook.as_xlsx:to_xlsx"}


def render_rules(ruleset: Ruleset, format: RulebookFormat) -> bytes:  # noqa: A002 - the word users expect
    """Write all criteria of a ruleset for people who do not read TOML, as ``markdown``, ``html`` or ``xlsx``.

    Raises:
        UsageError: the format is unknown, or the extra ``report`` is needed and not installed.

    """
    refuse_name(ruleset)
    data: bytes = writer_of(format, RULEBOOK_FORMATS)(ruleset)
    return data
