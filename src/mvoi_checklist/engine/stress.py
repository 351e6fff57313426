"""Words that somebody stresses with an accent: "géén" is "geen"."""

from __future__ import annotations

import re

_STRESSED = re.compile(r"\b(?:g[éèe]{2}n|n[íìi][éèe]t|w[éè]l|n[óo]{2}it|z[óo]nder)\b", re.IGNORECASE)
_ACCENTS = re.compile("[éèíìóÉÈÍÌÓ]")
_PLAIN = str.maketrans("éèíìóÉÈÍÌÓ", "eeiioEEIIO")


def unstressed(text: str) -> str:
    """The text with those words as they are usually written, every letter in its place."""
    return text if text.isascii() or not _ACCENTS.search(text) else _STRESSED.sub(lambda word: word[0].translate(_PLAIN), text)
