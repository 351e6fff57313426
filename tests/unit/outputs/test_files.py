"""A file is written whole or not at all, where it was meant, and never over another."""

import errno
import os
import stat
from pathlib import Path

import pytest

from mvoi_checklist import OutputError, write_whole
from mvoi_checklist.outputs.files import writing_whole

posix = pytest.mark.skipif(os.name != "posix", reason="links, permissions and devices of POSIX")


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


@posix
@pytest.mark.parametrize(("umask", "expected"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_a_new_file_is_for_whom_the_users_umask_says(umask, expected, tmp_path):
    before = os.umask(umask)
    try:
        write_whole(tmp_path / "uit.txt", b"x")
    finally:
        os.umask(before)
    assert mode(tmp_path / "uit.txt") == expected


@posix
def test_a_file_that_is_replaced_keeps_its_permissions(tmp_path):
    (tmp_path / "uit.txt").write_bytes(b"oud")
    (tmp_path / "uit.txt").chmod(0o640)
    write_whole(tmp_path / "uit.txt", b"nieuw", force=True)
    assert (mode(tmp_path / "uit.txt"), (tmp_path / "uit.txt").read_bytes()) == (0o640, b"nieuw")


@posix
@pytest.mark.parametrize("force", [True, False])
@pytest.mark.parametrize("there", [True, False])
def test_through_a_link_the_file_it_points_to_is_written(force, there, tmp_path):
    (tmp_path / "map").mkdir()
    target, link = tmp_path / "map" / "echt.txt", tmp_path / "link.txt"
    link.symlink_to("map/echt.txt")
    if there:
        target.write_bytes(b"oud")
    if there and not force:
        with pytest.raises(OutputError, match="bestaat al"):
            write_whole(link, b"nieuw")
    else:
        write_whole(link, b"nieuw", force=force)
    assert (link.is_symlink(), target.read_bytes()) == (True, b"oud" if there and not force else b"nieuw")
    assert {file.name for file in tmp_path.rglob("*")} == {"map", "echt.txt", "link.txt"}


@posix
def test_links_in_a_circle_are_a_sentence(tmp_path):
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(OutputError, match="kan niet worden geschreven"):
        write_whole(tmp_path / "a", b"x", force=True)


@pytest.mark.parametrize("links", [True, False])
def test_a_file_that_appears_meanwhile_is_not_written_over(links, tmp_path, monkeypatch):
    if not links:
        monkeypatch.setattr(os, "link", no_links)
    with pytest.raises(OutputError, match="bestaat al"):
        written_while(tmp_path / "uit.txt", lambda: (tmp_path / "uit.txt").write_bytes(b"van een ander"))
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"van een ander"]


def written_while(path, work):
    with writing_whole(path, force=False) as write:
        write(b"van ons")
        work()


def no_links(*_):
    raise OSError(errno.EPERM, "Operation not permitted")


def test_a_disk_without_links_holds_files_too(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "link", no_links)
    write_whole(tmp_path / "uit.txt", b"x")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("uit.txt", b"x")]


@posix
@pytest.mark.parametrize("name", ["/dev/null", "."])
def test_what_is_no_file_is_not_replaced_by_one(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(OutputError, match="Kies de naam van een bestand"):
        write_whole(name, b"x", force=True)
    assert not Path(name).is_file()


@pytest.mark.parametrize("name", ["x" * 300, "nul\0.txt"])
def test_a_name_that_cannot_be_is_a_sentence(name, tmp_path):
    with pytest.raises(OutputError, match="kan niet worden geschreven"):
        write_whole(tmp_path / name, b"x")


def test_what_goes_wrong_in_the_work_itself_is_not_told_as_a_full_disk(tmp_path):
    with pytest.raises(FileNotFoundError):
        written_while(tmp_path / "uit.txt", (tmp_path / "weg.docx").read_bytes)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full")
def test_a_full_disk_is_a_sentence_and_leaves_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr("mvoi_checklist.outputs.files._opened", lambda *_: Path("/dev/full").open("wb"))  # noqa: SIM115 - the code under test closes it
    with pytest.raises(OutputError, match=r"kan niet worden geschreven \(de schijf is vol\)"):
        write_whole(tmp_path / "uit.txt", b"x" * 100_000)
    assert list(tmp_path.iterdir()) == []
