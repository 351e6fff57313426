"""What is left to do, each in one short line with a link to its place; what does not fit is told together, and nothing is left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate

from mvoi_checklist.model.checklist import Checklist, ThemeResult
from mvoi_checklist.model.closed_lists import GroupBasis, Verdict
from mvoi_checklist.model.findings import DUTY_NOT_HERE, DUTY_OPEN, DUTY_WITHOUT_REASON, Finding
from mvoi_checklist.model.form import OurHeading
from mvoi_checklist.model.start_document import StartDocument, field_title
from mvoi_checklist.model.to_do import ToDo, perhaps_words, to_do
from mvoi_checklist.outputs.pages.blocks import Inline, Link, Run, anchor_name

REMARKS, DUTIES = anchor_name("remarks"), anchor_name("duties")
"""Where the remarks about the whole stand, and the statutory duties."""

ROOM, _LINE, _LONGEST_QUOTE = 9, 95, 40
"""Lines for what is to do on a page with the tables of the summary; about as many letters as a line holds, and as a quote in it may have."""
_END, _QUOTE = re.compile(r"(?<=[.?!])\s+(?=[A-Z])"), re.compile(rf"'([^']{{{_LONGEST_QUOTE}}})[^']+'")

_ABOUT_A_DUTY = {
    DUTY_OPEN: "Regel de plicht",
    DUTY_WITHOUT_REASON: "Schrijf waarom deze plicht hier niet geldt",
    DUTY_NOT_HERE: "Laat een collega nagaan of deze plicht niet geldt",
}
"""What is to do about a duty; of the others the reader has to look up whether they apply."""

_LESS_AND_LESS = ((True, False, False), (False, False, False), (False, False, True), (False, True, True))
"""Whether each finding is told in full, and whether errors, and advice, are told together: the first that fits on the page."""

Line = tuple[Inline, ...]


def duty_anchor(duty: str) -> str:
    """Where a duty stands."""
    return anchor_name(f"duty-{duty}")


def to_do_lines(checklist: Checklist, room: int = ROOM) -> list[Line]:
    """What must be done, what is unsure, which product group it is, other advice: as fully as there is room for, in lines."""
    found = to_do(checklist)
    lines: list[Line] = []
    for in_full, errors_together, advice_together in _LESS_AND_LESS:
        must = _must(checklist, found, in_full=in_full, together=errors_together)
        advice = [*_perhaps(found, must=False), *_advice(checklist, found, in_full=in_full, together=advice_together)]
        lines = [*must, *_unsure(checklist, found), *(_about_the_group(checklist) for _ in found.group[:1]), *advice]
        if sum(map(_height, lines)) <= room:
            break
    return lines


def _height(line: Line) -> int:
    return -(-sum(len(item.words) for item in line if isinstance(item, Run | Link)) // _LINE)


def _must(checklist: Checklist, found: ToDo, *, in_full: bool, together: bool) -> list[Line]:
    """Every error, and every theme that cannot be judged yet."""
    of_themes = [item for item in found.errors if item.theme]
    lines = [_about_the_group(checklist) for item in found.errors if item.about_the_group]
    lines += [_named("Leg uit, of vraag iets: ", map(_to_theme, found.silent))] if found.silent else []
    if together and len(_themes_of(of_themes, checklist)) > 1:
        lines.append(_named("Verbeter wat er staat bij: ", map(_to_theme, _themes_of(of_themes, checklist))))
    else:
        lines += [_one(item, checklist, in_full=in_full) for item in of_themes]
    lines += _undetermined(checklist, found)
    lines += [_one(item, checklist, in_full=in_full) for item in found.errors if not (item.theme or item.about_a_duty or item.about_the_group)]
    return [*lines, *_duties(checklist, found, together=together), *_perhaps(found, must=True)]


def _duties(checklist: Checklist, found: ToDo, *, together: bool) -> Iterator[Line]:
    """The duties to arrange, and those of which nobody but the reader can tell whether they apply."""
    duties = [item for item in found.errors if item.about_a_duty]
    to_arrange = [item for item in duties if item.code == DUTY_OPEN]
    for lead, some in (("Regel ", to_arrange), ("Ga na of zij gelden: ", [item for item in duties if item not in to_arrange])):
        if together and len(some) > 1:
            yield (Run(lead), Link(f"{len(some)} wettelijke plichten", anchor=DUTIES), Run("."))
        else:
            yield from (_one(item, checklist) for item in some)


def _undetermined(checklist: Checklist, found: ToDo) -> Iterator[Line]:
    """The themes of which no error says what is to do: that a product group must be chosen does so."""
    told = {item.theme for item in found.errors}
    left = [theme for theme in checklist.undetermined if theme.theme not in told]
    if own := [theme for theme in left if all(field.startswith("themes.") for field in theme.to_fill_in)]:
        yield _named("Schrijf duidelijk op of u dit vraagt: ", map(_to_theme, own))
    asked = any(item.about_the_group for item in found.errors)
    if waiting := [theme for theme in left if theme not in own and not (asked and theme.to_fill_in == ("product_groups",))]:
        fields = dict.fromkeys(field_title(field) for theme in waiting for field in theme.to_fill_in)
        yield _named(f"Vul in: {', '.join(fields)}. Dan is te zien of dit geldt: ", map(_to_theme, waiting))


def _perhaps(found: ToDo, *, must: bool) -> list[Line]:
    """The duties that may apply are one point; with only a CPV code to tell they do not stand in the way."""
    words = perhaps_words(found.perhaps)
    return [(Link(words, anchor=DUTIES),)] if words and must is any(not duty.to_check for duty in found.perhaps) else []


def _unsure(checklist: Checklist, found: ToDo) -> list[Line]:
    """The answers that were read without being sure; a theme that cannot be judged is named for that already."""
    themes = [theme for theme in _themes_of(found.unsure, checklist) if theme.verdict is not Verdict.UNDETERMINED]
    general = [item.field for item in found.unsure if not item.theme and item.field]
    fields = dict.fromkeys("wettelijke plicht" if field.startswith("duties.") else field_title(field) for field in general)
    links = [*(Link(name, anchor=REMARKS) for name in fields), *map(_to_theme, themes)]
    return [_named("Niet zeker gelezen, kijk na: ", links)] if links else []


def _about_the_group(checklist: Checklist) -> Line:
    choice = checklist.product_groups
    names = [checklist.group_titles.get(group, group) for group in (*choice.certain, *choice.possible)]
    why = Link("waarom?", anchor=REMARKS)
    if choice.basis is GroupBasis.PROPOSED:
        sure = f"zekerheid {choice.confidence.title}; " if choice.confidence else ""
        return (Run(f"Productgroep {', '.join(names)} is een voorstel ({sure}"), why, Run("). Vul in of verbeter."))
    if choice.basis is GroupBasis.AMBIGUOUS:
        return (Run(f"Kies de productgroep: {' of '.join(names)} ("), why, Run(")."))
    return (Run("Vul de productgroep in; daar hangt alles van af ("), why, Run(")."))


def _advice(checklist: Checklist, found: ToDo, *, in_full: bool, together: bool) -> Iterator[Line]:
    """What was left open is one line; the rest one line each, or together."""
    missing = [item for item in found.advice if _is_missing(item, checklist.start_document)]
    rest = [item for item in found.advice if item not in missing]
    if missing:
        yield _named("Vul ook nog in: ", [Link(name, anchor=REMARKS) for name in dict.fromkeys(field_title(item.field or "") for item in missing)])
    if together and len(rest) > 1:
        duties = [Link("de wettelijke plichten", anchor=DUTIES)] if any(item.about_a_duty for item in rest) else []
        general = [Link("de opmerkingen achteraan", anchor=REMARKS)] if any(not (item.theme or item.about_a_duty) for item in rest) else []
        yield _named("Lees ook wat er staat bij: ", [*map(_to_theme, _themes_of(rest, checklist)), *duties, *general])
    else:
        yield from (_one(item, checklist, in_full=in_full) for item in rest)


def _is_missing(finding: Finding, document: StartDocument) -> bool:
    return not finding.theme and finding.field in StartDocument.model_fields and getattr(document, finding.field) is None


def _one(finding: Finding, checklist: Checklist, *, in_full: bool = False) -> Line:
    """One finding: its first sentence, unless it is told in full, and where the rest of it stands."""
    if finding.about_a_duty:
        title = checklist.duty_by_id[_duty(finding)].title
        return (Run(f"{_ABOUT_A_DUTY.get(finding.code, 'Ga na of deze plicht geldt')}: "), Link(title, anchor=duty_anchor(_duty(finding))), Run("."))
    theme = checklist.theme_by_id.get(finding.theme or "")
    if theme is None:
        said = finding.message if in_full else _in_short(finding.message, _LINE)
        short = len(said) <= _LINE  # a link of more lines is hard to read
        return (Link(said, anchor=REMARKS),) if short else (Run(f"{said} Zie "), Link(OurHeading.REMARKS, anchor=REMARKS), Run("."))
    message = finding.message.removeprefix(f"{theme.title}: ")
    said = message if in_full else _in_short(message, _LINE - len(theme.title))
    return (_to_theme(theme), Run(f": {said}"))


def _duty(finding: Finding) -> str:
    return (finding.field or "").split(".")[1]


def _themes_of(findings: Iterable[Finding], checklist: Checklist) -> list[ThemeResult]:
    about = {item.theme for item in findings}
    return [theme for theme in checklist.themes if theme.theme in about]


def _to_theme(theme: ThemeResult) -> Link:
    return Link(theme.title, anchor=anchor_name(theme.theme))


def _named(lead: str, links: Iterable[Link]) -> Line:
    first, *others = links
    return (Run(lead), first, *(part for link in others for part in (Run(", "), link)), Run("."))


def _in_short(message: str, room: int) -> str:
    """As many whole sentences as fit, or else as many words; a long quote is shortened, and a sentence does not end within a quote."""
    words = _QUOTE.sub(r"'\1…'", message)
    starts = [text for text in accumulate(_END.split(words), "{} {}".format) if text.count("'") % 2 == 0 and len(text) <= room]
    if starts:
        return starts[-1]
    return words if len(words) <= room else f"{words[:room].rsplit(' ', 1)[0].rstrip('.,:;')}…"
