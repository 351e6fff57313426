"""A decision beside what is proposed goes before it."""

import pytest

HEADER = ("Thema", "Kans", "Instrument", "Besluit directie")
OTHERS = (
    ("Milieu", "zinkvrij hekwerk", "eis", "overnemen"),
    ("Circulair", "gebruikte palen", "gunningscriterium", "overnemen"),
    ("Diversiteit en inclusie", "-", "-", "-"),
)


@pytest.mark.parametrize(
    ("decision", "told"),
    [
        ("overnemen", (True, ["contract"])),
        ("akkoord, alleen fase 1", (True, ["contract"])),
        ("conform voorstel", (True, ["contract"])),
        ("vervalt", (False, [])),
        ("niet akkoord", (None, [])),
        ("uitgesteld tot na de zomer", (None, [])),
        ("ja, mits er budget voor is", (None, [])),
        ("Niet overnemen. Het hek komt uit een eigen depot.", (False, [])),
    ],
)
def test_what_was_decided_goes_before_the_instrument(decision, told, about):
    found = about("social-return", (HEADER, *OTHERS, ("Social return", "leerling-hovenier", "contractbepaling", decision)))
    assert found[:2] == told


def test_why_it_was_turned_down_is_the_explanation(about):
    why = "Het hek komt uit een eigen depot."
    assert about("social-return", (HEADER, *OTHERS, ("Social return", "leerling-hovenier", "contractbepaling", f"Niet overnemen. {why}"))) == (False, [], why)


def test_without_a_decision_the_proposal_counts_and_to_agree_with_a_no_asks_nothing(themes):
    found = themes(
        (
            ("Thema", "Voorstel", "Besluit MT"),
            ("Klimaat", "eis: elektrische boten", ""),
            ("Milieu", "niet, want er wordt niets geleverd", "akkoord"),
            ("Circulair", "gunningscriterium: hergebruikt hout", "aangehouden"),
        )
    )
    assert (found["klimaat"][1], found["circulair"][1]) == (["requirement"], [])
    assert found["milieu"][0] is False


def test_a_decision_holds_for_the_answers_in_a_form_about_everything(themes):
    found = themes(
        (
            ("Nr", "Onderwerp", "Voorstel", "Advies inkoop", "Besluit"),
            ("1", "Procedure", "Meervoudig onderhands", "eens", ""),
            ("2", "Klimaat", "eis: elektrische boten", "eens", "akkoord"),
            ("3", "Social return", "contractbepaling: 5%", "doen", "niet doen"),
        )
    )
    assert (found["klimaat"][1], found["social-return"][1]) == (["requirement"], [])


@pytest.mark.parametrize(("done", "kinds"), [("overgenomen", ["award"]), ("niet overgenomen", []), ("-", [])])
def test_advice_that_was_followed_counts_where_nothing_was_proposed(done, kinds, about):
    table = (
        ("Onderdeel", "Voorstel team", "Toets inkoop", "Verwerking"),
        ("Klimaat", "eis: elektrische boten", "akkoord", "-"),
        ("Circulair", "Geen", "Jammer. Neem de levensduur op als gunningscriterium, 10 punten", done),
    )
    assert about("circulair", table)[1] == kinds


def test_no_beside_a_kind_asks_nothing_of_that_kind_whatever_the_column_is_called(themes):
    found = themes(
        (
            ("Thema", "Relevantie H/M/L", "Voorgestelde maatregel", "Soort", "Akkoord stuurgroep?"),
            ("Klimaat", "H", "elektrische boten", "Eis", "ja"),
            ("Milieu", "M", "minder onderwatergeluid", "Eis", "later, na marktconsultatie"),
            ("Ketenverantwoordelijkheid", "L", "ISV", "Contract", "nee, alles komt van een werf in Nederland"),
            ("Social return", "M", "5% van de opdrachtsom", "Contract", "ja"),
        )
    )
    assert (found["klimaat"][:2], found["social-return"][:2]) == ((True, ["requirement"]), (True, ["contract"]))
    assert (found["milieu"][1], found["ketenverantwoordelijkheid"]) == ([], (False, [], "alles komt van een werf in Nederland"))


def test_who_does_not_agree_turns_a_demand_down(about):
    rows = (("Thema", "Eis", "Akkoord"), ("Klimaat", "eis: elektrische boten", "nee"), ("Milieu", "eis: stil varen", "J. Bos"))
    assert (about("klimaat", rows)[1], about("milieu", rows)[1]) == ([], ["requirement"])


def test_a_kind_with_a_question_mark_is_not_decided(read):
    table = (
        ("Thema", "Wat", "Instrument"),
        ("Milieu", "stil varen", "wens?"),
        ("Circulair", "gebruikt hout", "gunning"),
        ("Klimaat", "elektrische boten", "eis"),
    )
    document = read("Titel: Onderhoud fonteinen", "Procedure: Europees openbaar", table)
    doubts = {item.field.split(".")[1] for item in document.evidence if item.field.endswith(".applied") and item.certainty == "undecided"}
    assert doubts == {"milieu"}


def test_a_decision_on_a_proposal_of_no_more_than_a_kind(themes):
    found = themes(
        (
            ("Thema", "Voorstel", "Toelichting", "Besluit"),
            ("Klimaat", "Eis", "elektrische boten", "ja"),
            ("Milieu", "Eis", "stil varen", "nee"),
            ("Circulair", "Niet", "er blijft niets over om te hergebruiken", "ja"),
        )
    )
    assert (found["klimaat"], found["milieu"]) == ((True, ["requirement"], None), (False, [], None))
    assert found["circulair"][1:] == ([], "er blijft niets over om te hergebruiken")
