"""Whatever stands in a file, the answer is a checklist or a Dutch sentence; never a traceback."""

import copy
import io
import tempfile
import zipfile
from pathlib import Path

from click.testing import CliRunner
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree
from places import EXAMPLES, ROOT

from mvoi_checklist.cli import main
from mvoi_checklist.rulesets.load import examine_ruleset

OTHERS = sorted((ROOT / "tests" / "everyday" / "documents").iterdir())
DOCX, JSON = ((EXAMPLES / name).read_bytes() for name in ("schoonmaak-sporthal.docx", "schoonmaak-sporthal.json"))
ABOUT = b'id = "x"\ntitle = "X"\nversion = "1"\nextends = "landelijk"\n'
QUIET = settings(deadline=None, max_examples=25)


@st.composite
def damaged(draw, data):
    """The bytes of a good file with a piece cut out, put in or replaced."""
    start = draw(st.integers(0, len(data)))
    end = draw(st.integers(start, min(len(data), start + 200)))
    return data[:start] + draw(st.binary(max_size=8)) + data[end:]


def answered(name, data):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        result = CliRunner().invoke(main, ["checklist", str(path), "-o", str(Path(folder) / "uit.json")])
    assert result.exit_code in {0, 1, 3}, result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert "Er ging iets mis" not in result.output


@QUIET
@given(st.binary(max_size=300) | damaged(DOCX))
@example(b"PK\x03\x04")
def test_no_bytes_at_all_make_a_word_file_crash(data):
    answered("start.docx", data)


def changed(path, steps):
    """A document in which elements are taken out, doubled, emptied, or put inside another."""
    with zipfile.ZipFile(path) as package:
        files = {name: package.read(name) for name in package.namelist()}
    name = "content.xml" if path.suffix == ".odt" else "word/document.xml"
    root = etree.fromstring(files[name])
    for what, one, other in steps:
        if not (elements := [element for element in root.iter("{*}*") if element.getparent() is not None]):
            break
        element = elements[one % len(elements)]
        if what == "away":
            element.getparent().remove(element)
        elif what == "twice":
            element.addnext(copy.deepcopy(element))
        elif what == "empty":
            element[:] = []
        else:
            elements[other % len(elements)].append(copy.deepcopy(element))
    files[name] = etree.tostring(root)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for part, data in files.items():
            package.writestr(part, data)
    return buffer.getvalue()


@settings(deadline=None, max_examples=40)
@given(
    st.sampled_from(OTHERS),
    st.lists(st.tuples(st.sampled_from(["away", "twice", "empty", "inside"]), st.integers(0, 10**5), st.integers(0, 10**5)), min_size=1, max_size=8),
)
def test_nothing_missing_or_doubled_makes_a_document_by_others_crash(path, steps):
    answered(f"start{path.suffix}", changed(path, steps))


@QUIET
@given(st.binary(max_size=300) | damaged(JSON))
@example(b'{"title": "\\ud800"}')
@example(b'{"estimated_value": 1e999}')
@example(b"[" * 5000)
def test_no_bytes_at_all_make_a_json_file_crash(data):
    answered("start.json", data)


rules = st.recursive(
    st.none().map(lambda _: "x") | st.booleans() | st.integers() | st.floats() | st.dates() | st.datetimes() | st.times() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "code", "themes", "when", "value", "from", "title"]), inner, max_size=3),
    max_leaves=8,
)


def toml(value):
    """Write a value as TOML."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return '"' + "".join(f"\\U{ord(sign):08x}" for sign in value) + '"'
    if isinstance(value, list):
        return f"[{', '.join(map(toml, value))}]"
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{key} = {toml(item)}' for key, item in value.items())} }}"
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


@settings(deadline=None, max_examples=40)
@given(
    st.sampled_from(["policy", "duties", "grounds", "thresholds", "vocabulary", "findings", "product-groups/x"]),
    st.dictionaries(
        st.sampled_from(["duties", "grounds", "thresholds", "findings", "criteria", "mapping", "goals", "short_lists", "themes", "id"]), rules, max_size=4
    ),
)
def test_no_rules_at_all_make_the_check_of_the_rules_crash(name, content):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{name}.toml"
        path.parent.mkdir(exist_ok=True)
        (Path(folder) / "ruleset.toml").write_bytes(ABOUT)
        path.write_text("\n".join(f"{key} = {toml(value)}" for key, value in content.items()), encoding="utf-8")
        problems = examine_ruleset(Path(folder)).problems
    assert all(problem.where and problem.message for problem in problems)


@QUIET
@given(damaged((EXAMPLES.parent / "rules" / "alkmaar-2024" / "policy.toml").read_bytes()))
def test_a_damaged_policy_is_named_or_is_still_whole(data):
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "ruleset.toml").write_bytes(ABOUT)
        (Path(folder) / "policy.toml").write_bytes(data)
        found = examine_ruleset(Path(folder))
    assert (found.ruleset is None) is bool(found.problems)
    assert all(problem.where.startswith("policy.toml") for problem in found.problems)
