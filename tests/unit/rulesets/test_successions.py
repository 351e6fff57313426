"""What takes over begins when what it replaces ends, and texts name criteria that hold."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mvoi_checklist.rulesets.entries import Content, Entry
from mvoi_checklist.rulesets.load import examine_ruleset
from mvoi_checklist.rulesets.successions import succession_cautions, succession_problems

ON = date(2026, 11, 27)


def content(*criteria):
    found = Content()
    found.lists["product_groups"].append(Entry("catering.toml", {"id": "catering", "criteria": list(criteria)}))
    return found


def criterion(code, text="Lever een lijst.", **fields):
    return {"code": code, "text": text, "kind": "contract", "level": 1, **fields}


def replaced(until, *, by="CAT-MIL-02", **fields):
    return criterion("CAT-MIL-01", in_force_until=until, replaced_by=by, **fields)


def problems(*criteria):
    return [str(problem) for problem in succession_problems(content(*criteria))]


def cautions(*criteria, on=ON):
    return [str(caution) for caution in succession_cautions(content(*criteria), on)]


def test_a_successor_that_begins_the_day_after_is_right():
    pair = replaced("2026-12-31"), criterion("CAT-MIL-02", "Anders.", in_force_from="2027-01-01")
    assert (problems(*pair), cautions(*pair)) == ([], [])


def test_a_successor_that_begins_too_early_is_refused_with_the_days():
    found = problems(replaced("2026-12-31"), criterion("CAT-MIL-02", "Anders.", in_force_from="2026-11-01"))
    where, _, message = found[0].partition(": ")
    assert (len(found), where) == (1, "catering.toml, criterium CAT-MIL-01, in_force_until")
    assert message.startswith("opvolger CAT-MIL-02 geldt al vanaf 1 november 2026: tot en met 31 december 2026 gelden beide. Laat dit eindigen op 2026-10-31,")


@pytest.mark.parametrize("begin", [{}, {"in_force_from": "2020-01-01"}, {"in_force_from": "2024-06-01"}])
def test_a_successor_that_was_there_first_may_take_over(begin):
    assert problems(replaced("2026-12-31", in_force_from="2024-06-01"), criterion("CAT-MIL-02", "Anders.", **begin)) == []


def test_two_that_never_fit_one_purchase_may_hold_on_the_same_days():
    small, large = {"value": {"until": 50000}}, {"value": {"from": 50000}}
    assert problems(replaced("2026-12-31", when=small), criterion("CAT-MIL-02", "Anders.", when=large, in_force_from="2026-11-01")) == []


def test_days_without_either_are_pointed_at_and_not_refused():
    pair = replaced("2026-12-31"), criterion("CAT-MIL-02", "Anders.", in_force_from="2027-03-01")
    assert problems(*pair) == []
    where, _, message = cautions(*pair)[0].partition(": ")
    assert where == "catering.toml, criterium CAT-MIL-01, in_force_until"
    assert message.startswith("van 1 januari 2027 tot en met 28 februari 2027 geldt dit niet meer en opvolger CAT-MIL-02 nog niet.")


@pytest.mark.parametrize(("last", "refused"), [("2026-12-30", True), ("2026-12-31", True), ("2027-01-01", False)])
def test_a_successor_that_does_not_outlive_what_it_replaces_is_refused(last, refused):
    found = problems(replaced("2026-12-31"), criterion("CAT-MIL-02", "Anders.", in_force_until=last))
    assert ["vervalt zelf op" in problem for problem in found] == [True] * refused


def test_each_step_of_a_row_of_successors_is_looked_at():
    row = (
        replaced("2025-12-31"),
        criterion("CAT-MIL-02", "Anders.", in_force_from="2026-02-01", in_force_until="2026-12-31", replaced_by="CAT-MIL-03"),
        criterion("CAT-MIL-03", "Weer anders.", in_force_from="2026-12-01"),
    )
    assert [problem.partition(",")[2].split(",")[0] for problem in problems(*row)] == [" criterium CAT-MIL-02"]
    assert [caution.partition(",")[2].split(",")[0] for caution in cautions(*row)] == [" criterium CAT-MIL-01"]


@pytest.mark.parametrize("by", ["CAT-MIL-01", "CAT-MIL-09", None, 7])
def test_a_successor_that_is_none_is_told_elsewhere(by):
    assert problems(replaced("2026-12-31", by=by), criterion("CAT-MIL-02", "Anders.", in_force_from="2026-11-01")) == []


# ------------------------------------------------------------------ another code, and codes in texts


def test_a_criterion_that_returns_under_another_code_should_say_so():
    old, new = criterion("CAT-MIL-01", in_force_until="2026-12-31"), criterion("CAT-MIL-05", " Lever  een lijst. ", in_force_from="2027-01-01")
    assert len(cautions(old, new)) == 1
    assert 'Zet replaced_by = "CAT-MIL-05" erbij' in cautions(old, new)[0]
    assert cautions({**old, "replaced_by": "CAT-MIL-05"}, new) == []


@pytest.mark.parametrize("other", [{"kind": "requirement"}, {"text": "Anders."}, {"in_force_from": "2026-01-01"}])
def test_what_is_another_criterion_was_not_renamed(other):
    new = criterion("CAT-MIL-05", in_force_from="2027-01-01")
    assert cautions(criterion("CAT-MIL-01", in_force_until="2026-12-31"), {**new, **other}) == []


@pytest.mark.parametrize("field", ["text", "evidence", "why", "attention"])
def test_a_text_that_names_a_criterion_that_is_none_is_refused(field):
    found = problems({**criterion("CAT-MIL-01"), field: "Zie CAT-KET-99."})
    assert found == [f"catering.toml, criterium CAT-MIL-01, {field}: noemt CAT-KET-99, maar dat is geen criterium. Zoek de code op met 'mvoi rules list'."]


def test_what_is_written_like_a_code_but_of_no_group_is_left_alone():
    assert problems(criterion("CAT-MIL-01", "Volgens NPR-ABC-12 of gelijkwaardig.")) == []


def test_a_text_that_names_what_no_longer_holds_is_pointed_at_with_the_successor():
    single = {"becomes": "contract", "text": "Als bij CAT-MIL-01, en zo ook CAT-MIL-01."}
    three = replaced("2025-12-31"), criterion("CAT-MIL-02", "Anders."), criterion("CAT-MIL-03", "Nog anders.", single_supplier=single)
    assert cautions(*three) == [
        "catering.toml, criterium CAT-MIL-03, single_supplier: noemt CAT-MIL-01, en dat geldt niet op 27 november 2026. Noem CAT-MIL-02."
    ]
    assert cautions(*three, on=date(2025, 12, 31)) == []


@pytest.mark.parametrize("name", ["landelijk", "alkmaar-2024", "voorbeeldgemeente"])
def test_the_rules_that_come_with_it_follow_each_other(name):
    found = examine_ruleset(name, on=ON)
    assert found.problems == ()
    assert not [caution for caution in found.cautions if "opvolger" in caution.message or "noemt" in caution.message]


# ------------------------------------------------------------------ day by day

FIRST = date(2026, 1, 1)
DAYS = [FIRST + timedelta(days=number) for number in range(12)]
DAY = st.none() | st.sampled_from(DAYS)


def holds(rule, day):
    start, end = rule.get("in_force_from"), rule.get("in_force_until")
    return (start is None or start <= day.isoformat()) and (end is None or day.isoformat() <= end)


@settings(max_examples=300, deadline=None)
@given(start=DAY, end=st.sampled_from(DAYS), begin=DAY, last=DAY)
@example(start=None, end=DAYS[5], begin=DAYS[6], last=None)
@example(start=None, end=DAYS[5], begin=DAYS[7], last=DAYS[8])
def test_looking_at_every_day_finds_the_same(start, end, begin, last):
    days = {"in_force_from": start, "in_force_until": end}
    old = replaced(end.isoformat(), **({"in_force_from": start.isoformat()} if start else {}))
    new = criterion("CAT-MIL-02", "Anders.", **{key: day.isoformat() for key, day in {"in_force_from": begin, "in_force_until": last}.items() if day})
    around = [FIRST - timedelta(days=1), *DAYS, DAYS[-1] + timedelta(days=1)]
    was_first = begin is None or (start is not None and begin <= start)
    both = any(holds(old, day) and holds(new, day) for day in around) and not was_first
    ends_first = any(holds(old, day) for day in around) and not any(day > days["in_force_until"] and (last is None or day <= last) for day in around)
    found = problems(old, new)
    assert any("gelden beide" in problem for problem in found) is both
    assert any("vervalt zelf" in problem for problem in found) is ends_first
    gap = begin is not None and any(end < day < begin for day in around)
    assert any("nog niet" in caution for caution in cautions(old, new)) is gap
