"""What a text says by the words of the rules: a reason, a promise for later, a phrase that means nothing, or a copy of the form."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise

from mvoi_checklist.engine.no_demand import DENYING, ONLY_ASKS, NoDemand
from mvoi_checklist.engine.phrases import Phrases
from mvoi_checklist.engine.plain_words import open_phrases, plain_phrases, plain_words, spaced
from mvoi_checklist.engine.postponement import Postponement, sentences
from mvoi_checklist.model.dutch import ANY_MONTH
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.model.start_document import AskedCriterion, Explanation

SHORT_WORDS = 6
_CLAUSE_END = re.compile(r"(?<=\w)\.?[,;:.–—]\s+")
_CODE = r"\b[A-Z]{1,3}-?20\d\d-\d+"
"""A document by its own number, with its year."""
_NUMBER = r"(?:[A-Z]{1,4}[-./]?)?\d{2,}(?:[-/]\d+)+|[A-Z]{1,4}[-/]?\d{4,}|\d{5,}"
"""A number of a case or document behind a word for it; an amount has points."""
_GAP = r"(?:[^\w€.;!?\n]|\.(?=\s\d))+"
"""Between two words of one sentence; "zaak nr. 2026-0417" is one."""
_LINK = re.compile(r"\b(?:https?://|www\.)\S+|\\\\\S+|\b[A-Z]:\\\S+")
"""A place on a network: who reads the checklist may not get there."""
_DAY = re.compile(rf"\b\d{{1,2}}(?:\s+(?:{ANY_MONTH})\b(?:\s+(?:19|20)\d\d\b)?|([-/.])\d{{1,2}}\1(?:20)?\d\d\b)", re.IGNORECASE)
"""The day of a decision is no fact of the purchase."""
_LEADS_ON = frozenset({"aangezien", "doordat", "omdat", "want"})
"""Behind these stands the reason; before "daarom" it stood already."""
_POINTS = re.compile(r"(?:er|hier|daar|waar)(?:aan|achter|bij|door|in|mee|na|naar|naast|om|onder|op|over|tegen|toe|tussen|uit|van|voor)")
"""A word that points at what was said: "erin", "daarover"."""
_AMOUNT = re.compile(r"€\s*\d|\d\s*(?:%|euro\b)|\d\.\d{3}\b")
_MONEY = "€"
_COPY_SHARE = 0.8
_SAYS_NOT_HERE = frozenset(plain_words("Deze wettelijke plicht geldt hier niet, niet van toepassing, n.v.t."))
_BEFORE_A_THING = frozenset({"alle", "de", "deze", "die", "een", "het", "onze", "één"})
_REAL_WORDS, _REAL_LETTERS, _OWN_WORDS = 3, 3, 2
_WORDS_PER_KNOWN = 6
"""Of so many words of an explanation more than one stands in the rules too; in a short one that may be its only one."""


def emptied(criterion: AskedCriterion) -> bool:
    """Whether a criterion of the rules was chosen of which the text is gone: what is asked then, nobody can tell."""
    return criterion.code is not None and not plain_words(criterion.text)


class ExplanationPhrases:
    """The phrases of a ruleset, made ready to look for."""

    def __init__(self, ruleset: Ruleset) -> None:
        """Start with nothing worked out."""
        self._ruleset = ruleset
        self._vocabulary = ruleset.vocabulary
        self._postponement = Postponement(ruleset.vocabulary)
        self._no_demand = NoDemand(ruleset.vocabulary, [theme.title for theme in ruleset.themes])

    def postponed(self, text: str) -> bool:
        """A promise to decide later, and nothing beside it that gives a reason or weighs something."""
        said = sentences(text)
        rest = [self._without_promise(sentence) for sentence in said]
        if rest == said:
            return False
        left = [word for sentence in rest for word in sentence]
        return len(left) < 2 * SHORT_WORDS and self._reasons.isdisjoint(left)

    def _without_promise(self, words: list[str]) -> list[str]:
        """A sentence that postpones says nothing, unless it gave a whole reason first: what comes after, or just before it, is a reason to wait."""
        start = self._postponement.start(words)
        if start is None:
            return words
        before = spaced(words)[:start].split()
        return [] if self._reasons.isdisjoint(before[1:-SHORT_WORDS]) else before

    def asks(self, criterion: AskedCriterion) -> bool:
        """Whether a criterion asks anything: a code does, unless the text beside it takes that back or was emptied; a text must do so itself."""
        if emptied(criterion):
            return False
        if self._no_demand.withdraws(criterion.text) or self._no_demand.refuses(criterion.text):
            return False
        known, said = criterion.code in self._ruleset.criterion_by_code, self._postponement.without_part(criterion.text)
        return known or not (self._no_demand.says(said) or self.postponed(said))

    def says_nothing(self, text: str) -> bool:
        """No fact of this purchase, no word of any rule, or a phrase that explains nothing, alone or with some words and no reason after it."""
        words = plain_words(text)
        said, facts = " ".join(words), self._facts(text)
        if said in self._boilerplate or self._tells_too_little(text, facts) or self._is_gibberish(words):
            return True
        if self._weak(text) or _stutters(words):
            return True
        if not self._reasons.isdisjoint(words):
            return self._circular(words)
        if self._turns_down(words, facts):
            return True
        if len(words) < 4 * SHORT_WORDS and self._no_reasons.search(said):
            return True
        return len(words) < 2 * SHORT_WORDS and self._openings.open(said) and not (self._lacking.open(said) or self._tells_beside(text))

    def _facts(self, text: str) -> set[str]:
        """The words that may name something of this purchase, and not only the decision, who took it, how, or the theme itself."""
        told = {word for word in plain_words(_DAY.sub(" ", _LINK.sub(" ", text))) if len(word) >= _REAL_LETTERS and not word.isdecimal() and len(set(word)) > 1}
        told = {word for word in told - self._refusing - self._reasons - self._weak_words if not _POINTS.fullmatch(word)}  # "xxx" is no word
        return told | {_MONEY} if _AMOUNT.search(text) else told

    def _tells_too_little(self, text: str, facts: set[str]) -> bool:
        """Whether no fact is told: two words are enough, "bedrag te laag"; one alone must be a thing, an amount, or come with a reason.

        "De leverancier kan dit niet" names a thing, "hier valt niets zinnigs te zeggen" does not.
        """
        if len(facts) != 1:
            return not facts
        words = plain_words(_LINK.sub(" ", text))
        real = {word for word in words if len(word) >= _REAL_LETTERS and len(set(word)) > 1}
        if len(real) < _REAL_WORDS or len(real - self._refusing - self._theme_words) < _OWN_WORDS:
            return True
        a_thing = any(first in _BEFORE_A_THING and second in facts for first, second in pairwise(words)) or _MONEY in facts
        return not a_thing and self._reasons.isdisjoint(words)

    def only_asks(self, text: str) -> bool:
        """Whether a text holds nothing but questions."""
        return ONLY_ASKS.fullmatch(text) is not None

    def tells_why_not(self, text: str) -> bool:
        """Whether a text may tell why a duty does not apply: a word of its own beside those that refuse, and no promise or phrase that means nothing.

        A fact can be short: "Het zijn woningen."
        """
        words = plain_words(text)
        own = {word for word in words if len(word) >= _REAL_LETTERS or word.isdecimal()} - self._refusing - self._reasons - _SAYS_NOT_HERE
        return bool(own) and " ".join(words) not in self._boilerplate and not self.postponed(text) and not self._known.isdisjoint(words)

    def _is_gibberish(self, words: list[str]) -> bool:
        """Whether hardly any word is one that texts about buying have: "asdf qwer", "lorem ipsum dolor sit amet"."""
        told = [word for word in words if len(word) > 1]
        return sum(word in self._known for word in told) <= len(told) // _WORDS_PER_KNOWN

    def _turns_down(self, words: list[str], own: set[str]) -> bool:
        """Whether a demand is turned down with no more than its subject: "Emissieloos rijden is geen harde eis"."""
        if self._demand_nouns.isdisjoint(words) or DENYING.isdisjoint(words):
            return False
        return len(self._without_subjects(own)) < _OWN_WORDS

    def _without_subjects(self, own: set[str]) -> set[str]:
        """The words without those that a demand is about: "emissieloos", "hergebruik"."""
        return {word for word in own if word not in self._subjects and not word.startswith(self._subject_stems)}

    def _weak(self, text: str) -> bool:
        """Whether haste, an assent or a bare reference is all there is, also with a word of reason: "want iedereen is druk", "idem als bij milieu"."""
        words = plain_words(_DAY.sub(" ", text))
        if not self._weak_reasons.search(" ".join(words)):
            return False
        own = {word for word in words if len(word) >= _REAL_LETTERS or word.isdecimal()}
        return len(own - self._refusing - self._reasons - self._weak_words) < _OWN_WORDS

    def _circular(self, words: list[str]) -> bool:
        """Whether the reason is no more than what it is a reason for: "niet aan de orde, want het is niet aan de orde"."""
        at = next(number for number, word in enumerate(words) if word in self._reasons)
        reason = {word for word in words[at:] if len(word) >= _REAL_LETTERS or word.isdecimal()} - self._refusing - self._reasons - self._weak_words
        reason = {word for word in reason if not word.startswith(self._theme_stems)}
        if not reason and words[at] in _LEADS_ON:
            return at + 1 < len(words)
        return bool(reason) and len(words) < 4 * SHORT_WORDS and reason <= set(words[:at])

    def _tells_beside(self, text: str) -> bool:
        """Whether something of the purchase is told: by what is not there, "Geen opslag op het terrein", or behind the words that refuse.

        "Geen uitvraag. Het is SaaS, er wordt geen apparatuur geleverd"; what a demand could be about, "Geen eis aan verpakkingen", is not.
        """
        opening, *behind = _CLAUSE_END.split(text, maxsplit=1)
        said = plain_words(opening)
        if said[:1] == ["geen"] and self._demand_nouns.isdisjoint(said):
            return len(self._without_subjects(self._facts(text))) >= _OWN_WORDS
        refused = self._without_subjects({word for word in said if len(word) >= _REAL_LETTERS} - self._refusing)
        words = plain_words(" ".join(behind)) if len(opening.split()) <= _REAL_WORDS or len(refused) < _OWN_WORDS else []
        own = {word for word in words if len(word) >= _REAL_LETTERS} - self._refusing
        return len(own) >= _REAL_WORDS and not self._openings.open(" ".join(words))

    def copied(self, words: list[str], theme: str) -> bool:
        """What the form or its instructions say weighs nothing: almost all words come from it, and they cover a share of it."""
        own, said = set(words), spaced(words)
        if own and any(own - self._refusing <= title for title in self._ground_titles):
            return True  # "Er is geen aanbod op de markt": no more than the ground itself
        if any(said in text for text in self._ground_texts):
            return True  # a piece of it; the same words in a sentence of one's own are no copy
        for text, share in (*self._form_texts[theme], *self._grounds):
            fewest = max(_COPY_SHARE * len(own), share * len(text))
            if min(len(own), len(text)) >= fewest and len(own & text) >= fewest:
                return True
        return False

    def missing_parts(self, explanation: Explanation, words: list[str]) -> list[str]:
        """What a good explanation also names; where the proof is filled in, it says where things are recorded."""
        said = spaced(words)
        return [title for title, field, cues in self._parts if not (field and getattr(explanation, field)) and not _any_in(said, cues)]

    def names_proof(self, text: str) -> bool:
        """Whether a text itself says where the proof is, with a number: "het verslag zit in zaak 2026-0417", "zie D-2026-0012"."""
        return self._proof.search(text) is not None

    @cached_property
    def _proof(self) -> re.Pattern[str]:
        words = (word for part in self._vocabulary.explanation_parts if part.field == "proof" for word in part.words)
        cues = "|".join(re.escape(word.strip()) for word in (*words, *self._vocabulary.contract_nouns))
        return re.compile(rf"(?:{cues})[^\W\d]*(?:{_GAP}[^\W\d]+){{0,3}}{_GAP}(?:{_NUMBER})(?!\w|\s*euro)|{_CODE}", re.IGNORECASE)

    @cached_property
    def _boilerplate(self) -> frozenset[str]:
        return plain_phrases(self._vocabulary.boilerplate)

    @cached_property
    def _refusing(self) -> frozenset[str]:
        return frozenset(self._vocabulary.refusing_words)

    @cached_property
    def _known(self) -> frozenset[str]:
        """Every word of the rules: of their criteria, grounds and duties, and of the vocabulary, save of its lists of what fills an empty place."""
        told = {"vocabulary", "product_groups", "themes", "grounds", "duties", "findings"}
        return frozenset(plain_words(self._ruleset.model_dump_json(include=told, exclude={"vocabulary": {"example_labels", "no_name_openings"}})))

    @cached_property
    def _no_reasons(self) -> Phrases:
        return open_phrases(self._vocabulary.no_reasons)

    @cached_property
    def _weak_reasons(self) -> Phrases:
        return open_phrases(self._vocabulary.weak_reasons)

    @cached_property
    def _weak_words(self) -> frozenset[str]:
        """The names of themes are among them: a bare reference names where to look."""
        return self._theme_words.union(word for phrase in self._vocabulary.weak_reason_words for word in plain_words(phrase))

    @cached_property
    def _theme_words(self) -> frozenset[str]:
        return frozenset(word for names in self._vocabulary.themes.values() for name in names for word in plain_words(name))

    @cached_property
    def _theme_stems(self) -> tuple[str, ...]:
        """How a word of a theme begins: "klimaatproject", "milieueisen"."""
        return tuple(word for word in self._theme_words if len(word) >= SHORT_WORDS)

    @cached_property
    def _demand_nouns(self) -> frozenset[str]:
        return frozenset(self._vocabulary.demand_nouns)

    @cached_property
    def _subjects(self) -> frozenset[str]:
        return frozenset(topic for topics in self._vocabulary.theme_topics.values() for topic in topics)

    @cached_property
    def _subject_stems(self) -> tuple[str, ...]:
        return tuple(topic.removesuffix("*") for topic in self._subjects if topic.endswith("*"))

    @cached_property
    def _openings(self) -> Phrases:
        return open_phrases(self._vocabulary.boilerplate_openings)

    @cached_property
    def _lacking(self) -> Phrases:
        return open_phrases(self._vocabulary.lacking_openings)

    @cached_property
    def _reasons(self) -> frozenset[str]:
        return frozenset(self._vocabulary.reason_words)

    @cached_property
    def _parts(self) -> list[tuple[str, str | None, tuple[str, ...]]]:
        return [(part.title, part.field, tuple(f" {cue}" for cue in part.words)) for part in self._vocabulary.explanation_parts]

    @cached_property
    def _form_texts(self) -> dict[str, list[tuple[frozenset[str], float]]]:
        """The words of definition and question by theme: much of one is a copy."""
        return {theme.id: [(frozenset(plain_words(text)), _COPY_SHARE / 2) for text in (theme.definition, theme.question)] for theme in self._ruleset.themes}

    @cached_property
    def _ground_titles(self) -> list[frozenset[str]]:
        return [frozenset(plain_words(ground.title)) for ground in self._ruleset.grounds]

    @cached_property
    def _ground_texts(self) -> list[str]:
        return [spaced(plain_words(text)) for ground in self._ruleset.grounds for text in (ground.holds_when, ground.good_example)]

    @cached_property
    def _grounds(self) -> list[tuple[frozenset[str], float]]:
        """A ground speaks the language of explanations, so only a whole copy of its words counts."""
        texts = [text for ground in self._ruleset.grounds for text in (ground.title, ground.holds_when, ground.good_example)]
        return [(frozenset(plain_words(text)), _COPY_SHARE) for text in texts]


def _stutters(words: list[str]) -> bool:
    """Whether one word stands three times in a row: "bla bla bla"."""
    return any(first == second == third and first.isalpha() for first, second, third in zip(words, words[1:], words[2:], strict=False))


def _any_in(said: str, cues: tuple[str, ...]) -> bool:
    for cue in cues:  # noqa: SIM110 - any() with a generator takes three times as long
        if cue in said:
            return True
    return False
