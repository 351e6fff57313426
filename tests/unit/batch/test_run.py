"""Hundreds of start documents: in order, in parallel, again without reading again, and whatever happens to one of them."""

import errno
import inspect
import io
import json
import multiprocessing
import os
import shutil
import signal
import struct
import subprocess
import sys
import threading
import time
import zipfile
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from never_read import environment
from places import ROOT

from mvoi_checklist import UsageError, check_files, evaluate, load_ruleset, read_start_document
from mvoi_checklist.batch import Run, worker
from mvoi_checklist.batch.cache import _program
from mvoi_checklist.batch.pool import Pool
from mvoi_checklist.batch.worker import Task, work

EXAMPLES = sorted([*(ROOT / "examples").glob("*.docx"), *(ROOT / "examples").glob("*.json")])
ON = date(2026, 11, 23)
posix = pytest.mark.skipif(os.name != "posix", reason="signals and pipes of POSIX")


@pytest.fixture
def folder(tmp_path):
    """A folder with every example, a broken file in the middle, and files that are not read."""
    shutil.copytree(ROOT / "examples", tmp_path / "map", ignore=shutil.ignore_patterns("kalender"))
    (tmp_path / "map" / "kapot.docx").write_bytes(b"PK\x03\x04 geen zip")
    (tmp_path / "map" / "bericht.msg").write_bytes(b"x")
    (tmp_path / "map" / "scan.pdf").write_bytes(b"%PDF")
    return tmp_path / "map"


def test_workers_say_what_one_process_says_in_the_same_order(ruleset):
    files = [*EXAMPLES, "weg.docx"]
    here = list(check_files(files, ruleset, on=ON))
    assert [item.file for item in here] == [Path(file) for file in files]
    assert list(check_files(files, ruleset, on=ON, jobs=2)) == here
    assert [item.status for item in here][-1] == "unreadable"


@pytest.mark.parametrize("form", ["text", "json", "markdown", "junit", "sarif", "github", "xlsx"])
@pytest.mark.usefixtures("folder")
def test_a_second_run_reads_nothing_again_and_writes_the_same_bytes(form, mvoi):
    outcomes = []
    for number, extra in enumerate((["--no-cache"], ["--cache", "geheugen"], ["--cache", "geheugen", "--jobs", "2"])):
        result = mvoi("check", "map", "--format", form, "-o", f"uit{number}", "--on", "2026-11-23", *extra)
        outcomes.append((result.exit_code, Path(f"uit{number}").read_bytes()))
    assert outcomes[0] == outcomes[1] == outcomes[2]
    assert outcomes[0][0] == 3


def test_only_a_changed_file_is_read_again(ruleset, tmp_path):
    files = [Path(shutil.copy(file, tmp_path)) for file in EXAMPLES]
    cache = tmp_path / "geheugen"
    assert [item.unchanged for item in check_files(files, ruleset, on=ON, cache=cache)] == [False] * len(files)
    files[0].write_bytes(files[2].read_bytes())
    (tmp_path / "nieuw.json").write_text('{"title": "Nieuw"}', encoding="utf-8")
    again = list(check_files([*files, tmp_path / "nieuw.json"], ruleset, on=date(2027, 1, 1), cache=cache))
    assert [item.unchanged for item in again] == [*[True] * len(files), False]
    assert again[0].checklist.start_document == read_start_document(files[0], ruleset)
    assert again[2].checklist == evaluate(read_start_document(files[2], ruleset), ruleset, on=date(2027, 1, 1))


def test_a_cache_of_other_rules_or_with_broken_entries_is_not_used(ruleset, tmp_path):
    cache = tmp_path / "geheugen"
    run = check_files(EXAMPLES[:2], ruleset, on=ON, cache=cache)
    expected = [item.checklist for item in run]
    for entry in cache.rglob("*.reading"):
        entry.write_bytes(b'{"title": 5}')
    assert [(item.checklist, item.unchanged) for item in check_files(EXAMPLES[:2], ruleset, on=ON, cache=cache)] == [(item, False) for item in expected]
    other = load_ruleset("voorbeeldgemeente")
    assert [item.unchanged for item in check_files(EXAMPLES[:2], other, on=ON, cache=cache)] == [False, False]


def test_other_weights_are_another_program(tmp_path):
    found = set()
    for weights in ("{}", '{"": [1]}'):
        (tmp_path / "learned_weights.json").write_text(weights, encoding="utf-8")
        os.utime(tmp_path / "learned_weights.json", (0, 0))
        _program.cache_clear()
        found.add(_program(tmp_path))
    assert len(found) == 2


