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

    theme: Id
    current: AmbitionLevel
    ambition: AmbitionLevel
    note: str | None = None
    confidence: Confidence
    source: Source
    status: Status


class Goal(Frozen):
    """Jaardoel: in welk deel van de kansrijke aanbestedingen minstens één focusthema in de opdracht is gevraagd."""

    year: Year
    percentage: Percentage
    note: str | None = None
    confidence: Confidence
    source: Source
    status: Status


class Mapping(Frozen):
    """Eén cel van de tabel thema × productgroep: het thema is hier van toepassing."""

    theme: Id
    product_group: Id
    when: Condition = ALWAYS
    confidence: Confidence
    source: Source
    status: Status


class DefaultTheme(Frozen):
    """Een thema dat geldt als de inkoop in geen van de productgroepen valt."""

    theme: Id
    when: Condition = ALWAYS
    reason: Text
    status: Status


class ShortList(Frozen):
    """Hoeveel criteria passen bij de omvang, per thema en eventueel voor alle thema's samen: kleine inkoop, korte lijst."""

    when: Condition = ALWAYS
    criteria_per_theme: Count
    criteria_in_all: Count | None = None
    highest_level: Level
    most_asked: Count


class Policy(Frozen):
    """Het beleid van één gemeente."""

    organisation: Text
    plan: Source
    focus_themes: Themes
    ambitions: tuple[Ambition, ...]
    goals: tuple[Goal, ...]
    mapping: tuple[Mapping, ...]
    default_themes: tuple[DefaultTheme, ...]
    level_per_ambition: Annotated[tuple[Level, ...], Field(min_length=5, max_length=5)]
    advice_per_theme: Annotated[int, Field(ge=0)]
    short_lists: Annotated[tuple[ShortList, ...], Field(min_length=1)]
    thresholds_not_set: Annotated[tuple[Id, ...], AfterValidator(unique)] = ()
