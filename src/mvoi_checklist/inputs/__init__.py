"""Reading start documents: JSON, Word and OpenDocument, each field with its quote and place."""

from __future__ import annotations

from pathlib import Path

from mvoi_checklist.errors import Problem, UnreadableFileError
from mvoi_checklist.model.start_document import StartDocument
from mvoi_checklist.model.vocabulary import Vocabulary

_OLD_WORD = b"\xd0\xcf\x11\xe0"
_HINT = "Geef een .docx-, .odt- of .json-bestand."


def read_start_document(path: Path, vocabulary: Vocabulary) -> StartDocument:
    """Read a start document by its suffix.

    Raises:
        UnreadableFileError: the file is missing, empty, of another kind, broken, or not a start document.

    """
    data = _bytes(path)
    if path.suffix.lower() == ".json":
        from mvoi_checklist.inputs.json_file import read_json  # noqa: PLC0415 - only what this file needs

        return read_json(path, data)
    if data.startswith(_OLD_WORD):
        hint = "Sla het in Word op als .docx zonder wachtwoord."
        raise UnreadableFileError([Problem(str(path), "dit is een oud Word-bestand (.doc) of het is beveiligd met een wachtwoord.", hint)])
    if path.suffix.lower() not in (".docx", ".odt"):
        raise UnreadableFileError([Problem(str(path), f"bestanden op '{path.suffix}' kan ik niet lezen.", _HINT)])
    if path.suffix.lower() == ".odt":
        from mvoi_checklist.inputs.odt.file import read_odt  # noqa: PLC0415 - lxml takes time to import

        return read_odt(path, data, vocabulary)
    from mvoi_checklist.inputs.word.file import read_word  # noqa: PLC0415 - lxml takes time to import

    return read_word(path, data, vocabulary)


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise UnreadableFileError([Problem(str(path), "dit is een map, geen bestand.", _HINT)])
        data = path.read_bytes()
    except FileNotFoundError:
        raise UnreadableFileError([Problem(str(path), "dit bestand bestaat niet.", "Controleer de naam en de map.")]) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "de naam kan niet"
        hint = "Controleer de naam en uw rechten op het bestand."
        raise UnreadableFileError([Problem(str(path), f"het bestand is niet te openen ({reason}).", hint)]) from None
    if not data:
        raise UnreadableFileError([Problem(str(path), "dit bestand is leeg.", "Sla het document opnieuw op.")])
    return data
