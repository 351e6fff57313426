"""The criteria for people who do not read TOML."""

import io
import json
import zipfile
from html.parser import HTMLParser

import pytest

from mvoi_checklist import UsageError, render_rules
from mvoi_checklist.model.condition import Condition
from mvoi_checklist.outputs.rulebook.rows import COLUMNS, group_tables
from mvoi_checklist.outputs.words import condition_words


@pytest.mark.parametrize("format", ["markdown", "html", "xlsx"])
def test_every_criterion_stands_in_every_format(format, ruleset):
    data = render_rules(ruleset, format)
    if format == "xlsx":
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            data = book.read("xl/sharedStrings.xml")
    text = data.decode()
    assert all(code in text for code in ruleset.criterion_by_code)


def test_a_row_says_the_status_and_the_source(ruleset):
    for table in group_tables(ruleset):
        for row in table.rows:
            cells = dict(zip(COLUMNS, row, strict=True))
            assert cells["status"]
            assert cells["source"]
            assert cells["url"].startswith("http")


def test_the_page_is_well_formed_and_in_dutch(ruleset):
    class Page(HTMLParser):
        def __init__(self):
            super().__init__()
            self.open_tags = []

        def handle_starttag(self, tag, attrs):
            if tag not in {"meta", "input"}:
                self.open_tags.append(tag)
            if tag == "html":
                assert dict(attrs)["lang"] == "nl"

        def handle_endtag(self, tag):
            assert self.open_tags.pop() == tag

    page = Page()
    page.feed(render_rules(ruleset, "html").decode())
    assert page.open_tags == []


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        ({}, ""),
        ({"value": {"from": 50000}}, "waarde vanaf 50.000"),
        ({"value": {"from": 50000, "until": 216000}, "cpv": ["48", "72"]}, "waarde vanaf 50.000 tot 216.000; CPV 48 of 72"),
        ({"procedure": ["sas"]}, "procedure SAS-procedure (sociale en specifieke diensten)"),
    ],
)
def test_a_condition_is_said_in_dutch(condition, words):
    assert condition_words(Condition.model_validate_json(json.dumps(condition))) == words


def test_an_unknown_format_is_named(ruleset):
    with pytest.raises(UsageError, match="'pdf' bestaat niet"):
        render_rules(ruleset, "pdf")
