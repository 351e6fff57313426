"""A checklist that comes back: what was changed since it was made is found, and no word is lost."""

import copy

import pytest
from edited import DOCUMENT, ON, Edited, W
from lxml import etree
from zipped import packed, parts

from mvoi_checklist import StartDocument, contract_annex, evaluate, read_start_document, render
from mvoi_checklist.model.closed_lists import Verdict
from mvoi_checklist.model.form import ANSWERS
from mvoi_checklist.model.start_document import Explanation, ThemeAnswer
from mvoi_checklist.outputs.pages.answers import CRITERIA_PROMPT


@pytest.fixture(scope="module")
def made(ruleset):
    return render(evaluate(DOCUMENT, ruleset, on=ON), "docx")


@pytest.fixture
def edited(made, tmp_path, ruleset):
    return Edited(made, tmp_path, ruleset)


def same(one, other):
    def plain(document):
        return {**document.model_dump(exclude={"evidence", "themes"}), "themes": sorted((item.model_dump() for item in document.themes), key=str)}

    return plain(one) == plain(other)


def test_a_checklist_that_nobody_touched_says_nothing_of_changes(edited):
    assert edited.findings() == {}
    assert same(edited.read(), DOCUMENT)


def without(document, *names):
    """Every control as another program may leave it: without some of its properties."""
    for properties in document.root.iter(f"{W}sdtPr"):
        for name in names:
            for found in properties.findall(f"{W}{name}"):
                properties.remove(found)


@pytest.mark.parametrize("names", [["tag"], ["tag", "dataBinding"], ["tag", "dataBinding", "alias"], ["tag", "alias"]])
def test_an_answer_is_found_by_what_is_left_of_its_control(names, edited):
    edited.type("themes.diversiteit-inclusie.explanation.proof", "Bestek, pagina 3")
    before = edited.read()
    without(edited, *names)
    assert same(edited.read(), before)
    assert [item.explanation.proof for item in before.themes if item.explanation] == ["Bestek, pagina 3"]


@pytest.mark.parametrize("names", [["tag"], ["tag", "dataBinding", "alias"]])
def test_the_answer_to_a_duty_is_found_too(names, ruleset, tmp_path):
    cars = StartDocument(title="Wagenpark", product_groups=("vervoer",), procedure="europees-openbaar", estimated_value=400_000, contract_kind="leveringen")
    checklist = evaluate(cars, ruleset, on=ON)
    path = f"duties.{checklist.duties[0].duty}"
    edited = Edited(render(checklist, "docx"), tmp_path, ruleset)
    edited.type(f"{path}.note", "Artikel 7, lid 2")
    edited.type(f"{path}.met", "Ja")
    before = edited.read()
    assert [(item.met, item.note) for item in before.duties] == [(True, "Artikel 7, lid 2")]
    without(edited, *names)
    assert same(edited.read(), before)


HOUSES = StartDocument(title="Warmtepompen", product_groups=("klimaatinstallaties",), estimated_value=90_000)
MET = "duties.gebouwautomatisering.met"


@pytest.mark.parametrize("names", [[], ["tag"], ["tag", "dataBinding", "alias"]])
@pytest.mark.parametrize("words", ["Geldt hier niet", "n.v.t."])
def test_that_a_duty_does_not_apply_is_read_and_written_back(names, words, ruleset, tmp_path):
    edited = Edited(render(evaluate(HOUSES, ruleset, on=ON), "docx"), tmp_path, ruleset)
    edited.type("duties.gebouwautomatisering.note", "Het zijn 212 woningen.")
    edited.type(MET, words)
    without(edited, *names)
    said = edited.read()
    assert [(item.applies, item.met, item.note) for item in said.duties] == [(False, None, "Het zijn 212 woningen.")]
    again = tmp_path / "nog-eens.odt"
    again.write_bytes(render(evaluate(said, ruleset, on=ON), "odt"))
    assert read_start_document(again, ruleset).duties == said.duties


