"""What hurried colleagues write: question marks for answers, arrows for colons, letters for yes and no, guesses, remarks below a row."""

from pathlib import Path

import docx
import pytest
from purchases import WITHOUT_PROCEDURE

from mvoi_checklist import StartDocument, ThemeAnswer, UnreadableFileError, evaluate, read_start_document


def test_question_marks_are_no_answer_and_the_next_line_is_not_theirs(themes):
    found = themes("1) klimaat -> ja, eis: elektrische bussen", "2) circulair: ??", "3) planning: gunning in mei", "4) SROI: 5% van de loonsom (contract)")
    assert found["klimaat"][:2] == (True, ["requirement"])
    assert "circulair" not in found
    assert found["social-return"][1] == ["contract"]


@pytest.mark.parametrize("head", ["Toelichting indien nee", "Zo niet: waarom?", "Uitleg bij nee"])
def test_a_column_for_after_a_no_holds_the_explanation(head, themes):
    rows = (
        ("Thema", "J/N", "Zo ja, hoe?", head),
        ("Klimaat", "N", "", "De rit is tien kilometer per jaar."),
        ("Circulair", "N", "", "Er wordt niets geleverd."),
    )
    found = themes(rows)
    assert found["klimaat"] == (False, [], "De rit is tien kilometer per jaar.")
    assert found["circulair"] == (False, [], "Er wordt niets geleverd.")


def test_letters_for_apply_and_explain(themes):
    rows = (
        ("", "T/U", "Toelichting"),
        ("Klimaat", "T", "Eis: elektrische bussen."),
        ("Milieu", "U", "Er komt geen middel aan te pas."),
        ("Circulair", "U", "Nee"),
    )
    found = themes("Geef per thema aan of u toepast (T) of uitlegt (U).", rows)
    assert found["klimaat"][:2] == (True, ["requirement"])
    assert found["milieu"] == (False, [], "Er komt geen middel aan te pas.")
    assert found["circulair"][:2] == (False, [])


@pytest.mark.parametrize(
    ("head", "answer", "applied"),
    [("T/U", "T", True), ("T/U", "U", False), ("Wijkt u af van de standaard?", "Nee.", True), ("Niveau", "geen", False)],
)
def test_the_quote_of_an_answer_is_what_stands_there(head, answer, applied, read):
    document = read(WITHOUT_PROCEDURE, (("Thema", head, "Toelichting"), ("Klimaat", answer, ""), ("Milieu", answer, "")))
    assert document.themes[0].applied is applied
    assert {place.quote for place in document.evidence if place.field.endswith(".applied")} == {answer}


def test_the_quote_of_a_box_is_the_name_behind_it(read):
    document = read(WITHOUT_PROCEDURE, (("Thema", "Wat vragen we?"), ("☒ Klimaat", "Minimumeis: elektrische bussen"), ("☐ Milieu", ""), ("☐ Circulair", "")))
    quotes = {place.field: place.quote for place in document.evidence}
    assert [theme.applied for theme in document.themes] == [True, False, False]
    assert (quotes["themes.klimaat.applied"], quotes["themes.milieu.applied"]) == ("☒ Klimaat", "☐ Milieu")


def test_remarks_in_a_row_of_their_own_are_about_the_theme_above(themes):
    found = themes(
        (("3. Circulair",), ("☒ eis   ☐ gunningscriterium   ☐ niet toegepast",), ("Toelichting: onderdelen zijn tien jaar na te leveren.",)),
        (("4. Ketenverantwoordelijkheid",), ("☐ eis   ☒ eis aan leverancier (geschiktheid)   ☐ niet toegepast",), ("Toelichting: hij is lid van amfori.",)),
    )
    assert found["circulair"][1] == ["requirement"]
    assert found["ketenverantwoordelijkheid"][1] == ["suitability"]


def test_one_text_about_each_lot(read):
    document = read(
        WITHOUT_PROCEDURE, "# Social return", "Perceel 1: 5% van de loonsom als contractbepaling. Perceel 2: niet, want het werk is in een dag klaar."
    )
    assert [(theme.lot, theme.applied, [item.kind for item in theme.criteria]) for theme in document.themes] == [
        ("Perceel 1", None, ["contract"]),
        ("Perceel 2", False, []),
    ]


@pytest.mark.parametrize("text", ["EU? -> waarsch. SAS, navragen", "waarschijnlijk meervoudig onderhands"])
def test_a_guess_leaves_the_procedure_open(text, read):
    assert read((*WITHOUT_PROCEDURE, ("Procedure", text))).procedure is None


def test_what_may_be_asked_and_what_is_a_question_asks_nothing(themes):
    found = themes("# Diversiteit en inclusie", "In de gunning kijken we hier mogelijk naar.", "# Overig", "Opmerking van Jan: minimumeis klimaat toevoegen?")
    assert not any(found.get("diversiteit-inclusie", (None, [], None))[1])
    assert "klimaat" not in found


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("De opdracht laten we ingaan m.i.v. 1-9-2026, de aflevering is in week 40.", "start_date", "2026-09-01"),
        ("Looptijd: 4 jaar (2 jaar vast + 2x 1 jaar optie)", "duration_months", 24),
        ("Looptijd: 3+1+1", "duration_months", 36),
        ("Looptijd: vier schooljaren, tot en met 31 juli 2031", "duration_months", 48),
        ("Projectleider: vacature; Henk Doornbos (opdrachtgever) leidt het project tot die is vervuld", "project_leader", "Henk Doornbos"),
    ],
)
def test_facts_as_they_are_jotted_down(line, field, value, read):
    assert read("Titel: Schoonmaak", "Procedure: Meervoudig onderhands", "Geraamde waarde: € 90.000", line).model_dump(mode="json")[field] == value


def test_the_amount_of_a_year_counts_for_every_fixed_year_also_beside_a_plain_label(read):
    found = read((("Titel", "Onderhoud"), ("Procedure", "Meervoudig onderhands"), ("Bedrag", "€ 62.000 per jaar, excl. btw"), ("Vaste duur", "2 jaar")))
    assert found.estimated_value == 124_000


def test_a_value_with_its_options_is_not_that_of_the_fixed_term(read):
    assert read((("Titel", "Stoelen"), ("Raming", "€ 165.000 voor 4 jaar (2 jaar vast + 2x 1 jaar optie)"))).estimated_value is None


def test_yes_and_no_both_ticked_is_still_to_be_told(read, ruleset):
    document = read(WITHOUT_PROCEDURE, (("Thema", "Toegepast?", "Toelichting"), ("Social return", "☒ ja  ☒ nee", "")))
    assert next(theme.verdict for theme in evaluate(document, ruleset).themes if theme.theme == "social-return") == "undetermined"
    open_ = StartDocument(title="Schoonmaak", product_groups=("schoonmaak",), themes=(ThemeAnswer(theme="social-return"),))
    assert next(theme.verdict for theme in evaluate(open_, ruleset).themes if theme.theme == "social-return") == "to_explain"


def test_a_letter_to_the_council_is_no_start_document(tmp_path, ruleset):
    word = docx.Document()
    for line in (
        "Raadsinformatiebrief",
        "Onderwerp: Voortgang duurzaam inkopen",
        "Zaaknummer: Z2026-1",
        "De Europese openbare aanbesteding is gegund voor € 1,9 mln.",
    ):
        word.add_paragraph(line)
    word.save(str(path := Path(tmp_path) / "brief.docx"))
    with pytest.raises(UnreadableFileError, match="startdocument"):
        read_start_document(path, ruleset)
