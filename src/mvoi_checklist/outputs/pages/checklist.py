"""The pages of the checklist: one page of summary, then theme by theme, with answers to fill in."""

from __future__ import annotations

from collections.abc import Collection

from mvoi_checklist.model.checklist import OWES_EXPLANATION, Checklist, ThemeResult
from mvoi_checklist.model.closed_lists import AMBITION_TITLES, ASKED_IN_CONTRACT, THEME_CLOSED, Answer, Severity, Verdict
from mvoi_checklist.model.dutch import day_words
from mvoi_checklist.model.form import CHECKLIST_END, CHECKLIST_TITLE, CRITERIA_THAT, YOUR_ANSWER, OurHeading
from mvoi_checklist.model.generated import generated_checklist
from mvoi_checklist.model.start_document import AskedCriterion, ThemeAnswer, field_title
from mvoi_checklist.outputs.pages.answers import answer_table, applied_rows, filled, judged_rows, theme_rows
from mvoi_checklist.outputs.pages.blocks import Block, Frame, Heading, Pages, Paragraph, Run, anchor_name, page_header, paragraph
from mvoi_checklist.outputs.pages.criteria import in_brief, in_full, in_reading, left_out, reworded, ticked
from mvoi_checklist.outputs.pages.duties import duties_part
from mvoi_checklist.outputs.pages.evaluation import evaluation_blocks
from mvoi_checklist.outputs.pages.grounds import grounds_part, how_to_explain
from mvoi_checklist.outputs.pages.summary import sign_of, summary_page
from mvoi_checklist.outputs.pages.to_do_lines import REMARKS
from mvoi_checklist.outputs.words import identity_line, status_line, wrong_themes

_TONE = {Severity.ERROR: "Nog te doen", Severity.WARNING: "Let op", Severity.INFO: "Ter informatie"}
"""Whoever has just begun has made no mistake."""
_LOOKS = {"✓": "MVOIOordeelGoed", "–": "MVOIOordeelNeutraal"}
_SAID_NO = "Bij dit thema staat nu 'Nee'."
_TAKE_BACK = "kies bij 'Toegepast in de opdracht?' dan 'Ja' en maak de grond en de toelichting leeg"


def checklist_pages(checklist: Checklist, *, to_read: bool = False) -> Pages:
    """The filled checklist; every answer can be filled in and read back.

    Who only gets it ``to_read`` sees of what is settled what was answered, without what was not chosen and what does not apply any more;
    of what is complete without advice to the writer.
    """
    if to_read and checklist.complete:
        checklist = checklist.model_copy(update={"findings": tuple(item for item in checklist.findings if not item.to_the_writer)})
    settled = {theme.theme for theme in checklist.themes if to_read and _is_settled(theme, checklist)}
    checklist = checklist.model_copy(
        update={"themes": tuple(_only_chosen(theme, checklist) if theme.theme in settled else theme for theme in checklist.themes)}
    )
    belongs = [theme for theme in checklist.themes if theme.verdict is not Verdict.NOT_APPLICABLE]
    others = [theme for theme in checklist.themes if theme.verdict is Verdict.NOT_APPLICABLE]
    body, told = summary_page(checklist, to_read=to_read), set[str]()
    for theme in belongs:
        body.append(Heading(1, theme.title, anchor_name(theme.theme), new_page=theme is belongs[0]))
        body += _opening(theme, checklist)
        body += _settled(theme, checklist) if theme.theme in settled else _theme(theme, checklist, told)
    body += _others(others, checklist, settled, new_page=not belongs)
    body += [*duties_part(checklist, to_read=to_read), *grounds_part(checklist, settled)]
    body += [*_colophon(checklist), *_evaluation(checklist, to_read=to_read), paragraph(Run(CHECKLIST_END), style="MVOISlot")]
    return Pages(body, _frame(checklist), generated_checklist(checklist))


def _is_settled(theme: ThemeResult, checklist: Checklist) -> bool:
    """Whether nothing has to be answered any more."""
    return theme.verdict in THEME_CLOSED and theme not in wrong_themes(checklist)


