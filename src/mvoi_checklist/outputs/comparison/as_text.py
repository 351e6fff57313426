"""A comparison for reading at a terminal or in a mail."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mvoi_checklist.model.comparison import AnswerChange, Comparison, ThemeComparison
from mvoi_checklist.outputs.comparison.lines import (
    NOTHING_SAID,
    criteria_lines,
    duty_words,
    findings_besides,
    made_line,
    now_line,
    outcome_line,
    verdict_words,
)
from mvoi_checklist.outputs.words import to_do_title


def to_text(comparison: Comparison) -> bytes:
    """Write what changed, theme by theme; a theme in which nothing changed is one line."""
    lines = [f"{comparison.file}: {comparison.title or 'zonder titel'}", made_line(comparison), now_line(comparison), outcome_line(comparison), ""]
    if comparison.to_do:
        lines += [f"{to_do_title(complete=comparison.complete)}:", *(f"  {number}. {point}" for number, point in enumerate(comparison.to_do, 1)), ""]
    if comparison.answers:
        lines += ["De inkoop en de rest van het document", *_answers(comparison.answers), ""]
    for theme in comparison.themes:
        lines += _theme(theme)
    for duty in comparison.duties:
        then, now = duty_words(duty)
        lines.append(f"Wettelijke plicht {duty.title}: {then if then == now else f'{then} → {now}'}")
    lines += [f"{item.code} {item.severity.title}: {item.message}" for item in findings_besides(comparison)]
    if not comparison.changed:
        lines.append("Er is niets veranderd.")
    return ("\n".join(lines) + "\n").encode()


def _theme(theme: ThemeComparison) -> Iterator[str]:
    then, now, why = verdict_words(theme)
    yield f"{theme.title}: {f'{then} → {now} ({why})' if why else now}"
    yield from _answers(theme.answers)
    yield from (f"  {line}" for line in criteria_lines(theme))


def _answers(changes: Iterable[AnswerChange]) -> Iterator[str]:
    for change in changes:
        yield f"  {change.title}: {_said(change.made)} → {_said(change.returned)}"


def _said(words: str | None) -> str:
    return NOTHING_SAID if words is None else f"“{' / '.join(words.splitlines())}”"
