"""Notes on the purchase as a whole: what is missing, how sure the group is, procedure against value."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mvoi_checklist.engine.answer_title import answer_title
from mvoi_checklist.engine.case import Case
from mvoi_checklist.engine.conditions import codes_that_do_not_exist
from mvoi_checklist.engine.group_words import propose_from_words
from mvoi_checklist.engine.lots import in_a_row
from mvoi_checklist.engine.thresholds import options_against_threshold, procedure_against_value
from mvoi_checklist.engine.verdicts import JudgedTheme
from mvoi_checklist.model.checklist import GroupChoice
from mvoi_checklist.model.closed_lists import Answer, Confidence, GroupBasis, Verdict
from mvoi_checklist.model.dutch import day_words
from mvoi_checklist.model.findings import GROUP_CODES, GROUP_UNSURE, Finding
from mvoi_checklist.model.start_document import OPTIONS, OPTIONS_LABEL, Evidence, StartDocument, ValueRange

_AMOUNT = re.compile(r"€\s*\d|\d\s*euro\b|\d\.\d{3}\b")


def notes(choice: GroupChoice, themes: list[JudgedTheme], case: Case) -> Iterator[Finding]:
    """Yield the findings that are about the whole purchase."""
    document = case.document
    if choice.basis in GROUP_CODES:
        code = GROUP_UNSURE if choice.confidence is Confidence.LOW else GROUP_CODES[choice.basis]
        none = case.ruleset.group_titles[case.ruleset.fallback_group]
        yield case.report(code, field="product_groups", reason=choice.reason, none=none)
    yield from _missing(case)
    for code in codes_that_do_not_exist(document):
        yield case.report("MVOI312", field="cpv", cpv=code, division=code[:2])
    yield from procedure_against_value(case)
    yield from options_against_threshold(case)
    if document.cpv is None and choice.basis is not GroupBasis.UNKNOWN:
        yield from _cpv_helps(themes, case)
    yield from _overload(themes, case)
    yield from _evaluation_to_plan(themes, case)
    yield from _uncertain(case)


def _missing(case: Case) -> Iterator[Finding]:
    """Facts that decide which rules fit, and the reference by which it is counted; what was read with doubt is said elsewhere."""
    document = case.document
    doubtful = {item.field for item in document.evidence if item.in_doubt}
    if document.estimated_value is None and "estimated_value" not in doubtful:
        with_options = _amount_of_options(case)
        yield case.report("MVOI317", field="estimated_value", quote=with_options) if with_options else case.report("MVOI304", field="estimated_value")
    if isinstance(document.estimated_value, ValueRange) and document.estimated_value.minimum > document.estimated_value.maximum:
        yield case.report("MVOI307", field="estimated_value")
    if document.procedure is None and "procedure" not in doubtful:
        yield case.report("MVOI305", field="procedure")
    if not document.has_reference and "reference" not in doubtful:
        yield case.report("MVOI313", field="reference")


def _amount_of_options(case: Case) -> str | None:
    """What is told of options, with an amount: a checklist made again keeps "€ 120.000 incl. opties" there, and leaves the value itself open."""
    quotes = (item.quote.removeprefix(f"{OPTIONS_LABEL}: ") for item in case.evidence.get(OPTIONS, ()))
    return next((quote for quote in quotes if _AMOUNT.search(quote)), None)


def _cpv_helps(themes: list[JudgedTheme], case: Case) -> Iterator[Finding]:
    """A product group is wide; the CPV code says which of its criteria fit."""
    open_criteria = {code for theme in themes for code in theme.suggestions.await_cpv}
    if open_criteria:
        one, count = len(open_criteria) == 1, len(open_criteria)
        yield case.report("MVOI309", field="cpv", criteria="1 criterium" if one else f"{count} criteria", fit="past" if one else "passen")


def _overload(themes: list[JudgedTheme], case: Case) -> Iterator[Finding]:
    """More criteria than fit the size of the purchase; a code or text that stands under two themes counts once."""
    asked = {item.code or item.text for theme in themes for item in theme.criteria}
    most = max((row.most_asked for row, test in case.rulebook.short_lists if case.outcomes[test].answer is not Answer.NO), default=None)
    if most is not None and len(asked) > most:
        yield case.report("MVOI209", count=len(asked), most=most)


def _evaluation_to_plan(themes: list[JudgedTheme], case: Case) -> Iterator[Finding]:
    """Where a theme is applied an evaluation follows, and none was held on a day that is yet to come; a day that was read with doubt is said elsewhere."""
    evaluation = case.document.evaluation
    if evaluation is not None and evaluation.held_on is not None and evaluation.held_on > case.on:
        yield case.report("MVOI361", field="evaluation.held_on", held=day_words(evaluation.held_on), on=day_words(case.on))
    planned = evaluation is not None and (evaluation.planned_on or evaluation.held_on)
    applied = any(theme.judgement.verdict is Verdict.APPLIED for theme in themes)
    if applied and not planned and not case.evidence.get("evaluation.planned_on"):
        yield case.report("MVOI360", field="evaluation.planned_on")


def _group_meant(case: Case) -> str:
    """Which product groups the one place that could not be read may mean; a contradiction between places is another matter."""
    places = [item.quote for item in case.document.evidence if item.field == "product_groups"]
    if case.document.product_groups is not None or len(places) != 1:
        return ""
    meant = propose_from_words(StartDocument(title=places[0]), case.ruleset.group_words, fallback=case.ruleset.fallback_group)
    *titles, none = case.ruleset.group_titles.values()
    if meant and meant.certain:
        return f" Bedoelt u {in_a_row(sorted(case.ruleset.group_titles[group] for group in meant.certain))}?"
    return f" Kies uit: {', '.join(titles)}; of: {none}."


def _uncertain(case: Case) -> Iterator[Finding]:
    """What could not be read for sure: once per field, however many places there are; what one text says of a theme in several fields is told once."""
    first: dict[str, Evidence] = {}
    for item in case.document.evidence:
        if item.in_doubt:
            first.setdefault(item.field, item)
    together: dict[tuple[str | None, ...], list[Evidence]] = {}
    for field, item in first.items():
        theme = next((theme for theme in case.ruleset.theme_by_id if field.startswith(f"themes.{theme}.")), None)
        together.setdefault((theme, item.quote, item.note) if theme else (None, field), []).append(item)
    for (theme, *_), items in together.items():
        title = in_a_row([answer_title(item.field, case.ruleset) for item in items])
        if theme:
            title = f"{case.ruleset.theme_by_id[theme].title}, {title.lower()}"
        note = items[0].note or "Vul het opnieuw in."
        if items[0].field == "product_groups":
            note += _group_meant(case)
        yield case.report("MVOI308", theme=theme, field=items[0].field, title=title, quote=items[0].quote, note=note)
