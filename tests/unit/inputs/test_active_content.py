"""What a file holds beside text is named, and never run or followed."""

import io
import zipfile
from datetime import date

import pytest
from places import EXAMPLES

from mvoi_checklist import annotate, evaluate, read_start_document, render

EXAMPLE = EXAMPLES / "schoonmaak-sporthal.docx"
ON = date(2026, 11, 24)
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def with_parts(data, extra=None, relations=""):
    """The same file with members more, and relationships of its text."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(buffer, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            after.writestr(
                name, content.replace(b"</Relationships>", f"{relations}</Relationships>".encode()) if name.endswith("document.xml.rels") else content
            )
        for name, content in (extra or {}).items():
            after.writestr(name, content)
    return buffer.getvalue()


def relation(kind, target, mode=""):
    return f'<Relationship Id="x{kind}" Type="{KIND}/{kind}" Target="{target}" {mode}/>'


EXTERNAL = 'TargetMode="External"'


@pytest.mark.parametrize(
    ("data", "code", "named"),
    [
        (with_parts(EXAMPLE.read_bytes(), {"word/vbaProject.bin": b"x"}), "MVOI340", "vbaProject.bin"),
        (with_parts(EXAMPLE.read_bytes(), relations=relation("oleObject", "embeddings/a.bin")), "MVOI341", "OLE-object"),
        (with_parts(EXAMPLE.read_bytes(), relations=relation("aFChunk", "chunk.html")), "MVOI341", "ander document"),
        (with_parts(EXAMPLE.read_bytes(), relations=relation("control", "activeX/activeX1.xml")), "MVOI341", "ActiveX"),
        (with_parts(EXAMPLE.read_bytes(), relations=relation("attachedTemplate", "http://x.example/a.dotm", EXTERNAL)), "MVOI342", "x.example"),
        (with_parts(EXAMPLE.read_bytes(), relations=relation("image", "file://server/a.png", EXTERNAL)), "MVOI342", "server"),
    ],
)
def test_what_a_word_file_holds_beside_text_is_named(tmp_path, ruleset, data, code, named):
    (tmp_path / "start.docx").write_bytes(data)
    checklist = evaluate(read_start_document(tmp_path / "start.docx", ruleset), ruleset, on=ON)
    assert [finding.code for finding in checklist.findings if finding.code.startswith("MVOI34")] == [code]
    finding = next(finding for finding in checklist.findings if finding.code == code)
    assert named in finding.message
    assert checklist.start_document.title == read_start_document(EXAMPLE, ruleset).title
    assert named.encode() in zipfile.ZipFile(io.BytesIO(annotate(tmp_path / "start.docx", checklist, ruleset))).read("word/comments.xml")


def test_a_link_to_a_website_is_no_danger(tmp_path, ruleset):
    (tmp_path / "start.docx").write_bytes(with_parts(EXAMPLE.read_bytes(), relations=relation("hyperlink", "https://x.example", EXTERNAL)))
    checklist = evaluate(read_start_document(tmp_path / "start.docx", ruleset), ruleset, on=ON)
    assert not [finding for finding in checklist.findings if finding.code.startswith("MVOI34")]


def test_macros_in_an_opendocument_text_are_named(tmp_path, ruleset):
    checklist = evaluate(read_start_document(EXAMPLE, ruleset), ruleset, on=ON)
    (tmp_path / "start.odt").write_bytes(with_parts(render(checklist, "odt"), {"Basic/Standard/Module1.xml": b"<x/>"}))
    again = evaluate(read_start_document(tmp_path / "start.odt", ruleset), ruleset, on=ON)
    assert [finding.code for finding in again.findings if finding.code.startswith("MVOI34")] == ["MVOI340"]
