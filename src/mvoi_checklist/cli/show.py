"""``mvoi read``, ``explain``, ``rules`` and ``schema``: show what is known."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

from mvoi_checklist.cli.checklist import RULESET_OPTION, folder_or_name, ruleset_from
from mvoi_checklist.cli.dutch import echo_data


@click.command()
@click.argument("start", metavar="STARTDOCUMENT", type=click.Path(path_type=Path, readable=False))
@RULESET_OPTION
def read(start: Path, ruleset_name: str) -> None:
    """Toon wat er is gelezen, als JSON met citaat en plaats."""
    from mvoi_checklist import read_start_document

    echo_data(read_start_document(start, ruleset_from(ruleset_name)).model_dump_json(indent=2))


@click.command()
@click.argument("code")
@RULESET_OPTION
def explain(code: str, ruleset_name: str) -> None:
    """Leg een bevinding, criterium, thema, grond of plicht uit."""
    ruleset = ruleset_from(ruleset_name)
    tables = [ruleset.finding_by_code, ruleset.criterion_by_code, ruleset.theme_by_id, ruleset.ground_by_id, ruleset.duty_by_id, ruleset.group_by_id]
    known = {name: entry for table in reversed(tables) for name, entry in table.items()}
    name = next((name for name in known if name.lower() == code.lower()), None)
    if name is None:
        msg = f"'{code}' is geen bevinding, criterium, thema, grond, plicht of productgroep. {_meant(code, known)}Kijk in 'mvoi rules list'."
        raise click.UsageError(msg)
    click.echo(_in_full(known[name]))


def _meant(name: str, known: Iterable[str]) -> str:
    spelled = {each.lower(): each for each in known}
    close = get_close_matches(name.lower(), spelled, n=1)
    return f"Bedoelt u '{spelled[close[0]]}'? " if close else ""


_WORDS = {
    "text": "Tekst", "message": "Melding", "why": "Waarom", "example": "Voorbeeld", "what_to_do": "Wat u doet",
    "definition": "Betekenis", "question": "Vraag", "holds_when": "Geldt als", "proof": "Bewijs",
    "good_example": "Goed voorbeeld", "bad_example": "Fout voorbeeld", "how_to_meet": "Zo voldoet u", "kind": "Soort",
    "level": "Niveau", "evidence": "Bewijs", "attention": "Let op", "severity": "Zwaarte", "description": "Omschrijving",
    "status": "Status",
}  # fmt: skip


def _in_full(entry: Any) -> str:
    lines = [f"{getattr(entry, 'code', None) or entry.id}: {entry.title}"]
    for field, words in _WORDS.items():
        value = getattr(entry, field, None)
        if value:
            lines.append(f"{words}: {value.title if hasattr(value, 'value') else value}")
    single = getattr(entry, "single_supplier", None)
    if single:
        lines.append(f"Bij één leverancier: {single.becomes.title}. {single.text or single.reason or ''}".rstrip())
    source = getattr(entry, "source", None)
    if source:
        lines.append(f"Bron: {source.title}{', ' + source.place if source.place else ''}, {source.url} (nagekeken {source.checked_on})")
    lines += [f"  {item.code} {item.title}" for item in getattr(entry, "criteria", ())]
    return "\n".join(lines)


@click.group()
def rules() -> None:
    """Bekijk of controleer de regels."""


@rules.command("list")
@RULESET_OPTION
@click.option("--stats", is_flag=True, help="Toon aantallen per groep, soort, niveau en status.")
def list_rules(ruleset_name: str, *, stats: bool) -> None:
    """Toon de regelsets en alle criteria."""
    from mvoi_checklist import available_rulesets

    ruleset = ruleset_from(ruleset_name)
    identity = ruleset.identity
    click.echo(f"Regelsets: {', '.join(available_rulesets())}")
    click.echo(f"{identity.title} ({identity.id} {identity.version}, sha256 {identity.sha256[:12]})")
    if stats:
        _stats(ruleset)
        return
    for group in ruleset.product_groups:
        click.echo(f"\n{group.title} ({group.id})")
        for item in group.criteria:
            click.echo(f"  {item.code}  niveau {item.level}  {item.kind.title:<18}  {item.title}")


def _stats(ruleset: Any) -> None:
    criteria = [(group.title, item) for group in ruleset.product_groups for item in group.criteria]
    counts = {
        "Productgroep": Counter(title for title, _ in criteria),
        "Thema": Counter(ruleset.theme_by_id[theme].title for _, item in criteria for theme in item.themes),
        "Soort": Counter(item.kind.title for _, item in criteria),
        "Niveau": Counter(str(item.level) for _, item in criteria),
        "Status": Counter(item.status.title for _, item in criteria),
    }
    click.echo(f"Criteria: {len(criteria)}")
    for words, counter in counts.items():
        click.echo(f"{words}: " + ", ".join(f"{name} {count}" for name, count in sorted(counter.items())))


@rules.command()
@click.argument("name", metavar="PRODUCTGROEP_OF_CODE")
@RULESET_OPTION
def show(name: str, ruleset_name: str) -> None:
    """Toon een productgroep met al haar criteria, of één criterium."""
    ruleset = ruleset_from(ruleset_name)
    if name.lower() in ruleset.group_by_id:
        group = ruleset.group_by_id[name.lower()]
        click.echo(f"{group.title}\n{group.description}")
        for item in group.criteria:
            click.echo(f"\n{_in_full(item)}")
    elif name.upper() in ruleset.criterion_by_code:
        click.echo(_in_full(ruleset.criterion_by_code[name.upper()]))
    else:
        msg = f"'{name}' is geen productgroep of criterium. {_meant(name, ruleset.group_by_id)}Productgroepen: {', '.join(ruleset.group_by_id)}."
        raise click.UsageError(msg)


@rules.command("check")
@click.argument("name", required=False, metavar="[REGELSET]")
def check_rules(name: str | None) -> None:
    """Controleer een regelset (naam of map), of alle; elke fout in één keer."""
    from mvoi_checklist.rulesets import bundled_rulesets, examine_ruleset

    found = [examine_ruleset(folder_or_name(each)) for each in ([name] if name else bundled_rulesets())]
    for ruleset in found:
        if ruleset.problems:
            click.echo("\n".join([f"{ruleset.name}: {len(ruleset.problems)} keer iets te verbeteren.", *map(str, ruleset.problems)]), err=True)
        else:
            base = "" if ruleset.has_policy else " Deze basis heeft geen eigen beleid; policy.toml is dus niet gecontroleerd."
            click.echo(f"{ruleset.name}: in orde ({ruleset.criteria} criteria).{base}")
    sys.exit(2 if any(ruleset.problems for ruleset in found) else 0)


@click.command()
@click.argument("name", metavar="NAAM")
def schema(name: str) -> None:
    """Toon een JSON Schema.

    De namen: start-document, checklist en product-group.
    """
    from mvoi_checklist import schema_text

    echo_data(schema_text(name), nl=False)
