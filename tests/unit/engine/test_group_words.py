"""Product groups proposed from the words of a title or a description: with the words, never in silence."""

from datetime import date
from io import BytesIO

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mvoi_checklist import StartDocument, evaluate, load_ruleset, render
from mvoi_checklist.engine.group_words import propose_from_words
from mvoi_checklist.engine.product_groups import choose_groups
from mvoi_checklist.model.closed_lists import Confidence, GroupBasis, Severity, Verdict
from mvoi_checklist.model.group_words import GroupWordLists, GroupWords
from mvoi_checklist.model.to_do import points_to_do

ON = date(2026, 11, 24)
RULESET = load_ruleset("alkmaar-2024")
OTHER_NAMES = [(group.id, name) for group in RULESET.product_groups for name in group.other_names]
WORDS = ["Schoonmaak", "van", "De", "groen", "en", "voor", "'t", "C.V.", "cv-", "-", ":", ",", "\n", "verlichting", "Ö", "inhuur"]


def choice(ruleset, title=None, **fields):
    return choose_groups(StartDocument(title=title, **fields), ruleset)


@pytest.mark.parametrize(
    ("title", "group"),
    [
        ("Onderhoud openbaar groen", "gww"),
        ("Leasefietsen", "vervoer"),
        ("Koffieautomaten", "catering"),
        ("Vervangen cv-ketel gymzaal", "klimaatinstallaties"),
        ("Vervangen c.v.-ketel gymzaal", "klimaatinstallaties"),
        ("Inhuur adviseur", "overig"),
        ("Dienstkleding boa's", "bedrijfskleding"),
        ("Dienstauto’s", "vervoer"),
        ("ONDERHOUD WEGEN", "gww"),
        ("Reïntegratietrajecten", "overig"),
        ("Elektriciteit", "energie"),
        ("Nieuwbouw basisschool", "gebouwde-omgeving"),
    ],
)
def test_a_plain_title_gives_its_group_as_a_proposal(title, group, ruleset):
    found = choice(ruleset, title)
    assert (found.basis, found.certain, found.possible) == (GroupBasis.PROPOSED, (group,), ())


@pytest.mark.parametrize(
    ("title", "group"),
    [
        ("Straatmeubilair", "gww"),
        ("Kantoormeubilair", "meubilair"),
        ("Schoonmaakonderhoud", "schoonmaak"),
        ("Schoonmaak van de riolering", "gww"),
        ("Software voor groenbeheer", "ict"),
        ("Groenbeheersoftware", "ict"),
        ("Energieadvies", "overig"),
        ("Kinderopvang", "overig"),
        ("Catering van een conferentie", "catering"),
        ("Verzekering wagenpark en gebouwen", "overig"),
        ("Luchtbehandelingskasten", "klimaatinstallaties"),
        ("Oeverbekleding Schermer", "gww"),
        ("Meubilair in het zwembad", "meubilair"),
        ("Bestrating bij nieuwbouw school", "gww"),
        ("Nieuwbouw school, excl. klimaatinstallatie", "gebouwde-omgeving"),
        ("School- en kantoormeubilair", "meubilair"),
        ("Bouw- en woonrijp maken", "gww"),
        ("Uniformen havenmeesters", "bedrijfskleding"),
        ("Sloop politiebureau", "gebouwde-omgeving"),
        ("Contractmanager wegen (24 uur per week)", "overig"),
        ("Senior beheerder openbaar groen", "overig"),
        ("Wegen en riolering - inhuur projectleider", "overig"),
        ("Isolatievouchers woningeigenaren", "overig"),
        ("Groepsvervoer (Wmo en jeugd)", "vervoer"),
        ("WMO- en leerlingenvervoer", "vervoer"),
        ("Bodemsanering (advies en uitvoering)", "gww"),
        ("Kolkenzuiger met opbouw", "vervoer"),
        ("Financieel pakket", "ict"),
    ],
)
def test_a_word_that_misleads_does_not_mislead(title, group, ruleset):
    assert choice(ruleset, title).certain == (group,)


@pytest.mark.parametrize(
    "title", ["Inclusief", "Bijdrage ministerie van Klimaat", "Sociaal domein", "Milieustraat", "Perceel 2", "Veiligheidsmonitor", "", " - ", "n.v.t."]
)
def test_a_title_that_names_nothing_stays_unknown(title, ruleset):
    checklist = evaluate(StartDocument(title=title), ruleset, on=ON)
    assert checklist.product_groups.basis is GroupBasis.UNKNOWN
    assert {theme.verdict for theme in checklist.themes} == {Verdict.UNDETERMINED}


@pytest.mark.parametrize(("group", "name"), OTHER_NAMES)
def test_every_other_name_of_a_group_points_to_that_group(group, name, ruleset):
    found = choice(ruleset, name)
    assert group in {*found.certain, *found.possible}


