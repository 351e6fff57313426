"""Comments of ours in a Word document of others: inserted beside its own bytes, which all stay as they were."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from mvoi_checklist.model.form import COMMENT_AUTHOR
from mvoi_checklist.outputs.escape import legal
from mvoi_checklist.outputs.word.raw_zip import with_members
from mvoi_checklist.outputs.word.splices import Element, Source

_TYPES = "[Content_Types].xml"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATIONS_KIND = "application/vnd.openxmlformats-package.relationships+xml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@dataclass(frozen=True)
class Dialect:
    """The names that a kind of Open XML uses."""

    words: str
    relations: str


_DIALECTS = (
    Dialect("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    Dialect("http://purl.oclc.org/ooxml/wordprocessingml/main", "http://purl.oclc.org/ooxml/officeDocument/relationships"),
)


@dataclass(frozen=True)
class Remark:
    """A comment: the paragraph it is about, counted from 0 in the XML of the main part, and its lines."""

    paragraph: int
    lines: tuple[str, ...]


def annotated(data: bytes, main: str, remarks: Sequence[Remark], on: date) -> bytes:
    """The document with a comment for each remark; ``main`` is the name of its main part."""
    if not remarks:
        return data
    return _Annotation(data, main).annotated(remarks, on)


class _Annotation:
    def __init__(self, data: bytes, main: str) -> None:
        self._data = data
        self._main = main
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            self._names = set(package.namelist())
            folder, file = posixpath.split(main)
            self._relations_name = posixpath.join(folder, "_rels", f"{file}.rels")
            self._text = Source.of(package.read(main))
            self._types = Source.of(package.read(_TYPES))
            self._relations = Source.of(package.read(self._relations_name)) if self._relations_name in self._names else None
            self._dialect = next((item for item in _DIALECTS if self._text.elements[0].name.startswith(f"{item.words} ")), _DIALECTS[0])
            self._comments_name, self._related = self._place_of_comments(folder)
            self._comments = Source.of(package.read(self._comments_name)) if self._comments_name in self._names else None

    def annotated(self, remarks: Sequence[Remark], on: date) -> bytes:
        first = self._free_number()
        numbered = list(enumerate(remarks, start=first))
        self._mark(numbered)
        comments = "".join(self._comment(number, remark, on) for number, remark in numbered)
        changed = {self._main: self._text.spliced()}
        added: dict[str, bytes] = {}
        if self._comments is not None:
            self._comments.append_inside(self._comments.elements[0], comments)
            changed[self._comments_name] = self._comments.spliced()
        else:
            added[self._comments_name] = f'{_HEAD}<w:comments xmlns:w="{self._dialect.words}">{comments}</w:comments>'.encode("ascii", "xmlcharrefreplace")
        if not self._related:
            self._relate(changed, added)
        if types := self._missing_types():
            self._types.append_inside(self._types.elements[0], "".join(types))
            changed[_TYPES] = self._types.spliced()
        return with_members(self._data, changed, added)

    def _place_of_comments(self, folder: str) -> tuple[str, bool]:
        """The part with the comments, and whether the text already refers to it."""
        for item in self._relations.elements if self._relations else ():
            if item.attributes.get("Type", "").endswith("/relationships/comments") and item.attributes.get("TargetMode") != "External":
                target = item.attributes.get("Target", "")
                return (target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))), True
        taken = {name.lower() for name in self._names}
        names = (posixpath.join(folder, f"comments{number}.xml") for number in ("", *range(1, len(taken) + 2)))
        return next(name for name in names if name.lower() not in taken), False

    def _free_number(self) -> int:
        """The first number above all that comments and their marks use."""
        sources = [source for source in (self._text, self._comments) if source is not None]
        kinds = {f"{self._dialect.words} {name}" for name in ("comment", "commentRangeStart", "commentRangeEnd", "commentReference")}
        used = [element.attributes.get(f"{self._dialect.words} id", "") for source in sources for element in source.elements if element.name in kinds]
        return 1 + max((int(number) for number in used if number.isdecimal() and len(number) < 9), default=-1)

    def _mark(self, numbered: Iterable[tuple[int, Remark]]) -> None:
        """Marks around each paragraph: the comment starts behind its properties and ends with it."""
        paragraphs = [element for element in self._text.elements if element.name.partition(" ")[2] == "p" and element.name.split(" ")[0] in _WORDS]
        by_paragraph: dict[int, list[int]] = {}
        for number, remark in numbered:
            by_paragraph.setdefault(remark.paragraph, []).append(number)
        for place, numbers in by_paragraph.items():
            paragraph = paragraphs[place]
            starts = "".join(self._tag("commentRangeStart", number) for number in numbers)
            ends = "".join(f"{self._tag('commentRangeEnd', number)}{self._run(number)}" for number in numbers)
            if paragraph.closes_itself:
                self._text.append_inside(paragraph, starts + ends, f'<w:r xmlns:w="{self._dialect.words}"')
            else:
                self._text.insert(_behind_properties(paragraph), starts)
                self._text.insert(paragraph.end, ends)

    def _tag(self, name: str, number: int) -> str:
        return f'<w:{name} xmlns:w="{self._dialect.words}" w:id="{number}"/>'

    def _run(self, number: int) -> str:
        return f'<w:r xmlns:w="{self._dialect.words}"><w:commentReference w:id="{number}"/></w:r>'

    def _comment(self, number: int, remark: Remark, on: date) -> str:
        """One comment; the names of its elements are declared here, whatever the part around it calls them."""
        mark = "<w:r><w:annotationRef/></w:r>"
        lines = [f'<w:p>{"" if place else mark}<w:r><w:t xml:space="preserve">{legal(line)}</w:t></w:r></w:p>' for place, line in enumerate(remark.lines)]
        head = f'w:id="{number}" w:author="{COMMENT_AUTHOR}" w:date="{on.isoformat()}T00:00:00Z" w:initials="{COMMENT_AUTHOR}"'
        return f'<w:comment xmlns:w="{self._dialect.words}" {head}>{"".join(lines)}</w:comment>'

    def _relate(self, changed: dict[str, bytes], added: dict[str, bytes]) -> None:
        """Let the text refer to the part with the comments."""
        target = f'Type="{self._dialect.relations}/comments" Target="{posixpath.basename(self._comments_name)}"'
        if self._relations is None:
            added[self._relations_name] = f'{_HEAD}<Relationships xmlns="{_PACKAGE}"><Relationship Id="mvoi1" {target}/></Relationships>'.encode()
            return
        used = {element.attributes.get("Id") for element in self._relations.elements}
        name = next(name for number in range(1, len(used) + 2) if (name := f"mvoi{number}") not in used)
        self._relations.append_inside(self._relations.elements[0], f'<Relationship xmlns="{_PACKAGE}" Id="{name}" {target}/>')
        changed[self._relations_name] = self._relations.spliced()

    def _missing_types(self) -> list[str]:
        """The kinds of the parts that were added, unless they are already told."""
        space = self._types.elements[0].name.split(" ")[0]
        told = {element.attributes.get("PartName", "").lower() for element in self._types.elements}
        suffixes = {element.attributes.get("Extension", "").lower() for element in self._types.elements}
        parts = {self._comments_name: _KIND} | ({} if "rels" in suffixes or self._relations is not None else {self._relations_name: _RELATIONS_KIND})
        return [f'<Override xmlns="{space}" PartName="/{name}" ContentType="{kind}"/>' for name, kind in parts.items() if f"/{name.lower()}" not in told]


_WORDS = {item.words for item in _DIALECTS}


def _behind_properties(paragraph: Element) -> int:
    first = paragraph.first
    return first.after if first is not None and first.name.endswith(" pPr") else paragraph.inside
