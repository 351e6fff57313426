"""Writing the checklist: our writer against python-docx as its manual shows it, and against docxtpl, for the same content.

The content is taken from our own file as blocks (paragraphs, tables, content controls); the rivals write those blocks into our own
slim styles, which favours them: reading a checklist is not in their time. A test of equality comes before any timing.
"""

from __future__ import annotations

import copy
import datetime
import io
import resource
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docxtpl import DocxTemplate

from mvoi_checklist import Checklist, evaluate, load_ruleset, read_start_document, render
from mvoi_checklist.outputs.word.raw_zip import LEVEL

ROUNDS = 10
EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


def text_of(element: object) -> str:
    """All text of an element, content controls included."""
    return "".join(node.text or "" for node in element.iter(qn("w:t")))


def block_of(element: object) -> dict[str, object]:
    """A paragraph or a table as plain data."""
    if element.tag == qn("w:p"):
        style = element.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        control = element.find(qn("w:sdt"))
        tag = control.find(f"{qn('w:sdtPr')}/{qn('w:tag')}").get(qn("w:val")) if control is not None else ""
        return {"style": style.get(qn("w:val")) if style is not None else "Normal", "text": text_of(element), "tag": tag, "rows": []}
    rows = [[block_of(cell.find(qn("w:p"))) for cell in row.iter(qn("w:tc"))] for row in element.iter(qn("w:tr"))]
    return {"style": "", "text": "", "tag": "", "rows": rows}


def blocks_of(data: bytes) -> list[dict[str, object]]:
    """The content of a Word file as plain data."""
    return [block_of(element) for element in docx.Document(io.BytesIO(data)).element.body if element.tag != qn("w:sectPr")]


def slim(data: bytes) -> bytes:
    """The same file without its content: the styles the rivals write into."""
    document = docx.Document(io.BytesIO(data))
    for element in list(document.element.body):
        if element.tag != qn("w:sectPr"):
            document.element.body.remove(element)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def add_text(paragraph: object, block: dict[str, object]) -> None:
    """Text in a paragraph; in a content control when it has a tag."""
    if not block["tag"]:
        paragraph.add_run(block["text"])
        return
    control, properties, tag, content = (OxmlElement(name) for name in ("w:sdt", "w:sdtPr", "w:tag", "w:sdtContent"))
    tag.set(qn("w:val"), block["tag"])
    properties.append(tag)
    control.extend([properties, content])
    content.append(copy.deepcopy(paragraph.add_run(block["text"])._r))  # noqa: SLF001 - python-docx has no content controls
    paragraph._p.remove(paragraph.runs[-1]._r)  # noqa: SLF001 - as above
    paragraph._p.append(control)  # noqa: SLF001 - as above


def with_python_docx(template: bytes, blocks: list[dict[str, object]]) -> bytes:
    """Write the blocks as the manual of python-docx does: add_paragraph, add_table, add_row().cells."""
    document = docx.Document(io.BytesIO(template))
    names = {style.style_id: style.name for style in document.styles}
    for block in blocks:
        if not block["rows"]:
            add_text(document.add_paragraph(style=names[block["style"]]), block)
            continue
        table = document.add_table(rows=0, cols=len(block["rows"][0]), style="MVOI Tabel")
        for row in block["rows"]:
            for cell, inner in zip(table.add_row().cells, row, strict=True):
                cell.paragraphs[0].style = names[inner["style"]]
                add_text(cell.paragraphs[0], inner)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def docxtpl_template(template: bytes, styles: list[str]) -> bytes:
    """A template with a paragraph per style and a table per width, inside one loop over the blocks."""
    document = docx.Document(io.BytesIO(template))
    names = {style.style_id: style.name for style in document.styles}
    document.add_paragraph("{%p for b in blocks %}")
    for style in styles:
        for test, text in ((f"b.style == '{style}' and not b.tag", "{{ b.text }}"), (f"b.style == '{style}' and b.tag", "{{ b.text }}")):
            document.add_paragraph(f"{{%p if {test} %}}")
            add_text(document.add_paragraph(style=names[style]), {"text": text, "tag": "{{ b.tag }}" if "and b.tag" in test else ""})
            document.add_paragraph("{%p endif %}")
    for width in (2, 3):
        document.add_paragraph(f"{{%p if b.rows and b.rows[0]|length == {width} %}}")
        table = document.add_table(rows=4, cols=width, style="MVOI Tabel")
        for row, text in ((0, "{%tr for r in b.rows %}"), (3, "{%tr endfor %}")):
            table.rows[row].cells[0].text = text
        for row, test in ((1, "{%tr if not r[1].tag %}"), (2, "{%tr endif %}")):
            del row, test
        for column, cell in enumerate(table.rows[1].cells):
            cell.paragraphs[0].style = names["MVOICel"]
            add_text(cell.paragraphs[0], {"text": f"{{{{ r[{column}].text }}}}", "tag": f"{{{{ r[{column}].tag }}}}" if column == 1 and width == 2 else ""})
        table._tbl.remove(table.rows[2]._tr)  # noqa: SLF001 - python-docx cannot remove a row
        document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p endfor %}")
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def with_docxtpl(template: bytes, blocks: list[dict[str, object]]) -> bytes:
    """Fill the template."""
    document = DocxTemplate(io.BytesIO(template))
    document.render({"blocks": blocks}, autoescape=True)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def words_of(data: bytes) -> list[str]:
    """Every text of a file, in order: what must be equal before times mean something."""
    words = []
    for block in blocks_of(data):
        cells = [cell["text"] for row in block["rows"] for cell in row]
        words += cells or [block["text"]]
    return words


