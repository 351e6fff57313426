"""Compiled rulesets: the same rules as the TOML, or not used at all."""

import shutil

import pytest

from mvoi_checklist._data import data_folder
from mvoi_checklist.rulesets import available_rulesets, bundled, load_ruleset
from mvoi_checklist.rulesets.bundled import compiled_ruleset, write_compiled
from mvoi_checklist.rulesets.load import examine_ruleset, read_ruleset


@pytest.fixture
def rules(tmp_path, monkeypatch):
    """The bundled rules in a folder of their own, with a compiled ruleset beside them."""
    shutil.copytree(data_folder("rules"), tmp_path / "rules", ignore=shutil.ignore_patterns("compiled"))
    monkeypatch.setattr(bundled, "data_folder", lambda name: tmp_path / name)
    write_compiled(read_ruleset("alkmaar-2024"), examine_ruleset("alkmaar-2024").folders)
    return tmp_path / "rules"


@pytest.mark.usefixtures("rules")
@pytest.mark.parametrize("name", available_rulesets())
def test_a_compiled_ruleset_says_the_same_as_its_toml(name):
    write_compiled(read_ruleset(name), examine_ruleset(name).folders)
    assert compiled_ruleset(name) == read_ruleset(name)


@pytest.mark.usefixtures("rules")
def test_a_bundled_ruleset_is_the_same_however_it_is_loaded():
    assert load_ruleset("alkmaar-2024") == read_ruleset("alkmaar-2024")


@pytest.mark.parametrize("file", ["landelijk/themes.toml", "landelijk/cpv.csv", "landelijk/product-groups/ict.toml", "alkmaar-2024/policy.toml"])
def test_after_any_change_of_the_rules_the_compiled_ones_are_not_used(file, rules):
    assert compiled_ruleset("alkmaar-2024") is not None
    (rules / file).write_bytes((rules / file).read_bytes() + b"\n")
    assert compiled_ruleset("alkmaar-2024") is None


def test_a_file_more_or_less_counts_as_a_change(rules):
    (rules / "landelijk/product-groups/ict.toml").unlink()
    assert compiled_ruleset("alkmaar-2024") is None


@pytest.mark.parametrize("content", [b"", b"{}\n{}", b"[]\n", b"not json", b'{"folders": ["landelijk"], "sources": 1}\n{}', b"\xff\n\xff"])
def test_a_damaged_compiled_ruleset_is_not_used(content, rules):
    (rules / "compiled/alkmaar-2024.json").write_bytes(content)
    assert compiled_ruleset("alkmaar-2024") is None


def test_without_a_compiled_ruleset_the_toml_is_read(rules):
    (rules / "compiled/alkmaar-2024.json").unlink()
    assert compiled_ruleset("alkmaar-2024") is None
    assert load_ruleset("alkmaar-2024").identity.id == "alkmaar-2024"
