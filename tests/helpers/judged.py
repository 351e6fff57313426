"""Whether a condition holds for a document."""

from mvoi_checklist.engine.conditions import facts_of, test_of


def holds(condition, document):
    return test_of(condition)(facts_of(document))
