"""The criteria for people who do not read TOML."""

import io
import json
import re
import zipfile
from datetime import date
from html.parser import HTMLParser

import pytest

from mvoi_checklist import UsageError, explain, render
from mvoi_checklist.model.checklist import filled_in
from mvoi_checklist.model.condition import Condition
from mvoi_checklist.outputs.rulebook.as_text import group_in_full
from mvoi_checklist.outputs.rulebook.rows import COLUMNS, group_tables
from mvoi_checklist.outputs.words import condition_words


@pytest.mark.parametrize("format", ["markdown", "html", "xlsx"])
def test_every_criterion_stands_in_every_format(format, ruleset):
    data = render(ruleset, format)
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


def test_a_text_stands_with_its_proposals_between_brackets_as_in_the_checklist(ruleset):
    for criterion in ruleset.criterion_by_code.values():
        told = explain(criterion.code, ruleset)
        assert filled_in(criterion) in told
        assert filled_in(criterion.with_one_supplier) in told
        assert not re.search(r"\{\w+\}", told), told
    cells = [dict(zip(COLUMNS, row, strict=True)) for table in group_tables(ruleset) for row in table.rows]
    assert not [words for row in cells for words in row.values() if re.search(r"\{\w+\}", words)]
    assert next(row["fill_ins"] for row in cells if row["code"] == "MEU-CIR-04") == "termijn na levering [4] weken"


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
    page.feed(render(ruleset, "html").decode())
    assert page.open_tags == []


@pytest.fixture
def one_ended(ruleset):
    """The rules with one criterion of catering that has ended, and a policy that asks a theme there of which no criterion is left."""
    catering = ruleset.group_by_id["catering"]
    kept = [item for item in catering.criteria if "ketenverantwoordelijkheid" not in item.themes]
    items = tuple(item.model_copy(update={"in_force_until": date(2026, 6, 30)}) if item.code == "CAT-MIL-02" else item for item in kept)
    groups = (group if group.id != "catering" else group.model_copy(update={"criteria": items}) for group in ruleset.product_groups)
    return ruleset.model_copy(update={"product_groups": tuple(groups)})


@pytest.mark.parametrize("format", ["markdown", "html", "xlsx"])
def test_a_criterion_that_has_ended_says_so_in_every_format(format, one_ended):
    data = render(one_ended, format)
    if format == "xlsx":
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            data = book.read("xl/sharedStrings.xml")
    assert "Geldt" in data.decode()
    assert "tot en met 30 juni 2026" in data.decode()


def test_a_criterion_that_has_ended_does_not_look_alive_at_a_glance(one_ended):
    marked = "Gratis kraanwater, geen flesjes bij vergaderingen (geldt tot en met 30 juni 2026)"
    assert f"| CAT-MIL-02 | {marked} |" in render(one_ended, "markdown").decode()
    assert f"Minimumeis          {marked}\n" in group_in_full(one_ended.group_by_id["catering"], one_ended)


def test_a_theme_that_the_policy_asks_is_named_also_where_there_is_nothing_to_choose(one_ended):
    text = group_in_full(one_ended.group_by_id["catering"], one_ended)
    heading = "Ketenverantwoordelijkheid (vraagt het beleid hier)"
    assert text.count(heading) == text.count(f"{heading}\n  Hiervoor staan er nog geen criteria; de checklist biedt") == 1


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        ({}, ""),
        ({"value": {"from": 50000}}, "waarde vanaf 50.000 euro"),
        ({"value": {"from": 50000, "until": 216000}, "cpv": ["48", "72"]}, "waarde vanaf 50.000 tot 216.000 euro; CPV 48 of 72"),
        ({"procedure": ["sas"]}, "procedure SAS-procedure (sociale en specifieke diensten)"),
    ],
)
def test_a_condition_is_said_in_dutch(condition, words):
    assert condition_words(Condition.model_validate_json(json.dumps(condition))) == words


@pytest.mark.parametrize("column", ["themes", "kind", "level", "status"])
def test_every_row_of_the_page_can_be_found_with_the_filters(column, ruleset):
    page = render(ruleset, "html").decode()
    choices = re.findall(r"<option>(.*?)</option>", page.partition(f'<select id="{column}"')[2].partition("</select>")[0])
    cells = re.findall(rf'<td class="{column}">(.*?)</td>', page)
    assert len(cells) == len(ruleset.criterion_by_code)
    assert set(choices) == {word for cell in cells for word in (cell.split(", ") if column == "themes" else [cell])}


def test_the_markdown_page_starts_each_product_group_with_a_table(ruleset):
    page = render(ruleset, "markdown").decode()
    assert page.count("| Code | Titel | Thema's | ") == len(group_tables(ruleset))
    assert "| CAT-KET-01 | Koffie, thee en cacao uit eerlijke handel | Ketenverantwoordelijkheid | Contractbepaling | 1 basis | nagelezen in de bron |" in page


@pytest.mark.parametrize("group", ["catering", "gww", "overig"])
def test_a_group_in_full_names_each_criterion_once_at_a_glance_and_once_in_full(group, ruleset):
    entry = ruleset.group_by_id[group]
    lines = group_in_full(entry, ruleset).splitlines()
    for item in entry.criteria:
        assert [line.startswith(f"  {item.code}  niveau {item.level} ") for line in lines if item.code in line.split(":")[0]].count(True) == 1
        assert lines.count(f"{item.code}: {item.title}") == 1


def test_a_group_in_full_says_what_the_policy_asks_what_is_advice_and_what_is_law(ruleset):
    text = group_in_full(ruleset.group_by_id["catering"], ruleset)
    assert "Milieu en biodiversiteit (vraagt het beleid hier)" in text
    assert "wegwerpplastic: Wegwerpplastic bij eten en drinken" in text
    assert "Klimaat (advies: meer dan het beleid hier vraagt)" in group_in_full(ruleset.group_by_id["gebouwde-omgeving"], ruleset)


def test_an_unknown_format_is_named(ruleset):
    with pytest.raises(UsageError, match="'pdf' bestaat niet"):
        render(ruleset, "pdf")
