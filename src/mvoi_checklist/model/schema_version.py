"""The version of every JSON that this package writes and of its published schema."""

from __future__ import annotations

from typing import Literal

SchemaVersion = Literal["1.0"]
SCHEMA_VERSION: SchemaVersion = "1.0"
