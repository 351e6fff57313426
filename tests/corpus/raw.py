"""Write a Word file by hand: only the parts that are given, in plain XML."""

import zipfile

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="Kop{n}"><w:name w:val="heading {n}"/><w:pPr><w:outlineLvl w:val="{n - 1}"/></w:pPr>'
    f'<w:rPr><w:b/><w:sz w:val="{36 - 4 * n}"/></w:rPr></w:style>'
    for n in (1, 2, 3)
)
AUTHOR = 'w:author="A. Bakker" w:date="2026-03-02T10:00:00Z"'


def esc(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def r(text, properties=""):
    runs = "<w:br/>".join(f'<w:t xml:space="preserve">{esc(line)}</w:t>' for line in text.split("\n"))
    return f"<w:r><w:rPr>{properties}</w:rPr>{runs.replace(chr(9), '</w:t><w:tab/><w:t>')}</w:r>"


def p(*inner, style=""):
    """A paragraph; plain text becomes a run."""
    return f"<w:p><w:pPr>{f'<w:pStyle w:val={style!r}/>' if style else ''}</w:pPr>{''.join(x if x.startswith('<') else r(x) for x in inner)}</w:p>"


def h(text, level=1):
    return p(text, style=f"Kop{level}")


def cell(*inner, span=1, merge=None, extra=""):
    blocks = "".join(x if x.startswith(("<w:p>", "<w:tbl>", "<w:sdt>")) else p(x) for x in inner) or p("")
    blocks += p("") if blocks.endswith("</w:tbl>") else ""
    down = {None: "", "start": '<w:vMerge w:val="restart"/>', "on": "<w:vMerge/>"}[merge]
    return f'<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/><w:gridSpan w:val="{span}"/>{down}{extra}</w:tcPr>{blocks}</w:tc>'


def row(*cells, properties=""):
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(c if c.startswith(('<w:tc>', '<w:sdt>')) else cell(c) for c in cells)}</w:tr>"


def table(*rows):
    lines = [x if isinstance(x, str) else row(*x) for x in rows]
    edges = "".join(f'<w:{edge} w:val="single" w:sz="4"/>' for edge in ("top", "left", "bottom", "right", "insideH", "insideV"))
    return f'<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>{edges}</w:tblBorders></w:tblPr><w:tblGrid/>{"".join(lines)}</w:tbl>'


def ins(inner):
    return f'<w:ins w:id="1" {AUTHOR}>{inner}</w:ins>'


def gone(text):
    return f'<w:del w:id="2" {AUTHOR}><w:r><w:delText xml:space="preserve">{esc(text)}</w:delText></w:r></w:del>'


def sdt(inner, properties=""):
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def box14(on):
    state = f'<w14:checkbox><w14:checked w14:val="{int(on)}"/><w14:checkedState w14:val="2612"/><w14:uncheckedState w14:val="2610"/></w14:checkbox>'
    return sdt(r("☒" if on else "☐"), state)


def wingding(on):
    return f'<w:r><w:sym w:font="Wingdings" w:char="{"F0FE" if on else "F0A8"}"/></w:r>'


def form_text(value):
    return _field("<w:textInput/>", "FORMTEXT", r(value) if value else r("\u2002\u2002\u2002\u2002\u2002"))


def form_box(on):
    return _field(f'<w:checkBox><w:sizeAuto/><w:default w:val="0"/>{"<w:checked/>" if on else ""}</w:checkBox>', "FORMCHECKBOX", "")


def form_list(number, *entries):
    items = "".join(f'<w:listEntry w:val="{esc(entry)}"/>' for entry in entries)
    return _field(f'<w:ddList><w:result w:val="{number}"/>{items}</w:ddList>', "FORMDROPDOWN", "")


def _field(data, name, result):
    begin = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val=""/><w:enabled/>{data}</w:ffData></w:fldChar></w:r>'
    middle = f'<w:r><w:instrText xml:space="preserve"> {name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    return f'{begin}{middle}{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def text_box(*paragraphs):
    """A text box as Word writes it: once for new readers, once for old ones."""
    inner = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    new = (
        '<w:drawing><wp:inline><wp:extent cx="4000000" cy="900000"/><wp:docPr id="5" name="Tekstvak"/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f'<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx>{inner}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>'
    )
    old = f"<w:pict><v:shape><v:textbox>{inner}</v:textbox></v:shape></w:pict>"
    return f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>'


def note(number):
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def write(path, *blocks, header="", footer="", notes=(), comments=()):
    """Put the parts in a Word file."""
    parts = {"styles": f"<w:styles {NAMES}>{STYLES}</w:styles>"}
    ends = ""
    for name, kind, inner in (("header1", "header", header), ("footer1", "footer", footer)):
        if inner:
            parts[name] = f"<w:{'hdr' if kind == 'header' else 'ftr'} {NAMES}>{inner}</w:{'hdr' if kind == 'header' else 'ftr'}>"
            ends += f'<w:{kind}Reference w:type="default" r:id="{name}"/>'
    if notes:
        inner = "".join(f'<w:footnote w:id="{number}">{p(text)}</w:footnote>' for number, text in enumerate(notes, 1))
        parts["footnotes"] = f"<w:footnotes {NAMES}>{inner}</w:footnotes>"
    if comments:
        inner = "".join(f'<w:comment w:id="{number}" {AUTHOR}>{p(text)}</w:comment>' for number, text in enumerate(comments, 1))
        parts["comments"] = f"<w:comments {NAMES}>{inner}</w:comments>"
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    kinds = {name: name.rstrip("1") for name in parts}
    overrides = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{TYPE}{kind}+xml"/>' for name, kind in kinds.items())
    relations = "".join(f'<Relationship Id="{name}" Type="{RELATION}{kind}" Target="{name}.xml"/>' for name, kind in kinds.items())
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{TYPE}document.main+xml"/>{overrides}</Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="d" Type="{RELATION}officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>',
        "word/document.xml": f"<w:document {NAMES}><w:body>{''.join(blocks)}<w:sectPr>{ends}</w:sectPr></w:body></w:document>",
        **{f"word/{name}.xml": text for name, text in parts.items()},
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in files.items():
            package.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), head + text)
