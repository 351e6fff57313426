"""Labels that only their bold letters tell from the value behind them: "**Sector / team** Materieel en Logistiek"."""

from __future__ import annotations

import re
from itertools import takewhile

from lxml import etree

from mvoi_checklist.inputs.dutch.label_forms import NOTE
from mvoi_checklist.inputs.meanings import Meanings
from mvoi_checklist.inputs.ooxml.styles import is_on, value_of, w

_RUN, _WORDS = w("r"), w("t")
_ASIDE = re.compile(r"\([^()]*\)\s*(?=\S)")
_CLOSED = (":", ".", "–", "-")


def with_colon(paragraph: etree._Element, text: str, meanings: Meanings) -> str:
    """The text of a paragraph with a colon behind such a label, and without help between brackets behind it."""
    if "\n" in text:
        return text
    runs = [(run, words) for run in paragraph.iter(_RUN) if (words := "".join(one.text or "" for one in run.iter(_WORDS))).strip()]
    label = "".join(words for _, words in takewhile(lambda found: _is_bold(found[0]), runs)).strip()
    rest = text.removeprefix(label).strip() if label and text.startswith(label) else ""
    if not rest or rest.startswith((NOTE, *_CLOSED)) or label.endswith(_CLOSED) or not meanings.asks(label):
        return text
    return f"{label}{'' if label.endswith('?') else ':'} {_ASIDE.sub('', rest, count=1) if rest.startswith('(') else rest}"


def _is_bold(run: etree._Element) -> bool:
    return is_on(value_of(run, "rPr/b")) or (value_of(run, "rPr/rStyle") or "") in {"Strong", "Zwaar"}
