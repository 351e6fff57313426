"""The places to fill in: LibreOffice's content controls, each between bookmarks that name the answer.

A content control is LibreOffice's addition to ODF; a program that does not know it shows the text inside. LibreOffice 7.4 drops its
tag and title on saving; the bookmark is ODF's own and is kept by all.
"""

from __future__ import annotations

from mvoi_checklist.model.form import TAG_PREFIX
from mvoi_checklist.outputs.escape import attribute
from mvoi_checklist.outputs.odt.text import span
from mvoi_checklist.outputs.pages.as_made import prompt_of, shown
from mvoi_checklist.outputs.pages.blocks import CheckControl, ChoiceControl, Control, DayControl, Run, TextControl, WordingControl, spoken_name


def text_control(control: TextControl) -> str:
    """Free text."""
    return _control(control, "", "", _filled(control), empty=not control.value)


def wording_control(control: WordingControl) -> str:
    """Text with places in it that are controls of their own."""
    inner = "".join([span(piece.words) if isinstance(piece, Run) else text_control(piece) for piece in control.pieces])
    return _control(control, "", "", inner, empty=False)


def choice_control(control: ChoiceControl) -> str:
    """A drop-down."""
    items = "".join(f"<loext:list-item loext:display-text={attribute(words)} loext:value={attribute(key)}/>" for key, words in control.choices)
    return _control(control, ' loext:dropdown="true"', items, _filled(control), empty=not control.value)


def day_control(control: DayControl) -> str:
    """A date picker."""
    day = control.value
    now = f' loext:current-date="{day.isoformat()}T00:00:00Z"' if day else ""
    kind = f' loext:date="true" loext:date-format="D MMMM YYYY" loext:date-rfc-language-tag="nl-NL"{now}'
    return _control(control, kind, "", _filled(control), empty=not day)


def check_control(control: CheckControl) -> str:
    """A box to tick."""
    state = "true" if control.checked else "false"
    kind = f' loext:checkbox="true" loext:checked="{state}" loext:checked-state="☒" loext:unchecked-state="☐"'
    return _control(control, kind, "", "☒" if control.checked else "☐", empty=False)


def _filled(control: Control) -> str:
    words = shown(control)
    return span(words) if words else span(prompt_of(control) or "", "PlaceholderText")


def _control(control: Control, kind: str, items: str, content: str, *, empty: bool) -> str:
    tag = attribute(TAG_PREFIX + control.path)
    prompt = ' loext:showing-place-holder="true"' if empty else ""
    return (
        f"<text:bookmark-start text:name={tag}/>"
        f"<loext:content-control loext:alias={attribute(spoken_name(control))} loext:tag={tag}{prompt}{kind}>{items}{content}</loext:content-control>"
        f"<text:bookmark-end text:name={tag}/>"
    )
