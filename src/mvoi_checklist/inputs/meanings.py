"""What labels, headings and short answers mean in one document: by the vocabulary, and by what the document itself says they mean."""

from __future__ import annotations

import re

from mvoi_checklist.engine.no_demand import is_prompt
from mvoi_checklist.inputs.column_names import ColumnNames
from mvoi_checklist.inputs.dutch.amount_doubts import is_condition
from mvoi_checklist.inputs.dutch.boxes import checked
from mvoi_checklist.inputs.dutch.field_labels import field_label
from mvoi_checklist.inputs.dutch.headings import Heading, heading_of, introduction
from mvoi_checklist.inputs.dutch.label_forms import NUMBERING, plain
from mvoi_checklist.inputs.dutch.refusals import postpones, refuses
from mvoi_checklist.inputs.dutch.scope import is_hint, opens_with_hint, sentences
from mvoi_checklist.inputs.dutch.theme_labels import theme_labels_of
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.purchase.combined_labels import asked_in
from mvoi_checklist.inputs.purchase.field_values import read_field
from mvoi_checklist.inputs.purchase.first_page import names_document
from mvoi_checklist.inputs.purchase.meant_fields import codes_in
from mvoi_checklist.inputs.purchase.units import is_person
from mvoi_checklist.inputs.themes.columns import asks_nothing
from mvoi_checklist.inputs.themes.decisions import agrees, decided, drops
from mvoi_checklist.inputs.themes.free_text import first_answer, yes_no
from mvoi_checklist.inputs.themes.kinds import is_open, kind_said
from mvoi_checklist.inputs.themes.learned import chances
from mvoi_checklist.inputs.themes.legend import explains_choices, kinds_meant, legend_in, one_kind
from mvoi_checklist.inputs.themes.names import named_themes, theme_opening
from mvoi_checklist.inputs.themes.outcomes import explains_no
from mvoi_checklist.inputs.themes.prompts import explains_letters, is_open_choice
from mvoi_checklist.inputs.themes.stances import is_reasoned
from mvoi_checklist.inputs.themes.topics import theme_asked

_LONGEST, _LONGEST_CHOICE, _LIKELY = 1_000, 24, 0.7
_CLAUSE, _OPENING = re.compile(r"[.,]"), re.compile(r"[.,:;(]|\s[–-]\s")
_WEIGHT = re.compile(r"\s*[–—-]?\s*\(?\d{1,3}\s*(?:pt|ptn|punten|%)\)?\s*$")
_BEHIND = re.compile(r"\s*\([^()]*\)\W*$")
"""What is to be filled in, behind a label: "(naam, afdeling)"."""
_FIGURES = re.compile(r"\d\s?%|\b\d{2}")

_MEANING = re.compile(
    r"\s*wat\s+(?:(?:is|zijn|betekent|betekenen|houdt)\s+(?P<name>[^?]{2,50}?)(?:\s+in)?|"
    r"(?:verstaan|bedoelen)\s+(?:we|wij)\s+(?:onder|met)\s+(?P<other>[^?]{2,50}?))\?",
    re.IGNORECASE,
)


