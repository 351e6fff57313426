"""What a program may give and what it gets: paths, bytes, days, threads, and errors that name what to do."""

import copy
import datetime
import inspect
import io
import json
import pickle
from concurrent.futures import ThreadPoolExecutor

import own_rules
import pytest
from pydantic import ValidationError

import mvoi_checklist
from mvoi_checklist import (
    AskedCriterion,
    Basis,
    Calendar,
    Checklist,
    MvoiError,
    OutputError,
    Period,
    Problem,
    StartDocument,
    ThemeAnswer,
    UnreadableFileError,
    Upload,
    UsageError,
    annotate,
    brief_report,
    bundled_rulesets,
    carried_over,
    changes_in_dutch,
    check_files,
    choose_groups,
    compare_checklists,
    compare_returned,
    compare_rulesets,
    contract_annex,
    evaluate,
    examine_ruleset,
    example_file,
    explain,
    load_ruleset,
    measure_progress,
    outcome_of,
    outcomes_of,
    own_ruleset,
    read_calendar,
    read_earlier,
    read_start_document,
    render,
    render_stories,
    schema_text,
    start_document_form,
    with_empty_form,
    write_whole,
)


def test_a_path_may_be_text(ruleset, tmp_path):
    path = str(example_file("ict-werkplekken.json"))
    assert read_start_document(path, ruleset).title == "Laptops en beeldschermen voor de gemeente"
    calendar = str(example_file("ict-werkplekken.json").parent / "kalender" / "kalender-2026.xlsx")
    assert read_calendar(calendar).calendar.year == 2026
    write_whole(str(tmp_path / "uit.txt"), b"x")
    assert (tmp_path / "uit.txt").read_bytes() == b"x"


def test_a_file_need_not_stand_on_a_disk(ruleset):
    word, calendar = example_file("ict-werkplekken.docx"), example_file("ict-werkplekken.json").parent / "kalender" / "kalender-2026.xlsx"
    sent = Upload("start.docx", word.read_bytes())
    document = read_start_document(sent, ruleset)
    assert document == read_start_document(word, ruleset)
    checklist = evaluate(document, ruleset)
    assert annotate(sent, checklist, ruleset) == annotate(word, checklist, ruleset)
    made = compare_returned(Upload("MVOI-checklist.docx", render(checklist, "docx")), ruleset)
    assert (made.file, made.basis) == ("MVOI-checklist.docx", Basis.INSIDE)
    assert with_empty_form(Upload("leeg.docx", start_document_form(StartDocument(), ruleset)), ruleset).vocabulary.form_lines
    assert read_calendar(Upload("kalender.xlsx", calendar.read_bytes()), ruleset) == read_calendar(calendar, ruleset)
    with pytest.raises(UnreadableFileError, match=r"^start\.docx: dit bestand is leeg"):
        read_start_document(Upload("start.docx", b""), ruleset)
    with pytest.raises(UnreadableFileError, match=r"dit is de bijlage"):
        read_start_document(Upload("b.json", render(contract_annex(checklist, ruleset), "json")), ruleset)


@pytest.mark.parametrize(("data", "words"), [(b"PK", "dit zijn losse bytes"), (io.BytesIO(b"PK"), "dit is een geopend bestand")])
def test_bytes_without_a_name_are_refused_with_what_to_give(data, words):
    with pytest.raises(UsageError, match=rf"^file: {words}; .* Geef het pad, of Upload\("):
        read_start_document(data)


def test_the_bytes_of_a_file_end_in_no_log():
    assert "geheim" not in repr(Upload("start.docx", b"geheim"))


@pytest.mark.parametrize("data", [io.BytesIO(b"x"), memoryview(b"x"), bytearray(b"x"), "x"], ids=lambda value: type(value).__name__)
def test_what_are_no_bytes_is_refused_where_the_upload_is_made(data):
    with pytest.raises(UsageError, match=rf"^data: dit zijn geen bytes maar een {type(data).__name__}\. Geef de bytes zelf"):
        Upload("start.docx", data)


