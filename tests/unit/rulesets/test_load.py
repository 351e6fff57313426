"""A ruleset is whole and right, or every mistake is named: file, entry, field, why, what to do."""

import csv
import re
import shutil
from pathlib import Path

import pytest
from own_rules import change, problems
from places import RULES

from mvoi_checklist import RulesetError, available_rulesets, load_ruleset
from mvoi_checklist.rulesets import bundled_rulesets
from mvoi_checklist.rulesets.load import examine_ruleset

THEME = 'theme = "klimaat"\nproduct_group = "energie"'


def test_the_bundled_rules_are_whole_and_right():
    assert {name: examine_ruleset(name).problems for name in bundled_rulesets()} == dict.fromkeys(bundled_rulesets(), ())
    assert {"alkmaar-2024", "landelijk"} <= set(bundled_rulesets())


def test_only_a_ruleset_with_a_policy_can_judge():
    assert "alkmaar-2024" in available_rulesets()
    assert "landelijk" not in available_rulesets()
    with pytest.raises(RulesetError, match=r"een basis zonder eigen beleid.*alkmaar-2024"):
        load_ruleset("landelijk")


def test_one_wrong_value_in_a_list_is_one_problem(rules):
    change(rules / "landelijk" / "grounds.toml", "when = { value = { until = 50000 } }", 'when = { procedure = ["sass"] }')
    assert problems(rules / "alkmaar-2024") == ["grounds.toml, grond geringe-omvang, when.procedure[0]: 'sass' kan hier niet. Bedoelt u 'sas'?"]


def test_a_mistake_in_a_rule_does_not_hide_that_it_is_out_of_date(rules):
    change(rules / "landelijk" / "thresholds.toml", "in_force_from = 2024-01-01", 'in_force_from = "2024-02-31"')
    change(rules / "landelijk" / "findings.toml", "message = ", "message = 3 #")
    assert {problem.partition(":")[0] for problem in problems(rules / "alkmaar-2024")} == {
        "thresholds.toml, drempel eu-leveringen-diensten-2024-2025, in_force_from",
        "findings.toml, bevinding MVOI100, message",
    }


def test_a_base_without_a_policy_is_checked_all_the_same(rules):
    change(rules / "landelijk" / "grounds.toml", 'title = "Geen aanbod op de markt"\n', "")
    found = examine_ruleset(rules / "landelijk")
    assert [str(problem) for problem in found.problems] == ["grounds.toml, grond geen-aanbod, title: dit veld ontbreekt. Voeg het toe."]
    assert not found.has_policy


@pytest.mark.parametrize("name", ["nergens", Path("nergens"), "x" * 5000, Path("x" * 5000)], ids=str)
def test_a_ruleset_that_does_not_exist_is_said_with_those_that_do(name):
    with pytest.raises(RulesetError, match=r"bestaat niet\. Kies uit: alkmaar-2024"):
        load_ruleset(name)


def test_a_file_of_a_ruleset_is_not_its_folder(rules):
    with pytest.raises(RulesetError, match=r"policy.toml: dit is een bestand, geen map\. Geef de map van de regelset: .*alkmaar-2024\.$"):
        load_ruleset(rules / "alkmaar-2024" / "policy.toml")


def test_the_same_rules_have_the_same_fingerprint_and_changed_rules_another(rules):
    before = load_ruleset(rules / "alkmaar-2024").identity.sha256
    assert load_ruleset(rules / "alkmaar-2024").identity.sha256 == before == load_ruleset("alkmaar-2024").identity.sha256
    change(rules / "landelijk" / "grounds.toml", "Geen aanbod op de markt", "Geen aanbod")
    assert load_ruleset(rules / "alkmaar-2024").identity.sha256 != before


def test_a_municipality_replaces_an_entry_of_the_base_and_adds_its_own(rules):
    text = (rules / "landelijk" / "grounds.toml").read_text(encoding="utf-8")
    first = text[text.index("[[grounds]]") : text.index("[[grounds]]", text.index("[[grounds]]") + 1)]
    own = first.replace("Geen aanbod op de markt", "Niemand levert het") + first.replace("geen-aanbod", "eigen-grond")
    (rules / "alkmaar-2024" / "grounds.toml").write_text(own, encoding="utf-8")
    grounds = load_ruleset(rules / "alkmaar-2024").ground_by_id
    assert grounds["geen-aanbod"].title == "Niemand levert het"
    assert set(grounds) == {*load_ruleset("alkmaar-2024").ground_by_id, "eigen-grond"}


