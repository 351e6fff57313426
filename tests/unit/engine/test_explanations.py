"""When is a text an explanation: hard findings reject it, soft ones warn."""

from datetime import date, timedelta

import pytest

from mvoi_checklist import StartDocument, evaluate
from mvoi_checklist.engine.explanation_phrases import ExplanationPhrases
from mvoi_checklist.engine.plain_words import plain_words
from mvoi_checklist.model.closed_lists import CriterionKind, Severity, Verdict
from mvoi_checklist.model.start_document import AskedCriterion, Explanation, ThemeAnswer

ON = date(2026, 11, 23)
GOOD = (
    "Ons uitgangspunt is hergebruik, maar de vloer draagt geen hergebruikt systeem; "
    "lichter materiaal is onderzocht en afgekeurd door de constructeur (notitie in het zaakdossier)."
)


def meubilair(*explanations, **fields):
    answers = tuple(ThemeAnswer(theme="circulair", explanation=explanation) for explanation in explanations)
    return StartDocument(product_groups=("meubilair",), themes=answers, **fields)


def judged(document, ruleset):
    """The verdict on circulair and the findings about it."""
    checklist = evaluate(document, ruleset, on=ON)
    theme = next(theme for theme in checklist.themes if theme.theme == "circulair")
    return theme.verdict, set(theme.findings)


def signed(**fields):
    """An explanation of which is known who wrote it, who agrees, and since when."""
    return Explanation(**{"author": "Noor", "approver": "Sam", "dated": ON, **fields})


def explained(ruleset, text=GOOD, **fields):
    return judged(meubilair(signed(text=text, **{"ground": "geen-verband", **fields})), ruleset)


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({}, None),
        ({"approver": None}, "akkoord van"),
        ({"approver": " ", "dated": None}, "akkoord van en datum"),
        ({"author": None, "approver": None, "dated": None}, "opsteller, akkoord van en datum"),
        ({"approver": None, "text": "n.v.t."}, None),
    ],
)
def test_who_wrote_an_accepted_explanation_who_agrees_and_when_is_asked_for(fields, missing, ruleset):
    document = meubilair(signed(**{"text": GOOD, "ground": "geen-verband", **fields}))
    said = [finding.message for finding in evaluate(document, ruleset, on=ON).findings if finding.code == "MVOI117"]
    assert [f"nog niet: {missing}." in message for message in said] == ([True] if missing else [])


def test_where_somebody_only_said_no_it_is_not_told_that_nothing_stands_there(ruleset):
    document = StartDocument(product_groups=("meubilair",), themes=(ThemeAnswer(theme="circulair", applied=False),))
    [message] = [finding.message for finding in evaluate(document, ruleset).findings if finding.code == "MVOI100" and finding.theme == "circulair"]
    assert "er is geen criterium en geen uitleg gevonden" in message


def test_a_ground_and_a_reasoned_text_explain(ruleset):
    assert explained(ruleset) == (Verdict.EXPLAINED, set())


@pytest.mark.parametrize("text", [None, "", "   ", "…", "?!"])
def test_without_words_there_is_no_explanation(text, ruleset):
    assert explained(ruleset, text) == (Verdict.TO_EXPLAIN, {"MVOI101"})


