"""What our Word documents and their reader agree on."""

TAG_PREFIX = "mvoi:"
"""Before the path of the answer, in the tag of a content control."""

FORM_TITLE = "MVOI-startdocument"
CHECKLIST_TITLE = "MVOI-checklist"
"""First line of our documents: other programs may drop the tags, but not the title."""

ANSWER_HEADER = ("Onderdeel", "Antwoord")
"""Header row of a table of answers; the other tables only tell."""
