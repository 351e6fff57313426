"""What a developer imports."""

import datetime
import pydoc

import pytest

import mvoi_checklist
from mvoi_checklist import (
    OutputError,
    StartDocument,
    UsageError,
    evaluate,
    example_file,
    read_calendar,
    read_start_document,
    render,
    schema_names,
    schema_text,
    write_whole,
)


def test_every_public_name_can_be_imported():
    assert all(getattr(mvoi_checklist, name) for name in mvoi_checklist.__all__)


def test_help_tells_of_every_public_name():
    told = pydoc.plain(pydoc.render_doc(mvoi_checklist))
    assert [name for name in mvoi_checklist.__all__ if name not in told.partition("__all__")[0]] == []


def test_a_name_that_is_not_there_is_told_as_python_tells_it():
    with pytest.raises(AttributeError, match="no attribute 'nergens'"):
        mvoi_checklist.nergens  # noqa: B018 - looking is the test


def test_a_path_may_be_text(ruleset, tmp_path):
    path = str(example_file("ict-werkplekken.json"))
    assert read_start_document(path, ruleset).title == "Laptops en beeldschermen voor de gemeente"
    calendar = str(example_file("ict-werkplekken.json").parent / "kalender" / "kalender-2026.xlsx")
    assert read_calendar(calendar).calendar.year == 2026
    write_whole(str(tmp_path / "uit.txt"), b"x")
    assert (tmp_path / "uit.txt").read_bytes() == b"x"


@pytest.mark.parametrize(("ask", "words"), [(example_file, "geen voorbeeld 'zz'"), (schema_text, "geen schema 'zz'")])
def test_what_is_not_there_is_named_with_what_is(ask, words):
    with pytest.raises(UsageError, match=words):
        ask("zz")


@pytest.mark.parametrize(
    ("extra", "words"),
    [({"protect": True}, "protect: beveiligen kan alleen in Word"), ({"template": b""}, "template: een sjabloon is alleen voor Word en PDF")],
)
def test_a_program_is_told_of_its_arguments_and_not_of_options(extra, words, ruleset):
    with pytest.raises(UsageError, match=f"^{words}"):
        render(evaluate(StartDocument(), ruleset), "odt", **extra)


def test_a_program_is_told_how_it_may_replace_a_file(tmp_path):
    (tmp_path / "uit.txt").write_bytes(b"")
    with pytest.raises(OutputError, match="vervang het bestand met force=True"):
        write_whole(tmp_path / "uit.txt", b"x")


def test_every_schema_is_there():
    assert all(f"schema:1.0:{name}" in schema_text(name) for name in schema_names())


def test_without_a_day_the_rules_of_today_count(ruleset):
    today = datetime.datetime.now().astimezone().date()
    assert evaluate(StartDocument(), ruleset).on in {today, today + datetime.timedelta(days=1)}


def test_what_is_imported_on_first_use_is_public():
    assert set(mvoi_checklist._HOMES) <= set(mvoi_checklist.__all__)  # noqa: SLF001 - the table is the subject
