"""What ``mvoi rules check`` refuses and what it only points at: double criteria, codes, successors, thin choices, old sources."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from own_rules import change
from places import RULES

from mvoi_checklist import RulesetError, load_ruleset
from mvoi_checklist.cli import main
from mvoi_checklist.model.dutch import day_words
from mvoi_checklist.rulesets.load import examine_ruleset

ON = date(2026, 11, 24)
CRITERION = """
[[criteria]]
code = "{code}"
title = "Titel"
text = "{text}"
themes = {themes}
kind = "contract"
level = 1
{extra}
evidence = "De lijst."
why = "Daarom."
sdg = [12]
source = {{ title = "Eigen besluit", url = "https://example.org", checked_on = 2026-11-24 }}
status = "derived"
"""


def criterion(code, extra="", *, text="Lever een lijst.", themes='["milieu"]'):
    return CRITERION.format(code=code, text=text, themes=themes, extra=extra)


@pytest.fixture
def own(tmp_path):
    """Write criteria of one's own and return the folder of the ruleset."""

    def write(*criteria):
        folder = tmp_path / "eigen"
        shutil.copytree(RULES / "voorbeeldgemeente", folder, dirs_exist_ok=True)
        change(folder / "ruleset.toml", 'id = "voorbeeldgemeente"', 'id = "eigen"')
        (folder / "product-groups" / "catering.toml").unlink(missing_ok=True)
        (folder / "product-groups" / "eigen.toml").write_text('id = "catering"\n' + "".join(criteria), encoding="utf-8")
        return folder

    return write


def problems(folder):
    return [str(problem) for problem in examine_ruleset(folder, on=ON).problems]


# ------------------------------------------------------------------ a criterion that adds nothing

BROAD = "when = { value = { from = 50000 } }"
NARROW = "when = { value = { from = 60000, until = 90000 } }"


@pytest.mark.parametrize(
    ("first", "second", "idle"),
    [
        ("", "", "EIG-MIL-02"),
        (NARROW, BROAD, "EIG-MIL-01"),
        (BROAD, NARROW, "EIG-MIL-02"),
        (BROAD, "when = { value = { until = 90000 } }", None),
        ('when = { cpv = ["15"] }', 'when = { cpv = ["155", "1589"], procedure = ["sas"] }', "EIG-MIL-02"),
        ('when = { cpv = ["155"] }', 'when = { cpv = ["15"] }', "EIG-MIL-01"),
        ('when = { cpv = ["155"] }', 'when = { cpv = ["158"] }', None),
        ("in_force_until = 2026-12-31", "in_force_from = 2027-01-01", None),
        ("in_force_until = 2026-12-31", "", "EIG-MIL-01"),
    ],
)
def test_the_same_words_are_refused_where_another_criterion_already_says_them(first, second, idle, own):
    found = problems(own(criterion("EIG-MIL-01", first), criterion("EIG-MIL-02", second)))
    start = f"eigen.toml, criterium {idle}, text: dezelfde tekst, soort en niveau als EIG-MIL-0"
    assert [problem.startswith(start) for problem in found] == ([True] if idle else [])


def test_the_same_words_may_return_at_another_theme_but_not_at_some_of_the_same(own):
    themes = ['["milieu"]', '["klimaat"]', '["milieu", "klimaat"]']
    found = problems(own(*(criterion(f"EIG-MIL-0{number}", themes=each) for number, each in enumerate(themes, start=1))))
    assert [problem.partition(", text")[0] for problem in found] == ["eigen.toml, criterium EIG-MIL-01", "eigen.toml, criterium EIG-MIL-02"]


def test_other_words_are_another_criterion(own):
    assert problems(own(criterion("EIG-MIL-01"), criterion("EIG-MIL-02", text="Lever twee lijsten."))) == []


def test_months_between_which_no_month_lies_are_refused(own):
    found = problems(own(criterion("EIG-MIL-01", "when = { duration_months = { from = 12.2, until = 12.8 } }")))
    assert found == ["eigen.toml, criterium EIG-MIL-01, when.duration_months: hier ligt geen hele maand tussen: dit is nooit waar. Schrijf hele maanden."]


# ------------------------------------------------------------------ codes and successors


