"""Series of headings, and of names in the rows of a table, in the blocks of a document."""

from __future__ import annotations

from collections.abc import Iterator

from mvoi_checklist.inputs.dutch.theme_labels import theme_labels_of
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.line_openings import LineOpenings
from mvoi_checklist.inputs.meanings import Meanings
from mvoi_checklist.inputs.ooxml.styles import Styles
from mvoi_checklist.inputs.ooxml.text import Paragraph, Table
from mvoi_checklist.inputs.themes.unlisted_theme_names import Member, learned

_FEWEST_ROWS, _MOST_ROWS, _FIRST_COLUMNS = 4, 20, 3
_LONGEST_HEADING, _MOST_BELOW = 120, 4


def learn_themes(blocks: list[Paragraph | Table], styles: Styles, meanings: Meanings, openings: LineOpenings, words: Words) -> None:
    """Learn which names in this document are those of themes."""
    by_level: dict[int, list[Member]] = {}
    about: dict[int, bool] = {}
    for level, member in _headings(blocks, styles, meanings, openings):
        for deeper in [one for one in by_level if one > level]:
            meanings.learn(learned(by_level.pop(deeper), words, expected=_expected(about, deeper)))
        about[level] = meanings.heading(member.name).sustainable
        by_level.setdefault(level, []).append(member)
    for level, members in by_level.items():
        meanings.learn(learned(members, words, expected=_expected(about, level)))
    _learn_rows(blocks, styles, meanings, words)
    for block in blocks:
        if isinstance(block, Paragraph) and _is_heading(block, styles) and (called := theme_labels_of(words).called(block.text)):
            meanings.learn(dict.fromkeys((called[0], block.text), called[1]))


def _learn_rows(blocks: list[Paragraph | Table], styles: Styles, meanings: Meanings, words: Words) -> None:
    sustainable = False
    for block in blocks:
        if isinstance(block, Paragraph):
            sustainable = meanings.heading(block.text).sustainable if _is_heading(block, styles) else sustainable
        elif _FEWEST_ROWS <= len(block.rows) <= _MOST_ROWS:
            for column in range(min(_FIRST_COLUMNS, len(block.rows[0]))):
                expected = sustainable or meanings.columns.is_theme(block.rows[0][column].text)
                for whole in (False, True):
                    meanings.learn(learned(_names(block, column, meanings, whole=whole), words, expected=expected))
                if 2 * sum(member.theme is not None for member in _names(block, column, meanings, whole=True)) > len(block.rows):
                    break  # the names stand here; what stands beside them is said of them


def _expected(about: dict[int, bool], level: int) -> bool:
    """Whether the headings above this level, as they were last seen, are about sustainability."""
    return any(sustainable for above, sustainable in about.items() if above < level)


def _headings(blocks: list[Paragraph | Table], styles: Styles, meanings: Meanings, openings: LineOpenings) -> Iterator[tuple[int, Member]]:
    """Each heading with its level and what stands below it."""
    texts = [block.text if isinstance(block, Paragraph) else "" for block in blocks]
    for at, block in enumerate(blocks):
        if isinstance(block, Paragraph) and 0 < len(texts[at]) <= _LONGEST_HEADING and (level := styles.heading_level(block.element)):
            following = range(at + 1, min(at + 1 + _MOST_BELOW, len(blocks)))
            end = next((one for one in following if _is_heading(blocks[one], styles)), following.stop)
            asked = openings.asked_theme(texts[at])
            theme = meanings.theme(texts[at]) or (asked.theme if asked else None)
            yield level, Member(texts[at], "\n".join(texts[at + 1 : end]), theme, apart=meanings.label(texts[at]) is not None)


def _is_heading(block: Paragraph | Table, styles: Styles) -> bool:
    return isinstance(block, Paragraph) and 0 < len(block.text) <= _LONGEST_HEADING and styles.heading_level(block.element) is not None


def _names(table: Table, column: int, meanings: Meanings, *, whole: bool) -> Iterator[Member]:
    """Each cell in a column, or its first line, with what stands below that in the cell."""
    for row in table.rows:
        if column < len(row):
            text = row[column].text
            first, _, below = text.partition("\n")
            yield Member(text if whole else first, below, meanings.theme(text), apart=meanings.label(text) is not None)
