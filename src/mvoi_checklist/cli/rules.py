"""``mvoi rules``: look at the rules, check them, and write them down for people who do not read TOML."""

from __future__ import annotations

import datetime
import sys
from contextlib import closing
from pathlib import Path
from typing import Any, get_args

import click

from mvoi_checklist import RulebookFormat
from mvoi_checklist.cli.handed_in import ruleset_from, run_over
from mvoi_checklist.cli.options import EMPTY_FORM, FORCE, ON, RULESET, output_to
from mvoi_checklist.cli.sources import Sources, start_documents
from mvoi_checklist.cli.targets import format_of

FORMATS: tuple[RulebookFormat, ...] = get_args(RulebookFormat)


@click.group()
def rules() -> None:
    """Bekijk of controleer de regels."""


@rules.command("list")
@RULESET
@click.option("--stats", is_flag=True, help="Toon aantallen per groep, soort, niveau en status.")
def list_rules(ruleset_name: str, *, stats: bool) -> None:
    """Toon de regelsets en alle criteria."""
    from mvoi_checklist import available_rulesets
    from mvoi_checklist.outputs.rulebook.as_text import counted, listed

    ruleset = ruleset_from(ruleset_name)
    identity = ruleset.identity
    click.echo(f"Regelsets: {', '.join(available_rulesets())}")
    click.echo(f"{identity.title} ({identity.id} {identity.version}, sha256 {identity.sha256[:12]})")
    if stats:
        click.echo(counted(ruleset, datetime.datetime.now().astimezone().date()))
        return
    click.echo(listed(ruleset))


@rules.command()
@click.argument("name", metavar="PRODUCTGROEP_OF_CODE")
@RULESET
def show(name: str, ruleset_name: str) -> None:
    """Toon een productgroep met al haar criteria, of één criterium."""
    from mvoi_checklist import Problem, UsageError, explain
    from mvoi_checklist.outputs.rulebook.as_text import group_in_full

    ruleset = ruleset_from(ruleset_name)
    if name.lower() in ruleset.group_by_id:
        click.echo(group_in_full(ruleset.group_by_id[name.lower()], ruleset))
    elif name.upper() in ruleset.criterion_by_code:
        click.echo(explain(name, ruleset))
    else:
        raise UsageError([Problem("", f"'{name}' is geen productgroep of criterium.", _where_else(name, ruleset, ruleset_name))])


def _where_else(name: str, ruleset: Any, ruleset_name: str) -> str:
    """Where something else of that name is told; else what was probably meant, and that rules of one's own may not have been read."""
    from mvoi_checklist import UsageError, bundled_rulesets, explain

    try:
        explain(name, ruleset)
    except UsageError as error:
        hint = error.problems[0].hint
    else:
        return f"Kijk met 'mvoi explain {name}'."
    own = _rules_not_read() if ruleset_name in bundled_rulesets() else []
    return f"{hint} {_NOT_READ} Noem de map: --ruleset {own[0]}" if own else hint


@rules.command("check")
@click.argument("name", required=False, metavar="[REGELSET]")
@ON
def check_rules(name: str | None, on: datetime.date | None) -> None:
    """Noem elke fout in een regelset (naam of map), of in alle.

    Een waarschuwing vraagt aandacht en verandert de uitkomst niet. Uitkomst: 0 in orde, 2 er is iets te verbeteren.
    """
    from mvoi_checklist import bundled_rulesets, examine_ruleset

    found = [examine_ruleset(each, on=on) for each in ([name] if name else bundled_rulesets())]
    for ruleset in found:
        if ruleset.problems:
            click.echo("\n".join([f"{ruleset.name}: {len(ruleset.problems)} keer iets te verbeteren.", *map(str, ruleset.problems)]), err=True)
        else:
            base = "" if ruleset.has_policy else " Deze basis heeft geen eigen beleid; policy.toml is dus niet gecontroleerd."
            click.echo(f"{ruleset.name}: in orde ({ruleset.criteria} criteria{_unverified(ruleset)}).{base}")
        for caution in ruleset.cautions:
            click.echo(f"Waarschuwing: {caution}", err=True)
    if name is None and (own := _rules_not_read()):
        click.echo(f"{_NOT_READ} Noem de map: mvoi rules check {own[0]}", err=True)
    sys.exit(2 if any(ruleset.problems for ruleset in found) else 0)


