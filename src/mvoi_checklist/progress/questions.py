"""What the figures ask of the MVOI team: questions, never conclusions."""

from __future__ import annotations

from collections.abc import Iterator

from mvoi_checklist.model.dutch import day_words, few
from mvoi_checklist.model.progress import Progress
from mvoi_checklist.model.purchase import alike_references, without_case_and_spaces

_MOST = 3
"""Explanations, actions and documents that are named in a question; the tables name them all."""


def questions(found: Progress) -> tuple[str, ...]:
    """The questions that follow from what is missing, open or comes back; of a department only those about its tenders."""
    if found.department is not None:
        return tuple(_tenders(found))
    return (*_goal(found), *_tenders(found), *_explanations(found), *_actions(found))


def _goal(found: Progress) -> Iterator[str]:
    year = found.whole_year.share
    needed = year.needed(found.goal.percentage)
    if needed and found.over and not year.nothing_read:
        yield f"Voor het jaardoel van {found.goal.percentage} % kwam {found.year} {needed} {_tender_word(needed)} tekort. Wat doen we volgend jaar anders?"
    elif needed and not found.over:
        yield (
            f"Voor het jaardoel van {found.goal.percentage} % moet nog bij {_of_the_others(needed, len(year.others))} van heel {found.year} "
            f"een focusthema in de opdracht komen. {'Kan dat' if needed == len(year.others) else 'Bij welke kan dat'}?"
        )
    if found.goal.confidence != "high":
        yield f"Het jaardoel van {found.goal.percentage} % is uit het plan niet zeker te lezen. Klopt dit percentage?"


def _of_the_others(needed: int, others: int) -> str:
    """How many of the tenders that do not count yet."""
    if others == 1:
        return "de enige andere kansrijke aanbesteding"
    return f"{'alle' if needed == others else f'{needed} van de'} {others} andere kansrijke aanbestedingen"


def _tenders(found: Progress) -> Iterator[str]:
    share = found.figure.share
    torn = {without_case_and_spaces(item.reference or "") for item in found.misfits if item.kind == "conflict"}
    torn_here = [name for name in share.undetermined if without_case_and_spaces(name) in torn]
    asked = (
        (share.no_document, "er geen startdocument gevonden. Wie vraagt het op?"),
        ([name for name in share.undetermined if name not in torn_here], "nog niet te bepalen of een focusthema geldt. Wie vult het startdocument aan?"),
        (torn_here, "niet te zien welk document het nieuwste is, en zij zeggen iets anders. Welk geldt?"),
    )
    for references, words in asked:
        if references:
            yield f"Bij {len(references)} {_tender_word(len(references))} ({few(references)}) is {words}"
    yield from _contradictions(found)
    yield from _later(found)
    if found.department is None:
        yield from _not_in_calendar(found)
    missed = {theme.title: [item.reference for item in found.dropped if theme.title in item.themes] for theme in found.themes}
    if found.dropped:
        names = "; ".join(f"{theme} bij {few(references)}" for theme, references in missed.items() if references)
        yield f"Voorzien in de kalender, niet in de opdracht gevraagd: {names}. Wat leren we daarvan?"
    yield from _evaluations(found)


def _not_in_calendar(found: Progress) -> Iterator[str]:
    """The documents whose reference stands in no row; that it nearly does is asked by name."""
    unseen = [item for item in found.misfits if item.kind == "not_in_calendar"]
    known = [item.tender.reference for item in found.tenders if item.tender.reference]
    alike = {item.file: [name for name in known if alike_references(item.reference or "", name)] for item in unseen}
    if named := [f"{item.reference} ({item.file}) lijkt op {' en '.join(alike[item.file])}" for item in unseen if alike[item.file]]:
        yield f"{few(named, '; ')}. Hoort {'het document' if len(named) == 1 else 'elk document'} daarbij?"
    if rest := len(unseen) - len(named):
        yield f"{rest} {'document hoort' if rest == 1 else 'documenten horen'} niet bij een regel van de kalender. Hoort de aanbesteding erbij?"


def _evaluations(found: Progress) -> Iterator[str]:
    """Awarded and not evaluated, the late ones first."""
    names = [f"{item.reference}{f' (te laat: gepland op {day_words(item.planned_on)})' if item.planned_on and item.late else ''}" for item in found.to_evaluate]
    if names:
        yield f"Gegund en nog niet geëvalueerd: {few(names, '; ')}. Wanneer gebeurt dat, en wie zet de datum in de checklist?"


def _contradictions(found: Progress) -> Iterator[str]:
    """Documents that bear the reference of a tender and seem to be about another one; they count until somebody says otherwise."""
    torn = [(item, item.document.file) for item in found.counted_tenders if item.document and item.contradictions]
    for item, file in torn[:_MOST]:
        said = "; ".join(item.contradictions)
        yield f"{file} heeft het zaaknummer van {item.tender.known_as} {item.tender.title}, maar zegt iets anders: {said}. Hoort het daarbij?"
    if len(torn) > _MOST:
        names = few([item.tender.known_as for item, _ in torn[_MOST:]])
        yield f"Ook bij {names} zegt het document iets anders dan de kalender. Hoort het daarbij?"


def _later(found: Progress) -> Iterator[str]:
    """Documents that were saved after the day of the note: what they say now need not be what held then."""
    names = [item.document.file for item in found.counted_tenders if item.document and item.document.dated and item.document.dated.date() > found.on]
    if names:
        said = "1 document is bewaard" if len(names) == 1 else f"{len(names)} documenten zijn bewaard"
        counts = "telt" if len(names) == 1 else "tellen"
        yield f"{said} na de peildatum {day_words(found.on)} en {counts} toch mee: {few(names)}. Gold op die dag wat er nu in staat?"


def _tender_word(count: int) -> str:
    return "aanbesteding" if count == 1 else "aanbestedingen"


def _explanations(found: Progress) -> Iterator[str]:
    """A text that comes back asks once; a ground asks only when other words than that text stand with it."""
    texts = {item.references for item in found.recurring if item.kind == "text"}
    asked = [item for item in found.recurring if item.kind == "text" or item.references not in texts]
    for item in asked[:_MOST]:
        what = "De grond" if item.kind == "ground" else "De uitleg"
        yield f"{what} '{_short(item.words)}' komt bij {len(item.references)} aanbestedingen terug. Is daar samen iets aan te doen?"
    if len(asked) > _MOST:
        yield f"Nog {len(asked) - _MOST} keer komt dezelfde grond of uitleg terug."


def _short(words: str, longest: int = 80) -> str:
    line = " ".join(words.split())
    return line if len(line) <= longest else f"{line[:longest].rsplit(' ', 1)[0]} …"


def _actions(found: Progress) -> Iterator[str]:
    late = found.overdue
    if late:
        names = few([f"{_short(action.title, 50)} ({action.owner})" for action in late], "; ", _MOST)
        yield f"Te laat {'is deze actie' if len(late) == 1 else f'zijn {len(late)} acties'} uit de jaarplanning: {names}. Wanneer is dat gereed?"
    if unknown := len(found.not_kept):
        yield f"Van {unknown} {'actie' if unknown == 1 else 'acties'} uit eerdere kwartalen is de stand niet bijgehouden. Wie vult het blad Jaarplan in?"
