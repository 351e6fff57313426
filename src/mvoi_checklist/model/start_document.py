"""What a start document says about one purchase, theme by theme; every field may be unknown (``None``)."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Annotated

from pydantic import AfterValidator, Discriminator, Field, Tag

from mvoi_checklist.model.closed_lists import Certainty, ContractKind, CriterionKind, Delivered, Procedure
from mvoi_checklist.model.frozen import UNIQUE_ITEMS, Amount, CpvCode, Day, Frozen, Id, Level, Months, Text, unique


class ValueRange(Frozen):
    """Een bandbreedte in EUR, exclusief btw: beide grenzen horen erbij."""

    minimum: Amount = Field(title="Minimum", description="Laagste bedrag, in EUR exclusief btw.")
    maximum: Amount = Field(title="Maximum", description="Hoogste bedrag, in EUR exclusief btw.")


def _amount_or_range(value: object) -> str:
    return "range" if isinstance(value, dict | ValueRange) else "amount"


OPTIONS, OPTIONS_LABEL = "options", "Opties en verlengingen"
"""The field of the evidence that tells of options and renewals, no field of the document itself; and how a checklist names it."""
EstimatedValue = Annotated[Annotated[Amount, Tag("amount")] | Annotated[ValueRange, Tag("range")], Discriminator(_amount_or_range)]


class AskedCriterion(Frozen):
    """Een criterium dat de opdracht vraagt."""

    text: Text = Field(title="Tekst", description="Wat er wordt gevraagd, zoals het in het document staat.")
    code: str | None = Field(default=None, title="Code", description="Code van het criterium in de regelset, als het daaruit komt.")
    kind: CriterionKind | None = Field(
        default=None,
        strict=False,
        title="Soort",
        description="Wat het in de aanbesteding is. Onbekend (null) telt niet als gevraagd in de opdracht.",
    )
    level: Level | None = Field(default=None, title="Niveau", description="1 basis, 2 significant, 3 ambitieus.")


class Explanation(Frozen):
    """De uitleg waarom een thema niet wordt toegepast."""

    ground: str | None = Field(default=None, title="Grond", description="De grond uit de gesloten lijst van de regelset.")
    text: str | None = Field(default=None, title="Toelichting", description="De uitleg zelf, zoals die in het document staat.")
    proof: str | None = Field(default=None, title="Bewijs", description="Waar het bewijs staat of wat is bijgevoegd.")
    author: str | None = Field(default=None, title="Opsteller", description="Wie de uitleg schreef.")
    approver: str | None = Field(default=None, title="Akkoord van", description="Wie met de uitleg instemde.")
    dated: Day | None = Field(default=None, title="Datum", description="Datum van de uitleg of van het akkoord.")
    valid_until: Day | None = Field(default=None, title="Geldig tot", description="Laatste dag waarop de uitleg geldt.")


class ThemeAnswer(Frozen):
    """Wat het startdocument over één thema zegt."""

    theme: Id = Field(title="Thema", description="Id van het thema, bijvoorbeeld klimaat.")
    lot: str | None = Field(default=None, title="Perceel", description="Perceel waarover dit gaat, bijvoorbeeld Perceel 1. Null: de hele opdracht.")
    applied: bool | None = Field(default=None, title="Toegepast", description="Wat het document zelf zegt: toegepast of niet. Null: niet gezegd.")
    criteria: tuple[AskedCriterion, ...] = Field(default=(), strict=False, title="Criteria", description="De criteria die zijn gevraagd.")
    explanation: Explanation | None = Field(default=None, title="Uitleg", description="De uitleg als het thema niet wordt toegepast.")


class DutyAnswer(Frozen):
    """Wat het startdocument over een wettelijke plicht zegt."""

    duty: Id = Field(title="Plicht", description="Id van de plicht in de regelset.")
    applies: bool | None = Field(
        default=None, title="Geldt hier", description="Nee (false): volgens het document geldt de plicht hier niet; de reden staat in note. Null: niet gezegd."
    )
    met: bool | None = Field(default=None, title="Geregeld", description="Of de opdracht aan de plicht voldoet.")
    note: str | None = Field(default=None, title="Toelichting", description="Hoe eraan wordt voldaan, of waarom de plicht hier niet geldt.")


class Delivery(Frozen):
    """Wat er bij één thema is geleverd van wat is gevraagd."""

    theme: Id = Field(title="Thema", description="Id van het thema.")
    delivered: Delivered | None = Field(default=None, strict=False, title="Geleverd", description="Ja, deels of nee. Null: nog niet gezegd.")
    note: str | None = Field(default=None, title="Toelichting", description="Wat er is geleverd, en wat niet.")


class Reflection(Frozen):
    """Een terugblik op één niveau."""

    went_well: str | None = Field(default=None, title="Wat ging er goed", description="Wat ging er goed?")
    could_improve: str | None = Field(default=None, title="Wat had er beter gekund", description="Wat had er beter gekund?")
    watch: str | None = Field(default=None, title="Waar op te letten", description="Waar letten we de volgende keer op?")


class Evaluation(Frozen):
    """Het onderdeel Evaluatie: wat de inkoop heeft opgeleverd, per thema en op de drie niveaus van het plan.

    ``went_well``, ``could_improve`` and ``lessons`` hold what a document says without naming a level.
    """

    planned_on: Day | None = Field(default=None, title="Gepland op", description="Datum waarop wordt geëvalueerd.")
    held_on: Day | None = Field(default=None, title="Gehouden op", description="Datum waarop is geëvalueerd.")
    delivered: str | None = Field(default=None, title="Geleverd", description="Wat is er geleverd van wat is gevraagd?")
    deliveries: tuple[Delivery, ...] = Field(default=(), strict=False, title="Per thema", description="Wat er per thema is geleverd.")
    strategic: Reflection | None = Field(default=None, title="Strategisch", description="Terugblik op strategisch niveau.")
    content: Reflection | None = Field(default=None, title="Inhoudelijk", description="Terugblik op de inhoud.")
    process: Reflection | None = Field(default=None, title="Procesgericht", description="Terugblik op het proces.")
    went_well: str | None = Field(default=None, title="Wat ging er goed", description="Wat ging er goed?")
    could_improve: str | None = Field(default=None, title="Wat had beter gekund", description="Wat had er beter gekund?")
    lessons: str | None = Field(default=None, title="Lessen", description="Waar letten we de volgende keer op?")

    def held_by(self, on: date) -> bool:
        """Whether it was held by that day; who wrote what came of it, held it, also without the day."""
        said = (self.delivered, self.strategic, self.content, self.process, self.went_well, self.could_improve, self.lessons)
        return self.held_on <= on if self.held_on else any(said)


class Evidence(Frozen):
    """Waar een veld is gelezen: het letterlijke citaat en de plaats."""

    field: Text = Field(title="Veld", description="Pad van het veld, bijvoorbeeld themes.klimaat.explanation.text.")
    quote: str = Field(title="Citaat", description="De letterlijke tekst in het document.")
    place: Text = Field(title="Plaats", description="Waar het staat, bijvoorbeeld tabel 2, rij 3.")
    certainty: Certainty = Field(
        default=Certainty.FOUND, strict=False, title="Zekerheid", description="Gevonden, onzeker gelezen, of onzeker omdat niemand ja of nee koos."
    )
    note: str | None = Field(default=None, title="Opmerking", description="Wat de lezer hierover moet weten.")

    @property
    def in_doubt(self) -> bool:
        """Whether it was not read for sure."""
        return self.certainty is not Certainty.FOUND


class StartDocument(Frozen):
    """Een startdocument: wat er wordt ingekocht en wat er per MVOI-thema is gekozen.

    ``None`` betekent altijd: het document zegt het niet. Een lege lijst betekent: het document zegt dat er geen is.
    """

    reference: str | None = Field(default=None, title="Zaaknummer", description="Kenmerk van de inkoop.")
    title: str | None = Field(default=None, title="Titel", description="Wat er wordt ingekocht, in een paar woorden.")
    description: str | None = Field(default=None, title="Omschrijving", description="Wat er wordt ingekocht.")
    department: str | None = Field(default=None, title="Afdeling", description="Afdeling of team dat inkoopt.")
    project_leader: str | None = Field(default=None, title="Projectleider", description="Wie de inkoop trekt.")
    contract_kind: ContractKind | None = Field(default=None, strict=False, title="Soort opdracht", description="Werken, leveringen of diensten.")
    procedure: Procedure | None = Field(default=None, strict=False, title="Procedure", description="Procedure waarmee wordt ingekocht.")
    estimated_value: EstimatedValue | None = Field(
        default=None,
        title="Geraamde waarde",
        description="In EUR exclusief btw, hele vaste looptijd, alle percelen samen: een bedrag of een bandbreedte.",
    )
    duration_months: Months | None = Field(default=None, title="Looptijd", description="Vaste looptijd in maanden, zonder opties.")
    start_date: Day | None = Field(default=None, title="Startdatum", description="Gewenste ingangsdatum van de opdracht.")
    product_groups: Annotated[tuple[Id, ...], AfterValidator(unique)] | None = Field(
        default=None,
        strict=False,
        title="Productgroep",
        description="Ids van de productgroepen. Lege lijst: geen van de productgroepen van de regelset. Null: niet bekend.",
        json_schema_extra=UNIQUE_ITEMS,
    )
    cpv: Annotated[tuple[CpvCode, ...], AfterValidator(unique)] | None = Field(
        default=None,
        strict=False,
        title="CPV-codes",
        description="CPV-codes, met of zonder controlecijfer.",
        json_schema_extra=UNIQUE_ITEMS,
    )
    themes: tuple[ThemeAnswer, ...] = Field(default=(), strict=False, title="Thema's", description="Wat het document per thema zegt.")
    duties: tuple[DutyAnswer, ...] = Field(default=(), strict=False, title="Plichten", description="Wat het document over wettelijke plichten zegt.")
    evaluation: Evaluation | None = Field(default=None, title="Evaluatie", description="Het onderdeel Evaluatie.")
    evidence: tuple[Evidence, ...] = Field(default=(), strict=False, title="Vindplaatsen", description="Waar elk veld is gelezen.")

    @classmethod
    def from_json(cls, text: str | bytes) -> StartDocument:
        """The start document that stands in JSON, as the published schema says: ``StartDocument.from_json(json.dumps(data))``.

        Raises:
            pydantic.ValidationError: it is no such JSON.

        """
        return cls.model_validate_json(text)

    @property
    def has_reference(self) -> bool:
        """Whether it can be found in a calendar: without that nothing of it counts for a year."""
        return bool((self.reference or "").strip())

    def answer_on(self, theme: str) -> ThemeAnswer | None:
        """What the document says about a theme, all lots together: asked in one lot it is not refused, and each lot keeps its own reason."""
        answers = [answer for answer in self.themes if answer.theme == theme]
        if len(answers) <= 1:
            return answers[0] if answers else None
        said = {answer.applied for answer in answers}
        asks = any(answer.criteria and answer.applied is not False for answer in answers)
        applied = True if True in said else False if False in said and not asks else None
        criteria = dict.fromkeys(criterion for answer in answers for criterion in answer.criteria)
        return ThemeAnswer(theme=theme, applied=applied, criteria=tuple(criteria), explanation=together(answers))


def together(answers: list[ThemeAnswer]) -> Explanation | None:
    """What several answers on a theme explain, as one explanation: each text behind its lot; of a ground, a proof and names the first."""
    if len(answers) == 1:
        return answers[0].explanation
    explained = [(answer.lot, answer.explanation) for answer in answers if answer.explanation]
    texts = [f"{lot}: {explanation.text}" if lot else explanation.text for lot, explanation in explained if explanation.text]
    return explained[0][1].model_copy(update={"text": "\n".join(dict.fromkeys(texts)) or None}) if explained else None


@lru_cache(maxsize=1024)
def field_title(path: str) -> str:
    """The Dutch name of a field by its path: ``estimated_value``, ``themes.klimaat.criteria``."""
    name = path.rsplit(".", 1)[-1]
    if name == OPTIONS:
        return OPTIONS_LABEL.lower()
    models = (StartDocument, ThemeAnswer, Explanation, DutyAnswer, Evaluation, Reflection)
    title = next((str(model.model_fields[name].title) for model in models if name in model.model_fields), name)
    return title if title[:2].isupper() else title[:1].lower() + title[1:]