@pytest.mark.parametrize(
    "text",
    [
        *("n.v.t.", "N.V.T", "nvt", "Geen.", "nee", "zie bestek", "  Niet van toepassing!  ", "Te duur"),
        *("Dat willen we niet.", "We vinden dit niet belangrijk.", "asdf qwer zxcv asdf qwer", "Lorem ipsum dolor sit amet consectetur"),
        *("Dit thema is hier niet aan de orde want het is niet aan de orde.", "Hergebruik kan niet, omdat hergebruik niet kan."),
        *(
            "idem als bij diversiteit",
            "Net als bij klimaat",
            "Voor dit thema geldt hetzelfde als bij milieu.",
            "Voor dit thema: zie de toelichting bij klimaat",
        ),
        "Er was geen tijd meer om dit uit te zoeken want de opdracht moet volgende week al starten en iedereen is druk.",
        "Besproken met de wethouder, akkoord om het niet te doen.",
        "Blablabla blablabla blablabla tekst om het vak te vullen zodat het lang genoeg is.",
        *("Niet van toepassing voor deze opdracht.", "Zie het bestek, hoofdstuk vier punt twee.", "x y z a b c", "Conform beleid"),
        *("Lorem ipsum dolor sit amet, do eiusmod tempor incididunt ut labore et dolore.", "Wij doen dit niet, reden: xxxx xxx", "Motivering: aaaa bbb"),
        *("Onze aanbesteding leent zich daar niet toe.", "We hebben ernaar gekeken, maar doen het hier niet.", "Wij zien er geen aanleiding voor."),
        *("Hergebruik van vloeren is geen harde eis.", "Hoewel hergebruik gewenst is, blijft een eis achterwege.", "Vervallen: eis refurbished"),
    ],
)
def test_a_phrase_that_says_nothing_explains_nothing(text, ruleset):
    assert explained(ruleset, text) == (Verdict.TO_EXPLAIN, {"MVOI102"})


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Daar zijn wij bewust niet op ingegaan.",
            "Dat lukt ons niet.",
            "Het is best ingewikkeld om dit thema goed in te vullen.",
            "Want dat hoeft voor ons niet.",
        ),
        *("De motivering staat in Corsa.", "Akkoord van de directeur op 7 april 2026.", "Was de vorige keer ook niet zo.", "Wij hebben geen idee."),
        *("Geen capaciteit bij ons team.", "Geen idee, vraag het Joris.", "Er is hierover al besloten door het college.", "Omdat het ons niet handig lijkt."),
        *("Geen elektrische energie.", "Geen eis over verpakkingen.", "Hier valt weinig zinnigs over te zeggen."),
    ],
)
def test_words_about_the_decision_the_writer_or_the_process_name_no_fact(text, ruleset):
    assert explained(ruleset, text) == (Verdict.TO_EXPLAIN, {"MVOI102"})


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Geen opslag op het terrein, brief brandweer 4 april.",
            "Geen hijskraan nodig; de kast wordt gedragen.",
            "Geen montage in Nederland. Het is een huurcontract.",
        ),
        *("Geen tweede smid in de provincie.", "bedrag te laag", "De smid kan dit niet.", "Onder de grens van € 5.000."),
        *("Omdat de kluis te zwaar is.", "Akkoord van de directeur: de kluis is ingemetseld.", "Wordt in de gevangenis van Vught gemaakt."),
    ],
)
def test_a_fact_of_the_purchase_explains_however_short(text, ruleset):
    assert explained(ruleset, text)[0] is Verdict.EXPLAINED


@pytest.mark.parametrize(
    "text",
    [
        "Zal worden ingevuld door de adviseur.",
        "Werken we uit in het bestek",
        "Dit wordt bekeken in de contractfase.",
        "Nemen we mee in de volgende fase.",
        "Wordt later bepaald.",
        "n.t.b.",
        "Nog uitzoeken",
        "De uitleg volgt later van de adviseur",
        "Wordt later bepaald, omdat de leverancier nog niet bekend is.",
        "Omdat de leverancier nog niet gekozen is, wordt dit later bepaald.",
        "Dit thema vinden wij belangrijk. De invulling bepalen we later.",
        "Wij kunnen op dit moment met de kennis die er nu is niet zeggen welke eisen passend zijn en daarom wordt dit thema in een later stadium bekeken",
    ],
)
def test_later_is_no_explanation(text, ruleset):
    assert explained(ruleset, text) == (Verdict.TO_EXPLAIN, {"MVOI103"})


def test_a_long_text_that_also_says_later_is_an_explanation(ruleset):
    text = f"{GOOD} Het volgende gebouw wordt later bepaald."
    assert explained(ruleset, text)[0] is Verdict.EXPLAINED


@pytest.mark.parametrize(
    "text",
    [
        "Nu niet gevraagd omdat de markt voor deze machines nog geen accu levert en wat daarna komt wordt later bepaald",
        "De leverancier verhuurt alleen machines die hij al heeft, want nieuwe zijn er niet. Het vervolg is nog niet bekend.",
    ],
)
def test_a_reason_before_the_postponement_is_heard(text, ruleset):
    assert explained(ruleset, text)[0] is Verdict.EXPLAINED


@pytest.mark.parametrize("field", ["title", "holds_when", "good_example"])
def test_the_words_of_a_ground_explain_nothing(field, ruleset):
    assert [ground.id for ground in ruleset.grounds if explained(ruleset, getattr(ground, field))[0] is Verdict.EXPLAINED] == []


def missing_parts(ruleset, text, **fields):
    checklist = evaluate(meubilair(Explanation(text=text, ground="geen-verband", **fields)), ruleset, on=ON)
    return next((finding.message for finding in checklist.findings if finding.code in {"MVOI115", "MVOI119"}), "")


