"""The answers of a start document as rows to fill in: the same in the form and in the checklist."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from mvoi_checklist.model.closed_lists import ContractKind, Procedure, Verdict
from mvoi_checklist.model.dutch import few
from mvoi_checklist.model.form import ANSWER_HEADER, NAME_SEPARATOR, NOT_HERE
from mvoi_checklist.model.start_document import OPTIONS, OPTIONS_LABEL, AskedCriterion, DutyAnswer, Explanation, StartDocument, ThemeAnswer
from mvoi_checklist.outputs.pages.blocks import CELL, TEXT_WIDTH, ChoiceControl, Control, DayControl, Table, TextControl, cell_text, paragraph
from mvoi_checklist.outputs.words import value_words

YES_NO = (("ja", "Ja"), ("nee", "Nee"))
LABEL_WIDTH = 2700
_MOST_OPTIONS = 3
"""Places that tell of options: that there are some counts, and more of them would not fit on the first page."""


@dataclass(frozen=True)
class Row:
    """One answer: where it belongs in a start document, its label, what stands there now, and how to fill it in."""

    path: str
    label: str
    value: str | datetime.date | None
    prompt: str = ""
    choices: Sequence[tuple[str, str]] = ()
    is_day: bool = False


def answer_table(caption: str, about: str, rows: Iterable[Row], *, label_width: int = LABEL_WIDTH) -> Table:
    """A table of label beside answer; with what it is about, each answer has a name of its own in the whole document."""
    cells = [(cell_text(row.label), paragraph(_control(row, f"{row.label}{NAME_SEPARATOR}{about}"), style=CELL)) for row in rows]
    return Table(caption, ANSWER_HEADER, cells, (label_width, TEXT_WIDTH - label_width))


def filled(rows: Iterable[Row]) -> list[Row]:
    """The rows that have an answer: what who only reads needs of what is settled."""
    return [row for row in rows if row.value]


def _control(row: Row, name: str) -> Control:
    if row.is_day:
        return DayControl(row.path, name, row.value if isinstance(row.value, datetime.date) else None)
    words = str(row.value) if row.value else None
    if row.choices:
        return ChoiceControl(row.path, name, words, row.choices, row.prompt or "kies")
    return TextControl(row.path, name, words, row.prompt or "vul in")


def purchase_rows(document: StartDocument, group_titles: Mapping[str, str], proposal: str = "") -> list[Row]:
    """What is bought; a ``proposal`` for the product group is asked about, and is no answer yet."""
    *titles, none = group_titles.values()
    which = f"{proposal}? Vul in of verbeter" if proposal else f"Eén of meer, met komma's: {', '.join(titles)}; of: {none}"
    value = value_words(document.estimated_value) if document.estimated_value is not None else None
    groups = None
    if document.product_groups is not None:
        groups = ", ".join(group_titles.get(group, group) for group in document.product_groups) or none
    term = f"{document.duration_months} maanden" if document.duration_months else None
    options = [item.quote.removeprefix(f"{OPTIONS_LABEL}: ") for item in document.evidence if item.field == OPTIONS]
    return [
        Row("title", "Titel", document.title, "Wat koopt u in, in een paar woorden?"),
        Row("reference", "Zaaknummer", document.reference),
        Row("description", "Omschrijving", document.description, "Wat koopt u in, voor wie en waarom?"),
        Row("department", "Afdeling", document.department),
        Row("project_leader", "Projectleider", document.project_leader),
        Row("contract_kind", "Soort opdracht", document.contract_kind and document.contract_kind.title, choices=_choices(ContractKind)),
        Row("procedure", "Procedure", document.procedure and document.procedure.title, choices=_choices(Procedure)),
        Row("estimated_value", "Geraamde waarde", value, "Bedrag zonder btw, hele vaste looptijd, alle percelen samen"),
        Row("duration_months", "Looptijd", term, "Vaste looptijd in maanden, zonder opties"),
        *([Row(OPTIONS, OPTIONS_LABEL, few(list(dict.fromkeys(options)), "; ", _MOST_OPTIONS), "Hoe vaak en hoe lang, of: geen")] if options else []),
        Row("start_date", "Startdatum", document.start_date, is_day=True),
        Row("product_groups", "Productgroep", groups, which),
        Row("cpv", "CPV-code", ", ".join(document.cpv) if document.cpv else None, "Acht cijfers, bijvoorbeeld 90910000-9"),
    ]


def _choices(words: type[ContractKind | Procedure]) -> list[tuple[str, str]]:
    return [(item.value, item.title) for item in words]


CRITERIA_PROMPT = "Eén criterium per regel, met de soort ervoor: (minimumeis), (gunningscriterium) of (contractbepaling)"


def theme_rows(theme: str, question: str, answer: ThemeAnswer | None, grounds: Sequence[tuple[str, str]], typed: Iterable[AskedCriterion]) -> list[Row]:
    """Applied or not, and if not the explanation; ``typed`` are the criteria that are not ticked elsewhere."""
    explanation = answer.explanation if answer and answer.explanation else Explanation()
    ground = dict(grounds).get(explanation.ground or "", explanation.ground)
    start = f"themes.{theme}.explanation"
    return [
        *applied_rows(theme, answer, typed),
        Row(f"{start}.ground", "Zo nee: grond", ground, choices=grounds),
        Row(f"{start}.text", "Zo nee: toelichting", explanation.text, question),
        Row(f"{start}.proof", "Bewijs", explanation.proof, "Waar staat het bewijs?"),
        Row(f"{start}.author", "Opsteller", explanation.author),
        Row(f"{start}.approver", "Akkoord van", explanation.approver, "Iemand anders dan de opsteller"),
        Row(f"{start}.dated", "Datum", explanation.dated, is_day=True),
        *([Row(f"{start}.valid_until", "Geldig tot", explanation.valid_until, is_day=True)] if explanation.valid_until else []),
    ]


def applied_rows(theme: str, answer: ThemeAnswer | None, typed: Iterable[AskedCriterion]) -> list[Row]:
    """Only whether the theme is applied, and with what."""
    applied = None if answer is None or answer.applied is None else dict(YES_NO)["ja" if answer.applied else "nee"]
    asked = "\n".join(
        f"{f'[{item.code}] ' if item.code else ''}{f'({item.kind.title}) ' if item.kind else ''}{' '.join(item.text.split())}" for item in typed
    )  # one line each, for a next line is read as a next criterion
    return [
        Row(f"themes.{theme}.applied", "Toegepast in de opdracht?", applied, choices=YES_NO),
        Row(f"themes.{theme}.criteria", "Gevraagde criteria", asked, CRITERIA_PROMPT),
    ]


_JUDGED = {
    Verdict.APPLIED: "ja: u vraagt al criteria; kies hier alleen als dat niet klopt",
    Verdict.EXPLAINED: "nee: u legt al uit waarom niet; kies hier alleen als dat niet klopt",
}
"""What stands in place of an answer that the rest of the document gives."""


def judged_rows(rows: Iterable[Row], verdict: Verdict) -> list[Row]:
    """The rows of a theme: where nobody said whether it is applied, the prompt says how the rest of the document answers that."""
    return [replace(row, prompt=_JUDGED.get(verdict, row.prompt)) if row.path.endswith(".applied") else row for row in rows]


def duty_rows(duty: str, answer: DutyAnswer | None) -> list[Row]:
    """Whether a statutory duty is met, and how; or that it does not apply here, and why."""
    met = None if answer is None or answer.met is None else dict(YES_NO)["ja" if answer.met else "nee"]
    if answer is not None and answer.applies is False and not answer.met:
        met = NOT_HERE[1]
    return [
        Row(f"duties.{duty}.met", "Geregeld?", met, choices=(*YES_NO, NOT_HERE)),
        Row(f"duties.{duty}.note", "Toelichting", answer.note if answer else None, "Waar in de opdracht staat het? Of: waarom geldt de plicht hier niet?"),
    ]
