"""The sentences that every output says the same way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from mvoi_checklist.model.checklist import Checklist, ThemeResult, filled_in
from mvoi_checklist.model.closed_lists import ContractKind, DutyState, GroupBasis, Procedure, Severity, Status, Verdict
from mvoi_checklist.model.condition import INTERVAL_UNITS, Condition, Interval
from mvoi_checklist.model.dutch import day_words, euros, interval_words
from mvoi_checklist.model.findings import GROUP_UNSURE
from mvoi_checklist.model.rules import Criterion, Duty, FillIn
from mvoi_checklist.model.start_document import ValueRange

NOT_FILLED_IN = "niet ingevuld"

IF_PROPOSED = "als het voorstel klopt"
"""Behind "compleet", where nobody confirmed the product group from which all themes follow."""

_ALL_THEMES = "alle thema's"

_FEW = 2
"""More duties than this are counted in the verdict, not named: each stands further on."""


def value_words(value: float | ValueRange | None) -> str:
    """Say the estimated value, excl. VAT; a missing one is said to be missing."""
    if value is None:
        return NOT_FILLED_IN
    if isinstance(value, ValueRange):
        return f"{euros(value.minimum)} tot {euros(value.maximum)} (excl. btw)"
    return f"{euros(value)} (excl. btw)"


def group_line(checklist: Checklist) -> str:
    """The product group, and whether it was stated; what was only proposed is said to be a proposal."""
    proposed = " (voorstel)" if checklist.product_groups.basis is GroupBasis.PROPOSED else ""
    return f"Productgroep: {group_words(checklist)}{proposed}"


def group_words(checklist: Checklist) -> str:
    """The names of the product groups, also of those from which one has yet to be chosen."""
    choice = checklist.product_groups
    names = [checklist.group_titles.get(group, group) for group in choice.certain]
    if choice.possible:
        names.append(f"nog te kiezen uit {' en '.join(checklist.group_titles.get(group, group) for group in choice.possible)}")
    return ", ".join(names) or "onbekend"


def verdict_line(checklist: Checklist) -> str:
    """The verdict on the whole in one sentence."""
    if checklist.complete:
        sure = checklist.product_groups.confidence
        rests = f" {IF_PROPOSED} (productgroep: {group_words(checklist)}; zekerheid: {sure.title})" if sure else ""
        return f"Deze inkoop is compleet{rests}: elk thema dat geldt, is toegepast of uitgelegd."
    parts = []
    if checklist.to_explain:
        parts.append(f"uitleg nodig bij {', '.join(theme.title for theme in checklist.to_explain)}")
    if checklist.undetermined:
        every = len(checklist.undetermined) == len(checklist.themes)
        parts.append(f"te weinig bekend over {_ALL_THEMES if every else ', '.join(theme.title for theme in checklist.undetermined)}")
    if any(finding.code == GROUP_UNSURE for finding in checklist.findings):
        parts.append("productgroep te bevestigen")
    open_states = {duty.state for duty in checklist.open_duties}
    for state, words in ((DutyState.OPEN, "te regelen"), (DutyState.POSSIBLE, "na te gaan")):
        titles = [duty.title for duty in checklist.duties if duty.state is state]
        if state in open_states:  # then what only a CPV code would tell is counted too: it is told in the same breath
            few = f"{'wettelijke plicht' if len(titles) == 1 else 'wettelijke plichten'} {words}: {', '.join(titles)}"
            parts.append(few if len(titles) <= _FEW else f"{len(titles)} wettelijke plichten {words}")
    if not parts:
        wrong = sum(finding.severity is Severity.ERROR for finding in checklist.findings)
        where = f" bij {', '.join(theme.title for theme in themes)}" if (themes := wrong_themes(checklist)) else ""
        parts.append(f"1 punt klopt nog niet{where}" if wrong == 1 else f"{wrong} punten kloppen nog niet{where}")
    return f"Nog niet compleet: {'; '.join(parts)}."


def wrong_themes(checklist: Checklist) -> list[ThemeResult]:
    """The themes about which something must be mended, whatever their verdict."""
    about = {finding.theme for finding in checklist.findings if finding.severity is Severity.ERROR}
    return [theme for theme in checklist.themes if theme.theme in about]


def to_do_title(*, complete: bool) -> str:
    """What the list of points to do is called; of what is complete they are advice."""
    return "Wat nog beter kan" if complete else "Wat u nog moet doen"


def goal_line(checklist: Checklist) -> str:
    """Whether this purchase counts for the policy's yearly goal; which themes are in focus stands with each theme."""
    asked = sum(theme.focus and theme.verdict is Verdict.APPLIED for theme in checklist.themes)
    if not asked:
        return "Telt nog niet mee voor het jaardoel: vraag daarvoor minstens één focusthema in de opdracht."
    themes = "1 focusthema is" if asked == 1 else f"{asked} focusthema's zijn"
    when = "" if checklist.start_document.has_reference else " zodra het zaaknummer is ingevuld"
    return f"Telt mee voor het jaardoel{when}: {themes} in de opdracht gevraagd."


