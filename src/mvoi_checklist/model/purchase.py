"""Which documents are about one purchase: a start document, its checklist and a copy of either are one."""

from __future__ import annotations

import re

from mvoi_checklist.model.start_document import StartDocument

_LEAST_DIGITS = 5
"""Two references with fewer digits are too easily alike; a year and a number have more."""


def without_case_and_spaces(name: str) -> str:
    """How references and departments are compared: the same name typed twice is one name."""
    return "".join(name.split()).casefold()


def alike_references(one: str, other: str) -> bool:
    """Whether two references have the same digits in the same order: Z2026-0201 and 2026-0201; a person says whether they are one."""
    digits = re.findall("[0-9]", one)
    return len(digits) >= _LEAST_DIGITS and digits == re.findall("[0-9]", other)


def title_key(title: str | None) -> str:
    """How titles are compared; nothing when there is none."""
    return " ".join((title or "").split()).casefold()


def purchase_of(document: StartDocument, file: str) -> str:
    """What tells a purchase from others: its reference, else its title, else only the file."""
    return without_case_and_spaces(document.reference or "") or title_key(document.title) or file
