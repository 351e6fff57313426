"""Pages as Markdown: the same blocks as Word; a picture becomes its description."""

from __future__ import annotations

from collections.abc import Iterable

from mvoi_checklist.outputs.pages.blocks import Block, CheckControl, Heading, Inline, Link, Pages, Paragraph, Picture, Run, Table

_PREFIXES = {"Title": "# ", "ListBullet": "- ", "ListNumber": "1. "}
_BOLD = ("Subtitle", "MVOIOordeelGoed", "MVOIOordeelOpen")


def to_markdown(pages: Pages) -> bytes:
    """Write the blocks, with an empty line between them."""
    lines: list[str] = []
    for block in pages.blocks:
        words = _block(block)
        tight = words.startswith("- ") and lines and lines[-1].startswith("- ")
        lines += [words] if tight or not lines else ["", words]
    return ("\n".join(lines) + "\n").encode()


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * (block.level + 1)} {block.words}"
    if isinstance(block, Table):
        head = [_row(block.header), _row(["---"] * len(block.header))]
        return "\n".join([*head, *(_row([_inlines(cell).replace("\n", "<br>") for cell in row]) for row in block.rows)])
    if isinstance(block, Picture):
        return block.description
    words = _inlines(block)
    return f"**{words}**" if block.style in _BOLD else _PREFIXES.get(block.style, "") + words


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _inlines(block: Paragraph) -> str:
    return "".join(map(_inline, block.inlines))


def _inline(inline: Inline) -> str:
    if isinstance(inline, Run):
        return f"**{inline.words.strip()}** " if inline.style == "Strong" else inline.words
    if isinstance(inline, Link):
        return f"[{inline.words}]({inline.url})" if inline.url else inline.words
    if isinstance(inline, CheckControl):
        return "☒" if inline.checked else "☐"
    return str(inline.value) if inline.value else f"[{getattr(inline, 'prompt', 'vul in')}]"