@posix
@pytest.mark.parametrize("cache", [False, True])
def test_a_pipe_and_what_is_too_large_are_told_without_being_read(cache, ruleset, tmp_path):
    os.mkfifo(tmp_path / "pijp.docx")
    with (tmp_path / "groot.docx").open("wb") as file:
        file.truncate(10**12)  # more than any memory holds
    files = [tmp_path / "pijp.docx", tmp_path / "groot.docx", EXAMPLES[0]]
    pipe, large, other = check_files(files, ruleset, on=ON, cache=tmp_path / "geheugen" if cache else False)
    assert "pijp.docx: dit is een pijp of een apparaat, geen gewoon bestand." in pipe.error
    assert "groot.docx: dit bestand is groter dan 20 MB en daarom niet gelezen." in large.error
    assert other.error is None


@posix
def test_a_cache_is_for_the_eyes_of_its_user_and_one_that_cannot_be_made_stops_nothing(ruleset, tmp_path):
    cache = tmp_path / "geheugen"
    list(check_files(EXAMPLES[:1], ruleset, on=ON, cache=cache))
    [entry] = cache.rglob("*.reading")
    assert entry.stat().st_mode & 0o077 == 0
    (tmp_path / "bestand").write_text("")
    assert [item.status for item in check_files(EXAMPLES[:1], ruleset, on=ON, cache=tmp_path / "bestand")] != ["unreadable"]


def aged(folder, days):
    """Every file in a folder, as if nobody had touched it for so long."""
    then = time.time() - days * 86_400
    for file in folder.rglob("*"):
        os.utime(file, (then, then))


def test_a_cache_in_a_folder_with_other_files_leaves_them_alone(mvoi, tmp_path):
    shutil.copytree(ROOT / "examples", tmp_path / "werk" / "archief")
    for name in ("notulen.txt", "archief/notulen.txt", "mvoi-readings/van-mij.reading.txt", "0123456789abcdef01234567/van-mij.reading"):
        (tmp_path / "werk" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "werk" / name).write_text("van mij", encoding="utf-8")
    aged(tmp_path / "werk", 365)
    before = {file: file.read_bytes() for file in (tmp_path / "werk").rglob("*") if file.is_file()}
    mvoi("check", "werk/archief", "--cache", "werk")
    mvoi("check", "werk/archief", "--cache", ".", "-o", "werk/uit.json")
    assert {file: file.read_bytes() for file in before if file.exists()} == before
    assert (tmp_path / "werk" / "uit.json").exists()


def test_a_reading_that_nobody_asked_for_in_a_long_time_goes_with_its_halves(ruleset, tmp_path):
    cache = tmp_path / "geheugen"
    list(check_files(EXAMPLES[:2], ruleset, on=ON, cache=cache))
    [old, other] = cache.rglob("*.reading")
    (old.parent / "tmp123.half").write_bytes(b"{")
    aged(cache, 91)
    other.touch()
    list(check_files([], ruleset, on=ON, cache=cache))
    assert [file for file in cache.rglob("*") if file.is_file()] == [other]


def test_a_user_without_a_home_has_no_cache_and_no_error(ruleset, monkeypatch):
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setattr(Path, "home", no_home)
    assert [item.unchanged for item in check_files(EXAMPLES[:1], ruleset, on=ON, cache=True)] == [False]


def no_home():
    msg = "Could not determine home directory."
    raise RuntimeError(msg)


@pytest.mark.parametrize("place", ["__init__", "submit"])
def test_a_system_that_starts_no_process_is_told_as_such_and_not_as_a_full_disk(place, mvoi, tmp_path, monkeypatch):
    monkeypatch.setattr(ProcessPoolExecutor, place, no_process)
    result = mvoi("check", *map(str, EXAMPLES[:2]), "--jobs", "2", "--no-cache", "-o", "uit.json")
    assert (result.exit_code, result.stderr.startswith("--jobs: er kan geen proces worden gestart")) == (2, True), result.stderr
    assert list(tmp_path.iterdir()) == []


def no_process(*_, **__):
    raise OSError(errno.EAGAIN, os.strerror(errno.EAGAIN))


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


def test_a_run_that_is_stopped_hands_over_what_is_done(ruleset):
    for jobs in (None, 2):
        run = check_files(EXAMPLES, ruleset, on=ON, jobs=jobs)
        done = []
        for item in run:
            done.append(item.file)
            if len(done) == 3:
                run.stop()
        assert done == EXAMPLES[:3]
        assert (run.overview.interrupted, run.overview.done, run.overview.asked) == (True, 3, len(EXAMPLES))


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


@posix
def test_ctrl_c_while_the_command_loads_is_no_traceback(tmp_path):
    (tmp_path / "click.py").write_text("import os, signal\nos.kill(os.getpid(), signal.SIGINT)", encoding="utf-8")
    heard = {"preexec_fn": lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)}  # also where the tests themselves run in the background
    found = subprocess.run([sys.executable, "-m", "mvoi_checklist"], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60, **heard)
    assert (found.returncode, found.stderr) == (130, "\nAfgebroken.\n")


