"""What a heading, the name of a column or a line above a list says about what stands below it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.inputs.dutch.field_labels import field_label
from mvoi_checklist.inputs.dutch.lots import lot_of
from mvoi_checklist.inputs.dutch.refusals import refuses
from mvoi_checklist.inputs.dutch.scope import is_elsewhere, sentences
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.dutch.written_in import kinds_told
from mvoi_checklist.model.closed_lists import ASKED_IN_CONTRACT

_BETWEEN_NAMES = re.compile(r"\s*(?:,|/|\+|&|\ben\b)\s*")
_COORDINATED = re.compile(r"\s*[,;/&+]\s*|\s+en\s+", re.IGNORECASE)
_GOVERNS = re.compile(r"\b(?:van|op|uit|over|met)\b|[:(–]", re.IGNORECASE)
"""Between what a heading is about and what that is about: "Begrippen uit het beleid", "Terugblik: klimaat"."""
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_LONGEST = 160


@dataclass(frozen=True)
class Heading:
    """What a heading or the name of a column says about what stands below it."""

    lot: str
    kind: str | None
    elsewhere: bool
    fields: tuple[str, ...] = ()
    denied: bool = False
    sustainable: bool = False


@lru_cache(maxsize=2048)
def heading_of(text: str, words: Words) -> Heading:
    """The lot and the kind of criterion that a heading names, and whether it is about another contract, or about words rather than demands."""
    short = text.partition("\n")[0][:_LONGEST]
    names = [part for part in _BETWEEN_NAMES.split(words.unnumbered(short)) if part]
    parts = {words.find_label("criterion_kinds", part) for part in names}
    fields = tuple(field for part in names if len(names) > 1 and (field := words.find_label("fields", part)))
    kind = words.find_label("criterion_kinds", short) or (parts.pop() if len(parts) == 1 else None) or _kind_of_demands(short, words)
    denied, sustainable = (words.says(name, short) for name in ("denied_headings", "sustainability"))
    return Heading(lot_of(short), kind, _is_about_something_else(short, words), fields, denied, sustainable)


def _kind_of_demands(heading: str, words: Words) -> str | None:
    """The kind of what a heading calls demands in more words than the name of a kind: "Kwaliteitseisen", "Eisen aan de uitvoering"."""
    bare = words.unnumbered(heading).strip(" :?")
    named = _demands(words).fullmatch(bare)
    if named is None or words.says("demands_of_others", bare) or words.says("denied_headings", bare) or _not_yet_chosen(words).search(named["of"] or ""):
        return None
    if (that := named["that"]) and (
        refuses(that, words) or any(words.says(name, that) for name in ("hedges", "doubts")) or _not_yet_chosen(words).search(that)
    ):
        return None  # "Eisen die misschien gelden", "Eisen die de inschrijver …"
    return words.kind(named["name"]) or (None if named["criteria"] else "requirement")


def _demands(words: Words) -> re.Pattern[str]:
    """Demands, and what they are asked of: "Belangrijkste eisen en wensen op hoofdlijnen", "Eisen aan de kleding (concept)"."""

    def pattern() -> str:
        known = words.vocabulary
        before = r"(?:(?:de|het|onze)\s+)?(?:\w+(?:-|che|ele|ige|eve)\s+en\s+)?(?:[\w-]+e\s+){0,2}"
        name = rf"(?P<name>{either(known.demand_headings)}|[\w-]*eisen|(?P<criteria>[\w-]*(?:criteria|bepalingen|voorwaarden)))"
        more = rf"(?:\s*(?:\ben\b|/|&|\+)\s*(?:{either(known.wish_columns)}))?(?:\s+(?:(?:op|in)\s+(?:de\s+)?)?hoofdlijn(?:en)?)?"
        return rf"(?i){before}{name}{more}(?:\s+(?:aan|voor|op het gebied van)\s+(?P<of>[^:()]{{2,60}}))?(?P<that>\s+die\s+[^:()]{{2,60}})?(?:\s*\([^()]*\))?"

    return words.compiled("demands", pattern)


def _not_yet_chosen(words: Words) -> re.Pattern[str]:
    """Who offers, of whom something else is asked than of what is bought."""
    known = words.vocabulary
    return words.compiled("not yet chosen", lambda: rf"(?i)\b(?:{either((*known.suppliers, *known.tenderers, *known.candidates))})\b")


def _is_about_something_else(heading: str, words: Words) -> bool:
    """Whether that is what a heading is about: "Marktverkenning" is, "Marktverkenning en duurzaamheid" or "Inkoopbeleid bij deze opdracht" is not."""
    if words.says("own_headings", heading):
        return False
    if not words.says("elsewhere_headings", heading):
        return all(_is_another_subject(part, words) for part in _COORDINATED.split(heading))
    if any(words.says("elsewhere_headings", aside) for aside in _IN_BRACKETS.findall(heading)):
        return True  # "Eisen en wensen (voorbeelden)"
    governed = False  # in "Terugblik op klimaat en milieu" both are looked back on
    for part in _COORDINATED.split(heading):
        if other := words.search("elsewhere_headings", part):
            governed = _GOVERNS.search(part, other.end()) is not None or _is_ours(f"{part[: other.start()]} {part[other.end() :]}", words)
            own = not governed and words.says("this_purchase", part)
        else:
            own = words.says("this_purchase", part) or (not governed and (_is_ours(part, words) or field_label(part, words) == "procedure"))
        if own:
            return False
    return True


def _is_another_subject(part: str, words: Words) -> bool:
    """Whether a part of a heading is about a next contract, what is still open or policy, or about what a sentence with these words is about."""
    return words.says("other_subjects", part) or words.says("later_contracts", part) or (is_elsewhere(part, words) and not _is_ours(part, words))


def _is_ours(part: str, words: Words) -> bool:
    """Whether a part of a heading names sustainability, a theme or a kind of criterion for the contract."""
    return words.says("sustainability", part) or bool(words.named_in(part) or {*words.kinds_named(part)} & ASKED_IN_CONTRACT)


def introduction(line: str, words: Words) -> Heading | None:
    """What a line such as "De volgende minimumeisen worden gesteld:" says about the list below it."""
    last = sentences(line)[-1]
    kinds = {*words.kinds_named(last)} or kinds_told(last, words)
    denied = words.says("denied_headings", last)
    return Heading("", kinds.pop() if len(kinds) == 1 else None, elsewhere=False, denied=denied) if kinds or denied else None
