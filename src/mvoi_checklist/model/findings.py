"""Findings: what the checks saw, by a permanent code, with the reader's words in the catalogue of the rules."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import Field

from mvoi_checklist.model.closed_lists import Severity
from mvoi_checklist.model.frozen import Frozen, Text

FindingCode = Annotated[str, Field(pattern="^MVOI[0-9]{3}$", title="Code", description="Vaste code van de bevinding.")]


_BLANK = re.compile(r"\{[^{}]*\}")


class FindingRule(Frozen):
    """Eén soort bevinding, zoals die in de catalogus staat en in ``docs/findings.md``."""

    code: FindingCode
    title: Text
    severity: Severity
    message: Text
    why: Text
    example: Text
    what_to_do: Text
    comment: bool = Field(default=True, description="Of de bevinding in het eigen document van de gebruiker een opmerking wordt.")

    @property
    def message_shape(self) -> str:
        """The message for a reader, with an ellipsis for what only a document can fill in: ``…: '…' is geen uitleg.``."""
        return _BLANK.sub("…", self.message)


class Finding(Frozen):
    """Een bevinding in één document."""

    code: FindingCode
    severity: Severity = Field(title="Zwaarte", description="Een fout moet eerst worden opgelost.")
    theme: str | None = Field(default=None, title="Thema", description="Het thema waar het over gaat.")
    field: str | None = Field(default=None, title="Veld", description="Het veld van het startdocument waar het over gaat.")
    message: Text = Field(title="Melding", description="Wat er is en wat u kunt doen.")
    place: str | None = Field(default=None, title="Plaats", description="Waar in het document.")
    quote: str | None = Field(default=None, title="Citaat", description="De letterlijke tekst in het document.")
