"""Themes in running text that stands under no heading of a theme: "Social return passen wij niet toe: …", "… als minimumeis (thema circulair)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from mvoi_checklist.inputs.dutch.refusals import postpones, refuses
from mvoi_checklist.inputs.dutch.scope import is_elsewhere, is_hint
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.themes.clauses import answered_apart
from mvoi_checklist.inputs.themes.criterion_lines import Line, criterion_lines, read_line
from mvoi_checklist.inputs.themes.free_text import Said, theme_text
from mvoi_checklist.inputs.themes.kinds import kind_said
from mvoi_checklist.inputs.themes.learned import chances, subjects
from mvoi_checklist.inputs.themes.names import demands_named, listed_themes, theme_phrases, themes_by_words, themes_in
from mvoi_checklist.inputs.themes.outcomes import outcome
from mvoi_checklist.inputs.themes.pasted import is_left_out, recognised
from mvoi_checklist.inputs.themes.stances import Stance, by_candidate, judge, reasons
from mvoi_checklist.inputs.themes.topics import Topic, topics
from mvoi_checklist.model.closed_lists import ASKED_OF_SUPPLIER

_POINTS_BACK = re.compile(r"(?:ook\s+)?(?:dit|dat|deze|die|beide|alle)\b", re.IGNORECASE)
_APPLIES = re.compile(r"\b(?:passen|past|pas)\b.{0,80}\btoe\b|\b(?:wordt|worden|is|zijn)\s+(?:\w+\s+)?toegepast\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[;:]|,\s*(?=maar\b|want\b|omdat\b|terwijl\b)|\bmaar\b")
_LIKEWISE = re.compile(
    r"(?:ook\s+)?(?:hetzelfde|dat|dit)\s+geldt\s+(?:ook\s+)?voor\b|(?:ook\s+)?voor\b.{3,40}\bgeldt hetzelfde\b|(?:evenmin|ook niet)\b", re.IGNORECASE
)
_CONCLUDES = re.compile(r"\b(?:dus|daarom|daarmee|om die reden|dan ook|hierdoor|daardoor|vandaar)\b", re.IGNORECASE)
SAME_REASON = re.compile(r"\bdezelfde reden(?:en)?\b", re.IGNORECASE)
"""A refusal for the reason of the one before it: "Om dezelfde reden speelt de keten niet"."""
_PASSES_ON = re.compile(r"\s*(?:dan|tot slot|ten slotte|verder|nu)\b(?:\s+\S+){1,4}", re.IGNORECASE)
"""A sentence that only goes on to the next theme: "Dan social return."."""
_HARDLY, _DOUBTFUL, _EVEN = 0.2, 0.4, 0.5
_FEWEST_WORDS = 5
_MOST_AT_ONCE = 3
"""Who names more themes at once names what there is, and asks nothing in particular: "Dat zijn klimaat, milieu, circulair en keten. Die nemen we mee"."""


@dataclass(frozen=True)
class Statement:
    """What a sentence says about one theme: criteria that are asked, that it is applied, or why not."""

    theme: str
    quote: str
    lines: tuple[Line, ...] = ()
    explanation: str = ""
    applied: bool = False
    vague: bool = False
    """Whether it only says that the theme matters."""
    note: str = ""
    """How it was read, where it does not say so in so many words."""
    named: bool = True
    """Whether the words name the theme: where they do not, they only count where nothing else tells it."""


def told_by_theme(text: str, words: Words) -> Iterator[Statement]:
    """What a paragraph about sustainability says about each theme; of several themes at once only what is refused, or said of a list of them."""
    refused, why_before = False, ""
    for topic in topics(text, words):
        if topic.refused is not None:
            refused, why_before = topic.refused, reasons(topic.text, words) if topic.refused else ""
            yield from _of_clause(topic, why_before, words)
            continue
        if not topic.named and is_elsewhere(topic.said[0], words):
            continue  # "Een energiescan is een aparte opdracht; daar …"
        read, stance = theme_text(topic.text, words), outcome(topic.text, words).stance
        refused = read.applied is False or (refused and _LIKEWISE.match(topic.text) is not None)
        same = [why_before] if refused and SAME_REASON.search(topic.said[0]) else []
        why = " ".join(dict.fromkeys([*same, *_reason_before(topic, words), read.text])).strip() if refused else ""
        why_before = why
        # what only seems to be the subject of a refusal may be anything: "Een formulier hoeft niet, een mail is genoeg"
        sure = topic.themes if topic.named or not refused else topic.themes & themes_by_words(topic.text, words)
        for theme in sorted(sure):
            if refused:
                yield Statement(theme, topic.text, explanation=why, note=read.note)
            elif statement := _of_topic(theme, topic, stance, read, words):
                yield replace(statement, note=read.note) if statement.lines else statement


def _of_clause(topic: Topic, why: str, words: Words) -> Iterator[Statement]:
    """What a clause says of its own themes, where the sentence answers others differently; what only "applies" something says no more than that."""
    read, stance = theme_text(topic.text, words), outcome(topic.text, words).stance
    for theme in sorted(topic.themes):
        if topic.refused:
            yield Statement(theme, topic.text, explanation=why)
        elif stance is Stance.ASKED and not topic.vague:
            yield Statement(theme, topic.text, tuple(criterion_lines(read.criteria, None, words)), note=read.note)
        else:
            yield Statement(theme, topic.text, vague=True)


def _reason_before(topic: Topic, words: Words) -> list[str]:
    """The sentences before a refusal that only concludes: "…, dus eisen hieraan hebben geen zin"; nothing where it gives its own reason."""
    if not _CONCLUDES.search(topic.said[0]) or len(topic.said) > 1:
        return []
    told = [judge(sentence, words).stance not in (Stance.ASKED, Stance.REFUSED) for sentence in topic.before]
    last = max((number for number, tells in enumerate(told) if not tells), default=-1)
    return [*topic.before[last + 1 :], topic.said[0]]


def _of_topic(theme: str, topic: Topic, stance: Stance, read: Said, words: Words) -> Statement | None:
    """What is not refused: of several themes at once only what is said of a list of them."""
    listed = topic.themes == listed_themes(topic.said[0], words)
    if not (listed or len(topic.themes) == 1 or not topic.named):
        return None
    if stance is Stance.ASKED and not (listed and len(topic.themes) > _MOST_AT_ONCE):
        return Statement(theme, topic.text, tuple(criterion_lines(read.criteria or topic.text, None, words)))
    return Statement(theme, topic.text, vague=True) if stance in (Stance.ASKED, Stance.VAGUE) else None


def statements(text: str, kind: str | None, words: Words, *, sustainable: bool = False) -> Iterator[Statement]:
    """Every statement in a paragraph; ``kind`` is the kind of criterion that the heading above names.

    Under a heading on sustainability a demand is about the theme to which its subject belongs.
    """
    if known := pasted(text, kind, words):
        yield known
        return
    if not theme_phrases(words).touches(text):
        return
    apart = answered_apart(text, words)
    said = [sentence for sentence, _ in apart]
    for number, (sentence, own) in enumerate(apart):
        if not theme_phrases(words).touches(sentence):
            continue
        says_nothing = sentence.endswith("?") or is_elsewhere(sentence, words) or postpones(sentence, words)
        if not (says_nothing or is_hint(sentence, words)):
            told = _in_sentence(number, said, kind, words, sustainable=sustainable)
            yield from (one for one in told if own is None or one.theme in own)


def pasted(text: str, kind: str | None, words: Words) -> Statement | None:
    """A criterion of the ruleset, known by its code or its text; not one that the words around it leave out."""
    found = recognised(text, words)
    if found is None or is_left_out(found, words):
        return None
    return Statement(found.criterion.themes[0], text, (read_line(text, kind, words),))


def apart_from_pasted(text: str, kind: str | None, words: Words) -> tuple[list[Statement], list[str]]:
    """What a criterion of the ruleset in a paragraph asks, or why it is left out, and what the paragraph says around it."""
    found = recognised(text, words)
    if found is None:
        return [], [text]
    known = pasted(text, kind, words)
    why = reasons(found.after, words) if refuses(found.before, words) else ""
    left_out = Statement(found.criterion.themes[0], text, explanation=why.strip(" .,;:")) if why else None
    said = known or left_out
    return [said] if said else [], [around for around in (found.before, found.after) if len(around.split()) >= _FEWEST_WORDS]


def _in_sentence(number: int, said: list[str], kind: str | None, words: Words, *, sustainable: bool) -> Iterator[Statement]:
    """A sentence about one theme, or about a list of themes: of two themes apart nobody knows which is meant."""
    sentence = said[number]
    themes = themes_in(sentence, words) or (demands_named(sentence, words) if refuses(sentence, words) else set())
    if not themes and (meant := words.keys_said("theme_cues", sentence)) and (kind or _own_kind(sentence, words)):
        themes = meant
    if not themes and kind and (sustainable or chances(sentence, words).other < _DOUBTFUL):
        themes = {*subjects(sentence, words)}
    listed = listed_themes(sentence, words)
    if len(themes) > 1 and themes != listed:
        return
    for theme in sorted(themes):
        if statement := _statement(theme, number, said, kind, words):
            yield replace(statement, lines=(), vague=True) if statement.lines and len(themes) > _MOST_AT_ONCE else statement


def _statement(theme: str, number: int, said: list[str], kind: str | None, words: Words) -> Statement | None:
    sentence = said[number]
    asked_besides = _beside_nothing_in_contract(sentence, words) if kind in ASKED_OF_SUPPLIER else ""
    if asked_besides:
        return Statement(theme, sentence, (read_line(sentence, kind, words),)) if theme in subjects(asked_besides, words) else None
    if any(refuses(clause, words) and (themes_in(clause, words) or demands_named(clause, words)) for clause in _CLAUSE.split(sentence)):
        following = said[number + 1 :]
        end = next((at for at, later in enumerate(following) if themes_in(later, words)), len(following))
        return Statement(theme, sentence, explanation=reasons(_with_reasons(sentence, following[:end], words), words))
    after = said[number + 1] if number + 1 < len(said) else ""
    told = kind_said(after, words) if _POINTS_BACK.match(after) and not themes_in(after, words) else None
    below = None if by_candidate(sentence, words) or _PASSES_ON.fullmatch(sentence) else kind
    own = _own_kind(sentence, words)
    if below == "selection" and own == "award":
        own = below  # points for whoever is selected
    if asked := own or told or below:
        likely = chances(sentence, words, in_place=bool(below))
        if likely.applied + likely.supplier <= (_HARDLY if below else _EVEN):
            return Statement(theme, sentence, vague=True)  # it names what it does not ask
        return Statement(theme, sentence, (read_line(sentence, asked, words),))
    return Statement(theme, sentence, applied=True) if _APPLIES.search(sentence) and not words.says("hedges", sentence) else None


def _beside_nothing_in_contract(sentence: str, words: Words) -> str:
    """What a sentence says before it adds that the contract asks nothing (more): "B Corp-certificaat; in de uitvoering vragen wij niets"."""
    clauses = _CLAUSE.split(sentence)
    kept = [clause for clause in clauses if not refuses(clause, words)]
    of_contract = all(words.says("contract_scope", clause) for clause in clauses if clause not in kept)
    return " ".join(kept) if of_contract and len(kept) < len(clauses) else ""


def _with_reasons(refusal: str, following: list[str], words: Words) -> str:
    """A refusal with what goes on about it: "Social return: nee. De wethouder wil in juni een besluit." gives no reason."""
    likely = [chances(f"{refusal} {one}", words).explained >= _EVEN for one in following]
    return " ".join([refusal, *following[: likely.index(False) if False in likely else len(likely)]])


def _own_kind(sentence: str, words: Words) -> str | None:
    """The kind that the sentence names: "Eis: …", or "… als gunningscriterium"."""
    line = words.kind_line(sentence)
    return line[0] if line and not words.no_demand.says(line[1]) else kind_said(sentence, words)
