"""The closed lists of the field, each value with the Dutch words a reader sees."""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Word(StrEnum):
    """A value of a closed list: the id as its value, the Dutch words as its ``title``."""

    title: str  # type: ignore[assignment]  # replaces str.title: here it is the reader's words

    def __new__(cls, value: str, title: str = "") -> Self:  # a look-up by id, ``Procedure("sas")``, has no title for a type checker
        """Make ``Procedure.SAS == "sas"`` with ``Procedure.SAS.title`` beside it."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.title = title
        return member

    __hash__ = str.__hash__
    """As it equals its id it is found by it too; and Enum's own hash is a slow one."""


class ContractKind(Word):
    """Soort opdracht."""

    WORKS = "werken", "Werken"
    SUPPLIES = "leveringen", "Leveringen"
    SERVICES = "diensten", "Diensten"
    SOCIAL = "sociale-en-specifieke-diensten", "Sociale en specifieke diensten"


class Procedure(Word):
    """Procedure waarmee wordt ingekocht."""

    SINGLE = "enkelvoudig-onderhands", "Enkelvoudig onderhands (één leverancier)"
    MULTIPLE = "meervoudig-onderhands", "Meervoudig onderhands (3 tot 5 leveranciers)"
    NATIONAL = "nationaal-openbaar", "Nationaal openbaar"
    NATIONAL_RESTRICTED = "nationaal-niet-openbaar", "Nationaal niet-openbaar"
    EU_OPEN = "europees-openbaar", "Europees openbaar"
    EU_RESTRICTED = "europees-niet-openbaar", "Europees niet-openbaar"
    SAS = "sas", "SAS-procedure (sociale en specifieke diensten)"


class CriterionKind(Word):
    """Soort MVI-criterium: wat het in de aanbesteding is."""

    SUITABILITY = "suitability", "Geschiktheidseis"
    SELECTION = "selection", "Selectiecriterium"
    REQUIREMENT = "requirement", "Minimumeis"
    AWARD = "award", "Gunningscriterium"
    CONTRACT = "contract", "Contractbepaling"


ASKED_IN_CONTRACT = frozenset({CriterionKind.REQUIREMENT, CriterionKind.AWARD, CriterionKind.CONTRACT})
"""Kinds that are asked in the contract."""
ASKED_OF_SUPPLIER = frozenset(CriterionKind) - ASKED_IN_CONTRACT
"""Kinds that only look at the supplier."""


class SingleSupplierForm(Word):
    """Wat een criterium wordt als één leverancier is uitgenodigd."""

    REQUIREMENT = "requirement", "Minimumeis"
    CONTRACT = "contract", "Contractbepaling"
    SUITABILITY = "suitability", "Geschiktheidseis"
    NEGOTIATION = "negotiation", "Onderhandelpunt"
    NONE = "none", "Niet te gebruiken"


NOT_ASKED = frozenset({SingleSupplierForm.NEGOTIATION, SingleSupplierForm.NONE})
"""Forms without a box to tick: a point to negotiate is asked in no document."""


class Status(Word):
    """Hoe zeker een regel is."""

    VERIFIED = "verified", "nagelezen in de bron"
    DERIVED = "derived", "afgeleid uit de bron"
    UNVERIFIED = "unverified", "vakkennis, nog niet nagelezen"


class Confidence(Word):
    """Hoe zeker een keuze of lezing is."""

    HIGH = "high", "hoog"
    MEDIUM = "medium", "middel"
    LOW = "low", "laag"


class Answer(Word):
    """Driewaardig antwoord: onbekend is geen nee."""

    YES = "yes", "ja"
    NO = "no", "nee"
    UNKNOWN = "unknown", "onbekend"


class Verdict(Word):
    """Oordeel per thema."""

    APPLIED = "applied", "Toegepast in de opdracht"
    SUPPLIER_ONLY = "supplier_only", "Alleen bij de leverancier gevraagd: nog uit te leggen"
    EXPLAINED = "explained", "Niet toegepast, met uitleg"
    TO_EXPLAIN = "to_explain", "Uitleg nodig"
    NOT_APPLICABLE = "not_applicable", "Niet van toepassing"
    UNDETERMINED = "undetermined", "Nog niet te bepalen"


THEME_CLOSED = frozenset({Verdict.APPLIED, Verdict.EXPLAINED, Verdict.NOT_APPLICABLE})
"""Verdicts on a theme that leave nothing to answer."""


class Severity(Word):
    """Zwaarte van een bevinding."""

    ERROR = "error", "fout"
    WARNING = "warning", "waarschuwing"
    INFO = "info", "ter informatie"


class DutyState(Word):
    """Stand van een wettelijke plicht."""

    MET = "met", "Geregeld"
    OPEN = "open", "Nog te regelen"
    POSSIBLE = "possible", "Misschien van toepassing"
    NOT_HERE = "not_here", "Geldt hier niet, volgens het document"


DUTY_CLOSED = frozenset({DutyState.MET, DutyState.NOT_HERE})
"""States of a duty that leave nothing to do but to check what was said."""


class GroupBasis(Word):
    """Waar de productgroep vandaan komt."""

    STATED = "stated", "ingevuld"
    PROPOSED = "proposed", "voorgesteld uit de CPV-code of de woorden"
    AMBIGUOUS = "ambiguous", "CPV-code of woorden passen bij meer groepen"
    UNKNOWN = "unknown", "niet bekend"


class Certainty(Word):
    """Hoe zeker een veld is gelezen."""

    FOUND = "found", "gevonden"
    UNCERTAIN = "uncertain", "onzeker"
    UNDECIDED = "undecided", "niet gekozen"
    """Uncertain because nobody chose yes or no for a theme of which a criterion is read: then it counts for neither."""


class Delivered(Word):
    """Of geleverd is wat er is gevraagd."""

    FULLY = "fully", "Ja"
    PARTLY = "partly", "Deels"
    NOT = "not", "Nee"


class EvaluationLevel(Word):
    """De drie niveaus waarop het plan evalueert."""

    STRATEGIC = "strategic", "Strategisch"
    CONTENT = "content", "Inhoudelijk"
    PROCESS = "process", "Procesgericht"


AMBITION_TITLES = {1: "afweging", 2: "pilots", 3: "verbreding", 4: "borging", 5: "leiderschap"}
"""Ambitieniveaus van het Manifest MVOI."""

LEVEL_TITLES = {1: "basis", 2: "significant", 3: "ambitieus"}
"""Niveaus van een MVI-criterium."""

CPV_DIVISIONS = frozenset({
    "03", "09", "14", "15", "16", "18", "19", "22", "24", "30", "31", "32", "33", "34", "35", "37", "38", "39", "41", "42", "43", "44", "45",
    "48", "50", "51", "55", "60", "63", "64", "65", "66", "70", "71", "72", "73", "75", "76", "77", "79", "80", "85", "90", "92", "98",
})  # fmt: skip
"""The first two digits of every CPV code (Verordening (EG) 213/2008)."""

CPV_SUPPLIES = frozenset(division for division in CPV_DIVISIONS if division < "45" or division == "48")
"""The divisions of products; 45 is works, and the others are services."""
