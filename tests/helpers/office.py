"""LibreOffice, where it is: without it these tests are skipped, unless MVOI_RENDER says they must run (as it does where changes are checked)."""

import os
import shutil
import subprocess

import pytest

MUST_RUN = bool(os.environ.get("MVOI_RENDER"))
OFFICE, PDFTOTEXT = shutil.which("soffice"), shutil.which("pdftotext")
needs_office = pytest.mark.skipif(not OFFICE and not MUST_RUN, reason="LibreOffice is not installed")
needs_pages = pytest.mark.skipif(not (OFFICE and PDFTOTEXT) and not MUST_RUN, reason="LibreOffice or poppler is not installed")


def save_as(kind, target, *files):
    """Let LibreOffice save files of one folder as another kind, in the folder ``target``."""
    home = f"-env:UserInstallation={(files[0].parent / 'profile').as_uri()}"
    command = [OFFICE, home, "--headless", "--convert-to", kind, "--outdir", str(target), *map(str, files)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)


def pages(path):
    """The pages of a PDF, as text."""
    text = subprocess.run([PDFTOTEXT, "-layout", str(path), "-"], check=True, capture_output=True, timeout=60).stdout.decode()
    return text.rstrip("\f").split("\f")
