"""While the package is built: the bundled rulesets, read and checked, as one JSON file each."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileRules(BuildHookInterface[Any]):
    """Runs for the wheel and for an editable install; both find what it writes."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's interface
        """Compile with the code of this very tree."""
        sys.path.insert(0, str(Path(self.root) / "src"))
        from mvoi_checklist.rulesets.load import compile_rulesets  # noqa: PLC0415 - found only now

        compile_rulesets()
