"""What a text says about a theme as a whole: by its sentences where these are clear, else by what such texts turned out to say."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.dutch.not_yet import on_condition
from mvoi_checklist.inputs.dutch.refusals import refuses
from mvoi_checklist.inputs.dutch.scope import sentences
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.themes.kinds import is_open, takes_back
from mvoi_checklist.inputs.themes.learned import chances, subjects
from mvoi_checklist.inputs.themes.stances import YET, JudgedSentence, Stance, is_reasoned, judge, only_tells
from mvoi_checklist.model.closed_lists import ASKED_OF_SUPPLIER

_AGREED, _LIKELY, _BARE, _OPEN, _SURE = 0.5, 0.7, 0.8, 0.8, 0.95
"""How likely it must be: where the sentences seem to say it too, where they only tell, where a refusal says no more, where an answer decides nothing, and where
the sentences seem to say otherwise."""
_FEWEST_WORDS, _FEWEST_IN_PLACE = 5, 2
"""Of fewer words that are about no theme, "Idem als perceel 1", nothing was learned."""
_CONCLUDES = re.compile(r"(?:daarom|dus|vandaar|al met al|kortom)\b", re.IGNORECASE)
"""A refusal that closes what was weighed before it: "Daarom doen we het niet"."""
_HALVES = re.compile(r";\s+(?!(?:dat|dit|die|deze)\b)(?=\w+ )")
"""Two sentences in one, unless the second says what the first means: "Het bitumen wordt gerecycled; dat nemen we op in het contract"."""
_MEANS_IT = re.compile(r"(?:dat|dit|deze|beide) (?:is|zijn|wordt|worden|geldt|gelden|(?:nemen|vragen|stellen|eisen) (?:we|wij))\b", re.IGNORECASE)
"""What stands before it is asked, whatever else that says: "Dat is een harde eis"."""
_POINTS_BACK = re.compile(r"(?:dat|dit|die|deze)\b", re.IGNORECASE)
_REFERS = re.compile(r"zie (?:ook )?(?:\S+ ?){1,3}\.?", re.IGNORECASE)
"""A sentence that only points at another place: "Zie K3."."""


def outcome(text: str, words: Words, *, in_place: bool = False) -> JudgedSentence:
    """The stance of a text; ``in_place``: it stands where a form asks about the theme, so that a measure needs no more than its name."""
    said = by_sentences(text, words)
    short = len(text.split()) < (_FEWEST_IN_PLACE if in_place else _FEWEST_WORDS) and said.stance in (Stance.TOLD, Stance.VAGUE)
    unknown = short and not (subjects(text, words) or words.opens_with_kind(text))
    if unknown and in_place and not words.opens("boilerplate_openings", text) and chances(text, words, in_place=True).open >= _OPEN:
        return JudgedSentence(text, Stance.OPEN, learned=True)  # "later"
    return said if unknown or said.stance is Stance.OPEN else _checked(text, said, words, in_place=in_place)


def _checked(text: str, said: JudgedSentence, words: Words, *, in_place: bool) -> JudgedSentence:
    """What such texts turned out to say, where its sentences do not say it clearly; what they hardly ever say is in doubt."""
    likely = chances(text, words, in_place=in_place and said.stance is not Stance.ASKED)
    if said.stance is Stance.REFUSED:
        if likely.supplier >= _SURE and (words.says("contract_scope", said.sentence) or _asks_apart(text, said.sentence, words)):
            return JudgedSentence(text, Stance.ASKED, "suitability")  # "Inschrijver heeft PSO trede 2. Tijdens de opdracht vragen we verder niets"
        asks = likely.applied + likely.supplier >= _SURE
        bare = likely.other >= _BARE and not is_reasoned(text, words)
        return JudgedSentence(text, Stance.VAGUE) if asks else said._replace(bare=bare, reasoned=likely.explained >= _SURE)
    if said.named:
        of_supplier = said.kind in ASKED_OF_SUPPLIER
        doubted = likely.applied + likely.supplier <= _AGREED and not (of_supplier and chances(said.sentence, words).supplier >= _SURE)
        of_other = not of_supplier and likely.supplier >= _LIKELY
        return JudgedSentence(text, Stance.VAGUE, learned=doubted) if doubted or of_other else said
    dropped = takes_back(text, words) or any(is_open(one, words) for one in sentences(text))
    enough = _SURE if said.stance is Stance.VAGUE else _AGREED if said.stance is Stance.ASKED else _LIKELY
    if likely.explained >= enough:
        return JudgedSentence(text, Stance.REFUSED, learned=True)
    tells = said.stance is not Stance.ASKED and only_tells(text, words)
    if max(likely.applied, likely.supplier) >= enough and not (dropped or tells):
        return JudgedSentence(text, Stance.ASKED, "requirement" if likely.applied >= enough else "suitability")
    decides_nothing = in_place and not (takes_back(text, words) or is_reasoned(text, words)) and max(likely.open, likely.unclear) >= _OPEN
    unclear = likely.unclear >= _OPEN or on_condition(text, words)
    undecided = JudgedSentence(text, Stance.VAGUE if unclear else Stance.OPEN, learned=True) if decides_nothing else said
    return JudgedSentence(text, Stance.VAGUE) if undecided.stance is Stance.ASKED else undecided


def _asks_apart(text: str, refusal: str, words: Words) -> bool:
    """Whether beside a refusal a sentence by itself asks something of the supplier, and no other takes that back: "Dat nemen we niet op als eis"."""
    others = [one for one in sentences(text) if one != refusal]
    return any(chances(one, words).supplier >= _SURE for one in others) and not any(_POINTS_BACK.match(one) and refuses(one, words) for one in others)


def explains_no(text: str, words: Words) -> bool:
    """Whether a text that stands beside a theme and a "nee" reads as the reason for it."""
    return is_reasoned(text, words) or (chances(f"Nee, {text}", words, in_place=True).explained >= _AGREED and not words.kind_line(text))


def by_sentences(text: str, words: Words) -> JudgedSentence:
    """What its sentences say: what is asked goes before what is told; of asked and refused the first, unless what is asked is said to be an exception."""
    said = sentences(words.postponement.without_part(text))
    judged = [judge(piece, words) for sentence in said for piece in _HALVES.split(sentence)]
    if takes_back(text, words):
        return JudgedSentence(text, Stance.VAGUE)
    asked = [one for one in judged if one.stance is Stance.ASKED]
    refused = [one for one in judged if one.stance is Stance.REFUSED]
    if asked and refused:
        return _asked_or_refused([one for one in asked if one.named and not _REFERS.fullmatch(one.sentence)], refused, judged)
    order = (*asked, *refused, *(one for one in judged if one.stance in (Stance.OPEN, Stance.VAGUE)), *judged)
    return order[0] if order else JudgedSentence(text, Stance.TOLD)


def _asked_or_refused(named: list[JudgedSentence], refused: list[JudgedSentence], judged: list[JudgedSentence]) -> JudgedSentence:
    """Of what is asked by name and what is refused in one text, the one that holds."""
    if any(_CONCLUDES.match(one.sentence) for one in refused):
        return refused[0]
    after = any(YET.match(one.sentence) or _MEANS_IT.match(one.sentence) for one in named)
    first = bool(named) and (judged.index(named[0]) < judged.index(refused[0]) or after)
    return named[0] if first else refused[0]


def asks_supplier_only(text: str, words: Words) -> bool:
    """Whether all that a text asks by name is asked of the supplier, and nothing in the contract."""
    judged = (judge(piece, words) for sentence in sentences(text) for piece in _HALVES.split(sentence))
    kinds = {one.kind for one in judged if one.stance is Stance.ASKED}
    return bool(kinds) and kinds <= ASKED_OF_SUPPLIER
