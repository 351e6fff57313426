"""Questions about a theme with signs of all sorts, and demands that stand far from any heading on sustainability."""

import docx
import pytest
from purchases import PURCHASE
from theme_answers import answers_of

from mvoi_checklist import UnreadableFileError, read_start_document


@pytest.mark.parametrize(("ticked", "empty"), [("☒", "☐"), ("■", "□"), ("[x]", "[  ]"), ("(x)", "( )"), ("☑", "☐")])
def test_a_row_of_answers_below_a_question_that_names_one_theme(ticked, empty, themes):
    found = themes(
        (
            ("1. Vragen we in deze opdracht iets voor het klimaat? Denk aan vervoer.",),
            (f"{ticked} Ja    {empty} Nee\nGunningscriterium: meer punten voor wie elektrisch rijdt.",),
            ("2. Vragen we in deze opdracht iets voor circulariteit?",),
            (f"{empty} Ja    {ticked} Nee\nEr is geen product dat terug kan.",),
            ("3. Vragen we in deze opdracht social return?",),
            (f"{ticked} Ja    {empty} Nee\nUitvoeringsvoorwaarde: 5% van de loonsom.",),
        ),
    )
    assert found["klimaat"][:2] == (True, ["award"])
    assert (found["circulair"][0], "product" in found["circulair"][2]) == (False, True)
    assert found["social-return"][:2] == (True, ["contract"])


def test_a_block_with_its_level_and_its_form(tmp_path, ruleset):
    word = docx.Document()
    blocks = (
        PURCHASE,
        (("THEMA 1  KLIMAAT   minder CO2", ""), ("Niveau", "□ geen   ■ basis"), ("Vorm", "■ eis   □ gunningscriterium"), ("Invulling", "elektrisch vervoer")),
        (("THEMA 2  MILIEU", ""), ("Niveau", "■ geen   □ basis"), ("Vorm", "□ eis   □ gunningscriterium"), ("Motivering", "Er wordt niets geloosd.")),
    )
    for rows in blocks:
        table = word.add_table(0, 2)
        for row in rows:
            cells = table.add_row().cells
            for cell, text in zip(cells, row, strict=True):
                cell.text = text
            if not row[1]:
                cells[0].merge(cells[1])
    word.save(tmp_path / "start.docx")
    found = answers_of(read_start_document(tmp_path / "start.docx", ruleset))
    assert found["klimaat"][1] == ["requirement"]
    assert (found["milieu"][0], found["milieu"][2]) == (False, "Er wordt niets geloosd.")


def test_what_stands_beside_yes_says_what_is_asked(themes):
    table = (("Thema", "Antwoord", "Toelichting (welke criteria / reden)"), ("Milieu", "Ja", "Eis: geen PFAS"), ("Klimaat", "Nee", "Eén rit per jaar."))
    found = themes(table)
    assert found["milieu"][:2] == (True, ["requirement"])
    assert (found["klimaat"][0], found["klimaat"][2]) == (False, "Eén rit per jaar.")


@pytest.mark.parametrize(
    ("line", "theme", "answer"),
    [
        ("De opdrachtnemer is gehouden afgedragen kleding terug te nemen en aan te bieden voor vezelterugwinning.", "circulair", [("contract",), None]),
        ("Eis: koffie en thee hebben een fairtradekeurmerk.", "ketenverantwoordelijkheid", [("requirement",), None]),
        ("Het bestek schrijft voor dat een kwart van de begroeiing blijft staan; een ecoloog loopt het tracé vooraf.", "milieu", [("requirement",), None]),
        ("De ketels voldoen aan de geldende normen.", "klimaat", None),
    ],
)
def test_a_demand_far_from_a_heading_is_told_by_its_subjects(line, theme, answer, themes):
    found = themes("# Wat vragen we van de leverancier", line).get(theme)
    assert (found is None) if answer is None else (tuple(found[1]), found[0]) == tuple(answer)


@pytest.mark.parametrize("words", ["milieu-, sociaal en arbeidsrecht", "sociaal- en arbeidsrecht"])
def test_an_exclusion_ground_asks_nothing_of_a_theme(words, themes):
    assert themes("# Uitsluitingsgronden", f"Alle verplichte gronden, en schending van {words}.") == {}


def test_a_kind_told_by_the_next_sentence_is_that_of_the_demand(themes):
    found = themes("# Keten", "Van inschrijvers verlangen we een gedragscode voor hun leveranciers. Dit is een geschiktheidseis.")
    assert found["ketenverantwoordelijkheid"][1] == ["suitability"]


def test_a_plan_of_policy_with_a_chapter_on_comply_or_explain_is_none(read):
    table = (("Thema", "Onze ambitie", "Zo vragen we het"), ("Klimaat", "55% minder CO2", "CO2-prestatieladder"), ("Milieu", "geen gif", "ecolabel als eis"),
             ("Circulair", "de helft", "terugname"))  # fmt: skip
    with pytest.raises(UnreadableFileError, match="geen startdocument"):
        read("# Actieplan inkopen 2026-2030", "Vastgesteld door het college.", "# Waarom dit plan", "Wij kopen veel.", "# Pas toe of leg uit", table)


