"""Criteria of the ruleset that were pasted, and whether the words around them leave them standing: "Dit criterium nemen wij niet op: …" does not."""

from __future__ import annotations

from mvoi_checklist.inputs.dutch.examples import is_example_line
from mvoi_checklist.inputs.dutch.headings import heading_of
from mvoi_checklist.inputs.dutch.known_criteria import Recognised
from mvoi_checklist.inputs.dutch.refusals import refuses
from mvoi_checklist.inputs.dutch.scope import is_hint
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.themes.kinds import is_open, kind_said
from mvoi_checklist.model.closed_lists import ASKED_OF_SUPPLIER, CriterionKind


def recognised(text: str, words: Words) -> Recognised | None:
    """The criterion of the ruleset that a text is, by its code or by its words."""
    if not (coded := words.criteria.coded(text)):
        return words.criteria.find(text)
    known, said = coded
    same = words.criteria.find(said)
    own = same is not None and same.criterion.code == known.code
    before, after = (same.before, same.after) if own and same else ("", "" if said == known.text else said)
    return Recognised(known, 1.0, before, after)


def is_left_out(found: Recognised, words: Words) -> bool:
    """Whether the words around a criterion say that it is not asked, or perhaps: in front as the heading of it, or behind it."""
    before, after = (around.strip(" :;,.()[]–—-\n") for around in (found.before, found.after))
    heading = heading_of(before, words)
    helps = is_example_line(f"{before}:", words) or is_hint(before, words)
    return heading.denied or heading.elsewhere or helps or any(_dismisses(around, words) for around in (before, after) if around)


def _dismisses(around: str, words: Words) -> bool:
    return refuses(around, words) or words.no_demand.leaves_out(around) or words.says("taken_back", around) or is_open(around, words)


def is_pasted(text: str, words: Words) -> bool:
    """Whether a text is a criterion of the ruleset that still stands."""
    found = recognised(text, words)
    return found is not None and not is_left_out(found, words)


def around_left_out(line: str, words: Words) -> str:
    """A line; where a criterion in it is left out no more than the words around that: the criterion itself says nothing then."""
    found = recognised(line, words)
    if found is None or not is_left_out(found, words):
        return line
    before, after = found.before.strip(" :"), found.after.strip(" .;:")
    return f"{before}{after}" if after.startswith(",") else ". ".join(filter(None, (before, after)))


def kind_of(found: Recognised, said: str | None, words: Words) -> str:
    """The kind of a criterion: what the words around it say, unless they call "eis" what is only asked of the supplier; else its own."""
    own = found.criterion.kind
    said = said or kind_said(found.before.strip(" :"), words) or kind_said(found.after, words)
    return own.value if said is None or (said == CriterionKind.REQUIREMENT and own in ASKED_OF_SUPPLIER) else said
