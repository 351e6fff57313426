"""What two start documents say differently, answer by answer, in the reader's words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from mvoi_checklist.engine.answer_title import answer_title
from mvoi_checklist.model.closed_lists import EvaluationLevel, Word
from mvoi_checklist.model.comparison import AnswerChange
from mvoi_checklist.model.dutch import day_words, euros
from mvoi_checklist.model.frozen import Frozen
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.model.start_document import AskedCriterion, StartDocument, ThemeAnswer, ValueRange

_FIELDS = {name: number for number, name in enumerate(StartDocument.model_fields)}
_APART = {"themes", "duties", "evaluation", "evidence"}


def changed_answers(before: StartDocument, after: StartDocument, ruleset: Ruleset) -> Iterator[AnswerChange]:
    """Yield every answer that differs, in the order of a start document; white space does not count."""
    old, new = answers_in_words(before, ruleset), answers_in_words(after, ruleset)
    for field in sorted(dict.fromkeys([*old, *new]), key=lambda path: _FIELDS[path.partition(".")[0]]):
        one, other = old.get(field), new.get(field)
        if _plain(one) != _plain(other):
            yield AnswerChange(field=field, title=answer_title(field, ruleset), made=one, returned=other)


def _plain(words: str | None) -> str:
    return " ".join((words or "").split())


def answers_in_words(document: StartDocument, ruleset: Ruleset) -> dict[str, str]:
    """Every answer in words, by its path; what is not said is left out."""
    found: dict[str, str] = {}
    _put_all(found, "", document, _APART)
    if document.product_groups is not None:
        titles = ruleset.group_titles
        found["product_groups"] = ", ".join(titles[group] for group in document.product_groups or (ruleset.fallback_group,) if group in titles)
    for theme in dict.fromkeys(answer.theme for answer in document.themes):
        start, answer = f"themes.{theme}", document.answer_on(theme) or ThemeAnswer(theme=theme)
        _put_all(found, start, answer, {"theme", "lot", "explanation", *(() if answer.criteria else ("criteria",))})
        _put_all(found, f"{start}.explanation", answer.explanation)
        if (ground := found.get(f"{start}.explanation.ground")) in ruleset.ground_by_id:
            found[f"{start}.explanation.ground"] = ruleset.ground_by_id[str(ground)].title
    for duty in document.duties:
        _put_all(found, f"duties.{duty.duty}", duty, {"duty"})
    if document.evaluation:
        _put_all(found, "evaluation", document.evaluation, {"deliveries", *EvaluationLevel})
        for level in EvaluationLevel:
            _put_all(found, f"evaluation.{level.value}", getattr(document.evaluation, level.value))
        for item in document.evaluation.deliveries:
            _put_all(found, f"evaluation.deliveries.{item.theme}", item, {"theme"})
    return found


def _put_all(found: dict[str, str], start: str, part: Frozen | None, without: Iterable[str] = ()) -> None:
    apart = set(without)
    for name, value in part or ():
        if name not in apart and value is not None and (words := _counted(name, value) or _words(value)):
            found[f"{start}.{name}".lstrip(".")] = words


def _counted(name: str, value: object) -> str:
    """An amount or a term with its unit; empty for anything else."""
    if name == "estimated_value" and isinstance(value, int | float):
        return euros(value)
    return f"{value} {'maand' if value == 1 else 'maanden'}" if name == "duration_months" else ""


def _words(value: object) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, Word):
        return value.title
    if isinstance(value, date):
        return day_words(value)
    if isinstance(value, ValueRange):
        return f"{euros(value.minimum)} tot {euros(value.maximum)}"
    return _list_words(value) if isinstance(value, tuple) else str(value)


def _list_words(values: tuple[object, ...]) -> str:
    lines = sorted(_criterion(item) if isinstance(item, AskedCriterion) else str(item) for item in values)
    return ("\n" if values and isinstance(values[0], AskedCriterion) else ", ").join(lines) or "geen"


def _criterion(item: AskedCriterion) -> str:
    """The words of a criterion with its code: whoever gives only its code, gets the kind from the rules."""
    return f"[{item.code}] {item.text}" if item.code else f"{f'({item.kind.title}) ' if item.kind else ''}{item.text}"
