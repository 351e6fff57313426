"""What our Word documents and their reader agree on."""

from __future__ import annotations

import re
from enum import StrEnum

TAG_PREFIX = "mvoi:"
"""Before the path of the answer, in the tag of a content control."""

FORM_TITLE = "MVOI-startdocument"
CHECKLIST_TITLE = "MVOI-checklist"
"""First line of our documents: other programs may drop the tags, but not the title."""

CHECKLIST_END = "Einde van de checklist."
FORM_END = "Klaar? Sla dit document op en laat er een checklist van maken."
"""Last line of our documents: behind it stands what somebody adds at the end, which is no answer."""


class OurHeading(StrEnum):
    """The headings of our documents that are about no theme, duty or criterion; a program may drop their style, but not their words."""

    GLANCE = "De thema's in één oogopslag"
    PURCHASE = "Wat u inkoopt"
    THEMES = "Comply or explain"
    OTHER_THEMES = "Thema's die hier niet hoeven"
    DUTIES = "Wettelijke plichten"
    GROUNDS = "De gronden"
    REMARKS = "Opmerkingen bij het geheel"
    ABOUT = "Over deze checklist"
    EVALUATION = "Evaluatie"
    DELIVERED = "Wat is er geleverd?"
    LEVELS = "Terugblik op drie niveaus"


YOUR_ANSWER, CRITERIA_THAT = "uw antwoord", "criteria die"
"""Behind the name of a theme and a colon: the heading above its answers, and how the one above its criteria goes on."""

ANSWER_HEADER = ("Onderdeel", "Antwoord")
"""Header row of a table of answers; the other tables only tell."""

DELIVERED_LABEL, DELIVERY_NOTE_LABEL = "Geleverd bij {theme}?", "Wat is er geleverd bij {theme}?"
"""Rows of the evaluation about one theme. They do not begin with the theme: that would read as its answer."""

NOT_HERE = ("geldt-niet", "Geldt hier niet")
"""The third answer to a statutory duty, beside yes and no: its id and its words."""

NAME_SEPARATOR = " · "
"""Between the label of an answer and what it is about, in the name of its control: "Toegepast in de opdracht? · Klimaat"."""

PROMPT = re.compile(r"\s*(?:\[[^\[\]]*\]\s*)?")
"""Nothing, or the words between brackets that ask to fill something in."""

EMPTIED = "[…]"
"""What stands for a fill-in, or for the text of a criterion, that was emptied."""

CHOOSE_LINE = "Neem deze tekst op als {kind}:"
"""Beside the box of a criterion; its text stands in the next paragraph."""


class BelowCriterion(StrEnum):
    """How each line below the text of a criterion begins."""

    EVIDENCE = "Bewijs:"
    WHY = "Waarom:"
    ATTENTION = "Let op:"
    ONE_SUPPLIER = "Eén leverancier:"
    FILL_INS = "Tussen [ ]:"
    PERHAPS = "Past misschien:"
    SOURCE = "Bron:"


ANSWERS = "urn:mvoi-checklist:answers:1"
"""Namespace of the part of a Word file that holds the answers as data."""

STORE = "{6D766F69-0000-4000-8000-616E74776F72}"
"""The name by which Word finds that part."""

MADE, MADE_STORE = "urn:mvoi-checklist:made:1", "{6D766F69-0000-4000-8000-67656D61616B}"
"""A part of its own says how the file was made: no answer is bound to it, so no program has a reason to change it."""

MADE_AS = "MVOI gemaakt"
"""Property of an OpenDocument text that says how it was when it was made: the JSON of the data part of a Word file, packed by zlib, as base64.
LibreOffice drops parts of our own and keeps properties."""

MADE_WITH = "MVOI gemaakt met"
"""Property of the file that names its ruleset: other programs drop the data part and keep the property."""


def answer_place(path: str) -> str:
    """Where an answer stands in the data part, as XPath: an element of its own name, for LibreOffice drops attributes there."""
    return f"/m:mvoi/m:{path}"


def path_of_place(place: str) -> str | None:
    """The path of an answer by its place in the data part, however a program writes the XPath."""
    found = re.fullmatch(r"/\w+:mvoi(?:\[1\])?/\w+:([\w.-]+)(?:\[1\])?", place)
    return found.group(1) if found else None


COMMENTS = "comments"
"""What a remark of the reader is about: a comment that somebody left, …"""

BESIDE = "beside"
"""… words that somebody typed in a file of ours outside the places for answers; below a theme that is behind it, …"""

UNTICKED = "unticked"
"""… the text of a criterion that somebody changed beside a box that is not ticked; its theme and code are behind it, …"""

TRACKED = "tracked"
"""… how many changes were tracked and neither accepted nor refused, …"""

COMMENT_BY = "opmerking van "
"""Before who left a comment, in the place of its remark."""

LEFT_OPEN = "left_open"
"""… a box or a place of a form of others that still stands open, …"""

ELSEWHERE = "elsewhere"
"""… what is said of a theme below a heading about something else: before the theme, …"""

MADE_BY, REMOVED, DOUBLED, MOVED, MERGED = (f"origin.{name}" for name in ("ruleset", "removed", "doubled", "moved", "merged"))
"""… the ruleset with which the file was made, or answers that are gone, stand twice, elsewhere, or all twice."""

MACROS, EMBEDDED, OUTSIDE = "file.macros", "file.embedded", "file.outside"
"""Remarks about what a file holds beside text: never run, never followed."""

EMBEDDED_IN_WORD = {"oleObject": "OLE-object", "package": "ingesloten bestand", "control": "ActiveX-element", "aFChunk": "ander document"}
"""What a part of a Word file can be beside text, by the kind of relation to it."""

COMMENT_AUTHOR = "mvoi"
"""Who the comments in an annotated copy are by."""
