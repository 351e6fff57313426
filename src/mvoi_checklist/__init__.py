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
    from mvoi_checklist._data import example_file, schema_names, schema_text
    from mvoi_checklist.api import (
        annotate,
        check_files,
        choose_groups,
        compare_returned,
        evaluate,
        examine_ruleset,
        own_ruleset,
        read_calendar,
        read_earlier,
        read_start_document,
        start_document_form,
        with_empty_form,
    )
    from mvoi_checklist.batch import Run
    from mvoi_checklist.batch.outcomes import outcomes_of
    from mvoi_checklist.engine.annex import contract_annex
    from mvoi_checklist.engine.reading_in_dutch import reading_in_dutch
    from mvoi_checklist.errors import MvoiError, OutputError, Problem, RulesetError, UnreadableFileError, UsageError
    from mvoi_checklist.formats import AnnexFormat, CheckFormat, ChecklistFormat, ComparisonFormat, PageFormat, ReportFormat, RulebookFormat
    from mvoi_checklist.inputs.calendar import CalendarReading
    from mvoi_checklist.inputs.upload import Upload
    from mvoi_checklist.model.annex import Annex
    from mvoi_checklist.model.calendar import Calendar, FailedRow, Tender
    from mvoi_checklist.model.checked import Checked, Overview, Skipped
    from mvoi_checklist.model.checklist import Checklist, DutyResult, GroupChoice, ThemeResult
    from mvoi_checklist.model.closed_lists import Certainty, Confidence, ContractKind, CriterionKind, Delivered, GroupBasis, Procedure, Severity, Verdict
    from mvoi_checklist.model.comparison import Basis, Comparison
    from mvoi_checklist.model.findings import Finding
    from mvoi_checklist.model.outcome import DocumentOutcome, Misfit
    from mvoi_checklist.model.period import Period
    from mvoi_checklist.model.progress import Progress, Share
    from mvoi_checklist.model.progress_words import brief_report
    from mvoi_checklist.model.quarter import read_quarter
    from mvoi_checklist.model.rules import ProductGroup
    from mvoi_checklist.model.ruleset import Ruleset
    from mvoi_checklist.model.start_document import (
        AskedCriterion,
        Delivery,
        DutyAnswer,
        Evaluation,
        Evidence,
        Explanation,
        Reflection,
        StartDocument,
        ThemeAnswer,
        ValueRange,
    )
    from mvoi_checklist.outputs import render
    from mvoi_checklist.outputs.annex import render_annex
    from mvoi_checklist.outputs.calendar.failed_rows import failed_rows_workbook
    from mvoi_checklist.outputs.calendar.workbook import calendar_workbook
    from mvoi_checklist.outputs.checked.as_text import brief
    from mvoi_checklist.outputs.checked.report import Report
    from mvoi_checklist.outputs.comparison import render_comparison
    from mvoi_checklist.outputs.explained import explain
    from mvoi_checklist.outputs.files import write_whole, writing_whole
    from mvoi_checklist.outputs.pages.story import why_no_story
    from mvoi_checklist.outputs.progress import render_report
    from mvoi_checklist.outputs.rulebook import render_rules
    from mvoi_checklist.outputs.rulebook.as_text import group_in_full
    from mvoi_checklist.outputs.story import render_stories
    from mvoi_checklist.outputs.word.house_style import added_styles, new_template, template_remarks
    from mvoi_checklist.progress import carried_over, measure_progress, outcome_of
    from mvoi_checklist.rulesets import available_rulesets, bundled_rulesets, load_ruleset
    from mvoi_checklist.rulesets.compare import Effect, RuleChange, compare_checklists, compare_rulesets
    from mvoi_checklist.rulesets.compare_words import changes_in_dutch, effects_in_dutch
    from mvoi_checklist.rulesets.load import Examined
    from mvoi_checklist.years import YEARS

__all__ = [
    "DEFAULT_RULESET",
    "YEARS",
    "Annex",
    "AnnexFormat",
    "AskedCriterion",
    "Basis",
    "Calendar",
    "CalendarReading",
    "Certainty",
    "CheckFormat",
    "Checked",
    "Checklist",
    "ChecklistFormat",
    "Comparison",
    "ComparisonFormat",
    "Confidence",
    "ContractKind",
    "CriterionKind",
    "Delivered",
    "Delivery",
    "DocumentOutcome",
    "DutyAnswer",
    "DutyResult",
    "Effect",
    "Evaluation",
    "Evidence",
    "Examined",
    "Explanation",
    "FailedRow",
    "Finding",
    "GroupBasis",
    "GroupChoice",
    "Misfit",
    "MvoiError",
    "OutputError",
    "Overview",
    "PageFormat",
    "Period",
    "Problem",
    "Procedure",
    "ProductGroup",
    "Progress",
    "Reflection",
    "Report",
    "ReportFormat",
    "RuleChange",
    "RulebookFormat",
    "Ruleset",
    "RulesetError",
    "Run",
    "Severity",
    "Share",
    "Skipped",
    "StartDocument",
    "Tender",
    "ThemeAnswer",
    "ThemeResult",
    "UnreadableFileError",
    "Upload",
    "UsageError",
    "ValueRange",
    "Verdict",
    "added_styles",
    "annotate",
    "available_rulesets",
    "brief",
    "brief_report",
    "bundled_rulesets",
    "calendar_workbook",
    "carried_over",
    "changes_in_dutch",
    "check_files",
    "choose_groups",
    "compare_checklists",
    "compare_returned",
    "compare_rulesets",
    "contract_annex",
    "effects_in_dutch",
    "evaluate",
    "examine_ruleset",
    "example_file",
    "explain",
    "failed_rows_workbook",
    "group_in_full",
    "load_ruleset",
    "measure_progress",
    "new_template",
    "outcome_of",
    "outcomes_of",
    "own_ruleset",
    "read_calendar",
    "read_earlier",
    "read_quarter",
    "read_start_document",
    "reading_in_dutch",
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
    "why_no_story",
    "with_empty_form",
    "write_whole",
    "writing_whole",
]

DEFAULT_RULESET = "alkmaar-2024"
"""The bundled ruleset that is used where none is given."""

_HOMES = {
    name: module
    for module, names in {
        "_data": ("example_file", "schema_names", "schema_text"),
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
        "model.rules": ("ProductGroup",),
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
        "outputs": ("render",),
        "outputs.annex": ("render_annex",),
        "outputs.calendar.failed_rows": ("failed_rows_workbook",),
        "outputs.calendar.workbook": ("calendar_workbook",),
        "outputs.checked.as_text": ("brief",),
        "outputs.checked.report": ("Report",),
        "outputs.comparison": ("render_comparison",),
        "outputs.explained": ("explain",),
        "outputs.files": ("write_whole", "writing_whole"),
        "outputs.pages.story": ("why_no_story",),
        "outputs.progress": ("render_report",),
        "outputs.rulebook": ("render_rules",),
        "outputs.rulebook.as_text": ("group_in_full",),
        "outputs.story": ("render_stories",),
        "outputs.word.house_style": ("added_styles", "new_template", "template_remarks"),
        "progress": ("carried_over", "measure_progress", "outcome_of"),
        "rulesets": ("available_rulesets", "bundled_rulesets", "load_ruleset"),
        "rulesets.compare": ("Effect", "RuleChange", "compare_checklists", "compare_rulesets"),
        "rulesets.compare_words": ("changes_in_dutch", "effects_in_dutch"),
        "rulesets.load": ("Examined",),
        "years": ("YEARS",),
    }.items()
    for name in names
}


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
