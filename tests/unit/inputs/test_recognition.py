"""What is a start document, and what is something else: a policy, an evaluation, minutes, a letter to others."""

import pytest
from purchases import PURCHASE

from mvoi_checklist import UnreadableFileError


def test_a_word_document_about_something_else_is_no_start_document(read):
    with pytest.raises(UnreadableFileError, match="geen startdocument herkend"):
        read("Notulen van de personeelsvereniging")


@pytest.mark.parametrize(
    "lines",
    [
        ("# Notulen overleg", "Onderwerp: verhuizing", "Projectleider: Ada Wit", "Afdeling: Facilitair", "# Milieu", "Er komen extra afvalbakken."),
        ("# Inkoopbeleid", "Afdeling: Inkoop", "# Social return", "Bij elke opdracht vragen wij 5 % als contractbepaling."),
        ("Ons kenmerk: 2026/1", "Onderwerp: werk aan het riool", "Beste bewoner, vanaf 15 juni werken wij in uw straat."),
        ("Vandaag scheen de zon.",),
    ],
)
def test_what_buys_nothing_is_no_start_document(read, lines):
    with pytest.raises(UnreadableFileError, match="geen startdocument herkend"):
        read(*lines)


@pytest.mark.parametrize(
    "lines",
    [
        (
            "Onderwerp: werkzaamheden aan het riool",
            "Ons kenmerk: 2026-5512",
            "Geachte bewoner,",
            "Vanaf maart vervangen wij het riool.",
            "W. Smit, projectleider",
        ),
        ("# Aanvraagformulier subsidie", "Projectnaam: Bijenlint", "Startdatum: 1 april 2026", "Gevraagd bedrag: € 4.500"),
    ],
)
def test_a_letter_or_an_application_for_a_grant_is_no_start_document(lines, read):
    with pytest.raises(UnreadableFileError, match="geen startdocument"):
        read(*lines)


SLOOP = (("Zaaknummer", "2026-118"), ("Omschrijving", "Slopen van een schuur"), ("Startdatum", "1-9-2026"))


def test_what_tells_nothing_of_buying_is_an_application_for_something_else(read):
    with pytest.raises(UnreadableFileError, match="geen startdocument"):
        read("# Melding", SLOOP, "# Milieu", "Er komt geen asbest vrij.", "# Circulair", "Het puin wordt ter plekke gebroken; dat is een eis van het gezag.")


@pytest.mark.parametrize("said", ["Wij kopen dit in via een aanbesteding.", "Minimumeis: puin gaat naar een breker.", "5% komt als contractbepaling terug."])
def test_one_sentence_or_a_named_demand_says_that_something_is_bought(said, read):
    assert read("# Slopen", SLOOP, "# Circulair", said).reference == "2026-118"


def test_a_document_that_answers_several_themes_needs_no_word_of_buying(read):
    refused = ("Klimaat: niet, want de gids wordt te voet gebracht.", "Social return: niet, want het is een dag werk.")
    assert len(read("# Gids", "Zaaknummer: 2026-118", *refused, "Milieu: niet, want het papier ligt er al.").themes) == 3


def test_a_chapter_about_policy_makes_no_policy_of_a_document_with_the_fields_of_a_purchase(read):
    found = read("# Beschrijving werkkleding", (("Opdrachtwaarde", "€ 300.000"), ("Procedure", "Europees openbaar")), "# Beleid", "Wij kopen circulair in.")
    assert found.estimated_value == 300_000


def test_a_supplier_that_is_judged_buys_nothing(read):
    with pytest.raises(UnreadableFileError, match="geen startdocument"):
        read(
            "# Beoordelingsformulier leverancier",
            (("Contract", "Onkruidbeheersing 2024-2027"), ("Contractnummer", "C-24-117"), ("Periode", "1 januari - 31 december 2025")),
            (("Onderdeel", "Cijfer", "Opmerking"), ("Duurzaamheid", "4", "zoals afgesproken"), ("Social return", "2", "1,8% gerealiseerd")),
        )


