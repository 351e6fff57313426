"""The calls of the library that join its parts: read, evaluate, compare, check many, annotate, write the form.

Each call imports its parts when it is made, so that a program pays only for what it uses.
"""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mvoi_checklist.errors import Problem, UsageError, in_document
from mvoi_checklist.model.ruleset import refuse_name
from mvoi_checklist.rulesets.which_ruleset import given_or_default, rules_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mvoi_checklist.batch import Run
    from mvoi_checklist.formats import PageFormat
    from mvoi_checklist.inputs.calendar import CalendarReading
    from mvoi_checklist.inputs.upload import Upload
    from mvoi_checklist.model.checked import Skipped
    from mvoi_checklist.model.checklist import Checklist, GroupChoice
    from mvoi_checklist.model.comparison import Comparison
    from mvoi_checklist.model.progress import Share
    from mvoi_checklist.model.ruleset import Ruleset
    from mvoi_checklist.model.start_document import StartDocument
    from mvoi_checklist.outputs.word.annotate import Remark
    from mvoi_checklist.rulesets.load import Examined


def evaluate(document: StartDocument, ruleset: Ruleset, *, on: datetime.date | None = None, all_criteria: bool = False) -> Checklist:
    """Evaluate a start document with the rules in force ``on`` a day (default: today).

    With ``all_criteria`` the checklist shows every criterion that fits, instead of a list that is short at low value.

    Raises:
        UsageError: the document names a theme, product group or duty that the ruleset does not know.

    """
    from mvoi_checklist.engine import evaluate as decide

    refuse_name(ruleset)
    return decide(document, ruleset, on=_day(on), all_criteria=all_criteria)


def own_ruleset(document: StartDocument, ruleset: Ruleset | None = None) -> Ruleset:
    """The installed ruleset with which a document of ours was made, where it was made with another one; else ``ruleset``, or the default."""
    from mvoi_checklist.rulesets.own import own_ruleset as own

    return own(document, given_or_default(ruleset))


def choose_groups(document: StartDocument, ruleset: Ruleset) -> GroupChoice:
    """The product groups of a purchase: as stated, else proposed from its CPV codes or its words, else unknown.

    Raises:
        UsageError: the document names a theme, product group or duty that the ruleset does not know.

    """
    from mvoi_checklist.engine.product_groups import choose_groups as choose
    from mvoi_checklist.engine.unknown_names import refuse_unknown_names

    refuse_name(ruleset)
    refuse_unknown_names(document, ruleset)
    return choose(document, ruleset)


def examine_ruleset(name: str | Path, *, on: datetime.date | None = None) -> Examined:
    """Read and check a ruleset, also a base that has no policy: all of its problems at once, and what asks for attention ``on`` a day (default: today).

    Raises:
        RulesetError: the ruleset does not exist.
        UsageError: ``on`` is no date.

    """
    from mvoi_checklist.rulesets.load import examine_ruleset as examine

    return examine(name, on=_day(on))


def _day(on: datetime.date | None) -> datetime.date:
    """The day that was asked for, of a moment its day; without one today."""
    if on is None:
        return datetime.datetime.now().astimezone().date()
    if not isinstance(on, datetime.date):
        raise UsageError([Problem("on", f"'{on}' is geen datum.", "Geef een datetime.date.")])
    return on.date() if isinstance(on, datetime.datetime) else on


def read_start_document(file: Path | str | Upload, ruleset: Ruleset | None = None, *, own_rules: bool = False) -> StartDocument:
    """Read a start document (``.docx``, ``.docm``, ``.dotx``, ``.dotm``, ``.odt``, ``.json`` or ``.toml``), each field with its quote and place.

    The words by which fields are recognised come from the ruleset's vocabulary (without one, the default's); with ``own_rules`` from that of
    ``own_ruleset``.

    Raises:
        UnreadableFileError: the file is missing, broken, or not a start document, such as what was made of one; carries every problem.
        UsageError: bytes without a name were given.

    """
    from mvoi_checklist.inputs import in_memory
    from mvoi_checklist.inputs import read_start_document as read
    from mvoi_checklist.inputs.upload import given

    rules, whole = given_or_default(ruleset), in_memory(given(file))  # read once: it may be saved meanwhile
    document = read(whole, rules.words)
    if own_rules and (own := own_ruleset(document, rules)) is not rules:
        return read(whole, own.words)
    return document