def _only_chosen(theme: ThemeResult, checklist: Checklist) -> ThemeResult:
    """The theme with the criteria that it asks, and those of which somebody changed the text without choosing them."""
    chosen = {*ticked(theme, checklist.start_document.answer_on(theme.theme))[0], *reworded(theme, checklist)}
    return theme.model_copy(update={"suggested_criteria": tuple(item for item in theme.suggested_criteria if item.code in chosen), "left_out": ()})


def _frame(checklist: Checklist) -> Frame:
    document, ruleset = checklist.start_document, checklist.ruleset
    subject = " · ".join(part for part in (document.reference, document.title) if part)
    return Frame(
        title=f"{CHECKLIST_TITLE} {document.title or ''}".strip(),
        author=checklist.organisation,
        on=checklist.on,
        header=page_header(checklist.organisation, CHECKLIST_TITLE, subject),
        footer=f"Regelset {ruleset.id} {ruleset.version} · {day_words(checklist.on)}",
    )


def _theme(theme: ThemeResult, checklist: Checklist, told: set[str]) -> list[Block]:
    """What a theme asks. What there is to know of a criterion stands there once (``told``), and not where the theme is asked already."""
    answer = checklist.start_document.answer_on(theme.theme)
    chosen, typed = ticked(theme, answer)
    changed = reworded(theme, checklist)
    parts: list[Block] = []
    if theme.suggested_criteria:
        fit = "misschien passen" if theme.applicable is Answer.UNKNOWN else "bij deze inkoop passen"
        parts.append(Heading(2, f"{theme.title}: {CRITERIA_THAT} {fit}"))
        parts.append(paragraph(Run(f"{_how_to_ask(theme, answer)} De tekst mag u aanpassen; tussen [ ] staat een voorstel."), style="MVOIInleiding"))
    for item in theme.suggested_criteria:
        brief = item.code not in chosen and (theme.verdict is Verdict.APPLIED or item.code in told)
        parts += (in_brief if brief else in_full)(theme, item, chosen.get(item.code), changed.get(item.code))
        told.add(item.code)
    parts += [] if theme.verdict in THEME_CLOSED else left_out(theme)
    parts += [Heading(2, f"{theme.title}: {YOUR_ANSWER}")]
    rows = judged_rows(theme_rows(theme.theme, theme.question, answer, _grounds(checklist), typed), theme.verdict)
    parts += [] if theme.verdict is Verdict.APPLIED else [how_to_explain(checklist)]
    parts.append(answer_table(f"Uw antwoord bij {theme.title}", theme.title, rows))
    return parts


def _settled(theme: ThemeResult, checklist: Checklist) -> list[Block]:
    """What was asked and answered at a theme, for who only reads it."""
    answer = checklist.start_document.answer_on(theme.theme)
    chosen, typed = ticked(theme, answer)
    changed = reworded(theme, checklist)
    parts: list[Block] = [Heading(2, f"{theme.title}: wat u vraagt")] if chosen else []
    for item in theme.suggested_criteria:
        parts += in_reading(theme, item, chosen.get(item.code), changed.get(item.code))
    asked = theme.verdict is Verdict.APPLIED  # then a reason not to ask it does not apply
    rows = applied_rows(theme.theme, answer, typed) if asked else theme_rows(theme.theme, theme.question, answer, _grounds(checklist), typed)
    if rows := filled(rows):
        parts += [Heading(2, f"{theme.title}: {YOUR_ANSWER}"), answer_table(f"Uw antwoord bij {theme.title}", theme.title, rows)]
    return parts


def _how_to_ask(theme: ThemeResult, answer: ThemeAnswer | None) -> str:
    """What to do besides ticking: a no that was said stands until somebody takes it back."""
    if theme.verdict is Verdict.APPLIED:
        return "Dit thema vraagt u al. Wilt u meer vragen? Kruis het aan."
    if answer and answer.applied is False:
        return f"{_SAID_NO} Wilt u dit thema toch vragen? Kruis aan wat u vraagt, {_TAKE_BACK}."
    return "Kruis aan wat u vraagt: meer hoeft u bij dit thema dan niet in te vullen."


