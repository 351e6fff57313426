"""Say in Dutch what changed between two rulesets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from mvoi_checklist.model.calendar import Tender
from mvoi_checklist.model.closed_lists import Confidence, ContractKind, CriterionKind, Procedure, Severity, SingleSupplierForm, Status, Word
from mvoi_checklist.model.dutch import day_words
from mvoi_checklist.model.group_words import GroupWordLists, GroupWords
from mvoi_checklist.model.start_document import StartDocument
from mvoi_checklist.rulesets.compare import Effect, FieldChange, RuleChange

_PARTS = {
    "criteria": "Criteria", "mapping": "Tabel thema bij productgroep", "ambitions": "Ambities", "goals": "Jaardoelen", "default_themes": "Standaardthema's",
    "short_lists": "Korte lijsten", "policy": "Beleid", "themes": "Thema's", "product_groups": "Productgroepen", "grounds": "Gronden",
    "duties": "Wettelijke plichten", "thresholds": "Drempels", "findings": "Meldingen", "cpv": "CPV-codes",
    "fallback_group": "Groep voor wat nergens bij hoort",
    "vocabulary": "Woorden",
    "group_words": "Woorden bij productgroepen",
    "evaluation": "Vragen bij de evaluatie", "calendar_columns": "Kolommen van de kalender",
    "year_plan": "Jaarplanning", "year_evaluation": "Vragen van de jaarevaluatie",
}  # fmt: skip
_FIELDS = {
    **{name: field.title.lower() for model in (Tender, StartDocument, GroupWords, GroupWordLists) for name, field in model.model_fields.items() if field.title},
    "product_group": "productgroep", "title": "titel", "text": "tekst", "themes": "thema's", "kind": "soort", "level": "niveau", "evidence": "bewijs",
    "why": "waarom", "attention": "let op", "fill_ins": "invulplekken", "in_force_from": "geldt vanaf", "in_force_until": "geldt tot en met",
    "replaced_by": "vervangen door", "when": "voorwaarde", "value": "waarde", "duration_months": "looptijd", "procedure": "procedure",
    "contract_kind": "soort opdracht", "from": "vanaf", "until": "tot", "single_supplier": "bij één leverancier", "becomes": "wordt", "reason": "reden",
    "labels": "invulplekken heten",
    "source": "bron", "url": "webadres", "place": "plaats", "checked_on": "nagekeken op", "status": "status", "amount": "bedrag",
    "percentage": "percentage", "ambition": "ambitie", "current": "nu", "focus_themes": "focusthema's", "organisation": "organisatie", "plan": "plan",
    "level_per_ambition": "niveau per ambitie", "criteria_per_theme": "criteria per thema", "highest_level": "hoogste niveau", "most_asked": "meeste criteria",
    "advice_per_theme": "adviezen per thema", "thresholds_not_set": "drempel niet ingesteld", "confidence": "zekerheid", "note": "opmerking",
    "product_groups": "productgroepen", "how_to_meet": "hoe te voldoen", "proof": "bewijs", "proof_required": "bewijs verplicht", "holds_when": "geldt als",
    "contract_kinds": "soorten opdracht", "severity": "zwaarte", "message": "melding", "definition": "betekenis", "question": "vraag",
    "words": "woorden", "owner": "wie", "quarters": "kwartalen", "year": "jaar",
    "statuses": "andere woorden voor een status", "fields": "gegevens van een inkoop",
}  # fmt: skip
_TITLED: dict[str, type[Word]] = {
    "status": Status, "confidence": Confidence, "kind": CriterionKind, "becomes": SingleSupplierForm, "procedure": Procedure, "contract_kind": ContractKind,
    "contract_kinds": ContractKind, "severity": Severity,
}  # fmt: skip
_DAYS = {"checked_on", "in_force_from", "in_force_until"}
_KINDS = {"added": "nieuw", "withdrawn": "vervalt", "changed": "veranderd", "removed": "weg"}
_CODE_GONE = "Haal een code niet weg maar laat hem vervallen met in_force_until: oude checklists noemen hem nog."


def changes_in_dutch(changes: Iterable[RuleChange]) -> Iterator[str]:
    """Yield the lines: per part a heading, per rule what happened, per field what it was and is."""
    heading = None
    for change in changes:
        if change.part != heading:
            heading = change.part
            yield f"\n{_PARTS.get(heading, heading)}"
        yield f"  {_KINDS[change.kind]}: {' '.join(filter(None, (change.name, change.title))) or 'het geheel'}"
        if change.part == "criteria" and change.kind == "removed":
            yield f"    {_CODE_GONE}"
        yield from (f"    {_field(field)}" for field in change.fields)


def effects_in_dutch(file: str, effects: Iterable[Effect]) -> Iterator[str]:
    """Yield the lines: per start document what its checklist says differently."""
    lines = [f"    {effect.subject}: {_value(effect.before)} → {_value(effect.after)}" for effect in effects]
    yield f"  {file}{'' if lines else ': geen ander oordeel'}"
    yield from lines


def _field(change: FieldChange) -> str:
    steps = change.field.split(".")
    words = ", ".join(_FIELDS.get(step, step) for step in steps)
    before, after = (_in_words(steps[-1], value) for value in (change.before, change.after))
    if _is_list(before) and _is_list(after) and sorted(map(str, before)) != sorted(map(str, after)):
        gone, come = ([item for item in one if item not in other] for one, other in ((before, after), (after, before)))
        parts = [f"{word} {_value(items)}" for word, items in (("erbij", come), ("eraf", gone)) if items]
        if parts:
            return f"{words}: {'; '.join(parts)}"
    return f"{words}: {_value(before)} → {_value(after)}"


def _in_words(field: str, value: Any) -> Any:  # noqa: ANN401 - whatever a rule holds
    """A word of a closed list as the reader knows it, and a day as it is written."""
    if isinstance(value, list):
        return [_in_words(field, item) for item in value]
    if field in _DAYS and isinstance(value, str):
        return day_words(date.fromisoformat(value))
    return next((word.title.lower() for word in _TITLED.get(field, ()) if word.value == value), value)


def _is_list(value: object) -> bool:
    return isinstance(value, list) and not any(isinstance(item, int) for item in value)


def _value(value: Any) -> str:  # noqa: ANN401 - whatever a rule holds
    if value is None:
        return "(niet vermeld)"
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, list):
        return ", ".join(map(_value, value)) or "(geen)"
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{key} = {_value(inner)}' for key, inner in value.items() if inner is not None)} }}"
    return str(value)
