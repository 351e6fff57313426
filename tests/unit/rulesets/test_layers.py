"""A municipality adds to a national product group, replaces a criterion by its code, or ends one; the rest stays national."""

import shutil

import pytest
from own_rules import problems
from places import RULES

from mvoi_checklist import load_ruleset

CRITERION = """
[[criteria]]
code = "{code}"
title = "{title}"
text = "Opdrachtnemer levert {{aantal}} lijsten ({code})."
fill_ins = [{{ name = "aantal", label = "aantal", default = "2" }}]
themes = ["milieu"]
kind = "contract"
level = 1
evidence = "De lijst."
why = "Daarom."
sdg = [12]
source = {{ title = "Eigen besluit", url = "https://example.org", checked_on = 2026-11-24 }}
status = "derived"
"""


def criterion(code, title="Eigen criterium", **replaced):
    text = CRITERION.format(code=code, title=title)
    for old, new in replaced.items():
        text = text.replace(f"\n{old} = ", f"\n{new} = ")
    return text


@pytest.fixture
def own(tmp_path):
    """Write a product group of one's own and return the folder of the ruleset."""

    def write(text, name="catering.toml"):
        folder = tmp_path / "eigen"
        shutil.copytree(RULES / "voorbeeldgemeente", folder, dirs_exist_ok=True)
        (folder / "product-groups" / "catering.toml").unlink()
        (folder / "product-groups" / name).write_text(text, encoding="utf-8")
        return folder

    return write


def test_a_criterion_of_ones_own_comes_beside_those_of_the_country(own, ruleset):
    catering = load_ruleset(own('id = "catering"' + criterion("EIG-MIL-01"))).group_by_id["catering"]
    before = ruleset.group_by_id["catering"]
    assert [item.code for item in catering.criteria] == [*(item.code for item in before.criteria), "EIG-MIL-01"]
    assert catering.model_copy(update={"criteria": before.criteria}) == before


def test_only_what_is_stated_about_the_group_replaces_what_the_country_says(own, ruleset):
    before = ruleset.group_by_id["catering"]
    after = load_ruleset(own('id = "catering"\ntitle = "Eten"\nother_names = ["hapjes"]')).group_by_id["catering"]
    assert (after.title, after.other_names) == ("Eten", ("hapjes",))
    assert (after.criteria, after.description, after.mvi_groups) == (before.criteria, before.description, before.mvi_groups)


def test_a_criterion_with_a_national_code_takes_its_place(own, ruleset):
    catering = load_ruleset(own('id = "catering"' + criterion("CAT-MIL-02", "Kraanwater bij ons"))).group_by_id["catering"]
    assert [item.code for item in catering.criteria] == [item.code for item in ruleset.group_by_id["catering"].criteria]
    assert [item.title for item in catering.criteria if item.code == "CAT-MIL-02"] == ["Kraanwater bij ons"]


def test_a_national_criterion_is_ended_in_two_lines(own, ruleset):
    text = 'id = "catering"\n[[criteria]]\ncode = "CAT-MIL-02"\nin_force_until = 2026-06-30\nreplaced_by = "CAT-MIL-01"'
    ended, before = (rules.criterion_by_code["CAT-MIL-02"] for rules in (load_ruleset(own(text)), ruleset))
    assert (ended.in_force_until.isoformat(), ended.replaced_by) == ("2026-06-30", "CAT-MIL-01")
    assert ended.model_copy(update={"in_force_until": None, "replaced_by": None}) == before


def test_a_group_that_the_country_does_not_know_is_added_whole(own, ruleset):
    text = 'id = "feesten"\ntitle = "Feesten"\ndescription = "Vieringen."\nsource = { title = "Eigen", url = "https://example.org", checked_on = 2026-11-24 }\n'
    groups = load_ruleset(own(text + 'status = "derived"\n' + criterion("FEE-MIL-01"), "feesten.toml")).group_by_id
    assert [item.code for item in groups["feesten"].criteria] == ["FEE-MIL-01"]
    assert len(groups) == len(ruleset.group_by_id) + 1


