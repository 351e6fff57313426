"""Wrong use and the help: Dutch sentences that say what to do."""

import pytest
from command import COMPLETE
from places import EXAMPLES

from mvoi_checklist.cli import main

ENGLISH = ("Usage", "Options", "Commands", "COMMAND", "ARGS", "OPTIONS", "TEXT", "INTEGER", "PATH", "Show ", "Error", "Try ", "Missing", "Invalid",
           "Did you", "No such", "is not", "does not", "requires", "Got ", "default:", "arguments", "Traceback", "Choose")  # fmt: skip
DOCX, CALENDAR = str(EXAMPLES / "schoonmaak-sporthal.docx"), str(EXAMPLES / "kalender" / "kalender-2026.xlsx")
NO_AMOUNT = ("-5", "veel", "inf", "nan", "45,000.00", "1,500", "1.234.56", "45.00.0", "1_000", "1e6", "9" * 400, "40.000 tot 60.000", "60.000 per jaar")
LONG = "x" * 5000 + ".docx"
WRONG = [
    ([], 2, "Gebruik: mvoi [OPTIES] OPDRACHT"),
    (["rules"], 2, "Gebruik: mvoi rules [OPTIES] OPDRACHT"),
    (["chek"], 2, "De opdracht 'chek' bestaat niet. Bedoelt u 'check'?"),
    (["--hlp"], 2, "De optie --hlp bestaat niet. Bedoelt u '--help'?"),
    (["rules", "chek"], 2, "Bedoelt u 'check'?"),
    (["check"], 2, "Noem ook 'STARTDOCUMENT...'. Dat is een bestand, een map of een patroon, bijvoorbeeld 'map/*.docx'."),
    (["schema"], 2, "Noem ook 'NAAM'."),
    (["demo", "x"], 2, "Dit is te veel: x"),
    (["demo", "x", "y"], 2, "Dit is te veel: x y"),
    (["checklist", "--nope"], 2, "De optie --nope bestaat niet.\n"),
    (["annotate", DOCX, "--reference", "1"], 2, "De optie --reference bestaat niet.\n"),
    (["checklist", "--title", "x", "-o", "x.odt", "--protect"], 2, "--protect: beveiligen kan alleen in Word. Kies Word (.docx)."),
    (["checklist", "--title", "x", "-o", "x.odt", "--template", DOCX], 2, "Kies Word (.docx) of PDF (.pdf). Of maak een OpenDocument-bestand"),
    (["checklist", "--title", "x", "--template", str(COMPLETE)], 2, "of het is beschadigd. Open het en sla het opnieuw op als .dotx of .docx."),
    (["template", "check", str(COMPLETE)], 2, "dit is geen Word-sjabloon, of het is beschadigd. Open het en sla het opnieuw op als .dotx of .docx."),
    (["report", "year", "2025", "--calendar", CALENDAR, "-o", "x.md"], 2, "--calendar: deze kalender is van 2026, niet van"),
    (["checklist", "--titel", "x"], 2, "De optie --titel bestaat niet. Bedoelt u '--title'?"),
    (["checklist", "-x"], 2, "De optie -x bestaat niet."),
    (["checklist", "--title"], 2, "Bij --title hoort een waarde."),
    (["checklist", "--force=ja"], 2, "Bij --force hoort geen waarde."),
    (["check", "x", "--format", "xls"], 2, "'xls' kan niet; kies uit 'text', 'json'"),
    (["checklist", "--duration-months", "x"], 2, "--duration-months: 'x' is geen looptijd, of is op meer manieren te lezen. Schrijf het aantal"),
    (["checklist", "--duration-months", "0"], 2, "--duration-months: 0 is te laag. Het is minstens 1."),
    (["checklist", "--duration-months", "99999999999"], 2, "--duration-months: 99999999999 is te hoog. Het is hoogstens 999999."),
    (["checklist", "--title", ""], 2, "--title: hier staat niets. Vul het in, of laat de optie weg."),
    (["checklist", "--title", "x", "--reference", " "], 2, "--reference: hier staat niets. Vul het in, of laat de optie weg."),
    (["checklist", "--cpv", "90910000", "--cpv", ""], 2, "--cpv: hier staat niets."),
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
    (["check", "x", "--jobs", "-1"], 2, "-1 kan niet; kies een getal van 0 tot en met 256."),
    (["checklist"], 2, "Geef een startdocument, of antwoorden"),
    (["checklist", "a.docx", "--reference", "1", "--cpv", "90910000"], 2, "Bij een startdocument kan --reference, --cpv niet: zet dat in het startdocument,"),
    (["checklist", "--title", "x", "-o", "x.doc"], 2, "kies een naam die eindigt op .docx"),
    (["form", "-o", "x.pdf"], 2, "kies een naam die eindigt op .docx"),
    (["checklist", "--product-group", "schoonmak"], 2, "--product-group: 'schoonmak' is geen bekende productgroep. Bedoelt u 'schoonmaak'?"),
    (["checklist", "--product-group", "groen"], 2, "--product-group: 'groen' is geen bekende productgroep. Bedoelt u 'gww'?"),
    (["checklist", "--product-group", "bouw"], 2, "--product-group: 'bouw' is geen bekende productgroep. Bedoelt u 'gebouwde-omgeving'?"),
    (["checklist", "--product-group", "qqq"], 2, "Kies uit: bedrijfskleding, catering, energie, gebouwde-omgeving, gww (Grond-, weg- en waterbouw), ict"),
    (["checklist", "--procedure", "europees"], 2, "Bedoelt u 'europees-openbaar' of 'europees-niet-openbaar'?"),
    (["checklist", "--product-group", "ict", "--product-group", "ict"], 2, "--product-group: elke waarde mag maar één keer voorkomen."),
    (["checklist", "--procedure", "enkelvoudig-onderhand"], 2, "--procedure: 'enkelvoudig-onderhand' kan hier niet. Bedoelt u 'enkelvoudig-onderhands'?"),
    (["checklist", "--contract-kind", "zzz"], 2, "--contract-kind: 'zzz' kan hier niet. Kies uit: werken, leveringen"),
    (["checklist", "--cpv", "909"], 2, "--cpv: '909' is niet goed geschreven. Een CPV-code heeft acht cijfers"),
    (["checklist", "--title", "\udcff"], 2, "--title: hierin staat een teken dat niet kan, bijvoorbeeld een half Unicode-teken. Typ de tekst opnieuw."),
    *((["checklist", f"--value={text}"], 2, f"'{text}' is geen bedrag, of is op meer manieren te lezen.") for text in NO_AMOUNT),
    (["checklist", "--title", "x", "--on", "2026-02-30"], 2, "'2026-02-30' is geen datum die bestaat. Schrijf bijvoorbeeld 2026-03-01 of 1-3-2026."),
    (["checklist", "--title", "x", "--on", "31-13-2026"], 2, "'31-13-2026' is geen datum die bestaat."),
    (["checklist", "--title", "x", "-o", "weg/x.docx"], 2, "bestaat niet"),
    (["checklist", "--title", "x", "--ruleset", "nergens"], 2, "De regelset 'nergens' bestaat niet. Kies uit: alkmaar-2024"),
    (["check", "x.docx", "--ruleset", "landelijk"], 2, "een basis zonder eigen beleid"),
    (["rules", "check", "nergens"], 2, "De regelset 'nergens' bestaat niet"),
    (["rules", "list", "--ruleset", LONG], 2, "bestaat niet"),
    (["rules", "show", "catrin"], 2, "'catrin' is geen productgroep of criterium. Bedoelt u 'catering'?"),
    (["explain", "MVOI999"], 2, "'MVOI999' is geen bevinding, criterium, thema, grond, plicht of productgroep. Kijk in 'mvoi rules list', of"),
    (["explain", "MOVI102"], 2, "Bedoelt u 'MVOI102'?"),
    (["explain", "ICT-KLM-1"], 2, "Bedoelt u 'ICT-"),
    (["explain", "klimat"], 2, "Bedoelt u 'klimaat'?"),
    (["explain", "Milieu en biodiversitijd"], 2, "Bedoelt u 'milieu'?"),
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


@pytest.mark.parametrize("group", ["schonmaak", "Schon maak"])
def test_wrong_answers_are_told_all_at_once(group, mvoi):
    wrong = {"--product-group": group, "--value": "veel", "--procedure": "foo", "--duration-months": "0", "--title": " ", "--cpv": "909"}
    result = mvoi("checklist", *(word for pair in wrong.items() for word in pair))
    assert result.exit_code == 2
    assert {line.partition(":")[0] for line in result.stderr.splitlines()} == set(wrong)


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        (["check", "x", "--jobs", "-1", "--format", "xls", "--on", "gisteren"], ["--format", "--jobs", "--on"]),
        (["report", "quarter", "Q9", "--on", "gisteren"], ["KWARTAAL", "--calendar", "--output", "--on"]),
        (["calendar", "new", "--year", "1"], ["--year", "--output"]),
    ],
)
def test_wrong_and_missing_options_are_told_all_at_once(words, wrong, mvoi):
    result = mvoi(*words)
    told = result.stderr.partition("Fout: ")[2]
    assert result.exit_code == 2
    assert len(told.splitlines()) == len(wrong)
    assert [name for name in wrong if name not in told] == []


def test_the_help_names_the_commands_in_the_order_of_the_work(mvoi):
    lines = [line.split()[0] for line in mvoi("--help").output.partition("Opdrachten:")[2].strip().splitlines()]
    assert lines[:6] == ["demo", "form", "checklist", "annotate", "check", "compare"]
    assert set(lines) == set(main.commands)


def commands(group, words=()):
    yield words
    for name, command in getattr(group, "commands", {}).items():
        yield from commands(command, (*words, name))


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
