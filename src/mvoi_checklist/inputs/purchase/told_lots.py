"""Lots that are told one by one, each with its own amount: in the numbered lines of an answer, or in sentences."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.dutch.lots import A_LOT, FEWEST_LOTS, LOT, lot_of
from mvoi_checklist.inputs.dutch.money import amounts_in, the_value
from mvoi_checklist.inputs.dutch.scope import sentences
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.dutch.yearly import read_yearly
from mvoi_checklist.inputs.purchase.field_values import read_field

_VALUE = "estimated_value"
_NUMBERED = re.compile(rf"\s*(?:{A_LOT}\s+)?(?P<number>\d)\s*[.:)–-]\s+(?P<said>\S.*)", re.IGNORECASE)


def numbered_lots(text: str, words: Words) -> list[tuple[str, str]]:
    """Each lot with what a line says of it, in an answer about lots where each has an amount: "1: Noord – € 40.000 per jaar"; empty where one has none."""
    lines = [found for line in text.split("\n") if (found := _NUMBERED.match(line))]
    valued = all(read_field(_VALUE, line["said"], "", words) is not None or read_yearly(line["said"], words) is not None for line in lines)
    counted = [line["number"] for line in lines] == [str(number) for number in range(1, len(lines) + 1)]
    return [(f"Perceel {line['number']}", line["said"]) for line in lines] if len(lines) >= FEWEST_LOTS and counted and valued else []


def lots_together(text: str, words: Words) -> float | None:
    """The sum of the lots, where one sentence opens with each and tells one amount of it: "Perceel 1 is Noord, € 40.000. Perceel 2 is …"."""
    told = [sentence for sentence in sentences(text) if lot_of(sentence)]
    if len(told) < FEWEST_LOTS or [lot_of(sentence) for sentence in told] != [f"Perceel {number}" for number in range(1, len(told) + 1)]:
        return None
    if not words.says("likely_cues", text, _VALUE):
        return None
    found = [the_value(amounts_in(LOT.sub(" ", sentence, count=1), words), words) for sentence in told]
    amounts = [amount for amount in found if isinstance(amount, int | float)]
    return sum(amounts) if len(amounts) == len(told) else None
