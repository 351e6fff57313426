"""The words by which a document is understood: labels of fields, names of values, phrases that explain nothing."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from mvoi_checklist.model.frozen import Frozen, Text
from mvoi_checklist.model.words import CriterionKind


class KnownCriterion(Frozen):
    """A criterion of the ruleset as a reader may meet it: pasted, and perhaps edited."""

    code: str
    themes: tuple[str, ...]
    kind: CriterionKind
    text: str


class ExplanationPart(Frozen):
    """Iets wat een goede uitleg noemt: de woorden waaraan dat te zien is, of het veld van de uitleg dat het al zegt."""

    title: Text
    words: tuple[Text, ...]
    field: Literal["proof", "ground"] | None = None


class VerificationMoment(Frozen):
    """Een moment waarop wordt nagekeken wat is gevraagd: de woorden waaraan het te zien is, en de soorten waarbij het ons voorstel is."""

    title: Text
    words: tuple[Text, ...]
    kinds: tuple[CriterionKind, ...]


class Vocabulary(Frozen):
    """Woorden uit de praktijk, als gegevens: een beleidsmedewerker kan er een bij zetten.

    ``fields``, ``theme_fields`` and the value tables map an id to the words for it, lower case.
    """

    fields: dict[str, tuple[str, ...]]
    theme_fields: dict[str, tuple[str, ...]]
    evaluation_fields: dict[str, tuple[str, ...]]
    themes: dict[str, tuple[str, ...]]
    theme_form_names: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    grounds: dict[str, tuple[str, ...]]
    contract_kinds: dict[str, tuple[str, ...]]
    procedures: dict[str, tuple[str, ...]]
    criterion_kinds: dict[str, tuple[str, ...]]
    levels: dict[str, tuple[str, ...]]
    yes: tuple[str, ...]
    no: tuple[str, ...]
    no_product_group: tuple[str, ...]
    boilerplate: tuple[str, ...]
    boilerplate_openings: tuple[str, ...]
    no_reasons: tuple[str, ...] = ()
    refusing_words: tuple[str, ...] = ()
    reason_words: tuple[str, ...]
    postponement: tuple[str, ...]
    postponed_answers: tuple[str, ...] = ()
    placeholders: tuple[str, ...]
    answer_columns: tuple[str, ...]
    explanation_parts: tuple[ExplanationPart, ...]
    verification_moments: tuple[VerificationMoment, ...]
    abbreviations: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    label_fillers: tuple[str, ...] = ()
    question_words: tuple[str, ...] = ()
    purchase_words: tuple[str, ...] = ()
    theme_words: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    theme_companions: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    theme_cues: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    theme_topics: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    sustainability: tuple[str, ...] = ()
    refusals: tuple[str, ...] = ()
    weak_refusals: tuple[str, ...] = ()
    author_labels: tuple[str, ...] = ()
    label_stems: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    theme_field_stems: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    no_demand_openings: tuple[str, ...] = ()
    no_demand_reasons: tuple[str, ...] = ()
    no_demand: tuple[str, ...] = ()
    other_labels: tuple[str, ...] = ()
    suppliers: tuple[str, ...] = ()
    supplier_acts: tuple[str, ...] = ()
    supplier_nouns: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    advisers: tuple[str, ...] = ()
    i_lead: tuple[str, ...] = ()
    title_openings: tuple[str, ...] = ()
    unit_words: tuple[str, ...] = ()
    unit_names: tuple[str, ...] = ()
    unit_heads: tuple[str, ...] = ()
    likely_cues: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    unlikely_cues: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    led_by: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    leading_verbs: tuple[str, ...] = ()
    rejections: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    vague: tuple[str, ...] = ()
    clear_theme_words: tuple[str, ...] = ()
    share_themes: tuple[str, ...] = ()
    theme_fillers: tuple[str, ...] = ()
    client_labels: tuple[str, ...] = ()
    remark_columns: tuple[str, ...] = ()
    column_endings: tuple[str, ...] = ()
    weight_columns: tuple[str, ...] = ()
    kind_objects: tuple[str, ...] = ()
    form_names: tuple[str, ...] = ()
    naming_descriptions: tuple[str, ...] = ()
    weak_leaders: tuple[str, ...] = ()
    weak_labels: tuple[str, ...] = ()
    lot_columns: tuple[str, ...] = ()
    total_rows: tuple[str, ...] = ()
    whole_term: tuple[str, ...] = ()
    other_amounts: tuple[str, ...] = ()
    theme_columns: tuple[str, ...] = ()
    hint_columns: tuple[str, ...] = ()
    hint_column_openings: tuple[str, ...] = ()
    help_styles: tuple[str, ...] = ()
    hint_openings: tuple[str, ...] = ()
    hint_cues: tuple[str, ...] = ()
    rule_cues: tuple[str, ...] = ()
    form_lines: tuple[str, ...] = ()
    chapter_openings: tuple[str, ...] = ()
    definition_cues: tuple[str, ...] = ()
    definition_introductions: tuple[str, ...] = ()
    no_theme: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    elsewhere_headings: tuple[str, ...] = ()
    denied_headings: tuple[str, ...] = ()
    kind_cues: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    considered: tuple[str, ...] = ()
    taken_back: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    hedges: tuple[str, ...] = ()
    sentence_cues: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    not_the_value: tuple[str, ...] = ()
    contract_words: tuple[str, ...] = ()
    other_procedures: tuple[str, ...] = ()
    buying_words: tuple[str, ...] = ()
    other_terms: tuple[str, ...] = ()
    document_kinds: tuple[str, ...] = ()
    common_labels: tuple[str, ...] = ()
    letter_lines: tuple[str, ...] = ()
    disclaimers: tuple[str, ...] = ()
    greetings: tuple[str, ...] = ()
    closings: tuple[str, ...] = ()
    other_documents: tuple[str, ...] = ()
    evaluation_titles: tuple[str, ...] = ()
    product_groups: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    criteria: tuple[KnownCriterion, ...] = ()
    duties: dict[str, tuple[str, ...]] = Field(default_factory=dict)
