"""``mvoi demo``: a checklist without any input."""

from __future__ import annotations

from pathlib import Path

import click

from mvoi_checklist import DEFAULT_RULESET


@click.command()
def demo() -> None:
    """Maak een checklist van een voorbeeld, in deze map."""
    from mvoi_checklist import brief, evaluate, example_file, load_ruleset, read_start_document, render, write_whole

    ruleset = load_ruleset(DEFAULT_RULESET)
    source = example_file("schoonmaak-sporthal.docx")
    result = evaluate(read_start_document(source, ruleset), ruleset)
    target = _free_name(Path("mvoi-checklist-demo.docx"))
    write_whole(target, render(result, "docx"))
    click.echo(f"Voorbeeld gelezen: {result.start_document.title} ({source.name})\n{brief(result)}")
    click.echo(f"Open in Word: {target.resolve()}\nOp bladzijde 1 staat wat er nog te doen is.")


def _free_name(path: Path) -> Path:
    number, free = 1, path
    while free.exists():
        number += 1
        free = path.with_stem(f"{path.stem}-{number}")
    return free
