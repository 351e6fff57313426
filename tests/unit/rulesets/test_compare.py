"""``mvoi rules diff``: every difference between two rulesets is named, and what it does to a start document."""

import json
import shutil

import pytest
from click.testing import CliRunner
from own_rules import change, copied_to
from places import EXAMPLES, RULES
from pydantic import BaseModel

from mvoi_checklist import load_ruleset
from mvoi_checklist.cli import main
from mvoi_checklist.model.policy import Policy
from mvoi_checklist.model.ruleset import Ruleset
from mvoi_checklist.rulesets.compare import POLICY, compare_rulesets


@pytest.fixture
def rules(tmp_path, monkeypatch):
    """The rules twice: in ``oud`` as they are, in ``nieuw`` free to change."""
    for year in ("oud", "nieuw"):
        copied_to(tmp_path / year)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "nieuw"


def diff(*start):
    return CliRunner().invoke(main, ["rules", "diff", "oud/alkmaar-2024", "nieuw/alkmaar-2024", *map(str, start)])


def said(result):
    return [line.strip() for line in result.stdout.splitlines()[2:] if line.strip()]


@pytest.mark.usefixtures("rules")
@pytest.mark.parametrize("start", [[], ["map/ict-werkplekken.json"], ["map"]], ids=["rules", "document", "folder"])
def test_the_same_rules_do_not_differ(start, tmp_path):
    (tmp_path / "map").mkdir()
    for name in ("ict-werkplekken.json", "schoonmaak-sporthal.docx"):
        shutil.copy(EXAMPLES / name, tmp_path / "map")
    result = diff(*start)
    assert (result.exit_code, said(result)[0]) == (0, "Geen verschillen.")
    assert "→" not in result.stdout


def test_another_version_or_order_is_not_another_rule(rules):
    change(rules / "alkmaar-2024" / "ruleset.toml", 'version = "', 'version = "9')
    result = diff()
    assert (result.exit_code, said(result)) == (0, ["Geen verschillen in wat de regels zeggen; wel in naam, versie, volgorde of schrijfwijze."])
    assert result.stdout.splitlines()[1].startswith("Naar: Actieplan MVOI 2024-2027, gemeente Alkmaar (alkmaar-2024 9")


