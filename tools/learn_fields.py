"""Learn which value in running text is that of a field: writes ``src/mvoi_checklist/inputs/purchase/learned_weights.json``.

Run: python tools/learn_fields.py [--measure | --without NAME …] (needs the group: pip install --group learn). It learns from ``tests/passages/fields``;
``--measure`` leaves out each file by turns, says how often the others are right on it, and writes nothing; ``--without`` learns from the other files, or
without the documents whose names start with NAME.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from learn import asked_for, learner, table, told_by, written
from learned_from import PASSAGES, write_down
from sklearn.linear_model import LogisticRegression

from mvoi_checklist import load_ruleset
from mvoi_checklist.inputs.dutch.weights import Weights, share, totals
from mvoi_checklist.inputs.dutch.words import Words, words_of
from mvoi_checklist.inputs.purchase.candidates import FIELDS
from mvoi_checklist.inputs.purchase.learned import WEIGHTS, field_features, found_in
from mvoi_checklist.model.start_document import ValueRange

_NAMES = {"department", "project_leader"}
_LIKELY = 0.85


class Seen(NamedTuple):
    """A value in a text, what tells whether it is that of the field, and whether it is."""

    field: str
    features: set[str]
    right: bool
    source: str


def seen_in(file: Path, words: Words) -> Iterator[Seen]:
    """Every value in the texts of a file that may be that of a field of which the label is known."""
    for line in file.read_text(encoding="utf-8").splitlines():
        passage = json.loads(line)
        for field in FIELDS:
            wanted = _alternatives(passage["fields"].get(field, "*"))
            for candidate, _, before in found_in(field, passage["text"], words) if wanted != ["*"] else ():
                right = any(_fits(field, candidate.value, one) for one in wanted)
                if right or "*" not in wanted:
                    yield Seen(field, field_features(field, candidate, before, words), right, passage.get("document", file.stem))


def _alternatives(wanted: object) -> list[object]:
    """The values that are right, each of them; "*" where colleagues would differ."""
    return [part.strip() for part in wanted.split("|")] if isinstance(wanted, str) else [wanted]


def _fits(field: str, value: object, wanted: object) -> bool:
    if field in _NAMES:
        one, other = str(value).lower(), str(wanted or "-").lower()
        return one in other or other in one
    if isinstance(value, ValueRange):
        return wanted == [value.minimum, value.maximum]
    return value == wanted or str(value) == str(wanted)


def learn_fields(known: list[Seen]) -> dict[str, Weights]:
    """The weights of each field, in hundredths."""
    learned = {}
    for field in FIELDS:
        own = [one for one in known if one.field == field]
        counted, names = table([one.features for one in own], even=True)
        model: LogisticRegression = learner().fit(counted, [one.right for one in own])
        learned[field] = told_by(names, model.intercept_, model.coef_)
    return learned


def write(learned: dict[str, Weights]) -> None:
    """Write the weights of each field."""
    fields = (f"{json.dumps(field)}: {written(weights)}" for field, weights in learned.items())
    WEIGHTS.write_text("{\n" + ",\n".join(fields) + "\n}\n", encoding="utf-8")


def measure(learned: dict[str, Weights], unseen: Iterable[Seen]) -> str:
    """Of the values that are that of a field how many are found as such, and how many others are."""
    counts = {field: [0, 0, 0] for field in FIELDS}
    for one in unseen:
        (total,) = totals(learned[one.field], one.features, share(one.features))
        counts[one.field][0] += one.right
        counts[one.field][1 if one.right else 2] += total > _LIKELY
    return ", ".join(f"{field} {found} of {there} and {wrong} others" for field, (there, found, wrong) in counts.items())


def main() -> None:
    """Learn and write, or measure."""
    asked = asked_for(__doc__)
    words = words_of(load_ruleset("alkmaar-2024").vocabulary)
    files = {file: [*seen_in(file, words)] for file in sorted((PASSAGES / "fields").glob("*.jsonl"))}
    if not asked.measure:
        write(learn_fields([one for own in files.values() for one in own if not one.source.startswith(tuple(asked.without))]))
        if not asked.without:
            write_down("fields", words)
        return
    for left_out, own in files.items():
        rest = learn_fields([one for file, others in files.items() if file != left_out for one in others])
        sys.stdout.write(f"{left_out.stem}: {measure(rest, own)}\n")


if __name__ == "__main__":
    main()
