"""The help of a form that was left standing between the answers, known by how it looks: italic or grey, as its lines that begin with "Denk aan"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from lxml import etree

from mvoi_checklist.inputs.labels import Words
from mvoi_checklist.inputs.scope import opens_with_hint, sentences
from mvoi_checklist.inputs.stances import Stance, judge
from mvoi_checklist.inputs.word.styles import LOOKS, Look, Styles, w

_STYLES = (w("pStyle"), w("rStyle"))
_RUN, _PARAGRAPH, _TABLE = w("r"), w("p"), w("tbl")
_FEWEST_LINES = 3
"""So many lines that help and look the same tell that all that looks so helps."""


def own_words(roots: Iterable[etree._Element], styles: Styles, words: Words) -> dict[etree._Element, str]:
    """For each paragraph with help what else it says; nothing when it only helps. In tables the help of a cell is told from its answer by the words."""
    lines = [(paragraph, *told) for root in roots for paragraph in _set_apart(root, styles) if (told := _told(paragraph, styles))]
    own: dict[etree._Element, str] = {}
    helping: Counter[Look] = Counter()
    for paragraph, look, said, rest in lines:
        hints = [opens_with_hint(sentence, words) for sentence in sentences(said)]
        helping[look] += any(hints)
        if any(hints) and not all(hints):
            own[paragraph] = rest
    for paragraph, look, said, rest in lines:
        if not rest and helping[look] >= _FEWEST_LINES and not said.rstrip().endswith(":") and not _answers(said, words):
            own[paragraph] = ""
    return own


def _answers(said: str, words: Words) -> bool:
    """Whether somebody may have typed this in the looks of the help."""
    return len(said.split()) <= len(("niet", "van", "toepassing")) or any(judge(one, words).stance in (Stance.ASKED, Stance.REFUSED) for one in sentences(said))


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
    return most, "".join(words for look, words in runs if look == most).strip(), "".join(words for look, words in runs if look != most).strip()
