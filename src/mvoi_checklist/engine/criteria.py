"""Which criteria fit this purchase: group, condition, date, level and procedure; short at low value."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import islice

from mvoi_checklist.engine.case import Case
from mvoi_checklist.engine.conditions import Outcome, holds
from mvoi_checklist.model.checklist import GroupChoice, LeftOut, SuggestedCriterion
from mvoi_checklist.model.rules import Criterion
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.model.words import Answer, CriterionKind, SingleSupplierForm

Found = tuple[str, Criterion, Outcome]
"""The product group, its criterion, and whether that fits."""

_NARROW = 3
"""From so many digits on a CPV prefix names a sort of product or work."""

_SHORT_LIST = "Past ook; bij deze omvang volstaat een korte lijst."
CPV_FIRST = "Past misschien; vul de CPV-code in."
_GROUP_FIRST = "Past misschien ook; vul eerst de productgroep in."
_OTHER_CPV = "Hoort bij andere CPV-codes."


@dataclass(frozen=True)
class Suggestions:
    """The criteria to show, and those left out with the reason."""

    shown: tuple[SuggestedCriterion, ...]
    left_out: tuple[LeftOut, ...]


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


def suggest(theme: str, choice: GroupChoice, length: int, case: Case) -> Suggestions:
    """Choose at most ``length`` criteria of a theme that applies; what does not fit is left out with its reason, never in silence."""
    groups = (*choice.certain, *choice.possible)
    found = _of_groups(theme, groups, case.ruleset) or _of_groups(theme, (case.ruleset.fallback_group,), case.ruleset)
    words = _telling_words({group for group, _ in found}, case)
    fitting, left_out = _sift(theme, found, case)
    sure: list[Found] = []
    doubtful: list[Found] = []
    for each in _mixed(theme, fitting, words, case.document.cpv or ()):
        (doubtful if _hangs_on_cpv(each) and not _about(each[1], words) else sure).append(each)
    if not groups:  # one example, and not the same one under several themes
        sure.sort(key=lambda each: each[1].themes[0] != theme)
        length = 1
    room = _room_for_doubt(length, len(sure), case)
    if case.all_criteria:
        length, room = len(sure), len(doubtful)
    for more, why in ((sure[length:], _SHORT_LIST), (doubtful[room:], CPV_FIRST)):
        left_out += [_left_out(item.code, item.title, why if groups else _GROUP_FIRST) for _, item, _ in more]
    shown = [*sure[:length], *doubtful[:room]]
    return Suggestions(tuple(_suggestion(*each, single_supplier=case.single_supplier) for each in shown), tuple(left_out))


def _room_for_doubt(length: int, sure: int, case: Case) -> int:
    """How many criteria to show of which only a CPV code could tell whether they fit.

    Beside what surely fits they fill the list up to the policy's shortest, so that there is a choice; alone they may fill it.
    """
    shortest = min(row.criteria_per_theme for row in case.ruleset.policy.short_lists)
    return max(0, (min(length, shortest) if sure else length) - sure)


def _hangs_on_cpv(found: Found) -> bool:
    return found[2].answer is Answer.UNKNOWN and found[2].missing == ("cpv",)


def advise(theme: str, choice: GroupChoice, case: Case) -> Suggestions:
    """A few criteria for a theme that the policy does not ask here: who wants to do more, may."""
    found = sorted(_of_groups(theme, choice.certain, case.ruleset), key=lambda pair: (pair[1].level, pair[1].themes[0] != theme, pair[1].code))
    top = _highest_level(theme, case)
    fitting = (each for pair in found if (each := _fits(*pair, top, case)) is not None)
    return Suggestions(tuple(islice(fitting, case.ruleset.policy.advice_per_theme)), ())


def _fits(group: str, criterion: Criterion, top: int, case: Case) -> SuggestedCriterion | None:
    outcome = holds(criterion.when, case.document)
    if outcome.answer is not Answer.YES or _why_not(criterion, outcome, top, case.on) or _why_not_single(criterion, case):
        return None
    return _suggestion(group, criterion, outcome, single_supplier=case.single_supplier)


def _sift(theme: str, found: list[tuple[str, Criterion]], case: Case) -> tuple[list[Found], list[LeftOut]]:
    """The criteria that fit or may fit; and those that do not, with the reason."""
    fitting: list[Found] = []
    left_out: list[LeftOut] = []
    top = _highest_level(theme, case)
    for group, criterion in found:
        outcome = holds(criterion.when, case.document)
        reason = _why_not(criterion, outcome, top, case.on) or _why_not_single(criterion, case)
        if reason:
            left_out.append(_left_out(criterion.code, criterion.title, reason))
        else:
            fitting.append((group, criterion, outcome))
    return fitting, left_out


def _of_groups(theme: str, groups: tuple[str, ...], ruleset: Ruleset) -> list[tuple[str, Criterion]]:
    return [(group, criterion) for group in groups for criterion in ruleset.criteria_by_group_and_theme.get((group, theme), ())]


def _mixed(theme: str, fitting: list[Found], words: frozenset[str], codes: tuple[str, ...]) -> list[Found]:
    """What is about this very purchase first, then what surely fits; of each level in turn, so that a short list shows the ambition.

    Within a level: first what is about this theme above all, in the order of the rulebook's codes.
    """
    ranked = sorted(fitting, key=lambda found: (found[1].themes[0] != theme, found[1].code))
    seen: Counter[tuple[Answer, int]] = Counter()
    keyed = []
    for found in ranked:
        fits, level = found[2].answer, found[1].level
        seen[fits, level] += 1
        keyed.append(((not (_about(found[1], words) or _made_for(found[1], codes)), fits is Answer.UNKNOWN, seen[fits, level], level), found))
    return [found for _, found in sorted(keyed, key=lambda pair: pair[0])]


def _telling_words(groups: set[str], case: Case) -> frozenset[str]:
    """The long words of title and description, without their endings: what a criterion may be about.

    The title of the product group itself tells nothing: every criterion of the group is about it.
    """
    document = case.document
    stems = {word[:-2] for word in re.findall(r"\w{6,}", f"{document.title or ''} {document.description or ''}".lower())}
    titles = " ".join(case.ruleset.group_by_id[group].title.lower() for group in groups)
    return frozenset(stem for stem in stems if stem not in titles)


def _about(criterion: Criterion, words: frozenset[str]) -> bool:
    """Whether the title of the criterion names something that the purchase names."""
    title = criterion.title.lower() if words else ""
    return any(word in title for word in words)


def _made_for(criterion: Criterion, codes: tuple[str, ...]) -> bool:
    """Whether the criterion was written for what these CPV codes say, and not for a whole division of them (45: all works)."""
    narrow = [prefix for prefix in criterion.when.cpv or () if len(prefix.rstrip("0")) >= _NARROW]
    return any(code.startswith(prefix) for code in codes for prefix in narrow)


def _highest_level(theme: str, case: Case) -> int:
    by_value = max(row.highest_level for row in case.short_lists)
    ambition = case.ruleset.ambition_by_theme.get(theme)
    by_ambition = case.ruleset.policy.level_per_ambition[ambition.ambition - 1] if ambition else 1
    return min(by_value, by_ambition)


def _why_not(criterion: Criterion, outcome: Outcome, top: int, on: date) -> str | None:
    if criterion.in_force_from is not None and on < criterion.in_force_from:
        return f"Geldt pas vanaf {criterion.in_force_from.isoformat()}."
    if criterion.in_force_until is not None and on > criterion.in_force_until:
        return f"Is vervallen na {criterion.in_force_until.isoformat()}."
    if outcome.answer is Answer.NO:
        why = [reason for reason in outcome.reasons if reason.startswith("past")]
        if any("CPV-code" in reason for reason in why):
            return _OTHER_CPV
        words = "; ".join(why)
        return f"{words[:1].upper()}{words[1:]}."
    if criterion.level > top:
        return f"Niveau {criterion.level} gaat verder dan de ambitie of de omvang vraagt (tot en met niveau {top})."
    return None


def _why_not_single(criterion: Criterion, case: Case) -> str | None:
    conversion = criterion.single_supplier
    if case.single_supplier and conversion and conversion.becomes is SingleSupplierForm.NONE:
        return conversion.reason
    return None


@lru_cache(maxsize=4096)
def _left_out(code: str, title: str, reason: str) -> LeftOut:
    return LeftOut(code=code, title=title, reason=reason)


@lru_cache(maxsize=4096)
def _suggestion(group: str, criterion: Criterion, outcome: Outcome, *, single_supplier: bool) -> SuggestedCriterion:
    form: SingleSupplierForm | CriterionKind = criterion.kind
    text, note = criterion.text, None
    conversion = criterion.single_supplier
    if single_supplier and conversion is not None:
        form, text = conversion.becomes, conversion.text or criterion.text
        if conversion.becomes.value != criterion.kind.value:
            note = (
                f"In de regels is dit een {criterion.kind.title.lower()}. Met één leverancier worden geen offertes "
                f"vergeleken; daarom is het hier een {conversion.becomes.title.lower()}."
            )
    return SuggestedCriterion(
        code=criterion.code,
        title=criterion.title,
        text=text,
        fill_ins=tuple(fill_in for fill_in in criterion.fill_ins if f"{{{fill_in.name}}}" in text),
        form=form,
        kind=criterion.kind,
        level=criterion.level,
        evidence=criterion.evidence,
        why=criterion.why,
        attention=criterion.attention,
        note=note,
        fits=outcome.answer,
        reasons=outcome.reasons,
        product_group=group,
        source=criterion.source,
        status=criterion.status,
    )
