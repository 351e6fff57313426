"""What the pages of a checklist say, whatever the file they become."""

import re
from datetime import date

import pytest

from mvoi_checklist import StartDocument, evaluate, read_start_document, render
from mvoi_checklist.engine.changed_answers import changed_answers
from mvoi_checklist.model.closed_lists import DutyState, Procedure, Severity, Verdict
from mvoi_checklist.model.form import ANSWER_HEADER
from mvoi_checklist.model.start_document import AskedCriterion, ThemeAnswer
from mvoi_checklist.outputs.pages.blocks import (
    TEXT_WIDTH,
    CheckControl,
    ChoiceControl,
    DayControl,
    Heading,
    Link,
    Paragraph,
    Run,
    Table,
    TextControl,
    WordingControl,
    cell_text,
)
from mvoi_checklist.outputs.pages.checklist import checklist_pages
from mvoi_checklist.outputs.pages.criteria import ALL_CRITERIA
from mvoi_checklist.outputs.pages.form import form_pages
from mvoi_checklist.outputs.pages.summary import FILL_IN_AND_SAVE
from mvoi_checklist.outputs.word.controls import text_control
from mvoi_checklist.outputs.word.markup import body_markup
from mvoi_checklist.outputs.words import group_line, verdict_line

ON = date(2026, 11, 24)


def pages(document, ruleset):
    return list(checklist_pages(evaluate(document, ruleset, on=ON)).blocks)


def words(blocks):
    found = []
    for block in blocks:
        if isinstance(block, Table):
            found.append(words(cell for row in block.rows for cell in row))
        elif isinstance(block, Heading):
            found.append(block.words)
        elif isinstance(block, Paragraph):
            found.append("".join(inline.words for inline in block.inlines if isinstance(inline, Run | Link)))
    return "\n".join(found)


def answers(blocks):
    """The paths of all places to fill in."""
    paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
    paragraphs += [cell for block in blocks if isinstance(block, Table) for row in block.rows for cell in row]
    return {item.path for paragraph in paragraphs for item in paragraph.inlines if isinstance(item, TextControl | ChoiceControl | DayControl | CheckControl)}


def test_what_is_wrong_outside_the_verdicts_is_counted(ruleset):
    complete = evaluate(StartDocument(title="Tafels", product_groups=("meubilair",)), ruleset, on=ON)
    settled = tuple(theme.model_copy(update={"verdict": Verdict.APPLIED}) for theme in complete.themes)
    wrong = tuple(item for item in complete.findings if item.severity is Severity.ERROR)[:1]
    checklist = complete.model_copy(update={"themes": settled, "duties": (), "findings": wrong})
    [theme] = [theme for theme in settled if theme.theme == wrong[0].theme]
    assert verdict_line(checklist) == f"Nog niet compleet: 1 punt klopt nog niet bij {theme.title}."


def test_what_must_be_mended_at_a_theme_that_is_asked_shows_in_its_sign(ruleset):
    asked = ThemeAnswer(theme="circulair", criteria=(AskedCriterion(text="Hoe meer hergebruikt, hoe meer punten.", kind="award"),))
    document = StartDocument(title="Tafels", product_groups=("meubilair",), themes=(asked,))
    for procedure, sign, style in ((Procedure.SINGLE, "!", "MVOIOordeelOpen"), (Procedure.MULTIPLE, "✓", "MVOIOordeelGoed")):
        body = checklist_pages(evaluate(document.model_copy(update={"procedure": procedure}), ruleset, on=ON)).blocks
        bars = [block.style for block in body if isinstance(block, Paragraph) and words([block]) == f"{sign} Toegepast in de opdracht"]
        assert (bars, words(body).count(f"{sign} Toegepast in de opdracht")) == ([style], 2)  # also in the overview


