"""A theme is applied when something is asked in this contract, and not when words of demands only stand around a refusal, a plan or somebody's advice."""

import json

import pytest
from theme_answers import asked

from mvoi_checklist import StartDocument, Verdict, evaluate

FACTS = (("Titel", "Schoonmaak gemeentehuis"), ("Productgroep", "Schoonmaak"), ("Geraamde waarde", "€ 45.000"), ("Procedure", "Meervoudig onderhands"))
FILLERS = (
    "n.v.t.", "geen", "nee", "-", "niet gesteld", "niet opgenomen", "vervallen", "niet van toepassing bij deze opdracht", "niet voor deze inkoop",
    "geen eis gesteld", "wordt niet gevraagd", "niet nodig", "overwogen, niet gekozen", "geschrapt", "niks", "te zwaar voor kleine bedrijven",
    "niet haalbaar bij een bedrijf met drie medewerkers", "volgt", "nog te bepalen", "zie bestek",
)  # fmt: skip


@pytest.fixture
def verdict(read, ruleset):
    """The verdict on social return in a document with these lines or tables."""

    def found(*blocks):
        themes = evaluate(read(FACTS, *blocks), ruleset).themes
        return next(one.verdict for one in themes if one.theme == "social-return")

    return found


@pytest.mark.parametrize("filler", FILLERS)
@pytest.mark.parametrize("kind", ["Minimumeis", "Gunningscriterium", "Contractbepaling"])
def test_what_fills_the_place_of_a_demand_asks_nothing(kind, filler, verdict):
    assert verdict("# Social return", f"{kind}: {filler}") in (Verdict.TO_EXPLAIN, Verdict.EXPLAINED)
    assert verdict((("Thema", kind), ("Social return", filler))) in (Verdict.TO_EXPLAIN, Verdict.EXPLAINED)


@pytest.mark.parametrize(
    "filler",
    [
        *("niet haalbaar", "vervallen", "wordt niet gevraagd", "volgt", "Wij vragen hier geen social return", "Social return wordt niet gevraagd"),
        *(
            "Wens (gunningscriterium)",
            "contractbepaling",
            "[omschrijf wat u vraagt]",
            "bijvoorbeeld een leerwerkplek",
            "xxx",
            "ja",
            "Lorem ipsum dolor sit amet",
        ),
        *("Social return laten we weg", "Wij stellen geen eis over social return, omdat er geen personeel nodig is."),
    ],
)
def test_nor_does_it_in_a_document_made_by_a_program(filler, ruleset):
    asked = {"theme": "social-return", "criteria": [{"kind": "contract", "text": filler}]}
    made = StartDocument(title="Schoonmaak", product_groups=("schoonmaak",)).model_dump(mode="json")
    document = StartDocument.model_validate_json(json.dumps({**made, "themes": [asked]}))
    assert next(one.verdict for one in evaluate(document, ruleset).themes if one.theme == "social-return") is Verdict.TO_EXPLAIN


@pytest.mark.parametrize(
    "filler",
    [
        *("vul hier de bepaling in", "kies een clausule", "Omschrijving", "voorbeeldtekst 3", "to do!", "hier invullen"),
        *("De formulering volgt van de jurist", "welke tekst nemen we hier op?", "even checken met Wendy", "nog in te vullen door de afdeling"),
    ],
)
def test_words_of_a_form_and_questions_of_colleagues_ask_nothing(filler, verdict):
    assert verdict((("Thema", "Hoe"), ("Social return", f"Contractbepaling: {filler}"))) is Verdict.TO_EXPLAIN


@pytest.mark.parametrize(
    "demand",
    [
        *("5%", "een werkplek", "de opdrachtnemer volgt de bouwblokken", "de bepaling volgt uit het sociaal akkoord: 2% van de loonsom"),
        *("Hoe begeleidt u nieuwe medewerkers?", "omschrijving van de begeleiding van leerlingen", "weging 2 van 10 voor leerplekken"),
    ],
)
def test_words_of_a_form_in_a_demand_ask_as_much(demand, verdict):
    assert verdict((("Thema", "Hoe"), ("Social return", f"Gunningscriterium: {demand}"))) is Verdict.APPLIED


KIND_COLUMNS = ("Thema", "Eis", "Gunning", "Contract")


