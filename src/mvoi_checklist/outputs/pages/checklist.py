"""The pages of the checklist: one page of summary, then theme by theme, with answers to fill in."""

from __future__ import annotations

from collections import defaultdict

from mvoi_checklist.model.checklist import OWES_EXPLANATION, Checklist, SuggestedCriterion, ThemeResult, filled_in
from mvoi_checklist.model.closed_lists import AMBITION_TITLES, ASKED_IN_CONTRACT, LEVEL_TITLES, Answer, CriterionKind, Severity, Status, Verdict
from mvoi_checklist.model.dutch import day_words, few
from mvoi_checklist.model.form import (
    CHECKLIST_END,
    CHECKLIST_TITLE,
    CHOOSE_LINE,
    CRITERIA_THAT,
    NAME_SEPARATOR,
    UNTICKED,
    YOUR_ANSWER,
    BelowCriterion,
    OurHeading,
)
from mvoi_checklist.model.generated import generated_checklist
from mvoi_checklist.model.start_document import AskedCriterion, ThemeAnswer, field_title
from mvoi_checklist.outputs.pages.answers import answer_table, applied_rows, judged_rows, theme_rows
from mvoi_checklist.outputs.pages.blocks import (
    SMALL_BEFORE,
    Block,
    CheckControl,
    Frame,
    Heading,
    Link,
    Pages,
    Paragraph,
    Run,
    WordingControl,
    anchor_name,
    page_header,
    paragraph,
)
from mvoi_checklist.outputs.pages.duties import duties_part
from mvoi_checklist.outputs.pages.evaluation import evaluation_blocks
from mvoi_checklist.outputs.pages.fill_ins import wording_pieces
from mvoi_checklist.outputs.pages.grounds import grounds_part, how_to_explain
from mvoi_checklist.outputs.pages.summary import SIGNS, summary_page
from mvoi_checklist.outputs.pages.to_do_lines import REMARKS
from mvoi_checklist.outputs.words import fill_in_words, identity_line, status_line

_TONE = {Severity.ERROR: "Nog te doen", Severity.WARNING: "Let op", Severity.INFO: "Ter informatie"}
"""Whoever has just begun has made no mistake."""
_SAID_NO = "Bij dit thema staat nu 'Nee'."
_TAKE_BACK = "kies bij 'Toegepast in de opdracht?' dan 'Ja' en maak de grond en de toelichting leeg"
_KINDS = frozenset(CriterionKind)
"""What can be asked; the rest is talked about."""
_IN_DOUBT = {Answer.UNKNOWN: " · past misschien", Answer.NO: " · past hier niet"}
_FEW_NAMES = 3
"""Criteria that are not shown, named of each reason."""


def checklist_pages(checklist: Checklist) -> Pages:
    """The filled checklist; every answer can be filled in and read back."""
    belongs = [theme for theme in checklist.themes if theme.verdict is not Verdict.NOT_APPLICABLE]
    others = [theme for theme in checklist.themes if theme.verdict is Verdict.NOT_APPLICABLE]
    body, told = summary_page(checklist), set[str]()
    for theme in belongs:
        body += _theme(theme, checklist, told, new_page=theme is belongs[0])
    body += [*_others(others, checklist, new_page=not belongs), *duties_part(checklist), *grounds_part(checklist)]
    body += [*_colophon(checklist), *_evaluation(checklist), paragraph(Run(CHECKLIST_END), style="MVOISlot")]
    return Pages(body, _frame(checklist), generated_checklist(checklist))


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


def _theme(theme: ThemeResult, checklist: Checklist, told: set[str], *, new_page: bool) -> list[Block]:
    """One theme. What there is to know of a criterion stands there once (``told``), and not where the theme is asked already."""
    answer = checklist.start_document.answer_on(theme.theme)
    ticked, typed = _ticked(theme, answer)
    reworded = _reworded(theme, checklist)
    parts: list[Block] = [Heading(1, theme.title, anchor_name(theme.theme), new_page=new_page), *_opening(theme, checklist)]
    if theme.suggested_criteria:
        fit = "misschien passen" if theme.applicable is Answer.UNKNOWN else "bij deze inkoop passen"
        parts.append(Heading(2, f"{theme.title}: {CRITERIA_THAT} {fit}"))
        parts.append(paragraph(Run(f"{_how_to_ask(theme, answer)} De tekst mag u aanpassen; tussen [ ] staat een voorstel."), style="MVOIInleiding"))
    for item in theme.suggested_criteria:
        brief = item.code not in ticked and (theme.verdict is Verdict.APPLIED or item.code in told)
        asked, other = ticked.get(item.code), reworded.get(item.code)
        parts += _brief(theme, item, asked, other) if brief else [*_criterion(theme, item, asked, other), *_notes(item), _source(item)]
        told.add(item.code)
    parts += [*_left_out(theme), Heading(2, f"{theme.title}: {YOUR_ANSWER}")]
    rows = judged_rows(theme_rows(theme.theme, theme.question, answer, _grounds(checklist), typed), theme.verdict)
    parts += [] if theme.verdict is Verdict.APPLIED else [how_to_explain(checklist)]
    parts.append(answer_table(f"Uw antwoord bij {theme.title}", theme.title, rows))
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
    sign, style = SIGNS.get(theme.verdict, "!"), "MVOIOordeelOpen"
    if theme.verdict in (Verdict.APPLIED, Verdict.EXPLAINED):
        style = "MVOIOordeelGoed"
    elif theme.verdict is Verdict.NOT_APPLICABLE:
        style = "MVOIOordeelNeutraal"
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
    return [paragraph(Run(f"{sign} {theme.verdict.title}"), style=style), *(part._replace(held=True) for part in told)]


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


