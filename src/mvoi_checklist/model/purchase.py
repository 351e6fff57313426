"""Which documents are about one purchase: a start document, its checklist and a copy of either are one."""

from __future__ import annotations

from mvoi_checklist.model.start_document import StartDocument


def without_case_and_spaces(name: str) -> str:
    """How references and departments are compared: the same name typed twice is one name."""
    return "".join(name.split()).casefold()


def title_key(title: str | None) -> str:
    """How titles are compared; nothing when there is none."""
    return " ".join((title or "").split()).casefold()


def purchase_of(document: StartDocument, file: str) -> str:
    """What tells a purchase from others: its reference, else its title, else only the file."""
    return without_case_and_spaces(document.reference or "") or title_key(document.title) or file
