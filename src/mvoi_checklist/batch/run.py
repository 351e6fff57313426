"""A run over many start documents: in order, in parallel, with as little in memory as possible."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from pathlib import Path

from mvoi_checklist.batch.worker import Task, check_file
from mvoi_checklist.engine.across import RepeatedExplanations, contested_purchases
from mvoi_checklist.formats import CheckFormat
from mvoi_checklist.model.checked import Checked, Overview, Repeated, Skipped
from mvoi_checklist.outputs.checked import report_writer
from mvoi_checklist.outputs.checked.report import Report

_AHEAD = 8
"""How many files per worker may be ready or waiting before the first of them is handed over."""


class Run:
    """Iterate to get each file's ``Checked``, in the order of the files; ``overview`` then tells of all together."""

    def __init__(self, files: Sequence[Path], task: Task, jobs: int = 0, skipped: Iterable[Skipped] = ()) -> None:
        """With ``jobs`` that many worker processes; without any, this process does it."""
        self._files = files
        self._skipped = tuple(skipped)
        self._task = task
        self._jobs = jobs
        self._count_from_zero()

    def __len__(self) -> int:
        """How many files there are to check."""
        return len(self._files)

    def __iter__(self) -> Generator[Checked, None, None]:
        """Check every file, until done or stopped; a second time it begins anew."""
        self._count_from_zero()
        for checked in self._in_workers() if self._jobs else self._here():
            self._overview.add(checked)
            if checked.checklist is not None:
                self._repeated.add(checked.name, checked.checklist)
            yield checked
        if self._task.cache:
            self._task.cache.tidy()

    def stop(self) -> None:
        """Hand over what is done and begin nothing new."""
        self._stopped = True

    def report(self, format: CheckFormat) -> Report:  # noqa: A002 - the word users expect
        """A writer for what comes of the files: ``text``, ``json``, ``markdown``, ``junit``, ``sarif``, ``github`` or ``xlsx``.

        Raises:
            UsageError: there is no such format.

        """
        return report_writer(format, self._task.ruleset, self._task.on)

    def written(self, format: CheckFormat) -> Iterator[bytes]:  # noqa: A002 - as above
        """Check every file while its report is written, piece by piece, so that no report holds all documents: in the formats of ``report``.

        Raises:
            UsageError: there is no such format.

        """
        report = self.report(format)

        def pieces() -> Iterator[bytes]:
            yield report.begin()
            yield from map(report.document, self)
            yield report.end(self.overview)

        return pieces()

    @property
    def overview(self) -> Overview:
        """The counts up to now."""
        across = [*self._repeated.findings(), *contested_purchases(self._overview.purchases, self._task.ruleset)]
        self._overview.repeated = tuple(Repeated(finding, files) for finding, files in across)
        return self._overview

    def _count_from_zero(self) -> None:
        self._stopped = False
        self._repeated = RepeatedExplanations(self._task.ruleset)
        self._overview = Overview(len(self._files), skipped=self._skipped)

    def _here(self) -> Iterator[Checked]:
        for file in self._files:
            if self._stopped:
                return
            yield check_file(file, self._task)

    def _in_workers(self) -> Iterator[Checked]:
        from mvoi_checklist.batch.pool import Pool  # noqa: PLC0415 - multiprocessing takes time to import

        pool = Pool(self._jobs, self._task)
        ahead = deque(self._files)
        try:
            waiting = deque((file, *pool.submit(file)) for file in self._next(ahead, _AHEAD * self._jobs))
            while waiting:
                checked = pool.result(*waiting.popleft(), lambda: self._stopped)
                if checked is None:
                    return
                waiting.extend((file, *pool.submit(file)) for file in self._next(ahead, 1))
                yield checked
        finally:
            pool.close()

    @staticmethod
    def _next(ahead: deque[Path], most: int) -> list[Path]:
        return [ahead.popleft() for _ in range(min(most, len(ahead)))]
