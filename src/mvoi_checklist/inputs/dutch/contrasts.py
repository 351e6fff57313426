"""What holds of two halves of which the first is denied: "geen Euro 6 maar Euro 7", "niet als eis, wel als gunningscriterium"."""

from __future__ import annotations

import re
from typing import NamedTuple

_LONGEST = 500
_CONTRAST = re.compile(
    r"(?P<before>^|^.*?[\s(:])(?:geen|niet)\s+(?!(?:alleen|slechts|enkel|louter)\b)(?P<denied>[^.:]{1,120}?)"
    r"(?:[,;]?\s+maar(?P<yes> wel)?|[,;]\s+(?P<only>wel))\s+(?P<held>[^\s;][^;]*)(?P<rest>;.*)?$",
    re.IGNORECASE | re.DOTALL,
)
_OWN_VERB = re.compile(
    r"\b(?:we|wij|ik|opdrachtnemer|er)\b|\b(?:is|zijn|wordt|worden|moet|moeten|dient|dienen|komt|komen|geldt|gelden|krijgt|krijgen|heeft|hebben|kan|kunnen)\b|"
    r"^(?:eisen|vragen|stellen|nemen|leggen)\b",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:als\s+)?(?:een\s+)?(?:harde\s+)?(?=[\w-]+\s*:)|^een\s+(?:harde\s+)?", re.IGNORECASE)
"""What stands before the name of a kind: "als een gunningscriterium: …"."""


class Contrast(NamedTuple):
    """What a sentence says instead of what it denies."""

    before: str
    """What both halves share, before the denial."""
    held: str
    """The half that holds."""
    affirmed: bool
    """Whether it is said with "wel", and not only put beside the other."""
    whole: bool
    """Whether nothing else is said."""

    @property
    def said(self) -> str:
        """The sentence without the half that is denied; a half with a verb of its own shares nothing."""
        alone = not self.before.strip() or _OWN_VERB.search(self.held)
        return _ARTICLE.sub("", self.held) if alone else f"{self.before}{self.held}"


def contrast(sentence: str) -> Contrast | None:
    """The halves of a sentence of which the first is denied."""
    if len(sentence) > _LONGEST or not (found := _CONTRAST.match(sentence)):
        return None
    return Contrast(found["before"], found["held"].strip(), affirmed=bool(found["only"] or found["yes"]), whole=not (found["before"].strip() or found["rest"]))
