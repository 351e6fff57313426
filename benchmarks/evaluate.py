"""evaluate() per document, against zen-engine deciding with the same rules; and how it grows with the number of criteria.

zen-engine is asked two questions. "checklist": as much of a checklist as its tables and expressions can say (``zen_checklist.py``), against evaluate().
"fitting": only which criteria surely fit, against our conditions alone, which also say why. The benchmark checks that both answer the same.
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
from zen_checklist import our_answer, zen_answer, zen_checklist, zen_facts

from mvoi_checklist import Ruleset, StartDocument, evaluate, load_ruleset, read_start_document
from mvoi_checklist.engine.conditions import Test, facts_of, test_of
from mvoi_checklist.model.closed_lists import Answer
from mvoi_checklist.model.condition import Condition

ON = datetime.date(2026, 11, 24)
ROUNDS = 30
HEAD = """| start document | evaluate µs | zen checklist µs | zen / evaluate | fitting µs | zen fitting µs | zen / fitting |
| --- | --- | --- | --- | --- | --- | --- |"""
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


def ready(ruleset: Ruleset) -> dict[str, list[tuple[str, Test]]]:
    """The criteria of each product group with their conditions made ready, as zen-engine has its table."""
    return {group.id: [(criterion.code, test_of(criterion.when)) for criterion in group.criteria] for group in ruleset.product_groups}


def fitting(document: StartDocument, prepared: dict[str, list[tuple[str, Test]]]) -> list[str]:
    """The codes of the criteria that fit."""
    facts = facts_of(document)
    return [code for group in document.product_groups or ("overig",) for code, test in prepared[group] if test(facts).answer is Answer.YES]


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
    small, whole, prepared = zen_decision(ruleset), zen_checklist(ruleset, ON), ready(ruleset)
    print(f"{len(ruleset.criterion_by_code)} criteria\n\n{HEAD}")
    for path, document in zip(paths, documents, strict=True):
        checklist = evaluate(document, ruleset, on=ON)
        facts, all_facts = zen_input(document), zen_facts(document, checklist)
        if fitting(document, prepared) != zen_codes(small.evaluate(facts)) or our_answer(checklist) != zen_answer(whole.evaluate(all_facts)["result"]):
            msg = f"{path.stem}: the two do not answer the same"
            raise SystemExit(msg)
        runs = {
            "whole": lambda document=document: evaluate(document, ruleset, on=ON),
            "zen whole": lambda facts=all_facts: whole.evaluate(facts),
            "fitting": lambda document=document: fitting(document, prepared),
            "zen fitting": lambda facts=facts: small.evaluate(facts),
        }
        best = {name: seconds * 1e6 for name, seconds in least(runs).items()}
        cells = [f"{best[name]:.0f} | {best[f'zen {name}']:.0f} | {best[f'zen {name}'] / best[name]:.1f}" for name in ("whole", "fitting")]
        print(f"| {path.stem} | {' | '.join(cells)} |")
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
