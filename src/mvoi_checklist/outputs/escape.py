"""Words as XML can hold them."""

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
