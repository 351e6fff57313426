"""Which product groups a purchase belongs to: as said, else proposed from CPV, else asked; and which themes follow."""

from datetime import date

import pytest

from mvoi_checklist import StartDocument, evaluate
from mvoi_checklist.engine.product_groups import choose_groups
from mvoi_checklist.model.closed_lists import Answer, Certainty, Confidence, DutyState, GroupBasis, Verdict
from mvoi_checklist.model.policy import Policy
from mvoi_checklist.model.start_document import Evidence

ON = date(2026, 11, 23)


def choice(ruleset, *codes, **fields):
    return choose_groups(StartDocument(cpv=codes or None, **fields), ruleset)


def test_the_stated_groups_win_from_cpv(ruleset):
    found = choice(ruleset, "90910000-9", product_groups=("ict", "catering"))
    assert (found.basis, found.certain, found.possible) == (GroupBasis.STATED, ("ict", "catering"), ())
    assert found.reason == "Ingevuld bij Productgroep: ICT, Catering."


def test_known_to_be_none_of_the_groups_is_the_fallback_group(ruleset):
    found = choice(ruleset, "90910000-9", product_groups=())
    assert (found.basis, found.certain) == (GroupBasis.STATED, ("overig",))


@pytest.mark.parametrize(
    ("code", "groups", "confidence"),
    [
        ("90910000-9", ("schoonmaak",), Confidence.HIGH),
        ("90910000", ("schoonmaak",), Confidence.HIGH),
        ("72000000-5", ("ict",), Confidence.HIGH),
        ("09121200", ("energie",), Confidence.HIGH),
        ("09111000", ("energie",), Confidence.MEDIUM),
    ],
)
def test_a_cpv_code_proposes_the_group_of_its_longest_prefix(code, groups, confidence, ruleset):
    found = choice(ruleset, code)
    assert (found.basis, found.certain, found.possible, found.confidence) == (GroupBasis.PROPOSED, groups, (), confidence)
    assert f"De CPV-code is {code}. Voorstel: " in found.reason


def test_the_longest_prefix_wins_from_every_shorter_one(ruleset):
    """For each row of the table: its own code gives its own groups, whatever rows stand above it."""
    for row in ruleset.cpv:
        found = choice(ruleset, row.prefix.ljust(8, "0"))
        longest = max((other.prefix for other in ruleset.cpv if row.prefix.ljust(8, "0").startswith(other.prefix)), key=len)
        best = ruleset.cpv_by_prefix[longest]
        says_nothing = not best.product_groups and best.confidence is Confidence.LOW
        wanted = set() if says_nothing else set(best.product_groups) or {"overig"}
        assert set(found.certain) | set(found.possible) == wanted, row.prefix


def test_a_code_that_says_nothing_by_itself_does_not_make_a_purchase_overig(ruleset):
    """Repair "volgt het object": no theme may drop off for it."""
    assert choice(ruleset, "50000000").basis is GroupBasis.UNKNOWN


def test_a_code_that_fits_more_groups_is_asked_and_never_chosen(ruleset):
    found = choice(ruleset, "09100000")
    assert (found.basis, found.certain, found.possible) == (GroupBasis.AMBIGUOUS, (), ("energie", "vervoer"))


def test_a_second_code_can_settle_what_the_first_left_open(ruleset):
    found = choice(ruleset, "09100000", "09120000")
    assert (found.basis, found.certain, found.possible) == (GroupBasis.PROPOSED, ("energie",), ())


def test_a_second_code_of_another_group_settles_nothing(ruleset):
    found = choice(ruleset, "09100000", "90910000")
    assert (found.basis, found.certain, found.possible) == (GroupBasis.AMBIGUOUS, ("schoonmaak",), ("energie", "vervoer"))
    assert found.confidence is Confidence.MEDIUM


def test_a_code_known_to_be_in_no_group_gives_the_fallback_group_as_a_proposal(ruleset):
    found = choice(ruleset, "22800000")
    assert (found.basis, found.certain) == (GroupBasis.PROPOSED, ("overig",))


def test_a_code_that_the_title_contradicts_makes_no_sure_proposal(ruleset):
    print_and_mail = choice(ruleset, "79800000-2", "64110000-0", title="Print- en verzendservice")
    assert (print_and_mail.certain, print_and_mail.confidence) == (("vervoer",), Confidence.LOW)
    assert choice(ruleset, "64110000-0", title="Postbezorging").confidence is Confidence.HIGH


@pytest.mark.parametrize("codes", [(), ("99999999",), ("90910000", "99999999")])
def test_without_a_group_or_with_an_unknown_code_the_group_is_unknown(codes, ruleset):
    found = choice(ruleset, *codes)
    assert (found.basis, found.certain) == (GroupBasis.UNKNOWN, ())


def applicable(document, ruleset):
    return {theme.theme: theme.applicable for theme in evaluate(document, ruleset, on=ON).themes}


def test_every_cell_of_the_table_of_the_policy_decides(ruleset):
    cells = {(row.theme, row.product_group) for row in ruleset.policy.mapping}
    for group in set(ruleset.group_by_id) - {"overig"}:
        found = applicable(StartDocument(product_groups=(group,)), ruleset)
        assert {theme for theme, answer in found.items() if answer is Answer.YES} == {theme for theme, mapped in cells if mapped == group}
        assert Answer.UNKNOWN not in found.values()


