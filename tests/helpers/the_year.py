"""A year that was made up: 24 tenders, the start documents of those that had one, and the year plan with its states."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

from mvoi_checklist.model.calendar import Action, ActionState, Calendar, Tender
from mvoi_checklist.model.ruleset import Ruleset

NO_SUPPLY = "De leverancier in deze raamovereenkomst levert alleen het bestaande pakket; drie andere aanbieders gaven aan dat zij dit nog niet hebben."

TENDERS = """
01 | Schoonmaak gymzalen | schoonmaak | 2026-Q1 | Vastgoed | ja | gegund | diversiteit-inclusie social-return | vraagt diversiteit-inclusie
02 | Catering raadsbijeenkomsten | catering | 2026-Q1 | Facilitair | ja | gegund | milieu ketenverantwoordelijkheid | vraagt milieu
03 | Laptops en beeldschermen | ict | 2026-Q1 | Informatievoorziening | ja | gegund | klimaat circulair | vraagt klimaat circulair
04 | Kleding buitendienst | bedrijfskleding | 2026-Q1 | Beheer openbare ruimte | ja | lopend | circulair | legt uit
05 | Leaseauto's | vervoer | 2026-Q1 | Facilitair | ja | lopend | klimaat | vraagt klimaat
06 | Onderhoud wegen noord | gww | 2026-Q1 | Beheer openbare ruimte | ja | gegund | milieu | alleen-leverancier milieu
07 | Vergadertafels | meubilair | 2026-Q1 | Facilitair | nee | gegund | |
08 | Groene stroom | energie | 2026-Q2 | Vastgoed | ja | lopend | klimaat | vraagt klimaat
09 | Herinrichting marktplein | gww | 2026-Q2 | Beheer openbare ruimte | ja | lopend | milieu social-return | vraagt milieu
10 | Warmtepompen zwembad | klimaatinstallaties | 2026-Q2 | Vastgoed | ja | uitgesteld | klimaat |
11 | Project Zeester | | 2026-Q2 | Informatievoorziening | ja | lopend | | onbekend
12 | Koffieautomaten | catering | 2026-Q2 | Facilitair | ja | gepland | ketenverantwoordelijkheid |
13 | Renovatie basisschool | gebouwde-omgeving | 2026-Q2 | Vastgoed | ja | lopend | circulair | vraagt circulair
14 | Zaaksysteem | ict | 2026-Q3 | Informatievoorziening | ja | lopend | diversiteit-inclusie | legt uit
15 | Doelgroepenvervoer | vervoer | 2026-Q3 | Samenleving | ja | lopend | klimaat diversiteit-inclusie | vraagt klimaat diversiteit-inclusie
16 | Riolering west | gww | 2026-Q3 | Beheer openbare ruimte | ja | lopend | milieu | vraagt milieu
17 | Glasbewassing | schoonmaak | 2026-Q3 | Vastgoed | ja | vervallen | social-return |
18 | Promotiekleding | bedrijfskleding | 2026-Q3 | Samenleving | nee | lopend | |
19 | Printers | ict | 2026-Q3 | Informatievoorziening | ja | lopend | circulair | vraagt circulair
20 | Sportmaterialen | overig | 2026-Q4 | Samenleving | ja | gepland | |
21 | Zonnepanelen sporthal | energie | 2026-Q4 | Vastgoed | ja | gepland | klimaat ketenverantwoordelijkheid | vraagt klimaat
22 | Maaltijden opvang | catering | 2026-Q4 | Samenleving | ja | gepland | milieu | legt uit
23 | Fietspaden zuid | gww | 2026-Q4 | Beheer openbare ruimte | ja | gepland | milieu | vraagt milieu
24 | Nieuw gemeentearchief | gebouwde-omgeving | 2027-Q1 | Vastgoed | ja | gepland | circulair |
"""
_CHANGES = {
    "10": {"reason": "Het zwembad gaat pas in 2027 dicht voor de verbouwing.", "status_since": datetime.date(2026, 5, 12)},
    "17": {"reason": "Wordt meegenomen in het bestaande schoonmaakcontract.", "status_since": datetime.date(2026, 8, 20)},
    "19": {"added_on": datetime.date(2026, 6, 15)},
}
_PROCEDURES = {"gww": "meervoudig-onderhands", "ict": "europees-openbaar"}


def rows() -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in TENDERS.strip().splitlines()]


def reference(number: str) -> str:
    return f"2026-01{number}"


def the_calendar(ruleset: Ruleset) -> Calendar:
    tenders = []
    for number, title, group, quarter, department, promising, status, themes, _ in rows():
        fields = {
            "title": title,
            "reference": reference(number),
            "product_group": group or None,
            "start_quarter": quarter,
            "department": department,
            "project_leader": "S. Bakker",
            "estimated_value": 60_000 + 1_000 * int(number),
            "procedure": _PROCEDURES.get(group, "enkelvoudig-onderhands"),
            "promising": promising == "ja",
            "status": status,
            "themes": tuple(themes.split()),
            **_CHANGES.get(number, {}),
        }
        tenders.append(Tender(place=f"Kalender 2026, rij {int(number) + 1}", **fields))
    return Calendar(year=2026, tenders=tuple(tenders), actions=_actions(ruleset))


def _actions(ruleset: Ruleset) -> tuple[Action, ...]:
    """The first quarter is done; of the second the example to share is not."""
    states = {"2026-Q1": ActionState.DONE, "2026-Q2": ActionState.DONE}
    planned = []
    for action in ruleset.year_plan.of(2026):
        late = action.quarter == "2026-Q2" and action.title.startswith("Praktijkvoorbeeld")
        state = ActionState.BUSY if late else states.get(action.quarter, ActionState.OPEN)
        planned.append(action.model_copy(update={"state": state, "note": "Wacht op foto's." if late else None}))
    return tuple(planned)


def write_documents(folder: Path, until: str) -> None:
    """The start documents of the tenders that had started by the end of a quarter."""
    for number, title, group, quarter, department, _, _, _, plan in rows():
        if plan and quarter <= until:
            document = _document(number, title, group, department, plan)
            (folder / f"{reference(number)}.json").write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")


def _document(number: str, title: str, group: str, department: str, plan: str) -> dict:
    what, *themes = plan.split(maxsplit=1)
    asked = {"vraagt": "requirement", "alleen-leverancier": "suitability"}.get(what)
    named = themes[0].split() if asked else []
    answers = [{"theme": theme, "applied": True, "criteria": [{"text": f"Eis over {theme} bij {title.lower()}.", "kind": asked}]} for theme in named]
    if plan == "legt uit":
        explanation = {"ground": "geen-aanbod", "text": NO_SUPPLY, "proof": "Marktverkenning, bijlage 2", "author": "S. Bakker", "approver": "M. de Wit"}
        answers = [{"theme": theme, "applied": False, "explanation": explanation} for theme in ("klimaat", "milieu", "circulair", "diversiteit-inclusie")]
    document = {
        "reference": reference(number),
        "title": title,
        "department": department,
        "procedure": _PROCEDURES.get(group, "enkelvoudig-onderhands"),
        "estimated_value": 60_000 + 1_000 * int(number),
        "themes": answers,
        **({"product_groups": [group]} if group else {}),
    }
    if number in ("01", "03"):
        document["evaluation"] = {
            "delivered": "Alles wat is gevraagd.",
            "content": {"went_well": f"De eis bij {title.lower()} was voor de leverancier helder.", "watch": "Vraag het bewijs al bij de offerte."},
        }
    return document
