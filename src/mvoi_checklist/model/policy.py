"""What one municipality decided: which themes count where, how far it wants to go, and by when."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field

from mvoi_checklist.model.closed_lists import Confidence, Status
from mvoi_checklist.model.condition import ALWAYS, Condition
from mvoi_checklist.model.frozen import AmbitionLevel, Count, Frozen, Id, Level, Percentage, Text, Year, unique
from mvoi_checklist.model.rules import Source, Themes


class Ambition(Frozen):
    """Waar de organisatie op een thema staat en heen wil (ambitieniveaus 1 tot en met 5 van het Manifest)."""

    theme: Id = Field(description="Id van het thema, zoals klimaat.")
    current: AmbitionLevel = Field(description="Ambitieniveau waarop de organisatie nu staat, 1 tot en met 5.")
    ambition: AmbitionLevel = Field(description="Ambitieniveau waar zij heen wil, 1 tot en met 5.")
    note: str | None = Field(default=None, description="Opmerking; staat in de uitleg van het thema.")
    confidence: Confidence
    source: Source
    status: Status


class Goal(Frozen):
    """Jaardoel: in welk deel van de kansrijke aanbestedingen minstens één focusthema in de opdracht is gevraagd."""

    year: Year = Field(description="Kalenderjaar.")
    percentage: Percentage = Field(description="Heel getal van 0 tot en met 100: van alle kansrijke aanbestedingen van dat jaar.")
    note: str | None = Field(default=None, description="Opmerking bij het doel.")
    confidence: Confidence
    source: Source
    status: Status


class Mapping(Frozen):
    """Eén cel van de tabel thema × productgroep: het thema is hier van toepassing."""

    theme: Id = Field(description="Id van het thema, zoals klimaat.")
    product_group: Id = Field(description="Id van de productgroep, zoals catering.")
    when: Condition = Field(default=ALWAYS, description="Alleen bij deze voorwaarde; weggelaten: altijd.")
    confidence: Confidence
    source: Source
    status: Status


class DefaultTheme(Frozen):
    """Een thema dat geldt als de inkoop in geen van de productgroepen valt."""

    theme: Id = Field(description="Id van het thema, zoals klimaat.")
    when: Condition = Field(default=ALWAYS, description="Alleen bij deze voorwaarde; weggelaten: altijd.")
    reason: Text = Field(description="Waarom het thema daar geldt; komt op de checklist.")
    status: Status


class ShortList(Frozen):
    """Hoeveel criteria passen bij de omvang, per thema en eventueel voor alle thema's samen: kleine inkoop, korte lijst."""

    when: Condition = Field(default=ALWAYS, description="Bij welke inkopen deze lijst geldt, bijvoorbeeld een waarde; alleen de laatste mag zonder.")
    criteria_per_theme: Count = Field(description="Hoeveel criteria er hoogstens per thema staan.")
    criteria_in_all: Count | None = Field(default=None, description="Hoeveel criteria er hoogstens in de hele checklist staan.")
    highest_level: Level = Field(description="Hoogste niveau van de criteria: 1, 2 of 3.")
    most_asked: Count = Field(description="Vraagt een inkoop meer criteria dan dit, dan zegt de checklist dat het er veel zijn.")


class Policy(Frozen):
    """Het beleid van één gemeente."""

    organisation: Text = Field(description="Naam van de gemeente.")
    plan: Source = Field(description="Het plan waarin dit is besloten.")
    focus_themes: Themes = Field(description="Thema's die meetellen voor het jaardoel.")
    ambitions: tuple[Ambition, ...] = Field(description="Blokken [[ambitions]]: per thema waar u staat en heen wilt.")
    goals: tuple[Goal, ...] = Field(description="Blokken [[goals]]: het doel per jaar.")
    mapping: tuple[Mapping, ...] = Field(description="Blokken [[mapping]]: welk thema geldt bij welke productgroep.")
    default_themes: tuple[DefaultTheme, ...] = Field(
        description="Blokken [[default_themes]]: welke thema's gelden buiten de productgroepen; geen enkel: default_themes = []."
    )
    level_per_ambition: Annotated[tuple[Level, ...], Field(min_length=5, max_length=5)] = Field(
        description="Vijf getallen: tot welk niveau (1, 2, 3) criteria worden getoond bij ambitie 1 tot en met 5. Een thema zonder ambitie krijgt niveau 1."
    )
    advice_per_theme: Annotated[int, Field(ge=0)] = Field(description="Hoeveel criteria als advies staan bij een thema dat het beleid daar niet vraagt; 0 mag.")
    short_lists: Annotated[tuple[ShortList, ...], Field(min_length=1)] = Field(
        description="Blokken [[short_lists]]: hoe lang de lijst is bij een kleine en bij een grote inkoop."
    )
    thresholds_not_set: Annotated[tuple[Id, ...], AfterValidator(unique)] = Field(
        default=(), description="Thema's waarvoor het plan geen bedrag noemt: de checklist zegt dan dat zij bij elk bedrag gelden."
    )
