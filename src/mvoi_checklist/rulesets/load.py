"""Load a ruleset from its TOML files: whole and right, or not at all with every mistake named."""

from __future__ import annotations

import csv
import hashlib
import json
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from mvoi_checklist._data import data_folder
from mvoi_checklist.errors import Problem, RulesetError
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.rulesets.references import reference_problems

_LISTS = {"themes": "themes", "grounds": "grounds", "duties": "duties", "thresholds": "thresholds", "findings": "findings"}
Content = dict[str, Any]


def available_rulesets() -> tuple[str, ...]:
    """The bundled rulesets that can be used: those with a policy of their own."""
    return tuple(sorted(folder.parent.name for folder in data_folder("rules").glob("*/policy.toml")))


def load_ruleset(name: str | Path) -> Ruleset:
    """Load a bundled ruleset by name, or one's own by folder.

    Raises:
        RulesetError: the ruleset does not exist or has mistakes; it carries all of them.

    """
    folder = ruleset_folder(name)
    content, files, problems = _read_chain(folder, seen=())
    if not problems and "policy" not in content:
        hint = f"Kies een regelset die erop voortbouwt: {', '.join(available_rulesets())}."
        problems = [Problem(str(name), "deze regelset is een basis zonder eigen beleid.", hint)]
    if problems:
        raise RulesetError(problems)
    return _build(content, files)


def ruleset_folder(name: str | Path) -> Path:
    """Find the folder of a ruleset; a bare name is a bundled one."""
    folder = name if isinstance(name, Path) else data_folder("rules") / name
    if not (folder / "ruleset.toml").is_file():
        hint = f"Kies uit: {', '.join(available_rulesets())}, of geef een map met een ruleset.toml."
        raise RulesetError([Problem("", f"de regelset '{name}' bestaat niet.", hint)])
    return folder


def _read_chain(folder: Path, seen: tuple[Path, ...]) -> tuple[Content, list[str], list[Problem]]:
    """Read the folder and what it extends; the folder's own entries replace or add to the base's."""
    own, files, problems = _read_folder(folder)
    base_name = own["ruleset"].get("extends") if "ruleset" in own else None
    if base_name is None:
        return own, files, problems
    base_folder = next((p for p in (folder.parent / base_name, data_folder("rules") / base_name) if p.is_dir()), None)
    if base_folder is None or base_folder.resolve() in (*seen, folder.resolve()):
        why = "bestaat niet" if base_folder is None else "is deze regelset zelf, of bouwt er weer op voort"
        return own, files, [*problems, Problem(f"{folder.name}/ruleset.toml, extends", f"'{base_name}' {why}.")]
    base, base_files, base_problems = _read_chain(base_folder, (*seen, folder.resolve()))
    return _merge(base, own), [*base_files, *files], [*base_problems, *problems]


def _merge(base: Content, own: Content) -> Content:
    merged = {**base, **{key: value for key, value in own.items() if key not in _LISTS and key != "product_groups"}}
    merged["ruleset"] = {**base.get("ruleset", {}), **own.get("ruleset", {})}
    for key, id_key in [*((key, "id") for key in _LISTS if key != "findings"), ("findings", "code"), ("product_groups", "id")]:
        entries = {entry.get(id_key): entry for entry in [*base.get(key, []), *own.get(key, [])]}
        merged[key] = list(entries.values())
    return merged


def _read_folder(folder: Path) -> tuple[Content, list[str], list[Problem]]:
    content: Content = {}
    problems: list[Problem] = []
    files: list[str] = []
    for path in sorted(folder.rglob("*.toml")):
        name = path.relative_to(folder).as_posix()
        try:
            data = tomllib.loads(path.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
            problems.append(Problem(f"{folder.name}/{name}", f"dit is geen goed TOML-bestand ({error})."))
            continue
        files.append(json.dumps({f"{folder.name}/{name}": data}, default=_iso, sort_keys=True, ensure_ascii=False))
        _sort_in(content, path, data)
    cpv = folder / "cpv.csv"
    if cpv.is_file():
        content["cpv"] = _cpv_rows(cpv)
        files.append(cpv.read_text(encoding="utf-8"))
    return content, files, problems


def _sort_in(content: Content, path: Path, data: Content) -> None:
    if path.parent.name == "product-groups":
        content.setdefault("product_groups", []).append(data)
    elif path.stem in _LISTS:
        content[path.stem] = data.get(path.stem, [])
    else:
        content[path.stem] = data


def _cpv_rows(path: Path) -> list[Content]:
    with path.open(encoding="utf-8", newline="") as file:
        return [
            {
                "prefix": row["cpv_prefix"],
                "product_groups": [group for group in row["product_groups"].split("|") if group],
                "mvi_group": row["mvi_group"] or None,
                "note": row["note"] or None,
                "confidence": row["confidence"],
            }
            for row in csv.DictReader(file)
        ]


def _iso(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    msg = f"geen waarde voor een regel: {value!r}"
    raise TypeError(msg)


def _build(content: Content, files: list[str]) -> Ruleset:
    about = content.pop("ruleset")
    identity = {
        "id": about.get("id"),
        "title": about.get("title"),
        "version": about.get("version"),
        "sha256": hashlib.sha256("\n".join(files).encode()).hexdigest(),
    }
    whole = {**content, "identity": identity, "fallback_group": about.get("fallback_group")}
    try:
        ruleset = Ruleset.model_validate_json(json.dumps(whole, default=_iso))
    except ValidationError as error:
        raise RulesetError(_problem(item, whole) for item in error.errors()) from None
    problems = reference_problems(ruleset)
    if problems:
        raise RulesetError(problems)
    return ruleset


def _problem(item: Any, whole: Content) -> Problem:  # noqa: ANN401 - pydantic's error is a plain dict
    """Name the entry by its code or id, not by its number in a list."""
    words: list[str] = []
    node: Any = whole
    for step in item["loc"]:
        node = node[step] if isinstance(node, list | dict) and _has(node, step) else None
        name = node.get("code") or node.get("id") if isinstance(node, dict) else None
        words.append(str(name) if isinstance(step, int) and name else str(step))
    return Problem(", ".join(words), item["msg"].removeprefix("Value error, ") + ".")


def _has(node: dict[str, Any] | list[Any], step: object) -> bool:
    return step in node if isinstance(node, dict) else isinstance(step, int) and step < len(node)
