"""What was read: values, each with its quote and place. Places that contradict each other are told, none is chosen in silence."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from textwrap import shorten
from typing import Any

from mvoi_checklist.model.closed_lists import Certainty, ContractKind
from mvoi_checklist.model.start_document import ValueRange

IN_HEADER, IN_FOOTER = "koptekst", "voettekst"
"""How a place begins that is in a header or footer."""
UNREADABLE = "Deze waarde is niet zeker te lezen; vul haar opnieuw in."
_A_DAY = "1 september 2027"
_EXAMPLES = {
    "estimated_value": "€ 45.000",
    "duration_months": "24 maanden",
    "cpv": "90910000-9",
    "contract_kind": "diensten",
    "procedure": "meervoudig onderhands",
    "delivered": "ja, deels of nee",
    **dict.fromkeys(("start_date", "planned_on", "held_on", "dated", "valid_until"), _A_DAY),
}
"""How a value is written so that it is read for sure."""
OLDER = "Dit staat in een eerder bericht; het latere bericht is aangehouden."
_PROSE = {"description", "text", "proof", "note", "delivered", "went_well", "could_improve", "lessons", "watch"}
_LONGEST_QUOTE = 80
_NAMES = {"reference", "title", "department", "project_leader", "author", "approver"}


@dataclass(frozen=True)
class Source:
    """Where a field was read: its path in the start document, the words that stand there, and the place."""

    path: str
    quote: str
    place: str
    lot: str = ""

    @property
    def key(self) -> str:
        """What is said of one lot contradicts nothing that is said of another."""
        return f"{self.path} {self.lot}"


class Lines:
    """Prose that stands in several places: every line once, in the order read."""

    def __init__(self, text: str) -> None:
        """Start with the text of the first place."""
        self._lines = {text: None}

    def add(self, text: str) -> None:
        """Add the text of another place."""
        self._lines[text] = None

    def __str__(self) -> str:
        """All of it."""
        return "\n".join(self._lines)


class Readings:
    """Keeps values and evidence.

    Prose of several places is joined. Of two names the first is kept and both are marked. Any other value on which two
    places disagree is left open: a verdict may rest on it.
    """

    def __init__(self) -> None:
        """Start with nothing read."""
        self.evidence: list[dict[str, str]] = []
        self._by_path: dict[str, list[dict[str, str]]] = {}
        self._contested: set[str] = set()
        self.older = False
        """Whether what is read now was written before what was read: then the first place counts where the two differ."""

    def add(self, source: Source, note: str = "", *, certain: bool = False, certainty: Certainty = Certainty.UNCERTAIN) -> None:
        """Note a place; with a note it is an uncertain reading (of this ``certainty``), unless it only tells how it was recognised."""
        entry = {"field": source.path, "quote": source.quote, "place": source.place}
        if note:
            entry |= {"note": note} if certain else {"certainty": certainty, "note": note}
        self.evidence.append(entry)
        self._by_path.setdefault(source.key, []).append(entry)

    def seen(self, path: str) -> bool:
        """Whether anything was read about this field of the document, certain or not."""
        return bool(self._by_path.get(Source(path, "", "").key))

    def doubt(self, key: str, words: str, note: str) -> None:
        """Mark the places where these words were read for a field as uncertain."""
        for entry in self._by_path.get(key, ()):
            if words in entry["quote"]:
                entry |= {"certainty": "uncertain", "note": note}

    def settle(self, path: str, note: str, instead: str) -> None:
        """Take the doubt from the places of a field with this note: what it asked for is known."""
        for entry in self._by_path.get(Source(path, "", "").key, ()):
            if entry.get("note") == note:
                del entry["certainty"]
                entry["note"] = instead

    def trust(self, starts: tuple[str, ...]) -> None:
        """Take the doubt from every place of the fields whose paths start so."""
        for entry in self.evidence:
            if entry["field"].startswith(starts):
                entry.pop("certainty", None)
                entry.pop("note", None)

    def leave_unread(self, names: Iterable[str]) -> None:
        """Forget the places where a name that is known could not be read: nobody has to fill it in again."""
        for path in _NAMES.intersection(names):
            self.evidence = [entry for entry in self.evidence if not (entry["field"] == path and entry.get("note") == UNREADABLE)]

    def quotes(self, path: str) -> set[str]:
        """The words of every place that was read for this field of the document."""
        return {entry["quote"] for entry in self._by_path.get(Source(path, "", "").key, ())}

    def places(self, path: str) -> set[str]:
        """Every place where this field of the document was read."""
        return {entry["place"] for entry in self._by_path.get(Source(path, "", "").key, ())}

    def contested(self, path: str, lot: str = "") -> bool:
        """Whether places contradict each other about this field of the document, or of one lot."""
        return Source(path, "", "", lot).key in self._contested

    def take(self, values: dict[str, Any], field: str, value: object, source: Source, note: str = "") -> None:
        """Take a value for a field; ``None`` is a value that could not be read."""
        if value is None:
            example = _EXAMPLES.get(field)
            self.add(source, note or (f"{UNREADABLE.removesuffix('.')}, bijvoorbeeld zo: {example}." if example else UNREADABLE))
        elif source.key in self._contested:
            self.add(source, self._elsewhere(source, field))
        elif field in _PROSE:
            self._join(values, field, str(value))
            self.add(source, note)
        elif field not in values:
            values[field] = value
            self.add(source, note)
        elif _same(values[field], value):
            self.add(source, note)
        elif self.older:
            self.add(source, OLDER)
        elif (both := _both(field, values[field], value)) is not None:
            values[field] = both
            self.add(source, note)
        else:
            self.contest(values, field, source)

    @staticmethod
    def _join(values: dict[str, Any], field: str, text: str) -> None:
        if field in values:
            values[field].add(text)
        else:
            values[field] = Lines(text)

    def contest(self, values: dict[str, Any], field: str, source: Source) -> None:
        """Leave a value open that this place contradicts."""
        self._contested.add(source.key)
        if field not in _NAMES:
            del values[field]
        note = self._elsewhere(source, field)
        for entry in self._by_path.get(source.key, []):
            where = "Verderop" if entry["place"] == source.place else f"In {source.place}"
            entry |= {"certainty": "uncertain", "note": f"{where} staat '{_short(source.quote)}'. {_outcome(field)}"}
        self.add(source, note)

    def _elsewhere(self, source: Source, field: str) -> str:
        first = self._by_path[source.key][0]
        where = "Eerder" if first["place"] == source.place else f"In {first['place']}"
        return f"{where} staat '{_short(first['quote'])}'. {_outcome(field)}"


def _short(quote: str) -> str:
    return shorten(quote, _LONGEST_QUOTE, placeholder="…")


def _outcome(field: str) -> str:
    return "De eerste plaats is aangehouden; maak duidelijk wat klopt." if field in _NAMES else "Het veld is leeg gelaten; maak duidelijk wat klopt."


def _same(one: object, other: object) -> bool:
    if isinstance(one, str) and isinstance(other, str):
        return " ".join(one.lower().split()) == " ".join(other.lower().split())
    return set(one) == set(other) if isinstance(one, list) and isinstance(other, list) else one == other


def _both(field: str, one: object, other: object) -> object:
    """What two values say together: the longest name of one person, the sort of services, or the amount in a range ticked beside it; None where they differ."""
    if field == "project_leader" and _same_person(str(one), str(other)):
        return max(str(one), str(other), key=len)
    if field == "contract_kind" and {one, other} == {ContractKind.SERVICES, ContractKind.SOCIAL}:
        return str(ContractKind.SOCIAL)  # social services are services too
    return _within(one, other)


def _within(one: object, other: object) -> object:
    """The amount, of an amount and a range that holds it; None for any other two."""
    amount, range_ = (one, other) if isinstance(other, ValueRange) else (other, one)
    held = isinstance(range_, ValueRange) and isinstance(amount, int | float) and range_.minimum <= amount <= range_.maximum
    return amount if held else None


def _same_person(one: str, other: str) -> bool:
    """The same surname and the same first letter: "R. Wiersma" is Roelof Wiersma."""
    names, others = one.lower().split(), other.lower().split()
    return bool(names and others) and names[-1] == others[-1] and names[0][0] == others[0][0] and "." in names[0] + others[0]
