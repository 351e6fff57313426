"""Amounts, days and terms as Dutch people write them; files that are no start document."""

import io
from datetime import date

import docx
import pytest

from mvoi_checklist import UnreadableFileError, read_start_document
from mvoi_checklist.inputs.labels import read_amount, read_day, read_months
from mvoi_checklist.model.start_document import ValueRange


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("€ 45.000,-", 45000),
        ("EUR 1.250.000,00 excl. btw", 1250000),
        ("ca. 2,5 miljoen", 2500000),
        ("45000", 45000),
        ("tussen € 30.000 en € 50.000", ValueRange(minimum=30000, maximum=50000)),
        ("12.5", None),
        ("€ 60.500 incl. btw", None),
        ("nog onbekend", None),
    ],
)
def test_an_amount_is_read_or_left_open(text, amount):
    assert read_amount(text) == amount


@pytest.mark.parametrize(
    ("text", "day"),
    [("23-11-2026", date(2026, 11, 23)), ("1 maart 2026", date(2026, 3, 1)), ("2026-02-30", None), ("31-02-2026", None)],
)
def test_a_day_is_read_only_when_it_exists(text, day):
    assert read_day(text) == day


@pytest.mark.parametrize(("text", "months"), [("2 jaar met optie tot verlenging 2 x 1 jaar", 24), ("36 maanden", 36), ("nader te bepalen", None)])
def test_the_fixed_term_is_without_options(text, months):
    assert read_months(text) == months


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.docx", b"", "leeg"),
        ("a.docx", b"%PDF-1.7 x", "geen Word-document"),
        ("a.docx", b"\xd0\xcf\x11\xe0 oud", "oud Word-bestand"),
        ("a.pdf", b"%PDF-1.7", "kan ik niet lezen"),
        ("a.json", b'{"title": ', "JSON stuk"),
        ("a.json", b'{"estimated_value": -1, "start_date": "2026-02-30", "titel": "x"}', "Bedoelt u 'title'?"),
    ],
)
def test_an_unusable_file_gets_a_dutch_sentence(name, data, words, tmp_path):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UnreadableFileError, match=words):
        read_start_document(path)


def test_all_problems_of_a_json_document_are_told_at_once(tmp_path):
    path = tmp_path / "a.json"
    path.write_text('{"estimated_value": -1, "start_date": "2026-02-30", "procedure": "enkelvoudig"}')
    with pytest.raises(UnreadableFileError) as error:
        read_start_document(path)
    assert len(error.value.problems) == 3


def test_a_word_document_about_something_else_is_no_start_document(tmp_path):
    buffer = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("Notulen van de personeelsvereniging")
    document.save(buffer)
    path = tmp_path / "notulen.docx"
    path.write_bytes(buffer.getvalue())
    with pytest.raises(UnreadableFileError, match="geen startdocument herkend"):
        read_start_document(path)
