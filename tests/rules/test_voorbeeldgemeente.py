"""Policy is data: another municipality's page of TOML, the same start documents, other verdicts."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from places import EXAMPLES, ROOT

from mvoi_checklist import RulesetError, StartDocument, evaluate, load_ruleset, read_start_document

ON = date(2026, 11, 24)


def verdicts(name, rules):
    document = read_start_document(EXAMPLES / f"{name}.json", rules)
    checklist = evaluate(document, rules, on=ON)
    return {theme.theme: theme.verdict.value for theme in checklist.themes}, checklist.counts_for_goal


def test_the_same_start_document_gets_the_verdicts_of_the_policy(ruleset, voorbeeldgemeente):
    alkmaar, goal_of_alkmaar = verdicts("schoonmaak-sporthal", ruleset)
    elsewhere, goal_elsewhere = verdicts("schoonmaak-sporthal", voorbeeldgemeente)
    assert (alkmaar["milieu"], alkmaar["diversiteit-inclusie"], goal_of_alkmaar) == ("not_applicable", "to_explain", False)
    assert (elsewhere["milieu"], elsewhere["diversiteit-inclusie"], goal_elsewhere) == ("to_explain", "not_applicable", True)


def test_an_amount_in_the_table_decides_and_without_the_amount_nothing_drops_off(voorbeeldgemeente):
    found = {}
    for value in (99_999, 100_000, None):
        checklist = evaluate(StartDocument(product_groups=("schoonmaak",), estimated_value=value), voorbeeldgemeente, on=ON)
        found[value] = next(theme for theme in checklist.themes if theme.theme == "social-return")
    assert {value: theme.verdict.value for value, theme in found.items()} == {99_999: "not_applicable", 100_000: "to_explain", None: "undetermined"}
    assert found[None].to_fill_in == ("estimated_value",)


@pytest.mark.parametrize(("value", "count", "levels"), [(20_000, 1, {1}), (500_000, 4, {1, 2})])
def test_the_lists_are_as_short_and_as_ambitious_as_the_policy_says(value, count, levels, voorbeeldgemeente):
    checklist = evaluate(StartDocument(product_groups=("catering",), estimated_value=value, duration_months=24), voorbeeldgemeente, on=ON)
    shown = next(theme.suggested_criteria for theme in checklist.themes if theme.theme == "ketenverantwoordelijkheid")
    assert len(shown) == count
    assert {item.level for item in shown} == levels


def test_the_criterion_of_the_municipality_stands_among_those_of_the_country(ruleset, voorbeeldgemeente):
    document = StartDocument(product_groups=("catering",), estimated_value=20_000)
    codes = {}
    for rules in (ruleset, voorbeeldgemeente):
        checklist = evaluate(document, rules, on=ON, all_criteria=True)
        codes[rules.identity.id] = {item.code for theme in checklist.themes for item in theme.suggested_criteria}
    assert "VBG-KET-01" in codes["voorbeeldgemeente"] - codes["alkmaar-2024"]
    assert "CAT-KET-01" in codes["voorbeeldgemeente"] & codes["alkmaar-2024"]


def test_nobody_takes_the_example_for_policy(voorbeeldgemeente):
    policy = voorbeeldgemeente.policy
    assert "verzonnen" in voorbeeldgemeente.identity.title.lower()
    assert "verzonnen" in policy.organisation.lower()
    own = [policy.plan, *(row.source for rows in (policy.mapping, policy.ambitions, policy.goals) for row in rows)]
    assert {source.url.partition("/inkoopbeleid")[0] for source in own} == {"https://example.org"}
    assert {row.status.value for rows in (policy.mapping, policy.ambitions, policy.goals) for row in rows} == {"unverified"}


@pytest.fixture
def own(tmp_path):
    """A copy of the example, to which a municipality adds something."""
    return Path(shutil.copytree(ROOT / "rules/voorbeeldgemeente", tmp_path / "eigen"))


def test_a_municipality_adds_its_own_words_to_the_national_ones(own, voorbeeldgemeente):
    (own / "vocabulary.toml").write_text('yes = ["zeker weten"]\n[fields]\nestimated_value = ["portemonnee"]\n', encoding="utf-8")
    words = load_ruleset(own).vocabulary
    assert set(words.fields["estimated_value"]) == {*voorbeeldgemeente.vocabulary.fields["estimated_value"], "portemonnee"}
    assert set(words.yes) == {*voorbeeldgemeente.vocabulary.yes, "zeker weten"}
    assert words.no == voorbeeldgemeente.vocabulary.no


GROUP = """
id = "evenementen"
title = "Evenementen"
description = "Feesten en markten."
other_names = ["braderieën"]
source = { title = "Eigen besluit", url = "https://example.org", checked_on = 2026-11-24 }
status = "unverified"
"""


def test_a_municipality_adds_a_product_group_and_the_words_that_point_to_it(own, voorbeeldgemeente):
    (own / "product-groups" / "evenementen.toml").write_text(GROUP, encoding="utf-8")
    (own / "group_words.toml").write_text('[groups.evenementen]\nnames = ["braderie", "evenement*"]\n', encoding="utf-8")
    rules = load_ruleset(own)
    expected = {"Braderie in juni": ("evenementen",), "Evenement in het park": ("evenementen",), "Schoonmaak sporthal": ("schoonmaak",)}
    assert {title: evaluate(StartDocument(title=title), rules, on=ON).product_groups.certain for title in expected} == expected
    assert {group for group, names in rules.words.product_groups.items() if "evenementen" in map(str.lower, names)} == {"evenementen"}
    assert rules.group_words.skip == voorbeeldgemeente.group_words.skip


def test_a_name_points_to_one_product_group(own):
    (own / "product-groups" / "evenementen.toml").write_text(GROUP.replace("braderieën", "Kantine"), encoding="utf-8")
    with pytest.raises(RulesetError, match="'Kantine' is ook een naam van productgroep catering"):
        load_ruleset(own)
