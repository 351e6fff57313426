"""Themes, product groups and duties that a document names and the rules do not know, and checklists of other rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from mvoi_checklist.engine.product_groups import group_hint
from mvoi_checklist.errors import Problem, UsageError, suggestion
from mvoi_checklist.model.checklist import Checklist
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.model.start_document import StartDocument


def refuse_unknown_names(document: StartDocument, ruleset: Ruleset) -> None:
    """Let a document pass of which every name stands in the rules.

    Raises:
        UsageError: it names a theme, product group or duty that the ruleset does not know; carries all of them.

    """
    problems = tuple(_unknown_names(document, ruleset))
    if problems:
        raise UsageError(problems)


def refuse_other_rules(checklist: Checklist, ruleset: Ruleset) -> None:
    """Let a checklist pass that was made with these rules.

    Raises:
        UsageError: it was made with other rules, or with another version of them: its codes may mean something else, or nothing.

    """
    made, given = checklist.ruleset, ruleset.identity
    if made.sha256 != given.sha256:
        first, second = (f"{one.id} {one.version} ({one.fingerprint})" for one in (made, given))
        hint = "Geef de regelset van de checklist, of maak de checklist opnieuw met evaluate."
        raise UsageError([Problem("ruleset", f"deze checklist is gemaakt met regelset {first} en niet met {second}.", hint)])


def _unknown_names(document: StartDocument, ruleset: Ruleset) -> Iterator[Problem]:
    yield from _unknown("themes", "thema", [answer.theme for answer in document.themes], ruleset.theme_by_id)
    evaluated = document.evaluation.deliveries if document.evaluation else ()
    yield from _unknown("evaluation.deliveries", "thema", [item.theme for item in evaluated], ruleset.theme_by_id)
    written = {group: group for group in ruleset.group_by_id}
    yield from _unknown("product_groups", "productgroep", document.product_groups or (), written, lambda name: group_hint(name, ruleset, written))
    yield from _unknown("duties", "plicht", [answer.duty for answer in document.duties], ruleset.duty_by_id)


def _unknown(field: str, word: str, names: Iterable[str], known: Iterable[str], hint: Callable[[str], str] | None = None) -> Iterator[Problem]:
    for name in names:
        if name not in known:
            said = f"'{name}' is geen bekende {word}." if word != "thema" else f"'{name}' is geen thema."
            yield Problem(field, said, hint(name) if hint else suggestion(name, known))
