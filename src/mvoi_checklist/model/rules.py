"""What the rulebook holds: themes, product groups, criteria, grounds, duties and thresholds, each with its source."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from mvoi_checklist.model.closed_lists import Confidence, ContractKind, CriterionKind, SingleSupplierForm, Status
from mvoi_checklist.model.condition import ALWAYS, Condition
from mvoi_checklist.model.frozen import UNIQUE_ITEMS, Amount, CpvPrefix, Day, Frozen, FrozenDict, Id, Level, Sdg, Table, Text, Url, unique

Themes = Annotated[tuple[Id, ...], Field(min_length=1), AfterValidator(unique)]
CriterionCode = Annotated[str, Field(pattern="^[A-Z0-9]{2,5}-[A-Z]{3}-[0-9]{2}$")]
Sdgs = Annotated[tuple[Sdg, ...], AfterValidator(unique)]

FILL_IN = re.compile(r"\{([^{}]*)\}")
"""A fill-in in a rule's text: ``{aandeel}``."""


class Source(Frozen):
    """Where a rule comes from."""

    title: Text = Field(title="Titel", description="Naam van de bron.")
    url: Url = Field(title="Webadres", description="Waar de bron staat.")
    place: str | None = Field(default=None, title="Plaats", description="Pagina, artikel of onderdeel.")
    checked_on: Day = Field(title="Nagekeken op", description="Dag waarop de bron is nagekeken.")


class EformsCode(Frozen):
    """Een code waarmee het thema in een Europese aankondiging (eForms) staat."""

    list: Text = Field(title="Codelijst", description="Naam van de eForms-codelijst.")
    code: Text = Field(title="Code", description="De code in die lijst.")


class Theme(Frozen):
    """Een thema van het Manifest MVOI."""

    id: Id
    title: Text
    definition: Text = Field(description="Wat het thema betekent, in een of twee zinnen.")
    question: Text = Field(description="Wat de checklist over het thema vraagt.")
    sdg: Sdgs = Field(description="Nummers van de ontwikkelingsdoelen (1 tot en met 17).")
    strategic_procurement: Text = Field(description="Code van het thema in eForms.")
    eforms: tuple[EformsCode, ...] = Field(description="Andere codes van het thema in eForms.")
    source: Source
    status: Status


class FillIn(Frozen):
    """Een invulplek in de tekst van een criterium."""

    name: Annotated[str, Field(pattern="^[a-z][a-z0-9_]*$")] = Field(description="Hoe de plek in de tekst heet, zonder accolades.")
    label: Text = Field(description="Wat daar moet komen.")
    default: Text = Field(description="Het voorstel dat er staat.")
    unit: str | None = Field(default=None, description="Eenheid achter het getal, zoals %.")


class SingleSupplier(Frozen):
    """Wat een criterium wordt als één leverancier is uitgenodigd."""

    becomes: SingleSupplierForm = Field(description="Wat het dan wordt.")
    text: str | None = Field(default=None, description="De tekst voor één leverancier; weggelaten: dezelfde tekst.")
    reason: str | None = Field(default=None, description="Waarom het dan niet kan; nodig bij none.")
    labels: Table[str, Text] = Field(default_factory=FrozenDict, description="Wat een invulplek hier is, waar dat iets anders is dan bij meer leveranciers.")
    evidence: Text | None = Field(default=None, description="Welk bewijs dan.")
    why: Text | None = Field(default=None, description="Welke reden dan.")

    @model_validator(mode="after")
    def _reason_when_unusable(self) -> Self:
        if self.becomes is SingleSupplierForm.NONE and not self.reason:
            msg = "bij becomes = 'none' hoort een reden (reason)"
            raise ValueError(msg)
        return self