class Meanings:
    """Knows what the labels of a document mean; takes nothing."""

    def __init__(self, words: Words) -> None:
        """Start with what the vocabulary says."""
        self._words = words
        self._learned: dict[str, str] = {}
        self._legend: dict[str, str] = {}
        self._codes: dict[tuple[str, str], str] = {}
        """What a code means for a field: ("procedure", "C") is "nationaal openbaar"."""
        self.columns = ColumnNames(words)

    def is_condition(self, line: str) -> bool:
        """Whether a line below a label says what is in the amount that it asks: "(incl. alle verlengingen)"."""
        return is_condition(line, self._words)

    def asks_nothing(self, text: str) -> bool:
        """Whether a cell is empty, or holds no more than a line or "n.v.t."."""
        return asks_nothing(text, self._words)

    def learn(self, themes: dict[str, str]) -> None:
        """Know these names of themes in this document, also without their numbers."""
        self._learned |= themes | {NUMBERING.sub("", name): theme for name, theme in themes.items()}

    def theme(self, text: str) -> str | None:
        """The theme that this label names: "2.1 Klimaat", "Thema: klimaat", "Klimaat: uw antwoord" or "Past u het thema klimaat toe?"."""
        return self.theme_label(text)[0]

    def theme_label(self, text: str) -> tuple[str | None, str | None]:
        """The theme that a label names, and the field of it: "Klimaat: toegepast?"."""
        if self._learned and (learned := self._learned.get(text) or self._learned.get(text.partition("\n")[0])):
            return learned, None
        return theme_labels_of(self._words).first[text] if len(text) <= _LONGEST else (None, None)

    def is_doubtful_theme(self, label: str) -> bool:
        """Whether a label that may name a theme means something else too: "div."."""
        return label.strip().lower() in self._words.vocabulary.doubtful_theme_names

    def theme_beside(self, label: str) -> tuple[str | None, str | None]:
        """The same of a label that has an answer beside it, and may say more behind a dash: "Iedereen doet mee – toegankelijk en divers"."""
        found = self.theme_label(label)
        return found if found[0] else self.theme_label(label.partition(" – ")[0])

    def theme_asked(self, question: str) -> str | None:
        """The one theme that all of a question is about."""
        return theme_asked(question, self._words)

    def theme_opening(self, sentence: str) -> str | None:
        """The theme that a sentence names at its start: "Social return doen we niet"."""
        return theme_opening(self._words.unnumbered(sentence), self._words)

    def named_in(self, text: str) -> set[str]:
        """The themes that a text names."""
        return named_themes(text, self._words)

    def label(self, text: str) -> str | None:
        """The field of the document that this label names; a row of boxes to tick names none."""
        return field_label(text, self._words)

    def is_label(self, text: str) -> bool:
        """Whether a text is the label of a field or of a theme."""
        return self.label(text) is not None or self.theme(text) is not None

    def is_weak(self, label: str) -> bool:
        """Whether a label means a field only beside a value of it: "Vorm", "Periode"."""
        return plain(label) in self._words.weak_labels

    def names_document(self, line: str) -> bool:
        """Whether a line holds the name of a start document: "INKOOPADVIES", "Startnotitie – groene daken"."""
        return names_document(line, self._words)

    def is_start_document(self, heading: str) -> bool:
        """Whether a heading holds one of the names that start documents have: "Verantwoording afwijking inkoopbeleid"."""
        return self._words.says("document_kinds", heading)

    def names_client(self, text: str) -> bool:
        """Whether a label asks who wants the purchase: "Opdrachtgever"."""
        return plain(text) in self._words.client_labels

    def names_author(self, text: str) -> bool:
        """Whether a label asks who wrote the document, or who fills it in: "Opsteller", "1. Wie vraagt aan? (naam, afdeling)"."""
        asked = _BEHIND.sub("", self._words.unnumbered(text.partition("\n")[0]))
        return not self._words.author_labels.isdisjoint(plain(asked).split(" / "))

    def tells(self, text: str) -> bool:
        """Whether a text below the name of a theme reads as what is asked, or as the reason not to."""
        likely = chances(text, self._words, in_place=True)
        return max(likely.applied, likely.supplier, likely.explained) >= _LIKELY or is_reasoned(text, self._words)

    def explains(self, text: str) -> bool:
        """Whether a text that stands beside a theme and a "nee" reads as the reason for it."""
        return explains_no(text, self._words)

    def reads_as_reason(self, text: str) -> bool:
        """Whether a text reads as the reason not to ask something of a theme, with no "nee" beside it."""
        return chances(text, self._words, in_place=True).explained >= _LIKELY

    def level(self, text: str) -> str | None:
        """The level of a criterion, where a text is no more than its name or number: "basis"."""
        return self._words.find("levels", text)

    def is_demand(self, option: str) -> bool:
        """Whether an option says what is asked: no "ja", "nee" or kind of criterion by itself, and nothing that refuses or is left open."""
        chooses = first_answer(option, self._words)[0] is not None or self._words.kind(option) is not None
        return not (chooses or refuses(option, self._words) or is_open(option, self._words))

    def takes_back(self, text: str) -> bool:
        """Whether a remark says that what stands beside it is not asked after all: "Leveranciers halen dat niet, eis gaat eruit"."""
        return self._words.says("taken_back", text) and kind_said(text, self._words) is None

    def names_choice(self, text: str) -> bool:
        """Whether a column with this name tells which of several ways is chosen: "Keuze"."""
        return plain(text) in self._words.vocabulary.advice_nouns

    def says_chosen(self, text: str) -> bool:
        """Whether what stands beside an option says that it is the one: "Gekozen. Er zijn genoeg aanbieders", "Ja, want …"."""
        return self.opens_with(text) is True or self.names_choice(_OPENING.split(text, maxsplit=1)[0])

    def question(self, label: str) -> str:
        """Of a question with help behind it the question, when that is what we know: "Wat koopt u in? Geef een korte naam"."""
        first, mark, more = label.partition("?")
        if not more.strip():
            return label
        one = "\n" not in label and ". " not in NUMBERING.sub("", first)
        helps = one and (opens_with_hint(more.strip(), self._words) or more.rstrip().endswith("."))
        return f"{first}{mark}" if helps and self.is_label(f"{first}?") and not self.is_label(label) else label

    def asks(self, line: str) -> bool:
        """Whether a line by itself is a label: of a field, of a theme, or of several things of which one is known."""
        if ":" in line.rstrip(" :") and not theme_labels_of(self._words).several(line):
            return False
        line = self.question(line)
        return self.names_client(line) or self.is_label(line) or bool(asked_in(line, self._words) or theme_labels_of(self._words).several(line))

    def helps(self, line: str) -> bool:
        """Whether a line only helps to fill in: "Voorbeeld: 2 jaar + 2 x 1 jaar"."""
        return all(is_hint(sentence, self._words) for sentence in sentences(line))

    def asks_meaning(self, text: str) -> bool:
        """Whether a text opens by asking what a theme means, so that what follows says it: "Wat is ISV? Internationale sociale voorwaarden zijn …"."""
        asked = _MEANING.match(text) if "?" in text else None
        return asked is not None and self.theme(asked["name"] or asked["other"]) is not None

    def asks_of_theme(self, line: str) -> bool:
        """Whether a line is no more than the name of a theme and of remarks on it: "Milieu: toelichting"; "Milieu: eis" is an answer."""
        name, _, field = line.rstrip(" :").partition(":")
        return self.theme(name) is not None and self.columns.holds(field) in ("said", "text")

    def empty(self, text: str) -> bool:
        """Nothing filled in, or only the words that ask to fill something in: known ones, anything between brackets, or what letters stand for."""
        said = plain(text)
        asks = is_prompt(text) or is_open_choice(text, self._words) or explains_letters(text, self._words)
        bare = said[1:-1] if said.startswith("(") and said.endswith(")") else said
        return not said or bare in self._words.placeholders or asks

    def reads(self, field: str, text: str) -> bool:
        """Whether a text is a value of a field."""
        return bool(text) and read_field(field, text, "", self._words) is not None

    def is_person(self, text: str) -> bool:
        """Whether a text may be the name of one person."""
        return is_person(text, self._words)

    def yes_no(self, text: str) -> bool | None:
        """Yes or no, when the whole text says so."""
        return yes_no(checked(text), self._words)

    def is_relevance(self, text: str) -> bool:
        """Whether a text only says how much a theme matters: "H", "laag"."""
        return plain(text) in self._words.vocabulary.relevance

    def agrees(self, decision: str) -> bool:
        """Whether a decision takes over what was proposed beside it."""
        return agrees(decision, self._words)

    def drops(self, decision: str) -> bool:
        """Whether a decision turns down what was proposed, or puts it off."""
        return drops(decision, self._words)

    def decided(self, proposal: str, advice: str, decision: str) -> str:
        """Of a proposal, the advice on it and what was done with that, the words that count."""
        return decided(proposal, advice, decision, self._words)

    def opens_with(self, text: str) -> bool | None:
        """The yes or no with which a text opens: "Nee, te veel werk"; what puts the choice off says no, for now."""
        return False if postpones(text, self._words) else first_answer(text, self._words)[0]

    def chooses(self, text: str) -> bool:
        """Whether a cell says yes or no, and at most as what: "ja, als eis"."""
        return self.yes_no(text) is not None or (self.opens_with(text) is not None and self.kind_asserted(text) is not None and len(text) <= _LONGEST_CHOICE)

    def kind_asserted(self, text: str) -> str | None:
        """The one kind of criterion that a text says it is: "ok, als geschiktheidseis"."""
        return kind_said(text, self._words)

    def heading(self, text: str) -> Heading:
        """What a heading says about everything below it."""
        return heading_of(text, self._words)

    def introduces(self, line: str) -> Heading | None:
        """What a line that ends with a colon says about the list below it."""
        return introduction(line, self._words)

    def is_disclaimer(self, text: str) -> bool:
        """Whether a text stands below every message: "Denk aan het milieu voordat u deze e-mail print"."""
        return self._words.says("disclaimers", text)

    def introduces_definitions(self, line: str) -> bool:
        """Whether a line says that below it stands what the themes mean: "Ons beleid onderscheidt zes thema's:"."""
        return (line.rstrip().endswith(":") or "?" in line) and "thema" in line.lower() and self._words.says("definition_introductions", line)

    def may_define(self, text: str) -> bool:
        """Whether a text about a theme may be no more than what that theme means: no demand by name, no yes and no refusal."""
        opens = yes_no(_CLAUSE.split(text, maxsplit=1)[0], self._words) is not None
        return not (opens or kind_said(text, self._words) or self._words.kind_line(text) or refuses(text, self._words))

    def defines(self, text: str) -> bool:
        """Whether it is that and holds no figure, or tells what the policy always asks: "standaard 2-5% vanaf € 100.000"."""
        return self._words.says("rule_cues", text) or (self.may_define(text) and _FIGURES.search(text) is None)

    def see_legend(self, line: str) -> None:
        """Remember what letters mean, when a line says so: "K = eis, G = gunning"."""
        self._legend |= legend_in(line, self._words)
        self._codes |= codes_in(line, self._words)

    def in_words(self, field: str | None, text: str) -> str:
        """What a code beside a label means, as a legend of the document says: "C" for "nationaal openbaar"; other words as they stand."""
        return self._codes.get((str(field), text.strip(" .")), text)

    @property
    def explains_choices(self) -> bool:
        """Whether the document explains which kind of criterion each choice means, in words."""
        return explains_choices(self._legend)

    def kinds_meant(self, text: str) -> set[str] | None:
        """The kinds of criteria in a cell with no more than letters that were explained."""
        return kinds_meant(text, self._legend) if self._legend else None

    def kind(self, text: str) -> str | None:
        """The kind of criterion that these words name."""
        return self._words.kind(checked(text))

    def kind_in(self, text: str) -> str | None:
        """The one kind of criterion that a cell names, in words or by a letter that was explained: "G – 25 pt"."""
        meant = self.kinds_meant(_WEIGHT.sub("", text)) or set()
        return one_kind(checked(text), self._words) or (meant.pop() if len(meant) == 1 else None)
