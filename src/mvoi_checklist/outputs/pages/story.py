"""A practice example per purchase, for colleagues: what was asked, what came of it, and what people learned, in their own words."""

from __future__ import annotations

from collections.abc import Sequence

from mvoi_checklist.model.annex import Annex
from mvoi_checklist.model.checklist import Checklist, ThemeResult
from mvoi_checklist.model.closed_lists import EvaluationLevel, Verdict
from mvoi_checklist.model.dutch import day_words
from mvoi_checklist.model.product_titles import STORY_TITLE
from mvoi_checklist.model.start_document import Evaluation
from mvoi_checklist.outputs.pages.blocks import TEXT_WIDTH, Block, Frame, Heading, Pages, Paragraph, Run, Table, cell_text, page_header, paragraph
from mvoi_checklist.outputs.words import group_words, value_words

_QUESTIONS = {"went_well": "Wat ging er goed", "could_improve": "Wat kon er beter", "watch": "Waar letten we op", "lessons": "Waar letten we op"}


def why_no_story(checklist: Checklist) -> str | None:
    """What is missing for a practice example; None when there is one to tell."""
    if checklist.merged:
        return f"er is geen praktijkvoorbeeld gemaakt. {checklist.merged.message}"
    if not _applied(checklist):
        return "in de opdracht is geen thema toegepast, dus er is geen praktijkvoorbeeld."
    if not _has_outcome(checklist.start_document.evaluation):
        return "het onderdeel Evaluatie is nog leeg. Vul in wat er is geleverd en wat u leerde; daarvan maak ik het praktijkvoorbeeld."
    return None


def story_pages(purchases: Sequence[tuple[Checklist, Annex]]) -> Pages:
    """A page per purchase; each must have a story to tell."""
    body: list[Block] = [paragraph(Run(STORY_TITLE), style="Title")]
    for number, (checklist, annex) in enumerate(purchases):
        whose = f"{checklist.start_document.title or 'Inkoop zonder titel'}: " if len(purchases) > 1 else ""
        body += _story(checklist, annex, whose, new_page=number > 0)
    first = purchases[0][0]
    titles = " · ".join(checklist.start_document.title or "zonder titel" for checklist, _ in purchases)
    frame = Frame(
        title=f"{STORY_TITLE} {titles}"[:200],
        author=first.organisation,
        on=first.on,
        header=page_header(first.organisation, STORY_TITLE, titles),
        footer=f"Uit de startdocumenten en evaluaties · {day_words(first.on)}",
    )
    return Pages(body, frame)


def _applied(checklist: Checklist) -> list[ThemeResult]:
    return [theme for theme in checklist.themes if theme.verdict is Verdict.APPLIED]


def _has_outcome(evaluation: Evaluation | None) -> bool:
    """Something was written after the contract; a date alone tells nothing."""
    return evaluation is not None and any(_written(evaluation))


def _written(evaluation: Evaluation) -> list[str | None]:
    reflections = [reflection for reflection in (evaluation.strategic, evaluation.content, evaluation.process) if reflection]
    said = [evaluation.delivered, evaluation.went_well, evaluation.could_improve, evaluation.lessons]
    said += [text for reflection in reflections for text in (reflection.went_well, reflection.could_improve, reflection.watch)]
    return [*said, *(delivery.note or (delivery.delivered and delivery.delivered.title) for delivery in evaluation.deliveries)]


def _story(checklist: Checklist, annex: Annex, whose: str, *, new_page: bool) -> list[Block]:
    document = checklist.start_document
    themes = ", ".join(theme.title for theme in _applied(checklist))
    parts: list[Block] = [
        Heading(1, document.title or "Inkoop zonder titel", new_page=new_page),
        paragraph(Run(f"✓ In de opdracht gevraagd: {themes}"), style="MVOIOordeelGoed"),
    ]
    if document.description:
        parts.append(paragraph(Run(document.description)))
    parts += [_facts(checklist), _heading(whose, "Wat vroegen we?"), *_asked(annex)]
    evaluation = document.evaluation
    if evaluation is not None:
        parts += [*_delivered(evaluation, checklist, whose), *_learned(evaluation, whose)]
    return parts


