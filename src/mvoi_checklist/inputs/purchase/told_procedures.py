"""The procedures that running text names or describes: what counts of them where no label and no choice says which it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from mvoi_checklist.inputs.dutch.refusals import postpones
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.purchase.described_procedures import described_procedure
from mvoi_checklist.inputs.purchase.procedures import in_one_country, mentioned_procedures, other_procedures
from mvoi_checklist.inputs.readings import Readings, Source

_FIELD = "procedure"
_PROCEDURE, _CLAUSE = re.compile(r"\b(?:de|welke) procedure\b", re.IGNORECASE), re.compile(r"[.,;:]\s")
DESCRIBED = "De procedure is beschreven en niet genoemd; schrijf haar naam erbij."
OTHER = "Deze procedure staat niet in de lijst; kies die waar zij het meest op lijkt."
ONLY_ONE = "Dit is de enige procedure die in de tekst wordt genoemd; maak duidelijk of deze wordt gevolgd."


class ToldProcedures:
    """Remembers them while a document is read, and takes the one that may be it."""

    def __init__(self, words: Words, readings: Readings) -> None:
        """Start with none."""
        self._words = words
        self._readings = readings
        self._told: list[tuple[object, Source]] = []
        """What sentences tell without saying that it is chosen: it counts where nothing else says which it is."""
        self._mentioned: dict[str, Source] = {}
        """What sentences name without saying that it is followed, each with the first of them."""
        self._described: tuple[object, Source] | None = None
        """What a paragraph describes without its name: it counts where nothing names one."""
        self._undecided: Source | None = None
        """Where a clause says that the procedure is still to be chosen: what other sentences tell of it is then no more than weighed."""
        self._other: Source | None = None
        """Where a sentence names a procedure that the list does not hold, and does not reject it."""

    def see_told(self, procedure: object, source: Source) -> None:
        """Remember what a sentence tells."""
        self._told.append((procedure, source))

    def see(self, text: str, place: str, is_unlikely: Callable[[str, object, str], bool]) -> None:
        """Remember what a paragraph mentions, describes, or names of what the list does not hold; what hardly ever turned out to be told is not mentioned."""
        for sentence, procedure in mentioned_procedures(text, self._words):
            if procedure not in self._mentioned and not is_unlikely(_FIELD, procedure, sentence):
                self._mentioned[procedure] = Source(_FIELD, sentence, place)
        if other := next(other_procedures(text, self._words), None):
            self._other = self._other or Source(_FIELD, other, place)
        if any(_PROCEDURE.search(clause) and postpones(clause, self._words) for clause in _CLAUSE.split(text)):
            self._undecided = self._undecided or Source(_FIELD, text, place)
        if described := described_procedure(text, self._words):
            self._described = self._described or (described, Source(_FIELD, text, place))

    def take_told(self, fields: dict[str, Any]) -> None:
        """Take what sentences tell, where nothing else says which it is."""
        if _FIELD not in fields and not self._undecided:
            for told, source in in_one_country(self._told, self._words):
                self._readings.take(fields, _FIELD, told, source)

    def finish(self, fields: dict[str, Any]) -> None:
        """Where nobody says which is followed, take the only one that is named, and else the one that is described."""
        if self._undecided and not self._readings.seen(_FIELD):
            self._readings.take(fields, _FIELD, None, self._undecided)
        if self._other and not self._readings.seen(_FIELD):
            self._readings.take(fields, _FIELD, None, self._other, OTHER)
        if len(self._mentioned) == 1 and not self._readings.seen(_FIELD):
            self._readings.take(fields, _FIELD, *next(iter(self._mentioned.items())), ONLY_ONE)
        if self._described and not self._readings.seen(_FIELD):
            self._readings.take(fields, _FIELD, *self._described, DESCRIBED)
