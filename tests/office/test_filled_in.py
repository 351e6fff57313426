"""The whole loop: made by us, filled in with LibreOffice through its own API as a person would, saved as .docx and .odt, read back equal.

Without a Python that knows LibreOffice these tests are skipped, unless MVOI_RENDER says they must run.
"""

import json
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from office import MUST_RUN
from places import ROOT

from mvoi_checklist import StartDocument, evaluate, read_start_document
from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.outputs import write_result
from mvoi_checklist.outputs.pages.blocks import CheckControl, ChoiceControl, DayControl, Paragraph, Run, Table, TextControl
from mvoi_checklist.outputs.pages.checklist import checklist_pages
from mvoi_checklist.outputs.pages.form import form_pages

EXAMPLES = sorted((ROOT / "examples").glob("*.docx"))
ON = date(2026, 11, 24)
SCRIPT = Path(__file__).parent / "fill_in_office.py"
TYPED = {
    "title": "Ingevuld: koffie & thee <bijzonder>",
    "estimated_value": "€ 48.500 (excl. btw)",
    "duration_months": "18 maanden",
    "product_groups": "Schoonmaak",
    "cpv": "90910000-9",
}


def python_with_uno():
    """A Python that can speak with LibreOffice; it comes with the system, not with our environment."""
    for name in (sys.executable, "/usr/bin/python3"):
        if shutil.which(name) and not subprocess.run([name, "-c", "import uno"], capture_output=True, check=False, timeout=60).returncode:
            return name
    return None


PYTHON = python_with_uno() if shutil.which("soffice") else None
pytestmark = pytest.mark.skipif(PYTHON is None and not MUST_RUN, reason="LibreOffice or its Python module uno is not installed")


class Filled:
    """What a person fills in: as a job for LibreOffice, and as the answers it means."""

    def __init__(self, pages, ruleset):
        self.tables, self.boxes, self._number = [], [], 0
        self._meant = Answers(ruleset.words)
        paragraphs = iter(pages.blocks)
        for block in paragraphs:
            if isinstance(block, Table):
                self.tables.append([self._cell(row[-1].inlines[0]) for row in block.rows])
            elif isinstance(block, Paragraph) and isinstance(block.inlines[0], CheckControl):
                self._box(block.inlines[0], next(paragraphs).inlines[0])

    def meaning(self):
        return self._meant.document().model_dump(exclude={"evidence"})

    def _take(self, path, words, chosen):
        self._meant.take_path(path, words, "hier", chosen)

    def _cell(self, control):
        """The last of a list, a day, or a few words that say where they stand."""
        self._number += 1
        if isinstance(control, ChoiceControl):
            key, words = control.choices[-1]
            self._take(control.path, words, key)
            return words
        if not isinstance(control, DayControl | TextControl):
            return None  # a table that only tells
        words = "1 maart 2027" if isinstance(control, DayControl) else TYPED.get(control.path, f"Antwoord {self._number} met 'aanhaling' & <haken>.")
        self._take(control.path, words, words)
        return words

    def _box(self, box, wording):
        """Every second box; each text with words before it, and each place in it with a number of its own."""
        self._number += 1
        tick, before = self._number % 2 == 0, "Aangepast. "
        places = [f"{self._number} x {place}" for place, piece in enumerate(wording.pieces) if not isinstance(piece, Run)]
        left = iter(places)
        words = before + "".join(piece.words if isinstance(piece, Run) else next(left) for piece in wording.pieces)
        self.boxes.append({"tick": tick, "before": before, "places": places})
        if tick:
            self._take(box.path, "☒", "☒")
        self._take(wording.path, words, words)


def pages_of(case, ruleset):
    if case == "form":
        return form_pages(StartDocument(), ruleset, ON)
    document = read_start_document(next(path for path in EXAMPLES if path.stem == case), ruleset)
    return checklist_pages(evaluate(document, ruleset, on=ON))


@pytest.fixture(scope="module", params=[*(path.stem for path in EXAMPLES), "form"])
def loop(request, ruleset, tmp_path_factory):
    """One document in both formats, filled in and saved by LibreOffice; and what was filled in."""
    folder, jobs = tmp_path_factory.mktemp("ingevuld"), []
    pages = pages_of(request.param, ruleset)
    filled = Filled(pages, ruleset)
    for made in ("docx", "odt"):
        file = folder / f"leeg.{made}"
        file.write_bytes(write_result(None, lambda: pages, made))
        saved = [str(folder / f"{made}.{kind}") for kind in ("docx", "odt")]
        jobs.append({"file": str(file), "saved": saved, "tables": filled.tables, "boxes": filled.boxes})
    (folder / "jobs.json").write_text(json.dumps(jobs))
    subprocess.run([PYTHON, str(SCRIPT), str(folder / "jobs.json")], check=True, timeout=300)
    return folder, filled.meaning()


@pytest.mark.parametrize("made", ["docx", "odt"])
@pytest.mark.parametrize("saved", ["docx", "odt"])
def test_what_was_filled_in_is_read_back_equal(made, saved, loop, ruleset):
    folder, meant = loop
    assert read_start_document(folder / f"{made}.{saved}", ruleset).model_dump(exclude={"evidence"}) == meant