def test_a_message_about_a_wrong_argument_shows_nothing_of_a_document(ruleset):
    document = StartDocument(title="Geheime inkoop")
    with pytest.raises(UsageError, match=r"^ruleset: een StartDocument is geen regelset\."):
        evaluate(ruleset, document)
    with pytest.raises(UsageError, match=r"^result: een StartDocument is geen resultaat dat geschreven kan worden\."):
        render(document, "json")


def test_threads_share_a_ruleset():
    fresh = load_ruleset("alkmaar-2024")
    files = [example_file(name) for name in ("ict-werkplekken.docx", "catering-en-meubilair.docx", "wmo-begeleiding.json")] * 4
    alone = [evaluate(read_start_document(file, fresh), fresh) for file in files[:3]]
    shared = load_ruleset("alkmaar-2024")
    with ThreadPoolExecutor(6) as threads:
        assert list(threads.map(lambda file: evaluate(read_start_document(file, shared), shared), files)) == alone * 4


def test_the_ruleset_that_nobody_gave_is_loaded_once():
    assert own_ruleset(StartDocument()) is own_ruleset(StartDocument())


def test_what_was_loaded_or_decided_never_changes(ruleset):
    checklist = evaluate(StartDocument(title="Schoonmaak", product_groups=("schoonmaak",)), ruleset)
    for held in (ruleset.theme_by_id, ruleset.words.themes, ruleset.vocabulary.fields, checklist.group_titles):
        with pytest.raises(TypeError, match="verandert nooit"):
            held["x"] = 1
        with pytest.raises(TypeError, match="verandert nooit"):
            held.clear()
    again = Checklist.from_json(render(checklist, "json"))
    assert {checklist: 1}[again] == 1
    for value in (ruleset, checklist):
        assert pickle.loads(pickle.dumps(value)) == value == copy.deepcopy(value)  # noqa: S301 - our own


def test_a_folder_with_rules_may_be_text_too_but_a_bundled_name_is_the_bundled_ruleset(tmp_path, monkeypatch):
    own_rules.copied_to(tmp_path)
    own_rules.change(tmp_path / "alkmaar-2024" / "ruleset.toml", 'title = "', 'title = "Kopie van ')
    monkeypatch.chdir(tmp_path)
    assert load_ruleset("./alkmaar-2024").identity.title.startswith("Kopie van ")
    assert not load_ruleset("alkmaar-2024").identity.title.startswith("Kopie van ")


def test_a_start_document_from_a_dict_of_lists():
    data = {"title": "Schoonmaak", "product_groups": ["schoonmaak"], "estimated_value": 45_000, "themes": [{"theme": "klimaat", "applied": True}]}
    document = StartDocument.from_json(json.dumps(data))
    assert (document.product_groups, document.themes[0].applied) == (("schoonmaak",), True)


@pytest.mark.parametrize("fields", [{"title": "\ud800"}, {"themes": [{"theme": "klimaat", "explanation": {"text": "te\udcffx"}}]}, {"cpv": ["\ud800"]}])
def test_half_a_character_is_refused_where_it_stands_and_not_when_it_is_written(fields):
    with pytest.raises(ValidationError, match="string_unicode"):
        StartDocument.model_validate(fields)


def test_each_file_keeps_its_problems_and_each_verdict_the_id_of_its_theme(tmp_path, ruleset):
    run = check_files([example_file("ict-werkplekken.json"), tmp_path / "weg.docx"], ruleset)
    good, bad = run
    assert [(problem.where, problem.message) for problem in bad.problems] == [(str(tmp_path / "weg.docx"), "dit bestand bestaat niet.")]
    assert bad.error == str(bad.problems[0])
    assert (good.problems, good.error) == ((), None)
    assert set(run.overview.verdicts) == {theme.id for theme in ruleset.themes}


def test_an_evaluation_that_is_not_there_is_called_so(tmp_path):
    with pytest.raises(UnreadableFileError, match="dit bestand bestaat niet"):
        read_earlier(tmp_path / "weg.json")


