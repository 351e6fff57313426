"""The figures as tables: the same rows become Word, OpenDocument, Markdown and Excel. The lists behind them stand in ``lists``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from mvoi_checklist.model.closed_lists import AMBITION_TITLES, LEVEL_TITLES
from mvoi_checklist.model.dutch import dutch_number
from mvoi_checklist.model.progress import Progress, Share, ThemeProgress
from mvoi_checklist.model.progress_words import Percent, percentage_words
from mvoi_checklist.model.quarter import quarter_words

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


_SHARE_HEADER = ("Toegepast", "Niet toegepast", "Nog niet te bepalen", "Geen document", "Totaal", "Deel")


def _share_cells(share: Share) -> tuple[Cell, ...]:
    return share.numerator, share.not_applied, len(share.undetermined), len(share.no_document), share.denominator, _part(share)


def _part(share: Share) -> Percent | None:
    return None if share.percentage is None else Percent(share.percentage)


def figure_table(found: Progress) -> ReportTable:
    """The figure and the whole year; once when they are the same."""
    shares = {share.label: share for share in (found.figure.share, found.whole_year.share)}.values()
    rows = [(share.label, *_share_cells(share)) for share in shares]
    return ReportTable("Het cijfer", ("Deel van de kalender", *_SHARE_HEADER), rows, (30, 12, 11, 13, 13, 10, 11))


def quarter_table(found: Progress) -> ReportTable:
    """Per quarter in which a tender starts; of a quarter that is still to come no part is shown."""
    rows = [(quarter_words(share.label), *_share_cells(share)[:-1], _part(share) if share.label <= found.until else None) for share in found.by_quarter]
    return ReportTable("Per kwartaal waarin de aanbesteding start", ("Kwartaal", *_SHARE_HEADER), rows, (30, 12, 11, 13, 13, 10, 11))


def department_table(found: Progress) -> ReportTable:
    """Per department."""
    rows = [(share.label, *_share_cells(share)) for share in found.by_department]
    return ReportTable("Per afdeling", ("Afdeling", *_SHARE_HEADER), rows, (30, 12, 11, 13, 13, 10, 11))


def theme_table(found: Progress) -> ReportTable:
    """Per theme: foreseen and what became of it; the columns behind 'Voorzien' add up to the denominator."""
    rows = [
        (
            _theme(theme),
            theme.foreseen, theme.applied, theme.explained, theme.to_explain + theme.supplier_only,
            theme.not_applicable, theme.undetermined, theme.no_document,
        )
        for theme in found.themes
    ]  # fmt: skip
    header = ("Thema", "Voorzien", "Toegepast", "Uitgelegd", "Uitleg nodig", "Geldt niet", "Niet te bepalen", "Geen document")
    return ReportTable("Per thema", header, rows, (34, 10, 11, 10, 8, 8, 9, 10))


def ambition_table(found: Progress) -> ReportTable:
    """The ambition of each theme beside what was really done."""
    rows = [
        (
            _theme(theme),
            AMBITION_TITLES.get(theme.current or 0),
            AMBITION_TITLES.get(theme.ambition or 0),
            theme.applied,
            found.figure.share.denominator,
        )
        for theme in found.themes
    ]
    return ReportTable("Ambitie per thema naast wat er is gedaan", ("Thema", "Nu", "Ambitie", "Toegepast", "Totaal"), rows, (36, 18, 18, 14, 14))


def level_table(found: Progress) -> ReportTable:
    """What was foreseen and is not asked, and how many criteria are asked in the contracts at each level; nothing where there is neither."""
    counts = [(_theme(item), item.foreseen, item.foreseen_not_asked, item.basis, item.significant, item.ambitious, item.no_level) for item in found.themes]
    rows = counts if any(any(row[1:]) for row in counts) else []
    header = ("Thema", "Voorzien", "Voorzien, niet gevraagd", *(title.capitalize() for title in LEVEL_TITLES.values()), "Niveau niet bekend")
    return ReportTable("Voorzien, en gevraagde criteria per niveau", header, rows, (30, 11, 12, 10, 13, 12, 12))


def _theme(theme: ThemeProgress) -> str:
    return f"{theme.title}{' (focus)' if theme.focus else ''}"


def path_table(found: Progress) -> ReportTable:
    """The goals of the policy, year by year, and what is known to be reached."""
    rows: list[tuple[Cell, ...]] = []
    for step in found.path:
        share = found.figure.share if step.year == found.year else step.realised
        reached = (_part(share), share.numerator, share.denominator) if share else (None, None, None)
        sure = {"high": "zeker", "medium": "laat bevestigen", "low": "onzeker"}[step.confidence.value]
        rows.append((str(step.year), Percent(step.percentage), *reached, sure))
    header = ("Jaar", "Doel", "Bereikt", "Toegepast", "Totaal", "Hoe zeker is het doel")
    return ReportTable("Het pad van de jaardoelen", header, rows, (14, 14, 14, 14, 14, 30))