def counts_words(checklist: Checklist) -> str:
    """The same in a word or three."""
    if not checklist.counts_for_goal:
        return "nee"
    return "ja" if checklist.start_document.has_reference else "nog niet: geen zaaknummer"


def status_line(checklist: Checklist) -> str:
    """How many of the criteria shown were read in their source."""
    shown = Counter({item.code: item.status for theme in checklist.themes for item in theme.suggested_criteria}.values())
    if not shown:
        return "Er zijn geen criteria getoond."
    return "; ".join(f"{shown[status]} {status.title}" for status in Status) + "."


def identity_line(checklist: Checklist) -> str:
    """With which rules, on which day."""
    ruleset = checklist.ruleset
    rules = f"{ruleset.title} ({ruleset.id}, versie {ruleset.version})"
    return f"Gemaakt met regelset {rules}, peildatum {day_words(checklist.on)}."


def condition_words(condition: Condition) -> str:
    """Say a condition in Dutch: ``waarde vanaf 50.000 euro; CPV 48 of 72``."""
    return "; ".join(f"{_field_words(field)} {_wanted_words(field, getattr(condition, field))}" for field in condition.stated)


def period_words(rule: Criterion | Duty) -> str:
    """The days on which a rule is in force: ``tot en met 30 juni 2026``; nothing where it always is."""
    start, end = rule.in_force_from, rule.in_force_until
    return " ".join([*([f"vanaf {day_words(start)}"] if start else []), *([f"tot en met {day_words(end)}"] if end else [])])


def title_at_a_glance(title: str, period: str) -> str:
    """The title of a criterion in a list that tells no more of it; one that ended, or has yet to begin, must not look alive there."""
    return f"{title} (geldt {period})" if period else title


def _field_words(field: str) -> str:
    title = str(Condition.model_fields[field].title)
    return title if title.isupper() else title.lower()


def _wanted_words(field: str, wanted: Interval | tuple[str, ...]) -> str:
    if isinstance(wanted, Interval):
        return f"{interval_words(wanted.from_, wanted.until)} {INTERVAL_UNITS[field]}"
    return " of ".join(item.title if isinstance(item, Procedure | ContractKind) else item for item in wanted)


def fill_in_words(fill_ins: Iterable[FillIn]) -> str:
    """What each place to fill in is for, with its proposal between brackets as it stands in the text: ``termijn na levering [4] weken``."""
    return "; ".join(f"{fill.label} [{fill.default}]{f' {fill.unit}' if fill.unit else ''}" for fill in fill_ins)


def single_supplier_words(criterion: Criterion) -> str:
    """What a criterion becomes where one supplier is invited; without words for it, it stays as it is."""
    form = criterion.single_supplier
    return f"{form.becomes.title}. {filled_in(criterion.with_one_supplier) if form.text else form.reason or ''}".rstrip() if form else ""
