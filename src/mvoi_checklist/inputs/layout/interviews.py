"""Questions with the answer as plain text below each: "3. Wie trekt het project?", and below it "Samira, beleidsadviseur"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from mvoi_checklist.inputs.ooxml.styles import Styles
from mvoi_checklist.inputs.ooxml.text import Paragraph, Table

_FEWEST, _MOST_PER_QUESTION, _LONGEST = 5, 4, 160
"""So many questions make it an interview, with so many paragraphs to each at most."""

_SPEAKER = re.compile(r"^(?:(?:V|Vraag|A|Antw|Antwoord)\s*:|→)\s+(?=\S)")
"""What stands before a question or its answer."""
_INITIALS = re.compile(r"^(?:[A-Z]{1,2}:|[VA]\.)\s+(?=\S)")


def without_speaker(text: str, *, talk: bool = False) -> str:
    """A question or an answer without who speaks: "V: Wie is de projectleider?", in a talk also "M: Ik leid het zelf" and "A. Ik"."""
    said = _SPEAKER.sub("", text)
    return _INITIALS.sub("", said) if talk else said


def is_talk(found: Sequence[Paragraph | Table]) -> bool:
    """Whether people speak in turn, each behind initials, or questions and answers behind "V." and "A."."""
    spoken = Counter(said[0].strip() for block in found if isinstance(block, Paragraph) and (said := _INITIALS.match(block.text)))
    colons = sum(times for sign, times in spoken.items() if sign.endswith(":"))
    return colons >= _FEWEST or min(spoken["V."], spoken["A."]) >= _FEWEST


def asked_below(found: Sequence[Paragraph | Table], styles: Styles) -> set[Paragraph]:
    """The paragraphs that ask what stands below them, headings left out; none where there are too few to be an interview."""
    told = [block for block in found if isinstance(block, Table) or block.text]
    asked = [at for at, (block, below) in enumerate(pairwise(told)) if _asks(block, styles) and isinstance(below, Paragraph) and not _asks(below, styles)]
    whole = asked[-1] - asked[0] + 1 if asked else 0
    return {block for at in asked if isinstance(block := told[at], Paragraph)} if len(asked) >= _FEWEST and whole <= _MOST_PER_QUESTION * len(asked) else set()


def _asks(block: Paragraph | Table, styles: Styles) -> bool:
    if isinstance(block, Table) or styles.heading_level(block.element) is not None:
        return False
    return block.text.rstrip().endswith("?") and "\n" not in block.text and len(block.text) <= _LONGEST
