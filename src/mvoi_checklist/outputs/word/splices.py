"""Insert bytes into the XML of others at exact places, or take some out; nothing else that stands there is written again, so it stays as it was.

Only ASCII is inserted, so that it fits every encoding; UTF-16 is widened. An element that closes itself is opened without losing a
byte: its own ``/>`` ends up closing something of ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pyexpat import ParserCreate

from lxml import etree

_TAG = re.compile(rb"""<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>""")
_OPENED = re.compile(rb"""(?:<!--|<w:r xmlns:w="[^"]*")(/>)(?:-->)?""")
"""What ``append_inside`` leaves in an element that closed itself, around its own ``/>``."""

_LONGEST_OPENED = 200

_MARKS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be", b"<\x00": "utf-16-le", b"\x00<": "utf-16-be"}


@dataclass(slots=True)
class Element:
    """One element: its name with its namespace, and where it stands in the bytes."""

    name: str
    attributes: dict[str, str]
    start: int
    inside: int
    """Just behind the opening tag."""
    parent: Element | None
    end: int = 0
    """Just before the closing tag; for an element that closes itself, just before its ``/>``."""
    first: Element | None = None
    closes_itself: bool = False
    after: int = 0
    """Just behind the whole element."""

    @property
    def local_name(self) -> str:
        """Its name without the namespace."""
        return self.name.rpartition(" ")[2]

    def called(self, name: str) -> str:
        """The value of the attribute that has this name in any namespace."""
        return next((value for key, value in self.attributes.items() if key.rpartition(" ")[2] == name), "")


@dataclass
class Source:
    """The XML of one part, with the elements that were asked for."""

    data: bytes
    elements: list[Element] = field(default_factory=list)
    _wide: str | None = None
    _changes: list[tuple[int, int, int, bytes]] = field(default_factory=list)
    """Where each begins, its number, where it ends, and the bytes that come there."""

    @classmethod
    def of(cls, data: bytes) -> Source:
        """Read a part; every element is kept, in the order of the document."""
        wide = _MARKS.get(data[:2])
        source = cls(data.decode(wide).encode() if wide else data, _wide=wide)
        _read(source, "utf-8" if wide else None)
        return source

    def insert(self, place: int, words: str) -> None:
        """Insert words at a place; several at one place stand in the order given."""
        self._changes.append((place, len(self._changes), place, words.encode("ascii", "xmlcharrefreplace")))

    def take_out(self, elements: Iterable[Element]) -> None:
        """Take out elements that were inserted; an element around them that closed itself before closes itself again."""
        around: dict[int, tuple[Element, list[Element]]] = {}
        for element in elements:
            self._cut(element.start, element.after)
            if element.parent is not None:
                around.setdefault(element.parent.start, (element.parent, []))[1].append(element)
        for parent, gone in around.values():
            edges = [parent.inside, *(edge for element in gone for edge in (element.start, element.after)), parent.end]
            pieces = [*zip(edges[::2], edges[1::2], strict=True)]
            if sum(end - start for start, end in pieces) > _LONGEST_OPENED:
                continue
            left = b"".join(self.data[start:end] for start, end in pieces)
            if opened := _OPENED.fullmatch(left):
                own = parent.end - len(left) + opened.start(1)
                self._cut(parent.inside - 1, own)
                self._cut(own + 2, parent.after)

    def append_inside(self, element: Element, words: str, closing: str | None = None) -> None:
        """Insert words at the end of an element; ``closing`` is an opening tag of ours, without its ``/>``, that may stand last."""
        if not element.closes_itself:
            self.insert(element.end, words)
            return
        name = _TAG.match(self.data, element.start)
        called = re.split(rb"[\s/>]", name[0][1:] if name else b"", maxsplit=1)[0].decode()
        self.insert(element.end, f">{words}{closing or '<!--'}")
        self.insert(element.after, f"</{called}>" if closing else f"--></{called}>")

    def tree(self) -> etree._Element:
        """The part as it was read, as a tree; entities are not followed."""
        return etree.fromstring(self.data, etree.XMLParser(resolve_entities=False, no_network=True, encoding="utf-8" if self._wide else None))

    @property
    def is_changed(self) -> bool:
        """Whether anything was inserted or taken out."""
        return bool(self._changes)

    def spliced(self) -> bytes:
        """The part with all that was inserted and without what was taken out, in its own encoding."""
        data, done = memoryview(self.data), 0  # what stays is copied once
        pieces: list[bytes | memoryview] = []
        for place, _, until, words in sorted(self._changes):
            pieces += [data[done:place], words]
            done = max(done, until)
        whole = b"".join([*pieces, data[done:]])
        return whole.decode().encode(self._wide) if self._wide else whole

    def _cut(self, start: int, end: int) -> None:
        self._changes.append((start, len(self._changes), end, b""))


def _read(source: Source, encoding: str | None) -> None:
    parser = ParserCreate(encoding, " ")
    open_elements: list[Element] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        at = parser.CurrentByteIndex
        tag = _TAG.match(source.data, at)
        inside = tag.end() if tag else at
        parent = open_elements[-1] if open_elements else None
        element = Element(name, attributes, at, inside, parent, closes_itself=source.data[inside - 2 : inside] == b"/>")
        if parent is not None and parent.first is None:
            parent.first = element
        source.elements.append(element)
        open_elements.append(element)

    def end(_: str) -> None:
        element = open_elements.pop()
        if element.closes_itself:
            element.end, element.after = element.inside - 2, element.inside
        else:
            element.end = parser.CurrentByteIndex
            element.after = source.data.index(b">", element.end) + 1

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.Parse(source.data, True)  # noqa: FBT003 - pyexpat's own signature
