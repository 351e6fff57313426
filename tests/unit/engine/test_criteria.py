"""Which criteria are shown: what fits the procedure, the value, the day and the ambition; and what is left out, with its reason."""

from datetime import date, timedelta

import pytest
from purchases import purchase

from mvoi_checklist import StartDocument, evaluate
from mvoi_checklist.model.closed_lists import Answer, CriterionKind, Procedure, SingleSupplierForm, Verdict
from mvoi_checklist.model.condition import Condition, Interval
from mvoi_checklist.model.start_document import Explanation, ThemeAnswer, ValueRange

SINGLE = Procedure.SINGLE
ON = date(2026, 11, 23)


def shown(document, ruleset, on=ON):
    return [item for theme in evaluate(document, ruleset, on=on).themes if theme.applicable is not Answer.NO for item in theme.suggested_criteria]


@pytest.mark.parametrize("group", ["energie", "vervoer", "ict", "gww", "meubilair", "gebouwde-omgeving", "catering", "schoonmaak"])
def test_with_one_supplier_nothing_is_left_to_rank(group, ruleset):
    single = purchase(product_groups=(group,), procedure=SINGLE)
    found = shown(single, ruleset)
    assert found
    assert not {item.form.value for item in found} & {"award", "selection", "none"}
    for item in found:
        conversion = ruleset.criterion_by_code[item.code].single_supplier
        assert item.form == (conversion.becomes if conversion else item.kind)
        assert bool(item.note) is (item.form.value != item.kind.value)


def test_with_more_suppliers_a_criterion_stays_what_it_is(ruleset):
    found = shown(purchase(), ruleset)
    assert all((item.form, item.note) == (item.kind, None) for item in found)
    assert CriterionKind.AWARD in {item.kind for item in found}


def left_out(document, ruleset, on=ON):
    return {item.code: item.reason for theme in evaluate(document, ruleset, on=on).themes for item in theme.left_out}


def with_criterion(ruleset, **fields):
    """The rules in which the first criterion of furniture about circulair has other values; and its code."""
    group = ruleset.group_by_id["meubilair"]
    item = next(item for item in group.criteria if item.themes[0] == "circulair" and item.kind is CriterionKind.REQUIREMENT and item.level == 1)
    own = item.model_copy(update=fields)
    groups = (group.model_copy(update={"criteria": (own,)}), *(other for other in ruleset.product_groups if other.id != "meubilair"))
    return ruleset.model_copy(update={"product_groups": groups}), own.code


def test_a_criterion_one_supplier_cannot_be_asked_is_left_out_with_its_reason(ruleset):
    conversion = next(item.single_supplier for item in ruleset.criterion_by_code.values() if item.single_supplier)
    unusable = conversion.model_copy(update={"becomes": SingleSupplierForm.NONE, "reason": "Kan niet met één leverancier."})
    rules, code = with_criterion(ruleset, single_supplier=unusable)
    assert left_out(purchase(procedure=SINGLE), rules)[code] == "Kan niet met één leverancier."
    assert [item.code for item in shown(purchase(), rules) if item.code == code]


@pytest.mark.parametrize(("days", "reason"), [(-1, "Geldt pas vanaf 1 maart 2026."), (0, None), (30, None), (31, "Is vervallen na 31 maart 2026.")])
def test_a_criterion_is_shown_on_the_days_it_is_in_force(days, reason, ruleset):
    start = date(2026, 3, 1)
    rules, code = with_criterion(ruleset, in_force_from=start, in_force_until=date(2026, 3, 31))
    on = start + timedelta(days=days)
    assert left_out(purchase(), rules, on).get(code) == reason
    assert (code in {item.code for item in shown(purchase(), rules, on)}) is (reason is None)


@pytest.mark.parametrize(
    ("value", "count", "level"),
    [
        (0, 1, 2),
        (49_999, 1, 2),
        (50_000, 3, 3),
        (215_999, 3, 3),
        (216_000, 5, 3),
        (None, 5, 3),
        (ValueRange(minimum=10_000, maximum=60_000), 3, 3),
    ],
)
def test_a_small_purchase_gets_a_short_list_and_an_unknown_value_a_long_one(value, count, level, ruleset):
    document = purchase(product_groups=("ict", "gww"), estimated_value=value)
    themes = [theme for theme in evaluate(document, ruleset, on=ON).themes if theme.applicable is Answer.YES]
    assert max(len(theme.suggested_criteria) for theme in themes) == count
    assert max(item.level for theme in themes for item in theme.suggested_criteria) <= level
    longest = [theme for theme in themes if len(theme.suggested_criteria) == count]
    assert "Past ook; bij deze omvang volstaat een korte lijst." in {item.reason for theme in longest for item in theme.left_out}


