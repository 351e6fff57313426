"""Is this a start document? Minutes, an invoice or a policy note use the same words, but buy nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.dutch.words import Words

_STRONG = {"contract_kind", "procedure", "estimated_value", "duration_months", "product_groups", "cpv"}
_OF_BUYING = {"procedure", "estimated_value", "product_groups", "cpv"}
_OF_ANY_CONTRACT = {"department", "duration_months", "reference", "start_date"}
"""What also stands on a card about a system or a lease that somebody has."""
_IDENTITY = {"reference", "title", "project_leader", "department"}
_STRONG_POINTS, _OWN_POINTS, _COMMON_POINTS, _NAME_POINTS, _ENOUGH = 4, 3, 1, 4, 3
_MOST_THEMES, _SOME_STRONG, _MANY_STRONG, _MANY_NAMES = 2, 2, 3, 2
_FEWEST_TOLD = 2
"""How many fields and themes a document without a name tells: a single "Zaaknummer" or "Looptijd" stands in any letter or policy."""
_FIRST_TITLES = 2
_TITLES_OF_SUBJECT = 3
"""Above what a document is about stand the organisation and the name of the form."""
_FIRST_WORDS, _LONGEST_START = 12, 500


_OF_YEARS = re.compile(r"\s*(?:van\s+|voor\s+)?20\d\d\s*(?:[-–/]|t/m|tot en met)\s*(?:20)?\d\d\W*")
"""What stands behind that name in the title of a policy: "Inkoopstrategie 2027-2030" is about all that is bought in those years."""
_SOON = r"[^.;?!]{0,60}\b"
"""A few words further in a sentence."""
_IS_ITSELF = re.compile(r"\b(?:dit|hierbij)\b[^.;]{0,40}\b(?:als|het|de|mijn|ons|onze)\s+$|=\s*$", re.IGNORECASE)
"""What says of a text what it is: "hierbij mijn startdocument", "uitgewerkt verslag = startdocument"."""


class Recognition:
    """What speaks for and against a start document, while one is being read."""

    def __init__(self, words: Words) -> None:
        """Start with nothing seen."""
        self._words = words
        self._common_words = frozenset(words.vocabulary.common_labels)
        self._own: set[str] = set()
        self._common: set[str] = set()
        self._named = self._other = False
        self._seen, self._looks_back = 0, False
        """How many titles were seen, and whether one of the first says that a contract has ended."""
        self._of_policy = self._buys = False
        """Whether one of the first titles names a policy, "Startnotitie herijking subsidiebeleid", and whether one says that something is bought."""
        self._tells_of_buying = False
        """Whether a text says that something is bought."""
        self.themed = False
        """Whether a table or form asks about themes: that is more than a text about them."""

    def see_label(self, field: str, label: str = "", text: str = "") -> None:
        """A label of a field, filled in or not; "Onderwerp" and "Afdeling" also stand in letters and minutes, and "Periode" says nothing.

        A letter may say what it is beside its label: "Betreft: startnotitie bedrijfskleding".
        """
        kind = self._words.search("document_kinds", text) if field == "title" else None
        self._named = self._named or (kind is not None and not kind.start()) or (field == "title" and self._subject_asks_to_buy(text))
        self._looks_back = self._looks_back or (kind is not None and _is_report(plain(text[kind.end() :]), self._words))
        if field == "title" and plain(label) in self._common_words and not self._fills_in:  # "Onderwerp: Evaluatie contract groenonderhoud"
            self._looks_back = self._looks_back or self._words.opens("evaluation_titles", text.strip())
        if plain(label) not in self._words.weak_labels:
            (self._common if plain(label) in self._common_words else self._own).add(field)
        if field == "title":
            self._see_subject(_start_of(text))
        if field == "title" and not self._fills_in:  # "Onderwerp: Actieplan inkopen 2027": that is what it is about
            self._other = self._other or any(not other.start() for other in self._others(_start_of(text)))

    def see_title(self, text: str) -> None:
        """A heading, or one of the first lines: the name that a document gives itself; a question is none."""
        if text.rstrip().endswith("?"):
            return
        self._seen += 1
        chapter = self._named or self._fills_in
        self._looks_back = self._looks_back or (self._seen <= _FIRST_TITLES and not chapter and self._words.opens("evaluation_titles", text.strip()))
        start = _start_of(text)
        if self._seen <= _TITLES_OF_SUBJECT:
            self._see_subject(start)
        kind = self._words.search("document_kinds", start)
        other = next(self._others(start), None) or (kind and self._words.search("reports_on_many", start[: kind.start()]))
        self._looks_back = self._looks_back or (kind is not None and self._seen <= _FIRST_TITLES and _is_report(start[kind.end() :], self._words))
        if kind and kind[0].lower().endswith(("strategie", "plan")) and _OF_YEARS.fullmatch(start[kind.end() :]):
            kind, other = None, kind
        if kind and other:  # "Handleiding startdocument" is a manual, "Startdocument jaarverslag" is not a report
            itself = kind.start() <= other.start() or _IS_ITSELF.search(start[: kind.start()])
            kind, other = (kind, None) if itself else (None, other)
        chapter = self._other and self._seen > _FIRST_TITLES  # a plan of policy may have a chapter "Pas toe of leg uit"
        self._named = self._named or (kind is not None and not chapter) or _to_buyers(self._words).search(text) is not None
        self._other = self._other or (other is not None and not self._fills_in)

    def _others(self, start: str) -> Iterator[re.Match[str]]:
        """The names of other documents in the first words of a title; "cv-installatie" holds none."""
        return (match for match in self._words.phrases("other_documents").all_in(start) if not start.startswith("-", match.end()))

    def _see_subject(self, start: str) -> None:
        """The first words of a title: do they name a policy, or say that something is bought? "Inkoop- en aanbestedingsbeleid" does not."""
        policy = self._words.search("policies", start)
        before = start[: policy.start()] if policy else start
        self._of_policy = self._of_policy or policy is not None
        self._buys = self._buys or any(not before.startswith("-", match.end()) for match in self._words.phrases("purchase_stems").all_in(before))

    def _subject_asks_to_buy(self, subject: str) -> bool:
        """Whether the subject of a letter asks to buy: "Betreft: verzoek begeleiding aanbesteding catering"."""

        def pattern() -> str:
            known = self._words.vocabulary
            asks, asks_for, buys = map(either, (known.requests, known.requests_for, known.purchase_stems))
            return rf"(?i)(?:re:\s*)?(?:(?:{asks})\b.*|(?:{asks_for})(?: (?:tot|voor|van|de|het))*) ?\b(?:{buys})\b"

        return self._words.compiled("asks to buy", pattern).match(subject) is not None

    def see_prose(self, text: str) -> None:
        """Running text that says what it is itself, or asks the buyers for their work: "ik hoop dat dit zo genoeg is als startdocument"."""
        found = self._words.search("document_kinds", text)
        itself = found is not None and _IS_ITSELF.search(text[: found.start()]) is not None
        self._named = self._named or itself or self._sentence_asks_buyers(text)

    def _sentence_asks_buyers(self, text: str) -> bool:
        """Whether a sentence asks whoever reads it to buy: "Wij willen u vragen de aanbesteding van onze kantines te starten"."""

        def pattern() -> str:
            known = self._words.vocabulary
            asks, buys, work = map(either, (known.asks_of_buyers, known.purchase_stems, known.buying_work))
            return rf"(?i)\b(?:u|uw|jullie|je)\b{_SOON}(?:{asks})\b{_SOON}(?:{buys})\b{_SOON}(?:{work})\b"

        return self._words.says("purchase_stems", text) and self._words.compiled("asks buyers", pattern).search(text) is not None

    def see_text(self, text: str) -> None:
        """Any text: does it say that something is bought, or name what only a purchase has? "Eis" alone stands in a permit too, "Eis: …" does not."""
        if not self._tells_of_buying:
            asks = {*self._words.kinds_named(text)} - {"requirement"} or self._words.kind_line(text)
            self._tells_of_buying = bool(asks) or self._words.says("purchase_stems", text)

    @property
    def _fills_in(self) -> bool:
        """Fields of a purchase stand above this place: what follows are chapters."""
        return len(self._own & _STRONG) > 1

    def see_line(self, text: str) -> None:
        """A line by itself; one that opens or closes a letter makes it a letter."""
        self._other = self._other or self._words.opens("letter_lines", text.strip())

    def is_start_document(self, themes: int) -> bool:
        """Whether enough of a purchase was seen; ``themes`` counts the themes with an answer."""
        if self._looks_back or (self._of_policy and not self._buys and self._own.isdisjoint(_OF_BUYING)):
            return False
        strong, names = len(self._own & _STRONG), len((self._own | self._common) & _IDENTITY)
        if self._other and not self._named:
            enough = strong >= _MANY_STRONG and names >= _MANY_NAMES
            buys = self.themed and strong >= _SOME_STRONG and bool(self._own & _OF_BUYING)
            return enough or buys  # a report may hold a table about themes, but buys nothing
        own, common = len(self._own - _STRONG), len(self._common - self._own)
        named = self._named or self.themed
        tells = named or strong or self._buys or self._tells_of_buying or "title" in self._own
        if 0 < themes <= _MOST_THEMES and not tells:
            return False  # an application for a permit has a number, a start date and a chapter on the environment too
        if not (named or themes) and (self._own | self._common) <= _OF_ANY_CONTRACT:
            return False
        points = _STRONG_POINTS * strong + _OWN_POINTS * own + _COMMON_POINTS * common + _NAME_POINTS * named
        if not named and own + strong + min(common, own + strong + themes) + themes < _FEWEST_TOLD:
            return False
        return (
            bool(self._own | self._common or self.themed or (self._named and themes)) and points + (min(themes, _MOST_THEMES) if points > 1 else 0) >= _ENOUGH
        )


def _to_buyers(words: Words) -> re.Pattern[str]:
    """What is sent to the buyers, and so asks them to buy."""
    units = (*words.vocabulary.unit_words, *words.vocabulary.other_unit_words)
    return words.compiled("to buyers", lambda: rf"(?im)^\s*(?:aan|to)\s*:\s*(?:(?:de|het|{either(units)})\s+)*(?:{either(words.vocabulary.purchase_stems)})")


def _is_report(behind: str, words: Words) -> bool:
    """Whether what stands behind that name in a title says that it is a report: "Pas toe of leg uit: stand na drie kwartalen"."""
    titles = words.vocabulary.titles_of_reports
    return words.compiled("titles of reports", lambda: rf"\s*[:–-]\s*(?:de\s+|een\s+)?(?:{either(titles)})\b").match(behind) is not None


def _start_of(title: str) -> str:
    """The first words of a title, which say what it is the title of."""
    return " ".join(plain(title[:_LONGEST_START]).split()[:_FIRST_WORDS])
