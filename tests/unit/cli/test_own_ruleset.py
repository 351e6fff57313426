"""A checklist that was made with other rules than the default: judged with its own, or said to be judged with others."""

from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from mvoi_checklist import AskedCriterion, Evaluation, StartDocument, ThemeAnswer, load_ruleset, start_document_form

OTHER = "voorbeeldgemeente"
LINE = f"emaakt met regelset {OTHER}, en daarmee getoetst."


@pytest.fixture
def made(tmp_path, monkeypatch, mvoi):
    monkeypatch.chdir(tmp_path)
    mvoi("checklist", "--ruleset", OTHER, "--title", "Schoonmaak", "--product-group", "schoonmaak", "--value", "60000", "-o", "vb.docx")
    return "vb.docx"


@pytest.mark.parametrize("command", [("check",), ("checklist", "-o", "uit.docx"), ("annotate",), ("compare",), ("contract",)])
def test_a_command_without_a_ruleset_judges_with_that_of_the_document_and_says_so_in_one_line(command, made, mvoi):
    result = mvoi(command[0], made, *command[1:])
    assert (result.stdout + result.stderr).count(LINE) == 1
    assert "Social return: Uitleg nodig" not in result.stdout  # Alkmaar's rules


def test_a_practice_example_quotes_the_rules_of_the_document(made, mvoi):
    other = load_ruleset(OTHER)
    rule = other.criterion_by_code["VBG-KET-01"]
    answer = ThemeAnswer(theme=rule.themes[0], applied=True, criteria=(AskedCriterion(text=rule.code, code=rule.code),))
    evaluated = Evaluation(went_well="Alles is geleverd.")
    document = StartDocument(title="Catering", product_groups=("catering",), themes=(answer,), evaluation=evaluated)
    Path(made).write_bytes(start_document_form(document, other))
    result = mvoi("story", made, "-o", "uit.md")
    assert (result.exit_code, result.stderr.count(LINE)) == (0, 1), result.stderr
    assert rule.text.partition("{")[0] in Path("uit.md").read_text(encoding="utf-8")


def test_a_ruleset_that_was_named_counts_and_the_difference_is_told_plainly(made, mvoi):
    result = mvoi("check", made, "--ruleset", "alkmaar-2024")
    assert LINE not in result.stdout + result.stderr
    assert "Social return: Uitleg nodig" in result.stdout
    assert f"MVOI329 waarschuwing: Dit document is gemaakt met regelset {OTHER}" in result.stdout


def test_nothing_is_said_where_the_rules_are_the_same(made, mvoi):
    assert LINE not in mvoi("check", made, "--ruleset", OTHER).stdout


def test_in_a_workbook_it_stands_with_the_purchase(made, mvoi):
    mvoi("check", made, "-o", "uit.xlsx")
    head, row = CalamineWorkbook.from_path(Path("uit.xlsx")).get_sheet_by_name("Per inkoop").to_python()
    assert row[head.index("Opmerking")] == f"G{LINE}"
