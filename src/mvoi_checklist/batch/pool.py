"""Worker processes that may die: whoever kills one is found and named, the others are done all the same."""

from __future__ import annotations

import multiprocessing
import pickle
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.context import BaseContext
from pathlib import Path

from mvoi_checklist.batch.worker import Answer, Task, start, work
from mvoi_checklist.model.checked import Checked
from mvoi_checklist.model.checklist import Checklist

_LOOK_UP = 0.2
"""Seconds between two looks whether somebody asked to stop."""

_KILLER = "dit bestand is niet gelezen: het duurde te lang of kostte te veel geheugen. Sla het in Word opnieuw op, of haal grote afbeeldingen eruit."


class Pool:
    """Workers for a run; never forked from this process, so that it is safe in any program and on any system."""

    def __init__(self, jobs: int, task: Task) -> None:
        """Start no process before there is work."""
        self._jobs = jobs
        self._task = pickle.dumps(task)
        self._many: ProcessPoolExecutor | None = None
        self._alone: ProcessPoolExecutor | None = None

    def submit(self, file: Path) -> tuple[ProcessPoolExecutor, Future[Answer]]:
        """Give a file to a worker; also says whose it is."""
        for _ in range(2):
            self._many = self._many or self._executor(self._jobs)
            try:
                with _deaf_to_ctrl_c():
                    return self._many, self._many.submit(work, str(file))
            except BrokenProcessPool:
                self._many = None
        message = "no worker process can be started"
        raise OSError(message)

    def result(self, file: Path, owner: ProcessPoolExecutor, future: Future[Answer], stopped: Callable[[], bool]) -> Checked | None:
        """What came of a file; None when somebody asked to stop. Of a broken pool each file is done once more, alone."""
        try:
            return _checked(file, _wait(future, stopped))
        except BrokenProcessPool:
            if owner is self._many:
                self._many = None
        self._alone = self._alone or self._executor(1)
        try:
            return _checked(file, _wait(self._alone.submit(work, str(file)), stopped))
        except BrokenProcessPool:
            self._alone = None
            return Checked(file, error=f"{file}: {_KILLER}")

    def close(self) -> None:
        """End the workers, also those that are busy."""
        for executor in (self._many, self._alone):
            if executor is not None:
                for process in list((executor._processes or {}).values()):  # noqa: SLF001 - a public way comes with Python 3.14
                    process.terminate()
                executor.shutdown(cancel_futures=True)  # waits: a thread of it that is still busy when Python ends complains about its pipe
        self._many = self._alone = None

    def _executor(self, jobs: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(jobs, mp_context=_context(), initializer=start, initargs=(self._task,))


def _context() -> BaseContext:
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["mvoi_checklist.batch.worker", "mvoi_checklist.inputs.word.file"])
    return context


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """Processes that start here never hear it, not even while they load: this process decides what stops."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _wait(future: Future[Answer], stopped: Callable[[], bool]) -> Answer | None:
    while not stopped():
        try:
            return future.result(timeout=_LOOK_UP)
        except NotYet:
            continue
    return None


def _checked(file: Path, answer: Answer | None) -> Checked | None:
    if answer is None:
        return None
    data, error, unchanged = answer
    return Checked(file, Checklist.model_validate_json(data) if data else None, error, unchanged)
