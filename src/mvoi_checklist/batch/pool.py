"""Worker processes that may die: whoever kills one is found and named, the others are done all the same."""

from __future__ import annotations

import multiprocessing
import pickle
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import connection, resource_tracker
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from mvoi_checklist.batch.worker import Answer, Task, start, work
from mvoi_checklist.errors import Problem, UsageError
from mvoi_checklist.model.checked import Checked
from mvoi_checklist.model.checklist import Checklist

_LOOK_UP = 0.2
"""Seconds between two looks whether somebody asked to stop."""

_KILLER = (
    "dit bestand is niet gelezen: het duurde te lang of kostte te veel geheugen.",
    "Sla het in Word opnieuw op, of haal grote afbeeldingen eruit.",
)


_GUARD = 'Staat de aanroep in een programma van u zelf? Zet haar dan onder: if __name__ == "__main__":'
"""A worker loads the program of its caller; what stands open in there starts again."""


class Pool:
    """Workers for a run; never forked from this process, so that it is safe in any program and on any system."""

    def __init__(self, jobs: int, task: Task) -> None:
        """Start no process before there is work."""
        self._jobs = jobs
        self._task = pickle.dumps(task)
        self._many: ProcessPoolExecutor | None = None
        self._alone: ProcessPoolExecutor | None = None

    def submit(self, file: Path) -> tuple[ProcessPoolExecutor, Future[Answer]]:
        """Give a file to a worker; also says whose it is.

        Raises:
            UsageError: the system lets us start no process.

        """
        if getattr(multiprocessing.process.current_process(), "_inheriting", False):  # a worker that still loads the program of its caller
            raise UsageError([Problem("jobs", "een proces dat bestanden leest, begint zelf opnieuw met lezen.", _GUARD)])
        for _ in range(2):
            try:
                with _starting():
                    self._many = self._many or self._executor(self._jobs)
                    return self._many, _submitted(self._many, file)
            except BrokenProcessPool:
                self._many = None
        raise _no_worker()

    def result(self, file: Path, owner: ProcessPoolExecutor, future: Future[Answer], stopped: Callable[[], bool]) -> Checked | None:
        """What came of a file; None when somebody asked to stop. Of a broken pool each file is done once more, alone."""
        try:
            return _checked(file, _wait(owner, future, stopped))
        except BrokenProcessPool:
            if owner is self._many:
                self._many = None
        try:
            with _starting():
                self._alone = self._alone or self._executor(1)
                future = _submitted(self._alone, file)
            return _checked(file, _wait(self._alone, future, stopped))
        except BrokenProcessPool:
            self._alone = None
            return Checked(file, problems=(Problem(str(file), *_KILLER),))

    def close(self) -> None:
        """End the workers, also those that are busy."""
        for executor in (self._many, self._alone):
            if executor is not None:
                _end_workers(executor)
                executor.shutdown(cancel_futures=True)  # waits: a thread of it that is still busy when Python ends complains about its pipe
        self._many = self._alone = None

    def _executor(self, jobs: int) -> ProcessPoolExecutor:
        if hasattr(signal, "SIGHUP"):
            with _deaf_to(signal.SIGHUP):  # the end of the terminal ends us, and not before that the process which counts locks: its successor complains
                resource_tracker.ensure_running()
        return ProcessPoolExecutor(jobs, mp_context=_context(), initializer=start, initargs=(self._task,))


def _end_workers(executor: ProcessPoolExecutor) -> None:
    """End them, and close our end of the pipe for answers: while it is open, half an answer of a worker that was ended is waited for forever."""
    for process in _workers(executor):
        process.terminate()
    answers: Any = executor._result_queue  # noqa: SLF001 - Python has no other way to it
    if answers is not None:
        answers._writer.close()  # noqa: SLF001


def _workers(executor: ProcessPoolExecutor) -> list[BaseProcess]:
    return list((executor._processes or {}).values())  # noqa: SLF001 - a public way comes with Python 3.14


@contextmanager
def _starting() -> Iterator[None]:
    """Where processes may start: when the system lets us start none, that is told as such."""
    try:
        yield
    except (OSError, EOFError):
        raise _no_worker() from None


def _submitted(executor: ProcessPoolExecutor, file: Path) -> Future[Answer]:
    """Give a file to a pool; the pool itself is made before this, for Python then opens the ears of this process again."""
    with _ends_after(), _deaf_to(signal.SIGINT):
        return executor.submit(work, str(file))


def _no_worker() -> UsageError:
    hint = f"Sluit andere programma's, of kies een kleiner aantal. {_GUARD}"
    return UsageError([Problem("jobs", "er kan geen proces worden gestart om de bestanden te lezen.", hint)])


def _context() -> BaseContext:
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["mvoi_checklist.batch.worker", "mvoi_checklist.inputs.word.file"])
    return context


@contextmanager
def _deaf_to(number: int) -> Iterator[None]:
    """Processes that start here never hear a Ctrl-C or the like, not even while they load: this process decides what stops."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {number})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _ends_after() -> Iterator[None]:
    """Who ends this process while a worker starts is heard after it: else that worker is one that nobody knows of, and it complains."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    heard: list[int] = []
    before = ((number, signal.getsignal(number)) for number in signal.valid_signals())
    own = {number: handler for number, handler in before if callable(handler)}
    for number in own:
        signal.signal(number, lambda number, _: heard.append(number))
    try:
        yield
    finally:
        for number, handler in own.items():
            signal.signal(number, handler)
        for sent in heard:
            signal.raise_signal(sent)


def _wait(executor: ProcessPoolExecutor, future: Future[Answer], stopped: Callable[[], bool]) -> Answer | None:
    while not stopped():
        try:
            return future.result(timeout=_LOOK_UP)
        except NotYet:
            if connection.wait([worker.sentinel for worker in _workers(executor)], timeout=0):  # one died, perhaps amid its answer: Python misses that
                _end_workers(executor)
    return None


def _checked(file: Path, answer: Answer | None) -> Checked | None:
    if answer is None:
        return None
    data, problems, unchanged = answer
    return Checked(file, Checklist.model_validate_json(data) if data else None, problems, unchanged)
