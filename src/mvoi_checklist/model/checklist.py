"""The result: per theme whether it applies, what was asked, and where an explanation is still owed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import Field, TypeAdapter, computed_field

from mvoi_checklist.model.closed_lists import (
    DUTY_CLOSED,
    Answer,
    Confidence,
    CriterionKind,
    DutyState,
    GroupBasis,
    Severity,
    SingleSupplierForm,
    Status,
    Verdict,
)
from mvoi_checklist.model.evaluation import EvaluationGuide
from mvoi_checklist.model.findings import FILE_CODES, Finding
from mvoi_checklist.model.form import MERGED
from mvoi_checklist.model.frozen import Day, Frozen, FrozenDict, Id, Table, Text
from mvoi_checklist.model.rules import Criterion, EformsCode, FillIn, Source
from mvoi_checklist.model.ruleset import RulesetIdentity
from mvoi_checklist.model.schema_version import SCHEMA_VERSION, SchemaVersion
from mvoi_checklist.model.start_document import AskedCriterion, Explanation, StartDocument

OWES_EXPLANATION = frozenset({Verdict.TO_EXPLAIN, Verdict.SUPPLIER_ONLY})


class GroupChoice(Frozen):
    """Welke productgroepen gelden, en waarom."""

    basis: GroupBasis = Field(title="Herkomst", description="Genoemd, voorgesteld uit de CPV-code of de woorden, of onbekend.")
    certain: tuple[Id, ...] = Field(title="Zeker", description="Productgroepen die gelden.")
    possible: tuple[Id, ...] = Field(default=(), title="Mogelijk", description="Productgroepen waaruit nog gekozen moet worden.")
    confidence: Confidence | None = Field(default=None, title="Zekerheid", description="Zekerheid van een voorstel.")
    reason: Text = Field(title="Reden", description="Waarom deze productgroepen.")


class SuggestedCriterion(Frozen):
    """Een criterium dat bij deze procedure en waarde past, klaar om over te nemen."""

    code: Text = Field(title="Code", description="Vaste code van het criterium.")
    title: Text = Field(title="Titel", description="Korte naam.")
    text: Text = Field(title="Tekst", description="Tekst om over te nemen; {invulplekken} staan bij fill_ins.")
    fill_ins: tuple[FillIn, ...] = Field(default=(), title="Invulplekken", description="Invulplekken met een voorzet.")
    form: SingleSupplierForm | CriterionKind = Field(title="Vorm", description="Wat het in deze procedure is.")
    kind: CriterionKind = Field(title="Soort", description="Wat het in de regelset is.")
    level: int = Field(title="Niveau", description="1 basis, 2 significant, 3 ambitieus.")
    evidence: Text = Field(title="Bewijs", description="Hoe de leverancier het aantoont.")
    why: Text = Field(title="Waarom", description="Waarom het ertoe doet.")
    attention: str | None = Field(default=None, title="Let op", description="Punten van aandacht.")
    note: str | None = Field(default=None, title="Opmerking", description="Wat er bij één leverancier is veranderd.")
    fits: Answer = Field(
        title="Past", description="Ja, of onbekend zolang een gegeven ontbreekt; nee alleen waar iemand de tekst veranderde en niets aankruiste."
    )
    reasons: tuple[str, ...] = Field(default=(), title="Redenen", description="Waarom het past of wat nog ontbreekt.")
    also_for: tuple[Text, ...] = Field(default=(), title="Telt ook voor", description="Andere thema's die dit criterium ook toepast, als het is gevraagd.")
    product_group: Id = Field(title="Productgroep", description="Productgroep waar het bij hoort.")
    source: Source = Field(title="Bron", description="Waar het criterium vandaan komt.")
    status: Status = Field(title="Status", description="Hoe zeker het criterium is.")


def filled_in(criterion: Criterion | SuggestedCriterion) -> str:
    """The criterion's text with each fill-in shown between brackets with its proposal."""
    text = criterion.text
    for item in criterion.fill_ins:
        text = text.replace(f"{{{item.name}}}", f"[{item.default}]")
    return text


class LeftOut(Frozen):
    """Een criterium dat hier niet past, met de reden."""

    code: Text = Field(title="Code", description="Vaste code van het criterium.")
    title: Text = Field(title="Titel", description="Korte naam.")
    reason: Text = Field(title="Reden", description="Waarom het niet wordt getoond.")


