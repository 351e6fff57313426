"""Real Word files, changed inside: the answer is a result or a Dutch sentence, for the reader, the annotated copy and the template alike."""

import io
import tempfile
import zipfile
from pathlib import Path

from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from places import EXAMPLES

from mvoi_checklist.cli import main

START = EXAMPLES / "schoonmaak-sporthal.docx"
with zipfile.ZipFile(START) as package:
    PARTS = {name: package.read(name) for name in package.namelist()}
CHANGED = ["word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels", "word/numbering.xml", "word/settings.xml"]


def change_tree(draw, data):
    """Take out, double, move or rename elements."""
    root = etree.fromstring(data)
    for _ in range(draw(st.integers(1, 5))):
        inner = list(root.iter())[1:]
        if not inner:
            break
        one, other = draw(st.sampled_from(inner)), draw(st.sampled_from(inner))
        parent = one.getparent()
        what = draw(st.sampled_from(["out", "double", "move", "rename", "attributes"]))
        if what == "out":
            parent.remove(one)
        elif what == "double":
            parent.append(etree.fromstring(etree.tostring(one)))
        elif what == "move" and one not in list(other.iterancestors()) and one is not other:
            other.append(one)
        elif what == "rename":
            one.tag = other.tag
        elif what == "attributes":
            one.attrib.clear()
    return etree.tostring(root)


@st.composite
def changed_files(draw):
    parts = dict(PARTS)
    for _ in range(draw(st.integers(1, 2))):
        name = draw(st.sampled_from(CHANGED))
        if name not in parts:
            continue
        what = draw(st.sampled_from(["tree", "tree", "tree", "bytes", "gone", "utf-16"]))
        try:
            if what == "tree":
                parts[name] = change_tree(draw, parts[name])
            elif what == "bytes":
                place = draw(st.integers(0, len(parts[name])))
                parts[name] = parts[name][:place] + draw(st.binary(max_size=6)) + parts[name][place + draw(st.integers(0, 9)) :]
            elif what == "gone":
                del parts[name]
            else:
                parts[name] = etree.tostring(etree.fromstring(parts[name]), encoding="utf-16")
        except etree.XMLSyntaxError:
            continue
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return buffer.getvalue()


def answered(*words):
    result = CliRunner().invoke(main, [str(word) for word in words])
    assert result.exit_code in {0, 1, 2, 3}, result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert "Er ging iets mis" not in result.output


@settings(deadline=None, max_examples=30)
@given(changed_files())
def test_no_change_inside_a_word_file_makes_an_annotated_copy_crash(data):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "start.docx"
        path.write_bytes(data)
        answered("annotate", path, "-o", Path(folder) / "uit.docx")


@settings(deadline=None, max_examples=20)
@given(changed_files())
def test_no_change_inside_a_template_makes_it_crash(data):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "huisstijl.docx"
        path.write_bytes(data)
        answered("checklist", START, "--template", path, "-o", Path(folder) / "uit.docx")
