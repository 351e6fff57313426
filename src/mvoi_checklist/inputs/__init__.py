"""Reading start documents: JSON, TOML, Word and OpenDocument, each field with its quote and place."""

from __future__ import annotations

from pathlib import Path

from mvoi_checklist.errors import Problem, UnreadableFileError, UsageError, refuse
from mvoi_checklist.inputs.upload import Upload, path_of, whole_file
from mvoi_checklist.model.generated import Generated
from mvoi_checklist.model.start_document import StartDocument
from mvoi_checklist.model.vocabulary import Vocabulary

_WORD_DOCUMENTS = (".docx", ".docm")
_WORD = (*_WORD_DOCUMENTS, ".dotx", ".dotm")
SOUGHT_SUFFIXES = (*_WORD_DOCUMENTS, ".odt", ".json", ".toml")
"""The files that are sought in a folder; a Word template is read only when it is named itself: beside others it is a form that is still empty."""

_HINT = "Geef een .docx-, .odt-, .json- of .toml-bestand."
_MAIL = "e-mail lees ik nog niet, ook niet wat erbij is gevoegd.", "Sla de bijlage uit de e-mail op en geef dat bestand."
_PDF = "PDF lees ik nog niet.", "Vraag de opsteller om het Word-bestand (.docx) waar de PDF van is gemaakt."
NOT_YET = {".eml": _MAIL, ".msg": _MAIL, ".pdf": _PDF}
"""Files in which a start document may well be, and what to do with them."""


def read_start_document(file: Path | Upload, vocabulary: Vocabulary) -> StartDocument:
    """Read a start document by its suffix.

    Raises:
        UnreadableFileError: the file is missing, empty, of another kind, broken, or not a start document, such as what was made of one.

    """
    from mvoi_checklist.inputs.made_by_us import refuse_product  # noqa: PLC0415 - only what this file needs

    data, path = whole_file(file, _HINT), path_of(file)
    refuse_product(path, data)
    suffix = path.suffix.lower()
    if suffix in NOT_YET:
        raise UnreadableFileError([Problem(str(path), *NOT_YET[suffix])])
    if suffix == ".json":
        from mvoi_checklist.inputs.data.json_file import read_json  # noqa: PLC0415 - only what this file needs

        return read_json(path, data)
    if suffix == ".toml":
        from mvoi_checklist.inputs.data.toml_file import read_toml  # noqa: PLC0415 - as above

        return read_toml(path, data)
    from mvoi_checklist.archive import refuse_other_kinds  # noqa: PLC0415 - lxml takes time to import

    refuse_other_kinds(path, data)
    if suffix == ".odt":
        from mvoi_checklist.inputs.odt.file import read_odt  # noqa: PLC0415 - as above

        return read_odt(path, data, vocabulary)
    if suffix not in _WORD:
        refuse(path, f"bestanden op '{path.suffix}' kan ik niet lezen." if path.suffix else "aan de naam is niet te zien wat voor bestand dit is.", _HINT)
    from mvoi_checklist.inputs.word.file import read_word  # noqa: PLC0415 - as above

    return read_word(path, data, vocabulary)


def in_memory(file: Path | Upload) -> Upload:
    """The file, read from disk once and for all.

    Raises:
        UnreadableFileError: it cannot be opened, is no file, is empty, or too large.

    """
    return file if isinstance(file, Upload) else Upload(str(file), whole_file(file, _HINT))


def form_lines(file: Path | Upload) -> tuple[str, ...]:
    """The lines of an empty form in Word or OpenDocument.

    Raises:
        UnreadableFileError: the file is missing, broken, or of another kind.

    """
    data, path = whole_file(file, _HINT), path_of(file)
    suffix = path.suffix.lower()
    if suffix not in (".odt", *_WORD):
        raise UnreadableFileError([Problem(str(path), "dit is geen leeg formulier in Word of OpenDocument.", "Geef een .docx-, .dotx- of .odt-bestand.")])
    from mvoi_checklist.archive import refuse_other_kinds  # noqa: PLC0415 - lxml takes time to import
    from mvoi_checklist.inputs.odt.file import open_odt  # noqa: PLC0415 - as above
    from mvoi_checklist.inputs.word.form_lines import form_lines as lines_of  # noqa: PLC0415 - as above
    from mvoi_checklist.inputs.word.package import open_package  # noqa: PLC0415 - as above

    refuse_other_kinds(path, data)
    return tuple(dict.fromkeys(lines_of(path, (open_odt if suffix == ".odt" else open_package)(path, data))))


def read_generated(file: Path | Upload) -> Generated | None:
    """How a file of ours was when it was made; None when that does not stand in it (any more).

    In our JSON it never does: answers that were changed there cannot be told from those it was made with.

    Raises:
        UnreadableFileError: the file is missing or broken.

    """
    path = path_of(file)
    suffix = path.suffix.lower()
    if suffix not in (".odt", *_WORD):
        return None
    from mvoi_checklist.inputs.odt.file import open_what_odt_was  # noqa: PLC0415 - lxml takes time to import
    from mvoi_checklist.inputs.word.data_part import Made  # noqa: PLC0415 - as above
    from mvoi_checklist.inputs.word.package import open_what_it_was  # noqa: PLC0415 - as above

    package = (open_what_odt_was if suffix == ".odt" else open_what_it_was)(path, whole_file(file, _HINT))
    return Made(package.data, package.made_with).generated


def is_ours(file: Path | Upload) -> bool:
    """Whether a file is a checklist or form of ours, also where another program dropped how it was made; of data files nobody can tell, and they count.

    Raises:
        UnreadableFileError: the file is missing or broken.

    """
    path = path_of(file)
    suffix = path.suffix.lower()
    if suffix not in (".odt", *_WORD):
        return True
    from mvoi_checklist.inputs.odt.file import open_odt  # noqa: PLC0415 - lxml takes time to import
    from mvoi_checklist.inputs.word.our_text import is_our_text  # noqa: PLC0415 - as above
    from mvoi_checklist.inputs.word.package import open_package  # noqa: PLC0415 - as above

    package = (open_odt if suffix == ".odt" else open_package)(path, whole_file(file, _HINT))
    return bool(package.made_with) or any(is_our_text(root) for _, root in package.texts)


def word_bytes(file: Path | Upload) -> bytes:
    """The bytes of a Word file.

    Raises:
        UsageError: by its name it is another kind of file.
        UnreadableFileError: it cannot be opened, or is empty.

    """
    path = path_of(file)
    if path.suffix.lower() not in _WORD:
        raise UsageError([Problem(str(path), "opmerkingen kunnen alleen in een Word-document.", "Geef een .docx-bestand.")])
    return whole_file(file, _HINT)
