"""The pages of the annex to a contract: each agreement with its proof, and who verifies it and when."""

from __future__ import annotations

from collections.abc import Sequence

from mvoi_checklist.model.annex import Annex, Clause
from mvoi_checklist.model.closed_lists import CriterionKind, DutyState, GroupBasis
from mvoi_checklist.model.dutch import day_words
from mvoi_checklist.model.product_titles import ANNEX_TITLE
from mvoi_checklist.outputs.pages.blocks import (
    CELL,
    TEXT_WIDTH,
    Block,
    Frame,
    Heading,
    Link,
    Pages,
    Paragraph,
    Run,
    Table,
    TextControl,
    anchor_name,
    cell_text,
    page_header,
    paragraph,
)
from mvoi_checklist.outputs.pages.columns import fitting_widths

_AWARD = "Opdrachtnemer voert uit wat hij bij dit gunningscriterium heeft aangeboden:"
_NO_MOMENT = "Nog af te spreken"
_UNKNOWN_KIND = "Het startdocument zegt niet wat voor criterium dit is. Kies of het een eis of een contractbepaling is."


def annex_pages(annex: Annex) -> Pages:
    """The annex, ready to be completed and signed."""
    document = annex.start_document
    body: list[Block] = [
        paragraph(Run(ANNEX_TITLE), style="Title"),
        paragraph(Run(document.title or "Inkoop zonder titel"), style="Subtitle"),
        paragraph(Run(_opening(annex)), style="MVOIInleiding"),
        _parties(annex),
        *_to_complete(annex),
        *_to_work_out(annex),
        Heading(1, "Overzicht"),
        _overview(annex),
        Heading(1, "Wat opdrachtnemer doet"),
    ]
    for clause in annex.clauses:
        body += _clause(clause)
    body += [*_supplier(annex), *_duties(annex), *_planning(annex)]
    return Pages(body, _frame(annex))


def _frame(annex: Annex) -> Frame:
    document = annex.start_document
    subject = " · ".join(part for part in (document.reference, document.title) if part)
    return Frame(
        title=f"{ANNEX_TITLE} {document.title or ''}".strip(),
        author=annex.organisation,
        on=annex.on,
        header=page_header(annex.organisation, ANNEX_TITLE, subject),
        footer=f"Regelset {annex.ruleset.id} {annex.ruleset.version} · {day_words(annex.on)}",
    )


def _parties(annex: Annex) -> Table:
    document = annex.start_document
    start = day_words(document.start_date) if document.start_date else None
    rows = [
        _row("Opdrachtgever", annex.organisation),
        (cell_text("Opdrachtnemer"), _fill_in("supplier", "Opdrachtnemer", "naam van de opdrachtnemer")),
        _row("Zaaknummer", document.reference) if document.reference else (cell_text("Zaaknummer"), _fill_in("reference", "Zaaknummer", "zaaknummer")),
        (cell_text("Contractbeheerder"), _fill_in("manager", "Contractbeheerder", "wie de afspraken nakijkt")),
    ]
    if start or document.duration_months:
        rows.append(_row("Looptijd", ", ".join(part for part in (f"vanaf {start}" if start else "", _months(document.duration_months)) if part)))
    return Table("Gegevens van de overeenkomst", ("Onderdeel", "Gegeven"), rows, (2700, TEXT_WIDTH - 2700))


def _months(months: int | None) -> str:
    return f"{months} maanden" if months else ""


def _row(label: str, words: str) -> tuple[Paragraph, Paragraph]:
    return cell_text(label), cell_text(words)


def _fill_in(path: str, title: str, prompt: str) -> Paragraph:
    return paragraph(TextControl(f"annex.{path}", title, None, prompt), style=CELL)


def _opening(annex: Annex) -> str:
    count = "1 afspraak" if len(annex.clauses) == 1 else f"{len(annex.clauses)} afspraken"
    return f"Deze bijlage hoort bij de overeenkomst. Zij bevat {count} over duurzaam en sociaal inkopen, zoals gevraagd in het startdocument."


