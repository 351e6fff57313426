"""What stands around or beside a criterion decides whether it is asked, and as which kind; so for those of the ruleset that were pasted."""

import re

import pytest
from word_blocks import save_blocks

from mvoi_checklist import evaluate, read_start_document

PURCHASE = (("Titel", "Bedrijfsrestaurant stadskantoor"), ("Soort opdracht", "Diensten"), ("Productgroep", "Catering"), ("Geraamde waarde", "€ 180.000"))
HEADER = ("Thema", "Toegepast?", "Criterium")


@pytest.fixture
def judged(tmp_path, ruleset):
    """The verdict on a theme and the findings about it, in a document with these blocks; and the criteria read, as code or text with kind."""

    def judging(theme, *blocks):
        document = read_start_document(save_blocks(tmp_path / "start.docx", PURCHASE, "# Pas toe of leg uit", *blocks), ruleset)
        checklist = evaluate(document, ruleset)
        verdict = next(one.verdict for one in checklist.themes if one.theme == theme)
        asked = [(one.code or one.text, one.kind and one.kind.value) for answer in document.themes if answer.theme == theme for one in answer.criteria]
        return verdict, asked, {finding.code for finding in checklist.findings if finding.theme == theme}

    return judging


@pytest.fixture
def known(ruleset):
    """A criterion of the ruleset as somebody pastes it: its words, theme, name of the theme, and kind."""

    def finding(code):
        criterion, theme = ruleset.criterion_by_code[code], ruleset.criterion_by_code[code].themes[0]
        return re.sub(r"\{[^}]*\}", "5", criterion.text), theme, ruleset.theme_by_id[theme].title, criterion.kind.value

    return finding


def places(name, text):
    """The same words beside a theme in a table, below its heading, and in a part about sustainability."""
    yield ((("Thema", "Criteria / uitleg"), (name, text)),)
    yield (f"# {name}", text)
    yield ("# MVI-criteria", text)


CODES = ("GWW-CIR-12", "SCH-DIV-06", "VER-MIL-06", "MEU-KET-02", "OVE-CIR-04")


@pytest.mark.parametrize(
    "around",
    [
        "Niet overgenomen: {}",
        "Dit criterium nemen wij niet op: {}",
        "Wij hebben overwogen: {}",
        "Niet gevraagd: {}",
        "Afgevallen: {}",
        "Het volgende criterium laten we weg: {}",
        "Voorbeeld: {}",
        "{} (vervallen)",
    ],
)
def test_a_pasted_criterion_is_not_asked_where_the_words_around_it_leave_it_out(around, judged, known):
    for code in CODES:
        text, theme, name, _ = known(code)
        for blocks in places(name, around.format(text)):
            assert judged(theme, *blocks)[0] != "applied", (code, blocks)


@pytest.mark.parametrize("code", [*CODES, "MEU-KET-05", "VER-MIL-04"])
def test_a_pasted_criterion_is_of_its_own_kind(code, judged, known):
    text, theme, name, kind = known(code)
    for said in (text, f"{text} Dit wordt elk kwartaal besproken."):
        for blocks in (*places(name, said), ((HEADER, (name, "Ja", said)),)):
            assert judged(theme, *blocks)[1] == [(code, kind)], blocks


def test_the_words_around_a_pasted_criterion_may_say_another_kind(judged, known):
    text, theme, name, _ = known("VER-MIL-06")
    for said in (f"Minimumeis: {text}", f"Als minimumeis vragen wij: {text}", f"{text} Dit is een minimumeis."):
        assert judged(theme, f"# {name}", said)[1] == [("VER-MIL-06", "requirement")]
    text, theme, name, _ = known("MEU-KET-05")
    assert judged(theme, f"# {name}", f"Minimumeis: {text}")[1] == [("MEU-KET-05", "suitability")]  # asked of who offers, whatever it is called


def test_why_a_pasted_criterion_is_left_out_is_the_explanation(judged, known):
    text, theme, name, _ = known("VER-MIL-06")
    said = f"Dit criterium nemen wij niet op: {text} De bussen rijden nog tot 2029 en worden dan vervangen; eerder nieuwe kopen is kapitaalvernietiging."
    for blocks in places(name, said):
        assert judged(theme, *blocks)[:2] == ("explained", [])


