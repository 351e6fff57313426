"""What is asked only on a condition or only later is not asked now; of two halves the one that is not denied holds."""

import pytest
from purchases import WITHOUT_PROCEDURE

from mvoi_checklist.inputs.dutch.not_yet import is_later, on_condition
from mvoi_checklist.inputs.themes.criterion_lines import read_line
from mvoi_checklist.inputs.themes.free_text import CONTRADICTS, theme_text
from mvoi_checklist.inputs.themes.outcomes import by_sentences, outcome
from mvoi_checklist.inputs.themes.stances import Stance, judge

CONDITIONAL = (
    "Als het college daarmee instemt, nemen we hergebruikt meubilair op als eis.",
    "Zodra de subsidie binnen is, wordt groen beton een eis.",
    "Wanneer er genoeg aanbod blijkt, vragen wij biologische catering.",
    "Pas als de stuurgroep akkoord gaat, leggen we 5% social return vast in het contract.",
    "Bij voldoende stroom op de werf eisen we elektrische kranen.",
    "Wij eisen elektrische kranen, mits de aansluiting op tijd klaar is.",
    "Eis, zodra de raad akkoord is",
    "We nemen een materialenpaspoort op als eis als de meerkosten meevallen.",
    "Komt er genoeg krediet, dan eisen we gerecycled asfalt.",
    "Krijgen we daar toestemming voor, dan nemen we zonnepanelen op als eis.",
    "In geval van voldoende aanbod vragen we biologische katoen als eis.",
    "Ingeval de directie instemt, eisen we een materialenpaspoort.",
    "Gesteld dat de raming wordt gehaald, eisen we circulair beton.",
)


@pytest.mark.parametrize("sentence", CONDITIONAL)
def test_what_is_asked_on_a_condition_is_not_asked_yet(sentence, words):
    assert on_condition(sentence, words)
    assert outcome(sentence, words).stance is not Stance.ASKED
    assert theme_text(f"Ja, {sentence}", words).applied is None


def test_a_demand_with_its_kind_is_in_doubt_on_a_condition(words):
    assert read_line("Minimumeis: elektrische kranen, als de begroting het toelaat.", None, words).criterion["kind"] is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Als er tropisch hout wordt gebruikt, eisen we FSC.",
        "Gebruikt de aannemer tropisch hout, dan eisen we FSC.",
        "Komt de kraan in de binnenstad, dan eisen we dat hij elektrisch is.",
        "In geval van schade eisen we dat het onderdeel wordt gerepareerd.",
        "Wanneer de aannemer aggregaten inzet, eisen we dat die op HVO draaien.",
        "Als bezoekers daarom vragen, eisen we een lusversterker.",
        "Als gunningscriterium nemen we een plan voor afval op.",
        "Als organisatie eisen we dat alle koffie Fairtrade is.",
        "Wij eisen een rolstoelbus als de reiziger daar om vraagt.",
        "In het bestek staat als eis dat andere keurmerken mogen, mits de inschrijver aantoont dat ze gelijkwaardig zijn.",
    ],
)
def test_a_condition_within_a_demand_leaves_it_asked(sentence, words):
    assert not on_condition(sentence, words)
    assert judge(sentence, words).stance is Stance.ASKED


def test_a_demand_beside_a_condition_is_asked(words):
    assert not on_condition("Eis: groene stroom. Als de prijs meevalt, eisen we ook zonnepanelen.", words)


@pytest.mark.parametrize(
    "sentence",
    [
        "In de vervolgopdracht stellen we een circulair ontwerp als eis.",
        "Over drie jaar eisen wij dat al het papier gerecycled is.",
        "Bij een eventuele verlenging nemen we elektrisch vervoer op als eis.",
        "Elektrisch vervoer eisen we pas bij verlenging.",
        "Na afloop van deze overeenkomst vragen we CO2-neutrale levering als minimumeis.",
        "via eisen bij verlenging",
        "Over drie jaar, in het nieuwe contract, eisen wij gerecycled papier.",
        "Vanaf 2031, na afloop van dit contract, eisen we gerecycled papier.",
        "Bij een volgende raamovereenkomst wordt gerecycled papier een minimumeis.",
    ],
)
def test_what_is_asked_later_is_not_asked_now(sentence, words):
    assert is_later(sentence, words)
    assert judge(sentence, words).stance is Stance.TOLD


