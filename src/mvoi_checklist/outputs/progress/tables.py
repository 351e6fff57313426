"""The figures as tables: the same rows become Word, OpenDocument, Markdown and Excel."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from mvoi_checklist.model.dutch import dutch_number
from mvoi_checklist.model.progress import Exclusion, Progress, Share, TenderProgress
from mvoi_checklist.model.progress_words import percentage_words
from mvoi_checklist.model.quarter import quarter_words
from mvoi_checklist.model.words import AMBITION_TITLES, Verdict

FORESEEN_MARK = "* Dit thema was in de kalender voorzien."


class Percent(float):
    """A percentage: ``58.3`` is shown as ``58,3 %``."""

    __slots__ = ()


Cell = str | int | Percent | None


class ReportTable(NamedTuple):
    """A table: its caption, its header, its rows, and how wide each column is beside the others."""

    caption: str
    header: tuple[str, ...]
    rows: Sequence[Sequence[Cell]]
    widths: tuple[int, ...]


def cell_words(cell: Cell) -> str:
    """A cell as it is read."""
    if cell is None:
        return "–"
    if isinstance(cell, Percent):
        return percentage_words(float(cell))
    return dutch_number(cell) if isinstance(cell, int) else cell


_SHARE_HEADER = ("Toegepast", "Niet toegepast", "Nog niet te bepalen", "Geen document", "Noemer", "Deel")


def _share_cells(share: Share) -> tuple[Cell, ...]:
    part = None if share.percentage is None else Percent(share.percentage)
    return share.numerator, share.not_applied, len(share.undetermined), len(share.no_document), share.denominator, part


def figure_table(found: Progress) -> ReportTable:
    """The figure and the whole year; once when they are the same."""
    shares = [found.figure.share] if found.quarter is None else [found.figure.share, found.whole_year.share]
    rows = [(share.label, *_share_cells(share)) for share in shares]
    return ReportTable("Teller en noemer", ("Deel van de kalender", *_SHARE_HEADER), rows, (30, 12, 11, 13, 13, 10, 11))


def quarter_table(found: Progress) -> ReportTable:
    """Per quarter in which a tender starts."""
    rows = [(quarter_words(share.label), *_share_cells(share)) for share in found.by_quarter]
    return ReportTable("Per kwartaal waarin de aanbesteding start", ("Kwartaal", *_SHARE_HEADER), rows, (30, 12, 11, 13, 13, 10, 11))


def department_table(found: Progress) -> ReportTable:
    """Per department."""
    rows = [(share.label, *_share_cells(share)) for share in found.by_department]
    return ReportTable("Per afdeling", ("Afdeling", *_SHARE_HEADER), rows, (30, 12, 11, 13, 13, 10, 11))


def theme_table(found: Progress) -> ReportTable:
    """Per theme: foreseen and what became of it; the columns behind 'Voorzien' add up to the denominator."""
    rows = [
        (
            f"{theme.title}{' (focus)' if theme.focus else ''}",
            theme.foreseen, theme.applied, theme.explained, theme.to_explain + theme.supplier_only,
            theme.not_applicable, theme.undetermined, theme.no_document,
        )
        for theme in found.themes
    ]  # fmt: skip
    header = ("Thema", "Voorzien", "Toegepast", "Uitgelegd", "Uitleg nodig", "Geldt hier niet", "Niet te bepalen", "Geen document")
    return ReportTable("Per thema", header, rows, (27, 11, 12, 11, 8, 9, 10, 12))


def ambition_table(found: Progress) -> ReportTable:
    """The ambition of each theme beside what was really done."""
    rows = [
        (
            f"{theme.title}{' (focus)' if theme.focus else ''}",
            AMBITION_TITLES.get(theme.current or 0),
            AMBITION_TITLES.get(theme.ambition or 0),
            theme.applied,
            found.figure.share.denominator,
        )
        for theme in found.themes
    ]
    return ReportTable("Ambitie per thema naast wat er is gedaan", ("Thema", "Nu", "Ambitie", "Toegepast", "Noemer"), rows, (36, 18, 18, 14, 14))


def path_table(found: Progress) -> ReportTable:
    """The goals of the policy, year by year, and what is known to be reached."""
    rows: list[tuple[Cell, ...]] = []
    for step in found.path:
        share = found.figure.share if step.year == found.year else step.realised
        part = None if share is None or share.percentage is None else Percent(share.percentage)
        sure = {"high": "zeker", "medium": "laat bevestigen", "low": "onzeker"}[step.confidence.value]
        rows.append((str(step.year), Percent(step.percentage), part, share.numerator if share else None, share.denominator if share else None, sure))
    header = ("Jaar", "Doel", "Bereikt", "Teller", "Noemer", "Hoe zeker is het doel")
    return ReportTable("Het pad van de jaardoelen", header, rows, (14, 14, 14, 14, 14, 30))


def tender_table(tenders: Sequence[TenderProgress]) -> ReportTable:
    """Per tender in the denominator: whether it counts, by which themes, and which themes still owe an explanation."""
    rows = [
        (
            item.tender.reference,
            item.tender.title,
            _start(item),
            item.outcome.title,
            _themes(item, {Verdict.APPLIED}),
            _themes(item, {Verdict.TO_EXPLAIN, Verdict.SUPPLIER_ONLY}),
        )
        for item in tenders
    ]
    header = ("Zaaknummer", "Aanbesteding", "Start, status", "Telt mee", "Toegepast", "Nog uit te leggen")
    return ReportTable("Voortgang per kansrijke aanbesteding", header, rows, (14, 21, 13, 12, 14, 26))


def account_table(tenders: Sequence[TenderProgress]) -> ReportTable:
    """Per tender of a department: the themes foreseen, applied and still to explain; those that must still start too."""
    rows = [
        (
            item.tender.reference,
            item.tender.title,
            _start(item),
            ", ".join(item.tender.themes) or "–",
            _themes(item, {Verdict.APPLIED}),
            _themes(item, {Verdict.TO_EXPLAIN, Verdict.SUPPLIER_ONLY}) if item.document else item.outcome.title,
        )
        for item in tenders
    ]
    header = ("Zaaknummer", "Aanbesteding", "Start, status", "Voorzien", "Toegepast", "Nog uit te leggen")
    return ReportTable("Kansrijke aanbestedingen", header, rows, (14, 20, 13, 18, 15, 20))


def _start(item: TenderProgress) -> str:
    return f"{item.tender.start_quarter[-2:]}, {item.tender.status.value}"


def _themes(item: TenderProgress, verdicts: set[Verdict]) -> str:
    """The themes with one of these verdicts, by their short name; one that was foreseen is marked, and so is one asked only of the supplier."""
    names = []
    for outcome in item.document.themes if item.document else ():
        if outcome.verdict in verdicts:
            foreseen = "*" if outcome.theme in item.tender.themes else ""
            names.append(f"{outcome.theme}{foreseen}{' (alleen leverancier)' if outcome.verdict is Verdict.SUPPLIER_ONLY else ''}")
    return ", ".join(names) or "–"


def excluded_table(tenders: Sequence[TenderProgress]) -> ReportTable:
    """The tenders outside the denominator, with the reason as it stands in the calendar."""
    rows = [
        (item.tender.reference, item.tender.title, item.exclusion.title, item.tender.reason or "–")
        for item in tenders
        if item.exclusion not in (None, Exclusion.NOT_PROMISING)
    ]
    return ReportTable("Buiten de noemer", ("Zaaknummer", "Aanbesteding", "Waarom", "Reden"), rows, (15, 28, 17, 40))


def deviation_table(found: Progress) -> ReportTable:
    """Every explanation once, word for word, with the tenders and themes that give it; what occurs most comes first."""
    grouped: dict[tuple[str, str], dict[str, list[str]]] = {}
    for item in found.deviations:
        if item.explanation and item.explanation.strip():
            doubt = "" if item.verdict is Verdict.EXPLAINED else " (nog geen goede uitleg)"
            by_tender = grouped.setdefault((item.ground or "–", item.explanation), {})
            by_tender.setdefault(f"{item.reference} {item.title}", []).append(f"{item.theme}{'*' if item.foreseen else ''}{doubt}")
    rows = [
        (ground, words, len(by_tender), "\n".join(f"{tender}: {', '.join(themes)}" for tender, themes in by_tender.items()))
        for (ground, words), by_tender in sorted(grouped.items(), key=lambda item: -len(item[1]))
    ]
    return ReportTable("Niet toegepast, met uitleg", ("Grond", "Uitleg, letterlijk", "Aantal", "Bij"), rows, (16, 40, 9, 35))


def recurring_table(found: Progress) -> ReportTable:
    """What comes back with more tenders."""
    rows = [({"ground": "Grond", "text": "Uitleg"}[item.kind], item.words, len(item.references), ", ".join(item.references)) for item in found.recurring]
    return ReportTable("Uitleg die terugkomt", ("Wat", "Woorden", "Aantal", "Bij"), rows, (10, 45, 10, 35))


def action_table(found: Progress, *, quarter: str | None = None) -> ReportTable:
    """The actions of the year plan, or those of one quarter and what is overdue; an overdue one says so."""
    rows = [
        (
            item.action.quarter,
            item.action.title,
            item.action.owner,
            f"{'TE LAAT: ' if item.overdue else ''}{item.action.state.title.lower() if item.action.state else 'niet bijgehouden'}",
            item.action.note or "–",
        )
        for item in found.actions
        if quarter is None or item.action.quarter == quarter or item.overdue
    ]
    return ReportTable("Jaarplanning", ("Kwartaal", "Actie", "Wie", "Stand", "Opmerking"), rows, (12, 38, 20, 15, 15))


def misfit_table(found: Progress) -> ReportTable:
    """Documents that do not count."""
    rows = [(item.file, item.reference or "–", item.title or "–", item.reason) for item in found.misfits]
    return ReportTable("Documenten die niet meetellen", ("Bestand", "Zaaknummer", "Titel", "Waarom"), rows, (26, 14, 25, 35))


def evaluation_table(found: Progress) -> ReportTable:
    """The evaluations of the contracts, word for word."""
    rows: list[tuple[Cell, ...]] = []
    titles = {theme.theme: theme.title for theme in found.themes}
    for item in found.counted_tenders:
        evaluation = item.document.evaluation if item.document else None
        if evaluation is None:
            continue
        name = f"{item.tender.reference} {item.tender.title}"
        said = [("Geleverd", evaluation.delivered)]
        said += [
            (f"{titles.get(each.theme, each.theme)}: {each.delivered.title.lower() if each.delivered else 'geleverd?'}", each.note)
            for each in evaluation.deliveries
        ]
        for level, reflection in (("strategisch", evaluation.strategic), ("inhoudelijk", evaluation.content), ("procesgericht", evaluation.process)):
            if reflection:
                said += [(f"Goed, {level}", reflection.went_well), (f"Beter, {level}", reflection.could_improve), (f"Let op, {level}", reflection.watch)]
        said += [("Goed", evaluation.went_well), ("Kan beter", evaluation.could_improve), ("Lessen", evaluation.lessons)]
        rows += [(name, about, words) for about, words in said if words]
    return ReportTable("Evaluaties na afloop van contracten", ("Aanbesteding", "Onderdeel", "Wat er staat"), rows, (30, 22, 48))
