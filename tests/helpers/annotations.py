"""What must hold of any annotated copy, and Word files as other hands write them."""

import io
import re
import struct
import zipfile
from datetime import date

from hypothesis import strategies as st
from lxml import etree
from places import ROOT
from zipped import parts as members

from mvoi_checklist import annotate, evaluate, load_ruleset, read_start_document

EXAMPLES = sorted((ROOT / "examples").glob("*.docx"))
ON = date(2026, 11, 24)
WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
RELATED = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml."
CAFE = "café 😀"

SPACE = r' xmlns:w="[^"]*"'
MARK = rf'<w:commentRange(?:Start|End){SPACE} w:id="\d+"/>|<w:r{SPACE}><w:commentReference w:id="\d+"/></w:r>'
COMMENT = rf'<w:comment{SPACE} w:id="\d+" w:author="mvoi".*?</w:comment>'
RELATION = rf'<Relationship xmlns="{RELATED}" Id="mvoi\d+" [^>]*/>'
OVERRIDE = rf'<Override xmlns="{TYPES}" PartName="[^"]*" ContentType="[^"]*"/>'
OPENED = rf"(?s)>(?:{MARK})+<w:r{SPACE}/></[^>]*>|>(?:{COMMENT}|{RELATION})+<!--/>--></[^>]*>"


def decoded(data):
    coding = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}.get(data[:2], "utf-8")
    return data.decode(coding), coding


def without_ours(data):
    """A part without what we insert, found by its looks alone."""
    text, coding = decoded(data)
    text = re.sub(OPENED, "/>", text)
    return re.sub(rf"(?s){MARK}|{COMMENT}|{RELATION}|{OVERRIDE}", "", text).encode(coding)


