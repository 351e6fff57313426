"""Learn what a text is about and says of a theme from labelled passages: writes ``learned_outcomes.json`` and ``learned_subjects.json``.

Run: python tools/learn.py [--measure | --without NAME …] (needs the group: pip install --group learn). It learns from ``tests/passages/learned``;
``--measure`` leaves out each file by turns, says what the others know of it and of ``tests/passages/untouched``, and writes nothing; ``--without``
learns from the other files, or without the documents whose names start with NAME.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from learned_from import PASSAGES, write_down
from scipy.sparse import csr_matrix, diags
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from mvoi_checklist import load_ruleset
from mvoi_checklist.inputs.dutch.weights import Weights, share, totals
from mvoi_checklist.inputs.dutch.words import Words, words_of
from mvoi_checklist.inputs.themes.learned import OUTCOMES, SUBJECTS, Chances, outcome_features, subject_features
from mvoi_checklist.inputs.themes.stances import Stance

STANCES = tuple(f"={stance.name.lower()} " for stance in Stance)
_RAREST, _LEAST, _SURE = 2, 10, 2.2
"""A feature stands in two passages or more, and has a weight of ten hundredths or more for some outcome; nine to one is sure."""


class Passage(NamedTuple):
    """A text, the themes it is about, each with its label, and where it comes from; of some only is known that they are about no theme."""

    text: str
    themes: dict[str, str] | None
    source: str
    fitted: bool
    in_place: bool
    """Whether it stands where a form asks about the theme."""

    @property
    def brief(self) -> bool:
        """Whether it was written as an answer in the place of a theme: such words need not tell of which, "Boete van € 250 per keer"."""
        return self.in_place and not self.fitted

    @property
    def outcome(self) -> str | None:
        """What it says, when that is one thing."""
        labels = {"open"} if self.themes == {} else {*(self.themes or {}).values()}
        return label if len(labels) == 1 and (label := labels.pop()) in Chances._fields else None


def passages(file: Path) -> Iterator[Passage]:
    """The passages of a file."""
    for line in file.read_text(encoding="utf-8").splitlines():
        passage = json.loads(line)
        source = passage.get("document", file.stem)
        yield Passage(passage["text"], passage["themes"], source, fitted="document" in passage, in_place=passage.get("in_place", False))


def learn(known: list[Passage], words: Words) -> dict[str, Any]:
    """The weights, in hundredths."""
    clear, themes = [one for one in known if one.outcome], [*words.vocabulary.themes]
    about = [one for one in known if one.themes != {} and not one.brief]
    counted, names = table([_told(passage, words) for passage in clear], even=True)
    model = learner().fit(counted, [passage.outcome for passage in clear])
    order = [list(model.classes_).index(outcome) for outcome in Chances._fields]
    outcomes = told_by(names, model.intercept_[order], model.coef_[order])
    counted, names = table([subject_features(passage.text, words) for passage in about])
    models = [learner().fit(counted, [theme in (passage.themes or {}) for passage in about]) for theme in themes]
    subjects = told_by(names, [model.intercept_[0] for model in models], [model.coef_[0] for model in models])
    return {"themes": themes, "outcomes": outcomes, "subjects": subjects}


def _told(passage: Passage, words: Words) -> set[str]:
    """What tells the outcome; in a document to which the rules were fitted not what the rules say of it."""
    found = outcome_features(passage.text, words, in_place=passage.in_place)
    return {feature for feature in found if not feature.startswith(STANCES)} if passage.fitted else found


def learner() -> LogisticRegression:
    """What learns the weights."""
    return LogisticRegression(C=1.0, max_iter=5_000)


def table(found: list[set[str]], *, even: bool = False) -> tuple[csr_matrix, list[str]]:
    """Which text has which feature, and their names; ``even``: a long text tells no more than a short one."""
    counter = CountVectorizer(analyzer=sorted, binary=True, min_df=_RAREST)
    counted = counter.fit_transform(found)
    return diags([*map(share, found)]) @ counted if even else counted, list(counter.get_feature_names_out())


def told_by(names: list[str], every: Iterable[float], each: Iterable[Iterable[float]]) -> Weights:
    """The weights in hundredths; light ones are left out."""
    rows = (tuple(round(100 * float(weight)) for weight in row) for row in zip(*each, strict=True))
    heavy = {name: list(row) for name, row in zip(names, rows, strict=True) if max(map(abs, row)) >= _LEAST}
    return {"": [round(100 * float(weight)) for weight in every], **heavy}


def write(learned: dict[str, Any]) -> None:
    """Write the weights for each outcome, and those for each theme with the names of the themes."""
    OUTCOMES.write_text(f"{written(learned['outcomes'])}\n", encoding="utf-8")
    themes, weights = json.dumps(learned["themes"]), written(learned["subjects"])
    SUBJECTS.write_text(f'{{\n"themes": {themes},\n"weights": {weights}\n}}\n', encoding="utf-8")


def written(weights: Weights) -> str:
    """Weights as JSON, one feature per line, so that a change shows."""
    rows = (f"{json.dumps(name, ensure_ascii=False)}:{json.dumps(row, separators=(',', ':'))}" for name, row in weights.items())
    return "{\n" + ",\n".join(rows) + "\n}"


def measure(learned: dict[str, Any], unseen: list[Passage], words: Words) -> str:
    """What the weights say of passages, against their labels."""
    said: Counter[tuple[str, str]] = Counter()
    sure: Counter[tuple[str, bool]] = Counter()
    themes: Counter[str] = Counter()
    for passage in unseen:
        about = totals(learned["subjects"], subject_features(passage.text, words))
        found = {theme for theme, total in zip(learned["themes"], about, strict=True) if total > 0}
        if passage.themes:
            themes += Counter({"right": len(found & {*passage.themes}), "wrong": len(found - {*passage.themes}), "missed": len({*passage.themes} - found)})
        if passage.outcome:
            told = outcome_features(passage.text, words, in_place=passage.in_place)
            scores = dict(zip(Chances._fields, totals(learned["outcomes"], told, share(told)), strict=True))
            first, second = sorted(scores, key=lambda outcome: scores[outcome], reverse=True)[:2]
            said[passage.outcome, first] += 1
            if scores[first] - scores[second] >= _SURE:
                sure[first, first == passage.outcome] += 1
    right = sum(number for (label, outcome), number in said.items() if label == outcome)
    certain = ", ".join(f"{outcome} {sure[outcome, True]} right {sure[outcome, False]} wrong" for outcome in Chances._fields)
    each = ", ".join(f"{label}→{outcome} {number}" for (label, outcome), number in sorted(said.items()) if label != outcome)
    return f"themes {dict(themes)}; outcomes {right} of {said.total()} right; sure: {certain}; {each}"


def asked_for(about: str | None) -> argparse.Namespace:
    """What the command line asks."""
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--measure", action="store_true")
    parser.add_argument("--without", nargs="+", default=())
    return parser.parse_args()


def main() -> None:
    """Learn and write, or measure."""
    asked = asked_for(__doc__)
    words = words_of(load_ruleset("alkmaar-2024").vocabulary)
    files = {file: [*passages(file)] for file in sorted((PASSAGES / "learned").glob("*.jsonl"))}
    known = [one for own in files.values() for one in own if not one.source.startswith(tuple(asked.without))]
    if not asked.measure:
        write(learn(known, words))
        if not asked.without:
            write_down("learned", words)
        return
    for left_out, own in files.items():
        rest = learn([one for file, others in files.items() if file != left_out for one in others], words)
        sys.stdout.write(f"{left_out.stem}: {measure(rest, own, words)}\n")
    learned = learn(known, words)
    for file in sorted((PASSAGES / "untouched").glob("*.jsonl")):
        sys.stdout.write(f"untouched {file.stem}: {measure(learned, [*passages(file)], words)}\n")


if __name__ == "__main__":
    main()