def _to_complete(annex: Annex) -> list[Block]:
    """What a person must still write or decide before signing."""
    points = (
        ("vul in wat tussen [ ] staat", [clause for clause in annex.clauses if clause.open]),
        ("kies of het een eis of een contractbepaling is; het startdocument zegt dat niet", [clause for clause in annex.clauses if clause.kind is None]),
        ("neem over wat opdrachtnemer heeft aangeboden", [clause for clause in annex.clauses if clause.kind is CriterionKind.AWARD]),
        ("spreek af wat opdrachtnemer laat zien, en vul in wanneer", [clause for clause in annex.clauses if not clause.checks]),
    )
    lines = [f"{_numbers(clauses)}: {what}." for what, clauses in points if clauses]
    lines += [f"{_numbers(same)}: dit is twee keer hetzelfde criterium, {code}. Kies welke tekst geldt." for code, same in annex.worded_twice.items()]
    last = "Laat deze bijlage nakijken door een inkoopadviseur of jurist, en haal dit onderdeel daarna weg."
    every = [*_to_settle(annex), *lines, "Alle afspraken: vul in wie nakijkt.", *_duties_to_settle(annex), last]
    return [Heading(1, "Nog te doen voor u tekent"), *(paragraph(Run(said), style="ListBullet") for said in every)]


def _to_work_out(annex: Annex) -> list[Block]:
    """What stands in the start document and cannot be agreed on as it stands."""
    if not annex.unworked:
        return []
    intro = "Dit staat in het startdocument, maar is nog geen afspraak. Werk het uit en maak deze bijlage opnieuw, of haal het hier weg."
    lines = [
        paragraph(Run(f"{_joined(item.themes)}: ", "Strong"), Run(f"'{item.text.rstrip('.')}': {item.reason}."), style="ListBullet") for item in annex.unworked
    ]
    return [Heading(1, "Nog uit te werken"), paragraph(Run(intro), style="MVOIInleiding"), *lines]


def _to_settle(annex: Annex) -> list[str]:
    """What the start document itself must tell first."""
    again = "Vul dat aan in het startdocument en maak deze bijlage opnieuw"
    said = [] if annex.start_document.title else ["De inkoop heeft nog geen titel. Vul die in."]
    if annex.product_groups.basis is GroupBasis.UNKNOWN:
        said.append(f"De productgroep is niet bekend. {again}; dan is te zien welke wettelijke plichten gelden.")
    if annex.unclear:
        said.append(f"{_joined(annex.unclear)}: het startdocument is niet duidelijk over wat geldt. {again}.")
    for themes, what in ((annex.supplier_only, "alleen bij de leverancier gevraagd"), (annex.unexplained, "niet gevraagd")):
        if themes:
            said.append(f"{_joined(themes)}: {what}, en niet uitgelegd. Vraag iets in de opdracht, of leg in het startdocument uit waarom niet.")
    return said


def _duties_to_settle(annex: Annex) -> list[str]:
    """What opdrachtgever must still arrange to keep to the law, and the duties of which the start document tells too little."""
    arrange = [f"Wettelijke plicht nog te regelen: {duty.title}. {duty.how_to_meet}" for duty in annex.duties if duty.state is DutyState.OPEN]
    perhaps = [duty.title for duty in annex.duties if duty.state is DutyState.POSSIBLE]
    if not perhaps or annex.product_groups.basis is GroupBasis.UNKNOWN:
        return arrange
    return [*arrange, f"Ga na of deze wettelijke plichten gelden; het startdocument zegt daar te weinig voor: {'; '.join(perhaps)}."]


def _numbers(clauses: list[Clause]) -> str:
    numbers = [str(clause.number) for clause in clauses]
    return f"{'Afspraak' if len(numbers) == 1 else 'Afspraken'} {_joined(numbers)}"


def _joined(names: Sequence[str]) -> str:
    *others, last = names
    return f"{', '.join(others)} en {last}" if others else last


def _overview(annex: Annex) -> Table:
    rows = [
        (
            paragraph(Link(str(clause.number), anchor=anchor_name(f"clause-{clause.number}")), style=CELL),
            cell_text(_name(clause)),
            cell_text(", ".join(clause.themes)),
            cell_text(clause.kind.title if clause.kind else "nog te bepalen"),
        )
        for clause in annex.clauses
    ]
    header = ("Nr.", "Afspraak", "Thema", "Soort")
    widths = fitting_widths([header, *([cell.words for cell in row] for row in rows)], (700, 4112, 2400, 2200))
    return Table("De afspraken in één oogopslag", header, rows, widths, names_rows=False)


_LONGEST_NAME = 90


def _name(clause: Clause) -> str:
    if clause.title:
        return clause.title
    first = clause.text.splitlines()[0]
    return first if len(first) <= _LONGEST_NAME else f"{first[:_LONGEST_NAME].rsplit(' ', 1)[0]}…"