class ThemeResult(Frozen):
    """Het oordeel over één thema."""

    theme: Id = Field(title="Thema", description="Id van het thema.")
    title: Text = Field(title="Titel", description="Naam van het thema.")
    definition: Text = Field(title="Betekenis", description="Waar het thema over gaat.")
    question: Text = Field(title="Vraag", description="De vraag die een uitleg beantwoordt.")
    sdg: tuple[int, ...] = Field(title="SDG", description="Duurzame ontwikkelingsdoelen waaraan het thema bijdraagt.")
    eforms: tuple[EformsCode, ...] = Field(title="eForms", description="Codes voor een Europese aankondiging.")
    applicable: Answer = Field(title="Van toepassing", description="Ja, nee of onbekend.")
    focus: bool = Field(title="Focusthema", description="Of het beleid dit thema als focus koos.")
    current: int | None = Field(default=None, title="Huidig niveau", description="Ambitieniveau nu, 1 tot en met 5.")
    ambition: int | None = Field(default=None, title="Ambitie", description="Ambitieniveau waar de organisatie heen wil, 1 tot en met 5.")
    verdict: Verdict = Field(title="Oordeel", description="Toegepast, uitgelegd, uit te leggen, niet van toepassing of onbekend.")
    reasons: tuple[str, ...] = Field(title="Redenen", description="Waarom het thema wel of niet geldt, en het oordeel.")
    to_fill_in: tuple[str, ...] = Field(default=(), title="In te vullen", description="Velden die het oordeel mogelijk maken.")
    applied_criteria: tuple[AskedCriterion, ...] = Field(default=(), title="Gevraagd", description="Criteria die het document vraagt.")
    suggested_criteria: tuple[SuggestedCriterion, ...] = Field(
        default=(), title="Voorstel", description="Criteria die passen; bij een thema dat niet geldt: een advies voor wie meer wil."
    )
    left_out: tuple[LeftOut, ...] = Field(default=(), title="Weggelaten", description="Criteria die hier niet passen.")
    explanation: Explanation | None = Field(default=None, title="Uitleg", description="Wat het thema uitlegt, anders alles wat er als uitleg staat.")
    findings: tuple[str, ...] = Field(default=(), title="Bevindingen", description="Codes van de bevindingen bij dit thema.")


class DutyResult(Frozen):
    """De stand van een wettelijke plicht."""

    duty: Id = Field(title="Plicht", description="Id van de plicht.")
    title: Text = Field(title="Titel", description="Naam van de plicht.")
    text: Text = Field(title="Tekst", description="Wat de wet vraagt.")
    how_to_meet: Text = Field(title="Zo voldoet u", description="Wat u in de opdracht regelt.")
    themes: tuple[Id, ...] = Field(title="Thema's", description="Thema's waar de plicht bij hoort.")
    state: DutyState = Field(title="Stand", description="Geregeld, nog te regelen, misschien van toepassing, of volgens het document hier niet van toepassing.")
    reasons: tuple[str, ...] = Field(title="Redenen", description="Waarom de plicht geldt of wat nog ontbreekt.")
    to_fill_in: tuple[str, ...] = Field(default=(), title="In te vullen", description="Velden die het oordeel mogelijk maken.")
    note: str | None = Field(default=None, title="Toelichting", description="Wat het document erover zegt.")
    source: Source = Field(title="Bron", description="De regeling.")
    status: Status = Field(title="Status", description="Hoe zeker de beschrijving is.")

    @property
    def to_check(self) -> bool:
        """Only the CPV code would tell whether the duty applies: a person can see that too, so it does not stand in the way."""
        return self.state is DutyState.POSSIBLE and self.to_fill_in == ("cpv",)


class GroundChoice(Frozen):
    """Een grond waaruit de lezer kan kiezen."""

    ground: Id = Field(title="Grond", description="Id van de grond.")
    title: Text = Field(title="Titel", description="Korte naam.")
    holds_when: Text = Field(title="Geldt als", description="Wanneer de grond opgaat.")
    proof: Text = Field(title="Bewijs", description="Wat erbij hoort.")
    example: str = Field(default="", title="Voorbeeld", description="Een goed voorbeeld van een uitleg op deze grond.")
    fits: Answer = Field(default=Answer.YES, title="Gaat op", description="Nee: deze inkoop is bijvoorbeeld te groot voor de grond.")


