"""The labelled passages of which the weights are learned: their labels, and what makes the weights older than they are."""

import importlib.util
import json
from functools import cache

import pytest
from everyday import key_of
from places import ROOT

from mvoi_checklist.inputs.dutch.words import words_of

PASSAGES = ROOT / "tests/passages"
SAID = {
    "learned": {"text": "Social return van 5 % is een minimumeis.", "themes": {"social-return": "applied"}},
    "fields": {"text": "De opdracht is geraamd op € 45.000 voor twee jaar.", "fields": {"estimated_value": 45_000}},
}


_key_of = cache(key_of)


def labels(folder, said):
    """Each label of a text by others, beside what the key of its document says of that field or theme."""
    for text in map(json.loads, (PASSAGES / folder / "everyday.jsonl").read_text(encoding="utf-8").splitlines()):
        key = _key_of(text["document"])[said]
        yield from ((text["text"], name, label, key.get(name, "open")) for name, label in text[said].items())


@pytest.fixture(scope="module")
def fingerprint():
    """The fingerprint of ``tools/learned_from.py``, which is no part of the package."""
    spec = importlib.util.spec_from_file_location("learned_from", ROOT / "tools/learned_from.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.fingerprint


@pytest.fixture(params=SAID)
def folder(request, tmp_path):
    """A folder with one passage to learn from."""
    (tmp_path / request.param).mkdir()
    (tmp_path / request.param / "a.jsonl").write_text(json.dumps(SAID[request.param]), encoding="utf-8")
    return tmp_path / request.param


def test_a_field_of_a_text_by_others_has_the_label_of_its_key():
    assert [told for told in labels("fields", "fields") if told[2] != told[3]] == []


def test_a_theme_of_a_text_by_others_has_the_label_of_its_key_or_is_left_open_by_this_text():
    assert [told for told in labels("learned", "themes") if not {*told[2].split("|")} <= {*told[3].split("|"), "open"}] == []


@pytest.mark.parametrize(
    ("words_more", "older"),
    [({}, False), ({"greetings": ("goedemoggel",)}, False), ({"hedges": ("minimumeis",), "not_the_value": ("geraamd",)}, True)],
    ids=["none", "a word that no passage shows", "a word that a passage shows"],
)
def test_only_words_that_passages_show_make_the_weights_older(words_more, older, folder, fingerprint, ruleset):
    known = ruleset.vocabulary
    more = known.model_copy(update={name: (*getattr(known, name), *added) for name, added in words_more.items()})
    assert (fingerprint(folder, words_of(more)) != fingerprint(folder, words_of(known))) is older


def test_another_label_makes_the_weights_older(folder, fingerprint, words):
    before = fingerprint(folder, words)
    (folder / "a.jsonl").write_text(json.dumps(SAID[folder.name] | {folder.name: None}), encoding="utf-8")
    assert fingerprint(folder, words) != before
