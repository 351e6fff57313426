"""Words as XML can hold them."""

from __future__ import annotations

import re

_ILLEGAL = re.compile("[\0-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
NEW_LINE = re.compile("\r\n?|[\n\x0b\x0c]")
"""Every sign for a new line; a vertical tab is what Word holds for a line break within a paragraph."""


def legal(words: str) -> str:
    """Escape for XML, without the control characters that XML cannot hold."""
    if not words.isprintable():  # most words are: quick to see, and then there is no such character
        words = _ILLEGAL.sub("", NEW_LINE.sub("\n", words))
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(words: str) -> str:
    """Quote as the value of an XML attribute."""
    return '"' + legal(words).replace('"', "&quot;").replace("'", "&#x27;").replace("\n", "&#10;").replace("\t", "&#9;") + '"'
