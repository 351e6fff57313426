"""Words as Markdown can hold them: what stands in a document never becomes a heading, a tag or a cell of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

_SIGN = r"[\\`*<|~]|&(?=#?\w+;)|\](?=[(\[])|(?<![^\W_])_|_(?![^\W_])|(?<!\S)#"
_SIGNS, _SIGNS_IN_LINK = re.compile(_SIGN), re.compile(rf"{_SIGN}|[\[\]]")
_START = re.compile(r"^\s*(?:\d{1,9}(?=[.)](?:\s|$))|(?=[>+=-]|\[.*\]:))")
"""Up to where a backslash keeps a line from being a list, a quotation, a line below a heading or the address of a link."""

_LINE_END = re.compile(r"\r\n?|\n")


def escaped(words: str) -> str:
    """Words on one line, shown as they are."""
    return _escaped(words, _SIGNS)


def link(words: str, url: str) -> str:
    """Words that lead to a web page."""
    return f"[{_escaped(words, _SIGNS_IN_LINK)}]({quote(url, safe=_IN_URL)})"


def row(cells: Iterable[str]) -> str:
    """A row of a table; the cells are Markdown already."""
    return f"| {' | '.join(cells)} |"


def head(cells: Iterable[str]) -> list[str]:
    """The first two rows of a table."""
    names = [escaped(cell) for cell in cells]
    return [row(names), row("---" for _ in names)]


_IN_URL = "".join(map(chr, range(33, 127))).translate(dict.fromkeys(map(ord, '<>()|"\\`')))
"""What may stand in an address between round brackets, also in a table."""


def _escaped(words: str, signs: re.Pattern[str]) -> str:
    return _LINE_END.sub("<br>", _START.sub(r"\g<0>\\", signs.sub(r"\\\g<0>", words)))
