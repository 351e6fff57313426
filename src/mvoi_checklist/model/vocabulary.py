"""The words by which a document is understood: labels of fields, names of values, phrases that explain nothing."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from mvoi_checklist.model.closed_lists import CriterionKind
from mvoi_checklist.model.frozen import Frozen, FrozenDict, Table, Text
from mvoi_checklist.model.start_document import Explanation

THEME_FIELDS = ("applied", "criteria", "kind", "level", "said", "decision", "deviation", *Explanation.model_fields)
"""What a label below a theme may ask: \"said\" is what is asked or why not, \"decision\" the decision on it, \"deviation\" a departure from the standard."""


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

    fields: Table[str, tuple[Text, ...]]
    theme_fields: Table[str, tuple[Text, ...]]
    evaluation_fields: Table[str, tuple[Text, ...]]
    themes: Table[str, tuple[Text, ...]]
    theme_form_names: Table[str, tuple[Text, ...]] = Field(default_factory=FrozenDict)
    grounds: Table[str, tuple[Text, ...]]
    contract_kinds: Table[str, tuple[Text, ...]]
    procedures: Table[str, tuple[Text, ...]]
    criterion_kinds: Table[str, tuple[Text, ...]]
    levels: Table[str, tuple[Text, ...]]
    yes: tuple[Text, ...]
    no: tuple[Text, ...]
    no_product_group: tuple[Text, ...]
    boilerplate: tuple[Text, ...]
    boilerplate_openings: tuple[Text, ...]
    no_reasons: tuple[Text, ...] = ()
    weak_reasons: tuple[Text, ...] = ()
    weak_reason_words: tuple[Text, ...] = ()
    lacking_openings: tuple[Text, ...] = ()
    refusing_words: tuple[Text, ...] = ()
    reason_words: tuple[Text, ...]
    short_reasons: tuple[Text, ...] = ()
    postponement: tuple[Text, ...]
    postponed_answers: tuple[Text, ...] = ()
    no_outcome: tuple[Text, ...] = ()
    form_words: tuple[Text, ...] = ()
    placeholders: tuple[Text, ...]
    answer_columns: tuple[Text, ...]
    no_level: tuple[Text, ...] = ()
    relevance: tuple[Text, ...] = ()
    nothing_asked: tuple[Text, ...] = ()
    letter_columns: tuple[Text, ...] = ()
    deciding: tuple[Text, ...] = ()
    explanation_parts: tuple[ExplanationPart, ...]
    verification_moments: tuple[VerificationMoment, ...]
    abbreviations: Table[str, tuple[Text, ...]] = Field(default_factory=FrozenDict)
    label_fillers: tuple[Text, ...] = ()
    question_words: tuple[Text, ...] = ()
    purchase_words: tuple[Text, ...] = ()
    theme_words: Table[str, tuple[Text, ...]] = Field(default_factory=FrozenDict)
    theme_companions: Table[str, tuple[Text, ...]] = Field(default_factory=FrozenDict)
    theme_cues: Table[str, tuple[Text, ...]] = Field(default_factory=FrozenDict)
    theme_topics: Table[str, tuple[Text, ...]] = Field(default_factory=FrozenDict)
    sustainability: tuple[Text, ...] = ()
    refusals: tuple[Text, ...] = ()
    weak_refusals: tuple[Text, ...] = ()
    author_labels: tuple[Text, ...] = ()
    authors: tuple[Text, ...] = ()
    label_stems: Table[str, tuple[Text, ...]] = Field(default_factory=FrozenDict)
    theme_field_stems: Table[str, tuple[Text, ...]] = Field(default_factory=FrozenDict)
    no_demand_openings: tuple[Text, ...] = ()
    no_demand_reasons: tuple[Text, ...] = ()
    no_demand: tuple[Text, ...] = ()
    before_contract: tuple[Text, ...] = ()
    other_labels: tuple[Text, ...] = ()
    suppliers: tuple[Text, ...] = ()
    supplier_acts: tuple[Text, ...] = ()
    tenderers: tuple[Text, ...] = ()
    demand_addressees: tuple[Text, ...] = ()
    candidates: tuple[Text, ...] = ()
    ourselves: tuple[Text, ...] = ()
    people: tuple[Text, ...] = ()
    taking_part: tuple[Text, ...] = ()
    selecting: tuple[Text, ...] = ()
    awarding: tuple[Text, ...] = ()
    point_words: tuple[Text, ...] = ()
    point_phrases: tuple[Text, ...] = ()
    award_signs: tuple[Text, ...] = ()
    certificates: tuple[Text, ...] = ()
    delivery_words: tuple[Text, ...] = ()
    contract_scope: tuple[Text, ...] = ()
    supplier_nouns: tuple[Text, ...] = ()
    single_suppliers: tuple[Text, ...] = ()
    offer_words: tuple[Text, ...] = ()
    usual_words: tuple[Text, ...] = ()
    advice_nouns: tuple[Text, ...] = ()
    weighing_words: tuple[Text, ...] = ()
    guesses: tuple[Text, ...] = ()
    european_market: tuple[Text, ...] = ()
    of_the_market: tuple[Text, ...] = ()
    national_market: tuple[Text, ...] = ()
    names_of_europe: tuple[Text, ...] = ()
    names_of_nation: tuple[Text, ...] = ()
    organisations: tuple[Text, ...] = ()
    advisers: tuple[Text, ...] = ()
    i_lead: tuple[Text, ...] = ()
    title_openings: tuple[Text, ...] = ()
    purchase_titles: tuple[Text, ...] = ()
    general_titles: tuple[Text, ...] = ()
    papers: tuple[Text, ...] = ()
    paper_sorts: tuple[Text, ...] = ()
    audiences: tuple[Text, ...] = ()
    owners: tuple[Text, ...] = ()
    governments: tuple[Text, ...] = ()
    unit_words: tuple[Text, ...] = ()
    other_unit_words: tuple[Text, ...] = ()
    no_units: tuple[Text, ...] = ()
    unit_names: tuple[Text, ...] = ()
    unit_heads: tuple[Text, ...] = ()
    functions: tuple[Text, ...] = ()
    unit_endings: tuple[Text, ...] = ()
    unit_acts: tuple[Text, ...] = ()
    unit_buys: tuple[Text, ...] = ()
    numbered_words: tuple[Text, ...] = ()
    case_words: tuple[Text, ...] = ()
    code_cues: tuple[Text, ...] = ()
    case_cues: tuple[Text, ...] = ()
    numbered_papers: tuple[Text, ...] = ()
    numbered_decisions: tuple[Text, ...] = ()
    bought_under: tuple[Text, ...] = ()
    no_name_openings: tuple[Text, ...] = ()
    open_names: tuple[Text, ...] = ()
    likely_cues: Table[str, tuple[Text, ...]] = Field(default_factory=FrozenDict)
    unlikely_cues: Table[str, tuple[Text, ...]] = Field(default_factory=FrozenDict)
    led_by: tuple[Text, ...] = ()
    leads: tuple[Text, ...] = ()
    leading_verbs: tuple[Text, ...] = ()
    rejections: tuple[Text, ...] = ()
    choices: tuple[Text, ...] = ()
    vague: tuple[Text, ...] = ()
    clear_theme_words: tuple[Text, ...] = ()
    doubtful_theme_names: tuple[Text, ...] = ()
    share_themes: tuple[Text, ...] = ()
    theme_fillers: tuple[Text, ...] = ()
    client_labels: tuple[Text, ...] = ()
    end_labels: tuple[Text, ...] = ()
    remark_columns: tuple[Text, ...] = ()
    closing_rows: tuple[Text, ...] = ()
    signing: tuple[Text, ...] = ()
    column_endings: tuple[Text, ...] = ()
    weight_columns: tuple[Text, ...] = ()
    price_rows: tuple[Text, ...] = ()
    wish_columns: tuple[Text, ...] = ()
    choice_columns: tuple[Text, ...] = ()
    processing_columns: tuple[Text, ...] = ()
    agreeing: tuple[Text, ...] = ()
    adopting: tuple[Text, ...] = ()
    declining: tuple[Text, ...] = ()
    kind_objects: tuple[Text, ...] = ()
    form_names: tuple[Text, ...] = ()
    naming_labels: tuple[Text, ...] = ()
    what_labels: tuple[Text, ...] = ()
    naming_descriptions: tuple[Text, ...] = ()
    second_labels: tuple[Text, ...] = ()
    weak_labels: tuple[Text, ...] = ()
    several_lots: tuple[Text, ...] = ()
    lot_columns: tuple[Text, ...] = ()
    no_lot_rows: tuple[Text, ...] = ()
    total_rows: tuple[Text, ...] = ()
    whole_term: tuple[Text, ...] = ()
    other_amounts: tuple[Text, ...] = ()
    theme_columns: tuple[Text, ...] = ()
    risk_columns: tuple[Text, ...] = ()
    columns_of_risks: tuple[Text, ...] = ()
    planning_columns: tuple[Text, ...] = ()
    columns_of_planning: tuple[Text, ...] = ()
    now_columns: tuple[Text, ...] = ()
    hint_columns: tuple[Text, ...] = ()
    hint_column_openings: tuple[Text, ...] = ()
    help_styles: tuple[Text, ...] = ()
    hint_openings: tuple[Text, ...] = ()
    hint_cues: tuple[Text, ...] = ()
    example_words: tuple[Text, ...] = ()
    example_labels: tuple[Text, ...] = ()
    quoted_sources: tuple[Text, ...] = ()
    rule_cues: tuple[Text, ...] = ()
    rule_subjects: tuple[Text, ...] = ()
    form_lines: tuple[Text, ...] = ()
    chapter_openings: tuple[Text, ...] = ()
    definition_cues: tuple[Text, ...] = ()
    points_back: tuple[Text, ...] = ()
    definition_introductions: tuple[Text, ...] = ()
    no_theme: tuple[Text, ...] = ()
    none_of_all: tuple[Text, ...] = ()
    names_with_a_theme: tuple[Text, ...] = ()
    elsewhere: tuple[Text, ...] = ()
    left_out: tuple[Text, ...] = ()
    concluded: tuple[Text, ...] = ()
    closed: tuple[Text, ...] = ()
    concluding: tuple[Text, ...] = ()
    elsewhere_headings: tuple[Text, ...] = ()
    other_subjects: tuple[Text, ...] = ()
    own_headings: tuple[Text, ...] = ()
    this_purchase: tuple[Text, ...] = ()
    denied_headings: tuple[Text, ...] = ()
    demand_headings: tuple[Text, ...] = ()
    demands_of_others: tuple[Text, ...] = ()
    kind_cues: Table[str, tuple[Text, ...]] = Field(default_factory=FrozenDict)
    written_places: Table[str, tuple[Text, ...]] = Field(default_factory=FrozenDict)
    demanding: Table[str, tuple[Text, ...]] = Field(default_factory=FrozenDict)
    demand_acts: tuple[Text, ...] = ()
    placing_acts: tuple[Text, ...] = ()
    demand_participles: tuple[Text, ...] = ()
    demand_infinitives: tuple[Text, ...] = ()
    demand_nouns: tuple[Text, ...] = ()
    asking_words: tuple[Text, ...] = ()
    pointing_words: tuple[Text, ...] = ()
    chapter_words: tuple[Text, ...] = ()
    chapter_pointers: tuple[Text, ...] = ()
    uses: tuple[Text, ...] = ()
    dropping: tuple[Text, ...] = ()
    considered: tuple[Text, ...] = ()
    telling: tuple[Text, ...] = ()
    talking: tuple[Text, ...] = ()
    conditions: tuple[Text, ...] = ()
    condition_subjects: tuple[Text, ...] = ()
    work_words: tuple[Text, ...] = ()
    later_contracts: tuple[Text, ...] = ()
    comparing: tuple[Text, ...] = ()
    earlier_words: tuple[Text, ...] = ()
    keeping: tuple[Text, ...] = ()
    later_times: Table[str, tuple[Text, ...]] = Field(default_factory=FrozenDict)
    taken_back: tuple[Text, ...] = ()
    dropped_behind: tuple[Text, ...] = ()
    dropped_before: tuple[Text, ...] = ()
    partly_dropped: tuple[Text, ...] = ()
    doubts: tuple[Text, ...] = ()
    hedges: tuple[Text, ...] = ()
    sentence_cues: Table[str, tuple[Text, ...]] = Field(default_factory=FrozenDict)
    not_the_value: tuple[Text, ...] = ()
    option_names: tuple[Text, ...] = ()
    value_asides: tuple[Text, ...] = ()
    amount_doubts: Table[str, tuple[Text, ...]] = Field(default_factory=FrozenDict)
    around_names: Table[str, tuple[Text, ...]] = Field(default_factory=FrozenDict)
    start_days: Table[str, tuple[Text, ...]] = Field(default_factory=FrozenDict)
    contract_words: tuple[Text, ...] = ()
    contract_nouns: tuple[Text, ...] = ()
    contract_fillers: tuple[Text, ...] = ()
    other_procedures: tuple[Text, ...] = ()
    buying_words: tuple[Text, ...] = ()
    other_terms: tuple[Text, ...] = ()
    document_kinds: tuple[Text, ...] = ()
    purchase_stems: tuple[Text, ...] = ()
    requests: tuple[Text, ...] = ()
    requests_for: tuple[Text, ...] = ()
    asks_of_buyers: tuple[Text, ...] = ()
    buying_work: tuple[Text, ...] = ()
    common_labels: tuple[Text, ...] = ()
    letter_lines: tuple[Text, ...] = ()
    disclaimers: tuple[Text, ...] = ()
    greetings: tuple[Text, ...] = ()
    closings: tuple[Text, ...] = ()
    other_documents: tuple[Text, ...] = ()
    policies: tuple[Text, ...] = ()
    reports_on_many: tuple[Text, ...] = ()
    evaluation_titles: tuple[Text, ...] = ()
    product_groups: Table[str, tuple[Text, ...]] = Field(default_factory=FrozenDict)
    criteria: tuple[KnownCriterion, ...] = ()
    duties: Table[str, tuple[Text, ...]] = Field(default_factory=FrozenDict)
