"""The commands that tell about the rules."""

import shutil

import pytest
from command import run
from places import ROOT, RULES

from mvoi_checklist import schema_names
from mvoi_checklist.model.checklist import filled_in


@pytest.mark.parametrize("place", [".", "eigen", "eigen/product-groups"])
def test_rules_in_a_folder_without_rights_are_not_left_out_in_silence(place, ordinary_user, tmp_path):
    shutil.copytree(RULES / "voorbeeldgemeente", tmp_path / "map" / "eigen")
    (tmp_path / "map" / place).chmod(0o000)
    found = [run(*words, "map/eigen", cwd=tmp_path, before=ordinary_user) for words in (["rules", "check"], ["rules", "list", "--ruleset"])]
    (tmp_path / "map" / place).chmod(0o700)
    assert [result.returncode for result in found] == [2, 2]
    assert all("deze map is niet te openen (u hebt er geen rechten op)." in result.stderr.decode() for result in found), found


@pytest.mark.parametrize("code", ["MVOI102", "mvoi102", "CAT-KET-01", "klimaat", "Klimaat", "geen-verband", "digitale-toegankelijkheid", "schoonmaak"])
def test_everything_with_a_name_can_be_explained(code, mvoi):
    result = mvoi("explain", code)
    assert result.exit_code == 0
    assert result.output.lower().startswith(f"{code.lower()}: ")
    assert not (code.startswith("MVOI") and "{" in result.output), "a blank is not for the reader"


@pytest.mark.parametrize(
    ("title", "codes"),
    [("Milieu en biodiversiteit", ["milieu"]), ("grond-, weg- en waterbouw", ["gww"]), ("Gebundeld en schoon bezorgen", ["ICT-KLI-05", "MEU-KLI-01"])],
)
def test_a_title_is_a_name_too_and_may_be_that_of_several(title, codes, mvoi):
    assert [text.partition(": ")[0] for text in mvoi("explain", title).output.split("\n\n")] == codes


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("ICT-KLI-02", ["Productgroep: ICT", "Thema's: Klimaat", "Niveau: 2 (significant)", "Alleen bij: CPV 48 of 72 of 642", "Tussen [ ]: ", "SDG: "]),
        (
            "klimaat",
            [
                "eForms: env-imp (strategic-procurement), clim-mitig (environmental-impact)",
                "Focusthema: ja",
                "Ambitie: borging (nu: verbreding)",
                "Geldt bij Energie: Bijlage 1, pagina 15, zekerheid hoog",
            ],
        ),
        ("energie", ["Andere namen: ", "In de MVI-criteriatool: ", "Thema Klimaat: ", "ENE-KLI-01: "]),
        ("geringe-omvang", ["Alleen bij: waarde tot 50.000", "Bewijs: ", "Fout voorbeeld: "]),
        ("digitale-toegankelijkheid", ["Productgroepen: ICT", "Zo voldoet u: ", "Geldt: vanaf 23 september 2020", "Bron: "]),
        ("MVOI100", ["Zwaarte: fout", "Wat u doet: "]),
    ],
)
def test_an_explanation_says_when_it_fits_for_whom_and_how_sure_it_is(code, words, mvoi):
    told = mvoi("explain", code).output
    assert [each for each in words if each not in told] == []


def test_a_criterion_that_becomes_something_else_says_so(mvoi, ruleset):
    item = next(item for item in ruleset.criterion_by_code.values() if item.single_supplier and item.single_supplier.text)
    assert f"Bij één leverancier: {item.single_supplier.becomes.title}. {filled_in(item.with_one_supplier)}" in mvoi("rules", "show", item.code).output


def test_all_rules_are_listed_counted_and_shown(mvoi, ruleset):
    listed, counted, shown = (mvoi("rules", *words).output for words in (["list"], ["list", "--stats"], ["show", "catering"]))
    assert [code for code in ruleset.criterion_by_code if f"  {code}  niveau" not in listed] == []
    assert f"Criteria: {len(ruleset.criterion_by_code)}\n" in counted
    assert f"Niveau:\n  {sum(item.level == 1 for item in ruleset.criterion_by_code.values()):>4}  niveau 1\n" in counted
    assert [item.code for item in ruleset.group_by_id["catering"].criteria if f"{item.code}: {item.title}" not in shown] == []


