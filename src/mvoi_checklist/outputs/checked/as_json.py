"""For other programs: one object, with the documents in it one by one."""

from __future__ import annotations

import json

from mvoi_checklist.model.checked import Checked, Overview
from mvoi_checklist.outputs.as_json import nested
from mvoi_checklist.outputs.checked.report import Report


class Writer(Report):
    """``schema_version``, ``ruleset``, ``documents``, and what shows only across them."""

    _before = ""

    def begin(self) -> bytes:
        """Open the object and its list of documents."""
        identity = nested(self.ruleset.identity.model_dump(mode="json"), 2)
        return f'{{\n  "schema_version": "1.0",\n  "ruleset": {identity},\n  "documents": ['.encode()

    def document(self, checked: Checked) -> bytes:
        """One document with its whole checklist."""
        content = {
            "file": str(checked.file),
            "status": checked.status,
            "error": checked.error,
            "checklist": None if checked.checklist is None else checked.checklist.model_dump(mode="json"),
        }
        before, self._before = self._before, ","
        return f"{before}\n    {nested(content, 4)}".encode("utf-8", "replace")

    def end(self, overview: Overview) -> bytes:
        """The findings across documents, and whether every file was reached."""
        across = [{**item.finding.model_dump(mode="json"), "files": list(item.files)} for item in overview.repeated]
        text = f'\n  ],\n  "findings": {nested(across, 2)},\n  "interrupted": {json.dumps(overview.interrupted)}\n}}\n'
        return text.encode("utf-8", "replace")
