"""Write the lists of words in rules/landelijk/vocabulary in order, a line or more per first letter; ``--check`` fails when they are not.

A new word may be added anywhere: after this it stands in its place, and the change shows the word and not a line of thousands of letters.
"""

from __future__ import annotations

import re
import sys
import textwrap
import tomllib
from itertools import groupby
from pathlib import Path

VOCABULARY = Path(__file__).resolve().parent.parent / "rules/landelijk/vocabulary"
WIDEST = 120
LIST = re.compile(r'^(?P<name>[\w-]+) = \[(?P<words>[^\[\]]*(?:"[^"\n]*"[^\[\]"]*)*)\]$', re.MULTILINE)


def in_order(text: str) -> str:
    """The same vocabulary with every list of words sorted; a short list stays on one line."""
    return LIST.sub(_one_list, text)


def _one_list(found: re.Match[str]) -> str:
    words = tomllib.loads(found[0])[found["name"]]
    if not all(isinstance(word, str) for word in words):
        return found[0]
    written = [f'"{word}"' for word in sorted(dict.fromkeys(words), key=_letters)]
    whole = f"{found['name']} = [{', '.join(written)}]"
    if len(whole) <= WIDEST:
        return whole
    lines = [line for _, group in groupby(written, key=_first_letter) for line in _wrapped([*group])]
    return "\n".join([f"{found['name']} = [", *lines, "]"])


def _wrapped(words: list[str]) -> list[str]:
    held = [word.replace(" ", "\0") for word in words]
    lines = textwrap.wrap(", ".join(held) + ",", WIDEST, initial_indent="    ", subsequent_indent="    ", break_long_words=False, break_on_hyphens=False)
    return [line.replace("\0", " ") for line in lines]


def _letters(word: str) -> tuple[str, str]:
    return re.sub(r"\W", "", word.lower()), word


def _first_letter(written: str) -> str:
    return _letters(written)[0][:1]


def main(*, check: bool) -> int:
    """Write the files, or say which are not as they should be."""
    found = 0
    for file in sorted(VOCABULARY.glob("*.toml")):
        text = file.read_text(encoding="utf-8")
        ordered = in_order(text)
        if ordered == text:
            continue
        if check:
            sys.stderr.write(f"{file}: not in order; run python tools/vocabulary.py\n")
            found = 1
        else:
            file.write_text(ordered, encoding="utf-8")
    return found


if __name__ == "__main__":
    sys.exit(main(check="--check" in sys.argv[1:]))
