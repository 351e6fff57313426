"""Compare a document that came back with how it was made, and say what today's rules make of both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from mvoi_checklist.engine.changed_answers import changed_answers
from mvoi_checklist.engine.evaluate import evaluate
from mvoi_checklist.errors import legible
from mvoi_checklist.model.checklist import Checklist, ThemeResult
from mvoi_checklist.model.closed_lists import NOT_ASKED, Verdict
from mvoi_checklist.model.comparison import AnswerChange, Basis, Cause, Comparison, DutyComparison, ThemeComparison
from mvoi_checklist.model.generated import Generated
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.model.start_document import StartDocument
from mvoi_checklist.model.to_do import points_to_do


def compare(name: str, returned: StartDocument, made: Generated | None, ruleset: Ruleset, *, on: date, ours: bool) -> Comparison:  # noqa: PLR0913
    """Compare three ways; without ``made``, as of a document that is not ``ours``, with an empty checklist for the same purchase.

    Raises:
        UsageError: the document names a theme, product group or duty that the ruleset does not know.

    """
    before = _known(made.start_document, ruleset) if made else returned.model_copy(update={"themes": (), "duties": (), "evaluation": None, "evidence": ()})
    then, now = evaluate(before, ruleset, on=on), evaluate(returned, ruleset, on=on)
    changes, offers = list(changed_answers(before, returned, ruleset)), _Offers(made, now, ruleset)
    return Comparison(
        file=legible(name),
        title=returned.title,
        organisation=ruleset.policy.organisation,
        basis=Basis.INSIDE if made else Basis.PURCHASE if ours else Basis.OTHER,
        made_with=made.ruleset if made else None,
        made_on=made.on if made else None,
        ruleset=ruleset.identity,
        on=on,
        answers=tuple(change for change in changes if not change.field.startswith("themes.")),
        themes=tuple(_theme(first, second, made, changes, offers) for first, second in zip(then.themes, now.themes, strict=True)),
        duties=tuple(_duties(made, then, now)),
        made_complete=made.complete if made else None,
        complete=now.complete,
        on_proposal=now.product_groups.confidence is not None,
        to_do=points_to_do(now),
        counts_for_goal=now.counts_for_goal and returned.has_reference,
        findings=tuple(item for item in now.findings if item.about_the_file),
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


def _theme(first: ThemeResult, second: ThemeResult, made: Generated | None, changes: list[AnswerChange], offers: _Offers) -> ThemeComparison:
    verdict = made.verdicts.get(first.theme) if made else None
    new, gone = offers.differ(first.theme)
    return ThemeComparison(
        theme=first.theme,
        title=first.title,
        made=verdict,
        made_today=first.verdict,
        returned=second.verdict,
        cause=_cause(verdict, first.verdict, second.verdict),
        answers=tuple(change for change in changes if change.field.startswith(f"themes.{first.theme}.")),
        new_criteria=new,
        gone_criteria=gone,
        criterion_titles={code: offers.titles[code] for code in (*new, *gone) if code in offers.titles},
    )


class _Offers:
    """By theme the codes with a box to tick, in a checklist as it was made and now; one that only moved to another theme is neither new nor gone."""

    def __init__(self, made: Generated | None, now: Checklist, ruleset: Ruleset) -> None:
        """Nothing differs from what was no checklist."""
        self.titles = {code: criterion.title for code, criterion in ruleset.criterion_by_code.items()}
        self._then: dict[str, set[str]] = defaultdict(set)
        self._now: dict[str, set[str]] = defaultdict(set)
        if made is not None and made.kind == "checklist":
            for path in made.answers:
                if path.startswith("chosen."):
                    _, theme, code, *_ = path.split(".")
                    self._then[theme].add(code)
            for result in now.themes:
                self._now[result.theme] = {item.code for item in result.suggested_criteria if item.form not in NOT_ASKED}

    def differ(self, theme: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The codes that are offered now and were not, and the other way round."""
        then, now = (set().union(*offered.values()) for offered in (self._then, self._now))
        return tuple(sorted(self._now[theme] - then)), tuple(sorted(self._then[theme] - now))


def _cause(made: Verdict | None, today: Verdict, returned: Verdict) -> Cause:
    rules, answers = made is not None and made is not today, today is not returned
    return Cause.BOTH if rules and answers else Cause.RULES if rules else Cause.ANSWERS if answers else Cause.NOTHING


def _duties(made: Generated | None, then: Checklist, now: Checklist) -> Iterator[DutyComparison]:
    before = made.duties if made else {duty.duty: duty.state for duty in then.duties}
    titles = {duty.duty: duty.title for duty in (*then.duties, *now.duties)}
    after = {duty.duty: duty.state for duty in now.duties}
    for duty in dict.fromkeys([*before, *after]):
        yield DutyComparison(duty=duty, title=titles.get(duty, duty), made=before.get(duty), returned=after.get(duty))
