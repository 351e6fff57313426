"""The linter against z3: a translation of rules into formulas that shares nothing with the linter's own algebra but the file's words.

z3 decides over all purchases at once: every amount, every whole number of months, every CPV code, every day.
"""

import z3
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mvoi_checklist.model.closed_lists import ContractKind, Procedure
from mvoi_checklist.rulesets.boxes import box_of
from mvoi_checklist.rulesets.consistency import consistency_problems
from mvoi_checklist.rulesets.entries import Content, Entry
from mvoi_checklist.rulesets.successions import succession_problems

AMOUNTS = (0, 0.5, 1, 50_000, 216_000)
MONTHS = (0, 0.5, 1, 1.5, 2, 2.5, 12)
WORDS = {"procedure": [word.value for word in Procedure], "contract_kind": [word.value for word in ContractKind]}
PREFIXES = ["03", "15", "150", "155", "1550", "15500000", *(f"3{digit}" for digit in range(10)), *(f"15{digit}" for digit in range(10))]
DAYS = [f"2026-01-0{day}" for day in range(1, 5)]


def intervals(borders):
    some = st.sampled_from(borders)
    between = st.tuples(some, some).filter(lambda pair: pair[0] < pair[1]).map(lambda pair: {"from": pair[0], "until": pair[1]})
    return st.one_of(between, some.map(lambda low: {"from": low}), some.map(lambda high: {"until": high}))


def lists(words):
    return st.lists(st.sampled_from(words), min_size=1, max_size=12, unique=True)


WHENS = st.fixed_dictionaries(
    {},
    optional={
        "value": intervals(AMOUNTS),
        "duration_months": intervals(MONTHS),
        **{name: lists(words) for name, words in WORDS.items()},
        "cpv": lists(PREFIXES),
    },
)
RULES = st.fixed_dictionaries(
    {"when": WHENS, "themes": st.lists(st.sampled_from(["klimaat", "milieu"]), min_size=1, unique=True)},
    optional={"in_force_from": st.sampled_from(DAYS), "in_force_until": st.sampled_from(DAYS)},
)

PURCHASE = {"value": z3.Real("value"), **{name: z3.Int(name) for name in ("duration_months", "procedure", "contract_kind", "cpv", "day")}}
"""One purchase with one CPV code or none (-1), on one day."""

SECOND_CODE = z3.Int("second code")


def day_number(text):
    """Any number that keeps the order of days will do."""
    return int(text.replace("-", ""))


def possible(code=PURCHASE["cpv"]):
    """What any purchase is like, whatever the rules ask."""
    words = [z3.And(PURCHASE[name] >= 0, PURCHASE[name] < len(all_of)) for name, all_of in WORDS.items()]
    return z3.And(PURCHASE["value"] >= 0, PURCHASE["duration_months"] >= 1, code >= -1, code < 10**8, *words)


def asks(field, wanted, code=PURCHASE["cpv"]):
    """One field of a condition as a formula."""
    at = PURCHASE[field]
    if field == "cpv":
        return z3.Or([z3.And(code >= 0, code / 10 ** (8 - len(prefix)) == int(prefix)) for prefix in wanted])
    if field in WORDS:
        return z3.Or([at == WORDS[field].index(word) for word in wanted])
    return z3.And(*([at >= wanted["from"]] if "from" in wanted else []), *([at < wanted["until"]] if "until" in wanted else []))


def in_force(rule):
    days = [PURCHASE["day"] >= day_number(rule["in_force_from"])] if "in_force_from" in rule else []
    return z3.And(z3.BoolVal(val=True), *days, *([PURCHASE["day"] <= day_number(rule["in_force_until"])] if "in_force_until" in rule else []))


def fits(rule, code=PURCHASE["cpv"]):
    return z3.And(in_force(rule), *(asks(field, wanted, code) for field, wanted in rule["when"].items()))


def can_be(*formulas):
    solver = z3.Solver()
    solver.add(*formulas)
    answer = solver.check()
    assert answer != z3.unknown
    return answer == z3.sat


def covers(one, other):
    return not can_be(possible(), fits(other), z3.Not(fits(one)))


@settings(max_examples=60, deadline=None)
@given(one=RULES, other=RULES)
@example(one={"when": {"cpv": [f"15{digit}" for digit in range(10)]}}, other={"when": {"cpv": ["15"]}})
def test_covering_and_meeting_are_what_z3_proves(one, other):
    assert box_of(one).covers(box_of(other)) is covers(one, other)
    assert box_of(one).meets(box_of(other)) is can_be(possible(), possible(SECOND_CODE), fits(one), fits(other, SECOND_CODE))


def linted(rules):
    """Where the linter finds something, in a product group with these criteria, which all have the same words."""
    same = {"text": "Dit vraagt de opdracht.", "kind": "contract", "level": 1}
    content = Content()
    content.lists["product_groups"].append(Entry("groep.toml", {"criteria": [{"code": str(number), **same, **rule} for number, rule in enumerate(rules)]}))
    return {(problem.where.split(", ")[1].removeprefix("criterium "), problem.where.split(", ")[2]) for problem in consistency_problems(content)}


def proved(rules):
    """What z3 says should be found."""
    for number, rule in enumerate(rules):
        for field, wanted in rule["when"].items():
            never, always = not can_be(possible(), asks(field, wanted)), not can_be(possible(), z3.Not(asks(field, wanted)))
            if never or always:
                yield str(number), f"when.{field}"
        if not can_be(in_force(rule)):
            yield str(number), "in_force_until"
        for place, other in enumerate(rules) if can_be(possible(), fits(rule)) else ():
            is_first = place < number or set(rule["themes"]) != set(other["themes"])
            if place != number and set(rule["themes"]) <= set(other["themes"]) and covers(other, rule) and (is_first or not covers(rule, other)):
                yield str(number), "text"


@settings(max_examples=40, deadline=None)
@given(st.lists(RULES, min_size=1, max_size=4))
def test_what_the_linter_calls_always_never_or_nothing_new_is_what_z3_proves(rules):
    assert linted(rules) == set(proved(rules))


@settings(max_examples=60, deadline=None)
@given(old=RULES, end=st.sampled_from(DAYS), new=RULES)
def test_a_successor_that_holds_beside_what_it_replaces_is_what_z3_proves(old, end, new):
    old, new = {**old, "code": "CAT-MIL-01", "in_force_until": end, "replaced_by": "CAT-MIL-02"}, {**new, "code": "CAT-MIL-02"}
    content = Content()
    content.lists["product_groups"].append(Entry("groep.toml", {"criteria": [old, new]}))
    comes_later = "in_force_from" in new and new["in_force_from"] > old.get("in_force_from", "")
    both = comes_later and can_be(possible(), possible(SECOND_CODE), fits(old), fits(new, SECOND_CODE))
    assert any("gelden beide" in problem.message for problem in succession_problems(content)) is both
