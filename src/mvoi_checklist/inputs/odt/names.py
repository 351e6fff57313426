"""The names of OpenDocument's elements and attributes."""

from __future__ import annotations

_ODF = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
OFFICE, STYLE, TEXT, TABLE, DRAW, FORM, MANIFEST, META = (_ODF % name for name in ("office", "style", "text", "table", "drawing", "form", "manifest", "meta"))
FO, SVG = (_ODF % name for name in ("xsl-fo-compatible", "svg-compatible"))
FIELD = "{urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0}"
LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
DC = "{http://purl.org/dc/elements/1.1/}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
HREF = "{http://www.w3.org/1999/xlink}href"