_NOT_READ = "Let op: de map 'rules' hier is niet gelezen, wel de regels van de installatie."


def _rules_not_read() -> list[str]:
    """The folders in ``rules`` here, when that is not what is read: whoever changes the rules in a clone, and installed a copy, would look at the copy."""
    from mvoi_checklist._data import data_folder

    here = Path("rules")
    return [] if here.resolve() == data_folder("rules").resolve() else sorted(folder.parent.as_posix() for folder in here.glob("*/ruleset.toml"))


def _unverified(ruleset: Any) -> str:
    """The share of criteria that nobody has read in the source yet."""
    return f", waarvan {ruleset.unverified} ({ruleset.unverified / ruleset.criteria:.0%}) nog niet nagelezen" if ruleset.unverified else ""


@rules.command("export")
@output_to(FORMATS, required=True)
@RULESET
@FORCE
def export_rules(output: Path, ruleset_name: str, *, force: bool) -> None:
    """Schrijf alle criteria naar een werkboek of bladzijde."""
    from mvoi_checklist import render, write_whole

    form = format_of(output, FORMATS)
    write_whole(output, render(ruleset_from(ruleset_name), form), force=force)
    click.echo(f"Geschreven: {output}")


@rules.command("diff")
@click.argument("old", metavar="OUD")
@click.argument("new", metavar="NIEUW")
@click.argument("start", nargs=-1, metavar="[STARTDOCUMENT...]")
@EMPTY_FORM
@ON
def diff_rules(old: str, new: str, start: tuple[str, ...], *, forms: tuple[Path, ...], on: datetime.date | None) -> None:
    """Toon wat er verandert van de ene regelset naar de andere.

    Een van de twee mag een basis zonder eigen beleid zijn, zoals landelijk: dan ziet u wat uw regels eraan toevoegen, vervangen of laten vervallen.
    Met startdocumenten (bestanden, mappen of patronen) ook welke oordelen daardoor veranderen.
    Uitkomst: 0 geen verschil, 1 verschil, 3 een bestand of map is onleesbaar.
    """
    from mvoi_checklist import changes_in_dutch, compare_rulesets, load_pair, with_empty_form

    files, shut, _ = start_documents(start) if start else Sources([])
    before, after = load_pair(old, new)
    shared = before.policy is after.policy  # of two that each have one it never is
    for form in forms:
        before, after = with_empty_form(form, before), with_empty_form(form, after)
    changes = compare_rulesets(before, after)
    names = [f"{each.identity.title} ({each.identity.id} {each.identity.version}, sha256 {each.identity.sha256[:12]})" for each in (before, after)]
    click.echo(f"Van: {names[0]}\nNaar: {names[1]}")
    if shared:
        click.echo("Het beleid is niet vergeleken: een van de twee is een basis zonder eigen beleid.")
    if changes:
        click.echo("\n".join(changes_in_dutch(changes)))
    else:
        same = before.identity.sha256 == after.identity.sha256
        click.echo("\nGeen verschillen." if same else "\nGeen verschillen in wat de regels zeggen; wel in naam, versie, volgorde of schrijfwijze.")
    differs, unreadable = _effects(files, before, after, on)
    sys.exit(3 if unreadable or shut else 1 if changes or differs else 0)


def _effects(files: list[Path], before: Any, after: Any, on: datetime.date | None) -> tuple[bool, bool]:
    """Print what each start document gets from both rulesets; whether anything differs, and whether a file could not be read."""
    from mvoi_checklist import compare_checklists, effects_in_dutch

    differs = unreadable = False
    if files:
        click.echo("\nGevolgen voor startdocumenten")
    with closing(iter(run_over(files, before, on=on))) as then, closing(iter(run_over(files, after, on=on))) as now:
        for old, new in zip(then, now, strict=True):
            if old.checklist is None or new.checklist is None:
                unreadable = True
                click.echo(old.error or new.error, err=True)
                continue
            effects = compare_checklists(old.checklist, new.checklist)
            differs = differs or bool(effects)
            click.echo("\n".join(effects_in_dutch(old.name, effects)))
    return differs, unreadable
