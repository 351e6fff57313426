"""Word files that are refused, and files that are broken."""

import io
import tracemalloc
import zipfile

import pytest
from broken import CHANGES, QUIET, damaged, reads_or_refuses
from hypothesis import example, given
from hypothesis import strategies as st
from paper import NAMES, W, run
from places import EXAMPLES
from zipped import packed, parts

from mvoi_checklist import UnreadableFileError, read_start_document
from mvoi_checklist.inputs import read_generated
from mvoi_checklist.inputs.word.package import open_package
from mvoi_checklist.model.form import COMMENTS, MADE

EXAMPLE = EXAMPLES / "schoonmaak-sporthal.docx"


def package(body, names=NAMES, head='<?xml version="1.0"?>'):
    """The smallest Word file with this body."""
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    types = (
        f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="{kind}"/></Types>'
    )
    return packed({"[Content_Types].xml": types, "word/document.xml": f"{head}<w:document {names}><w:body>{body}</w:body></w:document>"})


CROSSED = "<w:p><w:sdt><w:sdtContent><w:del w:id='1'></w:sdtContent></w:sdt></w:del></w:p>"
LINE = f"<w:p>{run('Titel: Meubels')}</w:p><w:p>{run('Looptijd: 2 jaar')}</w:p>"


def read_bytes(data, tmp_path, ruleset):
    path = tmp_path / "bytes.docx"
    path.write_bytes(data)
    return read_start_document(path, ruleset)


@pytest.mark.parametrize(
    ("body", "program", "words"),
    [
        (CROSSED, "LibreOffice/7.4.7.2", "met bijgehouden wijzigingen"),
        (CROSSED, "Microsoft Office Word", "of het is beschadigd"),
        ("<w:p>", "LibreOffice/7.4.7.2", "of het is beschadigd"),
    ],
)
def test_what_libreoffice_breaks_by_tracking_changes_is_told(body, program, words, tmp_path, ruleset):
    data = packed({**parts(package(body)), "docProps/app.xml": f"<Properties><Application>{program}</Application></Properties>"})
    with pytest.raises(UnreadableFileError, match=words):
        read_bytes(data, tmp_path, ruleset)


def test_a_strict_document_is_read(tmp_path, ruleset):
    strict = NAMES.replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert read_bytes(package(LINE, strict), tmp_path, ruleset).title == "Meubels"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<w:p/>" * 120_001, "meer dan 120.000 onderdelen"),
        ("<w:tbl/>" * 501, "meer dan 500 tabellen"),
        ("<w:tbl><w:tr><w:tc>" * 6 + "</w:tc></w:tr></w:tbl>" * 6, "tabellen die meer dan vijf diep"),
        ("<w:p><w:r><w:txbxContent>" * 6 + "</w:txbxContent></w:r></w:p>" * 6, "tekstvakken die meer dan vijf diep"),
        ("<w:sdt><w:sdtContent>" * 6 + "</w:sdtContent></w:sdt>" * 6, "invulvelden die meer dan vijf diep"),
        (LINE * 10_000, "meer dan 10.000 regels"),
        (f"<w:p>{run('a' * 110_001)}</w:p>", "110.000 letters"),
        ('<w:r w:a="" w:b="" w:c="" w:d="" w:e=""/>' * 110_000, "meer dan 500.000 kenmerken"),
        (f'<w:p w:x="{"a" * 1_000_000}"/>' * 30, "meer dan 30 MB aan tekst en opmaak"),
        ("<w:p>" * 300 + "</w:p>" * 300, "meer dan 256 diep in elkaar"),
        ("<w:p>", "beschadigd"),
    ],
)
def test_a_document_beyond_the_limits_is_refused_clearly(tmp_path, ruleset, body, words):
    with pytest.raises(UnreadableFileError, match=words):
        read_bytes(package(LINE + body), tmp_path, ruleset)


