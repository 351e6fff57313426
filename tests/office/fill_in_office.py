"""Fill in documents in LibreOffice as a person would, and save each as .docx and .odt. Run by a Python that has ``uno``.

Usage: python3 fill_in_office.py JOBS.json, a list of {"file": path, "saved": [paths],
"tables": [[what is filled in per row, or null] per table], "boxes": [{"tick": bool, "before": words, "places": [words]} per criterion]}.
"""

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue

FILTERS = {".docx": "MS Word 2007 XML", ".odt": "writer8"}
_PATIENCE = 60


def _property(name, value):
    item = PropertyValue()
    item.Name, item.Value = name, value
    return item


def _context(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(_PATIENCE * 5):
        with contextlib.suppress(Exception):
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        time.sleep(0.2)
    raise TimeoutError(pipe)


def _each(container):
    items = container.createEnumeration()
    while items.hasMoreElements():
        yield items.nextElement()


def _fields(holder):
    """The places to fill in, in order; LibreOffice 7.4 makes input fields of the plain text controls of Word."""
    for portion in _each(holder):
        if portion.TextPortionType == "ContentControl":
            yield portion
            yield from _fields(portion.ContentControl)
        elif portion.TextPortionType == "TextField" and hasattr(portion.TextField, "Content"):
            yield portion


def _fill(portion, answer):
    """Put an answer over what stands there, or tick a box."""
    if portion.TextPortionType == "TextField":
        portion.TextField.Content = answer
        return
    control = portion.ContentControl
    if isinstance(answer, bool):
        control.Checked, answer = answer, "☒" if answer else "☐"
    shown = "".join(piece.String for piece in _each(control))
    cursor = control.createTextCursor()
    cursor.gotoStart(False)  # noqa: FBT003 - their parameter
    cursor.goRight(len(shown), True)  # noqa: FBT003 - their parameter
    cursor.String = answer


def _fill_table(table, answers):
    for number, answer in enumerate(answers, start=2):
        if answer is not None:
            _fill(next(field for paragraph in _each(table.getCellByName(f"B{number}")) for field in _fields(paragraph)), answer)


def _fill_box(line, text, answer):
    """Tick the box in a line, and change the text in the next: words before it, and the places in it."""
    _fill(next(_fields(line)), answer["tick"])
    for number, words in enumerate(answer["places"]):
        places = [field for field in _fields(text) if field.TextPortionType == "TextField" or not list(_fields(field.ContentControl))]
        _fill(places[number], words)
    inside = next((portion.ContentControl for portion in _each(text) if portion.TextPortionType == "ContentControl"), text)
    first = next(portion for portion in _each(inside) if portion.TextPortionType == "Text")
    first.Text.insertString(first.Start, answer["before"], False)  # noqa: FBT003 - their parameter


def _fill_document(document, job):
    tables, boxes = iter(job["tables"]), iter(job["boxes"])
    blocks = list(_each(document.Text))
    for number, block in enumerate(blocks):
        if block.supportsService("com.sun.star.text.TextTable"):
            _fill_table(block, next(tables))
        elif block.ParaStyleName == "MVOI Inleiding" and next(_fields(block), None) is not None:
            _fill_box(block, blocks[number + 1], next(boxes))
    if [*tables, *boxes]:
        sys.exit(f"{job['file']}: not everything was filled in")


def _do(jobs, context):
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    for job in jobs:
        document = desktop.loadComponentFromURL(Path(job["file"]).as_uri(), "_blank", 0, (_property("Hidden", True),))  # noqa: FBT003 - their parameter
        document.lockControllers()
        _fill_document(document, job)
        for path in job["saved"]:
            document.storeToURL(Path(path).as_uri(), (_property("FilterName", FILTERS[Path(path).suffix]),))
        document.close(True)  # noqa: FBT003 - their parameter


def main():
    """Do every job in a LibreOffice of our own, listening on a pipe, with a profile of its own."""
    jobs = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        pipe = f"mvoi{os.getpid()}"
        command = ["soffice", f"-env:UserInstallation={Path(folder).as_uri()}", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp;"]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            _do(jobs, _context(pipe))
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


if __name__ == "__main__":
    main()
