"""Content controls: the places in a Word document where a person answers, each with a tag that says which answer it is.

Text and days are also bound to the data part. Boxes and drop-downs are not: LibreOffice shows the stored value of a bound one.
"""

from __future__ import annotations

import re
import zlib
from functools import lru_cache

from mvoi_checklist.model.form import ANSWERS, STORE, TAG_PREFIX, answer_place
from mvoi_checklist.outputs.escape import attribute, legal
from mvoi_checklist.outputs.pages.as_made import prompt_of, shown
from mvoi_checklist.outputs.pages.blocks import CheckControl, ChoiceControl, Control, DayControl, Run, TextControl, WordingControl, spoken_name
from mvoi_checklist.outputs.word.text import run

PROMPT_NAME = re.compile("MVOI[0-9A-F]{8}")
"""What the building blocks with our prompts are called."""

_UNBOUND = frozenset("\n&<")


def bound_value(control: Control) -> str | None:
    """What the data part holds for this answer; None when it is not bound.

    Lines are not: programs differ in what they make of a line end there. Nor is an answer with a sign that XML escapes: when LibreOffice 7.4
    writes that into the data part, it empties all of them.
    """
    if isinstance(control, TextControl) and _UNBOUND.isdisjoint(control.value or ""):
        return control.value or ""
    return (control.value.isoformat() if control.value else "") if isinstance(control, DayControl) else None


def prompt_name(prompt: str) -> str:
    """The building block with this prompt, which Word shows again when an answer is emptied."""
    return f"MVOI{zlib.crc32(prompt.encode()):08X}"


def text_control(control: TextControl) -> str:
    """Free text, over more lines. What has lines already is rich text: in a plain one LibreOffice 7.4 moves the line ends to the front."""
    return _filled(control, "<w:richText/>" if "\n" in (control.value or "") else '<w:text w:multiLine="1"/>')


def wording_control(control: WordingControl) -> str:
    """Text with places in it that are controls of their own."""
    inner = "".join([run(piece.words) if isinstance(piece, Run) else text_control(piece) for piece in control.pieces])
    return _control(control, "", "<w:richText/>", inner)


def choice_control(control: ChoiceControl) -> str:
    """A drop-down."""
    return _filled(control, f"<w:dropDownList>{_items(tuple(control.choices))}</w:dropDownList>")


@lru_cache(maxsize=64)
def _items(choices: tuple[tuple[str, str], ...]) -> str:
    """The list of a drop-down; many have the same."""
    return "".join([f"<w:listItem w:displayText={attribute(words)} w:value={attribute(key)}/>" for key, words in choices])


def day_control(control: DayControl) -> str:
    """A date picker."""
    full = f' w:fullDate="{control.value.isoformat()}T00:00:00Z"' if control.value else ""
    kind = f'<w:date{full}><w:dateFormat w:val="d MMMM yyyy"/><w:lid w:val="nl-NL"/><w:storeMappedDataAs w:val="date"/><w:calendar w:val="gregorian"/></w:date>'
    return _filled(control, kind)


def check_control(control: CheckControl) -> str:
    """A box to tick."""
    kind = (
        f'<w14:checkbox><w14:checked w14:val="{int(control.checked)}"/>'
        '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>'
    )
    font = '<w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" w:hint="eastAsia"/>'
    return _control(control, "", kind, f"<w:r><w:rPr>{font}</w:rPr><w:t>{legal(shown(control))}</w:t></w:r>")


def _filled(control: Control, kind: str) -> str:
    """A control that shows its words, or else its prompt."""
    words, prompt = shown(control), prompt_of(control)
    block = f'<w:placeholder><w:docPart w:val="{prompt_name(prompt)}"/></w:placeholder>' if prompt else ""
    if not words:
        return _control(control, f"{block}<w:showingPlcHdr/>", kind, run(prompt or "", "PlaceholderText"))
    return _control(control, block, kind, run(words))


_BOUND = f'<w:dataBinding w:prefixMappings="xmlns:m=\'{ANSWERS}\'" w:xpath="%s" w:storeItemID="{STORE}"/>'


def _control(control: Control, prompt: str, kind: str, content: str) -> str:
    tag = TAG_PREFIX + control.path
    place = "" if bound_value(control) is None else _BOUND % answer_place(control.path)
    return (
        f"<w:sdt><w:sdtPr><w:alias w:val={attribute(spoken_name(control))}/><w:tag w:val={attribute(tag)}/>"
        f'<w:id w:val="{zlib.crc32(tag.encode()) & 0x7FFFFFFF}"/>{prompt}{place}{kind}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'
    )


def protected(body: str) -> str:
    """All of it in one group, in which Word lets only the answers be changed; none of them can be taken away.

    No document protection: that also forbids comments, and LibreOffice then lets nothing be filled in.
    """
    locked = re.sub(r'(<w:id w:val="\d+"/>)', r'\1<w:lock w:val="sdtLocked"/>', body)
    number = zlib.crc32(b"group") & 0x7FFFFFFF
    return f'<w:sdt><w:sdtPr><w:id w:val="{number}"/><w:lock w:val="contentLocked"/><w:group/></w:sdtPr><w:sdtContent>{locked}</w:sdtContent></w:sdt>'
