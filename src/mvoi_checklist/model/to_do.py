"""What a person still has to do to make a checklist complete: one sentence for each point."""

from __future__ import annotations

from collections import defaultdict

from mvoi_checklist.model.checklist import Checklist, DutyResult
from mvoi_checklist.model.closed_lists import DutyState, Severity
from mvoi_checklist.model.findings import SILENCE, Finding
from mvoi_checklist.model.start_document import field_title


def points_to_do(checklist: Checklist) -> tuple[str, ...]:
    """Return the errors and warnings: first the product group, for all themes follow from it; then errors before warnings, each by theme and then the rest."""
    by_theme: dict[str | None, list[Finding]] = defaultdict(list)
    for finding in checklist.findings:
        if finding.severity is not Severity.INFO:
            by_theme[finding.theme].append(finding)
    general = by_theme[None]
    silent = [theme.title for theme in checklist.themes if [item.code for item in by_theme[theme.theme]] == [SILENCE]]
    points = [item.message for item in general if item.about_the_group]
    points += [f"{', '.join(silent)}: kruis bij het thema criteria aan, of leg uit waarom niet."] if silent else []
    told = [item for theme in checklist.themes for item in by_theme[theme.theme] if theme.title not in silent]
    told += _of_the_whole(checklist, general)
    points += [item.message for item in sorted(told, key=lambda item: item.severity is not Severity.ERROR)]
    return tuple(dict.fromkeys([*points, *_perhaps_duties(checklist, general)]))


def _of_the_whole(checklist: Checklist, general: list[Finding]) -> list[Finding]:
    """What is about no theme, duties last; those that may apply are one point together."""
    perhaps = {_field(duty) for duty in _may_apply(checklist, general)}
    return [item for item in sorted(general, key=lambda item: item.about_a_duty) if not (item.about_a_duty and item.field in perhaps)]


def _perhaps_duties(checklist: Checklist, general: list[Finding]) -> list[str]:
    duties = _may_apply(checklist, general)
    if not duties:
        return []
    which = "1 wettelijke plicht na of die hier geldt" if len(duties) == 1 else f"{len(duties)} wettelijke plichten na of zij hier gelden"
    fields = dict.fromkeys(field_title(field) for duty in duties for field in duty.to_fill_in)
    return [f"Ga bij {which}; dat hangt af van: {', '.join(fields)}."]


def _may_apply(checklist: Checklist, general: list[Finding]) -> list[DutyResult]:
    own = {finding.field for finding in general if finding.about_a_duty}
    return [duty for duty in checklist.duties if duty.state is DutyState.POSSIBLE and duty.to_fill_in and _field(duty) in own]


def _field(duty: DutyResult) -> str:
    return f"duties.{duty.duty}.met"
