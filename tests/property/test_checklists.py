"""What must hold for every checklist: no order, no lost theme, and knowing more never turns yes into no."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mvoi_checklist import StartDocument, evaluate
from mvoi_checklist.model.closed_lists import Answer, ContractKind, CriterionKind, DutyState, Procedure, Severity, Verdict
from mvoi_checklist.model.start_document import AskedCriterion, Explanation, ThemeAnswer

ON = date(2026, 11, 23)
THEMES = ["klimaat", "milieu", "circulair", "ketenverantwoordelijkheid", "diversiteit-inclusie", "social-return"]
GROUPS = ["energie", "vervoer", "ict", "gww", "klimaatinstallaties", "bedrijfskleding", "meubilair", "gebouwde-omgeving", "catering", "schoonmaak"]
GOOD = "De opdracht bestaat alleen uit licenties; er worden geen producten geleverd en er werken hier geen mensen aan."
QUIET = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
SETTLED = {Verdict.APPLIED, Verdict.EXPLAINED, Verdict.NOT_APPLICABLE}

explanations = st.builds(
    Explanation,
    ground=st.sampled_from([None, "geen-verband", "geringe-omvang", "elders-geregeld"]),
    text=st.sampled_from([None, "n.v.t.", "Later te bepalen.", GOOD]),
    proof=st.sampled_from([None, "Marktverkenning van 3 maart, bijlage 2"]),
    author=st.sampled_from([None, "J. de Vries"]),
    approver=st.sampled_from([None, "J. de Vries", "M. Bakker"]),
)
asked = st.builds(AskedCriterion, text=st.sampled_from([GOOD, "n.v.t."]), kind=st.none() | st.sampled_from(list(CriterionKind)))
answers = st.builds(
    ThemeAnswer,
    theme=st.sampled_from(THEMES),
    lot=st.sampled_from([None, "Perceel 1", "Perceel 2"]),
    applied=st.none() | st.booleans(),
    criteria=st.lists(asked, max_size=2).map(tuple),
    explanation=st.none() | explanations,
)
documents = st.builds(
    StartDocument,
    title=st.sampled_from([None, "Laptops", "Schoonmaak van de sporthal"]),
    product_groups=st.none() | st.lists(st.sampled_from(GROUPS), max_size=3, unique=True).map(tuple),
    cpv=st.none() | st.lists(st.sampled_from(["48000000", "90910000", "45233140", "39130000", "55300000"]), max_size=2, unique=True).map(tuple),
    estimated_value=st.none() | st.sampled_from([0, 49_999, 50_000, 216_000, 9_000_000]),
    duration_months=st.none() | st.sampled_from([1, 24, 96]),
    procedure=st.none() | st.sampled_from(list(Procedure)),
    contract_kind=st.none() | st.sampled_from(list(ContractKind)),
    themes=st.lists(answers, max_size=4).map(tuple),
)


def judged(document, ruleset):
    return evaluate(document, ruleset, on=ON, all_criteria=True)


def verdicts(checklist):
    return {theme.theme: theme.verdict for theme in checklist.themes}


FIRST_SAID = {"reason", "reasons", "message", "ground", "proof", "author", "approver"}
"""Words that follow the document: a reason names the code that comes first, and of the names of several explanations the first is shown."""


def orderless(content):
    """What a checklist says, with lists and lines in an order of their own."""
    if isinstance(content, dict):
        return {key: orderless(value) for key, value in content.items() if key not in FIRST_SAID}
    if isinstance(content, str):
        return sorted(content.splitlines())
    return sorted(map(orderless, content), key=repr) if isinstance(content, list) else content


@QUIET
@given(documents)
def test_the_order_in_which_a_document_says_things_does_not_matter(ruleset, document):
    turned = {field: items and items[::-1] for field in ("product_groups", "cpv", "themes") if (items := getattr(document, field)) or items is None}
    one, other = (judged(each, ruleset).model_dump(mode="json", exclude={"start_document"}) for each in (document, document.model_copy(update=turned)))
    assert orderless(one) == orderless(other)


@QUIET
@given(documents, st.sampled_from(GROUPS))
def test_another_product_group_never_takes_a_theme_away(ruleset, document, group):
    groups = document.product_groups or ("ict",)
    before = judged(document.model_copy(update={"product_groups": groups}), ruleset)
    after = judged(document.model_copy(update={"product_groups": tuple(dict.fromkeys((*groups, group)))}), ruleset)
    for old, new in zip(before.themes, after.themes, strict=True):
        assert old.applicable is not Answer.YES or new.applicable is Answer.YES


@QUIET
@given(documents, documents)
def test_knowing_more_never_turns_yes_into_no_or_back(ruleset, document, facts):
    """What was unknown is filled in with facts; every answer that was certain stays. The groups are stated: a proposal may turn out wrong."""
    stated = document.model_copy(update={"product_groups": document.product_groups or ()})
    fields = ("cpv", "estimated_value", "duration_months", "procedure", "contract_kind")
    known = stated.model_copy(update={field: getattr(facts, field) for field in fields if getattr(stated, field) is None})
    before, after = judged(stated, ruleset), judged(known, ruleset)
    for old, new in zip(before.themes, after.themes, strict=True):
        assert old.applicable is Answer.UNKNOWN or old.applicable is new.applicable
    duties = {duty.duty: duty.state for duty in after.duties}
    for duty in before.duties:
        assert duty.state is not DutyState.OPEN or duties[duty.duty] is DutyState.OPEN
    assert set(duties) <= {duty.duty for duty in before.duties}


@QUIET
@given(documents, st.sampled_from(THEMES))
def test_a_good_explanation_never_adds_an_error(ruleset, document, theme):
    """Neither for its own theme, whatever else was said of it, nor for another; what was settled stays settled."""
    good = Explanation(ground="geen-verband", text=GOOD, author="J. de Vries", approver="M. Bakker", dated=ON)
    before = judged(document, ruleset)
    after = judged(document.model_copy(update={"themes": (*document.themes, ThemeAnswer(theme=theme, explanation=good))}), ruleset)
    errors = [{str(finding) for finding in checklist.findings if finding.severity is Severity.ERROR} for checklist in (before, after)]
    assert errors[1] <= errors[0]
    assert all(verdicts(after)[name] in SETTLED for name, verdict in verdicts(before).items() if verdict in SETTLED)


@QUIET
@given(documents)
def test_every_criterion_of_a_theme_that_applies_is_shown_or_left_out_with_a_reason(ruleset, document):
    for checklist in (judged(document, ruleset), evaluate(document, ruleset, on=ON)):
        for theme in checklist.themes:
            told = [item.code for item in (*theme.suggested_criteria, *theme.left_out)]
            assert len(told) == len(set(told))
            known = {item.code for group in checklist.product_groups.certain for item in ruleset.criteria_by_group_and_theme.get((group, theme.theme), ())}
            assert theme.applicable is Answer.NO or known <= set(told)
            assert all(item.reason for item in theme.left_out)
