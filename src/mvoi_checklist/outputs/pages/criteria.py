"""The criteria of a theme: those that are shown, each with its text to take over, and those that are left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from mvoi_checklist.model.checklist import Checklist, SuggestedCriterion, ThemeResult, filled_in
from mvoi_checklist.model.closed_lists import LEVEL_TITLES, Answer, CriterionKind, Status
from mvoi_checklist.model.dutch import few
from mvoi_checklist.model.form import CHOOSE_LINE, NAME_SEPARATOR, UNTICKED, BelowCriterion
from mvoi_checklist.model.start_document import AskedCriterion, ThemeAnswer
from mvoi_checklist.outputs.pages.blocks import SMALL_BEFORE, Block, CheckControl, Heading, Link, Paragraph, Run, WordingControl, paragraph
from mvoi_checklist.outputs.pages.fill_ins import wording_pieces
from mvoi_checklist.outputs.words import fill_in_words

ALL_CRITERIA = "Alles zien wat past? Vraag het aan het MVOI-team, of typ zelf: mvoi checklist DIT-BESTAND -o NIEUW-BESTAND --all"
_KINDS = frozenset(CriterionKind)
"""What can be asked; the rest is talked about."""
_IN_DOUBT = {Answer.UNKNOWN: " · past misschien", Answer.NO: " · past hier niet"}
_FEW_NAMES = 3
"""Criteria that are not shown, named of each reason."""


def ticked(theme: ThemeResult, answer: ThemeAnswer | None) -> tuple[dict[str, AskedCriterion], list[AskedCriterion]]:
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


def reworded(theme: ThemeResult, checklist: Checklist) -> dict[str, str]:
    """By code the text that somebody made of a criterion that is not ticked: it stands there again until that is decided."""
    start = f"{UNTICKED}.{theme.theme}."
    return {item.field.removeprefix(start): item.quote for item in checklist.start_document.evidence if item.field.startswith(start)}


def _criterion(theme: ThemeResult, item: SuggestedCriterion, asked: AskedCriterion | None, reworded: str | None) -> list[Block]:
    kind = asked.kind if asked and asked.kind else item.form
    perhaps = _IN_DOUBT.get(item.fits, "")
    about = f"{kind.title} · niveau {item.level} ({LEVEL_TITLES[item.level]}) · {item.status.title}{perhaps}"
    also = f" · telt ook voor {', '.join(item.also_for)}" if item.also_for else ""
    return [Heading(3, f"{item.code} {item.title}"), paragraph(Run(f"{about}{also}"), style="MVOISoort"), *_choice(theme, item, asked, reworded)]


def in_full(theme: ThemeResult, item: SuggestedCriterion, asked: AskedCriterion | None, reworded: str | None) -> list[Block]:
    """A criterion with what there is to know of it and its source."""
    return [*_criterion(theme, item, asked, reworded), *_notes(item), _source(item)]


def in_brief(theme: ThemeResult, item: SuggestedCriterion, asked: AskedCriterion | None, reworded: str | None) -> list[Block]:
    """A criterion with only its source, which is not left alone on a page."""
    *parts, text = _criterion(theme, item, asked, reworded)
    return [*parts, text._replace(held=True) if isinstance(text, Paragraph) else text, _source(item)]


def in_reading(theme: ThemeResult, item: SuggestedCriterion, asked: AskedCriterion | None, reworded: str | None) -> list[Block]:
    """A criterion for who chooses nothing: what is asked, without its box and without advice on how to ask it."""
    heading, kind, *choice, text = _criterion(theme, item, asked, reworded)
    return [heading, kind, *([] if asked else choice), text, *_notes(item, (BelowCriterion.EVIDENCE, BelowCriterion.WHY)), _source(item)]


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


def _notes(item: SuggestedCriterion, told: Collection[BelowCriterion] = tuple(BelowCriterion)) -> list[Block]:
    """What there is to know of it; the last line stays with the source, which is not left alone on a page."""
    label = BelowCriterion
    lines = [(label.EVIDENCE, item.evidence), (label.WHY, item.why), (label.ATTENTION, item.attention), (label.ONE_SUPPLIER, item.note)]
    if item.fill_ins:
        lines.append((label.FILL_INS, f"{fill_in_words(item.fill_ins)}."))
    if item.fits is Answer.UNKNOWN:
        lines.append((label.PERHAPS, f"{'; '.join(item.reasons)}. Vul aan wat ontbreekt, of kijk zelf of dit over uw inkoop gaat."))
    said = [paragraph(Run(f"{start} ", "Strong"), Run(words), style="MVOIKlein") for start, words in lines if words and start in told]
    return [*said[:-1], *(last._replace(style=SMALL_BEFORE) for last in said[-1:])]


def _source(item: SuggestedCriterion) -> Paragraph:
    place = f", {item.source.place}" if item.source.place else ""
    check = " Kijk dit criterium na in de bron voor u het gebruikt." if item.status is Status.UNVERIFIED else ""
    return paragraph(Run(f"{BelowCriterion.SOURCE} ", "Strong"), Link(item.source.title, item.source.url), Run(f"{place}.{check}"), style="MVOIKlein")


def left_out(theme: ThemeResult) -> list[Block]:
    """What is not shown, by reason: the first of each by name, how many there are, and how to see them all; nobody reads pages of them."""
    by_reason: dict[str, list[str]] = defaultdict(list)
    for item in theme.left_out:
        by_reason[item.reason].append(f"{item.code} {item.title}")
    if not by_reason:
        return []
    said = [f"{reason.rstrip('.')}: {few(names, '; ', _FEW_NAMES)}." for reason, names in by_reason.items()]
    lines = "\n".join([*said, ALL_CRITERIA])
    return [paragraph(Run("Meer criteria. ", "Strong"), Run(lines), style="MVOIKlein")]
