"""How a document was when it was made, as the data that every format carries inside it."""

from __future__ import annotations

import json
from collections.abc import Iterator

from mvoi_checklist.model.dutch import day_words
from mvoi_checklist.model.generated import Generated, around_mark, line_mark
from mvoi_checklist.outputs.escape import NEW_LINE
from mvoi_checklist.outputs.pages.blocks import (
    PRINTED,
    PROMPTED,
    Block,
    CheckControl,
    Control,
    DayControl,
    Heading,
    Pages,
    Paragraph,
    Table,
    WordingControl,
)


def made_json(made: Generated, pages: Pages) -> str:
    """The state with every answer, in ASCII: words may hold characters that XML cannot.

    The texts of criteria are no answers: of those only a mark is kept, to see whether somebody changed them.
    """
    answers = {control.path: line_mark(control.usual) if isinstance(control, WordingControl) else shown(control) for control in pages.controls}
    own = {words for block in pages.blocks for words in _own_words(block)}
    marks = {line_mark(line) for words in own for line in ([words] if words.isprintable() else NEW_LINE.split(words))}
    prompts = set(map(line_mark, filter(None, {prompt_of(control) for control in pages.controls})))
    frame = {around_mark(line) for words in ("".join(pages.frame.header), f"{pages.frame.footer} Pagina van") for line in NEW_LINE.split(words)}
    told = {"own_lines": filter(None, marks), "prompts": prompts, "around": {*frame, *made.around}}
    state = made.model_copy(update={"answers": answers, **{name: tuple(sorted(found)) for name, found in told.items()}})
    return json.dumps(state.model_dump(mode="json", exclude_defaults=True), ensure_ascii=True, separators=(",", ":"))


def _own_words(block: Block) -> Iterator[str]:
    """The words of a block outside its answers, paragraph by paragraph."""
    if isinstance(block, Heading):
        yield block.words
    elif isinstance(block, Paragraph):
        yield _printed(block)
    elif isinstance(block, Table):
        yield from block.header
        for row in block.rows:
            yield from map(_printed, row)


def _printed(paragraph: Paragraph) -> str:
    return "".join([inline.words for inline in paragraph.inlines if isinstance(inline, PRINTED)])


def prompt_of(control: Control) -> str | None:
    """What an empty answer shows, between brackets; None when it always holds something."""
    if isinstance(control, PROMPTED):
        return f"[{control.prompt}]" if control.prompt else None
    return "[kies een datum]" if isinstance(control, DayControl) else None


def shown(control: Control) -> str:
    """The words that an answer shows; nothing when it is empty."""
    if isinstance(control, CheckControl):
        return "☒" if control.checked else "☐"
    if isinstance(control, DayControl):
        return day_words(control.value) if control.value else ""
    return control.value or ""