CATERING, POLICY_FILE = "landelijk/product-groups/catering.toml", "alkmaar-2024/policy.toml"
MAPPING = '[[mapping]]\ntheme = "klimaat"\nproduct_group = "{}"\n'
ENDS = 'level = 1\nin_force_until = 2026-06-30\nreplaced_by = "CAT-MIL-02"\n'
CHANGES = [
    (
        "alkmaar-2024/year_plan.toml",
        'owner = "Interne communicatie"',
        'owner = "Communicatie"',
        "Jaarplanning|veranderd: praktijkvoorbeeld|wie: Interne communicatie → Communicatie",
    ),
    ("landelijk/year_evaluation.toml", 'text = "Zijn onze doelen', 'text = "Hebben we onze doelen', "Vragen van de jaarevaluatie|veranderd: doelen-behaald"),
    (CATERING, "level = 1\n", "level = 2\n", "Criteria|veranderd: CAT-MIL-01 Altijd een vegetarische en een plantaardige keuze|niveau: 1 → 2"),
    (CATERING, '["milieu", "klimaat"]', '["milieu", "circulair"]', "thema's: erbij circulair; eraf klimaat"),
    (CATERING, '["milieu", "klimaat"]', '["klimaat", "milieu"]', "thema's: milieu, klimaat → klimaat, milieu"),
    (CATERING, "sdg = [12, 13, 15]", "sdg = [12, 13]", "sdg: 12, 13, 15 → 12, 13"),
    (CATERING, "when = { duration_months = { from = 12 } }", "", "voorwaarde, looptijd, vanaf: 12 → (niet vermeld)"),
    (CATERING, "level = 1\n", ENDS, "vervalt: CAT-MIL-01 Altijd|geldt tot en met: (niet vermeld) → 30 juni 2026|vervangen door: (niet vermeld) → CAT-MIL-02"),
    (CATERING, "CAT-MIL-02", "CAT-MIL-92", "weg: CAT-MIL-02 Gratis|Haal een code niet weg maar laat hem vervallen|nieuw: CAT-MIL-92 Gratis"),
    (CATERING, 'default = "50"', 'default = "60"', "invulplekken: erbij { name = aandeel,|default = 50|default = 60"),
    (CATERING, 'title = "Catering"', 'title = "Eten"', "Productgroepen|veranderd: catering Eten|titel: Catering → Eten"),
    (POLICY_FILE, MAPPING.format("energie"), MAPPING.format("meubilair"), "Tabel thema bij productgroep|weg: klimaat bij energie|nieuw: klimaat bij meubilair"),
    (CATERING, 'kind = "requirement"', 'kind = "contract"', "soort: minimumeis → contractbepaling"),
    (CATERING, 'status = "verified"\n\n# ---', 'status = "derived"\n\n# ---', "status: nagelezen in de bron → afgeleid uit de bron"),
    (POLICY_FILE, 'confidence = "high"', 'confidence = "medium"', "zekerheid: hoog → middel"),
    (POLICY_FILE, "percentage = 75", "percentage = 76", "Jaardoelen|veranderd: 2025|percentage: 75 → 76"),
    (POLICY_FILE, "current = 3", "current = 2", "Ambities|veranderd: klimaat|nu: 3 → 2"),
    (POLICY_FILE, "most_asked = 10", "most_asked = 9", "Korte lijsten|veranderd: 1|meeste criteria: 10 → 9"),
    (POLICY_FILE, 'thresholds_not_set = ["social-return"]', "", "Beleid|veranderd: het geheel|drempel niet ingesteld: eraf social-return"),
    ("landelijk/grounds.toml", "proof_required = true", "proof_required = false", "Gronden|bewijs verplicht: ja → nee"),
    ("landelijk/duties.toml", "from = 2020-09-23", "from = 2020-09-24", "Wettelijke plichten|geldt vanaf: 23 september 2020 → 24 september 2020"),
    ("landelijk/thresholds.toml", "amount = 216000", "amount = 217000", "Drempels|eu-leveringen-diensten-2026-2027|bedrag: 216000 → 217000"),
    ("landelijk/cpv.csv", "\n031,catering,", "\n031,,", "CPV-codes|veranderd: 031|productgroepen: eraf catering"),
    ("landelijk/vocabulary/kinds.toml", '1 = ["1", ', '1 = ["1", "een", ', "Woorden|levels, 1: erbij een"),
    ("landelijk/calendar_columns.toml", 'title = ["aanbesteding", ', "title = [", "Kolommen van de kalender|veranderd: het geheel|titel: eraf aanbesteding"),
    ("landelijk/group_words.toml", 'weak = ["bediening"', 'weak = ["kermis", "bediening"', "groepen, catering, zwak: erbij kermis"),
]


@pytest.mark.parametrize(("file", "old", "new", "lines"), CHANGES, ids=lambda value: value[:30].replace("\n", " "))
def test_a_change_is_said_in_dutch_with_what_it_was_and_is(file, old, new, lines, rules):
    change(rules / file, old, new)
    result = diff()
    assert result.exit_code == 1
    assert [line for line in lines.split("|") if line not in result.stdout] == []
    assert "None" not in result.stdout


@pytest.mark.parametrize("name", sorted(Ruleset.model_fields.keys() - {"identity", "policy", "product_groups"}))
def test_no_part_of_a_ruleset_is_left_out_of_the_comparison(name, ruleset):
    value = getattr(ruleset, name)
    other = value[1:] if isinstance(value, tuple | str) else emptied(value)
    assert {change.part for change in compare_rulesets(ruleset, with_field(ruleset, name, other))} == {name}


@pytest.mark.parametrize("name", sorted(Policy.model_fields))
def test_no_decision_of_a_policy_is_left_out_of_the_comparison(name, ruleset):
    policy = ruleset.policy.model_copy(update={name: getattr(load_ruleset("voorbeeldgemeente").policy, name)})
    part = name if name in {*POLICY, "short_lists"} else "policy"
    assert {change.part for change in compare_rulesets(ruleset, with_field(ruleset, "policy", policy))} == {part}


def with_field(ruleset, name, value):
    return Ruleset.model_construct(**{**{key: getattr(ruleset, key) for key in Ruleset.model_fields}, name: value})


def emptied(value):
    """The same without what its first field holds."""
    field = next(key for key in type(value).model_fields if getattr(value, key))
    held = getattr(value, field)
    return value.model_copy(update={field: held.model_construct() if isinstance(held, BaseModel) else type(held)()})


