"""Is there something to which a folder adds: the group that its file is called after, the group of that id, the criterion that it ends."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from mvoi_checklist.errors import Problem, suggestion
from mvoi_checklist.rulesets.entries import Content, entry_name, only_adds, only_ends
from mvoi_checklist.rulesets.folder import GROUPS, Folder

_OWN_GROUP = "Een eigen groep heeft boven haar eerste criterium ook title, description, source en status."


def addition_problems(folders: list[Folder], content: Content) -> Iterator[Problem]:
    """Every file that is called after another group than it holds, every group that only adds and every criterion that only ends, where there is nothing."""
    known = [name for group in content.lists["product_groups"] if isinstance(name := group.get("id"), str)]
    misnamed = set()
    for number, folder in enumerate(folders):
        place = f"{folder.path.name}/{GROUPS}/" if number else ""
        for group in folder.content.lists["product_groups"]:
            name, stem = group.get("id"), PurePath(group.file).stem
            if isinstance(name, str) and stem in known and name != stem:
                misnamed.add(name)
                hint = f"Bedoelt u '{stem}'? Hoort het bij '{name}', noem het bestand dan {name}.toml."
                yield Problem(f"{place}{group.file}, id", f"dit is '{name}', maar het bestand heet naar productgroep '{stem}'.", hint)
    for group in content.lists["product_groups"]:
        name = group.get("id")
        if only_adds(group) and isinstance(name, str) and name not in misnamed:
            likely = suggestion(name, (each for each in known if each != name), "")
            yield Problem(group.where(("id",)), f"'{name}' bestaat nog niet, en hier staat niet wat die groep is.", f"{likely} {_OWN_GROUP}".lstrip())
    yield from _ended_in_vain(content)


def _ended_in_vain(content: Content) -> Iterator[Problem]:
    placed = [(group, path, item) for group in content.lists["product_groups"] for path, item in group.tables("criteria")]
    real = {item["code"]: group.get("id") for group, _, item in placed if isinstance(item.get("code"), str) and not only_ends(item)}
    for group, path, item in placed:
        if only_ends(item) and not only_adds(group):
            code = entry_name(item)
            near = suggestion(code, (each for each, of in real.items() if of == group.get("id")), "Zoek de code op met 'mvoi rules list'.")
            hint = f"Het staat bij {real[code]}: zet dit in het bestand van die groep." if code in real else near
            yield Problem(group.where(path), f"dit bestaat niet bij {group.get('id')}: er valt niets te laten vervallen.", hint)


def follows(content: Content, steps: tuple[Any, ...]) -> bool:
    """What misses in a group that only adds, or in a criterion that only ends, follows from that there is nothing to add to or to end."""
    if steps[0] != "product_groups":
        return False
    group, inside = content.lists["product_groups"][steps[1]], steps[2:-1]
    return only_ends(group.get("criteria")[inside[1]]) if inside[:1] == ("criteria",) else only_adds(group) and not inside
