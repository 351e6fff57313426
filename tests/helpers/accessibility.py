"""A linter for the documents we write: what EN 301 549 and WCAG 2.1 AA ask of them, for Word and for OpenDocument alike.

Each format is first turned into plain facts; the rules look only at those.
"""

import itertools
import re
from collections import Counter
from dataclasses import dataclass, field

LARGE, LARGE_BOLD = 18.0, 14.0
"""Points from which text counts as large, plain and bold."""

_SIGNS = "✓–?!"
_VAGUE = {"hier", "klik hier", "link", "lees meer", "meer", "bron", "website"}


@dataclass
class Letters:
    """Some text and how it looks; colours are six hexadecimal digits."""

    words: str
    colour: str
    ground: str
    size: float
    bold: bool


@dataclass
class Block:
    """A paragraph, or a heading with its level; a title has level 0."""

    words: str
    style: str = ""
    level: int | None = None
    has_answer: bool = False


@dataclass
class Facts:
    """What the rules look at."""

    language: str = ""
    title: str = ""
    blocks: list[Block] = field(default_factory=list)
    letters: list[Letters] = field(default_factory=list)
    tables: list[tuple[str, bool, int]] = field(default_factory=list)
    """Description, whether the first row is a header that repeats, and the number of empty header cells."""
    pictures: list[str] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)


def complaints(facts):
    """Everything that is wrong, in words; nothing when all is well."""
    checks = (_file, _headings, _tables, _pictures, _contrast, _verdicts, _answers, _links, _spacing)
    return [complaint for check in checks for complaint in check(facts)]


def _file(facts):
    if facts.language != "nl-NL":
        yield f"the language is '{facts.language}'"
    if len(facts.title.split()) < 1:
        yield "the file has no title"


def _headings(facts):
    levels = [block.level for block in facts.blocks if block.level is not None]
    if levels[:1] != [0] or levels.count(0) != 1:
        yield "the document does not start with its one title"
    for before, after in itertools.pairwise(levels):
        if after > before + 1:
            yield f"a heading of level {after} follows one of level {before}"
    for block in facts.blocks:
        if block.level is not None and not block.words.strip():
            yield "a heading is empty"
    twice = [words for words, count in Counter(block.words for block in facts.blocks if block.level in (1, 2)).items() if count > 1]
    yield from (f"two headings read '{words}'" for words in twice)


def _tables(facts):
    for description, has_header, empty in facts.tables:
        if not description.strip():
            yield "a table has no description"
        if not has_header:
            yield f"the table '{description}' has no header row that repeats"
        if empty:
            yield f"the table '{description}' has an empty header cell"
    yield from (f"two tables are called '{words}'" for words, count in Counter(name for name, *_ in facts.tables).items() if count > 1)


def _pictures(facts):
    yield from ("a picture has no description" for words in facts.pictures if not words.strip())


def _luminance(colour):
    parts = [int(colour[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    """The ratio of WCAG, from 1 to 21."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _contrast(facts):
    seen = {(item.colour, item.ground, item.size, item.bold) for item in facts.letters if item.words.strip()}
    for colour, ground, size, bold in sorted(seen):
        large = size >= LARGE or (bold and size >= LARGE_BOLD)
        if contrast(colour, ground) < (3 if large else 4.5):
            yield f"{colour} on {ground} has a contrast of {contrast(colour, ground):.1f} at {size} pt"


def _verdicts(facts):
    """A verdict has a colour, so it must have a sign and words as well."""
    for block in facts.blocks:
        if "oordeel" in block.style.lower() and not re.match(rf"[{re.escape(_SIGNS)}] \w", block.words):
            yield f"the verdict '{block.words}' is told by colour alone"


def _answers(facts):
    yield from ("an answer has no name" for name in facts.answers if not name.strip())
    yield from (f"two answers are called '{name}'" for name, count in Counter(facts.answers).items() if count > 1)


def _links(facts):
    for words, target in facts.links:
        if words.strip().lower() in _VAGUE or "://" in words or not words.strip():
            yield f"the link '{words}' does not say where it goes"
        if not target:
            yield f"the link '{words}' goes nowhere"


def _spacing(facts):
    yield from ("an empty paragraph makes room" for block in facts.blocks if block.level is None and not block.words.strip() and not block.has_answer)