ASKED_FOR_ALL = tuple(
    ThemeAnswer(theme=theme, criteria=(AskedCriterion(text="Het werk is te hergebruiken.", kind="requirement"),))
    for theme in ("klimaat", "milieu", "circulair", "ketenverantwoordelijkheid", "diversiteit-inclusie", "social-return")
)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"product_groups": ("meubilair",)}, "Deze inkoop is compleet: elk thema dat geldt, is toegepast of uitgelegd."),
        ({"title": "Bureaustoelen"}, "Deze inkoop is compleet als het voorstel klopt (productgroep: Meubilair; zekerheid: middel): elk thema dat geldt, is"),
        ({"title": "Groot onderhoud pand Markt 4"}, "Nog niet compleet: productgroep te bevestigen."),
    ],
)
def test_complete_on_a_proposed_group_says_so_and_on_a_doubtful_one_it_is_not_complete(fields, said, ruleset):
    checklist = evaluate(StartDocument(estimated_value=20_000, procedure="meervoudig-onderhands", themes=ASKED_FOR_ALL, **fields), ruleset, on=ON)
    assert verdict_line(checklist).startswith(said)
    assert checklist.complete is ("Nog niet" not in said)


def test_while_the_product_group_is_unknown_a_duty_is_named_without_room_for_an_answer(ruleset):
    found = pages(StartDocument(title="Nieuwe inkoop"), ruleset)
    duty = ruleset.duties[0]
    assert duty.title in words(found)
    assert not any(path.startswith("duties.") for path in answers(found))


def test_what_was_said_about_a_duty_stays_even_while_the_product_group_is_unknown(ruleset):
    duty = evaluate(StartDocument(), ruleset, on=ON).duties[0].duty
    document = StartDocument.model_validate({"duties": [{"duty": duty, "met": False, "note": "Volgt in het bestek."}]}, strict=False)
    assert f"duties.{duty}.note" in answers(pages(document, ruleset))


def test_a_duty_that_applies_has_room_for_an_answer_and_is_not_repeated_among_the_remarks(ruleset):
    checklist = evaluate(StartDocument(product_groups=("catering",), estimated_value=300_000, contract_kind="diensten"), ruleset, on=ON)
    blocks = list(checklist_pages(checklist).blocks)
    headings = [number for number, block in enumerate(blocks) if isinstance(block, Heading) and block.words == "Opmerkingen bij het geheel"]
    remarks = words(blocks[headings[0] :])
    assert checklist.open_duties
    for duty in checklist.open_duties:
        assert f"duties.{duty.duty}.met" in answers(blocks)
        assert duty.title not in remarks


def test_the_verdict_is_one_short_sentence_however_much_is_unknown(ruleset):
    checklist = evaluate(StartDocument(), ruleset, on=ON)
    count = len(checklist.open_duties)
    assert verdict_line(checklist) == f"Nog niet compleet: te weinig bekend over alle thema's; {count} wettelijke plichten na te gaan."


def test_the_verdict_counts_every_duty_that_may_apply(ruleset):
    checklist = evaluate(StartDocument(title="x", product_groups=("ict",)), ruleset, on=ON)
    may_apply = [duty for duty in checklist.duties if duty.state is DutyState.POSSIBLE]
    assert len(checklist.open_duties) < len(may_apply)
    assert f"; {len(may_apply)} wettelijke plichten na te gaan." in verdict_line(checklist)


@pytest.mark.parametrize(("cpv", "marked"), [(None, True), (("30213100",), False)])
def test_a_criterion_of_which_it_is_not_sure_that_it_fits_says_so(cpv, marked, ruleset):
    document = StartDocument(
        title="Inkoop",
        product_groups=("ict",),
        cpv=cpv,
        estimated_value=300_000,
        procedure="europees-openbaar",
        contract_kind="leveringen",
        duration_months=48,
    )
    assert ("· past misschien" in words(pages(document, ruleset))) is marked


def fill_ins(wordings):
    """The names of the places inside texts of criteria, by the code of the criterion."""
    return {item.path.split(".")[2]: [piece.title for piece in item.pieces if isinstance(piece, TextControl)] for item in wordings}


def wordings(document, ruleset):
    return [item for item in checklist_pages(evaluate(document, ruleset, on=ON)).controls if isinstance(item, WordingControl)]


