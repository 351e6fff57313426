"""Rules that cannot be meant so are refused: twice the same, never or always true, overlapping, a word no check fills in."""

import re
from pathlib import Path

import pytest
from own_rules import change, problems
from places import RULES

from mvoi_checklist import StartDocument, evaluate
from mvoi_checklist.model.closed_lists import Procedure
from mvoi_checklist.rulesets.load import examine_ruleset


@pytest.mark.parametrize(
    ("file", "old", "new", "sentence"),
    [
        ("landelijk/product-groups/catering.toml", 'code = "CAT-MIL-02"', 'code = "CAT-MIL-01"', "CAT-MIL-01, code: deze code staat er al, bij catering.toml"),
        ("landelijk/grounds.toml", 'id = "geen-verband"', 'id = "geen-aanbod"', "grond geen-aanbod, id: 'geen-aanbod' staat er al"),
        ("landelijk/product-groups/catering.toml", 'id = "catering"', 'id = "ict"', "ict.toml, id: 'ict' staat er al (catering.toml)"),
        ("landelijk/cpv.csv", "\n032,", "\n031,", "regel 6 (CPV 031), prefix: '031' staat er al"),
        (
            "alkmaar-2024/policy.toml",
            'product_group = "vervoer"',
            'product_group = "energie"',
            "koppeling klimaat bij energie: dit thema bij deze productgroep staat",
        ),
        ("alkmaar-2024/policy.toml", '[[ambitions]]\ntheme = "milieu"', '[[ambitions]]\ntheme = "klimaat"', "ambitie klimaat: dit thema staat er twee keer."),
    ],
    ids=lambda value: value[:40].replace("\n", " "),
)
def test_what_stands_there_twice_is_refused(file, old, new, sentence, rules):
    change(rules / file, old, new)
    assert any(sentence in problem for problem in problems(rules / "alkmaar-2024"))


def test_a_code_that_returns_in_another_group_names_both_files(rules):
    change(rules / "landelijk" / "product-groups" / "ict.toml", 'code = "ICT-', 'code = "CAT-MIL-01"\n#')
    assert any("deze code staat er al, bij catering.toml, criterium CAT-MIL-01." in problem for problem in problems(rules / "alkmaar-2024"))


@pytest.mark.parametrize(
    ("when", "sentence"),
    [
        ("{ value = { from = 0 } }", "when.value: vanaf 0 past alles: dit is altijd waar. Laat deze voorwaarde weg."),
        ("{ value = { until = 0 } }", "when.value: tot 0 past niets: dit is nooit waar."),
        ("{ duration_months = { from = 1 } }", "when.duration_months: vanaf 1 past alles: dit is altijd waar."),
        ("{ duration_months = { until = 1 } }", "when.duration_months: tot 1 past niets: dit is nooit waar."),
        ('{ contract_kind = ["werken", "leveringen", "diensten", "sociale-en-specifieke-diensten"] }', "when.contract_kind: dit noemt alle mogelijkheden"),
        (f"{{ procedure = {[word.value for word in Procedure]} }}", "when.procedure: dit noemt alle mogelijkheden en is dus altijd waar."),
    ],
)
@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("landelijk/product-groups/catering.toml", "level = 1"),
        ("landelijk/grounds.toml", "proof_required = true"),
        ("landelijk/duties.toml", 'only_if = "mensen ter plaatse eten of drinken wat de leverancier serveert"'),
        ("alkmaar-2024/policy.toml", 'product_group = "energie"'),
    ],
)
def test_a_condition_that_is_always_or_never_true_is_refused(when, sentence, file, line, rules):
    change(rules / file, line, f"{line}\nwhen = {when}")
    assert any(sentence in problem for problem in problems(rules / "alkmaar-2024"))


def test_a_criterion_for_one_supplier_that_one_supplier_cannot_be_asked_is_refused(rules):
    line = 'kind = "requirement"\nlevel = 1'
    extra = '\nwhen = { procedure = ["enkelvoudig-onderhands"] }\nsingle_supplier = { becomes = "none", reason = "Kan niet." }'
    change(rules / "landelijk" / "product-groups" / "catering.toml", line, line + extra)
    assert any("criterium CAT-MIL-01, when.procedure: past alleen bij één leverancier" in problem for problem in problems(rules / "alkmaar-2024"))


def test_a_rule_that_ends_before_it_starts_is_refused(rules):
    change(rules / "landelijk" / "thresholds.toml", "in_force_until = 2025-12-31", "in_force_until = 2023-12-31")
    expected = "drempel eu-leveringen-diensten-2024-2025, in_force_until: 2023-12-31 ligt voor in_force_from (2024-01-01): dit geldt nooit. Draai de datums om."
    assert any(expected in problem for problem in problems(rules / "alkmaar-2024"))


