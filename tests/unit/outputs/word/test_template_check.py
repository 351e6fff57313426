"""What a template lacks is told, the worst first, and what cannot be used is refused."""

import pytest
from click.testing import CliRunner
from house_styles import own_template, without
from zipped import packed, parts

from mvoi_checklist import UsageError, new_template, template_remarks
from mvoi_checklist.cli import main
from mvoi_checklist.outputs.word.house_style import added_styles


def test_who_uses_a_template_with_a_lack_is_told_so(tmp_path):
    template, form = tmp_path / "stijl.dotx", str(tmp_path / "formulier.docx")
    template.write_bytes(without(new_template(), "word/document.xml", b'w:gutter="0"/>', b'w:gutter="0"/><w:cols w:num="2"/>'))
    result = CliRunner().invoke(main, ["form", "--template", str(template), "-o", form])
    assert result.exit_code == 0
    assert f"Let op, sjabloon {template}: koptekst: in de kop- of voettekst staat nog 'Naam van uw gemeente'" in result.output, "the worst first"
    assert f"Er is meer te verbeteren: 'mvoi template check {template}' zegt wat." in result.output


def test_the_worst_goes_before_what_is_set_right_in_what_is_made():
    data = without(own_template(), "word/styles.xml", b'w:lang w:val="nl-NL"', b'w:lang w:val="en-GB"')
    data = without(data, "word/document.xml", b"<w:sectPr>", b"<w:p><w:pPr><w:sectPr/></w:pPr></w:p><w:sectPr>")
    settings = b"<w:trackRevisions/></w:settings>"
    data = without(data, "word/settings.xml", b"</w:settings>", settings)
    assert [remark.where for remark in template_remarks(data)] == ["secties", "wijzigingen bijhouden", "taal"]
    assert [remark.where for remark in template_remarks(without(data, "word/settings.xml", settings, b'<w:trackRevisions w:val="0"/></w:settings>'))][1:] == [
        "taal"
    ]


def test_what_comes_from_outside_is_told_with_what_can_be_done_about_it():
    none = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    link = b'<Relationship Id="x" Type="http://x/attachedTemplate" Target="file:///G:/Huisstijl.dotm" TargetMode="External"/></Relationships>'
    (remark,) = template_remarks(packed({**parts(own_template()), "word/_rels/settings.xml.rels": none + link}))
    assert "koppel daar Normal.dotm" in remark.hint


def test_light_letters_on_a_dark_bar_of_their_own_can_be_read():
    def heading(fill):
        shade = b'<w:shd w:val="clear" w:color="auto" w:fill="' + fill + b'"/><w:spacing w:before="240"'
        light = without(own_template(), "word/styles.xml", b'<w:color w:val="1F3A5F"/><w:sz w:val="32"/>', b'<w:color w:val="FFFFFF"/><w:sz w:val="32"/>')
        return template_remarks(without(light, "word/styles.xml", b'<w:spacing w:before="240"', shade))

    assert heading(b"0B5394") == ()
    (remark,) = heading(b"E0E0E0")
    assert str(remark).startswith("stijl Kop 1: de kleur #FFFFFF is op de eigen achtergrond #E0E0E0 slecht te lezen.")


def test_the_names_that_dutch_word_shows_are_known_and_shown():
    named = without(own_template(), "word/styles.xml", b'w:val="List Bullet"', b'w:val="Lijst opsom.teken"')
    assert added_styles(named) == template_remarks(named) == ()
    assert added_styles(without(named, "word/styles.xml", b'w:val="Lijst opsom.teken"', b'w:val="Anders"')) == ("Lijst opsom.teken",)


@pytest.mark.parametrize(
    ("name", "words", "other", "where"),
    [
        ("word/styles.xml", b'w:lang w:val="nl-NL"', b'w:lang w:val="en-GB"', "taal"),
        ("word/styles.xml", b'w:name w:val="heading 2"/><w:basedOn', b'w:name w:val="Alinea"/><w:basedOn', "stijl Kop 2"),
        ("word/document.xml", b'w:right="1247"', b'w:right="6000"', "bladspiegel"),
        ("word/document.xml", b'<w:footerReference w:type="default" r:id="rId5"/>', b"", "voettekst"),
        ("word/document.xml", b'w:gutter="0"/>', b'w:gutter="0"/><w:cols w:num="2"/>', "kolommen"),
        ("word/styles.xml", b'<w:sz w:val="21"/>', b'<w:color w:val="808080"/><w:sz w:val="21"/>', "stijl van de tekst"),
        ("word/styles.xml", b'<w:name w:val="Normal"/>', b'<w:name w:val="Normal"/><w:rPr><w:color w:val="808080"/></w:rPr>', "stijl Standaard"),
        ("word/styles.xml", b'<w:name w:val="Normal"/>', b'<w:name w:val="Normal"/><w:pPr><w:ind w:left="1134"/></w:pPr>', "inspringing"),
        ("word/styles.xml", b'<w:outlineLvl w:val="0"/>', b'<w:pageBreakBefore/><w:outlineLvl w:val="0"/>', "stijl Kop 1"),
        ("word/styles.xml", b'<w:color w:val="1F3A5F"/><w:sz w:val="32"/>', b'<w:color w:val="FFE000"/><w:sz w:val="32"/>', "stijl Kop 1"),
        (
            "word/_rels/settings.xml.rels",
            b"</Relationships>",
            b'<Relationship Id="x" Type="http://x/attachedTemplate" Target="http://example.org/a.dotm" TargetMode="External"/></Relationships>',
            "verwijzing naar buiten",
        ),
        (
            "word/_rels/header1.xml.rels",
            b"</Relationships>",
            b'<Relationship Id="x" Type="http://x/oleObject" Target="embeddings/rekenblad.bin"/></Relationships>',
            "ingesloten inhoud",
        ),
    ],
)
def test_each_lack_is_named(name, words, other, where):
    none = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    data = packed({**dict.fromkeys(("word/_rels/settings.xml.rels", "word/_rels/header1.xml.rels"), none), **parts(own_template())})
    if where == "stijl Kop 2":  # the outline level would still say that it is a heading
        data = without(data, "word/styles.xml", b'<w:outlineLvl w:val="1"/>')
    assert where in [remark.where for remark in template_remarks(without(data, name, words, other))]


def test_a_template_with_too_much_in_it_is_told_what_a_template_holds():
    many = b"<w:p/>" * 120_001
    with pytest.raises(UsageError, match=r"meer dan 120\.000 onderdelen en is daarom niet gelezen\. Maak een sjabloon met alleen uw huisstijl"):
        template_remarks(without(new_template(), "word/document.xml", b"<w:sectPr", many + b"<w:sectPr"))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "geen Word-sjabloon"),
        (packed({"[Content_Types].xml": b"<Types/>"}), "geen Word-sjabloon"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "oud Office-bestand"),
        (without(new_template(), "word/_rels/document.xml.rels", b"/styles"), "geen stijlen"),
        (without(new_template(), "[Content_Types].xml", b"wordprocessingml.template.main", b"spreadsheetml.sheet.main"), "rekenblad"),
        (
            without(
                new_template(),
                "[Content_Types].xml",
                b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
                b"application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
            ),
            "macro's",
        ),
        (
            without(
                new_template(),
                "word/document.xml",
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            ),
            "Strict Open XML",
        ),
    ],
)
def test_what_cannot_be_used_is_named(data, words):
    with pytest.raises(UsageError, match=words):
        template_remarks(data)
