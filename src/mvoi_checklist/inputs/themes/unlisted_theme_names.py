"""Names of themes that nobody listed: of six headings or rows in a series, most are about a theme each, by what they and the help below them speak of.

A name counts twice, the help below it once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from mvoi_checklist.inputs.dutch.label_forms import TOKEN, plain
from mvoi_checklist.inputs.dutch.theme_labels import theme_labels_of
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.themes.names import named_themes

_FEWEST, _FEWEST_BY_NAME, _FEWEST_KNOWN, _FEWEST_OWN = 4, 3, 2, 1
"""Where themes are expected, by a heading or because two of them are known, so many different ones make a series; elsewhere it takes all of them.

Of so many the name itself must tell which it is.
"""
_LONGEST_NAME, _LONGEST_HELP = 120, 400


class Member(NamedTuple):
    """A heading or the name of a row, what stands below it, and its theme where that is known; ``apart`` when it is a label of something else."""

    name: str
    below: str
    theme: str | None
    apart: bool = False


def learned(members: Iterable[Member], words: Words, *, expected: bool) -> dict[str, str]:
    """The themes of the unknown names in each series among these members; ``expected`` when what stands above them is about sustainability."""
    found: dict[str, str] = {}
    run: list[Member] = []
    for member in (*members, Member("", "", None, apart=True)):
        if member.apart:
            found |= _of_run(run, words, expected=expected) | _left_over(run, words)
            run = []
        elif member.name and len(member.name) <= _LONGEST_NAME and not (run and member.name == run[-1].name):
            run.append(member)  # a name over several rows, one for each lot, is one
    return found


def _of_run(run: Sequence[Member], words: Words, *, expected: bool) -> dict[str, str]:
    known = {member.theme for member in run if member.theme}
    unknown = {at: member for at, member in enumerate(run) if not member.theme and not theme_labels_of(words).several(member.name)}
    if len(run) < _FEWEST or not unknown or len(known) == len(words.vocabulary.themes):
        return {}
    by_name = {at: _speaks_of(member.name, words) for at, member in unknown.items()}
    if sum(map(bool, by_name.values())) + len(known) < _FEWEST_BY_NAME:
        return {}  # nearly all: the help below the names need not be looked at
    taken = _one_each({at: by_name[at] + by_name[at] + _speaks_of(member.below[:_LONGEST_HELP], words) for at, member in unknown.items()}, known)
    if sum(bool(by_name[at]) for at in taken) + len(known) < _FEWEST_BY_NAME:
        return {}
    places = [at for at, member in enumerate(run) if member.theme or at in taken]
    between = [at for at in range(places[0], places[-1] + 1) if at not in places]
    left = set(words.vocabulary.themes) - known - set(taken.values())
    if len(between) == 1 and len(left) == 1 and len(taken) >= _FEWEST_OWN:
        taken[between[0]], between = left.pop(), []  # the only name and the only theme that are left, in a form with names of its own
    enough = _FEWEST if expected or len(known) >= _FEWEST_KNOWN else len(words.vocabulary.themes)
    if between or len(known) + len(taken) < enough:
        return {}
    return {run[at].name: theme for at, theme in taken.items()}


def _left_over(run: Sequence[Member], words: Words) -> dict[str, str]:
    """Names of several themes of which all but one have a name of their own: "Klimaatadaptatie en CO2", where "Milieu" stands below it."""
    known = {member.theme for member in run if member.theme}
    left = {member.name: {*theme_labels_of(words).several(member.name)} - known for member in run if not member.theme}
    return {name: themes.pop() for name, themes in left.items() if len(themes) == 1 and len(known) >= _FEWEST_KNOWN}


def _one_each(subjects: dict[int, Counter[str]], known: set[str]) -> dict[int, str]:
    """A theme for each name of which one speaks loudest; the name that speaks loudest of a theme has it."""
    loud = {at: said for at, said in subjects.items() if len(said) < 2 or len({count for _, count in said.most_common(2)}) > 1}
    guesses = sorted(((count, at, theme) for at, said in loud.items() for theme, count in said.items()), key=lambda guess: (-guess[0], guess[1]))
    taken: dict[int, str] = {}
    for _, at, theme in guesses:
        if at not in taken and theme not in known and theme not in taken.values():
            taken[at] = theme
    return taken


def _speaks_of(text: str, words: Words) -> Counter[str]:
    found = Counter(named_themes(text, words))
    for table in ("themes", "theme_cues", "theme_topics"):
        found.update(words.keys_said(table, text))
    beside = theme_labels_of(words).companions
    found.update(beside[token] for token in TOKEN.findall(plain(text)) if token in beside)
    return found