def test_the_reason_names_the_group_and_the_place_in_the_plan(ruleset):
    checklist = evaluate(StartDocument(product_groups=("energie",)), ruleset, on=ON)
    yes, no = (checklist.theme_by_id[name] for name in ("klimaat", "circulair"))
    assert yes.reasons == ("Klimaat hoort bij Energie volgens Actieplan MVOI 2024-2027 gemeente Alkmaar, Bijlage 1, pagina 15.",)
    assert no.reasons == ("Circulair (ook biobased) staat in Actieplan MVOI 2024-2027 gemeente Alkmaar niet bij Energie.", "Toepassen mag wel.")


def test_that_a_theme_may_still_be_applied_is_said_once(ruleset):
    checklist = evaluate(StartDocument(product_groups=("catering", "meubilair")), ruleset, on=ON)
    klimaat = checklist.theme_by_id["klimaat"]
    assert [reason.partition(" niet bij ")[2] for reason in klimaat.reasons] == ["Catering.", "Meubilair.", ""]


def test_of_the_possible_groups_only_unanimity_decides(ruleset):
    found = applicable(StartDocument(cpv=("09100000",)), ruleset)
    assert found["klimaat"] is Answer.YES
    assert found["circulair"] is Answer.NO
    assert found["ketenverantwoordelijkheid"] is Answer.UNKNOWN
    assert found["milieu"] is Answer.UNKNOWN


def test_a_certain_group_decides_beside_an_open_choice(ruleset):
    found = applicable(StartDocument(cpv=("09100000", "90910000")), ruleset)
    assert found["social-return"] is Answer.YES
    assert found["milieu"] is Answer.UNKNOWN


def test_beside_a_certain_group_a_possible_one_brings_no_theme_for_sure(ruleset):
    document = StartDocument(title="Schoonmaak en glasbewassing tunnels")
    checklist = evaluate(document, ruleset, on=ON)
    assert (checklist.product_groups.certain, checklist.product_groups.possible) == (("schoonmaak",), ("gww",))
    klimaat = checklist.theme_by_id["klimaat"]
    assert (klimaat.verdict, klimaat.to_fill_in) == (Verdict.UNDETERMINED, ("product_groups",))
    weeds = checklist.duty_by_id["onkruid-zonder-chemie"]
    assert (weeds.state, weeds.to_fill_in) == (DutyState.POSSIBLE, ("product_groups", "cpv"))


def test_an_open_choice_says_what_to_fill_in(ruleset):
    checklist = evaluate(StartDocument(cpv=("09100000",)), ruleset, on=ON)
    undetermined = {theme.theme: theme.to_fill_in for theme in checklist.themes if theme.verdict is Verdict.UNDETERMINED}
    assert undetermined
    assert set(undetermined.values()) == {("product_groups",)}


def test_outside_the_groups_the_default_themes_of_the_policy_apply(ruleset):
    found = applicable(StartDocument(product_groups=()), ruleset)
    assert {theme for theme, answer in found.items() if answer is Answer.YES} == {row.theme for row in ruleset.policy.default_themes}


def test_a_policy_may_have_no_default_themes_and_say_in_its_table_what_applies_outside_the_groups(ruleset):
    row = next(row for row in ruleset.policy.mapping if row.theme == "klimaat").model_copy(update={"product_group": ruleset.fallback_group})
    for mapping, themes in ((ruleset.policy.mapping, []), ((row,), ["klimaat"])):
        policy = Policy.model_validate({**dict(ruleset.policy), "mapping": mapping, "default_themes": ()})
        found = applicable(StartDocument(product_groups=()), ruleset.model_copy(update={"policy": policy}))
        assert [theme for theme, answer in found.items() if answer is Answer.YES] == themes


@pytest.mark.parametrize(
    ("typed", "asked"),
    [("Schoonmaken", "Bedoelt u Schoonmaak?"), ("ICT, meubels", "Bedoelt u ICT en Meubilair?"), ("weet ik niet zeker", "Kies uit: ")],
)
def test_a_group_that_cannot_be_read_is_told_with_what_may_be_meant(typed, asked, ruleset):
    evidence = Evidence(field="product_groups", quote=typed, place="invulveld", certainty=Certainty.UNCERTAIN, note="Niet te lezen.")
    findings = evaluate(StartDocument(title="Inkoop", evidence=(evidence,)), ruleset, on=ON).findings
    [message] = [item.message for item in findings if item.code == "MVOI308"]
    assert f"'{typed}'. Niet te lezen. {asked}" in message


def test_of_groups_that_contradict_each_other_none_is_proposed(ruleset):
    evidence = tuple(
        Evidence(field="product_groups", quote=quote, place="tabel", certainty=Certainty.UNCERTAIN, note="Elders staat iets anders.")
        for quote in ("Schoonmaak", "Catering")
    )
    findings = evaluate(StartDocument(title="Inkoop", evidence=evidence), ruleset, on=ON).findings
    assert not [item for item in findings if "Bedoelt u" in item.message or "Kies uit" in item.message]
