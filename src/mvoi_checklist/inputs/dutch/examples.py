"""Examples that a form gives of an answer: "Voorbeeld: …", "bijv. 22111000", "zoals “wij vragen …”"."""

from __future__ import annotations

import re

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.inputs.dutch.words import Words


def gives_examples(text: str, words: Words) -> bool:
    """Whether a text says what could be filled in: "8 cijfers, bijv. 22111000"."""
    return words.compiled("gives examples", lambda: rf"(?i)\b(?:{_every(words)}|zoals|kies)\b").search(text) is not None


def opens_with_example(text: str, words: Words) -> bool:
    """Whether a text is an example from its first word on: "Bijvoorbeeld 24 maanden", "Voorbeeld" or "Voorbeelden"."""
    return words.compiled("opens with example or label", lambda: rf"(?i)\(?(?:{_every(words)})(?:en)?\.?(?!\w)").match(text) is not None


def is_example_line(line: str, words: Words) -> bool:
    """Whether a line gives an example, up to its end: "Voorbeeld (schoonmaak): …"; "Voorbeelden:" alone stands above others."""
    aside = r"(?:\s*\([^()]*\))?\s*:"
    return words.compiled("example line", lambda: rf"(?i)\s*(?:{_every(words)})(?:\.?{aside}|en{aside}[^\S\n]*\S)").match(line) is not None


def quotes_example(sentence: str, words: Words) -> bool:
    """Whether a sentence says between quotes what an answer could be."""

    def pattern() -> str:
        return rf"(?i)\b(?:(?:{either(words.vocabulary.example_words)})\.?|zoals):?\s+(?:bij vraag \d+:?\s+)?[\"“„‘]"

    return words.compiled("quoted example", pattern).search(sentence) is not None


def before_example(text: str, words: Words) -> str:
    """What a text says before it gives an example."""
    found = _example(words).search(text)
    return text[: found.start()] if found else text


def _example(words: Words) -> re.Pattern[str]:
    return words.compiled("example", lambda: rf"(?i)\b(?:{either(words.vocabulary.example_words)})\b")


def _every(words: Words) -> str:
    return either((*words.vocabulary.example_words, *words.vocabulary.example_labels))
