"""Every finding of the catalogue is reported, in a whole sentence that quotes the document."""

from datetime import date

import pytest
from furniture import AWARD, EISEN, GOOD, ISO, ON, SINGLE, explained, meubilair

from mvoi_checklist import StartDocument, UsageError, evaluate
from mvoi_checklist.model.closed_lists import Certainty, CriterionKind, Verdict
from mvoi_checklist.model.start_document import AskedCriterion, DutyAnswer, Evaluation, Evidence, Explanation, ThemeAnswer, ValueRange


def test_all_unknown_names_are_told_with_what_was_probably_meant(ruleset):
    document = StartDocument(themes=(ThemeAnswer(theme="klimat"),), product_groups=("itc",), duties=(DutyAnswer(duty="zzz"),))
    with pytest.raises(UsageError) as error:
        evaluate(document, ruleset, on=ON)
    assert [problem.where for problem in error.value.problems] == ["themes", "product_groups", "duties"]
    assert all(hint in str(error.value) for hint in ("Bedoelt u 'klimaat'?", "Bedoelt u 'ict'?", "Kies uit: digitale-toegankelijkheid"))


WERKEN = StartDocument(product_groups=("gww",), contract_kind="werken", estimated_value=6_000_000, procedure="europees-openbaar")
WISH = AskedCriterion(text="(wens) stoelen van hergebruikt hout")
WITHDRAWN, SUCCESSOR = "MEU-CIR-01", "MEU-CIR-02"
INSTALLATIONS = StartDocument(product_groups=("klimaatinstallaties",), estimated_value=90_000)
PRODUCES = {
    "MVOI100": StartDocument(product_groups=("meubilair",)),
    "MVOI101": explained(None),
    "MVOI102": explained("n.v.t."),
    "MVOI103": explained("Wordt later bepaald."),
    "MVOI104": explained("Producten langer gebruiken en ervoor zorgen dat spullen en grondstoffen na gebruik opnieuw worden ingezet."),
    "MVOI105": explained(valid_until=date(2024, 12, 31)),
    "MVOI106": explained(ground="geringe-omvang").model_copy(update={"estimated_value": 900_000}),
    "MVOI107": StartDocument(
        product_groups=("meubilair",),
        themes=(
            ThemeAnswer(theme="circulair", lot="Perceel 1", applied=False, explanation=Explanation(text=GOOD)),
            ThemeAnswer(theme="circulair", lot="Perceel 2", applied=False),
        ),
    ),
    "MVOI108": StartDocument(
        product_groups=("meubilair",), evidence=(Evidence(field="elsewhere.circulair", quote="Eis: hergebruik", place='kop "Terugblik"'),)
    ),
    "MVOI110": explained("De leverancier kan dit niet."),
    "MVOI111": explained(ground=None),
    "MVOI112": explained(ground="geen-aanbod"),
    "MVOI113": explained(author="Noor", approver="Noor"),
    "MVOI114": StartDocument(themes=tuple(ThemeAnswer(theme=theme, explanation=Explanation(text=GOOD)) for theme in ("milieu", "klimaat"))),
    "MVOI115": explained("Het blad is voor deze zaal gemaakt, dus een ander past niet."),
    "MVOI117": explained(),
    "MVOI119": explained("Leverancier is een klein familiebedrijf en doet al veel aan duurzaamheid."),
    "MVOI120": explained("De opdracht is te klein voor circulair.", ground=None),
    "MVOI201": meubilair(criteria=(ISO,)),
    "MVOI202": meubilair(criteria=(AskedCriterion(text="Duurzaam"),)),
    "MVOI203": meubilair(criteria=(AWARD, EISEN)).model_copy(update={"procedure": SINGLE}),
    "MVOI204": meubilair(criteria=(AskedCriterion(text="x", code="CAT-KET-99", kind=CriterionKind.CONTRACT),)),
    "MVOI205": meubilair(applied=True),
    "MVOI206": StartDocument(product_groups=("schoonmaak",), themes=(ThemeAnswer(theme="circulair", criteria=(EISEN,)),)),
    "MVOI207": meubilair(applied=False, criteria=(EISEN,)),
    "MVOI208": meubilair(criteria=(AskedCriterion(text="x", code="SCH-SOC-01"),)),
    "MVOI209": meubilair(criteria=tuple(AskedCriterion(text=f"Eis {number}", kind=CriterionKind.REQUIREMENT) for number in range(50))),
    "MVOI210": meubilair(criteria=(AskedCriterion(text="x", code=WITHDRAWN),)),
    "MVOI211": meubilair(criteria=(AskedCriterion(text="Nog uit te werken", kind=CriterionKind.CONTRACT),)),
    "MVOI212": meubilair(applied=True, criteria=(EISEN,), explanation=Explanation(ground="geringe-omvang", text=GOOD)),
    "MVOI213": meubilair(criteria=(AWARD,)).model_copy(update={"procedure": SINGLE}),
    "MVOI214": StartDocument(
        product_groups=("vervoer",), themes=(ThemeAnswer(theme="klimaat", criteria=(AskedCriterion(text="Zonder uitstoot.", code="VER-MIL-01"),)),)
    ),
    "MVOI215": meubilair(criteria=(WISH, EISEN)),
    "MVOI216": meubilair(criteria=(WISH, EISEN)).model_copy(update={"procedure": SINGLE}),
    "MVOI217": StartDocument(
        product_groups=("schoonmaak",), themes=(ThemeAnswer(theme="klimaat", criteria=(AskedCriterion(text="elektrisch vervoer naar de sporthal"),)),)
    ),
    "MVOI301": StartDocument(),
    "MVOI302": StartDocument(cpv=("90910000",)),
    "MVOI303": StartDocument(cpv=("09100000",)),
    "MVOI304": StartDocument(),
    "MVOI305": StartDocument(),
    "MVOI306": StartDocument(contract_kind="diensten", procedure=SINGLE, estimated_value=216_000),
    "MVOI307": StartDocument(estimated_value=ValueRange(minimum=50_000, maximum=30_000)),
    "MVOI308": StartDocument(evidence=(Evidence(field="estimated_value", quote="45 of 54", place="tabel 1", certainty=Certainty.UNCERTAIN),)),
    "MVOI309": StartDocument(product_groups=("ict",)),
    "MVOI310": StartDocument(procedure=SINGLE, estimated_value=300_000),
    "MVOI311": StartDocument(procedure=SINGLE, estimated_value=300_000),
    "MVOI312": StartDocument(cpv=("99999999",)),
    "MVOI313": StartDocument(title="Meubels"),
    "MVOI314": StartDocument(
        contract_kind="diensten", estimated_value=100_000, evidence=(Evidence(field="options", quote="2 jaar + 2x1 optiejaar", place="rij 3"),)
    ),
    "MVOI315": StartDocument(contract_kind="diensten", estimated_value=150_000),
    "MVOI316": StartDocument(title="Groot onderhoud pand Markt 4"),
    "MVOI317": StartDocument(evidence=(Evidence(field="options", quote="€ 120.000 incl. opties", place="rij 3"),)),
    "MVOI350": StartDocument(
        product_groups=("meubilair",),
        themes=(ThemeAnswer(theme="circulair", lot="Perceel 1", criteria=(EISEN,)), ThemeAnswer(theme="circulair", lot="Perceel 2", applied=False)),
    ),
    "MVOI360": meubilair(applied=True, criteria=(AskedCriterion(text="Het meubilair is te repareren.", kind="requirement"),)),
    "MVOI361": StartDocument(evaluation=Evaluation(held_on=date(2028, 6, 2))),
    "MVOI401": WERKEN,
    "MVOI402": WERKEN.model_copy(update={"estimated_value": None}),
    "MVOI403": StartDocument(product_groups=("gebouwde-omgeving",), estimated_value=20_000, contract_kind="diensten"),
    "MVOI404": StartDocument(),
    "MVOI405": INSTALLATIONS,
    "MVOI406": INSTALLATIONS.model_copy(update={"duties": (DutyAnswer(duty="gebouwautomatisering", applies=False),)}),
    "MVOI407": INSTALLATIONS.model_copy(update={"duties": (DutyAnswer(duty="gebouwautomatisering", applies=False, note="Het zijn woningen."),)}),
    "MVOI408": StartDocument(product_groups=("schoonmaak",), duties=(DutyAnswer(duty="gebouwautomatisering", met=True),)),
}
RULE_CODES = sorted(PRODUCES)


