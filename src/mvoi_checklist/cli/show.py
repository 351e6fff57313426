"""``mvoi read``, ``explain``, and ``schema``: show what is known."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

from mvoi_checklist.cli.checklist import RULESET_OPTION, ruleset_from
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
        msg = f"'{code}' is geen bevinding, criterium, thema, grond, plicht of productgroep. {meant(code, known)}Kijk in 'mvoi rules list'."
        raise click.UsageError(msg)
    click.echo(in_full(known[name]))


def meant(name: str, known: Iterable[str]) -> str:
    """The known name that was probably meant, as a question."""
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


def in_full(entry: Any) -> str:
    """Every field of an entry of the rulebook, with its words."""
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


@click.command()
@click.argument("name", metavar="NAAM")
def schema(name: str) -> None:
    """Toon een JSON Schema.

    De namen: start-document, checklist en product-group.
    """
    from mvoi_checklist import schema_text

    echo_data(schema_text(name), nl=False)