@pytest.mark.parametrize("suffix", ["docx", "odt"])
def test_the_answer_to_a_duty_that_no_longer_applies_stands_in_a_new_checklist(suffix, ruleset, tmp_path):
    edited = Edited(render(evaluate(HOUSES, ruleset, on=ON), "docx"), tmp_path, ruleset)
    edited.type(MET, "Ja")
    edited.type("duties.gebouwautomatisering.note", "Staat in artikel 4.")
    edited.type("product_groups", "Schoonmaak")
    checklist = evaluate(edited.read(), ruleset, on=ON)
    assert "gebouwautomatisering" not in [duty.duty for duty in checklist.duties]
    assert [item.code for item in checklist.findings if item.field == MET] == ["MVOI408"]
    again = tmp_path / f"nog-eens.{suffix}"
    again.write_bytes(render(checklist, suffix))
    assert [(item.met, item.note) for item in read_start_document(again, ruleset).duties] == [(True, "Staat in artikel 4.")]


def test_two_copies_of_a_duty_that_differ_leave_it_open(ruleset, tmp_path):
    edited = Edited(render(evaluate(HOUSES, ruleset, on=ON), "docx"), tmp_path, ruleset)
    edited.type(MET, "Geldt hier niet")
    row = edited.row(MET)
    row.addnext(copy.deepcopy(row))
    edited.type(MET, "Ja")
    assert [(item.applies, item.met) for item in edited.read().duties] == [(None, None)]


def test_the_words_of_a_ticked_criterion_are_kept_when_every_control_has_lost_its_name(edited, ruleset):
    code = next(item.code for theme in evaluate(DOCUMENT, ruleset, on=ON).themes for item in theme.suggested_criteria if theme.theme == "social-return")
    box = next(item for item in edited.root.iter(f"{W}sdt") if f"chosen.social-return.{code}." in item.find(f"{W}sdtPr/{W}tag").get(f"{W}val"))
    checked = box.find(".//{*}checked")
    checked.set(next(iter(checked.attrib)), "1")
    text = "".join(edited.control(f"wording.social-return.{code}").find(f"{W}sdtContent").itertext())
    without(edited, "tag", "dataBinding", "alias")
    asked = next(theme for theme in edited.read().themes if theme.theme == "social-return").criteria
    assert (code, text) in [(item.code, item.text) for item in asked]


def test_a_changed_fill_in_is_part_of_the_criterion(edited):
    tag = next(
        item.find(f"{W}sdtPr/{W}tag").get(f"{W}val")
        for item in edited.root.iter(f"{W}sdt")
        if item.find(f"{W}sdtPr/{W}tag").get(f"{W}val").startswith("mvoi:fill.")
    )
    _, theme, code, _ = tag.split(".")
    edited.type(tag.removeprefix("mvoi:"), "12345")
    box = next(item for item in edited.root.iter(f"{W}sdt") if f"chosen.{theme}.{code}." in item.find(f"{W}sdtPr/{W}tag").get(f"{W}val"))
    edited.tick(box.find(f"{W}sdtPr/{W}tag").get(f"{W}val").removeprefix("mvoi:"))
    asked = next(answer for answer in edited.read().themes if answer.theme == theme).criteria
    assert any(item.code == code and "12345" in item.text for item in asked)


def test_a_placeholder_is_no_answer(edited):
    assert edited.read().description is None


def test_words_typed_beside_a_control_that_was_deleted_are_read_by_the_label(edited):
    control = edited.control("department")
    paragraph = control.getparent()
    paragraph.remove(control)
    run = etree.SubElement(paragraph, f"{W}r")
    etree.SubElement(run, f"{W}t").text = "Team Vastgoed"
    assert edited.read().department == "Team Vastgoed"
    assert "MVOI321" not in edited.findings()


def test_an_answer_area_that_was_cut_out_is_named_and_the_rest_is_read(edited):
    table = next(edited.control("themes.diversiteit-inclusie.explanation.text").iterancestors(f"{W}tbl"))
    table.getparent().remove(table)
    found = edited.findings()
    assert "Diversiteit en inclusie" in found["MVOI321"].message
    assert edited.read().title == "Schoonmaak sporthal"


def test_a_row_that_was_removed_is_named(edited):
    row = edited.row("reference")
    row.getparent().remove(row)
    assert "zaaknummer" in edited.findings()["MVOI321"].message


