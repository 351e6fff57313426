"""What was taken per theme, and per lot where that is said, and what it comes to when all is read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from mvoi_checklist.inputs.dutch.refusals import postpones
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.readings import Readings, Source
from mvoi_checklist.inputs.themes.free_text import UNSAID_YES
from mvoi_checklist.inputs.themes.named_contracts import asks_elsewhere
from mvoi_checklist.inputs.themes.results import Around, whole
from mvoi_checklist.model.closed_lists import ASKED_IN_CONTRACT, Certainty

OTHER_CONTRACT = "Deze zin noemt een andere overeenkomst dan die van dit document."
_WONDERS = re.compile(r"\s*\?+\s*")
UNDECIDED = "Hierdoor is niet duidelijk of wordt gevraagd wat er voor dit thema staat; maak duidelijk wat geldt."
HELP = "Dit is gelezen als hulp bij het invullen, niet als antwoord."


class KeptAnswers:
    """The yes or no, the criteria and the explanation of each theme, while a document is being read."""

    def __init__(self, words: Words, readings: Readings) -> None:
        """Start empty."""
        self._words = words
        self._readings = readings
        self._themes: dict[tuple[str, str], dict[str, Any]] = {}
        self._seen: dict[tuple[str, str], dict[tuple[Any, ...], dict[str, Any]]] = {}
        self._kinds: dict[tuple[str, str], set[str]] = {}
        self._chosen: set[tuple[str, str]] = set()
        """The themes with a box for a kind of criterion that somebody ticked."""
        self._stated: set[tuple[str, str]] = set()
        """The themes with something beside a label that asks for criteria."""
        self._undecided: dict[tuple[str, str], tuple[Source, str]] = {}
        """What stands beside "Toegepast?" and is no yes, no "nee" and no demand: "?", "later", "ja, mits …"."""
        self._unnamed: set[str] = set()
        """What is asked without the name of its kind."""
        self._kindless: set[tuple[str, str]] = set()
        """The themes with no more than a yes in the place where a kind of criterion is chosen."""
        self._vague: dict[tuple[str, str], Source] = {}
        self.lot = ""
        """The lot that is being read about; empty for the whole purchase."""
        self.kind: str | None = None
        """The kind of criterion that the heading above names."""
        self.denied = False
        """Whether the heading above says that what follows is not applied."""
        self.cautious = False
        """Whether words of a form still stand among the answers: then a demand of which the kind is not named, or a reason without "nee", is in doubt."""

    @contextmanager
    def of_lot(self, lot: str) -> Iterator[None]:
        """What is taken meanwhile is about this lot."""
        outer, self.lot = self.lot, lot
        try:
            yield
        finally:
            self.lot = outer

    @contextmanager
    def of_kind(self, kind: str | None) -> Iterator[None]:
        """What is taken meanwhile is asked as this kind of criterion."""
        outer, self.kind = self.kind, kind
        try:
            yield
        finally:
            self.kind = outer

    @property
    def answered(self) -> int:
        """How many themes have a yes, a no, criteria or an explanation."""
        return sum(bool(values) for values in self._themes.values())

    def applied(self, theme: str) -> bool | None:
        """Whether somebody said that a theme is applied, or that it is not."""
        return self._themes.get((theme, self.lot), {}).get("applied")

    def is_only_refused(self, theme: str) -> bool:
        """Whether somebody said that a theme is not applied, and neither why nor what is asked after all."""
        values = self._themes.get((theme, self.lot), {})
        return values.get("applied") is False and not (values.get("explanation") or values.get("criteria"))

    def is_settled(self, theme: str) -> bool:
        """Whether it was said what is asked of a theme, or that it is not applied, in whatever lot."""
        said = [values for (about, _), values in self._themes.items() if about == theme]
        return any(values.get("applied") is False or values.get("criteria") or values.get("explanation") for values in said)

    def is_put_off(self, theme: str) -> bool:
        """Whether the place for a theme says no more than that somebody still has to decide."""
        values = self._themes.get((theme, self.lot), {})
        said = str((values.get("explanation") or {}).get("text", ""))
        return not values.get("criteria") and values.get("applied") is None and postpones(said, self._words)

    def lots_of(self, theme: str) -> list[str]:
        """The lots of which something was said of a theme, with the empty name for the whole purchase."""
        return [lot for about, lot in self._themes if about == theme]

    def ticked(self, theme: str) -> set[str]:
        """The kinds of criteria that were ticked or named without what is asked."""
        return self._kinds.get((theme, self.lot), set())

    def state(self, theme: str) -> None:
        """Know that what is asked of a theme stands beside a label that asks for it."""
        self._stated.add((theme, self.lot))

    def leave_unnamed(self, theme: str) -> None:
        """Know that somebody who could choose a kind of criterion said no more than yes: then what stands beside it names its kind, or is in doubt."""
        self._kindless.add((theme, self.lot))

    def tick(self, theme: str, kinds: Iterable[str], quote: str, place: str) -> None:
        """Take kinds of criteria; what is asked stands beside or below them."""
        self._kinds.setdefault((theme, self.lot), set()).update(kinds)
        self._themes.setdefault((theme, self.lot), {})
        if "☒" in quote:
            self._chosen.add((theme, self.lot))
        self._readings.add(Source(f"themes.{theme}.criteria", quote, place, self.lot))

    def take_vague(self, theme: str, quote: str, place: str) -> None:
        """Running text says that the theme matters: that counts when nothing else is said of it."""
        self._vague.setdefault((theme, self.lot), Source(f"themes.{theme}.criteria", quote, place, self.lot))

    def take_undecided(self, theme: str, quote: str, place: str, counts: str = "") -> None:
        """Nobody chose: that makes what is asked of the theme doubtful, unless another place says yes; or ``counts`` says why it still counts."""
        self._undecided.setdefault((theme, self.lot), (Source(f"themes.{theme}.applied", quote, place, self.lot), counts))

    def take_help(self, theme: str, quote: str, place: str) -> None:
        """No more than help to fill in was left standing: that is told, and is no answer."""
        self._readings.add(Source(f"themes.{theme}.explanation.text", quote, place, self.lot), HELP)

    def take_applied(self, theme: str, quote: str, place: str, *, applied: bool | None, note: str = "") -> None:
        """Take whether a theme is applied; ``None`` where that is in doubt."""
        values = self._themes.setdefault((theme, self.lot), {})
        self._readings.take(values, "applied", applied, Source(f"themes.{theme}.applied", quote, place, self.lot), note)

    def take_back(self, theme: str, remark: str, place: str) -> None:
        """Take a remark that takes back what stands beside it: then nobody knows whether that is asked."""
        self._unnamed |= {item["text"] for item in self._themes.get((theme, self.lot), {}).get("criteria", ())}
        self.take_applied(theme, remark, place, applied=False)

    def _add(self, theme: str, criterion: dict[str, Any]) -> None:
        """Add a criterion; the same words twice are one criterion."""
        seen = self._seen.setdefault((theme, self.lot), {})
        asked = self._themes.setdefault((theme, self.lot), {}).setdefault("criteria", [])
        before = seen.setdefault((criterion["code"], criterion["kind"], criterion["text"]), criterion)
        if before is criterion:
            asked.append(criterion)

    def result(self, subject: Iterable[str]) -> list[dict[str, Any]]:
        """The themes in the order read; the subject is what the purchase is called."""
        for key, source in self._vague.items():
            if not self._themes.get(key):
                self._add(key[0], {"code": None, "kind": None, "level": None, "text": source.quote})
                self._readings.add(source, UNSAID_YES)
        self._tell_undecided()
        return [{"theme": key[0], "lot": key[1] or None, **self._of_this(key, self._whole(key, values), list(subject))} for key, values in self._themes.items()]

    def _tell_undecided(self) -> None:
        """Tell of what is asked in the contract where nobody chose, and of what stands beside a question mark, whatever it says."""
        for key, (source, note) in self._undecided.items():
            values = self._themes.get(key, {})
            wondered = _WONDERS.fullmatch(source.quote) and values.get("explanation")
            if "applied" not in values and (wondered or self.asked_in_contract(key[0], key[1])):
                self._readings.add(source, note or UNDECIDED, certainty=Certainty.UNCERTAIN if note else Certainty.UNDECIDED)

    def asked_in_contract(self, theme: str, lot: str) -> list[str]:
        """The words of each criterion of a theme that is asked in the contract."""
        asked = self._themes.get((theme, lot), {}).get("criteria", ())
        return [item["text"] for item in asked if item["code"] or (item["kind"] or "suitability") in ASKED_IN_CONTRACT]

    def _of_this(self, key: tuple[str, str], values: dict[str, Any], subject: list[str]) -> dict[str, Any]:
        """Nobody knows whether what names another contract is asked in this one."""
        if values.get("applied") or not subject:
            return values
        source, criteria = Source(f"themes.{key[0]}.criteria", "", "", key[1]), []
        for item in values.get("criteria", ()):
            other = item["kind"] and not item["code"] and asks_elsewhere(item["text"], subject, self._words)
            if other:
                self._readings.doubt(source.key, item["text"], OTHER_CONTRACT)
            criteria.append({**item, "kind": None} if other else item)
        return {**values, "criteria": criteria}

    def _whole(self, key: tuple[str, str], values: dict[str, Any]) -> dict[str, Any]:
        if self._readings.contested(f"themes.{key[0]}.applied", key[1]):  # one place says yes, another no: what is asked is in doubt
            asked = [{**item, "kind": None} if item["text"] in self._unnamed else item for item in values.get("criteria", ())]
            values = {**values, "criteria": asked}
        around = Around(stated=key in self._stated, chosen=key in self._chosen, kindless=key in self._kindless)
        return whole(values, self._kinds.get(key, set()), self._words, around)
