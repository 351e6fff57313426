"""Free text about one theme: "Ja, minimumeis: …", "Nee, omdat …", "Niet toegepast. Grond: …; toelichting: …"."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.labels import find_word, plain
from mvoi_checklist.model.vocabulary import Vocabulary

_CHECKED = re.compile(r"[☒☑✓]\s*([^☐☒☑✓\n]+)")


def checked(text: str) -> str:
    """In "☒ Ja ☐ Nee" only "Ja" is said; nothing when no box is ticked."""
    if not re.search(r"[☐☒☑✓]\s*\w", text):
        return text
    ticked = [match.strip() for match in _CHECKED.findall(text)]
    return ticked[0] if len(ticked) == 1 else "" if not ticked else text


def yes_no(text: str, words: Vocabulary) -> bool | None:
    """Yes or no when the whole text says so."""
    word = plain(text).rstrip(".,;")
    if word in map(plain, words.yes):
        return True
    return False if word in map(plain, words.no) else None


def theme_text(text: str, words: Vocabulary) -> list[tuple[str, str]]:
    """Split the text into fields of the theme: (field, words) pairs, in the order to take them."""
    answer, rest = _first_answer(text, words)
    if answer is False:
        return [("applied", text[: len(text) - len(rest)].rstrip(" ,.:;-–\n") or text), *_explanation(rest, words)]
    kind = find_word(re.split(r"[:(]", rest)[0], words.criterion_kinds)
    if answer is None and not (kind and ":" in rest):
        return _explanation(text, words)
    said = [("applied", text[: len(text) - len(rest)].rstrip(" ,.:;-–\n"))] if answer else []
    return [*said, *([("criteria", rest)] if rest else [])]


def _first_answer(text: str, words: Vocabulary) -> tuple[bool | None, str]:
    """The longest yes or no at the start, closed by punctuation, a line or (for one word) a space."""
    for phrase in sorted({*words.yes, *words.no}, key=len, reverse=True):
        end = r"(?=[,.:;–\n-]|\s*$|\s+omdat\b|\s+want\b)" if phrase not in ("ja", "nee") else r"(?=\W|$)"
        match = re.match(rf"\s*{re.escape(phrase)}{end}[\s,.:;–-]*", text, re.IGNORECASE)
        if match:
            return phrase in words.yes, text[match.end() :].strip()
    return None, text.strip()


def _explanation(text: str, words: Vocabulary) -> list[tuple[str, str]]:
    """Fields named inside the text ("Grond: …; bewijs: …"); what has no name is the explanation itself."""
    fields: list[tuple[str, str]] = []
    loose: list[str] = []
    pieces = re.split(r"(?<=[;\n])\s*", text)
    for piece in pieces:
        label, colon, value = piece.partition(":")
        field = find_word(label, words.theme_fields) if colon else None
        if field and field not in ("applied", "criteria", "kind", "level") and value.strip(" ;\n"):
            fields.append((field, value.strip(" ;\n")))
        else:
            loose.append(piece)
    rest = " ".join(piece.strip() for piece in loose).strip() if fields else text.strip()
    return [*fields, *([("text", rest)] if rest and "text" not in dict(fields) else [])]
