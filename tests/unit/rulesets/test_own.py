"""A document of ours that was made with another installed ruleset keeps it, where nobody chose one."""

from datetime import date

import pytest

from mvoi_checklist import StartDocument, check_files, compare_returned, evaluate, load_ruleset, own_ruleset, read_start_document, render, start_document_form
from mvoi_checklist.inputs.upload import whole_file

ON = date(2026, 11, 24)
DOCUMENT = StartDocument(title="Schoonmaak", product_groups=("schoonmaak",), estimated_value=60_000)


def file_of(folder, ruleset, kind="docx", *, form=False):
    path = folder / f"{ruleset.identity.id}.{kind}"
    made = start_document_form(DOCUMENT, ruleset, format=kind) if form else render(evaluate(DOCUMENT, ruleset, on=ON), kind)
    path.write_bytes(made)
    return path


@pytest.mark.parametrize(("kind", "form"), [("docx", False), ("odt", False), ("docx", True)])
def test_it_is_known_by_the_document_whatever_the_rules_it_was_read_with(kind, form, voorbeeldgemeente, ruleset, tmp_path):
    document = read_start_document(file_of(tmp_path, voorbeeldgemeente, kind, form=form), ruleset)
    assert own_ruleset(document, ruleset).identity == voorbeeldgemeente.identity
    assert own_ruleset(document).identity == voorbeeldgemeente.identity


def test_what_was_made_with_these_rules_or_an_earlier_version_or_nowhere_keeps_those_that_were_given(ruleset, tmp_path):
    older = ruleset.model_copy(update={"identity": ruleset.identity.model_copy(update={"version": "2025.1", "sha256": "0" * 64})})
    for document in (DOCUMENT, *(read_start_document(file_of(tmp_path, rules), ruleset) for rules in (ruleset, older))):
        assert own_ruleset(document, ruleset) is ruleset


def test_a_ruleset_that_is_not_installed_is_told_to_be_another(ruleset, tmp_path):
    own = ruleset.model_copy(update={"identity": ruleset.identity.model_copy(update={"id": "mijn-gemeente"})})
    document = read_start_document(file_of(tmp_path, own), ruleset)
    assert own_ruleset(document, ruleset) is ruleset
    said = [item for item in evaluate(document, ruleset, on=ON).findings if item.about_the_file]
    assert [(item.code, item.severity.value) for item in said] == [("MVOI329", "warning")]
    assert "gemaakt met regelset mijn-gemeente" in said[0].message


def test_the_empty_forms_that_are_known_stay_known(voorbeeldgemeente, ruleset, tmp_path):
    document = read_start_document(file_of(tmp_path, voorbeeldgemeente), ruleset)
    assert "Vul hier uw antwoord in" in own_ruleset(document, ruleset.with_form_lines(["Vul hier uw antwoord in"])).vocabulary.form_lines


@pytest.mark.parametrize(
    ("chosen", "how", "judged"),
    [
        (False, {}, "alkmaar-2024"),
        (False, {"own_rules": True}, "voorbeeldgemeente"),
        (True, {"own_rules": True}, "voorbeeldgemeente"),
        (True, {}, "alkmaar-2024"),
    ],
)
def test_a_run_and_a_comparison_use_it_where_that_is_asked_whether_rules_were_given_or_not(chosen, how, judged, ruleset, tmp_path):
    file, rules = file_of(tmp_path, load_ruleset("voorbeeldgemeente")), ruleset if chosen else None
    for jobs in (0, 1):
        assert next(iter(check_files([file], rules, on=ON, jobs=jobs, **how))).checklist.ruleset.id == judged
    assert compare_returned(file, rules, on=ON, **how).ruleset.id == judged
    assert read_start_document(file, rules, **how) == read_start_document(file, load_ruleset(judged))


def test_a_document_with_rules_of_its_own_is_opened_once_and_its_reading_kept(voorbeeldgemeente, ruleset, tmp_path, monkeypatch):
    file, opened = file_of(tmp_path, voorbeeldgemeente), []
    monkeypatch.setattr("mvoi_checklist.inputs.whole_file", lambda *args, **how: opened.append(args[0]) or whole_file(*args, **how))
    for unchanged in (False, True):
        [checked] = check_files([file], ruleset, on=ON, cache=tmp_path / "geheugen", own_rules=True)
        assert (checked.checklist.ruleset, checked.unchanged) == (voorbeeldgemeente.identity, unchanged)
    read_start_document(file, own_rules=True)
    assert [each for each in opened if each == file] == [file] * 3
