"""What the pages of a checklist say, whatever the file they become."""

from datetime import date

import pytest

from mvoi_checklist import StartDocument, evaluate
from mvoi_checklist.model.closed_lists import DutyState, Severity, Verdict
from mvoi_checklist.outputs.pages.blocks import CheckControl, ChoiceControl, DayControl, Heading, Link, Paragraph, Run, Table, TextControl
from mvoi_checklist.outputs.pages.checklist import checklist_pages
from mvoi_checklist.outputs.words import verdict_line

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
    assert verdict_line(checklist) == "Nog niet compleet: 1 punt klopt nog niet."


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
        title="Inkoop", product_groups=("ict",), cpv=cpv, estimated_value=300_000, procedure="europees-openbaar", contract_kind="leveringen"
    )
    assert ("· past misschien" in words(pages(document, ruleset))) is marked
