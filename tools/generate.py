"""Write what follows from the models and the rules; ``--check`` fails on drift.

That is: the published JSON Schemas, docs/findings.md, docs/rules.md, docs/fields.md, the counts in the README, the grounds in the manual and the
first readings in the benchmarks.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from fields import fields_page

from mvoi_checklist import load_ruleset
from mvoi_checklist.model.annex import Annex
from mvoi_checklist.model.check_report import CheckReport
from mvoi_checklist.model.checklist import Checklist
from mvoi_checklist.model.closed_lists import Status
from mvoi_checklist.model.comparison import Comparison
from mvoi_checklist.model.frozen import Frozen
from mvoi_checklist.model.progress import Progress
from mvoi_checklist.model.rules import Criterion, ProductGroup
from mvoi_checklist.model.schema_version import SCHEMA_VERSION
from mvoi_checklist.model.start_document import StartDocument
from mvoi_checklist.outputs.rulebook.as_markdown import overview
from mvoi_checklist.outputs.rulebook.rows import group_tables

ROOT = Path(__file__).resolve().parent.parent
MODELS: dict[str, type[Frozen]] = {
    "start-document": StartDocument,
    "annex": Annex,
    "checked": CheckReport,
    "checklist": Checklist,
    "comparison": Comparison,
    "product-group": ProductGroup,
    "progress": Progress,
}
HANDED_IN = ("start-document", "product-group")
"""What people write and this package reads; the others it writes itself."""
_SPANS = (50, 100, 300)
"""At least so many documents in each of the newest spans of sets by others; the older ones are told together."""


def schema(name: str, model: type[Frozen]) -> str:
    """One published schema, with its dialect and id."""
    mode: Literal["validation", "serialization"] = "validation" if name in HANDED_IN else "serialization"
    body = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:mvoi-checklist:schema:{SCHEMA_VERSION}:{name}",
        **model.model_json_schema(mode=mode),
    }
    return json.dumps(body, ensure_ascii=False, indent=2) + "\n"


def findings_page() -> str:
    """The page of all findings, under fixed headings."""
    parts = ["# Bevindingen\n\nDeze pagina wordt gemaakt uit `rules/landelijk/findings.toml`.\n"]
    parts += [
        f"## {rule.code}: {rule.title}\n\n**Zwaarte**: {rule.severity.title}\n\n**Melding**: {rule.message_shape}\n\n"
        f"**Waarom**: {rule.why}\n\n**Voorbeeld**: {rule.example}\n\n**Wat u doet**: {rule.what_to_do}\n"
        for rule in load_ruleset("alkmaar-2024").findings
    ]
    return "\n".join(parts)


def rules_page() -> str:
    """The page of all criteria, a table per product group."""
    parts = ["# Criteria\n\nDeze pagina wordt gemaakt uit `rules/`. In het kort; `mvoi rules export -o regels.html` toont alles.\n"]
    parts += [f"{overview(table)}\n" for table in group_tables(load_ruleset("alkmaar-2024"))]
    return "\n".join(parts)


def example_files() -> dict[str, str]:
    """The files that show how rules are written: the example of a second municipality, and what only the national rules hold."""
    files = {path.name: path for folder in ("landelijk", "alkmaar-2024", "voorbeeldgemeente") for path in (ROOT / "rules" / folder).glob("*.toml")}
    return {name: path.read_text(encoding="utf-8") for name, path in files.items()}


def readme() -> str:
    """The README with the counts of the rules as they are now."""
    ruleset = load_ruleset("alkmaar-2024")
    groups = [group for group in ruleset.product_groups if group.criteria]
    everything = [criterion for group in groups for criterion in group.criteria]
    themes = [(theme.title, [item for item in everything if theme.id in item.themes]) for theme in ruleset.themes]
    of_groups = counted("product group", [*((group.title, group.criteria) for group in groups), ("**all**", everything)])
    text = f"{of_groups}\n\nA criterion may be about more than one theme.\n\n{counted('theme', themes)}"
    return with_part(ROOT / "README.md", "counts", text)


def manual() -> str:
    """The manual with what each ground means, and what a good explanation names."""
    ruleset = load_ruleset("alkmaar-2024")
    parts = [f"Een goede toelichting noemt: {'; '.join(part.title for part in ruleset.vocabulary.explanation_parts)}."]
    parts += [f"- **{ground.title}**. {ground.holds_when} *Bewijs*: {ground.proof} *Voorbeeld*: “{ground.good_example}”" for ground in ruleset.grounds]
    return with_part(ROOT / "docs" / "handleiding.md", "grounds", "\n".join([parts[0], "", *parts[1:]]))


def benchmarks() -> str:
    """The benchmarks with how well start documents by others were read the first time, the newest sets first."""
    page = ROOT / "benchmarks" / "README.md"
    with page.with_name("first_readings.csv").open(encoding="utf-8", newline="") as file:
        readings = [*csv.DictReader(file)]
    counts, shares = [row for row in readings if row["fields"]], [row for row in readings if not row["fields"]]
    left, spans = counts[::-1], []
    for size in (*_SPANS, documents(counts)):
        span: list[dict[str, str]] = []
        while left and documents(span) < size:
            span.insert(0, left.pop(0))
        spans.append(span)
    header = ["| sets | documents | fields | verdicts | wrong |", "| --- | --- | --- | --- | --- |"]
    rows = [first_reading("**all of these**: ", counts), *(first_reading("", span) for span in spans), first_reading("only shares were kept: ", shares)]
    return with_part(page, "first readings", "\n".join([*header, *rows]))


def documents(readings: Sequence[dict[str, str]]) -> int:
    """How many documents there were in some sets."""
    return sum(int(row["documents"]) for row in readings)


def first_reading(title: str, readings: Sequence[dict[str, str]]) -> str:
    """A row of some sets together; shares of which no counts were kept are weighed by their documents."""
    letters = [letter for row in readings for letter in row["sets"].split()]
    wrong = sum(int(row["wrong"]) for row in readings)
    cells = [f"{title}{len(letters)}, {letters[0]} to {letters[-1]}", f"{documents(readings):,}"]
    for what in ("fields", "verdicts"):
        right, total = (sum(int(row[name] or 0) for row in readings) for name in (f"{what}_right", what))
        weighed = sum(float(row[f"{what}_percent"] or 0) * int(row["documents"]) for row in readings)
        cells.append(f"{100 * right / total:.1f} % ({right:,} of {total:,})" if total else f"{weighed / documents(readings):.1f} %")
    verdicts = sum(int(row["verdicts"] or 0) for row in readings)
    cells.append(f"{wrong}, {100 * wrong / verdicts:.0f} %" if verdicts else f"{wrong}")
    return f"| {' | '.join(cells)} |"


def with_part(path: Path, name: str, text: str) -> str:
    """A page with this text in the part that is written here."""
    start, end = f"<!-- {name}: written by tools/generate.py -->\n", f"<!-- end of {name} -->"
    before, _, rest = path.read_text(encoding="utf-8").partition(start)
    return f"{before}{start}{text}\n{end}{rest.partition(end)[2]}"


def counted(word: str, rows: Sequence[tuple[str, Sequence[Criterion]]]) -> str:
    """A table of how many criteria there are, of which level, kind and status."""
    lines = [f"| {word} | criteria | level 1 / 2 / 3 | requirement / contract / award / supplier | verified / derived / unverified |"]
    lines.append("| --- | --- | --- | --- | --- |")
    for title, criteria in rows:
        levels, kinds = Counter(item.level for item in criteria), Counter(item.kind.value for item in criteria)
        statuses = Counter(item.status for item in criteria)
        of_supplier = kinds["suitability"] + kinds["selection"]
        cells = (
            title,
            str(len(criteria)),
            " / ".join(str(levels[level]) for level in (1, 2, 3)),
            f"{kinds['requirement']} / {kinds['contract']} / {kinds['award']} / {of_supplier}",
            " / ".join(str(statuses[status]) for status in Status),
        )
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def main() -> int:
    """Write every generated file, or with ``--check`` name those that differ."""
    pages = {ROOT / "schemas" / f"{name}.schema.json": schema(name, model) for name, model in MODELS.items()}
    pages[ROOT / "docs" / "findings.md"] = findings_page()
    pages[ROOT / "docs" / "rules.md"] = rules_page()
    pages[ROOT / "docs" / "fields.md"] = fields_page(example_files())
    pages[ROOT / "README.md"] = readme()
    pages[ROOT / "docs" / "handleiding.md"] = manual()
    pages[ROOT / "benchmarks" / "README.md"] = benchmarks()
    stale = [path for path, text in pages.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    if "--check" in sys.argv:
        for path in stale:
            print(f"{path.relative_to(ROOT)} is not what the models and rules say; run {Path(__file__).name}")
        return 1 if stale else 0
    for path in stale:
        path.write_text(pages[path], encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
