"""The commands that read start documents: each once, and one bad file stops nothing."""

import json
import shutil
from pathlib import Path

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


def test_what_was_read_is_shown_as_json(mvoi):
    document = json.loads(mvoi("read", str(EXAMPLES / "schoonmaak-sporthal.docx")).stdout)
    assert document["title"] == "Schoonmaak sporthal De Meent"
    assert all(evidence["quote"] and evidence["place"] for evidence in document["evidence"])
