"""The command ``mvoi annotate``: the user's own document, with comments."""

import io
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner
from places import EXAMPLES
from zipped import packed, parts

from mvoi_checklist.cli import main

EXAMPLE = EXAMPLES / "schoonmaak-sporthal.docx"


def run(*words):
    return CliRunner().invoke(main, [str(word) for word in words])


def test_annotate_writes_a_copy_and_leaves_the_document_alone(tmp_path):
    before = EXAMPLE.read_bytes()
    result = run("annotate", EXAMPLE, "-o", tmp_path / "kopie.docx", "--on", "2026-11-24")
    assert result.exit_code == 1
    assert "(1 bevinding als opmerking)" in result.output
    assert EXAMPLE.read_bytes() == before
    comments = list(docx.Document(io.BytesIO((tmp_path / "kopie.docx").read_bytes())).comments)
    assert {comment.author for comment in comments} == {"mvoi"}
    assert {comment.timestamp.date().isoformat() for comment in comments} == {"2026-11-24"}
    assert any("MVOI102" in comment.text for comment in comments)


def test_in_a_document_without_our_fields_the_advice_is_what_can_be_done_there(tmp_path):
    memo, copy = docx.Document(), tmp_path / "kopie.docx"
    for line in (
        "Memo",
        "Aan: inkoop",
        "Onderwerp: aanschaf van bestelbussen",
        "Wij willen 2 bestelbussen kopen. De opdracht is geraamd op € 95.000 exclusief btw.",
    ):
        memo.add_paragraph(line)
    memo.save(str(tmp_path / "memo.docx"))
    result = run("annotate", tmp_path / "memo.docx", "-o", copy)
    assert " bevindingen; wat over het hele document gaat, staat samen in één opmerking)" in result.output
    said = "\n".join(comment.text for comment in docx.Document(str(copy)).comments)
    assert "zet dan in uw document een regel die begint met 'Zaaknummer:', met het nummer erachter. (MVOI313)" in said
    assert "Een checklist van dit document (mvoi checklist) geeft criteria om uit te kiezen. (MVOI100)" in said
    assert "--reference" not in said
    run("checklist", tmp_path / "memo.docx", "-o", tmp_path / "checklist.docx")
    run("annotate", tmp_path / "checklist.docx", "-o", copy, "--force")
    ours = "\n".join(comment.text for comment in docx.Document(str(copy)).comments)
    assert "Wat u doet: Kies een criterium uit de checklist of schrijf een uitleg met een grond. (MVOI100)" in ours


@pytest.mark.parametrize("below_headings", [True, False])
def test_the_same_words_at_every_question_are_each_commented_on_at_their_own(below_headings, tmp_path):
    memo, copy = docx.Document(), tmp_path / "kopie.docx"
    memo.add_paragraph("Titel: Catering voor het bedrijfsrestaurant")
    for theme in ("Milieu en biodiversiteit", "Ketenverantwoordelijkheid", "Social return"):
        if below_headings:
            memo.add_heading(theme, 2)
        memo.add_paragraph("Nog te bepalen." if below_headings else f"{theme}: nog te bepalen.")
    memo.save(str(tmp_path / "memo.docx"))
    run("annotate", tmp_path / "memo.docx", "-o", copy)
    text = docx.Document(str(copy))
    assert [bool(line.runs[-1]._r.xpath("w:commentReference")) for line in text.paragraphs if "te bepalen" in line.text] == [True, True, True]  # noqa: SLF001


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["start.docx", "-o", "kopie.pdf"], 2, "eindigt op .docx"),
        (["start.docx", "-o", "er-al.docx"], 2, "bestaat al"),
        (["weg.docx", "-o", "kopie.docx"], 3, "bestaat niet"),
        (["start.json", "-o", "kopie.json"], 2, "alleen in een Word-document"),
        (["start.json", "-o", "kopie.docx"], 2, "alleen in een Word-document"),
    ],
)
def test_annotate_says_what_cannot_be(tmp_path, monkeypatch, words, code, said):
    monkeypatch.chdir(tmp_path)
    Path("start.docx").write_bytes(EXAMPLE.read_bytes())
    Path("start.json").write_bytes(EXAMPLE.with_suffix(".json").read_bytes())
    Path("er-al.docx").write_bytes(b"van mij")
    result = run("annotate", *words)
    assert result.exit_code == code
    assert said in " ".join(result.output.split())
    assert Path("er-al.docx").read_bytes() == b"van mij"
    assert Path("start.docx").read_bytes() == EXAMPLE.read_bytes()


