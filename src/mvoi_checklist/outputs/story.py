"""Writing practice examples: one table of formats."""

from __future__ import annotations

from collections.abc import Sequence

from mvoi_checklist.errors import Problem, UsageError
from mvoi_checklist.model.annex import Annex
from mvoi_checklist.model.checklist import Checklist
from mvoi_checklist.outputs import PAGED, write_pages
from mvoi_checklist.outputs.pages.story import story_pages, why_no_story

STORY_FORMATS = (*PAGED, "markdown")


def render_stories(purchases: Sequence[tuple[Checklist, Annex]], format: str, *, template: bytes | None = None) -> bytes:  # noqa: A002 - the word users expect
    """Write a page per purchase as ``docx``, ``odt``, ``pdf`` or ``markdown``, from its checklist and what ``contract_annex`` says was asked.

    Raises:
        UsageError: a purchase has nothing to tell yet (no theme applied, or an empty evaluation), the format is unknown,
            the template cannot be used, or a PDF is asked where LibreOffice is not installed.
        OutputError: LibreOffice made no PDF.

    """
    silent = [Problem(item.start_document.title or "zonder titel", why) for item, _ in purchases if (why := why_no_story(item))]
    if silent or not purchases:
        raise UsageError(silent or [Problem("", "er is geen inkoop om over te vertellen.")])
    pages = story_pages(purchases)
    if format == "markdown":
        from mvoi_checklist.outputs.pages.as_markdown import markdown  # noqa: PLC0415 - only what this format needs

        return ("\n".join(markdown(pages.blocks)) + "\n").encode()
    if format not in PAGED:
        raise UsageError([Problem("", f"het formaat '{format}' bestaat niet.", f"Kies uit: {', '.join(STORY_FORMATS)}.")])
    return write_pages(pages, format, template=template)