def test_the_code_of_a_withdrawn_criterion_is_never_used_again(own):
    found = problems(own(criterion("EIG-MIL-01", "in_force_until = 2025-12-31"), criterion("EIG-MIL-01", text="Iets anders.")))
    assert any("criterium EIG-MIL-01, code: deze code staat er al, bij eigen.toml, criterium EIG-MIL-01." in problem for problem in found)


def ended(successor):
    return f'in_force_until = 2025-12-31\nreplaced_by = "{successor}"'


@pytest.mark.parametrize(
    ("first", "second", "sentences"),
    [
        (ended("CAT-MIL-01"), "", []),
        (ended("EIG-MIL-02"), "", []),
        (ended("EIG-MIL-03"), "", ["EIG-MIL-01, replaced_by: 'EIG-MIL-03' is geen criterium. Bedoelt u '"]),
        (ended("ZZZZZ-QQQ-88"), "", ["EIG-MIL-01, replaced_by: 'ZZZZZ-QQQ-88' is geen criterium. Zoek de code op met 'mvoi rules list'."]),
        (ended("koffie"), "", ["replaced_by: 'koffie' is niet goed geschreven. Schrijf een code als CAT-KET-01", "'koffie' is geen criterium"]),
        (ended("EIG-MIL-01"), "", ["EIG-MIL-01, replaced_by: de opvolger leidt terug naar EIG-MIL-01 zelf."]),
        (ended("EIG-MIL-02"), ended("EIG-MIL-01"), ["terug naar EIG-MIL-01 zelf", "terug naar EIG-MIL-02 zelf"]),
        (ended("EIG-MIL-02"), ended("EIG-MIL-02"), ["terug naar EIG-MIL-02 zelf"]),
        ('replaced_by = "CAT-MIL-01"', "", ["criterium EIG-MIL-01: bij replaced_by hoort de laatste dag van dit criterium (in_force_until)."]),
    ],
)
def test_a_successor_is_a_criterion_that_the_ruleset_has(first, second, sentences, own):
    found = problems(own(criterion("EIG-MIL-01", first), criterion("EIG-MIL-02", second, text="Iets anders.")))
    assert [any(sentence in problem for problem in found) for sentence in sentences] == [True] * len(sentences)
    assert len(found) == len(sentences)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('title = "Eigen besluit", ', "", "eigen.toml, criterium EIG-MIL-01, source.title: dit veld ontbreekt."),
        ('url = "https://example.org", ', "", "eigen.toml, criterium EIG-MIL-01, source.url: dit veld ontbreekt."),
        (", checked_on = 2026-11-24", "", "eigen.toml, criterium EIG-MIL-01, source.checked_on: dit veld ontbreekt."),
        ("Lever een", "Lever {aantal}", "criterium EIG-MIL-01: de invulplekken in de tekst (aantal) en in fill_ins (geen) moeten dezelfde zijn."),
    ],
)
def test_a_source_is_whole_and_a_fill_in_is_declared(old, new, sentence, own):
    assert any(sentence in problem for problem in problems(own(criterion("EIG-MIL-01").replace(old, new))))


# ------------------------------------------------------------------ what only asks for attention


def cautions(folder, on=ON):
    found = examine_ruleset(folder, on=on)
    assert found.problems == ()
    return [str(caution) for caution in found.cautions]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("current = 2\nambition = 5", "current = 5\nambition = 2", "policy.toml, ambitie social-return, ambition: 2 is lager dan waar u nu staat (5)."),
        ('focus_themes = ["social', 'focus_themes = ["klimaat", "social', "policy.toml, focus_themes[0]: 'klimaat' is een focusthema zonder ambitie:"),
    ],
)
def test_an_ambition_that_cannot_be_meant_so_is_pointed_at(old, new, sentence, own):
    folder = own()
    change(folder / "policy.toml", old, new)
    assert [caution.startswith(sentence) for caution in cautions(folder) if "ambiti" in caution] == [True]


