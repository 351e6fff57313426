"""Lines of text and of cells: "label: value", and several of them on one line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from mvoi_checklist.inputs.dutch.examples import is_example_line
from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.dutch.lots import apart_by_lot
from mvoi_checklist.inputs.dutch.refusals import refuses
from mvoi_checklist.inputs.dutch.scope import behind_choice, opens_with_hint, sentences
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.label_ends import LabelEnds
from mvoi_checklist.inputs.labelled_answers import LabelledAnswers
from mvoi_checklist.inputs.line_openings import LineOpenings
from mvoi_checklist.inputs.meanings import Meanings
from mvoi_checklist.inputs.purchase.field_values import PLAIN_FIELDS
from mvoi_checklist.inputs.taken import Taken
from mvoi_checklist.inputs.themes.sentences import SAME_REASON
from mvoi_checklist.inputs.themes.signed import signed_apart

_LABEL_BEHIND = re.compile(r"(?<=[^\s:|])[.,;]?\s+(?P<label>[A-Z][\w-]{1,30}(?:\s[a-z][\w-]{1,20}){0,3}):\s")
_THEME_BEHIND = re.compile(r"[,;]\s+(?P<label>[\w&-]+(?:\s[\w&-]+){0,3}):\s")
"""The name of the next theme, in a line that opens with the name of one: "Klimaat: minimumeis Euro 6, milieu: geen eisen"."""
_BETWEEN = re.compile(r"\t|\s[|·•]\s| {3,}(?=[A-Za-z][\w /.-]{1,30}:\s)")
_LISTED, _LABELLED = re.compile(r";\s+"), re.compile(r"\s*[^\W\d_][^:;]{1,60}:\s")
"""Labels with their values in one line: "Kenmerk: 26-118; Team: Vastgoed; Looptijd: 2 jaar"."""
_LEFT = re.compile(r"☐ (?P<label>[^☐☒☑–—:]{2,45}?)\s*(?:[–—:]|\s-)\s+(?P<value>[^☐☒☑]+)")
_SIGN = re.compile(r"[:.?|\t–—→⇒➔=☐☒☑-]|  ")
"""What parts a label from its value, unless that is no more than a space."""
_LONGEST, _LONGEST_NAME, _FEWEST_DEFINED, _FEWEST_LISTED = 10_000, 120, 3, 3


_CHOSEN = re.compile(r"(?P<words>[\w&/ -]+?)\s*(?:\((?:[^():]*:)?\s*(?P<choice>\w+)\))?[.\s]*")
"""The name of a theme with few words behind it, or one word between brackets."""


class LineReader:
    """Takes lines into the answers of the document that is being read."""

    def __init__(self, meanings: Meanings, openings: LineOpenings, labelled: LabelledAnswers, taken: Taken, words: Words) -> None:
        """Take what stands behind a label into ``labelled``, and the rest into ``taken``."""
        self._meanings = meanings
        self._openings = openings
        self._ends = LabelEnds(meanings, words)
        self._labelled = labelled
        self._taken = taken
        self._words = words

    def take(self, line: str, place: str, theme: str | None) -> bool:
        """Take a line "label: value" or "label<tab>value", also several on one line; under a theme the label may be a field of it."""
        if chosen := self._theme_chosen(line):
            return self._labelled.take(*chosen, place)
        if not (_SIGN.search(line) or self._ends.spaced(line)) or (theme and self._is_signed(line)):
            return False  # or the reason and who signed it are taken together
        if theme is None and self._lot_values(line, place):
            return True
        apart = self._openings.apart(line) if theme is None and len(line) <= _LONGEST else []
        if self._helps(apart):
            return True
        if any(name for name, _ in apart) and (len(apart) > 1 or ":" not in line or self._goes_on(line, *apart[0])):
            self._take_apart(apart, line, place)
            return True
        return self._pieces(line, place, theme)

    def _goes_on(self, line: str, name: str, said: str) -> bool:
        """Whether a colon stands further on in what is said of a theme: "Keten. Ja. Eis: …"; not behind its name, or that of a field: "Keten – leg uit: …"."""
        field = self._words.find_label("theme_fields", said.partition(":")[0]) and not self._words.kind_line(said)
        return not (line.partition(":")[0].rstrip().endswith(name) or field)

    def _is_signed(self, line: str) -> bool:
        """Whether behind a reason stands who signed it: "De stoelen staan er al. Akkoord: M. Vos"."""
        reason, signed = signed_apart(line, self._words)
        return bool(signed and reason) and ":" not in reason

    def _take_apart(self, apart: list[tuple[str, str]], line: str, place: str) -> None:
        """Take what a line says of each theme that it names; as a whole where the reason of one is that of another."""
        if any(not name and SAME_REASON.search(said) for name, said in apart[1:]):
            self._taken.running.take_sustainable_prose(line, place)  # "Milieu: het is denkwerk. Om dezelfde reden speelt de keten niet."
            return
        for name, said in apart:
            if name:
                self._labelled.take(name, said, place)
            elif not self._pieces(said, place, None):
                self._taken.running.take_prose(said, place)

    def _helps(self, apart: list[tuple[str, str]]) -> bool:
        """Whether a line is the help of the form: "Kies per thema wat je doet. Milieu: stoffen, hout. Klimaat: …", and nobody answers there.

        Or what the policy means by the themes: "In ons beleid zijn de thema's zo omschreven. Milieu: …".
        """
        named = [said for name, said in apart if name]
        before = sentences(apart[0][1]) if named and not apart[0][0] else ()
        if any(is_example_line(sentence, self._words) for sentence in before):
            return True  # "Licht toe. Voorbeelden: klimaat - groene stroom; ISV - ketenonderzoek"
        if len(named) < _FEWEST_DEFINED or not before:
            return False
        if self._meanings.introduces_definitions(before[-1].rstrip(".") + ":"):
            return all(map(self._meanings.defines, named))
        return opens_with_hint(apart[0][1], self._words) and all(self._meanings.yes_no(sentences(said)[0] if said.strip() else "") is None for said in named)

    def label_of(self, line: str) -> str:
        """The label with which a line opens: the question before its boxes, what stands before a tab or a colon."""
        label, tab, _ = line.strip().partition("\t")
        if tab and self._meanings.is_label(label):
            return label
        return (self._theme_chosen(line) or self._ends.parted(line))[0]

    def _lot_values(self, line: str, place: str) -> bool:
        """Take the value of each lot where the first sentence about each holds one: "Perceel 1: kern, € 780.000. Perceel 2: dorpen, € 420.000."."""
        lots = [(lot, first, rest) for lot, said in apart_by_lot(line) for first, *rest in [sentences(said) or [said]]]
        if not lots or not all(self._meanings.reads("estimated_value", first) for _, first, _ in lots):
            return False
        for lot, first, rest in lots:
            self._labelled.take(lot, first, place)
            self._taken.running.take_prose(" ".join(rest), place)
        return True

    def take_left(self, line: str, place: str) -> None:
        """Take the reason behind a theme of which the box was left: "☐ Circulair – past niet, want er wordt niets geleverd"."""
        left = _LEFT.fullmatch(line.strip())
        theme = self._meanings.theme(left["label"]) if left else None
        if left and theme and (refuses(left["value"], self._words) or self._meanings.explains(left["value"])):
            self._taken.themes.take_applied(theme, line, place, applied=False)
            self._taken.themes.take(theme, "text", left["value"], line, place)

    def _pieces(self, line: str, place: str, theme: str | None) -> bool:
        pieces: list[str] = []
        name, *said = parts = list(filter(str.strip, self._split(line))) or [""]
        label, colon, first = name.partition(":")
        answers = [first.strip(), *said] if colon else said
        answered = not colon or self._meanings.yes_no(first) is not None
        if len(answers) > 1 and answered and (found := self._meanings.theme(label)) and not any(map(self._meanings.is_label, said)):
            self._taken.take_theme_text(found, "\n".join(answers), place)  # "Social return | nee | Het werk is in twee dagen klaar."
            return True
        for piece in parts:
            own = ":" in piece.rstrip(" :") and self._meanings.is_label(piece.partition(":")[0])
            joins = pieces and not own and (pieces[-1].rstrip().endswith(":") or (":" not in pieces[-1] and self._ends.is_label(pieces[-1])))
            pieces[-1:] = [f"{pieces[-1].rstrip().rstrip(':')}: {piece}"] if joins else [*pieces[-1:], piece]
        left = [piece for piece in pieces if not self._piece(piece, place, theme)]
        if "\t" in line and len(left) == len(pieces) == len(("label", "value")) and not theme:
            return self._labelled.take(left[0], left[1], place)  # a label that we do not know
        if len(left) < len(pieces) and not theme:
            for piece in left:
                self._taken.running.take_prose(piece, place)
        return len(left) < len(pieces)

    def _split(self, line: str) -> Iterator[str]:
        """The parts of a line between tabs, bars and wide spaces, and before a second label: "Zaaknummer: 12 Projectleider: J. Post"."""
        apart = _LISTED.split(line)
        listed = len(apart) >= _FEWEST_LISTED and all(_LABELLED.match(piece) for piece in apart)
        for part in apart if listed else _BETWEEN.split(line):
            label = part.partition(":")[0]
            named = self._meanings.label(label) in PLAIN_FIELDS or plain(label) in self._words.author_labels  # "Team: Beheer. Datum: …"
            about = self._openings.opening_theme(part)
            behind = (found for found in _LABEL_BEHIND.finditer(part) if (named and found[0][0] == ".") or self._asks_for(found["label"]))
            behind = (found for found in behind if not (about and self._words.kind(found["label"])))  # "Klimaat: toegepast. Eis: …"
            starts = [found.start("label") for found in behind]
            if self._words.find("themes", label):
                starts += [found.start("label") for found in _THEME_BEHIND.finditer(part) if self._words.find("themes", found["label"])]
            for start, end in pairwise([0, *sorted(set(starts)), len(part)]):
                yield part[start:end].strip().rstrip((".,;" if named else ",;") if end < len(part) else "")

    def _asks_for(self, label: str) -> bool:
        """Whether words before a colon are a label, be it for something that we do not need: "Adviseur inkoop: …"."""
        return self._meanings.label(label) is not None or plain(label) in self._words.author_labels or self._words.opens("other_labels", label)

    def _piece(self, line: str, place: str, theme: str | None) -> bool:
        label, value = self._ends.parted(line)
        if not value.strip() or (label.count("(") > label.count(")") and ")" in value):
            return False  # "Klimaat (eis: Euro 6) en milieu …": the colon stands between brackets
        named = self._meanings.theme(label)
        again, colon, rest = (behind_choice(value) if named else value).partition(":")
        value = f"{again}{colon}{rest}"
        if colon and rest.strip() and named and self._meanings.yes_no(again) is not None:
            self._taken.take_theme_row(named, [("applied", again.strip()), ("said", rest.strip())], place)  # "Milieu: explain: …"
            return True
        if colon and rest.strip() and named and self._words.find_label("theme_fields", again):
            said = value if self._words.kind_line(value) else rest  # "Klimaat: eis: …" against "Klimaat: ja/nee: nee"
            return self._labelled.take(f"{label}: {again}", said.strip(), place)
        if (
            theme
            and colon
            and rest.strip()
            and not self._words.find_label("theme_fields", label)
            and self._words.find_label("theme_fields", f"{label}: {again}")
        ):
            label, value = f"{label}: {again}", rest  # "Zo ja: criteria: minimumeis: …"
        if theme and (field := self._words.find_label("theme_fields", label)):
            self._taken.take_theme_row(theme, [(field, line.strip() if self._words.kind_line(line) else value.strip())], place)
            return True
        if self._labelled.take(label, value.strip(), place):
            return True
        if theme is None and len(sentences(label)) == 1:
            self._taken.running.take_together(label, value.strip(), place)  # "Comply or explain: explain, voor alle zes. Het is …"
        return False

    def _theme_chosen(self, line: str) -> tuple[str, str] | None:
        """The name of a theme and a yes or no behind it, and no more: "Klimaat wordt niet toegepast", "Milieu (van toepassing: ja)"."""
        found = _CHOSEN.fullmatch(self._words.unnumbered(line)) if len(line) <= _LONGEST_NAME else None
        words = found["words"].split() if found else []
        for number in range(len(words) - (found is not None and not found["choice"]), 0, -1):
            label, value = " ".join(words[:number]), " ".join([*words[number:], *filter(None, [found and found["choice"]])])
            if self._meanings.yes_no(value) is not None and self._meanings.theme(label):
                return label, value
        return None
