"""What stands below headings about something else: set apart, to be looked at by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from mvoi_checklist.inputs.layout.headed_part import HeadedPart
from mvoi_checklist.inputs.ooxml.text import Paragraph, Table


@dataclass
class PartApart:
    """The blocks below one such heading, the path of headings to it, and how many tables stand above them."""

    path: str
    tables: int
    blocks: list[Paragraph | Table] = field(default_factory=list)


class SetApart:
    """Gathers those parts while a text is read."""

    def __init__(self) -> None:
        """Start with none."""
        self.parts: list[PartApart] = []
        self._below: HeadedPart | None = None

    def see(self, block: Paragraph | Table, above: Sequence[HeadedPart], tables: int) -> None:
        """Keep a block that was read below these headings, unless it is the heading itself."""
        other = next((number for number, part in enumerate(above) if part.elsewhere), None)
        if other is None:
            self._below = None
        elif above[other] is self._below:
            self.parts[-1].blocks.append(block)
        else:
            self._below = above[other]
            self.parts.append(PartApart(" > ".join(part.heading for part in above[: other + 1]), tables))
