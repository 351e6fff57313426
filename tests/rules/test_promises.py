"""What the national criteria promise: enough to choose from at each level, and nothing that names one brand alone."""

import re
from collections import Counter

import pytest

from mvoi_checklist import load_ruleset
from mvoi_checklist.model.closed_lists import CriterionKind, Procedure, SingleSupplierForm, Status

RULESET = load_ruleset("alkmaar-2024")
CRITERIA = list(RULESET.criterion_by_code.values())
LABELS = re.compile(
    r"Fairtrade|Fair Wear|OEKO|GOTS|FSC|PEFC|TCO|EPEAT|Energy Star|Ecolabel|Milieukeur|PSO|Blauer Engel|Nordic Swan|CO2-Prestatieladder|ISO \d|BREEAM|GPR"
)


def levels(group, theme):
    return Counter(item.level for item in RULESET.criteria_by_group_and_theme.get((group, theme), ()))


@pytest.mark.parametrize("pair", [(row.product_group, row.theme) for row in RULESET.policy.mapping], ids=" ".join)
def test_each_pair_of_the_table_has_two_basic_two_significant_and_one_ambitious_criterion(pair):
    found = levels(*pair)
    assert (found[1] >= 2, found[2] >= 2, found[3] >= 1) == (True, True, True)


@pytest.mark.parametrize("theme", [row.theme for row in RULESET.policy.default_themes])
def test_a_purchase_of_no_group_has_as_much_to_choose_from(theme):
    found = levels(RULESET.fallback_group, theme)
    assert (found[1] >= 2, found[2] >= 2, found[3] >= 1) == (True, True, True)


@pytest.mark.parametrize(("group", "themes"), [("ict", ["ketenverantwoordelijkheid"]), ("gww", ["circulair"]), ("gebouwde-omgeving", ["klimaat", "milieu"])])
def test_what_a_buyer_expects_beyond_the_table_is_there_too(group, themes):
    assert all(levels(group, theme)[1] >= 2 and levels(group, theme)[2] >= 2 for theme in themes)


def test_a_third_of_the_criteria_was_read_in_its_source():
    assert sum(item.status is Status.VERIFIED for item in CRITERIA) * 3 >= len(CRITERIA) >= 250


@pytest.mark.parametrize("item", CRITERIA, ids=lambda item: item.code)
def test_a_label_is_asked_for_or_its_equivalent_and_points_have_a_measure(item):
    asked = f"{item.text} {item.evidence}"
    assert not LABELS.search(asked) or "gelijkwaardig" in asked
    assert item.kind is not CriterionKind.AWARD or "punten" in item.text or "korting" in item.text
    assert item.single_supplier is None or item.single_supplier.becomes is not SingleSupplierForm.NONE or item.single_supplier.reason
    assert "\n" not in item.why


@pytest.mark.parametrize("item", [item for item in CRITERIA if item.kind is CriterionKind.SELECTION], ids=lambda item: item.code)
def test_a_selection_criterion_is_for_a_procedure_in_which_somebody_is_selected(item):
    assert set(item.when.procedure or Procedure) <= {Procedure.EU_RESTRICTED, Procedure.SINGLE}


@pytest.mark.parametrize("item", [item for item in CRITERIA if item.kind is CriterionKind.AWARD], ids=lambda item: item.code)
def test_an_award_criterion_asks_what_is_done_in_the_contract_and_not_what_was_done_before(item):
    assert not re.search(r"\bervaring\b|(eerdere|andere) (opdracht|werk)|zijn beleid", item.text)


ONE_SUPPLIER = [item.with_one_supplier for item in CRITERIA if item.single_supplier and item.single_supplier.text]


@pytest.mark.parametrize("item", ONE_SUPPLIER, ids=lambda item: item.code)
def test_with_one_supplier_nothing_earns_points_and_nobody_wins(item):
    said = " ".join([item.text, item.evidence, item.why, *(fill_in.label for fill_in in item.fill_ins)])
    assert not re.search(r"punten gev|punten geeft|geen punten|(?:zonder|alle) punten|gunningscriteri|inschrijver|\bwint\b", said)
    assert not (re.search(r"binnen \w+ maand\w* na", item.text) and re.search(r"\b(?:plan|beschrijving|stuk) bij de offerte", item.evidence))
