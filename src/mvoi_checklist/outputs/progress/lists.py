"""The lists behind the figures as tables: tenders, explanations, actions, documents and evaluations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from mvoi_checklist.model.calendar import Tender
from mvoi_checklist.model.closed_lists import Verdict
from mvoi_checklist.model.dutch import day_words
from mvoi_checklist.model.outcome import Outcome
from mvoi_checklist.model.progress import ActionProgress, Exclusion, Progress, TenderProgress
from mvoi_checklist.model.start_document import Evaluation
from mvoi_checklist.outputs.progress.tables import Cell, ReportTable

FORESEEN_MARK = "* Dit thema was in de kalender voorzien."
_STANDING = {
    Outcome.APPLIED: "✓ Focusthema gevraagd",
    Outcome.NOT_APPLIED: "✗ Geen focusthema gevraagd",
    Outcome.UNDETERMINED: "? Nog niet te bepalen",
    Outcome.NO_DOCUMENT: "– Geen startdocument",
}
_DOUBTS = {Verdict.EXPLAINED: "", Verdict.NOT_APPLICABLE: " (geldt hier niet)"}
"""What stands behind a theme with its explanation; behind every other that this is no good one yet."""
_MOST_NAMES = 20
_MISFITS = ("conflict", "unreadable", "no_reference", "not_in_calendar", "older", "same")
"""Why a document does not count, in the order in which somebody has something to do."""
_ASKED = ("Toegepast", "Nog uit te leggen")


def standing_table(found: Progress, started: Sequence[TenderProgress]) -> ReportTable:
    """Which tenders count, which do not and why, and how many are still to start; short, however long the calendar is."""
    rows: list[tuple[Cell, ...]] = []
    for outcome, words in _STANDING.items():
        part = [item.tender for item in started if item.outcome is outcome]
        if part:
            rows.append((words, len(part), _names(part, found.quarter)))
    later = len(found.counted_tenders) - len(started)
    if later:
        rows.append(("Start later dit jaar", later, "Nog niet geteld in het cijfer tot nu toe."))
    outside = excluded(found.tenders)
    if outside:
        why = "; ".join(f"{item.tender.known_as} {item.tender.title} ({_why(item)})" for item in outside)
        rows.append(("Buiten de noemer", len(outside), why))
    return ReportTable("Stand van de kansrijke aanbestedingen", ("Stand", "Aantal", "Aanbestedingen"), rows, (22, 9, 69))


def _names(part: Sequence[Tender], quarter: str | None) -> str:
    """By name; of a long list the tenders of earlier quarters by reference only."""
    full = len(part) <= _MOST_NAMES
    named = "; ".join(f"{item.known_as} {item.title}" for item in part if full or item.start_quarter == quarter)
    earlier = ", ".join(item.known_as for item in part if not full and item.start_quarter != quarter)
    return named if not earlier else f"{named}{'. ' if named else ''}Eerder: {earlier}"


def tender_table(found: Progress) -> ReportTable:
    """Per tender in the denominator, to sort and filter: whether it counts, by which themes, and which themes still owe an explanation."""
    titles = _titles(found)
    rows = [(item.tender.known_as, item.tender.title, _start(item), item.outcome.title, *_asked(item, titles)) for item in found.counted_tenders]
    header = ("Zaaknummer", "Aanbesteding", "Start, status", "Telt mee", *_ASKED)
    return ReportTable("Voortgang per kansrijke aanbesteding", header, rows, (14, 17, 13, 10, 19, 27))


def started_table(found: Progress, tenders: Sequence[TenderProgress]) -> ReportTable:
    """The same on a page, where the names of themes need the room."""
    titles = _titles(found)
    rows = [(_tender(item), item.outcome.title, *_asked(item, titles)) for item in tenders]
    return ReportTable("Voortgang per kansrijke aanbesteding", ("Aanbesteding", "Telt mee", *_ASKED), rows, (36, 14, 25, 25))


def discussed_table(found: Progress, tenders: Sequence[TenderProgress]) -> ReportTable:
    """What the MVOI team goes through in a quarter: its own tenders and the earlier ones that do not count, as far as a document says something."""
    titles = _titles(found)
    rows = [
        (_tender(item), *_asked(item, titles))
        for item in tenders
        if _asked(item, titles) != ("–", "–") and (item.tender.start_quarter == found.quarter or item.outcome is not Outcome.APPLIED)
    ]
    return ReportTable("Wat is gevraagd, en wat nog is uit te leggen", ("Aanbesteding", *_ASKED), rows, (34, 28, 38))


def account_table(found: Progress) -> ReportTable:
    """Per tender of a department: the themes foreseen, applied and still to explain; those that must still start too."""
    titles = _titles(found)
    rows = []
    for item in found.counted_tenders:
        applied, to_explain = (names.replace("*", "") for names in _asked(item, titles))
        foreseen = ", ".join(titles[theme] for theme in item.tender.themes) or "–"
        missing = "Start later dit jaar" if item.tender.start_quarter > found.until else item.outcome.title
        rows.append((_tender(item), foreseen, applied, to_explain if item.document else missing))
    return ReportTable("Kansrijke aanbestedingen", ("Aanbesteding", "Voorzien", *_ASKED), rows, (31, 24, 24, 21))


def _titles(found: Progress) -> dict[str, str]:
    return {theme.theme: theme.title for theme in found.themes}


def _tender(item: TenderProgress) -> str:
    return f"{item.tender.known_as} {item.tender.title} ({_start(item)})"


def _asked(item: TenderProgress, titles: Mapping[str, str]) -> tuple[str, str]:
    return _themes(item, {Verdict.APPLIED}, titles), _themes(item, {Verdict.TO_EXPLAIN, Verdict.SUPPLIER_ONLY}, titles)


def _start(item: TenderProgress) -> str:
    return f"{item.tender.start_quarter[-2:]}, {item.tender.status.value}"


def _themes(item: TenderProgress, verdicts: set[Verdict], titles: Mapping[str, str]) -> str:
    """The themes with one of these verdicts; one that was foreseen is marked, and so is one asked only of the supplier."""
    names = []
    for outcome in item.document.themes if item.document else ():
        if outcome.verdict in verdicts:
            foreseen = "*" if outcome.theme in item.tender.themes else ""
            names.append(f"{titles[outcome.theme]}{foreseen}{' (alleen leverancier)' if outcome.verdict is Verdict.SUPPLIER_ONLY else ''}")
    return ", ".join(names) or "–"


def excluded(tenders: Iterable[TenderProgress]) -> list[TenderProgress]:
    """The tenders outside the denominator that are promising, or were when the year began."""
    return [item for item in tenders if item.exclusion is not None and (item.exclusion is not Exclusion.NOT_PROMISING or item.turn)]


def _why(item: TenderProgress) -> str:
    words = item.exclusion.title.lower() if item.exclusion else ""
    return f"{words}: {item.tender.reason.rstrip('.')}" if item.tender.reason else words


def excluded_table(tenders: Iterable[TenderProgress]) -> ReportTable:
    """The tenders outside the denominator, with the reason as it stands in the calendar."""
    rows = [(item.tender.known_as, item.tender.title, item.exclusion and item.exclusion.title, item.tender.reason or "–") for item in excluded(tenders)]
    return ReportTable("Buiten de noemer", ("Zaaknummer", "Aanbesteding", "Waarom", "Reden"), rows, (14, 24, 22, 40))


def deviation_table(found: Progress) -> ReportTable:
    """Every explanation once, word for word, with the tenders and themes that give it; what occurs most comes first."""
    grouped: dict[tuple[str, str], dict[str, list[str]]] = {}
    titles = _titles(found)
    for item in found.deviations:
        if item.explanation and item.explanation.strip():
            doubt = _DOUBTS.get(item.verdict, " (nog geen goede uitleg)")
            by_tender = grouped.setdefault((item.ground or "–", item.explanation), {})
            mark = "*" if item.foreseen and not found.department else ""
            by_tender.setdefault(f"{item.reference} {item.title}", []).append(f"{titles[item.theme]}{mark}{doubt}")
    rows = [
        (ground, words, len(by_tender), "\n".join(f"{tender}: {', '.join(themes)}" for tender, themes in by_tender.items()))
        for (ground, words), by_tender in sorted(grouped.items(), key=lambda item: -len(item[1]))
    ]
    return ReportTable("Niet toegepast, met uitleg", ("Grond", "Uitleg, letterlijk", "Aantal", "Bij"), rows, (14, 36, 8, 42))


def recurring_table(found: Progress) -> ReportTable:
    """What comes back with more tenders."""
    rows = [({"ground": "Grond", "text": "Uitleg"}[item.kind], item.words, len(item.references), ", ".join(item.references)) for item in found.recurring]
    return ReportTable("Uitleg die terugkomt", ("Wat", "Woorden", "Aantal", "Bij"), rows, (10, 45, 10, 35))


def action_table(found: Progress) -> ReportTable:
    """The actions of the year plan; an overdue one says so."""
    rows = [
        (item.action.quarter, item.action.title, item.action.owner, _state(item), item.action.resources or "–", item.action.note or "–")
        for item in found.actions
    ]
    header = ("Kwartaal", "Actie", "Wie", "Stand", "Budget en capaciteit", "Opmerking")
    return ReportTable("Jaarplanning", header, rows, (11, 34, 17, 13, 12, 13))


def due_table(found: Progress) -> ReportTable:
    """The actions of this quarter, and what is overdue."""
    rows = [
        (item.action.quarter, item.action.title, item.action.owner, ". ".join(filter(None, (_state(item), item.action.note))))
        for item in found.actions
        if item.action.quarter == found.quarter or item.overdue
    ]
    return ReportTable("Jaarplanning", ("Kwartaal", "Actie", "Wie", "Stand"), rows, (11, 51, 21, 17))


def _state(item: ActionProgress) -> str:
    return f"{'TE LAAT: ' if item.overdue else ''}{item.action.state.title.lower() if item.action.state else 'stand niet bijgehouden'}"


def misfit_table(found: Progress) -> ReportTable:
    """Documents that do not count."""
    rows = [(item.file, item.reference or "–", item.title or "–", item.reason) for item in found.misfits]
    return ReportTable("Documenten die niet meetellen", ("Bestand", "Zaaknummer", "Titel", "Waarom"), rows, (26, 14, 25, 35))


def misfit_reasons_table(found: Progress) -> ReportTable:
    """The same for a page: each reason once, first those about which something is to be done."""
    by_reason: dict[str, list[str]] = {}
    for item in sorted(found.misfits, key=lambda item: _MISFITS.index(item.kind)):
        by_reason.setdefault(item.reason, []).append(f"{item.file}{f' ({item.reference or item.title})' if item.reference or item.title else ''}")
    rows = [(reason, len(files), "\n".join(files)) for reason, files in by_reason.items()]
    return ReportTable("Documenten die niet meetellen", ("Waarom", "Aantal", "Bestanden"), rows, (50, 10, 40))


def to_evaluate_table(found: Progress) -> ReportTable:
    """The awarded tenders that were not evaluated; the late ones come first."""
    rows = [
        (f"{item.reference} {item.title}", f"{'TE LAAT: ' if item.late else ''}{day_words(item.planned_on)}" if item.planned_on else "geen datum")
        for item in found.to_evaluate
    ]
    return ReportTable("Gegund en nog niet geëvalueerd", ("Aanbesteding", "Gepland op"), rows, (70, 30))


def evaluation_table(found: Progress) -> ReportTable:
    """The evaluations of the contracts, word for word."""
    rows: list[tuple[Cell, ...]] = []
    titles = _titles(found)
    for item in found.counted_tenders:
        evaluation = item.document.evaluation if item.document else None
        said = _evaluation(evaluation, titles) if evaluation else []
        if said:
            rows.append((f"{item.tender.known_as} {item.tender.title}", "\n".join(said)))
    return ReportTable("Evaluaties na afloop van contracten", ("Aanbesteding", "Wat er staat"), rows, (28, 72))


def _evaluation(evaluation: Evaluation, titles: Mapping[str, str]) -> list[str]:
    """What was written, each with the part of the evaluation in which it stands."""
    said = [("Geleverd", evaluation.delivered)]
    for each in evaluation.deliveries:
        delivered = each.delivered.title.lower() if each.delivered else "geleverd?"
        said.append((f"{titles.get(each.theme, each.theme)}, {delivered}", each.note))
    for level, reflection in (("strategisch", evaluation.strategic), ("inhoudelijk", evaluation.content), ("procesgericht", evaluation.process)):
        if reflection:
            said += [(f"Goed, {level}", reflection.went_well), (f"Beter, {level}", reflection.could_improve), (f"Let op, {level}", reflection.watch)]
    said += [("Goed", evaluation.went_well), ("Kan beter", evaluation.could_improve), ("Lessen", evaluation.lessons)]
    return [f"{about}: {words}" for about, words in said if words]