@pytest.mark.parametrize(("old", "new"), [("in_force_until = 2025-12-31", ""), ("in_force_until = 2025-12-31", "in_force_until = 2026-01-01")])
def test_two_thresholds_on_one_day_are_refused(old, new, rules):
    change(rules / "landelijk" / "thresholds.toml", old, new)
    expected = "drempel eu-leveringen-diensten-2026-2027, in_force_from: geldt tegelijk met drempel eu-leveringen-diensten-2024-2025 voor diensten, leveringen."
    assert any(expected in problem for problem in problems(rules / "alkmaar-2024"))


@pytest.mark.parametrize(
    ("second", "right"),
    [
        ("when = { value = { from = 40000, until = 216000 } }", False),
        ("when = { value = { from = 60000, until = 216000 } }", True),
        ("", False),
        ('when = { value = { from = 50000, until = 216000 }, procedure = ["sas"] }', True),
        ('when = { procedure = ["sas"] }', False),
    ],
)
def test_short_lists_that_overlap_are_refused(second, right, rules):
    change(rules / "alkmaar-2024" / "policy.toml", "when = { value = { from = 50000, until = 216000 } }", second)
    overlaps = [problem for problem in problems(rules / "alkmaar-2024") if "overlapt met korte lijst nummer" in problem]
    assert bool(overlaps) is not right


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            "[1, 1, 2, 3, 3]",
            "[1, 2, 1, 3, 3]",
            "policy.toml, level_per_ambition[2]: 1 bij ambitie 3 is lager dan 2 bij ambitie 2. Zet de niveaus van laag naar hoog.",
        ),
        (
            "criteria_per_theme = 5\nhighest_level = 3",
            "criteria_per_theme = 5\nhighest_level = 1",
            "policy.toml, korte lijst nummer 3, highest_level: 1 is lager dan 3 bij een kleinere inkoop.",
        ),
    ],
)
def test_who_wants_more_or_buys_more_is_not_asked_less(old, new, sentence, rules):
    change(rules / "alkmaar-2024" / "policy.toml", old, new)
    assert [sentence in problem for problem in problems(rules / "alkmaar-2024")] == [True]


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ('title = "Gratis kraanwater, geen flesjes bij vergaderingen"', 'title = "…"', "criterium CAT-MIL-02, title"),
        ('why = "Kraanwater scheelt verpakking, vervoer en geld."', 'why = "Omdat ..."', "criterium CAT-MIL-02, why"),
        ('url = "https://sdginkoopkompas.nl/sdg-uitvraag/sdg-uitvraag-2/entry/380/"', 'url = "https://…"', "criterium CAT-MIL-02, source.url"),
        ('place = "Eis/Gunning en Contractbepaling"', 'place = "pagina …"', "criterium CAT-MIL-02, source.place"),
    ],
)
def test_dots_where_text_has_to_come_are_refused(old, new, where, rules):
    change(rules / "landelijk" / "product-groups" / "catering.toml", old, new)
    assert problems(rules / "alkmaar-2024") == [f"catering.toml, {where}: hier staan nog puntjes. Vul de tekst aan."]


@pytest.mark.parametrize(
    ("new", "sentence"),
    [
        ("Omdat .......... en meer.", "hier staan nog puntjes. Vul de tekst aan."),
        ("Omdat ____ .", "hier staat nog '____'. Vul de tekst aan;"),
        ("Omdat XXX.", "hier staat nog 'XXX'."),
        ("Omdat [nog invullen] telt.", "hier staat nog '[nog invullen]'."),
        ("Omdat {dit telt.", "hier staat een losse accolade. Zet om de naam van een invulplek één { en één }."),
    ],
)
def test_a_place_where_text_still_has_to_come_is_refused(new, sentence, rules):
    change(rules / "landelijk" / "product-groups" / "catering.toml", 'why = "Kraanwater scheelt verpakking, vervoer en geld."', f'why = "{new}"')
    change(rules / "landelijk" / "grounds.toml", 'title = "Geen aanbod op de markt"', f'title = "{new}"')
    found = problems(rules / "alkmaar-2024")
    assert [problem.partition(": ")[0] for problem in found] == ["grounds.toml, grond geen-aanbod, title", "catering.toml, criterium CAT-MIL-02, why"]
    assert all(sentence in problem for problem in found)


def test_the_example_of_the_manual_can_be_pasted_as_it_stands(rules):
    example = re.search(r"```toml\n(.*?)```", (RULES / "README.md").read_text(encoding="utf-8"), re.DOTALL)[1]
    path = rules / "landelijk" / "product-groups" / "catering.toml"
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{example}", encoding="utf-8")
    found = examine_ruleset(rules / "alkmaar-2024")
    assert found.problems == ()
    assert "CAT-MIL-90" in found.ruleset.criterion_by_code


