"""Headings and lines that hold for what stands below them: a kind, a list, an earlier contract."""

import docx
import pytest
from form import Form
from purchases import LINES, PURCHASE, TITLE_AND_GROUP, WITHOUT_VALUE
from theme_answers import answers_of

from mvoi_checklist import evaluate, read_start_document
from mvoi_checklist.inputs.dutch.headings import heading_of
from mvoi_checklist.inputs.themes.outcomes import outcome
from mvoi_checklist.inputs.themes.stances import Stance


def test_what_stands_under_a_heading_of_a_kind_is_of_that_kind(about):
    blocks = ("# Gunningscriteria", "Prijs (60 punten)", "Circulair: aandeel hergebruik (40 punten)")
    assert about("circulair", *blocks)[1] == ["award"]


def test_a_line_with_its_kind_and_its_theme_is_asked_wherever_it_stands(about):
    assert about("circulair", "# Opdracht", "Eis: oude stoelen worden verwerkt tot nieuw materiaal (circulair).")[1] == ["requirement"]
    assert about("circulair", "# Opdracht", "Eis: geen (circulair)")[1] == []


def test_an_introduction_holds_for_the_list_below_it(about):
    blocks = ("# Duurzaam", "De volgende minimumeisen worden gesteld:", "hergebruikt hout (circulair)", "De volgende thema's worden niet toegepast:")
    assert about("circulair", *blocks)[1] == ["requirement"]
    refused = about("milieu", *blocks, "Milieu: de stoelen komen uit eigen voorraad.")
    assert (refused[0], refused[2]) == (False, "de stoelen komen uit eigen voorraad.")


def test_a_section_about_an_earlier_contract_is_left_out(about):
    assert about("circulair", "# Evaluatie van het vorige contract", "Circulair: minimumeis: hergebruikt hout") == (None, [], None)


ASKED = "Social return: in het contract staat als eis 5% social return over de opdrachtsom."


@pytest.mark.parametrize(
    "heading",
    [
        "Het goede voorbeeld geven",
        "Duurzaamheidsbeleid bij deze opdracht",
        "Inkoopbeleid: pas toe of leg uit",
        "Bestaand gebouw verduurzamen",
        "Eisen (eerder afgestemd met inkoop)",
        "Marktverkenning en duurzaamheid",
        "Duurzaamheid, met opties",
        "Kaders uit ons inkoopbeleid",
        "Oude en nieuwe eisen",
        "Samenvatting en leeswijzer",
        "Duurzaamheid in de vorige en nieuwe overeenkomst",
        "Planning en open punten",
        "Bijdrage aan gemeentelijk beleid",
        "Toekomstbestendig inkopen",
        "Scope en buiten scope",
        "Eisen tot nu toe",
    ],
)
def test_a_heading_with_a_word_for_something_else_may_be_about_this_purchase(heading, about):
    assert about("social-return", f"# {heading}", ASKED)[1] == ["requirement"]


@pytest.mark.parametrize(
    "heading",
    [
        "Duurzaamheid in het vorige contract",
        "Terugblik op klimaat en social return",
        "Begrippen: klimaat, social return",
        "Eisen en wensen (voorbeelden)",
        "Verslag vorige keer",
        "Terugblik op deze inkoop",
        "Punten voor het vervolgcontract",
        "Open punten en bespreekpunten",
        "Wat vraagt het beleid?",
        "Toekomst",
        "Niet inbegrepen",
    ],
)
def test_what_stands_below_a_heading_about_something_else_does_not_count_and_is_told(heading, read, ruleset):
    document = read((*PURCHASE, ("Productgroep", "Schoonmaak")), "# Opdracht", "Klimaat: niet, er is geen aanbod.", f"# {heading}", ASKED, "Klimaat: eis: led.")
    assert [answer.theme for answer in document.themes] == ["klimaat"]
    assert [(item.field, item.place) for item in document.evidence if item.field.startswith("elsewhere")] == [
        ("elsewhere.social-return", f'kop "{heading}", alinea 1')
    ]
    told = {finding.code: finding for finding in evaluate(document, ruleset).findings if finding.theme == "social-return"}
    assert "MVOI100" not in told
    assert f'(kop "{heading}", alinea 1)' in told["MVOI108"].message
    assert told["MVOI108"].quote == "in het contract staat als eis 5% social return over de opdrachtsom."


