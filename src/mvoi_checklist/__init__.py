"""From a start document to a filled MVOI checklist: read, load the rules, evaluate, render.

>>> from mvoi_checklist import evaluate, load_ruleset, StartDocument
>>> document = StartDocument(title="Schoonmaak sporthal", product_groups=("schoonmaak",))
>>> checklist = evaluate(document, load_ruleset("alkmaar-2024"))
>>> [theme.theme for theme in checklist.to_explain]
['diversiteit-inclusie', 'social-return']
"""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mvoi_checklist._data import example_file, schema_names, schema_text
    from mvoi_checklist.batch import Run
    from mvoi_checklist.engine.annex import contract_annex
    from mvoi_checklist.engine.product_groups import choose_groups
    from mvoi_checklist.errors import MvoiError, OutputError, Problem, RulesetError, UnreadableFileError, UsageError
    from mvoi_checklist.inputs.calendar import CalendarReading
    from mvoi_checklist.model.annex import Annex
    from mvoi_checklist.model.calendar import Calendar
    from mvoi_checklist.model.checked import Checked
    from mvoi_checklist.model.checklist import Checklist, DutyResult, ThemeResult
    from mvoi_checklist.model.comparison import Comparison
    from mvoi_checklist.model.findings import Finding
    from mvoi_checklist.model.progress import Period, Progress
    from mvoi_checklist.model.ruleset import Ruleset
    from mvoi_checklist.model.start_document import AskedCriterion, DutyAnswer, Explanation, StartDocument, ThemeAnswer, ValueRange
    from mvoi_checklist.model.words import ContractKind, CriterionKind, Procedure, Severity, Verdict
    from mvoi_checklist.outputs import render
    from mvoi_checklist.outputs.annex import render_annex
    from mvoi_checklist.outputs.calendar.failed_rows import failed_rows_workbook
    from mvoi_checklist.outputs.calendar.workbook import calendar_workbook
    from mvoi_checklist.outputs.comparison import render_comparison
    from mvoi_checklist.outputs.explained import explain
    from mvoi_checklist.outputs.files import write_whole
    from mvoi_checklist.outputs.progress import render_report
    from mvoi_checklist.outputs.rulebook import render_rules
    from mvoi_checklist.outputs.story import render_stories
    from mvoi_checklist.outputs.word.house_style import added_styles, new_template, template_remarks
    from mvoi_checklist.progress import measure_progress, outcome_of
    from mvoi_checklist.rulesets import available_rulesets, load_ruleset

__all__ = [
    "DEFAULT_RULESET",
    "Annex",
    "AskedCriterion",
    "Calendar",
    "Checked",
    "Checklist",
    "Comparison",
    "ContractKind",
    "CriterionKind",
    "DutyAnswer",
    "DutyResult",
    "Explanation",
    "Finding",
    "MvoiError",
    "OutputError",
    "Period",
    "Problem",
    "Procedure",
    "Progress",
    "Ruleset",
    "RulesetError",
    "Run",
    "Severity",
    "StartDocument",
    "ThemeAnswer",
    "ThemeResult",
    "UnreadableFileError",
    "UsageError",
    "ValueRange",
    "Verdict",
    "added_styles",
    "annotate",
    "available_rulesets",
    "calendar_workbook",
    "check_files",
    "choose_groups",
    "compare_returned",
    "contract_annex",
    "evaluate",
    "example_file",
    "explain",
    "failed_rows_workbook",
    "load_ruleset",
    "measure_progress",
    "new_template",
    "outcome_of",
    "read_calendar",
    "read_start_document",
    "render",
    "render_annex",
    "render_comparison",
    "render_report",
    "render_rules",
    "render_stories",
    "schema_names",
    "schema_text",
    "start_document_form",
    "template_remarks",
    "write_whole",
]

DEFAULT_RULESET = "alkmaar-2024"
"""The bundled ruleset that is used where none is given."""

