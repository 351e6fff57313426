"""What pydantic refuses, as Dutch sentences: what is wrong and what to do."""

from __future__ import annotations

from collections import Counter
from typing import Any, get_args

from pydantic import BaseModel

from mvoi_checklist.errors import Problem
from mvoi_checklist.model.dutch import without_thousands_dot
from mvoi_checklist.model.frozen import ID_PATTERN
from mvoi_checklist.rulesets.entries import Entry, Path, suggestion

_SENTENCES = {
    "missing": ("dit veld ontbreekt.", "Voeg het toe."),
    "model_type": ("hier hoort een tabel met velden.", "Schrijf { veld = waarde }."),
    "dict_type": ("hier hoort een tabel met velden.", "Schrijf { veld = waarde }."),
    "tuple_type": ("hier hoort een lijst.", 'Zet er vierkante haken om: ["…"].'),
    "string_type": ("hier hoort tekst.", "Zet er aanhalingstekens om."),
    "string_too_short": ("deze tekst is leeg.", "Vul de tekst in, of haal het veld weg als het niet hoeft."),
    "bool_type": ("hier hoort true of false.", "Schrijf true of false, zonder aanhalingstekens."),
    "int_type": ("hier hoort een heel getal.", "Schrijf het getal zonder aanhalingstekens."),
    "int_from_float": ("hier hoort een heel getal.", "Rond het af."),
    "float_type": ("hier hoort een getal.", "Schrijf het getal zonder aanhalingstekens en zonder punten."),
    "finite_number": ("hier hoort een gewoon getal.", "Schrijf een bedrag."),
    "date_type": ("hier hoort een datum.", "Schrijf jjjj-mm-dd, bijvoorbeeld 2026-03-01."),
    "date_from_datetime_parsing": ("hier hoort een datum.", "Schrijf jjjj-mm-dd, bijvoorbeeld 2026-03-01."),
}  # fmt: skip
_SPELLINGS = {
    ID_PATTERN: "Gebruik kleine letters, cijfers en streepjes, zoals 'social-return'.",
    "^[A-Z0-9]{2,5}-[A-Z]{3}-[0-9]{2}$": "Schrijf een code als CAT-KET-01: groep, thema, nummer.",
    "^MVOI[0-9]{3}$": "Schrijf een code als MVOI101.",
    "^https?://[^ ]+$": "Een webadres begint met https:// en heeft geen spaties.",
    "^[0-9]{2,8}$": "Een begin van een CPV-code heeft twee tot acht cijfers, zonder punt of streepje.",
    "^[a-z][a-z0-9_]*$": "Gebruik kleine letters, cijfers en lage streepjes, zoals 'aandeel_hout'.",
}
_MANY = 3
_LIMITS = {"greater_than_equal": ("laag", "minstens", "ge"), "less_than_equal": ("hoog", "hoogstens", "le")}
_LENGTHS = {"too_short": ("weinig", "minstens", "min_length"), "too_long": ("veel", "hoogstens", "max_length")}


def refusals(entry: Entry, model: type[BaseModel], errors: list[tuple[Path, Any]]) -> list[Problem]:
    """Translate what was refused in one entry; a misspelled field is not also reported as missing."""
    unknown = [path[:-1] for path, item in errors if item["type"] == "extra_forbidden"]
    absent = Counter(path[:-1] for path, item in errors if item["type"] == "missing")
    shapeless = {path for path in unknown if absent[path] >= _MANY}  # one wrong word, and what was an addition seems to be a whole rule
    misspelled = {(*path[:-1], meant) for path, item in errors if item["type"] == "extra_forbidden" and (meant := _meant(model, path))}
    return [_refusal(entry, model, path, item) for path, item in errors if not _follows(path, item, (misspelled, shapeless), errors)]


def _follows(path: Path, item: Any, wrong: tuple[set[Path], set[Path]], errors: list[tuple[Path, Any]]) -> bool:  # noqa: ANN401 - pydantic's error is a plain dict
    """Whether this only follows from another mistake: of a list with wrong values pydantic also says that it is too short."""
    inside = item["type"] == "too_short" and any(other[: len(path)] == path != other for other, _ in errors)
    misspelled, shapeless = wrong
    return inside or (item["type"] == "missing" and (path in misspelled or path[:-1] in shapeless))


def _refusal(entry: Entry, model: type[BaseModel], path: Path, item: Any) -> Problem:  # noqa: ANN401 - pydantic's error is a plain dict
    kind, context = item["type"], item.get("ctx", {})
    if kind == "extra_forbidden":
        message, hint = "dit veld is niet bekend.", suggestion(str(path[-1]), _fields(model_at(model, path[:-1])))
    elif kind == "enum":
        choices = context["expected"].replace(" or ", ", ").replace("'", "").split(", ")
        message, hint = f"'{item['input']}' kan hier niet.", suggestion(str(item["input"]), choices)
    elif kind == "string_pattern_mismatch":
        message, hint = f"'{item['input']}' is niet goed geschreven.", _SPELLINGS.get(context["pattern"], "")
    elif kind in _LIMITS:
        word, least, key = _LIMITS[kind]
        message, hint = f"{item['input']} is te {word}.", f"Het is {least} {context[key]:g}."
    elif kind in _LENGTHS:
        word, least, key = _LENGTHS[kind]
        message, hint = f"hier staat te {word}.", f"Noem er {least} {context[key]}."
    elif kind in {"float_type", "int_type"} and (meant := without_thousands_dot(str(item["input"]))):
        message, hint = "hier hoort een getal zonder punt: in TOML is een punt een komma.", f"Schrijf {meant}, zonder aanhalingstekens."
    elif kind == "value_error":
        message, hint = f"{context['error']}.", ""
    else:
        message, hint = _SENTENCES.get(kind, ("deze waarde kan hier niet.", "Kijk hoe het in een andere regel staat."))
    return Problem(entry.where(path), message, hint)


def _meant(model: type[BaseModel], path: Path) -> str | None:
    hint = suggestion(str(path[-1]), _fields(model_at(model, path[:-1])))
    return hint.split("'")[1] if hint.startswith("Bedoelt") else None


def _fields(model: type[BaseModel] | None) -> list[str]:
    return [] if model is None else [field.alias or name for name, field in model.model_fields.items()]


def model_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """The model that a step inside an entry is checked by."""
    found: type[BaseModel] | None = model
    for step in path:
        if isinstance(step, str) and found is not None:
            field = found.model_fields.get(step)
            found = None if field is None else _model_in(field.annotation)
    return found


def _model_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - any type at all
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((model for part in get_args(annotation) if (model := _model_in(part)) is not None), None)