def with_comments(comments, headers=()):
    """A document with these comments, called in its text and in these headers."""
    call = '<w:p><w:r><w:commentReference w:id="1"/></w:r></w:p>'
    files = parts(package(LINE + call))
    files |= dict.fromkeys(headers, f"<w:hdr {NAMES}>{call}</w:hdr>")
    files["word/comments.xml"] = f"<w:comments {NAMES}>{comments}</w:comments>"
    kinds = {"word/comments.xml": "comments", **dict.fromkeys(headers, "header")}
    told = "".join(
        f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/>'
        for name, kind in kinds.items()
    )
    files["[Content_Types].xml"] = files["[Content_Types].xml"].decode().replace("</Types>", f"{told}</Types>")
    return packed(files)


def test_letters_of_comments_count_too(tmp_path, ruleset):
    with pytest.raises(UnreadableFileError, match=r"110.000 letters"):
        read_bytes(with_comments(f'<w:comment w:id="1"><w:p>{run("a" * 150_001)}</w:p></w:comment>'), tmp_path, ruleset)


def test_a_comment_is_kept_once_however_often_it_is_called(tmp_path, ruleset):
    inner = f'<w:comment w:id="1"><w:p>{run("binnen")}</w:p></w:comment>'
    data = with_comments(f'<w:comment w:id="1"><w:p>{run("Klopt dit?")}</w:p>{inner}</w:comment>', [f"word/header{number}.xml" for number in range(9)])
    kept = [item.quote for item in read_bytes(data, tmp_path, ruleset).evidence if item.field == COMMENTS]
    assert len(kept) == 1
    assert kept[0].startswith("Klopt dit?")


def test_how_a_file_was_made_is_read_without_its_text(tmp_path):
    files = parts((EXAMPLES / "schoonmaak-sporthal.docx").read_bytes())
    (tmp_path / "stuk.docx").write_bytes(packed({**files, "word/document.xml": "<w:p>"}))
    assert read_generated(tmp_path / "stuk.docx") is None


def test_a_document_within_the_limits_is_read(tmp_path, ruleset):
    assert read_bytes(package(LINE + "<w:tbl/>" * 500 + "<w:proofErr/>" * 119_000), tmp_path, ruleset).title == "Meubels"


@pytest.fixture(scope="module")
def bomb():
    return package(" " * 201_000_000)


@pytest.mark.parametrize("lie", [True, False])
def test_a_zip_bomb_is_refused(tmp_path, ruleset, bomb, lie):
    data = bytearray(bomb)
    size = (201_000_000).to_bytes(4, "little")[3:]
    if lie:
        for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
            start = data.rfind(mark) + offset
            assert data[start + 3 : start + 4] == size
            data[start : start + 4] = (1000).to_bytes(4, "little")
    with pytest.raises(UnreadableFileError, match="beschadigd" if lie else "veel te groot"):
        read_bytes(bytes(data), tmp_path, ruleset)


def test_of_a_data_part_no_more_than_a_piece_is_held(tmp_path):
    data = packed({**parts(package(LINE)), "customXml/item1.xml": b"<a>" + b" " * 30_000_000 + b"</a>"})
    tracemalloc.start()
    try:
        assert open_package(tmp_path / "groot.docx", data).data == []
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("before", [0, 65_480, 65_500, 65_520])
def test_our_data_is_known_wherever_its_name_stands(before, tmp_path):
    data = f'<?xml version="1.0"?><!--{"-." * (before // 2)}--><made xmlns="{MADE}">geen</made>'
    package_of_ours = packed({**parts(package(LINE)), "customXml/item1.xml": data})
    path = tmp_path / "ours.docx"
    path.write_bytes(package_of_ours)
    assert len(open_package(path, package_of_ours).data) == 1


