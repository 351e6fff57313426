"""What is wrong with a start document in JSON, in Dutch, with the word that was probably meant."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from mvoi_checklist.errors import Problem
from mvoi_checklist.model.closed_lists import Certainty, ContractKind, CriterionKind, Delivered, EvaluationLevel, Procedure, Word
from mvoi_checklist.model.start_document import (
    AskedCriterion,
    Delivery,
    DutyAnswer,
    Evaluation,
    Evidence,
    Explanation,
    Reflection,
    StartDocument,
    ThemeAnswer,
    ValueRange,
)

_SENTENCES = {
    "missing": "dit veld ontbreekt.",
    "extra_forbidden": "dit veld is niet bekend.",
    "greater_than_equal": "dit getal is te laag: een bedrag is nul of hoger, een looptijd minstens één maand.",
    "less_than_equal": "dit getal is te hoog.",
    "float_type": "hier hoort een getal.",
    "int_type": "hier hoort een heel getal.",
    "int_from_float": "hier hoort een heel getal.",
    "int_parsing_size": "dit getal is te groot.",
    "string_type": "hier hoort tekst.",
    "string_too_short": "deze tekst is leeg.",
    "string_pattern_mismatch": "dit is niet goed geschreven.",
    "bool_type": "hier hoort true of false.",
    "tuple_type": "hier hoort een lijst.",
    "model_type": "hier hoort een object met velden.",
    "date_type": "hier hoort een datum als jjjj-mm-dd, bijvoorbeeld 2026-03-01.",
    "finite_number": "hier hoort een gewoon getal.",
    "json_invalid": "hierin staat een teken dat niet kan, bijvoorbeeld een half Unicode-teken.",
}
_HINTS = {
    "missing": "Vul het in.",
    "float_type": "Schrijf bijvoorbeeld 45000: zonder aanhalingstekens, euroteken en punten.",
    "int_type": "Schrijf bijvoorbeeld 24, zonder aanhalingstekens.",
    "int_from_float": "Schrijf bijvoorbeeld 24.",
    "string_type": "Zet de tekst tussen aanhalingstekens.",
    "string_too_short": "Vul hem in, of haal het veld weg.",
    "tuple_type": "Zet de waarden tussen [ en ].",
    "model_type": "Zet de velden tussen { en }.",
}
_INSIDE: dict[str, type[BaseModel]] = {
    "themes": ThemeAnswer,
    "criteria": AskedCriterion,
    "explanation": Explanation,
    "duties": DutyAnswer,
    "evaluation": Evaluation,
    "deliveries": Delivery,
    **dict.fromkeys(EvaluationLevel, Reflection),
    "evidence": Evidence,
    "estimated_value": ValueRange,
}
_WORDS: tuple[type[Word], ...] = (Procedure, ContractKind, CriterionKind, Certainty, Delivered)
_LONGEST = 60


def problem_of(path: Path, item: Any) -> Problem:  # noqa: ANN401 - pydantic's error is a plain dict
    """One problem that pydantic found, as a sentence."""
    steps = [str(step) for step in item["loc"] if step not in {"amount", "range"}]
    where = f"{path}, {_shown('.'.join(steps)) or 'het document'}"
    if item["type"] == "enum":
        return Problem(where, f"'{_shown(item['input'])}' kan hier niet.", _choice_hint(str(item["input"]), item["ctx"]["expected"]))
    if item["type"] == "extra_forbidden":
        return Problem(where, _SENTENCES["extra_forbidden"], _field_hint(steps))
    if item["type"] == "value_error":
        value = f" ('{_shown(item['input'])}')" if isinstance(item["input"], str) else ""
        return Problem(where, f"{item['msg'].removeprefix('Value error, ')}{value}.")
    return Problem(where, _SENTENCES.get(item["type"], "dit kan hier niet."), _HINTS.get(item["type"], ""))


def _field_hint(steps: list[str]) -> str:
    """The field of this object whose name or Dutch title comes closest."""
    model = next((_INSIDE[step] for step in reversed(steps[:-1]) if step in _INSIDE), StartDocument)
    known = {name: name for name in model.model_fields} | {_bare(str(info.title)): name for name, info in model.model_fields.items()}
    close = get_close_matches(_bare(steps[-1][:_LONGEST]), known, n=1, cutoff=0.7) or get_close_matches(steps[-1][:_LONGEST], known, n=1, cutoff=0.7)
    return f"Bedoelt u '{known[close[0]]}'?" if close else "Haal het weg; 'mvoi schema start-document' noemt alle velden."


def _choice_hint(value: str, expected: str) -> str:
    choices = expected.replace(" or ", ", ").replace("'", "").split(", ")
    if sum(value.lower() in choice.split("-") for choice in choices) > 1:  # "onderhands": it may be either
        return f"Kies uit: {', '.join(choices)}."
    known = {choice: choice for choice in choices}
    known |= {_bare(member.title): member.value for words in _WORDS for member in words if member.value in choices}
    close = get_close_matches(_bare(value[:_LONGEST]), known, n=1) or get_close_matches(value[:_LONGEST], known, n=1)
    return f"Bedoelt u '{known[close[0]]}'?" if close else f"Kies uit: {', '.join(choices)}."


def _bare(text: str) -> str:
    return text.lower().replace("_", " ").partition("(")[0].strip()


def _shown(value: object) -> str:
    text = str(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
