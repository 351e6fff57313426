"""Content controls: the places in a Word document where a person answers, each with a tag that says which answer it is."""

from __future__ import annotations

import zlib

from mvoi_checklist.model.dutch import day_words
from mvoi_checklist.model.form import TAG_PREFIX
from mvoi_checklist.outputs.escape import attribute, legal
from mvoi_checklist.outputs.pages.blocks import CheckControl, ChoiceControl, Control, DayControl, TextControl
from mvoi_checklist.outputs.word.text import run

_LONGEST = 64
"""Word refuses longer titles and tags."""


def text_control(control: TextControl) -> str:
    """Free text, over more lines."""
    return _control(control, '<w:text w:multiLine="1"/>', _shown(control.value, control.prompt), empty=not control.value)


def choice_control(control: ChoiceControl) -> str:
    """A drop-down."""
    items = "".join(f"<w:listItem w:displayText={attribute(words)} w:value={attribute(key)}/>" for key, words in control.choices)
    return _control(control, f"<w:dropDownList>{items}</w:dropDownList>", _shown(control.value, "kies"), empty=not control.value)


def day_control(control: DayControl) -> str:
    """A date picker."""
    day = control.value
    full = f' w:fullDate="{day.isoformat()}T00:00:00Z"' if day else ""
    kind = f'<w:date{full}><w:dateFormat w:val="d MMMM yyyy"/><w:lid w:val="nl-NL"/><w:storeMappedDataAs w:val="date"/><w:calendar w:val="gregorian"/></w:date>'
    return _control(control, kind, _shown(day_words(day) if day else None, "kies een datum"), empty=not day)


def check_control(control: CheckControl) -> str:
    """A box to tick."""
    kind = (
        f'<w14:checkbox><w14:checked w14:val="{int(control.checked)}"/>'
        '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>'
    )
    font = '<w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" w:hint="eastAsia"/>'
    box = f"<w:r><w:rPr>{font}</w:rPr><w:t>{legal('☒' if control.checked else '☐')}</w:t></w:r>"
    return _control(control, kind, box, empty=False)


def _shown(value: str | None, prompt: str) -> str:
    return run(value) if value else run(f"[{prompt}]", "PlaceholderText")


def _control(control: Control, kind: str, content: str, *, empty: bool) -> str:
    tag = TAG_PREFIX + control.path
    return (
        f"<w:sdt><w:sdtPr><w:alias w:val={attribute(control.title[:_LONGEST])}/><w:tag w:val={attribute(tag)}/>"
        f'<w:id w:val="{zlib.crc32(tag.encode()) & 0x7FFFFFFF}"/>{"<w:showingPlcHdr/>" if empty else ""}{kind}</w:sdtPr>'
        f"<w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )
