"""The rulesets that come with the package, as they were read and checked when it was built: the same rules, much sooner.

A compiled ruleset is used only while the files and the code that it was made from are byte for byte the same; else the TOML is read.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from pydantic import ValidationError

from mvoi_checklist._data import data_folder
from mvoi_checklist.model.ruleset import Ruleset

_FOLDER = "compiled"
_CODE = Path(__file__).resolve().parent.parent


def bundled_rulesets() -> tuple[str, ...]:
    """Every bundled ruleset, the bases without a policy too."""
    return tuple(sorted(folder.parent.name for folder in data_folder("rules").glob("*/ruleset.toml")))


def available_rulesets() -> tuple[str, ...]:
    """The bundled rulesets that can be used: those with a policy of their own."""
    return tuple(sorted(folder.parent.name for folder in data_folder("rules").glob("*/policy.toml")))


def compiled_ruleset(name: str) -> Ruleset | None:
    """The compiled ruleset of this name; None when there is none, or when anything has changed since."""
    try:
        header, _, content = (data_folder("rules") / _FOLDER / f"{name}.json").read_bytes().partition(b"\n")
        about = json.loads(header)
        return Ruleset.model_validate_json(content) if about["sources"] == _sources(about["folders"]) else None
    except (OSError, ValueError, KeyError, TypeError, ValidationError):
        return None


def write_compiled(ruleset: Ruleset, folders: Iterable[str]) -> None:
    """Write what ``compiled_ruleset`` reads: a line that says what it was made from, and a line with the rules."""
    header = json.dumps({"folders": (names := list(folders)), "sources": _sources(names)})
    folder = data_folder("rules") / _FOLDER
    folder.mkdir(exist_ok=True)
    (folder / f"{names[-1]}.json").write_text(f"{header}\n{ruleset.model_dump_json(by_alias=True)}\n", encoding="utf-8")


def _sources(folders: list[str]) -> str:
    """A fingerprint of the rule files, and of the code that turns them into a ruleset."""
    rules = [file for name in folders for file in _files(data_folder("rules") / name, ".toml", ".csv")]
    code = [file for part in ("model", "rulesets") for file in _files(_CODE / part, ".py")]
    found = hashlib.sha256()
    for file in (*rules, *code):
        found.update(file.name.encode() + b"\0" + file.read_bytes())
    return found.hexdigest()


def _files(folder: Path, *suffixes: str) -> list[Path]:
    return sorted(file for file in folder.rglob("*") if file.suffix in suffixes)
