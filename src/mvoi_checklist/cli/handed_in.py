"""What the user hands in: the rules, a template, a start document."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from mvoi_checklist.errors import legible

FEW = 16
"""Below this many files a worker takes longer to start than it saves."""


def ruleset_from(name: str, forms: Iterable[Path] = ()) -> Any:
    """Load a bundled ruleset by name, or a folder; it knows the empty ``forms`` of the organisation."""
    from mvoi_checklist import load_ruleset, with_empty_form

    ruleset = load_ruleset(name)
    for form in forms:
        ruleset = with_empty_form(form, ruleset)
    return ruleset


def house_style_from(path: Path | None) -> bytes | None:
    """The bytes of a Word template that is to carry a document; the worst that it lacks is told, the rest where that is asked."""
    from mvoi_checklist import template_remarks

    data = template_from(path)
    if data is not None and (remarks := template_remarks(data)):
        points = f" Er is meer te verbeteren: 'mvoi template check {path}' zegt wat." if len(remarks) > 1 else ""
        click.echo(f"Let op, sjabloon {path}: {remarks[0]}{points}", err=True)
    return data


def template_from(path: Path | None) -> bytes | None:
    """The bytes of a Word template."""
    from mvoi_checklist.inputs.upload import whole_file

    return None if path is None else whole_file(path, "Geef een Word-sjabloon (.dotx of .docx).")


def ruleset_is_chosen() -> bool:
    """Whether the user named a ruleset: else a document of ours keeps the one with which it was made."""
    return click.get_current_context().get_parameter_source("ruleset_name") is not ParameterSource.DEFAULT


def tell_own_rules(start: Path, ruleset: Any, identity: Any) -> None:
    """Say that a document was judged with rules of its own and not with ``ruleset``."""
    if identity.id != ruleset.identity.id:
        said = f"{legible(start)}: gemaakt met regelset {identity.id}, en daarmee getoetst. Een andere kiest u met --ruleset."
        click.echo(said, err=True)


def run_over(files: Sequence[Path], ruleset: Any, *, jobs: int | None = None, **how: Any) -> Any:
    """Check many files, in as many processes as were asked for, or else as pay off."""
    from mvoi_checklist import check_files

    few = 0 if len(files) < FEW else os.cpu_count() or 1
    return check_files(files, ruleset, jobs=few if jobs is None else jobs, **how)


def document_of(start: Path, ruleset: Any) -> tuple[Any, Any]:
    """Read a start document: what it says, and the rules that were used."""
    from mvoi_checklist import own_ruleset, read_start_document

    if ruleset_is_chosen():
        return read_start_document(start, ruleset), ruleset
    document = read_start_document(start, ruleset, own_rules=True)
    own = own_ruleset(document, ruleset)
    tell_own_rules(start, ruleset, own.identity)
    return document, own


def checklist_of(start: Path, ruleset: Any, **how: Any) -> tuple[Any, Any]:
    """Read a start document and evaluate it: the checklist, and the rules that were used. What cannot be used is said with the name of the file."""
    from mvoi_checklist import evaluate
    from mvoi_checklist.errors import in_document

    document, own = document_of(start, ruleset)
    with in_document(start):
        return evaluate(document, own, **how), own


def reading_of(start: Path, ruleset: Any) -> str:
    """Read a start document and tell what was read; what the rules do not know is said with the name of the file."""
    from mvoi_checklist import reading_in_dutch
    from mvoi_checklist.errors import in_document

    document, own = document_of(start, ruleset)
    with in_document(start):
        return reading_in_dutch(document, own)
