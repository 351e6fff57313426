"""The start-document form: what is bought, "Comply or explain" per theme, and "Evaluatie"."""

from __future__ import annotations

import datetime

from mvoi_checklist.model.dutch import day_words
from mvoi_checklist.model.form import FORM_END, FORM_TITLE, YOUR_ANSWER, OurHeading
from mvoi_checklist.model.generated import Generated, with_doubts
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.model.start_document import StartDocument
from mvoi_checklist.outputs.pages.answers import answer_table, purchase_rows, theme_rows
from mvoi_checklist.outputs.pages.blocks import Block, Frame, Heading, Pages, Run, paragraph
from mvoi_checklist.outputs.pages.duties import duty_table
from mvoi_checklist.outputs.pages.evaluation import evaluation_blocks


def form_pages(document: StartDocument, ruleset: Ruleset, on: datetime.date) -> Pages:
    """The form, filled in as far as the document goes; an empty document gives an empty form."""
    organisation, identity = ruleset.policy.organisation, ruleset.identity
    grounds = [(ground.id, ground.title) for ground in ruleset.grounds]
    body: list[Block] = [
        paragraph(Run(FORM_TITLE), style="Title"),
        paragraph(Run(document.title or "Vul dit in voordat de inkoop begint"), style="Subtitle"),
        Heading(1, OurHeading.PURCHASE),
        answer_table("Gegevens van de inkoop", "de inkoop", purchase_rows(document, ruleset.group_titles)),
        Heading(1, OurHeading.THEMES),
        paragraph(Run("Zeg bij elk thema of u het in de opdracht toepast. Zo ja: noem de criteria. Zo nee: kies een grond en leg uit.")),
        paragraph(Run(f"Noem in een uitleg: {'; '.join(part.title for part in ruleset.vocabulary.explanation_parts)}."), style="MVOIKlein"),
    ]
    for theme in ruleset.themes:
        answer = document.answer_on(theme.id)
        body += [Heading(2, f"{theme.title}: {YOUR_ANSWER}"), paragraph(Run(theme.definition), style="MVOIInleiding")]
        rows = theme_rows(theme.id, theme.question, answer, grounds, answer.criteria if answer else ())
        body.append(answer_table(f"Uw antwoord bij {theme.title}", theme.title, rows))
    body += _answered_duties(document, ruleset)
    names = {theme.id: theme.title for theme in ruleset.themes}
    body += [Heading(1, OurHeading.EVALUATION), paragraph(Run("Plan de evaluatie nu; vul de rest in na afloop."), style="MVOIInleiding")]
    body += evaluation_blocks(document.evaluation, names, ruleset.evaluation)
    body.append(paragraph(Run(FORM_END), style="MVOISlot"))
    frame = Frame(
        title=f"{FORM_TITLE} {document.title or ''}".strip(),
        author=organisation,
        on=on,
        header=(f"{organisation} · {FORM_TITLE}", document.reference or ""),
        footer=f"Regelset {identity.id} {identity.version} · {day_words(on)}",
    )
    return Pages(body, frame, Generated(kind="form", ruleset=identity, on=on, start_document=with_doubts(document)))


def _answered_duties(document: StartDocument, ruleset: Ruleset) -> list[Block]:
    """The statutory duties that have an answer; which others ask one, only a checklist can tell."""
    parts: list[Block] = [Heading(1, OurHeading.DUTIES)] if document.duties else []
    for duty in dict.fromkeys(answer.duty for answer in document.duties):
        title = ruleset.duty_by_id[duty].title
        parts += [Heading(2, title), duty_table(duty, title, document)]
    return parts
