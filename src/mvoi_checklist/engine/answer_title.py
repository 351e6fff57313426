"""The name of an answer for its reader, by its path in the start document."""

from __future__ import annotations

from mvoi_checklist.model.closed_lists import EvaluationLevel
from mvoi_checklist.model.form import UNTICKED
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.model.start_document import field_title


def answer_title(path: str, ruleset: Ruleset) -> str:
    """The name of an answer; outside the themes with what it is about."""
    group, _, rest = path.partition(".")
    name, about = field_title(path), rest.partition(".")[0]
    if group == "duties" and about in ruleset.duty_by_id:
        name = f"{ruleset.duty_by_id[about].title}: {name}"
    elif group == UNTICKED:
        name = f"{rest.partition('.')[2]}, niet aangekruist"
    elif group == "evaluation":
        theme = rest.split(".")[1] if about == "deliveries" else ""
        level = next((level.title.lower() for level in EvaluationLevel if level.value == about), "")
        known = ruleset.theme_by_id[theme].title if theme in ruleset.theme_by_id else theme
        name = f"evaluatie{f', {known or level}' if known or level else ''}: {name}"
    return f"{name[:1].upper()}{name[1:]}"
