"""What people fill in comes back from our own documents: as they were made, and after somebody typed something else in them."""

from datetime import date

from edited import Edited
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from mvoi_checklist import StartDocument, Upload, evaluate, read_start_document, render, start_document_form
from mvoi_checklist.model.closed_lists import ContractKind, CriterionKind, Procedure
from mvoi_checklist.model.start_document import AskedCriterion, DutyAnswer, Explanation, ThemeAnswer, ValueRange

ON = date(2026, 11, 23)
QUIET = settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
SAID = [
    "Geen verband met de opdracht, want er worden alleen licenties geleverd en geen producten.",
    *("n.v.t.", "Nee", "ja", "geen", "1.000", "€ 45.000", "24 maanden", "Zie bestek", "Team X (afd. Y)", "Perceel 1", "Klimaat", "Milieu: ja"),
    *("a [b] c", "[bedrag] invullen", "(eis) iets", "<b>&amp;", "“quote” – dash", "tab\tin", "   voor en na  ", "Laptops", "Jan de Vries"),
    *("kop\nregel 2\n\nregel 4", "Elektrisch rijden.\nEn laden.", "- streep\n- streep 2", "1. eerste\n2. tweede", "Minimaal 5 % social return."),
]
SIGNS = "aeNn1 \n\t:;,.()[]<>&€%–“”☐☒?!-/'\"|_"
words = st.sampled_from(SAID) | st.text(SIGNS, max_size=12).map(lambda signs: f"Woord{signs}x")
"""As people type; "?" or "[woorden]" and no more is what a form asks, and no answer."""

amounts = st.integers(0, 200) | st.integers(0, 10**9) | st.floats(0, 10**6).map(lambda amount: round(amount, 2))
days = st.dates(date(1950, 1, 1), date(2099, 12, 31))
explanations = st.builds(
    Explanation,
    ground=st.sampled_from([None, "geen-verband", "geringe-omvang"]),
    **dict.fromkeys(("text", "proof", "author", "approver"), st.none() | words),
    **dict.fromkeys(("dated", "valid_until"), st.none() | days),
)
criteria = st.builds(AskedCriterion, text=words, kind=st.sampled_from(list(CriterionKind)))
answers = st.builds(
    ThemeAnswer,
    theme=st.sampled_from(["klimaat", "milieu", "circulair", "social-return"]),
    lot=st.sampled_from([None, None, "Perceel 1", "Perceel 2"]),
    applied=st.none() | st.booleans(),
    criteria=st.lists(criteria, max_size=2, unique_by=lambda item: " ".join(item.text.split())).map(tuple),
    explanation=st.none() | explanations,
)
duties = st.builds(
    lambda duty, answer, note: DutyAnswer(duty=duty, note=note, **answer),
    st.sampled_from(["schone-voertuigen", "batterijen"]),
    st.sampled_from([{"met": True}, {"met": False}, {"applies": False}]),
    st.none() | words,
)
documents = st.builds(
    StartDocument,
    **dict.fromkeys(("title", "reference", "description", "department", "project_leader"), st.none() | words),
    contract_kind=st.none() | st.sampled_from(list(ContractKind)),
    procedure=st.none() | st.sampled_from(list(Procedure)),
    estimated_value=st.none() | amounts | st.lists(amounts, min_size=2, max_size=2).map(sorted).map(lambda ends: ValueRange(minimum=ends[0], maximum=ends[1])),
    duration_months=st.none() | st.integers(1, 5_000),
    start_date=st.none() | days,
    product_groups=st.sampled_from([None, (), ("ict",), ("ict", "catering")]),
    cpv=st.sampled_from([None, ("48000000",), ("30213100-6", "55300000")]),
    themes=st.lists(answers, max_size=3).map(tuple),
    duties=st.lists(duties, max_size=2, unique_by=lambda answer: answer.duty).map(tuple),
)


def said(document, **fields):
    """What a document says, whatever its spaces and the order of its themes and duties."""
    content = without_spaces(document.model_copy(update=fields).model_dump(mode="json", exclude={"evidence"}))
    return {**content, **{name: sorted(content[name], key=str) for name in ("themes", "duties")}}


def without_spaces(content):
    if isinstance(content, dict):
        return {key: without_spaces(value) for key, value in content.items()}
    if isinstance(content, list):
        return [without_spaces(value) for value in content]
    return " ".join(content.split()) if isinstance(content, str) else content


@QUIET
@given(document=documents, kind=st.sampled_from(["docx", "odt"]), form=st.booleans())
@example(document=StartDocument(title="Laptops", project_leader="Laptops"), kind="docx", form=False)
@example(document=StartDocument(themes=(ThemeAnswer(theme="klimaat", explanation=Explanation(text="Kan dat?")),)), kind="docx", form=False)
def test_a_document_of_ours_says_what_it_was_made_from(ruleset, document, kind, form):
    checklist = evaluate(document, ruleset, on=ON)
    data = start_document_form(document, ruleset, on=ON, format=kind) if form else render(checklist, kind)
    returned = read_start_document(Upload(f"terug.{kind}", data), ruleset)
    assert said(returned) == said(document)
    assert [theme.verdict for theme in evaluate(returned, ruleset, on=ON).themes] == [theme.verdict for theme in checklist.themes]


REASON_AS_CRITERION = AskedCriterion(text=SAID[0], kind="suitability")


@QUIET
@given(document=documents)
@example(document=StartDocument(themes=(ThemeAnswer(theme="klimaat", applied=False, criteria=(REASON_AS_CRITERION,)),)))
def test_what_nobody_touched_beside_a_new_answer_says_what_it_said(ruleset, document, tmp_path_factory):
    """One answer on each theme: the form has no room for lots; and after "ja" an explanation may be what is asked."""
    first = {answer.theme: answer.model_copy(update={"lot": None}) for answer in document.themes}
    if_not = {theme: answer.explanation or Explanation() for theme, answer in first.items()}
    themes = [
        answer.model_copy(update={"explanation": if_not[theme].model_copy(update={"author": "J. Jansen", **({"text": None} if answer.applied else {})})})
        for theme, answer in first.items()
    ]
    edited = Edited(start_document_form(document.model_copy(update={"themes": tuple(themes)}), ruleset, on=ON), tmp_path_factory.mktemp("terug"), ruleset)
    for theme in first:
        edited.type(f"themes.{theme}.explanation.author", "P. de Boer")
    themes = [answer.model_copy(update={"explanation": answer.explanation.model_copy(update={"author": "P. de Boer"})}) for answer in themes]
    assert said(edited.read()) == said(document, themes=tuple(themes))