@pytest.mark.parametrize(
    ("levels", "extra", "sentence"),
    [
        ([], "", "geen criterium dat geldt. Voeg er een toe"),
        ([1], "in_force_until = 2026-11-23", "geen criterium dat geldt."),
        ([2, 3], "", "geen criterium op niveau 1 dat geldt. Voeg toe tot het er 2 zijn"),
        ([1, 2], "", "maar één criterium op niveau 1 dat geldt."),
        ([1, 1], "", None),
        ([1, 1], "in_force_until = 2026-11-24", None),
    ],
)
def test_a_theme_of_the_table_with_little_to_choose_from_is_pointed_at(levels, extra, sentence, own):
    items = [criterion(f"EIG-MIL-{number:02}", extra, text=f"Lever {number}.").replace("level = 1", f"level = {level}") for number, level in enumerate(levels)]
    folder = own()
    source = 'source = { title = "x", url = "https://example.org", checked_on = 2026-11-24 }\nstatus = "derived"\n'
    group = f'id = "feesten"\ntitle = "Feesten"\ndescription = "Vieringen."\n{source}'
    (folder / "product-groups" / "feesten.toml").write_text(group + "".join(items), encoding="utf-8")
    change(folder / "policy.toml", 'theme = "milieu"\nproduct_group = "schoonmaak"', 'theme = "milieu"\nproduct_group = "feesten"')
    where = "policy.toml, koppeling milieu bij feesten: hiervoor staat bij feesten "
    assert [sentence in caution for caution in cautions(folder) if caution.startswith(where)] == ([True] if sentence else [])


def test_the_themes_for_what_fits_no_group_need_a_choice_too(own):
    folder = own()
    change(folder / "ruleset.toml", 'extends = "landelijk"', 'extends = "landelijk"\nfallback_group = "energie"')
    start = "policy.toml, standaardthema social-return: hiervoor staat bij energie geen criterium dat geldt. Voeg er een toe;"
    assert [caution.startswith(start) for caution in cautions(folder) if "standaardthema" in caution] == [True]


@pytest.mark.parametrize(
    ("checked", "on", "old"),
    [
        ("2025-05-24", date(2026, 11, 24), False),
        ("2025-05-23", date(2026, 11, 24), True),
        ("2025-02-28", date(2026, 8, 31), False),
        ("2025-02-27", date(2026, 8, 31), True),
        ("2025-06-30", date(2026, 12, 31), False),
        ("2026-11-24", date.min, False),
    ],
)
def test_a_source_that_was_checked_more_than_eighteen_months_ago_is_pointed_at(checked, on, old, own):
    found = cautions(own(criterion("EIG-MIL-01").replace("2026-11-24", checked)), on)
    line = f"eigen.toml, source.checked_on: herzien: nagekeken meer dan 18 maanden voor {day_words(on)}: criterium EIG-MIL-01 ({checked}). Lees de bron opnieuw"
    assert any(caution.startswith(line) for caution in found) is old


@pytest.mark.parametrize(
    ("on", "kinds"), [(date(2027, 12, 31), ""), (date(2028, 1, 1), "werken, leveringen, diensten, sociale-en-specifieke-diensten: de procedure")]
)
def test_a_day_of_which_no_threshold_is_known_is_pointed_at(on, kinds, own):
    found = [caution for caution in cautions(own(), on) if caution.startswith("thresholds.toml, drempel eu-")]
    assert [f"in_force_until: op {day_words(on)} geldt geen drempel voor {kinds}" in caution for caution in found] == ([True] if kinds else [])


def test_old_sources_are_one_line_per_file_and_what_has_ended_is_left_alone(own):
    old = [criterion(f"EIG-MIL-0{number}", text=f"Lever {number}.").replace("2026-11-24", "2020-01-01") for number in (1, 2)]
    past = criterion("EIG-MIL-03", "in_force_until = 2025-12-31", text="Vroeger.").replace("2026-11-24", "2020-01-01")
    folder = own(*old, past)
    change(folder / "policy.toml", "checked_on = 2026-11-24 }\nfocus", "checked_on = 2020-01-01 }\nfocus")
    found = [caution for caution in cautions(folder) if "2020-01-01" in caution]
    assert [caution.partition(":")[0] for caution in found] == ["eigen.toml, source.checked_on", "policy.toml, source.checked_on"]
    assert "criterium EIG-MIL-01 (2020-01-01), criterium EIG-MIL-02 (2020-01-01)." in found[0]
    assert "het bestand zelf (2020-01-01)." in found[1]


