"""Habits in the mailbox of one month: canvases, numbered questions in bold, lots side by side, terms with their months, demands of the supplier only."""

import docx
import pytest
from purchases import WITHOUT_VALUE

from mvoi_checklist import UnreadableFileError, evaluate, read_start_document

CANVAS = (
    (
        "WAT\nBedrijfscatering stadhuis\nDossier IK-2026/017\nRestaurant en koffiecorners.\nCPV 55510000-8",
        "WIE\nTeam Facilitair\nProjectleider: Sanne Verbruggen\nInkoop: Ravi",
    ),
    ("HOE LANG\n4 jaar vast, daarna 2 x 2 jaar\nContract gaat in op 1-9-2026", "HOE\nProcedure: Europees openbaar\nPrijs 25 %"),
    (
        "PLANET\n▸ Klimaat. Van al het eiwit is 60 % plantaardig (eis 12).\n▸ Milieu. Vaatwasmiddel zonder fosfaat (eis 16).",
        "RISICO'S\n▸ De verbouwing loopt uit.\n▸ Weinig inschrijvers.",
    ),
)  # fmt: skip


def test_the_boxes_of_a_canvas_hold_a_name_labels_and_sentences(read):
    found = read("# Inkoopcanvas", CANVAS)
    assert (found.title, found.reference, found.project_leader) == ("Bedrijfscatering stadhuis", "IK-2026/017", "Sanne Verbruggen")
    assert (found.cpv, found.duration_months, str(found.start_date), found.procedure) == (("55510000-8",), 48, "2026-09-01", "europees-openbaar")
    assert {one.theme: [item.kind and item.kind.value for item in one.criteria] for one in found.themes} == {
        "klimaat": ["requirement"],
        "milieu": ["requirement"],
    }


IN_BOLD = (
    (
        "13. Klimaat: hoe beperk je met deze opdracht de uitstoot van CO2 en het energiegebruik, bijvoorbeeld met een eis aan het energielabel?",
        "Energieklasse A. Knock-out.",
    ),
    (
        "16. Ketenverantwoordelijkheid: zijn er in de keten risico's voor mens en arbeid en wat doe je eraan?",
        "De voorwaarden gaan als bijlage 6 bij het contract.",
    ),
    (
        "18. Social return: welk percentage is van toepassing (standaard 5%) en hoe wordt dat ingevuld?",
        "Niet. Er zit amper arbeid aan: één monteur, drie uur in de week.",
    ),
)  # fmt: skip


def test_numbered_questions_in_bold_are_headings_however_long(tmp_path, ruleset):
    word = docx.Document()
    for label, value in WITHOUT_VALUE:
        word.add_paragraph(f"{label}: {value}")
    for question, answer in IN_BOLD:
        word.add_paragraph().add_run(question).bold = True
        word.add_paragraph(answer)
    word.save(tmp_path / "start.docx")
    found = {one.theme: one for one in read_start_document(tmp_path / "start.docx", ruleset).themes}
    assert [item.kind.value for theme in ("klimaat", "ketenverantwoordelijkheid") for item in found[theme].criteria] == ["requirement", "contract"]
    assert found["social-return"].applied is False


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Perceel 1 handhaving € 310.000\nPerceel 2 buitendienst € 185.000\n(excl. btw, over de vaste looptijd)", 495_000),
        ("perceel 1 tafels: € 410.000; perceel 2 kasten: € 230.000", 640_000),
        ("perceel 1: € 410.000; perceel 3: € 230.000", None),
        ("perceel 1: € 410.000 per jaar; perceel 2: € 230.000 per jaar", None),
        ("perceel 1: € 410.000 incl. btw; perceel 2: € 230.000 incl. btw", None),
    ],
)
def test_the_values_of_all_lots_make_the_value_of_the_purchase(text, value, read):
    assert read(WITHOUT_VALUE, (("Geraamde waarde", text), ("Afdeling", "Beheer"))).estimated_value == value


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("4 jaar + 2 + 2", 48),
        ("8 maanden, april tot en met november 2026", 8),
        ("5 januari 2026, twee jaar. Optie: nog twee jaar.", 24),
        ("Zestien maanden, te beginnen op 7 september 2026", 16),
        ("2 + 2 + 2", 24),
    ],
)
def test_a_term_beside_its_months_its_first_day_or_bare_options(text, months, read):
    assert read(WITHOUT_VALUE, (("Looptijd", text), ("Afdeling", "Beheer"))).duration_months == months


@pytest.mark.parametrize(
    ("sentence", "months"),
    [
        ("De overeenkomst gaat in op 1 oktober 2026 voor drie jaar.", 36),
        ("De doorlooptijd van dat contract is drie jaar op rij uitgelopen.", None),
    ],
)
def test_the_term_behind_the_first_day_in_a_sentence(sentence, months, read):
    assert read(WITHOUT_VALUE, (("Afdeling", "Beheer"), ("Soort opdracht", "dienst")), "# Planning", sentence).duration_months == months


