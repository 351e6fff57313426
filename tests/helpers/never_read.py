"""A file that takes for ever to read, as on a disk of the network that does not answer."""

import os

_HOOK = """
import sys, time
from pathlib import Path

def wait(event, said):
    if event == "open" and Path(str(said[0])).name == {name!r}:
        Path({sign!r}).touch()
        time.sleep(600)

sys.addaudithook(wait)
"""


def environment(folder, name):
    """For a Python that is started with it opening a file of this name takes for ever; also where a sign then appears. Writes in ``folder``."""
    sign = folder / "sign"
    (folder / "sitecustomize.py").write_text(_HOOK.format(name=name, sign=str(sign)), encoding="utf-8")
    known = os.environ.get("PYTHONPATH")
    return {"PYTHONPATH": os.pathsep.join([str(folder), *([known] if known else [])])}, sign
