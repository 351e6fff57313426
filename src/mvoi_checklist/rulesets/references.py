"""Do the rules name things that exist, and does nothing stand there twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from string import Formatter
from typing import Any

from mvoi_checklist.errors import Problem, suggestion
from mvoi_checklist.model.closed_lists import LEVEL_TITLES, ContractKind, CriterionKind, Procedure
from mvoi_checklist.model.start_document import Delivery, Evaluation, Reflection, StartDocument
from mvoi_checklist.model.vocabulary import THEME_FIELDS
from mvoi_checklist.rulesets.entries import NAMES, WORDS, Content, Entry, Path, as_list, entry_name, only_ends, unknown

Named = tuple[Entry, Path, Any]
"""A name that a rule uses: the entry, the steps to it, the name."""

_OF_FIELDS = ("fields", "label_stems", "likely_cues", "unlikely_cues", "sentence_cues")
_OF_A_THEME = ("theme_fields", "theme_field_stems")
_BY_THEME = ("themes", "theme_form_names", "theme_words", "theme_companions", "theme_cues", "theme_topics")
"""The tables of the vocabulary by what their keys name."""
_THIS = {"ambitions": "dit thema", "goals": "dit jaar", "mapping": "dit thema bij deze productgroep", "default_themes": "dit thema"}


def missing_lists(content: Content) -> Iterator[Problem]:
    """A list that other rules refer to and that no file fills is told once; from then on it counts as unread, and no name as wrong."""
    for key in ("themes", "grounds", "findings", "product_groups"):
        if not content.lists[key] and key not in content.unread:
            content.unread.add(key)
            where, what = ("product-groups", "deze map") if key == "product_groups" else (f"{key}.toml", "dit bestand")
            hint = "Zet het erbij, of bouw met extends voort op een regelset die het heeft."
            yield Problem(where, f"er is geen {WORDS[key]}: {what} ontbreekt of is leeg.", hint)


def reference_problems(content: Content) -> list[Problem]:
    """Return every name that does not exist and every code or row that stands there twice; what could not be read may hold any name."""
    themes, groups, grounds = (_ids(content, key) for key in ("themes", "product_groups", "grounds"))
    return [
        *(_unknown("thema", _theme_names(content), themes) if "themes" not in content.unread else ()),
        *(_unknown("productgroep", _group_names(content), [*groups, *sorted(content.unread)]) if groups else ()),
        *(_unknown("grond", _keys(content, "grounds"), grounds) if "grounds" not in content.unread else ()),
        *_unknown("soort opdracht", _keys(content, "contract_kinds"), _values(ContractKind)),
        *_unknown("procedure", _keys(content, "procedures"), _values(Procedure)),
        *_unknown("soort criterium", _keys(content, "criterion_kinds"), _values(CriterionKind)),
        *_unknown("niveau", _keys(content, "levels"), map(str, LEVEL_TITLES)),
        *_unknown("soort criterium", _keys(content, "kind_cues"), _values(CriterionKind)),
        *_unknown("soort criterium", _keys(content, "written_places"), _values(CriterionKind)),
        *_unknown("veld", (key for table in _OF_FIELDS for key in _keys(content, table)), StartDocument.model_fields),
        *_unknown("veld van een thema", (key for table in _OF_A_THEME for key in _keys(content, table)), THEME_FIELDS),
        *(_unknown("veld van de evaluatie", _keys(content, "evaluation_fields"), _evaluation_fields(themes)) if "themes" not in content.unread else ()),
        *(_unknown("plicht", _keys(content, "duties"), _ids(content, "duties")) if "duties" not in content.unread else ()),
        *_repeated_codes(content),
        *_repeated_rows(content),
        *(_successors(content) if "product_groups" not in content.unread else ()),
    ]


def repeated_ids(content: Content) -> Iterator[Problem]:
    """Entries of one folder that carry the same id; only a municipal folder may replace an entry of the base."""
    for key, id_key in NAMES.items():
        entries = [(entry, (id_key,), entry.get(id_key)) for entry in content.lists[key]]
        for entry, path, first in _seen_before(entries):
            yield Problem(entry.where(path), f"'{entry.get(id_key)}' staat er al ({first}).", "Geef elke regel een eigen naam, of haal er één weg.")


def finding_problems(content: Content, catalogue: list[Entry]) -> Iterator[Problem]:
    """The checks fill in fixed words under fixed codes: those of the bundled catalogue."""
    own = {entry.get("code"): entry for entry in content.lists["findings"]}
    for known in catalogue:
        code = known.get("code")
        if code not in own:
            yield Problem("findings.toml", f"de bevinding {code} ontbreekt.", "Neem haar over uit de regelset 'landelijk', of bouw daarop voort met extends.")
        else:
            yield from _message_problems(own[code], _fields(known.get("message")) or set())


def _message_problems(entry: Entry, known: set[str]) -> Iterator[Problem]:
    used, where = _fields(entry.get("message")), entry.where(("message",))
    if used is None:
        yield Problem(where, "de accolades kloppen niet.", "Zet om elk in te vullen woord één { en één }.")
        return
    for name in sorted(used - known):
        choices = ", ".join(f"{{{choice}}}" for choice in sorted(known)) or "geen"
        yield Problem(where, f"{{{name}}} wordt hier niet ingevuld.", f"In deze melding kunnen: {choices}.")


def _fields(message: object) -> set[str] | None:
    if not isinstance(message, str):
        return set()
    try:
        return {name for _, name, _, _ in Formatter().parse(message) if name is not None}
    except ValueError:
        return None


def _ids(content: Content, key: str) -> list[str]:
    return [name for entry in content.lists[key] if isinstance(name := entry.get(NAMES[key]), str)]


def _values(words: type[StrEnum]) -> list[str]:
    return [word.value for word in words]


def _evaluation_fields(themes: Iterable[str]) -> Iterator[str]:
    """Every field of an evaluation, those of a part of it behind its name: ``strategic.went_well``."""
    for name, field in Evaluation.model_fields.items():
        yield from [f"{name}.{part}" for part in Reflection.model_fields] if field.annotation == Reflection | None else [name]
    yield from (f"deliveries.{theme}.{part}" for theme in themes for part in Delivery.model_fields)


def _theme_names(content: Content) -> Iterator[Named]:
    yield from _policy_names(content, "theme")
    if policy := content.single.get("policy"):
        for key in ("focus_themes", "thresholds_not_set"):
            yield from _in_list(policy, (key,), policy.get(key))
    for group in content.lists["product_groups"]:
        for path, criterion in group.tables("criteria"):
            yield from _in_list(group, (*path, "themes"), criterion.get("themes"))
    for duty in content.lists["duties"]:
        yield from _in_list(duty, ("themes",), duty.get("themes"))
    for table in _BY_THEME:
        yield from _keys(content, table)


def _group_names(content: Content) -> Iterator[Named]:
    yield from _policy_names(content, "product_group")
    if ruleset := content.single.get("ruleset"):
        yield ruleset, ("fallback_group",), ruleset.get("fallback_group")
    for entry in (*content.lists["duties"], *content.lists["cpv"]):
        yield from _in_list(entry, ("product_groups",), entry.get("product_groups"))
    yield from _keys(content, "product_groups")
    words = content.single.get("group_words")
    named = words.get("groups") if words else None
    if words and isinstance(named, dict):
        yield from ((words, ("groups", name), name) for name in named)


def _policy_names(content: Content, field: str) -> Iterator[Named]:
    if policy := content.single.get("policy"):
        for key in ("ambitions", "mapping", "default_themes"):
            yield from ((policy, (*path, field), row.get(field)) for path, row in policy.tables(key))


def _in_list(entry: Entry, path: Path, names: object) -> Iterator[Named]:
    yield from ((entry, (*path, number), name) for number, name in enumerate(as_list(names)))


def _keys(content: Content, table: str) -> Iterator[Named]:
    vocabulary = content.single.get("vocabulary")
    words = vocabulary.get(table) if vocabulary else None
    if vocabulary and isinstance(words, dict):
        yield from ((vocabulary, (table, name), name) for name in words)


def _unknown(word: str, used: Iterable[Named], known: Iterable[str]) -> Iterator[Problem]:
    choices = list(known)
    for entry, path, name in used:
        if isinstance(name, str) and name not in choices:
            yield unknown(entry.where(path), word, name, choices)


def _seen_before(named: Iterable[Named]) -> Iterator[tuple[Entry, Path, str]]:
    """What carries a name that something before it has, with where that stands."""
    seen: dict[str | int, str] = {}
    for entry, path, name in named:
        if isinstance(name, str | int):
            if name in seen:
                yield entry, path, seen[name]
            seen.setdefault(name, entry.where(path[:-1]))


def _repeated_codes(content: Content) -> Iterator[Problem]:
    """What a folder adds to a group of its base comes after all that the base itself holds: who adds can choose another code."""
    placed = [(group, path, item) for group in content.lists["product_groups"] for path, item in group.tables("criteria") if not only_ends(item)]
    placed.sort(key=lambda each: each[0].file_of(each[1]) != each[0].file)
    for group, path, first in _seen_before((group, (*path, "code"), item.get("code")) for group, path, item in placed):
        yield Problem(group.where(path), f"deze code staat er al, bij {first}.", "Geef elk criterium een eigen code.")


def _repeated_rows(content: Content) -> Iterator[Problem]:
    policy = content.single.get("policy")
    for key in ("ambitions", "goals", "mapping", "default_themes") if policy else ():
        rows = [(policy, path, entry_name(row)) for path, row in policy.tables(key)] if policy else []
        for entry, path, _ in _seen_before(row for row in rows if row[2]):
            yield Problem(entry.where(path), f"{_THIS[key]} staat er twee keer.", "Alleen de eerste zou tellen; haal er één weg.")


def _successors(content: Content) -> Iterator[Problem]:
    """A code in ``replaced_by`` must exist, and following it from one to the next must end somewhere."""
    following: dict[str, Any] = {}
    asked: list[tuple[Entry, Path, str]] = []
    for group in content.lists["product_groups"]:
        for path, item in group.tables("criteria"):
            if isinstance(code := item.get("code"), str):
                following[code] = item.get("replaced_by")
                asked.append((group, (*path, "replaced_by"), code))
    for entry, path, code in asked:
        successor = following[code]
        if isinstance(successor, str) and successor not in following:
            hint = suggestion(successor, following)
            known = hint if hint.startswith("Bedoelt") else "Zoek de code op met 'mvoi rules list'."
            yield Problem(entry.where(path), f"'{successor}' is geen criterium.", known)
        elif _returns(code, following):
            yield Problem(entry.where(path), f"de opvolger leidt terug naar {code} zelf.", "Noem een criterium dat zelf geldt.")


def _returns(code: str, following: dict[str, Any]) -> bool:
    seen: set[str] = set()
    at = following[code]
    while isinstance(at, str) and at not in seen:
        if at == code:
            return True
        seen.add(at)
        at = following.get(at)
    return False
