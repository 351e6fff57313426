"""The rules, schemas and examples: they lie beside the package once installed, else in the checkout."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from mvoi_checklist.errors import Problem, UsageError, suggestion

DEFAULT_RULESET = "alkmaar-2024"
"""The bundled ruleset that is used where none is given."""

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent.parent


def data_folder(name: str) -> Path:
    """Return the folder ``rules``, ``schemas`` or ``examples``, wherever this package was installed from."""
    packaged = _PACKAGE / name
    return packaged if packaged.is_dir() else _CHECKOUT / name


def schema_names() -> tuple[str, ...]:
    """Names of the published JSON Schemas."""
    return tuple(sorted(path.name.removesuffix(".schema.json") for path in data_folder("schemas").glob("*.schema.json")))


def schema_text(name: str) -> str:
    """Return a published JSON Schema as text.

    Raises:
        UsageError: there is no schema of that name.

    """
    _refuse_unknown("schema", name, schema_names())
    return (data_folder("schemas") / f"{name}.schema.json").read_text(encoding="utf-8")


def example_file(name: str) -> Path:
    """Path of a bundled example start document.

    Raises:
        UsageError: there is no example of that name.

    """
    _refuse_unknown("voorbeeld", name, sorted(path.name for path in data_folder("examples").iterdir() if path.suffix in {".docx", ".json"}))
    return data_folder("examples") / name


def _refuse_unknown(kind: str, name: str, known: Sequence[str]) -> None:
    if name not in known:
        raise UsageError([Problem("name", f"er is geen {kind} '{name}'.", suggestion(name, known))])
