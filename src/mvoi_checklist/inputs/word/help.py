"""The help of a form that was left standing between the answers, known by how it looks: italic or grey, as its lines that begin with "Denk aan"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from lxml import etree

from mvoi_checklist.inputs.dutch.examples import opens_with_example
from mvoi_checklist.inputs.dutch.scope import is_hint, opens_with_hint, sentences, without_help
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.ooxml.styles import LOOKS, Look, Styles, w
from mvoi_checklist.inputs.themes.stances import Stance, judge

_STYLES = (w("pStyle"), w("rStyle"))
_RUN, _PARAGRAPH, _TABLE = w("r"), w("p"), w("tbl")
_FEWEST_LINES = 3
"""So many lines that help and look the same tell that all that looks so helps."""
_FEW_WORDS = 3
_LABELLED = re.compile(r"(?!(?:denk|bijvoorbeeld|voorbeeld|let op|tip|hoort)\b)[^.:?!]{3,40}: \S.{0,60}$", re.IGNORECASE)
"""A label with its value, and no hint: "Procedure: meervoudig"."""


def own_words(roots: Iterable[etree._Element], styles: Styles, words: Words) -> dict[etree._Element, str]:
    """For each paragraph with help what else it says; nothing when it only helps, or has a style that is called so.

    In tables the help of a cell is told from its answer by the words.
    """
    roots = list(roots)
    lines = [(paragraph, *told) for root in roots for paragraph in _set_apart(root, styles) if (told := _told(paragraph, styles))]
    often = Counter(one for _, _, said, _ in lines for one in sentences(said) if len(one.split()) > _FEW_WORDS)
    repeated = {one for one, times in often.items() if times >= _FEWEST_LINES}
    helps = {paragraph for paragraph, _, said, _ in lines if any(one in repeated or _is_hint(one, words) for one in sentences(said))}
    helping = Counter(look for paragraph, look, _, _ in lines if paragraph in helps)
    labelled = {look for _, look, said, _ in lines if _LABELLED.match(said)}
    plain = any(_is_plain(paragraph, styles) for root in roots for paragraph in root.iter(_PARAGRAPH)) if helping else False
    named = styles.called(lambda name: words.opens("help_styles", name))
    styled = (mark for root in roots for mark in root.iter(_STYLES[0]) if mark.get(w("val")) in named) if named else ()
    return {next(mark.iterancestors(_PARAGRAPH)): "" for mark in styled} | {
        paragraph: "\n".join(filter(None, (_answered(said, words, repeated), rest)))
        for paragraph, look, said, rest in lines
        if helping[look] >= _FEWEST_LINES and not _is_answer(said) and (paragraph in helps or (plain and look not in labelled))
    }


def _is_hint(sentence: str, words: Words) -> bool:
    return sentence.endswith("?") or opens_with_hint(sentence, words)


def _is_plain(paragraph: etree._Element, styles: Styles) -> bool:
    """Whether a paragraph outside tables has words that look as most text does: where there are none, the look of the help may be that of all text."""
    outside = next(paragraph.iterancestors(_TABLE), None) is None and styles.heading_level(paragraph) is None and not styles.is_title(paragraph)
    return outside and any(text.text and not styles.look(run).apart for run in paragraph.iter(_RUN) for text in run.iter(w("t")))


def _is_answer(said: str) -> bool:
    """Whether somebody may have typed this in the looks of the help: a few words, or a label with its value."""
    return len(said.split()) <= _FEW_WORDS or _LABELLED.match(said) is not None


def _answered(said: str, words: Words, repeated: set[str]) -> str:
    """The sentences in the looks of the help that ask or refuse something, behind the last that helps to fill in; an example goes on to the end."""
    own = sentences(without_help(said, words))
    helps = [at for at, one in enumerate(own) if one in repeated or one.endswith("?") or is_hint(one, words)]
    if any(opens_with_example(own[at], words) for at in helps):
        return ""
    return " ".join(one for one in own[helps[-1] + 1 if helps else 0 :] if judge(one, words).stance in (Stance.ASKED, Stance.REFUSED))


def _set_apart(root: etree._Element, styles: Styles) -> Iterator[etree._Element]:
    """The paragraphs outside tables of which some words have a look of their own, headings aside."""
    marked: dict[etree._Element, None] = {}
    for mark in root.iter(*LOOKS, *_STYLES):
        if mark.tag in _STYLES and not styles.style(mark.get(w("val"))).look.apart:
            continue
        holder = next(mark.iterancestors(_PARAGRAPH), None)
        if holder is not None:
            marked[holder] = None
    return (one for one in marked if next(one.iterancestors(_TABLE), None) is None and styles.heading_level(one) is None and not styles.is_title(one))


def _told(paragraph: etree._Element, styles: Styles) -> tuple[Look, str, str] | None:
    """The look that most of its words that stand apart have, those words, and the rest."""
    runs = [(styles.look(run), words) for run in paragraph.iter(_RUN) if (words := "".join(text.text or "" for text in run.iter(w("t"))))]
    apart: Counter[Look] = Counter()
    for look, words in runs:
        if look.apart and words.strip():
            apart[look] += len(words)
    if not apart:
        return None
    most = apart.most_common(1)[0][0]
    said, rest = ("".join(words for look, words in runs if (look == most) is of_help).strip() for of_help in (True, False))
    return most, said, rest if any(map(str.isalnum, rest)) else ""
