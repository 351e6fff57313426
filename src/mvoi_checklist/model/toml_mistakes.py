"""What is wrong with a value that TOML refuses, where the line shows it: a date, an amount, quotes of Word, words without quotes."""

from __future__ import annotations

import re

PLACE = re.compile(r" \(at line (\d+), column (\d+)\)$")
"""Where Python's reader of TOML says that it stopped."""

_OF_A_VALUE = ("Invalid value", "Invalid date", "Expected newline or end of document", "Unclosed")
_BEGIN = re.compile(r"[=\[]|,(?!\d)")  # a comma before a digit may be that of 50.000,00
_TOKEN = re.compile(r"\s*(.*?)\s*(?=,\s|[\]}#]|$)")
_DAY = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_AMOUNT = re.compile(r"(?:€|EUR|euro)?\s*(\d[\d. ]*?)(?:,(?:\d+|-+))?\s*(?:€|EUR|euro)?", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_][\w .-]*")
_CURLED = "“”„‟‘’‚"


def value_mistake(text: str, message: str) -> tuple[str, str] | None:
    """What is wrong and what to do, of the value at the place in ``message``; None where the line does not show it."""
    place = PLACE.search(message)
    if place is None or not message.startswith(_OF_A_VALUE):
        return None
    line, column = text.splitlines()[int(place[1]) - 1], int(place[2])
    begins = [found.end() for found in _BEGIN.finditer(line) if found.start() < column and not _in_quotes(line, found.start())]
    token = _TOKEN.match(line, begins[-1]) if begins else None
    return _told(token[1]) if token else None


def _in_quotes(line: str, at: int) -> bool:
    return line.count('"', 0, at) % 2 == 1


def _told(value: str) -> tuple[str, str] | None:
    if value[:1] and value[0] in _CURLED:
        return "dit zijn gekrulde aanhalingstekens, zoals Word ze maakt.", f'Typ rechte: "{value.strip(_CURLED)}".'
    if _ISO_DAY.fullmatch(value):
        return f"{value} is geen dag die bestaat.", "Controleer de dag en de maand: jjjj-mm-dd."
    if _DAY.fullmatch(value):
        return f"zo schrijft u hier geen datum: {value}.", "Schrijf jjjj-mm-dd, bijvoorbeeld 2026-03-01."
    if amount := _AMOUNT.fullmatch(value):
        return f"zo schrijft u hier geen getal: {value}.", f"Schrijf {re.sub('[. ]', '', amount[1])}, zonder euroteken, punten, spaties en komma."
    if value.lower() in {"true", "false"}:
        return f"zo schrijft u dit niet: {value}.", f"Schrijf {value.lower()}, met kleine letters."
    return (f"om deze tekst staan geen aanhalingstekens: {value}.", f'Schrijf "{value}".') if _WORDS.fullmatch(value) else None
