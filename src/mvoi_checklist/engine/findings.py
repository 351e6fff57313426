"""Make findings from the catalogue of the rules, with the place and quote the document was read at."""

from __future__ import annotations

from dataclasses import dataclass

from mvoi_checklist.model.findings import Finding
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.model.start_document import StartDocument


@dataclass(frozen=True)
class Reporter:
    """Knows the document and the catalogue, so that a check only names a code and its words."""

    document: StartDocument
    ruleset: Ruleset

    def report(self, code: str, *, theme: str | None = None, field: str | None = None, **words: object) -> Finding:
        """Make one finding; ``words`` fill the catalogue's message."""
        rule = self.ruleset.finding_by_code[code]
        evidence = next((item for item in self.document.evidence if item.field == field), None)
        return Finding(
            code=code,
            severity=rule.severity,
            theme=theme,
            field=field,
            message=rule.message.format(**words),
            place=evidence.place if evidence else None,
            quote=evidence.quote if evidence else None,
        )
