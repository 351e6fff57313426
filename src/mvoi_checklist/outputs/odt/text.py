"""Words in OpenDocument's markup: white space is only kept where it is spelled out."""

from __future__ import annotations

import re

from mvoi_checklist.outputs.escape import legal

_SPACES = re.compile(r"^ +| {2,}| +$|[\t\n]")
_BREAKS = {"\t": "<text:tab/>", "\n": "<text:line-break/>"}
_STYLES = {"Hyperlink": "Internet_20_link", "PlaceholderText": "Placeholder_20_Text", "Strong": "Strong_20_Emphasis"}
"""The names by which office programs know these styles."""


def text(words: str) -> str:
    """Escaped, with every space, tab and new line."""
    return _SPACES.sub(lambda match: _BREAKS.get(match[0]) or f'<text:s text:c="{len(match[0])}"/>', legal(words))


def span(words: str, style: str = "") -> str:
    """Text in one character style."""
    return f'<text:span text:style-name="{_STYLES.get(style, style)}">{text(words)}</text:span>' if style else text(words)