def test_a_checklist_of_another_document_is_not_written_into_this_one(ruleset):
    one, other = example_file("ict-werkplekken.docx"), example_file("catering-en-meubilair.docx")
    with pytest.raises(UsageError, match="deze checklist hoort niet bij"):
        annotate(one, evaluate(read_start_document(other, ruleset), ruleset), ruleset)
    read = read_start_document(one, ruleset)
    assert annotate(one, evaluate(read, ruleset), ruleset)
    without_quotes = read.model_copy(update={"evidence": ()})
    assert annotate(one, evaluate(without_quotes, ruleset), ruleset)
    for fields in ({"title": "Iets anders"}, {"reference": "2031-9999"}, {"title": None, "reference": None}):
        with pytest.raises(UsageError, match="deze checklist hoort niet bij"):
            annotate(one, evaluate(without_quotes.model_copy(update=fields), ruleset), ruleset)


@pytest.mark.parametrize(("ask", "words"), [(example_file, "geen voorbeeld 'zz'"), (schema_text, "geen schema 'zz'")])
def test_what_is_not_there_is_named_with_what_is(ask, words):
    with pytest.raises(UsageError, match=words):
        ask("zz")


@pytest.mark.parametrize(
    ("extra", "words"),
    [({"protect": True}, "protect: beveiligen kan alleen in Word"), ({"template": b""}, "template: een sjabloon is alleen voor Word en PDF")],
)
def test_a_program_is_told_of_its_arguments_and_not_of_options(extra, words, ruleset):
    with pytest.raises(UsageError, match=f"^{words}"):
        render(evaluate(StartDocument(), ruleset), "odt", **extra)


def test_a_program_is_told_how_it_may_replace_a_file(tmp_path):
    (tmp_path / "uit.txt").write_bytes(b"")
    with pytest.raises(OutputError, match="vervang het bestand met force=True"):
        write_whole(tmp_path / "uit.txt", b"x")


def test_without_a_day_the_rules_of_today_count(ruleset):
    today = datetime.datetime.now().astimezone().date()
    assert evaluate(StartDocument(), ruleset).on in {today, today + datetime.timedelta(days=1)}


NOON = datetime.datetime(2026, 11, 23, 12, 30, tzinfo=datetime.UTC)


def test_of_a_moment_its_day_counts(ruleset, tmp_path):
    file = tmp_path / "start.json"
    file.write_text("{}", encoding="utf-8")
    found = [evaluate(StartDocument(), ruleset, on=NOON), compare_returned(file, ruleset, on=NOON)]
    found += [checked.checklist for checked in check_files([file], ruleset, on=NOON)]
    assert {str(each.on) for each in found} == {"2026-11-23"}


@pytest.mark.parametrize(
    ("ask", "words"),
    [
        (lambda rules: evaluate(StartDocument(), rules, on="2026-11-23"), "on: '2026-11-23' is geen datum"),
        (lambda rules: evaluate(StartDocument(product_groups=("schoonmak",)), rules), "geen bekende productgroep. Bedoelt u 'schoonmaak'"),
        (lambda rules: choose_groups(StartDocument(product_groups=("schoonmak",)), rules), "geen bekende productgroep. Bedoelt u 'schoonmaak'"),
        (lambda rules: check_files([], rules, jobs=-1), "jobs: -1 processen kan niet"),
        (lambda rules: check_files([], rules, jobs="2"), "jobs: '2' processen kan niet. Geef een heel getal"),
        (lambda rules: check_files([], rules, jobs=1.5), "jobs: 1.5 processen kan niet"),
        (lambda rules: check_files("start.docx", rules), "files: 'start.docx' is één bestand, geen lijst"),
    ],
)
def test_an_argument_that_cannot_be_is_told(ask, words, ruleset):
    with pytest.raises(UsageError, match=words):
        ask(ruleset)


