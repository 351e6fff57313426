"""Themes in running text: which sentence belongs to which theme."""

import pytest
from theme_answers import asked


def test_each_demand_in_a_paragraph_finds_its_theme_and_kind(themes):
    said = (
        "De winst zit in het vervoer en het staal. Inschrijvers krijgen punten naarmate ze vaker elektrisch rijden. "
        "In het contract nemen we op dat oude pompen worden teruggenomen en dat nieuw staal deels gerecycled is."
    )
    assert asked(themes("# Duurzaamheid", said)) == {"klimaat": ["award"], "circulair": ["contract"]}


def test_a_sentence_that_turns_to_another_theme_does_not_belong_to_the_one_before(themes):
    said = "Voor social return is de opdracht te klein. Wel vraag ik in de opdrachtbrief dat de teksten leesbaar zijn voor mensen met een beperking."
    found = themes("# Duurzaam en sociaal", said)
    assert asked(found) == {"diversiteit-inclusie": ["contract"]}


def test_each_theme_has_its_own_paragraph_after_a_lone_dash(themes):
    found = themes("# Maatschappelijk verantwoord", "Milieu. –", "Circulair. De aannemer neemt de oude pompen mee terug; dit is een eis.")
    assert asked(found) == {"circulair": ["requirement"]}


def test_a_sentence_about_another_theme_ends_what_is_said_of_the_first(themes):
    found = themes(
        "Klimaat: de helft van de voertuigen is zero-emissie, dat wordt een eis. Verder SROI 2% volgens de bouwblokken, vast onderdeel van het contract. "
        "Circulair zien we niet, want we kopen ritten en geen spullen."
    )
    assert (found["klimaat"][1], found["social-return"][1]) == (["requirement"], ["contract"])
    assert "ritten" in found["circulair"][2]


def test_a_name_with_its_question_waits_for_the_answer_below_it(themes):
    found = themes(
        "# Maatschappelijk verantwoord inkopen",
        "Klimaat. Hoe zorgt de opdracht voor minder CO2? Denk aan vervoer.",
        "met een elektrische bus, is een wens van 5 punten",
        "Social return. Wordt er werk gemaakt van mensen met afstand tot de arbeidsmarkt?",
        "ja! 10% van de opdrachtsom, komt in het contract",
    )
    assert (found["klimaat"][1], found["social-return"][1]) == (["award"], ["contract"])


def test_a_line_about_another_theme_in_a_cell_is_about_that_one(themes):
    told = "Alle bussen minimaal Euro 6 (PvE 4.2).\nCirculair is niet toegepast: we kopen een dienst, de bussen blijven van de vervoerder."
    said = themes("# Milieu", (("Wat vragen we concreet?", told), ("Ambitieniveau", "☒ Basis")), "# Circulair", (("Wat vragen we concreet?", ""),))
    assert said["circulair"] == (False, [], "Circulair is niet toegepast: we kopen een dienst, de bussen blijven van de vervoerder.")
    assert "Circulair" not in str(said["milieu"])


@pytest.mark.parametrize(
    ("sentence", "kinds", "denied"),
    [
        ("Social return: twee leerlingen lopen mee, dat nemen wij op in het contract.", ["contract"], False),
        ("Social return passen we toe via de gebruikelijke contractbepaling (5 %).", ["contract"], False),
        ("Social return laten we in deze opdracht achterwege, omdat er maar twee uur werk per week is en niemand kan worden begeleid.", [], True),
    ],
)
def test_how_a_theme_is_asked_is_understood_from_a_sentence(sentence, kinds, denied, about):
    applied, asked, why = about("social-return", sentence)
    assert (asked, applied is False, why is not None) == (kinds, denied, denied)


@pytest.mark.parametrize(
    "blocks",
    [
        ("Milieu. Er worden geen bestrijdingsmiddelen gebruikt (minimumeis). Klimaat: gunningscriterium voor elektrisch gereedschap.",),
        ("In dit traject telt duurzaamheid mee. Klimaat – gunningscriterium voor elektrisch gereedschap.",),
        ("3.2 Klimaat", "De inzet van elektrisch gereedschap is een gunningscriterium."),
        ("☒ Klimaat", "De inzet van elektrisch gereedschap is een gunningscriterium.", "☐ Milieu", "☐ Circulair"),
        ((("[x] Klimaat", "Gunningscriterium: elektrisch gereedschap"), ("[ ] Milieu", "")),),
        ((("Klimaat", "☒ toegepast ☐ uitleg"), ("", "Gunningscriterium: elektrisch gereedschap")),),
        ((("Klimaat", "Toegepast: ja\nCriterium: gunningscriterium Elektrisch gereedschap"),),),
        ((("Nr.", "Vraag", "Antwoord"), ("1", "Afdeling", "Groen"), ("2", "Klimaat", "Gunningscriterium: elektrisch gereedschap")),),
        ((("Thema", "Comply", "Explain", "Motivering of criterium"), ("Klimaat", "☒", "☐", "Gunningscriterium: elektrisch gereedschap")),),
    ],
)
def test_a_theme_is_found_in_any_layout(blocks, about):
    assert about("klimaat", *blocks)[1:] == (["award"], None)


