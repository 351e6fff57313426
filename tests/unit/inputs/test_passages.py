"""The labelled passages of which the weights are learned: their labels, and what makes the weights older than they are."""

import importlib.util
import json

import pytest
from everyday import key_of
from places import ROOT

from mvoi_checklist.inputs.dutch.words import words_of

PASSAGES = ROOT / "tests/passages"
SAID = {
    "learned": {"text": "Social return van 5 % is een minimumeis.", "themes": {"social-return": "applied"}},
    "fields": {"text": "De opdracht is geraamd op € 45.000 voor twee jaar.", "fields": {"estimated_value": 45_000}},
}


def of_everyday(folder):
    return map(json.loads, (PASSAGES / folder / "everyday.jsonl").read_text(encoding="utf-8").splitlines())


@pytest.fixture(scope="module")
def fingerprint():
    """The fingerprint of ``tools/learned_from.py``, which is no part of the package."""
    spec = importlib.util.spec_from_file_location("learned_from", ROOT / "tools/learned_from.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.fingerprint


def test_a_field_of_a_text_by_others_has_the_label_of_its_key():
    texts = [*of_everyday("fields")]
    keys = {name: key_of(name)["fields"] for name in {text["document"] for text in texts}}
    assert [text for text in texts if any(keys[text["document"]].get(name, "") != label for name, label in text["fields"].items())] == []


def test_a_theme_of_a_text_by_others_has_the_label_of_its_key_or_is_left_open_by_this_text():
    texts = [*of_everyday("learned")]
    keys = {name: key_of(name)["themes"] for name in {text["document"] for text in texts}}
    assert [text for text in texts if any(not {*label.split("|")} <= {*keys[text["document"]].get(name, "open").split("|"), "open"} for name, label in text["themes"].items())] == []


@pytest.mark.parametrize("folder", SAID)
@pytest.mark.parametrize(
    ("words_more", "older"),
    [({}, False), ({"greetings": ("goedemoggel",)}, False), ({"hedges": ("minimumeis",), "not_the_value": ("geraamd",)}, True)],
    ids=["none", "a word that no passage shows", "a word that a passage shows"],
)
def test_only_words_that_passages_show_make_the_weights_older(folder, words_more, older, fingerprint, ruleset, tmp_path):
    (tmp_path / folder).mkdir()
    (tmp_path / folder / "a.jsonl").write_text(json.dumps(SAID[folder]), encoding="utf-8")
    known = ruleset.vocabulary
    added = {name: (*getattr(known, name), *more) for name, more in words_more.items()}
    of_now, of_then = (fingerprint(tmp_path / folder, words_of(vocabulary)) for vocabulary in (known.model_copy(update=added), known))
    assert (of_now != of_then) is older


@pytest.mark.parametrize("folder", SAID)
def test_another_label_makes_the_weights_older(folder, fingerprint, words, tmp_path):
    (tmp_path / folder).mkdir()
    seen = set()
    for label in ({}, {folder: None}):
        (tmp_path / folder / "a.jsonl").write_text(json.dumps(SAID[folder] | label), encoding="utf-8")
        seen.add(fingerprint(tmp_path / folder, words))
    assert len(seen) == 2