ASKED = "Contractbepaling: 5 % van de opdrachtsom voor social return."
UNDECIDED = (
    "n.v.t.", "?", "-", "☒ ja ☒ nee", "Ja, mits budget", "Ja (onder voorbehoud)", "Vervallen", "Later", "Volgende contract",
    "Alleen in vorig contract", "Twijfel", "Mogelijk", "Optioneel", "In overleg",
)  # fmt: skip


@pytest.mark.parametrize("choice", UNDECIDED)
@pytest.mark.parametrize("header", [HEADER, ("Thema", "Toegepast?", "Hoe / waarom niet")])
def test_a_choice_that_is_no_yes_leaves_the_criterion_beside_it_in_doubt(choice, header, judged):
    verdict, _, findings = judged("social-return", (header, ("Social return", choice, ASKED), ("Milieu", "Ja", "Minimumeis: 60 % biologisch")))
    assert (verdict, findings & {"MVOI207", "MVOI308"}) == ("undetermined", {"MVOI308"})


@pytest.mark.parametrize("choice", ["Ja", "", "Contractbepaling", "Ja, 5 procent", "Deels", "toepassen", "☒ ja ☐ nee", "zie hiernaast", "X"])
def test_a_yes_a_kind_or_nothing_beside_a_criterion_leaves_it_asked(choice, judged):
    assert judged("social-return", (HEADER, ("Social return", choice, ASKED), ("Milieu", "Ja", "Minimumeis: 60 % biologisch")))[0] == "applied"


@pytest.mark.parametrize("choice", ["Ja / Nee", "☐ ja ☐ nee"])
def test_a_choice_that_was_left_as_it_stood_in_the_form_leaves_the_criterion_asked_and_is_told(choice, judged):
    verdict, _, findings = judged("social-return", (HEADER, ("Social return", choice, ASKED), ("Milieu", "Ja", "Minimumeis: 60 % biologisch")))
    assert (verdict, findings) == ("applied", {"MVOI308"})


@pytest.mark.parametrize("choice", ["n.v.t.", "?", "-", "Ja / Nee", "☐ ja ☐ nee"])
def test_a_choice_that_was_left_with_nothing_beside_it_is_no_answer(choice, judged):
    assert judged("social-return", (HEADER, ("Social return", choice, ""), ("Milieu", "Ja", "Minimumeis: 60 % biologisch")))[0] == "to_explain"


@pytest.mark.parametrize("beside", ["Onze ploegen zijn al heel gemengd en dat gaat vanzelf goed.", "Er wordt niets gereden en niets gestookt."])
def test_what_stands_beside_a_question_mark_explains_nothing(beside, judged):
    header = ("Thema", "Comply", "Explain", "Toelichting")
    assert judged("social-return", (header, ("Social return", "?", "", beside), ("Milieu", "x", "", "Minimumeis: 60 % biologisch")))[0] == "undetermined"
    assert judged("social-return", (header, ("Social return", "-", "x", beside), ("Milieu", "x", "", "Minimumeis: 60 % biologisch")))[0] == "explained"


def test_a_block_of_rows_may_say_the_choice_and_the_criterion_apart(judged):
    rows = (("Social return", ""), ("Toegepast?", "Twijfel"), ("Criterium", ASKED))
    assert judged("social-return", rows)[0] == "undetermined"
    assert judged("social-return", (rows[0], ("Toegepast?", "Ja"), rows[2]))[0] == "applied"


def test_a_refusal_in_a_note_at_another_answer_contradicts_a_yes(judged):
    noted = (("Looptijd", "24 maanden [voetnoot: Social return wordt niet toegepast.]"), ("Prijspeil", "2026"))
    assert judged("social-return", (HEADER, ("Social return", "Ja", ASKED)), "# Planning", noted)[0] == "undetermined"


