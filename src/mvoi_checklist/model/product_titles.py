"""The titles of what mvoi makes of start documents, by which they are known when they are handed in as one. Those of the checklist stand in ``form.py``."""

from __future__ import annotations

ANNEX_TITLE = "Bijlage MVOI bij de overeenkomst"
STORY_TITLE = "Praktijkvoorbeeld MVOI"
COMPARISON_TITLE = "MVOI-vergelijking"
QUARTER_TITLE = "Voortgang MVOI"
YEAR_TITLE = "Evaluatie MVOI"
DEPARTMENT_TITLE = "MVOI in het accountplan"

ANNEX = "de bijlage die 'mvoi contract' schreef"
COMPARISON = "de vergelijking die 'mvoi compare' schreef"
PROGRESS = "de voortgang die 'mvoi report' schreef"
PRODUCT_TITLES = {
    ANNEX_TITLE: ANNEX,
    STORY_TITLE: "het praktijkvoorbeeld dat 'mvoi story' schreef",
    COMPARISON_TITLE: COMPARISON,
    f"{QUARTER_TITLE}, ": PROGRESS,
    f"{YEAR_TITLE} 20": PROGRESS,
    f"{DEPARTMENT_TITLE}: ": PROGRESS,
}
"""How the title of such a document begins, and what it is."""
