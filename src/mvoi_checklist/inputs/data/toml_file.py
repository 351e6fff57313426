"""Start documents as TOML: the same fields as in JSON, for who types them by hand."""

from __future__ import annotations

import json
import re
import tomllib
from datetime import date, time
from pathlib import Path
from typing import Any

from mvoi_checklist.errors import Problem, UnreadableFileError, refuse
from mvoi_checklist.inputs.data.plain_data import WRONG_FILE, LineOf, document_of, refuse_depth
from mvoi_checklist.model.dutch import toml_number
from mvoi_checklist.model.start_document import StartDocument
from mvoi_checklist.model.toml_mistakes import PLACE, value_mistake


def read_toml(path: Path, data: bytes) -> StartDocument:
    """Read a start document; a date may be written without quotes.

    Raises:
        UnreadableFileError: the TOML is broken or breaks the schema; carries every problem.

    """
    text = _text(path, data)
    refuse_depth(path, text)
    try:
        content = tomllib.loads(text, parse_float=toml_number)
    except tomllib.TOMLDecodeError as error:
        raise UnreadableFileError([_broken(path, text, str(error))]) from None
    except (ValueError, RecursionError):  # a number of thousands of digits, tables in tables without end
        refuse(path, "hierin staat een waarde die te groot of te diep is om te lezen.", WRONG_FILE)
    problems: list[Problem] = []
    return document_of(path, _plain(path, content, problems), problems, _lines(text))


def _text(path: Path, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        refuse(path, "dit is geen TOML-bestand.", "Sla het op als UTF-8.")


def _broken(path: Path, text: str, message: str) -> Problem:
    place = PLACE.search(message)
    where = f"{path}, regel {place[1]}, teken {place[2]}" if place else str(path)
    if "overwrite" in message.lower() or "twice" in message.lower():
        return Problem(where, "dit veld staat er twee keer.", "Laat er één van staan.")
    broken = ("hier is de TOML stuk.", 'Controleer aanhalingstekens en haakjes; tekst staat tussen "aanhalingstekens".')
    return Problem(where, *(value_mistake(text, message) or broken))


def _plain(path: Path, content: dict[str, Any], problems: list[Problem]) -> object:
    """TOML as JSON: a date becomes its words; what JSON does not have is a problem."""

    def words(value: object) -> str:
        if isinstance(value, date | time):
            return value.isoformat()
        return str(value)

    try:
        plain: object = json.loads(json.dumps(content, default=words, allow_nan=False))
    except ValueError:
        problems.append(Problem(str(path), "'nan' en 'inf' zijn geen getallen.", "Laat het veld weg als u de waarde niet weet."))
        plain = json.loads(json.dumps(content, default=words), parse_constant=lambda _: None)
    return plain


def _lines(text: str) -> LineOf:
    """The line of a field, when its name stands in the file once."""

    def line_of(place: tuple[str | int, ...]) -> int | None:
        name = next((step for step in reversed(place) if isinstance(step, str) and step not in {"amount", "range"}), None)
        if name is None:
            return None
        found = [number for number, line in enumerate(text.splitlines(), start=1) if re.match(rf"\s*\"?{re.escape(name)}\"?\s*=", line)]
        return found[0] if len(found) == 1 else None

    return line_of