def _grounds(checklist: Checklist) -> list[tuple[str, str]]:
    return [(ground.ground, ground.title) for ground in checklist.grounds]


def _opening(theme: ThemeResult, checklist: Checklist) -> list[Paragraph]:
    """The verdict and what is to do, before the reasons."""
    findings = _theme_findings(theme, checklist)
    sign = sign_of(theme, checklist)
    goal = [f"SDG {', '.join(map(str, theme.sdg))}"]
    if theme.current and theme.ambition:
        goal.insert(0, f"Ambitie: {AMBITION_TITLES[theme.ambition]} (nu: {AMBITION_TITLES[theme.current]})")
    if theme.focus:
        goal.insert(0, "Focusthema")
    told = [
        *findings,
        paragraph(Run(theme.definition), *_why(theme, checklist), style="MVOISlot" if findings else ""),
        paragraph(Run(". ".join(goal) + "."), style="MVOIKlein"),
    ]
    # A theme starts where there is room for what it asks.
    return [paragraph(Run(f"{sign} {theme.verdict.title}"), style=_LOOKS.get(sign, "MVOIOordeelOpen")), *(part._replace(held=True) for part in told)]


def _why(theme: ThemeResult, checklist: Checklist) -> list[Run]:
    """Why it holds here, or cannot be told; that the product group is not known stands on the first page."""
    if theme.reasons == (checklist.product_groups.reason,):
        return []
    question = "Waarom nog onbekend?" if theme.applicable is Answer.UNKNOWN else "Waarom hier?"
    return [Run(f" {question} ", "Strong"), Run(" ".join(theme.reasons))]


def _theme_findings(theme: ThemeResult, checklist: Checklist) -> list[Paragraph]:
    """What is to do; not again what it is about, and no question that stands in the answer while that is empty."""
    found = [item for item in checklist.findings if item.theme == theme.theme]
    lines: list[Paragraph] = []
    for item in found:
        where = f" ({item.place})" if item.place else ""
        message = item.message.removeprefix(f"{theme.title}: ")
        lines.append(paragraph(Run(f"{_TONE[item.severity]}: ", "Strong"), Run(f"{message}{where}"), style="ListBullet"))
    if theme.to_fill_in:
        lines.append(paragraph(Run("Vul eerst in: ", "Strong"), Run(", ".join(map(_to_fill_in, theme.to_fill_in)) + "."), style="ListBullet"))
    if theme.verdict in OWES_EXPLANATION and theme.explanation and theme.explanation.text:
        lines.append(paragraph(Run("Vraag: ", "Strong"), Run(theme.question), style="ListBullet"))
    return lines


def _to_fill_in(path: str) -> str:
    """What is missing; of the theme itself as it stands in its answer."""
    return {"applied": "of u dit thema toepast", "criteria": "wat u vraagt, met de soort erbij"}.get(path.rpartition(".")[2], field_title(path))


def _others(themes: list[ThemeResult], checklist: Checklist, settled: Collection[str], *, new_page: bool) -> list[Block]:
    """The themes that need nothing here: still named, with the reason."""
    parts: list[Block] = [Heading(1, OurHeading.OTHER_THEMES, new_page=new_page)] if themes else []
    for theme in themes:
        named = theme.suggested_criteria or theme.theme in settled
        parts.append(Heading(2, theme.title if named else f"{theme.title}: {YOUR_ANSWER}", anchor_name(theme.theme)))
        parts.append(paragraph(Run(f"{sign_of(theme, checklist)} {theme.verdict.title}. ", "Strong"), Run(" ".join(theme.reasons)), style="MVOIInleiding"))
        parts += _theme_findings(theme, checklist)
        parts += _settled(theme, checklist) if theme.theme in settled else _all_the_same(theme, checklist)
    return parts


