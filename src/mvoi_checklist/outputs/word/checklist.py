"""The checklist as a Word document: one page of summary, then theme by theme, with answers to fill in."""

from __future__ import annotations

from collections import defaultdict

from mvoi_checklist.model.checklist import OWES_EXPLANATION, Checklist, DutyResult, SuggestedCriterion, ThemeResult
from mvoi_checklist.model.dutch import day_words
from mvoi_checklist.model.form import CHECKLIST_TITLE
from mvoi_checklist.model.start_document import AskedCriterion, ThemeAnswer, field_title
from mvoi_checklist.model.words import AMBITION_TITLES, LEVEL_TITLES, Answer, CriterionKind, DutyState, Severity, Status, Verdict
from mvoi_checklist.outputs.word.answers import answer_table, applied_rows, duty_rows, evaluation_rows, theme_rows
from mvoi_checklist.outputs.word.controls import check_control, text_control
from mvoi_checklist.outputs.word.markup import TEXT_WIDTH, anchor_name, cell_text, heading, link, paragraph, run, table
from mvoi_checklist.outputs.word.package import Frame, word_file
from mvoi_checklist.outputs.word.summary import SIGNS, summary_page
from mvoi_checklist.outputs.words import filled_in, status_line

_TONE = {Severity.ERROR: "Nog te doen", Severity.WARNING: "Let op", Severity.INFO: "Ter informatie"}
"""Whoever has just begun has made no mistake."""


def to_docx(checklist: Checklist, template: bytes | None = None) -> bytes:
    """Write the filled checklist, on a municipality's own template if there is one.

    Every answer is a content control that can be filled in and read back.
    """
    belongs = [theme for theme in checklist.themes if theme.verdict is not Verdict.NOT_APPLICABLE]
    others = [theme for theme in checklist.themes if theme.verdict is Verdict.NOT_APPLICABLE]
    body = [summary_page(checklist)]
    body += [_theme(theme, checklist, new_page=theme is belongs[0]) for theme in belongs]
    body += [_others(others, checklist, new_page=not belongs), _duties(checklist)]
    body += [heading(1, "Evaluatie"), paragraph(run("Vul dit in na afloop, met de leverancier en het MVOI-team."), style="MVOIInleiding")]
    body += [answer_table("Evaluatie na afloop van de opdracht", evaluation_rows(checklist.start_document.evaluation)), _colophon(checklist)]
    return word_file("".join(body), _frame(checklist), template)


def _frame(checklist: Checklist) -> Frame:
    document, ruleset = checklist.start_document, checklist.ruleset
    subject = " · ".join(part for part in (document.reference, document.title) if part)
    return Frame(
        title=f"{CHECKLIST_TITLE} {document.title or ''}".strip(),
        author=checklist.organisation,
        on=checklist.on,
        header=(f"{checklist.organisation} · {CHECKLIST_TITLE}", subject[:70]),
        footer=f"Regelset {ruleset.id} {ruleset.version} · {day_words(checklist.on)}",
    )


def _theme(theme: ThemeResult, checklist: Checklist, *, new_page: bool) -> str:
    answer = next((answer for answer in checklist.start_document.themes if answer.theme == theme.theme), None)
    ticked, typed = _ticked(theme)
    parts = [heading(1, theme.title, anchor_name(theme.theme), new_page=new_page), _opening(theme), *_theme_findings(theme, checklist)]
    if theme.suggested_criteria:
        parts.append(heading(2, "Criteria die bij deze inkoop passen"))
        parts.append(paragraph(run("Kruis aan wat u vraagt. De tekst mag u aanpassen; tussen [ ] staat een voorstel.")))
    parts += [_criterion(theme.theme, item, ticked.get(item.code)) + _notes(item) + _source(item) for item in theme.suggested_criteria]
    parts += [_left_out(theme), heading(2, f"{theme.title}: uw antwoord")]
    grounds = [(ground.ground, ground.title) for ground in checklist.grounds]
    parts.append(answer_table(f"Uw antwoord bij {theme.title}", theme_rows(theme.theme, theme.question, answer, grounds, typed)))
    return "".join(parts)


