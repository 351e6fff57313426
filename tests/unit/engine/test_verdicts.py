"""Verdicts, criteria, duties and findings, one sentence at a time."""

from datetime import date

import pytest

from mvoi_checklist import StartDocument, UsageError, evaluate
from mvoi_checklist.model.closed_lists import Answer, Certainty, CriterionKind, GroupBasis, Procedure, Severity, Verdict
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.model.start_document import AskedCriterion, DutyAnswer, Evidence, Explanation, ThemeAnswer, ValueRange

ON = date(2026, 11, 23)
GOOD = "De vloer draagt geen hergebruikt systeem; lichter materiaal is onderzocht en afgekeurd door de constructeur."
SINGLE = Procedure.SINGLE
EISEN = AskedCriterion(text="Hergebruikt.", kind=CriterionKind.REQUIREMENT)
AWARD = AskedCriterion(text="Punten", kind=CriterionKind.AWARD)
ISO = AskedCriterion(text="ISO 14001", kind=CriterionKind.SUITABILITY)


def verdict(document, ruleset, theme="circulair"):
    checklist = evaluate(document, ruleset, on=ON)
    return next(item for item in checklist.themes if item.theme == theme)


def meubilair(**answer):
    return StartDocument(product_groups=("meubilair",), themes=(ThemeAnswer(theme="circulair", **answer),))


def explained(text=GOOD, **fields):
    return meubilair(explanation=Explanation(text=text, **{"ground": "geen-verband", **fields}))


# ------------------------------------------------------------------ verdicts


def test_a_theme_that_is_explained_is_not_flagged(ruleset):
    assert verdict(explained(), ruleset).verdict is Verdict.EXPLAINED


def test_silence_is_neither_applied_nor_explained(ruleset):
    for document in (StartDocument(product_groups=("meubilair",)), meubilair(), meubilair(applied=False)):
        assert verdict(document, ruleset).verdict is Verdict.TO_EXPLAIN


@pytest.mark.parametrize("kind", [CriterionKind.REQUIREMENT, CriterionKind.AWARD, CriterionKind.CONTRACT])
def test_what_is_asked_in_the_contract_counts(kind, ruleset):
    assert verdict(meubilair(criteria=(AskedCriterion(text="Hergebruikt.", kind=kind),)), ruleset).verdict is Verdict.APPLIED


@pytest.mark.parametrize(
    ("criteria", "fields", "ranked_only"),
    [
        ((AWARD,), {"procedure": SINGLE}, True),
        ((AWARD, EISEN), {"procedure": SINGLE}, False),
        ((AWARD,), {"procedure": Procedure.MULTIPLE}, False),
        ((AWARD,), {"procedure": SINGLE, "product_groups": ("schoonmaak",)}, False),  # circulair is not asked there
    ],
)
def test_with_one_supplier_award_criteria_alone_are_not_enough(criteria, fields, ranked_only, ruleset):
    checklist = evaluate(meubilair(criteria=criteria).model_copy(update=fields), ruleset, on=ON)
    found = {finding.code: finding.severity for finding in checklist.findings if finding.theme == "circulair"}
    assert (found.get("MVOI213") is Severity.ERROR, "MVOI203" in found) == (ranked_only, fields["procedure"] is SINGLE and not ranked_only)


@pytest.mark.parametrize("kind", [CriterionKind.SUITABILITY, CriterionKind.SELECTION])
def test_what_is_asked_of_the_supplier_alone_does_not_count(kind, ruleset):
    document = meubilair(criteria=(AskedCriterion(text="ISO 14001", kind=kind),))
    checklist = evaluate(document, ruleset, on=ON)
    assert verdict(document, ruleset).verdict is Verdict.SUPPLIER_ONLY
    assert "circulair" in {theme.theme for theme in checklist.to_explain}


def test_beside_one_criterion_in_the_contract_those_for_the_supplier_do_no_harm(ruleset):
    assert verdict(meubilair(criteria=(ISO, EISEN)), ruleset).verdict is Verdict.APPLIED


def test_a_criterion_of_unknown_kind_is_not_counted_in_silence(ruleset):
    result = verdict(meubilair(criteria=(AskedCriterion(text="Duurzaam"),)), ruleset)
    assert (result.verdict, result.to_fill_in) == (Verdict.UNDETERMINED, ("themes.circulair.criteria",))


def test_a_code_of_the_rules_says_what_kind_it_is(ruleset):
    rule = next(item for item in ruleset.group_by_id["meubilair"].criteria if item.kind is CriterionKind.REQUIREMENT)
    result = verdict(meubilair(criteria=(AskedCriterion(text="x", code=rule.code),)), ruleset)
    assert result.verdict is Verdict.APPLIED
    assert (result.applied_criteria[0].kind, result.applied_criteria[0].level) == (rule.kind, rule.level)


