"""What a decision makes of the proposal beside it: it is turned down or put off, it is agreed to, or the advice on it is followed."""

from __future__ import annotations

from mvoi_checklist.inputs.dutch.boxes import checked
from mvoi_checklist.inputs.dutch.refusals import postpones, refuses
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.themes.columns import asks_nothing
from mvoi_checklist.inputs.themes.free_text import first_answer, theme_text


def drops(decision: str, words: Words) -> bool:
    """Whether what was proposed is not asked after all, or not yet: "vervalt", "niet overnemen, want …", "aanhouden tot na het marktgesprek"."""
    said = checked(decision)
    if asks_nothing(said, words) or agrees(said, words):
        return False
    turned_down = first_answer(said, words)[0] is False or words.opens("declining", said)
    return turned_down or words.no_demand.withdraws(said) or refuses(said, words) or postpones(said, words)


def agrees(decision: str, words: Words) -> bool:
    """Whether what was proposed is asked: "overnemen", "akkoord, alleen perceel 1"; a condition makes no yes of it."""
    said = checked(decision)
    yes = words.opens("agreeing", said) or theme_text(said, words).applied
    return yes is True and not postpones(said, words)


def decided(proposal: str, advice: str, decision: str, words: Words) -> str:
    """Of a proposal, the advice on it and what was done with that, the words that count."""
    if drops(decision, words):
        return decision
    none = asks_nothing(proposal, words) or refuses(proposal, words)
    return advice if none and advice.strip() and words.opens("adopting", checked(decision)) else proposal
