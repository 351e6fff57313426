"""Drop a start document and its .expected.toml into examples/, and it is a test."""

import json
import tomllib

import pytest
from catering import plain
from places import EXAMPLES

from mvoi_checklist import evaluate, read_start_document, render
from mvoi_checklist.model.closed_lists import Verdict

CASES = [path for path in sorted(EXAMPLES.iterdir()) if path.suffix in {".docx", ".json"}]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_an_example_gets_the_verdicts_that_stand_beside_it(path, ruleset):
    expected = tomllib.loads(path.with_suffix(".expected.toml").read_text(encoding="utf-8"))
    checklist = evaluate(read_start_document(path, ruleset), ruleset, on=expected["on"])
    assert {theme.theme: theme.verdict.value for theme in checklist.themes} == expected["themes"]
    assert checklist.counts_for_goal is expected["counts_for_goal"]
    if "complete" in expected:
        assert checklist.complete is expected["complete"]


@pytest.mark.parametrize("path", [path for path in CASES if path.suffix == ".docx"], ids=lambda path: path.stem)
def test_word_and_json_say_the_same(path, ruleset):
    word = read_start_document(path, ruleset).model_dump(exclude={"evidence", "themes"})
    plain = read_start_document(path.with_suffix(".json"), ruleset).model_dump(exclude={"evidence", "themes"})
    assert word == plain


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_the_word_checklist_reads_back_as_the_same_answers(path, ruleset, tmp_path):
    first = evaluate(read_start_document(path, ruleset), ruleset)
    target = tmp_path / "checklist.docx"
    target.write_bytes(render(first, "docx"))
    second = evaluate(read_start_document(target, ruleset), ruleset)
    assert [(theme.theme, theme.verdict) for theme in second.themes] == [(theme.theme, theme.verdict) for theme in first.themes]
    assert second.start_document.estimated_value == first.start_document.estimated_value
    assert second.start_document.procedure == first.start_document.procedure


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
@pytest.mark.parametrize("format", ["docx", "odt", "json", "markdown", "text"])
def test_the_verdict_on_every_flagged_theme_stands_beside_its_name_in_every_format(path, format, ruleset):
    checklist = evaluate(read_start_document(path, ruleset), ruleset)
    data = render(checklist, format)
    if format == "json":
        words = "".join(f"{theme['title']}{Verdict(theme['verdict']).title}" for theme in json.loads(data)["themes"])
    else:
        words = data.decode() if format == "text" else plain(data, format)
    for theme in (*checklist.to_explain, *checklist.undetermined):
        assert letters(f"{theme.title}{theme.verdict.title}") in letters(words)


def letters(text):
    return "".join(filter(str.isalnum, text))
