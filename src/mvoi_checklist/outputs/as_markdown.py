"""A checklist as Markdown, for a wiki or an issue."""

from __future__ import annotations

from mvoi_checklist.model.checklist import Checklist, SuggestedCriterion, ThemeResult
from mvoi_checklist.outputs.words import NOT_FILLED_IN, filled_in, identity_line, value_words, verdict_line


def to_markdown(checklist: Checklist) -> bytes:
    """Write the summary, each theme, the duties, the findings and the rules used."""
    document = checklist.start_document
    lines = [
        f"# MVOI-checklist: {document.title or 'zonder titel'}",
        "",
        f"**{verdict_line(checklist)}**",
        "",
        f"- Zaaknummer: {document.reference or NOT_FILLED_IN}",
        f"- Procedure: {document.procedure.title if document.procedure else NOT_FILLED_IN}",
        f"- Geraamde waarde: {value_words(document.estimated_value)}",
        f"- Productgroep: {checklist.product_groups.reason}",
        "",
        "| Thema | Van toepassing | Oordeel |",
        "| --- | --- | --- |",
        *(f"| {theme.title} | {theme.applicable.title} | {theme.verdict.title} |" for theme in checklist.themes),
    ]
    for theme in checklist.themes:
        lines += _theme(theme)
    lines += ["", "## Wettelijke plichten", ""]
    lines += [f"- **{duty.title}** ({duty.state.title}): {duty.text} {duty.how_to_meet}" for duty in checklist.duties] or ["Geen."]
    lines += ["", "## Bevindingen", ""]
    lines += [f"- {item.code} ({item.severity.title}): {item.message}" for item in checklist.findings] or ["Geen."]
    return ("\n".join([*lines, "", identity_line(checklist)]) + "\n").encode()


def _theme(theme: ThemeResult) -> list[str]:
    lines = ["", f"## {theme.title}: {theme.verdict.title}", "", *theme.reasons, ""]
    lines += [f"- Gevraagd: {item.text}" for item in theme.applied_criteria]
    if theme.explanation and theme.explanation.text:
        lines.append(f"- Uitleg: {theme.explanation.text}")
    for item in theme.suggested_criteria:
        lines += _criterion(item)
    lines += [f"- Weggelaten: {item.code} {item.title}. {item.reason}" for item in theme.left_out]
    return lines


def _criterion(item: SuggestedCriterion) -> list[str]:
    return [
        f"- **{item.code} {item.title}** ({item.form.title}, niveau {item.level}, {item.status.title})",
        f"  {filled_in(item)}",
        f"  Bewijs: {item.evidence} Bron: [{item.source.title}]({item.source.url})",
    ]
