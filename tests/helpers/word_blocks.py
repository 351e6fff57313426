"""A Word document out of blocks: lines of text, headings, and tables.

Only what Word asks of a file, and no more: the parts that python-docx starts from take longer to write and to read than most tests do.
"""

import re
import zipfile
from xml.sax.saxutils import escape

_OFFICE, _PACKAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://schemas.openxmlformats.org/package/2006"
_MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_SIGNS = {"\t": "<w:tab/>", "\n": "<w:br/>"}


def _types():
    parts = ("document.main", "document"), ("styles", "styles")
    own = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{_KIND}.{kind}+xml"/>' for kind, name in parts)
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{own}</Types>'
    )


def _leads_to(kind, target):
    return f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" Type="{_OFFICE}/{kind}" Target="{target}"/></Relationships>'


_PARTS = {
    "[Content_Types].xml": _types(),
    "_rels/.rels": _leads_to("officeDocument", "word/document.xml"),
    "word/_rels/document.xml.rels": _leads_to("styles", "styles.xml"),
    "word/styles.xml": (
        f'<w:styles {_MAIN}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>'
        '<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>'
    ),
}


def save_blocks(path, *blocks):
    """Write a document: text is a paragraph, or after ``#`` a heading; rows of cells are a table, in which a row may be short. Returns the path."""
    body = "".join(_line(block) if isinstance(block, str) else _table(block) for block in blocks)
    with zipfile.ZipFile(path, "w") as package:
        for name, part in _PARTS.items():
            package.writestr(name, part)
        package.writestr("word/document.xml", f"<w:document {_MAIN}><w:body>{body}<w:sectPr/></w:body></w:document>")
    return path


def _line(text):
    return _paragraph(text[2:], '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>') if text.startswith("# ") else _paragraph(text)


def _paragraph(text, looks=""):
    said = (_SIGNS.get(part) or f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in re.split(r"([\t\n])", text) if part)
    return f"<w:p>{looks}<w:r>{''.join(said)}</w:r></w:p>"


def _table(rows):
    width = max(map(len, rows))
    lines = ("".join(f"<w:tc>{_paragraph(text)}</w:tc>" for text in (*row, *[""] * (width - len(row)))) for row in rows)
    return f"<w:tbl><w:tblGrid>{'<w:gridCol/>' * width}</w:tblGrid>{''.join(f'<w:tr>{cells}</w:tr>' for cells in lines)}</w:tbl>"
