"""Three ways to see one document: as it was made, as it came back, and what today's rules say of it."""

from __future__ import annotations

from pydantic import Field

from mvoi_checklist.model.closed_lists import DutyState, Verdict, Word
from mvoi_checklist.model.findings import CHANGED_CODES, Finding
from mvoi_checklist.model.frozen import Day, Frozen, FrozenDict, Id, Table, Text
from mvoi_checklist.model.ruleset import RulesetIdentity
from mvoi_checklist.model.schema_version import SCHEMA_VERSION, SchemaVersion


class Basis(Word):
    """Waarmee is vergeleken."""

    INSIDE = "inside", "met hoe het is gemaakt, zoals dat in het bestand staat"
    PURCHASE = "purchase", "met een lege checklist voor dezelfde inkoop: welke antwoorden er bij het maken stonden, zegt dit bestand niet (meer)"
    OTHER = "other", "met een lege checklist voor dezelfde inkoop, want dit is geen checklist of formulier van mvoi: alles wat er staat, telt hier als ingevuld"


class Cause(Word):
    """Waardoor een oordeel anders is."""

    NOTHING = "nothing", "niet veranderd"
    ANSWERS = "answers", "door wat is ingevuld"
    RULES = "rules", "door andere regels"
    BOTH = "both", "door wat is ingevuld en door andere regels"


class AnswerChange(Frozen):
    """Een antwoord dat anders is dan bij het maken."""

    field: Text = Field(title="Veld", description="Pad van het veld in het startdocument.")
    title: Text = Field(title="Naam", description="Het veld in woorden.")
    made: str | None = Field(default=None, title="Bij het maken", description="Wat er stond. Null: niets.")
    returned: str | None = Field(default=None, title="Teruggekomen", description="Wat er nu staat. Null: niets.")


class ThemeComparison(Frozen):
    """Eén thema, drie keer bekeken."""

    theme: Id = Field(title="Thema", description="Id van het thema.")
    title: Text = Field(title="Titel", description="Naam van het thema.")
    made: Verdict | None = Field(default=None, title="Bij het maken", description="Het oordeel toen. Null: niet bekend.")
    made_today: Verdict = Field(title="Toen, met de regels van nu", description="Het oordeel over het document van toen met de regels van nu.")
    returned: Verdict = Field(title="Nu", description="Het oordeel over het teruggekomen document met de regels van nu.")
    cause: Cause = Field(title="Waardoor", description="Waardoor het oordeel anders is.")
    answers: tuple[AnswerChange, ...] = Field(default=(), title="Antwoorden", description="Antwoorden die veranderd zijn.")
    new_criteria: tuple[str, ...] = Field(default=(), title="Nieuwe criteria", description="Codes die de regels van nu voorstellen en toen niet.")
    gone_criteria: tuple[str, ...] = Field(default=(), title="Vervallen criteria", description="Codes die toen werden voorgesteld en nu niet meer.")

    criterion_titles: Table[str, Text] = Field(
        default_factory=FrozenDict, title="Titels", description="Per code hierboven de naam van het criterium, als de regels van nu die kennen."
    )

    @property
    def changed(self) -> bool:
        """Whether an answer, the verdict or what is offered differs."""
        return bool(self.answers or self.new_criteria or self.gone_criteria) or self.cause is not Cause.NOTHING


class DutyComparison(Frozen):
    """Eén wettelijke plicht, toen en nu. Null: gold toen of geldt nu niet."""

    duty: Id = Field(title="Plicht", description="Id van de plicht.")
    title: Text = Field(title="Titel", description="Naam van de plicht.")
    made: DutyState | None = Field(default=None, title="Bij het maken", description="De stand toen.")
    returned: DutyState | None = Field(default=None, title="Nu", description="De stand nu.")


class Comparison(Frozen):
    """Wat er met een checklist of formulier is gebeurd sinds het is gemaakt, en wat de regels van nu ervan zeggen."""

    schema_version: SchemaVersion = Field(default=SCHEMA_VERSION, title="Schemaversie", description="Versie van dit formaat.")
    file: Text = Field(title="Bestand", description="Het bestand dat terugkwam.")
    title: str | None = Field(default=None, title="Titel", description="Wat er wordt ingekocht.")
    organisation: Text = Field(title="Organisatie", description="Wiens beleid geldt.")
    basis: Basis = Field(title="Grondslag", description="Waarmee is vergeleken.")
    made_with: RulesetIdentity | None = Field(default=None, title="Gemaakt met", description="De regelset van toen.")
    made_on: Day | None = Field(default=None, title="Gemaakt op", description="Peildatum van toen.")
    ruleset: RulesetIdentity = Field(title="Regelset", description="De regelset van nu.")
    on: Day = Field(title="Datum", description="Peildatum van nu.")
    answers: tuple[AnswerChange, ...] = Field(default=(), title="Antwoorden", description="Veranderde antwoorden die niet over één thema gaan.")
    themes: tuple[ThemeComparison, ...] = Field(title="Thema's", description="Elk thema, ook als er niets veranderde.")
    duties: tuple[DutyComparison, ...] = Field(default=(), title="Plichten", description="Wettelijke plichten, toen en nu.")
    made_complete: bool | None = Field(default=None, title="Toen compleet", description="Of het toen compleet was. Null: niet bekend.")
    complete: bool = Field(title="Nu compleet", description="Of het nu compleet is.")
    on_proposal: bool = Field(default=False, title="Op een voorstel", description="Of de productgroep nu een voorstel is dat nog niemand bevestigde.")
    to_do: tuple[Text, ...] = Field(default=(), title="Nog te doen", description="Wat er nu nog te doen is, per punt een zin.")
    counts_for_goal: bool = Field(title="Telt mee", description="Of het nu meetelt voor het jaardoel; zonder zaaknummer niet.")
    findings: tuple[Finding, ...] = Field(default=(), title="Bevindingen", description="Wat er met het bestand zelf is gebeurd, en opmerkingen erin.")

    @property
    def changed(self) -> bool:
        """Whether any answer, verdict, duty or offer differs, or other words in the file."""
        others = [theme.changed for theme in self.themes] + [duty.made is not duty.returned for duty in self.duties]
        return bool(self.answers) or any(others) or any(item.code in CHANGED_CODES for item in self.findings)
