"""What ``mvoi check --format json`` says of many start documents."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from mvoi_checklist.model.checklist import Checklist
from mvoi_checklist.model.findings import Finding
from mvoi_checklist.model.frozen import Frozen
from mvoi_checklist.model.ruleset import RulesetIdentity
from mvoi_checklist.model.schema_version import SCHEMA_VERSION, SchemaVersion


class CheckedDocument(Frozen):
    """Eén bestand: de checklist, of waarom het niet te lezen is."""

    file: str = Field(title="Bestand", description="Het bestand zoals het is genoemd of gevonden.")
    status: Literal["complete", "findings", "unreadable"] = Field(title="Stand", description="Compleet, nog iets te doen of niet te lezen.")
    error: str | None = Field(title="Fout", description="Waarom het niet te lezen is, anders null.")
    checklist: Checklist | None = Field(title="Checklist", description="De checklist; null als het bestand niet te lezen is.")


class RepeatedFinding(Finding):
    """Een bevinding die pas blijkt als documenten naast elkaar liggen."""

    files: tuple[str, ...] = Field(title="Bestanden", description="Alle bestanden waar het om gaat.")


class SkippedFile(Frozen):
    """Een bestand in een map of bij een patroon dat niet is getoetst."""

    file: str = Field(title="Bestand", description="Het bestand zoals het is gevonden.")
    reason: str = Field(title="Reden", description="Waarom het niet is getoetst, en wat u kunt doen.")


class CheckReport(Frozen):
    """De toets van een of meer startdocumenten."""

    schema_version: SchemaVersion = Field(default=SCHEMA_VERSION, title="Schemaversie", description="Versie van dit formaat.")
    ruleset: RulesetIdentity = Field(title="Regelset", description="Waarmee is geoordeeld.")
    documents: tuple[CheckedDocument, ...] = Field(title="Documenten", description="Elk bestand, in de volgorde waarin ze zijn gegeven.")
    findings: tuple[RepeatedFinding, ...] = Field(title="Bevindingen", description="Wat pas blijkt als de documenten naast elkaar liggen.")
    skipped: tuple[SkippedFile, ...] = Field(title="Niet getoetst", description="Bestanden die er wel staan, maar geen startdocument zijn of niet te lezen.")
    interrupted: bool = Field(title="Afgebroken", description="Of niet elk bestand aan de beurt kwam.")
