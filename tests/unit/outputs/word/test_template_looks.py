"""Our added styles can be read in a house style that fills its lines out, stands in, or is dark; the styles of the house stay as they are."""

import io
import re
from datetime import date

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt, RGBColor
from lxml import etree
from zipped import W, packed, parts

from mvoi_checklist import StartDocument, evaluate, render, template_remarks

ON = date(2026, 11, 24)
CATERING = StartDocument(title="Catering", product_groups=("catering",), procedure="europees-openbaar", estimated_value=640_000)
IN_CELLS = {"MVOICel", "MVOIKop"}
BARS = {"MVOICriterium", "MVOIOordeelGoed", "MVOIOordeelOpen", "MVOIOordeelNeutraal"}


@pytest.fixture(scope="module")
def checklist(ruleset):
    return evaluate(CATERING, ruleset, on=ON)


def house_style(change):
    document = docx.Document()
    change(document.styles["Normal"])
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def made(checklist, template):
    files = parts(render(checklist, "docx", template=template))
    return files, {style.get(f"{W}styleId"): style for style in etree.fromstring(files["word/styles.xml"]).iter(f"{W}style")}


def said(styles, name, path, key="val"):
    """What a style says, or one that it is based on."""
    while name in styles:
        found = styles[name].find("/".join(W + step for step in path.split("/")))
        if found is not None and found.get(W + key) is not None:
            return found.get(W + key)
        based = styles[name].find(f"{W}basedOn")
        name = based.get(f"{W}val") if based is not None else None
    return None


def filled_out(normal):
    normal.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY


def test_cells_small_text_and_lines_of_our_own_are_not_filled_out(checklist):
    files, styles = made(checklist, house_style(filled_out))
    ours = {name for name in styles if name.startswith("MVOI") and name != "MVOITabel"}
    assert {said(styles, name, "pPr/jc") for name in ours} == {"left"}
    assert said(styles, "Normal", "pPr/jc") == "both"
    broken = [line for line in etree.fromstring(files["word/document.xml"]).iter(f"{W}p") if line.find(f".//{W}br") is not None]
    assert broken
    assert all(line.find(f"{W}pPr/{W}jc") is not None for line in broken)


def test_cells_do_not_stand_in_and_bars_stand_as_far_from_the_text_as_ours(checklist):
    def standing_in(normal):
        normal.paragraph_format.left_indent, normal.paragraph_format.first_line_indent = Cm(2.5), Cm(1)

    template = house_style(standing_in)
    _, styles = made(checklist, template)
    assert {(said(styles, name, "pPr/ind", "left"), said(styles, name, "pPr/ind", "firstLine")) for name in IN_CELLS} == {("0", "0")}
    assert {(said(styles, name, "pPr/ind", "left"), said(styles, name, "pPr/ind", "firstLine")) for name in BARS} == {(str(227 + 1417), "0")}
    assert said(styles, "Normal", "pPr/ind", "left") == "1417"
    remark = next(remark for remark in template_remarks(template) if remark.where == "inspringing")
    assert "springt 2,5 cm in" in remark.message


def test_lists_that_are_added_stand_in_as_far_as_the_text(checklist):
    files = parts(house_style(lambda normal: setattr(normal.paragraph_format, "left_indent", Cm(2.5))))
    files["word/styles.xml"] = re.sub(rb'<w:style [^>]*w:styleId="ListBullet".*?</w:style>', b"", files["word/styles.xml"], flags=re.DOTALL)
    after, styles = made(checklist, packed(files))
    lists = etree.fromstring(after["word/numbering.xml"])
    number = next(item for item in lists.iter(f"{W}num") if item.get(f"{W}numId") == said(styles, "ListBullet", "pPr/numPr/numId"))
    kind = number.find(f"{W}abstractNumId").get(f"{W}val")
    levels = next(item for item in lists.iter(f"{W}abstractNum") if item.get(f"{W}abstractNumId") == kind)
    assert levels.find(f"{W}lvl/{W}pPr/{W}ind").get(f"{W}left") == str(340 + 1417)


def white(normal):
    normal.font.color.rgb = RGBColor(255, 255, 255)


def on_dark_page(data):
    files = parts(data)
    files["word/document.xml"] = files["word/document.xml"].replace(b"<w:body>", b'<w:background w:color="10203A"/><w:body>')
    files["word/settings.xml"] = files["word/settings.xml"].replace(b"<w:proofState", b"<w:displayBackgroundShape/><w:proofState", 1)
    assert b"displayBackgroundShape" in files["word/settings.xml"]
    return packed(files)