def _ticked(theme: ThemeResult, answer: ThemeAnswer | None) -> tuple[dict[str, AskedCriterion], list[AskedCriterion]]:
    """What the theme asks itself, by the code of a criterion that is shown, and the rest; what it has from another theme stands there."""
    own = {(asked.code, asked.text) for asked in answer.criteria} if answer else set()
    shown = {item.code for item in theme.suggested_criteria if item.form.value in _KINDS}
    ticked: dict[str, AskedCriterion] = {}
    typed = []
    for asked in (asked for asked in theme.applied_criteria if (asked.code, asked.text) in own):
        if asked.code in shown and asked.code not in ticked and asked.kind is not None:
            ticked[asked.code] = asked
        else:
            typed.append(asked)
    return ticked, typed


def _reworded(theme: ThemeResult, checklist: Checklist) -> dict[str, str]:
    """By code the text that somebody made of a criterion that is not ticked: it stands there again until that is decided."""
    start = f"{UNTICKED}.{theme.theme}."
    return {item.field.removeprefix(start): item.quote for item in checklist.start_document.evidence if item.field.startswith(start)}


def _criterion(theme: ThemeResult, item: SuggestedCriterion, asked: AskedCriterion | None, reworded: str | None) -> list[Block]:
    kind = asked.kind if asked and asked.kind else item.form
    perhaps = _IN_DOUBT.get(item.fits, "")
    about = f"{kind.title} · niveau {item.level} ({LEVEL_TITLES[item.level]}) · {item.status.title}{perhaps}"
    also = f" · telt ook voor {', '.join(item.also_for)}" if item.also_for else ""
    return [Heading(3, f"{item.code} {item.title}"), paragraph(Run(f"{about}{also}"), style="MVOISoort"), *_choice(theme, item, asked, reworded)]


def _brief(theme: ThemeResult, item: SuggestedCriterion, asked: AskedCriterion | None, reworded: str | None) -> list[Block]:
    """A criterion with only its source, which is not left alone on a page."""
    *parts, text = _criterion(theme, item, asked, reworded)
    return [*parts, text._replace(held=True) if isinstance(text, Paragraph) else text, _source(item)]


def _choice(theme: ThemeResult, item: SuggestedCriterion, asked: AskedCriterion | None, reworded: str | None) -> list[Block]:
    """A box to tick beside the text; a point to negotiate is only text."""
    kind = asked.kind if asked and asked.kind else item.form
    usual = asked.text if asked else filled_in(item)
    words = reworded if reworded and not asked else usual
    if kind.value not in _KINDS:
        talk = "Bespreek dit met de leverancier. Zet wat u afspreekt hieronder bij 'Gevraagde criteria'."
        return [paragraph(Run(words), style="MVOICriterium"), paragraph(Run(talk), style="MVOIKlein")]
    box = CheckControl(f"chosen.{theme.theme}.{item.code}.{kind.value}", f"Kies {item.code}{NAME_SEPARATOR}{theme.title}", checked=asked is not None)
    name = f"Tekst {item.code}{NAME_SEPARATOR}{theme.title}"
    text = WordingControl(f"wording.{theme.theme}.{item.code}", name, wording_pieces(words, theme, item), usual)
    return [paragraph(box, Run(f" {CHOOSE_LINE.format(kind=kind.title.lower())}"), style="MVOIInleiding"), paragraph(text, style="MVOICriterium")]


