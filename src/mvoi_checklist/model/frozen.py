"""The common ground of all models: frozen, strict, closed, and the same verdict as the published JSON Schema."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, NoReturn, Self, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    StringConstraints,
    WithJsonSchema,
)

from mvoi_checklist.years import YEARS

DAY_PATTERN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
CPV_PATTERN = "^[0-9]{8}(-[0-9])?$"
ID_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$"
PLAIN_PATTERN = "^[^*…]*$"
PHRASE_PATTERN = "^[^…]*( … [^…]+)*$"


class Frozen(BaseModel):
    """A value: it never changes, knows no extra keys and does not guess types (``"15"`` is not 15)."""

    # Built on first use: most models never are. Any limit to the length of text makes pydantic refuse half a character, which nothing can write.
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, defer_build=True, str_min_length=0)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Pydantic's copy, without what a ``cached_property`` worked out of the fields as they were."""
        copied = super().model_copy(update=update, deep=deep)
        for name in copied.__dict__.keys() - type(self).model_fields.keys():
            del copied.__dict__[name]
        return copied


_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


class FrozenDict(dict[_Key, _Value]):
    """A dict that never changes, so that it has a hash; unlike ``MappingProxyType`` it goes along to another process."""

    def _refuse(self, *_: object, **__: object) -> NoReturn:
        msg = "deze waarde verandert nooit; maak een kopie met dict(…)"
        raise TypeError(msg)

    __setitem__ = __delitem__ = __ior__ = _refuse
    clear = pop = popitem = setdefault = update = _refuse

    def __hash__(self) -> int:  # type: ignore[override]
        """Equal dicts have one hash, whatever their order."""
        return hash(frozenset(self.items()))

    def __reduce__(self) -> tuple[type[FrozenDict[_Key, _Value]], tuple[dict[_Key, _Value]]]:
        """Copied and pickled as a whole, not key by key."""
        return type(self), (dict(self),)


Table = Annotated[dict[_Key, _Value], AfterValidator(FrozenDict)]
"""A field that is a dict, and never changes."""


def _day(value: object) -> object:
    """Accept an ISO date only; pydantic alone would also take a date with a time."""
    if not isinstance(value, str):
        return value
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        msg = "een datum schrijft u als jjjj-mm-dd"
        raise ValueError(msg)
    try:
        return date.fromisoformat(value)
    except ValueError:
        msg = "deze datum bestaat niet"
        raise ValueError(msg) from None


def _whole(value: object) -> object:
    """JSON knows one kind of number: 24.0 is the whole number 24, as JSON Schema says too."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def unique(values: tuple[Any, ...]) -> tuple[Any, ...]:
    """Refuse a list that names a value twice."""
    if len(set(values)) != len(values):
        msg = "elke waarde mag maar één keer voorkomen"
        raise ValueError(msg)
    return values


Day = Annotated[
    date,
    BeforeValidator(_day),
    WithJsonSchema({"type": "string", "format": "date", "pattern": DAY_PATTERN}),
]
"""A calendar day, written ``2026-11-23``."""

Amount = Annotated[
    float,
    Field(ge=0, allow_inf_nan=False),
    AfterValidator(_whole),
    PlainSerializer(_whole, return_type=int | float),
]
"""Money in EUR, excluding VAT. A plain JSON number: the rules only compare amounts, they never add them up."""

# The limits stand directly behind ``int``: behind a validator pydantic would leave them out of the JSON Schema.
Months = Annotated[int, Field(ge=1, le=999_999), BeforeValidator(_whole)]  # as many as are read back from a document of ours
Level = Annotated[int, Field(ge=1, le=3), BeforeValidator(_whole)]
AmbitionLevel = Annotated[int, Field(ge=1, le=5), BeforeValidator(_whole)]
Count = Annotated[int, Field(ge=1), BeforeValidator(_whole)]
Percentage = Annotated[int, Field(ge=0, le=100), BeforeValidator(_whole)]
Year = Annotated[int, Field(ge=YEARS[0], le=YEARS[-1]), BeforeValidator(_whole)]
QuarterNumber = Annotated[int, Field(ge=1, le=4), BeforeValidator(_whole)]
Sdg = Annotated[int, Field(ge=1, le=17), BeforeValidator(_whole)]
Id = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
Text = Annotated[str, StringConstraints(min_length=1)]
Plain = Annotated[str, StringConstraints(min_length=1, pattern=PLAIN_PATTERN)]
"""Words that are looked up as they stand."""
Url = Annotated[str, StringConstraints(pattern="^https?://[^ ]+$")]
CpvPrefix = Annotated[str, StringConstraints(pattern="^[0-9]{2,8}$")]
CpvCode = Annotated[str, StringConstraints(pattern=CPV_PATTERN)]

UNIQUE_ITEMS: dict[str, Any] = {"uniqueItems": True}
