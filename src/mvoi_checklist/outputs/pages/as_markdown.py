"""Pages as Markdown: the same blocks as Word; a picture becomes its description."""

from __future__ import annotations

from mvoi_checklist.outputs.markdown import escaped, head, link, row
from mvoi_checklist.outputs.pages.as_made import shown
from mvoi_checklist.outputs.pages.blocks import Block, Heading, Inline, Link, Pages, Paragraph, Picture, Run, Table

_BOLD = ("Subtitle", "MVOIOordeelGoed", "MVOIOordeelOpen")
_LISTS = ("ListBullet", "ListNumber")
_TO_READ = "*Om te lezen en te delen. Invullen kan in het Word- of OpenDocument-bestand.*"
"""What is asked to be filled in stands here too, but nobody reads a Markdown file back."""


def to_markdown(pages: Pages) -> bytes:
    """Write the blocks, with an empty line between them; the items of a list stand together."""
    lines: list[str] = []
    style, number = "", 0
    for block in pages.blocks:
        before, style = style, block.style if isinstance(block, Paragraph) else ""
        number = number + 1 if style == "ListNumber" else 0
        words = _block(block, number)
        lines += [words] if style in _LISTS and style == before else ["", words]
        if style == "Title" and pages.controls:
            lines += ["", _TO_READ]
    return ("\n".join(lines[1:]) + "\n").encode("utf-8", "replace")


def _block(block: Block, number: int) -> str:
    if isinstance(block, Heading):
        return f"{'#' * (block.level + 1)} {escaped(block.words)}"
    if isinstance(block, Table):
        return "\n".join([*head(block.header), *(row(map(_inlines, cells)) for cells in block.rows)])
    if isinstance(block, Picture):
        return escaped(block.description)
    words = _inlines(block)
    prefix = {"Title": "# ", "ListBullet": "- ", "ListNumber": f"{number}. "}.get(block.style, "")
    return f"**{words}**" if block.style in _BOLD else prefix + words


def _inlines(block: Paragraph) -> str:
    return "".join(map(_inline, block.inlines)).strip()


def _inline(inline: Inline) -> str:
    if isinstance(inline, Run):
        before = " " if inline.words.startswith(" ") else ""
        return f"{before}**{escaped(inline.words.strip())}** " if inline.style == "Strong" else escaped(inline.words)
    if isinstance(inline, Link):
        return link(inline.words, inline.url) if inline.url else escaped(inline.words)
    return escaped(shown(inline) or f"[{getattr(inline, 'prompt', 'vul in')}]")
