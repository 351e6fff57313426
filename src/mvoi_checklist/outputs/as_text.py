"""A checklist as plain text, for a terminal or a mail."""

from __future__ import annotations

from mvoi_checklist.model.checklist import Checklist, ThemeResult, filled_in
from mvoi_checklist.outputs.words import identity_line, value_words, verdict_line


def to_text(checklist: Checklist) -> bytes:
    """Write every theme, duty and finding, in the order of the checklist."""
    document = checklist.start_document
    lines = [
        f"MVOI-checklist: {document.title or 'zonder titel'}",
        f"Geraamde waarde: {value_words(document.estimated_value)}",
        f"Procedure: {document.procedure.title if document.procedure else 'niet ingevuld'}",
        checklist.product_groups.reason,
        verdict_line(checklist),
        "",
    ]
    for theme in checklist.themes:
        lines += [*_theme(theme), ""]
    lines += [f"Wettelijke plicht: {duty.title}: {duty.state.title}. {duty.text}" for duty in checklist.duties]
    lines += [f"{item.code} {item.severity.title}: {item.message}" for item in checklist.findings]
    return ("\n".join([*lines, "", identity_line(checklist)]) + "\n").encode()


def _theme(theme: ThemeResult) -> list[str]:
    lines = [f"{theme.title}: {theme.verdict.title}", *(f"  {reason}" for reason in theme.reasons)]
    lines += [f"  Gevraagd: {item.text}" for item in theme.applied_criteria]
    if theme.explanation and theme.explanation.text:
        lines.append(f"  Uitleg: {theme.explanation.text}")
    for item in theme.suggested_criteria:
        lines.append(f"  {item.code} ({item.form.title}, niveau {item.level}): {filled_in(item)}")
    return lines