def pieces_of(data: bytes) -> list[list[str]]:
    """Every part of the file, cut into its elements: the strings that any writer has to put together."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return [package.read(name).decode().split(">") for name in package.namelist() if name.endswith((".xml", ".rels"))]


def deflated(parts: list[list[str]]) -> list[bytes]:
    """Put the strings together and pack them: no writer that makes these bytes anew can do less."""
    return [zlib.compress(">".join(pieces).encode(), LEVEL) for pieces in parts]


def many(checklist: Checklist) -> None:
    """A thousand checklists in one process, and checklists that are longer."""
    for count in range(1, 1001):
        render(checklist, "docx")
        if count in (100, 1000):
            print(f"\nafter {count} checklists: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB at most")
    for times in (1, 2, 4, 8):
        themes = [theme.model_copy(update={"suggested_criteria": theme.suggested_criteria * times}) for theme in checklist.themes]
        longer = checklist.model_copy(update={"themes": tuple(themes)})
        start = time.perf_counter()
        size = len(render(longer, "docx"))
        print(f"{times} times the criteria: {(time.perf_counter() - start) * 1000:.1f} ms, {size} bytes")


def main() -> None:
    """Print a table: milliseconds and ratios."""
    ruleset = load_ruleset("alkmaar-2024")
    print("| checklist | ours ms | python-docx ms | docxtpl ms | limit ms | python-docx / ours | docxtpl / ours | ours / limit |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for path in sorted(EXAMPLES.glob("*.json")):
        checklist = evaluate(read_start_document(path, ruleset), ruleset, on=datetime.date(2026, 11, 24))
        data = render(checklist, "docx")
        blocks, empty = blocks_of(data), slim(data)
        template = docxtpl_template(empty, sorted({block["style"] for block in blocks if not block["rows"]}))
        writers: dict[str, Callable[[], bytes]] = {
            "ours": lambda checklist=checklist: render(checklist, "docx"),
            "python-docx": lambda empty=empty, blocks=blocks: with_python_docx(empty, blocks),
            "docxtpl": lambda template=template, blocks=blocks: with_docxtpl(template, blocks),
        }
        limit = pieces_of(data)
        wanted = words_of(data)
        for name, write in writers.items():
            if words_of(write()) != wanted:
                msg = f"{name} wrote other words for {path.stem}"
                raise SystemExit(msg)
        best = dict.fromkeys(writers, float("inf"))
        for _ in range(ROUNDS):
            for name, write in writers.items():
                start = time.perf_counter()
                write()
                best[name] = min(best[name], time.perf_counter() - start)
            start = time.perf_counter()
            deflated(limit)
            best["limit"] = min(best.get("limit", float("inf")), time.perf_counter() - start)
        ours = best["ours"]
        times = " | ".join(f"{seconds * 1000:.1f}" for seconds in best.values())
        print(f"| {path.stem} | {times} | {best['python-docx'] / ours:.1f} | {best['docxtpl'] / ours:.1f} | {ours / best['limit']:.1f} |")
    many(evaluate(read_start_document(EXAMPLES / "ict-werkplekken.json", ruleset), ruleset, on=datetime.date(2026, 11, 24)))


if __name__ == "__main__":
    main()