class Criterion(Frozen):
    """Een MVI-criterium dat een inkoper in de opdracht kan plakken."""

    code: CriterionCode = Field(description="Blijvende code: groep, thema, nummer.")
    title: Text
    words: tuple[Text, ...] = Field(default=(), description="Woorden in een titel die op dit criterium wijzen.")
    text: Text = Field(description="Wat u vraagt, klaar om te plakken; invulplekken tussen { en }.")
    fill_ins: tuple[FillIn, ...] = Field(default=(), description="Een voorstel voor elke invulplek.")
    themes: Themes = Field(description="Id's van thema's; het eerste is het belangrijkste.")
    kind: CriterionKind
    level: Level = Field(description="1 basis, 2 significant, 3 ambitieus.")
    when: Condition = Field(default=ALWAYS, description="Alleen bij deze voorwaarde; weggelaten: altijd.")
    single_supplier: SingleSupplier | None = Field(default=None, description="Wat het wordt bij één leverancier; nodig bij award en selection.")
    evidence: Text = Field(description="Waarmee een leverancier het laat zien.")
    why: Text = Field(description="Waarom u het vraagt.")
    attention: str | None = Field(default=None, description="Waar een inkoper op moet letten.")
    sdg: Sdgs = Field(description="Nummers van de ontwikkelingsdoelen; leeg mag: [].")
    source: Source
    status: Status
    in_force_from: Day | None = Field(default=None, description="Eerste dag waarop het geldt.")
    in_force_until: Day | None = Field(default=None, description="Laatste dag waarop het geldt.")
    replaced_by: CriterionCode | None = Field(default=None, description="Code van de opvolger; alleen met in_force_until.")

    @property
    def wordings(self) -> tuple[tuple[CriterionKind, str], ...]:
        """Every text of it with the kind that goes with it: its own, and the one for a single supplier."""
        single = self.single_supplier
        if single is None or not single.text:
            return ((self.kind, self.text),)
        kinds = [kind for kind in CriterionKind if kind.value == single.becomes.value]
        return ((self.kind, self.text), (kinds[0] if kinds else CriterionKind.CONTRACT, single.text))

    @property
    def with_one_supplier(self) -> Criterion:
        """As it stands when one supplier is invited: nobody is compared then, and nothing earns points."""
        single = self.single_supplier
        if single is None:
            return self
        text = single.text or self.text
        used = [item.model_copy(update={"label": single.labels.get(item.name, item.label)}) for item in self.fill_ins if f"{{{item.name}}}" in text]
        own = {"evidence": single.evidence or self.evidence, "why": single.why or self.why}
        return self.model_copy(update={"text": text, "fill_ins": tuple(used), "kind": self.wordings[-1][0], **own})

    def __hash__(self) -> int:
        """A code is permanent and stands once, so it is enough."""
        return hash(self.code)

    @model_validator(mode="after")
    def _usable_with_one_supplier(self) -> Self:
        ranked = self.kind in {CriterionKind.AWARD, CriterionKind.SELECTION}
        if ranked and (self.single_supplier is None or not (self.single_supplier.text or self.single_supplier.reason)):
            msg = "zeg met single_supplier wat dit criterium wordt bij één leverancier: er zijn dan geen offertes te vergelijken"
            raise ValueError(msg)
        return self

    @model_validator(mode="after")
    def _labels_used(self) -> Self:
        single = self.single_supplier
        unused = sorted(name for name in (single.labels if single else ()) if f"{{{name}}}" not in ((single and single.text) or ""))
        if unused:
            msg = f"single_supplier noemt bij labels een invulplek die niet in zijn tekst staat: {_names(set(unused))}"
            raise ValueError(msg)
        return self

    @model_validator(mode="after")
    def _replaced_from_a_day_on(self) -> Self:
        if self.replaced_by is not None and self.in_force_until is None:
            msg = "bij replaced_by hoort de laatste dag van dit criterium (in_force_until)"
            raise ValueError(msg)
        return self

    @model_validator(mode="after")
    def _fill_ins_declared(self) -> Self:
        single_text = (self.single_supplier and self.single_supplier.text) or ""
        used = set(FILL_IN.findall(self.text + single_text))
        declared = [fill_in.name for fill_in in self.fill_ins]
        if used != set(declared) or len(declared) != len(set(declared)):
            msg = f"de invulplekken in de tekst ({_names(used)}) en in fill_ins ({_names(declared)}) moeten dezelfde zijn"
            raise ValueError(msg)
        return self


def _names(names: Iterable[str]) -> str:
    return ", ".join(sorted(names)) or "geen"


class ProductGroup(Frozen):
    """Een productgroep, met de criteria die erbij horen."""

    id: Id
    title: Text
    description: Text = Field(description="Wat erbij hoort, in een zin.")
    other_names: tuple[Text, ...] = Field(default=(), description="Andere namen van de groep.")
    mvi_groups: tuple[Text, ...] = Field(default=(), description="De productgroepen van de MVI-criteriatool die erbij horen.")
    criteria: tuple[Criterion, ...] = Field(default=(), description="Blokken [[criteria]].")
    source: Source
    status: Status


class CpvRow(Frozen):
    """Een begin van CPV-codes en de productgroepen die erbij horen: geen, één of (dan vragen) meer."""

    prefix: CpvPrefix
    product_groups: tuple[Id, ...]
    mvi_group: str | None
    note: str | None
    confidence: Confidence


class Ground(Frozen):
    """Een grond waarop een thema gemotiveerd achterwege mag blijven."""

    id: Id
    title: Text
    holds_when: Text = Field(description="Wanneer de grond opgaat.")
    proof: Text = Field(description="Welk bewijs erbij hoort.")
    proof_required: bool = Field(description="true: zonder bewijs is de uitleg niet af.")
    when: Condition = Field(default=ALWAYS, description="Alleen bij deze voorwaarde; weggelaten: altijd.")
    good_example: Text = Field(description="Een goede uitleg op deze grond.")
    bad_example: Text = Field(description="Een uitleg die niet genoeg is.")
    source: Source
    status: Status


class Duty(Frozen):
    """Een wettelijke plicht: die is niet uit te leggen, alleen na te komen."""

    id: Id
    title: Text
    text: Text = Field(description="Wat de wet vraagt.")
    how_to_meet: Text = Field(description="Hoe u eraan voldoet.")
    themes: Themes = Field(description="Id's van de thema's waar de plicht bij staat.")
    product_groups: Annotated[tuple[Id, ...], AfterValidator(unique)] = Field(
        default=(), json_schema_extra=UNIQUE_ITEMS, description="Id's van productgroepen; geen: bij elke groep."
    )
    when: Condition = Field(default=ALWAYS, description="Alleen bij deze voorwaarde; weggelaten: altijd.")
    only_if: Text | None = Field(
        default=None, description="Voorwaarde van de wet die in geen veld van een startdocument staat; past achter 'geldt alleen als'."
    )
    in_force_from: Day | None = Field(default=None, description="Eerste dag waarop zij geldt.")
    in_force_until: Day | None = Field(default=None, description="Laatste dag waarop zij geldt.")
    source: Source
    status: Status

    def __hash__(self) -> int:
        """An id stands once, so it is enough."""
        return hash(self.id)


class Threshold(Frozen):
    """Een Europese aanbestedingsdrempel: gelijk aan of boven dit bedrag moet Europees worden aanbesteed."""

    id: Id
    title: Text
    contract_kinds: tuple[ContractKind, ...] = Field(description="Voor welke soorten opdracht.")
    amount: Amount = Field(description="Bedrag in euro zonder btw, zonder punt.")
    in_force_from: Day = Field(description="Eerste dag waarop hij geldt.")
    in_force_until: Day | None = Field(default=None, description="Laatste dag waarop hij geldt.")
    source: Source
    status: Status
