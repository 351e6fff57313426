"""Progress of a long run, on stderr: a bar at a terminal, and elsewhere now and then a line."""

from __future__ import annotations

import sys
import time
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from typing import Any

import click

_EVERY = 10
"""Seconds between two lines where nobody sees a bar; a short run stays silent."""


@contextmanager
def shown(run: Any) -> Iterator[Iterator[Any]]:
    """Hand over what the run hands over, and show how far it is; whatever ends the work on it ends its workers."""
    of_one = len(run) < 2
    with closing(iter(run) if of_one else _bar(run) if sys.stderr.isatty() else _lines(run)) as items:
        yield items


def _bar(run: Any) -> Generator[Any]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("Toetsen"), BarColumn(), MofNCompleteColumn(), TextColumn("nog"), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("Toetsen", total=len(run))
        for item in run:
            yield item
            progress.advance(task)


def _lines(run: Any) -> Generator[Any]:
    began = told = time.monotonic()
    for number, item in enumerate(run, start=1):
        yield item
        now = time.monotonic()
        if now - told >= _EVERY and number < len(run):
            left = round((now - began) / number * (len(run) - number))
            click.echo(f"{number} van {len(run)} getoetst, nog ongeveer {left} seconden", err=True)
            told = now