@pytest.mark.parametrize(
    ("table", "kinds"),
    [
        ((("Thema", "Toegepast", "Criterium"), ("Social return", "Ja", "Minimumeis")), []),
        ((("Thema", "Toegepast", "Criterium"), ("Social return", "Ja", "Contractbepaling: ?")), []),
        ((("Thema", "Toepassing in deze opdracht"), ("Social return", "Ja, als contractbepaling")), []),
        ((KIND_COLUMNS, ("Social return", "", "", "x")), []),
        ((("Thema", "Toegepast", "Waar"), ("Social return", "Ja", "overeenkomst")), []),
        (((*KIND_COLUMNS, "Toelichting"), ("Social return", "", "", "x", "Twee leerwerkplekken per jaar.")), ["contract"]),
        ((("Thema", "Toegepast", "Criterium", "Toelichting"), ("Social return", "Ja", "Contract", "Twee leerwerkplekken per jaar.")), ["contract"]),
        ((("Thema", "Criterium", "Toelichting"), ("Social return", "contractbepaling", "Twee leerwerkplekken per jaar.")), ["contract"]),
    ],
)
def test_a_kind_without_a_demand_asks_nothing_and_no_words_are_made_up(table, kinds, read, ruleset):
    document = read(FACTS, table)
    criteria = [item for one in document.themes if one.theme == "social-return" for item in one.criteria]
    assert [(item.kind, item.text) for item in criteria] == [(kind, "Twee leerwerkplekken per jaar.") for kind in kinds]
    found = next(one for one in evaluate(document, ruleset).themes if one.theme == "social-return")
    assert found.verdict in ((Verdict.APPLIED,) if kinds else (Verdict.UNDETERMINED, Verdict.TO_EXPLAIN))


@pytest.mark.parametrize(
    "prompt", ["[omschrijf hier wat u vraagt]", "<eis>", "…", "xxx", "bijv. een leerwerkplek voor iemand uit de regio", "ja", "concept", "eis"]
)
@pytest.mark.parametrize("kind", ["Minimumeis", "Contractbepaling"])
def test_a_prompt_or_an_example_behind_a_kind_is_no_demand(kind, prompt, read, ruleset, verdict):
    assert verdict("# Social return", f"{kind}: {prompt}") in (Verdict.UNDETERMINED, Verdict.TO_EXPLAIN)
    document = read(FACTS, (("Thema", "Toegepast", "Criterium"), ("Social return", "Ja", f"{kind}: {prompt}")))
    checklist = evaluate(document, ruleset)
    assert next(one.verdict for one in checklist.themes if one.theme == "social-return") is Verdict.UNDETERMINED
    assert {"MVOI205", "MVOI211"} & {finding.code for finding in checklist.findings if finding.theme == "social-return"}


def test_brackets_examples_and_names_of_kinds_within_a_demand_do_not_empty_it(verdict):
    for said in (
        "5 % [van de loonsom]",
        "leerwerkplekken, bijvoorbeeld in de keuken",
        "eisen aan begeleiding van twee jongeren",
        "het werkboek [voetnoot: versie 2]",
    ):
        assert verdict("# Social return", f"Contractbepaling: {said}") is Verdict.APPLIED


@pytest.mark.parametrize(
    "said",
    [
        "Als minimumeis is overwogen dat 5% van de loonsom naar social return gaat. Dit bleek niet te doen.",
        "Inkoop adviseert om social return als gunningscriterium op te nemen; wij volgen dat advies niet.",
        "In het bestek van een buurgemeente is social return als contractbepaling opgenomen.",
        "De leverancier stelde voor om social return als contractbepaling op te nemen.",
        "Social return is als contractbepaling opgenomen. Die is later weer geschrapt.",
        "Social return nemen wij op als contractbepaling, behalve in deze opdracht.",
        "Als minimumeis stond er 5% social return in het concept.",
        "Bij opdrachten boven € 250.000 nemen wij social return op als contractbepaling. Deze opdracht blijft daaronder.",
        "De raad wil dat social return een contractbepaling wordt.",
    ],
)
def test_a_plan_advice_or_another_contract_asks_nothing(said, verdict):
    assert verdict("# Social return", said) is not Verdict.APPLIED