def _opening(theme: ThemeResult) -> str:
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
    return "".join(
        (
            paragraph(run(f"{sign} {theme.verdict.title}"), style=style),
            paragraph(run(theme.definition)),
            paragraph(run("Waarom? ", "Strong"), run(" ".join(theme.reasons))),
            paragraph(run(". ".join(goal) + "."), style="MVOIKlein"),
        )
    )


def _theme_findings(theme: ThemeResult, checklist: Checklist) -> list[str]:
    found = [item for item in checklist.findings if item.theme == theme.theme]
    lines = []
    for item in found:
        where = f" ({item.place})" if item.place else ""
        lines.append(paragraph(run(f"{_TONE[item.severity]}: ", "Strong"), run(f"{item.message}{where} [{item.code}]"), style="ListBullet"))
    if theme.to_fill_in:
        lines.append(paragraph(run("Vul eerst in: ", "Strong"), run(", ".join(map(field_title, theme.to_fill_in)) + "."), style="ListBullet"))
    if theme.verdict in OWES_EXPLANATION:
        lines.append(paragraph(run("Vraag: ", "Strong"), run(theme.question), style="ListBullet"))
    return lines


def _ticked(theme: ThemeResult) -> tuple[dict[str, AskedCriterion], list[AskedCriterion]]:
    """The criteria asked, by the code of a criterion that is shown; and the others."""
    shown = {item.code for item in theme.suggested_criteria if item.form.value in set(CriterionKind)}
    ticked: dict[str, AskedCriterion] = {}
    typed = []
    for asked in theme.applied_criteria:
        if asked.code in shown and asked.code not in ticked and asked.kind is not None:
            ticked[asked.code] = asked
        else:
            typed.append(asked)
    return ticked, typed


def _criterion(theme: str, item: SuggestedCriterion, asked: AskedCriterion | None) -> str:
    kind = asked.kind if asked and asked.kind else item.form
    about = f"{kind.title} · niveau {item.level} ({LEVEL_TITLES[item.level]}) · {item.status.title}"
    return heading(3, f"{item.code} {item.title}") + paragraph(run(about), style="MVOISoort") + _choice(theme, item, asked)


def _choice(theme: str, item: SuggestedCriterion, asked: AskedCriterion | None) -> str:
    """A box to tick beside the text; a point to negotiate is only text."""
    kind = asked.kind if asked and asked.kind else item.form
    words = asked.text if asked else filled_in(item)
    if kind.value not in set(CriterionKind):
        talk = "Bespreek dit met de leverancier. Zet wat u afspreekt hieronder bij 'Gevraagde criteria'."
        return paragraph(run(words), style="MVOICriterium") + paragraph(run(talk), style="MVOIKlein")
    box = check_control(f"chosen.{theme}.{item.code}.{kind.value}", f"Kies {item.code}", checked=asked is not None)
    text = text_control(f"wording.{theme}.{item.code}", f"Tekst {item.code}", words, "")
    return paragraph(box, run(f" Neem deze tekst op als {kind.title.lower()}:"), style="MVOIInleiding") + paragraph(text, style="MVOICriterium")


def _notes(item: SuggestedCriterion) -> str:
    lines = [("Bewijs: ", item.evidence), ("Waarom: ", item.why), ("Let op: ", item.attention), ("Eén leverancier: ", item.note)]
    if item.fill_ins:
        lines.append(("Tussen [ ]: ", "; ".join(f"{fill.label} [{fill.default}]{f' {fill.unit}' if fill.unit else ''}" for fill in item.fill_ins) + "."))
    if item.fits is Answer.UNKNOWN:
        lines.append(("Past misschien: ", f"{'; '.join(item.reasons)}."))
    return "".join(paragraph(run(label, "Strong"), run(words), style="MVOIKlein") for label, words in lines if words)


def _source(item: SuggestedCriterion) -> str:
    place = f", {item.source.place}" if item.source.place else ""
    check = " Kijk dit criterium na in de bron voor u het gebruikt." if item.status is Status.UNVERIFIED else ""
    return paragraph(run("Bron: ", "Strong"), link(item.source.url, item.source.title), run(f"{place}.{check}"), style="MVOIKlein")


