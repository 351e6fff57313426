"""Start documents as JSON, as the published schema describes them."""

from __future__ import annotations

import json
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from mvoi_checklist.errors import Problem, UnreadableFileError
from mvoi_checklist.model.start_document import StartDocument

_SENTENCES = {
    "missing": "dit veld ontbreekt.",
    "extra_forbidden": "dit veld is niet bekend.",
    "greater_than_equal": "dit getal is te laag: een bedrag is nul of hoger, een looptijd minstens één maand.",
    "less_than_equal": "dit getal is te hoog.",
    "float_type": "hier hoort een getal.",
    "int_type": "hier hoort een heel getal.",
    "int_from_float": "hier hoort een heel getal.",
    "string_type": "hier hoort tekst.",
    "string_too_short": "deze tekst is leeg.",
    "string_pattern_mismatch": "dit is niet goed geschreven.",
    "bool_type": "hier hoort true of false.",
    "tuple_type": "hier hoort een lijst.",
    "model_type": "hier hoort een object met velden.",
    "date_type": "hier hoort een datum als jjjj-mm-dd.",
    "finite_number": "hier hoort een gewoon getal.",
}


def read_json(path: Path, data: bytes) -> StartDocument:
    """Read a start document, or the start document inside a checklist.

    Raises:
        UnreadableFileError: the JSON is broken or breaks the schema; carries every problem.

    """
    try:
        content = json.loads(data.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        where = f"{path}, regel {error.lineno}, teken {error.colno}"
        raise UnreadableFileError([Problem(where, "hier is de JSON stuk.", "Controleer komma's, haakjes en aanhalingstekens.")]) from None
    except (UnicodeDecodeError, RecursionError):
        raise UnreadableFileError([Problem(str(path), "dit is geen JSON-bestand.", "Sla het op als UTF-8.")]) from None
    if isinstance(content, dict) and "start_document" in content:
        content = content["start_document"]
    try:
        return StartDocument.model_validate_json(json.dumps(content))
    except ValidationError as error:
        raise UnreadableFileError(_problem(path, item) for item in error.errors()) from None


def _problem(path: Path, item: Any) -> Problem:  # noqa: ANN401 - pydantic's error is a plain dict
    steps = [str(step) for step in item["loc"] if step not in {"amount", "range"}]
    where = f"{path}, {'.'.join(steps) or 'het document'}"
    if item["type"] == "enum":
        return Problem(where, f"'{item['input']}' kan hier niet.", _hint(str(item["input"]), item["ctx"]["expected"]))
    if item["type"] == "extra_forbidden":
        close = get_close_matches(steps[-1], StartDocument.model_fields, n=1)
        return Problem(where, _SENTENCES["extra_forbidden"], f"Bedoelt u '{close[0]}'?" if close else "")
    if item["type"] == "value_error":
        return Problem(where, item["msg"].removeprefix("Value error, ") + ".")
    return Problem(where, _SENTENCES.get(item["type"], "dit kan hier niet."))


def _hint(value: str, expected: str) -> str:
    choices = expected.replace(" or ", ", ").replace("'", "").split(", ")
    close = get_close_matches(value, choices, n=1)
    return f"Bedoelt u '{close[0]}'?" if close else f"Kies uit: {', '.join(choices)}."
