"""Pages as PDF, by LibreOffice where it is installed: for archives (PDF/A-2) and with tags for screen readers (PDF/UA)."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from mvoi_checklist.errors import OutputError, Problem, UsageError
from mvoi_checklist.outputs.odt.package import to_odt
from mvoi_checklist.outputs.pages.blocks import Pages
from mvoi_checklist.outputs.word.file import to_docx

PATIENCE = 120
"""Seconds that LibreOffice may take; a checklist takes it about two."""

_ELSEWHERE = ("/Applications/LibreOffice.app/Contents/MacOS/soffice", r"C:\Program Files\LibreOffice\program\soffice.exe")
_PDF_A_2 = 2
_OPTIONS = {"PDFUACompliance": True, "UseTaggedPDF": True, "ExportBookmarks": True, "ExportFormFields": False, "SelectPdfVersion": _PDF_A_2}
_WORD = "Of schrijf de checklist als .docx en kies in Word: Opslaan als, PDF."


def to_pdf(pages: Pages, template: bytes | None = None) -> bytes:
    """Write a PDF, on a municipality's own Word template if there is one.

    Raises:
        UsageError: LibreOffice is not installed, or the template cannot be used.
        OutputError: LibreOffice made no PDF, or took too long.

    """
    office = _office()
    name, data = ("checklist.docx", to_docx(pages, template)) if template else ("checklist.odt", to_odt(pages))
    with tempfile.TemporaryDirectory(prefix="mvoi-", ignore_cleanup_errors=True) as folder:
        source = Path(folder, name)
        source.write_bytes(data)
        _convert(office, source)
        try:
            return source.with_suffix(".pdf").read_bytes()
        except FileNotFoundError:
            raise OutputError(
                [Problem("", "LibreOffice heeft geen PDF gemaakt.", f"Start LibreOffice één keer zelf en probeer het opnieuw. {_WORD}")]
            ) from None


def _office() -> str:
    found = next((path for name in ("soffice", "libreoffice", *_ELSEWHERE) if (path := shutil.which(name))), None)
    if found is None:
        hint = f"Installeer LibreOffice (www.libreoffice.org). {_WORD}"
        raise UsageError([Problem("", "een PDF maken kan alleen met LibreOffice, en dat is hier niet gevonden.", hint)])
    return found


def _convert(office: str, source: Path) -> None:
    """Start an office of its own: with its own profile, so that one that is open at the user's desk is left alone."""
    typed = {name: {"type": "boolean" if isinstance(value, bool) else "long", "value": str(value).lower()} for name, value in _OPTIONS.items()}
    profile = f"-env:UserInstallation={(source.parent / 'profiel').as_uri()}"
    kind = f"pdf:writer_pdf_Export:{json.dumps(typed)}"
    command = [office, profile, "--headless", "--norestore", "--convert-to", kind, "--outdir", str(source.parent), str(source)]
    with subprocess.Popen(  # noqa: S603 - the program that was found, with names of our own
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as process:
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            raise OutputError([Problem("", f"LibreOffice was na {PATIENCE} seconden nog niet klaar.", f"Probeer het opnieuw. {_WORD}")]) from None
        finally:
            if process.poll() is None:  # it takes too long, or we were ended ourselves
                _stop(process)


def _stop(process: subprocess.Popen[bytes]) -> None:
    """LibreOffice starts a program that starts a program; they form one group, where groups exist."""
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