def with_criteria(ruleset, change):
    groups = tuple(group.model_copy(update={"criteria": tuple(map(change, group.criteria))}) for group in ruleset.product_groups)
    return ruleset.model_copy(update={"product_groups": groups})


@pytest.fixture(scope="module")
def aged(ruleset):
    """The rules, of which one criterion has ended and has a successor."""
    ended = {"in_force_until": date(2025, 12, 31), "replaced_by": SUCCESSOR}
    return with_criteria(ruleset, lambda item: item.model_copy(update=ended) if item.code == WITHDRAWN else item)


@pytest.mark.parametrize("code", RULE_CODES)
def test_a_finding_of_the_catalogue_is_reported_with_its_severity_and_a_whole_sentence(code, ruleset, aged):
    on = date(2028, 3, 1) if code == "MVOI311" else ON
    found = [finding for finding in evaluate(PRODUCES[code], aged, on=on).findings if finding.code == code]
    assert found
    for finding in found:
        assert finding.severity is ruleset.finding_by_code[code].severity
        assert "{" not in finding.message
        assert "None" not in finding.message


def test_every_finding_of_the_catalogue_is_shown_to_be_reported_by_some_document(ruleset):
    between_documents = {"MVOI116", "MVOI118"}  # test_across.py
    of_what_came_back = {f"MVOI32{number}" for number in (0, 1, 2, 3, 4, 5, 7, 8, 9)} | {"MVOI330"}  # inputs/test_returned.py, …; cli/test_own_ruleset.py
    of_forms_of_others = {"MVOI326"}  # inputs/word/test_open_places.py
    of_the_file_itself = {f"MVOI34{number}" for number in range(3)}  # inputs/test_active_content.py
    assert set(ruleset.finding_by_code) == set(PRODUCES) | between_documents | of_what_came_back | of_forms_of_others | of_the_file_itself