def test_what_is_refused_for_its_ground_is_not_said_to_be_accepted(ruleset):
    text = "Het blad van deze tafel is erg bijzonder gemaakt en moet zo blijven."
    assert explained(ruleset, text) == (Verdict.EXPLAINED, {"MVOI119"})
    assert explained(ruleset, text, valid_until=ON - timedelta(days=1)) == (Verdict.TO_EXPLAIN, {"MVOI105"})


def test_the_advice_names_each_part_that_is_missing(ruleset):
    titles = [part.title for part in ruleset.vocabulary.explanation_parts]
    weighed, recorded = titles[1], titles[4]
    bare = "Het blad van deze tafel is erg bijzonder gemaakt en moet zo blijven."
    assert [title for title in titles if title in missing_parts(ruleset, bare)] == titles
    assert recorded not in missing_parts(ruleset, bare, proof="Foto's")
    assert weighed not in missing_parts(ruleset, f"{bare} Wij onderzochten hout.")
    assert missing_parts(ruleset, GOOD) == ""


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Wij nemen circulair op in de raamovereenkomst van 2028.", 3),
        ("Te weinig uren: 4 uur per week voor één persoon.", 2),
        ("Er worden geen producten geleverd, alleen advies.", 2),
    ],
)
def test_what_an_explanation_names_in_everyday_words_is_not_said_to_be_missing(text, there, ruleset):
    assert ruleset.vocabulary.explanation_parts[there].title not in missing_parts(ruleset, text)


@pytest.mark.parametrize(
    ("text", "ground", "code"),
    [
        ("Leverancier is een klein familiebedrijf en doet al veel aan duurzaamheid.", "geen-verband", "MVOI119"),
        ("Het meubilair komt van een klein familiebedrijf, dus hergebruikt hout is er niet.", "geen-verband", "MVOI115"),
    ],
)
def test_an_explanation_in_which_nothing_is_seen_has_to_be_read_again(text, ground, code, ruleset):
    checklist = evaluate(meubilair(signed(text=text, ground=ground)), ruleset, on=ON)
    told = [finding for finding in checklist.findings if finding.theme == "circulair"]
    assert [(finding.code, finding.severity is Severity.WARNING) for finding in told] == [(code, code == "MVOI119")]


@pytest.mark.parametrize("words", ["daarin past geen plek", "daar past geen leerplek in", "een plek past daarin niet"])
def test_that_something_does_not_fit_is_a_reason_that_was_weighed(words, ruleset):
    titles = [part.title for part in ruleset.vocabulary.explanation_parts]
    told = missing_parts(ruleset, f"De opdracht kost één persoon acht uur per week; {words}. We bundelen dit bij de raamovereenkomst van 2027.")
    assert [title for title in titles if title in told] == [titles[0], titles[4]]


def test_the_example_of_a_ground_shows_most_parts(ruleset):
    phrases = ExplanationPhrases(ruleset)
    for ground in ruleset.grounds:
        good, bad = (phrases.missing_parts(Explanation(text=text, ground=ground.id), plain_words(text)) for text in (ground.good_example, ground.bad_example))
        assert len(good) <= 2 < len(bad), ground.id


@pytest.mark.parametrize("field", ["definition", "question"])
def test_the_words_of_the_form_explain_nothing(field, ruleset):
    text = getattr(ruleset.theme_by_id["circulair"], field)
    assert explained(ruleset, text) == (Verdict.TO_EXPLAIN, {"MVOI104"})
    assert explained(ruleset, text.upper().replace(",", " ")) == (Verdict.TO_EXPLAIN, {"MVOI104"})


@pytest.mark.parametrize(("text", "code"), [("U vroeg ten minste drie partijen", "MVOI104"), ("Drie partijen gevraagd, geen levert.", "MVOI110")])
def test_a_piece_of_a_ground_is_a_copy_and_a_sentence_with_its_words_is_not(text, code, ruleset):
    assert explained(ruleset, text)[1] == {code}


def test_a_short_text_is_accepted_with_a_warning(ruleset):
    assert explained(ruleset, "De leverancier kan dit niet.") == (Verdict.EXPLAINED, {"MVOI110"})


