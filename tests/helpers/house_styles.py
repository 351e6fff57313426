"""House styles as municipalities have them, made for the tests: strongly different from ours, and faulty ones."""

import io
import struct
import zlib

import docx
from docx.enum.section import WD_ORIENT
from docx.shared import Cm, Pt, RGBColor
from zipped import packed, parts

from mvoi_checklist import new_template


def logo():
    """A small picture: a square of one colour."""
    size, colour = 60, b"\x8a\x00\x45"
    rows = b"".join(b"\x00" + colour * size for _ in range(size))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def strong_house_style():
    """Landscape, serif, purple, a logo in the header, and headings that are really called "Kop 1" and "Kop 2"."""
    document = docx.Document()
    for name, words, size in (("Heading 1", "Kop 1", 24), ("Heading 2", "Kop 2", 17), ("Heading 3", "Kop 3", 13), ("Title", "Titel", 34)):
        style = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = "Georgia", Pt(size), RGBColor(0x8A, 0x00, 0x45)
        style.element.find("{*}name").set("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}val", words)
        style.element.set("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}styleId", words.replace(" ", "") + "Gemeente")
    document.styles["Normal"].font.name, document.styles["Normal"].font.size = "Georgia", Pt(10)
    section = document.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Cm(29.7), Cm(21)
    section.left_margin, section.right_margin = Cm(3.5), Cm(2)
    section.header.paragraphs[0].add_run().add_picture(io.BytesIO(logo()), width=Cm(1.2))
    section.header.paragraphs[0].add_run("  Gemeente Voorbeeld")
    section.footer.paragraphs[0].text = "Postbus 1, Voorbeeld"
    document.add_paragraph("Voorbeeldtekst van het sjabloon")
    buffer = io.BytesIO()
    document.save(buffer)
    files = parts(buffer.getvalue())
    files["[Content_Types].xml"] = files["[Content_Types].xml"].replace(b"document.main+xml", b"template.main+xml")
    return packed(files)


def plain_house_style():
    """A Word template that looks nothing like ours."""
    word = docx.Document()
    for name, colour in (("Normal", "33261A"), ("Subtitle", "5A3E00"), ("Heading 1", "B00020"), ("Heading 2", "00695C"), ("Heading 3", "4A148C")):
        word.styles[name].font.color.rgb = docx.shared.RGBColor.from_string(colour)
    word.sections[0].header.paragraphs[0].text = "Gemeente Voorbeeldstad"
    buffer = io.BytesIO()
    word.save(buffer)
    return buffer.getvalue()


def without(data, name, words, other=b""):
    """The file with other words in one of its parts."""
    files = parts(data)
    assert words in files[name]
    return packed({**files, name: files[name].replace(words, other)})


def own_template():
    """Our own template, with the name of a municipality at the top."""
    return without(without(new_template(), "word/header1.xml", b"Naam van uw gemeente", b"Gemeente Voorbeeld"), "word/header1.xml", b"Uw logo hier")
