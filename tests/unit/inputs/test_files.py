"""Files that cannot be read get a Dutch sentence."""

import pytest

from mvoi_checklist import UnreadableFileError, read_start_document


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.docx", b"", "leeg"),
        ("a.docx", b"%PDF-1.7 x", "dit is een PDF"),
        ("a.docx", b"\xd0\xcf\x11\xe0 oud", "oud Office-bestand"),
        ("a.pdf", b"%PDF-1.7", "PDF lees ik nog niet"),
        ("a.json", b'{"title": ', "JSON stuk"),
        ("a.json", b'{"estimated_value": -1, "start_date": "2026-02-30", "titel": "x"}', "Bedoelt u 'title'?"),
    ],
)
def test_an_unusable_file_gets_a_dutch_sentence(name, data, words, tmp_path):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UnreadableFileError, match=words):
        read_start_document(path)


@pytest.mark.parametrize(
    ("name", "words"), [("geen.docx", "bestaat niet"), (".", "dit is een map"), ("a" * 500 + ".docx", "de naam is te lang"), ("a\0b.docx", "de naam kan niet")]
)
def test_a_path_that_cannot_be_opened_gets_a_dutch_sentence(name, words, tmp_path, ruleset):
    with pytest.raises(UnreadableFileError, match=words):
        read_start_document(tmp_path / name, ruleset)
