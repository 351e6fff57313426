"""The words that a municipality adds to the vocabulary: under names that exist, and none that means something else already."""

import shutil
from pathlib import Path

import pytest
from own_rules import problems
from places import RULES

from mvoi_checklist import examine_ruleset, load_ruleset


@pytest.fixture
def own(tmp_path):
    """A copy of the example, to which a municipality adds words."""
    return Path(shutil.copytree(RULES / "voorbeeldgemeente", tmp_path / "eigen"))


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("[fields]\nestimated_valeu = ['portemonnee']", "fields.estimated_valeu: 'estimated_valeu' is geen veld. Bedoelt u 'estimated_value'?"),
        ("[fields]\ntitle = ['']", "deze tekst is leeg."),
        ("[label_stems]\ntitel = ['x']", "label_stems.titel: 'titel' is geen veld."),
        ("[theme_fields]\naplied = ['x']", "theme_fields.aplied: 'aplied' is geen veld van een thema. Bedoelt u 'applied'?"),
        ("[evaluation_fields]\n'strategic.watch_it' = ['x']", "is geen veld van de evaluatie. Bedoelt u 'strategic.watch'?"),
        ("[kind_cues]\neis = ['x']", "kind_cues.eis: 'eis' is geen soort criterium."),
        ("[theme_cues]\nklimat = ['x']", "theme_cues.klimat: 'klimat' is geen thema. Bedoelt u 'klimaat'?"),
        ("[duties]\nbaterijen = ['x']", "duties.baterijen: 'baterijen' is geen plicht. Bedoelt u 'batterijen'?"),
    ],
)
def test_a_word_under_a_name_that_does_not_exist_is_told(words, sentence, own):
    (own / "vocabulary.toml").write_text(words, "utf-8")
    [problem] = problems(own)
    assert sentence in problem


@pytest.mark.parametrize("words", ["boilerplate = ['flauwekul*']", "no = ['nope*']", "demand_nouns = ['eisje*']", "[fields]\ntitle = ['klus … gemeente']"])
def test_a_sign_that_would_never_be_found_is_refused(words, own):
    (own / "vocabulary.toml").write_text(words, "utf-8")
    [problem] = problems(own)
    assert "' is niet goed geschreven. In deze lijst staan * en … nergens voor; zo wordt dit nooit gevonden. Schrijf elke vorm voluit" in problem


def test_a_word_has_the_number_that_it_has_in_ones_own_file(own):
    (own / "vocabulary.toml").write_text("[fields]\ntitle = ['klus', 'werk … stad']\n", "utf-8")
    [problem] = problems(own)
    assert problem.startswith("eigen/vocabulary.toml, fields.title[1]: 'werk … stad' is niet goed geschreven.")


def test_words_between_two_others_are_a_sign_with_a_space_on_either_side(own):
    (own / "vocabulary.toml").write_text("refusals = ['laten … zitten*', 'laten…zitten', 'laten …', '… zitten']\nweak_reasons = ['omdat … zei']", "utf-8")
    found = problems(own)
    assert len(found) == 3
    assert all("Zet … tussen twee woorden, met een spatie ervoor en erachter: 'nemen … op'." in problem for problem in found)


@pytest.mark.parametrize(
    ("words", "sentences"),
    [
        (
            "[themes]\nklimaat = ['milieu', 'Social  Return']",
            ["themes.klimaat: 'milieu' betekent al 'milieu'.", "'Social  Return' betekent al"],
        ),
        ("[fields]\nestimated_value = ['looptijd']", ["fields.estimated_value: 'looptijd' betekent al 'duration_months'. In deze lijst kan"]),
        ("[fields]\ntitle = ['klus']\ndescription = ['klus']", ["fields.description: 'klus' betekent al 'title'."]),
        ("no = ['toegepast']", ["no: 'toegepast' betekent al 'yes'."]),
        ("[fields]\nestimated_value = ['geraamde waarde', 'portemonnee']", []),
        ("[theme_topics]\nmilieu = ['co2']", []),
        ("themes = 3", ["themes: hier horen velden."]),
    ],
)
def test_a_word_that_means_something_else_already_is_refused_where_it_can_mean_one_thing(words, sentences, own):
    (own / "vocabulary.toml").write_text(words, "utf-8")
    found = problems(own)
    assert [sentence in problem for problem, sentence in zip(found, sentences, strict=True)] == [True] * len(sentences)


def test_a_word_for_a_group_that_points_to_another_group_is_pointed_at(own):
    (own / "group_words.toml").write_text("[groups.catering]\nnames = ['oliebollenkra*', 'schoonmaak*']\n", "utf-8")
    found = [str(caution) for caution in examine_ruleset(own).cautions if "group_words" in str(caution)]
    told = "eigen/group_words.toml, groups.catering.names: 'schoonmaak*' wijst in een titel ook op schoonmaak, of alleen daarop."
    assert [caution.startswith(told) for caution in found] == [True]


def test_the_words_of_a_municipality_may_stand_in_a_folder_of_files_too(own):
    (own / "vocabulary").mkdir()
    (own / "vocabulary" / "formulieren.toml").write_text("[fields]\nestimated_value = ['portemonnee']\n", "utf-8")
    (own / "vocabulary" / "antwoorden.toml").write_text("yes = ['zeker weten']\n", "utf-8")
    words = load_ruleset(own).vocabulary
    assert "portemonnee" in words.fields["estimated_value"]
    assert "zeker weten" in words.yes


def test_a_list_of_words_stands_in_one_file(own):
    (own / "vocabulary").mkdir()
    (own / "vocabulary" / "antwoorden.toml").write_text("yes = ['zeker weten']\n", "utf-8")
    (own / "vocabulary.toml").write_text("yes = ['vast']\n", "utf-8")
    (own / "vocabulary" / "woorden.txt").write_text("no = ['nope']\n", "utf-8")
    assert problems(own) == [
        "vocabulary.toml, yes: deze lijst staat ook in vocabulary/antwoorden.toml. Zet de woorden van een lijst bij elkaar in een van de twee.",
        "woorden.txt: dit bestand wordt niet gelezen: de naam klopt niet. Laat de naam eindigen op .toml, of haal het bestand weg.",
    ]