def test_a_document_that_looks_back_on_a_contract_buys_nothing(read):
    facts = (
        ("Zaaknummer", "Z2021-8834"),
        ("Afdeling", "Stadswerken"),
        ("Looptijd", "4 jaar"),
        ("Contractwaarde", "€ 1.100.000"),
        ("Procedure", "Europees openbaar"),
    )
    with pytest.raises(UnreadableFileError, match="geen startdocument herkend"):
        read("# Evaluatieformulier contract", facts, (("Thema", "Afgesproken"), ("Klimaat", "CO2-Prestatieladder")))


def test_what_is_about_a_plan_of_policy_buys_nothing(read):
    asked = (("Thema", "Doel 2025", "Voorbeeld"), ("Klimaat", "60%", "elektrische bestelbussen"), ("Circulair", "40%", "refurbished bureaustoelen"))
    facts = (("Onderwerp", "Actieplan maatschappelijk verantwoord inkopen 2026-2029"), ("Zaaknummer", "ZK26-00981"), ("Kosten", "€ 40.000 per jaar"))
    with pytest.raises(UnreadableFileError, match="geen startdocument herkend"):
        read("# Aanbiedingsformulier college", facts, asked)


@pytest.mark.parametrize(
    ("subject", "buys"), [("Opdracht tot inkoop van werkkleding", True), ("Aanvraag inkoop dienstkleding", True), ("Aanvraag subsidie aanschaf fietsen", False)]
)
def test_a_letter_that_asks_to_buy_says_so_in_its_subject(read, subject, buys):
    letter = ("Geachte mevrouw Roelvink,", f"Betreft: {subject}", "De looptijd is twee jaar vast.", "Met vriendelijke groet,", "L. Hoogerwerf")
    if buys:
        assert read(*letter).duration_months == 24
    else:
        with pytest.raises(UnreadableFileError, match="geen startdocument herkend"):
            read(*letter)


@pytest.mark.parametrize(
    ("request_", "buys"),
    [
        ("Wij willen u vragen de aanbesteding van onze kantines te starten.", True),
        ("Graag geven wij uw bureau opdracht om, net als vorige keer, de inkoop van het meubilair uit te voeren.", True),
        ("Wij willen u vragen de aanbesteding van onze kantines in te trekken.", False),
        ("Wij verzoeken het college de aanbesteding van het vervoer voor te bereiden.", False),
    ],
)
def test_a_letter_that_asks_to_buy_says_so_in_a_sentence(read, request_, buys):
    letter = ("Geachte heer Postma,", "Betreft: onze kantines", request_, "De looptijd is twee jaar vast.", "Met vriendelijke groet,", "L. Hoogerwerf")
    if buys:
        assert read(*letter).duration_months == 24
    else:
        with pytest.raises(UnreadableFileError, match="geen startdocument herkend"):
            read(*letter)


@pytest.mark.parametrize("title", ["Gunningsadvies", "Proces-verbaal van opening", "Nota van inlichtingen"])
def test_what_comes_after_the_tender_is_no_start_document(title, read):
    with pytest.raises(UnreadableFileError):
        read(
            f"# {title}",
            (("Project", "INK-1"), ("Projectleider", "Ruud Kolk"), ("Procedure", "Europees openbaar"), ("Afdeling", "Beheer")),
            "Social return: 5 %.",
        )


def test_a_letter_to_the_council_is_no_start_document(read):
    letter = (
        "Raadsinformatiebrief",
        "Onderwerp: Voortgang duurzaam inkopen",
        "Zaaknummer: Z2026-1",
        "De Europese openbare aanbesteding is gegund voor € 1,9 mln.",
    )
    with pytest.raises(UnreadableFileError, match="startdocument"):
        read(*letter)


