"""What comes back below the headings of several themes is of the form itself: its help, its options, and the label before the answer."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import takewhile
from statistics import median_low

from lxml import etree

from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.inputs.label_forms import plain, without_notes
from mvoi_checklist.inputs.labels import Words
from mvoi_checklist.inputs.scope import is_hint, sentences
from mvoi_checklist.inputs.stances import Stance, judge
from mvoi_checklist.inputs.word.styles import Styles, w
from mvoi_checklist.inputs.word.text import Paragraph, Table

_FEWEST_THEMES = 3
_MOST_WORDS, _LONGEST_LABEL = 9, 70
_BOLD_LINE = 9
"""The level of a heading that is no more than a bold line."""
_SIGNS = frozenset(">→➜»")
_BOX, _TICKED = "▢", ("☒", "☑")
_LABELS = tuple(
    re.compile(pattern, re.DOTALL)
    for pattern in (
        r"\s*(?P<label>[>→➜»])\s*(?P<rest>.*)",
        r"\s*[☐☒☑](?P<option>[^:☐☒☑]{2,60})(?P<rest>.*)",
        r"\s*(?P<label>[^:?\n]{2,70}[:?])(?P<rest>.*)",
        r"\s*(?P<label>(?=.*[^\W\d_])[^.:?\n]{2,70})(?P<rest>)\s*",
    )
)
"""A sign before the answer, an option to tick, a label with what stands behind it, and a label on a line of its own."""
_DOTS = re.compile(r"[\s.…_]*")
_RUN, _WORDS, _TEXT_BOX = w("r"), w("t"), w("txbxContent")

_Block = Paragraph | Table


@dataclass
class _Part:
    """A block below the heading of a theme: the label it opens with, and what stands behind that."""

    block: _Block
    label: str = ""
    rest: str = ""
    is_option: bool = False

    @property
    def key(self) -> str:
        """The label as it is compared, told from one of another kind."""
        said = plain(self.label)
        return f"{_BOX}{said}" if isinstance(self.block, Table) else f"☐{said}" if self.is_option else said

    @property
    def empty(self) -> bool:
        """Whether nothing stands behind the label."""
        return _DOTS.fullmatch(self.rest) is not None

    @property
    def text(self) -> str:
        """Its words; of a table none."""
        return self.block.text if isinstance(self.block, Paragraph) else ""


@dataclass
class _Section:
    """What stands below the heading of one theme."""

    theme: str
    level: int
    heading: Paragraph
    parts: list[_Part] = field(default_factory=list)


@dataclass
class _Form:
    """What the sections have in common."""

    helping: set[str]
    """The labels of help."""
    places: set[str]
    """The labels of the places for an answer."""

    def split(self, section: _Section) -> tuple[list[_Part], _Part | None]:
        """What stands before the first place for an answer, and that place."""
        before = list(takewhile(lambda part: part.key not in self.places, section.parts))
        return before, next(iter(section.parts[len(before) :]), None)


class FormParts:
    """Tells the words of a form from what somebody typed below the headings of themes."""

    def __init__(self, styles: Styles, answers: Answers, words: Words) -> None:
        """Look at how things look with ``styles``; ``answers`` know the labels of this document."""
        self._styles = styles
        self._answers = answers
        self._words = words

    def typed(self, blocks: Iterable[_Block]) -> dict[_Block, str]:
        """For each block that is of the form what somebody typed behind its label: nothing where it only helps to fill in."""
        sections = list(self._sections(blocks))
        if len({section.theme for section in sections}) < _FEWEST_THEMES:
            return {}
        form = self._form(sections)
        found = {part.block: "" for section in sections for part in self._help_in(section, form.helping)}
        found |= {part.block: "" for part in self._text_boxes(sections)}
        found |= {part.block: "" for part in (self._before_places(sections, form) if form.places else self._first_lines(sections))}
        return found | {part.block: part.rest for section in sections for part in section.parts if part.key in form.places and self._only_labels(part)}

    def _sections(self, blocks: Iterable[_Block]) -> Iterator[_Section]:
        section: _Section | None = None
        for block in blocks:
            level = self._styles.heading_level(block.element) if isinstance(block, Paragraph) and block.text else None
            theme = self._answers.theme(block.text) if isinstance(block, Paragraph) and level is not None else None
            ends = level is not None and section is not None and (level < section.level or level == section.level != _BOLD_LINE)
            if section and (theme or ends):
                yield section
                section = None
            if isinstance(block, Paragraph) and theme and level is not None:
                section = _Section(theme, level, block)
            elif section and (part := _part(block)):
                section.parts.append(part)
        if section:
            yield section

    def _form(self, sections: list[_Section]) -> _Form:
        """The labels that come back below most themes, told apart: a frame only holds answers where nothing else does."""
        seen = Counter(key for section in sections for key in {part.key for part in section.parts})
        fewest = max(_FEWEST_THEMES, len(sections) * 2 / 3)
        known = {key for key, times in seen.items() if key and times >= fewest and self._answers.yes_no(key) is None}
        places = {key for key in known if not (self._words.opens("hint_openings", key.lstrip(_BOX)) or key.lstrip(_BOX) in self._words.hint_columns)}
        places = {key for key in places if not key.startswith(_BOX)} or places
        places -= self._told(sections, places)
        return _Form(known - places, places)

    def _told(self, sections: list[_Section], places: set[str]) -> set[str]:
        """The form's own labels that are filled in below every theme beside a place that only takes answers: "Wat is het? Spullen langer gebruiken."."""
        parts = {key: [part for section in sections for part in section.parts if part.key == key] for key in places}
        own = {key for key, found in parts.items() if all(map(self._only_labels, found))}
        answered = {key for key, found in parts.items() if all(map(self._takes_answers, found)) or (key not in own and any(map(self._is_open, found)))}
        told = {key for key in own - answered if not any(map(self._is_open, parts[key]))}
        return told if answered else set()

    def _is_open(self, part: _Part) -> bool:
        return part.empty or self._answers.empty(part.rest)

    def _takes_answers(self, part: _Part) -> bool:
        return not part.is_option and (part.label in _SIGNS or plain(part.label) in self._words.answer_columns)

    def _only_labels(self, part: _Part) -> bool:
        """Whether a label says no more than that the answer stands here: it is no field that we know."""
        known = self._answers.columns.holds(part.label) or self._answers.label(part.label)
        return isinstance(part.block, Paragraph) and not part.is_option and not known

    def _help_in(self, section: _Section, helping: set[str]) -> Iterator[_Part]:
        """The blocks of which the label says that they help, and the items of the list below such a label."""
        listing = False
        for part in section.parts:
            item = listing and isinstance(part.block, Paragraph) and self._styles.is_item(part.block.element)
            if part.key in helping or item:
                yield part
            listing = item or (part.key in helping and part.empty)

    def _text_boxes(self, sections: list[_Section]) -> Iterator[_Part]:
        """What stands in text boxes beside the text, where it helps below half of the themes that have one."""
        beside = [section for section in sections if not _in_text_box(section.heading)]
        boxed = [boxes for section in beside if (boxes := [part for part in section.parts if _in_text_box(part.block)])]
        if len(boxed) >= _FEWEST_THEMES and sum(any(map(self._looks_like_help, boxes)) for boxes in boxed) * 2 >= len(boxed):
            for boxes in boxed:
                yield from boxes

    def _before_places(self, sections: list[_Section], form: _Form) -> Iterator[_Part]:
        """What stands before the place for the answer, where that looks or sounds like help below half of the themes.

        Who types above that place, and leaves it empty, has more there than the others.
        """
        split = [form.split(section) for section in sections]
        helps = [any(map(self._looks_like_help, before)) or self._takes_answers(place) for before, place in split if before and place]
        if sum(helps) * 2 < len(helps) or len(helps) < _FEWEST_THEMES:
            return
        usual = median_low([len(before) for before, _ in split])
        for before, place in split:
            for at, part in enumerate(before):
                extra = at >= usual and place is not None and place.empty and not self._looks_like_help(part)
                if place and not extra and not self._is_answer(part):
                    yield part

    def _first_lines(self, sections: list[_Section]) -> Iterator[_Part]:
        """Without such a place: what stands first, where that helps below half of the themes and more stands below some of them; it asks nothing."""
        first = [section.parts[0] for section in sections if section.parts]
        if sum(map(self._looks_like_help, first)) * 2 >= len(sections) and any(len(section.parts) > 1 for section in sections):
            yield from filter(self._only_tells, first)

    def _only_tells(self, part: _Part) -> bool:
        said = sentences(without_notes(part.text))
        return bool(said) and all(judge(sentence, self._words).stance not in (Stance.ASKED, Stance.REFUSED) for sentence in said)

    def _is_answer(self, part: _Part) -> bool:
        """Whether somebody ticked it, or wrote yes or no."""
        return any(tick in part.text for tick in _TICKED) or self._answers.yes_no(part.text) is not None

    def _looks_like_help(self, part: _Part) -> bool:
        if not isinstance(part.block, Paragraph):
            return True
        asks = any(sentence.endswith("?") or is_hint(sentence, self._words) for sentence in sentences(part.text))
        return asks or self._stands_apart(part.block.element)

    def _stands_apart(self, paragraph: etree._Element) -> bool:
        """Whether all of it is italic, coloured or small."""
        runs = [run for run in paragraph.iter(_RUN) if any(text.text and text.text.strip() for text in run.iter(_WORDS))]
        return bool(runs) and all(self._styles.look(run).apart or self._styles.is_small(run) for run in runs)


def _in_text_box(block: _Block) -> bool:
    return isinstance(block, Paragraph) and next(block.element.iterancestors(_TEXT_BOX), None) is not None


def _part(block: _Block) -> _Part | None:
    """A block by the label that it opens with."""
    if isinstance(block, Table):
        framed = bool(block.rows) and all(len(set(row)) == 1 for row in block.rows)
        return _Part(block, block.rows[0][0].text.partition("\n")[0]) if framed else None
    text = block.text.strip()
    if not text:
        return None
    found = next((match for pattern in _LABELS if (match := pattern.fullmatch(text))), None)
    option = found.groupdict().get("option") if found else None
    label = option or (found["label"] if found else "")
    if found is None or len(label.split()) > _MOST_WORDS or len(label) > _LONGEST_LABEL:
        return _Part(block, rest=text)
    return _Part(block, label, found["rest"].strip(), is_option=option is not None)
