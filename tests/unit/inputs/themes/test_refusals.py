"""What is refused, with a reason or without one, for one theme or for all of them."""

import pytest
from purchases import LINES, PURCHASE, TITLE_AND_GROUP
from theme_answers import answers_of, asked, explained

from mvoi_checklist import evaluate


@pytest.mark.parametrize(
    ("text", "explained"),
    [
        ("Wij passen dit thema niet toe.", False),
        ("Social return is niet van toepassing.", False),
        ("Wij passen dit thema niet toe, omdat er geen arbeid in de opdracht zit.", True),
        ("Minimumeis: geen", None),
    ],
)
def test_a_bare_refusal_is_no_explanation(about, text, explained):
    applied, kinds, words = about("social-return", "# Social return", text)
    assert (applied, kinds) == (False, [])
    assert explained is None or bool(words) is explained


@pytest.mark.parametrize(
    "text",
    [
        "Social return wordt niet toegepast, omdat de werkzaamheden door één persoon in drie dagen worden gedaan.",
        "Nee. Grond: geen verband. De opdracht bestaat alleen uit een levering van machines zonder arbeid in Nederland.",
        "Contractbepaling is hier niet mogelijk, omdat er alleen machines worden geleverd en niemand in Nederland eraan werkt.",
    ],
)
def test_a_reason_is_an_explanation(text, judged):
    assert judged(text) == ("explained", [])


@pytest.mark.parametrize("why", ["De opdracht is te klein.", "Het gaat om een eenmalige levering van een dag."])
@pytest.mark.parametrize("refusal", ["vragen wij niet", "passen wij niet toe", "zullen wij ditmaal niet vragen", "laten we deze keer achterwege"])
def test_a_refusal_in_running_text_goes_on_with_its_reason(read, refusal, why):
    explanation = read(PURCHASE, f"Social return {refusal}. {why}").themes[0].explanation
    assert why in (explanation.text if explanation else "")


def test_the_words_after_a_ground_are_the_explanation(rows):
    explanation = rows(("Social return", "Nee. Grond: geringe omvang. De opdracht is klein en duurt maar één dag.")).themes[0].explanation
    assert (explanation.ground, explanation.text) == ("geringe-omvang", "De opdracht is klein en duurt maar één dag.")


@pytest.mark.parametrize(
    "text",
    [
        "Minimumeis: later te bepalen",
        "Minimumeis: n.v.t.",
        "Contractbepaling: geen",
        "Ja, minimumeis: zie bestek",
        "Gunningscriterium: ...",
        "Minimumeis: nog uit te werken",
        "Minimumeis: [vul in]",
        "later te bepalen",
        "Wordt nader bepaald door de projectgroep in overleg met inkoop.",
        "Nee, dit volgt nog later in het proces als de markt is verkend.",
        "Wij onderzoeken nog of een minimumeis mogelijk is.",
        "Valt onder sociaal domein",
        "In het vorige contract werd 5% social return gevraagd. Dat leverde 2 plekken op.",
        "Wij hechten veel waarde aan social return in al onze opdrachten.",
        "Nee want nee want nee want nee want nee want nee",
    ],
)
def test_what_asks_and_explains_nothing_is_neither_applied_nor_explained(text, judged):
    assert judged(text)[0] in {"to_explain", "undetermined"}


@pytest.mark.parametrize(
    "said",
    [
        "Over milieu stellen wij geen voorwaarden: de middelen koopt de beheerder zelf.",
        "Een eis over milieu ligt voor de hand. Het schoonmaken doet onze eigen dienst, dus daar vragen we nu niets over.",
        "Van eisen op het thema milieu zien we af, want er wordt niets gebruikt dat in het water komt.",
        "Klimaat laten we achterwege omdat de monteur om de hoek woont. Voor milieu geldt hetzelfde, er komt geen druppel olie aan te pas.",
    ],
)
def test_what_is_refused_with_a_reason_is_explained(said, themes):
    found = themes("# Duurzaamheid", said)
    assert "milieu" in explained(found)
    assert "milieu" not in asked(found)


def test_several_themes_are_refused_in_one_sentence(themes):
    assert explained(themes("# Duurzaamheid", "Klimaat en circulariteit passen we niet toe, want er wordt alleen gerekend.")) == {"klimaat", "circulair"}


def test_a_refusal_that_closes_what_was_weighed_decides(themes):
    told = "Papier en middelen maken 4% van de opdrachtsom uit, de rest is arbeid. Daarom doen we het niet."
    assert themes("# Ketenverantwoordelijkheid", told)["ketenverantwoordelijkheid"] == (False, [], told)


def test_the_reason_may_stand_before_the_refusal_that_concludes(themes):
    reason = "Er wordt geen apparatuur geleverd; telefoons vallen onder een ander contract."
    refusal = "Voor circulaire of andere milieueisen biedt deze opdracht dan ook geen aanknopingspunt."
    said = themes("# Duurzaamheid", f"{reason} {refusal}")
    assert said == {theme: (False, [], f"{reason} {refusal}") for theme in ("circulair", "milieu")}