def test_the_kind_in_the_document_wins_from_the_code(ruleset):
    rule = next(item for item in ruleset.group_by_id["meubilair"].criteria if item.kind is CriterionKind.REQUIREMENT)
    criterion = AskedCriterion(text="x", code=rule.code, kind=CriterionKind.SUITABILITY)
    assert verdict(meubilair(criteria=(criterion,)), ruleset).verdict is Verdict.SUPPLIER_ONLY


def test_a_theme_outside_the_table_is_not_applicable_but_counts_when_asked(ruleset):
    silent = StartDocument(product_groups=("schoonmaak",))
    asked = silent.model_copy(update={"themes": (ThemeAnswer(theme="circulair", criteria=(EISEN,)),)})
    assert verdict(silent, ruleset).verdict is Verdict.NOT_APPLICABLE
    assert (verdict(asked, ruleset).verdict, verdict(asked, ruleset).applicable) == (Verdict.APPLIED, Answer.NO)
    assert (evaluate(silent, ruleset, on=ON).counts_for_goal, evaluate(asked, ruleset, on=ON).counts_for_goal) == (False, True)


def test_geen_is_an_answer_where_the_theme_is_not_asked(ruleset):
    answer = ThemeAnswer(theme="social-return", criteria=(AskedCriterion(text="geen"),))
    for applied in (None, False, True):
        document = StartDocument(product_groups=("meubilair",), themes=(answer.model_copy(update={"applied": applied}),))
        assert ("MVOI211" in verdict(document, ruleset, "social-return").findings) is bool(applied)


def test_without_a_product_group_no_theme_drops_off(ruleset):
    checklist = evaluate(StartDocument(title="iets"), ruleset, on=ON)
    assert checklist.product_groups.basis is GroupBasis.UNKNOWN
    assert {theme.verdict for theme in checklist.themes} == {Verdict.UNDETERMINED}
    assert {theme.to_fill_in for theme in checklist.themes} == {("product_groups",)}


def test_what_is_asked_in_the_contract_counts_before_the_group_is_known(ruleset):
    assert verdict(StartDocument(themes=(ThemeAnswer(theme="circulair", criteria=(EISEN,)),)), ruleset).verdict is Verdict.APPLIED


@pytest.mark.parametrize("document", [StartDocument(), StartDocument(product_groups=()), StartDocument(product_groups=("ict", "gww"))])
def test_every_theme_stands_in_every_checklist(document, ruleset):
    assert [theme.theme for theme in evaluate(document, ruleset, on=ON).themes] == list(ruleset.theme_by_id)


def test_adding_a_product_group_never_removes_a_theme(ruleset):
    alone = evaluate(StartDocument(product_groups=("schoonmaak",)), ruleset, on=ON)
    for group in set(ruleset.group_by_id) - {"schoonmaak"}:
        more = evaluate(StartDocument(product_groups=("schoonmaak", group)), ruleset, on=ON)
        for before, after in zip(alone.themes, more.themes, strict=True):
            assert before.applicable is not Answer.YES or after.applicable is Answer.YES


def test_two_answers_on_one_theme_are_taken_together(ruleset):
    answers = (ThemeAnswer(theme="circulair", explanation=Explanation(text="n.v.t.")), ThemeAnswer(theme="circulair", criteria=(EISEN,)))
    assert verdict(StartDocument(product_groups=("meubilair",), themes=answers), ruleset).verdict is Verdict.APPLIED


def test_all_unknown_names_are_told_with_what_was_probably_meant(ruleset):
    document = StartDocument(themes=(ThemeAnswer(theme="klimat"),), product_groups=("itc",), duties=(DutyAnswer(duty="zzz"),))
    with pytest.raises(UsageError) as error:
        evaluate(document, ruleset, on=ON)
    assert [problem.where for problem in error.value.problems] == ["themes", "product_groups", "duties"]
    assert all(hint in str(error.value) for hint in ("Bedoelt u 'klimaat'?", "Bedoelt u 'ict'?", "Kies uit: digitale-toegankelijkheid"))


# ------------------------------------------------------------------ findings

