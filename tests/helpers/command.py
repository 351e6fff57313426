"""The command ``mvoi`` in a process of its own, and what it is often given."""

import os
import subprocess
import sys

from places import EXAMPLES

COMPLETE, INCOMPLETE = EXAMPLES / "wmo-begeleiding.json", EXAMPLES / "ict-werkplekken.json"
ANSWERS = ["checklist", "--product-group", "schoonmaak", "--value", "45.000,00", "--procedure", "enkelvoudig-onderhands", "--title", "Sporthal"]


def run(*words, before=(), **extra):
    environment = {**os.environ, "PYTHONUTF8": "0", **extra.pop("env", {})}
    return subprocess.run([*before, sys.executable, "-m", "mvoi_checklist", *words], capture_output=True, check=False, timeout=60, env=environment, **extra)