def test_a_municipality_with_a_group_of_its_own_is_made_by_pasting_the_manual(tmp_path):
    manual = (RULES / "README.md").read_text(encoding="utf-8").partition("## Een eigen gemeente")[2]
    about, default, _, group, row, cpv, words = re.findall(r"```(?:toml|csv)\n(.*?)```", manual, re.DOTALL)[:7]
    own = tmp_path / "mijn-gemeente"
    policy = re.sub(r"\[\[default_themes\]\][^\[]*", default, (RULES / "voorbeeldgemeente" / "policy.toml").read_text(encoding="utf-8"))
    for name, text in {
        "ruleset.toml": about,
        "policy.toml": f"{policy}\n{row}",
        "product-groups/evenementen.toml": group,
        "cpv.csv": cpv,
        "group_words.toml": words,
    }.items():
        (own / name).parent.mkdir(parents=True, exist_ok=True)
        (own / name).write_text(text, encoding="utf-8")
    found = examine_ruleset(own)
    assert found.problems == ()
    documents = (StartDocument(cpv=("79952000-2",)), StartDocument(title="Kermis in juli"), StartDocument(product_groups=("evenementen",)))
    for checklist in (evaluate(document, found.ruleset) for document in documents):
        assert checklist.product_groups.certain == ("evenementen",)
        assert [theme.theme for theme in checklist.themes if theme.applicable == "yes"] == ["milieu"]


def test_words_for_a_group_that_does_not_exist_are_refused(rules):
    change(rules / "landelijk" / "group_words.toml", "[groups.catering]", "[groups.katering]")
    assert problems(rules / "alkmaar-2024") == ["group_words.toml, groups.katering: 'katering' is geen productgroep. Bedoelt u 'catering'?"]


def test_a_broken_file_does_not_hide_the_mistakes_of_other_files(rules):
    change(rules / "landelijk" / "product-groups" / "catering.toml", 'code = "CAT-MIL-02"', "code = CAT-MIL-02")
    change(rules / "alkmaar-2024" / "policy.toml", 'product_group = "vervoer"', 'product_group = "vevoer"')
    change(rules / "landelijk" / "thresholds.toml", "in_force_until = 2025-12-31", "in_force_until = 2023-12-31")
    assert [problem.partition(":")[0].partition(",")[0] for problem in problems(rules / "alkmaar-2024")] == ["catering.toml", "policy.toml", "thresholds.toml"]


@pytest.mark.parametrize("name", ["grounds.tml", "product-groups/catering.toml.txt", "POLICY.TOML", "product-groups/soep.txt"])
def test_a_file_whose_name_keeps_it_from_being_read_is_named(name, rules):
    (rules / "landelijk" / name).write_text("x = 1", encoding="utf-8")
    assert [problem.startswith(f"{Path(name).name}: dit bestand wordt niet gelezen") for problem in problems(rules / "alkmaar-2024")] == [True]


@pytest.mark.parametrize("name", ["README.md", ".DS_Store", "~$beleid.docx", "regels.xlsx"])
def test_a_file_that_is_no_rule_may_lie_beside_them(name, rules):
    (rules / "alkmaar-2024" / name).write_text("x", encoding="utf-8")
    assert problems(rules / "alkmaar-2024") == []


def test_short_lists_for_different_procedures_may_share_amounts(rules):
    policy = rules / "alkmaar-2024" / "policy.toml"
    change(policy, "when = { value = { until = 50000 } }", 'when = { value = { until = 50000 }, procedure = ["sas"] }')
    change(policy, "when = { value = { from = 50000, until = 216000 } }", 'when = { value = { until = 216000 }, procedure = ["nationaal-openbaar"] }')
    change(policy, "when = { value = { from = 216000 } }", "")
    assert problems(rules / "alkmaar-2024") == []


@pytest.mark.parametrize(
    ("new", "sentence"),
    [
        ("{thema}: er is geen", "findings.toml, bevinding MVOI100, message: {thema} wordt hier niet ingevuld. In deze melding kunnen: {title}."),
        ("{title: er is geen", "findings.toml, bevinding MVOI100, message: de accolades kloppen niet."),
        ("}: er is geen", "findings.toml, bevinding MVOI100, message: de accolades kloppen niet."),
    ],
)
def test_a_message_with_a_word_that_no_check_fills_in_is_refused(new, sentence, rules):
    change(rules / "landelijk" / "findings.toml", "{title}: er is geen", new)
    assert any(problem.startswith(sentence) for problem in problems(rules / "alkmaar-2024"))


def test_a_check_without_its_finding_is_named(rules):
    change(rules / "landelijk" / "findings.toml", 'code = "MVOI110"', 'code = "MVOI999"')
    assert any(problem.startswith("findings.toml: de bevinding MVOI110 ontbreekt.") for problem in problems(rules / "alkmaar-2024"))
