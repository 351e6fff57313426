"""Read the files of one ruleset folder: TOML and the CPV table, each mistake with its line."""

from __future__ import annotations

import csv
import json
import tomllib
from datetime import date, time
from difflib import get_close_matches
from functools import lru_cache
from io import StringIO
from pathlib import Path
from typing import Any

from mvoi_checklist.errors import Problem, reason, suggestion
from mvoi_checklist.folders import files_below
from mvoi_checklist.model.dutch import toml_number
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.model.toml_mistakes import PLACE, value_mistake
from mvoi_checklist.rulesets.entries import NAMES, WORDS, Content, Entry, as_list, entry_name

SINGLE = ("ruleset", *(name for name in Ruleset.model_fields if name not in {*NAMES, "identity", "fallback_group"}))
"""What is one entry: the file ``ruleset.toml`` itself, ``policy.toml`` and what the model adds; the vocabulary may be a folder of files."""

LISTS = tuple(key for key in NAMES if key not in {"product_groups", "cpv"})
CPV_COLUMNS = ["cpv_prefix", "product_groups", "mvi_group", "note", "confidence"]
GROUPS = "product-groups"
_VOCABULARY = "vocabulary"
DEEPEST = 20
"""No rule nests tables and lists deeper than this."""


class Folder:
    """The content of one folder, what goes into its fingerprint, and every problem with its files."""

    def __init__(self, path: Path) -> None:
        """Read everything; problems are kept, not raised."""
        self.path = path.resolve()
        self.content = Content()
        self.fingerprint: list[str] = []
        self.problems: list[Problem] = []
        files, shut = files_below(self.path)
        for problem in shut:
            self.problems.append(Problem(Path(problem.where).name, problem.message, problem.hint))
            self.content.unread.add("product_groups")
        for file in (file for file in files if file.suffix == ".toml"):
            before = len(self.problems)
            self._read_toml(file)
            if len(self.problems) > before:
                self._unread(file)
        if (self.path / "cpv.csv").exists():
            self._read_cpv(self.path / "cpv.csv")
        for file in (file for file in files if _seems_a_rule(file, self.path)):
            self._unread(file)
            self._problem(file.name, "dit bestand wordt niet gelezen: de naam klopt niet.", "Laat de naam eindigen op .toml, of haal het bestand weg.")

    def _label(self, file: Path) -> str:
        """The bare name; ``ruleset.toml`` stands in every folder and is named with it, as is a part of the vocabulary."""
        return f"{file.parent.name}/{file.name}" if file.stem == "ruleset" or file.parent == self.path / _VOCABULARY else file.name

    def _problem(self, where: str, message: str, hint: str = "") -> None:
        self.problems.append(Problem(where, message, hint))

    def _unread(self, file: Path) -> None:
        """Remember what is not known now, so that nothing is called wrong only because this file could not be read."""
        stem = _VOCABULARY if file.parent == self.path / _VOCABULARY else file.name.partition(".")[0].lower()
        known = get_close_matches(stem, (*SINGLE, *LISTS), n=1)
        self.content.unread |= {known[0]} if known and file.parent.name != GROUPS else {stem, "product_groups"}

    def _text(self, file: Path) -> str | None:
        try:
            return file.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError:
            self._problem(self._label(file), "dit bestand is niet als UTF-8 opgeslagen.", "Sla het op met codering UTF-8.")
        except OSError as error:
            self._problem(self._label(file), f"dit bestand kan niet worden gelezen ({reason(error)}).", "Controleer uw rechten op het bestand.")
        return None

    def _read_toml(self, file: Path) -> None:
        text, label = self._text(file), self._label(file)
        if text is None:
            return
        try:
            data = _table(text)
        except ValueError as error:
            self.problems.append(_toml_problem(label, text, str(error)))
            return
        except RecursionError:
            self._problem(label, "hier staan te veel haken in elkaar.", "Schrijf de regel eenvoudiger.")
            return
        name = file.relative_to(self.path).as_posix()
        self.fingerprint.append(json.dumps({f"{self.path.name}/{name}": data}, sort_keys=True, ensure_ascii=False))
        self._sort_in(file, label, data)

    def _sort_in(self, file: Path, label: str, data: dict[str, Any]) -> None:
        if file.parent == self.path / GROUPS:
            self._read_group(label, data)
        elif file.parent == self.path / _VOCABULARY or (file.parent == self.path and file.stem == _VOCABULARY):
            self._read_words(label, data)
        elif file.parent != self.path or file.stem not in (*SINGLE, *LISTS):
            known = suggestion(file.name, [f"{stem}.toml" for stem in (*SINGLE, *LISTS)])
            self._problem(
                label, "dit bestand hoort niet bij een regelset.", f"{known} Een productgroep staat in de map {GROUPS}, een lijst van woorden in {_VOCABULARY}."
            )
        elif file.stem in SINGLE:
            self.content.single[file.stem] = Entry(label, data)
        else:
            self._read_list(file.stem, label, data)

    def _read_group(self, label: str, data: dict[str, Any]) -> None:
        if "id" not in data and any(isinstance(item, dict) and "id" in item for item in as_list(data.get("criteria"))):
            hint = "Zet id boven de eerste [[criteria]], met wat u nog meer van de groep zegt."
            self._problem(f"{label}, id", "dit staat onder een criterium en hoort daar nu bij.", hint)
        else:
            self.content.lists["product_groups"].append(Entry(label, data))

    def _read_words(self, label: str, data: dict[str, Any]) -> None:
        """Lists of the vocabulary, each of which stands in one file of a folder."""
        words = self.content.single.setdefault(_VOCABULARY, Entry(_VOCABULARY, {}))
        for name, value in data.items():
            if name in words.data:
                hint = "Zet de woorden van een lijst bij elkaar in een van de twee."
                self._problem(f"{label}, {name}", f"deze lijst staat ook in {words.file_of((name,))}.", hint)
            else:
                words.data[name] = value
                words.origins[name,] = label

    def _read_list(self, key: str, label: str, data: dict[str, Any]) -> None:
        for other in data:
            if other != key:
                self._problem(f"{label}, {other}", "dit hoort niet in dit bestand.", f"Schrijf [[{key}]] boven elke {WORDS[key]}.")
        if not isinstance(data.get(key, []), list):
            self._problem(f"{label}, {key}", "hier hoort een lijst.", f"Schrijf [[{key}]] met dubbele haken boven elke {WORDS[key]}.")
        for number, item in enumerate(as_list(data.get(key)), start=1):
            name = (entry_name(item) if isinstance(item, dict) else "") or f"nummer {number}"
            self.content.lists[key].append(Entry(label, item, f"{WORDS[key]} {name}"))

    def _read_cpv(self, file: Path) -> None:
        text = self._text(file)
        if text is None:
            return
        self.fingerprint.append(text)
        rows = csv.DictReader(StringIO(text, newline=""))
        try:
            if list(rows.fieldnames or []) != CPV_COLUMNS:
                hint = f"Maak daarvan: {','.join(CPV_COLUMNS)} (met komma's, niet met puntkomma's)."
                self._problem("cpv.csv, regel 1", "de kopregel klopt niet.", hint)
                return
            for row in rows:
                self._cpv_row(row, rows.line_num)
        except csv.Error:
            self._problem(f"cpv.csv, regel {rows.line_num + 1}", "hier is het CSV-bestand stuk.", "Controleer de aanhalingstekens.")

    def _cpv_row(self, row: dict[Any, Any], line: int) -> None:
        if None in row or None in row.values():
            hint = f"Een regel heeft {len(CPV_COLUMNS)} kolommen; zet tekst met een komma tussen aanhalingstekens."
            self._problem(f"cpv.csv, regel {line}", "het aantal kolommen klopt niet.", hint)
            return
        data = {
            "prefix": row["cpv_prefix"],
            "product_groups": [group for group in row["product_groups"].split("|") if group],
            "mvi_group": row["mvi_group"] or None,
            "note": row["note"] or None,
            "confidence": row["confidence"],
        }
        self.content.lists["cpv"].append(Entry("cpv.csv", data, f"regel {line} (CPV {row['cpv_prefix']})"))


