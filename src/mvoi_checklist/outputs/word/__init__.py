"""Word documents, built from strings of markup and fixed parts: the checklist and the start-document form."""