def test_a_row_that_was_doubled_is_named_and_a_contradiction_left_open(edited):
    row = edited.row("estimated_value")
    row.addnext(copy.deepcopy(row))
    edited.type("estimated_value", "€ 90.000")
    assert "geraamde waarde" in edited.findings()["MVOI322"].message
    assert edited.read().estimated_value is None


def test_a_row_that_was_moved_is_named_and_still_its_own_answer(edited):
    row = edited.row("themes.diversiteit-inclusie.explanation.author")
    edited.row("title").addnext(row)
    found = edited.findings()
    assert "Diversiteit en inclusie: opsteller" in found["MVOI323"].message
    assert next(item for item in edited.read().themes if item.theme == "diversiteit-inclusie").explanation.author == "Jansen"


def test_a_checklist_made_with_other_rules_is_recognised(edited, ruleset):
    older = ruleset.model_copy(update={"identity": ruleset.identity.model_copy(update={"version": "2025.1", "sha256": "0" * 64})})
    data = render(evaluate(DOCUMENT, older, on=ON), "docx")
    edited.path.write_bytes(data)
    finding = next(item for item in evaluate(read_start_document(edited.path, ruleset), ruleset, on=ON).findings if item.code == "MVOI320")
    assert "2025.1" in finding.message
    files = {name: content for name, content in parts(data).items() if not name.startswith("customXml/")}
    edited.path.write_bytes(packed(files))
    assert any(item.code == "MVOI320" for item in evaluate(read_start_document(edited.path, ruleset), ruleset, on=ON).findings)


@pytest.mark.parametrize(
    ("text", "data", "read"),
    [
        ("Schoonmaak sporthal", "Schoonmaak turnzaal", "Schoonmaak turnzaal"),  # a program filled in the data part
        ("Schoonmaak zwembad", "Schoonmaak sporthal", "Schoonmaak zwembad"),  # a program that does not know the data part
        ("Schoonmaak zwembad", "Schoonmaak turnzaal", "Schoonmaak zwembad"),
    ],
)
def test_of_the_text_and_its_copy_the_one_that_was_changed_counts(text, data, read, edited):
    edited.type("title", text)
    item = etree.fromstring(edited.files["customXml/item1.xml"])
    item.find(f"{{{ANSWERS}}}title").text = data
    edited.files["customXml/item1.xml"] = etree.tostring(item)
    assert edited.read().title == read


@pytest.mark.parametrize("suffix", ["docx", "odt"])
@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("title", "Tv"),
        ("title", "WC's"),
        ("reference", "Z-KANTOOR"),
        ("reference", "kantoor"),
        ("project_leader", "Fatima"),
        ("project_leader", "mw. Bakker"),
        ("department", "S"),
    ],
)
def test_what_was_written_into_our_own_control_comes_back_as_it_stands(field, text, suffix, ruleset, tmp_path):
    made = StartDocument(**{"title": "Stoelen", "product_groups": ("meubilair",), field: text})
    (path := tmp_path / f"checklist.{suffix}").write_bytes(render(evaluate(made, ruleset), suffix))
    assert getattr(read_start_document(path, ruleset), field) == text


def test_a_fill_in_and_a_text_that_were_emptied_are_told(edited):
    tags = [item.find(f"{W}sdtPr/{W}tag").get(f"{W}val").removeprefix("mvoi:") for item in edited.root.iter(f"{W}sdt")]
    _, theme, code, _ = next(tag for tag in tags if tag.startswith("fill.")).split(".")
    for tag in tags:
        if tag.startswith(f"chosen.{theme}.{code}."):
            edited.tick(tag)
    edited.type(next(tag for tag in tags if tag.startswith(f"fill.{theme}.{code}.")), "")
    asked = [item for answer in edited.read().themes if answer.theme == theme for item in answer.criteria if item.code == code]
    assert {"[…]" in item.text for item in asked} == {True}
    edited.type(f"wording.{theme}.{code}", "")
    (told,) = [item for item in evaluate(edited.read(), edited.ruleset, on=ON).findings if item.code == "MVOI211"]
    assert f"'{code} zonder tekst' is geen criterium" in told.message


