"""Put the folders of a ruleset on top of each other: what the national rules say, and what a municipality changes or adds."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from mvoi_checklist.rulesets.entries import NAMES, Content, Entry, Path, as_list, only_ends
from mvoi_checklist.rulesets.folder import GROUPS, Folder

_LISTS_OF_WORDS = {"vocabulary", "group_words", "calendar_columns"}

Part = tuple[Any, str]
"""A criterion as it stands in a file, and that file."""


def merged(folders: list[Folder]) -> Content:
    """An entry of a later folder replaces or adds; a product group and lists of words are added to; of the ruleset files the one with the fallback counts."""
    result = Content()
    for folder in folders:
        result.unread |= folder.content.unread
        for name, entry in folder.content.single.items():
            base = result.single.get(name)
            if base is not None and name in _LISTS_OF_WORDS:
                result.single[name] = _words_added_to(base, entry, folder.path.name)
            elif base is None or name != "ruleset" or entry.get("fallback_group") is not None:
                result.single[name] = entry
        for key in NAMES:
            result.lists[key] = _on_top(key, result.lists[key], folder)
    return result


def _on_top(key: str, before: list[Entry], folder: Folder) -> list[Entry]:
    """Each entry by its name; one without a usable name stays, to be reported."""
    entries: dict[Any, Entry] = {_name(key, entry): entry for entry in before}
    known = set(entries)
    for entry in folder.content.lists[key]:
        name = _name(key, entry)
        base = entries.get(name)
        own = replace(entry, replaces=name in known)
        entries[name] = _added_to(base, entry, folder.path.name) if key == "product_groups" and base is not None else own
    return list(entries.values())


def _name(key: str, entry: Entry) -> object:
    name = entry.get(NAMES[key])
    return name if isinstance(name, str) else id(entry)


def _words_added_to(base: Entry, own: Entry, folder: str) -> Entry:
    """The words of the base with those that a later folder adds to its lists."""
    added = {key: _with(base.get(key), value) for key, value in own.data.items()}
    origins = {**base.origins, **{(key,): f"{folder}/{own.file_of((key,))}" for key in added}}
    return Entry(base.file, {**base.data, **added}, base.label, origins, added=own.data)


def _with(base: Any, own: Any) -> Any:  # noqa: ANN401 - whatever the file says; the model refuses what cannot be
    if isinstance(base, dict) and isinstance(own, dict):
        return {**base, **{key: _with(base.get(key), value) for key, value in own.items()}}
    return [*base, *(word for word in own if word not in base)] if isinstance(base, list) and isinstance(own, list) else own


def _added_to(base: Entry, own: Entry, folder: str) -> Entry:
    """The group of the base with the fields that a later folder states, and the criteria of both."""
    file = own.file if own.file != base.file else f"{folder}/{GROUPS}/{own.file}"
    stated = {key: value for key, value in own.data.items() if key not in {"id", "criteria"}}
    criteria = own.get("criteria")
    origins: dict[Path, str] = {**base.origins, **{(key,): file for key in stated}}
    if criteria is not None and not isinstance(criteria, list):
        return Entry(base.file, {**base.data, **stated, "criteria": criteria}, base.label, {**origins, ("criteria",): file})
    parts = _criteria([(item, base.file_of(("criteria", number))) for number, item in enumerate(as_list(base.get("criteria")))], as_list(criteria), file)
    origins = {path: name for path, name in origins.items() if path[0] != "criteria"}
    origins |= {("criteria", number): name for number, (_, name) in enumerate(parts) if name != base.file}
    return Entry(base.file, {**base.data, **stated, "criteria": [item for item, _ in parts]}, base.label, origins)


def _criteria(before: list[Part], own: list[Any], file: str) -> list[Part]:
    """Those of the base, each replaced where its code returns, and then what is new; a code that stands twice in one file stays twice."""
    returning: dict[str, Any] = {}
    for item in own:
        if isinstance(item, dict) and isinstance(code := item.get("code"), str):
            returning.setdefault(code, item)
    parts: list[Part] = []
    used: list[Any] = []
    for item, name in before:
        mine = returning.pop(item["code"], None) if isinstance(item, dict) and isinstance(item.get("code"), str) else None
        parts.append((item, name) if mine is None else (_replaced(item, mine), file))
        used.append(mine)
    return [*parts, *((item, file) for item in own if not any(item is each for each in used))]


def _replaced(item: dict[str, Any], mine: dict[str, Any]) -> dict[str, Any]:
    return {**item, **mine} if only_ends(mine) else mine
