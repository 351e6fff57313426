"""The data part of a file of ours: the answers as data, and how the file was when it was made."""

from __future__ import annotations

import base64
import zlib
from collections.abc import Iterable

from lxml import etree
from pydantic import ValidationError

from mvoi_checklist.inputs.dutch.days import read_day, written_day
from mvoi_checklist.model.form import ANSWERS, MADE, PROMPT
from mvoi_checklist.model.generated import Generated

_MOST_BYTES = 2_000_000


def made_part(packed: str) -> list[etree._Element]:
    """How a file was when it was made, as the data part of a Word file says it, from the property ``MADE_AS``; nothing when somebody changed that."""
    try:
        json = zlib.decompressobj().decompress(base64.b64decode(packed), _MOST_BYTES).decode("ascii", "ignore")
    except (zlib.error, ValueError):  # base64 says of letters that it does not know that they are a wrong value
        return []
    data = etree.Element(f"{{{MADE}}}made")
    data.text = "".join(filter(str.isprintable, json))
    return [data] if data.text else []


class Made:
    """What the data parts say; a file into which another was pasted may hold two."""

    def __init__(self, parts: Iterable[etree._Element], made_with: str | None) -> None:
        """Read the parts; ``made_with`` is the property of the file that names its ruleset."""
        found = list(parts)
        states = [part for part in found if part.tag == f"{{{MADE}}}made"]
        answers = next((part for part in found if part.tag == f"{{{ANSWERS}}}mvoi"), ())
        self.count = len(states)
        self._values = {etree.QName(item).localname: item.text or "" for item in answers if isinstance(item.tag, str)}
        self.generated = _generated(states[0].text or "") if states else None
        self.made_with = self.generated.made_with if self.generated else made_with

    def newest(self, path: str, text: str, whole: str) -> str:
        """The text of an answer, unless only its copy in the data part was changed since: then that copy.

        Word keeps the two the same, with what was struck through, which only the ``whole`` text holds; another program may change the one or the other.
        """
        value = self._values.get(path, "")
        before = self.generated.answers.get(path) if self.generated else None
        if before is None or value in (text, before) or PROMPT.fullmatch(value) or _plain(value) in map(_plain, (text, before, whole or text)):
            return text
        return value if not text or _plain(text) == _plain(before) else text


def _generated(text: str) -> Generated | None:
    try:
        return Generated.model_validate_json(text) if text else None
    except ValidationError:
        return None  # of another version of this program: the answers themselves still count


def _plain(text: str) -> str:
    day = read_day(text) or written_day(text)
    return day.isoformat() if day else " ".join(text.split())
