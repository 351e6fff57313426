"""Checking a calendar of 20,000 rows, and a year report over 1,000 checklists in one process: CPU and memory, each in a process of its own.

The rival for reading is openpyxl (read-only, values only): it reads the same cells and checks nothing. The least of all rounds counts.
Memory is the peak of the process itself (Linux).
"""

from __future__ import annotations

import datetime
import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROUNDS = 3
ROWS = 19_999  # with the header as many as a calendar may have
CHECKLISTS = (250, 1_000)
ON = datetime.date(2026, 12, 31)


def calendar_of(count: int, folder: Path) -> Path:
    """A calendar of so many tenders, written by the library itself."""
    from mvoi_checklist import Calendar, calendar_workbook, load_ruleset  # noqa: PLC0415 - only in the process that needs it
    from mvoi_checklist.model.calendar import Tender, TenderStatus  # noqa: PLC0415 - as above
    from mvoi_checklist.model.closed_lists import Procedure  # noqa: PLC0415 - as above

    ruleset = load_ruleset("alkmaar-2024")
    groups, themes = [group.id for group in ruleset.product_groups], [theme.id for theme in ruleset.themes]
    tenders = tuple(
        Tender(
            place="x",
            title=f"Aanbesteding {number}",
            reference=f"2026-{number:05}",
            product_group=groups[number % len(groups)],
            start_quarter=f"2026-Q{number % 4 + 1}",
            department=f"Afdeling {number % 9}",
            project_leader="S. Bakker",
            estimated_value=50_000 + number,
            procedure=list(Procedure)[number % 6],
            promising=number % 3 > 0,
            themes=(themes[number % len(themes)],),
            status=TenderStatus.RUNNING,
        )
        for number in range(count)
    )
    path = folder / f"kalender-{count}.xlsx"
    path.write_bytes(calendar_workbook(Calendar(year=2026, tenders=tenders), ruleset))
    return path


def check(path: str) -> None:
    """What ``mvoi calendar check`` does."""
    from mvoi_checklist import load_ruleset, read_calendar  # noqa: PLC0415 - as above

    reading = read_calendar(Path(path), load_ruleset("alkmaar-2024"))
    if len(reading.calendar.tenders) != ROWS or reading.problems:
        raise SystemExit(1)


def read_with_openpyxl(path: str) -> None:
    """The rival: only reading."""
    import openpyxl  # noqa: PLC0415 - as above

    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    if len(list(book["Kalender 2026"].iter_rows(values_only=True))) < ROWS:
        raise SystemExit(1)


def report(path: str) -> None:
    """A year report in Word over the documents beside the calendar, each evaluated and forgotten."""
    from mvoi_checklist import Period, evaluate, load_ruleset, measure_progress, outcome_of, read_calendar, read_start_document, render  # noqa: PLC0415

    ruleset = load_ruleset("alkmaar-2024")
    files = sorted((Path(path).parent / f"map-{Path(path).stem}").glob("*.json"))
    outcomes = (outcome_of(evaluate(read_start_document(file, ruleset), ruleset, on=ON), file.name) for file in files)
    found = measure_progress(read_calendar(Path(path), ruleset).calendar, outcomes, ruleset, Period(year=2026, on=ON))
    render(found, "docx")


def write_documents(count: int, folder: Path, calendar: Path) -> None:
    """A start document for each tender of a calendar."""
    target = folder / f"map-{calendar.stem}"
    target.mkdir()
    for number in range(count):
        themes = [{"theme": "klimaat", "criteria": [{"text": f"Eis {number}.", "kind": "requirement"}]}] if number % 2 else []
        document = {"reference": f"2026-{number:05}", "product_groups": ["vervoer"], "estimated_value": 60_000, "themes": themes}
        (target / f"{number:05}.json").write_text(json.dumps(document), encoding="utf-8")


WORK: dict[str, Callable[[str], None]] = {"check": check, "openpyxl": read_with_openpyxl, "report": report}


def measured(works: dict[str, Path]) -> dict[str, tuple[float, float]]:
    """CPU seconds and most memory in MB of the best round of each; each round is a fresh process, and the rounds take turns."""
    rounds: dict[str, list[tuple[float, float]]] = {work: [] for work in works}
    for _ in range(ROUNDS):
        for work, path in works.items():
            said = subprocess.run([sys.executable, __file__, work, str(path)], check=True, capture_output=True, text=True).stdout.split()
            rounds[work].append((float(said[0]), float(said[1])))
    return {work: min(found) for work, found in rounds.items()}


def main() -> None:
    """Measure, or do one piece of work and say what it took."""
    if len(sys.argv) == 3:
        WORK[sys.argv[1]](sys.argv[2])
        used = resource.getrusage(resource.RUSAGE_SELF)
        peak = next(line.split()[1] for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines() if line.startswith("VmHWM"))
        print(used.ru_utime + used.ru_stime, int(peak) / 1024)
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        large = calendar_of(ROWS, folder)
        for work, (seconds, memory) in measured({"check": large, "openpyxl": large}).items():
            print(f"{work}, {ROWS} rows: {seconds:.2f} s CPU, {memory:.0f} MB")
        for count in CHECKLISTS:
            small = calendar_of(count, folder)
            write_documents(count, folder, small)
            seconds, memory = measured({"report": small})["report"]
            print(f"year report over {count} checklists: {seconds:.2f} s CPU, {memory:.0f} MB")


if __name__ == "__main__":
    main()
