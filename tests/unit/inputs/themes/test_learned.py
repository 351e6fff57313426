"""What was learned from passages: measured on passages that nothing was learned from."""

import json

import pytest
from places import ROOT

from mvoi_checklist.inputs.themes import learned
from mvoi_checklist.inputs.themes.learned import chances, subjects

UNTOUCHED = ROOT / "tests" / "passages/untouched"
OTHER = {"open", "unclear"}
OUTCOMES = ("applied", "explained", "supplier", "other")


@pytest.fixture(scope="module")
def every_untouched():
    return [json.loads(line) for file in UNTOUCHED.glob("*.jsonl") for line in file.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def untouched(every_untouched):
    return [passage for passage in every_untouched if "in_place" not in passage]


def most(likely):
    return max(OUTCOMES, key=lambda outcome: getattr(likely, outcome))


def said_of(passage):
    labels = {"other" if label in OTHER else label for label in passage["themes"].values()} or {"other"}
    return labels.pop() if len(labels) == 1 else None


def test_what_is_said_is_learned(untouched, words):
    found = [(said_of(passage), chances(passage["text"], words)) for passage in untouched]
    known = [(label, likely) for label, likely in found if label in OUTCOMES]
    right = [most(likely) == label for label, likely in known]
    asked = [label for label, likely in known if likely.applied >= 0.9]
    reasoned = [label for label, likely in known if likely.explained >= 0.9]
    assert sum(right) / len(right) >= 0.87
    assert asked.count("applied") / len(asked) >= 0.97
    assert reasoned.count("explained") / len(reasoned) >= 0.9


def test_what_is_said_in_the_place_of_a_theme_is_learned(every_untouched, words):
    """Short answers, which hold less to go by; what is read as asked or explained seldom leaves it open."""
    found = [(said_of(passage), chances(passage["text"], words, in_place=True)) for passage in every_untouched if "in_place" in passage]
    known = [(label, likely) for label, likely in found if label in OUTCOMES]
    sure = [label for label, likely in known if likely.applied >= 0.7]
    assert sum(most(likely) == label for label, likely in known) / len(known) >= 0.85
    assert sure.count("applied") / len(sure) >= 0.95


def test_which_themes_it_is_about_is_learned(untouched, words):
    found = [(set(passage["themes"]), subjects(passage["text"], words)) for passage in untouched if passage["themes"]]
    right, told, wanted = (sum(map(len, sets)) for sets in zip(*((want & got, got, want) for want, got in found), strict=True))
    assert right / told >= 0.97
    assert right / wanted >= 0.7


@pytest.mark.parametrize(
    ("text", "theme", "outcome"),
    [
        ("Vanaf de eerste dag rijden de busjes elektrisch; wie sneller gaat, scoort hoger.", "klimaat", "applied"),
        ("De fabrikant neemt de stoelen na tien jaar terug en maakt er nieuwe van; dat toont hij elk jaar aan.", "circulair", "applied"),
        ("Het gaat om een advies van een week, er komt geen materiaal aan te pas. Hergebruik speelt daarom geen rol.", "circulair", "explained"),
        ("Gegadigden beschikken bij aanmelding over een certificaat ISO 14001.", "milieu", "supplier"),
        ("De gemeente wil in 2040 energieneutraal zijn.", "klimaat", "open"),
    ],
)
def test_what_no_rule_knows_is_told_by_such_texts(text, theme, outcome, words):
    assert theme in subjects(text, words)
    likely = chances(text, words)
    assert getattr(likely, outcome) == max(likely)
    assert sum(likely) == pytest.approx(1)


def test_the_reason_behind_a_refusal_far_from_sustainability_goes_with_it(themes):
    said = (
        "Social return leggen we niet op. Alle werkplekken in de winkel zijn al bezet door onze eigen leerlingen, "
        "voor nog meer mensen met afstand tot de arbeidsmarkt is achter de toonbank geen plaats."
    )
    applied, kinds, why = themes("# Voorstel", said)["social-return"]
    assert (applied, kinds) == (False, [])
    assert "toonbank" in why


def test_what_only_seems_to_explain_a_theme_goes_before_no_demand_of_it(themes):
    found = themes(
        "# Percelen",
        "Knippen hebben we bekeken, maar dan is er voor iedere locatie een eigen planning nodig en daar hebben we de mensen niet voor.",
        "# Wat er verder wordt gevraagd",
        "5% van de loonsom gaat naar mensen uit de Participatiewet. Dat is een bepaling in de overeenkomst.",
    )
    assert found["social-return"] == (None, ["contract"], None)


def test_a_sentence_about_the_same_theme_says_what_the_one_before_it_means(themes):
    said = (
        "Iedere bezoeker moet hier kunnen eten, ongeacht geloof, beurs of allergie. De exploitant voert elke dag halal en glutenvrije keuzes. "
        "De bewonersraad heeft daarom gevraagd."
    )
    assert themes("# De keuken", said)["diversiteit-inclusie"][1] == ["requirement"]


@pytest.mark.parametrize(("asked", "other"), [(chances, "SUBJECTS"), (subjects, "OUTCOMES")])
def test_what_is_said_and_what_it_is_about_are_read_apart(asked, other, words, monkeypatch, tmp_path):
    for known in (learned.outcome_weights, learned.subject_weights):
        known.cache_clear()
    monkeypatch.setattr(learned, other, tmp_path / "nergens.json")
    assert asked(f"Social return: werkplekken bij de aannemer ({other}).", words)
