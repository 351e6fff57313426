"""A ruleset as tables and expressions of zen-engine, for as much of a checklist as those can say.

Which themes apply, which criteria fit or may fit under each, which duties apply or may apply, which threshold is passed, and what the answer per theme
comes to. zen-engine has no third answer beside yes and no, so a row of a table is hit by what may hold, every unknown value let through, and answers
whether it surely holds. Left to our side of the comparison, which favours zen-engine: product groups from CPV codes or words, the highest level, rules
not in force, copied texts, texts repeated under themes, the short list, the places and quotes, and the reasons for everything.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import zen

from mvoi_checklist import Checklist, Ruleset, StartDocument
from mvoi_checklist.engine.explanation_phrases import plain_words
from mvoi_checklist.model.checklist import ThemeResult
from mvoi_checklist.model.closed_lists import ASKED_IN_CONTRACT, Answer, DutyState, Procedure, SingleSupplierForm, Verdict
from mvoi_checklist.model.condition import ALWAYS, Condition
from mvoi_checklist.model.rules import Criterion, Duty, Threshold

COLUMNS = ("groups", "shelves", "low", "high", "months", "procedure", "kind", "cpv", "highest", "single")
STILL_FITS = ("Past ook", "Past misschien", "Staat bij", "U vraagt al")
"""How the reason begins of a criterion that fits and is left out: to keep the list short, or because the same is asked already or under another theme."""

Row = dict[str, str]


def stated(when: Condition, groups: Iterable[str]) -> list[tuple[str, str, str]]:
    """A condition as: the field that may hold, the field that surely holds, and the test, with @ for the field."""
    found = [("groups", "groups", f"some(@, # in {json.dumps(sorted(groups))})")] if groups else []
    if when.value and when.value.from_ is not None:
        found.append(("high", "low", f"@ >= {when.value.from_}"))
    if when.value and when.value.until is not None:
        found.append(("low", "high", f"@ < {when.value.until}"))
    if when.duration_months:
        limits = ((">=", when.duration_months.from_), ("<", when.duration_months.until))
        found.append(("months", "months", " and ".join(f"@ {sign} {limit}" for sign, limit in limits if limit is not None)))
    found += [(field, field, f"@ in {json.dumps(wanted)}") for field, wanted in (("procedure", when.procedure), ("kind", when.contract_kind)) if wanted]
    return found + ([("cpv", "cpv", " or ".join(f'some(@, startsWith(#, "{prefix}"))' for prefix in when.cpv))] if when.cpv else [])


def row(when: Condition, groups: Iterable[str] = (), **results: str) -> Row:
    """A row that is hit by what may hold; ``sure`` says whether it does."""
    fields = stated(when, groups)
    sure = " and ".join(f"{field} != null and ({test.replace('@', field)})" for _, field, test in fields) or "true"
    cells = {field: f"$ == null or {test.replace('@', '$')}" for field, _, test in fields}
    return {**cells, "out-sure": sure, **{f"out-{name}": json.dumps(result) for name, result in results.items()}}


def table(name: str, outputs: tuple[str, ...], rows: Iterable[Row]) -> dict[str, Any]:
    """A table that collects every row that is hit."""
    columns = [{"id": column, "name": column, "field": column} for column in COLUMNS]
    results = [{"id": f"out-{output}", "name": output, "field": output} for output in (*outputs, "sure")]
    numbered = [{"_id": str(number), **each} for number, each in enumerate(rows)]
    content = {"hitPolicy": "collect", "inputs": columns, "outputs": results, "rules": numbered, "passThrough": True, "outputPath": name}
    return {"id": name, "type": "decisionTableNode", "name": name, "content": {"executionMode": "single", "inputField": None, **content}}


def criteria(ruleset: Ruleset, on: datetime.date) -> Iterator[Row]:
    """A row per criterion and theme, without those that are never shown."""
    pairs = [(group.id, item) for group in ruleset.product_groups for item in group.criteria if in_force(item, on)]
    for group, item in pairs:
        unusable = item.single_supplier and item.single_supplier.becomes is SingleSupplierForm.NONE
        for theme in item.themes:
            ambition = ruleset.ambition_by_theme.get(theme)
            if item.level <= (ruleset.policy.level_per_ambition[ambition.ambition - 1] if ambition else 1):
                here = {"shelves": f'contains($, "{group}")', "highest": f">= {item.level}", "single": "false" if unusable else ""}
                yield {**here, **row(item.when, theme=theme, code=item.code)}


def themes(ruleset: Ruleset) -> Iterator[Row]:
    """A row per cell of the policy's table, and per theme that holds outside the groups."""
    yield from (row(item.when, (item.product_group,), theme=item.theme) for item in ruleset.policy.mapping)
    yield from (row(item.when, (ruleset.fallback_group,), theme=item.theme) for item in ruleset.policy.default_themes)


def duties(ruleset: Ruleset, on: datetime.date) -> Iterator[Row]:
    """A row per duty; one with a condition in words is for a person to decide, and never sure."""
    for duty in ruleset.duties:
        if in_force(duty, on):
            yield {**row(duty.when, duty.product_groups, duty=duty.id), **({"out-sure": "false"} if duty.only_if else {})}


def thresholds(ruleset: Ruleset, on: datetime.date) -> Iterator[Row]:
    """A row per European threshold that a national procedure may pass."""
    for item in ruleset.thresholds:
        if in_force(item, on):
            when = Condition(procedure=(Procedure.SINGLE, Procedure.MULTIPLE, Procedure.NATIONAL), contract_kind=item.contract_kinds)
            yield {**row(when, threshold=item.id), "high": f"$ != null and $ >= {item.amount}"}