def test_a_place_to_fill_in_has_its_own_name_also_where_two_proposals_are_the_same(ruleset):
    for group in ruleset.group_by_id:
        document = StartDocument(product_groups=(group,), estimated_value=400_000, procedure="europees-openbaar")
        for code, names in fill_ins(wordings(document, ruleset)).items():
            rule = ruleset.criterion_by_code[code]
            labels = {fill.name: fill.label for fill in rule.fill_ins}
            asked = [labels[name] for name in re.findall(r"\{(\w+)\}", rule.text)]
            assert [name.split(f" ({code}.")[0] for name in names] == asked


def test_a_text_from_which_a_place_was_taken_never_gets_the_name_of_another(ruleset):
    code, text = "SCH-SOC-02", "Hooguit [2] keer per jaar, over [2] weken."
    asked = {"theme": "social-return", "applied": True, "criteria": [{"code": code, "kind": "contract", "text": text}]}
    document = StartDocument.model_validate({"product_groups": ["schoonmaak"], "procedure": "meervoudig-onderhands", "themes": [asked]}, strict=False)
    rule = ruleset.criterion_by_code[code]
    assert sum(fill.default == "2" for fill in rule.fill_ins) > 1
    assert [name.split(" (")[0] for name in fill_ins(wordings(document, ruleset))[code]] == ["voorstel", "voorstel"]


def test_a_long_name_is_not_broken_off_in_a_word():
    title = "aandeel vegetarisch of plantaardig als niemand een voorkeur opgeeft (CAT-MIL-01.2, Milieu)"
    alias = re.search(r'<w:alias w:val="([^"]*)"', text_control(TextControl("fill.milieu.CAT-MIL-01.2", title, "[60]", "")))[1]
    assert len(alias) <= 64
    assert title.startswith(f"{alias.removesuffix('…')} ")


def chapter(title, blocks):
    """What stands between the heading of a theme and the next of that level."""
    heads = [number for number, block in enumerate(blocks) if isinstance(block, Heading) and block.level == 1]
    start = next(number for number in heads if blocks[number].words == title)
    return blocks[start + 1 : next(number for number in heads if number > start)]


def test_a_theme_without_criterion_and_explanation_says_once_what_is_to_do(ruleset):
    said = words(chapter("Social return", pages(StartDocument(title="Schoonmaak", product_groups=("schoonmaak",)), ruleset)))
    assert "Nog te doen: er is geen criterium en geen uitleg gevonden." in said
    assert ruleset.theme_by_id["social-return"].question not in said  # it stands where the answer comes
    assert "geen bedrag" in said.split("Waarom hier? ")[1]
    assert said.count("geen bedrag") == 1


def test_the_question_is_shown_beside_an_explanation_that_does_not_answer_it(ruleset):
    answer = {"theme": "social-return", "applied": False, "explanation": {"text": "n.v.t."}}
    document = StartDocument.model_validate({"product_groups": ["schoonmaak"], "themes": [answer]}, strict=False)
    assert f"Vraag: {ruleset.theme_by_id['social-return'].question}" in words(chapter("Social return", pages(document, ruleset)))


def test_that_the_product_group_is_unknown_is_no_reason_for_each_theme(ruleset):
    blocks = pages(StartDocument(title="Nieuwe inkoop"), ruleset)
    said = words(chapter("Klimaat", blocks))
    assert "Vul eerst in: productgroep." in said
    assert "Waarom" not in said.partition("Klimaat: criteria")[0]
    assert "Productgroep" in {row[0].inlines[0].words for block in blocks if isinstance(block, Table) for row in block.rows}


@pytest.mark.parametrize(("value", "small"), [(20_000, True), (200_000, False)])
def test_the_grounds_that_may_hold_are_told_with_their_proof_and_what_a_good_explanation_names(value, small, ruleset):
    said = words(pages(StartDocument(title="Stoelen", product_groups=("meubilair",), estimated_value=value), ruleset))
    grounds = said[said.index("\nDe gronden\n") :]
    for ground in ruleset.grounds:
        assert (ground.holds_when in grounds and ground.proof in grounds) is (small or ground.id != "geringe-omvang")
    assert all(part.title in said for part in ruleset.vocabulary.explanation_parts)


def test_no_code_of_a_finding_and_no_fingerprint_stands_where_project_leaders_read(ruleset):
    said = words(pages(StartDocument(title="Website", product_groups=("ict",), cpv=("72413000",), estimated_value=300_000), ruleset))
    assert "Nog te doen: " in said
    assert not re.search(r"MVOI\d", said)
    assert ruleset.identity.sha256[:8] not in said