def ways(text):
    """The same demand in a table with a yes beside it, below the name of its theme, and in the cell of its theme."""
    return ((HEADER, ("Milieu", "Ja", text)),), ("# Milieu", text), ((("Thema", "Invulling"), ("Milieu", text)),)


@pytest.mark.parametrize(
    "text",
    [
        "Knock-outeis aan de inschrijver: ISO 14001.",
        "Minimumeis aan inschrijver: ISO 14001.",
        "Minimumeis: inschrijver is ISO 14001-gecertificeerd.",
        "Knock-out: inschrijver heeft ISO 14001.",
        "Inschrijver moet ISO 14001 hebben (minimumeis).",
        "Minimumeis: de leverancier beschikt over ISO 14001.",
        "Eis: bedrijf heeft een CO2-prestatieladdercertificaat trede 3.",
    ],
)
def test_an_eis_of_which_all_is_asked_of_whoever_offers_asks_nothing_in_the_contract(text, judged):
    for blocks in ways(text):
        assert judged("milieu", *blocks)[0] == "supplier_only", blocks


@pytest.mark.parametrize(
    "text",
    [
        "Minimumeis: de leverancier levert 60 % biologisch.",
        "Minimumeis: de leverancier heeft voor alle geleverde producten een certificaat volgens ISO 14024.",
        "Minimumeis: 60 % biologisch.",
        "Hoewel het niet verplicht is, eisen wij 60 % biologisch.",
        "Wij eisen 60 % biologisch, hoewel dat niet verplicht is.",
        "Behalve milieu (minimumeis 60 % biologisch) vragen wij niets.",
        "Geschiktheidseis ISO 14001 en als minimumeis 60 % biologisch.",
        "Als geschiktheidseis ISO 14001; als minimumeis 60 % biologisch.",
    ],
)
def test_a_demand_on_the_contract_is_one_whatever_else_stands_in_its_sentence(text, judged):
    for blocks in ways(text):
        assert judged("milieu", *blocks)[0] == "applied", blocks


def test_two_kinds_in_one_sentence_are_two_demands(judged):
    for blocks in ways("Geschiktheidseis: ISO 14001 en als gunningscriterium een plan voor minder verspilling."):
        assert [kind for _, kind in judged("milieu", *blocks)[1]] == ["suitability", "award"], blocks


@pytest.mark.parametrize("text", ["Hoewel het mogelijk is, vragen wij geen biologische producten.", "Wij vragen niets, hoewel het mag."])
def test_what_is_granted_before_a_refusal_asks_nothing(text, judged):
    for blocks in ways(text):
        assert judged("milieu", *blocks)[0] != "applied", blocks


LOTS = ("", "Ja/nee", "Perceel 1", "Perceel 2")
WHY_NOT = "De ploegen bestaan uit vaste medewerkers; er wordt voor dit werk niemand geworven."
CLAUSE = "Contractbepaling 5 % van de opdrachtsom"


@pytest.mark.parametrize(
    ("row", "read"),
    [
        (("Ja", CLAUSE, CLAUSE), [(True, ["contract"], None), (True, ["contract"], None)]),
        (("Ja", CLAUSE, "Niet, want te weinig arbeid."), [(True, ["contract"], None), (False, [], "want te weinig arbeid.")]),
        (("Nee", WHY_NOT, WHY_NOT), [(False, [], WHY_NOT), (False, [], WHY_NOT)]),
        (("Nee", "n.v.t.", CLAUSE), [(False, [], "n.v.t."), (False, ["contract"], None)]),
    ],
)
def test_columns_of_lots_are_read_beside_one_for_yes_and_no(row, read, tmp_path, ruleset):
    path = save_blocks(tmp_path / "start.docx", PURCHASE, "# Pas toe of leg uit", (LOTS, ("Social return", *row), ("Milieu", "Nee", "n.v.t.", "n.v.t.")))
    found = [answer for answer in read_start_document(path, ruleset).themes if answer.theme == "social-return"]
    assert [answer.lot for answer in found] == ["Perceel 1", "Perceel 2"]
    assert [(one.applied, [item.kind.value for item in one.criteria], one.explanation and one.explanation.text) for one in found] == read
