"""The sentences about the figure that every format says the same way."""

from __future__ import annotations

from mvoi_checklist.model.progress import DenominatorStep, Figure, GoalYear, Progress, Share

SO_FAR = "Tot en met"
"""How the label of a figure begins that is about a part of the year."""

_STEP_WORDS = {"added": "toegevoegd", "postponed": "uitgesteld", "cancelled": "vervallen", "removed": "uit de kalender gehaald"}


def percentage_words(percentage: float | None) -> str:
    """Write 58.3 as ``58,3 %``."""
    return "–" if percentage is None else f"{percentage:g} %".replace(".", ",")


def share_words(share: Share) -> str:
    """Numerator, denominator and percentage: ``7 van 12 (58,3 %)``."""
    if not share.denominator:
        return "geen kansrijke aanbestedingen"
    return f"{share.numerator} van {share.denominator} ({percentage_words(share.percentage)})"


def figure_words(figure: Figure) -> str:
    """What was counted, and what is still open, in one or two sentences."""
    share = figure.share
    said = f"{share.label}: in {share_words(share)} kansrijke aanbestedingen is een focusthema in de opdracht gevraagd."
    if not share.denominator:
        return f"{share.label}: er zijn geen kansrijke aanbestedingen om te tellen."
    rest = [
        words
        for count, words in (
            (len(share.no_document), f"{len(share.no_document)} zonder startdocument"),
            (len(share.undetermined), f"{len(share.undetermined)} nog niet te bepalen"),
        )
        if count
    ]
    return f"{said} Daarnaast {' en '.join(rest)}: die tellen niet mee als toegepast." if rest else said


def goal_words(share: Share, goal: GoalYear) -> str:
    """The figure against the goal of the year; before the year is over it says so."""
    if not share.denominator:
        return f"Jaardoel {goal.year}: {goal.percentage} %."
    so_far = " tot nu toe" if share.label.startswith(SO_FAR) else ""
    reached = "gehaald" if share.reaches(goal.percentage) else "niet gehaald"
    return f"Jaardoel {goal.year}: {goal.percentage} %. Met {percentage_words(share.percentage)}{so_far} {reached}."


def path_words(found: Progress) -> str:
    """The goals of the policy in one line."""
    return f"Het pad van de jaardoelen: {', '.join(f'{step.year} {step.percentage} %' for step in found.path)}."


def step_words(step: DenominatorStep) -> str:
    """A change of the denominator: ``1 uitgesteld: noemer 20 → 19 (2026-0101)``."""
    return f"{len(step.references)} {_STEP_WORDS[step.reason]}: noemer {step.before} → {step.after} ({', '.join(step.references)})"


def basis_words(found: Progress) -> str:
    """What is counted, for whoever reads the figure without knowing it."""
    focus = ", ".join(theme.title for theme in found.themes if theme.focus)
    return (
        f"Geteld zijn alleen kansrijke aanbestedingen die in {found.year} starten en niet zijn uitgesteld of vervallen. "
        f"Een aanbesteding telt als minstens één focusthema ({focus}) in de opdracht is gevraagd, niet alleen bij de leverancier."
    )
