"""evaluate() per document, against zen-engine deciding with the same rules; and how it grows with the number of criteria.

zen-engine answers only which criteria fit, each once, and takes an unknown value for "no". "fitting" asks our engine that same
question, with three-valued answers and their reasons; evaluate() makes the whole checklist with verdicts, duties and findings.
Rounds are interleaved; the least of all rounds counts.
"""

from __future__ import annotations

import datetime
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import zen

from mvoi_checklist import Ruleset, StartDocument, evaluate, load_ruleset, read_start_document
from mvoi_checklist.engine.conditions import holds
from mvoi_checklist.model.condition import Condition
from mvoi_checklist.model.words import Answer

ON = datetime.date(2026, 11, 24)
ROUNDS = 30
FIELDS = ("groups", "value", "months", "procedure", "kind", "cpv")


def zen_interval(interval: object) -> str:
    """An interval as a cell of a decision table."""
    parts = [f">= {interval.from_}" if interval and interval.from_ is not None else "", f"< {interval.until}" if interval and interval.until else ""]
    return " and ".join(part for part in parts if part)


def zen_row(number: int, group: str, code: str, when: Condition) -> dict[str, str]:
    """One criterion as a row of a decision table."""
    quoted = [", ".join(json.dumps(item) for item in items or ()) for items in (when.procedure, when.contract_kind)]
    prefixes = " or ".join(f'some($, startsWith(#, "{prefix}"))' for prefix in when.cpv or ())
    cells = (f'contains($, "{group}")', zen_interval(when.value), zen_interval(when.duration_months), *quoted, prefixes)
    return {"_id": str(number), **dict(zip(FIELDS, cells, strict=True)), "code": json.dumps(code)}


def zen_decision(ruleset: Ruleset) -> zen.ZenDecision:
    """All criteria of the ruleset as one table that collects every row that fits."""
    pairs = [(group.id, criterion) for group in ruleset.product_groups for criterion in group.criteria]
    rows = [zen_row(number, group, criterion.code, criterion.when) for number, (group, criterion) in enumerate(pairs)]
    inputs = [{"id": name, "name": name, "field": name} for name in FIELDS]
    table = {"hitPolicy": "collect", "inputs": inputs, "outputs": [{"id": "code", "name": "code", "field": "code"}], "rules": rows}
    here = {"position": {"x": 0, "y": 0}}
    nodes = [
        {"id": "in", "type": "inputNode", "name": "in", **here},
        {"id": "table", "type": "decisionTableNode", "name": "table", "content": table, **here},
        {"id": "out", "type": "outputNode", "name": "out", **here},
    ]
    edges = [{"id": "1", "sourceId": "in", "targetId": "table", "type": "edge"}, {"id": "2", "sourceId": "table", "targetId": "out", "type": "edge"}]
    return zen.ZenEngine().create_decision(json.dumps({"nodes": nodes, "edges": edges}))


def zen_input(document: StartDocument) -> dict[str, object]:
    """The same facts for zen-engine."""
    value = document.estimated_value
    facts = (document.product_groups or ["overig"], getattr(value, "minimum", value), document.duration_months, document.procedure, document.contract_kind)
    return {**dict(zip(FIELDS, facts, strict=False)), "cpv": list(document.cpv or ())}


def fitting(document: StartDocument, ruleset: Ruleset) -> list[str]:
    """The codes of the criteria that fit: what zen-engine answers."""
    groups = document.product_groups or (ruleset.fallback_group,)
    criteria = [criterion for group in groups for criterion in ruleset.group_by_id[group].criteria]
    return [criterion.code for criterion in criteria if holds(criterion.when, document).answer is Answer.YES]


def zen_codes(answer: dict[str, Any]) -> list[str]:
    """The codes in zen-engine's answer."""
    return [row["code"] for row in answer["result"]]


def enlarged(ruleset: Ruleset, total: int) -> Ruleset:
    """The same ruleset with about ``total`` criteria, spread over its groups as they are: rows left out or repeated under new codes."""
    now = len(ruleset.criterion_by_code)
    groups = []
    for group in ruleset.product_groups:
        wanted = round(len(group.criteria) * total / now)
        many = [group.criteria[number % len(group.criteria)].model_copy(update={"code": f"{group.id}-{number}"}) for number in range(wanted)]
        groups.append(group.model_copy(update={"criteria": tuple(many)}))
    return Ruleset.model_construct(**{**dict(ruleset), "product_groups": tuple(groups)})


def least(runs: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Seconds per run, the least of all interleaved rounds."""
    best = dict.fromkeys(runs, float("inf"))
    for _ in range(ROUNDS):
        for name, run in runs.items():
            start = time.perf_counter()
            run()
            best[name] = min(best[name], time.perf_counter() - start)
    return best


def main() -> None:
    """Print both tables."""
    ruleset = load_ruleset("alkmaar-2024")
    paths = sorted((Path(__file__).parent.parent / "examples").glob("*.json"))
    documents = [read_start_document(path, ruleset) for path in paths]
    decision = zen_decision(ruleset)
    head = "| start document | evaluate µs | fitting µs | zen-engine µs | zen / evaluate | zen / fitting |\n| --- | --- | --- | --- | --- | --- |"
    print(f"{len(ruleset.criterion_by_code)} criteria\n\n{head}")
    for path, document in zip(paths, documents, strict=True):
        facts = zen_input(document)
        if fitting(document, ruleset) != zen_codes(decision.evaluate(facts)):
            print(f"{path.stem}: the two do not answer the same")
        runs = {
            "whole": lambda document=document: evaluate(document, ruleset, on=ON),
            "fitting": lambda document=document: fitting(document, ruleset),
            "zen": lambda facts=facts: decision.evaluate(facts),
        }
        best = {name: seconds * 1e6 for name, seconds in least(runs).items()}
        ratios = f"{best['zen'] / best['whole']:.1f} | {best['zen'] / best['fitting']:.1f}"
        print(f"| {path.stem} | {best['whole']:.0f} | {best['fitting']:.0f} | {best['zen']:.0f} | {ratios} |")
    sizes = (100, 300, 1000)
    rulesets = {size: enlarged(ruleset, size) for size in sizes}
    tables = {size: zen_decision(larger) for size, larger in rulesets.items()}
    ours = least({str(size): lambda size=size: [evaluate(document, rulesets[size], on=ON) for document in documents] for size in sizes})
    zens = least({str(size): lambda size=size: [tables[size].evaluate(zen_input(document)) for document in documents] for size in sizes})
    print("\n| criteria | evaluate, x 100 | zen-engine, x 100 |\n| --- | --- | --- |")
    for size in map(str, sizes):
        print(f"| {size} | {ours[size] / ours['100']:.1f} | {zens[size] / zens['100']:.1f} |")


if __name__ == "__main__":
    main()
