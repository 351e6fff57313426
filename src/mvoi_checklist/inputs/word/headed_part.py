"""What stands under one heading."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class HeadedPart:
    """What stands under one heading, and what the headings above it say."""

    heading: str = ""
    level: int = 0
    theme: str | None = None
    column: str | None = None
    kind: str | None = None
    lot: str = ""
    elsewhere: bool = False
    denied: bool = False
    sustainable: bool = False
    fields: tuple[str, ...] = ()
    count: int = 0
    lines: list[str] = field(default_factory=list)
    place: str = ""