@pytest.mark.parametrize("first", ["Evaluatie jeugdhulp regio Noord", "Nota aanbesteding vijvers", "Nota van uitgangspunten inkoop vijvers"])
def test_such_titles_may_be_those_of_a_purchase(first, read):
    assert [theme.applied for theme in read(f"# {first}", PURCHASE, "# Klimaat", "Nee, want er wordt niets verbruikt.").themes] == [False]


def test_what_is_no_start_document_stays_none(read):
    with pytest.raises(UnreadableFileError):
        read("# Evaluatie contract maaien 2022-2026", PURCHASE, "# Klimaat", "Nee, want er is niets verbruikt.")


def test_a_plan_of_policy_with_a_chapter_on_comply_or_explain_is_none(read):
    table = (("Thema", "Onze ambitie", "Zo vragen we het"), ("Klimaat", "55% minder CO2", "CO2-prestatieladder"), ("Milieu", "geen gif", "ecolabel als eis"),
             ("Circulair", "de helft", "terugname"))  # fmt: skip
    with pytest.raises(UnreadableFileError, match="geen startdocument"):
        read("# Actieplan inkopen 2026-2030", "Vastgesteld door het college.", "# Waarom dit plan", "Wij kopen veel.", "# Pas toe of leg uit", table)


def test_the_name_of_another_document_inside_a_word_means_nothing(read):
    assert read("# Onderhoud en vervanging cv-installaties", PURCHASE).title == "Onderhoud fonteinen"


def test_a_report_with_a_table_about_themes_is_no_start_document(fields):
    counts = (("Thema", "Toegepast", "Toelichting"), ("Klimaat", "31", "Elektrische bussen als eis"), ("Milieu", "28", "Ecolabel"), ("Circulair", "2", ""))
    with pytest.raises(UnreadableFileError):
        fields("Rapportage over het afgelopen jaar", "Zaaknummer: 2026-1", "De totale geraamde waarde was € 41.300.000.", counts)


def test_the_evaluation_of_a_contract_is_no_start_document(read):
    rows = (("Procedure destijds", "Europees openbaar"), ("Contractwaarde", "€ 740.000"), ("Looptijd", "vijf jaar"))
    with pytest.raises(UnreadableFileError):
        read("# Evaluatie overeenkomst bedrijfscatering 2022 – 2026", rows)
    memo = (("Van", "Gea Struik"), ("Kenmerk", "CM/2026/17"), ("Onderwerp", "Evaluatie contract integraal groenonderhoud, jaar 3"))
    with pytest.raises(UnreadableFileError):
        read("MEMO", memo, rows)


def test_a_letter_that_says_to_be_a_start_document_is_one(read):
    letter = (
        "Aan: Inkoop",
        "Van: Gerrit Plender",
        "Betreft: startnotitie bedrijfskleding",
        "Social return doen we niet, want er werkt alleen een chauffeur aan.",
        "Groet, Gerrit",
    )
    assert read(*letter).title == "bedrijfskleding"


@pytest.mark.parametrize(
    "blocks",
    [
        ("# Appeltaart", "Bereidingstijd: 60 minuten", "Kosten: € 12,50"),
        ("# Omgevingsvergunning", "Aanvrager: J. de Boer", "Zaaknummer: Z-2026-44", "Leges: € 1.250"),
        ("# Gemeente koopt duurzaam in", "De gemeente heeft een contract voor laptops. De looptijd is 3 jaar."),
        ("# Dienstverleningsovereenkomst", "Artikel 1 Looptijd: 24 maanden", "Artikel 9 Social return: opdrachtnemer zet 5 % in."),
        ("# Begrippen", "Procedure: de manier waarop een opdracht wordt gegund."),
        (
            "# Evaluatie comply or explain bij inkoop 2026",
            (("Aan", "College"), ("Zaaknummer", "27.003316")),
            (("Thema", "Comply", "Explain"), ("Klimaat", "19", "8"), ("Milieu", "17", "7"), ("Circulair", "12", "14")),
        ),
        (
            "MEMO",
            "Onderwerp: Pas toe of leg uit: stand na drie kwartalen",
            (("Thema", "Pas toe", "Leg uit"), ("Klimaat", "22", "14"), ("Milieu", "17", "15"), ("Circulair", "19", "13")),
            "Bij Schoonmaak gemeentehuis (Europees openbaar, € 1,9 mln, vier jaar, start 1 maart 2027) is de paragraaf voorbeeldig ingevuld.",
        ),
    ],
)
def test_one_label_or_a_report_about_many_documents_is_no_start_document(blocks, read):
    with pytest.raises(UnreadableFileError, match="geen startdocument herkend"):
        read(*blocks)