def _left_out(theme: ThemeResult) -> str:
    """What is not shown, by reason: one line per reason."""
    by_reason: dict[str, list[str]] = defaultdict(list)
    for item in theme.left_out:
        by_reason[item.reason].append(f"{item.code} {item.title}")
    if not by_reason:
        return ""
    lines = [paragraph(run(f"{reason} ", "Strong"), run("; ".join(names) + "."), style="MVOIKlein") for reason, names in by_reason.items()]
    return heading(2, "Niet getoond, en waarom") + "".join(lines)


def _others(themes: list[ThemeResult], checklist: Checklist, *, new_page: bool) -> str:
    """The themes that need nothing here: still named, with the reason and room to apply them all the same."""
    if not themes:
        return ""
    parts = [heading(1, "Thema's die hier niet hoeven", new_page=new_page)]
    for theme in themes:
        answer: ThemeAnswer | None = next((answer for answer in checklist.start_document.themes if answer.theme == theme.theme), None)
        parts.append(heading(2, f"{theme.title}: uw antwoord", anchor_name(theme.theme)))
        parts.append(paragraph(run(f"{SIGNS[theme.verdict]} {theme.verdict.title}. ", "Strong"), run(" ".join(theme.reasons)), style="MVOIInleiding"))
        ticked, typed = _ticked(theme)
        if theme.suggested_criteria:
            parts.append(paragraph(run("Wilt u meer doen? Bijvoorbeeld:"), style="MVOIInleiding"))
        parts += [_criterion(theme.theme, item, ticked.get(item.code)) + _source(item) for item in theme.suggested_criteria]
        parts.append(answer_table(f"Uw antwoord bij {theme.title}", applied_rows(theme.theme, answer, typed)))
    return "".join(parts)


def _duties(checklist: Checklist) -> str:
    parts = [heading(1, "Wettelijke plichten")]
    if not checklist.duties:
        parts.append(paragraph(run("Voor deze inkoop staan geen wettelijke plichten in de regels.")))
    return "".join(parts) + "".join(_duty(duty, checklist) for duty in checklist.duties)


def _duty(duty: DutyResult, checklist: Checklist) -> str:
    answer = next((answer for answer in checklist.start_document.duties if answer.duty == duty.duty), None)
    good = duty.state is DutyState.MET
    return "".join(
        (
            heading(2, duty.title),
            paragraph(run(f"{'✓' if good else '!'} {duty.state.title}"), style="MVOIOordeelGoed" if good else "MVOIOordeelOpen"),
            paragraph(run(duty.text)),
            paragraph(run("Zo voldoet u: ", "Strong"), run(duty.how_to_meet)),
            paragraph(run("Waarom hier? ", "Strong"), run(f"{'; '.join(duty.reasons)}."), style="MVOIKlein") if duty.reasons else "",
            paragraph(run("Bron: ", "Strong"), link(duty.source.url, duty.source.title), run(f" ({duty.status.title})."), style="MVOIKlein"),
            answer_table(f"Wettelijke plicht: {duty.title}", duty_rows(duty.duty, answer)),
        )
    )


def _colophon(checklist: Checklist) -> str:
    ruleset = checklist.ruleset
    general = [item for item in checklist.findings if item.theme is None]
    lines = [paragraph(run(f"{_TONE[item.severity]}: ", "Strong"), run(f"{item.message} [{item.code}]"), style="ListBullet") for item in general]
    rows = [
        ("Organisatie", checklist.organisation),
        ("Regelset", f"{ruleset.title} ({ruleset.id})"),
        ("Versie", ruleset.version),
        ("Vingerafdruk (sha256)", ruleset.sha256),
        ("Peildatum", day_words(checklist.on)),
        ("Productgroep", checklist.product_groups.reason),
        ("Zekerheid van de criteria", status_line(checklist)),
    ]
    about = table("Waarmee deze checklist is gemaakt", ("Onderdeel", "Gegeven"), [(cell_text(a), cell_text(b)) for a, b in rows], (2700, TEXT_WIDTH - 2700))
    return (heading(1, "Opmerkingen bij het geheel") + "".join(lines) if lines else "") + heading(1, "Over deze checklist") + about
