"""What a model refuses, as Dutch sentences: what is wrong and what to do."""

from __future__ import annotations

from typing import Any, get_args

from pydantic import BaseModel

from mvoi_checklist.errors import choose_from, suggestion
from mvoi_checklist.model.closed_lists import Word
from mvoi_checklist.model.dutch import without_thousands_dot
from mvoi_checklist.model.frozen import CPV_PATTERN, ID_PATTERN, PHRASE_PATTERN, PLAIN_PATTERN

_NO_CHARACTER = ("hierin staat een teken dat niet kan, bijvoorbeeld een half Unicode-teken.", "Typ de tekst opnieuw.")
_SENTENCES = {  # with what pydantic tells beside its own sentence
    "missing": ("dit veld ontbreekt.", "Voeg het toe."),
    "extra_forbidden": ("dit veld is niet bekend.", ""),
    "model_type": ("hier horen velden.", "Zet ze tussen {{ en }}."),
    "dict_type": ("hier horen velden.", "Zet ze tussen {{ en }}."),
    "tuple_type": ("hier hoort een lijst.", "Zet de waarden tussen [ en ]."),
    "too_short": ("hier staat te weinig.", "Noem er minstens {min_length}."),
    "too_long": ("hier staat te veel.", "Noem er hoogstens {max_length}."),
    "enum": ("'{value}' kan hier niet.", ""),
    "literal_error": ("'{value}' kan hier niet.", ""),
    "string_type": ("hier hoort tekst.", "Zet er aanhalingstekens om."),
    "string_unicode": _NO_CHARACTER,
    "string_too_short": ("deze tekst is leeg.", "Vul de tekst in, of haal het veld weg als het niet hoeft."),
    "string_pattern_mismatch": ("'{value}' is niet goed geschreven.", ""),
    "bool_type": ("hier hoort true of false.", "Schrijf true of false, zonder aanhalingstekens."),
    "int_type": ("hier hoort een heel getal.", "Schrijf het getal zonder aanhalingstekens."),
    "int_from_float": ("hier hoort een heel getal.", "Schrijf het zonder punt of komma; bij een percentage is 60 % gewoon 60."),
    "int_parsing_size": ("dit getal is te groot.", "Controleer het aantal cijfers."),
    "float_type": ("hier hoort een getal.", "Schrijf bijvoorbeeld 45000: zonder aanhalingstekens, euroteken en punten."),
    "finite_number": ("hier hoort een gewoon getal.", "Schrijf een bedrag."),
    "greater_than_equal": ("{value} is te laag.", "Het is minstens {ge:g}."),
    "less_than_equal": ("{value} is te hoog.", "Het is hoogstens {le:g}."),
    "date_type": ("hier hoort een datum.", "Schrijf jjjj-mm-dd, bijvoorbeeld 2026-03-01."),
    "date_from_datetime_parsing": ("hier hoort een datum.", "Schrijf jjjj-mm-dd, bijvoorbeeld 2026-03-01."),
    "json_invalid": _NO_CHARACTER,
    "value_error": ("{error}.", ""),
}  # fmt: skip
_SPELLINGS = {
    ID_PATTERN: "Gebruik kleine letters, cijfers en streepjes, zoals 'social-return'.",
    PLAIN_PATTERN: "In deze lijst staan * en … nergens voor; zo wordt dit nooit gevonden. Schrijf elke vorm voluit, als een eigen woord.",
    PHRASE_PATTERN: "Zet … tussen twee woorden, met een spatie ervoor en erachter: 'nemen … op'.",
    CPV_PATTERN: "Een CPV-code heeft acht cijfers, zoals 90910000 of 90910000-9.",
    "^[A-Z0-9]{2,5}-[A-Z]{3}-[0-9]{2}$": "Schrijf een code als CAT-KET-01: groep, thema, nummer.",
    "^MVOI[0-9]{3}$": "Schrijf een code als MVOI101.",
    "^https?://[^ ]+$": "Een webadres begint met https:// en heeft geen spaties.",
    "^[0-9]{2,8}$": "Een begin van een CPV-code heeft twee tot acht cijfers, zonder punt of streepje.",
    "^[a-z][a-z0-9_]*$": "Gebruik kleine letters, cijfers en lage streepjes, zoals 'aandeel_hout'.",
}
_LONGEST = 60

Steps = tuple[str | int, ...]
"""The steps to a value: ``("criteria", 3, "themes", 0)``."""


def mistake(model: type[BaseModel], steps: Steps, item: Any) -> tuple[str, str]:  # noqa: ANN401 - pydantic's error is a plain dict
    """What is wrong with the value at these steps inside the model, and what to do."""
    kind, words = item["type"], {**item.get("ctx", {}), "value": shown(item["input"])}
    message, hint = _SENTENCES.get(kind, ("deze waarde kan hier niet.", ""))
    if kind == "extra_forbidden":
        hint = field_hint(model, steps)
    elif kind in {"enum", "literal_error"}:
        hint = _choice_hint(str(item["input"]), words["expected"])
    elif kind == "string_pattern_mismatch":
        hint = _SPELLINGS.get(words["pattern"], "")
    elif kind in {"float_type", "int_type"} and (meant := without_thousands_dot(str(item["input"]))):
        message, hint = "hier hoort een getal zonder punt: een punt is hier een komma.", f"Schrijf {meant}, zonder aanhalingstekens."
    elif kind == "int_type" and isinstance(item["input"], float):
        message, hint = _SENTENCES["int_from_float"]
    elif kind == "value_error" and isinstance(item["input"], str):
        message = "{error} ('{value}')."
    return message.format(**words), hint.format(**words)


def field_hint(model: type[BaseModel], steps: Steps) -> str:
    """The field whose name or Dutch title comes closest to the last step."""
    found = model_at(model, steps[:-1])
    fields = {} if found is None else {info.alias or name: (info.title or "").partition("(")[0] for name, info in found.model_fields.items()}
    return suggestion(str(steps[-1]), fields, other_names={title: name for name, title in fields.items()})


def _choice_hint(value: str, expected: str) -> str:
    choices = expected.replace(" or ", ", ").replace("'", "").split(", ")
    titles = next(({item.value: item.title for item in words} for words in Word.__subclasses__() if {*words} >= {*choices}), {})
    named = {choice: titles.get(choice, "") for choice in choices}
    return suggestion(value, choices, choose_from(named), {title.partition("(")[0]: choice for choice, title in named.items() if title})


def model_at(model: type[BaseModel], steps: Steps) -> type[BaseModel] | None:
    """The model that a step inside a value is checked by."""
    found: type[BaseModel] | None = model
    for step in steps:
        if isinstance(step, str) and found is not None:
            field = found.model_fields.get(step)
            found = None if field is None else _model_in(field.annotation)
    return found


def _model_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - any type at all
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((model for part in get_args(annotation) if (model := _model_in(part)) is not None), None)


def shown(value: object) -> str:
    """What was written, when it is long only its beginning."""
    text = str(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