@pytest.mark.parametrize(
    "text",
    [
        *("Niet, want de opdracht is te klein.", "geen personeel nodig: levering uit voorraad", "Steriel wegwerpmateriaal is medisch noodzakelijk."),
        *("Afgestemd met inkoop: geen elektrische bus beschikbaar.", "Wegens spoed: het dak lekt en moet voor de winter dicht."),
        *("Geen aanbod van refurbished kluizen in Nederland.", "Geen eis over hergebruik: de kluis is in de muur gemetseld."),
        *("Hergebruik is geen harde eis, de kluis blijft dertig jaar staan.", "Een eis levert bij twee kluizen alleen papier op."),
        *("Idem, de stoelen zijn van hout en gaan lang mee.", "De stoelen zijn nieuw, daarom niet.", "Wij willen dat de leverancier dezelfde tafels nalevert."),
    ],
)
def test_a_short_reason_of_the_purchase_itself_is_accepted(text, ruleset):
    assert explained(ruleset, text)[0] is Verdict.EXPLAINED


@pytest.mark.parametrize(("days", "accepted"), [(-1, False), (0, True), (1, True)])
def test_an_explanation_holds_up_to_and_including_its_last_day(days, accepted, ruleset):
    verdict, findings = explained(ruleset, valid_until=ON + timedelta(days=days))
    assert (verdict is Verdict.EXPLAINED, "MVOI105" not in findings) == (accepted, accepted)


@pytest.mark.parametrize("ground", [None, "eigen-grond"])
def test_without_a_ground_of_the_list_it_is_accepted_with_a_warning(ground, ruleset):
    assert explained(ruleset, ground=ground) == (Verdict.EXPLAINED, {"MVOI111"})


def test_a_ground_that_needs_proof_warns_until_there_is_proof(ruleset):
    assert explained(ruleset, ground="technisch-onmogelijk") == (Verdict.EXPLAINED, {"MVOI112"})
    assert explained(ruleset, ground="technisch-onmogelijk", proof="Notitie van 12 mei") == (Verdict.EXPLAINED, set())


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Het verslag zit in zaak 2026-0417.", True),
        ("Zie ook D-2026-00123, of zaak nr. 2026-0417.", True),
        ("Dat staat in artikel 14 van raamovereenkomst 2022-118.", True),
        ("In het dossier zit stuk 123456.", True),
        ("De offerte was 60000 euro, en de offerte daarna € 70.000.", False),
        ("Wij volgden EN 15804 en ISO-14001.", False),
        ("De leverancier heeft een notitie.", False),
    ],
)
def test_a_text_that_names_its_proof_with_a_number_needs_no_more(words, named, ruleset):
    found = explained(ruleset, f"{GOOD} {words}", ground="technisch-onmogelijk")
    assert found == (Verdict.EXPLAINED, set() if named else {"MVOI112"})


@pytest.mark.parametrize(
    ("value", "verdict", "findings"),
    [
        (8_000, Verdict.EXPLAINED, set()),
        (900_000, Verdict.TO_EXPLAIN, {"MVOI106"}),
        (None, Verdict.EXPLAINED, set()),
    ],
)
def test_a_ground_that_contradicts_a_fact_of_the_document_fails(value, verdict, findings, ruleset):
    document = meubilair(signed(ground="geringe-omvang", text=GOOD), estimated_value=value)
    assert judged(document, ruleset) == (verdict, findings)


def test_who_writes_does_not_approve(ruleset):
    assert explained(ruleset, author="Noor", approver="Noor") == (Verdict.EXPLAINED, {"MVOI113"})
    assert explained(ruleset, author="Noor", approver="Sam") == (Verdict.EXPLAINED, set())


def test_the_same_text_under_two_themes_warns_at_the_second(ruleset):
    answers = tuple(ThemeAnswer(theme=theme, explanation=Explanation(ground="geen-verband", text=GOOD)) for theme in ("circulair", "ketenverantwoordelijkheid"))
    checklist = evaluate(StartDocument(product_groups=("meubilair",), themes=answers), ruleset, on=ON)
    repeated = [finding for finding in checklist.findings if finding.code == "MVOI114"]
    assert [finding.theme for finding in repeated] == ["ketenverantwoordelijkheid"]
    assert "Circulair" in repeated[0].message


def test_the_same_text_under_themes_that_need_no_explanation_does_not_warn(ruleset):
    answers = tuple(ThemeAnswer(theme=theme, explanation=Explanation(ground="geen-verband", text=GOOD)) for theme in ("klimaat", "milieu", "social-return"))
    checklist = evaluate(StartDocument(product_groups=("schoonmaak",), themes=answers), ruleset, on=ON)
    assert [finding.theme for finding in checklist.findings if finding.code == "MVOI114"] == []