WERKEN = StartDocument(product_groups=("gww",), contract_kind="werken", estimated_value=6_000_000, procedure="europees-openbaar")
WITHDRAWN, SUCCESSOR = "MEU-CIR-01", "MEU-CIR-02"
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
    "MVOI110": explained("De leverancier kan dit niet."),
    "MVOI111": explained(ground=None),
    "MVOI112": explained(ground="geen-aanbod"),
    "MVOI113": explained(author="Noor", approver="Noor"),
    "MVOI114": StartDocument(themes=tuple(ThemeAnswer(theme=theme, explanation=Explanation(text=GOOD)) for theme in ("milieu", "klimaat"))),
    "MVOI115": explained("Het blad is voor deze zaal gemaakt en past nergens anders."),
    "MVOI117": explained(),
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
        contract_kind="diensten", estimated_value=100_000, evidence=(Evidence(field="duration_months", quote="2 jaar + 2x1 optiejaar", place="rij 3"),)
    ),
    "MVOI315": StartDocument(contract_kind="diensten", estimated_value=150_000),
    "MVOI350": StartDocument(
        product_groups=("meubilair",),
        themes=(ThemeAnswer(theme="circulair", lot="Perceel 1", criteria=(EISEN,)), ThemeAnswer(theme="circulair", lot="Perceel 2", applied=False)),
    ),
    "MVOI401": WERKEN,
    "MVOI402": WERKEN.model_copy(update={"estimated_value": None}),
    "MVOI403": StartDocument(product_groups=("gebouwde-omgeving",), estimated_value=20_000, contract_kind="diensten"),
    "MVOI404": StartDocument(),
    "MVOI501": StartDocument(product_groups=("schoonmaak",)),
}
PRODUCES["MVOI360"] = meubilair(applied=True, criteria=(AskedCriterion(text="Het meubilair is te repareren.", kind="requirement"),))
RULE_CODES = sorted(PRODUCES)


@pytest.fixture(scope="module")
def aged(ruleset):
    """The rules, of which one criterion has ended and has a successor."""
    ended = {"in_force_until": date(2025, 12, 31), "replaced_by": SUCCESSOR}
    return with_criteria(ruleset, lambda item: item.model_copy(update=ended) if item.code == WITHDRAWN else item)


def with_criteria(ruleset, change):
    groups = tuple(group.model_copy(update={"criteria": tuple(map(change, group.criteria))}) for group in ruleset.product_groups)
    return Ruleset.model_validate({**{name: getattr(ruleset, name) for name in Ruleset.model_fields}, "product_groups": groups})


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
    of_what_came_back = {f"MVOI32{number}" for number in (0, 1, 2, 3, 4, 5, 7, 8)}  # inputs/test_returned.py, test_written_beside.py
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


@pytest.mark.parametrize(
    ("value", "kind", "procedure", "flagged"),
    [
        (215_999, "diensten", SINGLE, False),
        (216_000, "diensten", SINGLE, True),
        (216_000, "leveringen", "nationaal-openbaar", True),
        (216_000, "diensten", "europees-openbaar", False),
        (216_000, "werken", SINGLE, False),
        (5_404_000, "werken", "meervoudig-onderhands", True),
        (749_999, "sociale-en-specifieke-diensten", SINGLE, False),
        (750_000, "sociale-en-specifieke-diensten", SINGLE, True),
        (ValueRange(minimum=100_000, maximum=216_000), "diensten", SINGLE, True),
        (None, "diensten", SINGLE, False),
    ],
)
def test_a_national_procedure_from_the_european_threshold_on_is_flagged(value, kind, procedure, flagged, ruleset):
    document = StartDocument(contract_kind=kind, procedure=procedure, estimated_value=value)
    assert ("MVOI306" in {finding.code for finding in evaluate(document, ruleset, on=ON).findings}) is flagged


@pytest.mark.parametrize(
    ("value", "code", "named"),
    [
        (215_999, None, []),
        (216_000, "MVOI310", ["216.000", "750.000", "5.404.000"]),
        (ValueRange(minimum=100_000, maximum=800_000), "MVOI310", ["216.000", "750.000", "5.404.000"]),
        (5_404_000, "MVOI306", ["216.000", "750.000", "5.404.000"]),
    ],
)
def test_without_the_kind_of_contract_it_is_flagged_above_all_thresholds_and_asked_between_them(value, code, named, ruleset):
    document = StartDocument(procedure=SINGLE, estimated_value=value)
    found = {finding.code: finding.message for finding in evaluate(document, ruleset, on=ON).findings if finding.code in ("MVOI306", "MVOI310")}
    assert list(found) == ([code] if code else [])
    assert all(amount in found[code] for amount in named)


@pytest.mark.parametrize(
    ("value", "term", "code"),
    [
        (200_000, "2 jaar", "MVOI315"),
        (200_000, "2 jaar, met 2x1 jaar verlenging", "MVOI314"),
        (200_000, "2 jaar, geen verlenging en zonder opties", "MVOI315"),
        (60_000, "2 jaar + 2 optiejaren", "MVOI314"),
        (60_000, "2 jaar", None),
        (20_000, "2 jaar + 2 optiejaren", None),
        (300_000, "2 jaar + 2 optiejaren", None),
    ],
)
@pytest.mark.parametrize("procedure", [Procedure.MULTIPLE, Procedure.EU_OPEN])
def test_options_count_for_the_threshold_and_are_asked_about_below_it(value, term, code, procedure, ruleset):
    told = Evidence(field="duration_months", quote=term, place="rij 3")
    document = StartDocument(contract_kind="diensten", procedure=procedure, estimated_value=value, evidence=(told,))
    found = {finding.code: finding.message for finding in evaluate(document, ruleset, on=ON).findings if finding.code in ("MVOI314", "MVOI315")}
    assert list(found) == ([code] if code else [])
    assert all((Procedure.MULTIPLE.title in message) is (procedure is Procedure.MULTIPLE) for message in found.values())


