"""A checklist that comes back as it was made says what the start document said: also what was in doubt, and each lot by itself."""

from datetime import date

import everyday
import pytest
from docx import Document
from zipped import W

from mvoi_checklist import StartDocument, Upload, evaluate, read_start_document, render, start_document_form
from mvoi_checklist.engine.changed_answers import changed_answers
from mvoi_checklist.model.closed_lists import Certainty, CriterionKind, Verdict
from mvoi_checklist.model.start_document import AskedCriterion, Evidence, Explanation, ThemeAnswer, ValueRange

ON = date(2026, 11, 28)
REASON = "De machines van deze leverancier zijn er alleen met een dieselmotor, want accu's houden de dienst niet vol."
ASKED = AskedCriterion(kind=CriterionKind.REQUIREMENT, text="De hoogwerker rijdt op stroom.")


def made(themes, tmp_path, ruleset, file_format="docx", evidence=()):
    """The file of a checklist for cleaning work, and its verdicts."""
    document = StartDocument(title="Schoonmaak", product_groups=("schoonmaak", "gww"), themes=themes, evidence=evidence)
    checklist = evaluate(document, ruleset, on=ON)
    file = tmp_path / f"checklist.{file_format}"
    file.write_bytes(render(checklist, file_format))
    return file, checklist


def verdicts(document, ruleset):
    return {theme.theme: theme.verdict for theme in evaluate(document, ruleset, on=ON).themes}


@pytest.mark.parametrize("file_format", ["docx", "odt"])
@pytest.mark.parametrize("name", [name for name in everyday.names() if name.endswith("03") and not everyday.key_of(name)["negative"]])
def test_what_is_not_changed_is_read_as_it_was(name, file_format, tmp_path, ruleset):
    document = read_start_document(next((everyday.HERE / "documents").glob(f"{name}.*")), ruleset)
    checklist = evaluate(document, ruleset, on=ON)
    file = tmp_path / f"checklist.{file_format}"
    file.write_bytes(render(checklist, file_format))
    returned = read_start_document(file, ruleset)
    assert verdicts(returned, ruleset) == {theme.theme: theme.verdict for theme in checklist.themes}
    assert list(changed_answers(document, returned, ruleset)) == []


@pytest.mark.parametrize("name", [name for name in everyday.names() if name.endswith("07") and not everyday.key_of(name)["negative"]])
def test_a_form_that_was_filled_in_from_a_document_says_the_same(name, tmp_path, ruleset):
    document = read_start_document(next((everyday.HERE / "documents").glob(f"{name}.*")), ruleset)
    file = tmp_path / "formulier.docx"
    file.write_bytes(start_document_form(document, ruleset))
    assert verdicts(read_start_document(file, ruleset), ruleset) == verdicts(document, ruleset)


WRITTEN = [
    *({"estimated_value": value} for value in (0, 0.5, 1, 99.99, ValueRange(minimum=1, maximum=2), ValueRange(minimum=0, maximum=1_000_000))),
    *({"duration_months": months} for months in (1, 999, 1_200)),
    *({"start_date": date(year, 1, 1)} for year in (1950, 1980, 2085)),
]
"""What would be in doubt where others write it."""


@pytest.mark.parametrize("file_format", ["docx", "odt"])
@pytest.mark.parametrize("fields", WRITTEN, ids=repr)
def test_a_value_is_read_as_we_write_it(fields, file_format, ruleset):
    document = StartDocument(title="Fietsen", **fields)
    returned = read_start_document(Upload(f"formulier.{file_format}", start_document_form(document, ruleset, format=file_format)), ruleset)
    assert returned.model_copy(update={"evidence": ()}) == document
    assert not any(item.in_doubt for item in returned.evidence)


@pytest.mark.parametrize("typed", ["45", "1,35", "€ 45 per jaar", "n.n.b."])
def test_what_somebody_typed_is_still_asked_about_where_a_unit_may_be_missing(typed, tmp_path, ruleset):
    file = tmp_path / "formulier.docx"
    file.write_bytes(start_document_form(StartDocument(title="Fietsen", estimated_value=45), ruleset))
    returned = read_start_document(filled_in(file, "estimated_value", typed), ruleset)
    assert (returned.estimated_value, [item.quote for item in returned.evidence if item.in_doubt]) == (None, [typed])


LOTS = (
    ThemeAnswer(theme="klimaat", lot="Perceel 1", applied=False, explanation=Explanation(text=REASON)),
    ThemeAnswer(theme="klimaat", lot="Perceel 2", criteria=(ASKED,)),
)


@pytest.mark.parametrize("file_format", ["docx", "odt"])
def test_each_lot_keeps_its_own_answer(file_format, tmp_path, ruleset):
    file, _ = made(LOTS, tmp_path, ruleset, file_format)
    returned = read_start_document(file, ruleset)
    assert returned.themes == LOTS
    assert verdicts(returned, ruleset)["klimaat"] is Verdict.APPLIED


