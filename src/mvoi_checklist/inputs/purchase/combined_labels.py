"""Labels about several things at once: "Afdeling / projectleider: Vastgoed, J. de Boer", "Duur / start: 24 mnd, per 1 mei 2027"."""

from __future__ import annotations

import re
from functools import lru_cache

from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.purchase.units import is_person

_PARTS = re.compile(r"\s*(?:/|\+|&|,\s*en\b|,|\ben\b)\s*(?![^()]*\))", re.IGNORECASE)
"""What parts them; between brackets stands what to fill in."""
_BRACKETS = re.compile(r"\([^()]*\)")
_SENTENCE = r"(?<!\b[A-Z])\.\s+(?=[A-Z])"
_BETWEEN = (r"\n", r"\s/\s", r";\s", r",\s", r"\s[–-]\s", r"(?<!\bv)/", _SENTENCE)
_LONGEST, _MOST = 120, 4


@lru_cache(maxsize=2048)
def asked_in(label: str, words: Words) -> list[tuple[str, str | None]]:
    """Each part of a label with its field, None for what we do not know; empty when it is about one thing, or about nothing we know."""
    if "\n" in label.strip() or "€" in label or not _PARTS.search(label):
        return []
    bare = words.unnumbered(label).strip().rstrip(" :?*.")
    parts = [part for part in _PARTS.split(bare) if part] if len(bare) <= _LONGEST else []
    if not 1 < len(parts) <= _MOST:
        return []
    asked = [(part, words.find_label("fields", part) or words.find_label("fields", f"{part}?")) for part in parts]
    return asked if len({field for _, field in asked if field}) > (len(asked) > 2) else []


def shared_out(text: str, asked: list[tuple[str, str | None]], words: Words, *, question: bool = False) -> list[str]:
    """The words of an answer, a piece per part of its label; empty when they cannot be told apart. Behind the answer to a question may stand more sentences."""
    text = "\n".join(line for line in text.split("\n") if not _BRACKETS.fullmatch(line.strip()))
    masked = _BRACKETS.sub(lambda match: "(" + "x" * (len(match[0]) - 2) + ")", text)
    for between in _BETWEEN:
        ends = [match.span() for match in re.finditer(between, masked)]
        starts = [0, *(end for _, end in ends)]
        pieces = [text[start:end].strip() for start, end in zip(starts, [*(start for start, _ in ends), len(text)], strict=True)]
        pieces = [piece for piece in pieces if piece]
        if len(pieces) == len(asked) or (between == _SENTENCE and len(pieces) > len(asked) and question):
            return _in_order(pieces[: len(asked)], asked, words)
    return []


def _in_order(pieces: list[str], asked: list[tuple[str, str | None]], words: Words) -> list[str]:
    """The pieces in the order of the label; of two, the one that looks like a person is the project leader."""
    fields = [field for _, field in asked]
    if len(pieces) > 2 or "project_leader" not in fields:
        return pieces
    leader = fields.index("project_leader")
    return pieces[::-1] if is_person(pieces[1 - leader], words) and not is_person(pieces[leader], words) else pieces