@pytest.mark.parametrize(
    ("argument", "ask"),
    [
        ("format", lambda rules: render(evaluate(StartDocument(), rules), "doc")),
        ("name", lambda _: load_ruleset("nergens")),
        ("name", lambda _: schema_text("zz")),
        ("name", lambda _: example_file("zz")),
        ("name", lambda rules: explain("zz", rules)),
        ("form", lambda rules: with_empty_form(b"PK", rules)),
        ("before", lambda _: carried_over(Calendar(year=2026, tenders=(), actions=()), 2026)),
        ("dated", lambda rules: outcome_of(evaluate(StartDocument(), rules), "start.docx", NOON.replace(tzinfo=None))),
        ("purchases", lambda _: render_stories([], "docx")),
        (
            "department",
            lambda rules: measure_progress(Calendar(year=2026, tenders=(), actions=()), [], rules, Period(year=2026, on=NOON.date(), department="Weg")),
        ),
    ],
)
def test_the_argument_that_is_wrong_is_named(argument, ask, ruleset):
    with pytest.raises(MvoiError) as refused:
        ask(ruleset)
    assert [problem.where for problem in refused.value.problems] == [argument]


CALLS = {name: inspect.signature(getattr(mvoi_checklist, name)).parameters for name in mvoi_checklist.__all__ if name[0].islower()}
WITH_RULES = {name: {key: "Ruleset" in str(each.annotation) for key, each in asked.items()} for name, asked in CALLS.items()}


@pytest.mark.parametrize("name", [name for name, asked in WITH_RULES.items() if any(asked.values())])
def test_the_name_of_a_ruleset_is_no_ruleset_to_any_call(name):
    needed = [key for key, each in CALLS[name].items() if each.default is each.empty or WITH_RULES[name][key]]
    with pytest.raises(UsageError, match=r"^ruleset: 'alkmaar-2024' is geen regelset\. Geef wat load_ruleset teruggeeft\.$"):
        getattr(mvoi_checklist, name)(**{key: "alkmaar-2024" if WITH_RULES[name][key] else [] for key in needed})


REQUIRED = [name for name, asked in CALLS.items() if any(WITH_RULES[name][key] and each.default is each.empty for key, each in asked.items())]


@pytest.mark.parametrize("name", REQUIRED)
def test_where_a_ruleset_must_be_given_nothing_is_not_the_rules_of_alkmaar(name):
    needed = [key for key, each in CALLS[name].items() if each.default is each.empty]
    with pytest.raises(UsageError, match=r"^ruleset: None is geen regelset\. Geef wat load_ruleset teruggeeft\.$"):
        getattr(mvoi_checklist, name)(**{key: None if WITH_RULES[name][key] else [] for key in needed})


def test_a_cache_folder_may_be_text(ruleset, tmp_path):
    list(check_files([example_file("ict-werkplekken.json")], ruleset, cache=str(tmp_path / "geheugen")))
    assert list((tmp_path / "geheugen").rglob("*.reading"))


def test_an_unknown_name_in_a_file_is_a_file_that_cannot_be_read(ruleset, tmp_path):
    file = tmp_path / "start.json"
    file.write_text('{"themes": [{"theme": "klimaatje"}]}', encoding="utf-8")
    with pytest.raises(UnreadableFileError, match=r"start\.json, themes: 'klimaatje' is geen thema"):
        compare_returned(file, ruleset)
    [checked] = check_files([file], ruleset)
    assert (checked.status, checked.error) == ("unreadable", f"{file}, themes: 'klimaatje' is geen thema. Bedoelt u 'klimaat'?")


def test_a_ruleset_is_examined_and_compared_by_a_program(ruleset):
    assert [examine_ruleset(name).problems for name in bundled_rulesets()] == [()] * len(bundled_rulesets())
    assert compare_rulesets(ruleset, ruleset) == ()
    changes = compare_rulesets(ruleset, load_ruleset("voorbeeldgemeente"))
    assert any(line.strip() for line in changes_in_dutch(changes))
    checklist = evaluate(StartDocument(product_groups=("schoonmaak",)), ruleset, on=NOON)
    assert compare_checklists(checklist, checklist) == ()