def _clause(clause: Clause) -> list[Block]:
    about = [clause.kind.title if clause.kind else "Soort nog te bepalen", ", ".join(clause.themes)]
    if clause.code:
        about.append(clause.code)
    heading = f"Afspraak {clause.number}: {clause.title}" if clause.title else f"Afspraak {clause.number}"
    parts = [
        paragraph(Run(" · ".join(about)), style="MVOISoort"),
        paragraph(Run(clause.text), style="MVOICriterium"),
    ]
    if clause.kind is CriterionKind.AWARD:
        offer = TextControl(f"annex.offer.{clause.number}", f"Aanbod bij afspraak {clause.number}", None, "neem het aanbod over uit de offerte")
        parts += [paragraph(Run(_AWARD), style="MVOIInleiding"), paragraph(offer, style="MVOICriterium")]
    if clause.kind is None:
        parts.append(paragraph(Run("Let op: ", "Strong"), Run(_UNKNOWN_KIND), style="MVOIKlein"))
    held = (part._replace(held=True) for part in parts)  # the table says about which agreement it is by what stands above it
    return [Heading(2, heading, anchor_name(f"clause-{clause.number}")), *held, _checks(clause)]


def _checks(clause: Clause) -> Table:
    who = f"Wie kijkt na bij afspraak {clause.number}"
    rows = [
        (cell_text(f"{check.moment}{' (voorstel)' if check.proposed else ''}"), cell_text(check.proof), _fill_in(f"who.{clause.number}.{number}", who, "wie"))
        for number, check in enumerate(clause.checks)
    ]
    if not rows:
        rows = [
            (
                _fill_in(f"moment.{clause.number}", f"Wanneer bij afspraak {clause.number}", "wanneer"),
                _fill_in(f"proof.{clause.number}", f"Bewijs bij afspraak {clause.number}", "wat opdrachtnemer laat zien"),
                _fill_in(f"who.{clause.number}", who, "wie"),
            )
        ]
    return Table(f"Controle van afspraak {clause.number}", ("Wanneer", "Wat opdrachtnemer laat zien", "Wie kijkt na"), rows, (2100, 5012, 2300))


def _supplier(annex: Annex) -> list[Block]:
    if not annex.supplier:
        return []
    lines = [
        paragraph(Run(f"{clause.kind.title if clause.kind else ''} ({', '.join(clause.themes)}): ", "Strong"), Run(clause.text), style="ListBullet")
        for clause in annex.supplier
    ]
    intro = "Dit ging over de keuze van de leverancier. Het is geen afspraak over de uitvoering; het staat hier voor de volledigheid."
    return [Heading(1, "Gevraagd bij de keuze van de leverancier"), paragraph(Run(intro), style="MVOIInleiding"), *lines]


def _duties(annex: Annex) -> list[Block]:
    """The duties of opdrachtgever that hold, each with how this purchase meets it; what is still to be arranged stands at the start."""
    certain = [duty for duty in annex.duties if duty.state is not DutyState.POSSIBLE]
    if not certain:
        return []
    intro = "Deze wettelijke plichten van opdrachtgever raken de uitvoering. Zo is er in deze opdracht aan voldaan:"
    parts: list[Block] = [Heading(1, "Wettelijke plichten"), paragraph(Run(intro), style="MVOIInleiding")]
    for duty in certain:
        met = Run(duty.note) if duty.note else TextControl(f"annex.duty.{duty.duty}", f"Zo geregeld: {duty.title}", None, "hoe dit is geregeld")
        source = paragraph(Run("Bron: ", "Strong"), Link(duty.source.title, duty.source.url), Run("."), style="MVOIKlein")
        parts += [Heading(2, duty.title), paragraph(met), source]
    return parts


def _planning(annex: Annex) -> list[Block]:
    """The verifications by moment: what a contract manager puts in the calendar."""
    by_moment: dict[str, list[str]] = {}
    for clause in annex.clauses:
        for check in clause.checks:
            by_moment.setdefault(check.moment, []).append(f"Afspraak {clause.number}: {check.proof}")
    if open_yet := [clause for clause in annex.clauses if not clause.checks]:
        by_moment[_NO_MOMENT] = [f"{_numbers(open_yet)}: neem hier over wat en wanneer u daar afspreekt."]
    if not by_moment:
        return []
    rows = [
        (cell_text(moment), cell_text("\n".join(items)), _fill_in(f"date.{number}", f"Datum {moment.lower()}", "datum"))
        for number, (moment, items) in enumerate(by_moment.items())
    ]
    intro = "Voor de agenda van de contractbeheerder. Bij (voorstel) hierboven mag u een ander moment kiezen."
    table = Table("Controles per moment", ("Wanneer", "Wat", "Datum"), rows, (1900, 5912, 1600))
    return [Heading(1, "Controles per moment"), paragraph(Run(intro), style="MVOIInleiding"), table]