def in_force(rule: Criterion | Duty | Threshold, on: datetime.date) -> bool:
    """Whether a rule counts on this day."""
    return (rule.in_force_from is None or rule.in_force_from <= on) and (rule.in_force_until is None or on <= rule.in_force_until)


def said(ruleset: Ruleset) -> dict[str, Any]:
    """Per theme: what the answer comes to, and which parts of a good explanation are missing."""
    known = ruleset.vocabulary
    empty, later, reasons = (
        json.dumps([" ".join(plain_words(word)) for word in words]) for words in (known.boilerplate, known.postponement, known.reason_words)
    )
    parts = [f'some({json.dumps([f" {cue}" for cue in part.words])}, contains(text, #)) ? "" : {json.dumps(part.title)}' for part in known.explanation_parts]
    small = json.dumps([ground.id for ground in ruleset.grounds if ground.when != ALWAYS])
    steps = {
        "words": 'split(trim(text), " ")',
        "promise": f'some({later}, contains(text, " " + # + " ")) and len($.words) < 12 and none({reasons}, # in $.words)',
        "nothing": f"trim(text) in {empty} or len(filter($.words, len(#) >= 3)) < 3",
        "accepted": f"not($.nothing or $.promise) and not(ground in {small} and low != null and low >= 50000)",
        "missing": f"len($.words) >= 6 and $.accepted ? [{', '.join(parts)}] : []",
        "verdict": f'some(kinds, # in {json.dumps(sorted(ASKED_IN_CONTRACT))}) ? "applied" : '
        '$.accepted ? "explained" : len(kinds) > 0 ? "supplier_only" : "to_explain"',
    }
    expressions = [{"id": key, "key": key, "value": value} for key, value in steps.items()]
    content = {"executionMode": "loop", "inputField": "answers", "outputPath": "said", "passThrough": True, "expressions": expressions}
    return {"id": "said", "type": "expressionNode", "name": "said", "content": content}


def zen_checklist(ruleset: Ruleset, on: datetime.date) -> zen.ZenDecision:
    """The decision: every table and expression in a row, each passing on what it was given."""
    nodes = [
        {"id": "in", "type": "inputNode", "name": "in"},
        table("criteria", ("theme", "code"), criteria(ruleset, on)),
        table("themes", ("theme",), themes(ruleset)),
        table("duties", ("duty",), duties(ruleset, on)),
        table("thresholds", ("threshold",), thresholds(ruleset, on)),
        said(ruleset),
        {"id": "out", "type": "outputNode", "name": "out"},
    ]
    edges = [{"id": str(number), "sourceId": here["id"], "targetId": there["id"], "type": "edge"} for number, (here, there) in enumerate(pairwise(nodes))]
    placed = [{**node, "position": {"x": 0, "y": 0}} for node in nodes]
    return zen.ZenEngine().create_decision(json.dumps({"nodes": placed, "edges": edges}))


def zen_facts(document: StartDocument, checklist: Checklist) -> dict[str, Any]:
    """The facts, and what is left to our side."""
    value, choice = document.estimated_value, checklist.product_groups
    low, high = getattr(value, "minimum", value), getattr(value, "maximum", value)
    groups = [*choice.certain, *choice.possible] or None
    facts = {"groups": groups, "shelves": groups or ["overig"], "low": low, "high": high, "months": document.duration_months}
    facts |= {"procedure": document.procedure, "kind": document.contract_kind, "cpv": None if document.cpv is None else list(document.cpv)}
    answers = [{"theme": theme.theme, "kinds": [item.kind for item in theme.applied_criteria], "low": low, **explained(theme)} for theme in checklist.themes]
    return {**facts, "highest": 2 if high is not None and high < 50000 else 3, "single": document.procedure is Procedure.SINGLE, "answers": answers}


def explained(theme: ThemeResult) -> dict[str, str | None]:
    """The explanation of a theme: its words between spaces, and its ground."""
    text, ground = (theme.explanation.text or "", theme.explanation.ground) if theme.explanation else ("", None)
    return {"text": f" {' '.join(plain_words(text))} ", "ground": ground}


def zen_answer(result: dict[str, Any]) -> dict[str, Any]:
    """Its answer, with the words of a checklist."""
    applies = {each["theme"]: Answer.YES if each["sure"] else Answer.UNKNOWN for each in result["themes"]}
    verdicts = {each["theme"]: each["verdict"] for each in result["said"]}
    for theme, verdict in verdicts.items():
        if verdict != Verdict.APPLIED and applies.get(theme) is not Answer.YES:
            verdicts[theme] = Verdict.UNDETERMINED if theme in applies else Verdict.NOT_APPLICABLE
    criteria_by_theme = {(each["theme"], each["code"]): each["sure"] for each in result["criteria"] if each["theme"] in applies}
    duties = {each["duty"]: DutyState.OPEN if each["sure"] else DutyState.POSSIBLE for each in result["duties"]}
    return {"applies": applies, "verdicts": verdicts, "criteria": set(criteria_by_theme), "duties": duties}


def our_answer(checklist: Checklist) -> dict[str, Any]:
    """The same of ours, with the criteria that fit and are left out."""
    applying = [theme for theme in checklist.themes if theme.applicable is not Answer.NO]
    left_out = {(theme.theme, item.code) for theme in applying for item in theme.left_out if item.reason.startswith(STILL_FITS)}
    shown = {(theme.theme, item.code) for theme in applying for item in theme.suggested_criteria}
    return {
        "applies": {theme.theme: theme.applicable for theme in applying},
        "verdicts": {theme.theme: theme.verdict for theme in checklist.themes},
        "criteria": shown | left_out,
        "duties": {duty.duty: duty.state for duty in checklist.duties},
    }
