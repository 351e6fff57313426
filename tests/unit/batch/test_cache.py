"""A second run reads nothing again, unless something changed; and the cache is in nobody's way."""

import os
import shutil
import time
from datetime import date
from pathlib import Path

import pytest
from many_files import EXAMPLES, ON, posix
from places import ROOT

from mvoi_checklist import check_files, evaluate, load_ruleset, read_start_document
from mvoi_checklist.batch.cache import _program


@pytest.mark.parametrize("form", ["text", "json"])  # what is kept does not depend on it
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


def no_home():
    msg = "Could not determine home directory."
    raise RuntimeError(msg)


def test_a_user_without_a_home_has_no_cache_and_no_error(ruleset, monkeypatch):
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setattr(Path, "home", no_home)
    assert [item.unchanged for item in check_files(EXAMPLES[:1], ruleset, on=ON, cache=True)] == [False]
