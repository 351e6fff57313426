"""The words by which a document is understood: labels of fields, names of values, phrases that explain nothing."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from mvoi_checklist.model.closed_lists import CriterionKind
from mvoi_checklist.model.frozen import PHRASE_PATTERN, Frozen, FrozenDict, Plain, Table, Text
from mvoi_checklist.model.known_criterion import KnownCriterion
from mvoi_checklist.model.start_document import Explanation

Phrase = Annotated[str, StringConstraints(min_length=1, pattern=PHRASE_PATTERN)]
"""Words that are looked for in a text: ``*`` is the rest of a word, ``…`` some words between two. A list that is used otherwise, too, is of plain words."""

THEME_FIELDS = ("applied", "criteria", "kind", "level", "said", "decision", "deviation", *Explanation.model_fields)
"""What a label below a theme may ask: \"said\" is what is asked or why not, \"decision\" the decision on it, \"deviation\" a departure from the standard."""


class ExplanationPart(Frozen):
    """Iets wat een goede uitleg noemt: de woorden waaraan dat te zien is, of het veld van de uitleg dat het al zegt."""

    title: Text
    words: tuple[Plain, ...]
    field: Literal["proof", "ground"] | None = None


class VerificationMoment(Frozen):
    """Een moment waarop wordt nagekeken wat is gevraagd: de woorden waaraan het te zien is, en de soorten waarbij het ons voorstel is."""

    title: Text
    words: tuple[Plain, ...]
    kinds: tuple[CriterionKind, ...]


