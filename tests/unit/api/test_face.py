"""What a developer imports: every public name, with help, in the page on the library and with its schema."""

import ast
import inspect
import pydoc
import re

import pytest
from places import ROOT

import mvoi_checklist
from mvoi_checklist import schema_names, schema_text


def test_every_public_name_can_be_imported():
    assert all(getattr(mvoi_checklist, name) for name in mvoi_checklist.__all__)


def test_help_tells_of_every_public_name():
    told = pydoc.plain(pydoc.render_doc(mvoi_checklist))
    assert [name for name in mvoi_checklist.__all__ if name not in told.partition("__all__")[0]] == []


def test_a_name_that_is_not_there_is_told_as_python_tells_it():
    with pytest.raises(AttributeError, match="no attribute 'nergens'"):
        mvoi_checklist.nergens  # noqa: B018 - looking is the test


def test_every_schema_is_there():
    assert all(f"schema:1.0:{name}" in schema_text(name) for name in schema_names())


def test_a_type_checker_finds_each_name_where_python_does():
    imports = [node for node in ast.walk(ast.parse(inspect.getsource(mvoi_checklist))) if isinstance(node, ast.ImportFrom)]
    told = {one.asname: node.module.removeprefix("mvoi_checklist.") for node in imports for one in node.names if one.asname}
    assert told == mvoi_checklist._HOMES  # noqa: SLF001 - the table is the subject


PAGE = (ROOT / "docs" / "python-api.md").read_text(encoding="utf-8")
CALLS = [name for name in mvoi_checklist.__all__ if inspect.isfunction(getattr(mvoi_checklist, name))]


def written(name):
    """How the page writes a call: its arguments without their types."""
    signature = inspect.signature(getattr(mvoi_checklist, name))
    bare = [each.replace(annotation=inspect.Parameter.empty) for each in signature.parameters.values()]
    return f"{name}{signature.replace(parameters=bare, return_annotation=inspect.Signature.empty)}".replace("'", '"')


def test_the_page_writes_each_call_as_it_is():
    assert [written(name) for name in CALLS if f"`{written(name)}`" not in PAGE] == []


def test_the_page_tells_of_every_public_name_and_of_no_other_call():
    assert [name for name in mvoi_checklist.__all__ if not re.search(rf"`{name}\b", PAGE)] == []
    rows = [line.split(" | ")[0] for line in PAGE.splitlines() if line.startswith("| `")]
    assert {name for row in rows for name in re.findall(r"`(\w+)\(", row)} == set(CALLS)
