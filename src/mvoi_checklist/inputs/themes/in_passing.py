"""What single sentences turn out to ask of a theme, or to explain, by what was learned: also far from any heading on sustainability."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mvoi_checklist.inputs.dutch.headings import heading_of
from mvoi_checklist.inputs.dutch.refusals import postpones
from mvoi_checklist.inputs.dutch.scope import is_elsewhere, is_hint, sentences
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.themes.clauses import answered_apart
from mvoi_checklist.inputs.themes.criterion_lines import criterion_lines
from mvoi_checklist.inputs.themes.free_text import READ_AS_DEMAND, READ_AS_REASON, READ_AS_SUPPLIERS, first_answer, theme_text
from mvoi_checklist.inputs.themes.kinds import is_open
from mvoi_checklist.inputs.themes.learned import chances, subjects
from mvoi_checklist.inputs.themes.names import named_themes, themes_by_words
from mvoi_checklist.inputs.themes.sentences import Statement, told_by_theme
from mvoi_checklist.inputs.themes.stances import IS_SO
from mvoi_checklist.inputs.themes.topics import THEMES, of_themes_together

_LIKELY, _SURE, _VERY_SURE = 0.6, 0.8, 0.9
_MOST_PUTTING_OFF = 4
"""In so few words a sentence says no more than that what stands before it is not decided yet."""
_SAYS = 3
"""The first chances say something of the theme."""
_OF_ALL = re.compile(
    r"\A\s*(?:(?:voor|bij)\s+)?alle\s+(?:zes\s+|zes(?=\s*[:,]))?(?:[\w-]*thema\S*?)?\s*[:,]\s*|"
    r"(?<=\w)[\s,]+(?:voor|bij|op)\s+alle\s+(?:zes\b\s*)?(?:[\w-]*thema[\w’']*)?(?=\s*[:.,;–-])",
    re.IGNORECASE,
)
"""What a refusal holds for, where it stands right behind it or before it: "Explain voor alle zes: …", "Alle thema's: nee, …"."""


def told_sustainably(text: str, words: Words) -> Iterator[Statement]:
    """What a paragraph about sustainability says about each theme: by what it is about, and else by its single sentences."""
    told = [*told_by_theme(text, words)]
    yield from told
    known = {said.theme for said in told}
    yield from (said for said in told_in_passing(text, words, _SURE) if said.theme not in known)


def told_beside(stated: Iterable[Statement], text: str, words: Words, *, of_kind: bool) -> list[Statement]:
    """What sentences turn out to say beside what they have ``stated``: no other reason for what is refused by its name.

    Below a heading ``of_kind`` what is asked is of that kind, and was stated.
    """
    refused = {said.theme for said in stated if said.named and said.explanation}
    told = told_in_passing(text, words)
    return [said for said in told if not (of_kind and (said.lines or said.vague)) and not (said.note == READ_AS_REASON and said.theme in refused)]


def told_in_passing(text: str, words: Words, enough: float = _VERY_SURE) -> Iterator[Statement]:
    """What sentences turn out to ask, or to explain, whatever the paragraph is about: "… vanaf 2029 rijden alle busjes zonder uitstoot".

    A sentence that is about no other theme may say what the one before it means. What is asked goes before what is explained.
    """
    apart = [(one, own) for one, own in answered_apart(text, words) if not is_hint(one, words)]
    said = [one for one, _ in apart]
    about = [
        subjects(one, words, sure=True) & (own or {*words.vocabulary.themes})
        if not (one.endswith("?") or is_open(one, words) or of_themes_together(one, words))
        else frozenset()
        for one, own in apart
    ]
    read: dict[str, Statement] = {}
    goes_on: set[str] = set()
    for number, (sentence, themes) in enumerate(zip(said, about, strict=True)):
        named = named_themes(sentence, words)
        goes_on = named or goes_on
        if not themes:
            continue
        after = said[number + 1 : number + 2]
        if any(len(one.split()) <= _MOST_PUTTING_OFF and postpones(one, words) for one in after):
            continue  # "Geluid van de machines. Nog uitzoeken."
        goes_on_about = not is_elsewhere(sentence, words) and all(subjects(one, words) <= themes for one in after)
        meant = [sentence, " ".join([sentence, *after])] if goes_on_about else [sentence]
        quote = max(meant, key=lambda one: max(chances(one, words)[:_SAYS]))
        for theme in sorted(themes):
            one = _learned(theme, quote, enough, words)
            if one is None or (one.explanation and theme not in goes_on and ((goes_on and not named) or theme not in themes_by_words(quote, words))):
                continue  # the reason of the theme that was named before it, or of something else
            if theme not in read or _weight(read[theme]) < _weight(one):
                read[theme] = one
    yield from read.values()


def refused_together(label: str, text: str, words: Words) -> Iterator[Statement]:
    """One "nee" with its reason that holds for every theme: beside or below the name of sustainability as a whole, and naming none of them."""
    text = _OF_ALL.sub("", text)
    opening = next(iter(sentences(text)), "?")
    refused = first_answer(text, words)[0] is False or words.says("no_theme", opening)
    if _is_about_all(label, words) and refused and not (opening.endswith("?") or named_themes(text, words)):
        why = theme_text(text, words, in_place=True).text
        yield from (Statement(theme, text, explanation=why, named=False) for theme in words.vocabulary.themes if why)


def _is_about_all(label: str, words: Words) -> bool:
    """Whether a label asks about all themes; another question on sustainability, "Is er een adviseur betrokken?", does not."""
    several = len(named_themes(label, words)) > 1
    return several or (heading_of(label, words).sustainable and ("?" not in label or THEMES.search(label) is not None))


def _weight(said: Statement) -> int:
    return 3 if said.lines else 2 if said.explanation else 1


def _learned(theme: str, quote: str, enough: float, words: Words) -> Statement | None:
    likely = chances(quote, words)
    if max(likely.applied, likely.supplier) >= enough and not IS_SO.search(quote):
        read, of_contract = theme_text(quote, words), likely.applied >= enough
        if read.criteria:
            return Statement(theme, quote, tuple(criterion_lines(read.criteria, None, words)), note=read.note)
        lines = criterion_lines(f"{'requirement' if of_contract else 'suitability'}:\n{quote}", None, words)
        return Statement(theme, quote, tuple(lines), note=READ_AS_DEMAND if of_contract else READ_AS_SUPPLIERS)
    if likely.explained >= enough:
        return Statement(theme, quote, explanation=quote, note=READ_AS_REASON)
    return Statement(theme, quote, vague=True) if likely.applied >= _LIKELY else None
