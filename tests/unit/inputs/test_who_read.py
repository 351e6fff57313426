"""The tool that shows which functions read a document."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]


def test_each_place_of_a_field_is_told_with_the_functions_that_read_it():
    command = [sys.executable, ROOT / "tools/who_read.py", ROOT / "examples/bijna-leeg.docx", "title"]
    told = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True, timeout=120).stdout
    places = [line for line in told.splitlines() if not line.startswith(" ")]
    assert places
    assert all(place.startswith("title: '") for place in places)
    assert "word/file.py" in told
    assert "readings.py" not in told