def _seems_a_rule(file: Path, root: Path) -> bool:
    """Windows makes ``catering.toml.txt`` of it, and a typing mistake ``catering.tml``: left out in silence, its rules would be gone."""
    names, name = (*SINGLE, *LISTS, "cpv"), file.name.lower()
    if file.suffix in {".toml", ".md"} or file.name == "cpv.csv" or name.startswith((".", "~")) or not file.is_file():
        return False
    return ".toml" in name or file.parent in {root / GROUPS, root / _VOCABULARY} or (file.parent == root and name.partition(".")[0] in names)


def _table(text: str) -> dict[str, Any]:
    """The TOML as plain JSON values; too deep for the models counts as too deep for Python."""
    data: dict[str, Any] = _plain(_parsed(text), DEEPEST)
    return data


@lru_cache(maxsize=128)
def _parsed(text: str) -> dict[str, Any]:
    """Nearly all of the time that reading rules takes; a base is often read again beside a copy of it, or for the next ruleset on it."""
    return tomllib.loads(text, parse_float=toml_number)


def _plain(value: object, room: int) -> Any:  # noqa: ANN401 - whatever JSON holds
    """A date as text; a moment or time too, which the models then refuse as a date."""
    if not room:
        raise RecursionError
    if isinstance(value, dict):
        return {key: _plain(inner, room - 1) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner, room - 1) for inner in value]
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, time) else value


def _toml_problem(label: str, text: str, message: str) -> Problem:
    place = PLACE.search(message)
    end = ", einde van het bestand" if "end of document" in message else ""
    where = f"{label}, regel {place[1]}, teken {place[2]}" if place else f"{label}{end}"
    if any(words in message for words in ("overwrite", "twice", "mutate", "already")):
        return Problem(where, "deze naam staat er al.", "Gebruik elke naam één keer; haal de dubbele weg.")
    return Problem(where, *(value_mistake(text, message) or ("hier is de TOML stuk.", "Controleer aanhalingstekens, haken, komma's en '='.")))
