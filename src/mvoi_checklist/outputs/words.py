"""The sentences that every output says the same way."""

from __future__ import annotations

from mvoi_checklist.model.checklist import Checklist, SuggestedCriterion
from mvoi_checklist.model.start_document import ValueRange

NOT_FILLED_IN = "niet ingevuld"


def euros(amount: float) -> str:
    """Write 45000 as ``€ 45.000``."""
    text = f"{amount:,.0f}" if float(amount).is_integer() else f"{amount:,.2f}"
    return "€ " + text.replace(",", " ").replace(".", ",").replace(" ", ".")


def value_words(value: float | ValueRange | None) -> str:
    """Say the estimated value, excl. VAT; a missing one is said to be missing."""
    if value is None:
        return NOT_FILLED_IN
    if isinstance(value, ValueRange):
        return f"{euros(value.minimum)} tot {euros(value.maximum)} (excl. btw)"
    return f"{euros(value)} (excl. btw)"


def filled_in(criterion: SuggestedCriterion) -> str:
    """The criterion's text with each fill-in shown between brackets with its proposal."""
    text = criterion.text
    for item in criterion.fill_ins:
        text = text.replace(f"{{{item.name}}}", f"[{item.default}]")
    return text


def verdict_line(checklist: Checklist) -> str:
    """The verdict on the whole in one sentence."""
    if checklist.complete:
        return "Deze inkoop is compleet: elk thema is toegepast of uitgelegd."
    parts = []
    if checklist.to_explain:
        parts.append(f"uitleg nodig bij {', '.join(theme.title for theme in checklist.to_explain)}")
    if checklist.undetermined:
        parts.append(f"nog niet te bepalen: {', '.join(theme.title for theme in checklist.undetermined)}")
    if checklist.open_duties:
        parts.append(f"wettelijke plichten te regelen: {', '.join(duty.title for duty in checklist.open_duties)}")
    return f"Nog niet compleet: {'; '.join(parts) or 'zie de bevindingen'}."


def identity_line(checklist: Checklist) -> str:
    """With which rules, on which day."""
    ruleset = checklist.ruleset
    return f"Gemaakt met regelset {ruleset.title} ({ruleset.id}, versie {ruleset.version}, sha256 {ruleset.sha256}), peildatum {checklist.on.isoformat()}."