def test_the_progress_of_a_year_is_measured_by_a_program(ruleset, tmp_path):
    example = example_file("ict-werkplekken.json").parent / "kalender"
    calendar = read_calendar(example / "kalender-2026.xlsx", ruleset).calendar
    files = sorted((example / "startdocumenten").iterdir())
    found = measure_progress(calendar, outcomes_of(check_files(files, ruleset, on=NOON)), ruleset, Period(year=2026, on=NOON.date()))
    (tmp_path / "2026.json").write_bytes(render(found, "json"))
    earlier = read_earlier(tmp_path / "2026.json")
    assert earlier == {2026: found.figure.share}
    assert read_earlier() == {}
    with pytest.raises(UsageError, match=r"^files: '.*2026\.json' en '.*2026\.json' zijn allebei de evaluatie van 2026\. Geef van elk jaar één evaluatie\.$"):
        read_earlier(tmp_path / "2026.json", tmp_path / "2026.json")
    assert brief_report(found).startswith("Heel 2026: in ")
    with pytest.raises(UsageError, match=r"earlier: dit cijfer is van 2026\. Geef de evaluatie van een jaar vóór 2026"):
        measure_progress(calendar, [], ruleset, Period(year=2026, on=NOON.date()), earlier=earlier)


def test_of_a_moment_its_day_counts_for_the_rules_too():
    assert examine_ruleset("alkmaar-2024", on=NOON).cautions == examine_ruleset("alkmaar-2024", on=NOON.date()).cautions


def test_an_error_from_another_process_says_the_same():
    error = UnreadableFileError([Problem("weg.docx", "dit bestand bestaat niet.", "Controleer de naam."), Problem("x", "y.")])
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    assert (type(again), str(again), again.problems) == (type(error), str(error), error.problems)


def test_a_form_loses_no_answer_about_what_the_rules_do_not_know(ruleset):
    with pytest.raises(UsageError, match="'nep'"):
        start_document_form(StartDocument(themes=(ThemeAnswer(theme="nep"),)), ruleset, format="markdown")


@pytest.mark.parametrize("title", ["x" * 300_000, "ab-" * 80_000])
def test_a_word_without_end_is_no_word(title, ruleset):
    assert evaluate(StartDocument(title=title), ruleset).product_groups.certain == ()


def test_a_list_is_taken_where_a_start_document_holds_several():
    given = StartDocument(product_groups=["schoonmaak"], cpv=["90910000"], themes=[ThemeAnswer(theme="klimaat", criteria=[AskedCriterion(text="Elektrisch")])])
    assert given == StartDocument.from_json(given.model_dump_json())
    assert (type(given.themes), type(given.themes[0].criteria)) == (tuple, tuple)


def test_a_checklist_of_other_rules_is_refused_and_its_own_are_found(ruleset):
    other = load_ruleset("voorbeeldgemeente")
    word = Upload("start.docx", start_document_form(StartDocument(title="Catering", product_groups=("catering",)), other))
    checklist = evaluate(read_start_document(word, other), other)
    assert annotate(word, checklist) == annotate(word, checklist, other)
    for call in (lambda: contract_annex(checklist, ruleset), lambda: annotate(word, checklist, ruleset)):
        with pytest.raises(UsageError, match=r"gemaakt met regelset voorbeeldgemeente .* en niet met alkmaar-2024"):
            call()
    unknown = checklist.ruleset.model_copy(update={"id": "elders", "sha256": "0" * 64})
    with pytest.raises(UsageError, match="gemaakt met regelset elders"):
        annotate(word, checklist.model_copy(update={"ruleset": unknown}))


def test_a_copy_of_a_ruleset_is_what_it_says(ruleset):
    assert (len(ruleset.theme_by_id), len(ruleset.ambition_by_theme)) == (len(ruleset.themes), len(ruleset.policy.ambitions))
    bare = ruleset.model_copy(update={"themes": ruleset.themes[:1], "policy": ruleset.policy.model_copy(update={"ambitions": ()})})
    assert ([*bare.theme_by_id], bare.ambition_by_theme) == ([ruleset.themes[0].id], {})
