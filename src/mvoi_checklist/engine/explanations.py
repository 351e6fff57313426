"""Is what stands there an explanation? Hard findings reject it, soft ones only warn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from mvoi_checklist.engine.case import Case
from mvoi_checklist.engine.conditions import holds
from mvoi_checklist.model.findings import Finding
from mvoi_checklist.model.rules import Ground, Theme
from mvoi_checklist.model.start_document import Explanation
from mvoi_checklist.model.vocabulary import Vocabulary
from mvoi_checklist.model.words import Answer, Severity

_COPY_SHARE = 0.8
_SHORT_WORDS = 6
_REAL_WORDS, _REAL_LETTERS = 3, 3
_SENTENCE_END = re.compile(r"[.;!?]+(?=\s|$)|\n")


def check_explanation(explanation: Explanation, theme: Theme, case: Case) -> list[Finding]:
    """Check one explanation: every problem, the hard ones first."""
    return [*_text_problems(explanation, theme, case), *_ground_problems(explanation, theme, case)]


def accepted(findings: list[Finding]) -> bool:
    """An explanation is accepted when nothing hard stands against it."""
    return not any(finding.severity is Severity.ERROR for finding in findings)


def plain_words(text: str) -> list[str]:
    """The words of a text in lower case, without punctuation."""
    return re.findall(r"\w+", text.lower())


@lru_cache(maxsize=1024)
def _words_of_rule(text: str) -> frozenset[str]:
    """The words of a text of the rulebook: the same ones are asked for again and again."""
    return frozenset(plain_words(text))


@lru_cache
def _spaced_phrases(phrases: tuple[str, ...]) -> frozenset[str]:
    """The phrases with a space on either side, to find them between whole words."""
    return frozenset(f" {phrase} " for phrase in _plain_phrases(phrases))


@lru_cache
def _plain_phrases(phrases: tuple[str, ...]) -> frozenset[str]:
    return frozenset(" ".join(plain_words(phrase)) for phrase in phrases)


def _text_problems(explanation: Explanation, theme: Theme, case: Case) -> Iterator[Finding]:
    words = plain_words(explanation.text or "")
    where = {"theme": theme.id, "field": f"themes.{theme.id}.explanation.text"}
    vocabulary = case.ruleset.vocabulary
    if not words:
        yield case.report("MVOI101", **where, title=theme.title)
    elif _postponed(explanation.text or "", vocabulary):
        yield case.report("MVOI103", **where, title=theme.title)
    elif " ".join(words) in _plain_phrases(vocabulary.boilerplate) or _says_nothing(words, vocabulary):
        yield case.report("MVOI102", **where, title=theme.title, text=explanation.text)
    elif _copied(words, theme, case.ruleset.grounds):
        yield case.report("MVOI104", **where, title=theme.title)
    elif len(words) < _SHORT_WORDS:
        yield case.report("MVOI110", **where, title=theme.title)
    elif missing := missing_parts(explanation, vocabulary):
        yield case.report("MVOI115", **where, title=theme.title, missing="; ".join(missing))


def _copied(words: list[str], theme: Theme, grounds: tuple[Ground, ...]) -> bool:
    """What the form or its instructions say weighs nothing; a ground speaks the language of explanations, so only a whole copy counts."""
    if _copies(words, theme.definition) or _copies(words, theme.question):
        return True
    texts = (text for ground in grounds for text in (ground.title, ground.holds_when, ground.good_example))
    return any(_copies(words, text, whole=True) for text in texts)


def missing_parts(explanation: Explanation, vocabulary: Vocabulary) -> list[str]:
    """What a good explanation also names; where the proof is filled in, it says where things are recorded."""
    said = f" {' '.join(plain_words(explanation.text or ''))} "
    parts = vocabulary.explanation_parts
    return [part.title for part in parts if not (part.field and getattr(explanation, part.field)) and not any(f" {cue}" in said for cue in part.words)]


def asks_nothing(text: str, vocabulary: Vocabulary) -> bool:
    """The text of a criterion that is a phrase like "n.v.t.", "zie bestek" or "later te bepalen"."""
    words = plain_words(text)
    return not words or " ".join(words) in _plain_phrases((*vocabulary.boilerplate, *vocabulary.placeholders)) or _postponed(text, vocabulary)


def _postponed(text: str, vocabulary: Vocabulary) -> bool:
    """A promise to decide later, and nothing beside it that gives a reason or weighs something."""
    sentences = [plain_words(sentence) for sentence in _SENTENCE_END.split(text)]
    rest = [_without_postponement(words, vocabulary) for words in sentences]
    if rest == sentences:
        return False
    left = [word for words in rest for word in words]
    return len(left) < 2 * _SHORT_WORDS and not set(left) & set(vocabulary.reason_words)


def _without_postponement(words: list[str], vocabulary: Vocabulary) -> list[str]:
    """A sentence that postpones says nothing, unless it gave a whole reason first: what comes after, or just before it, is a reason to wait."""
    said = f" {' '.join(words)} "
    starts = [said.index(phrase) for phrase in _spaced_phrases(vocabulary.postponement) if phrase in said]
    if not starts:
        return words
    before = said[: min(starts)].split()
    return before if set(before[1:-_SHORT_WORDS]) & set(vocabulary.reason_words) else []


def _says_nothing(words: list[str], vocabulary: Vocabulary) -> bool:
    """Hardly a word in it, or a phrase that explains nothing with some words around it and no reason after it."""
    if sum(len(word) >= _REAL_LETTERS for word in set(words)) < _REAL_WORDS:
        return True
    opens = any(" ".join(words).startswith(f"{phrase} ") for phrase in _plain_phrases(vocabulary.boilerplate_openings))
    return opens and len(words) < 2 * _SHORT_WORDS and not set(words) & set(vocabulary.reason_words)


def _copies(words: list[str], original: str, *, whole: bool = False) -> bool:
    """Almost all of the words come from the original, and they cover much of it, or almost all."""
    source = _words_of_rule(original)
    own = set(words)
    return len(own & source) >= _COPY_SHARE * len(own) and len(own & source) >= _COPY_SHARE / (1 if whole else 2) * len(source)


def _ground_problems(explanation: Explanation, theme: Theme, case: Case) -> Iterator[Finding]:
    where = {"theme": theme.id, "field": f"themes.{theme.id}.explanation.ground"}
    ground = case.ruleset.ground_by_id.get(explanation.ground or "")
    if explanation.valid_until is not None and explanation.valid_until < case.on:
        yield case.report("MVOI105", **where, title=theme.title, until=explanation.valid_until.isoformat())
    if ground is None:
        yield case.report("MVOI111", **where, title=theme.title)
    elif (outcome := holds(ground.when, case.document)).answer is Answer.NO:
        yield case.report("MVOI106", **where, title=theme.title, ground=ground.title, reason="; ".join(outcome.reasons))
    elif ground.proof_required and not explanation.proof:
        yield case.report("MVOI112", **where, title=theme.title, ground=ground.title, proof=ground.proof)
    if explanation.author and plain_words(explanation.author) == plain_words(explanation.approver or ""):
        yield case.report("MVOI113", **where, title=theme.title, name=explanation.author)


def repeated_explanations(case: Case) -> Iterator[Finding]:
    """The same text under several themes explains none of them well."""
    seen: dict[str, str] = {}
    order = list(case.ruleset.theme_by_id)
    for answer in sorted(case.document.themes, key=lambda answer: order.index(answer.theme)):
        text = " ".join(plain_words(answer.explanation.text or "")) if answer.explanation else ""
        first = seen.setdefault(text, answer.theme) if text else answer.theme
        if first != answer.theme:
            yield case.report(
                "MVOI114",
                theme=answer.theme,
                field=f"themes.{answer.theme}.explanation.text",
                title=case.ruleset.theme_by_id[answer.theme].title,
                other=case.ruleset.theme_by_id[first].title,
            )
