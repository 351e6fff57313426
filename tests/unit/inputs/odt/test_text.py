"""Start documents in OpenDocument as LibreOffice and other programs save them: the same understanding as for Word."""

import pytest
from odt_text import answers, odt, p, table
from paper import theme

from mvoi_checklist import StartDocument
from mvoi_checklist.model.form import COMMENTS


def test_labels_and_values_in_a_table_are_read_with_their_place(read):
    document = read(odt(table(["Titel", "Koffie"], ["Looptijd", "24 maanden"])))
    assert (document.title, document.duration_months) == ("Koffie", 24)
    assert {(item.field, item.quote, item.place) for item in document.evidence} >= {
        ("title", "Koffie", "tabel 1, rij 1, cel 2"),
        ("duration_months", "24 maanden", "tabel 1, rij 2, cel 2"),
    }


def test_a_heading_of_a_theme_holds_for_what_follows(read):
    body = p("Titel: Koffie") + '<text:h text:outline-level="1">Milieu</text:h>' + p("Ja. Minimumeis: bekers zijn herbruikbaar.")
    assert theme(read(odt(body)), "milieu").criteria[0].text == "bekers zijn herbruikbaar."


def test_a_short_line_made_bold_by_hand_is_a_heading_too(read):
    bold = '<style:style style:name="P1" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>'
    body = p("Titel: Koffie") + p("Milieu", "P1") + p("Ja. Minimumeis: bekers zijn herbruikbaar.")
    places = [next(item.place for item in read(odt(body, style)).evidence if item.field == "themes.milieu.criteria") for style in (bold, "")]
    assert places == ['kop "Milieu", alinea 1', "alinea 3"]


def test_spaces_tabs_and_new_lines_that_are_spelled_out_count(read):
    assert read(odt(p('Titel:<text:s text:c="2"/>Koffie<text:s/>en\n   thee'))).title == "Koffie en thee"
    assert read(odt(p("Titel<text:tab/>Koffie"))).title == "Koffie"
    assert read(odt(p("Titel: Koffie<text:line-break/>Zaaknummer: 12"))).reference == "12"


def test_lists_sections_and_text_boxes_are_read(read):
    listed = f"<text:list><text:list-item>{p('Titel: Koffie')}</text:list-item></text:list>"
    boxed = f"<text:p><draw:frame><draw:text-box>{p('Zaaknummer: 12')}</draw:text-box></draw:frame></text:p>"
    document = read(odt(f"{listed}<text:section>{p('Afdeling: Facilitair')}</text:section>{boxed}"))
    assert (document.title, document.department, document.reference) == ("Koffie", "Facilitair", "12")


def test_the_top_and_bottom_of_the_pages_are_read(read):
    document = read(odt(p("Titel: Koffie"), around=f"<style:header>{p('Zaaknummer: 12')}</style:header><style:footer>{p('Afdeling: ICT')}</style:footer>"))
    assert (document.reference, document.department) == ("12", "ICT")
    assert "koptekst, alinea 1" in [item.place for item in document.evidence]


def test_a_cell_over_more_columns_or_rows_counts_for_each(read):
    wide = f'<table:table-cell table:number-columns-spanned="2">{p("Thema")}</table:table-cell>'
    tall = f'<table:table-cell table:number-rows-spanned="2">{p("Milieu")}</table:table-cell>'
    covered = "<table:covered-table-cell/>"
    body = table([wide, covered, "Toegepast", "Criteria"], [tall, "a", "Ja", "Minimumeis: lampen."], [covered, "b", "Ja", "Minimumeis: stoelen."])
    assert [item.text for item in theme(read(odt(p("Titel: Koffie") + body)), "milieu").criteria] == ["lampen.", "stoelen."]


