"""What our Word documents and their reader agree on."""

TAG_PREFIX = "mvoi:"
"""Before the path of the answer, in the tag of a content control."""

FORM_TITLE = "MVOI-startdocument"
CHECKLIST_TITLE = "MVOI-checklist"
"""First line of our documents: other programs may drop the tags, but not the title."""

ANSWER_HEADER = ("Onderdeel", "Antwoord")
"""Header row of a table of answers; the other tables only tell."""

DELIVERED_LABEL, DELIVERY_NOTE_LABEL = "Geleverd bij {theme}?", "Wat is er geleverd bij {theme}?"
"""Rows of the evaluation about one theme. They do not begin with the theme: that would read as its answer."""