def test_a_block_that_replaces_one_of_the_base_has_to_be_whole(rules):
    (rules / "alkmaar-2024" / "grounds.toml").write_text('[[grounds]]\nid = "geen-aanbod"\ntitle = "Niemand levert het"\n', encoding="utf-8")
    found = problems(rules / "alkmaar-2024")
    assert found[0].startswith("grounds.toml, grond geen-aanbod, holds_when: dit veld ontbreekt. Dit blok vervangt het gelijknamige van de regels waarop u")
    assert len(found) == len({problem.partition(":")[0] for problem in found})


def test_the_example_of_the_design_gets_the_sentence_of_the_design(rules):
    change(rules / "landelijk" / "product-groups" / "catering.toml", 'themes = ["milieu", "klimaat"]', 'themes = ["keten"]')
    expected = "catering.toml, criterium CAT-MIL-01, themes[0]: 'keten' is geen thema. Bedoelt u 'ketenverantwoordelijkheid'?"
    assert problems(rules / "alkmaar-2024") == [expected]
    with pytest.raises(RulesetError) as error:
        load_ruleset(rules / "alkmaar-2024")
    assert str(error.value) == expected


def test_all_problems_of_a_broken_ruleset_are_told_at_once(rules):
    catering = rules / "landelijk" / "product-groups" / "catering.toml"
    change(catering, 'kind = "requirement"', 'kind = "requirment"')
    change(catering, "level = 1", 'level = "1"')
    change(catering, "evidence =", "evidense =")
    change(rules / "landelijk" / "duties.toml", 'themes = ["diversiteit-inclusie"]', 'themes = ["diversiteit"]')
    change(rules / "alkmaar-2024" / "policy.toml", THEME, THEME.replace("klimaat", "klimat"))
    change(rules / "alkmaar-2024" / "policy.toml", "year = 2027", "year = 2026")
    assert set(problems(rules / "alkmaar-2024")) == {
        "catering.toml, criterium CAT-MIL-01, kind: 'requirment' kan hier niet. Bedoelt u 'requirement'?",
        "catering.toml, criterium CAT-MIL-01, level: hier hoort een heel getal. Schrijf het getal zonder aanhalingstekens.",
        "catering.toml, criterium CAT-MIL-01, evidense: dit veld is niet bekend. Bedoelt u 'evidence'?",
        "duties.toml, plicht digitale-toegankelijkheid, themes[0]: 'diversiteit' is geen thema. Bedoelt u 'diversiteit-inclusie'?",
        "policy.toml, koppeling klimat bij energie, theme: 'klimat' is geen thema. Bedoelt u 'klimaat'?",
        "policy.toml, jaardoel 2026: dit jaar staat er twee keer. Alleen de eerste zou tellen; haal er één weg.",
    }


