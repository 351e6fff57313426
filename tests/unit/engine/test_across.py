"""The same explanation in many documents is seen, and so are files of one purchase that disagree, each with the list of files."""

from datetime import date

from mvoi_checklist import StartDocument, evaluate
from mvoi_checklist.engine.across import RepeatedExplanations, contested_purchases
from mvoi_checklist.model.start_document import Explanation, ThemeAnswer

TEXT = "De markt levert dit niet, dat is onderzocht bij drie partijen; het verslag zit in het dossier."


def found(ruleset, *documents, theme="circulair"):
    """The findings over documents of (title, explanation)."""
    repeated = RepeatedExplanations(ruleset)
    for number, (title, text) in enumerate(documents):
        answer = ThemeAnswer(theme=theme, explanation=Explanation(ground="geen-verband", text=text))
        document = StartDocument(title=title, product_groups=("meubilair",), themes=(answer,))
        repeated.add(f"{number}.docx", evaluate(document, ruleset, on=date(2026, 11, 23)))
    return list(repeated.findings())


def test_the_same_text_in_two_purchases_is_a_finding_with_its_files(ruleset):
    [(finding, files)] = found(ruleset, ("Stoelen", TEXT), ("Tafels", TEXT.upper()), ("Kasten", f"{TEXT} Wij huren ze daarom een jaar."))
    assert (finding.code, finding.theme, finding.quote, files) == ("MVOI116", "circulair", TEXT, ("0.docx", "1.docx"))
    assert "2 inkopen: 0.docx, 1.docx" in finding.message


def test_the_name_of_the_purchase_and_numbers_make_no_other_text(ruleset):
    [(_, files)] = found(ruleset, ("Stoelen hal", f"Voor stoelen hal 2: {TEXT}"), ("Tafels kantine", f"Voor tafels kantine 14: {TEXT}"))
    assert files == ("0.docx", "1.docx")


def test_one_purchase_in_two_files_is_no_repetition(ruleset):
    assert found(ruleset, ("Stoelen", TEXT), ("Stoelen", TEXT)) == []


def test_each_lot_may_repeat_a_text_of_another_purchase(ruleset):
    repeated = RepeatedExplanations(ruleset)
    for file, lots in (("stoelen.docx", (None,)), ("tafels.docx", ("Perceel 1", "Perceel 2"))):
        themes = tuple(ThemeAnswer(theme="circulair", lot=lot, explanation=Explanation(ground="geen-verband", text=TEXT)) for lot in lots)
        document = StartDocument(title=file, product_groups=("meubilair",), themes=themes)
        repeated.add(file, evaluate(document, ruleset, on=date(2026, 11, 23)))
    [(_, files)] = repeated.findings()
    assert files == ("stoelen.docx", "tafels.docx")


def test_what_explains_nothing_is_not_told_a_second_time(ruleset):
    assert found(ruleset, ("Stoelen", "n.v.t."), ("Tafels", "n.v.t.")) == []


def test_a_long_list_of_files_is_cut_in_the_message_and_whole_beside_it(ruleset):
    [(finding, files)] = found(ruleset, *((name, TEXT) for name in ("a", "b", "c", "d", "e", "f", "g")))
    assert "4.docx en nog 2" in finding.message
    assert len(files) == 7


def test_files_of_one_purchase_that_disagree_about_the_yearly_goal_are_named(ruleset):
    purchases = {"2026-1": {"a.docx": True, "b.docx": False, "c.docx": True}, "2026-2": {"d.docx": False, "e.docx": False}, "f.docx": {"f.docx": True}}
    [(finding, files)] = contested_purchases(purchases, ruleset)
    assert (finding.code, finding.theme, files) == ("MVOI118", None, ("a.docx", "b.docx", "c.docx"))
    assert "volgens a.docx, c.docx, en niet volgens b.docx." in finding.message
