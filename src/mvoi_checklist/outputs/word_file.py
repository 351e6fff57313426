"""The checklist as a Word document: summary first, then theme by theme, with answers to fill in."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import datetime

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from mvoi_checklist.model.checklist import Checklist, SuggestedCriterion, ThemeResult
from mvoi_checklist.model.start_document import StartDocument
from mvoi_checklist.model.words import Answer, ContractKind, Procedure, Status, Verdict
from mvoi_checklist.outputs.word_controls import add_control, legal_xml
from mvoi_checklist.outputs.words import NOT_FILLED_IN, filled_in, identity_line, value_words, verdict_line

YES_NO = (("ja", "Ja"), ("nee", "Nee"))
_INK = RGBColor(0x1F, 0x3A, 0x5F)


def to_docx(checklist: Checklist) -> bytes:
    """Write the filled checklist; every answer is a content control that can be filled in and read back."""
    word = docx.Document()
    _set_up(word, checklist)
    _summary(word, checklist)
    for theme in checklist.themes:
        _theme(word, theme, checklist)
    _duties(word, checklist)
    _evaluation(word, checklist)
    word.add_heading("Over deze checklist", level=1)
    word.add_paragraph(legal_xml(f"{checklist.organisation}. {identity_line(checklist)}"))
    buffer = io.BytesIO()
    word.save(buffer)
    return buffer.getvalue()


def _set_up(word: Document, checklist: Checklist) -> None:
    section = word.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.PORTRAIT, Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    for name, size in (("Normal", 10.5), ("Title", 24), ("Heading 1", 16), ("Heading 2", 12)):
        style = word.styles[name]
        style.font.name, style.font.size = "Calibri", Pt(size)
        if name != "Normal":
            style.font.color.rgb = _INK
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "nl-NL")
    word.styles["Normal"].element.get_or_add_rPr().append(language)
    properties = word.core_properties
    properties.title = legal_xml(f"MVOI-checklist {checklist.start_document.title or ''}".strip())
    properties.language, properties.author, properties.comments = "nl-NL", checklist.organisation, ""
    properties.created = properties.modified = datetime.combine(checklist.on, datetime.min.time())


def _summary(word: Document, checklist: Checklist) -> None:
    document = checklist.start_document
    word.add_heading("MVOI-checklist", level=0)
    word.add_paragraph().add_run(legal_xml(verdict_line(checklist))).bold = True
    word.add_heading("Wat u inkoopt", level=1)
    _answers(word, [(path, title, value, NOT_FILLED_IN, choices) for path, title, value, choices in _fields(document, checklist)])
    word.add_heading("Wat u nog moet doen", level=1)
    todo = [finding.message for finding in checklist.findings if finding.severity.value != "info"]
    for message in dict.fromkeys(todo):
        word.add_paragraph(legal_xml(message), style="List Bullet")
    if not todo:
        word.add_paragraph("Niets: alles is toegepast of uitgelegd.")
    word.add_heading("Overzicht", level=1)
    rows = [(theme.title, theme.applicable.title, theme.verdict.title) for theme in checklist.themes]
    _table(word, ("Thema", "Van toepassing", "Oordeel"), rows)


def _fields(document: StartDocument, checklist: Checklist) -> Iterable[tuple[str, str, str | None, Sequence[tuple[str, str]]]]:
    procedures = [(item.value, item.title) for item in Procedure]
    kinds = [(item.value, item.title) for item in ContractKind]
    value = value_words(document.estimated_value) if document.estimated_value is not None else None
    groups = None
    if document.product_groups is not None:
        groups = ", ".join(checklist.group_titles.get(group, group) for group in document.product_groups) or "geen"
    yield "title", "Titel", document.title, ()
    yield "reference", "Zaaknummer", document.reference, ()
    yield "description", "Omschrijving", document.description, ()
    yield "department", "Afdeling", document.department, ()
    yield "project_leader", "Projectleider", document.project_leader, ()
    yield "contract_kind", "Soort opdracht", document.contract_kind.title if document.contract_kind else None, kinds
    yield "procedure", "Procedure", document.procedure.title if document.procedure else None, procedures
    yield "estimated_value", "Geraamde waarde", value, ()
    yield "duration_months", "Looptijd", f"{document.duration_months} maanden" if document.duration_months else None, ()
    yield "start_date", "Startdatum", document.start_date.isoformat() if document.start_date else None, ()
    yield "product_groups", "Productgroep", groups, ()
    yield "cpv", "CPV-code", ", ".join(document.cpv) if document.cpv else None, ()


def _table(word: Document, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    table = word.add_table(rows=0, cols=len(header), style="Light Grid Accent 1")
    for number, values in enumerate([header, *rows]):
        row = table.add_row()
        for cell, text in zip(row.cells, values, strict=True):
            cell.text = legal_xml(text)
        if number == 0:
            row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - python-docx has no API for it


def _answers(word: Document, rows: Iterable[tuple[str, str, str | None, str, Sequence[tuple[str, str]]]]) -> None:
    table = word.add_table(rows=0, cols=2, style="Light Grid Accent 1")
    header = table.add_row()
    header._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - as above
    header.cells[0].text, header.cells[1].text = "Onderdeel", "Antwoord"
    for path, title, value, prompt, choices in rows:
        label, answer = table.add_row().cells
        label.text = title
        label.width, answer.width = Cm(5), Cm(11.6)
        add_control(answer.paragraphs[0]._p, path, title, value, prompt=prompt, choices=choices)  # noqa: SLF001 - lxml below


def _theme(word: Document, theme: ThemeResult, checklist: Checklist) -> None:
    word.add_heading(theme.title, level=1)
    word.add_paragraph().add_run(f"Oordeel: {theme.verdict.title}").bold = True
    word.add_paragraph(legal_xml(" ".join(theme.reasons)))
    if theme.applicable is not Answer.NO or theme.verdict is Verdict.APPLIED:
        word.add_heading("Criteria die passen", level=2)
        for item in theme.suggested_criteria:
            _criterion(word, item)
        for left in theme.left_out:
            word.add_paragraph(legal_xml(f"Weggelaten: {left.code} {left.title}. {left.reason}"), style="List Bullet")
    word.add_heading("Uw antwoord", level=2)
    _answers(word, _theme_answers(theme, checklist))


def _criterion(word: Document, item: SuggestedCriterion) -> None:
    paragraph = word.add_paragraph()
    paragraph.add_run(f"{item.code} {item.title}").bold = True
    paragraph.add_run(f" ({item.form.title}, niveau {item.level})")
    word.add_paragraph(legal_xml(filled_in(item)), style="Intense Quote")
    lines = [item.note, f"Bewijs: {item.evidence}", f"Waarom: {item.why}", item.attention and f"Let op: {item.attention}"]
    lines.append(f"Bron: {item.source.title}, {item.source.url} ({item.status.title})")
    if item.fits is Answer.UNKNOWN:
        lines.append(f"Past misschien: {'; '.join(item.reasons)}.")
    if item.status is Status.UNVERIFIED:
        lines.append("Kijk dit criterium na in de bron voor u het gebruikt.")
    word.add_paragraph(legal_xml("\n".join(line for line in lines if line)))


def _theme_answers(theme: ThemeResult, checklist: Checklist) -> Iterable[tuple[str, str, str | None, str, Sequence[tuple[str, str]]]]:
    stated = [answer.applied for answer in checklist.start_document.themes if answer.theme == theme.theme]
    applied = None if not stated or stated[0] is None else ("Ja" if stated[0] else "Nee")
    start, explanation = f"themes.{theme.theme}", theme.explanation
    asked = "\n".join(f"{f'[{item.code}] ' if item.code else ''}{f'({item.kind.title}) ' if item.kind else ''}{item.text}" for item in theme.applied_criteria)
    grounds = [(ground.ground, ground.title) for ground in checklist.grounds]
    ground = next((words for key, words in grounds if explanation and key == explanation.ground), None)
    yield f"{start}.applied", "Toegepast in de opdracht?", applied, "kies", YES_NO
    yield f"{start}.criteria", "Welke criteria vraagt u?", asked or None, "Vul in: (soort) tekst, een criterium per regel", ()
    yield f"{start}.explanation.ground", "Zo nee: grond", ground, "kies", grounds
    yield f"{start}.explanation.text", "Zo nee: toelichting", explanation.text if explanation else None, theme.question, ()
    yield f"{start}.explanation.proof", "Bewijs", explanation.proof if explanation else None, "vul in", ()
    yield f"{start}.explanation.author", "Opsteller", explanation.author if explanation else None, "vul in", ()
    yield f"{start}.explanation.approver", "Akkoord van", explanation.approver if explanation else None, "vul in", ()
    dated = explanation.dated.isoformat() if explanation and explanation.dated else None
    yield f"{start}.explanation.dated", "Datum", dated, "vul in", ()


def _duties(word: Document, checklist: Checklist) -> None:
    word.add_heading("Wettelijke plichten", level=1)
    if not checklist.duties:
        word.add_paragraph("Voor deze inkoop staan geen wettelijke plichten in de regels.")
    for duty in checklist.duties:
        word.add_heading(legal_xml(f"{duty.title}: {duty.state.title}"), level=2)
        word.add_paragraph(legal_xml(f"{duty.text} {duty.how_to_meet} Bron: {duty.source.title} ({duty.status.title})."))
        met = [answer.met for answer in checklist.start_document.duties if answer.duty == duty.duty]
        value = None if not met or met[0] is None else ("Ja" if met[0] else "Nee")
        rows = [
            (f"duties.{duty.duty}.met", "Geregeld?", value, "kies", YES_NO),
            (f"duties.{duty.duty}.note", "Hoe?", duty.note, "vul in", ()),
        ]
        _answers(word, rows)


def _evaluation(word: Document, checklist: Checklist) -> None:
    word.add_heading("Evaluatie", level=1)
    word.add_paragraph("Vul dit in na afloop, met de leverancier en het MVOI-team.")
    done = checklist.start_document.evaluation
    planned = done.planned_on.isoformat() if done and done.planned_on else None
    rows: list[tuple[str, str, str | None, str, Sequence[tuple[str, str]]]] = [
        ("evaluation.planned_on", "Gepland op", planned, "vul in", ()),
        ("evaluation.delivered", "Wat is er geleverd van wat is gevraagd?", done.delivered if done else None, "vul in", ()),
        ("evaluation.went_well", "Wat ging er goed?", done.went_well if done else None, "vul in", ()),
        ("evaluation.could_improve", "Wat had er beter gekund?", done.could_improve if done else None, "vul in", ()),
        ("evaluation.lessons", "Waar letten we de volgende keer op?", done.lessons if done else None, "vul in", ()),
    ]
    _answers(word, rows)