@pytest.mark.parametrize("suffix", [".docm", ".dotx", ".dotm"])
def test_the_copy_is_of_the_kind_of_the_document(suffix, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    kind = {".docm": b"application/vnd.ms-word.document.macroEnabled.main", ".dotm": b"application/vnd.ms-word.template.macroEnabledTemplate.main"}
    files, word = parts(EXAMPLE.read_bytes()), b"application/vnd.openxmlformats-officedocument.wordprocessingml"
    files["[Content_Types].xml"] = files["[Content_Types].xml"].replace(word + b".document.main", kind.get(suffix, word + b".template.main"))
    Path(f"start{suffix}").write_bytes(packed(files))
    other = run("annotate", f"start{suffix}", "-o", "kopie.docx")
    assert (other.exit_code, f"kies een naam die eindigt op {suffix}" in other.output) == (2, True)
    assert f"Geschreven: met-opmerkingen{suffix}" in run("annotate", f"start{suffix}").output
    assert "word/comments.xml" in parts(Path(f"met-opmerkingen{suffix}").read_bytes())


LINKS = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="a" Type="x/relationships/comments" Target="opmerkingen.xml"/>
<Relationship Id="b" Type="x/relationships/commentsExtended" Target="antwoorden.xml"/></Relationships>"""
SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OURS = '<w:comment w:id="0" w:author="mvoi"><w:p><w:r><w:t>x (MVOI101)</w:t></w:r></w:p></w:comment>'


@pytest.mark.parametrize(
    ("comments", "answers", "said"),
    [
        ("<w:comment/>" * 120_001, "", "meer dan 120.000 onderdelen"),
        (f'<w:comment w:x="{"a" * 1_000_000}"/>' * 30, "", "meer dan 30 MB aan tekst en opmaak"),
        ("", '<b paraId="1"/>' * 120_001, "meer dan 120.000 onderdelen"),
        ("<w:comment>" * 300 + "</w:comment>" * 300, "", "beschadigd"),
    ],
)
def test_annotate_keeps_to_the_limits_in_parts_that_only_it_reads(tmp_path, comments, answers, said):
    files = parts(EXAMPLE.read_bytes()) | {
        "word/_rels/document.xml.rels": LINKS,
        "word/opmerkingen.xml": f"<w:comments {SPACE}>{OURS}{comments}</w:comments>",
        "word/antwoorden.xml": f"<a>{answers}</a>",
    }
    (tmp_path / "start.docx").write_bytes(packed(files))
    result = run("annotate", tmp_path / "start.docx", "-o", tmp_path / "kopie.docx")
    assert result.exit_code == 3
    assert said in " ".join(result.output.split())
    assert not (tmp_path / "kopie.docx").exists()


def test_a_doctype_in_the_comments_is_refused(tmp_path):
    files = parts(EXAMPLE.read_bytes()) | {"word/_rels/document.xml.rels": LINKS, "word/opmerkingen.xml": f"<!DOCTYPE a><w:comments {SPACE}/>"}
    (tmp_path / "start.docx").write_bytes(packed(files))
    result = run("annotate", tmp_path / "start.docx", "-o", tmp_path / "kopie.docx")
    assert (result.exit_code, "DOCTYPE" in result.output) == (3, True)