@pytest.mark.parametrize(("group", "theme"), [("meubilair", "ketenverantwoordelijkheid"), ("meubilair", "social-return")])  # asked here, and not
def test_the_advice_at_a_theme_that_is_refused_leads_to_applied(group, theme, ruleset, tmp_path):
    refused = ThemeAnswer(theme=theme, applied=False, explanation=Explanation(text="Wordt later bepaald"))
    document = StartDocument(title="Banken", product_groups=(group,), procedure="meervoudig-onderhands", estimated_value=80_000, themes=(refused,))
    edited = Edited(render(evaluate(document, ruleset, on=ON), "docx"), tmp_path, ruleset)
    assert "staat nu 'Nee'. Wilt u dit thema toch vragen?" in "".join(edited.root.itertext())
    tags = [item.find(f"{W}sdtPr/{W}tag").get(f"{W}val").removeprefix("mvoi:") for item in edited.root.iter(f"{W}sdt")]
    edited.tick(next(tag for tag in tags if tag.startswith(f"chosen.{theme}.")))
    ticked = evaluate(edited.read(), ruleset, on=ON)
    assert "zet 'toegepast' dan op ja en maak de uitleg leeg" in next(item.message for item in ticked.findings if item.code == "MVOI207")
    assert ticked.theme_by_id[theme].verdict is not Verdict.APPLIED
    edited.type(f"themes.{theme}.applied", "Ja")
    edited.type(f"themes.{theme}.explanation.text", "")
    assert evaluate(edited.read(), ruleset, on=ON).theme_by_id[theme].verdict is Verdict.APPLIED


@pytest.mark.parametrize(
    ("shown", "flagged"), [("Klik of tik om tekst in te voeren.", True), ("Klicken Sie hier.", True), ("Klik of tik om tekst in te voeren.", False)]
)
def test_a_fill_in_that_shows_the_prompt_of_a_program_was_emptied(shown, flagged, edited):
    tags = [item.find(f"{W}sdtPr/{W}tag").get(f"{W}val").removeprefix("mvoi:") for item in edited.root.iter(f"{W}sdt")]
    place = next(tag for tag in tags if tag.startswith("fill."))
    _, theme, code, _ = place.split(".")
    edited.tick(next(tag for tag in tags if tag.startswith(f"chosen.{theme}.{code}.")))
    edited.type(place, shown)
    if flagged:
        etree.SubElement(edited.control(place).find(f"{W}sdtPr"), f"{W}showingPlcHdr")
    (text,) = [item.text for answer in edited.read().themes if answer.theme == theme for item in answer.criteria if item.code == code]
    assert "[…]" in text
    assert shown not in text


@pytest.mark.parametrize(("words", "verdict"), [(None, Verdict.UNDETERMINED), ("", Verdict.UNDETERMINED), ("Een plan voor inclusie.", Verdict.APPLIED)])
def test_a_criterion_that_was_ticked_and_emptied_asks_nothing(words, verdict, tmp_path, ruleset):
    theme, document = "diversiteit-inclusie", DOCUMENT.model_copy(update={"themes": DOCUMENT.themes[:1]})  # nothing explained
    edited = Edited(render(evaluate(document, ruleset, on=ON), "docx"), tmp_path, ruleset)
    tags = [item.find(f"{W}sdtPr/{W}tag").get(f"{W}val").removeprefix("mvoi:") for item in edited.root.iter(f"{W}sdt")]
    box = next(tag for tag in tags if tag.startswith(f"chosen.{theme}."))
    edited.tick(box)
    path = f"wording.{theme}.{box.split('.')[2]}"
    if words is None:  # the whole paragraph was deleted
        paragraph = next(edited.control(path).iterancestors(f"{W}p"))
        paragraph.getparent().remove(paragraph)
    else:
        edited.type(path, words)
    checklist = evaluate(edited.read(), ruleset, on=ON)
    assert next(item.verdict for item in checklist.themes if item.theme == theme) is verdict
    annex = contract_annex(checklist, ruleset)
    assert [clause.text.partition("[")[0] for clause in annex.clauses if clause.code] == [words] * bool(words)
    assert annex.unclear == (() if words else ("Diversiteit en inclusie",))