def test_a_demand_before_the_refusal_of_another_theme_is_no_reason_for_it(themes):
    said = themes("# Duurzaamheid", "Voor klimaat eisen we elektrische busjes. Circulaire eisen hebben dus geen zin.")
    assert "busjes" not in str(said.get("circulair"))


def test_no_time_is_no_reason(read, ruleset):
    found = read(
        PURCHASE, (("Thema", "C of E", "Toelichting"), ("Social return", "Explain", "Hier hadden we helaas geen tijd meer voor"), ("Milieu", "Explain", "-"))
    )
    results = evaluate(found.model_copy(update={"product_groups": ("schoonmaak",)}), ruleset).themes
    assert next(result.verdict.value for result in results if result.theme == "social-return") == "to_explain"


def test_what_is_not_decided_is_no_explanation_with_words_between_it(read, ruleset):
    checklist = evaluate(read(PURCHASE, (("Productgroep", "Meubilair"), ("Ketenverantwoordelijkheid", "nog met inkoop bespreken"))), ruleset)
    assert next(one.verdict for one in checklist.themes if one.theme == "ketenverantwoordelijkheid") == "to_explain"


def test_themes_before_one_colon_share_their_reason(themes):
    found = themes("Milieu, circulair, keten: het is denkwerk aan een bureau, er komt geen product aan te pas en er valt dus niets te halen.")
    assert {theme for theme, (_, kinds, text) in found.items() if text and not kinds} == {"milieu", "circulair", "ketenverantwoordelijkheid"}


ALL_THEMES = {"klimaat", "milieu", "circulair", "ketenverantwoordelijkheid", "diversiteit-inclusie", "social-return"}


@pytest.mark.parametrize("refused", ["Geen van de zes thema's.", "Voor geen enkel thema vragen we iets."])
def test_all_themes_are_refused_at_once(read, refused):
    why = "Een polis is papier en er komt niemand over de vloer, dus valt er niets zinnigs te vragen."
    found = answers_of(read((*TITLE_AND_GROUP, ("Duurzaam / MVI", f"{refused} {why}"))))
    assert {theme for theme, (applied, kinds, text) in found.items() if applied is False and not kinds and why in text} == ALL_THEMES


@pytest.mark.parametrize(
    ("after", "reason"),
    [("De wethouder wil in juni een collegebesluit.", None), ("Het gaat om vier uur werk.", "Het gaat om vier uur werk.")],
)
def test_what_stands_behind_no_in_running_text_is_its_reason_only_when_it_may_be_one(after, reason, themes):
    found = themes("# Planning en risico's", f"Publicatie is in week 11 en het weer is een risico. Social return: nee. {after}")
    assert found["social-return"] == (False, [], reason)


def test_one_answer_to_a_question_about_all_themes(themes):
    rows = (
        ("Welke van de zes thema's neem je mee?", "Geen"),
        ("Als je een thema niet meeneemt, waarom niet?", "De opdracht duurt een dag en er komt geen product aan te pas."),
    )
    found = themes(rows)
    assert len(found) == len(found.keys() & {"klimaat", "milieu", "circulair", "ketenverantwoordelijkheid", "diversiteit-inclusie", "social-return"}) > 0
    assert {answer[0] for answer in found.values()} == {False}
    assert {answer[2] for answer in found.values()} == {rows[1][1]}


def test_a_yes_and_a_plain_refusal_elsewhere_contradict_each_other(read, ruleset):
    yes = (("Thema", "Ja", "Nee", "Toelichting"), ("Social return", "X", "", "3% van de omzet, contractbepaling"))
    no = "Social return leggen we in deze overeenkomst niet op, want het tekort aan personeel is te groot."
    document = read(PURCHASE, yes, "# Relatiebeheer", no)
    assert next(item for item in evaluate(document, ruleset).themes if item.theme == "social-return").verdict.value == "undetermined"


def test_a_demand_may_be_taken_back_behind_a_semicolon(in_short):
    text = "Dit vervangt de gebruikelijke 5% social return in de overeenkomst; die komt dus niet in het contract."
    assert in_short("social-return", text) == "niets"


def test_what_is_asked_without_its_kind_is_in_doubt_where_one_place_says_yes_and_another_no(themes):
    found = themes(
        "# Planning", (("Thema", "Toegepast"), ("Keten", "nee"), ("Klimaat", "nee")),
        "# MVOI", (("Thema", "Toegepast"), ("Keten", "ja, ISV bij plantgoed"), ("Klimaat", "nee")),
    )  # fmt: skip
    assert found["ketenverantwoordelijkheid"][:2] == (None, [None])


