"""A purchase of catering of which something is asked, and the words of what we write about it."""

import io
import re
import zipfile

from mvoi_checklist.model.closed_lists import CriterionKind
from mvoi_checklist.model.start_document import AskedCriterion, StartDocument, ThemeAnswer

BEKERS = AskedCriterion(text="Geen wegwerpbekers bij borrels.", kind=CriterionKind.CONTRACT)
ISO = AskedCriterion(text="De cateraar heeft ISO 14001 of gelijkwaardig.", kind=CriterionKind.SUITABILITY)


def catering(*criteria, theme="milieu", **fields):
    return StartDocument(title="Lunches", product_groups=("catering",), themes=(ThemeAnswer(theme=theme, criteria=criteria),), **fields)


def plain(data, form):
    """The words of a document, whatever its format."""
    if form in ("json", "markdown"):
        return data.decode()
    name = "word/document.xml" if form == "docx" else "content.xml"
    text = zipfile.ZipFile(io.BytesIO(data)).read(name).decode()
    return re.sub(r"<[^>]+>", "", text).replace("&amp;", "&").replace("&apos;", "'")
