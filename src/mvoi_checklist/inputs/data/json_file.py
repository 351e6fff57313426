"""Start documents as JSON, as the published schema describes them."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from mvoi_checklist.errors import Problem, UnreadableFileError, refuse
from mvoi_checklist.inputs.data.plain_data import document_of, refuse_depth
from mvoi_checklist.model.start_document import StartDocument

_LONGEST_NUMBER = 300


def read_json(path: Path, data: bytes) -> StartDocument:
    """Read a start document, or the start document inside a checklist.

    Raises:
        UnreadableFileError: the JSON is broken or breaks the schema; carries every problem.

    """
    problems: list[Problem] = []
    content = _parsed(path, data, problems)
    return document_of(path, content, problems)


def _parsed(path: Path, data: bytes, problems: list[Problem]) -> object:
    """The JSON, in any of its encodings; what JSON readers let pass in silence goes to ``problems``."""
    hooks = _Hooks(path, problems)
    try:
        text = data.decode(json.detect_encoding(data))
        refuse_depth(path, text)
        return json.loads(text.lstrip("\ufeff"), parse_constant=hooks.no_number, parse_int=hooks.whole, object_pairs_hook=hooks.fields)
    except json.JSONDecodeError as error:
        where = f"{path}, regel {error.lineno}, teken {error.colno}"
        raise UnreadableFileError([Problem(where, "hier is de JSON stuk.", "Controleer komma's, haakjes en aanhalingstekens.")]) from None
    except UnicodeDecodeError:
        refuse(path, "dit is geen JSON-bestand.", "Sla het op als UTF-8.")


class _Hooks:
    """What is asked of each number and object while the JSON is read."""

    def __init__(self, path: Path, problems: list[Problem]) -> None:
        self._path = path
        self._problems = problems

    def no_number(self, word: str) -> None:
        """NaN and Infinity are no JSON."""
        self._problems.append(Problem(str(self._path), f"'{word}' is geen getal.", "Schrijf null als u de waarde niet weet."))

    def whole(self, digits: str) -> int:
        """A whole number of a size that Python takes."""
        if len(digits) <= _LONGEST_NUMBER:
            return int(digits)
        self._problems.append(Problem(str(self._path), f"het getal {digits[:12]}… is te groot.", "Controleer het aantal cijfers."))
        return 0

    def fields(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        """The fields of one object, each once."""
        for name, times in Counter(name for name, _ in pairs).items():
            if times > 1:
                where = f"{self._path}, {name[:60]}"
                self._problems.append(Problem(where, f"dit veld staat er {times} keer.", "Laat er één van staan."))
        return dict(pairs)
