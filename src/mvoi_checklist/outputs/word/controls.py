"""Content controls: the places in a Word document where a person answers, each with a tag that says which answer it is."""

from __future__ import annotations

import datetime
import zlib
from collections.abc import Sequence

from mvoi_checklist.model.form import TAG_PREFIX
from mvoi_checklist.outputs.word.markup import attribute, legal, run

_LONGEST = 64
"""Word refuses longer titles and tags."""


def text_control(path: str, title: str, value: str | None, prompt: str) -> str:
    """Free text; without a value the prompt stands there between brackets, by which readers know that nothing was filled in."""
    return _control(path, title, '<w:text w:multiLine="1"/>', _shown(value, prompt), empty=not value)


def choice_control(path: str, title: str, value: str | None, choices: Sequence[tuple[str, str]]) -> str:
    """A drop-down of (id, words); ``value`` is the words to show."""
    items = "".join(f"<w:listItem w:displayText={attribute(words)} w:value={attribute(key)}/>" for key, words in choices)
    return _control(path, title, f"<w:dropDownList>{items}</w:dropDownList>", _shown(value, "kies"), empty=not value)


def day_control(path: str, title: str, value: datetime.date | None, shown: str | None) -> str:
    """A date picker."""
    full = f' w:fullDate="{value.isoformat()}T00:00:00Z"' if value else ""
    kind = f'<w:date{full}><w:dateFormat w:val="d MMMM yyyy"/><w:lid w:val="nl-NL"/><w:storeMappedDataAs w:val="date"/><w:calendar w:val="gregorian"/></w:date>'
    return _control(path, title, kind, _shown(shown, "kies een datum"), empty=not value)


def check_control(path: str, title: str, *, checked: bool) -> str:
    """A box to tick."""
    kind = (
        f'<w14:checkbox><w14:checked w14:val="{int(checked)}"/>'
        '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>'
    )
    font = '<w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" w:hint="eastAsia"/>'
    box = f"<w:r><w:rPr>{font}</w:rPr><w:t>{legal('☒' if checked else '☐')}</w:t></w:r>"
    return _control(path, title, kind, box, empty=False)


def _shown(value: str | None, prompt: str) -> str:
    return run(value) if value else run(f"[{prompt}]", "PlaceholderText")


def _control(path: str, title: str, kind: str, content: str, *, empty: bool) -> str:
    tag = TAG_PREFIX + path
    return (
        f"<w:sdt><w:sdtPr><w:alias w:val={attribute(title[:_LONGEST])}/><w:tag w:val={attribute(tag)}/>"
        f'<w:id w:val="{zlib.crc32(tag.encode()) & 0x7FFFFFFF}"/>{"<w:showingPlcHdr/>" if empty else ""}{kind}</w:sdtPr>'
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )
