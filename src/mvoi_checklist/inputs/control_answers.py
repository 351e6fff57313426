"""The answers of content controls of our own form, each known by its path."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Protocol

from mvoi_checklist.engine.phrases import Phrases
from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.evaluation_answers import EvaluationAnswers
from mvoi_checklist.inputs.readings import Readings, Source
from mvoi_checklist.inputs.themes.answers import ThemeAnswers
from mvoi_checklist.inputs.themes.free_text import yes_no
from mvoi_checklist.model.form import EMPTIED, NOT_HERE, UNTICKED
from mvoi_checklist.model.generated import line_mark

_NOT_HERE = NOT_HERE[0]
_NO_DUTY = {_NOT_HERE, plain(NOT_HERE[1]), "geldt niet", "niet van toepassing", "n.v.t", "nvt"}
"""The third choice for a duty, and what people type in its place."""
_FEWEST_WORDS = 4
"""A prompt of a program has so many words; shorter ones may well be part of a criterion: "kies een datum"."""
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class _TakeField(Protocol):
    """Takes a field of the document itself; ``chosen`` is the id behind a drop-down."""

    def __call__(self, field: str, text: str, place: str, chosen: str) -> bool: ...


class ControlAnswers:
    """Takes the answers of controls into the document that is being read."""

    def __init__(self, themes: ThemeAnswers, evaluation: EvaluationAnswers, words: Words, readings: Readings, purchase: _TakeField) -> None:
        """Take fields of the document itself with ``purchase``."""
        self.themes = themes
        self._evaluation = evaluation
        self._words = words
        self._readings = readings
        self._purchase = purchase
        self._prompts = Phrases(phrase for phrase in words.vocabulary.placeholders if len(phrase.split()) >= _FEWEST_WORDS)
        self._duties: dict[str, dict[str, Any]] = {}
        self._chosen: dict[tuple[str, str, str], str] = {}
        self._wordings: dict[tuple[str, str], tuple[str, str]] = {}
        self.read: dict[str, str] = {}
        """What was filled in, by path; with what stands in a second place below it."""
        self.worded: Mapping[str, str] = {}
        """By path the marks of the texts of criteria that stood in the file when it was made."""

    def finish(self) -> list[dict[str, Any]]:
        """Add each chosen criterion with the words that stand beside its box; the duties read."""
        for (theme, code, kind), box in self._chosen.items():
            text, place = self._wordings.get((theme, code), ("", box))
            if text == code:
                self._readings.add(Source(f"themes.{theme}.criteria", code, box), f"Bij {code} staat geen tekst; zet er wat u vraagt, of haal het kruisje weg.")
            elif not any(map(str.isalpha, text)):
                text = EMPTIED  # where nobody knows what stood there, nothing is asked
            self.themes.add_criterion(theme, code, kind, text, place)
        self._keep_unticked()
        self._chosen.clear()
        return [{"duty": duty, **_duty(values)} for duty, values in self._duties.items()]

    def _keep_unticked(self) -> None:
        """Keep what somebody made of the text of a criterion without ticking its box: it is not asked, and must not vanish."""
        ticked = {(theme, code) for theme, code, _ in self._chosen}
        for (theme, code), (text, place) in self._wordings.items():
            if (theme, code) not in ticked and any(map(str.isalpha, text)) and self._is_changed(theme, code, text):
                self._readings.add(Source(f"{UNTICKED}.{theme}.{code}", text, place))

    def _is_changed(self, theme: str, code: str, text: str) -> bool:
        """Whether a text is not the one that was made; where the file does not tell (any more), whether it is none of the rules."""
        if made := self.worded.get(f"wording.{theme}.{code}"):
            return line_mark(text) != made
        return self._words.criteria.is_reworded(code, text)

    def take(self, path: str, text: str, place: str, chosen: str) -> None:
        """Take the answer of a content control, known by its path; ``chosen`` is the id behind a drop-down."""
        if (before := self.read.setdefault(path, text)) != text:
            self.read[path] = f"{before}\n{text}"
        group, *middle, name = path.split(".") if "." in path else ("", path)
        key = middle[0] if middle and _ID.fullmatch(middle[0]) else ""
        if group == "chosen" and key and len(middle) == 2:
            self._chosen[key, middle[1], name] = place
        elif group == "wording" and key:
            text = self._without_prompts(text)
            if self._wordings.setdefault((key, name), (text, place))[0] != text:
                self._readings.add(Source(f"themes.{key}.criteria", text, place), f"Bij {name} staat nog een andere tekst; maak duidelijk welke geldt.")
        elif group == "fill" or (group == "evaluation" and self._evaluation.take(path.partition(".")[2], text, place)):
            return  # a fill-in is part of a criterion's text
        elif not self._take_known((group, key, name), text, place, chosen):
            self._readings.add(Source(path or "onbekend", text, place), "Dit invulveld is niet bekend.")

    def doubt(self, path: str, quote: str, place: str, note: str) -> None:
        """Tell of an answer that stands there and cannot be read."""
        self.read[path] = quote
        steps = path.split(".")
        of_box = steps[0] == "chosen" and len(steps) > 1
        self._readings.add(Source(f"themes.{steps[1]}.criteria" if of_box else path, quote, place), note)

    def _without_prompts(self, text: str) -> str:
        """The text of a criterion, with the place to fill in that shows a prompt again as one that was emptied."""
        for prompt in reversed(self._prompts.all_in(text)):
            text = f"{text[: prompt.start()]}{EMPTIED}{text[prompt.end() :]}"
        return text

    def _take_known(self, path: tuple[str, str, str], text: str, place: str, chosen: str) -> bool:
        group, key, name = path
        if group == "themes" and key:
            return self.themes.take(key, name, chosen if name in ("applied", "ground") else text, text, place)
        if group == "duties" and key and name in ("met", "note"):
            value: Any = self._met(chosen) if name == "met" else text
            self._readings.take(self._duties.setdefault(key, {}), name, value, Source(f"duties.{key}.{name}", text, place))
            return True
        return not group and self._purchase(name, text, place, chosen)

    def _met(self, chosen: str) -> bool | str | None:
        """Yes, no or ``_NOT_HERE``: one value until the end, so that two places that differ contradict each other."""
        return _NOT_HERE if plain(chosen).strip(" .") in _NO_DUTY else yes_no(chosen, self._words)


def _duty(values: dict[str, Any]) -> dict[str, Any]:
    return {**values, "met": None, "applies": False} if values.get("met") == _NOT_HERE else values