def test_a_theme_that_is_explained_shows_no_criteria_and_leaves_room_for_the_others(ruleset):
    reason = "De meerkosten zijn volgens de berekening van 4 april 41.000 euro op een opdracht van 40.000 euro; een kleiner deel kost nog 25.000 euro meer."
    told = ThemeAnswer(theme="circulair", applied=False, explanation=Explanation(ground="onevenredige-kosten", text=reason, proof="Berekening in het dossier"))
    before = purchase(product_groups=("ict",), estimated_value=40_000)
    document = before.model_copy(update={"themes": (told,)})
    found = {theme.theme: theme for theme in evaluate(document, ruleset, on=ON).themes}
    assert found["circulair"].verdict is Verdict.EXPLAINED
    assert found["circulair"].suggested_criteria == ()
    assert "Past ook; dit thema is al uitgelegd." in {item.reason for item in found["circulair"].left_out}
    assert len(shown(document, ruleset)) == len(shown(before, ruleset))
    every = {theme.theme: theme for theme in evaluate(document, ruleset, on=ON, all_criteria=True).themes}
    assert every["circulair"].suggested_criteria


@pytest.mark.parametrize(("value", "examples"), [(20_000, False), (300_000, True)])
def test_a_small_purchase_shows_no_examples_for_themes_that_need_nothing(value, examples, ruleset):
    document = purchase(product_groups=("schoonmaak",), estimated_value=value)

    def shows(*, all_criteria):
        themes = evaluate(document, ruleset, on=ON, all_criteria=all_criteria).themes
        return any(theme.suggested_criteria for theme in themes if theme.verdict is Verdict.NOT_APPLICABLE)

    assert shows(all_criteria=False) is examples
    assert shows(all_criteria=True)


@pytest.mark.parametrize(
    ("groups", "counts"), [(("schoonmaak",), [3, 2]), (("klimaatinstallaties",), [3]), (("vervoer",), [2, 1, 1, 1]), (("catering", "gww"), [1] * 5)]
)
def test_a_small_purchase_gets_about_five_criteria_in_all_and_every_theme_one(groups, counts, ruleset):
    found = evaluate(purchase(product_groups=groups, estimated_value=8_000, cpv=("34000000",)), ruleset, on=ON)
    applicable = [theme for theme in found.themes if theme.applicable is Answer.YES]
    assert sorted((len(theme.suggested_criteria) for theme in applicable), reverse=True) == counts
    longest = max(applicable, key=lambda theme: len(theme.suggested_criteria))
    assert longest.focus


def test_a_value_that_no_list_is_for_never_shortens_it(ruleset):
    only = ruleset.policy.model_copy(update={"short_lists": ruleset.policy.short_lists[1:2]})
    found = evaluate(purchase(product_groups=("ict",), estimated_value=9_000_000), ruleset.model_copy(update={"policy": only}), on=ON)
    assert max(len(theme.suggested_criteria) for theme in found.themes) == 3


@pytest.mark.parametrize(
    ("group", "cpv", "code"),
    [
        ("bedrijfskleding", "98310000", "BED-MIL-07"),
        ("catering", "42933000", "CAT-DIV-06"),
        ("ict", "30121100", "ICT-DIV-11"),
        ("gww", "90620000", "GWW-MIL-07"),
    ],
)
def test_what_was_written_for_this_cpv_code_stands_on_the_short_list(group, cpv, code, ruleset):
    document = StartDocument(title="Inkoop", product_groups=(group,), cpv=(cpv,), estimated_value=45_000, contract_kind="diensten", duration_months=24)
    assert code in {item.code for theme in evaluate(document, ruleset, on=ON).themes for item in theme.suggested_criteria}


@pytest.mark.parametrize("code", ["ICT-DIV-11", "ICT-KLI-02"])
def test_who_buys_laptops_is_not_asked_about_printers_and_data_centres(code, ruleset):
    assert left_out(purchase(product_groups=("ict",), cpv=("30213100",)), ruleset)[code] == "Hoort bij andere CPV-codes."


