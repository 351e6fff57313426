"""The command: exit codes, Dutch sentences, nothing half written, no traceback."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from places import EXAMPLES, ROOT, RULES

from mvoi_checklist import schema_names
from mvoi_checklist.cli import main
from mvoi_checklist.cli.dutch import DutchGroup

COMPLETE, INCOMPLETE = EXAMPLES / "wmo-begeleiding.json", EXAMPLES / "ict-werkplekken.json"
ANSWERS = ["checklist", "--product-group", "schoonmaak", "--value", "45.000,00", "--procedure", "enkelvoudig-onderhands", "--title", "Sporthal"]
DOCX, CALENDAR = str(EXAMPLES / "schoonmaak-sporthal.docx"), str(EXAMPLES / "kalender" / "kalender-2026.xlsx")
NO_AMOUNT = ("-5", "veel", "inf", "nan", "", "45,000.00", "1,500", "1.234.56", "45.00.0", "1_000", "1e6", "9" * 400, "40.000 tot 60.000", "60.000 per jaar")
LONG = "x" * 5000 + ".docx"
ENGLISH = ("Usage", "Options", "Commands", "COMMAND", "ARGS", "OPTIONS", "TEXT", "INTEGER", "PATH", "Show ", "Error", "Try ", "Missing", "Invalid",
           "Did you", "No such", "is not", "does not", "requires", "Got ", "default:", "arguments", "Traceback", "Choose")  # fmt: skip


def commands(group, words=()):
    yield words
    for name, command in getattr(group, "commands", {}).items():
        yield from commands(command, (*words, name))


def run(*words, before=(), **extra):
    environment = {**os.environ, "PYTHONUTF8": "0", **extra.pop("env", {})}
    return subprocess.run([*before, sys.executable, "-m", "mvoi_checklist", *words], capture_output=True, check=False, timeout=60, env=environment, **extra)


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


@pytest.mark.parametrize("place", [".", "eigen", "eigen/product-groups"])
def test_rules_in_a_folder_without_rights_are_not_left_out_in_silence(place, ordinary_user, tmp_path):
    shutil.copytree(RULES / "voorbeeldgemeente", tmp_path / "map" / "eigen")
    (tmp_path / "map" / place).chmod(0o000)
    found = [run(*words, "map/eigen", cwd=tmp_path, before=ordinary_user) for words in (["rules", "check"], ["rules", "list", "--ruleset"])]
    (tmp_path / "map" / place).chmod(0o700)
    assert [result.returncode for result in found] == [2, 2]
    assert all("deze map is niet te openen (u hebt er geen rechten op)." in result.stderr.decode() for result in found), found


WRONG = [
    ([], 2, "Gebruik: mvoi [OPTIES] OPDRACHT"),
    (["rules"], 2, "Gebruik: mvoi rules [OPTIES] OPDRACHT"),
    (["chek"], 2, "De opdracht 'chek' bestaat niet. Bedoelt u"),
    (["rules", "chek"], 2, "Bedoelt u 'check'?"),
    (["check"], 2, "Er ontbreekt een gegeven 'STARTDOCUMENT...'"),
    (["schema"], 2, "Er ontbreekt een gegeven 'NAAM'"),
    (["demo", "x"], 2, "Dit is te veel: x"),
    (["demo", "x", "y"], 2, "Dit is te veel: x y"),
    (["checklist", "--nope"], 2, "De optie --nope bestaat niet. Bedoelt u een van deze:"),
    (["checklist", "--title", "x", "-o", "x.odt", "--protect"], 2, "--protect: beveiligen kan alleen in Word. Kies Word (.docx)."),
    (["checklist", "--title", "x", "-o", "x.odt", "--template", DOCX], 2, "--template: een sjabloon is alleen voor Word en PDF."),
    (["checklist", "--title", "x", "--template", str(COMPLETE)], 2, "of het is beschadigd. Open het en sla het opnieuw op als .dotx of .docx."),
    (["template", "check", str(COMPLETE)], 2, "dit is geen Word-sjabloon, of het is beschadigd. Open het en sla het opnieuw op als .dotx of .docx."),
    (["report", "year", "2025", "--calendar", CALENDAR, "-o", "x.md"], 2, "--calendar: deze kalender is van 2026, niet van"),
    (["checklist", "--titel", "x"], 2, "De optie --titel bestaat niet. Bedoelt u"),
    (["checklist", "-x"], 2, "De optie -x bestaat niet."),
    (["checklist", "--title"], 2, "Bij --title hoort een waarde."),
    (["checklist", "--force=ja"], 2, "Bij --force hoort geen waarde."),
    (["check", "x", "--format", "xls"], 2, "'xls' kan niet; kies uit 'text', 'json'"),
    (["checklist", "--duration-months", "x"], 2, "'x' is geen heel getal."),
    (["checklist", "--duration-months", "0"], 2, "0 kan niet; kies een getal van 1 tot en met 600."),
    (["checklist", "--duration-months", "99999999999"], 2, "99999999999 kan niet; kies een getal van 1 tot en met 600."),
    (["checklist", "--title", ""], 2, "de titel is leeg. Schrijf wat u inkoopt"),
    (["checklist", "--product-group", "geen", "--product-group", "ict"], 2, "--product-group: 'geen' en een productgroep gaan niet samen."),
    (["checklist", "--product-group", "ict", "--product-group", "Geen van deze"], 2, "'Geen van deze' en een productgroep gaan niet samen."),
    (["check", str(COMPLETE), "--format", "json", "-o", "x.xlsx"], 2, "'x.xlsx' kan niet: in een bestand met die naam past geen json."),
    (["check", str(COMPLETE), "--format", "xlsx", "-o", "x.json"], 2, "'x.json' kan niet: in een bestand met die naam past geen xlsx."),
    (["check", str(COMPLETE), "--format", "github", "-o", "x.pdf"], 2, "'x.pdf' kan niet: in een bestand met die naam past geen github."),
    (["calendar", "new", "--year", "2026"], 2, "Er ontbreekt een optie '-o' / '--output'"),
    (["calendar", "new", "--year", "1", "-o", "x.xlsx"], 2, "1 kan niet; kies een getal van 2000 tot en met 2099."),
    (["calendar", "new", "--year", "2100", "-o", "x.xlsx"], 2, "2100 kan niet; kies een getal van 2000 tot en met 2099."),
    (["report", "year", "2100", "--calendar", CALENDAR, "-o", "x.md"], 2, "2100 kan niet; kies een getal van 2000 tot en met 2099."),
    (["rules", "export"], 2, "Er ontbreekt een optie '-o' / '--output'"),
    (["report", "year", "2026", "--calendar", "x.xlsx"], 2, "Er ontbreekt een optie '-o' / '--output'"),
    (["check", "x", "--jobs", "-1"], 2, "-1 kan niet; kies een getal van 1 tot en met 256."),
    (["checklist"], 2, "Geef een startdocument, of antwoorden"),
    (["checklist", "a.docx", "--title", "x"], 2, "niet allebei"),
    (["checklist", "--title", "x", "-o", "x.doc"], 2, "kies een naam die eindigt op .docx"),
    (["form", "-o", "x.pdf"], 2, "kies een naam die eindigt op .docx"),
    (["checklist", "--product-group", "schoonmak"], 2, "--product-group: 'schoonmak' is geen bekende productgroep. Bedoelt u 'schoonmaak'?"),
    (["checklist", "--product-group", "ict", "--product-group", "ict"], 2, "--product-group: er staat twee keer hetzelfde."),
    (["checklist", "--procedure", "enkelvoudig-onderhand"], 2, "--procedure: 'enkelvoudig-onderhand' kan niet. Bedoelt u 'enkelvoudig-onderhands'?"),
    (["checklist", "--contract-kind", "zzz"], 2, "--contract-kind: 'zzz' kan niet. Kies uit: werken, leveringen"),
    (["checklist", "--cpv", "909"], 2, "--cpv: '909' kan niet. Een CPV-code heeft acht cijfers"),
    (["checklist", "--title", "\udcff"], 2, "Een antwoord heeft tekens die niet te lezen zijn"),
    *((["checklist", f"--value={text}"], 2, f"'{text}' is geen bedrag, of is op meer manieren te lezen.") for text in NO_AMOUNT),
    (["checklist", "--title", "x", "--on", "2026-02-30"], 2, "geen bestaande datum"),
    (["checklist", "--title", "x", "-o", "weg/x.docx"], 2, "bestaat niet"),
    (["checklist", "--title", "x", "--ruleset", "nergens"], 2, "De regelset 'nergens' bestaat niet. Kies uit: alkmaar-2024"),
    (["check", "x.docx", "--ruleset", "landelijk"], 2, "een basis zonder eigen beleid"),
    (["rules", "check", "nergens"], 2, "De regelset 'nergens' bestaat niet"),
    (["rules", "list", "--ruleset", LONG], 2, "bestaat niet"),
    (["rules", "show", "catrin"], 2, "'catrin' is geen productgroep of criterium. Bedoelt u 'catering'?"),
    (["explain", "MVOI999"], 2, "'MVOI999' is geen bevinding"),
    (["explain", "klimat"], 2, "Bedoelt u 'klimaat'?"),
    (["schema", "x"], 2, "geen schema"),
    (["schema", "startdocument"], 2, "Er is geen schema 'startdocument'. Bedoelt u 'start-document'?"),
    (["rules", "show", "klimaat"], 2, "'klimaat' is geen productgroep of criterium. Kijk met 'mvoi explain klimaat'."),
    (["checklist", "--title", "x", "-o", "."], 2, "'.' kan niet: kies een naam die eindigt op .docx"),
    (["check", DOCX, "--cache", DOCX], 2, "is een bestand en geen map."),
    (["checklist", "--title", "x", "--template", "weg.dotx"], 3, "weg.dotx: dit bestand bestaat niet."),
    (["template", "check", "weg.dotx"], 3, "weg.dotx: dit bestand bestaat niet."),
    (["template", "check", "."], 3, ".: dit is een map, geen bestand. Geef een Word-sjabloon (.dotx of .docx)."),
    (["check", "nergens*.docx"], 2, "Geen bestand past bij 'nergens*.docx'."),
    (["check", "."], 2, "In de map '.' staan geen startdocumenten"),
    (["check", ""], 2, "heeft geen naam"),
    (["check", "~$start.docx"], 2, "Noem het document zelf"),
    (["check", "weg.docx"], 3, "bestaat niet"),
    (["checklist", "weg.docx"], 3, "bestaat niet"),
    (["read", "weg.docx"], 3, "bestaat niet"),
    (["read", "."], 3, "dit is een map"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "code", "sentence"), WRONG, ids=lambda value: " ".join(value)[:40] if isinstance(value, list) else "")
def test_wrong_use_and_bad_files_get_a_dutch_sentence_and_a_code(words, code, sentence, mvoi, tmp_path):
    result = mvoi(*words)
    assert (result.exit_code, sentence in result.output) == (code, True), result.output
    assert not [word for word in ENGLISH if word in result.output]
    assert list(tmp_path.iterdir()) == []


def test_the_help_names_the_commands_in_the_order_of_the_work(mvoi):
    lines = [line.split()[0] for line in mvoi("--help").output.partition("Opdrachten:")[2].strip().splitlines()]
    assert lines[:6] == ["demo", "form", "checklist", "annotate", "check", "compare"]
    assert set(lines) == set(main.commands)


@pytest.mark.parametrize("words", list(commands(main)), ids=" ".join)
def test_the_help_of_every_command_is_dutch(words, mvoi):
    result = mvoi(*words, "--help")
    assert result.exit_code == 0
    assert result.output.startswith(f"Gebruik: {' '.join(('mvoi', *words))} [OPTIES]")
    assert "-h, --help Toon deze hulp." in " ".join(result.output.split())
    assert not [line for line in result.output.splitlines()[1:] if line.endswith("...")], "a sentence is cut"
    assert not [word for word in ENGLISH if word in result.output]


@pytest.mark.parametrize(
    "words", [["check", LONG], ["read", LONG], ["checklist", LONG], ["form", "-o", LONG], ["rules", "check", LONG]], ids=lambda words: words[0]
)
def test_a_name_too_long_for_the_disk_is_no_traceback(words, mvoi):
    result = mvoi(*words)
    assert result.exit_code in {2, 3, 70}
    assert isinstance(result.exception, SystemExit)
    assert "Traceback" not in result.output


def command_that_raises(error):
    group = DutchGroup("mvoi")

    @group.command()
    def werk():
        raise error

    return CliRunner().invoke(group, ["werk"])


def test_a_mistake_of_ours_is_a_sentence_that_says_where():
    result = command_that_raises(KeyError("geheim"))
    assert result.exit_code == 70
    assert result.stderr.startswith("Er ging iets mis in mvoi zelf (KeyError in test_command.py, regel ")
    assert "geheim" not in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize(("error", "code", "words"), [(KeyboardInterrupt(), 130, "Afgebroken."), (click.Abort(), 1, "Afgebroken.")])
def test_breaking_off_is_no_error(error, code, words):
    result = command_that_raises(error)
    assert (result.exit_code, words in result.stderr) == (code, True)


def test_a_reader_that_stops_early_sees_no_traceback():
    with subprocess.Popen([sys.executable, "-m", "mvoi_checklist", "rules", "list"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.fixture
def odd(tmp_path):
    (tmp_path / "vreemd.json").write_text('{"title": "≥ 汉字 ☐", "product_groups": ["ict"]}', encoding="utf-8")
    return tmp_path


def test_a_terminal_with_few_signs_gets_question_marks_and_no_error(odd):
    result = run("check", "vreemd.json", cwd=odd, env={"PYTHONIOENCODING": "cp1252"})
    assert (result.returncode, result.stderr) == (1, b"")
    assert "vreemd.json: ? ?? ?" in result.stdout.decode("cp1252")


@pytest.mark.parametrize(
    "words", [["check", "vreemd.json", "--format", "json"], ["check", "vreemd.json", "--format", "sarif"], ["read", "vreemd.json"], ["schema", "checklist"]]
)
def test_json_is_utf_8_on_every_machine(words, odd):
    plain = run(*words, cwd=odd, env={"PYTHONIOENCODING": "utf-8"}).stdout
    assert run(*words, cwd=odd, env={"PYTHONIOENCODING": "cp1252"}).stdout.replace(b"\r\n", b"\n") == plain.replace(b"\r\n", b"\n")
    json.loads(plain.decode("utf-8"))


def test_a_folder_a_pattern_and_a_name_give_each_document_once(mvoi, tmp_path):
    (tmp_path / "map" / "diep.docx").mkdir(parents=True)
    for name in ("map/b.json", "map/a.json", "map/diep.docx/c.JSON", "map/~$a.docx", "map/lees.txt", "map/oud.checklist.json"):
        shutil.copy(COMPLETE, tmp_path / name)
    for words in (["map"], ["map", "map/a.json"], ["map/*"], ["map/**/*.[jJ]*", "map/~$a.docx"], [str(tmp_path / "map")]):
        documents = json.loads(mvoi("check", *words, "--format", "json").stdout)["documents"]
        names = [Path(document["file"]).name for document in documents if Path(document["file"]).suffix.lower() == ".json"]
        assert sorted(name for name in names if "checklist" not in name) == ["a.json", "b.json", "c.JSON"], words
        assert not any("~$" in document["file"] for document in documents)


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


def test_what_was_read_is_shown_as_json(mvoi):
    document = json.loads(mvoi("read", str(EXAMPLES / "schoonmaak-sporthal.docx")).stdout)
    assert document["title"] == "Schoonmaak sporthal De Meent"
    assert all(evidence["quote"] and evidence["place"] for evidence in document["evidence"])


def test_the_form_is_a_start_document_without_answers(mvoi):
    assert mvoi("form").exit_code == 0
    assert mvoi("form").exit_code == 2
    assert json.loads(mvoi("read", "startdocument.docx").stdout)["title"] is None


@pytest.mark.parametrize("code", ["MVOI102", "mvoi102", "CAT-KET-01", "klimaat", "Klimaat", "geen-verband", "digitale-toegankelijkheid", "schoonmaak"])
def test_everything_with_a_name_can_be_explained(code, mvoi):
    result = mvoi("explain", code)
    assert result.exit_code == 0
    assert result.output.lower().startswith(f"{code.lower()}: ")
    assert not (code.startswith("MVOI") and "{" in result.output), "a blank is not for the reader"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("ICT-KLI-02", ["Productgroep: ICT", "Thema's: Klimaat", "Niveau: 2 (significant)", "Alleen bij: CPV 48 of 72 of 642", "{pue}: ", "SDG: "]),
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


def test_an_unknown_name_in_a_file_is_said_with_the_file(mvoi):
    Path("inkoop.json").write_text('{"themes": [{"theme": "klimat"}]}', encoding="utf-8")
    result = mvoi("check", "inkoop.json")
    assert result.exit_code == 3
    assert "inkoop.json, themes: 'klimat' is geen thema. Bedoelt u 'klimaat'?" in result.output


def test_a_criterion_that_becomes_something_else_says_so(mvoi, ruleset):
    item = next(item for item in ruleset.criterion_by_code.values() if item.single_supplier and item.single_supplier.text)
    assert f"Bij één leverancier: {item.single_supplier.becomes.title}. {item.single_supplier.text}" in mvoi("rules", "show", item.code).output


def test_all_rules_are_listed_counted_and_shown(mvoi, ruleset):
    listed, counted, shown = (mvoi("rules", *words).output for words in (["list"], ["list", "--stats"], ["show", "catering"]))
    assert [code for code in ruleset.criterion_by_code if f"  {code}  niveau" not in listed] == []
    assert f"Criteria: {len(ruleset.criterion_by_code)}\n" in counted
    assert f"Niveau:\n  {sum(item.level == 1 for item in ruleset.criterion_by_code.values()):>4}  niveau 1\n" in counted
    assert [item.code for item in ruleset.group_by_id["catering"].criteria if f"{item.code}: {item.title}" not in shown] == []


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


def test_a_folder_with_the_name_of_a_bundled_ruleset_takes_its_place_only_by_its_path(mvoi, tmp_path):
    (tmp_path / "alkmaar-2024").mkdir()
    (tmp_path / "alkmaar-2024" / "ruleset.toml").write_text("dit is geen TOML", "utf-8")
    given = ([], ["--ruleset", "alkmaar-2024"], ["--ruleset", "./alkmaar-2024"])
    codes = [mvoi("checklist", "--title", "Koffie", "-o", f"{number}.json", *words).exit_code for number, words in enumerate(given)]
    assert codes == [1, 1, 2]