ENGLISH = ("should", "extra inputs", "permitted", "error", "a valid", "expected", "at least", "must be", "cannot")
REFUSED = [
    ("landelijk/themes.toml", 'title = "Klimaat"', "title = 3", "themes.toml, thema klimaat, title: hier hoort tekst."),
    ("landelijk/themes.toml", 'title = "Klimaat"', 'title = ""', "themes.toml, thema klimaat, title: deze tekst is leeg."),
    ("landelijk/themes.toml", 'id = "klimaat"', 'id = "Klimaat"', "'Klimaat' is niet goed geschreven. Gebruik kleine letters"),
    ("landelijk/grounds.toml", "proof_required = true", 'proof_required = "ja"', "proof_required: hier hoort true of false."),
    ("landelijk/grounds.toml", "checked_on = 2026-11-24", 'checked_on = "23-11-2026"', "een datum schrijft u als jjjj-mm-dd ('23-11-2026')."),
    ("landelijk/grounds.toml", "checked_on = 2026-11-24", 'checked_on = "2026-02-30"', "source.checked_on: deze datum bestaat niet ('2026-02-30')."),
    ("landelijk/grounds.toml", "checked_on = 2026-11-24", "checked_on = 12:30:00", "een datum schrijft u als jjjj-mm-dd ('12:30:00')."),
    ("landelijk/grounds.toml", "checked_on = 2026-11-24", "checked_on = 3", "hier hoort een datum. Schrijf jjjj-mm-dd"),
    ("landelijk/grounds.toml", "https://www", "www", "Een webadres begint met https://"),
    ("landelijk/grounds.toml", "until = 50000", "until = -1", "when.value.until: -1 is te laag. Het is minstens 0."),
    ("landelijk/grounds.toml", "until = 50000", "until = nan", "when.value.until: hier hoort een"),
    ("landelijk/grounds.toml", "until = 50000", "from = 5, until = 5", "when.value: 'from' moet kleiner zijn dan 'until'"),
    ("landelijk/grounds.toml", "until = 50000", "", "when.value: geef 'from', 'until' of beide."),
    ("landelijk/grounds.toml", "until = 50000", "tot = 50000", "when.value.tot: dit veld is niet bekend. Bedoelt u 'until'?"),
    ("landelijk/grounds.toml", "{ value = ", "{ waarde = ", "when.waarde: dit veld is niet bekend. Bedoelt u 'value'?"),
    ("landelijk/thresholds.toml", "amount = 221000", 'amount = "221.000"', "hoort een getal zonder punt: een punt is hier een komma. Schrijf 221000"),
    ("landelijk/thresholds.toml", "amount = 221000", 'amount = "veel"', "amount: hier hoort een getal. Schrijf bijvoorbeeld 45000: zonder aanhalingstekens"),
    ("landelijk/grounds.toml", "until = 50000", "until = 50.000", "until: hier hoort een getal zonder punt: een punt is hier een komma. Schrijf 50000,"),
    ("landelijk/product-groups/catering.toml", "from = 12 }", "from = 1.200 }", "when.duration_months.from: hier hoort een getal zonder punt"),
    ("landelijk/thresholds.toml", 'contract_kinds = ["leveringen", "diensten"]', 'contract_kinds = "diensten"', "contract_kinds: hier hoort een lijst."),
    ("landelijk/thresholds.toml", 'contract_kinds = ["leveringen", ', 'contract_kinds = ["levering", ', "'levering' kan hier niet. Bedoelt u 'leveringen'?"),
    ("landelijk/findings.toml", 'code = "MVOI114"', 'code = "MVOI-114"', "Schrijf een code als MVOI101."),
    ("landelijk/product-groups/catering.toml", 'code = "CAT-MIL-01"', 'code = "CAT-01"', "Schrijf een code als CAT-KET-01"),
    ("landelijk/product-groups/catering.toml", "level = 1", "level = 4", "level: 4 is te hoog. Het is hoogstens 3."),
    ("landelijk/product-groups/catering.toml", "level = 1", "level = 1.5", "level: hier hoort een heel getal."),
    ("landelijk/product-groups/catering.toml", "{aandeel}", "{deel}", "moeten dezelfde zijn"),
    ("landelijk/product-groups/catering.toml", 'title = "Catering"\n', "", "catering.toml, title: dit veld ontbreekt. Voeg het toe."),
    ("landelijk/product-groups/catering.toml", 'title = "Catering"\n', 'titel = "Catering"\n', "titel: dit veld is niet bekend. Bedoelt u 'title'?"),
    ("landelijk/product-groups/catering.toml", 'code = "CAT-MIL-01"\n', "", "catering.toml, criterium nummer 1, code: dit veld ontbreekt."),
    ("landelijk/product-groups/catering.toml", 'themes = ["milieu", "klimaat"]', "themes = []", "themes: hier staat te weinig. Noem er minstens 1."),
    ("landelijk/product-groups/catering.toml", 'themes = ["milieu", "klimaat"]', 'themes = ["milieu", "milieu"]', "elke waarde mag maar één keer voorkomen."),
    ("landelijk/product-groups/catering.toml", 'label = "aandeel veg', 'labl = "aandeel veg', "fill_ins[0].labl: dit veld is niet bekend. Bedoelt u 'label'?"),
    ("landelijk/vocabulary/themes.toml", "[themes]", "[themas]", "vocabulary/themes.toml, themas: dit veld is niet bekend. Bedoelt u 'themes'?"),
    ("landelijk/vocabulary/kinds.toml", "[levels]", "[levels]\n4 = ['x']", "vocabulary/kinds.toml, levels.4: '4' is geen niveau. Kies uit: 1, 2, 3."),
    (
        "landelijk/vocabulary/procedures.toml",
        "\nwerken = ",
        "\nwerk = ",
        "vocabulary/procedures.toml, contract_kinds.werk: 'werk' is geen soort opdracht. Bedoelt u 'werken'?",
    ),
    ("landelijk/ruleset.toml", 'fallback_group = "overig"', 'fallback_group = "rest"', "landelijk/ruleset.toml, fallback_group: 'rest' is geen productgroep."),
    ("landelijk/ruleset.toml", 'fallback_group = "overig"', "", "ruleset.toml, fallback_group: dit veld ontbreekt."),
    ("alkmaar-2024/ruleset.toml", "version =", "versie =", "alkmaar-2024/ruleset.toml, versie: dit veld is niet bekend. Bedoelt u 'version'?"),
    ("alkmaar-2024/ruleset.toml", 'extends = "landelijk"', "extends = 3", "alkmaar-2024/ruleset.toml, extends: hier hoort tekst."),
    ("alkmaar-2024/policy.toml", "level_per_ambition = [1, 1, 2, 3, 3]", "level_per_ambition = [1, 1]", "hier staat te weinig. Noem er minstens 5."),
    ("alkmaar-2024/policy.toml", "level_per_ambition = [1, 1, 2, 3, 3]", "level_per_ambition = [1, 1, 2, 3, 3, 3]", "hier staat te veel. Noem er hoogstens 5."),
    ("alkmaar-2024/policy.toml", "percentage = 75", "percentage = 0.75", "percentage: hier hoort een heel getal. Schrijf het zonder punt of komma;"),
    ("landelijk/calendar_columns.toml", "\nlopend = ", "\nlopende = ", "calendar_columns.toml, statuses.lopende: 'lopende' kan hier niet. Bedoelt u 'lopend'?"),
    ("alkmaar-2024/policy.toml", "percentage = 75", "percentage = 175", "policy.toml, jaardoel 2025, percentage: 175 is te hoog. Het is hoogstens 100."),
    ("alkmaar-2024/policy.toml", "percentage = 75", 'percentage = 75\ntheme = "klimaat"', "policy.toml, jaardoel 2025, theme: dit veld is niet bekend."),
    ("alkmaar-2024/policy.toml", 'focus_themes = ["klimaat"', 'focus_themes = ["klimat"', "focus_themes[0]: 'klimat' is geen thema. Bedoelt u 'klimaat'?"),
    ("alkmaar-2024/policy.toml", 'thresholds_not_set = ["social-return"]', 'thresholds_not_set = ["sroi"]', "thresholds_not_set[0]: 'sroi' is geen thema."),
    ("alkmaar-2024/policy.toml", THEME, THEME.replace("energie", "energy"), "product_group: 'energy' is geen productgroep. Bedoelt u 'energie'?"),
    ("alkmaar-2024/policy.toml", '[[ambitions]]\ntheme = "klimaat"', '[[ambitions]]\ntheme = "klimaatt"', "policy.toml, ambitie klimaatt, theme: 'klimaatt'"),
    ("landelijk/duties.toml", 'product_groups = ["ict"]', 'product_groups = ["itc"]', "product_groups[0]: 'itc' is geen productgroep. Bedoelt u 'ict'?"),
    ("landelijk/cpv.csv", "031,catering", "031,katering", "regel 3 (CPV 031), product_groups[0]: 'katering' is geen productgroep. Bedoelt u 'catering'?"),
    ("landelijk/cpv.csv", "031,catering", "03x,catering", "Een begin van een CPV-code heeft twee tot acht cijfers"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "sentence"), REFUSED, ids=lambda value: value[:40].replace("\n", " "))
