"""Load a ruleset from its files: whole and right, or not at all with every mistake named."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from mvoi_checklist._data import data_folder
from mvoi_checklist.errors import Problem, RulesetError, reason, suggestion
from mvoi_checklist.model.closed_lists import Status
from mvoi_checklist.model.policy import Policy
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.rulesets.additions import addition_problems
from mvoi_checklist.rulesets.bundled import available_rulesets, bundled_rulesets, write_compiled
from mvoi_checklist.rulesets.cautions import cautions
from mvoi_checklist.rulesets.consistency import consistency_problems
from mvoi_checklist.rulesets.entries import Content, Entry
from mvoi_checklist.rulesets.folder import Folder
from mvoi_checklist.rulesets.layers import merged
from mvoi_checklist.rulesets.own_words import group_name_problems, group_word_cautions, word_problems
from mvoi_checklist.rulesets.references import finding_problems, missing_lists, reference_problems, repeated_ids
from mvoi_checklist.rulesets.successions import succession_problems
from mvoi_checklist.rulesets.validate import validated

_BASE = "landelijk"


@dataclass(frozen=True)
class Examined:
    """A ruleset that was looked at: what is wrong with it, what asks for attention, and the rules when nothing is wrong and a policy stands on them."""

    name: str
    problems: tuple[Problem, ...]
    criteria: int
    unverified: int
    has_policy: bool
    ruleset: Ruleset | None
    folders: tuple[str, ...]
    cautions: tuple[Problem, ...] = ()


def read_ruleset(name: str | Path) -> Ruleset:
    """Read a ruleset from its own files.

    Raises:
        RulesetError: the ruleset does not exist or has mistakes; it carries all of them.

    """
    found, _ = _examined(name)
    if found.ruleset is None and not found.problems:
        hint = f"Kies een regelset die erop voortbouwt: {', '.join(available_rulesets())}."
        raise RulesetError([Problem(str(name), "deze regelset is een basis zonder eigen beleid.", hint)])
    if found.ruleset is None or found.problems:
        raise RulesetError(found.problems)
    return found.ruleset


def has_policy(folder: Path) -> bool:
    """Whether a ruleset, or one that it extends, has a policy, be it a broken one; without it is a base."""
    return any((layer.path / "policy.toml").exists() for layer in _chain(folder)[0])


def read_base(name: str | Path, policy: Policy) -> Ruleset:
    """Read a base as if this policy stood on it; what the policy names and the base does not know is no mistake in the base.

    Raises:
        RulesetError: it does not exist or has mistakes; it carries all of them.

    """
    found, content = _examined(name)
    if content is None or found.problems:
        raise RulesetError(found.problems)
    content.single["policy"] = Entry("policy.toml", policy.model_dump(mode="json", by_alias=True))
    problems, ruleset = validated(content, _chain(ruleset_folder(name))[0], complete=True, based=True)
    if ruleset is None:
        raise RulesetError(problems)
    return ruleset.model_copy(update={"policy": policy})


def compile_rulesets() -> None:
    """Compile every bundled ruleset that can be used.

    Raises:
        RulesetError: a bundled ruleset has mistakes.

    """
    for name in available_rulesets():
        write_compiled(read_ruleset(name), examine_ruleset(name).folders)


def examine_ruleset(name: str | Path, *, on: date | None = None) -> Examined:
    """Read and check a ruleset, also a base that has no policy; all of its problems at once, and what asks for attention on a day (default: today).

    Raises:
        RulesetError: the ruleset does not exist.

    """
    found, content = _examined(name)
    today = datetime.now().astimezone().date()
    if content is None:
        return found
    words = group_word_cautions(content, found.ruleset) if found.ruleset else ()
    return replace(found, cautions=(*found.cautions, *words, *cautions(content, on or today, today)))


def _examined(name: str | Path) -> tuple[Examined, Content | None]:
    """The ruleset, and its content when every file of it could be read."""
    folders, problems, shadowed = _chain(ruleset_folder(name))
    content = merged(folders)
    own = folders[-1]
    unreadable = [*problems, *(problem for folder in folders for problem in folder.problems)]
    of_all = not problems and "ruleset" not in content.unread
    missing = list(missing_lists(content)) if of_all else []
    refused, ruleset = validated(content, folders, complete=not unreadable, based=of_all)
    found = [*unreadable, *missing, *refused, *(problem for folder in folders for problem in repeated_ids(folder.content))]
    if of_all:
        found += [*reference_problems(content), *consistency_problems(content), *succession_problems(content)]
        found += addition_problems(folders, content) if "product_groups" not in content.unread else ()
        found += [*word_problems(folders, content), *group_name_problems(content)]
        found += finding_problems(content, _catalogue(folders)) if "findings" not in content.unread else ()
    criteria = [item.get("status") for group in content.lists["product_groups"] for _, item in group.tables("criteria")]
    has_policy = "policy" in content.single
    usable = ruleset if not found and has_policy else None
    names = tuple(folder.path.name for folder in folders)
    examined = Examined(
        own.path.name, tuple(dict.fromkeys(found)), len(criteria), criteria.count(Status.UNVERIFIED), has_policy, usable, names, (*shadowed, *_misnamed(own))
    )
    return examined, None if unreadable or missing else content


def ruleset_folder(name: str | Path) -> Path:
    """Find the folder of a ruleset; the name of a bundled one, as text, is always that one."""
    bundled = isinstance(name, str) and name in bundled_rulesets()
    folder = data_folder("rules") / name if bundled else Path(name)
    if not _is_ruleset(folder):
        if os.path.isdir(folder):  # noqa: PTH112 - it never fails
            raise RulesetError([Problem(str(name), "in deze map staat geen ruleset.toml.", "Geef de map van een regelset.")])
        if isinstance(name, Path) and str(name) in bundled_rulesets():
            raise RulesetError([Problem(str(name), "deze map bestaat niet.", f'De meegeleverde regelset is "{name}", als tekst en niet als Path.')])
        if os.path.isfile(folder):  # noqa: PTH113 - as above
            hint = f"Geef de map van de regelset: {folder.parent}."
            raise RulesetError([Problem(str(name), "dit is een bestand, geen map.", hint)])
        names = available_rulesets()
        hint = suggestion(str(name), names, f"Kies uit: {', '.join(names)}, of geef een map met een ruleset.toml.")
        raise RulesetError([Problem("name", f"de regelset '{name}' bestaat niet.", hint)])
    return folder


def _is_ruleset(folder: Path) -> bool:
    try:
        return stat.S_ISREG((folder / "ruleset.toml").stat().st_mode)
    except PermissionError as error:
        hint = "Controleer uw rechten op de map."
        raise RulesetError([Problem(str(folder), f"deze map is niet te openen ({reason(error)}).", hint)]) from None
    except (OSError, ValueError):
        return False


def _chain(path: Path) -> tuple[list[Folder], list[Problem], list[Problem]]:
    """The folder with all that it extends before it, what is wrong with that, and each folder beside it with other rules than the bundled base."""
    folders = [Folder(path)]
    shadowed: list[Problem] = []
    while (about := folders[0].content.single.get("ruleset")) and isinstance(base := about.get("extends"), str) and base:
        here, where = folders[0].path, about.where(("extends",))
        found = next((folder.resolve() for folder in (here.parent / base, data_folder("rules") / base) if _is_ruleset(folder)), None)
        if found is None:
            hint = suggestion(base, (name for name in bundled_rulesets() if name != here.name))
            return folders, [Problem(where, f"de regelset '{base}' bestaat niet.", hint)], shadowed
        if any(found == folder.path for folder in folders):
            hint = "Laat een regelset voortbouwen op een basis die zelf niet op hem voortbouwt."
            return folders, [Problem(where, f"'{base}' is deze regelset zelf, of bouwt er weer op voort.", hint)], shadowed
        nearby, bundled = Folder(found), data_folder("rules") / base
        if base in bundled_rulesets() and found != bundled.resolve() and nearby.fingerprint != Folder(bundled).fingerprint:
            hint = "Is dat niet bedoeld, geef die map dan een andere naam."
            message = f"deze regelset bouwt voort op de map {found}, en daarin staan andere regels dan in de meegeleverde '{base}'."
            shadowed.append(Problem(where, message, hint))
        folders.insert(0, nearby)
    return folders, [], shadowed


def _misnamed(own: Folder) -> Iterator[Problem]:
    """A copied folder that still carries the name of the ruleset it was copied from: every document would name that one."""
    about = own.content.single.get("ruleset")
    if about and about.get("id") != own.path.name:
        hint = "Geef ze dezelfde naam: het id komt op elke checklist."
        yield Problem(about.where(("id",)), f"'{about.get('id')}' is niet hoe de map heet ('{own.path.name}').", hint)


def _catalogue(folders: list[Folder]) -> list[Entry]:
    """The findings that the checks report, as the bundled base lists them."""
    base = (data_folder("rules") / _BASE).resolve()
    known = next((folder for folder in folders if folder.path == base), None) or Folder(base)
    return known.content.lists["findings"] if known is not folders[-1] else []
