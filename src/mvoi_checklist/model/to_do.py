"""What a person still has to do to make a checklist complete, in the order in which it matters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from mvoi_checklist.model.checklist import Checklist, DutyResult, ThemeResult
from mvoi_checklist.model.closed_lists import DutyState, GroupBasis, Severity
from mvoi_checklist.model.findings import GROUP_CODES, SILENCE, Finding
from mvoi_checklist.model.start_document import field_title


class ToDo(NamedTuple):
    """The errors and warnings of a checklist: what must be done, what was not read for sure, which group it is, and other advice.

    ``silent`` are the themes of which nothing was said; ``perhaps`` the duties of which it is not known whether they apply.
    A duty that is open is among the ``errors``, after all others.
    """

    silent: tuple[ThemeResult, ...]
    errors: tuple[Finding, ...]
    perhaps: tuple[DutyResult, ...]
    unsure: tuple[Finding, ...]
    group: tuple[Finding, ...]
    advice: tuple[Finding, ...]


def to_do(checklist: Checklist) -> ToDo:
    """Sort the findings: by theme, then what is about the whole, duties last. Without any product group that comes first of all: the themes follow from it."""
    by_theme: dict[str | None, list[Finding]] = defaultdict(list)
    for finding in checklist.findings:
        if finding.severity is not Severity.INFO:
            by_theme[finding.theme].append(finding)
    silent = tuple(theme for theme in checklist.themes if [item.code for item in by_theme[theme.theme]] == [SILENCE])
    perhaps = _may_apply(checklist, by_theme[None])
    counted = {_field(duty) for duty in perhaps}
    told = [item for theme in checklist.themes if theme not in silent for item in by_theme[theme.theme]]
    whole = [item for item in by_theme[None] if not (item.about_a_duty and item.field in counted)]
    told += sorted(whole, key=lambda item: item.about_a_duty)
    errors = sorted(filter(_stands_in_the_way, told), key=lambda item: not item.about_the_group)
    warnings = [item for item in told if item not in errors]
    return ToDo(
        silent=silent,
        errors=tuple(errors),
        perhaps=perhaps,
        unsure=tuple(item for item in warnings if item.about_the_reading),
        group=tuple(item for item in warnings if item.about_the_group),
        advice=tuple(item for item in warnings if not (item.about_the_reading or item.about_the_group)),
    )


def _stands_in_the_way(finding: Finding) -> bool:
    """An error, and that a product group has yet to be chosen: until then nobody can say which themes hold."""
    return finding.severity is Severity.ERROR or finding.code == GROUP_CODES[GroupBasis.AMBIGUOUS]


def points_to_do(checklist: Checklist) -> tuple[str, ...]:
    """Return the errors and warnings in whole sentences: what must be done, what is unsure, the product group, other advice."""
    found = to_do(checklist)
    names = ", ".join(theme.title for theme in found.silent)
    silent = [f"{names}: kruis bij het thema criteria aan, of leg uit waarom niet."] if names else []
    perhaps = perhaps_words(found.perhaps)
    group = [item for item in found.errors if item.about_the_group]
    errors = [item for item in found.errors if item not in group]
    told = [*_messages(group), *silent, *_messages(errors), *([perhaps] if perhaps else []), *_messages((*found.unsure, *found.group, *found.advice))]
    return tuple(dict.fromkeys(told))


def perhaps_words(duties: tuple[DutyResult, ...]) -> str:
    """One sentence for all duties that may apply; nothing when there are none."""
    if not duties:
        return ""
    which = "1 wettelijke plicht na of die hier geldt" if len(duties) == 1 else f"{len(duties)} wettelijke plichten na of zij hier gelden"
    fields = dict.fromkeys(field_title(field) for duty in duties for field in duty.to_fill_in)
    return f"Ga bij {which}; dat hangt af van: {', '.join(fields)}."


def _messages(findings: Iterable[Finding]) -> list[str]:
    return [item.message for item in findings]


def _may_apply(checklist: Checklist, general: list[Finding]) -> tuple[DutyResult, ...]:
    own = {finding.field for finding in general if finding.about_a_duty}
    return tuple(duty for duty in checklist.duties if duty.state is DutyState.POSSIBLE and duty.to_fill_in and _field(duty) in own)


def _field(duty: DutyResult) -> str:
    return f"duties.{duty.duty}.met"
