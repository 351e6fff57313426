"""What the law asks: open, possible or met; never explained away."""

from datetime import date

import pytest

from mvoi_checklist import Certainty, Evidence, StartDocument, evaluate, render
from mvoi_checklist.model.closed_lists import CPV_DIVISIONS, CriterionKind, DutyState
from mvoi_checklist.model.start_document import AskedCriterion, DutyAnswer, Explanation, ThemeAnswer
from mvoi_checklist.model.to_do import points_to_do

ON = date(2026, 11, 23)
GOOD = "De vloer draagt geen hergebruikt systeem; lichter materiaal is onderzocht en afgekeurd door de constructeur."
EISEN = AskedCriterion(text="Hergebruikt.", kind=CriterionKind.REQUIREMENT)
WERKEN = StartDocument(product_groups=("gww",), contract_kind="werken", estimated_value=6_000_000, procedure="europees-openbaar")


def duty(document, ruleset, name="toegankelijkheid-werken", on=ON):
    return next((item for item in evaluate(document, ruleset, on=on).duties if item.duty == name), None)


@pytest.mark.parametrize(
    ("fields", "state", "missing"),
    [
        ({}, DutyState.OPEN, ()),
        ({"estimated_value": 5_403_999}, None, ()),
        ({"estimated_value": None}, DutyState.POSSIBLE, ("estimated_value",)),
        ({"contract_kind": None}, DutyState.POSSIBLE, ("contract_kind",)),
        ({"contract_kind": "diensten"}, None, ()),
        ({"product_groups": ("catering",)}, None, ()),
        ({"product_groups": None}, DutyState.POSSIBLE, ("product_groups",)),
        ({"product_groups": None, "cpv": ("45100000",)}, DutyState.OPEN, ()),
        ({"product_groups": None, "cpv": ("34143000",)}, DutyState.POSSIBLE, ("product_groups",)),
        ({"product_groups": None, "estimated_value": None}, DutyState.POSSIBLE, ("product_groups", "estimated_value")),
    ],
)
def test_a_duty_is_open_possible_or_absent_and_says_what_is_missing(fields, state, missing, ruleset):
    found = duty(WERKEN.model_copy(update=fields), ruleset)
    assert (found.state if found else None, found.to_fill_in if found else ()) == (state, missing)


@pytest.mark.parametrize("cpv", [("99999999",), ("00000000",), ("00000000", "98310000")])
def test_a_code_that_does_not_exist_leaves_open_what_no_code_leaves_open(cpv, ruleset):
    without, wrong = (evaluate(StartDocument(product_groups=("ict",), cpv=codes), ruleset, on=ON) for codes in (None, cpv))
    assert [(item.duty, item.state, item.to_fill_in) for item in wrong.duties] == [(item.duty, item.state, item.to_fill_in) for item in without.duties]
    assert [finding.message.partition(":")[0] for finding in wrong.findings if finding.code == "MVOI312"] == [f"De CPV-code {cpv[0]} bestaat niet"]


def test_the_divisions_of_the_cpv_are_those_of_the_rules(ruleset):
    assert {prefix[:2] for prefix in ruleset.cpv_by_prefix} == CPV_DIVISIONS


@pytest.mark.parametrize(("met", "state"), [(True, DutyState.MET), (False, DutyState.OPEN), (None, DutyState.OPEN)])
def test_only_a_duty_that_is_said_to_be_met_is_met(met, state, ruleset):
    found = duty(WERKEN.model_copy(update={"duties": (DutyAnswer(duty="toegankelijkheid-werken", met=met, note="Bestek 4.2"),)}), ruleset)
    assert (found.state, found.note) == (state, "Bestek 4.2")


def test_a_duty_cannot_be_explained_away(ruleset):
    answer = ThemeAnswer(theme="diversiteit-inclusie", explanation=Explanation(ground="geen-verband", text=GOOD))
    assert duty(WERKEN.model_copy(update={"themes": (answer,)}), ruleset).state is DutyState.OPEN


@pytest.mark.parametrize(("on", "there"), [(date(2016, 6, 30), False), (date(2016, 7, 1), True)])
def test_a_duty_starts_on_its_first_day(on, there, ruleset):
    assert bool(duty(WERKEN, ruleset, on=on)) is there


def test_a_duty_ends_after_its_last_day(ruleset):
    document = StartDocument(product_groups=("vervoer",), estimated_value=300_000, cpv=("34110000",))
    assert duty(document, ruleset, "schone-voertuigen", date(2030, 12, 31)).state is DutyState.OPEN
    assert duty(document, ruleset, "schone-voertuigen", date(2031, 1, 1)) is None


def test_complete_is_nothing_to_explain_nothing_unknown_and_no_duty_open(ruleset):
    answers = tuple(ThemeAnswer(theme=theme, criteria=(EISEN,)) for theme in ruleset.theme_by_id)
    whole = WERKEN.model_copy(update={"themes": answers, "duties": tuple(DutyAnswer(duty=name, met=True) for name in ruleset.duty_by_id)})
    assert evaluate(whole, ruleset, on=ON).complete
    for fields in ({"themes": ()}, {"duties": ()}, {"product_groups": None}):
        assert not evaluate(whole.model_copy(update=fields), ruleset, on=ON).complete


