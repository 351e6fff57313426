"""Answers of a form of one's own: as people type them, and as a web form sends them."""

import datetime

import pytest

from mvoi_checklist import ContractKind, Procedure, StartDocument, UsageError, read_answers

FIRST_OF_MARCH = datetime.date(2027, 3, 1)


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        ("title", " Glas ", "Glas"),
        ("estimated_value", "45.000,00", 45_000),
        ("estimated_value", 45_000, 45_000),
        ("estimated_value", 45_000.5, 45_000.5),
        ("duration_months", " 24 ", 24),
        ("duration_months", 24, 24),
        ("duration_months", 24.0, 24),
        ("duration_months", "2 jaar", 24),
        ("duration_months", "601", 601),
        ("start_date", "2027-03-01", FIRST_OF_MARCH),
        ("start_date", "1 maart 2027", FIRST_OF_MARCH),
        ("start_date", FIRST_OF_MARCH, FIRST_OF_MARCH),
        ("procedure", "SAS", Procedure.SAS),
        ("contract_kind", "dienst", ContractKind.SERVICES),
        ("product_groups", ["Gebouwreiniging"], ("schoonmaak",)),
        ("product_groups", "schoonmaak", ("schoonmaak",)),
        ("product_groups", ["", "schoonmaak"], ("schoonmaak",)),
        ("product_groups", "geen", ()),
        ("cpv", "90910000", ("90910000",)),
        ("cpv", [90910000], ("90910000",)),
        ("reference", 2027014, "2027014"),
    ],
)
def test_an_answer_is_read_as_people_type_it_and_as_a_form_sends_it(field, typed, value, ruleset):
    assert read_answers({field: typed}, ruleset) == StartDocument(**{field: value})


@pytest.mark.parametrize("blank", ["", " ", None])
def test_what_was_left_blank_is_not_answered(blank, ruleset):
    answers = dict.fromkeys(["title", "reference", "description", "estimated_value", "duration_months", "start_date", "procedure", "product_groups"], blank)
    assert read_answers({**answers, "cpv": [blank]}, ruleset) == read_answers({"product_groups": []}, ruleset) == StartDocument()


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("estimated_value", 45.123, "'45,123' is geen bedrag"),
        ("estimated_value", float("nan"), "'nan' is geen bedrag"),
        ("estimated_value", True, "'True' kan hier niet. Geef één antwoord"),
        ("duration_months", 24.5, "'24,5' is geen looptijd"),
        ("duration_months", "2 of 3 jaar", "'2 of 3 jaar' is geen looptijd"),
        ("start_date", "1 of 15 maart 2027", "'1 of 15 maart 2027' is geen datum"),
        ("title", ["Glas"], "'['Glas']' kan hier niet"),
        ("title", b"Glas", "'b'Glas'' kan hier niet"),
        ("product_groups", "schonmaak", "'schonmaak' is geen bekende productgroep. Bedoelt u 'schoonmaak'"),
        ("product_groups", [{"id": "ict"}], "'{'id': 'ict'}' kan hier niet"),
    ],
)
def test_an_answer_that_cannot_be_is_told_with_its_field(field, typed, words, ruleset):
    with pytest.raises(UsageError) as refused:
        read_answers({field: typed}, ruleset)
    assert str(refused.value).startswith(f"{field}: {words}")


def test_every_wrong_answer_is_told(ruleset):
    wrong = {"title": "\ud800", "estimated_value": "veel", "duration_months": "²", "product_groups": ["schonmaak", "x y"], "themes": "klimaat", "waarde": "1"}
    with pytest.raises(UsageError) as refused:
        read_answers(wrong, ruleset)
    assert [problem.where for problem in refused.value.problems] == sorted([*wrong, "product_groups"])


@pytest.mark.parametrize("months", [601, 999_999])
def test_a_term_that_the_schema_takes_is_an_answer_too(months, ruleset):
    assert read_answers({"duration_months": str(months)}, ruleset) == StartDocument.from_json(f'{{"duration_months": {months}}}')
    with pytest.raises(UsageError, match=r"1000000 is te hoog\. Het is hoogstens 999999"):
        read_answers({"duration_months": "1000000"}, ruleset)


@pytest.mark.parametrize(("field", "words"), [("procedure", Procedure), ("contract_kind", ContractKind)])
def test_a_choice_may_be_typed_in_the_words_of_our_own_checklist(field, words, ruleset):
    assert [getattr(read_answers({field: item.title}, ruleset), field) for item in words] == [*words]
