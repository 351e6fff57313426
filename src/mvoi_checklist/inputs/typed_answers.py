"""Answers as people type them where one thing is asked, on a web page or behind an option: read as in a document, refused where they are in doubt."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NoReturn

from pydantic import ValidationError

from mvoi_checklist.engine.product_groups import group_hint
from mvoi_checklist.errors import Problem, UsageError
from mvoi_checklist.inputs.dutch.amounts import typed_amount
from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.dutch.words import words_of
from mvoi_checklist.model.mistakes import mistake
from mvoi_checklist.model.ruleset import Ruleset, refuse_name
from mvoi_checklist.model.start_document import StartDocument

_MOST_MONTHS = 600


def read_answers(answers: Mapping[str, str | Sequence[str]], ruleset: Ruleset) -> StartDocument:
    """The start document of answers as people type them, by the name of their field: "45.000" for ``estimated_value``, "24" for ``duration_months``.

    What is chosen from a list may be called by its id or any other name that the ruleset knows. ``product_groups`` and ``cpv`` take a list of text,
    the other fields text; "geen" as a product group says that none fits.

    Raises:
        UsageError: an answer is in doubt or cannot be; carries every problem, of which ``where`` is the field.

    """
    refuse_name(ruleset)
    said: dict[str, object] = dict(answers)
    problems: list[Problem] = []
    for field in _READERS.keys() & answers.keys():
        try:
            said[field] = _READERS[field](answers[field], ruleset)
        except UsageError as error:
            problems += error.problems
            del said[field]
    try:
        document = StartDocument.model_validate_json(json.dumps(said))
    except ValidationError as error:
        problems += (Problem(str(next(iter(item["loc"]), "")), *mistake(StartDocument, item["loc"], item)) for item in error.errors())
    if problems:
        raise UsageError(sorted(problems))
    return document


def _title(text: str, _: Ruleset) -> str:
    if not text.strip():
        _refuse("title", "de titel is leeg.", "Schrijf wat u inkoopt, of laat de titel weg.")
    return text


def _amount(text: str, ruleset: Ruleset) -> float:
    """A bare number, or an amount as the readers of documents read it."""
    value = typed_amount(text, words_of(ruleset.words))
    if not isinstance(value, int | float):  # in doubt, or a range
        hint = "Schrijf één bedrag van nul of hoger, bijvoorbeeld 45000 of 45.000,00."
        _refuse("estimated_value", f"'{text}' is geen bedrag, of is op meer manieren te lezen.", hint)
    return value


def _months(text: str, _: Ruleset) -> int:
    bare = text.strip()
    if not (bare.isascii() and bare.isdecimal() and len(bare) <= len(str(_MOST_MONTHS)) and 1 <= int(bare) <= _MOST_MONTHS):
        _refuse("duration_months", f"'{text}' kan niet.", f"Schrijf een heel getal van 1 tot en met {_MOST_MONTHS}.")
    return int(bare)


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
    "title": _title,
    "estimated_value": _amount,
    "duration_months": _months,
    "procedure": lambda name, ruleset: _id(name, ruleset.words.procedures),
    "contract_kind": lambda name, ruleset: _id(name, ruleset.words.contract_kinds),
    "product_groups": _groups,
}


def _refuse(field: str, message: str, hint: str) -> NoReturn:
    raise UsageError([Problem(field, message, hint)])
