"""The titles of what mvoi makes of start documents; those of the checklist and the form, which are read back, stand in ``model/form.py``."""

from __future__ import annotations

ANNEX_TITLE = "Bijlage MVOI bij de overeenkomst"
STORY_TITLE = "Praktijkvoorbeeld MVOI"
COMPARISON_TITLE = "MVOI-vergelijking"
QUARTER_TITLE = "Voortgang MVOI"
YEAR_TITLE = "Evaluatie MVOI"
DEPARTMENT_TITLE = "MVOI in het accountplan"

PRODUCT_TITLES = (ANNEX_TITLE, STORY_TITLE, COMPARISON_TITLE, f"{QUARTER_TITLE}, ", f"{YEAR_TITLE} 20", f"{DEPARTMENT_TITLE}: ")
"""How the title of such a document begins."""