@pytest.mark.parametrize(
    ("on", "changes", "words"),
    [
        (ON, {}, "MEU-CIR-01 is vervallen na 31 december 2025. Gebruik MEU-CIR-02:"),
        (date(2025, 12, 31), {}, None),
        (ON, {WITHDRAWN: {"replaced_by": None}}, "MEU-CIR-01 is vervallen na 31 december 2025. Kies een criterium dat nu geldt."),
        (ON, {SUCCESSOR: {"in_force_until": date(2026, 6, 30), "replaced_by": "MEU-CIR-03"}}, "Gebruik MEU-CIR-03:"),
        (ON, {SUCCESSOR: {"in_force_until": date(2026, 6, 30), "replaced_by": WITHDRAWN}}, "Kies een criterium dat nu geldt."),
        (ON, {WITHDRAWN: {"in_force_from": date(2027, 3, 1), "in_force_until": None}}, "MEU-CIR-01 geldt pas vanaf 1 maart 2027. Gebruik MEU-CIR-02:"),
    ],
)
def test_a_criterion_that_is_out_of_force_is_said_with_what_to_use_instead(on, changes, words, aged):
    rules = with_criteria(aged, lambda item: item.model_copy(update=changes.get(item.code, {})))
    checklist = evaluate(PRODUCES["MVOI210"], rules, on=on)
    found = [finding.message for finding in checklist.findings if finding.code == "MVOI210"]
    assert [words in message for message in found] == ([True] if words else [])
    assert next(theme for theme in checklist.themes if theme.theme == "circulair").verdict is Verdict.APPLIED


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("cpv", "CPV-codes: er staat 'x'."),
        ("themes.social-return.criteria", "Social return, criteria: er staat 'x'."),
        ("evaluation.deliveries.social-return.delivered", "Evaluatie, Social return: geleverd: er staat 'x'."),
    ],
)
def test_what_was_not_read_for_sure_is_named_with_what_it_is_about(field, words, ruleset):
    evidence = (Evidence(field=field, quote="x", place="tabel 1", certainty=Certainty.UNCERTAIN),)
    assert words in next(item.message for item in evaluate(StartDocument(evidence=evidence), ruleset, on=ON).findings if item.code == "MVOI308")


def test_a_finding_quotes_the_document_and_its_place(ruleset):
    evidence = Evidence(field="themes.circulair.explanation.text", quote="Circulair: n.v.t.", place="tabel 2, rij 3")
    document = explained("n.v.t.").model_copy(update={"evidence": (evidence,)})
    found = next(finding for finding in evaluate(document, ruleset, on=ON).findings if finding.code == "MVOI102")
    assert (found.theme, found.field, found.quote, found.place) == ("circulair", evidence.field, evidence.quote, evidence.place)
