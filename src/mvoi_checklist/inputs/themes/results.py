"""What was read of a theme as a whole, when all places have been seen."""

from __future__ import annotations

from typing import Any, NamedTuple

from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.dutch.not_yet import is_later, on_condition
from mvoi_checklist.inputs.dutch.scope import sentences
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.themes.asked_of_supplier import of_whom
from mvoi_checklist.inputs.themes.criterion_lines import criterion_lines
from mvoi_checklist.inputs.themes.learned import HARDLY, chances
from mvoi_checklist.inputs.themes.outcomes import by_sentences, outcome
from mvoi_checklist.inputs.themes.stances import Stance, only_tells

_FEWEST_WORDS, _LIKELY = 4, 0.7


class Around(NamedTuple):
    """What else is known of the places for one theme."""

    stated: bool = False
    """Something stands beside "Wat vragen we?": that is asked as well as what stands beside "ja"."""
    chosen: bool = False
    """The box of a kind was ticked: who did, and wrote nothing, says that something is asked, and not yet what."""
    kindless: bool = False
    """A "ja" stands in the place for a kind: what is asked beside it has to name its kind."""


def whole(values: dict[str, Any], ticked: set[str], words: Words, around: Around) -> dict[str, Any]:
    """Kinds that were ticked, or stand on a line of their own, hold for the criteria without one; after "ja" the remarks may be the criterion."""
    kinds: list[str | None] = [*sorted(ticked)] or [None]
    remarks = str(values.get("explanation", {}).get("text", ""))
    yes = values.get("applied") or (ticked and "applied" not in values)
    kind_of = _named if around.kindless else _asked
    unsaid = not any(item["kind"] for item in values.get("criteria", ()))
    if yes and remarks and (ticked or (unsaid and kind_of(remarks, words))):
        rest = {field: value for field, value in values["explanation"].items() if field != "text"}
        lines = criterion_lines(remarks, None, words)
        told = [{**line.criterion, "level": None, **({"kind": None} if ticked and line.unnamed else {})} for line in lines]
        criteria = [{**item, "kind": item["kind"] or (None if ticked else kind_of(remarks, words))} for item in told]
        values = {**values, "criteria": [*values.get("criteria", ()), *criteria], "explanation": rest or None}
    asked = [
        {**item, "kind": item["kind"] or (kind_of(item["text"], words) if (yes or (around.stated and "applied" not in values)) and not ticked else None)}
        for item in values.get("criteria", ())
    ]
    if around.chosen and not (asked or values.get("explanation")):
        values = {"applied": True, **values}
    return {**values, "criteria": [{**item, "kind": kind} for item in asked for kind in ([item["kind"]] if item["kind"] else kinds)]}


def _named(text: str, words: Words) -> str | None:
    """The kind that a text names."""
    said = by_sentences(text, words)
    return of_whom(said.kind, text, words) if said.named else None


def _asked(text: str, words: Words) -> str | None:
    """The kind that a text names; without one, what is described beside "ja" is asked of whoever carries it out, unless it is about policy or the supplier."""
    own = "\n".join(line for line in text.split("\n") if not _is_asked(line, words))
    named = by_sentences(own, words)  # beside "ja" a kind that is named is asked
    said = named if named.named else outcome(own, words, in_place=True)
    if any(on_condition(one, words) or is_later(one, words) for one in ([said.sentence] if said.kind else sentences(own))):
        return None
    if said.kind:
        return of_whom(said.kind, own, words)
    told = said.stance is Stance.TOLD and len(own.split()) >= _FEWEST_WORDS
    doubted = chances(own, words, in_place=True).applied < (_LIKELY if words.says("no_demand", own) else HARDLY)
    return "requirement" if told and not (doubted or only_tells(own, words) or words.says("hedges", own)) else None


def _is_asked(line: str, words: Words) -> bool:
    """A question or label of the form itself, left standing without an answer: "Zo ja, hoe?", "Toelichting:", "Als: Kies een item."."""
    value = line.partition(":")[2] or line
    return line.rstrip().endswith(("?", ":")) or plain(value).strip(". ") in {name.strip(". ") for name in words.placeholders}
