"""Build the model of a ruleset from its content; what the models refuse is said per file, entry and field."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from pydantic import ValidationError

from mvoi_checklist.errors import Problem
from mvoi_checklist.model.frozen import Frozen, Id, Text
from mvoi_checklist.model.mistakes import model_at
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.rulesets.additions import follows
from mvoi_checklist.rulesets.entries import Content, Entry, Path
from mvoi_checklist.rulesets.field_conflicts import second_look
from mvoi_checklist.rulesets.folder import SINGLE, Folder
from mvoi_checklist.rulesets.sentences import refusals

_KEY = "[key]"
"""The step by which pydantic says that not the value is wrong, but the name before it."""


class RulesetFile(Frozen):
    """Wat er in ``ruleset.toml`` staat."""

    id: Id
    title: Text
    version: Text
    extends: Text | None = None
    fallback_group: Id | None = None


def validated(content: Content, folders: list[Folder], *, complete: bool, based: bool) -> tuple[list[Problem], Ruleset | None]:
    """Everything that the models refuse; the ruleset when they refuse nothing, a missing policy included.

    Without its base (not ``based``) nothing can be called missing.
    """
    abouts = [folder.content.single["ruleset"] for folder in folders if "ruleset" in folder.content.single]
    problems = [problem for about in abouts for problem in _refused_about(about)]
    whole = _whole(content, abouts, folders)
    try:
        return problems, Ruleset.model_validate_json(json.dumps(whole))
    except ValidationError as error:
        errors = [*(found := error.errors()), *second_look(content, found)]
    if complete:
        problems += _missing(whole, abouts)
    return [*problems, *_per_entry(content, [error for error in errors if error["type"] != "missing" or (based and not follows(content, error["loc"]))])], None


def _whole(content: Content, abouts: list[Entry], folders: list[Folder]) -> dict[str, Any]:
    """The ruleset as one document, for the model."""
    about: dict[str, Any] = {}
    for entry in abouts:
        about |= entry.data
    sha256 = hashlib.sha256("\n".join(text for folder in folders for text in folder.fingerprint).encode()).hexdigest()
    return {
        **{key: [entry.data for entry in entries] for key, entries in content.lists.items()},
        **{key: entry.data for key, entry in content.single.items() if key != "ruleset"},
        **({"fallback_group": about["fallback_group"]} if "fallback_group" in about else {}),
        "identity": {**{key: about.get(key) for key in ("id", "title", "version")}, "sha256": sha256},
    }


def _missing(whole: dict[str, Any], abouts: list[Entry]) -> list[Problem]:
    """What no file of the ruleset says; a policy may be missing where nothing is built on, that makes it a base."""
    problems = []
    if "policy" not in whole and len(abouts) > 1:
        hint = "Zet het erbij, bijvoorbeeld een kopie van voorbeeldgemeente/policy.toml; zonder beleid is de regelset niet te gebruiken."
        problems.append(Problem("policy.toml", "dit bestand ontbreekt.", hint))
    if "fallback_group" not in whole:
        hint = "Noem de productgroep voor wat nergens bij hoort, zoals 'overig'."
        problems.append(Problem(abouts[-1].where(("fallback_group",)), "dit veld ontbreekt.", hint))
    for name, field in Ruleset.model_fields.items():
        if name in SINGLE and name != "policy" and name not in whole and field.is_required():
            hint = "Zet het erbij, of bouw met extends voort op een regelset die het heeft."
            problems.append(Problem(f"{name}.toml", "dit bestand ontbreekt.", hint))
    return problems


def _per_entry(content: Content, errors: list[Any]) -> list[Problem]:
    grouped: dict[tuple[str, int], list[tuple[Path, Any]]] = {}
    for item in errors:
        key, *rest = (step for step in item["loc"] if step != _KEY)
        if key in content.lists:
            grouped.setdefault((key, rest[0]), []).append((tuple(rest[1:]), item))
        elif key in content.single:
            grouped.setdefault((key, 0), []).append((tuple(rest), item))
    problems = []
    for (key, number), found in grouped.items():
        entry = content.lists[key][number] if key in content.lists else content.single[key]
        problems += refusals(entry, model_at(Ruleset, (key,)) or Ruleset, found)
    return problems


def _refused_about(about: Entry) -> list[Problem]:
    try:
        RulesetFile.model_validate_json(json.dumps(about.data))
    except ValidationError as error:
        return refusals(about, RulesetFile, [(item["loc"], item) for item in error.errors()])
    return []
