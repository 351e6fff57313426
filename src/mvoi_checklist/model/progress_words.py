"""The sentences about the figure that every format says the same way."""

from __future__ import annotations

from mvoi_checklist.model.dutch import few
from mvoi_checklist.model.progress import DenominatorStep, Exclusion, Figure, Progress, Share, Turn

_STEP_WORDS = {"added": "toegevoegd"} | {item.value: item.title.lower() for item in (*Exclusion, *Turn)}
"""A tender that left is no longer promising, or moved: that is said as it turned."""


class Percent(float):
    """A percentage: ``58.3`` is shown as ``58,3 %``."""

    __slots__ = ()


def percentage_words(percentage: float | None) -> str:
    """Write 58.3 as ``58,3 %``."""
    return "–" if percentage is None else f"{percentage:g} %".replace(".", ",")


def share_words(share: Share) -> str:
    """Numerator, denominator and percentage: ``7 van 12 (58,3 %)``; or that nobody can say."""
    if not share.denominator:
        return "geen kansrijke aanbestedingen"
    if share.nothing_read:
        return f"van {share.denominator} geen startdocument gelezen"
    return f"{share.numerator} van {share.denominator} ({percentage_words(share.percentage)})"


def figure_words(figure: Figure) -> str:
    """What was counted, and what is still open, in one or two sentences."""
    share = figure.share
    if not share.denominator:
        return f"{share.label}: er zijn geen kansrijke aanbestedingen om te tellen."
    if share.nothing_read:
        those = "de enige kansrijke aanbesteding" if share.denominator == 1 else f"geen van de {share.denominator} kansrijke aanbestedingen"
        return f"{share.label}: van {those} is {'geen' if share.denominator == 1 else 'een'} startdocument gelezen. Wat er is gevraagd, is dus niet bekend."
    said = f"{share.label}: in {share_words(share)} kansrijke aanbestedingen is een focusthema in de opdracht gevraagd."
    parts = ((share.not_applied, "niet toegepast"), (len(share.no_document), "zonder startdocument"), (len(share.undetermined), "nog niet te bepalen"))
    rest = [f"{count} {words}" for count, words in parts if count]
    if len(rest) == 1:
        return f"{said} De andere {'is' if len(share.others) == 1 else f'{len(share.others)} zijn'} {rest[0].partition(' ')[2]}."
    return f"{said} De andere {len(share.others)}: {', '.join(rest)}." if rest else said


def goal_words(found: Progress) -> str:
    """The figure against the goal of the year; before the year is over it says so, and for a department whose goal it is."""
    share, goal = found.figure.share, found.goal
    whose = " van de gemeente" if found.department else ""
    said = f"Jaardoel{whose} {goal.year}: {goal.percentage} %."
    if not share.denominator:
        return said
    if share.nothing_read:
        return f"{said} Of dat is gehaald, is niet te zeggen: er is geen startdocument gelezen."
    so_far = "" if found.over else " tot nu toe"
    reached = "gehaald" if share.reaches(goal.percentage) else "niet gehaald"
    return f"{said} Met {percentage_words(share.percentage)} is dat{so_far} {reached}."


def brief_report(progress: Progress) -> str:
    """The figure, the goal and what changed the denominator, in a few lines."""
    steps = (f"{progress.whole_year.share.label}: {step_words(step)}" for step in progress.whole_year.steps)
    return "\n".join([figure_words(progress.figure), goal_words(progress), *steps])


def path_words(found: Progress) -> str:
    """The goals of the policy in one line."""
    return f"Het pad van de jaardoelen: {', '.join(f'{step.year} {step.percentage} %' for step in found.path)}."


def step_words(step: DenominatorStep) -> str:
    """A change of the denominator: ``1 uitgesteld: noemer 20 → 19 (2026-0101)``."""
    return f"{len(step.references)} {_STEP_WORDS[step.reason]}: noemer {step.before} → {step.after} ({few(step.references)})"


def basis_words(found: Progress) -> str:
    """What is counted, for whoever reads the figure without knowing it."""
    focus = ", ".join(theme.title for theme in found.themes if theme.focus)
    others = sum(item.exclusion is Exclusion.NOT_PROMISING for item in found.tenders)
    not_promising = f"; {others} in de kalender {'is' if others == 1 else 'zijn'} niet kansrijk" if others else ""
    return (
        f"Geteld zijn alleen kansrijke aanbestedingen die in {found.year} starten en niet zijn uitgesteld of vervallen (samen de noemer){not_promising}. "
        f"Een aanbesteding telt als minstens één focusthema ({focus}) in de opdracht is gevraagd, niet alleen bij de leverancier."
    )