@pytest.mark.usefixtures("folder")
def test_what_is_passed_over_in_a_folder_is_named(mvoi):
    result = mvoi("check", "map", "--format", "json")
    assert "Niet getoetst, want e-mail lees ik nog niet, ook niet wat erbij is gevoegd: map/bericht.msg. Sla de bijlage" in result.stderr
    assert "Niet getoetst, want PDF lees ik nog niet: map/scan.pdf. Vraag de opsteller" in result.stderr
    names = {Path(item["file"]).name for item in json.loads(result.stdout)["documents"]}
    assert names == {file.name for file in EXAMPLES} | {"kapot.docx"}


def test_an_old_word_file_in_a_folder_is_told_with_what_to_do(mvoi, folder):
    (folder / "oud.doc").write_bytes(b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le"))
    result = mvoi("check", "map")
    assert "oud.doc: niet gelezen\ndit is een Word-bestand in de oude indeling (.doc). Open het in Word en sla het op als .docx." in result.stdout
    assert result.exit_code == 3


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["check", "map", "--format", "xlsx"], 2, "een werkboek kan niet op het scherm"),
        (["check", "map", "-o", "uit.pdf"], 2, "aan 'uit.pdf' is niet te zien welke vorm u wilt"),
        (["check", "map", "-o", "weg/uit.json"], 2, "de map 'weg' bestaat niet"),
        (["check", "map/wmo-begeleiding.json", "-o", "map/wmo-begeleiding.json", "--force"], 2, "dat bestand verandert niet"),
        (["check", "map", "-o", "map/kapot.docx", "--format", "json"], 2, "dat bestand verandert niet"),
        (["check", "map/wmo-begeleiding.json", "-o", "map/bericht.msg", "--format", "json"], 2, "bestaat al"),
        (["check", "map", "--jobs", "0"], 2, "--jobs"),
    ],
)
def test_what_cannot_be_written_is_refused_before_anything_is_checked(words, code, said, mvoi, folder):
    before = {file: file.read_bytes() for file in folder.iterdir()}
    result = mvoi(*words)
    assert (result.exit_code, said in result.stderr) == (code, True), result.stderr
    assert {file: file.read_bytes() for file in folder.iterdir()} == before


def test_an_unknown_format_is_named(ruleset):
    with pytest.raises(UsageError, match="Kies uit: text, json"):
        check_files([], ruleset).report("xml")


def zipped(**parts):
    """A zip file with these parts, the dots in their names written as two underscores."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", ".").replace("--", "/"), content)
    return buffer.getvalue()


ENTITIES = b'<!DOCTYPE a [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="x">&b;</w:document>'
HOSTILE = {
    "leeg.docx": b"",
    "halve-zip.docx": (ROOT / "examples" / "ict-werkplekken.docx").read_bytes()[:3000],
    "pdf.docx": b"%PDF-1.7 niets",
    "wachtwoord.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600,
    "entiteiten.docx": zipped(**{"[Content_Types]__xml": b"<Types/>", "word--document__xml": ENTITIES}),
    "bom.docx": zipped(**{"[Content_Types]__xml": b"<Types/>", "word--document__xml": b" " * 300_000_000}),
    "leeg.odt": b"",
    "diep.json": b"[" * 100_000,
    "geen-getal.json": b'{"estimated_value": NaN}',
    "diep.toml": b"x = " + b"{a=" * 5_000,
    "los-teken.json": b'{"title": "\\ud800"}',
}


@pytest.mark.parametrize("jobs", [None, 2])
def test_hostile_files_in_the_middle_of_a_run_are_named_and_stop_nothing(jobs, ruleset, tmp_path):
    for name, content in HOSTILE.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "map.docx").mkdir()
    hostile = [tmp_path / name for name in (*HOSTILE, "map.docx", "weg.docx", "x" * 300 + ".docx", "nul\x00.docx")]
    files = [file for bad in hostile for file in (bad, EXAMPLES[0])]
    checked = list(check_files(files, ruleset, on=ON, jobs=jobs))
    assert [item.status == "unreadable" for item in checked] == [True, False] * len(hostile)
    for item in checked[::2]:
        assert item.error.startswith(str(item.file))
        assert "Er ging iets mis" not in item.error


def test_a_run_that_is_asked_twice_counts_each_file_once(ruleset):
    run = check_files(EXAMPLES[:2], ruleset, on=ON)
    assert list(run) == list(run)
    assert (run.overview.done, sum(run.overview.statuses.values())) == (2, 2)
