"""A PDF where LibreOffice is missing, fails or hangs: a clear sentence, and nothing left behind."""

import os
from datetime import date

import pytest

from mvoi_checklist import OutputError, StartDocument, UsageError, evaluate, render
from mvoi_checklist.outputs import pdf
from mvoi_checklist.outputs.odt.package import to_odt
from mvoi_checklist.outputs.pages.checklist import checklist_pages

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the stand-ins for LibreOffice are shell scripts")


@pytest.fixture
def checklist(ruleset):
    return evaluate(StartDocument(title="Koffie"), ruleset, on=date(2026, 11, 24))


@pytest.fixture
def office(tmp_path, monkeypatch):
    """Put a program on the path that is called as LibreOffice."""

    def put(script):
        program = tmp_path / "soffice"
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(0o755)

    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}/usr/bin{os.pathsep}/bin")
    return put


def test_without_libreoffice_it_says_what_to_do(checklist, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UsageError, match=r"alleen met LibreOffice.*Installeer LibreOffice.*Opslaan als, PDF"):
        render(checklist, "pdf")


def test_a_libreoffice_that_makes_nothing_is_said(checklist, office):
    office("exit 1")
    with pytest.raises(OutputError, match="geen PDF gemaakt"):
        render(checklist, "pdf")


def test_a_libreoffice_that_hangs_is_stopped_with_all_it_started(checklist, office, monkeypatch, tmp_path):
    monkeypatch.setattr(pdf, "PATIENCE", 0.3)
    office(f"sh -c 'sleep 1; touch {tmp_path}/still-running' & wait")
    with pytest.raises(OutputError, match="nog niet klaar"):
        render(checklist, "pdf")
    os.system("sleep 1.2")  # noqa: S605, S607 - time in which what was started would leave its mark
    assert not (tmp_path / "still-running").exists()


def test_libreoffice_gets_the_pages_of_the_twin_in_opendocument_without_what_asks_to_fill_in(checklist, office):
    office('for last; do :; done; cp "$last" "${last%.odt}.pdf"')
    assert render(checklist, "pdf") == to_odt(checklist_pages(checklist, to_read=True))
