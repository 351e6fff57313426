"""What the learned weights were made from: the labelled passages, and what the code and the vocabulary see in them.

Both ``learn`` tools write it down. Run: python tools/learned_from.py (half a minute), which fails when any of it changed after the weights were made.
A word of the vocabulary that nothing in the passages shows cannot change the weights, nor can a comment or the order of its lists.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from mvoi_checklist import load_ruleset
from mvoi_checklist.inputs.dutch.words import Words, words_of
from mvoi_checklist.inputs.purchase.candidates import FIELDS
from mvoi_checklist.inputs.purchase.learned import field_features, found_in
from mvoi_checklist.inputs.themes.learned import outcome_features, subject_features

ROOT = Path(__file__).resolve().parents[1]
PASSAGES = ROOT / "tests/passages"
MADE_FROM = PASSAGES / "learned_from.json"
_TOOLS = {"learned": "learn.py", "fields": "learn_fields.py"}
"""Which tool learns from which folder of passages."""


def fingerprint(folder: Path, words: Words) -> str:
    """Every passage in a folder and what is seen in it, as a SHA-256."""
    files = sorted(folder.glob("*.jsonl"))
    made_from = hashlib.sha256(b"".join(file.read_bytes() for file in files))
    for features in ({*words.vocabulary.themes}, *_seen(folder.name, files, words)):
        made_from.update("\0".join(sorted(features)).encode() + b"\n")
    return made_from.hexdigest()


def _seen(folder: str, files: list[Path], words: Words) -> Iterator[set[str]]:
    for passage in (json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()):
        text = passage["text"]
        if folder == "learned":
            yield from (outcome_features(text, words, in_place=passage.get("in_place", False)), subject_features(text, words))
            continue
        for field in FIELDS:
            for candidate, _, before in found_in(field, text, words):
                yield field_features(field, candidate, before, words) | {f"value {candidate.value}"}


def write_down(folder: str, words: Words) -> None:
    """Write down what the weights that were just made come from."""
    made_from = {**_written(), folder: fingerprint(PASSAGES / folder, words)}
    MADE_FROM.write_text(json.dumps(made_from, indent=2, sort_keys=True) + "\n", encoding="utf-8")


def _written() -> dict[str, str]:
    known: dict[str, str] = json.loads(MADE_FROM.read_text(encoding="utf-8")) if MADE_FROM.exists() else {}
    return known


def main() -> None:
    """Say which weights are older than what they were made from."""
    words = words_of(load_ruleset("alkmaar-2024").vocabulary)
    stale = [tool for folder, tool in _TOOLS.items() if _written().get(folder) != fingerprint(PASSAGES / folder, words)]
    sys.exit("\n".join(f"The passages, or what is seen in them, changed: run python tools/{tool}" for tool in stale) or 0)


if __name__ == "__main__":
    main()
