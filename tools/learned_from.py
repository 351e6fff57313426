"""What the learned weights were made from: the words of the vocabulary and the labelled passages. Both ``learn`` tools write it down.

Run: python tools/learned_from.py, which fails when words or passages changed after the weights were made.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PASSAGES = ROOT / "tests/passages"
MADE_FROM = PASSAGES / "learned_from.json"
_VOCABULARY = ROOT / "rules/landelijk/vocabulary.toml"
_TOOLS = {"learned": "learn.py", "fields": "learn_fields.py"}
"""Which tool learns from which folder of passages."""


def fingerprint(folder: str) -> str:
    """The vocabulary and every passage in a folder, as a SHA-256."""
    files = [_VOCABULARY, *sorted((PASSAGES / folder).glob("*.jsonl"))]
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def write_down(folder: str) -> None:
    """Write down what the weights that were just made come from."""
    MADE_FROM.write_text(json.dumps({**_written(), folder: fingerprint(folder)}, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def _written() -> dict[str, str]:
    known: dict[str, str] = json.loads(MADE_FROM.read_text(encoding="utf-8")) if MADE_FROM.exists() else {}
    return known


def main() -> None:
    """Say which weights are older than the words or passages that they were made from."""
    stale = [tool for folder, tool in _TOOLS.items() if _written().get(folder) != fingerprint(folder)]
    sys.exit("\n".join(f"Words or passages changed: run python tools/{tool}" for tool in stale) or 0)


if __name__ == "__main__":
    main()
