"""Words in Word's markup: escaped, in runs and paragraphs."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

_ILLEGAL = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(words: str) -> str:
    """Escape for XML, without the control characters that XML cannot hold."""
    return escape(_ILLEGAL.sub("", words.replace("\r\n", "\n")))


def attribute(words: str) -> str:
    """Quote as the value of an XML attribute."""
    return quoteattr(_ILLEGAL.sub("", words))


def run(words: str, style: str = "") -> str:
    """Text in one character style; a new line in the words is a new line in Word."""
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    lines = "<w:br/>".join(f'<w:t xml:space="preserve">{line}</w:t>' for line in legal(words).split("\n"))
    return f"<w:r>{properties}{lines}</w:r>"


def paragraph(*runs: str, style: str = "") -> str:
    """A paragraph of runs, links or content controls."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{''.join(runs)}</w:p>"