def test_a_ruleset_is_held_against_the_base_that_it_extends(rules):
    own = rules / "voorbeeldgemeente"
    shutil.copytree(RULES / "voorbeeldgemeente", own)
    catering = (own / "product-groups" / "catering.toml").read_text(encoding="utf-8")
    ended = '\n[[criteria]]\ncode = "CAT-MIL-02"\nin_force_until = 2026-06-30\n'
    replaced = "\n" + catering[catering.index("[[criteria]]") :].replace("VBG-KET-01", "CAT-KET-01").replace("Opdrachtnemer geeft", "Leverancier geeft")
    (own / "product-groups" / "catering.toml").write_text(catering + ended + replaced, encoding="utf-8")
    result = CliRunner().invoke(main, ["rules", "diff", "landelijk", "nieuw/voorbeeldgemeente"])
    lines = said(result)
    assert (result.exit_code, lines[:2]) == (1, ["Het beleid is niet vergeleken: een van de twee is een basis zonder eigen beleid.", "Criteria"])
    told = [line for line in lines if line.startswith(("veranderd: CAT", "vervalt: ", "nieuw: VBG"))]
    assert [line.split()[1] for line in told] == ["CAT-MIL-02", "CAT-KET-01", "VBG-KET-01"]
    back = said(CliRunner().invoke(main, ["rules", "diff", "nieuw/voorbeeldgemeente", "landelijk"]))
    assert any(line.startswith("weg: VBG-KET-01") for line in back)


def test_a_mistake_names_the_ruleset_in_which_it_is(rules):
    change(rules / POLICY_FILE, 'focus_themes = ["klimaat"', 'focus_themes = ["klimat"')
    assert "nieuw/alkmaar-2024, policy.toml, focus_themes[0]: 'klimat' is geen thema." in diff().stderr


def test_what_changes_for_a_start_document_is_said_per_theme(rules):
    change(rules / POLICY_FILE, 'theme = "diversiteit-inclusie"\nproduct_group = "schoonmaak"', 'theme = "milieu"\nproduct_group = "schoonmaak"')
    result = diff(EXAMPLES / "schoonmaak-sporthal.json", EXAMPLES / "ict-werkplekken.json")
    lines = said(result)[said(result).index("Gevolgen voor startdocumenten") + 1 :]
    assert result.exit_code == 1
    assert lines[0].endswith("schoonmaak-sporthal.json")
    assert lines[1:3] == ["Milieu en biodiversiteit: Niet van toepassing → Uitleg nodig", "Diversiteit en inclusie: Uitleg nodig → Niet van toepassing"]
    assert lines[3].endswith("ict-werkplekken.json: geen ander oordeel")


def test_a_duty_and_a_focus_theme_have_their_effect_too(rules, tmp_path):
    change(rules / "landelijk" / "duties.toml", 'id = "digitale-toegankelijkheid"', 'id = "digitoegankelijk"')
    change(rules / POLICY_FILE, 'focus_themes = ["klimaat", "milieu", "circulair", "diversiteit-inclusie"]', 'focus_themes = ["social-return"]')
    lines = said(diff(EXAMPLES / "ict-werkplekken.json"))
    assert "Telt mee voor het jaardoel: ja → nee" in lines
    (tmp_path / "leeg.json").write_text(json.dumps({"product_groups": ["ict"]}), encoding="utf-8")
    assert diff(tmp_path / "leeg.json").exit_code == 1


@pytest.mark.usefixtures("rules")
def test_a_document_that_cannot_be_read_is_named_and_the_others_are_still_done(tmp_path):
    (tmp_path / "kapot.json").write_text('{"themes": [{"theme": "klimt"}]}', encoding="utf-8")
    result = diff("kapot.json", "weg.docx", EXAMPLES / "ict-werkplekken.json")
    assert result.exit_code == 3
    assert result.stderr.splitlines()[0] == "kapot.json, themes: 'klimt' is geen thema. Bedoelt u 'klimaat'?"
    assert result.stderr.splitlines()[1].startswith("weg.docx: dit bestand bestaat niet.")
    assert said(result)[-1].endswith("ict-werkplekken.json: geen ander oordeel")


@pytest.mark.usefixtures("rules")
@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["oud/alkmaar-2024", "nergens"], "regelset 'nergens' bestaat niet."),
        (["oud/landelijk", "nieuw/landelijk"], "een basis zonder eigen beleid"),
        (["oud/alkmaar-2024"], "Noem ook"),
        (["oud/alkmaar-2024", "nieuw/alkmaar-2024", "niets"], "In de map 'niets' staan geen startdocumenten (.docx, .docm, .odt, .json of .toml)."),
    ],
)
def test_wrong_use_is_said(words, sentence, tmp_path):
    (tmp_path / "niets").mkdir()
    (tmp_path / "niets" / "~$open.docx").write_bytes(b"")
    result = CliRunner().invoke(main, ["rules", "diff", *words])
    assert result.exit_code == 2
    assert sentence in result.stderr
