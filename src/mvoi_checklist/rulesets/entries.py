"""A rule as it stands in its file, so that every problem can say where: file, entry, field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from mvoi_checklist.errors import Problem, suggestion

Path = tuple[str | int, ...]
"""The steps to a value inside an entry: ``("criteria", 3, "themes", 0)``."""

NAMES = {"themes": "id", "grounds": "id", "duties": "id", "thresholds": "id", "findings": "code", "product_groups": "id", "cpv": "prefix"}
"""The lists of a ruleset, each with the key that names an entry."""

WORDS = {
    "themes": "thema", "grounds": "grond", "duties": "plicht", "thresholds": "drempel", "findings": "bevinding", "product_groups": "productgroep",
    "cpv": "CPV", "criteria": "criterium", "mapping": "koppeling", "ambitions": "ambitie", "goals": "jaardoel", "default_themes": "standaardthema",
    "short_lists": "korte lijst",
}  # fmt: skip


_WITHDRAWS = {"code", "in_force_until", "replaced_by"}


@dataclass(frozen=True)
class Entry:
    """One entry, or one file that is an entry: what stands in it, and where.

    An entry that a later ruleset adds to comes from two files; ``origins`` names the file of each part that is not from ``file``.
    """

    file: str
    data: Any
    label: str = ""
    origins: dict[Path, str] = field(default_factory=dict)
    replaces: bool = False
    """It takes the place of one of the same name in the rules that its folder extends."""
    added: Any = None
    """Of lists of words that a folder adds to, what stands in its own file."""

    def get(self, key: str) -> Any:  # noqa: ANN401 - whatever the file says
        """The value of a field; None when the entry is no table or does not say."""
        return self.data.get(key) if isinstance(self.data, dict) else None

    def file_of(self, path: Path) -> str:
        """The file in which a part of this entry stands."""
        return self.origins.get(path[:2]) or self.origins.get(path[:1]) or self.file

    def where(self, path: Path = ()) -> str:
        """Name the file, the entry by its code or id, and the field: ``catering.toml, criterium CAT-KET-01, themes[0]``."""
        path = self._as_written(path)
        parts, steps, node = [self.file_of(path), self.label], "", self.data
        for number, step in enumerate(path):
            node = _child(node, step)
            word = WORDS.get(str(path[number - 1])) if number and isinstance(step, int) and isinstance(node, dict) else None
            if word:
                parts.append(f"{word} {entry_name(node) or f'nummer {int(step) + 1}'}")
                steps = ""
            else:
                steps += f"[{step}]" if isinstance(step, int) else f".{step}"
        return ", ".join(part for part in (*parts, steps.removeprefix(".")) if part)

    def _as_written(self, path: Path) -> Path:
        """The steps with the number that a word has in the file of who added it, where it is counted among all words."""
        words, own = self.data, self.added
        for step in path[:-1]:
            words, own = _child(words, step), _child(own, step)
        word = _child(words, path[-1]) if path and isinstance(path[-1], int) else None
        return (*path[:-1], own.index(word)) if isinstance(own, list) and word in own else path

    def tables(self, key: str) -> Iterator[tuple[Path, dict[str, Any]]]:
        """The tables in a list of this entry, each with the steps to it."""
        for number, item in enumerate(as_list(self.get(key))):
            if isinstance(item, dict):
                yield (key, number), item


@dataclass
class Content:
    """All that stands in a ruleset: its lists, and the files that are one entry (``policy``, ``vocabulary``).

    ``unread`` names the lists and files of which some could not be read, and the product groups whose file could not: what they hold is unknown.
    """

    lists: dict[str, list[Entry]] = field(default_factory=lambda: {key: [] for key in NAMES})
    single: dict[str, Entry] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)


def entry_name(data: dict[str, Any]) -> str:
    """What a person calls it: its code or id, its year, or the theme and group it joins."""
    for key in ("code", "id", "year"):
        if isinstance(data.get(key), str | int):
            return str(data[key])
    return " bij ".join(data[key] for key in ("theme", "product_group") if isinstance(data.get(key), str))


def only_ends(criterion: object) -> bool:
    """A criterion that states no more than its code and its end only ends the one of that code."""
    return isinstance(criterion, dict) and "in_force_until" in criterion and criterion.keys() <= _WITHDRAWS


def only_adds(group: Entry) -> bool:
    """A product group that says nothing of itself only adds criteria to the one of that id."""
    return isinstance(group.data, dict) and group.data.keys() <= {"id", "criteria"}


def as_list(value: object) -> list[Any]:
    """The value when it is a list; anything else is reported elsewhere."""
    return value if isinstance(value, list) else []


def unknown(where: str, word: str, name: str, known: Iterable[str]) -> Problem:
    """The problem of a name that does not exist."""
    return Problem(where, f"'{name}' is geen {word}.", suggestion(name, known))


def _child(node: Any, step: str | int) -> Any:  # noqa: ANN401 - whatever the file says
    if isinstance(node, dict):
        return node.get(str(step))
    return node[step] if isinstance(node, list) and isinstance(step, int) and step < len(node) else None
