"""Criteria as people write them, one per line: "[CODE] (minimumeis) tekst", "Minimumeis: tekst", or the text of the ruleset."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from mvoi_checklist.inputs.dutch.known_criteria import Recognised
from mvoi_checklist.inputs.dutch.not_yet import on_condition
from mvoi_checklist.inputs.dutch.refusals import refuses
from mvoi_checklist.inputs.dutch.scope import sentences
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.themes.asked_of_supplier import addressed, of_whom
from mvoi_checklist.inputs.themes.free_text import CONDITIONAL
from mvoi_checklist.inputs.themes.kinds import kind_said, kinds_apart, takes_back
from mvoi_checklist.inputs.themes.learned import chances
from mvoi_checklist.inputs.themes.outcomes import outcome
from mvoi_checklist.inputs.themes.pasted import is_left_out, kind_of, recognised
from mvoi_checklist.model.closed_lists import ASKED_OF_SUPPLIER, CriterionKind

_LINE = re.compile(r"^(?:\[(?P<code>[A-Z0-9-]+)\]\s*)?(?:\((?P<kind>[^)]+)\)\s*)?(?P<text>.+)$")
_ASIDE = re.compile(r"\((?:[^\s()]+\s+){3}[^()]*\)")
"""What is told between brackets, and is no "(niet gevraagd)"."""
_LIKELY = 0.5
_ELSEWHERE = re.compile(r"zie\s+(?:\S+\s*){1,6}$", re.IGNORECASE)
"""Only where to look: what is asked does not stand there."""
BULLET = re.compile(r"^\s*[-–•*▪·]\s+")
"""The sign before an item of a list."""


@dataclass(frozen=True)
class Line:
    """One criterion, and how it was recognised when it came from the ruleset."""

    criterion: dict[str, Any]
    note: str = ""
    unnamed: bool = False
    """Whether only a word such as "moet" makes it a demand: its kind is not named."""


def criterion_lines(text: str, kind: str | None, words: Words) -> Iterator[Line]:
    """The criteria in a text; "Minimumeisen:" on its own line holds for the lines below it, ``kind`` for lines that name none."""
    lines = (part for line in text.split("\n") for part in ([line] if recognised(line, words) else kinds_apart(line, words).split("\n")))
    for line in lines:
        bare = BULLET.sub("", line).strip()
        if bare.endswith(":") and (heading := words.kind(bare)):
            kind = heading
        elif bare:
            yield read_line(bare, kind, words)


def read_line(line: str, kind: str | None, words: Words) -> Line:
    """One line as a criterion."""
    read = _read(line, kind, words)
    return read if read.criterion["code"] else replace(read, criterion={**read.criterion, "kind": of_whom(read.criterion["kind"], line, words)})


def _read(line: str, kind: str | None, words: Words) -> Line:
    said = words.kind_line(line)
    own, text = said or (None, line)
    found = recognised(text, words)
    of_contract = (own or kind) not in {None, *ASKED_OF_SUPPLIER}
    nothing = of_contract and not found and (_asks_nothing(text, words) or (said is not None and words.no_demand.says(text)))
    conditional = on_condition(line, words) and not (found and on_condition(found.criterion.text, words))
    if nothing or conditional or takes_back(line, words) or (found and is_left_out(found, words)):
        return Line({"code": None, "kind": None, "text": text if nothing else line}, CONDITIONAL if conditional else "")
    if found:
        return _known(found, own or kind, text, words)
    if said:
        return Line({"code": None, "kind": own, "text": text})
    marked = _marked(line, kind, words)
    if marked["kind"] is None and (demand := outcome(line, words)).kind:
        guessed = f"Er staat niet bij wat voor criterium dit is; het is gelezen als {CriterionKind(demand.kind).title.lower()}."
        return Line({**marked, "kind": demand.kind}, "" if demand.named else guessed, unnamed=not demand.named)
    return Line(marked)


def _asks_nothing(text: str, words: Words) -> bool:
    """Whether a text only says where to look, or that we ask nothing: "er worden geen eisen gesteld"; what a party may not do is asked of it."""
    if kind_said(text, words) or addressed(text, words):
        return False
    denied = all(refuses(one, words) for one in sentences(_ASIDE.sub("", text))) and chances(text, words, in_place=True).applied < _LIKELY
    return denied or _ELSEWHERE.match(text) is not None


def _known(found: Recognised, said: str | None, text: str, words: Words) -> Line:
    """A criterion of the ruleset: of the kind that is said beside it, else of its own."""
    code = found.criterion.code
    coded, marked = words.criteria.coded(text), _LINE.match(text)
    beside = words.kind(marked["kind"] or "") if marked else None
    note = "" if coded else f"Herkend als {code}: {round(100 * found.similarity)} % van de tekst is gelijk."
    return Line({"code": code, "kind": kind_of(found, beside or said, words), "text": coded[1] if coded else text}, note)


def is_marked(line: str, words: Words) -> bool:
    """Whether a line opens with its kind between brackets, as we write criteria: "(Geschiktheidseis) Geen verband met …" is no reason."""
    match = _LINE.match(line)
    return match is not None and words.kind(match["kind"] or "") is not None


def _marked(line: str, kind: str | None, words: Words) -> dict[str, Any]:
    match = _LINE.match(line)
    own = words.kind(match["kind"] or "") if match else None
    text = match["text"] if match and (own or not match["kind"]) else line
    of_supplier = kind if kind in ASKED_OF_SUPPLIER else None  # under "Selectiecriteria" points are points for the selection
    return {"code": match["code"] if match else None, "kind": own or of_supplier or kind_said(line, words) or addressed(line, words) or kind, "text": text}