def with_empty_form(form: Path | str | Upload, ruleset: Ruleset) -> Ruleset:
    """The ruleset, that knows the organisation's own empty form (``.docx``, ``.dotx`` or ``.odt``): what stands in it is no answer in a start document.

    Raises:
        UnreadableFileError: the form is missing, broken, or of another kind.
        UsageError: bytes without a name were given.

    """
    from mvoi_checklist.inputs import form_lines
    from mvoi_checklist.inputs.upload import given

    refuse_name(ruleset)
    return ruleset.with_form_lines(form_lines(given(form, "form")))


def read_calendar(file: Path | str | Upload, ruleset: Ruleset | None = None) -> CalendarReading:
    """Read the calendar of tenders and its year plan (``.xlsx``, ``.xlsm``, ``.xlsb``, ``.xls``, ``.ods`` or ``.csv``), with every mistake by sheet and cell.

    Raises:
        UnreadableFileError: the file cannot be opened, or no sheet holds a calendar.
        UsageError: the extra ``report`` is needed and not installed, or bytes without a name were given.

    """
    from mvoi_checklist.inputs.calendar import read_calendar as read
    from mvoi_checklist.inputs.upload import given

    rules = given_or_default(ruleset)
    return read(given(file), rules)


def read_earlier(*files: Path | str | Upload) -> dict[int, Share]:
    """Read the figure of each year before in its evaluation that ``render`` wrote as JSON: what ``measure_progress`` takes as ``earlier``.

    Raises:
        UnreadableFileError: a file is missing, or no evaluation of a whole year.
        UsageError: two files are about one year, or bytes without a name were given.

    """
    from mvoi_checklist.inputs.earlier_years import earlier_years
    from mvoi_checklist.inputs.upload import given

    return earlier_years(map(given, files))


def compare_returned(file: Path | str | Upload, ruleset: Ruleset | None = None, *, on: datetime.date | None = None, own_rules: bool = False) -> Comparison:
    """Compare a checklist or form that came back with how it was made, and with what the rules ``on`` a day (default: today) say.

    How it was made stands inside a file of ours. Without it, or of a document of others, the comparison is with an empty checklist for the same
    purchase; ``Comparison.basis`` says which. With ``own_rules`` the rules are those of ``own_ruleset``.

    Raises:
        UnreadableFileError: the file is missing, broken, or not a start document; carries every problem.
        UsageError: bytes without a name were given.

    """
    from mvoi_checklist.engine.compare import compare
    from mvoi_checklist.inputs import in_memory, is_ours, read_generated
    from mvoi_checklist.inputs.upload import given, path_of

    rules, source = given_or_default(ruleset), in_memory(given(file))
    document, path = read_start_document(source, ruleset, own_rules=own_rules), path_of(source)
    rules = own_ruleset(document, rules) if own_rules else rules
    with in_document(path):
        made = read_generated(source)
        return compare(path.name, document, made, rules, on=_day(on), ours=made is not None or is_ours(source))