@pytest.mark.parametrize(
    "said",
    [
        "Contractbepaling: de opdrachtnemer volgt het werkboek social return van de gemeente.",
        "Contractbepaling: 5% van de loonsom; de invulling volgt binnen zes weken na gunning.",
        "Minimumeis: de leverancier stuurt een kopie van het PSO-certificaat mee.",
        "Minimumeis: de opdrachtnemer moet nog vóór de start twee leerwerkplekken invullen.",
        "Contractbepaling: niet nakomen van de 5% social return leidt tot een boete.",
        "Contractbepaling: social return wordt niet gevraagd als minimumeis, maar als gunningscriterium.",
        "Contractbepaling: geen uitbesteding aan partijen zonder PSO-certificaat.",
        "We vragen niet alleen 5% van de loonsom, maar ook twee stageplekken. Beide staan als eis in de offerteaanvraag.",
        "Wij zien niet af van social return. Er geldt 5% van de omzet als uitvoeringsvoorwaarde.",
        "Het programma van eisen vraagt dat een kwart van de ploeg uit de bijstand komt; anders volgt een boete.",
    ],
)
def test_a_demand_with_such_words_in_it_counts(said, verdict):
    assert verdict("# Social return", said) is Verdict.APPLIED


@pytest.mark.parametrize(
    "said",
    [
        "Invulling volgt bij het opstellen van de leidraad.",
        "Staat op de agenda voor het gesprek van mei met het werkplein.",
        "De eisen volgen in het programma van eisen.",
    ],
)
def test_what_is_to_follow_is_not_asked_yet(said, verdict):
    assert verdict("# Social return", said) is Verdict.TO_EXPLAIN
    assert verdict((("Thema", "Invulling"), ("Social return", said))) is Verdict.TO_EXPLAIN


def test_who_follows_an_instruction_is_asked_something(verdict):
    assert verdict("# Social return", "Contractbepaling: de opdrachtnemer volgt bij het werven het stappenplan van het werkplein.") is Verdict.APPLIED


@pytest.mark.parametrize(
    "remark", ["Valt dit niet onder de gedragscode voor leveranciers?? Sanne vraagt na", "Hoort dat niet bij het beleid van de afdeling zelf?"]
)
def test_a_question_beside_a_no_explains_nothing(remark, verdict):
    assert verdict((("Thema", "J/N", "Opmerkingen"), ("Social return", "N", remark))) is Verdict.TO_EXPLAIN


@pytest.mark.parametrize(
    "said",
    [
        "Voor begeleiding, leerplekken en andere vormen van social return zijn geen eisen geformuleerd.",
        "In de leidraad zelf is over social return niets opgenomen",
    ],
)
def test_a_list_of_what_is_not_asked_is_no_reason(said, verdict):
    assert verdict("# Social return", said) is Verdict.TO_EXPLAIN


def test_a_reason_behind_such_a_list_is_one(verdict):
    said = "Voor begeleiding, leerplekken en stages stellen wij geen eisen, want de monteur komt twee keer per jaar een uur langs."
    assert verdict("# Social return", said) is Verdict.EXPLAINED


@pytest.mark.parametrize("introduction", ["Aangekruist is wat terugkomt in het bestek of de overeenkomst.", "Een vinkje betekent: opgenomen in het contract."])
def test_what_a_tick_means_asks_nothing(introduction, themes):
    assert not asked(themes("# Duurzaamheid en sociaal", introduction, "☐ Circulair", "☐ Social return"))


@pytest.mark.parametrize("empty", ["(niet ingevuld)", "(geen antwoord)"])
def test_what_a_system_prints_for_an_empty_place_is_no_answer(empty, verdict):
    assert verdict("# Duurzaam", "Social return: pas je dit toe?", empty, "Social return: toelichting", empty) is Verdict.TO_EXPLAIN


@pytest.mark.parametrize(
    "told",
    [
        *("Score 4", "Kosten leerwerkplek: + 8 %", "Inkoopvoorwaarden van toepassing", "0 %", "Leerplekken zijn aanwezig in het gebouw"),
        *("De accountmanager adviseert 3 %", "Idee: gunningscriterium leerwerkplekken", "Denkrichting: eis met 5 %"),
    ],
)
@pytest.mark.parametrize("column", ["Antwoord", "Criterium"])
def test_a_few_words_that_only_tell_or_weigh_ask_nothing(column, told, verdict):
    assert verdict((("Thema", column), ("Social return", told))) in (Verdict.UNDETERMINED, Verdict.TO_EXPLAIN)


