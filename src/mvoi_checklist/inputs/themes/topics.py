"""Running text about sustainability: which sentences are about which theme. A sentence without a theme goes on about the one before it."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from mvoi_checklist.inputs.dutch.label_forms import without_notes
from mvoi_checklist.inputs.dutch.scope import is_hint, sentences
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.themes.clauses import clauses
from mvoi_checklist.inputs.themes.learned import subjects
from mvoi_checklist.inputs.themes.names import named_themes, themes_by_words
from mvoi_checklist.inputs.themes.stances import Stance, judge

_POINTS_BACK = re.compile(r"(?:zo|dit|dat|deze|daarmee|hiermee|op die manier)\b", re.IGNORECASE)
_TURNS = re.compile(r"(?:wel|ook|daarnaast|verder|tot slot|ten slotte)\b", re.IGNORECASE)
THEMES = re.compile(r"\bthema[’']?s\b", re.IGNORECASE)
"""Who says "thema's" speaks of more than one."""
_PIECES = re.compile(r";\s+|,\s+(?=(?:en|maar|terwijl)\s)")


@dataclass
class Topic:
    """Sentences about the same theme, or about several at once."""

    themes: AbstractSet[str]
    said: list[str]
    named: bool
    """Whether a theme is named; else what is asked tells which it is."""
    before: tuple[str, ...] = ()
    """What the paragraph says before it."""
    refused: bool | None = None
    """Whether it is refused, where the sentence answers other themes differently."""
    vague: bool = False
    """Whether such a sentence does not say what is asked, or why not."""

    @property
    def text(self) -> str:
        """All of it."""
        return " ".join(self.said)

    def holds(self, words: Words) -> bool:
        """Whether it is about the theme as a whole: what is asked may follow on a sentence that only seems to be about one."""
        return self.named or bool(self.themes & subjects(self.text, words))


def topics(text: str, words: Words) -> list[Topic]:
    """The paragraph apart by theme."""
    found: list[Topic] = []
    passed: list[str] = []
    for sentence in sentences(text):
        if is_hint(sentence, words):
            continue
        if apart := clauses(sentence, words):
            found += [Topic(one.themes, [one.text], named=True, refused=one.refused, vague=one.vague) for one in apart]
            passed.append(sentence)
            continue
        for piece in _pieces(sentence, words):
            count = len(found)
            _add(piece, found, words)
            if len(found) > count:
                found[-1].before = tuple(passed)
            passed.append(piece)
    return [topic for topic in found if topic.holds(words)]


def is_about_themes(text: str, words: Words) -> bool:
    """Whether a paragraph is about sustainability: it says so, or names two themes."""
    return words.says("sustainability", text) or len(named_themes(text, words)) > 1


def of_themes_together(sentence: str, words: Words) -> bool:
    """Whether a sentence is about themes and names none: "Voor alle zes thema's nemen we eisen op" says nothing of one that it seems to be about."""
    return THEMES.search(sentence) is not None and not named_themes(sentence, words)


def theme_asked(question: str, words: Words) -> str | None:
    """The one theme to which all subjects of a question belong: "Wordt er gereden, en vragen we iets om de uitstoot te beperken?"."""
    if not without_notes(question).rstrip().endswith("?"):
        return None
    themes = themes_by_words(question, words)
    return themes.pop() if len(themes) == 1 else None


def _pieces(sentence: str, words: Words) -> list[str]:
    """A sentence in parts, when each part names a theme of its own."""
    parts = _PIECES.split(sentence)
    named = [named_themes(part, words) for part in parts]
    apart = len(parts) > 1 and all(len(themes) == 1 for themes in named) and len(set.union(*named)) == len(parts)
    return parts if apart else [sentence]


def _add(piece: str, found: list[Topic], words: Words) -> None:
    last = found[-1] if found else None
    named, cued = named_themes(piece, words), frozenset() if of_themes_together(piece, words) else subjects(piece, words)
    if named and last and not last.named and _POINTS_BACK.match(piece) and judge(piece, words).stance in (Stance.TOLD, Stance.VAGUE):
        last.themes, last.named = last.themes | named, True
    elif named and last and named == last.themes:
        last.said.append(piece)
        last.named = True
    elif named:
        found.append(Topic(named, [piece], named=True))
    elif cued and not (last and cued & last.themes) and not (last and last.named and not _turns(piece, words)):
        found.append(Topic(cued, [piece], named=False))
    elif last and not _refuses_all(piece, words):
        last.said.append(piece)


def _refuses_all(piece: str, words: Words) -> bool:
    """Whether a sentence refuses sustainability as a whole: what was said of a theme before it still holds."""
    return words.says("sustainability", piece) and judge(piece, words).stance is Stance.REFUSED


def _turns(piece: str, words: Words) -> bool:
    """Whether a sentence turns to something else: it asks that, or opens with a turn and does not only tell: "Wel vraag ik in de opdrachtbrief dat …"."""
    stance = judge(piece, words).stance
    return stance is Stance.ASKED or (stance is not Stance.TOLD and (bool(words.keys_said("theme_cues", piece)) or _TURNS.match(piece) is not None))
