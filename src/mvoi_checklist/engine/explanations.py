"""Is what stands there an explanation? Hard findings reject it, soft ones only warn."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from mvoi_checklist.engine.case import Case
from mvoi_checklist.engine.explanation_phrases import SHORT_WORDS
from mvoi_checklist.engine.lots import in_a_row
from mvoi_checklist.engine.plain_words import plain_words
from mvoi_checklist.model.closed_lists import Answer, Severity
from mvoi_checklist.model.findings import Finding
from mvoi_checklist.model.rules import Theme
from mvoi_checklist.model.start_document import Explanation, field_title


def check_explanation(explanation: Explanation, theme: Theme, case: Case) -> list[Finding]:
    """Check one explanation: every problem of the text and of the ground, or else what would make it stronger; of a refused text the ground it points to."""
    text_problems = list(_text_problems(explanation, theme, case))
    ground_problems = _ground_problems(explanation, theme, case, refused=not accepted(text_problems))
    problems = [*text_problems, *ground_problems]
    if not text_problems and accepted(problems):
        problems += _advice(explanation, theme, case)
    if not accepted(text_problems):
        problems += _pointed_at(explanation, theme, case)
    return [*problems, *_unsigned(explanation, theme, case)] if accepted(problems) else problems


def accepted(findings: list[Finding]) -> bool:
    """An explanation is accepted when nothing hard stands against it."""
    return not any(finding.severity is Severity.ERROR for finding in findings)


def _text_problems(explanation: Explanation, theme: Theme, case: Case) -> Iterator[Finding]:
    text = explanation.text or ""
    words, phrases = plain_words(text), case.rulebook.phrases
    where = {"theme": theme.id, "field": f"themes.{theme.id}.explanation.text"}
    if not words:
        yield case.report("MVOI101", **where, title=theme.title)
    elif phrases.postponed(text):
        yield case.report("MVOI103", **where, title=theme.title)
    elif phrases.says_nothing(text):
        yield case.report("MVOI102", **where, title=theme.title, text=text)
    elif phrases.copied(words, theme.id):
        yield case.report("MVOI104", **where, title=theme.title)
    elif phrases.only_asks(text):
        yield case.report("MVOI102", **where, title=theme.title, text=text)
    elif len(words) < SHORT_WORDS:
        yield case.report("MVOI110", **where, title=theme.title)


def _advice(explanation: Explanation, theme: Theme, case: Case) -> Iterator[Finding]:
    """Only for what is accepted: first things first."""
    if missing := case.rulebook.phrases.missing_parts(explanation, plain_words(explanation.text or "")):
        code = "MVOI119" if len(missing) == len(case.rulebook.explanation_parts) else "MVOI115"
        yield case.report(code, theme=theme.id, field=f"themes.{theme.id}.explanation.text", title=theme.title, missing="; ".join(missing))


def _pointed_at(explanation: Explanation, theme: Theme, case: Case) -> Iterator[Finding]:
    """The one ground to which words point that explain nothing yet, with what it asks for; not where another was chosen, or where it cannot hold."""
    pointed = case.rulebook.grounds_named(explanation.text or "")
    if len(pointed) == 1 and explanation.ground in {None, pointed[0].id} and case.holds(pointed[0].when).answer is not Answer.NO:
        [ground] = pointed
        field = f"themes.{theme.id}.explanation.ground"
        yield case.report("MVOI120", theme=theme.id, field=field, title=theme.title, ground=ground.title, proof=ground.proof)


def _unsigned(explanation: Explanation, theme: Theme, case: Case) -> Iterator[Finding]:
    """Who wrote an explanation that is accepted, who agrees, and when; that these two are one person is told by itself."""
    if missing := [field_title(field) for field in ("author", "approver", "dated") if not str(getattr(explanation, field) or "").strip()]:
        yield case.report("MVOI117", theme=theme.id, field=f"themes.{theme.id}.explanation.approver", title=theme.title, missing=in_a_row(missing))


def _ground_problems(explanation: Explanation, theme: Theme, case: Case, *, refused: bool) -> Iterator[Finding]:
    """What is wrong beside the text; whoever must write another explanation is not asked for a ground of this one."""
    where = {"theme": theme.id, "field": f"themes.{theme.id}.explanation.ground"}
    ground = case.ruleset.ground_by_id.get(explanation.ground or "")
    if explanation.valid_until is not None and explanation.valid_until < case.on:
        yield case.report("MVOI105", **where, title=theme.title, until=explanation.valid_until.isoformat())
    if ground is None:
        yield from () if refused else (case.report("MVOI111", **where, title=theme.title),)
    elif (outcome := case.holds(ground.when)).answer is Answer.NO:
        yield case.report("MVOI106", **where, title=theme.title, ground=ground.title, reason="; ".join(outcome.reasons))
    elif ground.proof_required and not explanation.proof and not case.rulebook.phrases.names_proof(explanation.text or ""):
        yield case.report("MVOI112", **where, title=theme.title, ground=ground.title, proof=ground.proof)
    if explanation.author and plain_words(explanation.author) == plain_words(explanation.approver or ""):
        yield case.report("MVOI113", **where, title=theme.title, name=explanation.author)


def repeated_explanations(case: Case, themes: Collection[str]) -> Iterator[Finding]:
    """The same text under several of these ``themes`` explains none of them well; one that is refused for itself is not told of again."""
    seen: dict[str, str] = {}
    order = list(case.ruleset.theme_by_id)
    for answer in sorted((one for one in case.document.themes if one.theme in themes), key=lambda answer: order.index(answer.theme)):
        said = answer.explanation
        fine = said is not None and accepted(list(_text_problems(said, case.ruleset.theme_by_id[answer.theme], case)))
        text = " ".join(plain_words(said.text or "")) if said and fine else ""
        first = seen.setdefault(text, answer.theme) if text else answer.theme
        if first != answer.theme:
            yield case.report(
                "MVOI114",
                theme=answer.theme,
                field=f"themes.{answer.theme}.explanation.text",
                title=case.ruleset.theme_by_id[answer.theme].title,
                other=case.ruleset.theme_by_id[first].title,
            )
