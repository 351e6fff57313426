"""A practice example quotes the evaluation, and nothing else."""

from pathlib import Path

import pytest
from catering import BEKERS, ISO, catering, plain

from mvoi_checklist import UsageError, contract_annex, evaluate, render_stories
from mvoi_checklist.model.closed_lists import Delivered
from mvoi_checklist.model.start_document import Delivery, Evaluation, Reflection

EVALUATION = Evaluation(
    delivered="De borrels gingen goed.",
    deliveries=(Delivery(theme="milieu", delivered=Delivered.PARTLY, note="72 % in het eerste jaar."),),
    content=Reflection(went_well="De cateraar dacht mee."),
    process=Reflection(could_improve="De weging kwam laat."),
    lessons="Vraag ook naar porties.",
)


@pytest.mark.parametrize("form", ["docx", "odt", "markdown"])
def test_a_practice_example_quotes_every_word_of_the_evaluation(form, ruleset):
    checklist = evaluate(catering(BEKERS, ISO, evaluation=EVALUATION, description="Lunches op bestelling."), ruleset)
    words = plain(render_stories([(checklist, contract_annex(checklist, ruleset))], form), form)
    for text in ("De borrels gingen goed.", "72 % in het eerste jaar.", "De cateraar dacht mee.", "De weging kwam laat.", "Vraag ook naar porties."):
        assert f"“{text}”" in words
    assert BEKERS.text in words
    assert ISO.text not in words
    assert "Waar letten we op?" in words


@pytest.mark.parametrize("whole", [True, False])
def test_what_was_delivered_as_a_whole_is_not_followed_by_themes_of_which_nothing_was_told(whole, ruleset):
    told = Evaluation(delivered="De borrels gingen goed.") if whole else Evaluation(deliveries=(Delivery(theme="klimaat", note="Niets."),))
    checklist = evaluate(catering(BEKERS, evaluation=told), ruleset)
    words = plain(render_stories([(checklist, contract_annex(checklist, ruleset))], "markdown"), "markdown")
    assert ("niet ingevuld" in words) is not whole


@pytest.mark.parametrize(
    ("document", "why"),
    [
        (catering(BEKERS), "het onderdeel Evaluatie is nog leeg"),
        (catering(BEKERS, evaluation=Evaluation()), "het onderdeel Evaluatie is nog leeg"),
        (catering(ISO, evaluation=EVALUATION), "in de opdracht is geen thema toegepast"),
    ],
)
def test_without_an_evaluation_or_a_theme_nothing_is_told(document, why, ruleset):
    checklist = evaluate(document, ruleset)
    with pytest.raises(UsageError, match=why):
        render_stories([(checklist, contract_annex(checklist, ruleset))], "docx")


def test_of_many_files_those_with_a_story_are_told_and_the_others_named(mvoi, tmp_path):
    good = catering(BEKERS, evaluation=EVALUATION)
    (tmp_path / "goed.json").write_text(good.model_dump_json(), encoding="utf-8")
    (tmp_path / "leeg.json").write_text(catering(BEKERS).model_dump_json(), encoding="utf-8")
    result = mvoi("story", "goed.json", "leeg.json", "-o", "uit.md")
    assert (result.exit_code, "leeg.json: het onderdeel Evaluatie is nog leeg" in result.stderr) == (1, True)
    assert "“De borrels gingen goed.”" in Path("uit.md").read_text(encoding="utf-8")
    assert mvoi("story", "goed.json", "weg.docx", "-o", "uit2.md").exit_code == 3
    assert mvoi("story", "leeg.json", "-o", "uit3.md").exit_code == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["goed.json", "leeg.json", "uit.md", "uit2.md"]
    refused = mvoi("story", "weg.docx", "-o", "uit.md")
    assert (refused.exit_code, "uit.md" in refused.output, "weg.docx" in refused.output) == (2, True, False)  # before anything is read
    assert not Path("uit3.md").exists()
