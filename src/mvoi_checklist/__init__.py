"""From a start document to a filled MVOI checklist: read, load the rules, evaluate, render.

>>> from mvoi_checklist import evaluate, load_ruleset, StartDocument
>>> document = StartDocument(title="Schoonmaak sporthal", product_groups=("schoonmaak",))
>>> checklist = evaluate(document, load_ruleset("alkmaar-2024"))
>>> [theme.theme for theme in checklist.to_explain]
['diversiteit-inclusie', 'social-return']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mvoi_checklist._data import DEFAULT_RULESET as DEFAULT_RULESET
    from mvoi_checklist._data import example_file as example_file
    from mvoi_checklist._data import schema_names as schema_names
    from mvoi_checklist._data import schema_text as schema_text
    from mvoi_checklist.api import annotate as annotate
    from mvoi_checklist.api import check_files as check_files
    from mvoi_checklist.api import choose_groups as choose_groups
    from mvoi_checklist.api import compare_returned as compare_returned
    from mvoi_checklist.api import evaluate as evaluate
    from mvoi_checklist.api import examine_ruleset as examine_ruleset
    from mvoi_checklist.api import own_ruleset as own_ruleset
    from mvoi_checklist.api import read_calendar as read_calendar
    from mvoi_checklist.api import read_earlier as read_earlier
    from mvoi_checklist.api import read_start_document as read_start_document
    from mvoi_checklist.api import start_document_form as start_document_form
    from mvoi_checklist.api import with_empty_form as with_empty_form
    from mvoi_checklist.batch import Run as Run
    from mvoi_checklist.batch.outcomes import outcomes_of as outcomes_of
    from mvoi_checklist.engine.annex import contract_annex as contract_annex
    from mvoi_checklist.engine.reading_in_dutch import reading_in_dutch as reading_in_dutch
    from mvoi_checklist.errors import MvoiError as MvoiError
    from mvoi_checklist.errors import OutputError as OutputError
    from mvoi_checklist.errors import Problem as Problem
    from mvoi_checklist.errors import RulesetError as RulesetError
    from mvoi_checklist.errors import UnreadableFileError as UnreadableFileError
    from mvoi_checklist.errors import UsageError as UsageError
    from mvoi_checklist.formats import AnnexFormat as AnnexFormat
    from mvoi_checklist.formats import CheckFormat as CheckFormat
    from mvoi_checklist.formats import ChecklistFormat as ChecklistFormat
    from mvoi_checklist.formats import ComparisonFormat as ComparisonFormat
    from mvoi_checklist.formats import PageFormat as PageFormat
    from mvoi_checklist.formats import ReportFormat as ReportFormat
    from mvoi_checklist.formats import RulebookFormat as RulebookFormat
    from mvoi_checklist.inputs.calendar import CalendarReading as CalendarReading
    from mvoi_checklist.inputs.typed_answers import read_answers as read_answers
    from mvoi_checklist.inputs.upload import Upload as Upload
    from mvoi_checklist.model.annex import Annex as Annex
    from mvoi_checklist.model.calendar import Calendar as Calendar
    from mvoi_checklist.model.calendar import FailedRow as FailedRow
    from mvoi_checklist.model.calendar import Tender as Tender
    from mvoi_checklist.model.checked import Checked as Checked
    from mvoi_checklist.model.checked import Overview as Overview
    from mvoi_checklist.model.checked import Skipped as Skipped
    from mvoi_checklist.model.checklist import Checklist as Checklist
    from mvoi_checklist.model.checklist import DutyResult as DutyResult
    from mvoi_checklist.model.checklist import GroupChoice as GroupChoice
    from mvoi_checklist.model.checklist import ThemeResult as ThemeResult
    from mvoi_checklist.model.closed_lists import Certainty as Certainty
    from mvoi_checklist.model.closed_lists import Confidence as Confidence
    from mvoi_checklist.model.closed_lists import ContractKind as ContractKind
    from mvoi_checklist.model.closed_lists import CriterionKind as CriterionKind
    from mvoi_checklist.model.closed_lists import Delivered as Delivered
    from mvoi_checklist.model.closed_lists import GroupBasis as GroupBasis
    from mvoi_checklist.model.closed_lists import Procedure as Procedure
    from mvoi_checklist.model.closed_lists import Severity as Severity
    from mvoi_checklist.model.closed_lists import Verdict as Verdict
    from mvoi_checklist.model.comparison import Basis as Basis
    from mvoi_checklist.model.comparison import Comparison as Comparison
    from mvoi_checklist.model.findings import Finding as Finding
    from mvoi_checklist.model.outcome import DocumentOutcome as DocumentOutcome
    from mvoi_checklist.model.outcome import Misfit as Misfit
    from mvoi_checklist.model.period import Period as Period
    from mvoi_checklist.model.progress import Progress as Progress
    from mvoi_checklist.model.progress import Share as Share
    from mvoi_checklist.model.progress_words import brief_report as brief_report
    from mvoi_checklist.model.quarter import read_quarter as read_quarter
    from mvoi_checklist.model.ruleset import Ruleset as Ruleset
    from mvoi_checklist.model.start_document import AskedCriterion as AskedCriterion
    from mvoi_checklist.model.start_document import Delivery as Delivery
    from mvoi_checklist.model.start_document import DutyAnswer as DutyAnswer
    from mvoi_checklist.model.start_document import Evaluation as Evaluation
    from mvoi_checklist.model.start_document import Evidence as Evidence
    from mvoi_checklist.model.start_document import Explanation as Explanation
    from mvoi_checklist.model.start_document import Reflection as Reflection
    from mvoi_checklist.model.start_document import StartDocument as StartDocument
    from mvoi_checklist.model.start_document import ThemeAnswer as ThemeAnswer
    from mvoi_checklist.model.start_document import ValueRange as ValueRange
    from mvoi_checklist.outputs.calendar.failed_rows import failed_rows_workbook as failed_rows_workbook
    from mvoi_checklist.outputs.calendar.workbook import calendar_workbook as calendar_workbook
    from mvoi_checklist.outputs.checked.as_text import brief as brief
    from mvoi_checklist.outputs.explained import explain as explain
    from mvoi_checklist.outputs.files import write_whole as write_whole
    from mvoi_checklist.outputs.files import writing_whole as writing_whole
    from mvoi_checklist.outputs.pages.story import why_no_story as why_no_story
    from mvoi_checklist.outputs.results import render as render
    from mvoi_checklist.outputs.story import render_stories as render_stories
    from mvoi_checklist.outputs.word.house_style import new_template as new_template
    from mvoi_checklist.outputs.word.house_style import template_remarks as template_remarks
    from mvoi_checklist.progress import carried_over as carried_over
    from mvoi_checklist.progress import measure_progress as measure_progress
    from mvoi_checklist.progress import outcome_of as outcome_of
    from mvoi_checklist.rulesets import available_rulesets as available_rulesets
    from mvoi_checklist.rulesets import bundled_rulesets as bundled_rulesets
    from mvoi_checklist.rulesets import load_ruleset as load_ruleset
    from mvoi_checklist.rulesets.compare import Effect as Effect
    from mvoi_checklist.rulesets.compare import RuleChange as RuleChange
    from mvoi_checklist.rulesets.compare import compare_checklists as compare_checklists
    from mvoi_checklist.rulesets.compare import compare_rulesets as compare_rulesets
    from mvoi_checklist.rulesets.compare_words import changes_in_dutch as changes_in_dutch
    from mvoi_checklist.rulesets.compare_words import effects_in_dutch as effects_in_dutch
    from mvoi_checklist.rulesets.load import Examined as Examined
    from mvoi_checklist.rulesets.load_pair import load_pair as load_pair

    __version__: str

_HOMES = {
    name: module
    for module, names in {
        "_data": ("DEFAULT_RULESET", "example_file", "schema_names", "schema_text"),
        "api": (
            "annotate",
            "check_files",
            "choose_groups",
            "compare_returned",
            "evaluate",
            "examine_ruleset",
            "own_ruleset",
            "read_calendar",
            "read_earlier",
            "read_start_document",
            "start_document_form",
            "with_empty_form",
        ),
        "batch": ("Run",),
        "batch.outcomes": ("outcomes_of",),
        "engine.annex": ("contract_annex",),
        "engine.reading_in_dutch": ("reading_in_dutch",),
        "errors": ("MvoiError", "OutputError", "Problem", "RulesetError", "UnreadableFileError", "UsageError"),
        "formats": ("AnnexFormat", "CheckFormat", "ChecklistFormat", "ComparisonFormat", "PageFormat", "ReportFormat", "RulebookFormat"),
        "inputs.calendar": ("CalendarReading",),
        "inputs.typed_answers": ("read_answers",),
        "inputs.upload": ("Upload",),
        "model.annex": ("Annex",),
        "model.calendar": ("Calendar", "FailedRow", "Tender"),
        "model.checked": ("Checked", "Overview", "Skipped"),
        "model.checklist": ("Checklist", "DutyResult", "GroupChoice", "ThemeResult"),
        "model.comparison": ("Basis", "Comparison"),
        "model.findings": ("Finding",),
        "model.outcome": ("DocumentOutcome", "Misfit"),
        "model.period": ("Period",),
        "model.progress": ("Progress", "Share"),
        "model.progress_words": ("brief_report",),
        "model.quarter": ("read_quarter",),
        "model.ruleset": ("Ruleset",),
        "model.start_document": (
            "AskedCriterion",
            "Delivery",
            "DutyAnswer",
            "Evaluation",
            "Evidence",
            "Explanation",
            "Reflection",
            "StartDocument",
            "ThemeAnswer",
            "ValueRange",
        ),
        "model.closed_lists": ("Certainty", "Confidence", "ContractKind", "CriterionKind", "Delivered", "GroupBasis", "Procedure", "Severity", "Verdict"),
        "outputs.calendar.failed_rows": ("failed_rows_workbook",),
        "outputs.calendar.workbook": ("calendar_workbook",),
        "outputs.checked.as_text": ("brief",),
        "outputs.explained": ("explain",),
        "outputs.files": ("write_whole", "writing_whole"),
        "outputs.pages.story": ("why_no_story",),
        "outputs.results": ("render",),
        "outputs.story": ("render_stories",),
        "outputs.word.house_style": ("new_template", "template_remarks"),
        "progress": ("carried_over", "measure_progress", "outcome_of"),
        "rulesets": ("available_rulesets", "bundled_rulesets", "load_ruleset"),
        "rulesets.compare": ("Effect", "RuleChange", "compare_checklists", "compare_rulesets"),
        "rulesets.compare_words": ("changes_in_dutch", "effects_in_dutch"),
        "rulesets.load": ("Examined",),
        "rulesets.load_pair": ("load_pair",),
    }.items()
    for name in names
}

__all__ = [*_HOMES]  # noqa: PLE0604 - each is a name

if not TYPE_CHECKING:  # it would take any name for one of ours

    def __getattr__(name: str) -> Any:  # noqa: ANN401 - PEP 562: whatever stands behind the name
        """Import a public name on first use, so that ``mvoi --help`` and small imports stay fast."""
        if name == "__version__":
            from importlib.metadata import version

            return version("mvoi-checklist")
        if name not in _HOMES:
            msg = f"module 'mvoi_checklist' has no attribute {name!r}"
            raise AttributeError(msg)
        from importlib import import_module

        return getattr(import_module(f"mvoi_checklist.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    """Every public name, for ``help`` and whoever completes it."""
    return sorted({*globals(), *_HOMES})
