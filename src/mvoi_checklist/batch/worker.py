"""What happens to one file, in this process or in a worker; nothing that can go wrong with a file goes past here."""

from __future__ import annotations

import faulthandler
import os
import pickle
import signal
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mvoi_checklist.batch.cache import Cache
from mvoi_checklist.engine import evaluate
from mvoi_checklist.errors import MvoiError, Problem, in_document, unforeseen
from mvoi_checklist.inputs import in_memory, read_start_document
from mvoi_checklist.inputs.upload import Upload
from mvoi_checklist.model.checked import Checked
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.model.start_document import StartDocument
from mvoi_checklist.rulesets.own import own_ruleset


@dataclass(frozen=True)
class Task:
    """How every file of a run is judged."""

    ruleset: Ruleset
    on: date
    cache: Cache | None = None
    own_rules: bool = False
    """Whether a document of ours that was made with another installed ruleset is judged with that one."""
    most_seconds: int = 120
    """A worker that is longer busy with one file ends itself; such a file counts as unreadable."""


def check_file(file: Path, task: Task) -> Checked:
    """Read and evaluate one file."""
    try:
        whole, ruleset = in_memory(file), task.ruleset  # read once: it may be saved meanwhile
        document, unchanged = _read(whole, ruleset, task.cache)
        if task.own_rules and (own := own_ruleset(document, ruleset)) is not ruleset:
            ruleset, (document, unchanged) = own, _read(whole, own, task.cache)
        with in_document(file):
            checklist = evaluate(document, ruleset, on=task.on)
        return Checked(file, checklist, unchanged=unchanged)
    except MvoiError as error:
        return Checked(file, problems=error.problems)
    except Exception as error:  # noqa: BLE001 - one bad file never stops the rest
        return Checked(file, problems=(Problem(str(file), unforeseen(error)),))


def _read(file: Upload, ruleset: Ruleset, cache: Cache | None) -> tuple[StartDocument, bool]:
    """The start document, and whether an earlier run had read it already by these rules."""
    if cache is None:
        return read_start_document(file, ruleset.words), False
    key = cache.key(file, ruleset)
    known = cache.get(key)
    if known is not None:
        return known, True
    document = read_start_document(file, ruleset.words)
    cache.put(key, document)
    return document, False


Answer = tuple[bytes | None, tuple[Problem, ...], bool]
"""A ``Checked`` on its way from a worker: the checklist as JSON, the problems, unchanged or not."""

_task: Task


def start(task: bytes) -> None:
    """Make this process a worker: it leaves Ctrl-C to the process that asked, and loads the rules once."""
    global _task  # noqa: PLW0603 - what a worker knows
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _task = pickle.loads(task)  # noqa: S301 - from our own process


def work(name: str) -> Answer:
    """Check one file; a worker that hangs ends itself."""
    with Path(os.devnull).open("w") as nowhere:
        faulthandler.dump_traceback_later(_task.most_seconds, exit=True, file=nowhere)
        try:
            checked = check_file(Path(name), _task)
        finally:
            faulthandler.cancel_dump_traceback_later()
    data = checked.checklist.model_dump_json(round_trip=True).encode() if checked.checklist else None
    return data, checked.problems, checked.unchanged