def test_a_mistake_is_said_in_dutch_with_its_place_and_what_to_do(file, old, new, sentence, rules):
    change(rules / file, old, new)
    found = problems(rules / "alkmaar-2024")
    assert any(sentence in problem for problem in found), found
    assert not [word for word in ENGLISH for problem in found if word in problem.lower()]


def test_blocks_that_are_missing_are_told_as_blocks(rules):
    policy = rules / "alkmaar-2024" / "policy.toml"
    policy.write_text(re.sub(r"\[\[default_themes\]\][^\[]*", "", policy.read_text(encoding="utf-8")), encoding="utf-8")
    told = "policy.toml, default_themes: dit veld ontbreekt. Voeg een of meer blokken [[default_themes]] toe, zoals in voorbeeldgemeente."
    assert problems(rules / "alkmaar-2024") == [told]
    change(policy, "organisation = ", "default_themes = []\norganisation = ")
    assert problems(rules / "alkmaar-2024") == []


@pytest.mark.parametrize(
    ("file", "text", "sentence"),
    [
        ("themes.toml", "[[themes]\nid = 1", "themes.toml, regel 1, teken 9: hier is de TOML stuk."),
        ("themes.toml", 'title = "a"b', "themes.toml, regel 1, teken 12: hier is de TOML stuk."),
        ("themes.toml", 'x = "', "themes.toml, einde van het bestand: hier is de TOML stuk."),
        ("themes.toml", "themes = 1\nthemes = 2\n", "themes.toml, regel 2, teken 11: deze naam staat er al."),
        ("themes.toml", "themes = " + "[" * 150 + "]" * 150, "themes.toml: hier staan te veel haken in elkaar."),
        ("themes.toml", "themes = " + "[" * 100_000, "themes.toml: hier staan te veel haken in elkaar."),
        ("themes.toml", "x = " + "9" * 5000, "themes.toml: hier is de TOML stuk."),
        ("themes.toml", '[themes]\nid = "klimaat"', "themes.toml, themes: hier hoort een lijst. Schrijf [[themes]]"),
        ("themes.toml", '[[theme]]\nid = "klimaat"', "themes.toml, theme: dit hoort niet in dit bestand. Schrijf [[themes]]"),
        ("themes.toml", "themes = [3]", "themes.toml, thema nummer 1: hier horen velden."),
        ("theme.toml", "x = 1", "theme.toml: dit bestand hoort niet bij een regelset. Bedoelt u 'themes.toml'?"),
        ("product-groups/diep/soep.toml", "x = 1", "soep.toml: dit bestand hoort niet bij een regelset."),
        ("cpv.csv", "cpv;groep\n1;2", "cpv.csv, regel 1: de kopregel klopt niet. Maak daarvan: cpv_prefix,product_groups"),
        ("cpv.csv", "", "cpv.csv, regel 1: de kopregel klopt niet."),
        ("cpv.csv", "cpv_prefix,product_groups,mvi_group,note,confidence\n03,\n", "cpv.csv, regel 2: het aantal kolommen klopt niet."),
        ("cpv.csv", "cpv_prefix,product_groups,mvi_group,note,confidence\n03,,,a,b,high\n", "cpv.csv, regel 2: het aantal kolommen klopt niet."),
        ("cpv.csv", "cpv_prefix,product_groups,mvi_group,note,confidence\n03," + "x" * 200_000, "cpv.csv, regel 2: hier is het CSV-bestand stuk."),
    ],
    ids=lambda value: value[:30].replace("\n", " "),
)
def test_a_broken_file_is_named_with_its_line(file, text, sentence, rules):
    path = rules / "landelijk" / file
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    found = problems(rules / "alkmaar-2024")
    assert any(problem.startswith(sentence) for problem in found), found


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("checked_on = 24-11-2026", "regel 1, teken 16: zo schrijft u hier geen datum: 24-11-2026. Schrijf jjjj-mm-dd"),
        ("source = { checked_on = 24-11-2026, title = 'x' }", "zo schrijft u hier geen datum: 24-11-2026. Schrijf jjjj-mm-dd"),
        ("checked_on = 2026-11-31", "2026-11-31 is geen dag die bestaat. Controleer de dag en de maand: jjjj-mm-dd."),
        ("when = { value = { from = €50.000 } }", "zo schrijft u hier geen getal: €50.000. Schrijf 50000, zonder euroteken"),
        ("from = 50.000,00", "zo schrijft u hier geen getal: 50.000,00. Schrijf 50000, zonder"),
        ('a = "b=c"\ntitle = “Soep met brood”', 'dit zijn gekrulde aanhalingstekens, zoals Word ze maakt. Typ rechte: "Soep met brood".'),
        ("level = significant", 'om deze tekst staan geen aanhalingstekens: significant. Schrijf "significant".'),
        ("proof_required = True", "zo schrijft u dit niet: True. Schrijf true, met kleine letters."),
    ],
)
def test_a_value_that_cannot_be_read_says_what_is_wrong_with_it(text, sentence, rules):
    (rules / "landelijk" / "themes.toml").write_text(text, encoding="utf-8")
    [problem] = problems(rules / "alkmaar-2024")
    assert sentence in problem


