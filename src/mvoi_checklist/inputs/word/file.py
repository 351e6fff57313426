"""Start documents in Word: content controls by their tag, else labels and values in tables, lines and headings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lxml import etree
from pydantic import ValidationError

from mvoi_checklist.errors import Problem, UnreadableFileError, refuse
from mvoi_checklist.inputs.answer_paths import AnswerPaths
from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.inputs.dutch.words import Words, words_of
from mvoi_checklist.inputs.layout.form_parts import FormParts
from mvoi_checklist.inputs.layout.help_cells import mark_help_cells
from mvoi_checklist.inputs.layout.prose import Prose
from mvoi_checklist.inputs.layout.theme_series import learn_themes
from mvoi_checklist.inputs.layout.title_cells import see_title_cell
from mvoi_checklist.inputs.ooxml.as_printed import clean
from mvoi_checklist.inputs.ooxml.box_signs import TICKED
from mvoi_checklist.inputs.ooxml.bullets import Bullets
from mvoi_checklist.inputs.ooxml.long_texts import refuse_long
from mvoi_checklist.inputs.ooxml.styles import Styles, w
from mvoi_checklist.inputs.ooxml.text import blocks
from mvoi_checklist.inputs.word.changes import is_merged, report_changes
from mvoi_checklist.inputs.word.comments import keep_comments
from mvoi_checklist.inputs.word.controls import Controls
from mvoi_checklist.inputs.word.data_part import Made
from mvoi_checklist.inputs.word.help import own_words
from mvoi_checklist.inputs.word.our_headings import OurHeadings
from mvoi_checklist.inputs.word.our_text import OurText, titles_in
from mvoi_checklist.inputs.word.package import Package, open_package
from mvoi_checklist.inputs.word.typed_outside import TypedOutside
from mvoi_checklist.model.form import LEFT_OPEN, TRACKED
from mvoi_checklist.model.generated import Generated, around_mark, line_mark
from mvoi_checklist.model.start_document import StartDocument
from mvoi_checklist.model.vocabulary import Vocabulary

_OPEN = re.compile(r"[☐○◯□◻]|\( \)|\[(?!voetnoot: )[^\[\]]{2,200}\]|…{2,}|\.{5,}|_{4,}")
"""What a form leaves to be filled in or chosen."""
_BOXES, _DOTS = "☐○◯□◻", "…._"
_ANY_BOX = TICKED | set(_BOXES)
_FEWEST_OPEN = 3


def read_word(path: Path, data: bytes, vocabulary: Vocabulary) -> StartDocument:
    """Read a Word start document.

    Raises:
        UnreadableFileError: it is no Word document, too large, or holds no field of a start document.

    """
    return understand(path, open_package(path, data), vocabulary)


def understand(path: Path, package: Package, vocabulary: Vocabulary) -> StartDocument:
    """Read what the parts of a Word document say.

    Raises:
        UnreadableFileError: they hold no field of a start document.

    """
    styles, bullets = Styles(package.styles), Bullets(package.numbering)
    for note in package.notes:
        clean(note, styles)
    answers, made = Answers(vocabulary), Made(package.data, package.made_with)
    paths = AnswerPaths(words_of(vocabulary))
    controls = Controls(answers, paths, made)
    titles = sum(titles_in(root) for _, root in package.texts)
    answers.prompts = made.generated.prompts if made.generated and made.count == 1 and titles <= 1 else ()  # of two documents only one tells its own
    for _, root in package.texts:
        keep_comments(root, package.comments, answers, styles)
        controls.look(root)
        clean(root, styles, package.notes, answers.prompts, ours=titles + made.count > 0)
        bullets.show(root)
        controls.read(root)
    refuse_long(path, [*(root for _, root in package.texts), *package.comments])
    answers.remark_all(package.active, "het bestand zelf")
    if package.tracked:
        answers.remark(TRACKED, str(package.tracked), "het hele bestand")
    answers.ours = bool(controls.seen or titles)
    if answers.ours:
        merged = is_merged(made, controls.seen, titles)  # then nobody knows which lines are ours, and which theme was left as it was
        as_made = made.generated if made.count == 1 and not merged else None  # also where somebody wrote behind the title
        left = _read_our_text(package, styles, answers, paths, controls.seen, as_made)
        report_changes(answers, made, controls.seen, left, merged=merged)
        if as_made:
            answers.keep_as_made(as_made)
    else:
        _read_form_of_others(package, styles, answers, words_of(vocabulary))
    return _understood(path, answers)


def _understood(path: Path, answers: Answers) -> StartDocument:
    """The document that the answers make, unless they hold no field of one or a value that cannot be."""
    if not answers.found_any:
        refuse(path, "hierin is geen startdocument herkend.", "Gebruik het formulier, of een tabel met labels als 'Titel' en 'Geraamde waarde'.")
    try:
        return answers.document()
    except ValidationError as error:
        raise UnreadableFileError(
            Problem(f"{path}, {'.'.join(map(str, item['loc']))}", "deze waarde kan hier niet.", "Verbeter het invulveld.") for item in error.errors()
        ) from None


def _read_our_text(  # noqa: PLR0913, PLR0917 - what is known of one file
    package: Package, styles: Styles, answers: Answers, paths: AnswerPaths, controls: list[str], made: Generated | None
) -> list[str]:
    """Read what stands in a file of ours outside its ``controls``; the paths met there, filled in or not."""
    seen: list[str] = []
    for prefix, root in _named(package.texts):
        own, mark = (made.around, around_mark) if made and prefix else (made.own_lines if made else (), line_mark)
        rest = OurText(answers, OurHeadings(paths, styles), paths, controls, TypedOutside(answers, own, mark))
        rest.read(root, prefix)
        seen += rest.seen
    return seen


def _read_form_of_others(package: Package, styles: Styles, answers: Answers, words: Words) -> None:
    """Read text, lines and tables; the words of the form are told by the empty form where that is known, and by their look.

    What only comes back for every theme is of the form where the empty form is not known.
    """
    guess = not answers.form.known
    left = [place for _, root in package.texts for place in _left_open(root, words)] if guess else []
    answers.taken.themes.cautious = bool(left)
    if len(left) >= _FEWEST_OPEN:
        answers.remark_all(((LEFT_OPEN, place) for place in left), "het document zelf")
    own = own_words((root for _, root in package.texts), styles, words)
    for prefix, root in _named(package.texts):
        found = list(blocks(root))
        learn_themes(found, styles, answers.meanings, answers.openings, words)
        mark_help_cells(found, styles, answers.meanings)
        parts = FormParts(styles, answers.meanings, answers.openings, words)
        typed = parts.typed(found) if guess else {}
        see_title_cell(found, prefix, answers)
        prose = Prose(answers, styles, prefix, own, typed)
        prose.read(found)
        for part in prose.set_apart.parts:
            Prose(answers.set_apart(), styles, f'{prefix}kop "{part.path}", ', own, typed).read(part.blocks, part.tables)


def _left_open(root: etree._Element, words: Words) -> list[str]:
    """The boxes, dots and prompts of a form that still stand in a text; not the boxes beside one that was ticked, nor the dots on which somebody signs."""
    texts = list(_choices(root))
    chosen = {choice for text, choice in texts if not TICKED.isdisjoint(text)}
    left = ((found[0], text, choice) for text, choice in texts for found in _OPEN.finditer(text))
    return [sign for sign, text, choice in left if not ((sign in _BOXES and choice in chosen) or (sign[0] in _DOTS and _is_signed(text, choice, words)))]


def _is_signed(text: str, paragraph: etree._Element, words: Words) -> bool:
    """Whether the dots in a text are for who agrees: "Paraaf: ____", also where that stands in another cell of the row."""
    row = next(paragraph.iterancestors(w("tr")), None)
    around = text if row is None else " ".join(part.text or "" for part in row.iter(w("t")))
    return words.says("signing", around)


def _choices(root: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """Each paragraph with the choice to which its boxes, if any, belong: its row of a table, or the first of the lines with boxes that follow each other."""
    choice = None
    for paragraph in root.iter(w("p")):
        text = "".join(words.text or "" for words in paragraph.iter(w("t")))
        boxed = not _ANY_BOX.isdisjoint(text)
        row = next(paragraph.iterancestors(w("tr")), None) if boxed else None
        choice = row if row is not None else choice if boxed and choice is not None and choice.tag == w("p") else paragraph if boxed else None
        yield text, paragraph if choice is None else choice


def _named(texts: list[tuple[str, etree._Element]]) -> list[tuple[str, etree._Element]]:
    """The parts with what stands before a place in them: nothing for the body, "koptekst 2, " for a second header."""
    seen: Counter[str] = Counter()
    named = []
    for name, root in texts:
        seen[name] += 1
        number = f" {seen[name]}" if seen[name] > 1 else ""
        named.append((f"{name}{number}, " if name else "", root))
    return named