@pytest.mark.parametrize("coding", ["utf-8", "utf-16"])
def test_a_doctype_is_refused_in_any_encoding(tmp_path, ruleset, coding):
    head = f'<?xml version="1.0" encoding="{coding}"?><!DOCTYPE w [<!ENTITY a "aaaa">]>'
    data = package(LINE, head=head)
    if coding == "utf-16":
        files = parts(data)
        files["word/document.xml"] = files["word/document.xml"].decode().encode("utf-16")
        data = packed(files)
    with pytest.raises(UnreadableFileError, match="DOCTYPE"):
        read_bytes(data, tmp_path, ruleset)


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"a.txt": "x"}, "zip-bestand, maar geen Word"),
        ({"[Content_Types].xml": "<Types/>"}, "zip-bestand, maar geen Word"),
        ({"[Content_Types].xml": "<Types"}, "beschadigd"),
        ({str(number): "" for number in range(2001)}, "veel te groot"),
    ],
)
def test_a_zip_that_is_no_word_document_is_refused(tmp_path, ruleset, files, words):
    (tmp_path / "zip.docx").write_bytes(packed(files))
    with pytest.raises(UnreadableFileError, match=words):
        read_start_document(tmp_path / "zip.docx", ruleset)


@pytest.mark.parametrize("name", ["/word/document.xml", "word/../../etc/passwd", "..\\weg.xml", "C:\\weg.xml", "..", "word/.."])
def test_a_member_with_a_name_outside_the_file_is_refused(tmp_path, ruleset, name):
    (tmp_path / "zip.docx").write_bytes(packed({name: "x"}))
    with pytest.raises(UnreadableFileError, match="onveilige naam"):
        read_start_document(tmp_path / "zip.docx", ruleset)


def test_a_member_that_is_there_twice_is_refused_whatever_its_capitals(tmp_path, ruleset):
    data = package(LINE)
    (tmp_path / "zip.docx").write_bytes(data)
    with zipfile.ZipFile(tmp_path / "zip.docx", "a") as whole:
        whole.writestr("Word/Document.xml", "x")
    with pytest.raises(UnreadableFileError, match="twee keer"):
        read_start_document(tmp_path / "zip.docx", ruleset)


def test_a_member_packed_in_an_unusual_way_is_refused(tmp_path, ruleset):
    with zipfile.ZipFile(tmp_path / "zip.docx", "w", zipfile.ZIP_LZMA) as whole:
        whole.writestr("[Content_Types].xml", "<Types/>")
    with pytest.raises(UnreadableFileError, match="manier"):
        read_start_document(tmp_path / "zip.docx", ruleset)


def test_a_list_of_members_that_would_fill_the_memory_is_not_even_opened(tmp_path, ruleset):
    with pytest.raises(UnreadableFileError, match="veel te veel onderdelen"):
        read_bytes(b"PK\x03\x04" + b"PK\x01\x02" * 10_001, tmp_path, ruleset)


@pytest.mark.parametrize(
    ("start", "words"),
    [
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "beveiligd met een wachtwoord.*haal.*wachtwoord weg"),
        (b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le"), "oude indeling.*als .docx"),
        (b"\xd0\xcf\x11\xe0", "oud Office-bestand"),
        (rb"{\rtf1", "RTF"),
        (b"%PDF-1.7", "PDF"),
    ],
)
@pytest.mark.parametrize("name", ["start.docx", "start.doc", "start.odt"])
def test_a_file_of_another_kind_is_named_with_what_to_do(tmp_path, ruleset, name, start, words):
    (tmp_path / name).write_bytes(start)
    with pytest.raises(UnreadableFileError, match=words):
        read_start_document(tmp_path / name, ruleset)


def recoded(data, coding):
    """The same Word file with its XML in another coding."""
    with zipfile.ZipFile(io.BytesIO(data)) as whole:
        files = {name: whole.read(name).decode().encode(coding) for name in whole.namelist()}
    return packed(files)


@pytest.mark.parametrize("strict", [True, False])
@pytest.mark.parametrize("padding", [0, 1 << 16])
def test_parts_in_utf_16_are_read(tmp_path, ruleset, strict, padding):
    names = NAMES.replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main") if strict else NAMES
    body = f"<!--{'a' * padding}-->{LINE}"
    assert read_bytes(recoded(package(body, names, '<?xml version="1.0" encoding="utf-16"?>'), "utf-16"), tmp_path, ruleset).title == "Meubels"


