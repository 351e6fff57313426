"""Findings: what the checks saw, by a permanent code, with the reader's words in the catalogue of the rules."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import Field

from mvoi_checklist.model.closed_lists import GroupBasis, Severity
from mvoi_checklist.model.form import BESIDE, COMMENTS, DOUBLED, LEFT_OPEN, MADE_BY, MERGED, MOVED, REMOVED, TRACKED, UNTICKED
from mvoi_checklist.model.frozen import Frozen, Text

FindingCode = Annotated[str, Field(pattern="^MVOI[0-9]{3}$", title="Code", description="Vaste code van de bevinding.")]


SILENCE = "MVOI100"
"""Nothing asked and nothing explained."""

GROUP_CODES = {GroupBasis.UNKNOWN: "MVOI301", GroupBasis.PROPOSED: "MVOI302", GroupBasis.AMBIGUOUS: "MVOI303"}
"""Which product group it is, where that was not stated."""
GROUP_UNSURE = "MVOI316"
"""The same of a proposal with little certainty: on that no purchase is complete."""

DUTY_OPEN, DUTY_POSSIBLE, DUTY_TO_CHECK = "MVOI401", "MVOI402", "MVOI403"
DUTY_ONLY_IF, DUTY_WITHOUT_REASON, DUTY_NOT_HERE = "MVOI405", "MVOI406", "MVOI407"
"""How it stands with one statutory duty: one of these, unless it is met or the product group must be known first."""
OTHER_DUTY = "MVOI408"
"""A duty that does not apply here has an answer."""

UNSURE = "MVOI308"
"""What was not read for sure."""

FILE_CODES = {
    MADE_BY: "MVOI320",
    REMOVED: "MVOI321",
    DOUBLED: "MVOI322",
    MOVED: "MVOI323",
    MERGED: "MVOI324",
    COMMENTS: "MVOI325",
    LEFT_OPEN: "MVOI326",
    BESIDE: "MVOI327",
    TRACKED: "MVOI328",
    UNTICKED: "MVOI330",
}
"""What happened to the file since it was made, by the remark of the reader."""
CHANGED_CODES = {FILE_CODES[field] for field in (REMOVED, DOUBLED, MOVED, MERGED, BESIDE, UNTICKED)}
"""Of these what somebody changed in it beside the answers."""
OTHER_RULES = "MVOI329"
"""It was made with another ruleset, and not with another version of this one."""

_TO_THE_WRITER = {"MVOI115", "MVOI117", "MVOI360"}
"""How the writer of a checklist that is complete may make it stronger."""

_BLANK = re.compile(r"\{[^{}]*\}")


class FindingRule(Frozen):
    """Eén soort bevinding, zoals die in de catalogus staat en in ``docs/findings.md``."""

    code: FindingCode
    title: Text
    severity: Severity
    message: Text = Field(description="De melding; wat tussen { en } staat, vult het programma in.")
    why: Text = Field(description="Waarom het ertoe doet.")
    example: Text = Field(description="Een voorbeeld.")
    what_to_do: Text = Field(description="Wat de lezer doet.")
    in_document: Text | None = Field(default=None, description="Wat te doen in een eigen document, waar velden en criteria van de checklist niet bij staan.")
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

    @property
    def about_the_group(self) -> bool:
        """Whether it says which product group it is, and why: all themes follow from that."""
        return self.code in {*GROUP_CODES.values(), GROUP_UNSURE}

    @property
    def about_the_reading(self) -> bool:
        """Whether it says what was not read for sure."""
        return self.code == UNSURE

    @property
    def about_the_file(self) -> bool:
        """Whether it says what happened to the file."""
        return self.code in {*FILE_CODES.values(), OTHER_RULES}

    @property
    def to_the_writer(self) -> bool:
        """Whether it tells only the writer something, which leaves nothing undone: who reads a complete checklist needs none of it."""
        return self.code in _TO_THE_WRITER or (self.about_the_file and self.severity is Severity.INFO)

    @property
    def about_a_duty(self) -> bool:
        """Whether it says how it stands with one duty; what was read at a duty is about the reading."""
        return self.code in {DUTY_OPEN, DUTY_POSSIBLE, DUTY_TO_CHECK, DUTY_ONLY_IF, DUTY_WITHOUT_REASON, DUTY_NOT_HERE}