def test_a_warning_is_printed_and_the_outcome_stays_0(own, monkeypatch, tmp_path):
    own(criterion("EIG-MIL-01").replace("2026-11-24", "2020-01-01").replace('"derived"', '"unverified"'))
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["rules", "check", "eigen", "--on", "2026-11-24"])
    assert result.exit_code == 0
    assert "eigen: in orde (" in result.stdout
    assert "nog niet nagelezen)" in result.stdout
    assert result.stderr.startswith("Waarschuwing: eigen.toml, source.checked_on: herzien:")


def test_one_wrong_word_is_one_mistake(own):
    ended = '\n[[criteria]]\ncode = "CAT-MIL-02"\nin_force_untill = 2026-06-30\n'
    folder = own(ended)
    assert [problem.partition(", ")[2] for problem in problems(folder)] == [
        "criterium CAT-MIL-02, in_force_untill: dit veld is niet bekend. Bedoelt u 'in_force_until'?"
    ]
    change(folder / "ruleset.toml", "landelijk", "landelijkk")
    assert [problem.partition(", ")[2][:7] for problem in problems(folder)] == ["extends", "criteri"]


@pytest.mark.parametrize("wrong", ["level = 4", 'level = 1\nwy = "x"', "level = 1\nreplaced_by = 3", 'level = 1\nwhen = { value = "veel" }'])
def test_a_fill_in_that_is_not_declared_is_told_beside_a_wrong_field(wrong, own):
    found = problems(own(criterion("EIG-MIL-01", text="Binnen {afstnd} km.").replace("level = 1", wrong)))
    assert len(found) == 2
    assert "de invulplekken in de tekst (afstnd) en in fill_ins (geen) moeten dezelfde zijn." in found[1]


def test_the_name_of_a_group_below_a_criterion_is_one_mistake(own):
    folder = own()
    (folder / "product-groups" / "eigen.toml").write_text(criterion("EIG-MIL-01") + 'id = "catering"\n', encoding="utf-8")
    [problem] = problems(folder)
    assert problem.startswith("eigen.toml, id: dit staat onder een criterium en hoort daar nu bij. Zet id boven de eerste [[criteria]]")


def test_a_municipality_without_policy_is_told_and_one_with_the_name_of_another_is_warned(own):
    folder = own(criterion("EIG-MIL-01"))
    change(folder / "ruleset.toml", 'id = "eigen"', 'id = "gemeente-t2"')
    assert [caution for caution in cautions(folder) if ", id" in caution] == [
        "eigen/ruleset.toml, id: 'gemeente-t2' is niet hoe de map heet ('eigen'). Geef ze dezelfde naam: het id komt op elke checklist."
    ]
    (folder / "policy.toml").unlink()
    [problem] = problems(folder)
    assert problem.startswith("policy.toml: dit bestand ontbreekt. Zet het erbij")


def test_a_base_beside_the_folder_is_pointed_at_when_its_rules_are_others(own, tmp_path):
    folder = own(criterion("EIG-MIL-01"))
    shutil.copytree(RULES / "landelijk", tmp_path / "landelijk")
    assert not [caution for caution in cautions(folder) if "extends" in caution]
    change(tmp_path / "landelijk" / "themes.toml", 'title = "Klimaat"', 'title = "Het klimaat"')
    assert [" andere regels dan in de meegeleverde 'landelijk'." in caution for caution in cautions(folder) if "extends" in caution] == [True]


def test_a_path_with_the_name_of_a_bundled_ruleset_is_no_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(RulesetError, match="als tekst en niet als Path"):
        load_ruleset(Path("alkmaar-2024"))


def test_mistakes_and_warnings_come_in_one_run(own, monkeypatch, tmp_path):
    own(criterion("EIG-MIL-01").replace("2026-11-24", "2020-01-01"), criterion("EIG-MIL-02", themes='["milleu"]', text="Anders."))
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["rules", "check", "eigen", "--on", "2026-11-24"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert [line.partition(",")[0] for line in result.stderr.splitlines()] == ["eigen: 1 keer iets te verbeteren.", "eigen.toml", "Waarschuwing: eigen.toml"]