def check_files(  # noqa: PLR0913 - what to judge, and how
    files: Iterable[Path | str],
    ruleset: Ruleset | None = None,
    *,
    on: datetime.date | None = None,
    jobs: int = 0,
    cache: Path | str | bool = False,
    own_rules: bool = False,
    skipped: Iterable[Skipped] = (),
) -> Run:
    """Check many start documents: iterate over what is returned to get each file's ``Checked``, in the order of the files.

    A file that cannot be read is a ``Checked`` with its ``problems``, never an exception. ``jobs`` is the number of worker processes; with any
    a program of your own needs ``if __name__ == "__main__":``, and while you iterate ``UsageError`` says when none can be started.
    With ``cache`` readings are kept, in that folder or (``True``) in the user's cache folder, and unchanged files are not read again;
    where nothing can be kept every file is read. With ``own_rules`` each file is judged with the rules of ``own_ruleset``.
    ``skipped`` are the files that you passed over: a report names each.

    Raises:
        UsageError: ``files`` is one name instead of a list, or ``jobs`` is no whole number, or less than nothing.

    """
    from mvoi_checklist.batch.cache import Cache, cache_folder
    from mvoi_checklist.batch.run import Run
    from mvoi_checklist.batch.worker import Task

    if isinstance(files, str | Path):
        raise UsageError([Problem("files", f"'{files}' is één bestand, geen lijst.", "Geef een lijst met bestanden, ook als het er één is.")])
    if not isinstance(jobs, int) or jobs < 0:
        raise UsageError([Problem("jobs", f"{jobs!r} processen kan niet.", "Geef een heel getal, nul of meer.")])
    rules = given_or_default(ruleset)
    folder = cache_folder() if cache is True else cache
    keep = Cache(Path(folder)) if folder else None
    task = Task(rules, _day(on), keep, own_rules=own_rules)
    return Run([Path(file) for file in files], task, jobs, skipped)


def annotate(file: Path | str | Upload, checklist: Checklist, ruleset: Ruleset | None = None) -> bytes:
    """Return a Word start document with the findings of its checklist as Word comments, each at its own place.

    The checklist is that of this document: its findings say where they belong. Every byte of the document stays as it was; only comments are inserted,
    by "mvoi", dated on the day of the checklist. Earlier comments by "mvoi" give way to these, but for those that somebody answered.
    The ruleset is that of the checklist (default: the installed one of its name).

    Raises:
        UsageError: the start document is no Word document, the checklist was made of another one or with another ruleset, or bytes without a name
            were given.
        UnreadableFileError: the file is missing or broken.

    """
    from mvoi_checklist.inputs import word_bytes
    from mvoi_checklist.inputs.upload import given, path_of
    from mvoi_checklist.outputs.word.annotate import annotated

    rules, source = rules_of(checklist, ruleset), given(file)
    data, path = word_bytes(source), path_of(source)
    main, remarks = _remarks(path, data, checklist, rules)
    return annotated(path, data, main, remarks, checklist.on)


def _remarks(path: Path, data: bytes, checklist: Checklist, ruleset: Ruleset) -> tuple[str, list[Remark]]:
    """The main part of a document and the remarks on it; what was read to place them is let go of before they are written."""
    from mvoi_checklist.inputs.word.remark_places import RemarkPlaces
    from mvoi_checklist.outputs.word.remarks import remarks_on

    spots = RemarkPlaces(path, data, ruleset.words)
    if not spots.hold(checklist.start_document):
        raise UsageError([Problem("checklist", f"deze checklist hoort niet bij {path}.", "Lees dat document, en geef de checklist die daarvan is gemaakt.")])
    return spots.main, remarks_on(checklist, ruleset.finding_by_code, spots.finder(checklist.start_document.evidence), spots.top)


def start_document_form(  # noqa: PLR0913 - what to write, and how
    document: StartDocument,
    ruleset: Ruleset,
    *,
    on: datetime.date | None = None,
    template: bytes | None = None,
    format: PageFormat = "docx",  # noqa: A002 - the word users expect
    protect: bool = False,
) -> bytes:
    """Write the start-document form as ``docx``, ``odt``, ``pdf`` or ``markdown``, filled in with what ``document`` says; ``StartDocument()`` gives it empty.

    It asks what is bought, "Comply or explain" per theme of the ruleset, and "Evaluatie"; of the statutory duties those stand in it that ``document``
    answers, for which others hold only a checklist can tell. ``read_start_document`` reads all of it back.

    Raises:
        UsageError: the format is not one of these, the template cannot be used, LibreOffice is not there for a PDF, or the document names a theme,
            product group or duty that the ruleset does not know.
        OutputError: LibreOffice made no PDF.

    """
    from mvoi_checklist.engine.unknown_names import refuse_unknown_names
    from mvoi_checklist.outputs import write_result
    from mvoi_checklist.outputs.pages.form import form_pages

    refuse_name(ruleset)
    refuse_unknown_names(document, ruleset)
    return write_result(document, lambda: form_pages(document, ruleset, _day(on)), format, template=template, protect=protect)
