"""Does a word that a municipality adds already mean something else."""

from __future__ import annotations

from collections.abc import Iterator

from mvoi_checklist.engine.group_words import groups_named
from mvoi_checklist.errors import Problem
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.rulesets.entries import Content, Entry, Path, as_list
from mvoi_checklist.rulesets.folder import Folder

_ONE_MEANING = (
    "fields", "theme_fields", "evaluation_fields", "themes", "theme_form_names",
    "grounds", "contract_kinds", "procedures", "criterion_kinds", "levels",
)  # fmt: skip
"""The tables in which a word is looked up: the first key that lists it counts, so a second one would take it away, or never be seen."""

_OPPOSITES = ("yes", "no")


def word_problems(folders: list[Folder], content: Content) -> Iterator[Problem]:
    """Every word of a later folder that means something else in the folders before it, or under another key of its own file."""
    known = {(table, _plain(title)): str(entry.get("id")) for table in ("themes", "grounds") for entry in content.lists[table] if (title := entry.get("title"))}
    for number, folder in enumerate(folders):
        entry = folder.content.single.get("vocabulary")
        for path, table, key, word in _words(entry) if entry else ():
            meant = known.setdefault((table, _plain(word)), key)
            if number and entry and meant != key:
                hint = "In deze lijst kan een woord maar één ding betekenen: haal het weg, of kies een ander woord."
                yield Problem(entry.where(path), f"'{word}' betekent al '{meant}'.", hint)


def group_name_problems(content: Content) -> Iterator[Problem]:
    """Every title or other name that two product groups have: only one would be found. What the fallback group lists may get a group of its own."""
    about = content.single.get("ruleset")
    fallback = about.get("fallback_group") if about else None
    known: dict[str, object] = {}
    for entry in content.lists["product_groups"]:
        group = entry.get("id")
        for name in (entry.get("title"), *as_list(entry.get("other_names"))) if group != fallback else ():
            if name and (other := known.setdefault(_plain(name), group)) != group:
                yield Problem(entry.where(), f"'{name}' is ook een naam van productgroep {other}.", "Laat elke naam bij één groep staan.")


def group_word_cautions(content: Content, ruleset: Ruleset) -> Iterator[Problem]:
    """Every word that a later folder adds to a group and that, by itself in a title, points to another group too, or only there."""
    entry = content.single.get("group_words")
    if entry is None or entry.added is None:
        return
    for group, lists in entry.added.get("groups", {}).items():
        for key, word in ((name, word) for name in ("leads", "names") for word in lists.get(name, ())):
            others = groups_named(word.replace("*", ""), ruleset.group_words, fallback=ruleset.fallback_group) - {group}
            if others:
                hint = "Kies een langer of ander woord als dat niet de bedoeling is."
                yield Problem(entry.where(("groups", group, key)), f"'{word}' wijst in een titel ook op {', '.join(sorted(others))}, of alleen daarop.", hint)


def _words(entry: Entry) -> Iterator[tuple[Path, str, str, object]]:
    """Each word with the steps to its list, its table and its key, which is a word for itself too."""
    for table in _ONE_MEANING:
        lists = entry.get(table)
        for key, words in lists.items() if isinstance(lists, dict) else ():
            yield from (((table, key), table, key, word) for word in (key, *as_list(words)))
    for answer in _OPPOSITES:
        yield from (((answer,), "yes", answer, word) for word in as_list(entry.get(answer)))


def _plain(word: object) -> str:
    return " ".join(str(word).lower().split())