def test_what_is_not_shown_has_a_line_for_each_reason_with_how_many(ruleset):
    said = words(chapter("Klimaat", pages(StartDocument(product_groups=("ict",), estimated_value=3_000), ruleset)))
    lines = said.partition("Meer criteria. ")[2].split("\n")
    told = lines[: lines.index(ALL_CRITERIA)]
    assert any(line.startswith("Past alleen bij een geraamde waarde vanaf 50.000 euro: ICT-") for line in told)
    assert any(re.fullmatch(r"Past misschien; vul de CPV-code in: (?:ICT[^;.]+(?:; )?){3} en nog \d+\.", line) for line in told)


def test_a_theme_that_is_asked_offers_no_more_than_stands_there(ruleset):
    asked = ThemeAnswer(theme="klimaat", criteria=(AskedCriterion(text="Geleverd zonder uitstoot.", kind="requirement"),))
    document = StartDocument(product_groups=("ict",), estimated_value=3_000)
    told = [words(chapter("Klimaat", pages(document.model_copy(update={"themes": themes}), ruleset))) for themes in ((), (asked,))]
    assert ["Meer criteria. " in said for said in told] == [True, False]


def test_only_what_can_be_filled_in_asks_for_it(ruleset):
    checklist = evaluate(StartDocument(product_groups=("ict",)), ruleset, on=ON)
    assert FILL_IN_AND_SAVE in words(checklist_pages(checklist).blocks)
    assert FILL_IN_AND_SAVE not in render(checklist, "markdown").decode()


@pytest.mark.parametrize(("lines", "kept"), [(1, "11110"), (4, "10010")])
def test_a_table_with_much_in_it_may_break_between_its_rows(lines, kept):
    rows = [(cell_text("Onderdeel"), cell_text("woorden " * 12 * lines))] * 5
    written = body_markup([Table("Antwoorden", ANSWER_HEADER, rows, (2700, TEXT_WIDTH - 2700))])
    assert "".join(str(int("keepNext" in row)) for row in written.split("<w:tr>")[2:]) == kept


def test_what_fits_in_no_product_group_has_one_name(ruleset, tmp_path):
    checklist = evaluate(StartDocument(title="Kunst", product_groups=()), ruleset, on=ON)
    values = {control.path: control.value for control in checklist_pages(checklist).controls if isinstance(control, TextControl)}
    assert (values["product_groups"], group_line(checklist)) == ("Overig", "Productgroep: Overig")
    (path := tmp_path / "checklist.docx").write_bytes(render(checklist, "docx"))
    assert read_start_document(path, ruleset).product_groups == ()
    (change,) = changed_answers(StartDocument(title="Kunst"), StartDocument(title="Kunst", product_groups=()), ruleset)
    assert (change.made, change.returned) == (None, "Overig")
    empty = form_pages(StartDocument(), ruleset, ON)
    assert next(control.prompt for control in empty.controls if control.path == "product_groups").endswith("Vervoer; of: Overig")


def test_each_answer_stands_below_its_own_heading(ruleset):
    blocks = pages(StartDocument(title="Banken", product_groups=("meubilair",), procedure="meervoudig-onderhands", estimated_value=80_000), ruleset)
    above = [next((block.words for block in reversed(blocks[:number]) if isinstance(block, Heading)), "") for number in range(len(blocks))]
    tables = [(above[number], block.caption) for number, block in enumerate(blocks) if isinstance(block, Table) and block.caption.startswith("Uw antwoord")]
    assert len(tables) == len(ruleset.themes)
    assert all(heading == f"{caption.removeprefix('Uw antwoord bij ')}: uw antwoord" for heading, caption in tables)


def test_what_a_theme_still_needs_is_asked_in_whole_words(ruleset):
    document = StartDocument(title="Lunches", product_groups=("catering",), themes=(ThemeAnswer(theme="milieu", applied=True),))
    assert "**Vul eerst in:** wat u vraagt, met de soort erbij." in render(evaluate(document, ruleset), "markdown").decode()