@pytest.mark.parametrize("name", ["themes.toml", "cpv.csv"])
def test_a_file_in_another_encoding_says_how_to_save_it(name, rules):
    (rules / "landelijk" / name).write_bytes("één".encode("utf-16"))
    assert f"{name}: dit bestand is niet als UTF-8 opgeslagen. Sla het op met codering UTF-8." in problems(rules / "alkmaar-2024")


def test_a_file_that_cannot_be_opened_is_named(rules):
    (rules / "landelijk" / "mijn.toml").symlink_to("weg.toml")
    assert any(problem.startswith("mijn.toml: dit bestand kan niet worden gelezen (het is er niet).") for problem in problems(rules / "alkmaar-2024"))


def test_one_broken_file_gives_one_problem_and_no_row_of_consequences(rules):
    (rules / "landelijk" / "themes.toml").write_text("[[", encoding="utf-8")
    assert len(problems(rules / "alkmaar-2024")) == 1
    (rules / "alkmaar-2024" / "ruleset.toml").write_text("[[", encoding="utf-8")
    assert [problem.partition(",")[0] for problem in problems(rules / "alkmaar-2024")] == ["alkmaar-2024/ruleset.toml"]


def test_a_table_saved_by_a_spreadsheet_is_read_the_same(rules):
    path = rules / "landelijk" / "cpv.csv"
    path.write_text(path.read_text(encoding="utf-8"), encoding="utf-8-sig")
    assert load_ruleset(rules / "alkmaar-2024").cpv == load_ruleset("alkmaar-2024").cpv