@pytest.mark.parametrize("title", ["Actualisatie subsidie- en inkoopbeleid 2027", "Herijking grondbeleid"])
def test_the_start_of_a_policy_buys_nothing_unless_something_of_a_purchase_stands_in_it(title, read):
    facts = (("Zaaknummer", "2027-118"), ("Projectleider", "Ruud Kolk"), ("Afdeling", "Financiën"), ("Planning", "raad juni 2027"))
    text = "Klimaat: schoon materieel is de norm. Social return: 5% bij diensten boven € 100.000."
    with pytest.raises(UnreadableFileError, match="geen startdocument"):
        read("# Startnotitie", f"# {title}", facts, "# Waarom", text)
    assert read("# Startnotitie", f"# {title}", "# Gegevens", (*facts, ("Procedure", "Enkelvoudig onderhands")), "# Waarom", text).reference == "2027-118"
    assert read("# Startnotitie inkoop", f"# Onderzoek voor {title.lower()}", "# Gegevens", facts).reference == "2027-118"


@pytest.mark.parametrize("title", ["Evaluatie huidig contract", "Tussentijdse evaluatie contract glasbewassing", "Evaluatie lopende overeenkomst"])
def test_a_contract_that_still_runs_may_be_evaluated_in_a_document_or_in_a_chapter(title, read):
    facts = (
        ("Contractnummer", "C-7"),
        ("Leverancier", "Helder bv"),
        ("Looptijd", "4 jaar"),
        ("Contractwaarde", "€ 400.000"),
        ("Procedure", "Europees openbaar"),
    )
    with pytest.raises(UnreadableFileError, match="geen startdocument"):
        read(f"# {title}", facts)
    assert read("# Startdocument glasbewassing", f"# {title}", "Vier ramen bleven vuil.", "# Opdracht", PURCHASE).title == "Onderhoud fonteinen"


def test_a_strategy_of_years_is_about_all_that_is_bought_in_them(read):
    facts = (("Zaaknummer", "2027-118"), ("Afdeling", "Inkoop"), ("Looptijd", "4 jaar"), ("Procedure", "Europees openbaar"))
    with pytest.raises(UnreadableFileError, match="geen startdocument"):
        read("# Inkoopstrategie 2028-2031", "Zo kopen wij in.", "Klimaat: schoon materieel is de norm.")
    assert read("# Inkoopstrategie elektriciteit 2028-2031", facts).reference == "2027-118"


def test_a_report_counts_and_a_card_about_a_system_buys_nothing(read):
    counted = (("Thema", "Toegepast", "Niet toegepast"), ("Milieu", "31", "6"), ("Social return", "9", "28"))
    with pytest.raises(UnreadableFileError, match="geen startdocument"):
        read("# Kwartaalrapportage inkoop", "Er zijn 37 opdrachten gegund met een totale waarde van € 9,4 miljoen.", counted)
    card = (("Applicatie", "Zaakregister"), ("Afdeling", "Burgerzaken"), ("Looptijd", "5 jaar"), ("Startdatum", "1-3-2027"))
    with pytest.raises(UnreadableFileError, match="geen startdocument"):
        read("# Registratie van verwerkingen", card)
    assert read("# Nieuw systeem", (*card, ("Procedure", "Meervoudig onderhands"))).duration_months == 60
    assert read("# Startdocument", card).department == "Burgerzaken"
