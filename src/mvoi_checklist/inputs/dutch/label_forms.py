"""How a label is written down: numbered, with brackets, dots, a footnote or "excl. btw" behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from mvoi_checklist.model.dutch import NUMBER_WORDS

NUMBERING = re.compile(
    r"^\s*(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?|\d{1,2}[a-z][.)]?|[a-z]\d{0,2}[.)]|(?-i:X?(?:I{1,3}|I[VX]|VI{0,3}|X))[.)]|"
    r"(?-i:[A-Z])\d{1,2}|sdg\s+\d{1,2}(?:\.\d{1,2})?(?:\s*[.:)–-])?|(?:vraag|stap|blok|deel|onderdeel|thema)\s+(?:\d{1,2}|[a-z])(?:\s*[.:)–-])?)\s+",
    re.IGNORECASE,
)
"""The number before a label."""
TOKEN = re.compile(r"[\w&₂]+(?:[-'’][\w₂]+)*")
"""One word of a label."""
_BRACKET_END = re.compile(r"\s*\([^()]*\)\s*[:?*]?\s*$")
_LEADER = re.compile(r"[\s.…_]{2,}$|(?<=\w)\.$")
_VAT = re.compile(
    r"[,;(]?\s*\b(?:excl(?:\.|usief)?|ex\.?|zonder|incl(?:\.|usief)?)\s*(?:de\s+)?(?:\d+\s*%\s*)?(?:\w{0,20}belasting(?:en)?\s*(?:,|en)\s*)?(?:btw|vat)\b"
    r"(?:\s*(?:,|en)\s*\w{0,20}belasting(?:en)?\b)?\)?",
    re.IGNORECASE,
)
_TERM = re.compile(rf"\s*\(?\b(?:over\s+|voor\s+)?(?:de\s+)?(?:eerste\s+)?(?:\d{{1,2}}|{'|'.join(NUMBER_WORDS[1:])})\s*(?:vaste\s+)?(?:jaar|jaren)\)?$")
_WHOLE = re.compile(
    r"[,(]?\s*(?:(?:over\s+|voor\s+)?(?:de\s+)?(?:hele|gehele|vaste|volledige|totale)\s+(?:looptijd|contractduur|contractperiode|periode|duur)|"
    r"(?:zonder|excl\.?|exclusief)\s+(?:de\s+)?(?:verlenging(?:en)?|optie(?:s|jaren)?))\)?$",
    re.IGNORECASE,
)
"""Over which term a value is asked: "Bedrag zonder btw, hele looptijd"."""
_YEARLY = re.compile(r"(?<=\w )p[./]?\s?(?:jr?|jaar)(?!\w)\.?", re.IGNORECASE)
"""An abbreviation in a label for a value: "Raming p/jr"."""
_WHOLE_ENDS = ("looptijd", "contractduur", "contractperiode", "periode", "duur", "verlenging", "verlengingen", "optie", "opties", "optiejaren")
NOTE = "[voetnoot: "
"""How a footnote starts where it is called in a text."""
_NOTE = re.compile(r"\s*\[voetnoot: ([^\]]*)\]")
_NOTE_IN_LABEL = re.compile(r"^([^:\[\]]{2,60}?)\s*\[voetnoot: [^\]]*\]\s*(?=:)")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_FOR_WHOM = re.compile(r"\s[–—-]\s(?:in te vullen|invullen|verplicht)\b.*$", re.IGNORECASE | re.DOTALL)
"""Who is to fill in, behind a label: "Projectleider – in te vullen door aanvrager"."""
_YES_OR_NO = re.compile(r"\s*\(?\b(?:j/n|ja/nee|ja\s/\snee|ja of nee)\)?[\s:?]*$", re.IGNORECASE)


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Lower case, single spaces, no closing punctuation, no unseen characters: how labels are compared."""
    bare = " ".join(without_unseen(text).lower().split()).rstrip(" :*?")
    return bare if bare.isascii() else bare.rstrip(" :*?¹²³⁴⁵⁶") or bare  # "Procedure ²"


def without_unseen(text: str) -> str:
    """The text without the characters that nobody sees: soft hyphens, spaces of no width."""
    return text if text.isascii() else _UNSEEN.sub("", text)


def without_notes(text: str) -> str:
    """The text without the footnotes that are called in it."""
    return (_NOTE.sub("", text) if NOTE in text else text).strip()


def notes_in(text: str) -> list[str]:
    """The footnotes that are called in a text."""
    return _NOTE.findall(text) if NOTE in text else []


def without_note_in_label(line: str) -> str:
    """A line of which the label has a footnote, without that: "Duur [voetnoot: Bijvoorbeeld 24 maanden.]: 3 jaar"."""
    return _NOTE_IN_LABEL.sub(r"\1", line) if NOTE in line else line


def forms_of(text: str) -> Iterator[str]:
    """The ways to read a label: as it stands, and without what is dressed around it."""
    text = _FOR_WHOM.sub("", text)
    letters = text.lower()  # most labels hold nothing of what is looked for
    text = (_YES_OR_NO.sub("", text) or text) if "nee" in letters or "j/n" in letters else text
    text = text if text[-1:].isalnum() else _LEADER.sub("", text) or text
    text = _YEARLY.sub("per jaar", text) if " p" in letters else text
    bare = NUMBERING.sub("", text)
    said: tuple[str, ...] = (text, bare)
    said = (*said, *(_BRACKET_END.sub("", form) for form in said)) if "(" in text else said
    vat = "btw" in letters or " vat" in letters
    said = (*said, *(_VAT.sub("", form) for form in said)) if vat else said
    said = (*said, *(_TERM.sub("", form) for form in said if form.rstrip(")\n").endswith(("jaar", "jaren")) and "..." not in form))
    if text.rstrip(" )").lower().endswith(_WHOLE_ENDS):
        said = (*said, *(shorter for form in said if (shorter := _WHOLE.sub("", form)) and shorter != form))
    yield from dict.fromkeys((*said, *(_VAT.sub("", form) for form in said)) if vat else said)
