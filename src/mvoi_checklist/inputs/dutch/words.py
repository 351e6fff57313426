"""Recognise labels by the vocabulary: whole labels, never a part of a word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, partial
from typing import Any

from mvoi_checklist.engine.no_demand import NoDemand
from mvoi_checklist.engine.phrases import Phrases, either
from mvoi_checklist.engine.postponement import Postponement
from mvoi_checklist.inputs.dutch.behind_kinds import asked_behind
from mvoi_checklist.inputs.dutch.known_criteria import KnownCriteria
from mvoi_checklist.inputs.dutch.label_forms import NUMBERING, TOKEN, forms_of, plain, without_notes
from mvoi_checklist.inputs.dutch.marks import TICK_SIGNS
from mvoi_checklist.inputs.dutch.spelling import Spellings
from mvoi_checklist.model.closed_lists import ASKED_OF_SUPPLIER
from mvoi_checklist.model.memo import Memo
from mvoi_checklist.model.vocabulary import Vocabulary

_TABLES = (
    "fields", "theme_fields", "evaluation_fields", "themes", "theme_form_names",
    "grounds", "contract_kinds", "procedures", "criterion_kinds", "levels", "product_groups", "duties",
)  # fmt: skip
LONGEST_LABEL = 200
_ASKS = frozenset({"wat", "wie", "welk", "welke", "hoe", "waar", "wanneer", "waarom"})
_NO_LETTER = re.compile(r"\W")
_JOINED = re.compile(r"\s*/\s*|\s+(?:en|of)\s+")
_OF_A_PERSON = {"project_leader"}
_ASIDE = re.compile(r"\([^()]*\)")
_OF_A_PURCHASE = {"title", "description", "contract_kind", "procedure", "estimated_value", "duration_months", "start_date"}


class Words:
    """The vocabulary, ready to look words up by their plain form."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Index every table once."""
        self.vocabulary = vocabulary
        self._tables = {table: _keys_by_name(getattr(vocabulary, table)) for table in _TABLES}
        self.yes = frozenset(map(plain, vocabulary.yes)) | TICK_SIGNS
        self.no = frozenset(map(plain, vocabulary.no))
        self.no_demand = NoDemand(vocabulary)
        self.postponement = Postponement(vocabulary)
        self.no_product_group = frozenset(map(plain, vocabulary.no_product_group))
        self.answer_columns = frozenset(map(plain, vocabulary.answer_columns))
        self.theme_columns = frozenset(vocabulary.theme_columns)
        self.no_names = frozenset(plain(name).strip("() .") for name in (*vocabulary.boilerplate, *vocabulary.open_names))
        self.no_outcome = frozenset(plain(name).strip("() .") for name in vocabulary.no_outcome)
        self.second_labels = frozenset(map(plain, vocabulary.second_labels))
        self.weak_labels = frozenset(map(plain, vocabulary.weak_labels))
        self.lot_columns = frozenset(vocabulary.lot_columns)
        self.total_rows = frozenset(map(plain, vocabulary.total_rows))
        self.client_labels = frozenset(vocabulary.client_labels)
        self.end_labels = frozenset(vocabulary.end_labels)
        self.author_labels = frozenset(vocabulary.author_labels)
        self.hint_columns = frozenset(vocabulary.hint_columns)
        kinds = {plain(name) for names in vocabulary.criterion_kinds.values() for name in names if len(name) > 2}
        self.kind_names = either(kinds)
        self._kind_phrases = Phrases(kinds)
        self.placeholders = frozenset(map(plain, vocabulary.placeholders))
        self._fillers = frozenset(vocabulary.label_fillers)
        self._questions = frozenset(vocabulary.question_words)
        self._objects = frozenset(vocabulary.purchase_words)
        self.theme_words = {word: theme for theme, names in vocabulary.theme_words.items() for word in names}
        self._full = {short: full for full, shorts in vocabulary.abbreviations.items() for short in shorts}
        self._lists: dict[tuple[str, str | None], Phrases] = {}
        self._keys: dict[str, tuple[Phrases, dict[str, set[str]]]] = {}
        self._patterns: dict[str, re.Pattern[str]] = {}
        self._spellings: dict[str, Spellings] = {}
        self._labels = {table: Memo(partial(self._label, table)) for table in _TABLES}
        self._forms = Memo[str, tuple[str, ...]](lambda text: tuple(forms_of(without_notes(text))))
        self._plain = Memo[str, tuple[str, ...]](lambda text: tuple(dict.fromkeys(map(plain, self._forms[text]))))
        self._cores = Memo[str, tuple[str, ...]](lambda text: tuple(dict.fromkeys(core for form in self._forms[text] for core in self._cores_of(form))))
        self._bare = Memo[str, tuple[str, ...]](lambda text: tuple(dict.fromkeys(self._core(form, self._objects) for form in self._forms[text])))

    def find(self, table: str, text: str) -> str | None:
        """The id whose words, or whose own id, are exactly this text."""
        return self._tables[table].get(plain(text)) if len(text) <= LONGEST_LABEL else None

    @cached_property
    def criteria(self) -> KnownCriteria:
        """The criteria of the ruleset, to be recognised when they are pasted."""
        return KnownCriteria(self.vocabulary.criteria)

    def phrases(self, name: str, field: str = "") -> Phrases:
        """One list of the vocabulary, ready to be looked for."""
        known = self._lists.get((name, field))
        if known is None:
            words: Any = getattr(self.vocabulary, name)
            known = self._lists[name, field] = Phrases(words.get(field, ()) if field else words)
        return known

    def gathered(self, name: str, phrases: Callable[[], Iterable[str]]) -> Phrases:
        """Phrases from more than one list, gathered once under a name."""
        if (name, None) not in self._lists:
            self._lists[name, None] = Phrases(phrases())
        return self._lists[name, None]

    def touches(self, name: str, phrases: Callable[[], Iterable[str]], text: str) -> bool:
        """Whether a text may hold one of the phrases: quick, and never wrong about "no"."""
        return self.gathered(name, phrases).touches(text)

    def compiled(self, name: str, build: Callable[[], str]) -> re.Pattern[str]:
        """A pattern made from the vocabulary, compiled once."""
        if name not in self._patterns:
            self._patterns[name] = re.compile(build())
        return self._patterns[name]

    def names_in(self, table: str, text: str) -> list[re.Match[str]]:
        """The names of a table that stand in a text, in order."""
        return self.gathered(f"names {table}", lambda: (name for name in self._tables[table] if len(name) > 1)).all_in(text)

    def search(self, name: str, text: str, field: str = "") -> re.Match[str] | None:
        """The first phrase of a list of the vocabulary in a text."""
        return self.phrases(name, field).search(text)

    def says(self, name: str, text: str, field: str = "") -> bool:
        """Whether the text holds one of the phrases of a list of the vocabulary."""
        return self.phrases(name, field).search(text) is not None

    def keys_said(self, name: str, text: str) -> set[str]:
        """The keys of a table of phrases, such as themes or fields, of which a phrase stands in the text."""
        if name not in self._keys:
            keys: dict[str, set[str]] = {}
            for key, phrases in getattr(self.vocabulary, name).items():
                for phrase in phrases:
                    keys.setdefault(phrase, set()).add(key)
            self._keys[name] = (Phrases(keys), keys)
        known, keys = self._keys[name]
        return {key for phrase in known.said_in(text) for key in keys[phrase]}

    def opens(self, name: str, text: str) -> bool:
        """Whether the text starts with one of them."""
        return self.phrases(name).open(text)

    def in_full(self, text: str) -> str:
        """The text with its shortened words in full: "Eur. openb." is "Europees openbaar"."""
        if "." not in text:
            return text
        short = self.compiled("short words", lambda: rf"(?i)(?<!\w)(?:{either(self._full)})")
        return short.sub(lambda match: self._full[match[0].lower()] + (" " if text[match.end() : match.end() + 1].isalpha() else ""), text)

    @cached_property
    def _kinds(self) -> re.Pattern[str]:
        return re.compile(rf"\s*({self.kind_names})(?!\w)", re.IGNORECASE)

    def kinds_named(self, text: str) -> list[str]:
        """The kinds of criteria of which a name stands in a text, in order."""
        return [kind for match in self._kind_phrases.all_in(text) if (kind := self.kind(match[0]))]

    def may_name_kind(self, text: str) -> bool:
        """Whether the name of a kind of criterion may stand in a text: quick, and never wrong about "no"."""
        return self._kind_phrases.touches(text)

    def kind_line(self, line: str) -> tuple[str, str] | None:
        """The kind of criterion that a line starts with, and what is asked: "Minimumeis: …", "1. Eis 2 - …", "Contractbepaling 5 % …"."""
        if not self.may_name_kind(line) or not (match := self._kinds.match(line := NUMBERING.sub("", line.lstrip(" –•-")))):
            return None
        kind, asked = self.kind(match[1]), asked_behind(line[match.end() :])
        return (kind, asked) if kind and asked else None

    def opens_with_kind(self, text: str) -> bool:
        """Whether a text starts with the name of a kind."""
        return self.may_name_kind(text) and self._kinds.match(text) is not None

    def kind(self, text: str) -> str | None:
        """The kind of criterion that these words name, also in two words, shortened ("min. eis") or with what it is asked of ("eis aan de levering").

        Of two kinds that are both asked of the supplier, "selectie / geschiktheid", it is the one that holds for whoever offers.
        """
        if len(text) > LONGEST_LABEL:
            return None
        text = self.in_full(text)
        bare = self.compiled("kind objects", lambda: rf"(?i)\s+(?:{either(self.vocabulary.kind_objects)})\s*$").sub("", text)
        if found := self.find("criterion_kinds", text) or self.find_label("criterion_kinds", text) or self.find("criterion_kinds", bare):
            return found
        joined = {self.find("criterion_kinds", name) for name in _JOINED.split(text)}
        return "suitability" if joined <= ASKED_OF_SUPPLIER else None

    def is_before_contract(self, text: str) -> bool:
        """Whether a label or a clause is about a step before the contract, and not about the contract: "Startdatum aanbesteding"."""
        bare = _ASIDE.sub("", text).lower().replace("doorlooptijd", "")  # of which anything may have one
        return self.says("before_contract", bare) and not self.says("contract_words", bare)

    def find_label(self, table: str, text: str) -> str | None:
        """As ``find``, but dressed up: numbered, with brackets or a footnote behind it, two names for one thing, a question, or a slip of the pen."""
        return self._labels[table][text] if len(text) <= LONGEST_LABEL else None

    def _label(self, table: str, text: str) -> str | None:
        named = self._tables[table]
        for form in self._plain[text]:
            if found := named.get(form):
                return found
            names = {self.find(table, name) for name in form.split("/")} if "/" in form else set()
            known_names = names - {None}
            if len(known_names) == 1 and (None not in names or known_names <= _OF_A_PERSON):
                return known_names.pop()
        known = self._spelled(table)
        who = table == "fields" and plain(text).startswith("wie ")
        if found := next((found for core in self._cores[text] if (found := known.find(core)) and not (who and found in _OF_A_PURCHASE)), None):
            return found
        bare = next((found for core in self._bare[text] if (found := known.find(core))), None) if table == "fields" else None
        return bare if bare in _OF_A_PURCHASE and not who else None  # "procedure inkoop" is the procedure; "team inkoop" is not the team that buys

    def _spelled(self, table: str) -> Spellings:
        if table not in self._spellings:
            names = self._tables[table].items()
            self._spellings[table] = Spellings(
                [(self._core(name, frozenset()), key) for name, key in names], [(core, key) for name, key in names for core in self._asked(name)]
            )
        return self._spellings[table]

    def _cores_of(self, text: str) -> Iterator[str]:
        """What is left of a label without words that add nothing; of a question also without "the purchase"."""
        yield self._core(text, frozenset())
        yield from self._asked(text)

    def _asked(self, text: str) -> Iterator[str]:
        """What a question is about."""
        if text.rstrip().endswith("?") or _ASKS & set(TOKEN.findall(plain(text))[:2]):
            yield self._core(text, self._questions)
            yield self._core(text, self._questions | self._objects)

    def _core(self, text: str, without: frozenset[str]) -> str:
        said = (token for token in TOKEN.findall(plain(text)) if token not in self._fillers and token not in without)
        return _NO_LETTER.sub("", "".join(said))

    @staticmethod
    def unnumbered(text: str) -> str:
        """The text without the number before it."""
        return NUMBERING.sub("", text)

    def theme_of(self, word: str) -> str | None:
        """The theme to which a single word belongs."""
        return self.theme_words.get(word) or self._tables["themes"].get(word)

    def named_in(self, text: str) -> set[str]:
        """The themes to which single words of a text belong."""
        return {theme for token in TOKEN.findall(plain(text)) if (theme := self.theme_of(token))}


def _keys_by_name(table: dict[str, tuple[str, ...]]) -> dict[str, str]:
    """The key of each name in a table, and of each key itself; of two entries with the same name the first counts."""
    known: dict[str, str] = {}
    for key, names in table.items():
        for name in (key, *map(plain, names)):
            known.setdefault(name, key)
    return known


_KNOWN: dict[int, Words] = {}
_MOST_KNOWN = 8


def words_of(vocabulary: Vocabulary) -> Words:
    """The words of a vocabulary, indexed once for all documents that are read with it; also where documents of several organisations take turns."""
    known = _KNOWN.get(id(vocabulary))
    if known is None or known.vocabulary is not vocabulary:
        if len(_KNOWN) >= _MOST_KNOWN:
            _KNOWN.clear()
        known = _KNOWN[id(vocabulary)] = Words(vocabulary)
    return known
