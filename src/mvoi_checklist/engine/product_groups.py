"""Which product groups a purchase belongs to: as stated, else proposed from its CPV codes or its words, else unknown."""

from __future__ import annotations

from collections.abc import Mapping

from mvoi_checklist.engine.group_words import WordProposal, groups_named, propose_from_words
from mvoi_checklist.errors import choose_from, did_you_mean, suggestion
from mvoi_checklist.model.checklist import GroupChoice
from mvoi_checklist.model.closed_lists import Confidence, GroupBasis
from mvoi_checklist.model.rules import CpvRow
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.model.start_document import StartDocument

_ORDER = [Confidence.LOW, Confidence.MEDIUM, Confidence.HIGH]


def choose_groups(document: StartDocument, ruleset: Ruleset) -> GroupChoice:
    """Take the stated groups; with none stated, propose from CPV, else from the words of title and description."""
    if document.product_groups is not None:
        return _stated(document.product_groups, ruleset)
    words = propose_from_words(document, ruleset.group_words, fallback=ruleset.fallback_group)
    rows = [row for code in document.cpv or () if (row := _longest_prefix(code, ruleset)) is not None]
    if rows and len(rows) == len(document.cpv or ()):
        return _from_cpv(rows, document.cpv or (), words, ruleset)
    if words is not None:
        return _from_words(words, document, ruleset)
    return GroupChoice(
        basis=GroupBasis.UNKNOWN,
        certain=(),
        reason="Er staat geen productgroep, en die volgt ook niet uit CPV-code, titel of omschrijving.",
    )


def group_hint(name: str, ruleset: Ruleset, written: Mapping[str, str]) -> str:
    """Say which product group was meant by a name of none: by what its words point to, else by how it is spelled; else what there is to choose from.

    ``written`` tells how a group, by its id, is to be called.
    """
    if named := groups_named(name, ruleset.group_words, fallback=ruleset.fallback_group):
        return did_you_mean(written[group] for group in sorted(named))
    others = {other: written[group] for group, names in ruleset.words.product_groups.items() for other in (group, *names)}
    return suggestion(name, written.values(), choose_from({written[group]: title for group, title in ruleset.group_titles.items()}), others)


def _stated(groups: tuple[str, ...], ruleset: Ruleset) -> GroupChoice:
    if not groups:
        reason = "Ingevuld is dat de inkoop in geen van de productgroepen valt."
        return GroupChoice(basis=GroupBasis.STATED, certain=(ruleset.fallback_group,), reason=reason)
    titles = ", ".join(ruleset.group_by_id[group].title for group in groups)
    return GroupChoice(basis=GroupBasis.STATED, certain=groups, reason=f"Ingevuld bij Productgroep: {titles}.")


def _longest_prefix(code: str, ruleset: Ruleset) -> CpvRow | None:
    digits = code[:8]
    for length in range(8, 1, -1):
        row = ruleset.cpv_by_prefix.get(digits[:length])
        if row is not None:
            return None if not row.product_groups and row.confidence is Confidence.LOW else row
    return None


def _from_cpv(rows: list[CpvRow], codes: tuple[str, ...], words: WordProposal | None, ruleset: Ruleset) -> GroupChoice:
    """The CPV codes go before the words; that those say something else is no secret, and makes the proposal less sure."""
    certain = {group for row in rows for group in row.product_groups if len(row.product_groups) == 1}
    open_rows = [row for row in rows if len(row.product_groups) > 1 and not certain & set(row.product_groups)]
    possible = {group for row in open_rows for group in row.product_groups}
    if not certain and not possible:
        certain = {ruleset.fallback_group}
    because = f"De CPV-code is {codes[0]}." if len(codes) == 1 else f"De CPV-codes zijn {', '.join(codes)}."
    if words is None or (words.certain | words.possible) & (certain | possible):
        confidence = min((row.confidence for row in rows), key=_ORDER.index)
        return _proposal(frozenset(certain), frozenset(possible), confidence, because, ruleset)
    choice = _proposal(frozenset(certain), frozenset(possible), Confidence.LOW, because, ruleset)
    contradiction = f"De {words.place} wijst met {_quoted(words.words)} op {_titles(words.certain | words.possible, ruleset)}; de CPV-code gaat voor."
    return choice.model_copy(update={"reason": f"{choice.reason} {contradiction}"})


def _from_words(words: WordProposal, document: StartDocument, ruleset: Ruleset) -> GroupChoice:
    choice = _proposal(words.certain, words.possible, words.confidence, f"De {words.place} noemt {_quoted(words.words)}.", ruleset)
    told = []
    if words.beside:
        fallback = ruleset.group_by_id[ruleset.fallback_group].title
        told.append(f"Voor {_quoted(words.beside)} is er geen productgroep. Is dat een groot deel van de inkoop, noem dan ook {fallback}.")
    if document.cpv:
        told.append(f"CPV-code {', '.join(document.cpv)} geeft geen uitsluitsel.")
    return choice.model_copy(update={"reason": " ".join((choice.reason, *told))})


def _proposal(certain: frozenset[str], possible: frozenset[str], confidence: Confidence, because: str, ruleset: Ruleset) -> GroupChoice:
    """What follows from codes or words, with the reason in front of it."""
    offer = f" Voorstel: {_titles(certain, ruleset)} (zekerheid: {confidence.title})." if certain else ""
    choose = f" {'Daarnaast nog' if certain else 'Nog'} te kiezen: {_titles(possible, ruleset, ' of ')}." if possible else ""
    return GroupChoice(
        basis=GroupBasis.AMBIGUOUS if possible else GroupBasis.PROPOSED,
        certain=tuple(sorted(certain)),
        possible=tuple(sorted(possible)),
        confidence=confidence,
        reason=because + offer + choose,
    )


def _quoted(words: tuple[str, ...]) -> str:
    return ", ".join(f"'{word}'" for word in words)


def _titles(groups: frozenset[str], ruleset: Ruleset, joiner: str = ", ") -> str:
    return joiner.join(ruleset.group_by_id[group].title for group in sorted(groups))