def test_a_reference_to_another_document_is_not_surely_an_explanation(read):
    document = read(*LINES, "Klimaat: zie het bestek, hoofdstuk 3, dat bepaalt wat de leverancier doet.")
    assert [item.certainty.value for item in document.evidence if item.field.startswith("themes.klimaat")] == ["uncertain"]


@pytest.mark.parametrize(
    "said",
    [
        "Milieu: er wordt niets geleverd of verbruikt, het is telefonisch werk. Om dezelfde reden speelt de keten niet.",
        "Circulaire eisen stellen we niet, want het is telefonisch werk. Ketenverantwoordelijkheid vragen we om dezelfde reden niet.",
    ],
)
def test_a_refusal_for_the_same_reason_has_the_reason_of_the_one_before_it(said, themes):
    applied, kinds, why = themes("# Duurzaamheid", said)["ketenverantwoordelijkheid"]
    assert (applied, kinds, "telefonisch werk" in why) == (False, [], True)


def test_a_theme_that_is_not_needed_is_refused_and_ends_what_is_said_of_another(themes):
    found = themes("# Duurzaamheid", "Social return 2% van de loonsom als contractbepaling. Isv is bij dit werk niet nodig, de kwekers zitten hier.")
    assert found["social-return"][1] == ["contract"]
    assert (found["ketenverantwoordelijkheid"][0], "kwekers" in found["ketenverantwoordelijkheid"][2]) == (False, True)


def test_one_answer_behind_the_name_of_all_of_it_holds_for_every_theme(themes):
    why = "Er komt een dag iemand langs om de brandblussers te keuren, daar valt op dit vlak niets te vragen."
    found = themes(f"Pas toe of leg uit: leg uit, voor elk van de thema's. {why}", "Handig om te weten: de blussers met hergebruikt schuim hangen in de hal.")
    assert explained(found) == ALL_THEMES
    assert {why in text for _, _, text in found.values()} == {True}


def test_what_is_meant_beside_another_sum_refuses_nothing(about):
    said = "Social return: 3% over de loonsom, niet over de materialen, als contractbepaling."
    assert about("social-return", "# Duurzaamheid", said)[:2] == (None, ["contract"])


def test_what_is_not_taken_up_again_stays_asked(about):
    said = (
        "Bovendien moet de leverancier deelnemer zijn aan een ketenprogramma. Wij controleren dat bij inschrijving en komen er in het contract niet op terug."
    )
    assert about("ketenverantwoordelijkheid", "# Ketenverantwoordelijkheid", said)[:2] == (None, ["suitability"])


def test_what_somebody_looks_into_is_no_explanation(read, ruleset):
    told = (("Thema", "C of E", "Toelichting"), ("Keten", "Explain", "Karin gaat na of er voor koffie en thee iets bestaat waar we om kunnen vragen."))
    results = evaluate(read((*PURCHASE, ("Productgroep", "Catering")), told), ruleset).themes
    assert next(result.verdict.value for result in results if result.theme == "ketenverantwoordelijkheid") == "to_explain"


def test_the_reason_right_below_a_no_to_all_themes_is_about_them(themes):
    ticked = "☐ klimaat  ☐ milieu  ☐ circulair  ☐ ketens/ISV  ☐ social return  ☒ geen enkele"
    why = "Het is een training van twee dagdelen op ons eigen kantoor, er wordt niets gekocht, gereden of gebouwd."
    question = "Welke thema's neem je op in de opdracht?"
    found = themes(((question, ticked), ("Leg uit waarom niet", why)))
    assert {answer[2] for answer in found.values()} == {why}
    found = themes(((question, ticked), ("Procedure", "Enkelvoudig onderhands"), ("Motivering", "Er is maar één bureau dat dit kan.")))
    assert {answer[2] for answer in found.values()} == {None}


def test_a_demand_beside_a_decision_that_is_still_to_be_taken_is_in_doubt(read, ruleset):
    said = ("# Wat het bestek vraagt", "Social return van 3% van de aanneemsom is opgenomen in hoofdstuk 2 van het bestek.")
    later = ("# Overige onderwerpen", "Social return: hierover is nog geen besluit genomen.")
    document = read(PURCHASE, *said, *later)
    assert next(item for item in evaluate(document, ruleset).themes if item.theme == "social-return").verdict.value == "undetermined"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Dat is een geschiktheidseis. Eisen aan de herkomst zijn niet te controleren, die staan dus niet in de overeenkomst.", ["suitability"]),
        ("Geschiktheidseis: lid van een keteninitiatief. Dat komt verder niet in het bestek.", ["suitability"]),
        ("De eis staat niet in het contract maar in het programma van eisen.", ["requirement"]),
        ("In het contract staat dat palmolie niet is toegestaan.", ["contract"]),
    ],
)
def test_what_is_said_not_to_stand_in_a_document_is_not_asked_there(about, text, kinds):
    assert about("ketenverantwoordelijkheid", "# Ketenverantwoordelijkheid", text)[1] == kinds
