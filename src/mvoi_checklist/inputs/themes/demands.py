"""Demands with a number in one place, and themes that point to them in another: "Klimaat | 4 en 5", "Circulair | G2"."""

from __future__ import annotations

import re
from typing import NamedTuple

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.inputs.dutch.words import Words

CODE = re.compile(r"[A-Z]{0,3}[\s.-]?\d{1,2}(?:\.\d{1,2})?")
_LETTERED = re.compile(r"(?<!\w)[A-Z]{1,2}\d{1,2}(?:\.\d{1,2})?(?!\w)")
_NUMBERED = re.compile(r"\s*(\d{1,2}(?:\.\d{1,2}){1,3})\b")
"""A part within a chapter."""
_LONGEST = 60


class Demand(NamedTuple):
    """What is asked, and as which kind."""

    text: str
    kind: str


class Pointer(NamedTuple):
    """A theme beside which stands no more than where its demands are."""

    theme: str
    text: str
    place: str
    lot: str
    kind: str | None = None
    """The kind that the heading above it names."""


class Demands:
    """The numbered demands of a document, and what points to them."""

    def __init__(self, words: Words) -> None:
        """Start with none."""
        self._words = words
        known = words.vocabulary
        self._chapter = words.compiled("chapter", lambda: rf"(?i)\s*(?:(?:{either(known.chapter_words)})\s+)?([A-H]|\d{{1,2}})(?:[.):]|\s)\s*(?=\w{{3}})")
        """The letter or number of a chapter."""
        pointers = either(known.chapter_pointers)
        self._to_chapter = words.compiled("to chapter", lambda: rf"(?i)\s*(?:(?:{pointers})\.?\s+)+([A-H]|\d{{1,2}})\s*(?:\(([^()]*)\))?\s*\.?\s*")
        self._known: dict[str, Demand] = {}
        self._parts: dict[str, str] = {}
        self._chapters: dict[str, list[Demand]] = {}
        self.pointers: list[Pointer] = []

    def add(self, code: str, demand: Demand) -> None:
        """Remember a demand by its number; a number that is used twice says nothing."""
        name = _bare(code)
        self._known[name] = demand if name not in self._known else Demand("", "")

    def see_part(self, heading: str, text: str) -> None:
        """Remember what stands below a heading with a number."""
        if numbered := _NUMBERED.match(heading):
            self._parts[numbered[1]] = f"{self._parts[numbered[1]]}\n{text}" if numbered[1] in self._parts else text

    def see_line(self, heading: str, line: str, kind: str | None) -> None:
        """Remember a line below a heading with a letter or a number: "C. Eisen", "10. Hoe gun je?"."""
        if chapter := self._chapter.match(heading):
            self._chapters.setdefault(chapter[1].upper(), []).append(Demand(line, kind or ""))

    def lines(self, text: str) -> list[Demand]:
        """The lines of the chapter that a text points to: "zie C", "zie vraag 10", "eisen bij C (regenjas)"; with an aside those that hold a word of it."""
        pointed = self._to_chapter.fullmatch(text)
        told = self._chapters.get(pointed[1].upper(), []) if pointed else []
        wanted = re.findall(r"\w{4,}", (pointed[2] or "").lower()) if pointed else []
        return [line for line in told if any(word in line.text.lower() for word in wanted)] if wanted else told

    def part(self, text: str) -> str:
        """What stands in the one part of the document that a text points to: "zie 4.2"; nothing when it is another."""
        codes = _codes(text, self._words)
        return self._parts.get(codes[0], "") if len(codes) == 1 else ""

    def point(self, pointer: Pointer) -> bool:
        """Keep a text that may point to demands; false when it is a text of its own."""
        points = bool(_codes(pointer.text, self._words)) or self._to_chapter.fullmatch(pointer.text) is not None
        if points:
            self.pointers.append(pointer)
        return points

    def meant(self, text: str) -> list[Demand]:
        """The demands that a text points to; none when one of them is not known."""
        found = [self._known.get(code) for code in _codes(text, self._words)]
        return [demand for demand in found if demand and demand.text] if all(found) else []


def _codes(text: str, words: Words) -> list[str]:
    """The numbers in a text that holds nothing else, or the codes with a letter in a short one."""
    if len(text) > _LONGEST:
        return []
    aside = words.compiled("pointing words", lambda: rf"(?i)\b(?:{either(words.vocabulary.pointing_words)})\b\.?|[,;/&+():.]")
    bare = aside.sub(" ", re.sub(r"(?<=\d)\.(?=\d)", "§", text)).replace("§", ".").split()
    if bare and all(CODE.fullmatch(word) for word in bare):
        return [_bare(word) for word in bare]
    return [_bare(code) for code in _LETTERED.findall(text)] if not re.search(r"\b(?:niet|geen|nee)\b", text, re.IGNORECASE) else []


def _bare(code: str) -> str:
    return re.sub(r"[\s.-]*$|^[\s.-]*|[\s-]", "", code)
