"""What a good explanation names, and what the grounds mean: when each holds, which proof goes with it, and an example."""

from __future__ import annotations

from collections.abc import Collection

from mvoi_checklist.model.checklist import Checklist
from mvoi_checklist.model.closed_lists import Answer, Verdict
from mvoi_checklist.model.form import OurHeading
from mvoi_checklist.outputs.pages.blocks import Block, Heading, Link, Paragraph, Run, anchor_name, paragraph


def how_to_explain(checklist: Checklist) -> Paragraph:
    """Beside the room for an explanation: what it names, and where the grounds stand."""
    named = f" Noem in de toelichting: {'; '.join(checklist.explanation_parts)}." if checklist.explanation_parts else ""
    where = Link(f"‘{OurHeading.GROUNDS}’", anchor=anchor_name("grounds"))
    return paragraph(Run(f"Past u dit thema niet toe?{named} Wat elke grond betekent, staat achteraan bij "), where, Run("."), style="MVOIInleiding")


def grounds_part(checklist: Checklist, settled: Collection[str] = ()) -> list[Block]:
    """The grounds that may hold for this purchase; of themes that are ``settled`` those that were chosen. Without a theme to explain none are needed."""
    explained = [theme for theme in checklist.themes if theme.verdict not in (Verdict.APPLIED, Verdict.NOT_APPLICABLE)]
    chosen = {theme.explanation.ground for theme in explained if theme.explanation}
    to_choose = any(theme.theme not in settled for theme in explained)
    shown = [ground for ground in checklist.grounds if (ground.fits is not Answer.NO if to_choose else ground.ground in chosen)]
    if not (explained and shown):
        return []
    intro = "Past u een thema niet toe, kies dan de grond die hier opgaat." if to_choose else "Dit betekenen de gronden die zijn gekozen."
    parts: list[Block] = [Heading(1, OurHeading.GROUNDS, anchor_name("grounds")), paragraph(Run(intro), style="MVOIInleiding")]
    for ground in shown:
        said = [Run(f"{ground.title}. ", "Strong"), Run(ground.holds_when), Run(" Bewijs: ", "Strong"), Run(ground.proof)]
        said += [Run(" Voorbeeld: ", "Strong"), Run(ground.example)] if ground.example else []
        parts.append(paragraph(*said, style="MVOIKlein"))
    return parts
