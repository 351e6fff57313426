"""A run that is stopped hands over what is done, with a sentence and no traceback."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from many_files import EXAMPLES, ON, posix
from never_read import environment

from mvoi_checklist import check_files


def test_a_run_that_is_stopped_hands_over_what_is_done(ruleset):
    for jobs in (0, 2):
        run = check_files(EXAMPLES, ruleset, on=ON, jobs=jobs)
        done = []
        for item in run:
            done.append(item.file)
            if len(done) == 3:
                run.stop()
        assert done == EXAMPLES[:3]
        assert (run.overview.interrupted, run.overview.done, run.overview.asked) == (True, 3, len(EXAMPLES))


def test_a_run_that_was_stopped_begins_anew(tmp_path):
    (tmp_path / "a.json").write_text('{"title": "Stoelen"}', encoding="utf-8")
    run = check_files([tmp_path / "a.json"])
    run.stop()
    assert len(list(run)) == len(list(run)) == 1


@posix
def test_ctrl_c_keeps_and_prints_what_is_done(tmp_path):
    env, _ = environment(tmp_path, "hangt.toml")
    how = {"stderr": subprocess.PIPE, "start_new_session": True, "env": {**os.environ, **env}}
    (tmp_path / "hangt.toml").write_text("", encoding="utf-8")
    words = ["check", str(EXAMPLES[0]), str(EXAMPLES[1]), str(tmp_path / "hangt.toml"), "--jobs", "2", "--no-cache", "--format", "json"]
    with (
        (tmp_path / "uit.json").open("wb") as out,
        subprocess.Popen([sys.executable, "-m", "mvoi_checklist", *words], stdout=out, **how) as process,
    ):
        until = time.monotonic() + 60
        while (tmp_path / "uit.json").read_text(encoding="utf-8").count('"checklist": {') < 2 and time.monotonic() < until:
            time.sleep(0.2)
        os.killpg(process.pid, signal.SIGINT)
        errors = process.communicate(timeout=60)[1]
    report = json.loads((tmp_path / "uit.json").read_text(encoding="utf-8"))
    assert (process.returncode, report["interrupted"], len(report["documents"])) == (130, True, 2)
    assert errors.decode() == "Afgebroken: 2 van de 3 bestanden zijn getoetst. Wat klaar is, staat in de uitvoer.\n"


def parent_and_blocked(status):
    """Of a running process: its parent, and the signals that it does not hear."""
    try:
        lines = dict(line.split(":", 1) for line in status.read_text(encoding="utf-8").splitlines())
    except OSError:
        return 0, 0
    return int(lines["PPid"]), int(lines["SigBlk"], 16)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="shows which signals a process hears")
def test_a_worker_never_hears_ctrl_c_not_even_while_it_loads(ruleset):
    run = iter(check_files(EXAMPLES, ruleset, on=ON, jobs=1))
    next(run)
    processes = {int(status.parent.name): parent_and_blocked(status) for status in Path("/proc").glob("[0-9]*/status")}
    run.close()
    blocked = [mask for parent, mask in processes.values() if parent in processes and processes[parent][0] == os.getpid()]
    assert blocked
    assert all(mask & 1 << signal.SIGINT - 1 for mask in blocked)


@posix
def test_ctrl_c_while_the_command_loads_is_no_traceback(tmp_path):
    (tmp_path / "click.py").write_text("import os, signal\nos.kill(os.getpid(), signal.SIGINT)", encoding="utf-8")
    heard = {"preexec_fn": lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)}  # also where the tests themselves run in the background
    found = subprocess.run([sys.executable, "-m", "mvoi_checklist"], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60, **heard)
    assert (found.returncode, found.stderr) == (130, "\nAfgebroken.\n")
