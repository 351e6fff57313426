"""Which formats a result has: a command offers what the library writes, and says so at once when it cannot."""

import importlib

import pytest

from mvoi_checklist import Annex, Checklist, Comparison, Progress, Ruleset, StartDocument, UsageError, contract_annex, evaluate, render
from mvoi_checklist.cli.targets import SUFFIX_BY_FORMAT
from mvoi_checklist.outputs import PAGED
from mvoi_checklist.outputs.checked import CHECKED_FORMATS
from mvoi_checklist.outputs.results import FORMATS

COMMANDS = {
    "check": CHECKED_FORMATS,
    "checklist": FORMATS[Checklist],
    "compare": FORMATS[Comparison],
    "contract": FORMATS[Annex],
    "report": FORMATS[Progress],
    "rules": FORMATS[Ruleset],
    "story": PAGED,
}


@pytest.mark.parametrize(("command", "formats"), COMMANDS.items(), ids=list(COMMANDS))
def test_a_command_offers_every_format_of_the_library_and_no_other(command, formats):
    assert set(importlib.import_module(f"mvoi_checklist.cli.{command}").FORMATS) == set(formats)


def test_a_template_is_asked_for_its_bytes(ruleset, tmp_path):
    with pytest.raises(UsageError, match=r"^template: dit zijn geen bytes\. Geef de inhoud van het sjabloon: Path\(…\)\.read_bytes\(\)\.$"):
        render(evaluate(StartDocument(), ruleset), "docx", template=tmp_path / "huisstijl.dotx")


def test_no_two_formats_have_the_same_suffix():
    assert len(set(SUFFIX_BY_FORMAT.values())) == len(SUFFIX_BY_FORMAT)


def test_a_template_is_refused_where_it_would_do_nothing(ruleset):
    annex = contract_annex(evaluate(StartDocument(), ruleset), ruleset)
    with pytest.raises(UsageError, match="alleen voor Word en PDF"):
        render(annex, "markdown", template=b"")


def test_a_checklist_in_json_is_the_same_checklist(ruleset):
    checklist = evaluate(StartDocument(title="Stoelen", product_groups=("meubilair",)), ruleset)
    assert Checklist.from_json(render(checklist, "json")) == checklist


def test_what_is_no_result_is_told(ruleset):
    with pytest.raises(UsageError, match=r"^result: 'alkmaar-2024' is geen resultaat dat geschreven kan worden\. Geef een van deze: Checklist, .*Ruleset\.$"):
        render(ruleset.identity.id, "html")