WEBSITE = StartDocument(title="Website", product_groups=("ict",), cpv=("72413000",))


def test_an_open_duty_stays_something_to_do_whatever_another_duty_is_called(ruleset):
    names = {"digitale-toegankelijkheid": "Toegankelijkheid van websites", "toegankelijkheid-leveringen-diensten": "Toegankelijkheid"}
    duties = tuple(item.model_copy(update={"title": names.get(item.id, item.title)}) for item in ruleset.duties)
    renamed = ruleset.model_copy(update={"duties": duties})
    points = points_to_do(evaluate(WEBSITE, renamed, on=ON))
    assert [point.partition(":")[0] for point in points if "plicht" in point] == [
        "Toegankelijkheid van websites",
        "Ga bij 2 wettelijke plichten na of zij hier gelden; dat hangt af van",
    ]


def test_what_was_not_understood_at_a_duty_that_may_apply_is_told(ruleset):
    read = Evidence(field="duties.toegankelijkheid-leveringen-diensten.met", quote="ja nee", place="tabel 1", certainty=Certainty.UNCERTAIN)
    checklist = evaluate(WEBSITE.model_copy(update={"evidence": (read,)}), ruleset, on=ON)
    assert any("er staat 'ja nee'" in point for point in points_to_do(checklist))
    assert "er staat 'ja nee'" in render(checklist, "markdown").decode()


GACS = "gebouwautomatisering"
HOUSES = StartDocument(title="Warmtepompen 212 woningen", product_groups=("klimaatinstallaties",), estimated_value=90_000)
REASON = "Geldt niet: dit zijn 212 woningen, elk 6 kW."


def said(**answer):
    return HOUSES.model_copy(update={"duties": (DutyAnswer(duty=GACS, **answer),)})


def codes(document, ruleset):
    return [item.code for item in evaluate(document, ruleset, on=ON).findings if item.about_a_duty and item.field == f"duties.{GACS}.met"]


def test_what_the_law_asks_and_no_field_tells_makes_a_duty_possible_and_is_asked(ruleset):
    found = duty(HOUSES, ruleset, GACS)
    assert (found.state, found.to_fill_in) == (DutyState.POSSIBLE, ())
    assert found.reasons[-1] == f"geldt alleen als {ruleset.duty_by_id[GACS].only_if}"
    assert any(ruleset.duty_by_id[GACS].only_if in point for point in points_to_do(evaluate(HOUSES, ruleset, on=ON)))
    assert GACS in [item.duty for item in evaluate(HOUSES, ruleset, on=ON).open_duties]
    assert duty(said(met=True), ruleset, GACS).state is DutyState.MET


@pytest.mark.parametrize(
    ("answer", "state", "code"),
    [
        ({"applies": False, "note": REASON}, DutyState.NOT_HERE, ["MVOI407"]),
        ({"applies": False, "met": False, "note": "Het zijn woningen."}, DutyState.NOT_HERE, ["MVOI407"]),
        ({"applies": False}, DutyState.POSSIBLE, ["MVOI406"]),
        ({"applies": False, "note": "n.v.t."}, DutyState.POSSIBLE, ["MVOI406"]),
        ({"applies": False, "note": "Deze plicht geldt hier niet."}, DutyState.POSSIBLE, ["MVOI406"]),
        ({"applies": False, "note": "Volgt later."}, DutyState.POSSIBLE, ["MVOI406"]),
        ({"met": False, "note": REASON}, DutyState.POSSIBLE, ["MVOI405"]),
        ({"applies": False, "met": True}, DutyState.MET, []),
    ],
)
def test_a_duty_that_is_said_not_to_apply_is_closed_with_a_reason_and_only_then(answer, state, code, ruleset):
    assert (duty(said(**answer), ruleset, GACS).state, codes(said(**answer), ruleset)) == (state, code)
    still_open = [item.duty for item in evaluate(said(**answer), ruleset, on=ON).open_duties]
    assert (GACS in still_open) is (state is DutyState.POSSIBLE)


def test_the_reason_why_a_duty_does_not_apply_is_told_to_who_checks_it(ruleset):
    checklist = evaluate(said(applies=False, note=REASON), ruleset, on=ON)
    assert any(f"'{REASON[:-1]}'. Laat een collega nagaan" in point for point in points_to_do(checklist))
    assert f"**Waarom niet?** {REASON} Laat een collega dit nagaan." in render(checklist, "markdown").decode()


def test_what_a_rule_is_sure_of_can_be_said_not_to_apply_too(ruleset):
    answer = DutyAnswer(duty="toegankelijkheid-werken", applies=False, note="Het is een duiker onder de weg waar niemand komt.")
    assert duty(WERKEN.model_copy(update={"duties": (answer,)}), ruleset).state is DutyState.NOT_HERE


def test_an_answer_of_before_that_choice_is_read_as_it_was(ruleset):
    old = StartDocument.from_json('{"duties": [{"duty": "gebouwautomatisering", "met": true, "note": "Bestek 4.2"}]}')
    assert (old.duties[0].applies, duty(HOUSES.model_copy(update={"duties": old.duties}), ruleset, GACS).state) == (None, DutyState.MET)
