"""Start documents as JSON: every problem at once, in Dutch, with the word that was meant."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mvoi_checklist import StartDocument, UnreadableFileError, read_start_document


def test_all_problems_of_a_json_document_are_told_at_once(tmp_path):
    path = tmp_path / "a.json"
    path.write_text('{"estimated_value": -1, "start_date": "2026-02-30", "procedure": "enkelvoudig"}')
    with pytest.raises(UnreadableFileError) as error:
        read_start_document(path)
    assert len(error.value.problems) == 3


def read_json(data, folder, ruleset):
    path = folder / "start.json"
    path.write_bytes(data)
    return read_start_document(path, ruleset)


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_json_is_read_in_every_encoding_that_json_knows(coding, tmp_path, ruleset):
    assert read_json('{"title": "Café"}'.encode(coding), tmp_path, ruleset) == StartDocument(title="Café")


def test_the_start_document_inside_a_checklist_is_read(tmp_path, ruleset):
    assert read_json(b'{"start_document": {"title": "x"}, "themes": []}', tmp_path, ruleset).title == "x"


def problems(data, folder, ruleset):
    with pytest.raises(UnreadableFileError) as error:
        read_json(data, folder, ruleset)
    return [str(problem) for problem in error.value.problems]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[]", "hierin staat een lijst. Geef één startdocument per bestand"),
        ("3", "hierin staat geen startdocument"),
        ("null", "hierin staat geen startdocument"),
        ('{"start_document": []}', "hier horen velden"),
        ('{"title": "a",}', "regel 1, teken 15: hier is de JSON stuk"),
        ("{'title': 'a'}", "hier is de JSON stuk"),
        ('{"estimated_value": NaN}', "'NaN' is geen getal"),
        ('{"estimated_value": -Infinity}', "'-Infinity' is geen getal"),
        ('{"estimated_value": 1e999}', "estimated_value: hier hoort een gewoon getal"),
        ('{"estimated_value": ' + "9" * 5000 + "}", "het getal 999999999999… is te groot"),
        ('{"duration_months": 1.5}', "duration_months: hier hoort een heel getal"),
        ('{"title": "\\ud800"}', "een half Unicode-teken"),
        ('{"title": "a", "title": "b"}', "title: dit veld staat er 2 keer"),
        ('{"themes": ' + "[" * 100_000 + "]" * 100_000 + "}", "te veel lagen haakjes"),
        ('{"themes": ' + "[" * 40 + "]" * 40 + "}", "hier horen velden"),
        ('{"cpv": ["909"]}', "cpv.0: '909' is niet goed geschreven. Een CPV-code heeft acht cijfers"),
        ('{"cpv": ["90910000", "90910000"]}', "elke waarde mag maar één keer voorkomen"),
        ('{"procedure": "' + "x" * 5000 + '"}', "Kies uit: enkelvoudig-onderhands"),
    ],
)
def test_json_that_is_no_start_document_is_refused_in_dutch(text, words, tmp_path, ruleset):
    (told,) = problems(text.encode(), tmp_path, ruleset)
    assert words in told
    assert len(told) < 600


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ('{"titel": "x"}', "title"),
        ('{"geraamde_waarde": 1}', "estimated_value"),
        ('{"Zaaknummer": "1"}', "reference"),
        ('{"procedure": "enkelvoudig onderhands"}', "enkelvoudig-onderhands"),
        ('{"contract_kind": "dienst"}', "diensten"),
        ('{"themes": [{"theme": "klimaat", "criteria": [{"text": "x", "kind": "minimumeis"}]}]}', "requirement"),
        ('{"themes": [{"theme": "klimaat", "aplied": true}]}', "applied"),
        ('{"themes": [{"theme": "klimaat", "explanation": {"toelichting": "x"}}]}', "text"),
        ('{"evaluation": {"lesson": "x"}}', "lessons"),
        ('{"estimated_value": {"minimum": 1, "maximum": 2, "maximun": 3}}', "maximum"),
    ],
)
def test_a_wrong_word_gets_the_word_that_was_meant(text, meant, tmp_path, ruleset):
    (told,) = problems(text.encode(), tmp_path, ruleset)
    assert f"Bedoelt u '{meant}'?" in told


def test_a_word_that_resembles_nothing_gets_no_suggestion(tmp_path, ruleset):
    (told,) = problems(b'{"qqqqq": 1}', tmp_path, ruleset)
    assert "qqqqq: dit veld is niet bekend. Kies uit: " in told


def test_of_a_word_that_may_mean_two_things_both_are_named(tmp_path, ruleset):
    (told,) = problems(b'{"procedure": "onderhands"}', tmp_path, ruleset)
    assert told.endswith("Bedoelt u 'enkelvoudig-onderhands' of 'meervoudig-onderhands'?")


def test_a_choice_that_does_not_speak_for_itself_is_explained(tmp_path, ruleset):
    (told,) = problems(b'{"procedure": "qqq"}', tmp_path, ruleset)
    assert told.endswith(" europees-niet-openbaar, sas (SAS-procedure, sociale en specifieke diensten).")


def test_doubled_fields_and_wrong_values_are_told_together(tmp_path, ruleset):
    told = problems(b'{"title": 1, "title": 2, "estimated_value": NaN, "cpv": [1], "dept": null}', tmp_path, ruleset)
    assert len(told) == 5


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.binary(min_size=1, max_size=40)
    | st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
        lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.sampled_from([*StartDocument.model_fields, "start_document", "theme", "x"]), inside),
        max_leaves=8,
    ).map(lambda content: json.dumps(content).encode())
)
def test_any_json_file_is_read_or_refused(tmp_path, ruleset, data):
    try:
        outcome = read_json(data, tmp_path, ruleset)
    except UnreadableFileError as error:
        outcome = error.problems
    assert outcome


def test_a_json_file_that_is_too_large_is_refused(tmp_path, ruleset):
    (told,) = problems(b" " * 20_000_001, tmp_path, ruleset)
    assert "groter dan 20 MB" in told