@pytest.mark.parametrize(("column", "told"), [("Antwoord", Verdict.EXPLAINED), ("Criterium", Verdict.UNDETERMINED)])
def test_a_few_words_that_only_give_a_reason_ask_nothing(column, told, verdict):
    assert verdict((("Thema", column), ("Social return", "Loonsom te laag"))) is told


@pytest.mark.parametrize("asked", ["5 %", "Twee leerwerkplekken per jaar", "10 % van de loonsom", "Minimumeis: 2 % van de kosten"])
def test_a_few_words_may_still_ask(asked, verdict):
    assert verdict((("Thema", "Antwoord"), ("Social return", asked))) is Verdict.APPLIED


@pytest.mark.parametrize(
    "said",
    [
        "Navragen bij het werkplein: nemen we 5 % social return op als eis?",
        "Andere waterschappen stellen 5 % social return als eis.",
        "Wij adviseren de projectleider om social return als contractbepaling op te nemen.",
    ],
)
def test_a_question_or_what_others_do_below_criterium_is_in_doubt(said, read, ruleset):
    checklist = evaluate(read(FACTS, (("Thema", "Criterium"), ("Social return", said))), ruleset)
    assert next(one.verdict for one in checklist.themes if one.theme == "social-return") in (Verdict.UNDETERMINED, Verdict.TO_EXPLAIN)
    assert any(finding.theme == "social-return" for finding in checklist.findings)


def test_a_sentence_below_criterium_that_asks_counts(verdict):
    for said in ("Wij stellen 5 % social return als eis.", "Als minimumeis nemen we op dat twee jongeren meelopen."):
        assert verdict((("Thema", "Criterium"), ("Social return", said))) is Verdict.APPLIED


def test_a_ticked_kind_without_words_is_a_yes_of_which_nobody_knows_what(verdict):
    form = (("Thema", "Hoe"), ("Social return", "☒ minimumeis   ☐ gunningscriterium\n☐ niet, want:\nToelichting:"))
    assert verdict(form) is Verdict.UNDETERMINED


@pytest.mark.parametrize("said", ["In de wasserij werken al vijf mensen via het werkbedrijf.", "Er zijn nu al twee leerwerkplekken op de werf."])
def test_what_is_so_already_is_not_asked(said, verdict):
    assert verdict("# Omvang", said) is Verdict.TO_EXPLAIN


@pytest.mark.parametrize("number", ["± 12.500", "€ 4.000", "36", "1.250,75", "2 - 3"])
def test_a_number_by_itself_asks_nothing(number, verdict):
    assert verdict((("Social return", number), ("Klimaat", "nee"))) is Verdict.TO_EXPLAIN
    assert verdict(f"Social return: {number}") is Verdict.TO_EXPLAIN


def test_a_share_by_itself_may_be_asked(verdict):
    assert verdict((("Social return", "5 %"), ("Klimaat", "nee"))) is Verdict.APPLIED


def test_a_shortened_word_that_means_something_else_too_names_no_theme_in_a_list(about):
    streets = (("Nr", "Weg", "Wat", "Lengte"), ("1", "Lindelaan", "nieuwe deklaag", "350 m"), ("2", "overige wegen", "div.", "met een rollator te belopen"))
    assert about("diversiteit-inclusie", streets) == (None, [], None)
    parts = (("Planeet", "Klimaat", "nee"), ("Mens", "Ketenverantw.", "Contractbepaling: herkomst van de katoen"))
    assert about("ketenverantwoordelijkheid", parts)[1] == ["contract"]
    assert about("diversiteit-inclusie", (("Klimaat", "nee", "Div.", "Minimumeis: met een rollator te belopen"),)) == (None, ["requirement"], None)


REFUSALS = ("Er worden geen eisen gesteld aan het personeel", "We zien af van social return", "5 % van de loonsom (niet gevraagd)", "zie bijlage 4")


@pytest.mark.parametrize("refusal", REFUSALS)
@pytest.mark.parametrize("kind", ["Minimumeis", "Contractbepaling"])
def test_a_refusal_in_the_place_of_a_demand_is_never_applied(kind, refusal, verdict):
    assert verdict("# Social return", f"{kind}: {refusal}") is not Verdict.APPLIED
    assert verdict((("Thema", kind), ("Social return", refusal))) is not Verdict.APPLIED


def test_what_a_party_may_not_do_is_asked(verdict):
    assert verdict((("Thema", "Contractbepaling"), ("Social return", "Opdrachtnemer zet voor social return geen stagiairs in."))) is Verdict.APPLIED