@pytest.mark.parametrize("suffix", ["docm", "dotx", "dotm"])
def test_templates_and_documents_with_macros_are_read_too(tmp_path, ruleset, suffix):
    (tmp_path / f"start.{suffix}").write_bytes(package(LINE))
    assert read_start_document(tmp_path / f"start.{suffix}", ruleset).title == "Meubels"


def test_an_encrypted_zip_is_refused(tmp_path, ruleset):
    data = bytearray(package(LINE))
    data[data.find(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(UnreadableFileError, match="wachtwoord"):
        read_bytes(bytes(data), tmp_path, ruleset)


def test_a_large_file_is_refused_before_it_is_opened(tmp_path, ruleset):
    with pytest.raises(UnreadableFileError, match="groter dan 20 MB"):
        read_bytes(b"PK" + bytes(20_000_000), tmp_path, ruleset)


@QUIET
@given(changes=CHANGES)
def test_a_damaged_word_file_is_read_or_refused(changes, tmp_path, ruleset):
    reads_or_refuses(tmp_path / "stuk.docx", damaged(EXAMPLE.read_bytes(), changes), ruleset)


PIECES = [
    "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:p>", "</w:p>", '<w:gridSpan w:val="²"/>', '<w:gridSpan w:val="-1"/>', "<w:vMerge/>",
    '<w:outlineLvl w:val="x"/>', "<w:sdt/>", "<w:sdtContent/>", '<w:tag w:val="mvoi:"/>', '<w:tag w:val="mvoi:duties.x.met"/>', '<w:sym w:char="zz"/>',
    "<w:ffData><w:ddList/></w:ffData>", "<w:ffData/>", "<w:footnoteReference/>", "<w:t>Titel</w:t>", "<w:t>Looptijd: ²</w:t>", "<w:t>☒</w:t>",
]  # fmt: skip


@QUIET
@given(st.data())
def test_a_word_file_with_strange_xml_is_read_or_refused(tmp_path, ruleset, data):
    files = parts(EXAMPLE.read_bytes())
    name = data.draw(st.sampled_from(["word/document.xml", "word/styles.xml", "[Content_Types].xml"]))
    text = files[name].decode()
    for _ in range(data.draw(st.integers(1, 4))):
        start, length = data.draw(st.integers(0, len(text))), data.draw(st.integers(0, 40))
        cut = text.find("<", start) if data.draw(st.booleans()) else start
        new = data.draw(st.sampled_from(PIECES) | st.text(max_size=5))
        text = text[:cut] + new + text[cut + (length if data.draw(st.booleans()) else 0) :]
    files[name] = text.encode("utf-8", "surrogatepass")
    reads_or_refuses(tmp_path / "stuk.docx", packed(files), ruleset)


inner = st.recursive(
    st.sampled_from([piece for piece in PIECES if piece.endswith(("/>", "</w:t>", "</w:ffData>"))]),
    lambda parts: st.builds(
        lambda name, content: f"<w:{name}>{''.join(content)}</w:{name}>",
        st.sampled_from(["tbl", "tr", "tc", "p", "r", "sdt", "sdtPr", "sdtContent", "tcPr", "trPr", "pPr", "rPr", "del", "txbxContent"]),
        st.lists(parts, max_size=4),
    ),
    max_leaves=25,
)


def table(*rows):
    filled = ("".join(f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>" for text in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in filled)}</w:tbl>"


@QUIET
@given(inner)
@example(table((), (), ()))
@example(table(("Nr", "Omschrijving", "Soort"), ("1", "De auto's zijn elektrisch", "Minimumeis"), ("2", "Afval wordt gescheiden", "Minimumeis"), ()))
def test_elements_in_any_order_are_read_or_refused(tmp_path, ruleset, body):
    reads_or_refuses(tmp_path / "stuk.docx", package(LINE + body), ruleset)
