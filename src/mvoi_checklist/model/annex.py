"""The annex to a contract: what was asked, how it is verified, and which duties come from the law."""

from __future__ import annotations

from pydantic import Field

from mvoi_checklist.model.checklist import DutyResult, GroupChoice
from mvoi_checklist.model.closed_lists import CriterionKind
from mvoi_checklist.model.frozen import Day, Frozen, Text
from mvoi_checklist.model.rules import Source
from mvoi_checklist.model.ruleset import RulesetIdentity
from mvoi_checklist.model.schema_version import SCHEMA_VERSION, SchemaVersion
from mvoi_checklist.model.start_document import StartDocument


class Check(Frozen):
    """Eén controle: wat de opdrachtnemer laat zien, en wanneer."""

    moment: Text = Field(title="Wanneer", description="Moment waarop wordt nagekeken.")
    proof: Text = Field(title="Bewijs", description="Wat de opdrachtnemer laat zien.")
    proposed: bool = Field(title="Voorstel", description="Het bewijs noemt zelf geen moment; dit is een voorstel.")


class Clause(Frozen):
    """Eén afspraak, in de woorden van het startdocument."""

    number: int = Field(title="Nummer", description="Volgnummer in de bijlage.")
    text: Text = Field(title="Tekst", description="De tekst zoals die is gevraagd.")
    kind: CriterionKind | None = Field(title="Soort", description="Wat het in de aanbesteding is; null: niet gezegd.")
    level: int | None = Field(title="Niveau", description="1 basis, 2 significant, 3 ambitieus.")
    themes: tuple[Text, ...] = Field(title="Thema's", description="De thema's waar het over gaat.")
    code: str | None = Field(title="Code", description="Code in de regelset.")
    title: str | None = Field(title="Titel", description="Korte naam in de regelset.")
    checks: tuple[Check, ...] = Field(title="Controle", description="Leeg: het startdocument en de regels noemen geen bewijs.")
    source: Source | None = Field(title="Bron", description="Bron van het criterium.")
    open: tuple[Text, ...] = Field(title="In te vullen", description="Wat er tussen [ ] nog in de tekst staat.")


class Unworked(Frozen):
    """Wat er staat en nog geen afspraak is."""

    text: Text = Field(title="Tekst", description="De tekst in het startdocument.")
    themes: tuple[Text, ...] = Field(title="Thema's", description="De thema's waar het bij staat.")
    reason: Text = Field(title="Reden", description="Waarom dit nog geen afspraak is.")


class Annex(Frozen):
    """De bijlage MVOI bij een contract."""

    schema_version: SchemaVersion = Field(default=SCHEMA_VERSION, title="Schemaversie", description="Versie van dit formaat.")
    ruleset: RulesetIdentity = Field(title="Regelset", description="Waarmee is gelezen.")
    organisation: Text = Field(title="Organisatie", description="De opdrachtgever.")
    on: Day = Field(title="Datum", description="Peildatum.")
    start_document: StartDocument = Field(title="Startdocument", description="Waar de afspraken in staan.")
    clauses: tuple[Clause, ...] = Field(title="Afspraken", description="Wat in de opdracht is gevraagd.")
    supplier: tuple[Clause, ...] = Field(title="Leverancier", description="Wat alleen bij de keuze van de leverancier is gevraagd.")
    unworked: tuple[Unworked, ...] = Field(default=(), title="Nog uit te werken", description="Wat er staat en nog geen afspraak is, met de reden.")
    unclear: tuple[Text, ...] = Field(title="Onduidelijk", description="De thema's waarvan niet vaststaat of zij zijn gevraagd.")
    supplier_only: tuple[Text, ...] = Field(
        default=(), title="Alleen bij de leverancier", description="De thema's die alleen bij de leverancier zijn gevraagd, zonder uitleg."
    )
    unexplained: tuple[Text, ...] = Field(default=(), title="Zonder uitleg", description="De thema's die niet zijn gevraagd, zonder uitleg.")
    product_groups: GroupChoice = Field(title="Productgroepen", description="Welke productgroepen gelden; daar hangen de plichten van af.")
    duties: tuple[DutyResult, ...] = Field(title="Plichten", description="Wettelijke plichten die gelden of kunnen gelden.")

    @property
    def worded_twice(self) -> dict[str, list[Clause]]:
        """By its code each criterion that stands in more than one clause: asked in two wordings, or as two kinds."""
        by_code: dict[str, list[Clause]] = {}
        for clause in self.clauses:
            if clause.code:
                by_code.setdefault(clause.code, []).append(clause)
        return {code: clauses for code, clauses in by_code.items() if len(clauses) > 1}
