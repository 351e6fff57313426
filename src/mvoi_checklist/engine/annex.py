"""From a checklist to the annex of the contract: nothing that was not asked, and every word as it was asked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mvoi_checklist.engine.agreements import Agreements, without_stray_sign
from mvoi_checklist.engine.explanation_phrases import emptied
from mvoi_checklist.engine.plain_words import plain_words
from mvoi_checklist.engine.rulebook import rulebook_of
from mvoi_checklist.engine.unknown_names import refuse_other_rules
from mvoi_checklist.errors import Problem, UsageError
from mvoi_checklist.model.annex import Annex, Check, Clause, Unworked
from mvoi_checklist.model.checklist import Checklist, filled_in
from mvoi_checklist.model.closed_lists import ASKED_OF_SUPPLIER, CriterionKind, DutyState, Verdict
from mvoi_checklist.model.rules import Criterion
from mvoi_checklist.model.ruleset import Ruleset, refuse_name
from mvoi_checklist.model.start_document import AskedCriterion
from mvoi_checklist.model.vocabulary import VerificationMoment

_OPEN = re.compile(r"\[([^\[\]]{1,80})\]")
_LONGEST_HEAD = 4
_PARTS = re.compile(r"(?<=[.;])\s+")


def contract_annex(checklist: Checklist, ruleset: Ruleset) -> Annex:
    """The annex; without anything asked it has no clauses.

    Raises:
        UsageError: the checklist was made with another ruleset, or of a file in which two documents stand.

    """
    refuse_name(ruleset)
    refuse_other_rules(checklist, ruleset)
    if checklist.merged:
        raise UsageError([Problem("start_document", "van twee documenten in één bestand komt geen bijlage.", checklist.merged.message)])
    asked = list(_asked(checklist, ruleset))
    found = [_clause(criterion, themes, ruleset) for criterion, themes, reason in asked if reason is None]
    inside = [clause for clause in found if clause.kind not in ASKED_OF_SUPPLIER]
    outside = [clause for clause in found if clause.kind in ASKED_OF_SUPPLIER]
    return Annex(
        ruleset=checklist.ruleset,
        organisation=checklist.organisation,
        on=checklist.on,
        start_document=checklist.start_document,
        clauses=_numbered(inside),
        supplier=_numbered(outside),
        unworked=tuple(Unworked(text=criterion.text, themes=themes, reason=reason) for criterion, themes, reason in asked if reason is not None),
        unclear=tuple(theme.title for theme in checklist.themes if theme in checklist.undetermined or any(map(emptied, theme.applied_criteria))),
        supplier_only=tuple(theme.title for theme in checklist.to_explain if theme.verdict is Verdict.SUPPLIER_ONLY),
        unexplained=tuple(theme.title for theme in checklist.to_explain if theme.verdict is not Verdict.SUPPLIER_ONLY),
        product_groups=checklist.product_groups,
        duties=tuple(duty for duty in checklist.duties if duty.state is not DutyState.NOT_HERE),
    )


def _numbered(clauses: list[Clause]) -> tuple[Clause, ...]:
    return tuple(clause.model_copy(update={"number": number}) for number, clause in enumerate(clauses, start=1))


def _asked(checklist: Checklist, ruleset: Ruleset) -> Iterator[tuple[AskedCriterion, tuple[str, ...], str | None]]:
    """Each criterion once, with the themes under which it can be agreed on; or with all its themes and why it cannot. A text that asks nothing is neither."""
    phrases, agreements = rulebook_of(ruleset).phrases, Agreements(checklist, ruleset)
    found: dict[tuple[str, CriterionKind | None], tuple[AskedCriterion, list[tuple[str, str | None]]]] = {}
    for theme in checklist.themes:
        for asked in theme.applied_criteria:
            criterion = asked.model_copy(update={"text": without_stray_sign(asked.text)})
            if phrases.asks(criterion):
                key = (" ".join(plain_words(criterion.text)), criterion.kind)
                found.setdefault(key, (criterion, []))[1].append((theme.title, agreements.why_not(criterion, theme)))
    for criterion, told in found.values():
        reason = None if any(why is None for _, why in told) else told[0][1]
        yield criterion, tuple(dict.fromkeys(title for title, why in told if reason or why is None)), reason


def _clause(asked: AskedCriterion, themes: tuple[str, ...], ruleset: Ruleset) -> Clause:
    known = ruleset.criterion_by_code.get(asked.code or "")
    rule = next((wording for wording in (known, known.with_one_supplier) if wording.kind is asked.kind), known) if known else None
    text = _with_capital(asked.text) if rule is None or not _only_names(asked.text, rule) else filled_in(rule)
    return Clause(
        number=0,
        text=text,
        kind=asked.kind,
        level=asked.level or (rule.level if rule else None),
        themes=themes,
        code=asked.code if rule else None,
        title=rule.title if rule else None,
        checks=tuple(_checks(rule, asked.kind or rule.kind, text, ruleset)) if rule else (),
        source=rule.source if rule else None,
        open=tuple(dict.fromkeys(_OPEN.findall(text))),
    )


def _with_capital(text: str) -> str:
    """An agreement begins as a sentence does: it often stood behind a label. A name that is written otherwise, such as pH, stays."""
    first = text.partition(" ")[0]
    return text if first != first.lower() else f"{text[:1].upper()}{text[1:]}"


def _only_names(text: str, rule: Criterion) -> bool:
    """The document names the criterion by its code or title and leaves its text to the rules."""
    words = plain_words(text)
    names = (plain_words(rule.code), plain_words(rule.title), plain_words(f"{rule.code} {rule.title}"))
    return words in names


def _checks(rule: Criterion, kind: CriterionKind, text: str, ruleset: Ruleset) -> Iterator[Check]:
    """The evidence part by part: each at the moment that it names, or else at the one of the agreement."""
    moments = ruleset.vocabulary.verification_moments
    usual = _usual_moment(kind, text, moments)
    proofs: dict[tuple[str, bool], list[str]] = {}
    for part in _PARTS.split(rule.evidence):
        named = next((moment.title for moment in moments if _names(part, moment)), None)
        proofs.setdefault((named or usual, named is None), []).append(_without_moment(part, moments))
    order = [moment.title for moment in moments]
    for (moment, proposed), parts in sorted(proofs.items(), key=lambda item: order.index(item[0][0])):
        words = " ".join(parts).rstrip(".;")
        yield Check(moment=moment, proof=words[:1].upper() + words[1:] + ".", proposed=proposed)


def _usual_moment(kind: CriterionKind, text: str, moments: tuple[VerificationMoment, ...]) -> str:
    """Propose when to verify an agreement: a requirement when its text first says, for it may ask for what is delivered later; all others by their kind."""
    said = f" {' '.join(plain_words(text))}"
    phrases = [(" ".join(plain_words(word)), moment.title) for moment in moments for word in moment.words]
    # A single word ("jaar") in the text of an agreement is seldom about when to verify it.
    places = [(said.find(f" {phrase}"), title) for phrase, title in phrases if " " in phrase and f" {phrase}" in said]
    if kind is CriterionKind.REQUIREMENT and places:
        return min(places)[1]
    return next((moment.title for moment in moments if kind in moment.kinds), moments[0].title)


def _names(text: str, moment: VerificationMoment) -> bool:
    said = f" {' '.join(plain_words(text))}"
    return any(f" {' '.join(plain_words(word))}" in said for word in moment.words)


def _without_moment(part: str, moments: tuple[VerificationMoment, ...]) -> str:
    """Say "Bij de offerte: voorbeeldmenu" without the words that the moment says already."""
    head, colon, rest = part.partition(": ")
    short = len(head.split()) <= _LONGEST_HEAD
    return rest if colon and rest and short and any(_names(head, moment) for moment in moments) else part