def test_all_criteria_can_be_asked_for(ruleset):
    document = purchase(product_groups=("ict",), estimated_value=10_000)
    found = evaluate(document, ruleset, on=ON, all_criteria=True)
    assert "Past ook; bij deze omvang volstaat een korte lijst." not in {item.reason for theme in found.themes for item in theme.left_out}


def test_no_criterion_goes_beyond_the_ambition_of_the_theme(ruleset):
    ambitions = tuple(row.model_copy(update={"ambition": 1}) for row in ruleset.policy.ambitions)
    for policy in ({"ambitions": ambitions}, {"ambitions": ()}):
        rules = ruleset.model_copy(update={"policy": ruleset.policy.model_copy(update=policy)})
        assert {item.level for item in shown(purchase(), rules)} == {1}
        assert any("is hoger dan bij deze inkoop hoeft" in reason for reason in left_out(purchase(), rules).values())


def test_what_surely_fits_stands_before_what_may_fit(ruleset):
    for theme in evaluate(StartDocument(product_groups=("ict", "gww", "catering")), ruleset, on=ON).themes:
        fits = [item.fits is Answer.YES for item in theme.suggested_criteria]
        assert fits == sorted(fits, reverse=True)


def test_of_a_theme_that_applies_no_criterion_disappears(ruleset):
    for group in ruleset.group_by_id:
        document = purchase(product_groups=(group,), procedure=SINGLE, estimated_value=20_000)
        for theme in evaluate(document, ruleset, on=ON).themes:
            known = {item.code for item in ruleset.criteria_by_group_and_theme.get((group, theme.theme), ())}
            told = {item.code for item in (*theme.suggested_criteria, *theme.left_out)}
            assert theme.applicable is Answer.NO or known <= told


def test_what_does_not_fit_says_why(ruleset):
    rules, code = with_criterion(ruleset, when=ruleset.ground_by_id["geringe-omvang"].when)
    assert left_out(purchase(), rules)[code] == "Past alleen bij een geraamde waarde tot 50.000 euro."


def test_a_purchase_outside_the_groups_gets_the_general_criteria(ruleset):
    assert {item.product_group for item in shown(StartDocument(product_groups=()), ruleset)} == {"overig"}
    assert {item.product_group for item in shown(StartDocument(), ruleset)} == {"overig"}


def test_only_the_blanks_of_the_text_that_is_shown_are_to_fill_in(ruleset):
    for procedure in (SINGLE, "europees-openbaar"):
        for item in shown(purchase(product_groups=("catering", "ict"), procedure=procedure), ruleset):
            assert all(f"{{{fill_in.name}}}" in item.text for fill_in in item.fill_ins)


def without_cpv(ruleset, theme, value, sure, doubtful):
    """How many criteria a theme shows, surely fitting and perhaps, when the group has this many of each; and why others are left out."""
    item = next(item for item in ruleset.group_by_id["meubilair"].criteria if item.kind is CriterionKind.REQUIREMENT and item.level == 1)
    many = [item.model_copy(update={"code": f"MEU-CIR-{number}", "themes": (theme,), "when": Condition()}) for number in range(10, 10 + sure)]
    many += [item.model_copy(update={"code": f"MEU-CIR-{number}", "themes": (theme,), "when": Condition(cpv=("391",))}) for number in range(50, 50 + doubtful)]
    group = ruleset.group_by_id["meubilair"].model_copy(update={"criteria": tuple(many)})
    groups = (group, *(other for other in ruleset.product_groups if other.id != "meubilair"))
    document = purchase(estimated_value=value)
    found = next(row for row in evaluate(document, ruleset.model_copy(update={"product_groups": groups}), on=ON).themes if row.theme == theme)
    fits = [item.fits for item in found.suggested_criteria]
    return fits.count(Answer.YES), fits.count(Answer.UNKNOWN), {row.reason for row in found.left_out}


