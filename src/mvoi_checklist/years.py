"""The years that a calendar may be of: one century, so that a year has one way to be written, and a quarter sorts as text."""

from __future__ import annotations

YEARS = range(2000, 2100)
"""A calendar is of one of these years."""

YEAR_PATTERN = f"{YEARS[0] // 100}[0-9]{{2}}"
"""The same, as they are written."""
