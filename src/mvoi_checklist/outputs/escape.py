"""Words as XML can hold them."""

from __future__ import annotations

import re
from html import escape

_ILLEGAL = re.compile("[\0-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_SPACES = str.maketrans({"\n": "&#10;", "\t": "&#9;"})


def legal(words: str) -> str:
    """Escape for XML, without the control characters that XML cannot hold."""
    return escape(_ILLEGAL.sub("", words.replace("\r\n", "\n")), quote=False)


def attribute(words: str) -> str:
    """Quote as the value of an XML attribute."""
    return f'"{escape(_ILLEGAL.sub("", words)).translate(_SPACES)}"'
