"""The sheet that explains the calendar."""

from __future__ import annotations

from collections.abc import Iterator

from mvoi_checklist.model.calendar import PLAN_SHEET, Action, Tender
from mvoi_checklist.model.closed_lists import Confidence
from mvoi_checklist.model.ruleset import Ruleset


def guide_lines(ruleset: Ruleset, year: int) -> Iterator[tuple[str, str]]:
    """A label and what it means: first what the calendar is for, then each column."""
    focus = ", ".join(ruleset.theme_by_id[theme].title for theme in ruleset.policy.focus_themes)
    yield f"Kalender {year}", f"{ruleset.policy.organisation}. Eén rij per aanbesteding. Bewaar dit bestand op één plaats; inkoop beheert het."
    goal = next((goal for goal in ruleset.policy.goals if goal.year == year), None)
    if goal:
        doubt = "" if goal.confidence is Confidence.HIGH else " ".join(("", "Dit percentage is uit het plan niet zeker te lezen.", goal.note or "")).rstrip()
        aim = f"In {goal.percentage} % van de kansrijke aanbestedingen van {year} is minstens één focusthema in de opdracht gevraagd: {focus}."
        yield "Jaardoel", f"{aim}{doubt}"
    yield "Controleren", "Typ: mvoi calendar check kalender.xlsx. Elke fout wordt genoemd met blad en cel."
    yield "Rapporteren", f"Typ: mvoi report quarter {year}-Q2 --calendar kalender.xlsx --documents map -o notitie.docx."
    yield "Eigen kolommen", "Die mag u toevoegen; zij worden niet gelezen. Verander de namen van de andere kolommen niet en voeg geen cellen samen."
    yield "", ""
    for field, info in Tender.model_fields.items():
        if field == "themes":
            titles = ", ".join(theme.title for theme in ruleset.themes)
            yield titles, "Zet een x als het MVOI-team dit thema bij deze aanbesteding voorziet."
        elif field != "place":
            yield str(info.title), str(info.description)
    yield "", ""
    yield "In de noemer", "Kansrijk, start in dit jaar, en niet uitgesteld of vervallen. Toegevoegde aanbestedingen tellen mee vanaf 'Toegevoegd op'."
    yield "In de teller", "Het startdocument of de checklist met dit zaaknummer vraagt minstens één focusthema in de opdracht, niet alleen bij de leverancier."
    yield "Niets weghalen", "Haal geen rij weg. Zet de status op uitgesteld of vervallen met een reden; dan legt de notitie uit waarom de noemer verandert."
    yield "", ""
    for info in Action.model_fields.values():
        yield f"{PLAN_SHEET}: {info.title}", str(info.description)
