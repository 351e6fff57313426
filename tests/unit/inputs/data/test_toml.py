"""Start documents as TOML: the same schema as JSON, every problem at once, with its line; and what is not read says what to do."""

from datetime import date

import pytest

from mvoi_checklist import UnreadableFileError, read_start_document

GOOD = """
title = "Stoelen voor de raadzaal"
estimated_value = { minimum = 30_000, maximum = 50000.0 }
start_date = 2027-01-15
product_groups = ["meubilair"]

[[themes]]
theme = "circulair"
applied = true
criteria = [{ text = "Minstens de helft is hergebruikt.", kind = "requirement" }]
"""


def problems(tmp_path, text, name="start.toml"):
    file = tmp_path / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(UnreadableFileError) as error:
        read_start_document(file)
    return [str(problem).removeprefix(str(file)) for problem in error.value.problems]


def test_a_start_document_in_toml_says_what_it_would_say_in_json(tmp_path):
    (tmp_path / "start.toml").write_text(GOOD, encoding="utf-8")
    document = read_start_document(tmp_path / "start.toml")
    (tmp_path / "start.json").write_text(document.model_dump_json(), encoding="utf-8")
    assert read_start_document(tmp_path / "start.json") == document
    assert (document.start_date, document.estimated_value.maximum, document.themes[0].criteria[0].kind) == (date(2027, 1, 15), 50000, "requirement")


def test_all_problems_are_told_at_once_with_their_lines(tmp_path):
    text = GOOD.replace("title", "titel").replace('"requirement"', '"eis"').replace("2027-01-15", "2027-01-15T10:00:00")
    kinds = "suitability (Geschiktheidseis), selection (Selectiecriterium), requirement (Minimumeis), award (Gunningscriterium), contract (Contractbepaling)"
    assert problems(tmp_path, text) == [
        ", regel 4, start_date: een datum schrijft u als jjjj-mm-dd ('2027-01-15T10:00:00').",
        f", themes.0.criteria.0.kind: 'eis' kan hier niet. Kies uit: {kinds}.",
        ", regel 2, titel: dit veld is niet bekend. Bedoelt u 'title'?",
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("title = 'a'\ntitle = 'b'\n", ", regel 2, teken 12: dit veld staat er twee keer."),
        ("title = Stoelen", ', regel 1, teken 9: om deze tekst staan geen aanhalingstekens: Stoelen. Schrijf "Stoelen".'),
        ("estimated_value = 50.000", ", regel 1, estimated_value: hier hoort een getal zonder punt: een punt is hier een komma. Schrijf 50000"),
        ("estimated_value = { minimum = 30.000, maximum = 50000 }", ", estimated_value.minimum: hier hoort een getal zonder punt"),
        ("estimated_value = nan", ": 'nan' en 'inf' zijn geen getallen."),
        (b"title = '\xff'", ": dit is geen TOML-bestand."),
        ("x = " + "[" * 5000, ": dit bestand heeft te veel lagen haakjes"),
        ("x = " + "9" * 9000, ": hierin staat een waarde die te groot"),
        (b"\x00", ", regel 1, teken 1: hier is de TOML stuk."),
    ],
)
def test_what_is_wrong_with_the_toml_is_said_in_dutch(text, words, tmp_path):
    assert any(problem.startswith(words) for problem in problems(tmp_path, text)), problems(tmp_path, text)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("start.eml", "Sla de bijlage uit de e-mail op"),
        ("start.MSG", "Sla de bijlage uit de e-mail op"),
        ("start.pdf", "Vraag de opsteller om het Word-bestand"),
        ("start.doc", "Sla het op als .docx zonder wachtwoord."),
    ],
)
def test_a_kind_of_file_that_is_not_read_says_what_to_do(name, words, tmp_path):
    [problem] = problems(tmp_path, b"\xd0\xcf\x11\xe0 inhoud", name)
    assert words in problem