class Checklist(Frozen):
    """De ingevulde checklist: één ``ThemeResult`` per thema, ook voor thema's die niet gelden."""

    schema_version: SchemaVersion = Field(default=SCHEMA_VERSION, title="Schemaversie", description="Versie van dit formaat.")
    ruleset: RulesetIdentity = Field(title="Regelset", description="Waarmee is geoordeeld.")
    organisation: Text = Field(title="Organisatie", description="Wiens beleid geldt.")
    on: Day = Field(title="Datum", description="Peildatum van de regels.")
    start_document: StartDocument = Field(title="Startdocument", description="Het document dat is beoordeeld.")
    product_groups: GroupChoice = Field(title="Productgroepen", description="Welke productgroepen gelden.")
    group_titles: Table[str, str] = Field(
        title="Namen", description="Namen van de productgroepen waaruit te kiezen is; de laatste is voor wat in geen van de andere past."
    )
    themes: tuple[ThemeResult, ...] = Field(title="Thema's", description="Het oordeel per thema.")
    duties: tuple[DutyResult, ...] = Field(title="Plichten", description="Wettelijke plichten die (kunnen) gelden.")
    other_duties: Table[str, Text] = Field(
        default_factory=FrozenDict, title="Andere plichten", description="Namen van de plichten die hier niet gelden en toch een antwoord hebben."
    )
    grounds: tuple[GroundChoice, ...] = Field(title="Gronden", description="Gronden voor een uitleg.")
    explanation_parts: tuple[Text, ...] = Field(default=(), title="Onderdelen", description="Wat een goede uitleg noemt.")
    evaluation: EvaluationGuide = Field(title="Evaluatie", description="Wat er na afloop wordt gevraagd.")
    findings: tuple[Finding, ...] = Field(title="Bevindingen", description="Alle bevindingen.")

    @classmethod
    def from_json(cls, text: str | bytes) -> Checklist:
        """The checklist that was rendered as JSON; what is computed is computed anew.

        Raises:
            pydantic.ValidationError: it is no such JSON.

        """
        whole = TypeAdapter(dict[str, Any])
        known = {key: value for key, value in whole.validate_json(text).items() if key not in cls.model_computed_fields}
        return cls.model_validate_json(whole.dump_json(known))

    @computed_field(title="Compleet", description="Niets uit te leggen, niets onbekend, geen plicht open.")  # type: ignore[prop-decorator]
    @property
    def complete(self) -> bool:
        """Nothing to explain, nothing undetermined, no duty open, no finding that is an error."""
        return not (self.to_explain or self.undetermined or self.open_duties or any(finding.severity is Severity.ERROR for finding in self.findings))

    @computed_field(title="Telt mee", description="Minstens één focusthema is in de opdracht gevraagd.")  # type: ignore[prop-decorator]
    @property
    def counts_for_goal(self) -> bool:
        """At least one focus theme is asked in the contract: the plan's yearly figure."""
        return any(theme.focus and theme.verdict is Verdict.APPLIED for theme in self.themes)

    @property
    def theme_by_id(self) -> Mapping[str, ThemeResult]:
        """Every theme of the ruleset by its id, in its order."""
        return FrozenDict({theme.theme: theme for theme in self.themes})

    @property
    def duty_by_id(self) -> Mapping[str, DutyResult]:
        """The statutory duties that apply, or may apply, by their id."""
        return FrozenDict({duty.duty: duty for duty in self.duties})

    @property
    def merged(self) -> Finding | None:
        """That two documents stand in one file, and what to do; then what is asked is not of one purchase."""
        return next((finding for finding in self.findings if finding.code == FILE_CODES[MERGED]), None)

    @property
    def to_explain(self) -> tuple[ThemeResult, ...]:
        """The themes that still owe an explanation."""
        return tuple(theme for theme in self.themes if theme.verdict in OWES_EXPLANATION)

    @property
    def undetermined(self) -> tuple[ThemeResult, ...]:
        """The themes that cannot be judged until a field is filled in."""
        return tuple(theme for theme in self.themes if theme.verdict is Verdict.UNDETERMINED)

    @property
    def open_duties(self) -> tuple[DutyResult, ...]:
        """The statutory duties that apply, or may apply for want of a fact, and are neither said to be met nor, with a reason, not to apply."""
        return tuple(duty for duty in self.duties if duty.state not in DUTY_CLOSED and not duty.to_check)
