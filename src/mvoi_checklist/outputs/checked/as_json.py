"""For other programs: one ``CheckReport``, with the documents in it written one by one."""

from __future__ import annotations

import json

from mvoi_checklist.model.check_report import CheckedDocument, RepeatedFinding, SkippedFile
from mvoi_checklist.model.checked import Checked, Overview
from mvoi_checklist.model.schema_version import SCHEMA_VERSION
from mvoi_checklist.outputs.as_json import nested
from mvoi_checklist.outputs.checked.report import Report


class Writer(Report):
    """``schema_version``, ``ruleset``, ``documents``, and what shows only across them."""

    _before = ""

    def begin(self) -> bytes:
        """Open the object and its list of documents."""
        identity = nested(self.ruleset.identity.model_dump(mode="json"), 2)
        return f'{{\n  "schema_version": "{SCHEMA_VERSION}",\n  "ruleset": {identity},\n  "documents": ['.encode()

    def document(self, checked: Checked) -> bytes:
        """One document with its whole checklist."""
        content = CheckedDocument(file=checked.name, status=checked.status, error=checked.error, checklist=checked.checklist)
        before, self._before = self._before, ","
        return f"{before}\n    {nested(content.model_dump(mode='json'), 4)}".encode()

    def end(self, overview: Overview) -> bytes:
        """The findings across documents, what was passed over, and whether every file was reached."""
        across = [RepeatedFinding(**dict(item.finding), files=item.files).model_dump(mode="json") for item in overview.repeated]
        skipped = [SkippedFile(file=item.name, reason=item.why).model_dump(mode="json") for item in overview.skipped]
        lists = f'"findings": {nested(across, 2)},\n  "skipped": {nested(skipped, 2)}'
        return f'\n  ],\n  {lists},\n  "interrupted": {json.dumps(overview.interrupted)}\n}}\n'.encode()