@pytest.mark.parametrize("title", ["Inrichting en catering", "Inrichting, catering", "Inrichting/catering", "Inrichting inclusief catering"])
def test_two_groups_in_one_title_are_both_proposed(title, ruleset):
    assert choice(ruleset, title).certain == ("catering", "meubilair")


@pytest.mark.parametrize(("title", "group"), [("Vrijwilligersdiner", "catering"), ("Kleuterbeplanting", "gww"), ("Belastingensysteem", "ict")])
def test_the_second_half_of_an_unknown_word_says_what_it_is(title, group, ruleset):
    found = choice(ruleset, title)
    assert (found.certain, found.confidence) == ((group,), Confidence.LOW)


def test_a_second_half_never_goes_before_a_word_that_stands_in_the_rules(ruleset):
    assert choice(ruleset, "Sloop nieuwjaarsreceptie").certain == ("gebouwde-omgeving",)


def test_a_half_word_before_a_joiner_gets_its_other_half(ruleset):
    assert choice(ruleset, "E- en W-installaties").certain == ("gebouwde-omgeving", "klimaatinstallaties")


@pytest.mark.parametrize("title", ["Schoonmaak en beveiliging", "Beveiliging en schoonmaak", "Schoonmaak (met beveiliging)"])
def test_what_has_no_group_is_told_beside_what_has_one(title, ruleset):
    found = choice(ruleset, title)
    assert found.certain == ("schoonmaak",)
    assert "eveiliging' is er geen productgroep" in found.reason


def test_what_has_no_group_in_front_of_what_has_one_leaves_the_choice_to_the_reader(ruleset):
    assert choice(ruleset, "Beveiliging datacenter").possible == ("ict", "overig")


def test_a_word_of_two_groups_leaves_the_choice_to_the_reader(ruleset):
    found = choice(ruleset, "Vervangen verlichting")
    assert (found.basis, found.certain, found.possible) == (GroupBasis.AMBIGUOUS, (), ("gebouwde-omgeving", "gww"))


def test_two_groups_that_are_not_joined_leave_the_choice_to_the_reader(ruleset):
    found = choice(ruleset, "Kantoormeubilair wagenpark")
    assert (found.basis, found.possible) == (GroupBasis.AMBIGUOUS, ("meubilair", "vervoer"))


def test_a_group_still_to_choose_does_not_hide_one_that_is_sure(ruleset):
    found = choice(ruleset, "Catering, kantoormeubilair wagenpark")
    assert (found.basis, found.certain, found.possible) == (GroupBasis.AMBIGUOUS, ("catering",), ("meubilair", "vervoer"))


@pytest.mark.parametrize(("place", "group"), [("in sporthal De Meent", "gebouwde-omgeving"), ("Dorpsstraat", "gww")])
def test_the_place_settles_a_word_of_two_groups(place, group, ruleset):
    assert choice(ruleset, f"Vervangen verlichting {place}").certain == (group,)


def test_the_name_of_a_building_is_no_bridge(ruleset):
    assert choice(ruleset, "Schoonmaak gymzaal De Brug").certain == ("schoonmaak",)
    assert choice(ruleset, "Schoonmaak gymzaal 't Groen").certain == ("schoonmaak",)


def test_capitals_everywhere_make_no_names(ruleset):
    assert choice(ruleset, "Onderhoud Van De Wegen").certain == ("gww",)


def test_a_lead_leaves_what_was_named_before_it(ruleset):
    assert choice(ruleset, "Kantoormeubilair en software").certain == ("ict", "meubilair")


def test_chairs_of_one_lot_stay_beside_software_of_another(ruleset):
    assert choice(ruleset, "Perceel 1: stoelen; perceel 2: software").certain == ("ict", "meubilair")


def test_what_it_is_for_counts_when_nothing_else_is_named(ruleset):
    found = choice(ruleset, "Raamovereenkomst voor schoonmaak")
    assert (found.certain, found.confidence) == (("schoonmaak",), Confidence.LOW)


def test_behind_a_colon_the_purchase_itself_may_stand(ruleset):
    found = choice(ruleset, "Perceel in regio Noord: kantoormeubilair")
    assert (found.certain, found.confidence) == (("meubilair",), Confidence.MEDIUM)


def test_a_weak_word_only_counts_by_itself(ruleset):
    assert choice(ruleset, "Renovatie raadhuis").confidence is Confidence.LOW
    assert choice(ruleset, "Renovatie bruggen").certain == ("gww",)


def test_words_are_never_as_certain_as_a_code(ruleset):
    assert choice(ruleset, "Koffieautomaten").confidence is Confidence.MEDIUM


