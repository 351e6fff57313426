"""Writing practice examples."""

from __future__ import annotations

from collections.abc import Sequence

from mvoi_checklist.errors import Problem, UsageError
from mvoi_checklist.formats import PageFormat
from mvoi_checklist.model.annex import Annex
from mvoi_checklist.model.checklist import Checklist
from mvoi_checklist.outputs import write_result
from mvoi_checklist.outputs.pages.story import story_pages, why_no_story


def render_stories(purchases: Sequence[tuple[Checklist, Annex]], format: PageFormat, *, template: bytes | None = None) -> bytes:  # noqa: A002 - the word users expect
    """Write a page per purchase as ``docx``, ``odt``, ``pdf`` or ``markdown``, from its checklist and what ``contract_annex`` says was asked.

    Raises:
        UsageError: a purchase has nothing to tell yet (no theme applied, or an empty evaluation), the format is unknown,
            the template cannot be used, or a PDF is asked where LibreOffice is not installed.
        OutputError: LibreOffice made no PDF.

    """
    silent = [Problem(item.start_document.title or "zonder titel", why) for item, _ in purchases if (why := why_no_story(item))]
    if silent or not purchases:
        raise UsageError(silent or [Problem("purchases", "er is geen inkoop om over te vertellen.")])
    return write_result(purchases, lambda: story_pages(purchases), format, template=template)