@pytest.mark.parametrize("gone", ["words", "paragraph"])
def test_a_text_that_was_deleted_is_not_agreed_either_where_the_file_has_lost_how_it_was_made(gone, edited):
    theme = "social-return"
    tags = [item.find(f"{W}sdtPr/{W}tag").get(f"{W}val").removeprefix("mvoi:") for item in edited.root.iter(f"{W}sdt")]
    edited.tick(box := next(tag for tag in tags if tag.startswith(f"chosen.{theme}.")))
    path = f"wording.{theme}.{(code := box.split('.')[2])}"
    edited.files["customXml/item2.xml"] = b"<x/>"  # another program dropped it
    paragraph = next(edited.control(path).iterancestors(f"{W}p"))
    paragraph.remove(edited.control(path))
    if gone == "paragraph":
        paragraph.getparent().remove(paragraph)
    without(edited, "tag", "dataBinding", "alias")
    checklist = evaluate(edited.read(), edited.ruleset, on=ON)
    assert [item.text for item in next(item.criteria for item in checklist.start_document.themes if item.theme == theme)] == ["Eén leerplek", "[…]"]
    assert f"'{code} zonder tekst' is geen criterium" in " ".join(item.message for item in checklist.findings)
    assert code not in [clause.code for clause in contract_annex(checklist, edited.ruleset).clauses]


@pytest.mark.parametrize(
    ("sign", "state", "asked"), [("☒", "0", True), ("☒", "1", True), ("☐", "0", False), ("X", "0", True), ("☐x", "0", True), ("ja", "0", True)]
)
def test_a_box_in_which_a_cross_was_typed_is_ticked(sign, state, asked, edited):
    tag = next(tag for item in edited.root.iter(f"{W}sdt") if (tag := item.find(f"{W}sdtPr/{W}tag").get(f"{W}val")).startswith("mvoi:chosen.social-return."))
    edited.tick(tag.removeprefix("mvoi:"), sign, state)
    codes = [item.code for theme in edited.read().themes if theme.theme == "social-return" for item in theme.criteria]
    assert any(codes) is asked


@pytest.mark.parametrize(("sign", "state"), [("☐", "1"), ("misschien", "0"), ("nee", "1")])
def test_a_box_that_contradicts_itself_asks_nothing_and_is_told(sign, state, edited):
    path = next(tag for item in edited.root.iter(f"{W}sdt") if (tag := item.find(f"{W}sdtPr/{W}tag").get(f"{W}val")[5:]).startswith("chosen.social-return."))
    edited.tick(path, sign, state)
    checklist = evaluate(edited.read(), edited.ruleset, on=ON)
    assert not any(item.code for theme in checklist.start_document.themes for item in theme.criteria)
    told = f"er staat '{sign} {path.split('.')[2]}'. Niet te zien is of dit is aangekruist"
    assert any(item.code == "MVOI308" and told in item.message for item in checklist.findings)


@pytest.mark.parametrize("where", ["in the control", "beside it"])
@pytest.mark.parametrize("words", ["", "Wij vroegen drie partijen."])
def test_a_picture_in_place_of_an_explanation_is_told(words, where, edited):
    path = "themes.diversiteit-inclusie.explanation.text"
    edited.type(path, words)
    control = edited.control(path)
    holder = control.find(f"{W}sdtContent") if where == "in the control" else control.getparent()
    etree.SubElement(etree.SubElement(holder, f"{W}r"), f"{W}drawing")
    document = edited.read()
    assert [item.quote for item in document.evidence if item.field == path] == [words or "[plaatje]"]
    told = [item.message for item in evaluate(document, edited.ruleset, on=ON).findings if "plaatje" in item.message]
    assert [("typ in het vak wat erop staat" in message) for message in told] == ([] if words else [True])


def test_words_behind_a_control_on_its_line_are_part_of_the_answer(edited):
    path = "themes.diversiteit-inclusie.explanation.text"
    run = etree.fromstring(f"<w:r xmlns:w='{W[1:-1]}'><w:t xml:space='preserve'> En één stagiair.</w:t></w:r>")
    edited.control(path).addnext(run)
    assert [item.explanation.text for item in edited.read().themes if item.explanation] == ["De sporthal heeft één schoonmaker. En één stagiair."]