def _heading(whose: str, words: str) -> Heading:
    """With more purchases in one document each heading says about which it is: a screen reader jumps from one to the next."""
    return Heading(2, f"{whose}{words[:1].lower()}{words[1:]}" if whose else words)


def _facts(checklist: Checklist) -> Table:
    document = checklist.start_document
    groups = group_words(checklist) if document.product_groups is not None else ""
    value = value_words(document.estimated_value) if document.estimated_value is not None else ""
    held = document.evaluation.held_on if document.evaluation else None
    facts = {
        "Afdeling": document.department,
        "Productgroep": groups,
        "Geraamde waarde": value,
        "Procedure": document.procedure.title if document.procedure else None,
        "Zaaknummer": document.reference,
        "Geëvalueerd op": day_words(held) if held else None,
        "Meer weten?": f"Vraag het aan {document.project_leader}" if document.project_leader else None,
    }
    rows = [(cell_text(label), cell_text(words)) for label, words in facts.items() if words]
    return Table(f"De inkoop {document.title or ''}".strip(), ("Onderdeel", "Gegeven"), rows or [(cell_text("–"), cell_text("–"))], (2700, TEXT_WIDTH - 2700))


def _asked(annex: Annex) -> list[Paragraph]:
    """What was asked in the contract, each once; what was asked of the supplier is another matter."""
    lines = []
    for clause in annex.clauses:
        kind = f" ({clause.kind.title.lower()})" if clause.kind else ""
        lines.append(paragraph(Run(f"{', '.join(clause.themes)}{kind}: ", "Strong"), Run(clause.text), style="ListBullet"))
    return lines


def _delivered(evaluation: Evaluation, checklist: Checklist, whose: str) -> list[Block]:
    titles = {theme.theme: theme.title for theme in checklist.themes}
    lines: list[Block] = [paragraph(Run(_quoted(evaluation.delivered)))] if evaluation.delivered else []
    for delivery in evaluation.deliveries:
        words = [delivery.delivered.title.lower() if delivery.delivered else "", _quoted(delivery.note) if delivery.note else ""]
        if any(words):
            said = ". ".join(word for word in words if word)
            lines.append(paragraph(Run(f"{titles.get(delivery.theme, delivery.theme)}: ", "Strong"), Run(said), style="ListBullet"))
    told = {delivery.theme for delivery in evaluation.deliveries if delivery.delivered or delivery.note}
    silent = [theme.title for theme in _applied(checklist) if theme.theme not in told]
    if lines and silent and not evaluation.delivered:  # what was told of the whole may be about any of them
        lines.append(paragraph(Run(f"{', '.join(silent)}: ", "Strong"), Run("niet ingevuld."), style="ListBullet"))
    return [_heading(whose, "Wat is er geleverd?"), *lines] if lines else []


def _learned(evaluation: Evaluation, whose: str) -> list[Block]:
    """What people wrote, question by question; of which level it is stands beside it."""
    said: dict[str, list[tuple[str, str]]] = {words: [] for words in _QUESTIONS.values()}
    for field in ("went_well", "could_improve", "lessons"):
        if text := getattr(evaluation, field):
            said[_QUESTIONS[field]].append(("", text))
    for level in EvaluationLevel:
        reflection = getattr(evaluation, level.value)
        for field in ("went_well", "could_improve", "watch"):
            if reflection is not None and (text := getattr(reflection, field)):
                said[_QUESTIONS[field]].append((level.title, text))
    parts: list[Block] = []
    for question, answers in said.items():
        if answers:
            parts.append(_heading(whose, f"{question}?"))
        parts += [paragraph(*([Run(f"{level}: ", "Strong")] if level else []), Run(_quoted(text)), style="ListBullet") for level, text in answers]
    return parts


def _quoted(text: str) -> str:
    """The words as they were written, between quotation marks."""
    return f"“{text.strip()}”"
