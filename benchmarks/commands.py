"""Whole processes: what a person waits for, against starting Python and against importing python-docx.

Rounds are interleaved, so that a busy machine slows all of them alike; CPU time of the child process, the least of all rounds.
Every process finds its bytecode compiled, as after an install: the first round writes it into a folder of its own.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MVOI = str(Path(sys.executable).with_name("mvoi"))
ROUNDS = 15
OK, FINDINGS = (0,), (0, 1)


def cpu_seconds(command: list[str], environment: dict[str, str]) -> float:
    """CPU time of one run of a command, children included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    ended = subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT, env=environment)
    if ended.returncode not in (FINDINGS if command[0] == MVOI else OK):
        said = f"{' '.join(command)} ended with {ended.returncode}: nothing to compare with"
        raise SystemExit(said)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print a table: milliseconds, and ratios to the two rivals."""
    with tempfile.TemporaryDirectory() as folder:
        commands = {
            "python -c pass": [sys.executable, "-c", "pass"],
            'python -c "import docx"': [sys.executable, "-c", "import docx"],
            "mvoi --help": [MVOI, "--help"],
            "mvoi check START.json": [MVOI, "check", "examples/ict-werkplekken.json"],
            "mvoi checklist START.docx": [MVOI, "checklist", "examples/ict-werkplekken.docx", "-o", os.fspath(Path(folder) / "uit.docx"), "--force"],
        }
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = os.fspath(Path(folder) / "bytecode")
        least = dict.fromkeys(commands, float("inf"))
        for _ in range(ROUNDS):
            for name, command in commands.items():
                least[name] = min(least[name], cpu_seconds(command, environment))
    python, rival = least["python -c pass"], least['python -c "import docx"']
    print("| process | CPU ms | x pass | x import docx |\n| --- | --- | --- | --- |")
    for name, seconds in least.items():
        print(f"| `{name}` | {seconds * 1000:.0f} | {seconds / python:.1f} | {seconds / rival:.1f} |")


if __name__ == "__main__":
    main()
