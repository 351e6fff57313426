"""Notes on the file itself: what it holds beside text; of one of ours, with which rules it was made, and what was taken out, doubled or moved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mvoi_checklist.engine.case import Case
from mvoi_checklist.model.dutch import few
from mvoi_checklist.model.findings import FILE_CODES, OTHER_RULES, Finding
from mvoi_checklist.model.form import (
    BESIDE,
    COMMENT_BY,
    COMMENTS,
    DOUBLED,
    EMBEDDED,
    LEFT_OPEN,
    MACROS,
    MADE_BY,
    MERGED,
    MOVED,
    OUTSIDE,
    REMOVED,
    TRACKED,
    UNTICKED,
)
from mvoi_checklist.model.generated import made_with
from mvoi_checklist.model.ruleset import as_it_was
from mvoi_checklist.model.start_document import Evidence, field_title

_CHANGES = (MERGED, REMOVED, DOUBLED, MOVED)
_ACTIVE = {MACROS: "MVOI340", EMBEDDED: "MVOI341", OUTSIDE: "MVOI342"}
_TWO_PURCHASES = "Een oordeel over twee inkopen samen klopt voor geen van beide: zet elke inkoop in een eigen bestand en laat ze apart nakijken."
_TWO_VERSIONS = (
    "Titel en zaaknummer verschillen niet: het lijkt twee keer dezelfde inkoop. Kies welke versie geldt, neem daarin over wat u van de andere wilt houden, "
    "en haal de andere weg. Zijn het toch twee inkopen, zet elk dan in een eigen bestand."
)
_MOST_NAMED = 6
_CRITERIA, _OF_CRITERIA = "criteria", {"chosen", "wording", "fill"}


def returned(case: Case) -> Iterator[Finding]:
    """Yield what a reader should know about the file, beside its answers."""
    by_field = case.evidence
    for item in by_field.get(MADE_BY, ()):
        if item.quote != (now := made_with(case.ruleset.identity)):
            code = FILE_CODES[MADE_BY] if item.quote.partition(" ")[0] == case.ruleset.identity.id else OTHER_RULES
            made, today = _in_words(item.quote), _in_words(now)
            yield case.report(code, field=MADE_BY, made=as_it_was(made, today), now=today)
    for field in _CHANGES:
        for item in by_field.get(field, ()):
            advice = _advice_on_merged(by_field) if field == MERGED else ""
            yield case.report(FILE_CODES[field], field=field, fields=_named(item.quote.split(", "), case), advice=advice)
    yield from _beside_text(by_field, case)
    yield from _beside_answers(by_field, case)
    yield from _beside_open_boxes(by_field, case)
    if comments := by_field.get(COMMENTS):
        count = "staat 1 opmerking" if len(comments) == 1 else f"staan {len(comments)} opmerkingen"
        said = "; ".join(f"{item.place.removeprefix(COMMENT_BY)}: “{' / '.join(item.quote.splitlines())}”" for item in comments)
        yield case.report(FILE_CODES[COMMENTS], field=COMMENTS, count=count, said=said)
    if tracked := by_field.get(TRACKED):
        count = "staat 1 bijgehouden wijziging" if tracked[0].quote == "1" else f"staan {tracked[0].quote} bijgehouden wijzigingen"
        yield case.report(FILE_CODES[TRACKED], field=TRACKED, count=count)
    if left := by_field.get(LEFT_OPEN):
        yield case.report(FILE_CODES[LEFT_OPEN], field=LEFT_OPEN, count=len(left), text=left[0].quote)


def _advice_on_merged(by_field: dict[str, list[Evidence]]) -> str:
    """What to do with two documents in one file: two purchases belong apart, of two versions of one somebody must choose."""
    titles, numbers = ([" ".join(item.quote.split()).lower() for item in by_field.get(field, ())] for field in ("title", "reference"))
    return _TWO_VERSIONS if len(titles) > 1 and len({*titles}) == 1 and len({*numbers}) <= 1 else _TWO_PURCHASES


def _beside_text(by_field: dict[str, list[Evidence]], case: Case) -> Iterator[Finding]:
    for field, code in _ACTIVE.items():
        if items := by_field.get(field):
            yield case.report(code, field=field, what=few([item.quote for item in items], "; ", _MOST_NAMED))


def _beside_answers(by_field: dict[str, list[Evidence]], case: Case) -> Iterator[Finding]:
    """What somebody typed in a file of ours outside the places for answers, theme by theme."""
    for theme in (None, *case.ruleset.theme_by_id):
        for item in by_field.get(f"{BESIDE}.{theme}" if theme else BESIDE, ()):
            where = case.ruleset.theme_by_id[theme].title if theme else f"{item.place[:1].upper()}{item.place[1:]}"
            found = case.report(FILE_CODES[BESIDE], theme=theme, field=item.field, where=where, text=" / ".join(item.quote.splitlines()))
            yield found.model_copy(update={"place": item.place, "quote": item.quote})  # each has its own place


def _beside_open_boxes(by_field: dict[str, list[Evidence]], case: Case) -> Iterator[Finding]:
    """What somebody made of the text of a criterion without ticking its box."""
    for field in by_field:
        group, _, about = field.partition(".")
        if group == UNTICKED:
            theme, _, code = about.partition(".")
            known = case.ruleset.theme_by_id.get(theme)
            words = {"where": known.title if known else theme, "criterion": code, "text": " / ".join(by_field[field][0].quote.splitlines())}
            yield case.report(FILE_CODES[UNTICKED], theme=theme if known else None, field=field, **words)


def _in_words(made: str) -> str:
    """Name and version."""
    return made.rpartition(" ")[0] or made


def _named(paths: Iterable[str], case: Case) -> str:
    """The answers by name, those of one theme, duty or evaluation together."""
    groups: dict[str, list[str]] = {}
    for path in paths:
        groups.setdefault(_about(path, case), []).append(_field(path))
    return few([_group(about, fields) for about, fields in groups.items()], "; ", _MOST_NAMED)


def _group(about: str, fields: list[str]) -> str:
    different = list(dict.fromkeys(fields))
    if len(different) > 3 and about == _CRITERIA:
        return f"{len(different)} criteria"
    if len(different) > 3:
        return f"{about or 'de inkoop'} ({len(fields)} vakken)"
    return f"{f'{about}: ' if about else ''}{', '.join(different)}"


def _field(path: str) -> str:
    """A box or a text of a criterion is told by its code."""
    steps = path.split(".")
    return steps[2] if steps[0] in _OF_CRITERIA and len(steps) > 2 else field_title(path)


def _about(path: str, case: Case) -> str:
    group, _, rest = path.partition(".")
    name = rest.partition(".")[0]
    if group in _OF_CRITERIA:
        return _CRITERIA
    if group == "duties" and name in case.ruleset.duty_by_id:
        return case.ruleset.duty_by_id[name].title
    if group == "themes" and name in case.ruleset.theme_by_id:
        return case.ruleset.theme_by_id[name].title
    return "Evaluatie" if group == "evaluation" else ""