def packed(data):
    """Every member as it lies in the file: packed bytes, date and kind of packing."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        found = {}
        for info in package.infolist():
            name, extra = struct.unpack_from("<2H", data, info.header_offset + 26)
            start = info.header_offset + 30 + name + extra
            found[info.filename] = (data[start : start + info.compress_size], info.date_time, info.compress_type, info.external_attr, info.comment)
        return found


def annotated(data, folder, ruleset, name="start.docx"):
    path = folder / name
    path.write_bytes(data)
    checklist = evaluate(read_start_document(path, ruleset), ruleset, on=ON)
    return checklist, annotate(path, checklist, ruleset)


def all_text(data):
    return [node.text for node in etree.fromstring(data).iter("{*}t")]


def main_part(parts):
    kinds = etree.fromstring(parts["[Content_Types].xml"])
    return next(item.get("PartName")[1:] for item in kinds if str(item.get("ContentType")).endswith("main+xml"))


def looks_right(before, data, checklist):
    """Everything that must hold of any annotated copy."""
    old, new = members(before), members(data)
    assert list(new)[: len(old)] == list(old)
    assert {name: without_ours(new[name]) if new[name] != old[name] else new[name] for name in old} == old
    lying, laid = packed(before), packed(data)
    assert {name: laid[name] for name in old if new[name] == old[name]} == {name: lying[name] for name in old if new[name] == old[name]}
    text, main = new[main_part(new)], main_part(new)
    assert all_text(text) == all_text(old[main])
    name = next(name for name in new if "comments" in name and name.endswith(".xml") and not re.search(r"commentsE|commentsI", name))
    comments = etree.fromstring(new[name])
    ids = [next(value for key, value in item.attrib.items() if key.endswith("}id")) for item in comments.iter("{*}comment")]
    assert len(set(ids)) == len(ids)
    for mark in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        used = [element.get(f"{{{etree.QName(element).namespace}}}id") for element in etree.fromstring(text).iter(f"{{*}}{mark}")]
        assert sorted(used) == sorted(ids)
    said = " ".join("".join(node.text or "" for node in comments.iter("{*}t")).split())
    asking = {rule.code for rule in load_ruleset("alkmaar-2024").findings if rule.comment}
    assert all((" ".join(finding.message.split()) in said) is (finding.code in asking) for finding in checklist.findings)


@st.composite
def strange_word(draw):
    """A Word file written by hand: other prefixes, codings, line ends, packings, and parts that are there or not."""
    space, prefix = draw(st.sampled_from([WORDS, STRICT])), draw(st.sampled_from(["w", "", "x1", "ns0"]))
    p, a = (f"{prefix}:", f"{prefix}:") if prefix else ("", "q:")  # an attribute without a prefix is in no namespace
    declared = f"xmlns:{prefix}" if prefix else f"xmlns:q='{space}' xmlns"
    quote, end = draw(st.sampled_from("\"'")), draw(st.sampled_from(["\n", "\r\n", ""]))
    odd = draw(st.sampled_from(["", "<!-- > <p> -->", "<?pi > ?>", f"<{p}p/>", f"<{p}p {a}x='a>b'/>", f"<{p}p ></{p}p >"]))
    properties = draw(st.sampled_from(["", f"<{p}pPr/>", f"<{p}pPr><{p}jc/></{p}pPr >"]))

    def line(text):
        return f"<{p}p>{properties}<{p}r><{p}t>{text}</{p}t></{p}r></{p}p>"

    empty = draw(st.sampled_from([f"<{p}p/>", f"<{p}p />", line(""), f"<{p}p><{p}pPr/></{p}p>"]))
    labels = draw(st.permutations(["Titel", "Procedure", "Geraamde waarde", "Productgroep", "Klimaat", "Social return"]))
    table = "".join(
        f"<{p}tr>{end}<{p}tc>{line(label)}</{p}tc><{p}tc>{draw(st.sampled_from([empty, line('n.v.t.'), line(CAFE)]))}</{p}tc></{p}tr>" for label in labels
    )
    body = f"{line('Startdocument inkoop')}{odd}<{p}tbl>{table}</{p}tbl>{odd}{line('<![CDATA[<p>]]>')}"
    coding = draw(st.sampled_from(["utf-8", "utf-16"]))
    mark = draw(st.sampled_from(["", "\ufeff"])) if coding == "utf-8" else ""
    head = draw(st.sampled_from([f'<?xml version="1.0" encoding="{coding}"?>{end}', f"<?xml version='1.0'?>{end}", ""]))
    text = f"{mark}{head}<{p}document {declared}={quote}{space}{quote}>{end}<{p}body>{body}</{p}body></{p}document>{end}"
    parts = {"word/document.xml": text.encode(coding)}
    kinds = [("word/document.xml", "document.main+xml")]
    relations = []
    if draw(st.booleans()):
        numbers = draw(st.lists(st.integers(0, 9), unique=True, max_size=3))
        inner = "".join(f'<{p}comment {a}id="{n}" {a}author="A"><{p}p/></{p}comment>' for n in numbers)
        root = f"{p}comments {declared}={quote}{space}{quote}"
        parts["word/comments.xml"] = (f"<{root}>{inner}</{p}comments>" if inner else f"<{root}/>").encode()
        marks = "".join(f'<{p}commentRangeStart {a}id="{n}"/><{p}commentRangeEnd {a}id="{n}"/><{p}r><{p}commentReference {a}id="{n}"/></{p}r>' for n in numbers)
        parts["word/document.xml"] = text.replace(f"</{p}body>", f"<{p}p>{marks}</{p}p></{p}body>").encode(coding)
        kinds.append(("word/comments.xml", "comments+xml"))
        relations.append(f'<Relationship Id="mvoi1" Type="{RELATED}/x/relationships/comments" Target="{draw(st.sampled_from(["", "/word/"]))}comments.xml"/>')
    if relations or draw(st.booleans()):
        inner = "".join(relations)
        parts["word/_rels/document.xml.rels"] = (
            f"<Relationships xmlns='{RELATED}'>{inner}</Relationships>" if inner else f'<Relationships xmlns="{RELATED}" />'
        ).encode()
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{KIND}{kind}"/>' for name, kind in kinds)
    default = draw(st.sampled_from(["", '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>']))
    order = draw(
        st.permutations([("[Content_Types].xml", f'<Types xmlns="{TYPES}">{default}{overrides}</Types>'.encode()), *parts.items(), ("a/b.bin", b"1" * 99)])
    )
    return zipped(
        order, draw(st.sampled_from([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])), stream=draw(st.booleans()), junk=draw(st.sampled_from([b"", b"MZ"]))
    )


class Pipe(io.RawIOBase):
    """Writing without going back, so that sizes stand behind each member."""

    def __init__(self):
        self.data = b""

    def writable(self):
        return True

    def write(self, data):
        self.data += bytes(data)
        return len(data)


def zipped(parts, method, *, stream, junk):
    target = Pipe() if stream else io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as package:
        package.comment = b"opmerking"
        for name, data in parts:
            package.writestr(zipfile.ZipInfo(name, (2020, 2, 3, 4, 5, 6)), data, method)
    return junk + (target.data if stream else target.getvalue())
