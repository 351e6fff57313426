"""The commands that write a checklist or a form: what goes in as options, and nothing half written."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from command import ANSWERS, COMPLETE, run
from places import EXAMPLES, RULES

from mvoi_checklist.inputs import read_generated


def test_the_demo_writes_a_word_file_and_never_over_one(mvoi, tmp_path):
    assert mvoi("demo").exit_code == 0
    assert mvoi("demo").exit_code == 0
    for name in ("mvoi-checklist-demo.docx", "mvoi-checklist-demo-2.docx"):
        assert (tmp_path / name).read_bytes().startswith(b"PK")


@pytest.mark.parametrize("name", ["uit.docx", "uit.DOCX", "uit.odt", "uit.json", "uit.md", "uit.txt"])
def test_three_answers_give_a_checklist(name, mvoi, tmp_path):
    result = mvoi(*ANSWERS, "-o", name)
    assert result.exit_code == 1
    assert f"Geschreven: {name}" in result.stdout
    assert (tmp_path / name).stat().st_size > 0


def test_a_complete_purchase_gives_code_0(mvoi):
    result = mvoi("checklist", str(COMPLETE), "-o", "uit.docx")
    assert result.exit_code == 0
    assert "Deze inkoop is compleet" in result.stdout


@pytest.mark.parametrize(("kind", "said"), [((), "hangt af van de soort opdracht"), (("--contract-kind", "diensten"), "past niet bij deze waarde")])
def test_a_procedure_that_may_not_fit_the_value_is_told_at_once(kind, said, mvoi, tmp_path):
    options = ("checklist", "--product-group", "schoonmaak", "--value", "4.500.000", "--procedure", "enkelvoudig-onderhands", *kind, "--on", "2026-12-01")
    assert said in mvoi(*options, "-o", "uit.md").stdout
    first_page = (tmp_path / "uit.md").read_text(encoding="utf-8").partition("## De thema's")[0]
    assert said in first_page


@pytest.mark.parametrize("day", ["2026-03-01", "1-3-2026", "01-03-2026"])
def test_a_day_is_typed_as_programs_write_it_or_as_people_do(day, mvoi, tmp_path):
    mvoi(*ANSWERS, "--on", day, "-o", "uit.json")
    assert json.loads((tmp_path / "uit.json").read_text(encoding="utf-8"))["on"] == "2026-03-01"


@pytest.mark.parametrize("word", ["geen", "Geen van de tien", "overig"])
def test_none_of_the_groups_can_be_said_in_any_of_the_words_for_it(word, mvoi, tmp_path):
    mvoi("checklist", "--product-group", word, "--title", "Enquête", "-o", "uit.json")
    assert json.loads((tmp_path / "uit.json").read_text(encoding="utf-8"))["start_document"]["product_groups"] == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("45000", 45000),
        ("45.000", 45000),
        ("€ 45.000,-", 45000),
        ("1.250.000,50", 1250000.5),
        ("12.5", 12.5),
        ("0", 0),
        ("1,50", 1.5),
        ("1,5 miljoen", 1_500_000),
        ("45 000", 45000),
    ],
)
def test_an_amount_is_read_as_the_dutch_write_it(text, value, mvoi, tmp_path):
    mvoi("checklist", "--value", text, "-o", "uit.json")
    assert json.loads((tmp_path / "uit.json").read_text(encoding="utf-8"))["start_document"]["estimated_value"] == value


def test_an_existing_file_is_replaced_only_with_force(mvoi, tmp_path):
    (tmp_path / "uit.docx").write_text("van mij")
    assert mvoi(*ANSWERS, "-o", "uit.docx").exit_code == 2
    assert (tmp_path / "uit.docx").read_text() == "van mij"
    assert mvoi(*ANSWERS, "-o", "uit.docx", "--force").exit_code == 1
    assert (tmp_path / "uit.docx").read_bytes().startswith(b"PK")


def test_a_folder_without_rights_is_a_sentence(ordinary_user, tmp_path):
    (tmp_path / "dicht").mkdir(mode=0o500)
    result = run(*ANSWERS, "-o", "dicht/uit.docx", cwd=tmp_path, before=ordinary_user)
    assert result.returncode == 2
    assert "het bestand kan niet worden geschreven (u hebt er geen rechten op)." in result.stderr.decode()


def test_the_form_is_a_start_document_without_answers(mvoi):
    assert mvoi("form", "--on", "2026-03-01").exit_code == 0
    assert read_generated(Path("startdocument.docx")).on == date(2026, 3, 1)
    assert mvoi("form").exit_code == 2
    assert json.loads(mvoi("read", "startdocument.docx", "--format", "json").stdout)["title"] is None


def test_every_criterion_that_fits_is_shown_on_request(mvoi, tmp_path):
    mvoi(*ANSWERS, "-o", "kort.json")
    mvoi(*ANSWERS, "--all", "-o", "alles.json")
    short, everything = (json.loads((tmp_path / f"{name}.json").read_text(encoding="utf-8")) for name in ("kort", "alles"))
    few, many = ({item["code"] for theme in found["themes"] for item in theme["suggested_criteria"]} for found in (short, everything))
    assert few < many
    assert not any("korte lijst" in item["reason"] for theme in everything["themes"] for item in theme["left_out"])


@pytest.mark.parametrize("name", ["Schoonmaak", "SCHOONMAAK", "gebouwreiniging"])
def test_a_product_group_may_be_given_by_any_of_its_names(name, mvoi, tmp_path):
    mvoi("checklist", "--product-group", name, "-o", "uit.json")
    assert json.loads((tmp_path / "uit.json").read_text(encoding="utf-8"))["start_document"]["product_groups"] == ["schoonmaak"]


def test_why_this_product_group_is_told_also_in_a_municipalitys_own_words(mvoi, tmp_path):
    for name in ("landelijk", "alkmaar-2024"):
        shutil.copytree(RULES / name, tmp_path / name)
    catalogue = tmp_path / "landelijk" / "findings.toml"
    said = "{reason} Klopt het voorstel, vul het dan in bij Productgroep."
    catalogue.write_text(catalogue.read_text("utf-8").replace(said, "Bevestig de productgroep."), "utf-8")
    result = mvoi("checklist", "--title", "Schoonmaak sporthal", "--ruleset", "./alkmaar-2024")
    assert "Bevestig de productgroep." in result.stdout


def test_many_duties_that_may_apply_are_counted_on_the_screen(mvoi):
    said = mvoi("checklist", str(EXAMPLES / "bijna-leeg.docx")).stdout
    assert "15 wettelijke plichten, misschien van toepassing\n" in said
    assert max(map(len, said.splitlines())) < 400
