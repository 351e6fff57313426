"""The page on how to write rules says of every field what it means, and shows blocks that can be pasted."""

import re
import tomllib

import pytest
from places import ROOT

from mvoi_checklist.model.policy import Ambition, DefaultTheme, Goal, Mapping, Policy, ShortList
from mvoi_checklist.model.rules import Criterion, Duty, Ground, ProductGroup, Theme, Threshold

PAGE = (ROOT / "docs" / "fields.md").read_text(encoding="utf-8")


def test_every_field_has_its_meaning():
    rows = [line.split(" | ") for line in PAGE.splitlines() if line.startswith("| `")]
    assert [row[0] for row in rows if len(row) != len(("field", "needed", "meaning")) or row[2].strip(" |") == ""] == []


@pytest.mark.parametrize("model", [Policy, Ambition, Goal, Mapping, DefaultTheme, ShortList, Ground, Duty, Threshold, Theme, Criterion, ProductGroup])
def test_no_field_is_left_out(model):
    sections = [{row.split("`")[1] for row in section.splitlines() if row.startswith("| `")} for section in PAGE.split("\n## ")]
    assert set(model.model_fields) in sections


def test_every_example_is_toml():
    assert all(tomllib.loads(example) for example in re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL))
