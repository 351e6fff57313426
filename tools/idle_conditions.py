"""Show which conditions of the reader change no answer: each is switched off, one by one, on the start documents of tests/everyday in which it held.

What it names was made for a document that another rule reads by now, or for one that is not among them: the unit tests say which. Limits, messages and
what only saves time are named too, so a person decides. Needs a system that can fork; a folder takes up to half an hour.

Run: python tools/idle_conditions.py PART, the beginning of a path below ``inputs``, such as ``themes`` or ``dutch/days``.
"""

from __future__ import annotations

import ast
import importlib
import multiprocessing
import random
import sys
from collections.abc import Iterator, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType, ModuleType
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
_INPUTS = ROOT / "src/mvoi_checklist/inputs"
_PACKAGE = "mvoi_checklist.inputs."
_RULESET = "alkmaar-2024"
_MOST_DOCUMENTS = 40
"""In so many documents a condition is switched off, drawn from those in which it held."""
_LOST = 2
"""A condition without which so many more answers are wrong has earned its place: the rest of the documents is not read."""


class Condition(NamedTuple):
    """Where an ``if`` stands, and what it asks."""

    place: str
    test: str


class Switchboard:
    """The conditions by number, those that held since the last look, and the one that is off."""

    conditions: tuple[Condition, ...] = ()
    held: frozenset[int] = frozenset()
    off: int | None = None

    def __call__(self, number: int, *, answer: object) -> object:
        """What an ``if`` goes by instead of its own answer."""
        if number == self.off:
            return False
        if answer and number not in self.held:
            self.held |= {number}
        return answer


BOARD = Switchboard()


class _Wired(ast.NodeTransformer):
    """A module of which every ``if`` goes by the board."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def visit_If(self, node: ast.If) -> ast.If:
        number = len(BOARD.conditions)
        BOARD.conditions += (Condition(f"{self._file.relative_to(_INPUTS)}:{node.lineno}", ast.unparse(node.test)),)
        self.generic_visit(node)
        node.test = ast.Call(ast.Name("_board", ast.Load()), [ast.Constant(number)], [ast.keyword("answer", node.test)])
        return node


class _Loader(SourceFileLoader):
    """Loads a module wired to the board."""

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002 (called by Python)
        tree = _Wired(Path(self.path)).visit(ast.parse(self.get_data(self.path)))
        return compile(ast.fix_missing_locations(tree), self.path, "exec", dont_inherit=True)

    def exec_module(self, module: ModuleType) -> None:
        module.__dict__["_board"] = BOARD
        super().exec_module(module)


class _Finder(MetaPathFinder):
    """Finds the modules that are to be wired."""

    def __init__(self, part: str) -> None:
        self._part = part

    def find_spec(self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:  # noqa: ARG002 (called by Python)
        file = _INPUTS / f"{fullname.removeprefix(_PACKAGE).replace('.', '/')}.py"
        if not fullname.startswith(_PACKAGE) or not file.is_file() or not str(file.relative_to(_INPUTS)).startswith(self._part):
            return None
        return spec_from_file_location(fullname, file, loader=_Loader(fullname, str(file)))


def _wrong_in(name: str) -> frozenset[str]:
    """Which answers about a document are wrong."""
    everyday = importlib.import_module("everyday")
    found = everyday.Found()
    everyday.compare(name, importlib.import_module("mvoi_checklist").load_ruleset(_RULESET), found)
    return frozenset(difference.split(":")[0] for difference in found.differences)


def _read_as_it_is(name: str) -> tuple[str, frozenset[str], frozenset[int]]:
    """A document, which answers are wrong, and which conditions held."""
    return name, _wrong_in(name), BOARD.held


def _read_without(number: int, wrong: dict[str, frozenset[str]]) -> tuple[int, int, int]:
    """A condition, and how many answers are wrong and how many are right without it that were not."""
    BOARD.off = number
    lost = gained = 0
    for name, before in wrong.items():
        try:
            now = _wrong_in(name)
        except Exception:  # noqa: BLE001 (a reader that breaks without a condition needs it)
            return number, _LOST, 0
        lost, gained = lost + len(now - before), gained + len(before - now)
        if lost - gained >= _LOST:
            break
    return number, lost, gained


def idle(part: str) -> Iterator[str]:
    """Each condition that does not earn its place, with in how many documents it held, and what is lost and gained without it."""
    sys.meta_path.insert(0, _Finder(part))
    sys.path.insert(0, str(ROOT / "tests/everyday"))
    names = importlib.import_module("everyday").names()
    importlib.import_module("mvoi_checklist").load_ruleset(_RULESET)
    for module in ("word", "odt"):
        importlib.import_module(f"{_PACKAGE}{module}.file")
    alone = multiprocessing.get_context("fork").Pool(maxtasksperchild=1)  # a process for each reading: what was worked out before would hide what is asked
    with alone:
        read = alone.map(_read_as_it_is, names, chunksize=1)
        wrong = {name: mistakes for name, mistakes, _ in read}
        held = {number: [name for name, _, numbers in read if number in numbers] for number in range(len(BOARD.conditions))}
        drawn = {number: random.Random(number).sample(among, min(_MOST_DOCUMENTS, len(among))) for number, among in held.items()}  # noqa: S311 (no secret)
        for number, lost, gained in alone.starmap(_read_without, ((number, {name: wrong[name] for name in names}) for number, names in drawn.items()), 1):
            if lost - gained < _LOST:
                condition = BOARD.conditions[number]
                yield f"{condition.place}: held in {len(held[number])} documents, {lost} answers lost and {gained} gained without: {condition.test}"


if __name__ == "__main__":
    print(*idle(sys.argv[1]), sep="\n")
