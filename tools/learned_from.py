"""What the learned weights were made from: the words of the vocabulary, the labelled passages, and what the code sees in these.

Both ``learn`` tools write it down. Run: python tools/learned_from.py, which fails when any of it changed after the weights were made.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from mvoi_checklist import load_ruleset
from mvoi_checklist.inputs.dutch.words import words_of
from mvoi_checklist.inputs.purchase.candidates import FIELDS
from mvoi_checklist.inputs.purchase.learned import field_features, found_in
from mvoi_checklist.inputs.themes.learned import outcome_features, subject_features

ROOT = Path(__file__).resolve().parents[1]
PASSAGES = ROOT / "tests/passages"
MADE_FROM = PASSAGES / "learned_from.json"
_VOCABULARY = ROOT / "rules/landelijk/vocabulary.toml"
_TOOLS = {"learned": "learn.py", "fields": "learn_fields.py"}
"""Which tool learns from which folder of passages."""
_EVERY = 20
"""In one passage of so many it is looked what the code sees; that takes seconds, in all of them minutes."""


def fingerprint(folder: str) -> str:
    """The vocabulary, every passage in a folder and what is seen in some of them, as a SHA-256."""
    files = sorted((PASSAGES / folder).glob("*.jsonl"))
    found = hashlib.sha256(b"".join(file.read_bytes() for file in (_VOCABULARY, *files)))
    for features in _seen(folder, files):
        found.update("\0".join(sorted(features)).encode())
    return found.hexdigest()


def _seen(folder: str, files: list[Path]) -> Iterator[set[str]]:
    words = words_of(load_ruleset("alkmaar-2024").vocabulary)
    for passage in (json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()[::_EVERY]):
        text = passage["text"]
        if folder == "learned":
            yield from (outcome_features(text, words, in_place=passage.get("in_place", False)), subject_features(text, words))
            continue
        for field in FIELDS:
            yield from (field_features(field, candidate, before, words) for candidate, _, before in found_in(field, text, words))


def write_down(folder: str) -> None:
    """Write down what the weights that were just made come from."""
    MADE_FROM.write_text(json.dumps({**_written(), folder: fingerprint(folder)}, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def _written() -> dict[str, str]:
    known: dict[str, str] = json.loads(MADE_FROM.read_text(encoding="utf-8")) if MADE_FROM.exists() else {}
    return known


def main() -> None:
    """Say which weights are older than what they were made from."""
    stale = [tool for folder, tool in _TOOLS.items() if _written().get(folder) != fingerprint(folder)]
    sys.exit("\n".join(f"Words, passages or what is seen in them changed: run python tools/{tool}" for tool in stale) or 0)


if __name__ == "__main__":
    main()