@pytest.mark.parametrize(
    ("base", "sentence"),
    [
        ("landelyk", "alkmaar-2024/ruleset.toml, extends: de regelset 'landelyk' bestaat niet. Bedoelt u 'landelijk'?"),
        ("alkmaar-2024", "alkmaar-2024/ruleset.toml, extends: 'alkmaar-2024' is deze regelset zelf, of bouwt er weer op voort."),
        ("", "alkmaar-2024/ruleset.toml, extends: deze tekst is leeg."),
    ],
)
def test_a_base_that_cannot_be_is_named(base, sentence, rules):
    change(rules / "alkmaar-2024" / "ruleset.toml", 'extends = "landelijk"', f'extends = "{base}"')
    assert any(problem.startswith(sentence) for problem in problems(rules / "alkmaar-2024"))


def test_rulesets_that_extend_each_other_in_a_circle_are_named(rules):
    change(rules / "landelijk" / "ruleset.toml", 'version = "2026.11"', 'version = "2026.11"\nextends = "alkmaar-2024"')
    assert any("'alkmaar-2024' is deze regelset zelf, of bouwt er weer op voort" in problem for problem in problems(rules / "alkmaar-2024"))


def test_a_ruleset_in_a_folder_of_its_own_builds_on_the_bundled_base(rules):
    shutil.rmtree(rules / "landelijk")
    assert load_ruleset(rules / "alkmaar-2024") == load_ruleset("alkmaar-2024")


def test_a_ruleset_on_its_own_is_told_what_it_misses(tmp_path):
    (tmp_path / "ruleset.toml").write_text('id = "eigen"\ntitle = "Eigen"\nversion = "1"\n', encoding="utf-8")
    found = problems(tmp_path)
    assert any(problem.startswith("vocabulary.toml: dit bestand ontbreekt.") for problem in found)
    assert any(problem.endswith("fallback_group: dit veld ontbreekt. Noem de productgroep voor wat nergens bij hoort, zoals 'overig'.") for problem in found)
    assert {"themes.toml", "grounds.toml", "findings.toml", "product-groups"} <= {problem.partition(": er is geen ")[0] for problem in found}
    assert len(found) == 7


@pytest.mark.parametrize(
    ("gone", "said"),
    [
        ("themes.toml", "themes.toml: er is geen thema: dit bestand ontbreekt of is leeg."),
        ("grounds.toml", "grounds.toml: er is geen grond: dit bestand ontbreekt of is leeg."),
        ("findings.toml", "findings.toml: er is geen bevinding: dit bestand ontbreekt of is leeg."),
        ("product-groups", "product-groups: er is geen productgroep: deze map ontbreekt of is leeg."),
    ],
)
@pytest.mark.parametrize("name", ["landelijk", "alkmaar-2024"])
def test_what_is_missing_is_one_sentence_and_not_one_for_every_rule_that_names_it(name, gone, said, rules):
    place = rules / "landelijk" / gone
    place.rename(rules / "weg")
    assert problems(rules / name) == [f"{said} Zet het erbij, of bouw met extends voort op een regelset die het heeft."]


def test_the_cpv_table_is_read_row_by_row(ruleset):
    with (RULES / "landelijk" / "cpv.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["cpv_prefix"]: row["product_groups"] for row in csv.DictReader(file)}
    assert {row.prefix: "|".join(row.product_groups) for row in ruleset.cpv} == rows
