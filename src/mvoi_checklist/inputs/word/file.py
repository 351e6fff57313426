"""Start documents in Word: content controls by their tag, else labels and values in tables, lines and headings."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from lxml import etree
from pydantic import ValidationError

from mvoi_checklist.errors import Problem, UnreadableFileError
from mvoi_checklist.inputs.answers import Answers
from mvoi_checklist.inputs.archive import refuse
from mvoi_checklist.inputs.word.clean import clean, ticked
from mvoi_checklist.inputs.word.package import Package, open_package
from mvoi_checklist.inputs.word.prose import Prose
from mvoi_checklist.inputs.word.styles import Styles, value_of, w
from mvoi_checklist.inputs.word.text import text_of
from mvoi_checklist.model.form import TAG_PREFIX
from mvoi_checklist.model.start_document import StartDocument
from mvoi_checklist.model.vocabulary import Vocabulary

_TICKS = "☒☑✓xX"


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
    styles = Styles(package.styles)
    for note in package.notes:
        clean(note, styles)
    answers = Answers(vocabulary)
    for _, root in package.texts:
        clean(root, styles, package.notes)
        for control in root.iter(w("sdt")):
            _read_control(control, answers)
    if not answers.ours:
        for prefix, root in _named(package.texts):
            Prose(answers, styles, prefix).read(root)
    if not answers.found_any:
        refuse(path, "hierin is geen startdocument herkend.", "Gebruik het formulier, of een tabel met labels als 'Titel' en 'Geraamde waarde'.")
    try:
        return answers.document()
    except ValidationError as error:
        raise UnreadableFileError(
            Problem(f"{path}, {'.'.join(map(str, item['loc']))}", "deze waarde kan hier niet.", "Verbeter het invulveld.") for item in error.errors()
        ) from None


def _named(texts: list[tuple[str, etree._Element]]) -> list[tuple[str, etree._Element]]:
    """The parts with what stands before a place in them: nothing for the body, "koptekst 2, " for a second header."""
    seen: Counter[str] = Counter()
    named = []
    for name, root in texts:
        seen[name] += 1
        number = f" {seen[name]}" if seen[name] > 1 else ""
        named.append((f"{name}{number}, " if name else "", root))
    return named


def _read_control(control: etree._Element, answers: Answers) -> None:
    path = value_of(control, "sdtPr/tag") or ""
    content = control.find(w("sdtContent"))
    if content is None or not path.startswith(TAG_PREFIX):
        return
    answers.ours = True
    text, state = text_of(content), ticked(control)
    path = path[len(TAG_PREFIX) :]
    if answers.empty(text) or state is False or (path.startswith("chosen.") and state is None and text not in _TICKS):
        return
    properties = control.find(w("sdtPr"))
    items = properties.iter(w("listItem")) if properties is not None else ()
    choices = {str(item.get(w("displayText"))): str(item.get(w("value"))) for item in items}
    answers.take_path(path, text, f"invulveld '{value_of(control, 'sdtPr/alias') or 'zonder titel'}'", choices.get(text, text))
