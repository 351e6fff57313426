"""The examples as files of one run."""

import os
from datetime import date

import pytest
from places import ROOT

EXAMPLES = sorted([*(ROOT / "examples").glob("*.docx"), *(ROOT / "examples").glob("*.json")])
ON = date(2026, 11, 23)
posix = pytest.mark.skipif(os.name != "posix", reason="signals and pipes of POSIX")
