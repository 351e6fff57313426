"""The tables behind the figures: the levels of what was asked, and the documents that do not count."""

import datetime

from mvoi_checklist import Calendar, Misfit, Period, StartDocument, Tender, evaluate, measure_progress, outcome_of, render
from mvoi_checklist.model.start_document import AskedCriterion, ThemeAnswer

ON = datetime.date(2026, 12, 31)
TENDER = Tender(place="Kalender, rij 2", title="Bureaus", reference="1", start_quarter="2026-Q1", promising=True, status="lopend")


def note(documents, ruleset):
    found = measure_progress(Calendar(year=2026, tenders=(TENDER,)), documents, ruleset, Period(year=2026, on=ON))
    return render(found, "markdown").decode()


def test_the_year_tells_how_many_criteria_were_asked_at_each_level_which_the_rules_know_by_the_code(ruleset):
    coded = {rule.level: rule.code for rule in ruleset.criterion_by_code.values() if "circulair" in rule.themes and rule.in_force_until is None}
    asked = [AskedCriterion(text="Staat in de regels.", code=coded[level], kind="requirement") for level in (1, 2, 2)]
    asked += [AskedCriterion(text="Zelf bedacht.", kind="award", level=3), AskedCriterion(text="Van de leverancier.", kind="suitability", level=1)]
    asked += [AskedCriterion(text="Zonder niveau.", kind="contract")]
    document = StartDocument(reference="1", product_groups=("meubilair",), themes=(ThemeAnswer(theme="circulair", applied=True, criteria=tuple(asked)),))
    text = note([outcome_of(evaluate(document, ruleset, on=ON), "1.docx")], ruleset)
    assert "| Thema | Voorzien | Voorzien, niet gevraagd | Basis | Significant | Ambitieus | Niveau niet bekend |" in text
    assert "| Circulair (ook biobased) (focus) | 0 | 0 | 1 | 2 | 1 | 1 |" in text
    assert "Niveau niet bekend" not in note([], ruleset)


def test_documents_that_do_not_count_stand_at_the_end_by_reason_and_first_those_that_ask_for_something(ruleset):
    misfits = [
        Misfit(file=file, reference=None, title=None, kind=kind, reason=reason)
        for file, kind, reason in (("a.docx", "same", "Zegt hetzelfde."), ("b.docx", "unreadable", "Kapot."), ("c.docx", "unreadable", "Kapot."))
    ]
    text = note(misfits, ruleset)
    assert "| Kapot. | 2 | b.docx<br>c.docx |\n| Zegt hetzelfde. | 1 | a.docx |" in text
    assert text.index("# Evaluaties na afloop van contracten") < text.index("# Documenten die niet meetellen") < text.index("# Hoe is geteld")
    assert f"versie {ruleset.identity.version})." in text
    assert ruleset.identity.fingerprint not in text
