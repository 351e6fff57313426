"""What is said with boxes: of those in a text only the words behind one that is ticked."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.dutch.marks import OPEN, TICK_SIGNS, TICKS

_TYPED = re.compile(r"^[oO0xXvV] +\S[^\n]*?(?:(?: {2,}|\t)[oO0xXvV] +\S[^\n]*?)+$", re.MULTILINE)
"""Options of which one has a cross, with a letter or zero for an empty box."""
_SIGN = re.compile(r"(?:^|(?<= {2})|(?<=\t))([oO0xXvV]) +(?=\S)")
_CROSS = re.compile(rf"(?:^|(?<= {{2}})|(?<=\t)|(?<=[{OPEN}{TICKS}] ))[xXvV] +(?=\S)", re.MULTILINE)
"""A letter typed in the place of a box, beside boxes that were left."""
_BOX = re.compile(f"([{OPEN}{TICKS}])")
_PER = re.compile(r"(?<=\bper)\n")
"""A unit to choose in the midst of an answer: "€ 412.500 per ☐ opdracht ☒ jaar"."""
_BEHIND_BOXES = re.compile(
    r"(?P<box>\s*(?:ja|nee))(?:\t|\s{2,}|(?<=nee)\s*[.,:;–-]\s+(?!(?:want|omdat|namelijk|nl|reden|waarom|motiv|toelicht|licht|leg|geef|beschrijf|vul|noem|vermeld)))\s*(?P<said>\S.*)",
    re.IGNORECASE,
)
"""Behind the last box, some way off or behind a "nee" that was left: what was answered, whichever box is ticked."""

BOX_OF_OPTION = re.compile(rf"\s*(?P<box>[{OPEN}{''.join(sorted(TICK_SIGNS))}])\s*(?=\S)")
"""What stands before an option in a cell."""


def are_options(cells: list[str]) -> bool:
    """Whether a row is nothing but options side by side, each behind its box: "☐ brons … | ☒ zilver … | ☐ goud …"."""
    return len(cells) >= len(("one", "other")) and all(map(BOX_OF_OPTION.match, cells))


def checked(text: str) -> str:
    """In "☒ Ja ☐ Nee" or "X ja   O nee" only "Ja" is said; words that stand beside no box stay."""
    if _TYPED.search(text):
        text = _TYPED.sub(lambda line: _SIGN.sub(lambda sign: f"{OPEN if sign[1] in 'oO0' else '☒'} ", line[0]), text)
    elif OPEN in text:
        text = _CROSS.sub("☒ ", text)
    if "[" in text:
        text = re.sub(r"\[ ?[xXvV] ?\](?!\()", "☒", re.sub(r"\[ {0,3}\]", OPEN, text))
    if not re.search(rf"[{OPEN}{TICKS}]\s*\w|\w\s*[{OPEN}{TICKS}]", text):
        return text
    kept: list[str] = []
    for line in text.split("\n"):
        before, *boxes = _BOX.split(line)
        signs, said = boxes[::2], boxes[1::2]
        if before.strip() and len(signs) > 1 and not said[-1].strip():  # each box stands behind its words: "Ja ☐ Nee ☒"
            before, said = "", [before, *said[:-1]]
        kept.append(before)
        answer = _BEHIND_BOXES.fullmatch(said[-1]) if len(signs) > 1 else None
        said = [*said[:-1], answer["box"]] if answer else said
        kept += [words for sign, words in zip(signs, said, strict=True) if sign != OPEN]
        kept += [answer["said"]] if answer else []
    return _PER.sub(" ", "\n".join(words.strip() for words in kept if words.strip()))
