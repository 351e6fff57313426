"""Pages as a Word file."""

from __future__ import annotations

from mvoi_checklist.outputs.pages.blocks import Pages, Picture
from mvoi_checklist.outputs.word.controls import protected
from mvoi_checklist.outputs.word.markup import body_markup
from mvoi_checklist.outputs.word.package import word_package


def to_docx(pages: Pages, template: bytes | None = None) -> bytes:
    """Our text on our own pages, or on those of a municipality's own template."""
    pictures = {block.name: block.png for block in pages.blocks if isinstance(block, Picture)}
    body = body_markup(pages.blocks)
    if pages.protect:
        body = protected(body)
    if template is None:
        return word_package(body, pages, pictures)
    from mvoi_checklist.outputs.word.template import Template  # noqa: PLC0415 - lxml takes time to import

    return Template(template).filled(body, pages, pictures)