def test_a_third_ruleset_adds_to_what_the_second_added(own, tmp_path):
    second = own('id = "catering"\ntitle = "Eten"' + criterion("EIG-MIL-01") + criterion("EIG-MIL-02"))
    third = tmp_path / "wijk"
    (third / "product-groups").mkdir(parents=True)
    about = (second / "ruleset.toml").read_text(encoding="utf-8").replace('extends = "landelijk"', 'extends = "eigen"')
    (third / "ruleset.toml").write_text(about, encoding="utf-8")
    (third / "product-groups" / "eten.toml").write_text('id = "catering"' + criterion("EIG-MIL-01", "In de wijk", level="levl"), encoding="utf-8")
    assert problems(third)[0] == "eten.toml, criterium EIG-MIL-01, levl: dit veld is niet bekend. Bedoelt u 'level'?"
    (third / "product-groups" / "eten.toml").write_text('id = "catering"' + criterion("EIG-MIL-01", "In de wijk"), encoding="utf-8")
    catering = load_ruleset(third).group_by_id["catering"]
    assert (catering.title, [item.title for item in catering.criteria[-2:]]) == ("Eten", ["In de wijk", "Eigen criterium"])


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (criterion("EIG-MIL-01", evidence="evidense"), "eigen/product-groups/catering.toml, criterium EIG-MIL-01, evidense: dit veld is niet bekend."),
        (criterion("CAT-MIL-02", evidence="evidense"), "eigen/product-groups/catering.toml, criterium CAT-MIL-02, evidense: dit veld is niet bekend."),
        ('titel = "Eten"\n', "eigen/product-groups/catering.toml, titel: dit veld is niet bekend. Bedoelt u 'title'?"),
        ("criteria = 3\n", "eigen/product-groups/catering.toml, criteria: hier hoort een lijst."),
        ("criteria = [3]\n", "eigen/product-groups/catering.toml, criteria["),
        (criterion("ICT-MIL-01"), "eigen/product-groups/catering.toml, criterium ICT-MIL-01, code: deze code staat er al, bij ict.toml, criterium ICT-MIL-01."),
        (
            criterion("EIG-MIL-01") * 2,
            "eigen/product-groups/catering.toml, criterium EIG-MIL-01, code: deze code staat er al, bij eigen/product-groups/",
        ),
        (
            criterion("CAT-MIL-02") * 2,
            "eigen/product-groups/catering.toml, criterium CAT-MIL-02, code: deze code staat er al, bij eigen/product-groups/",
        ),
    ],
)
def test_a_mistake_in_a_group_of_ones_own_names_ones_own_file(text, sentence, own):
    assert any(problem.startswith(sentence) for problem in problems(own('id = "catering"\n' + text)))


def test_a_mistake_in_the_national_group_still_names_the_national_file(own, tmp_path):
    shutil.copytree(RULES / "landelijk", tmp_path / "landelijk")
    national = tmp_path / "landelijk" / "product-groups" / "catering.toml"
    national.write_text(national.read_text(encoding="utf-8").replace("evidence =", "evidense =", 1), encoding="utf-8")
    found = problems(own('id = "catering"' + criterion("EIG-MIL-01")))
    assert found == ["catering.toml, criterium CAT-MIL-01, evidense: dit veld is niet bekend. Bedoelt u 'evidence'?"]


ENDS = '[[criteria]]\ncode = "{}"\nin_force_until = 2026-06-30\n'
OWN_GROUP = "Een eigen groep heeft boven haar eerste criterium ook title, description, source en status."
IN_VAIN = "dit bestaat niet bij catering: er valt niets te laten vervallen."


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("catering", ENDS.format("CTA-MIL-02"), f"criterium CTA-MIL-02: {IN_VAIN} Bedoelt u 'CAT-MIL-02'?"),
        ("catering", ENDS.format("XXX-YYY-99"), f"criterium XXX-YYY-99: {IN_VAIN} Zoek de code op met 'mvoi rules list'."),
        ("catering", ENDS.format("ICT-MIL-01"), f"criterium ICT-MIL-01: {IN_VAIN} Het staat bij ict: zet dit in het bestand van die groep."),
        (
            "ict",
            "",
            "id: dit is 'ict', maar het bestand heet naar productgroep 'catering'. Bedoelt u 'catering'? Hoort het bij 'ict', noem het bestand dan ict.",
        ),
        ("katering", ENDS.format("CAT-MIL-02"), "id: dit is 'katering', maar het bestand heet naar productgroep 'catering'. Bedoelt u 'catering'?"),
    ],
)
def test_what_adds_to_nothing_or_ends_nothing_is_one_mistake(name, text, sentence, own):
    [problem] = problems(own(f'id = "{name}"\n{text}'))
    assert problem.startswith(f"eigen/product-groups/catering.toml, {sentence}")


@pytest.mark.parametrize(("name", "hint"), [("katering", f"Bedoelt u 'catering'? {OWN_GROUP}"), ("feesten", OWN_GROUP)])
def test_a_group_that_does_not_say_what_it_is_and_exists_nowhere_is_one_mistake(name, hint, own):
    found = problems(own(f'id = "{name}"\n' + criterion("EIG-MIL-01"), f"{name}.toml"))
    assert found == [f"{name}.toml, id: '{name}' bestaat nog niet, en hier staat niet wat die groep is. {hint}"]


def test_a_file_of_the_country_that_cannot_be_read_makes_nothing_of_ones_own_a_mistake(own, tmp_path):
    shutil.copytree(RULES / "landelijk", tmp_path / "landelijk")
    (tmp_path / "landelijk" / "product-groups" / "catering.toml").write_text("id = catering", encoding="utf-8")
    found = problems(own('id = "catering"\n' + ENDS.format("CAT-MIL-02") + criterion("EIG-MIL-01")))
    assert [problem.partition(",")[0] for problem in found] == ["catering.toml"]