def _all_the_same(theme: ThemeResult, checklist: Checklist) -> list[Block]:
    """Room to apply a theme that need not be."""
    answer = checklist.start_document.answer_on(theme.theme)
    chosen, typed = ticked(theme, answer)
    changed = reworded(theme, checklist)
    parts: list[Block] = []
    if theme.suggested_criteria:
        said_no = answer is not None and answer.applied is False
        more = f"{_SAID_NO} Wilt u dit thema toch vragen? Kruis het aan, {_TAKE_BACK}." if said_no else "Wilt u meer doen?"
        parts.append(paragraph(Run(f"{more} Bijvoorbeeld:"), style="MVOIInleiding"))
    for item in theme.suggested_criteria:
        parts += in_brief(theme, item, chosen.get(item.code), changed.get(item.code))
    if theme.suggested_criteria:
        parts.append(Heading(2, f"{theme.title}: {YOUR_ANSWER}"))
    explained = answer is not None and answer.explanation is not None  # nothing that was said is lost
    rows = theme_rows(theme.theme, theme.question, answer, _grounds(checklist), typed) if explained else applied_rows(theme.theme, answer, typed)
    return [*parts, answer_table(f"Uw antwoord bij {theme.title}", theme.title, rows)]


def _evaluation(checklist: Checklist, *, to_read: bool) -> list[Block]:
    """After the contract: what was asked in it, what was delivered, and the lessons; the last part. Who only reads needs none of it before it was told."""
    asked = {theme.title: [item.text.rstrip(".") for item in _in_contract(theme)] for theme in checklist.themes if theme.verdict is Verdict.APPLIED}
    themes = {theme.theme: theme.title for theme in checklist.themes if theme.verdict is Verdict.APPLIED or _may_be_told(theme, checklist)}
    lines = [paragraph(Run(f"Gevraagd bij {title}: ", "Strong"), Run(f"{'; '.join(texts)}."), style="ListBullet") for title, texts in asked.items() if texts]
    tables = evaluation_blocks(checklist.start_document.evaluation, themes, checklist.evaluation, to_read=to_read)
    if to_read and checklist.complete and not tables:
        return []
    where = "" if tables else " Dat kan in het Word- of OpenDocument-bestand."
    intro = paragraph(Run(f"Vul dit in na afloop, met de leverancier en het MVOI-team.{where}"), style="MVOIInleiding")
    return [Heading(1, OurHeading.EVALUATION), intro, *(lines if tables else []), *tables]


def _in_contract(theme: ThemeResult) -> list[AskedCriterion]:
    return [item for item in theme.applied_criteria if item.kind in ASKED_IN_CONTRACT]


def _may_be_told(theme: ThemeResult, checklist: Checklist) -> bool:
    """Whether nothing was said of a theme yet, for who ticks a criterion in this checklist fills in here what came of it; or what came of it was told."""
    document = checklist.start_document
    if document.evaluation and any(item.theme == theme.theme for item in document.evaluation.deliveries):
        return True
    answer = document.answer_on(theme.theme)
    return theme.verdict in {Verdict.TO_EXPLAIN, Verdict.UNDETERMINED} and not theme.applied_criteria and (answer is None or answer.applied is None)


def _colophon(checklist: Checklist) -> list[Block]:
    general = [item for item in checklist.findings if item.theme is None and not item.about_a_duty]
    lines = [paragraph(Run(f"{_TONE[item.severity]}: ", "Strong"), Run(f"{item.message}"), style="ListBullet") for item in general]
    about = [identity_line(checklist), f"Criteria: {status_line(checklist)}", checklist.product_groups.reason]
    if not checklist.duties:
        about.append("Wettelijke plichten: voor deze inkoop staan er geen in de regels.")
    remarks: list[Block] = [Heading(1, OurHeading.REMARKS, REMARKS), *lines] if lines else []
    return [*remarks, Heading(1, OurHeading.ABOUT), paragraph(Run(" ".join(about)), style="MVOIKlein")]
