"""What comes back below the headings of several themes is of the form itself: its help, its options, and the label before the answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile
from statistics import median_low

from lxml import etree

from mvoi_checklist.inputs.dutch.label_forms import plain, without_notes
from mvoi_checklist.inputs.dutch.scope import is_hint, sentences
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.layout.form_openings import FormOpenings
from mvoi_checklist.inputs.layout.introductions import themes_in
from mvoi_checklist.inputs.layout.theme_sections import BOX, FEWEST_THEMES, Block, Part, Section, headed_sections, is_series, run_in_sections
from mvoi_checklist.inputs.line_openings import LineOpenings
from mvoi_checklist.inputs.meanings import Meanings
from mvoi_checklist.inputs.ooxml.styles import Styles, w
from mvoi_checklist.inputs.ooxml.text import Paragraph, Table
from mvoi_checklist.inputs.themes.stances import Stance, judge

_SIGNS = frozenset(">→➜»")
_TICKED = ("☒", "☑")
_RUN, _WORDS, _TEXTBOX = w("r"), w("t"), w("txbxContent")


@dataclass
class _Form:
    """What the sections have in common."""

    helping: set[str]
    """The labels of help."""
    places: set[str]
    """The labels of the places for an answer."""

    def split(self, section: Section) -> tuple[list[Part], Part | None]:
        """What stands before the first place for an answer, and that place."""
        before = list(takewhile(lambda part: part.key not in self.places, section.parts))
        return before, next(iter(section.parts[len(before) :]), None)


class FormParts:
    """Tells the words of a form from what somebody typed below the headings of themes."""

    def __init__(self, styles: Styles, meanings: Meanings, openings: LineOpenings, words: Words) -> None:
        """Look at how things look with ``styles``; ``meanings`` know the labels of this document."""
        self._styles = styles
        self._meanings = meanings
        self._lines = openings
        self._words = words
        self._openings = FormOpenings(meanings, words)

    def typed(self, blocks: Iterable[Block]) -> dict[Block, str]:
        """For each block that is of the form what somebody typed behind its label: nothing where it only helps to fill in."""
        blocks = list(blocks)
        if not is_series(sections := list(headed_sections(blocks, self._styles, self._meanings))):
            run_in = list(run_in_sections(blocks, self._styles, self._lines))
            return self._openings.of(run_in) if is_series(run_in) else {}
        if self._only_told(sections, blocks):
            return {part.block: "" for section in sections for part in section.parts if isinstance(part.block, Paragraph)}
        form = self._form(sections)
        found = {part.block: "" for section in sections for part in self._help_in(section, form.helping)}
        found |= {part.block: "" for part in self._text_boxes(sections)}
        found |= {part.block: "" for part in (self._before_places(sections, form) if form.places else self._first_lines(sections))}
        found |= {part.block: "" for part in self._before_options(sections)}
        return (
            self._openings.behind(sections)
            | found
            | {
                part.block: part.text if part.rest and self._asks(part.label) else part.rest
                for section in sections
                for part in section.parts
                if part.key in form.places and self._only_labels(part)
            }
        )

    def _only_told(self, sections: list[Section], blocks: list[Block]) -> bool:
        """Whether most sections help or give an example, and a table further on has a place for each of their themes: they say what the themes mean."""
        helped = sum(any(self._words.opens("hint_openings", part.text.strip()) for part in section.parts) for section in sections)
        tables = (block for block in blocks[blocks.index(sections[-1].heading) :] if isinstance(block, Table))
        return helped * 2 > len(sections) and any({section.theme for section in sections} <= themes_in(table, self._meanings) for table in tables)

    def _asks(self, label: str) -> bool:
        """Whether a label says itself what is done with what stands behind it: "In de overeenkomst nemen wij op:"."""
        return judge(label, self._words).stance is Stance.ASKED

    def _before_options(self, sections: list[Section]) -> Iterator[Part]:
        """What stands before the options to tick below a theme."""
        first = [next((at for at, part in enumerate(section.parts) if part.is_option), 0) for section in sections if _options(section) > 1]
        if len(first) >= FEWEST_THEMES:
            for section in sections:
                if _options(section) > 1:
                    before = takewhile(lambda part: not part.is_option, section.parts)
                    yield from (part for part in before if not self._is_answer(part))

    def _form(self, sections: list[Section]) -> _Form:
        """The labels that come back below most themes, told apart: a frame only holds answers where nothing else does."""
        seen = Counter(key for section in sections for key in {part.key for part in section.parts})
        fewest = max(FEWEST_THEMES, len(sections) * 2 / 3)
        known = {key for key, times in seen.items() if key and times >= fewest and self._meanings.yes_no(key) is None}
        places = {key for key in known if not (self._words.opens("hint_openings", key.lstrip(BOX)) or key.lstrip(BOX) in self._words.hint_columns)}
        places = {key for key in places if not key.startswith(BOX)} or places
        places -= self._told(sections, places)
        return _Form(known - places, places)

    def _told(self, sections: list[Section], places: set[str]) -> set[str]:
        """The form's own labels that are filled in below every theme beside a place that only takes answers: "Wat is het? Spullen langer gebruiken."."""
        parts = {key: [part for section in sections for part in section.parts if part.key == key] for key in places}
        own = {key for key, found in parts.items() if all(map(self._only_labels, found))}
        answered = {key for key, found in parts.items() if all(map(self._takes_answers, found)) or (key not in own and any(map(self._is_open, found)))}
        told = {key for key in own - answered if not any(map(self._is_open, parts[key]))}
        return told if answered else set()

    def _is_open(self, part: Part) -> bool:
        return part.empty or self._meanings.empty(part.rest)

    def _takes_answers(self, part: Part) -> bool:
        return not part.is_option and (part.label in _SIGNS or plain(part.label) in self._words.answer_columns)

    def _awaits(self, place: Part) -> bool:
        """Whether a label asks what is done with the theme, or takes any answer: "Dit ga ik vragen:", and not "Besproken met:"."""
        return self._takes_answers(place) or bool(self._meanings.columns.holds(place.label) or self._meanings.columns.likely(place.label))

    def _only_labels(self, part: Part) -> bool:
        """Whether a label says no more than that the answer stands here: it is no field that we know."""
        known = self._meanings.columns.holds(part.label) or self._meanings.label(part.label)
        return isinstance(part.block, Paragraph) and not part.is_option and not known

    def _help_in(self, section: Section, helping: set[str]) -> Iterator[Part]:
        """The blocks of which the label says that they help, and the items of the list below such a label."""
        listing = False
        for part in section.parts:
            item = listing and isinstance(part.block, Paragraph) and self._styles.is_item(part.block.element)
            if part.key in helping or item:
                yield part
            listing = item or (part.key in helping and part.empty)

    def _text_boxes(self, sections: list[Section]) -> Iterator[Part]:
        """What stands in text boxes beside the text, where it helps below half of the themes that have one."""
        beside = [section for section in sections if not _in_text_box(section.heading)]
        boxed = [boxes for section in beside if (boxes := [part for part in section.parts if _in_text_box(part.block)])]
        if len(boxed) >= FEWEST_THEMES and sum(any(map(self._looks_like_help, boxes)) for boxes in boxed) * 2 >= len(boxed):
            for boxes in boxed:
                yield from boxes

    def _before_places(self, sections: list[Section], form: _Form) -> Iterator[Part]:
        """What stands before the place for the answer, where that looks or sounds like help below half of the themes.

        Who types above that place, and leaves it empty, has more there than the others.
        """
        split = [form.split(section) for section in sections]
        helps = [any(map(self._looks_like_help, before)) or self._takes_answers(place) for before, place in split if before and place]
        left = [place for before, place in split if before and place and self._is_open(place) and self._awaits(place)]
        if len(helps) < FEWEST_THEMES or (not left and sum(helps) * 2 < len(helps)):
            return
        usual = median_low([len(before) for before, _ in split])
        for before, place in split:
            for at, part in enumerate(before):
                extra = at >= usual and place is not None and place.empty and not self._looks_like_help(part)
                if place and not extra and not self._is_answer(part):
                    yield part

    def _first_lines(self, sections: list[Section]) -> Iterator[Part]:
        """Without such a place: what stands first, where that helps below half of the themes and more stands below some of them; it asks nothing."""
        first = [section.parts[0] for section in sections if section.parts]
        if sum(map(self._looks_like_help, first)) * 2 >= len(sections) and any(len(section.parts) > 1 for section in sections):
            yield from filter(self._only_tells, first)

    def _only_tells(self, part: Part) -> bool:
        said = sentences(without_notes(part.text))
        return bool(said) and all(judge(sentence, self._words).stance not in (Stance.ASKED, Stance.REFUSED) for sentence in said)

    def _is_answer(self, part: Part) -> bool:
        """Whether somebody ticked it, wrote yes or no, or filled in a field that we know."""
        known = part.label.endswith(":") and self._meanings.columns.holds(part.label) is not None
        return known or any(tick in part.text for tick in _TICKED) or self._meanings.yes_no(part.text) is not None

    def _looks_like_help(self, part: Part) -> bool:
        if not isinstance(part.block, Paragraph):
            return True
        asks = any(sentence.endswith("?") or is_hint(sentence, self._words) for sentence in sentences(part.text))
        return asks or self._stands_apart(part.block.element)

    def _stands_apart(self, paragraph: etree._Element) -> bool:
        """Whether all of it is italic, coloured or small."""
        runs = [run for run in paragraph.iter(_RUN) if any(text.text and text.text.strip() for text in run.iter(_WORDS))]
        return bool(runs) and all(self._styles.look(run).apart or self._styles.is_small(run) for run in runs)


def _options(section: Section) -> int:
    return sum(part.is_option for part in section.parts)


def _in_text_box(block: Block) -> bool:
    return isinstance(block, Paragraph) and next(block.element.iterancestors(_TEXTBOX), None) is not None
