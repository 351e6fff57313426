"""Workers read the documents: in the order in which they were given, and whatever happens to one of them."""

import errno
import inspect
import multiprocessing
import os
import signal
import struct
import subprocess
import sys
import threading
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest
from many_files import EXAMPLES, ON, posix

from mvoi_checklist import check_files
from mvoi_checklist.batch import Run, worker
from mvoi_checklist.batch.pool import Pool
from mvoi_checklist.batch.worker import Task, work


def test_workers_say_what_one_process_says_in_the_same_order(ruleset):
    files = [*EXAMPLES, "weg.docx"]
    here = list(check_files(files, ruleset, on=ON))
    assert [item.file for item in here] == [Path(file) for file in files]
    assert list(check_files(files, ruleset, on=ON, jobs=2)) == here
    assert [item.status for item in here][-1] == "unreadable"


def no_process(*_, **__):
    raise OSError(errno.EAGAIN, os.strerror(errno.EAGAIN))


@pytest.mark.parametrize("place", ["__init__", "submit"])
def test_a_system_that_starts_no_process_is_told_as_such_and_not_as_a_full_disk(place, mvoi, tmp_path, monkeypatch):
    monkeypatch.setattr(ProcessPoolExecutor, place, no_process)
    result = mvoi("check", *map(str, EXAMPLES[:2]), "--jobs", "2", "--no-cache", "-o", "uit.json")
    assert (result.exit_code, result.stderr.startswith("--jobs: er kan geen proces worden gestart")) == (2, True), result.stderr
    assert list(tmp_path.iterdir()) == []


def test_of_many_files_the_command_starts_processes_and_a_program_none_that_it_did_not_ask_for(mvoi, ruleset, tmp_path, monkeypatch):
    monkeypatch.setattr(ProcessPoolExecutor, "__init__", no_process)
    files = [tmp_path / f"{number}.json" for number in range(16)]
    for file in files:
        file.write_text("{}", encoding="utf-8")
    assert [item.status for item in check_files(files, ruleset, on=ON)] == ["findings"] * 16
    few, many = (mvoi("check", "--no-cache", *map(str, some)) for some in (files[1:], files))
    assert (few.exit_code, many.exit_code, "er kan geen proces worden gestart" in many.stderr) == (1, 2, True)


def test_a_program_that_starts_again_in_each_worker_is_told_what_to_write(tmp_path):
    program = tmp_path / "programma.py"
    program.write_text(f"from mvoi_checklist import check_files\nlist(check_files({list(map(str, EXAMPLES[:2]))!r}, jobs=2))\n", encoding="utf-8")
    done = subprocess.run([sys.executable, program], capture_output=True, text=True, encoding="utf-8", check=False, timeout=120)
    assert done.returncode == 1
    assert "jobs: een proces dat bestanden leest, begint zelf opnieuw met lezen." in done.stderr
    assert done.stderr.rstrip().endswith('Zet haar dan onder: if __name__ == "__main__":')


@posix
def test_workers_that_are_killed_halfway_cost_no_document(ruleset):
    files = EXAMPLES * 2
    run = check_files(files, ruleset, on=ON, jobs=2)
    checked = []
    for item in run:
        if not checked:
            for process in multiprocessing.active_children():
                process.kill()
        checked.append(item)
    assert [(item.file, item.status == "unreadable") for item in checked] == [(file, False) for file in files]


def half_an_answer(name):
    """Work, of which the first worker is killed while it writes what came of it; nobody else can write then."""
    answers = inspect.currentframe().f_back.f_locals["result_queue"]
    killed = Path(name).with_name("gedood")
    try:
        killed.touch(exist_ok=False)
    except FileExistsError:
        return work(name)
    answers._wlock.acquire()  # noqa: SLF001 - as Python does
    os.write(answers._writer.fileno(), struct.pack("!i", 1000) + b"half")  # noqa: SLF001
    return os.kill(os.getpid(), signal.SIGKILL)


@posix
def test_a_worker_that_is_killed_while_it_answers_holds_up_nobody(ruleset, folder, monkeypatch):
    monkeypatch.setattr("mvoi_checklist.batch.pool.work", half_an_answer)
    files = sorted(folder.glob("*.docx"))
    checked = list(check_files(files, ruleset, on=ON, jobs=2))
    assert [(item.file, item.status == "unreadable") for item in checked] == [(file, file.stem == "kapot") for file in files]
    assert (folder / "gedood").exists()


def work_that_hangs(name):
    """In a worker: on one of the files it is busy for ever."""
    if Path(name).stem == "hangt":
        worker.check_file = lambda *_: time.sleep(600)
    return work(name)


def test_a_file_on_which_a_worker_hangs_is_named_and_the_others_are_done(ruleset, tmp_path, monkeypatch):
    files = [EXAMPLES[0], tmp_path / "hangt.docx", *EXAMPLES[1:4]]
    monkeypatch.setattr("mvoi_checklist.batch.pool.work", work_that_hangs)
    run = Run(files, Task(ruleset, ON, most_seconds=2), jobs=2)
    checked = list(run)
    assert [item.status == "unreadable" for item in checked] == [False, True, False, False, False]
    assert checked[1].error.startswith(f"{files[1]}: dit bestand is niet gelezen: het duurde te lang of kostte te veel geheugen.")
    assert run.overview.statuses["unreadable"] == 1


@posix
def test_a_worker_that_is_ended_while_it_answers_keeps_nobody_waiting(ruleset):
    pool = Pool(1, Task(ruleset, ON))
    owner, future = pool.submit(EXAMPLES[0])
    assert pool.result(EXAMPLES[0], owner, future, lambda: False).checklist
    half_an_answer = struct.pack("!i", 1_000) + b"half"
    os.write(owner._result_queue._writer.fileno(), half_an_answer)  # noqa: SLF001 - as a worker that was ended leaves it
    closing = threading.Thread(target=pool.close, daemon=True)
    closing.start()
    closing.join(30)
    assert not closing.is_alive()
