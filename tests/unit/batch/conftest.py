"""What the tests of a run may use."""

import shutil

import pytest
from places import EXAMPLES


@pytest.fixture
def folder(tmp_path):
    """A folder with every example, a broken file in the middle, and files that are not read."""
    shutil.copytree(EXAMPLES, tmp_path / "map", ignore=shutil.ignore_patterns("kalender"))
    (tmp_path / "map" / "kapot.docx").write_bytes(b"PK\x03\x04 geen zip")
    (tmp_path / "map" / "bericht.msg").write_bytes(b"x")
    (tmp_path / "map" / "scan.pdf").write_bytes(b"%PDF")
    return tmp_path / "map"
