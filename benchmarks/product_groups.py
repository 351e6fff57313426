"""Product groups proposed from titles alone, against TF-IDF with a classifier that learned from the same tuning titles.

titles.csv holds titles in halves. The words in group_words.toml were tuned on the halves named "tuning"; the figures are on the others:
- "untouched": the other half of the first set; one hand wrote it and the first words.
- "second-untouched": the other half of a second set, written by someone who had not read the words yet, and who added words afterwards,
  looking at "second-tuning" only.
- "found-untouched": real purchases of Dutch municipalities, from budgets, council papers and notices; labelled before they were run, and no
  word was added for them. "found-tuning" (court cases, news) was run once in the same way, and then looked at.
- "blind": forty titles by a third hand. The person who added words had seen them: no longer blind.
- "rare-untouched": half of sixty titles of kinds that stood in no other set (padel courts, air curtains, a thatched roof), written by a
  fourth hand before it opened the words; words were added by looking at "rare-tuning" only.
A title without a label belongs to none of the ten groups. Real titles do worse than made-up ones: put yours in titles.csv to know more.

How it is counted, over all pairs of a title and one of the ten groups:
- precision: of the groups proposed, how many are right; recall: of the right groups, how many are proposed.
- A proposal that leaves a choice counts in full for every group it names: one of two right is one right and one wrong.
  The line "without choices" counts such a proposal as no proposal at all.
- "overig" is no right answer for a title that belongs to a group: there it counts as one wrong proposal.
- The classifiers may stay silent too, and are when their class for "none" wins: that is never counted as wrong. Their threshold, and
  whether they name one group or more, is chosen by cross-validation on the tuning titles for the best F1.

    python benchmarks/product_groups.py            # needs: pip install scikit-learn
    python benchmarks/product_groups.py --tuning   # our errors on the tuning halves; those on the others stay unseen
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Callable, Iterable
from itertools import product
from pathlib import Path
from typing import NamedTuple

from mvoi_checklist import Ruleset, StartDocument, load_ruleset
from mvoi_checklist.engine.group_words import propose_from_words

Labelled = tuple[str, frozenset[str]]
TUNING = ("tuning", "second-tuning", "found-tuning", "rare-tuning")
HALVES = ("untouched", "second-untouched", "found-untouched", "blind", "rare-untouched")
NONE = "overig"
THRESHOLDS = [step / 20 for step in range(1, 17)]


class Answer(NamedTuple):
    """The groups proposed, and those left to choose from; both empty: silent."""

    certain: frozenset[str]
    possible: frozenset[str] = frozenset()
    confidence: str = ""


def titles(*halves: str) -> list[Labelled]:
    """The titles of these halves with their groups."""
    with (Path(__file__).parent / "titles.csv").open(encoding="utf-8", newline="") as file:
        return [(row["title"], frozenset(filter(None, row["groups"].split("|")))) for row in csv.DictReader(file) if row["half"] in halves]


def ours(ruleset: Ruleset) -> Callable[[str], Answer]:
    """Our proposal from a title."""

    def answer(title: str) -> Answer:
        found = propose_from_words(StartDocument(title=title), ruleset.group_words, fallback=ruleset.fallback_group)
        return Answer(found.certain, found.possible, found.confidence.title) if found else Answer(frozenset())

    return answer


class Score(NamedTuple):
    """Right, proposed and wanted pairs; titles answered with exactly the right groups; silence and overig."""

    right: int
    proposed: int
    wanted: int
    exact: int
    choices: int
    wrongly_none: int
    none_with_group: int

    @property
    def precision(self) -> float:
        """Of the groups proposed, the part that is right."""
        return self.right / self.proposed if self.proposed else 0.0

    @property
    def recall(self) -> float:
        """Of the right groups, the part that is proposed."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / (self.proposed + self.wanted) if self.proposed + self.wanted else 0.0


def score(pairs: Iterable[tuple[Answer, frozenset[str]]], *, choices_count: bool = True) -> Score:
    """Count as the head of this file says."""
    totals = [0] * 7
    for answer, wanted in pairs:
        open_choice = bool(answer.possible)
        named = answer.certain | answer.possible if choices_count or not open_choice else frozenset()
        groups = named - {NONE}
        wrongly_none = bool(wanted) and NONE in named
        counts = (
            len(groups & wanted),
            len(groups) + wrongly_none,
            len(wanted),
            not open_choice and groups == wanted and not wrongly_none,
            open_choice,
            wrongly_none,
            not wanted and bool(groups),
        )
        totals = [total + int(count) for total, count in zip(totals, counts, strict=True)]
    return Score(*totals)


def probabilities(kind: str, learn: list[Labelled], ask: list[str]) -> list[dict[str, float]]:
    """What a classifier on TF-IDF of words and pieces of words gives each group, for each title asked."""
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415 - only this rival needs it
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415
    from sklearn.metrics.pairwise import cosine_similarity  # noqa: PLC0415
    from sklearn.pipeline import make_union  # noqa: PLC0415

    features = make_union(TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True), TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True))
    matrix, asked = features.fit_transform([title for title, _ in learn]).tocsr(), features.transform(ask)
    labels = sorted({group for _, groups in learn for group in groups or {NONE}})
    found: list[dict[str, float]] = [{} for _ in ask]
    for label in labels:
        wanted = [label in (groups or {NONE}) for _, groups in learn]
        if kind == "logistic":
            values = LogisticRegression(C=30, class_weight="balanced", solver="liblinear").fit(matrix, wanted).predict_proba(asked)[:, 1]
        else:
            values = cosine_similarity(asked, matrix[[number for number, here in enumerate(wanted) if here]].mean(axis=0).A)[:, 0]
        for row, value in zip(found, values, strict=True):
            row[label] = float(value)
    return found