@pytest.mark.parametrize("template", [on_dark_page(house_style(white)), on_dark_page(house_style(lambda _: None)), house_style(white)])
def test_on_a_dark_page_what_has_a_light_ground_is_black_and_what_has_none_is_as_the_text(template, checklist):
    _, styles = made(checklist, template)
    assert {said(styles, name, "rPr/color") for name in BARS} == {"000000"}
    assert {styles[name].find(f"{W}rPr/{W}color") for name in ("PlaceholderText", "Hyperlink")} == {None}
    assert said(styles, "MVOIKop", "rPr/color") == "FFFFFF"


def test_on_a_white_page_our_styles_take_the_colour_of_the_text(checklist):
    _, styles = made(checklist, house_style(lambda normal: setattr(normal.font.color, "rgb", RGBColor(0x33, 0x26, 0x1A))))
    assert {said(styles, name, "rPr/color") for name in BARS} == {"33261A"}
    assert said(styles, "PlaceholderText", "rPr/color") == "595959"


def test_the_colour_of_the_page_stays_and_is_what_letters_are_judged_by(checklist):
    template = on_dark_page(house_style(white))
    files, _ = made(checklist, template)
    assert b'w:background w:color="10203A"' in files["word/document.xml"]
    colours = [remark for remark in template_remarks(template) if "kleur" in remark.message]
    assert [remark.where for remark in colours][-1] == "paginakleur"
    assert not [remark for remark in colours if remark.where == "stijl Standaard"]
    dark = on_dark_page(house_style(lambda normal: setattr(normal.font.color, "rgb", RGBColor(0, 0, 0))))
    assert "op de paginakleur #10203A slecht te lezen" in next(remark.message for remark in template_remarks(dark) if remark.where == "stijl Standaard")


@pytest.mark.parametrize("broken", [b'w:basedOn w:val="Normal"', b'w:basedOn w:val="weg"'])
def test_a_style_that_is_based_on_itself_or_on_none_does_no_harm(broken, checklist):
    files = parts(house_style(filled_out))
    files["word/styles.xml"] = files["word/styles.xml"].replace(b'<w:name w:val="Normal"/>', b'<w:name w:val="Normal"/><' + broken + b"/>", 1)
    assert docx.Document(io.BytesIO(render(checklist, "docx", template=packed(files)))).paragraphs


@pytest.mark.parametrize(("points", "cell", "small", "verdict"), [(9, 17, 16, 18), (10.5, 20, 19, 22), (11, 20, 19, 23), (16, 30, 28, 33)])
def test_tables_and_small_text_are_a_little_smaller_than_the_text_of_the_house(points, cell, small, verdict, checklist):
    _, styles = made(checklist, house_style(lambda normal: setattr(normal.font, "size", Pt(points))))
    sizes = [int(said(styles, name, "rPr/sz")) for name in ("MVOICel", "MVOIKlein", "MVOIOordeelGoed")]
    assert sizes == [cell, small, verdict]
    assert small < cell < 2 * points <= verdict


def test_in_large_letters_tables_may_break_and_their_columns_have_room_for_the_name_of_a_theme(checklist):
    def first_column(points):
        files, _ = made(checklist, house_style(lambda normal: setattr(normal.font, "size", Pt(points))))
        body = etree.fromstring(files["word/document.xml"])
        table = next(table for table in body.iter(f"{W}tbl") if "Oordeel" in "".join(table.itertext())[:40])
        answers = next(table for table in body.iter(f"{W}tbl") if "Zo nee: grond" in "".join(table.itertext()))
        kept = sum(any(True for _ in row.iter(f"{W}keepNext")) for row in list(answers.iter(f"{W}tr"))[1:])
        return int(next(table.iter(f"{W}gridCol")).get(f"{W}w")), kept

    (plain, all_kept), (large, some_kept) = first_column(11), first_column(16)
    assert large > 1.3 * plain
    assert some_kept < all_kept


def test_in_capitals_the_name_of_a_theme_has_room(checklist):
    files = [made(checklist, house_style(lambda normal, on=on: setattr(normal.font, "all_caps", on)))[0] for on in (None, True)]
    plain, capitals = (int(next(etree.fromstring(each["word/document.xml"]).iter(f"{W}gridCol")).get(f"{W}w")) for each in files)
    assert capitals > plain
