"""The criteria as plain text: a list, counts, and one product group for somebody who knows nothing of it.

That is how to use it, what there is per theme, and then every criterion in full.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from mvoi_checklist.model.closed_lists import LEVEL_TITLES, CriterionKind
from mvoi_checklist.model.rules import Criterion, ProductGroup, Theme
from mvoi_checklist.model.ruleset import Ruleset, refuse_name
from mvoi_checklist.outputs.explained import explain
from mvoi_checklist.outputs.words import period_words, title_at_a_glance

KINDS = {
    CriterionKind.REQUIREMENT: "elke offerte moet eraan voldoen",
    CriterionKind.AWARD: "wie meer biedt, krijgt meer punten",
    CriterionKind.CONTRACT: "een afspraak voor tijdens de opdracht",
    CriterionKind.SUITABILITY: "een eis aan de leverancier zelf; telt niet als toepassing in de opdracht",
    CriterionKind.SELECTION: "kiest wie mag inschrijven; telt niet als toepassing in de opdracht",
}


def listed(ruleset: Ruleset) -> str:
    """A line per criterion, below its product group."""
    lines = []
    for group in ruleset.product_groups:
        lines += ["", f"{group.title} ({group.id})"]
        lines += [f"  {item.code}  niveau {item.level}  {item.kind.title:<18}  {_titled(item)}" for item in group.criteria]
    return "\n".join(lines)


def counted(ruleset: Ruleset, on: date) -> str:
    """How many criteria there are on a day per group, theme, kind, level and status; of the others only how many."""
    everything = [(group.title, item) for group in ruleset.product_groups for item in group.criteria]
    criteria = [(title, item) for title, item in everything if (item.in_force_from or date.min) <= on <= (item.in_force_until or date.max)]
    others = len(everything) - len(criteria)
    counts = {
        "Productgroep": Counter(title for title, _ in criteria),
        "Thema": Counter(ruleset.theme_by_id[theme].title for _, item in criteria for theme in item.themes),
        "Soort": Counter(item.kind.title for _, item in criteria),
        "Niveau": Counter(f"niveau {item.level}" for _, item in criteria),
        "Status": Counter(item.status.title for _, item in criteria),
    }
    lines = [f"Criteria: {len(criteria)}{f' die nu gelden, en {others} die niet meer of nog niet gelden' if others else ''}"]
    for words, counter in counts.items():
        lines += [f"{words}:", *(f"  {count:>4}  {name}" for name, count in sorted(counter.items()))]
    return "\n".join(lines)


def _titled(item: Criterion) -> str:
    return title_at_a_glance(item.title, period_words(item))


def group_in_full(group: ProductGroup, ruleset: Ruleset) -> str:
    """A product group with its themes, duties and criteria, as plain text."""
    refuse_name(ruleset)
    return "\n".join([*_introduction(group, ruleset), *_overview(group, ruleset), *_criteria(group, ruleset)])


def _introduction(group: ProductGroup, ruleset: Ruleset) -> Iterator[str]:
    yield from (group.title, group.description)
    if group.other_names:
        yield f"Hierbij hoort ook: {', '.join(group.other_names)}."
    if group.mvi_groups:
        yield f"In de MVI-criteriatool: {', '.join(group.mvi_groups)}."
    if duties := [duty for duty in ruleset.duties if group.id in duty.product_groups]:
        yield from ("", "Wettelijke plichten (mvoi explain NAAM legt ze uit)", *(f"  {duty.id}: {duty.title}" for duty in duties))
    yield from ("", "Zo gebruikt u dit")
    yield "  1. Kies per thema één of twee criteria die bij uw opdracht passen. Alles vragen werkt niet; bij een kleine inkoop zijn drie tot vijf genoeg."
    yield "  2. Neem de tekst over en vul in wat tussen [ ] staat. Wat daar nu staat is een voorstel, geen voorschrift."
    yield "  3. Nodigt u één leverancier uit, gebruik dan de tekst bij 'Bij één leverancier' als die er staat."
    yield "  4. Lees 'Let op' en de status: die zegt of iemand de bron heeft gelezen."
    yield from (f"  {kind.title}: {words}." for kind, words in KINDS.items() if any(item.kind is kind for item in group.criteria))


def _overview(group: ProductGroup, ruleset: Ruleset) -> Iterator[str]:
    for theme, heading, criteria in _by_theme(group, ruleset):
        yield from ("", heading)
        for item in criteria:
            yield f"  {item.code}  niveau {item.level} {LEVEL_TITLES[item.level]:<12}  {item.kind.title:<18}  {_titled(item)}"
        if not criteria:
            yield f"  {_without_criteria(theme, group)}"


def _without_criteria(theme: Theme, group: ProductGroup) -> str:
    """A theme that the policy asks is never left out, whatever there is to choose from."""
    codes = [item.code for item in group.criteria if theme.id in item.themes]
    if codes:
        return f"Hierover gaan ook criteria die bij een ander thema staan: {', '.join(codes)}."
    return "Hiervoor staan er nog geen criteria; de checklist biedt tot die tijd algemene criteria, of geen."


def _criteria(group: ProductGroup, ruleset: Ruleset) -> Iterator[str]:
    for _, heading, criteria in _by_theme(group, ruleset):
        yield from ("", "=" * len(heading), heading, "=" * len(heading)) if criteria else ()
        for item in criteria:
            yield from ("", explain(item.code, ruleset))


def _by_theme(group: ProductGroup, ruleset: Ruleset) -> Iterator[tuple[Theme, str, list[Criterion]]]:
    """The criteria under the theme they are about above all: first the themes that the policy asks here, each from low to high level."""
    asked = {row.theme for row in ruleset.policy.mapping if row.product_group == group.id}
    asked |= {row.theme for row in ruleset.policy.default_themes} if group.id == ruleset.fallback_group else set()
    for theme in sorted(ruleset.themes, key=lambda theme: theme.id not in asked):
        criteria = sorted((item for item in group.criteria if item.themes[0] == theme.id), key=lambda item: (item.level, item.code))
        if criteria or theme.id in asked:
            words = "vraagt het beleid hier" if theme.id in asked else "advies: meer dan het beleid hier vraagt"
            yield theme, f"{theme.title} ({words})", criteria