def _notes(item: SuggestedCriterion) -> list[Block]:
    """What there is to know of it; the last line stays with the source, which is not left alone on a page."""
    label = BelowCriterion
    lines = [(label.EVIDENCE, item.evidence), (label.WHY, item.why), (label.ATTENTION, item.attention), (label.ONE_SUPPLIER, item.note)]
    if item.fill_ins:
        lines.append((label.FILL_INS, f"{fill_in_words(item.fill_ins)}."))
    if item.fits is Answer.UNKNOWN:
        lines.append((label.PERHAPS, f"{'; '.join(item.reasons)}. Vul aan wat ontbreekt, of kijk zelf of dit over uw inkoop gaat."))
    said = [paragraph(Run(f"{start} ", "Strong"), Run(words), style="MVOIKlein") for start, words in lines if words]
    return [*said[:-1], *(last._replace(style=SMALL_BEFORE) for last in said[-1:])]


def _source(item: SuggestedCriterion) -> Paragraph:
    place = f", {item.source.place}" if item.source.place else ""
    check = " Kijk dit criterium na in de bron voor u het gebruikt." if item.status is Status.UNVERIFIED else ""
    return paragraph(Run(f"{BelowCriterion.SOURCE} ", "Strong"), Link(item.source.title, item.source.url), Run(f"{place}.{check}"), style="MVOIKlein")


def _left_out(theme: ThemeResult) -> list[Block]:
    """What is not shown, by reason: the first of each by name, how many there are, and how to see them all; nobody reads pages of them."""
    by_reason: dict[str, list[str]] = defaultdict(list)
    for item in theme.left_out:
        by_reason[item.reason].append(f"{item.code} {item.title}")
    if not by_reason:
        return []
    said = [f"{reason.rstrip('.')}: {few(names, '; ', _FEW_NAMES)}." for reason, names in by_reason.items()]
    lines = "\n".join([*said, "Met 'mvoi checklist --all' ziet u alles wat past."])
    return [paragraph(Run("Meer criteria. ", "Strong"), Run(lines), style="MVOIKlein")]


def _others(themes: list[ThemeResult], checklist: Checklist, *, new_page: bool) -> list[Block]:
    """The themes that need nothing here: still named, with the reason and room to apply them all the same."""
    if not themes:
        return []
    parts: list[Block] = [Heading(1, OurHeading.OTHER_THEMES, new_page=new_page)]
    for theme in themes:
        answer, your_answer = checklist.start_document.answer_on(theme.theme), f"{theme.title}: {YOUR_ANSWER}"
        parts.append(Heading(2, theme.title if theme.suggested_criteria else your_answer, anchor_name(theme.theme)))
        parts.append(paragraph(Run(f"{SIGNS[theme.verdict]} {theme.verdict.title}. ", "Strong"), Run(" ".join(theme.reasons)), style="MVOIInleiding"))
        parts += _theme_findings(theme, checklist)
        ticked, typed = _ticked(theme, answer)
        reworded = _reworded(theme, checklist)
        if theme.suggested_criteria:
            said_no = answer is not None and answer.applied is False
            more = f"{_SAID_NO} Wilt u dit thema toch vragen? Kruis het aan, {_TAKE_BACK}." if said_no else "Wilt u meer doen?"
            parts.append(paragraph(Run(f"{more} Bijvoorbeeld:"), style="MVOIInleiding"))
        for item in theme.suggested_criteria:
            parts += _brief(theme, item, ticked.get(item.code), reworded.get(item.code))
        if theme.suggested_criteria:
            parts.append(Heading(2, your_answer))
        explained = answer is not None and answer.explanation is not None  # nothing that was said is lost
        rows = theme_rows(theme.theme, theme.question, answer, _grounds(checklist), typed) if explained else applied_rows(theme.theme, answer, typed)
        parts.append(answer_table(f"Uw antwoord bij {theme.title}", theme.title, rows))
    return parts


def _evaluation(checklist: Checklist) -> list[Block]:
    """After the contract: what was asked in it, what was delivered, and the lessons; the last part."""
    asked = {theme.title: [item.text.rstrip(".") for item in _in_contract(theme)] for theme in checklist.themes if theme.verdict is Verdict.APPLIED}
    themes = {theme.theme: theme.title for theme in checklist.themes if theme.verdict is Verdict.APPLIED or _may_be_told(theme, checklist)}
    lines = [paragraph(Run(f"Gevraagd bij {title}: ", "Strong"), Run(f"{'; '.join(texts)}."), style="ListBullet") for title, texts in asked.items() if texts]
    return [
        Heading(1, OurHeading.EVALUATION),
        paragraph(Run("Vul dit in na afloop, met de leverancier en het MVOI-team."), style="MVOIInleiding"),
        *lines,
        *evaluation_blocks(checklist.start_document.evaluation, themes, checklist.evaluation, held=True),
    ]


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
