"""Who wrote an explanation, who agrees and when, where that stands in the explanation itself: "Akkoord: M. Vos, 3-2-2026."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mvoi_checklist.inputs.dutch.days import read_day, written_day
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.themes.free_text import first_answer

PEOPLE, DAYS = frozenset({"author", "approver"}), frozenset({"dated", "valid_until"})
_PIECE = re.compile(r"(?<=[;\n])\s*|(?<=[.!?)])\s+(?=[A-Z][^\s.:]*(?: [^\s.:]+){0,3}:\s)")
"""A line, or a sentence that opens with a label."""
_NAME = re.compile(r"[A-ZÀ-Þ][\w'’-]+|(?=.*[ .][A-ZÀ-Þ])[^:;?!\n]{2,80}")
"""One word, or with a capital behind the first: "wethouder De Boer"; "De wethouder wil het niet" names nobody."""
_MOST_WORDS = 8
"""Of a name with a function, a unit and a day; more words tell what somebody agrees to."""


def signed_apart(text: str, words: Words) -> tuple[str, list[tuple[str, str]]]:
    """The explanation without the lines that say who signed it, and these with the field that each is about."""
    if ":" not in text or not words.touches("signed", lambda: _labels(words), text):
        return text, []
    pieces = _PIECE.split(text)
    signed = list(_signed(pieces, words))
    left = [piece for piece, field in zip(pieces, signed, strict=True) if not field]
    return (" ".join(piece.strip() for piece in left).strip(" ;") if any(signed) else text), [said for said in signed if said]


def _labels(words: Words) -> Iterator[str]:
    for field in PEOPLE | DAYS:
        yield from words.vocabulary.theme_fields.get(field, ())


def _signed(pieces: list[str], words: Words) -> Iterator[tuple[str, str] | None]:
    for piece in pieces:
        label, _, value = piece.partition(":")
        field, said = words.find_label("theme_fields", label), value.strip(" .;\n")
        person = field in PEOPLE and _NAME.fullmatch(said) and len(said.split()) <= _MOST_WORDS and first_answer(said, words)[0] is None
        day = field in DAYS and (read_day(said) or written_day(said))
        yield (field, said) if field and (person or day) else None