def test_a_criterion_that_has_ended_is_marked_and_not_counted(mvoi, tmp_path, ruleset):
    own = tmp_path / "voorbeeldgemeente"
    shutil.copytree(RULES / "voorbeeldgemeente", own)
    (own / "product-groups" / "catering.toml").write_text('id = "catering"\n[[criteria]]\ncode = "CAT-MIL-02"\nin_force_until = 2026-06-30\n', "utf-8")
    listed, counted = (mvoi("rules", "list", *words, "--ruleset", "./voorbeeldgemeente").output for words in ([], ["--stats"]))
    assert "geen flesjes bij vergaderingen (geldt tot en met 30 juni 2026)\n" in listed
    assert f"Criteria: {len(ruleset.criterion_by_code) - 1} die nu gelden, en 1 die niet meer of nog niet gelden\n" in counted


def test_a_criterion_that_is_not_known_points_at_rules_here_that_were_not_read(mvoi, tmp_path):
    (tmp_path / "rules" / "eigen").mkdir(parents=True)
    (tmp_path / "rules" / "eigen" / "ruleset.toml").touch()
    hint = "Let op: de map 'rules' hier is niet gelezen, wel de regels van de installatie. Noem de map: "
    assert f"{hint}--ruleset rules/eigen\n" in mvoi("rules", "show", "CAT-MIL-90").output
    assert f"{hint}mvoi rules check rules/eigen\n" in mvoi("rules", "check").output


def test_the_rules_are_in_order_and_a_base_is_said_to_have_no_policy(mvoi):
    result = mvoi("rules", "check")
    assert result.exit_code == 0
    assert "alkmaar-2024: in orde" in result.stdout
    assert "Deze basis heeft geen eigen beleid; policy.toml is dus niet gecontroleerd." in mvoi("rules", "check", "landelijk").stdout


def test_a_folder_with_rules_that_is_not_read_is_named(mvoi, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "rules" / "eigen").mkdir(parents=True)
    (tmp_path / "rules" / "eigen" / "ruleset.toml").write_text("", encoding="utf-8")
    assert "Noem de map: mvoi rules check rules/eigen" in mvoi("rules", "check").stderr
    assert "niet gelezen" not in mvoi("rules", "check", "landelijk").stderr


def test_a_broken_ruleset_gives_all_its_problems_and_code_2(mvoi, tmp_path):
    shutil.copytree(RULES / "alkmaar-2024", tmp_path / "alkmaar-2024")
    policy = tmp_path / "alkmaar-2024" / "policy.toml"
    policy.write_text(policy.read_text(encoding="utf-8").replace("year = 2027", "year = 2026").replace('["social-return"]', '["sroi"]'), encoding="utf-8")
    result = mvoi("rules", "check", "./alkmaar-2024")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.splitlines()[0] == "alkmaar-2024: 2 keer iets te verbeteren."
    assert len(result.stderr.splitlines()) == 3


@pytest.mark.parametrize("name", schema_names())
def test_a_schema_is_printed_as_it_is_published_and_named_in_the_help(name, mvoi):
    assert name in mvoi("schema", "--help").stdout
    assert mvoi("schema", name).stdout == (ROOT / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("suffix", ["xlsx", "html", "md"])
def test_all_criteria_can_be_written_down(suffix, mvoi, tmp_path):
    assert mvoi("rules", "export", "-o", f"regels.{suffix}").exit_code == 0
    assert (tmp_path / f"regels.{suffix}").stat().st_size > 100_000


def test_the_rules_are_not_written_in_an_unknown_form(mvoi, tmp_path):
    result = mvoi("rules", "export", "-o", "regels.pdf")
    assert (result.exit_code, "'regels.pdf' kan niet" in result.output) == (2, True)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_the_name_of_a_bundled_ruleset_takes_its_place_only_by_its_path(mvoi, tmp_path):
    (tmp_path / "alkmaar-2024").mkdir()
    (tmp_path / "alkmaar-2024" / "ruleset.toml").write_text("dit is geen TOML", "utf-8")
    given = ([], ["--ruleset", "alkmaar-2024"], ["--ruleset", "./alkmaar-2024"])
    codes = [mvoi("checklist", "--title", "Koffie", "-o", f"{number}.json", *words).exit_code for number, words in enumerate(given)]
    assert codes == [1, 1, 2]