@pytest.mark.parametrize(
    ("text", "procedure"),
    [
        ("Nationaal niet-openbaar, drie tot vijf gegadigden na selectie", "nationaal-niet-openbaar"),
        ("nationale niet-openbare procedure volgens hoofdstuk 3 van het ARW 2016", "nationaal-niet-openbaar"),
        ("Europees niet-openbaar", "europees-niet-openbaar"),
        ("onderhands, 3 offertes vragen", "meervoudig-onderhands"),
    ],
)
def test_a_restricted_procedure_may_be_national(text, procedure, read):
    assert read(WITHOUT_VALUE, (("Procedure", text), ("Afdeling", "Beheer"))).procedure == procedure


def test_one_party_for_all_of_the_work_is_no_procedure(read):
    aim = "Twee aannemers werkte niet. Nu dus één partij."
    assert read(WITHOUT_VALUE, (("Soort opdracht", "dienst"), ("Afdeling", "Beheer")), "# Aanleiding", aim).procedure is None


@pytest.mark.parametrize("title", ["Gunningsadvies", "Proces-verbaal van opening", "Nota van inlichtingen"])
def test_what_comes_after_the_tender_is_no_start_document(title, read):
    with pytest.raises(UnreadableFileError):
        read(
            f"# {title}",
            (("Project", "INK-1"), ("Projectleider", "Ruud Kolk"), ("Procedure", "Europees openbaar"), ("Afdeling", "Beheer")),
            "Social return: 5 %.",
        )


@pytest.mark.parametrize(
    "text",
    [
        "Geschiktheidseis: de inschrijver is lid van een convenant. In het contract zelf vragen we niets.",
        "Wie meedoet heeft trede 1 op de PSO. Dit vragen we bij de geschiktheid; van de uitvoering vragen we niets.",
        "Wij passen de facultatieve uitsluitingsgrond toe voor schending van arbeidsrecht. Verder niets in de overeenkomst.",
        "De inschrijver moet zijn aangesloten bij een keurmerk, anders valt hij af. Geschiktheidseis dus.",
    ],
)
def test_what_is_asked_of_the_supplier_stands_beside_a_refusal_for_the_contract(text, themes):
    applied, kinds, _ = themes("# Ketenverantwoordelijkheid", text)["ketenverantwoordelijkheid"]
    assert applied is not False
    assert set(kinds) == {"suitability"}


@pytest.mark.parametrize(
    "text",
    [
        "Wat doen we aan uitstoot? Moet de aannemer elektrisch rijden?",
        "De onderdelen zijn door de garantie van de fabrikant voorgeschreven.",
    ],
)
def test_a_question_and_the_rules_of_others_ask_nothing(text, themes):
    assert not any(themes("# Klimaat", text).get("klimaat", (None, [], None))[1])


def test_the_number_of_a_development_goal_stands_before_the_name_of_a_theme(themes):
    rows = (
        ("Doel", "Invulling"),
        ("SDG 13 Klimaatactie", "Gunningscriterium: uitstoot van de pompen"),
        ("SDG 12 Verantwoorde consumptie en productie", "Eis: terugname"),
    )
    assert {theme: kinds for theme, (_, kinds, _) in themes(rows).items()} == {"klimaat": ["award"], "circulair": ["requirement"]}


@pytest.mark.parametrize(
    ("remark", "kinds"),
    [
        ("Ja! De pompen hebben energielabel A. Zie 6.3 van het PvE.", ["requirement"]),
        ("de pompen hebben energielabel A (staat in programma van eisen)", ["requirement"]),
        ("pompen met energielabel A uit nieuwe voorraad. eis", ["requirement"]),
        ("De pompen staan er al en draaien op stroom van het eigen dak.", []),
    ],
)
def test_remarks_may_say_yes_and_as_what(remark, kinds, themes):
    assert themes("# Klimaat", "☐ eis ☐ gunningscriterium ☐ niet toegepast", f"Toelichting: {remark}")["klimaat"][1] == kinds


def test_a_series_of_questions_leaves_the_question_before_it_alone(tmp_path, ruleset):
    word = docx.Document()
    for label, value in WITHOUT_VALUE:
        word.add_paragraph(f"{label}: {value}")
    asked = (
        ("12. Is er een andere overeenkomst die je kunt gebruiken?", "Nee."),
        ("13. Klimaat: hoe beperk je de uitstoot?", "Energielabel A, eis in het PvE."),
        ("14. Milieu: welke schade wordt voorkomen?", "Niet van toepassing."),
        ("15. Circulair: hoe draagt de opdracht bij aan hergebruik?", "Gunningscriterium G3."),
        ("16. Ketenverantwoordelijkheid: zijn er risico's?", "Contractbepaling 4."),
        ("17. Social return: welk percentage?", "Contractbepaling 5."),
    )
    for question, answer in asked:
        word.add_paragraph().add_run(question).bold = True
        word.add_paragraph(answer)
    word.save(tmp_path / "start.docx")
    read = {one.theme: one.applied for one in read_start_document(tmp_path / "start.docx", ruleset).themes}
    assert read["klimaat"] is not False
    assert "diversiteit-inclusie" not in read