def above(rows: list[dict[str, float]], threshold: float, *, one: bool) -> list[Answer]:
    """The groups over the threshold (``one``: only the best); silent when "none" is the best."""
    answers = []
    for row in rows:
        best = max(row, key=lambda label: row[label])
        picked = {best} if one else {label for label, value in row.items() if value >= threshold}
        answers.append(Answer(frozenset(label for label in picked if row[label] >= threshold and label != NONE) if best != NONE else frozenset()))
    return answers


def learned(kind: str, tuning: list[Labelled], asked: list[list[Labelled]]) -> list[Score]:
    """Choose threshold and one or more groups by five-fold cross-validation on the tuning titles, then answer the others."""
    folds: list[tuple[list[dict[str, float]], list[Labelled]]] = []
    for fold in range(5):
        held = tuning[fold::5]
        rest = [item for number, item in enumerate(tuning) if number % 5 != fold]
        folds.append((probabilities(kind, rest, [title for title, _ in held]), held))

    def cross_validated(way: tuple[float, bool]) -> float:
        threshold, one = way
        pairs = [(answer, wanted) for rows, held in folds for answer, (_, wanted) in zip(above(rows, threshold, one=one), held, strict=True)]
        return score(pairs).f1

    threshold, one = max(product(THRESHOLDS, (True, False)), key=cross_validated)
    rows = iter(probabilities(kind, tuning, [title for half in asked for title, _ in half]))
    return [score(zip(above([next(rows) for _ in half], threshold, one=one), (wanted for _, wanted in half), strict=True)) for half in asked]


def line(name: str, found: Score, total: int) -> str:
    """One row of the table."""
    return (
        f"| {name} | {found.precision:.1%} | {found.recall:.1%} | {found.f1:.1%} | {found.exact}/{total} "
        f"| {found.choices} | {found.wrongly_none} | {found.none_with_group} |"
    )


def show_errors(answer: Callable[[str], Answer], half: list[Labelled]) -> None:
    """Every title of the tuning halves that is not answered exactly."""
    for title, wanted in half:
        found = answer(title)
        if found.possible or found.certain - {NONE} != wanted or (wanted and NONE in found.certain):
            print(f"{title!r}: wanted {sorted(wanted)}, certain {sorted(found.certain)}, possible {sorted(found.possible)}")
    found = score([(answer(title), wanted) for title, wanted in half])
    print(line("tuning", found, len(half)))
    silent = [title for title, wanted in half if not wanted and not answer(title).certain]
    print(f"none of the ten and no proposal at all: {silent}")


def show_confidence(pairs: list[tuple[Answer, frozenset[str]]]) -> None:
    """For each confidence that is told: how often the whole proposal is right; on the halves that did not come with the first words."""
    print("\n| confidence told | proposals | right | part |\n| --- | --- | --- | --- |")
    for confidence in ("middel", "laag"):
        said = [(found, wanted) for found, wanted in pairs if found.confidence == confidence and not found.possible]
        right = sum(found.certain - {NONE} == wanted for found, wanted in said)
        print(f"| {confidence} | {len(said)} | {right} | {right / max(len(said), 1):.0%} |")
    asked = [(found, wanted) for found, wanted in pairs if found.possible]
    right = sum(wanted <= found.certain | found.possible for found, wanted in asked)
    print(f"| asked to choose | {len(asked)} | {right} with the right group among them | {right / max(len(asked), 1):.0%} |")
    silent = [wanted for found, wanted in pairs if not found.certain | found.possible]
    print(f"| no proposal | {len(silent)} | {sum(not wanted for wanted in silent)} belong to none of the ten | |")


def main() -> None:
    """Print the tables, or our errors on the tuning halves."""
    ruleset = load_ruleset("alkmaar-2024")
    answer = ours(ruleset)
    tuning, asked = titles(*TUNING), [titles(half) for half in HALVES]
    if "--tuning" in sys.argv:
        show_errors(answer, tuning)
        return
    known = [(name, frozenset({group.id} - {NONE})) for group in ruleset.product_groups for name in (*group.other_names, group.description)]
    answered = [[(answer(title), wanted) for title, wanted in half] for half in asked]
    rivals = {
        "TF-IDF, nearest centroid": learned("centroid", [*tuning, *known], asked),
        "TF-IDF, logistic regression": learned("logistic", [*tuning, *known], asked),
    }
    print(f"{len(tuning)} titles to learn from, and for the classifiers the {len(known)} names of the groups\n")
    print("| | precision | recall | F1 | exact | choices | wrongly overig | group for none |\n| --- | --- | --- | --- | --- | --- | --- | --- |")
    for number, (half, pairs) in enumerate(zip(HALVES, answered, strict=True)):
        none = sum(not wanted for _, wanted in pairs)
        print(line(f"**{half}**: words (ours); {none} belong to none of the ten", score(pairs), len(pairs)))
        print(line(f"{half}: words, without choices", score(pairs, choices_count=False), len(pairs)))
        for name, found in rivals.items():
            print(line(f"{half}: {name}", found[number], len(pairs)))
    show_confidence([pair for pairs in answered[1:] for pair in pairs])


if __name__ == "__main__":
    main()
