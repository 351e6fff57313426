"""Ended from outside, by the system or with the terminal: no worker goes on, and no half a file stays behind."""

import os
import shutil
import signal
import subprocess
import sys
import time

import pytest
from never_read import environment
from places import EXAMPLES

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and pipes of POSIX")

FILES = ["map/a.docx", "map/b.toml"]
WORDS = {
    "workers": ["check", *FILES, "--jobs", "2", "-o", "uit.json"],
    "check": ["check", *FILES, "-o", "uit.json"],
    "story": ["story", *FILES, "-o", "uit.docx"],
}
PATIENCE = 30


def until(true, seconds=PATIENCE):
    """Wait for something to be so."""
    end = time.monotonic() + seconds
    while not true() and time.monotonic() < end:
        time.sleep(0.05)
    return true()


@pytest.fixture
def started(tmp_path):
    """A command in a folder of its own, as a session of its own; signals end it, also where the tests themselves run under nohup."""
    processes = []
    handlers = {number: signal.signal(number, signal.SIG_DFL) for number in (signal.SIGTERM, signal.SIGHUP)}

    def start(*words, **extra):
        where = {"cwd": tmp_path, "env": {**os.environ, **extra.pop("env", {})}}
        command = [sys.executable, "-m", "mvoi_checklist", *words]
        processes.append(subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True, **where, **extra))
        return processes[-1]

    yield start
    for number, handler in handlers.items():
        signal.signal(number, handler)
    for process in processes:
        if alive(process):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def alive(process):
    """Whether it runs, or anything that it started."""
    try:
        os.killpg(process.pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.fixture
def busy(tmp_path, tmp_path_factory, monkeypatch):
    """A folder with a start document and one that takes for ever to read; says when somebody reads it."""
    (tmp_path / "map").mkdir()
    shutil.copy(EXAMPLES / "wmo-begeleiding.docx", tmp_path / "map" / "a.docx")
    (tmp_path / "map" / "b.toml").write_text("", encoding="utf-8")
    env, sign = environment(tmp_path_factory.mktemp("site"), "b.toml")
    monkeypatch.setenv("PYTHONPATH", env["PYTHONPATH"])
    return sign.exists


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_who_ends_a_run_finds_no_process_and_no_half_a_file(words, number, started, busy, tmp_path):
    before = sorted(tmp_path.rglob("*"))
    process = started(*words)
    assert until(busy)
    os.kill(process.pid, number)
    process.wait(PATIENCE)
    said = process.stderr.read()
    assert (process.returncode, b"Traceback" in said) == (128 + number, False), said
    assert until(lambda: not alive(process))
    assert sorted(tmp_path.rglob("*")) == before


def test_a_terminal_that_closes_leaves_no_traceback(started, busy):
    process = started(*WORDS["workers"])
    assert until(busy)
    os.killpg(process.pid, signal.SIGHUP)
    assert (process.wait(PATIENCE), process.stderr.read()) == (128 + signal.SIGHUP, b"")


def test_a_command_that_was_told_to_go_on_goes_on(started, busy, tmp_path):
    process = started(*WORDS["check"], preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))  # as nohup does
    assert until(busy)
    os.kill(process.pid, signal.SIGHUP)
    assert not until(lambda: process.poll() is not None, 0.5)
    os.kill(process.pid, signal.SIGTERM)
    assert process.wait(PATIENCE) == 128 + signal.SIGTERM
    assert not (tmp_path / "uit.json").exists()


MISTAKEN = """
import os, signal, sys
import mvoi_checklist.cli as cli
from mvoi_checklist.__main__ import run

def main():
    try:
        os.kill(os.getpid(), int(sys.argv[1]))
    except BaseException:
        sys.stderr.write("SchemaError")
        sys.exit(70)

cli.main = main
run()
"""
"""A command in which a library makes an error of its own of the end, as pydantic does while it builds a model."""


@pytest.mark.parametrize(("number", "said"), [(signal.SIGTERM, b""), (signal.SIGHUP, b""), (signal.SIGINT, b"\nAfgebroken.\n")])
def test_an_end_that_a_library_takes_for_an_error_is_an_end(number, said):
    heard = {"preexec_fn": lambda: signal.signal(number, signal.SIG_DFL)}  # also where the tests themselves run under nohup
    process = subprocess.run([sys.executable, "-c", MISTAKEN, str(int(number))], capture_output=True, check=False, timeout=PATIENCE, **heard)
    assert (process.returncode, process.stderr) == (128 + number, said)


def is_gone(group):
    """Whether no process of a group is left; one that was killed stays until the system has noted its end."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return True
    return False


def test_libreoffice_is_ended_too(started, tmp_path):
    office, mine = tmp_path / "soffice", tmp_path / "tijdelijk"
    office.write_text(f"#!/bin/sh\necho $$ > {tmp_path}/nummer.half\nmv {tmp_path}/nummer.half {tmp_path}/nummer\nexec sleep 60\n", encoding="utf-8")
    office.chmod(0o755)
    mine.mkdir()
    process = started("checklist", "--title", "Koffie", "-o", "uit.pdf", env={"PATH": f"{tmp_path}:/usr/bin:/bin", "TMPDIR": str(mine)})
    assert until((tmp_path / "nummer").exists)
    os.kill(process.pid, signal.SIGTERM)
    assert process.wait(PATIENCE) == 128 + signal.SIGTERM
    assert until(lambda: is_gone(int((tmp_path / "nummer").read_text(encoding="utf-8"))))
    assert list(mine.iterdir()) == []
    assert not (tmp_path / "uit.pdf").exists()
