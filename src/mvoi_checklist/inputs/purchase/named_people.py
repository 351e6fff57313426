"""Who leads and who asks, as it stands beside a label: a name and the part of the organisation beside it, "Jan Bos - Vastgoed"."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.dutch.field_labels import field_label
from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.dutch.scope import sentences
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.purchase.names_said import bare_name, is_no_name
from mvoi_checklist.inputs.purchase.people import people
from mvoi_checklist.inputs.purchase.units import PERSON, is_person, person_first, units_of

MOST_WORDS_OF_UNIT = 12
_PIECES, _GOES_ON = re.compile(r"\s[|–-]\s"), re.compile(r"\.\s+(?:ik|wij|we)\b.*", re.DOTALL)


def unit_named(name: str, label: str, words: Words) -> str | None:
    """The part of the organisation; of "Dorien Haanstra, afd. Bedrijfsinformatie" without who works there."""
    opening = _GOES_ON.sub("", (sentences(name) or [""])[0]).rstrip(".")
    asks_who = "wie" in plain(label).split()
    person, unit = units_of(words).within_part(opening, asks_who=asks_who)
    name = unit if unit and (person or asks_who) else name
    if is_no_name(name) or len(name.split()) > MOST_WORDS_OF_UNIT or field_label(name.partition(":")[0], words):
        return None  # a sentence, or a line with a label of its own
    return name or None


def leader_named(said: str, words: Words, known: str) -> tuple[str | None, str | None]:
    """Who leads the purchase, and the part of the organisation beside the name; ``known`` is the part that another place named."""
    said = next((str(value) for field, value, _ in people(said, words) if field == "project_leader"), said)  # "vacature; Jan Bos leidt het project"
    first = _PIECES.split(said, maxsplit=1)[0]
    alone = person_first(said, words) or (first if is_person(first, words) else said.rstrip("."))  # "Jan Bos - Vastgoed"
    name, department = units_of(words).with_person(said.rstrip(".") if units_of(words).place.search(said) else alone)
    if plain(name).removeprefix("de ") in words.client_labels or plain(name) == plain(known):
        return None, None  # the name of a role, or of the department, is no person
    if units_of(words).place.match(name):
        return None, None  # nor is "Team Vastgoed"
    return _person(bare_name(name, "project_leader", words), words), department


def _person(name: str, words: Words) -> str | None:
    """The name of somebody; None for what somebody is, for an organisation, and for what is no name."""
    if is_no_name(name) and (opening := re.match(PERSON, name)):
        name = opening[1]  # "Jan Bos is dat, samen met Inkoop"
    if (not is_person(name, words) and words.says("functions", name)) or words.opens("organisations", name) or is_no_name(name):
        return None
    return name or None