def test_the_name_of_another_document_inside_a_word_means_nothing(read):
    assert read("# Onderhoud en vervanging cv-installaties", PURCHASE).title == "Onderhoud fonteinen"


def test_a_question_that_asks_on_is_about_the_theme_of_its_first_part(themes):
    found = themes(
        (
            ("nr", "vraag", "antwoord"),
            ("1", "Hoe komt diversiteit en inclusie terug?", "Eis: de website voldoet aan WCAG."),
            ("2", "Past u social return toe? Zo nee, waarom niet?", "Ja, 5% van de loonsom."),
            ("3", "Is gekeken naar klimaat? Zo ja, hoe? Zo nee, waarom niet?", "Nee, er wordt niets vervoerd of gestookt."),
        ),
    )
    assert found["diversiteit-inclusie"][1] == ["requirement"]
    assert found["social-return"][0] is True
    assert found["klimaat"][0] is False


def test_what_is_asked_without_its_kind_is_in_doubt_where_one_place_says_yes_and_another_no(themes):
    found = themes(
        "# Planning", (("Thema", "Toegepast"), ("Keten", "nee"), ("Klimaat", "nee")),
        "# MVOI", (("Thema", "Toegepast"), ("Keten", "ja, ISV bij plantgoed"), ("Klimaat", "nee")),
    )  # fmt: skip
    assert found["ketenverantwoordelijkheid"][:2] == (None, [None])


@pytest.mark.parametrize(
    ("after", "reason"),
    [("De wethouder wil in juni een collegebesluit.", None), ("Het gaat om vier uur werk.", "Het gaat om vier uur werk.")],
)
def test_what_stands_behind_no_in_running_text_is_its_reason_only_when_it_may_be_one(after, reason, themes):
    found = themes("# Planning en risico's", f"Publicatie is in week 11 en het weer is een risico. Social return: nee. {after}")
    assert found["social-return"] == (False, [], reason)


def test_a_remark_below_boxes_is_about_all_the_themes(themes):
    remark = "Toelichting: Hout heeft FSC-keur, komt in het programma van eisen. Van circulair zien we af omdat niets wordt hergebruikt."
    found = themes("# Thema's", "Welke thema's neemt u mee?", "☐ Klimaat", "☒ Milieu", "☐ Circulair", "☐ Social return", remark)
    assert found["milieu"][1] == ["requirement"]
    assert found["circulair"][0] is False
    assert "hergebruikt" in found["circulair"][2]


def test_one_answer_to_a_question_about_all_themes(themes):
    rows = (
        ("Welke van de zes thema's neem je mee?", "Geen"),
        ("Als je een thema niet meeneemt, waarom niet?", "De opdracht duurt een dag en er komt geen product aan te pas."),
    )
    found = themes(rows)
    assert len(found) == len(found.keys() & {"klimaat", "milieu", "circulair", "ketenverantwoordelijkheid", "diversiteit-inclusie", "social-return"}) > 0
    assert {answer[0] for answer in found.values()} == {False}
    assert {answer[2] for answer in found.values()} == {rows[1][1]}


def test_a_theme_may_point_to_a_chapter_by_its_letter(themes):
    chapter = ("# C. Eisen op hoofdlijnen", "De regenjas bevat geen PFAS, dat is een eis.", "Levering binnen twee weken.")
    found = themes(*chapter, "# D. Duurzaam inkopen", (("Thema", "Invulling"), ("Milieu", "zie C (regenjas)"), ("Klimaat", "nee"), ("Circulair", "zie C")))
    assert found["milieu"][1] == ["requirement"]
    assert not found["circulair"][1]


def test_lots_may_head_the_columns_as_p1_and_p2(read):
    rows = (("Thema", "P1", "P2"), ("Klimaat", "nee", "eis: elektrische bus"), ("Social return", "5% loonsom, contractvoorwaarde", "nee, te klein"))
    document = read((("Titel", "Schoonmaak"), ("Projectleider", "A. Bos"), ("Looptijd", "2 jaar")), "# Duurzaamheid", rows)
    assert {(one.theme, one.lot): [item.kind.value for item in one.criteria] for one in document.themes} == {
        ("klimaat", "Perceel 1"): [],
        ("klimaat", "Perceel 2"): ["requirement"],
        ("social-return", "Perceel 1"): ["contract"],
        ("social-return", "Perceel 2"): [],
    }


def test_a_letter_with_its_weight_tells_the_kind_of_a_demand(themes):
    rows = (
        ("Nr", "Tekst", "Soort"),
        ("E1", "Alle koffie heeft een Fairtrade-keurmerk", "E"),
        ("E2", "Alleen pinnen", "E"),
        ("G1", "welke CO2-reductie per maaltijd levert het menu op", "G – 25 pt"),
    )
    found = themes("# Programma van eisen", "(E = eis, G = gunningscriterium, S = geschiktheid)", rows)
    assert found["ketenverantwoordelijkheid"][1] == ["requirement"]
    assert found["klimaat"][1] == ["award"]
