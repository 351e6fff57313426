"""Which criteria fit this purchase: group, condition, date, level and procedure; short at low value."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from mvoi_checklist.engine.case import Case
from mvoi_checklist.engine.conditions import Outcome, Refusal
from mvoi_checklist.engine.in_force import not_in_force
from mvoi_checklist.engine.rulebook import Candidate
from mvoi_checklist.model.checklist import GroupChoice, LeftOut, SuggestedCriterion
from mvoi_checklist.model.closed_lists import CPV_SUPPLIES, NOT_ASKED, Answer, ContractKind, CriterionKind, SingleSupplierForm
from mvoi_checklist.model.rules import Criterion
from mvoi_checklist.model.start_document import AskedCriterion

Found = tuple[Candidate, Outcome]
"""A criterion of a product group, and whether it fits."""

_CPV = ("cpv",)
_SHORT_LIST = "Past ook; bij deze omvang volstaat een korte lijst."
_EXPLAINED = "Past ook; dit thema is al uitgelegd."
_CPV_FIRST = "Past misschien; vul de CPV-code in."
_GROUP_FIRST = "Past misschien ook; vul eerst de productgroep in."
_OTHER_CPV = "Hoort bij andere CPV-codes."


class Suggestions(NamedTuple):
    """The criteria to show, those left out with the reason, and the codes of those of which a CPV code would tell whether they fit."""

    shown: tuple[SuggestedCriterion, ...]
    left_out: tuple[LeftOut, ...] = ()
    await_cpv: frozenset[str] = frozenset()


def list_lengths(themes: Sequence[str], case: Case) -> dict[str, int]:
    """How many criteria each of the themes that may apply shows: a small purchase gets few in all, yet each theme at least one.

    What is left over after sharing goes to the focus themes first.
    """
    most = max(row.criteria_per_theme for row in case.short_lists)
    totals = [row.criteria_in_all for row in case.short_lists if row.criteria_in_all is not None]
    if not themes or len(totals) < len(case.short_lists):
        return dict.fromkeys(themes, most)
    each, over = divmod(max(*totals, len(themes)), len(themes))
    focus_first = sorted(themes, key=lambda theme: theme not in case.ruleset.policy.focus_themes)
    return {theme: min(most, each + (number < over)) for number, theme in enumerate(focus_first)}


def suggest_by_theme(applies: Mapping[str, Answer], explained: Collection[str], choice: GroupChoice, case: Case) -> dict[str, Suggestions]:
    """What each theme shows: a criterion of several themes stands at one of them, and the others say where; one that is explained needs none.

    That is the theme at which it is asked, or else that it is about above all, if that shows it; else the first that does, of those that apply.
    """
    lengths = list_lengths([theme for theme, answer in applies.items() if answer is not Answer.NO and theme not in explained], case)

    def suggested(theme: str, elsewhere: Mapping[str, str]) -> Suggestions:
        if theme in lengths:
            return suggest(theme, choice, lengths[theme], case, elsewhere=elsewhere)
        if theme in explained:
            return suggest(theme, choice, 0, case, elsewhere=elsewhere)
        return advise(theme, choice, case, elsewhere=elsewhere)

    order = sorted(applies, key=lambda theme: theme not in lengths)
    found = {theme: suggested(theme, {}) for theme in order}
    homes = _homes([(theme, item) for theme in lengths for item in found[theme].shown], case)
    for theme in order:
        elsewhere = {code: words for code, (home, words) in homes.items() if home != theme}
        if any(item.code in elsewhere for item in found[theme].shown):
            found[theme] = suggested(theme, elsewhere)
        homes |= {item.code: (theme, _stands_at(theme, item, case)) for item in found[theme].shown}
    return {theme: _told_where_shown(theme, found[theme], homes, lengths.keys(), case) for theme in applies}


def _homes(shown: list[tuple[str, SuggestedCriterion]], case: Case) -> dict[str, tuple[str, str]]:
    """By the code of a criterion the theme that goes before the others, and how that is told."""
    asked = {(answer.theme, criterion.code) for answer in case.document.themes for criterion in answer.criteria}
    main = [(theme, item) for theme, item in shown if case.ruleset.criterion_by_code[item.code].themes[0] == theme]
    first = [(theme, item) for theme, item in shown if (theme, item.code) in asked]
    return {item.code: (theme, _stands_at(theme, item, case)) for theme, item in (*main, *reversed(first))}


def suggest(theme: str, choice: GroupChoice, length: int, case: Case, *, elsewhere: Mapping[str, str]) -> Suggestions:
    """Choose at most ``length`` criteria of a theme that applies; what does not fit, or stands elsewhere, is left out with its reason, never in silence.

    Without ``length`` the theme is explained, and needs none.
    """
    short = _SHORT_LIST if length else _EXPLAINED
    groups = (*choice.certain, *choice.possible)
    found = _of_groups(theme, groups, case)
    known = tuple([group for group in groups if case.rulebook.candidates[group, theme]]) or (case.ruleset.fallback_group,)
    words = case.telling_words[known]
    fitting, left_out = _sift(theme, found or _of_groups(theme, known, case), elsewhere, case)
    sure, doubtful, more, hidden = _apart(_mixed(fitting, words, case.document.cpv or ()), _bringing(theme, groups, case), words, case)
    if not groups:  # one example, and not the same one under several themes
        sure.sort(key=lambda each: each[0].order[0])
        length = min(length, 1)
    room = _room_for_doubt(length, len(sure), case)
    if case.all_criteria:
        doubtful, hidden = [*doubtful, *hidden], []
        length, room = len(fitting), len(doubtful)
    shown = [*sure[:length], *doubtful[:room]]
    beside = max(0, length - len(shown))
    hidden = [*doubtful[room:], *hidden]
    for rest, why in ((sure[length:], short), (more[beside:], short), (hidden, _CPV_FIRST if length else _EXPLAINED)):
        left_out += [candidate.left_out[why if groups else _GROUP_FIRST] for candidate, _ in rest]
    shown += more[:beside]
    await_cpv = frozenset(found[0].criterion.code for found in (*shown, *hidden) if length and "cpv" in found[1].missing)
    return Suggestions(as_shown(shown, case), tuple(left_out), await_cpv)


def _bringing(theme: str, groups: tuple[str, ...], case: Case) -> frozenset[str]:
    """The groups of a purchase to which the policy gives this theme, or may give it."""
    return frozenset(group for group in groups if case.outcomes[case.rulebook.cells[group, theme]].answer is not Answer.NO)


def _apart(fitting: list[Found], bringing: frozenset[str], words: tuple[str, ...], case: Case) -> tuple[list[Found], ...]:
    """Of the groups that bring the theme what surely fits, and what only a CPV code would tell; of the other groups, with what is not likely, the same."""
    apart: tuple[list[Found], ...] = ([], [], [], [])
    told = tuple([code for candidate, _ in fitting if _about(candidate, words) for code in candidate.cpv])
    for each in fitting:
        of_others = bool(bringing) and each[0].group not in bringing
        in_doubt = each[1].missing == _CPV and not _about(each[0], words)
        elsewhere = in_doubt and _unlikely(each[0], told, case.document.contract_kind)
        apart[2 * (of_others or elsewhere) + in_doubt].append(each)
    return apart


def _unlikely(candidate: Candidate, told: tuple[str, ...], kind: ContractKind | None) -> bool:
    """Whether the purchase, that is not about the criterion, buys products where it is for services and works, or tells of other CPV codes or words."""
    if kind is ContractKind.SUPPLIES and not CPV_SUPPLIES.intersection(code[:2] for code in candidate.cpv):
        return True
    shared = any(code.startswith(told) or other.startswith(code) for code in candidate.cpv for other in told)
    return bool(told) and (bool(candidate.criterion.words) or not shared)


def _room_for_doubt(length: int, sure: int, case: Case) -> int:
    """How many criteria to show of which only a CPV code could tell whether they fit.

    Beside what surely fits they fill the list up to the policy's shortest, so that there is a choice; alone they may fill it.
    """
    return max(0, (min(length, case.rulebook.shortest_list) if sure else length) - sure)


def advise(theme: str, choice: GroupChoice, case: Case, *, elsewhere: Mapping[str, str]) -> Suggestions:
    """A few criteria for a theme that the policy does not ask here: who wants to do more, may; a small purchase shows them only when all are asked for."""
    if not case.all_criteria and all(row.criteria_in_all is not None for row in case.short_lists):
        return Suggestions(())
    found = sorted(_of_groups(theme, choice.certain, case), key=lambda candidate: (candidate.criterion.level, candidate.order))
    top = _highest_level(theme, case)
    outcomes = ((candidate, case.outcomes[candidate.fits]) for candidate in found if candidate.criterion.code not in elsewhere)
    fitting = (each for each in outcomes if each[1].answer is Answer.YES and not _why_not(*each, top, case))
    return Suggestions(as_shown(islice(fitting, case.ruleset.policy.advice_per_theme), case))


def _stands_at(theme: str, item: SuggestedCriterion, case: Case) -> str:
    """Where a criterion is shown; what can be ticked there counts for each of its themes, a point to negotiate has to be written down."""
    too = "" if item.form in NOT_ASKED else " en telt hier ook"
    return f"Staat bij {case.ruleset.theme_by_id[theme].title}{too}."


def _told_where_shown(theme: str, suggestions: Suggestions, homes: Mapping[str, tuple[str, str]], open_themes: Collection[str], case: Case) -> Suggestions:
    """Of what is left out here and shown at another theme where it stands, and of what is shown for which other themes it counts."""

    def told(item: LeftOut) -> LeftOut:
        return item.model_copy(update={"reason": homes[item.code][1]}) if item.code in homes else item

    def counted(item: SuggestedCriterion) -> SuggestedCriterion:
        themes = () if item.form in NOT_ASKED else case.ruleset.criterion_by_code[item.code].themes
        others = tuple(case.ruleset.theme_by_id[other].title for other in themes if other != theme and other in open_themes)
        return item.model_copy(update={"also_for": others}) if others else item

    return suggestions._replace(shown=tuple(map(counted, suggestions.shown)), left_out=tuple(map(told, suggestions.left_out)))


def _sift(theme: str, found: list[Candidate], elsewhere: Mapping[str, str], case: Case) -> tuple[list[Found], list[LeftOut]]:
    """The criteria that fit or may fit; and those that do not, with the reason."""
    fitting: list[Found] = []
    left_out: list[LeftOut] = []
    top, outcomes, asked = _highest_level(theme, case), case.outcomes, _asked(theme, case)
    for candidate in found:
        outcome = outcomes[candidate.fits]
        reason = elsewhere.get(candidate.criterion.code) or _why_not(candidate, outcome, top, case) or _asked_already(candidate, asked)
        if reason:
            left_out.append(candidate.left_out[reason])
        else:
            fitting.append((candidate, outcome))
    return fitting, left_out


def _asked(theme: str, case: Case) -> list[AskedCriterion]:
    return [criterion for answer in case.answers.get(theme, ()) for criterion in answer.criteria if case.rulebook.phrases.asks(criterion)]


def _asked_already(candidate: Candidate, asked: list[AskedCriterion]) -> str | None:
    """Whether the document asks for the same standard in words of its own; what it asks by the code is shown, and ticked."""
    if not (asked and candidate.standards) or any(criterion.code == candidate.criterion.code for criterion in asked):
        return None
    named = (name for name in sorted(candidate.standards) for criterion in asked if re.search(rf"\b{name}\b", criterion.text))
    return next((f"U vraagt al {name}." for name in named), None)


def _of_groups(theme: str, groups: tuple[str, ...], case: Case) -> list[Candidate]:
    return [candidate for group in groups for candidate in case.rulebook.candidates[group, theme]]


def _mixed(fitting: list[Found], words: tuple[str, ...], codes: tuple[str, ...]) -> list[Found]:
    """What is about this very purchase first, then what surely fits; of each level in turn, so that a short list shows the ambition.

    Within a level: first what is about this theme above all, in the order of the rulebook's codes.
    """
    seen: dict[tuple[bool, int], int] = {}
    ranked = []
    for found in sorted(fitting, key=_order):
        candidate, outcome = found
        doubt, level = outcome.answer is Answer.UNKNOWN, candidate.level
        place = seen[doubt, level] = seen.get((doubt, level), 0) + 1  # so no two of them rank the same
        made_for = _about(candidate, words) or _made_for(candidate, codes) or (candidate.for_small and not doubt)
        ranked.append((not made_for, doubt, place, level, found))
    return [found for *_, found in sorted(ranked)]


def _order(found: Found) -> tuple[bool, str]:
    return found[0].order


def _about(candidate: Candidate, words: tuple[str, ...]) -> bool:
    """Whether the title of the criterion names something that the purchase names."""
    return bool(words) and any(word in candidate.title for word in words)


def _made_for(candidate: Candidate, codes: tuple[str, ...]) -> bool:
    """Whether the criterion was written for what these CPV codes say."""
    return bool(codes and candidate.narrow_cpv) and any(code.startswith(candidate.narrow_cpv) for code in codes)


def _highest_level(theme: str, case: Case) -> int:
    ambition = case.ruleset.ambition_by_theme.get(theme)
    by_ambition = case.ruleset.policy.level_per_ambition[ambition.ambition - 1] if ambition else 1
    return min(case.highest_level, by_ambition)


def _why_not(candidate: Candidate, outcome: Outcome, top: int, case: Case) -> str | None:
    if candidate.dated and (why := not_in_force(candidate.criterion, case.on)):
        return f"{why[:1].upper()}{why[1:]}."
    if outcome.answer is Answer.NO:
        return _unfit(outcome.refusals)
    if candidate.level > top:
        return f"Niveau {candidate.level} is hoger dan bij deze inkoop hoeft; hier is niveau {top} genoeg."
    return candidate.unusable if case.single_supplier else None


@lru_cache(maxsize=4096)
def _unfit(refusals: tuple[Refusal, ...]) -> str:
    if any(refusal.field == "cpv" for refusal in refusals):
        return _OTHER_CPV
    words = "; ".join(refusal.reason for refusal in refusals)
    return f"{words[:1].upper()}{words[1:]}."


def as_shown(found: Iterable[Found], case: Case) -> tuple[SuggestedCriterion, ...]:
    """The criteria as a checklist shows them."""
    single = case.single_supplier
    return tuple([_suggestion(candidate.group, candidate.criterion, outcome, single_supplier=single) for candidate, outcome in found])


@lru_cache(maxsize=4096)
def _suggestion(group: str, criterion: Criterion, outcome: Outcome, *, single_supplier: bool) -> SuggestedCriterion:
    form: SingleSupplierForm | CriterionKind = criterion.kind
    said, note = criterion, None
    conversion = criterion.single_supplier
    if single_supplier and conversion is not None:
        form, said = conversion.becomes, criterion.with_one_supplier
        if conversion.becomes.value != criterion.kind.value:
            note = (
                f"In de regels is dit een {criterion.kind.title.lower()}. Met één leverancier worden geen offertes "
                f"vergeleken; daarom is het hier een {conversion.becomes.title.lower()}."
            )
    return SuggestedCriterion(
        code=criterion.code,
        title=criterion.title,
        text=said.text,
        fill_ins=tuple(fill_in for fill_in in said.fill_ins if f"{{{fill_in.name}}}" in said.text),
        form=form,
        kind=criterion.kind,
        level=criterion.level,
        evidence=said.evidence,
        why=said.why,
        attention=criterion.attention,
        note=note,
        fits=outcome.answer,
        reasons=outcome.reasons,
        product_group=group,
        source=criterion.source,
        status=criterion.status,
    )