@pytest.mark.parametrize(
    ("pointer", "kinds"),
    [
        ("zie 4.2", ["requirement"]),
        ("Zie paragraaf 4.3.", ["suitability"]),
        ("zie 4.4", []),
        ("zie 9.9", []),
    ],
)
def test_a_theme_may_point_to_a_part_of_the_document_that_asks(pointer, kinds, themes):
    found = themes(
        "# 4.2 Energieprestatie", "De opdrachtnemer meldt elk kwartaal wat de meters aanwijzen.",
        "# 4.3 Certificaten", "Geschiktheidseis: een milieuzorgsysteem.",
        "# 4.4 Monteurs", "Monteurs melden zich bij de receptie.",
        "# 7 Duurzaamheidsthema's", (("thema", "invulling"), ("klimaat", pointer), ("milieu", "-")),
    )  # fmt: skip
    assert found["klimaat"][1] == kinds


def test_the_header_of_the_themes_may_stand_in_the_middle_of_a_sheet(themes):
    sheet = (
        ("", "A", "B", "C", "D"),
        ("1", "Afd", "Technisch beheer", "", ""),
        ("2", "Ingang", "01-04-26", "", ""),
        ("3", "CPV", "32420000-3", "", ""),
        ("4", "thema", "toepassen J/N", "waar", "toelichting"),
        ("5", "Energietransitie", "J", "PvE", "max 350 W bij vollast"),
        ("6", "Milieu", "N", "", ""),
        ("7", "Social return", "N", "", "het is dozen leveren zonder arbeid"),
    )
    found = themes(sheet)
    assert found["klimaat"] == (True, ["requirement"], None)
    assert found["milieu"][0] is False
    assert found["social-return"] == (False, [], "het is dozen leveren zonder arbeid")


def test_an_example_beside_a_value_is_no_second_value(read):
    rows = (("CPV", "39160000-1", "8 cijfers, bijv. 22111000"), ("Afdeling", "Beheer", "Zie organogram"), ("Looptijd", "2 jaar", "bijvoorbeeld 4 jaar"))
    found = read(WITHOUT_VALUE, rows)
    assert (found.cpv, found.duration_months) == (("39160000-1",), 24)


def test_letters_behind_their_meaning_explain_the_columns_of_a_table(themes):
    found = themes(
        "Kruis aan of het een geschiktheidseis (G), een eis aan de opdracht (E) of een gunningscriterium (K) wordt, of dat je het niet toepast (N).",
        (
            ("Thema", "G", "E", "K", "N", "Toelichting"),
            ("Klimaat", "☐", "☒", "☐", "☐", "pompen met energielabel A"),
            ("Milieu", "☐", "☐", "☐", "☒", "er komt niets in bodem of water waar de leverancier iets aan kan doen"),
            ("Circulair", "☐", "☐", "☒", "☐", "een plan voor de oude pompen"),
        ),
    )
    assert (found["klimaat"][1], found["circulair"][1]) == (["requirement"], ["award"])
    assert found["milieu"][0] is False


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Over diversiteit en inclusie moet het gesprek nog gevoerd worden; daar komen we bij het bestek op terug.", []),
        ("Dan diversiteit en inclusie.", []),
        ("Diversiteit en inclusie: een plan voor het team (5 punten).", ["award"]),
    ],
)
def test_below_a_heading_that_names_a_kind_a_sentence_may_ask_nothing(sentence, kinds, read):
    found = read(WITHOUT_VALUE, "# Duurzaamheid", "Klimaat is een eis.", "# Gunningscriteria", sentence).themes
    assert [item.kind.value for one in found if one.theme == "diversiteit-inclusie" for item in one.criteria] == kinds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Alleen met een keurmerk. Zonder dat is een aanbieding ongeldig.", "requirement"),
        ("40 % van de kwaliteitsscore: terugkoop na tien jaar.", "award"),
        ("Stroom uit wind en zon. Onderdeel van het programma van eisen.", "requirement"),
    ],
)
def test_more_ways_to_ask(text, kind, themes):
    assert themes("# Klimaat", text)["klimaat"][1] == [kind]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Bij de selectie vragen we ISO 14001. In het contract komt dat er geen PFAS in de kleding zit.", ["selection", "contract"]),
        ("Contracteis: binnen drie maanden na de gunning levert de leverancier een plan.", ["contract"]),
        ("Producten met PFAS worden uitgesloten, dat staat als minimumeis in het bestek.", ["requirement"]),
    ],
)
def test_what_is_asked_in_the_contract_is_not_lost_beside_other_words(text, kinds, themes):
    assert themes("# Milieu", text)["milieu"][1] == kinds


@pytest.mark.parametrize("text", ["Contracteis: binnen drie maanden na de gunning een plan.", "Producten met PFAS worden uitgesloten, als minimumeis."])
def test_such_a_demand_is_applied(text, read, ruleset):
    document = read(WITHOUT_VALUE, "# Milieu", text)
    assert {theme.theme: theme.verdict for theme in evaluate(document, ruleset).themes}["milieu"] == "applied"
