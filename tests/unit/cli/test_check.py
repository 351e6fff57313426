"""The commands that read start documents: each once, and one bad file stops nothing."""

import json
import shutil
from pathlib import Path

import docx
from command import COMPLETE, INCOMPLETE
from places import EXAMPLES


def test_a_folder_a_pattern_and_a_name_give_each_document_once(mvoi, tmp_path):
    (tmp_path / "map" / "diep.docx").mkdir(parents=True)
    for name in ("map/b.json", "map/a.json", "map/diep.docx/c.JSON", "map/~$a.docx", "map/lees.txt", "map/oud.checklist.json"):
        shutil.copy(COMPLETE, tmp_path / name)
    for words in (["map"], ["map", "map/a.json"], ["map/*"], ["map/**/*.[jJ]*", "map/~$a.docx"], [str(tmp_path / "map")]):
        documents = json.loads(mvoi("check", *words, "--format", "json").stdout)["documents"]
        names = [Path(document["file"]).name for document in documents if Path(document["file"]).suffix.lower() == ".json"]
        assert sorted(name for name in names if "checklist" not in name) == ["a.json", "b.json", "c.JSON"], words
        assert not any("~$" in document["file"] for document in documents)


LONG = "x" * 5000 + ".docx"


def test_one_bad_file_does_not_stop_the_rest(mvoi, tmp_path):
    (tmp_path / "kapot.docx").write_bytes(b"%PDF")
    result = mvoi("check", str(COMPLETE), "kapot.docx", LONG, "weg.json", str(INCOMPLETE), "--format", "json")
    assert result.exit_code == 3
    documents = json.loads(result.stdout)["documents"]
    assert [item["status"] for item in documents] == ["complete", "unreadable", "unreadable", "unreadable", "findings"]
    assert all(item["error"] for item in documents if item["status"] == "unreadable")


def test_an_unknown_name_inside_a_document_names_the_file(mvoi, tmp_path):
    (tmp_path / "start.json").write_text('{"product_groups": ["itc"]}')
    result = mvoi("checklist", "start.json")
    assert (result.exit_code, "start.json, product_groups: 'itc'" in result.stderr) == (3, True)


def test_an_unknown_name_in_a_file_is_said_with_the_file(mvoi):
    Path("inkoop.json").write_text('{"themes": [{"theme": "klimat"}]}', encoding="utf-8")
    result = mvoi("check", "inkoop.json")
    assert result.exit_code == 3
    assert "inkoop.json, themes: 'klimat' is geen thema. Bedoelt u 'klimaat'?" in result.output


SPORTHAL = str(EXAMPLES / "schoonmaak-sporthal.docx")


def test_what_was_read_is_shown_as_json(mvoi):
    document = json.loads(mvoi("read", SPORTHAL, "--format", "json").stdout)
    assert document["title"] == "Schoonmaak sporthal De Meent"
    assert all(evidence["quote"] and evidence["place"] for evidence in document["evidence"])


def test_what_was_read_is_told_in_dutch(mvoi):
    told = mvoi("read", SPORTHAL).stdout
    assert told.startswith("Wat u inkoopt\n")
    document = json.loads(mvoi("read", SPORTHAL, "--format", "json").stdout)
    assert all(f", {item['place']}: “{item['quote']}”" in told for item in document["evidence"])
    assert not {"project_leader", "certainty", "null", "None"} & set(told.replace(":", " ").split())


def test_what_is_in_doubt_or_missing_is_told_as_such(mvoi):
    word = docx.Document()
    word.add_paragraph("Titel: Levering van laptops")
    word.add_paragraph("Geraamde waarde: ergens tussen weinig en veel")
    word.save("start.docx")
    told = mvoi("read", "start.docx").stdout
    assert "  Zaaknummer: niet gelezen\n" in told
    assert "  Geraamde waarde: opengelaten\n      onzeker, alinea 2: “ergens tussen weinig en veel”\n      Deze waarde is niet zeker te lezen" in told
    assert "Niets gelezen over: Klimaat, " in told


def test_what_the_rules_do_not_know_is_not_left_out_of_what_was_read(mvoi):
    Path("inkoop.json").write_text('{"themes": [{"theme": "klimat"}]}', encoding="utf-8")
    result = mvoi("read", "inkoop.json")
    assert (result.exit_code, "inkoop.json, themes: 'klimat' is geen thema." in result.stderr) == (3, True)
