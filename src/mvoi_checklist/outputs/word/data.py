"""What a Word file of ours holds beside its text: the answers as data, how it was made, and the prompts as building blocks."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from mvoi_checklist.model.form import ANSWERS, MADE, MADE_STORE, MADE_WITH, STORE
from mvoi_checklist.model.generated import Generated
from mvoi_checklist.outputs.escape import attribute, legal
from mvoi_checklist.outputs.pages.as_made import made_json, prompt_of
from mvoi_checklist.outputs.pages.blocks import Control, Pages
from mvoi_checklist.outputs.word.controls import bound_value, prompt_name

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The set of properties to which a file's own properties belong."""


OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
KIND = "application/vnd.openxmlformats-officedocument."
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


class Part(NamedTuple):
    """A part of the file: where it stands, what it holds, its content type, and as what it belongs to the text.

    Without a relation of its own (``""``) it goes with another part; ``None`` is for the whole file. A list of relations has no content type.
    """

    name: str
    xml: str
    kind: str
    relation: str | None


class Store(NamedTuple):
    """A part with data of ours, and the name by which it is found."""

    namespace: str
    id: str
    xml: str

    def beside(self, number: int) -> tuple[Part, Part]:
        """What names this store when it is data part ``number`` of a file."""
        properties = (
            f'{HEAD}<ds:datastoreItem xmlns:ds="{OFFICE}/customXml" ds:itemID="{self.id}">'
            f'<ds:schemaRefs><ds:schemaRef ds:uri="{self.namespace}"/></ds:schemaRefs></ds:datastoreItem>'
        )
        relation = f'<Relationship Id="rId1" Type="{OFFICE}/relationships/customXmlProps" Target="itemProps{number}.xml"/>'
        relations = f'{HEAD}<Relationships xmlns="{PACKAGE}">{relation}</Relationships>'
        return (
            Part(f"customXml/itemProps{number}.xml", properties, f"{KIND}customXmlProperties+xml", ""),
            Part(f"customXml/_rels/item{number}.xml.rels", relations, "", ""),
        )


def stores(made: Generated, pages: Pages) -> tuple[Store, Store]:
    """The answers that are bound to the text, and how the file was made, with every answer as it was then."""
    bound = [(control.path, value) for control in pages.controls if (value := bound_value(control)) is not None]
    answers = "".join([f"<{path}>{legal(value)}</{path}>" for path, value in bound])
    return (
        Store(ANSWERS, STORE, f'{HEAD}<mvoi xmlns="{ANSWERS}">{answers}</mvoi>'),
        Store(MADE, MADE_STORE, f'{HEAD}<made xmlns="{MADE}">{legal(made_json(made, pages))}</made>'),
    )


def property_markup(made: Generated, number: int) -> str:
    """The property that names the ruleset."""
    return f'<property fmtid="{FORMAT_ID}" pid="{number}" name={attribute(MADE_WITH)}><vt:lpwstr>{legal(made.made_with)}</vt:lpwstr></property>'


def properties_part(made: Generated) -> str:
    """The file's own properties."""
    names = f'xmlns="{OFFICE}/custom-properties" xmlns:vt="{OFFICE}/docPropsVTypes"'
    return f"{HEAD}<Properties {names}>{property_markup(made, 2)}</Properties>"


def prompts_part(controls: Iterable[Control]) -> str:
    """A building block for each prompt: what Word shows when an answer is emptied again."""
    prompts = sorted({prompt for control in controls if (prompt := prompt_of(control))})
    return f"{HEAD}<w:glossaryDocument {_W}><w:docParts>{''.join(map(_block, prompts))}</w:docParts></w:glossaryDocument>"


@lru_cache(maxsize=256)
def _block(prompt: str) -> str:
    looks = '<w:rPr><w:i/><w:iCs/><w:color w:val="595959"/></w:rPr>'
    return (
        f'<w:docPart><w:docPartPr><w:name w:val="{prompt_name(prompt)}"/><w:category><w:name w:val="General"/><w:gallery w:val="placeholder"/></w:category>'
        '<w:types><w:type w:val="bbPlcHdr"/></w:types><w:behaviors><w:behavior w:val="content"/></w:behaviors>'
        f'<w:guid w:val="{{{str(uuid.uuid5(uuid.NAMESPACE_URL, f"{ANSWERS}#{prompt}")).upper()}}}"/></w:docPartPr>'
        f'<w:docPartBody><w:p><w:r>{looks}<w:t xml:space="preserve">{legal(prompt)}</w:t></w:r></w:p></w:docPartBody></w:docPart>'
    )


def data_parts(made: Generated, pages: Pages) -> list[Part]:
    """All of it, for a file of our own."""
    parts: list[Part] = []
    for number, store in enumerate(stores(made, pages), start=1):
        parts += [Part(f"customXml/item{number}.xml", store.xml, "application/xml", "customXml"), *store.beside(number)]
    return [
        *parts,
        Part("word/glossary/document.xml", prompts_part(pages.controls), f"{KIND}wordprocessingml.document.glossary+xml", "glossaryDocument"),
        Part("docProps/custom.xml", properties_part(made), f"{KIND}custom-properties+xml", None),
    ]
