"""What a person still has to do to make a checklist complete: one sentence for each point."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from mvoi_checklist.model.checklist import Checklist
from mvoi_checklist.model.findings import Finding
from mvoi_checklist.model.words import DutyState, Severity

_SILENCE = "MVOI100"
"""Nothing asked and nothing explained: said once for all themes together."""


def points_to_do(checklist: Checklist) -> tuple[str, ...]:
    """Return the errors and warnings: first the product group, for all themes follow from it; then by theme; then the rest."""
    by_theme: dict[str | None, list[Finding]] = defaultdict(list)
    for finding in checklist.findings:
        if finding.severity is not Severity.INFO:
            by_theme[finding.theme].append(finding)
    general = by_theme[None]
    silent = [theme.title for theme in checklist.themes if [item.code for item in by_theme[theme.theme]] == [_SILENCE]]
    points = [item.message for item in general if checklist.product_groups.reason in item.message]
    points += [f"{', '.join(silent)}: kruis bij het thema criteria aan, of leg uit waarom niet."] if silent else []
    points += [item.message for theme in checklist.themes for item in by_theme[theme.theme] if theme.title not in silent]
    points += _of_the_whole(checklist, general)
    return tuple(dict.fromkeys(points))


def is_about_a_duty(finding: Finding) -> bool:
    """Whether it stands with a duty of its own."""
    return (finding.field or "").startswith("duties.")


def _of_the_whole(checklist: Checklist, general: list[Finding]) -> Iterator[str]:
    """What is about no theme; the duties that may apply are one point."""
    own = {finding.field for finding in general}
    perhaps = [duty.title for duty in checklist.duties if duty.state is DutyState.POSSIBLE and f"duties.{duty.duty}.met" in own]
    for item in sorted(general, key=is_about_a_duty):
        if not (is_about_a_duty(item) and any(title in item.message for title in perhaps)):
            yield item.message
    if perhaps:
        one = len(perhaps) == 1
        yield "Ga bij 1 wettelijke plicht na of die hier geldt." if one else f"Ga bij {len(perhaps)} wettelijke plichten na of zij hier gelden."
