"""Insert bytes into the XML of others at exact places; nothing that stands there is written again, so it stays as it was.

Only ASCII is inserted, so that it fits every encoding; UTF-16 is widened. An element that closes itself is opened without losing a
byte: its own ``/>`` ends up closing something of ours.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pyexpat import ParserCreate

_TAG = re.compile(rb"""<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>""")
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


@dataclass
class Source:
    """The XML of one part, with the elements that were asked for."""

    data: bytes
    elements: list[Element] = field(default_factory=list)
    _wide: str | None = None
    _inserts: list[tuple[int, int, bytes]] = field(default_factory=list)

    @classmethod
    def of(cls, data: bytes) -> Source:
        """Read a part; every element is kept, in the order of the document."""
        wide = _MARKS.get(data[:2])
        source = cls(data.decode(wide).encode() if wide else data, _wide=wide)
        _read(source, "utf-8" if wide else None)
        return source

    def insert(self, place: int, words: str) -> None:
        """Insert words at a place; several at one place stand in the order given."""
        self._inserts.append((place, len(self._inserts), words.encode("ascii", "xmlcharrefreplace")))

    def append_inside(self, element: Element, words: str, closing: str | None = None) -> None:
        """Insert words at the end of an element; ``closing`` is an opening tag of ours, without its ``/>``, that may stand last."""
        if not element.closes_itself:
            self.insert(element.end, words)
            return
        name = _TAG.match(self.data, element.start)
        called = re.split(rb"[\s/>]", name[0][1:] if name else b"", maxsplit=1)[0].decode()
        self.insert(element.end, f">{words}{closing or '<!--'}")
        self.insert(element.after, f"</{called}>" if closing else f"--></{called}>")

    def spliced(self) -> bytes:
        """The part with all that was inserted, in its own encoding."""
        pieces, done = [], 0
        for place, _, words in sorted(self._inserts):
            pieces += [self.data[done:place], words]
            done = place
        whole = b"".join([*pieces, self.data[done:]])
        return whole.decode().encode(self._wide) if self._wide else whole


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