def test_header_rows_and_a_table_in_a_table_are_read(read):
    inner = f"<table:table-cell>{table(['Titel', 'Koffie'])}</table:table-cell>"
    assert read(odt(table([inner]))).title == "Koffie"
    head = table(["Thema", "Toegepast?"], ["Milieu", "Ja"]).replace("<table:table-row>", "<table:table-header-rows><table:table-row>", 1)
    head = head.replace("</table:table-row>", "</table:table-row></table:table-header-rows>", 1)
    assert theme(read(odt(p("Titel: Koffie") + head)), "milieu").applied is True


@pytest.mark.parametrize(
    "gone",
    [
        "<office:annotation><text:p>Thee</text:p></office:annotation>",
        "<text:hidden-text>Thee</text:hidden-text>",
        "<text:change/>",
        "<text:placeholder>&lt;vul in&gt;</text:placeholder>",
        '<text:span text:style-name="weg">Thee</text:span>',
        '<text:span text:style-name="door">Thee</text:span>',
    ],
)
def test_comments_hidden_words_prompts_and_what_was_deleted_are_left_out(read, gone):
    styles = '<style:style style:name="weg" style:family="text"><style:text-properties text:display="none"/></style:style>'
    styles += '<style:style style:name="lijn" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>'
    styles += '<style:style style:name="door" style:family="text" style:parent-style-name="lijn"/>'
    assert read(odt(p(f"Titel: {gone}Koffie"), styles)).title == "Koffie"


def test_changes_are_read_as_accepted(read):
    gone = f"<text:tracked-changes><text:changed-region><text:deletion>{p('Titel: Thee')}</text:deletion></text:changed-region></text:tracked-changes>"
    assert read(odt(gone + p("Titel: <text:change/><text:change-start/>Koffie<text:change-end/>"))).title == "Koffie"


def test_hidden_sections_and_contents_are_left_out(read):
    hidden = f'<text:section text:display="none">{p("Zaaknummer: 12")}</text:section>'
    contents = f"<text:table-of-content><text:index-body>{p('Afdeling: Inhoud')}</text:index-body></text:table-of-content>"
    document = read(odt(hidden + contents + p("Titel: Koffie")))
    assert answers(document) == answers(StartDocument(title="Koffie", duration_months=24))


def test_a_footnote_stands_where_it_is_called(read):
    note = f"<text:note><text:note-citation>1</text:note-citation><text:note-body>{p('inclusief btw')}</text:note-body></text:note>"
    document = read(odt(p(f"Titel: Koffie{note}")))
    assert [item.quote for item in document.evidence if item.field == "title"] == ["Koffie [voetnoot: inclusief btw]"]


def test_a_comment_is_kept_with_the_words_it_stands_beside(read):
    comment = '<office:annotation office:name="1"><dc:creator>A. Bakker</dc:creator><text:p>Klopt dit?</text:p></office:annotation>'
    alone = "<office:annotation><text:p>Graag aanvullen</text:p></office:annotation>"
    document = read(odt(p(f'Titel: {comment}Koffie<office:annotation-end office:name="1"/>') + p(f"Zaaknummer: 12{alone}")))
    assert (document.title, document.reference) == ("Koffie", "12")
    assert [(item.quote, item.place) for item in document.evidence if item.field == COMMENTS] == [
        ("Klopt dit?", "opmerking van A. Bakker bij “Koffie”"),
        ("Graag aanvullen", "opmerking van onbekend bij “Zaaknummer: 12”"),
    ]


def test_the_help_of_a_form_is_known_by_how_it_looks(read):
    grey = '<style:style style:name="Hulp" style:family="paragraph"><style:text-properties fo:font-style="italic" fo:color="#808080"/></style:style>'
    themes = ("Klimaat", "Milieu", "Circulair")
    helped = "".join(
        f'<text:h text:outline-level="1">{name}</text:h>{p(f"De gemeente wil iets met dit thema. Denk aan: voorbeeld {name}.", "Hulp")}' for name in themes
    )
    closing = f'<text:h text:outline-level="1">Social return</text:h>{p("Kansen voor mensen die nu langs de kant staan, ook bij onze leveranciers.", "Hulp")}'
    assert read(odt(p("Titel: Koffie") + helped + closing, grey)).themes == ()