def test_the_description_counts_when_the_title_says_nothing(ruleset):
    found = choice(ruleset, "Perceel 2", description="Wij zoeken een partij. Die levert bureaustoelen. Later ook laptops.")
    assert (found.certain, found.confidence) == (("meubilair",), Confidence.LOW)
    assert "omschrijving" in found.reason
    assert "'bureaustoelen'" in found.reason


def test_the_title_goes_before_the_description(ruleset):
    assert choice(ruleset, "Laptops", description="Ook stoelen.").certain == ("ict",)


def test_the_reason_quotes_the_words_as_the_title_has_them(ruleset):
    assert "'Schoonmaak van de Riolering'" in choice(ruleset, "Schoonmaak van de Riolering wijk Noord").reason


def test_a_cpv_code_goes_before_words_and_the_contradiction_is_told(ruleset):
    found = choice(ruleset, "Leasefietsen", cpv=("90910000-9",))
    assert found.certain == ("schoonmaak",)
    assert "'Leasefietsen' op Vervoer; de CPV-code gaat voor" in found.reason


def test_words_that_agree_with_the_cpv_code_add_nothing(ruleset):
    assert choice(ruleset, "Schoonmaak stadhuis", cpv=("90910000-9",)) == choice(ruleset, cpv=("90910000-9",))


def test_words_help_where_the_cpv_code_is_not_known(ruleset):
    found = choice(ruleset, "Leasefietsen", cpv=("00000000-0",))
    assert found.certain == ("vervoer",)
    assert "CPV-code 00000000-0 geeft geen uitsluitsel" in found.reason


def test_a_stated_group_is_never_overruled_by_words(ruleset):
    assert choice(ruleset, "Leasefietsen", product_groups=("ict",)).basis is GroupBasis.STATED


@pytest.mark.parametrize(
    ("title", "code"),
    [("Leasefietsen", "MVOI302"), ("Vervangen verlichting", "MVOI316"), ("Groot onderhoud pand", "MVOI316"), ("Iets nieuws", "MVOI301")],
)
def test_a_proposal_is_always_a_finding_that_asks_for_something(title, code, ruleset):
    found = next(finding for finding in evaluate(StartDocument(title=title), ruleset, on=ON).findings if finding.code == code)
    assert found.severity is not Severity.INFO
    assert found.field == "product_groups"


@pytest.mark.parametrize("title", ["Vervangen verlichting", "Iets nieuws"])
def test_without_a_product_group_that_is_the_first_thing_to_do(title, ruleset):
    checklist = evaluate(StartDocument(title=title), ruleset, on=ON)
    assert "roductgroep" in to_do_on_paper(checklist)[0]
    assert points_to_do(checklist)[0].startswith(checklist.product_groups.reason)


def test_a_proposed_product_group_comes_behind_what_must_be_done(ruleset):
    lines = to_do_on_paper(evaluate(StartDocument(title="Leasefietsen"), ruleset, on=ON))
    assert lines[0].startswith("Leg uit, of vraag iets: ")
    assert any(line.startswith("Productgroep Vervoer is een voorstel") for line in lines)


def to_do_on_paper(checklist):
    page = render(checklist, "docx")
    return [paragraph.text for paragraph in docx.Document(BytesIO(page)).paragraphs if paragraph.style.name == "List Number"]


def test_overig_is_proposed_only_by_a_word_and_is_told(ruleset):
    checklist = evaluate(StartDocument(title="Inhuur jurist"), ruleset, on=ON)
    told = [finding.message for finding in checklist.findings if finding.code == "MVOI302"]
    assert "'Inhuur'" in told[0]
    assert "Overig" in told[0]


def test_a_policy_officer_adds_a_word_and_it_works():
    words = GroupWords(groups={"catering": GroupWordLists(names=("stroopwafel*",))})
    assert propose_from_words(StartDocument(title="Stroopwafels"), words, fallback="overig").certain == {"catering"}


def test_without_words_nothing_is_proposed():
    assert propose_from_words(StartDocument(title="Stroopwafels"), GroupWords(), fallback="overig") is None


@pytest.mark.parametrize("pattern", ["Laptop", "lap*top", "*laptop*", "*", "", " laptop", "laptop  tas"])
def test_a_word_that_would_never_match_is_refused(pattern):
    with pytest.raises(ValueError, match="names"):
        GroupWordLists(names=(pattern,))


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(WORDS)).map(" ".join) | st.text())
def test_every_text_gives_known_groups_and_quotes_itself(text):
    found = propose_from_words(StartDocument(title=text), RULESET.group_words, fallback=RULESET.fallback_group)
    if found is not None:
        assert found.certain | found.possible <= RULESET.group_by_id.keys()
        assert not found.certain & found.possible
        assert all(word in text for word in found.words)