@pytest.mark.parametrize("file_format", ["docx", "odt"])
def test_each_lot_keeps_a_criterion_of_the_rules_too(file_format, ruleset):
    rule = ruleset.criterion_by_code["SCH-MIL-01"]
    asked = AskedCriterion(kind=rule.kind, text=rule.text.replace("{aandeel}", "80"), code=rule.code, level=rule.level)
    lots = tuple(ThemeAnswer(theme="milieu", lot=lot, criteria=criteria) for lot, criteria in (("Perceel 1", (ASKED,)), ("Perceel 2", (asked,))))
    checklist = evaluate(StartDocument(title="Schoonmaak", product_groups=("schoonmaak",), themes=lots), ruleset, on=ON)
    returned = read_start_document(Upload(f"checklist.{file_format}", render(checklist, file_format)), ruleset)
    assert returned.themes == lots


def test_the_answer_on_all_lots_together_refuses_nothing_that_one_of_them_asks():
    together = StartDocument(themes=LOTS).answer_on("klimaat")
    assert (together.applied, together.criteria, together.explanation.text) == (None, (ASKED,), f"Perceel 1: {REASON}")
    assert StartDocument(themes=LOTS).answer_on("milieu") is None


def filled_in(file, field, value):
    """The file after somebody filled in one answer."""
    document = Document(str(file))
    tags = (tag for tag in document.element.iter(f"{W}tag") if tag.get(f"{W}val").endswith(field))
    first, *rest = next(tags).getparent().getparent().find(f"{W}sdtContent").iter(f"{W}t")
    first.text = value
    for text in rest:
        text.text = ""
    document.save(str(file))
    return file


DOUBTED = ThemeAnswer(theme="klimaat", explanation=Explanation(text=REASON))
DOUBT = Evidence(field="themes.klimaat.explanation.text", quote=REASON, place="alinea 3", certainty=Certainty.UNCERTAIN, note="Gelezen als uitleg.")


def test_what_was_in_doubt_stays_so_until_somebody_answers(tmp_path, ruleset):
    file, checklist = made((DOUBTED,), tmp_path, ruleset, evidence=(DOUBT,))
    assert {theme.theme: theme.verdict for theme in checklist.themes}["klimaat"] is Verdict.UNDETERMINED
    assert verdicts(read_start_document(file, ruleset), ruleset)["klimaat"] is Verdict.UNDETERMINED
    assert verdicts(read_start_document(filled_in(file, "themes.klimaat.applied", "Nee"), ruleset), ruleset)["klimaat"] is Verdict.EXPLAINED


@pytest.mark.parametrize("file_format", ["docx", "odt"])
def test_where_nobody_chose_stays_so(file_format, tmp_path, ruleset):
    later = Evidence(field="themes.klimaat.applied", quote="later", place="tabel 1, rij 2", certainty=Certainty.UNDECIDED, note="Maak duidelijk wat geldt.")
    file, checklist = made((ThemeAnswer(theme="klimaat", criteria=(ASKED,)),), tmp_path, ruleset, file_format, evidence=(later,))
    assert {theme.theme: theme.verdict for theme in checklist.themes}["klimaat"] is Verdict.UNDETERMINED
    assert verdicts(read_start_document(file, ruleset), ruleset)["klimaat"] is Verdict.UNDETERMINED


def test_a_changed_answer_is_read_as_it_stands_there(tmp_path, ruleset):
    file, _ = made(LOTS, tmp_path, ruleset)
    returned = read_start_document(filled_in(file, "themes.klimaat.criteria", "(Gunningscriterium) Hoe schoner, hoe meer punten."), ruleset)
    [answer] = [answer for answer in returned.themes if answer.theme == "klimaat"]
    assert [item.kind for item in answer.criteria] == [CriterionKind.AWARD]


def test_a_criterion_of_two_lines_stays_one_when_another_answer_changes(tmp_path, ruleset):
    two_lines = AskedCriterion(kind=CriterionKind.SUITABILITY, text="De inschrijver heeft trede 3 van de PSO-ladder.\nBewijs: het certificaat.")
    file, _ = made((ThemeAnswer(theme="klimaat", criteria=(two_lines, ASKED)),), tmp_path, ruleset)
    [answer] = read_start_document(filled_in(file, "themes.klimaat.explanation.author", "J. Jansen"), ruleset).themes
    assert [(item.kind, item.text) for item in answer.criteria] == [(two_lines.kind, two_lines.text.replace("\n", " ")), (ASKED.kind, ASKED.text)]


def test_what_one_text_says_in_two_fields_is_asked_once_and_says_how_to_confirm_it(tmp_path, ruleset):
    said = ThemeAnswer(theme="klimaat", applied=False, explanation=Explanation(text=REASON))
    doubts = [DOUBT, DOUBT.model_copy(update={"field": "themes.klimaat.applied"})]
    file, checklist = made((said,), tmp_path, ruleset, evidence=doubts)
    (asked,) = [item.message for item in checklist.findings if item.code == "MVOI308"]
    assert asked == f"Klimaat, toelichting en toegepast: er staat '{REASON}'. Gelezen als uitleg."
    for _ in range(2):  # made of one that came back
        again = evaluate(read_start_document(file, ruleset), ruleset, on=ON)
        (told,) = [item.message for item in again.findings if item.code == "MVOI308"]
        assert told.startswith(f"{asked} Klopt het zo, vul dan bij dit thema in wat nog leeg is")
        assert told.count("Klopt het zo") == 1
        file.write_bytes(render(again, "docx"))
    confirmed = evaluate(read_start_document(filled_in(file, "themes.klimaat.explanation.author", "J. Jansen"), ruleset), ruleset, on=ON)
    assert "MVOI308" not in [item.code for item in confirmed.findings]
