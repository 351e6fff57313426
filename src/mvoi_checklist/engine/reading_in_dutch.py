"""What was read in a start document, for who reads no JSON: each answer with its quotes, their places and how sure they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from mvoi_checklist.engine.answer_title import answer_title
from mvoi_checklist.engine.changed_answers import answers_in_words
from mvoi_checklist.engine.unknown_names import refuse_unknown_names
from mvoi_checklist.model.form import UNTICKED
from mvoi_checklist.model.ruleset import Ruleset, refuse_name
from mvoi_checklist.model.start_document import Evidence, StartDocument

_GROUPS = {"duties": "Wettelijke plichten", "evaluation": "Evaluatie"}
_PURCHASE = [name for name in StartDocument.model_fields if name not in {"themes", "evidence", *_GROUPS}]


def reading_in_dutch(document: StartDocument, ruleset: Ruleset) -> str:
    """Tell every answer, with for each place "gevonden" or "onzeker", the place, the quote and what there is to know about it.

    What nobody answered about the purchase, and the themes of which nothing was read, are named. What happened to the file
    itself (comments, places left open) is told by the findings of its checklist.

    Raises:
        UsageError: the document names a theme, product group or duty that the ruleset does not know.

    """
    refuse_name(ruleset)
    refuse_unknown_names(document, ruleset)
    answers, places = answers_in_words(document, ruleset), defaultdict[str, list[Evidence]](list)
    for item in document.evidence:
        places[item.field].append(item)
    paths = sorted(dict.fromkeys([*answers, *places]), key=lambda path: not path.endswith(".applied"))

    def told(chosen: Iterable[str]) -> list[str]:
        return [line for path in chosen for line in _answer(answer_title(path, ruleset), answers.get(path), places[path])]

    lines = ["Wat u inkoopt", *told(_PURCHASE)]
    silent = []
    for theme in ruleset.themes:
        said = told(path for path in paths if path.startswith((f"themes.{theme.id}.", f"{UNTICKED}.{theme.id}.")))
        lines += ["", theme.title, *said] if said else []
        silent += [] if said else [theme.title]
    if silent:
        lines += ["", f"Niets gelezen over: {', '.join(silent)}."]
    for group, title in _GROUPS.items():
        said = told(path for path in paths if path.startswith(f"{group}."))
        lines += ["", title, *said] if said else []
    return "\n".join(lines)


def _answer(title: str, words: str | None, places: list[Evidence]) -> Iterator[str]:
    """An answer on one line, one of more lines below its name; then a line for each place."""
    if words is None:
        yield f"  {title}: {'opengelaten' if places else 'niet gelezen'}"
    elif "\n" in words:
        yield f"  {title}:"
        yield from (f"    {line}" for line in words.splitlines())
    else:
        yield f"  {title}: {words}"
    for item in places:
        quote = " / ".join(item.quote.split("\n"))
        yield f"      {item.certainty.title}, {item.place}: “{quote}”"
        if item.note:
            yield f"      {item.note}"