@pytest.mark.parametrize(("text", "themes"), [("n.v.t.", ("circulair", "ketenverantwoordelijkheid")), (GOOD, ("circulair", "klimaat"))])
def test_that_a_text_comes_back_is_not_told_where_it_is_refused_already_or_nobody_asks_for_one(text, themes, ruleset):
    answers = tuple(ThemeAnswer(theme=theme, explanation=Explanation(text=text)) for theme in themes)
    checklist = evaluate(StartDocument(product_groups=("meubilair",), themes=answers), ruleset, on=ON)
    assert "MVOI114" not in {finding.code for finding in checklist.findings}


def test_one_good_explanation_among_bad_ones_is_enough(ruleset):
    document = meubilair(Explanation(text="n.v.t."), signed(ground="geen-verband", text=GOOD))
    assert judged(document, ruleset) == (Verdict.EXPLAINED, set())


def test_all_that_is_wrong_with_an_explanation_is_told(ruleset):
    verdict, findings = explained(ruleset, "n.v.t.", valid_until=date(2024, 1, 1), ground=None, author="Noor", approver="Noor")
    assert (verdict, findings) == (Verdict.TO_EXPLAIN, {"MVOI102", "MVOI105", "MVOI113"})


def test_of_an_explanation_that_is_refused_no_ground_is_asked(ruleset):
    assert "MVOI111" not in explained(ruleset, "n.v.t.", ground=None)[1]
    assert "MVOI111" in explained(ruleset, GOOD, ground=None)[1]


@pytest.mark.parametrize(
    ("text", "value", "chosen", "ground"),
    [
        ("De opdracht is te klein voor circulair.", 8_000, None, "Omvang te klein"),
        ("De opdracht is te klein voor circulair.", 8_000, "geringe-omvang", "Omvang te klein"),
        ("De opdracht is te klein voor circulair.", 8_000, "geen-aanbod", None),
        ("De opdracht is te klein voor circulair.", 900_000, None, None),  # there it cannot hold
        ("Niet mogelijk: technisch onmogelijk.", 8_000, None, "Technisch niet mogelijk of onveilig"),
        ("Te klein en geen verband.", 8_000, None, None),
        ("n.v.t.", 8_000, None, None),
    ],
)
def test_words_that_explain_nothing_and_point_to_one_ground_are_told_what_it_asks_for(text, value, chosen, ground, ruleset):
    checklist = evaluate(meubilair(Explanation(text=text, ground=chosen), estimated_value=value), ruleset, on=ON)
    told = [finding.message for finding in checklist.findings if finding.code == "MVOI120"]
    proof = {one.title: one.proof for one in ruleset.grounds}
    assert (len(told), all(ground in message and proof[ground] in message for message in told)) == (int(ground is not None), True)


def test_only_errors_reject_an_explanation(ruleset):
    rejecting = {rule.code for rule in ruleset.findings if rule.code.startswith("MVOI1") and rule.severity is Severity.ERROR}
    assert rejecting == {"MVOI100", "MVOI101", "MVOI102", "MVOI103", "MVOI104", "MVOI105", "MVOI106", "MVOI107", "MVOI108"}


def test_supplier_criteria_with_an_explanation_are_explained(ruleset):
    answer = ThemeAnswer(
        theme="circulair",
        criteria=(AskedCriterion(text="ISO 14001", kind=CriterionKind.SUITABILITY),),
        explanation=Explanation(ground="geen-verband", text=GOOD),
    )
    assert judged(StartDocument(product_groups=("meubilair",), themes=(answer,)), ruleset)[0] is Verdict.EXPLAINED


def test_an_explanation_is_no_substitute_for_what_is_asked(ruleset):
    answer = ThemeAnswer(
        theme="circulair",
        criteria=(AskedCriterion(text="Hergebruikt.", kind=CriterionKind.CONTRACT),),
        explanation=Explanation(text="n.v.t."),
    )
    assert judged(StartDocument(product_groups=("meubilair",), themes=(answer,)), ruleset) == (Verdict.APPLIED, set())


def test_a_reason_after_such_a_phrase_is_heard(ruleset):
    assert explained(ruleset, "Niet van toepassing, omdat de machine zonder vloeistof werkt en er niets vrijkomt.") == (Verdict.EXPLAINED, {"MVOI115"})


def test_the_same_person_in_other_letters_is_the_same_person(ruleset):
    assert explained(ruleset, author="Noor", approver="noor ") == (Verdict.EXPLAINED, {"MVOI113"})
