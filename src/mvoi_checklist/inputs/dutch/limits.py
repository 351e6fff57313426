"""The words that make a limit of an amount or a term: "max. € 50.000", "hooguit vier jaar"."""

from __future__ import annotations

AT_LEAST = r"(?:min(?:ima\w*|imum|stens)?\b\.?|ten ?minste\b|ondergrens\b)"
AT_MOST = r"(?:max(?:ima\w*|imum)?\b\.?|hooguit\b|hoogstens\b|ten ?hoogste\b|bovengrens\b)"
"""Patterns for the start of a word, with the dot that belongs to it."""
LIMIT = rf"(?:{AT_LEAST}|{AT_MOST})"
