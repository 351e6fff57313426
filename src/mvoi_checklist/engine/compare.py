"""Compare a document that came back with how it was made, and say what today's rules make of both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from mvoi_checklist.engine.evaluate import evaluate
from mvoi_checklist.model.checklist import Checklist, ThemeResult
from mvoi_checklist.model.comparison import AnswerChange, Basis, Cause, Comparison, DutyComparison, ThemeComparison
from mvoi_checklist.model.dutch import day_words, euros
from mvoi_checklist.model.frozen import Frozen
from mvoi_checklist.model.generated import Generated
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.model.start_document import AskedCriterion, StartDocument, ValueRange, field_title
from mvoi_checklist.model.words import EvaluationLevel, Verdict, Word

_ABOUT_THE_FILE = "MVOI32"


def compare(name: str, returned: StartDocument, made: Generated | None, ruleset: Ruleset, *, on: date) -> Comparison:
    """Compare three ways; without ``made`` with an empty checklist for the same purchase.

    Raises:
        UnreadableFileError: the document names a theme, product group or duty that the ruleset does not know.

    """
    before = _known(made.start_document, ruleset) if made else returned.model_copy(update={"themes": (), "duties": (), "evaluation": None, "evidence": ()})
    then, now = evaluate(before, ruleset, on=on), evaluate(returned, ruleset, on=on)
    changes = list(_changes(before, returned))
    return Comparison(
        file=name,
        title=returned.title,
        organisation=ruleset.policy.organisation,
        basis=Basis.INSIDE if made else Basis.PURCHASE,
        made_with=made.ruleset if made else None,
        made_on=made.on if made else None,
        ruleset=ruleset.identity,
        on=on,
        answers=tuple(change for change in changes if not change.field.startswith("themes.")),
        themes=tuple(_theme(first, second, made, changes) for first, second in zip(then.themes, now.themes, strict=True)),
        duties=tuple(_duties(made, then, now)),
        made_complete=made.complete if made else None,
        complete=now.complete,
        counts_for_goal=now.counts_for_goal,
        findings=tuple(item for item in now.findings if item.code.startswith(_ABOUT_THE_FILE)),
    )


def _known(document: StartDocument, ruleset: Ruleset) -> StartDocument:
    """The document without what these rules no longer know: it was made with others."""
    groups = document.product_groups
    evaluation = document.evaluation
    if evaluation:
        evaluation = evaluation.model_copy(update={"deliveries": tuple(item for item in evaluation.deliveries if item.theme in ruleset.theme_by_id)})
    return document.model_copy(
        update={
            "themes": tuple(item for item in document.themes if item.theme in ruleset.theme_by_id),
            "duties": tuple(item for item in document.duties if item.duty in ruleset.duty_by_id),
            "product_groups": None if groups is None else tuple(group for group in groups if group in ruleset.group_by_id),
            "evaluation": evaluation,
        }
    )


def _theme(first: ThemeResult, second: ThemeResult, made: Generated | None, changes: list[AnswerChange]) -> ThemeComparison:
    verdict = made.verdicts.get(first.theme) if made else None
    offered = {path.split(".")[2] for path in (made.answers if made else {}) if path.startswith(f"chosen.{first.theme}.")}
    shown = {item.code for item in second.suggested_criteria if f"chosen.{first.theme}.{item.code}" in _boxes(second)}
    compared = made is not None and made.kind == "checklist"
    return ThemeComparison(
        theme=first.theme,
        title=first.title,
        made=verdict,
        made_today=first.verdict,
        returned=second.verdict,
        cause=_cause(verdict, first.verdict, second.verdict),
        answers=tuple(change for change in changes if change.field.startswith(f"themes.{first.theme}.")),
        new_criteria=tuple(sorted(shown - offered)) if compared else (),
        gone_criteria=tuple(sorted(offered - shown)) if compared else (),
    )


def _boxes(theme: ThemeResult) -> set[str]:
    """The criteria that a checklist shows with a box; a point to negotiate has none."""
    return {f"chosen.{theme.theme}.{item.code}" for item in theme.suggested_criteria if item.form.value not in {"negotiation", "none"}}


def _cause(made: Verdict | None, today: Verdict, returned: Verdict) -> Cause:
    rules, answers = made is not None and made is not today, today is not returned
    return Cause.BOTH if rules and answers else Cause.RULES if rules else Cause.ANSWERS if answers else Cause.NOTHING


def _duties(made: Generated | None, then: Checklist, now: Checklist) -> Iterator[DutyComparison]:
    before = made.duties if made else {duty.duty: duty.state for duty in then.duties}
    titles = {duty.duty: duty.title for duty in (*then.duties, *now.duties)}
    after = {duty.duty: duty.state for duty in now.duties}
    for duty in dict.fromkeys([*before, *after]):
        yield DutyComparison(duty=duty, title=titles.get(duty, duty), made=before.get(duty), returned=after.get(duty))


def _changes(before: StartDocument, after: StartDocument) -> Iterator[AnswerChange]:
    old, new = _flat(before), _flat(after)
    for field in dict.fromkeys([*old, *new]):
        one, other = old.get(field), new.get(field)
        if _plain(one) != _plain(other):
            title = field_title(field)
            yield AnswerChange(field=field, title=f"{title[:1].upper()}{title[1:]}", made=one, returned=other)


def _plain(words: str | None) -> str:
    return " ".join((words or "").split())


def _flat(document: StartDocument) -> dict[str, str]:
    """Every answer in words, by its path; what is not said is left out."""
    found: dict[str, str] = {}
    for name in StartDocument.model_fields.keys() - {"themes", "duties", "evaluation", "evidence"}:
        _put(found, name, getattr(document, name))
    for answer in document.themes:
        _put(found, f"themes.{answer.theme}.applied", answer.applied)
        _put(found, f"themes.{answer.theme}.criteria", answer.criteria)
        _put_all(found, f"themes.{answer.theme}.explanation", answer.explanation)
    for duty in document.duties:
        _put_all(found, f"duties.{duty.duty}", duty, {"duty"})
    if document.evaluation:
        _put_all(found, "evaluation", document.evaluation, {"deliveries", *EvaluationLevel})
        for level in EvaluationLevel:
            _put_all(found, f"evaluation.{level.value}", getattr(document.evaluation, level.value))
        for item in document.evaluation.deliveries:
            _put_all(found, f"evaluation.deliveries.{item.theme}", item, {"theme"})
    return dict(sorted(found.items(), key=lambda item: _FIELDS.get(item[0], len(_FIELDS))))


_FIELDS = {name: number for number, name in enumerate(StartDocument.model_fields)}


def _put_all(found: dict[str, str], start: str, part: Frozen | None, without: Iterable[str] = ()) -> None:
    for name, value in part or ():
        if name not in set(without):
            _put(found, f"{start}.{name}", value)


def _put(found: dict[str, str], path: str, value: object) -> None:
    if value is not None and (words := _words(value)):
        found[path] = words


def _words(value: object) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, Word):
        return value.title
    if isinstance(value, date):
        return day_words(value)
    if isinstance(value, ValueRange):
        return f"{euros(value.minimum)} tot {euros(value.maximum)}"
    if isinstance(value, tuple):
        lines = sorted(_criterion(item) if isinstance(item, AskedCriterion) else str(item) for item in value)
        return "\n".join(lines) if value and isinstance(value[0], AskedCriterion) else ", ".join(lines) or "geen"
    return str(value)


def _criterion(item: AskedCriterion) -> str:
    """The words of a criterion with its code: whoever gives only its code, gets the kind from the rules."""
    return f"[{item.code}] {item.text}" if item.code else f"{f'({item.kind.title}) ' if item.kind else ''}{item.text}"
