"""Whether a theme is applied, explained or neither, by what is asked of whom."""

import json

import pytest
from furniture import AWARD, EISEN, GOOD, ISO, ON, SINGLE, explained, lots, meubilair, verdict

from mvoi_checklist import StartDocument, evaluate
from mvoi_checklist.engine.explanation_phrases import ExplanationPhrases
from mvoi_checklist.model.checklist import filled_in
from mvoi_checklist.model.closed_lists import Answer, CriterionKind, GroupBasis, Procedure, Severity, Verdict
from mvoi_checklist.model.start_document import AskedCriterion, Evidence, Explanation, ThemeAnswer


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


@pytest.mark.parametrize(
    ("applied", "texts", "verdict", "code"),
    [
        (True, ("elektrisch vervoer naar de sporthal",), Verdict.UNDETERMINED, "MVOI202"),
        (True, (), Verdict.UNDETERMINED, "MVOI205"),
        (None, ("elektrisch vervoer naar de sporthal",), Verdict.NOT_APPLICABLE, "MVOI217"),
        (False, (), Verdict.NOT_APPLICABLE, None),
    ],
)
def test_what_is_said_of_a_theme_that_need_not_be_asked_does_not_vanish(applied, texts, verdict, code, ruleset):
    answer = ThemeAnswer(theme="klimaat", applied=applied, criteria=tuple(AskedCriterion(text=text) for text in texts))
    [theme] = [theme for theme in evaluate(StartDocument(product_groups=("schoonmaak",), themes=(answer,)), ruleset, on=ON).themes if theme.theme == "klimaat"]
    assert (theme.verdict, theme.findings) == (verdict, (code,) if code else ())


def test_geen_is_an_answer_where_the_theme_is_not_asked(ruleset):
    answer = ThemeAnswer(theme="social-return", criteria=(AskedCriterion(text="geen"),))
    for applied in (None, False, True):
        document = StartDocument(product_groups=("meubilair",), themes=(answer.model_copy(update={"applied": applied}),))
        assert ("MVOI211" in verdict(document, ruleset, "social-return").findings) is bool(applied)


REFUSALS = (
    "Er worden geen eisen gesteld aan verpakking",
    "Aan de bezorging stellen we geen aanvullende eisen, omdat zij al elektrisch is.",
    "Er zijn geen gunningscriteria voor de verpakking",
    "Wij vragen niet om een certificaat",
    "We zien af van retourverpakking",
    "5 % van de loonsom (niet gevraagd)",
)
DEMANDS = (
    "Er worden geen wegwerpbekers geleverd",
    "Er gelden geen andere eisen dan het keurmerk EU Ecolabel",
    "Er worden geen eisen gesteld aan de kleur; het hout is FSC",
    "De leverancier stelt geen eisen aan de minimale afname",
    "Wij vragen geen PFAS in de bekleding",
    "zie bestek deel 3, milieuparagraaf",
)


@pytest.mark.parametrize("kind", ["requirement", "contract"])
@pytest.mark.parametrize(("texts", "said"), [(REFUSALS, (Verdict.TO_EXPLAIN, True)), (DEMANDS, (Verdict.APPLIED, False))])
def test_a_refusal_under_a_kind_asks_nothing_and_what_is_denied_the_supplier_is_asked(texts, said, kind, ruleset):
    for text in texts:
        document = StartDocument.from_json(
            json.dumps({"product_groups": ["meubilair"], "themes": [{"theme": "circulair", "criteria": [{"kind": kind, "text": text}]}]})
        )
        found = verdict(document, ruleset)
        assert (text, found.verdict, "MVOI211" in found.findings) == (text, *said)


def test_no_criterion_of_the_rules_reads_as_a_refusal(ruleset):
    asks = ExplanationPhrases(ruleset).asks
    assert [item.code for item in ruleset.criterion_by_code.values() if not asks(AskedCriterion(text=filled_in(item), kind=item.kind))] == []


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


@pytest.mark.parametrize(
    ("certainty", "note", "judged"),
    [
        ("undecided", None, "undetermined"),
        ("undecided", "In andere woorden.", "undetermined"),
        ("uncertain", None, "applied"),
    ],
)
def test_where_nobody_chose_is_told_by_a_word_of_its_own_whatever_the_note_says(certainty, note, judged, ruleset):
    read = Evidence(field="themes.circulair.applied", quote="later", place="tabel 1", certainty=certainty, note=note)
    document = meubilair(criteria=(EISEN,)).model_copy(update={"evidence": (read,)})
    assert verdict(document, ruleset).verdict == judged
    assert StartDocument.model_validate(document.model_dump(mode="json")) == StartDocument.from_json(document.model_dump_json()) == document


@pytest.mark.parametrize("applied", [True, None])
@pytest.mark.parametrize(
    ("explanation", "left"),
    [
        (Explanation(text="Volgt nog, overleg met inkoop."), "Volgt nog, overleg met inkoop"),
        (Explanation(ground="geringe-omvang", text=GOOD), "Omvang te klein"),
        (Explanation(text="n.v.t."), None),
        (Explanation(text="De leverancier neemt de stoelen terug."), None),
    ],
)
def test_an_old_reason_beside_what_is_asked_is_told(applied, explanation, left, ruleset):
    document = meubilair(applied=applied, criteria=(EISEN,), explanation=explanation)
    told = [item.message for item in evaluate(document, ruleset, on=ON).findings if item.code == "MVOI212"]
    assert verdict(document, ruleset).verdict is Verdict.APPLIED
    assert [left in message for message in told] == ([True] if left else [])