class Vocabulary(Frozen):
    """Woorden uit de praktijk, als gegevens: een beleidsmedewerker kan er een bij zetten.

    ``fields``, ``theme_fields`` and the value tables map an id to the words for it, lower case.
    """

    # labels.toml
    fields: Table[str, tuple[Plain, ...]]
    theme_fields: Table[str, tuple[Plain, ...]]
    evaluation_fields: Table[str, tuple[Plain, ...]]
    abbreviations: Table[str, tuple[Plain, ...]] = Field(default_factory=FrozenDict)
    label_stems: Table[str, tuple[Phrase, ...]] = Field(default_factory=FrozenDict)
    theme_field_stems: Table[str, tuple[Phrase, ...]] = Field(default_factory=FrozenDict)
    label_fillers: tuple[Plain, ...] = ()
    question_words: tuple[Plain, ...] = ()
    purchase_words: tuple[Plain, ...] = ()
    weak_labels: tuple[Plain, ...] = ()
    second_labels: tuple[Plain, ...] = ()
    common_labels: tuple[Plain, ...] = ()
    client_labels: tuple[Plain, ...] = ()
    author_labels: tuple[Plain, ...] = ()
    end_labels: tuple[Plain, ...] = ()
    naming_labels: tuple[Phrase, ...] = ()
    what_labels: tuple[Phrase, ...] = ()
    naming_descriptions: tuple[Plain, ...] = ()
    before_contract: tuple[Phrase, ...] = ()
    other_labels: tuple[Phrase, ...] = ()
    form_steps: tuple[Phrase, ...] = ()

    # themes.toml
    themes: Table[str, tuple[Plain, ...]]
    theme_form_names: Table[str, tuple[Plain, ...]] = Field(default_factory=FrozenDict)
    theme_words: Table[str, tuple[Plain, ...]] = Field(default_factory=FrozenDict)
    theme_companions: Table[str, tuple[Plain, ...]] = Field(default_factory=FrozenDict)
    theme_cues: Table[str, tuple[Phrase, ...]] = Field(default_factory=FrozenDict)
    theme_topics: Table[str, tuple[Phrase, ...]] = Field(default_factory=FrozenDict)
    theme_fillers: tuple[Plain, ...] = ()
    clear_theme_words: tuple[Plain, ...] = ()
    doubtful_theme_names: tuple[Plain, ...] = ()
    share_themes: tuple[Plain, ...] = ()
    names_with_a_theme: tuple[Phrase, ...] = ()
    no_theme: tuple[Phrase, ...] = ()
    none_of_all: tuple[Plain, ...] = ()
    sustainability: tuple[Phrase, ...] = ()

    # kinds.toml
    criterion_kinds: Table[str, tuple[Plain, ...]]
    kind_cues: Table[str, tuple[Phrase, ...]] = Field(default_factory=FrozenDict)
    kind_objects: tuple[Phrase, ...] = ()
    levels: Table[str, tuple[Plain, ...]]
    no_level: tuple[Plain, ...] = ()
    point_words: tuple[Phrase, ...] = ()
    point_phrases: tuple[Phrase, ...] = ()
    award_signs: tuple[Phrase, ...] = ()
    weight_columns: tuple[Phrase, ...] = ()
    price_rows: tuple[Phrase, ...] = ()
    wish_columns: tuple[Plain, ...] = ()
    wish_words: tuple[Phrase, ...] = ()
    certificates: tuple[Phrase, ...] = ()
    tenderers: tuple[Plain, ...] = ()
    candidates: tuple[Phrase, ...] = ()
    taking_part: tuple[Phrase, ...] = ()
    selecting: tuple[Phrase, ...] = ()
    awarding: tuple[Phrase, ...] = ()
    verification_moments: tuple[VerificationMoment, ...]

    # demands.toml
    demanding: Table[str, tuple[Phrase, ...]] = Field(default_factory=FrozenDict)
    demand_acts: tuple[Plain, ...] = ()
    placing_acts: tuple[Plain, ...] = ()
    demand_participles: tuple[Plain, ...] = ()
    demand_infinitives: tuple[Phrase, ...] = ()
    demand_nouns: tuple[Plain, ...] = ()
    demand_headings: tuple[Phrase, ...] = ()
    demands_of_others: tuple[Phrase, ...] = ()
    demand_addressees: tuple[Phrase, ...] = ()
    written_places: Table[str, tuple[Phrase, ...]] = Field(default_factory=FrozenDict)
    contract_scope: tuple[Phrase, ...] = ()
    suppliers: tuple[Plain, ...] = ()
    supplier_acts: tuple[Phrase, ...] = ()
    delivery_words: tuple[Phrase, ...] = ()
    ourselves: tuple[Phrase, ...] = ()
    people: tuple[Phrase, ...] = ()
    pointing_words: tuple[Phrase, ...] = ()
    chapter_words: tuple[Phrase, ...] = ()
    chapter_pointers: tuple[Phrase, ...] = ()
    no_demand: tuple[Phrase, ...] = ()
    no_demand_openings: tuple[Plain, ...] = ()
    no_demand_reasons: tuple[Plain, ...] = ()
    considered: tuple[Phrase, ...] = ()
    telling: tuple[Phrase, ...] = ()
    talking: tuple[Phrase, ...] = ()
    conditions: tuple[Phrase, ...] = ()
    condition_subjects: tuple[Phrase, ...] = ()
    work_words: tuple[Phrase, ...] = ()

    # refusals.toml
    refusals: tuple[Phrase, ...] = ()
    weak_refusals: tuple[Phrase, ...] = ()
    denied_headings: tuple[Phrase, ...] = ()
    dropping: tuple[Plain, ...] = ()
    dropped_behind: tuple[Phrase, ...] = ()
    dropped_before: tuple[Phrase, ...] = ()
    partly_dropped: tuple[Phrase, ...] = ()
    taken_back: tuple[Phrase, ...] = ()
    uses: tuple[Phrase, ...] = ()
    postponement: tuple[Phrase, ...]
    postponed_answers: tuple[Plain, ...] = ()
    doubts: tuple[Phrase, ...] = ()
    hedges: tuple[Phrase, ...] = ()
    vague: tuple[Phrase, ...] = ()

    # explanations.toml
    reason_words: tuple[Plain, ...]
    short_reasons: tuple[Phrase, ...] = ()
    no_reasons: tuple[Phrase, ...] = ()
    weak_reasons: tuple[Phrase, ...] = ()
    weak_reason_words: tuple[Plain, ...] = ()
    lacking_openings: tuple[Phrase, ...] = ()
    refusing_words: tuple[Plain, ...] = ()
    boilerplate: tuple[Plain, ...]
    boilerplate_openings: tuple[Phrase, ...]
    grounds: Table[str, tuple[Plain, ...]]
    explanation_parts: tuple[ExplanationPart, ...]

    # answers.toml
    yes: tuple[Plain, ...]
    no: tuple[Plain, ...]
    nothing_asked: tuple[Plain, ...] = ()
    no_outcome: tuple[Plain, ...] = ()
    relevance: tuple[Plain, ...] = ()
    deciding: tuple[Phrase, ...] = ()
    asking_words: tuple[Phrase, ...] = ()
    placeholders: tuple[Plain, ...]
    form_words: tuple[Plain, ...] = ()
    declining: tuple[Phrase, ...] = ()
    agreeing: tuple[Phrase, ...] = ()
    adopting: tuple[Phrase, ...] = ()
    signing: tuple[Phrase, ...] = ()

    # tables.toml
    answer_columns: tuple[Plain, ...]
    theme_columns: tuple[Plain, ...] = ()
    now_columns: tuple[Plain, ...] = ()
    choice_columns: tuple[Plain, ...] = ()
    letter_columns: tuple[Plain, ...] = ()
    remark_columns: tuple[Phrase, ...] = ()
    processing_columns: tuple[Phrase, ...] = ()
    column_endings: tuple[Phrase, ...] = ()
    closing_rows: tuple[Phrase, ...] = ()
    hint_columns: tuple[Plain, ...] = ()
    hint_column_openings: tuple[Phrase, ...] = ()
    risk_columns: tuple[Phrase, ...] = ()
    columns_of_risks: tuple[Phrase, ...] = ()
    planning_columns: tuple[Phrase, ...] = ()
    columns_of_planning: tuple[Phrase, ...] = ()

    # forms.toml
    form_lines: tuple[Text, ...] = ()
    help_styles: tuple[Phrase, ...] = ()
    hint_openings: tuple[Phrase, ...] = ()
    hint_cues: tuple[Phrase, ...] = ()
    example_words: tuple[Plain, ...] = ()
    example_labels: tuple[Plain, ...] = ()
    quoted_sources: tuple[Phrase, ...] = ()
    rule_cues: tuple[Phrase, ...] = ()
    rule_subjects: tuple[Phrase, ...] = ()
    definition_cues: tuple[Phrase, ...] = ()
    definition_introductions: tuple[Phrase, ...] = ()
    points_back: tuple[Plain, ...] = ()
    chapter_openings: tuple[Phrase, ...] = ()

    # other_contracts.toml
    elsewhere: tuple[Phrase, ...] = ()
    left_out: tuple[Phrase, ...] = ()
    concluded: tuple[Phrase, ...] = ()
    closed: tuple[Phrase, ...] = ()
    concluding: tuple[Phrase, ...] = ()
    elsewhere_headings: tuple[Phrase, ...] = ()
    other_subjects: tuple[Phrase, ...] = ()
    own_headings: tuple[Phrase, ...] = ()
    this_purchase: tuple[Phrase, ...] = ()
    comparing: tuple[Phrase, ...] = ()
    earlier_words: tuple[Phrase, ...] = ()
    keeping: tuple[Phrase, ...] = ()
    later_contracts: tuple[Phrase, ...] = ()
    later_times: Table[str, tuple[Phrase, ...]] = Field(default_factory=FrozenDict)
    contract_nouns: tuple[Plain, ...] = ()
    contract_fillers: tuple[Plain, ...] = ()

    # documents.toml
    document_kinds: tuple[Phrase, ...] = ()
    form_names: tuple[Phrase, ...] = ()
    other_documents: tuple[Phrase, ...] = ()
    policies: tuple[Phrase, ...] = ()
    reports_on_many: tuple[Phrase, ...] = ()
    titles_of_reports: tuple[Phrase, ...] = ()
    evaluation_titles: tuple[Phrase, ...] = ()
    purchase_stems: tuple[Phrase, ...] = ()
    requests: tuple[Phrase, ...] = ()
    requests_for: tuple[Phrase, ...] = ()
    asks_of_buyers: tuple[Phrase, ...] = ()
    buying_work: tuple[Phrase, ...] = ()
    letter_lines: tuple[Phrase, ...] = ()
    greetings: tuple[Phrase, ...] = ()
    closings: tuple[Phrase, ...] = ()
    disclaimers: tuple[Phrase, ...] = ()
    title_openings: tuple[Phrase, ...] = ()
    purchase_titles: tuple[Phrase, ...] = ()
    general_titles: tuple[Phrase, ...] = ()
    papers: tuple[Phrase, ...] = ()
    paper_sorts: tuple[Phrase, ...] = ()
    audiences: tuple[Phrase, ...] = ()
    owners: tuple[Phrase, ...] = ()
    governments: tuple[Phrase, ...] = ()

    # procedures.toml
    contract_kinds: Table[str, tuple[Plain, ...]]
    procedures: Table[str, tuple[Plain, ...]]
    other_procedures: tuple[Phrase, ...] = ()
    choices: tuple[Phrase, ...] = ()
    rejections: tuple[Phrase, ...] = ()
    advice_nouns: tuple[Plain, ...] = ()
    weighing_words: tuple[Phrase, ...] = ()
    usual_words: tuple[Phrase, ...] = ()
    supplier_nouns: tuple[Phrase, ...] = ()
    single_suppliers: tuple[Phrase, ...] = ()
    offer_words: tuple[Phrase, ...] = ()
    european_market: tuple[Phrase, ...] = ()
    national_market: tuple[Phrase, ...] = ()
    of_the_market: tuple[Phrase, ...] = ()
    names_of_europe: tuple[Phrase, ...] = ()
    names_of_nation: tuple[Phrase, ...] = ()
    product_groups: Table[str, tuple[Plain, ...]] = Field(default_factory=FrozenDict)
    no_product_group: tuple[Plain, ...]
    guesses: tuple[Phrase, ...] = ()

    # amounts_and_terms.toml
    sentence_cues: Table[str, tuple[Phrase, ...]] = Field(default_factory=FrozenDict)
    likely_cues: Table[str, tuple[Phrase, ...]] = Field(default_factory=FrozenDict)
    unlikely_cues: Table[str, tuple[Phrase, ...]] = Field(default_factory=FrozenDict)
    start_days: Table[str, tuple[Phrase, ...]] = Field(default_factory=FrozenDict)
    not_the_value: tuple[Phrase, ...] = ()
    amount_doubts: Table[str, tuple[Phrase, ...]] = Field(default_factory=FrozenDict)
    value_asides: tuple[Phrase, ...] = ()
    option_names: tuple[Phrase, ...] = ()
    whole_term: tuple[Phrase, ...] = ()
    other_amounts: tuple[Phrase, ...] = ()
    total_rows: tuple[Plain, ...] = ()
    contract_words: tuple[Phrase, ...] = ()
    buying_words: tuple[Phrase, ...] = ()
    other_terms: tuple[Phrase, ...] = ()
    several_lots: tuple[Phrase, ...] = ()
    lot_columns: tuple[Plain, ...] = ()
    no_lot_rows: tuple[Phrase, ...] = ()

    # people.toml
    organisations: tuple[Phrase, ...] = ()
    advisers: tuple[Phrase, ...] = ()
    functions: tuple[Phrase, ...] = ()
    unit_words: tuple[Plain, ...] = ()
    unit_names: tuple[Phrase, ...] = ()
    unit_heads: tuple[Phrase, ...] = ()
    unit_endings: tuple[Phrase, ...] = ()
    unit_acts: tuple[Phrase, ...] = ()
    unit_buys: tuple[Phrase, ...] = ()
    other_unit_words: tuple[Phrase, ...] = ()
    no_units: tuple[Phrase, ...] = ()
    authors: tuple[Phrase, ...] = ()
    i_lead: tuple[Phrase, ...] = ()
    led_by: tuple[Phrase, ...] = ()
    leading_verbs: tuple[Phrase, ...] = ()
    leads: tuple[Phrase, ...] = ()
    around_names: Table[str, tuple[Phrase, ...]] = Field(default_factory=FrozenDict)
    open_names: tuple[Plain, ...] = ()
    no_name_openings: tuple[Phrase, ...] = ()
    case_words: tuple[Phrase, ...] = ()
    case_cues: tuple[Phrase, ...] = ()
    code_cues: tuple[Phrase, ...] = ()
    numbered_words: tuple[Phrase, ...] = ()
    numbered_papers: tuple[Phrase, ...] = ()
    numbered_decisions: tuple[Phrase, ...] = ()
    bought_under: tuple[Phrase, ...] = ()

    # added from the rest of the ruleset
    criteria: tuple[KnownCriterion, ...] = ()
    duties: Table[str, tuple[Plain, ...]] = Field(default_factory=FrozenDict)
