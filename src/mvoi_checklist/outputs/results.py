"""Every result that can be written: in which formats, and as which pages."""

from __future__ import annotations

from typing import Any, overload

from mvoi_checklist.errors import Problem, UsageError, shown_argument
from mvoi_checklist.formats import AnnexFormat, ChecklistFormat, ComparisonFormat, ReportFormat, RulebookFormat
from mvoi_checklist.model.annex import Annex
from mvoi_checklist.model.checklist import Checklist
from mvoi_checklist.model.comparison import Comparison
from mvoi_checklist.model.progress import Progress
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.outputs import PAGED, write_result
from mvoi_checklist.outputs.pages.blocks import Pages

FORMATS: dict[type, dict[str, str]] = {
    Checklist: {**PAGED, "json": "as_json:to_json", "text": "as_text:to_text"},
    Comparison: {**PAGED, "json": "as_json:to_json", "text": "comparison.as_text:to_text"},
    Annex: {**PAGED, "json": "as_json:to_json"},
    Progress: {**PAGED, "xlsx": "progress.as_xlsx:to_xlsx", "json": "as_json:to_json"},
    Ruleset: {"markdown": "rulebook.as_markdown:to_markdown", "html": "rulebook.as_html:to_html", "xlsx": "rulebook.as_xlsx:to_xlsx"},
}
"""By the kind of result what writes each of its formats."""

_TO_READ = ("pdf", "markdown")
"""Formats in which nobody fills anything in: we read neither back."""


@overload
def render(result: Checklist, format: ChecklistFormat, *, template: bytes | None = None, protect: bool = False) -> bytes: ...
@overload
def render(result: Comparison, format: ComparisonFormat, *, template: bytes | None = None) -> bytes: ...
@overload
def render(result: Annex, format: AnnexFormat, *, template: bytes | None = None) -> bytes: ...
@overload
def render(result: Progress, format: ReportFormat, *, template: bytes | None = None) -> bytes: ...
@overload
def render(result: Ruleset, format: RulebookFormat) -> bytes: ...


def render(result: Any, format: Any, *, template: bytes | None = None, protect: bool = False) -> bytes:  # noqa: A002 - the word users expect; the overloads tell the kinds
    """Write a result in a format: a checklist, a comparison, an annex to a contract, the progress as a note, or the criteria of a ruleset.

    All but the criteria can be ``docx``, ``odt``, ``pdf``, ``markdown`` or ``json``; a checklist and a comparison ``text`` too, the progress ``xlsx`` too.
    The criteria are ``markdown``, ``html`` or ``xlsx``. ``docx`` and ``pdf`` may stand on one's own template; with ``protect`` only the answers of a
    ``docx`` can be changed. A PDF is made by LibreOffice, where it is installed; it is the only format whose bytes differ each time.

    Raises:
        UsageError: the result has no such format or is none of these, the template cannot be used, LibreOffice is not there for a PDF, or the extra
            ``report`` is needed and not installed.
        OutputError: LibreOffice made no PDF.

    """
    formats = next((known for kind, known in FORMATS.items() if isinstance(result, kind)), None)
    if formats is None:
        kinds = ", ".join(kind.__name__ for kind in FORMATS)
        raise UsageError([Problem("result", f"{shown_argument(result)} is geen resultaat dat geschreven kan worden.", f"Geef een van deze: {kinds}.")])
    return write_result(result, lambda: _pages(result, format), format, formats, template=template, protect=protect)


def _pages(result: Any, format: str) -> Pages:  # noqa: A002, ANN401 - as above
    """What is laid out in pages; each is imported only when it is asked for."""
    if isinstance(result, Checklist):
        from mvoi_checklist.outputs.pages.checklist import checklist_pages  # noqa: PLC0415 - as said above

        return checklist_pages(result, to_read=format in _TO_READ)
    if isinstance(result, Comparison):
        from mvoi_checklist.outputs.comparison.pages import comparison_pages  # noqa: PLC0415 - as said above

        return comparison_pages(result)
    if isinstance(result, Annex):
        from mvoi_checklist.outputs.pages.annex import annex_pages  # noqa: PLC0415 - as said above

        return annex_pages(result)
    from mvoi_checklist.outputs.progress.notes import note  # noqa: PLC0415 - as said above

    return note(result, draw=format != "markdown")