def test_another_theme_in_the_same_paragraph_is_not_part_of_the_theme_before_it(about):
    line = "Klimaat: gunningscriterium voor elektrisch gereedschap. Social return nemen wij niet op, omdat de loonsom te klein is voor een plaatsing."
    assert about("social-return", line) == (False, [], line.partition(". ")[2])


@pytest.mark.parametrize(
    "blocks",
    [
        ("Klimaat", "Milieu", "Circulair", "De eisen staan in het bestek als minimumeis."),
        ("# Klimaat", "Wordt dit toegepast? ☐ Ja ☒ Nee", "Hoe, of waarom niet:"),
        ((("Thema", "Soort", "Criterium"), ("Klimaat", "Eis", "n.v.t."), ("Milieu", "Eis", "Minder geluid")),),
        ((("Thema", "Comply", "Explain", "Motivering"), ("Klimaat", "☐", "☒", ""), ("Milieu", "☒", "☐", "Eis: minder geluid")),),
    ],
)
def test_what_says_nothing_of_a_theme_asks_nothing(blocks, about):
    applied, kinds, _ = about("klimaat", *blocks)
    assert (bool(applied), kinds) == (False, [])


def test_a_paragraph_may_call_sustainability_the_social_side_of_it(themes):
    said = "Dan de maatschappelijke kant. Er werken hier mensen die slecht zien, dus het portaal moet aan WCAG 2.2 AA voldoen, met een rapport als bewijs."
    assert asked(themes("# Verder", said)) == {"diversiteit-inclusie": ["requirement"]}


@pytest.mark.parametrize(
    "said",
    [
        "Milieu wordt niet toegepast omdat er voor deze kozijnen geen relevante keurmerken zijn, dit is gecontroleerd bij drie leveranciers.",
        "Milieu wordt niet toegepast, omdat de schilders alleen de verf gebruiken die de woningstichting zelf levert.",
    ],
)
def test_a_theme_that_is_refused_by_name_is_not_in_doubt_far_from_any_heading_on_it(read, said):
    found = read((("Titel", "Kozijnen"), ("Projectleider", "N. de Wit"), ("Procedure", "Meervoudig onderhands")), "# Voor beide gebouwen", said).evidence
    assert [told.note for told in found if told.field.startswith("themes.milieu")] == [None, None]


@pytest.mark.parametrize("refused", ["Nee.", "Niet van toepassing"])
def test_below_a_bare_refusal_only_what_may_explain_it_is_its_reason(refused, themes):
    def reason(below: str) -> str | None:
        return themes("# Social return", refused, below)["social-return"][2]

    assert reason("De bedragen in dit document zijn inclusief btw.") is None
    assert reason("Voor vragen kunt u terecht bij Roos Kok.") is None
    assert reason("Kleine klus, één monteur.") == "Kleine klus, één monteur."
    assert reason("De montage duurt een halve dag en wordt door één monteur gedaan.") == "De montage duurt een halve dag en wordt door één monteur gedaan."


ALL_SIX = "klimaat, milieu, circulair, ketenverantwoordelijkheid, diversiteit en inclusie en social return"


@pytest.mark.parametrize(
    "text",
    [
        f"De gemeente heeft het Manifest MVOI ondertekend. Daarin staan zes thema's: {ALL_SIX}. We nemen die mee in de uitvraag.",
        f"In het bestek komen eisen over {ALL_SIX}.",
        "Voor alle zes thema's nemen we eisen op in het contract.",
    ],
)
def test_who_names_all_themes_at_once_asks_nothing_in_particular(text, themes):
    assert not any(any(kinds) for _, kinds, _ in themes("# Duurzaamheid", text).values())


def test_a_refusal_of_all_of_sustainability_leaves_what_was_asked_before_it(themes):
    found = themes("# Duurzaamheid", "De website moet voldoen aan WCAG 2.2 niveau AA. Verder is duurzaamheid geen onderdeel van deze inkoop.")
    assert asked(found) == {"diversiteit-inclusie": ["requirement"]}