def test_a_field_below_such_a_heading_is_told_where_no_other_place_tells_it(read, ruleset):
    document = read(TITLE_AND_GROUP, "# Huidig contract", (("Looptijd", "24 maanden"), ("Zaaknummer", "2026-77")), "# Opdracht", "Zaaknummer: 2026-88")
    assert (document.reference, document.duration_months) == ("2026-88", None)
    told = [finding for finding in evaluate(document, ruleset).findings if finding.code == "MVOI308"]
    assert [(finding.field, finding.quote, finding.place) for finding in told] == [
        ("duration_months", "24 maanden", 'kop "Huidig contract", tabel 2, rij 1, cel 2')
    ]
    assert "telt niet mee" in told[0].message


def test_what_a_line_says_about_the_list_below_it_ends_with_the_list(read_form):
    form = Form(PURCHASE)
    form.heading("Duurzaamheid", 1)
    form.line("In de offerteaanvraag nemen we als eis op:")
    for item in ("Klimaat: alles op vaste aansluitingen.", "Milieu: geen chloor in het water."):
        form.line(item, style="List Bullet")
    form.line("Ketenverantwoordelijkheid: de fonteinen komen uit Nederland.")
    read = read_form(form)
    assert {one.theme: [item.kind for item in one.criteria] for one in read.themes} == {"klimaat": ["requirement"], "milieu": ["requirement"]}
    assert [item.quote for item in read.evidence if item.field.startswith("themes.keten")] == ["de fonteinen komen uit Nederland."]


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
    ("heading", "kind"),
    [
        ("Kwaliteitseisen", "requirement"),
        ("Veiligheids- en milieueisen", "requirement"),
        ("Technische en functionele eisen", "requirement"),
        ("4.2 Onze belangrijkste eisen op hoofdlijnen", "requirement"),
        ("Eisen en wensen", "requirement"),
        ("Programma van eisen op hoofdlijnen", "requirement"),
        ("Eisen aan de uitvoering (concept)", "requirement"),
        ("Eisen op het gebied van duurzaamheid", "requirement"),
        ("Specificaties", "requirement"),
        ("Contractbepalingen op hoofdlijnen", "contract"),
        ("Belangrijkste geschiktheidseisen", "suitability"),
        ("Wettelijke eisen", None),
        ("Subsidie-eisen", None),
        ("Geschrapte eisen", None),
        ("Eisen en gunning", None),
        ("Eisen aan bedrijf en medewerkers", None),
        ("Eisen van gebruikers", None),
        ("Wat we eisen van de aannemer", None),
        ("Kwaliteit en eisen", None),
    ],
)
def test_a_heading_may_call_demands_so_in_more_words(heading, kind, words):
    assert heading_of(heading, words).kind == kind


def test_a_flat_demand_counts_below_such_a_heading_and_a_wish_or_a_refusal_is_none(about):
    heading = "# Eisen en wensen op hoofdlijnen"
    assert about("klimaat", heading, "De vrachtwagens van de verhuizer rijden volledig elektrisch.")[1] == ["requirement"]
    assert about("klimaat", heading, "Graag elektrische vrachtwagens.")[1] == []
    why = "Inktpatronen met ecolabel vragen we niet uit. De inkt koopt de drukkerij zelf, dus een milieueis heeft hier geen effect."
    assert about("milieu", heading, why) == (False, [], why)


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("Dit formulier: Klimaat – Minimumeis – Gunningscriterium – Contractbepaling", []),
        ("Thema: klimaat / milieu / minimumeis / gunningscriterium", []),
        ("Klimaat – elektrische bussen – minimumeis", ["requirement"]),
        ("Klimaat: minimumeis, elektrische bussen", ["requirement"]),
    ],
)
def test_a_line_that_only_lists_what_a_form_offers_asks_nothing(line, kinds, about):
    assert about("klimaat", "# Duurzaamheid", line)[1] == kinds


def test_award_criteria_with_a_weight_are_asked(in_short):
    weights = (("Criterium", "Weging"), ("K1 Fasering / bouwtijd", "15"), ("K2 CO2-uitstoot van het transport", "25"))
    assert in_short("klimaat", weights) == "award"


def test_a_chapter_on_awarding_is_not_about_the_theme_before_it(about):
    applied, kinds, _ = about("social-return", "## 6. Social return", "Vraag ik nog na.", "## 7. Gunnen", "Laagste prijs, het bestek is uitgewerkt.")
    assert (applied, kinds) == (None, [])
    asked_on = about("social-return", "## Social return", "Nee", "## Zo nee, waarom niet?", "Er is nauwelijks werk aan deze levering.")
    assert asked_on == (False, [], "Er is nauwelijks werk aan deze levering.")


def test_what_somebody_could_not_find_is_not_decided(words):
    said = "De vorige keer stond er 4%. Of het er weer in staat heb ik in de stukken niet terug kunnen vinden, het artikel ontbreekt."
    assert outcome(said, words, in_place=True).stance is Stance.OPEN
    assert outcome("Wij vragen als eis dat elke stoel terug te vinden is in het paspoort.", words, in_place=True).stance is Stance.ASKED