@pytest.mark.parametrize(
    ("sure", "doubtful", "shown_sure", "shown_doubtful"),
    [(1, 9, 1, 2), (2, 9, 2, 1), (3, 9, 3, 0), (4, 9, 4, 0), (9, 9, 5, 0), (0, 9, 0, 5), (0, 2, 0, 2), (1, 1, 1, 1)],
)
def test_without_a_cpv_code_what_may_fit_gives_a_choice_but_does_not_fill_the_list(sure, doubtful, shown_sure, shown_doubtful, ruleset):
    yes, perhaps, reasons = without_cpv(ruleset, "circulair", 300_000, sure, doubtful)
    assert (yes, perhaps) == (shown_sure, shown_doubtful)
    assert ("Past misschien; vul de CPV-code in." in reasons) is (doubtful > shown_doubtful)


def test_what_is_for_other_cpv_codes_is_left_out_in_few_words(ruleset):
    rules, code = with_criterion(ruleset, when=Condition(cpv=("48", "72"), value=Interval(until=50_000)))
    assert left_out(purchase(cpv=("39130000",)), rules)[code] == "Hoort bij andere CPV-codes."


def test_while_the_product_group_is_unknown_each_theme_shows_one_example(ruleset):
    themes = evaluate(StartDocument(), ruleset, on=ON).themes
    assert [len(theme.suggested_criteria) for theme in themes] == [1] * len(themes)
    assert len({item.code for theme in themes for item in theme.suggested_criteria}) == len(themes)
    assert all("Past misschien ook; vul eerst de productgroep in." in {row.reason for row in theme.left_out} for theme in themes)


def in_theme(document, ruleset, theme):
    found = next(row for row in evaluate(document, ruleset, on=ON).themes if row.theme == theme)
    return [item.code for item in found.suggested_criteria], {item.code: item.reason for item in found.left_out}


@pytest.mark.parametrize("kind", [None, "leveringen"])
@pytest.mark.parametrize("title", ["Vervanging 2 bestelbussen", "2 elektrische bestelauto's", "Dienstauto's"])
def test_who_buys_vans_is_shown_what_vans_need_and_not_the_transport_of_people(kind, title, ruleset):
    """Without a CPV code wheelchairs and pupils stood first, and heavy vehicles before electric ones."""
    document = StartDocument(title=title, product_groups=("vervoer",), contract_kind=kind, estimated_value=95_000)
    shown_here, left = in_theme(document, ruleset, "diversiteit-inclusie")
    assert shown_here[0] == "VER-DIV-04"
    assert left["VER-DIV-01"] == left["VER-DIV-06"] == "Past misschien; vul de CPV-code in."
    shown_here, left = in_theme(document, ruleset, "klimaat")
    assert shown_here[:2] == ["VER-KLI-01", "VER-KLI-06"]
    assert left["VER-KLI-04"] == "Past misschien; vul de CPV-code in."


def test_the_cpv_code_of_vans_brings_no_heavy_vehicles(ruleset):
    document = StartDocument(title="Inkoop", product_groups=("vervoer",), cpv=("34136000",), contract_kind="leveringen", estimated_value=95_000)
    shown_here, left = in_theme(document, ruleset, "klimaat")
    assert shown_here[0] == "VER-KLI-06"
    assert left["VER-KLI-04"] == "Hoort bij andere CPV-codes."


def test_where_only_products_are_bought_what_is_for_services_is_not_likely(ruleset):
    said = {"title": "Inkoop", "product_groups": ("vervoer",), "estimated_value": 95_000}
    assert "VER-DIV-01" in in_theme(StartDocument(**said), ruleset, "diversiteit-inclusie")[0]
    assert in_theme(StartDocument(**said, contract_kind="leveringen"), ruleset, "diversiteit-inclusie")[0] == ["VER-DIV-04"]


def test_who_lets_pupils_be_driven_is_asked_about_just_that(ruleset):
    shown_here, left = in_theme(StartDocument(title="Leerlingenvervoer", product_groups=("vervoer",), estimated_value=95_000), ruleset, "diversiteit-inclusie")
    assert shown_here == ["VER-DIV-01", "VER-DIV-06", "VER-DIV-02"]
    assert "VER-DIV-04" in left


@pytest.mark.parametrize(("value", "first"), [(45_000, "SCH-SOC-09"), (60_000, "SCH-SOC-01")])
def test_what_was_written_for_a_small_purchase_stands_first_there(value, first, ruleset):
    document = StartDocument(title="Schoonmaak sporthal", product_groups=("schoonmaak",), estimated_value=value, procedure=SINGLE)
    assert in_theme(document, ruleset, "social-return")[0][0] == first