def test_above_one_threshold_options_are_not_asked_about_too(ruleset):
    told = Evidence(field="duration_months", quote="2 jaar + 2 optiejaren", place="rij 3")
    document = StartDocument(procedure=Procedure.MULTIPLE, estimated_value=300_000, evidence=(told,))
    codes = {finding.code for finding in evaluate(document, ruleset, on=ON).findings}
    assert codes & {"MVOI310", "MVOI314", "MVOI315"} == {"MVOI310"}


@pytest.mark.parametrize(
    ("on", "changes", "told"), [(date(2027, 12, 31), {}, False), (date(2028, 1, 1), {}, True), (date(2028, 1, 1), {"procedure": "europees-openbaar"}, False)]
)
def test_it_is_told_when_no_threshold_of_the_day_is_known(on, changes, told, ruleset):
    document = StartDocument.model_validate({"contract_kind": "diensten", "procedure": SINGLE, "estimated_value": 20_000, **changes})
    assert ("MVOI311" in {finding.code for finding in evaluate(document, ruleset, on=on).findings}) is told


@pytest.mark.parametrize(("on", "flagged"), [(date(2025, 12, 31), False), (date(2026, 1, 1), True), (date(2027, 12, 31), True), (date(2028, 1, 1), False)])
def test_the_threshold_of_the_day_counts(on, flagged, ruleset):
    document = StartDocument(contract_kind="diensten", procedure=SINGLE, estimated_value=216_000)
    assert ("MVOI306" in {finding.code for finding in evaluate(document, ruleset, on=on).findings}) is flagged


def lots(*answers):
    return StartDocument(product_groups=("meubilair",), themes=tuple(ThemeAnswer(theme="circulair", **answer) for answer in answers))


def test_a_theme_that_is_asked_in_one_lot_counts_and_the_other_lots_are_named(ruleset):
    document = lots({"lot": "Perceel 1", "criteria": (EISEN,)}, {"lot": "Perceel 2", "applied": False}, {"lot": "Perceel 3"})
    checklist = evaluate(document, ruleset, on=ON)
    theme = next(item for item in checklist.themes if item.theme == "circulair")
    assert (theme.verdict.value, [finding.message for finding in checklist.findings if finding.code == "MVOI350"]) == (
        "applied",
        ["Circulair (ook biobased) wordt gevraagd, maar niet in Perceel 2 en Perceel 3."],
    )
    assert "MVOI207" not in theme.findings


@pytest.mark.parametrize(
    ("answers", "verdict"),
    [
        (({"applied": False, "criteria": (EISEN,)},), "undetermined"),
        (({"criteria": (EISEN,)}, {"applied": False}), "undetermined"),
        (({"applied": False, "criteria": (EISEN,), "explanation": Explanation(text=GOOD, ground="geen-aanbod")},), "undetermined"),
        (({"applied": False, "criteria": (ISO,)},), "supplier_only"),
        (({"lot": "1", "applied": False, "criteria": (EISEN,)}, {"lot": "2", "criteria": (EISEN,)}), "applied"),
    ],
)
def test_a_document_that_contradicts_itself_is_never_taken_to_comply(answers, verdict, ruleset):
    theme = next(item for item in evaluate(lots(*answers), ruleset, on=ON).themes if item.theme == "circulair")
    assert theme.verdict == verdict
    assert "MVOI207" in theme.findings
    assert (theme.to_fill_in == ("themes.circulair.applied",)) is (verdict == "undetermined")


def test_what_is_asked_in_each_lot_is_shown_once(ruleset):
    themes = tuple(ThemeAnswer(theme="circulair", lot=lot, applied=True, criteria=(EISEN,)) for lot in ("Perceel 1", "Perceel 2"))
    assert verdict(StartDocument(product_groups=("meubilair",), themes=themes), ruleset).applied_criteria == (EISEN,)


def test_a_theme_that_is_asked_in_every_lot_or_in_the_whole_purchase_names_no_lots(ruleset):
    for answers in (({"lot": "Perceel 1", "criteria": (EISEN,)},), ({"criteria": (EISEN,)}, {"lot": "Perceel 2", "applied": False})):
        assert not [finding for finding in evaluate(lots(*answers), ruleset, on=ON).findings if finding.code == "MVOI350"]