@pytest.mark.parametrize(
    "sentence",
    [
        "Wij eisen groene stroom, ook bij verlenging.",
        "Bij verlenging levert de opdrachtnemer een nieuw afvalplan.",
        "Na afloop van het contract vragen we de kasten terug te nemen.",
        "De opdrachtnemer rapporteert over twee jaar.",
        "Bij verlenging eisen we 50% elektrisch, nu eisen we 30%.",
        "Vanaf het tweede contractjaar, na de pilot, eisen we 50% elektrisch.",
    ],
)
def test_what_holds_in_this_contract_is_not_later(sentence, words):
    assert not is_later(sentence, words)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("We vragen geen plan, maar we eisen een label A.", "requirement"),
        ("Groene stroom wordt niet als eis maar als gunningscriterium opgenomen.", "award"),
        ("Niet in de gunning, maar in het contract: 4% voor leerlingen", "contract"),
        ("geen wens maar eis: herbruikbare bekers", "requirement"),
        ("Het keurmerk wordt niet geëist, wel nemen we in het contract een afvalplan op.", "contract"),
    ],
)
def test_of_two_halves_the_one_that_is_not_denied_holds(sentence, kind, words):
    said = judge(sentence, words)
    assert (said.stance, said.kind) == (Stance.ASKED, kind)


@pytest.mark.parametrize(
    "sentence",
    [
        "Wij stellen geen eis aan de verpakking, maar de wet moet worden nageleefd.",
        "Social return wordt niet gevraagd, wel hopen we op stageplekken.",
        "Er komt geen eis voor, maar ook geen gunningscriterium.",
    ],
)
def test_what_stands_beside_a_denial_and_asks_nothing_leaves_it_refused(sentence, words):
    assert by_sentences(sentence, words).stance is Stance.REFUSED


def test_what_holds_is_the_criterion(words):
    assert theme_text("Geen gunningscriterium, wel een minimumeis: herbruikbare bekers", words).criteria == "minimumeis: herbruikbare bekers"


@pytest.mark.parametrize("behind", ["maar zonder eisen", "zonder criteria", "zonder voorwaarden te stellen", "zonder minimumeisen"])
def test_a_yes_without_demands_contradicts_itself(behind, words):
    assert theme_text(f"Ja, {behind}", words).note == CONTRADICTS


def test_without_more_demands_what_is_asked_stays(words):
    assert judge("Wij eisen dat de app werkt, zonder aanvullende eisen aan de hardware.", words).stance is Stance.ASKED


def test_demands_that_follow_are_still_open(words):
    assert judge("eisen volgen", words).stance is Stance.OPEN


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Als de prijs meevalt, eisen we groene stroom.", False),
        ("Bij verlenging eisen we groene stroom.", False),
        ("Contractbepaling: de leverancier levert groene stroom. Mits de markt dat kan.", True),
        ("Wanneer de leverancier aggregaten plaatst, eisen we HVO.", True),
    ],
)
def test_a_yes_beside_it_does_not_make_it_asked_now(read, said, asked):
    (answer,) = read(WITHOUT_PROCEDURE, (("Thema", "Toegepast?", "Hoe?"), ("Klimaat", "Ja", said))).themes
    assert any(item.kind for item in answer.criteria) is asked


@pytest.mark.parametrize("behind", ["Nog uitzoeken.", "Volgt nog.", "Nog te bespreken."])
def test_a_few_words_that_put_it_off_hold_for_the_sentence_before_them(behind, read):
    said = f"Rond het milieu (lijm, verf, schoonmaakmiddelen in de keuken). {behind}"
    document = read(WITHOUT_PROCEDURE, "# Duurzaamheid", said)
    assert not any(one.criteria for one in document.themes)
    asked = read(WITHOUT_PROCEDURE, "# Duurzaamheid", "Schoonmaakmiddelen hebben het EU Ecolabel (milieu), dat is een minimumeis. Volgt ook in het bestek.")
    assert [one.theme for one in asked.themes if one.criteria] == ["milieu"]
