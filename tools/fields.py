"""The page on how to write rules: every field of every block, with what it means, whether it is needed, and an example from the bundled rules."""

from __future__ import annotations

from typing import Any, get_args

from pydantic.fields import FieldInfo

from mvoi_checklist.model.closed_lists import Word
from mvoi_checklist.model.condition import Condition, Interval
from mvoi_checklist.model.findings import FindingRule
from mvoi_checklist.model.frozen import Frozen
from mvoi_checklist.model.policy import Ambition, DefaultTheme, Goal, Mapping, Policy, ShortList
from mvoi_checklist.model.rules import Criterion, Duty, FillIn, Ground, ProductGroup, SingleSupplier, Source, Theme, Threshold
from mvoi_checklist.model.year_plan import YearPlanAction

BLOCKS: dict[type[Frozen], tuple[str, str]] = {
    Policy: ("policy.toml", "boven het eerste blok"),
    Mapping: ("policy.toml", "[[mapping]]"),
    Ambition: ("policy.toml", "[[ambitions]]"),
    Goal: ("policy.toml", "[[goals]]"),
    DefaultTheme: ("policy.toml", "[[default_themes]]"),
    ShortList: ("policy.toml", "[[short_lists]]"),
    YearPlanAction: ("year_plan.toml", "[[actions]]"),
    ProductGroup: ("product-groups/*.toml", "boven het eerste criterium"),
    Criterion: ("product-groups/*.toml", "[[criteria]]"),
    FillIn: ("in een criterium", "fill_ins"),
    SingleSupplier: ("in een criterium", "single_supplier"),
    Ground: ("grounds.toml", "[[grounds]]"),
    Duty: ("duties.toml", "[[duties]]"),
    Threshold: ("thresholds.toml", "[[thresholds]]"),
    Theme: ("themes.toml", "[[themes]]"),
    FindingRule: ("findings.toml", "[[findings]]"),
    Condition: ("in een ander blok", "when"),
    Interval: ("in when", "value en duration_months"),
    Source: ("in een ander blok", "source"),
}
"""Each model that somebody writes by hand, with the file and the block in which it stands."""

_EVERYWHERE = {
    "id": "Blijvende naam: kleine letters, cijfers en streepjes.",
    "title": "Hoe het heet, voor de lezer.",
    "source": "Waar het staat; zie [source](#source).",
}
_EXPLAINED = {
    Condition: "Wanneer een regel past. Alles wat er staat moet kloppen; in een lijst is één waarde genoeg.",
    Interval: "Vanaf en tot; een van de twee mag weg.",
    Source: "Waar een regel vandaan komt.",
    FindingRule: "De tekst van een melding. De codes liggen vast; u past alleen teksten aan.",
}
"""The models whose docstring is for developers."""


def fields_page(examples: dict[str, str]) -> str:
    """The page; ``examples`` holds the text of each file of an example by its name."""
    parts = ["# Velden van een regelset\n", "Deze pagina wordt gemaakt uit het programma. Hoe u begint, staat in [rules/README.md](../rules/README.md)."]
    parts.append(
        "Wat nodig is, moet er staan; de rest mag weg. Een bedrag schrijft u zonder punt, een datum als `2026-03-01`, tekst tussen rechte aanhalingstekens."
    )
    parts.append(
        "Verandert u iets van een landelijke grond, plicht, drempel, melding of een landelijk thema, neem dan het hele blok over: het uwe vervangt het.\n"
    )
    for model, (file, block) in BLOCKS.items():
        heading = f"{file}, {block}" if block.startswith(("[[", "boven")) else block
        parts += [f"## {heading}\n", f"{_EXPLAINED.get(model, model.__doc__)}\n", "| veld | nodig | betekenis |", "| --- | --- | --- |"]
        parts += [
            f"| `{field.alias or name}` | {'ja' if field.is_required() else ''} | {_meaning(name, field)} |" for name, field in model.model_fields.items()
        ]
        if example := _block(examples.get(file, ""), block):
            parts += ["", "```toml", example, "```"]
        parts.append("")
    return "\n".join(parts)


def _meaning(name: str, field: FieldInfo) -> str:
    said = field.description or _EVERYWHERE.get(name, "")
    words = _words_in(field.annotation)
    choices = ", ".join(f"`{word.value}` ({word.title})" for word in words) if words else ""
    return " ".join(filter(None, (said, choices and f"Kies uit: {choices}."))).replace("|", "\\|")


def _words_in(annotation: Any) -> type[Word] | None:  # noqa: ANN401 - any type at all
    if isinstance(annotation, type) and issubclass(annotation, Word):
        return annotation
    return next((found for part in get_args(annotation) if (found := _words_in(part))), None)


def _block(text: str, block: str) -> str:
    """The first block of that name as it stands in a file; of the file itself what stands above its first block."""
    chunks = text.split("\n\n")
    if block.startswith("boven"):
        return next((chunk for chunk in chunks if not chunk.startswith("#") and "[[" not in chunk), "").strip()
    return next((chunk.strip() for chunk in chunks if chunk.lstrip().startswith(block)), "")
