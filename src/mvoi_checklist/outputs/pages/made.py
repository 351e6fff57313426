"""How a document was when it was made, as the data that every format carries inside it."""

from __future__ import annotations

import json
from collections.abc import Iterable

from mvoi_checklist.model.dutch import day_words
from mvoi_checklist.model.generated import Generated
from mvoi_checklist.outputs.pages.blocks import CheckControl, Control, DayControl, WordingControl


def made_json(made: Generated, controls: Iterable[Control]) -> str:
    """The state with every answer, in ASCII: words may hold characters that XML cannot.

    The texts of criteria are no answers: of those only the place is kept.
    """
    answers = {control.path: "" if isinstance(control, WordingControl) else shown(control) for control in controls}
    state = made.model_copy(update={"answers": answers})
    return json.dumps(state.model_dump(mode="json", exclude_defaults=True), ensure_ascii=True, separators=(",", ":"))


def shown(control: Control) -> str:
    """The words that an answer shows; nothing when it is empty."""
    if isinstance(control, CheckControl):
        return "☒" if control.checked else "☐"
    if isinstance(control, DayControl):
        return day_words(control.value) if control.value else ""
    return control.value or ""
