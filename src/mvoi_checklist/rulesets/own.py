"""The ruleset of a document of ours: the one with which it was made, where that is installed."""

from __future__ import annotations

from functools import lru_cache

from mvoi_checklist.model.form import MADE_BY
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.model.start_document import StartDocument
from mvoi_checklist.rulesets import available_rulesets, load_ruleset


def own_ruleset(document: StartDocument, ruleset: Ruleset) -> Ruleset:
    """Of a document that was made with another installed ruleset that one, which knows the same empty forms; else ``ruleset``.

    Another version of ``ruleset`` is no other ruleset: rules change, and those of now count.
    """
    name = next((item.quote for item in document.evidence if item.field == MADE_BY), "").partition(" ")[0]
    if name == ruleset.identity.id or name not in available_rulesets():
        return ruleset
    return _with_forms(name, ruleset.vocabulary.form_lines)


@lru_cache(maxsize=4)
def _with_forms(name: str, lines: tuple[str, ...]) -> Ruleset:
    own = load_ruleset(name)
    return own.with_form_lines(line for line in lines if line not in own.vocabulary.form_lines)
