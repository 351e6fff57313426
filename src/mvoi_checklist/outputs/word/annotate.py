"""Comments of ours in a Word document of others: inserted beside its own bytes, which all stay as they were."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mvoi_checklist.archive import opened
from mvoi_checklist.model.form import COMMENT_AUTHOR
from mvoi_checklist.outputs.escape import legal
from mvoi_checklist.outputs.word.commented import SPACES, TYPES, Commented
from mvoi_checklist.outputs.word.data import HEAD, PACKAGE
from mvoi_checklist.outputs.word.earlier import plain_lines, without_earlier
from mvoi_checklist.outputs.word.raw_zip import with_members
from mvoi_checklist.outputs.word.splices import Element

_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATIONS_KIND = "application/vnd.openxmlformats-package.relationships+xml"


@dataclass(frozen=True)
class Remark:
    """A comment: the paragraph it is about, counted from 0 in the XML of the main part, and its lines."""

    paragraph: int
    lines: tuple[str, ...]


def annotated(path: Path, data: bytes, main: str, remarks: Sequence[Remark], on: date) -> bytes:
    """The document with a comment for each remark instead of those placed here before; ``main`` is the name of its main part.

    Raises:
        UnreadableFileError: what tells about the comments is too large or broken.

    """
    with opened(path, data, "Word-document") as archive:
        file = _Annotation(archive, data, main)
        bare, kept = without_earlier(archive, file)
    new = [remark for remark in remarks if plain_lines(remark.lines) not in kept]
    if not new:
        return bare
    if bare is not data:
        del file  # before the same is read again
        with opened(path, bare, "Word-document") as archive:
            file = _Annotation(archive, bare, main)
    return file.annotated(new, on)


class _Annotation(Commented):
    def annotated(self, remarks: Sequence[Remark], on: date) -> bytes:
        numbered = list(enumerate(remarks, start=self._free_number()))
        self._mark(numbered)
        comments = "".join(self._comment(number, remark, on) for number, remark in numbered)
        changed = {self.main: self.text.spliced()}
        added: dict[str, bytes] = {}
        if self.comments is not None:
            self.comments.append_inside(self.comments.elements[0], comments)
            changed[self.comments_name] = self.comments.spliced()
        else:
            added[self.comments_name] = f'{HEAD}<w:comments xmlns:w="{self.dialect.words}">{comments}</w:comments>'.encode("ascii", "xmlcharrefreplace")
        if not self.related:
            self._relate(changed, added)
        if missing := self._missing_types():
            self.types.append_inside(self.types.elements[0], "".join(missing))
            changed[TYPES] = self.types.spliced()
        return with_members(self.data, changed, added)

    def _free_number(self) -> int:
        """The first number above all that comments and their marks use."""
        sources = [source for source in (self.text, self.comments) if source is not None]
        kinds = {f"{self.dialect.words} {name}" for name in ("comment", "commentRangeStart", "commentRangeEnd", "commentReference")}
        used = [element.attributes.get(f"{self.dialect.words} id", "") for source in sources for element in source.elements if element.name in kinds]
        return 1 + max((int(number) for number in used if number.isdecimal() and len(number) < 9), default=-1)

    def _mark(self, numbered: Iterable[tuple[int, Remark]]) -> None:
        """Marks around each paragraph: the comment starts behind its properties and ends with it."""
        paragraphs = [element for element in self.text.elements if element.local_name == "p" and element.name.split(" ")[0] in SPACES]
        by_paragraph: dict[int, list[int]] = {}
        for number, remark in numbered:
            by_paragraph.setdefault(remark.paragraph, []).append(number)
        for place, numbers in by_paragraph.items():
            paragraph = paragraphs[place]
            starts = "".join(self._tag("commentRangeStart", number) for number in numbers)
            ends = "".join(f"{self._tag('commentRangeEnd', number)}{self._run(number)}" for number in numbers)
            if paragraph.closes_itself:
                self.text.append_inside(paragraph, starts + ends, f'<w:r xmlns:w="{self.dialect.words}"')
            else:
                self.text.insert(_behind_properties(paragraph), starts)
                self.text.insert(paragraph.end, ends)

    def _tag(self, name: str, number: int) -> str:
        return f'<w:{name} xmlns:w="{self.dialect.words}" w:id="{number}"/>'

    def _run(self, number: int) -> str:
        return f'<w:r xmlns:w="{self.dialect.words}"><w:commentReference w:id="{number}"/></w:r>'

    def _comment(self, number: int, remark: Remark, on: date) -> str:
        """One comment; the names of its elements are declared here, whatever the part around it calls them."""
        mark = "<w:r><w:annotationRef/></w:r>"
        lines = [f'<w:p>{"" if place else mark}<w:r><w:t xml:space="preserve">{legal(line)}</w:t></w:r></w:p>' for place, line in enumerate(remark.lines)]
        head = f'w:id="{number}" w:author="{COMMENT_AUTHOR}" w:date="{on.isoformat()}T00:00:00Z" w:initials="{COMMENT_AUTHOR}"'
        return f'<w:comment xmlns:w="{self.dialect.words}" {head}>{"".join(lines)}</w:comment>'

    def _relate(self, changed: dict[str, bytes], added: dict[str, bytes]) -> None:
        """Let the text refer to the part with the comments."""
        target = f'Type="{self.dialect.relations}/comments" Target="{posixpath.basename(self.comments_name)}"'
        if self.relations is None:
            added[self.relations_name] = f'{HEAD}<Relationships xmlns="{PACKAGE}"><Relationship Id="mvoi1" {target}/></Relationships>'.encode()
            return
        used = {element.attributes.get("Id") for element in self.relations.elements}
        name = next(name for number in range(1, len(used) + 2) if (name := f"mvoi{number}") not in used)
        self.relations.append_inside(self.relations.elements[0], f'<Relationship xmlns="{PACKAGE}" Id="{name}" {target}/>')
        changed[self.relations_name] = self.relations.spliced()

    def _missing_types(self) -> list[str]:
        """The kinds of the parts that were added, unless they are already told."""
        types = self.types
        space = types.elements[0].name.split(" ")[0]
        told = {element.attributes.get("PartName", "").lower() for element in types.elements}
        suffixes = {element.attributes.get("Extension", "").lower() for element in types.elements}
        parts = {self.comments_name: _KIND} | ({} if "rels" in suffixes or self.relations is not None else {self.relations_name: _RELATIONS_KIND})
        return [f'<Override xmlns="{space}" PartName="/{name}" ContentType="{kind}"/>' for name, kind in parts.items() if f"/{name.lower()}" not in told]


def _behind_properties(paragraph: Element) -> int:
    first = paragraph.first
    return first.after if first is not None and first.name.endswith(" pPr") else paragraph.inside
