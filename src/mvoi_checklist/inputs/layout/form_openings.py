"""Places for an answer inside the text of a form: behind the opening of a sentence that comes back below most themes, or on the line below it."""

from __future__ import annotations

import re
from itertools import takewhile

from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.dutch.scope import sentences
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.layout.theme_sections import FEWEST_THEMES, Block, Part, Section
from mvoi_checklist.inputs.meanings import Meanings
from mvoi_checklist.inputs.themes.stances import Stance, judge

_FEWEST_WORDS, _SAYS = 3, (Stance.ASKED, Stance.REFUSED)
_SLOT = re.compile(r"[\[<…_]|\.{2}")
"""How a place that is to be filled in begins."""
_OPEN_END = re.compile(r":\s*(?:\[[^\[\]]*\]|[.…_]{2,}|…)[\s.]*$")


class FormOpenings:
    """Tells what somebody typed behind openings of sentences of the form, in sections about themes."""

    def __init__(self, meanings: Meanings, words: Words) -> None:
        """``meanings`` know what is left open."""
        self._meanings = meanings
        self._words = words

    def of(self, sections: list[Section]) -> dict[Block, str]:
        """What somebody typed in paragraphs that open with the name of a theme."""
        return self.below(sections) | self.behind(sections) | self.before_answers(sections)

    def behind(self, sections: list[Section]) -> dict[Block, str]:
        """What stands behind a sentence that opens the same below most themes, and that nobody finished below one: "Voor deze inkoop is gekozen voor […]"."""
        opened: dict[str, list[tuple[Section, Part, str]]] = {}
        for section in sections:
            for part in section.parts:
                for sentence in sentences(part.rest if section.name else part.text):
                    key = " ".join(plain(sentence).split()[:_FEWEST_WORDS])
                    opened.setdefault(key, []).append((section, part, sentence))
        places: dict[Block, str] = {}
        for found in opened.values():
            same = _same_words([sentence for _, _, sentence in found])
            themes = {section.theme for section, _, _ in found}
            if len(themes) < FEWEST_THEMES or len(same) < _FEWEST_WORDS or judge(" ".join(same), self._words).stance in _SAYS:
                continue
            opening = re.compile(r"\s+".join(map(re.escape, same)))
            if any(self._is_slot(opening.sub("", sentence, count=1).strip(" ."), same[-1]) for _, _, sentence in found):
                places |= {part.block: self._typed(section, part, sentence, opening) for section, part, sentence in found}
        left = {part.block: section.name for section in sections for part in section.parts if places and _ends_open(part.text)}
        return left | places

    def below(self, sections: list[Section]) -> dict[Block, str]:
        """The names of themes with words of the form behind them: the answers stand on the next line, and some of those are still empty."""
        named = [section for section in sections if section.parts[0].rest and section.below is not None]
        left = [section for section in named if self._meanings.empty(section.below or "")]
        says = (judge(section.parts[0].rest, self._words).stance in _SAYS for section in named)
        if not left or len(named) - len(left) < max(FEWEST_THEMES, len(left)) or any(says):
            return {}
        return {section.heading: section.name for section in named}

    def before_answers(self, sections: list[Section]) -> dict[Block, str]:
        """What stands before "Ons antwoord:" is of the form, where below most names of themes a label stands that only takes an answer."""
        answered = [(section, at) for section in sections if (at := self._place_in(section.parts))]
        if len(answered) < FEWEST_THEMES or len(answered) * 2 < len(sections):
            return {}
        before = {part.block: "" for section, at in answered for part in section.parts[:at]}
        said = {section.parts[at].block: (section.name, section.parts[at].rest) for section, at in answered}
        return before | {block: "" if self._meanings.empty(rest) else f"{name}: {rest}" for block, (name, rest) in said.items()}

    def _place_in(self, parts: list[Part]) -> int:
        """The number of the first part whose label only takes an answer; 0, the name itself, without one."""
        return next((at for at, part in enumerate(parts) if plain(part.label) in self._words.answer_columns), 0)

    def _is_slot(self, rest: str, before: str) -> bool:
        """Whether what stands behind an opening still has to be filled in: a prompt, dots, or nothing behind a colon."""
        return self._meanings.empty(rest) if rest else before.endswith(":")

    def _typed(self, section: Section, part: Part, sentence: str, opening: re.Pattern[str]) -> str:
        """What somebody typed behind the opening of a sentence, up to the end of the block, with the name of its theme."""
        text = part.rest if section.name else part.text
        start = text.find(sentence)
        said = (opening.sub("", text[start:] if start >= 0 else sentence, count=1)).strip()
        return "" if self._meanings.empty(said.strip(" .")) else f"{section.name}: {said}" if section.name else said


def _same_words(sentences_: list[str]) -> list[str]:
    """The words with which all of them open, up to a place to fill in."""
    apart = zip(*(sentence.split() for sentence in sentences_), strict=False)
    return [words[0] for words in takewhile(lambda words: len(set(words)) == 1 and not _SLOT.match(words[0]), apart)]


def _ends_open(text: str) -> bool:
    """Whether the last words of a text still have to be filled in, as in "In deze inkoop: […]"."""
    return _OPEN_END.search(text) is not None