def table(*cells):
    inner = "".join(f"<w:tc>{cell}</w:tc>" for cell in cells)
    return f"<w:tbl xmlns:w='{W[1:-1]}'><w:tr>{inner}</w:tr></w:tbl>"


def line(words):
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


@pytest.mark.parametrize("inside_control", [False, True])
def test_a_table_inside_an_answer_is_part_of_it(inside_control, edited):
    path = "themes.diversiteit-inclusie.explanation.text"
    control, cell = edited.control(path), next(edited.control(path).iterancestors(f"{W}tc"))
    inner = table(line("Schoon BV"), line("kan niet"))
    pasted = etree.fromstring(table(inner + line("Fris BV"), line("pas in 2028")))
    if inside_control:  # a control around paragraphs
        content, paragraph = control.find(f"{W}sdtContent"), etree.Element(f"{W}p")
        paragraph.extend(content)
        content.append(paragraph)
        cell.replace(control.getparent(), control)
        content.append(pasted)
    else:
        cell.append(pasted)
    text = next(item.explanation.text for item in edited.read().themes if item.explanation)
    assert text == "De sporthal heeft één schoonmaker.\nSchoon BV | kan niet Fris BV | pas in 2028"


@pytest.mark.parametrize(("path", "words"), [("reference", "2026-0999"), ("themes.diversiteit-inclusie.explanation.approver", "M. Bakker")])
@pytest.mark.parametrize("flagged", [False, True])
def test_what_was_typed_between_the_brackets_of_a_prompt_counts(path, words, flagged, edited):
    edited.type(path, f"[{words}]")
    if flagged:  # LibreOffice may still call it a prompt
        etree.SubElement(edited.control(path).find(f"{W}sdtPr"), f"{W}showingPlcHdr")
    assert words in [item.quote for item in edited.read().evidence if item.field == path]


@pytest.mark.parametrize("words", ["[vul in]", "[ vul  in ]", "[…]", "[ ]"])
def test_a_prompt_that_was_left_is_no_answer(words, edited):
    edited.type("reference", words)
    assert edited.read().reference is None


@pytest.mark.parametrize("words", [CRITERIA_PROMPT, f" {CRITERIA_PROMPT} ", "(minimumeis), (gunningscriterium) of (contractbepaling)"])
def test_the_prompt_without_its_brackets_asks_nothing(words, edited, ruleset):
    edited.type("themes.diversiteit-inclusie.criteria", words)
    assert evaluate(edited.read(), ruleset).theme_by_id["diversiteit-inclusie"].verdict is Verdict.EXPLAINED


@pytest.mark.parametrize("words", ["[vul in] 2026-0999", "[vul in]2026-0999", "2026-0999 [ vul in]", "[vul in] 2026-0999 [vul in]"])
def test_a_prompt_that_was_left_beside_an_answer_is_no_part_of_it(words, edited):
    edited.type("reference", words)
    edited.type("department", "[Team] Groen [bos]")
    said = edited.read()
    assert (said.reference, said.department) == ("2026-0999", "[Team] Groen [bos]")


def test_what_was_struck_through_is_no_answer_also_where_its_copy_still_stands(edited):
    path = "themes.diversiteit-inclusie.explanation.approver"
    edited.type(path, "M. Bakker")
    name = next(name for name, data in edited.files.items() if ANSWERS.encode() in data and b"itemID" not in data)
    edited.files[name] = edited.files[name].replace(f"<{path}></{path}>".encode(), f"<{path}>M. Bakker</{path}>".encode())
    assert [item.explanation.approver for item in edited.read().themes if item.explanation] == ["M. Bakker"]
    run = next(edited.control(path).iter(f"{W}r"))
    for looks in run.findall(f"{W}rPr"):
        run.remove(looks)
    run.insert(0, etree.fromstring(f"<w:rPr xmlns:w='{W[1:-1]}'><w:strike/></w:rPr>"))
    assert [item.explanation.approver for item in edited.read().themes if item.explanation] == [None]