_HOMES = {
    name: module
    for module, names in {
        "_data": ("example_file", "schema_names", "schema_text"),
        "batch": ("Run",),
        "engine.annex": ("contract_annex",),
        "engine.product_groups": ("choose_groups",),
        "errors": ("MvoiError", "OutputError", "Problem", "RulesetError", "UnreadableFileError", "UsageError"),
        "model.annex": ("Annex",),
        "model.calendar": ("Calendar",),
        "model.checked": ("Checked",),
        "model.checklist": ("Checklist", "DutyResult", "ThemeResult"),
        "model.comparison": ("Comparison",),
        "model.findings": ("Finding",),
        "model.progress": ("Period", "Progress"),
        "model.ruleset": ("Ruleset",),
        "model.start_document": ("AskedCriterion", "DutyAnswer", "Explanation", "StartDocument", "ThemeAnswer", "ValueRange"),
        "model.words": ("ContractKind", "CriterionKind", "Procedure", "Severity", "Verdict"),
        "outputs": ("render",),
        "outputs.annex": ("render_annex",),
        "outputs.calendar.failed_rows": ("failed_rows_workbook",),
        "outputs.calendar.workbook": ("calendar_workbook",),
        "outputs.comparison": ("render_comparison",),
        "outputs.explained": ("explain",),
        "outputs.files": ("write_whole",),
        "outputs.progress": ("render_report",),
        "outputs.rulebook": ("render_rules",),
        "outputs.story": ("render_stories",),
        "outputs.word.house_style": ("added_styles", "new_template", "template_remarks"),
        "progress": ("measure_progress", "outcome_of"),
        "rulesets": ("available_rulesets", "load_ruleset"),
    }.items()
    for name in names
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - PEP 562: whatever stands behind the name
    """Import a public name on first use, so that ``mvoi --help`` and small imports stay fast."""
    if name not in _HOMES:
        msg = f"module 'mvoi_checklist' has no attribute {name!r}"
        raise AttributeError(msg)
    from importlib import import_module

    return getattr(import_module(f"mvoi_checklist.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    """Every public name, for ``help`` and whoever completes it."""
    return sorted({*globals(), *_HOMES})


def evaluate(document: StartDocument, ruleset: Ruleset, *, on: datetime.date | None = None, all_criteria: bool = False) -> Checklist:
    """Evaluate a start document with the rules in force ``on`` a day (default: today).

    With ``all_criteria`` the checklist shows every criterion that fits, instead of a list that is short at low value.

    Raises:
        UnreadableFileError: the document names a theme, product group or duty that the ruleset does not know.

    """
    from mvoi_checklist.engine import evaluate as decide

    return decide(document, ruleset, on=on or _today(), all_criteria=all_criteria)


def _known(ruleset: Ruleset | None) -> Ruleset:
    from mvoi_checklist.rulesets import load_ruleset as load

    return ruleset or load(DEFAULT_RULESET)


def _today() -> datetime.date:
    return datetime.datetime.now().astimezone().date()


def read_start_document(path: Path | str, ruleset: Ruleset | None = None) -> StartDocument:
    """Read a start document (``.docx``, ``.odt``, ``.json`` or ``.toml``), each field with its quote and place.

    The words by which fields are recognised come from the ruleset's vocabulary (default: the bundled ruleset).

    Raises:
        UnreadableFileError: the file is missing, broken, or not a start document; carries every problem.

    """
    from mvoi_checklist.inputs import read_start_document as read

    return read(Path(path), _known(ruleset).words)


def read_calendar(path: Path | str, ruleset: Ruleset | None = None) -> CalendarReading:
    """Read the calendar of tenders and its year plan (``.xlsx``, ``.xlsm``, ``.xlsb``, ``.xls``, ``.ods`` or ``.csv``), with every mistake by sheet and cell.

    Raises:
        UnreadableFileError: the file cannot be opened, or no sheet holds a calendar.
        UsageError: the extra ``report`` is needed and not installed.

    """
    from mvoi_checklist.inputs.calendar import read_calendar as read

    return read(Path(path), _known(ruleset))


def compare_returned(path: Path | str, ruleset: Ruleset | None = None, *, on: datetime.date | None = None) -> Comparison:
    """Compare a checklist or form that came back with how it was made, and with what the rules ``on`` a day (default: today) say.

    How it was made stands inside a file of ours. Without it the comparison is with an empty checklist for the same purchase;
    ``Comparison.basis`` says which.

    Raises:
        UnreadableFileError: the file is missing, broken, or not a start document; carries every problem.

    """
    from mvoi_checklist.engine.compare import compare
    from mvoi_checklist.inputs import read_generated

    rules, file = _known(ruleset), Path(path)
    document = read_start_document(file, rules)
    return compare(file.name, document, read_generated(file), rules, on=on or _today())


def check_files(
    files: Iterable[Path | str],
    ruleset: Ruleset | None = None,
    *,
    on: datetime.date | None = None,
    jobs: int | None = None,
    cache: Path | bool = False,
) -> Run:
    """Check many start documents: iterate over what is returned to get each file's ``Checked``, in the order of the files.

    A file that cannot be read is a ``Checked`` with an ``error``, never an exception. ``jobs`` is the number of worker processes
    (default: none for a few files, else what the machine has); a program of your own then needs ``if __name__ == "__main__":``.
    With ``cache`` readings are kept, in that folder or (``True``) in the user's cache folder, and unchanged files are not read again.
    """
    from mvoi_checklist.batch.cache import Cache, cache_folder
    from mvoi_checklist.batch.run import Run
    from mvoi_checklist.batch.worker import Task

    rules = _known(ruleset)
    folder = cache_folder() if cache is True else cache
    keep = Cache(folder, rules.identity.sha256) if folder else None
    return Run([Path(file) for file in files], Task(rules, on or _today(), keep), jobs)


def annotate(path: Path | str, checklist: Checklist, ruleset: Ruleset | None = None) -> bytes:
    """Return the Word start document at ``path`` with the findings of its checklist as Word comments, each at its own place.

    Every byte of the document stays as it was; only comments are inserted, by "mvoi", dated on the day of the checklist.

    Raises:
        UsageError: the start document is no Word document.
        UnreadableFileError: the file is missing or broken.

    """
    from mvoi_checklist.inputs import word_bytes
    from mvoi_checklist.inputs.word.spots import Spots
    from mvoi_checklist.outputs.word.annotate import annotated
    from mvoi_checklist.outputs.word.remarks import remarks_on

    known = _known(ruleset)
    data = word_bytes(Path(path))
    spots = Spots(Path(path), data, known.words)
    evidence = checklist.start_document.evidence
    remarks = remarks_on(checklist, known.finding_by_code, lambda finding: spots.of(finding, evidence), spots.top)
    return annotated(data, spots.main, remarks, checklist.on)


def start_document_form(  # noqa: PLR0913 - what to write, and how
    ruleset: Ruleset,
    document: StartDocument | None = None,
    *,
    on: datetime.date | None = None,
    template: bytes | None = None,
    format: str = "docx",  # noqa: A002 - the word users expect
    protect: bool = False,
) -> bytes:
    """Write the start-document form as ``docx`` or ``odt``: empty, or filled in with what ``document`` says.

    It asks what is bought, "Comply or explain" per theme of the ruleset, and "Evaluatie"; ``read_start_document`` reads it back.

    Raises:
        UsageError: the format is not one of these, or the template cannot be used.

    """
    from mvoi_checklist.model.start_document import StartDocument as Empty
    from mvoi_checklist.outputs import write_result
    from mvoi_checklist.outputs.pages.form import form_pages

    given = document or Empty()
    return write_result(given, lambda: form_pages(given, ruleset, on or _today()), format, template=template, protect=protect)