def test_a_numbered_bold_line_with_a_colon_ends_what_stands_below_a_heading_about_something_else(tmp_path, ruleset):
    word = docx.Document()
    for line in ("2. Huidig contract", "Het contract loopt af.", "3. Duurzaamheid: pas toe of leg uit"):
        word.add_paragraph().add_run(line).bold = line[0].isdigit()
    table = word.add_table(0, 2)
    for texts in (("Titel", "Stoelen"), ("Milieu", "Minimumeis: Ecolabel"), ("Klimaat", "Gunningscriterium 20 punten: laag verbruik")):
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = text
    word.save(tmp_path / "start.docx")
    found = answers_of(read_start_document(tmp_path / "start.docx", ruleset))
    assert (found["milieu"][1], found["klimaat"][1]) == (["requirement"], ["award"])


def test_a_label_that_was_left_empty_takes_nothing_of_what_follows_the_next_label(about):
    mail = ("# Diversiteit en inclusie:", "Social return: nee, er komt geen personeel aan te pas.", "Graag voor de bouwvak geleverd.")
    assert about("diversiteit-inclusie", *mail) == (None, [], None)
    assert about("social-return", *mail)[0] is False
    assert about("diversiteit-inclusie", "# Diversiteit en inclusie:", "Minimumeis: gebruiksaanwijzing in eenvoudige taal.")[1] == ["requirement"]


@pytest.mark.parametrize("title", ["--- Tot slot ---", "=== Tot slot ===", "*** Tot slot ***", "----- Tot slot -----"])
def test_a_name_in_a_line_of_dashes_closes_what_stands_above_it(title, about):
    assert about("klimaat", "# Klimaat", title, "De leverancier levert graag voor de bouwvak, groet Ina.") == (None, [], None)
    assert about("klimaat", title.replace("Tot slot", "Klimaat"), "Minimumeis: bezorgen per fiets.")[1] == ["requirement"]


def test_what_introduces_a_table_holds_no_longer_below_it(about):
    awarded = ("# Opzet", "De gunning vindt plaats op:", (("Prijs", "60"), ("Plan van aanpak", "40")))
    assert about("social-return", *awarded, "Social return: 5 % van de loonsom, als contractbepaling.")[1] == ["contract"]
    assert about("klimaat", *awarded, "Voor het klimaat rijdt de opdrachtnemer elektrisch, dat is een minimumeis.")[1] == ["requirement"]


def test_a_numbered_name_runs_into_its_text(themes):
    found = themes(
        "# Duurzaamheid",
        "4.1 Zero emissie. Minimumeis: er komen elektrische bussen.",
        "4.2 Fijnstof, geluid en overige milieuaspecten. Daarover vragen wij niets, omdat de bussen stil zijn en niets lekken.",
    )
    assert "requirement" in found["klimaat"][1]
    assert (found["milieu"][0], "stil" in found["milieu"][2]) == (False, True)
    assert not themes("# Cijfers", "In 2024 was het 4.1 Milieu. Minimumeis: niets.").get("milieu", (None, [], None))[2]


def test_what_is_asked_in_the_chapter_of_a_theme_goes_before_what_seems_a_reason_elsewhere(themes):
    volumes = "Het gasverbruik daalt door de sloop van de gymzaal, daar is geen rekening mee gehouden omdat de leverancier dat risico draagt."
    found = themes("# Hoeveelheden", volumes, "# Verduurzaming", "## Groene stroom", "Stroom van Nederlandse wind, contractvoorwaarde.")
    assert (found["klimaat"][0], found["klimaat"][1]) == (None, ["contract"])


LEVELLED = (
    "{} [basis] Eis: stoffen met een keurmerk",
    "{} (basis) Eis: stoffen met een keurmerk",
    "{} Niveau 1: eis: stoffen met een keurmerk",
    "{} Eis: stoffen met een keurmerk",
)


@pytest.mark.parametrize("option", LEVELLED)
@pytest.mark.parametrize("below", ["Uitleg:", "Uitleg: de rest is gewoon leverbaar.", "Uitleg: weging 15"])
def test_a_demand_that_was_ticked_is_asked_whatever_remark_stands_below_it(option, below, read):
    left = option.replace("stoffen met een keurmerk", "geen PFAS").format("☐")
    found = read(*LINES, "# Duurzaamheid", "## Milieu", option.format("☒"), left, below).answer_on("milieu")
    assert (found.applied, [(one.kind.value, one.text) for one in found.criteria]) == (True, [("requirement", "stoffen met een keurmerk")])
    assert found.criteria[0].level == (None if "☒ Eis" in option.format("☒") else 1)
