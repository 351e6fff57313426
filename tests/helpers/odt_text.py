"""An OpenDocument text out of its markup."""

import io
import zipfile

SPACES = ("office", "style", "text", "table", "drawing", "form", "xsl-fo-compatible", "svg-compatible", "manifest")
PREFIX = {"drawing": "draw", "xsl-fo-compatible": "fo", "svg-compatible": "svg"}
NAMES = " ".join(f'xmlns:{PREFIX.get(name, name)}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in SPACES)
NAMES += ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
NAMES += ' xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"'
KIND = "application/vnd.oasis.opendocument.text"
SECOND = "<text:p>Looptijd: 2 jaar</text:p>"
"""Below every text: one label makes no start document."""


def written(files):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return buffer.getvalue()


def odt(body, styles="", around="", head='<?xml version="1.0"?>'):
    text = f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}{SECOND}</office:text></office:body>"
    content = f"{head}<office:document-content {NAMES}>{text}</office:document-content>"
    pages = f"<office:master-styles><style:master-page>{around}</style:master-page></office:master-styles>"
    master = f"<office:document-styles {NAMES}>{pages}</office:document-styles>"
    return written({"mimetype": KIND, "content.xml": content, "styles.xml": master})


def p(words, style=""):
    return f'<text:p text:style-name="{style}">{words}</text:p>'


def table(*rows):
    cells = ("".join(cell if cell.startswith("<table:") else f"<table:table-cell>{p(cell)}</table:table-cell>" for cell in row) for row in rows)
    return f"<table:table>{''.join(f'<table:table-row>{row}</table:table-row>' for row in cells)}</table:table>"


def answers(document):
    return document.model_dump(exclude={"evidence"})
