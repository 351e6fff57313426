"""Who leads the purchase and for which department, when a sentence says so: "Projectleider is Dirk Hoekstra (team Openbare Ruimte)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.inputs.dutch.negation import denies
from mvoi_checklist.inputs.dutch.refusals import postpones
from mvoi_checklist.inputs.dutch.scope import is_elsewhere, readable_sentences, sentences
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.purchase.facts import Fact
from mvoi_checklist.inputs.purchase.leader_orders import leader_orders, role_of
from mvoi_checklist.inputs.purchase.units import BODY, CAPITAL, NAME, NO_NAME, PERSON, units_of

OF_LETTERHEAD = "department_of_letterhead"
"""The department behind the name of the organisation."""

_OPENS_WITH_PERSON = re.compile(rf"(?:(?i:door|van)\s*:\s*)?{PERSON}\s*[,(.]")
"""A name, and then "Ik leid het project": "Dorien Haanstra, afd. Informatie", "Door: Dorien Haanstra (Informatie)"."""
_SECOND_NAME = re.compile(rf"\s{CAPITAL}")
"""What stands in every name of a person, and of a part behind the word for it."""
_ASIDE = re.compile(r"[a-z ]{0,15}\(([^()]+)\)")
_REST_OF_ASIDE = re.compile(r"\s*[,/;]\s*([^()]+)\)")
"""What else stands between the brackets in which somebody is called the leader: "(projectleider, Facilitaire Zaken)"."""
_COMMA = re.compile(r"\s*,\s*([^,;.()]+)")
"""The same without brackets: "Mia Bos, projectleider, Facilitaire Zaken"."""
_I_GO_ON = re.compile(r"(?<=\.)\s+(?=ik\b)")
"""Where somebody in a hurry starts a sentence: "Dorien Haanstra, team Beheer. ik trek het"."""
_OPENS_PIECE = re.compile(r"(?:^|\s[|/·•–-]\s+)$")
"""What stands before who wrote it, on a line with more than that."""
_TO_WHOM = re.compile(r"\s+aan\s+.*", re.DOTALL)
"""For whom it was written, behind who wrote it."""
_OF = re.compile(rf"^\s+van\s+(?:(?:de|het)\s+)?({NAME})")
_POLITE = re.compile(r"^(?:(?i:de heer|mevrouw)\s+|(?i:dhr|mw|mevr)\.?\s+(?=[A-Z][a-z]{2,} ))")
_STILL_TO_COME = re.compile(r"\bnog (?:aan )?te \w+ $", re.IGNORECASE)
"""What stands before a role that nobody has: "naast de nog te benoemen projectleider"."""


def people(text: str, words: Words) -> Iterator[Fact]:
    """The project leader, and the department in the same sentence; or a line with no more than an organisation and its department."""
    if not words.touches("people", lambda: (*_leading(words), *words.vocabulary.i_lead, *words.vocabulary.unit_words), text):
        return
    said = (one for sentence in readable_sentences(text) for one in _I_GO_ON.split(sentence))
    for before, sentence in pairwise(("", *said)):
        if is_elsewhere(sentence, words):
            continue
        found = [*_in_sentence(sentence, words)]
        yield from found
        alone = before.rstrip(".")
        if found and found[0][0] == "project_leader" and units_of(words).is_known(alone):
            yield "department", alone, before  # "Facilitair Bedrijf. Projectleider is Annelot Hoekzema."
        if words.says("i_lead", sentence):
            yield from _led_by_author(before, sentence, words)
    headed = units_of(words).in_letterhead(text, next(iter(sentences(text)), "").rstrip("."))
    if headed and not words.says("advisers", headed):
        yield OF_LETTERHEAD, headed, text


def _led_by_author(before: str, sentence: str, words: Words) -> Iterator[Fact]:
    """Who says to lead the purchase, and from where: "Ik trek het vanuit Beheer"; the name and the department may stand in the sentence ``before``."""
    units = units_of(words)
    if part := units.led_from(sentence):
        yield "department", part, sentence
    named = _OPENS_WITH_PERSON.match(before)
    if named and units.is_person(named[1]):
        yield "project_leader", named[1], sentence
        if beside := units.with_person(before[named.start(1) :].rstrip("."))[1]:
            yield "department", beside, before


def _in_sentence(sentence: str, words: Words) -> Iterator[Fact]:
    if not _SECOND_NAME.search(sentence):
        return
    units = units_of(words)
    led = words.touches("leading", lambda: (*_leading(words), *words.vocabulary.i_lead), sentence)
    found = (match for order in leader_orders(words) for match in order.pattern.finditer(sentence)) if led else iter(())
    match = next((match for match in found if units.is_person(match[1])), None)
    if match and not _STILL_TO_COME.search(sentence[: match.start()]):
        yield "project_leader", without_function(match[1], words), sentence
        place = units.place.search(sentence)
        if department := match.groupdict().get("body") or (place and place["body"]) or _known_beside(match, words):
            yield "department", units.of_place(department), sentence
    elif (buys := units.buying(sentence)) and not words.says("advisers", buys):
        yield OF_LETTERHEAD if words.opens("organisations", sentence) else "department", units.of_place(buys), sentence


def without_function(name: str, words: Words) -> str:
    """A name without "de heer" or what somebody is before it: "Beleidsadviseur Kirsten Vlaming"."""
    bare = _POLITE.sub("", name)
    bare = bare if " " in bare else name
    first, _, rest = bare.partition(" ")
    return rest if " " in rest and words.opens("functions", first) else bare


def _known_beside(leader: re.Match[str], words: Words) -> str | None:
    """The department between brackets beside who leads, "Sanne Wolbers trekt het (Facilitaire Zaken)", or behind the name: "Bas Vos van Vastgoed"."""
    behind = _ASIDE.match(leader.string, leader.end()) or _REST_OF_ASIDE.match(leader.string, leader.end()) or _COMMA.match(leader.string, leader.end())
    asides = [*re.findall(r"\(([^()]+)\)", leader[0]), *re.findall(r"\(([^()]+)$", leader[0]), *([behind[1]] if behind else [])]
    pieces = [piece.strip() for aside in asides for piece in (aside, *re.split(r"\s*[,/;]\s*", aside))]
    return next(filter(units_of(words).is_known, [*pieces, *_OF.findall(leader.string[leader.end() :])[:1]]), None)


def leader_by_first_name(text: str, words: Words) -> str | None:
    """Who leads the purchase, where a sentence calls somebody by the first name alone: "Yvo is projectleider"."""
    found = (_first_name(words).search(sentence) for sentence in readable_sentences(text) if not is_elsewhere(sentence, words))
    return next((name for match in found if match for name in match.groups() if name), None)


def full_names(first: str, text: str) -> Iterator[str]:
    """The full names in a text that open with this first name."""
    return (match[0].strip() for match in re.finditer(PERSON, text) if match[0].split()[0] == first)


def _first_name(words: Words) -> re.Pattern[str]:
    def pattern() -> str:
        role = role_of(words)
        first, leads = rf"{NO_NAME}{CAPITAL}[a-zà-ÿ]+", r"\s+(?:is|wordt)\s+"
        does = either((*words.vocabulary.leads, "doet de projectleiding"))
        acts = rf"\s+(?!(?:is|wordt)\b)[a-z][^.,;]{{0,40}}?\bals\s+{role}"  # "Anouk pakt dit op als projectleider"
        return (
            rf"^(?P<one>{first})(?:{leads}(?:de\s+|hier\s+|ook\s+)?{role}|\s+(?:{does})|{acts})(?!\w)|^{role}{leads}(?P<two>{first})(?=[,.;])|"
            rf"^(?:[Dd]e\s+)?(?i:{either(words.vocabulary.led_by)})\s+(?P<three>{first})(?=[,.;])"
        )

    return words.compiled("first name of leader", pattern)


def leader_is_open(text: str, words: Words) -> bool:
    """Whether a sentence says that nobody leads the purchase yet, or who does not: "Wie dit gaat trekken weten we nog niet"."""
    leading = words.gathered("leading or not", lambda: (*_leading(words), *words.vocabulary.leading_verbs))
    return any(leading.search(sentence) and (denies(sentence) or postpones(sentence, words)) for sentence in readable_sentences(text))


def _leading(words: Words) -> tuple[str, ...]:
    known = words.vocabulary
    return (*known.fields.get("project_leader", ()), *known.led_by, *known.leads)


def author_in(text: str, words: Words) -> Iterator[tuple[str, str, str]]:
    """Who wrote the document and for which department, if that stands there: "Opgesteld door Pim de Kort, team Control"; and the sentence."""
    written = _SECOND_NAME.search(text) and words.touches("authors", lambda: (*words.vocabulary.author_labels, *words.vocabulary.papers), text)
    for sentence in readable_sentences(text) if written else ():
        if (match := _author(words).search(sentence)) and (match["body"] or _OPENS_PIECE.search(sentence[: match.start()])):
            aside = next((piece for piece in re.split(r"\s*[,/]\s*", match["aside"] or "") if units_of(words).is_partly_known(piece)), "")
            yield match[1], match["body"] or aside, _TO_WHOM.sub("", sentence)
        elif match := _called_author(words).search(sentence):
            yield match[1], match["body"] or "", sentence


def _called_author(words: Words) -> re.Pattern[str]:
    """A person who is called the author between brackets: "Mia Bos (aanvrager, team Wonen)"."""
    labels = either(words.vocabulary.author_labels)
    return words.compiled("called author", lambda: rf"(?<!\w){PERSON}\s*\((?i:{labels})(?:\s*,\s*(?:{units_of(words).unit}\s+)?{BODY})?\)")


def _author(words: Words) -> re.Pattern[str]:
    def pattern() -> str:
        labels, papers = either(words.vocabulary.author_labels), either(words.vocabulary.papers)
        part = rf"(?:\s*[,(]\s*{units_of(words).unit}\s+{BODY}|\s*\((?P<aside>[^()]+)\))?"
        return rf"(?<!\w)(?:(?i:{labels})(?:\s*:\s*|\s+(?:is\s+)?)|(?i:{papers})\s+(?:(?:van|door)\s+)?){PERSON}{part}"

    return words.compiled("author", pattern)
