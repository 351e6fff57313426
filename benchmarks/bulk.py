"""Many start documents: a steady rate, flat memory, two processes against one, and a second run against the first.

The documents are those of the corpus, each made unique so that no reading is shared. Rounds of one and two processes are
interleaved, so that a busy machine slows both alike; the load is printed beside the table.
"""

from __future__ import annotations

import io
import multiprocessing
import os
import tempfile
import time
import zipfile
from pathlib import Path

from mvoi_checklist import check_files, load_ruleset

ROOT = Path(__file__).resolve().parent.parent
COUNT, FEW, ROUNDS = 1000, 200, 3


def unique_copy(source: Path, target: Path, number: int) -> None:
    """The same document with a comment in its archive, so that its content has a hash of its own."""
    data = io.BytesIO(source.read_bytes())
    with zipfile.ZipFile(data, "a") as archive:
        archive.comment = f"{number}".encode()
    target.write_bytes(data.getvalue())


def resident_mb(process: str = "self") -> float:
    """Memory of a process now, on Linux."""
    return int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGESIZE") / 1e6


def cpu_seconds(process: str) -> float:
    """CPU time of a process until now, on Linux."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def seconds(files: list[Path], jobs: int, cache: Path | None = None) -> tuple[float, float, float]:
    """Wall-clock time of one run, workers started and stopped; CPU time of this process and of the workers."""
    began, own, workers = time.perf_counter(), time.process_time(), 0.0
    for number, _ in enumerate(check_files(files, RULES, jobs=jobs, cache=cache or False), start=1):
        if number == len(files):
            workers = sum(cpu_seconds(str(process.pid)) for process in multiprocessing.active_children())
    return time.perf_counter() - began, time.process_time() - own, workers


RULES = load_ruleset("alkmaar-2024")


def main() -> None:
    """Print the tables."""
    sources = sorted((ROOT / "tests" / "corpus" / "documents").glob("*.docx"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = [folder / f"{number:04}.docx" for number in range(COUNT)]
        for number, file in enumerate(files):
            unique_copy(sources[number % len(sources)], file, number)
        print(f"{COUNT} documents, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n")
        steady(files, folder / "cache")
        pairs(files[:FEW])
        pairs(files)
        again(files[:FEW], folder / "cache")
        print(f"\nload at the end {os.getloadavg()[0]:.1f}")


def steady(files: list[Path], cache: Path) -> None:
    """Rate and memory at each fifth of the run, written to the text report as the command does."""
    run = check_files(files, RULES, jobs=1, cache=cache)
    report = run.report("text")
    step = len(files) // 5
    print("| documents | per second | memory MB | worker MB |\n| --- | --- | --- | --- |")
    began = time.perf_counter()
    with Path(os.devnull).open("wb") as nowhere:
        for number, checked in enumerate(run, start=1):
            nowhere.write(report.document(checked))
            if number % step == 0:
                worker = max(resident_mb(str(process.pid)) for process in multiprocessing.active_children())
                print(f"| {number} | {step / (time.perf_counter() - began):.1f} | {resident_mb():.0f} | {worker:.0f} |", flush=True)
                began = time.perf_counter()
        nowhere.write(report.end(run.overview))


def pairs(files: list[Path]) -> None:
    """One process against two, the least of some interleaved rounds."""
    least = {1: (float("inf"), 0.0, 0.0), 2: (float("inf"), 0.0, 0.0)}
    for _ in range(ROUNDS):
        for jobs, before in least.items():
            least[jobs] = min(before, seconds(files, jobs))
    print(f"\n{len(files)} documents\n\n| `--jobs` | seconds | CPU s, this process | CPU s, workers |\n| --- | --- | --- | --- |")
    for jobs, (wall, own, workers) in least.items():
        print(f"| {jobs} | {wall:.1f} | {own:.1f} | {workers:.1f} |")
    print(f"\n`--jobs 2` is {least[1][0] / least[2][0]:.2f} times as fast as `--jobs 1`")


def again(files: list[Path], cache: Path) -> None:
    """A second run against a first, in one process."""
    first, second = sum(seconds(files, 1)[1:]), sum(seconds(files, 1, cache)[1:])
    print(f"\na second run takes {first / second:.1f} times less CPU time than the first ({first:.1f} and {second:.1f} s)")


if __name__ == "__main__":
    main()
