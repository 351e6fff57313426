"""Answers as people type them where one thing is asked, on a web page or behind an option: read as in a document, refused where they are in doubt."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, NoReturn

from pydantic import ValidationError

from mvoi_checklist.engine.product_groups import group_hint
from mvoi_checklist.errors import Problem, UsageError
from mvoi_checklist.inputs.dutch.amounts import typed_amount
from mvoi_checklist.inputs.dutch.days import read_day, written_day
from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.dutch.terms import read_months
from mvoi_checklist.inputs.dutch.words import words_of
from mvoi_checklist.model.mistakes import mistake, shown
from mvoi_checklist.model.ruleset import Ruleset, refuse_name
from mvoi_checklist.model.start_document import StartDocument

Answer = str | int | float | date | None
"""One answer as a form sends it: text, or what the form made of it; None and blank text are no answer."""

_SEVERAL = ("product_groups", "cpv")
_BARE = re.compile(r"[0-9]{1,12}")


def read_answers(answers: Mapping[str, Answer | Sequence[Answer]], ruleset: Ruleset) -> StartDocument:
    """The start document of answers as people type them, by the name of their field: "45.000" for ``estimated_value``, "24" for ``duration_months``.

    What is chosen from a list may be called by its id or any other name that the ruleset knows. ``product_groups`` and ``cpv`` may have a list of
    answers, the other fields have one; "geen" as a product group says that none fits. What was left blank is not answered.

    Raises:
        UsageError: an answer is in doubt or cannot be; carries every problem, of which ``where`` is the field.

    """
    refuse_name(ruleset)
    said: dict[str, object] = {}
    problems: list[Problem] = []
    for field, answer in answers.items():
        try:
            if given := _given(field, answer):
                said[field] = _READERS[field](given, ruleset) if field in _READERS else given
        except UsageError as error:
            problems += error.problems
    try:
        document = StartDocument.model_validate(said)
    except ValidationError as error:
        problems += (Problem(str(next(iter(item["loc"]), "")), *mistake(StartDocument, item["loc"], item)) for item in error.errors())
    if problems:
        raise UsageError(sorted(problems))
    return document


def _given(field: str, answer: object) -> str | list[str]:
    """The answer as text, or as several texts; nothing where it was left blank."""
    if field not in _SEVERAL:
        return _text(field, answer)
    several = answer if isinstance(answer, Sequence) and not isinstance(answer, str | bytes) else [answer]
    return [text for item in several if (text := _text(field, item))]


def _text(field: str, answer: object) -> str:
    if answer is None:
        return ""
    if isinstance(answer, bool) or not isinstance(answer, str | int | float | date):
        _refuse(field, f"'{shown(answer)}' kan hier niet.", "Geef één antwoord, als tekst, getal of datum.")
    if isinstance(answer, float):  # as people type it: the point of 45.123 would be one of thousands
        return str(int(answer)) if answer.is_integer() else str(answer).replace(".", ",")
    return str(answer).strip()


def _amount(text: str, ruleset: Ruleset) -> float:
    """A bare number, or an amount as the readers of documents read it."""
    value = typed_amount(text, words_of(ruleset.words))
    if not isinstance(value, int | float):  # in doubt, or a range
        hint = "Schrijf één bedrag van nul of hoger, bijvoorbeeld 45000 of 45.000,00."
        _refuse("estimated_value", f"'{text}' is geen bedrag, of is op meer manieren te lezen.", hint)
    return value


def _months(text: str, _: Ruleset) -> int:
    """A bare number, or a term as the readers of documents read it."""
    months = int(text) if _BARE.fullmatch(text) else read_months(text)
    if months is None:
        _refuse("duration_months", f"'{text}' is geen looptijd, of is op meer manieren te lezen.", "Schrijf het aantal maanden, bijvoorbeeld 24.")
    return months


def _day(text: str, _: Ruleset) -> date:
    day = written_day(text) or read_day(text)
    if day is None:
        _refuse("start_date", f"'{text}' is geen datum, of is op meer manieren te lezen.", "Schrijf dag, maand en jaar, bijvoorbeeld 1 maart 2027.")
    return day


def _groups(names: Sequence[str], ruleset: Ruleset) -> list[str]:
    """The ids of the groups; none for a word that says that no group fits."""
    words = ruleset.words
    none = [name for name in names if plain(name) in words.no_product_group]
    if none and len(none) < len(names):
        hint = f"Noem alleen de groepen die passen, of alleen '{none[0]}'."
        _refuse("product_groups", f"'{none[0]}' en een productgroep gaan niet samen.", hint)
    ids = [] if none else [_id(name, words.product_groups) for name in names]
    if unknown := dict.fromkeys(name for name in ids if name not in ruleset.group_by_id):
        written = {group: group for group in ruleset.group_by_id}
        raise UsageError(Problem("product_groups", f"'{name}' is geen bekende productgroep.", group_hint(name, ruleset, written)) for name in unknown)
    return ids


def _id(name: str, table: Mapping[str, Sequence[str]]) -> str:
    """The id of what is meant by any of its names; a name that nobody knows as it is."""
    return {plain(other): known for known, others in table.items() for other in (known, *others)}.get(plain(name), name)


_READERS: dict[str, Callable[[Any, Ruleset], object]] = {
    "estimated_value": _amount,
    "duration_months": _months,
    "start_date": _day,
    "procedure": lambda name, ruleset: _id(name, ruleset.words.procedures),
    "contract_kind": lambda name, ruleset: _id(name, ruleset.words.contract_kinds),
    "product_groups": _groups,
}


def _refuse(field: str, message: str, hint: str) -> NoReturn:
    raise UsageError([Problem(field, message, hint)])
