"""Markdown: what people wrote is shown as they wrote it, and is never a heading, a tag or a cell of its own."""

from dataclasses import replace

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from mvoi_checklist import AskedCriterion, CriterionKind, StartDocument, ThemeAnswer, evaluate, render
from mvoi_checklist.cli import main
from mvoi_checklist.outputs.markdown import escaped, link
from mvoi_checklist.outputs.pages.as_markdown import to_markdown
from mvoi_checklist.outputs.pages.blocks import Heading, Run, paragraph
from mvoi_checklist.outputs.pages.checklist import checklist_pages

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
NASTY = [
    "Stoelen\n# Grote kop", "Stoelen\r\n\r\n    code", "<b>vet</b> & <script>x</script>", "&lt; en &#35;", "a | b | c", "*a* _b_ __c__ **d** ~~e~~ `f`",
    "[klik](http://x) ![p](y) [a][b]", "[a]: http://x", "# kop", "kop #", "- streep", "+ plus", "1. een", "12) twaalf", "> zei hij", "===", "---", "***",
    "\\*", "C:\\map\\#1", "my_file_name.docx", "_begin en eind_", "1.000 euro", "2026-0141", "$x$", "a\\", "<http://x>", "<!-- weg", "| --- |", "[ ]: iets",
]  # fmt: skip


def shown(text):
    """The kinds of blocks, and the words as a reader sees them."""
    kinds, words = [], []
    for token in READER.parse(text):
        kinds.append(token.type)
        for child in token.children or ():
            words.append({"softbreak": "\n", "text": child.content, "text_special": child.content, "html_inline": "\n"}.get(child.type, f"‹{child.type}›"))
            assert child.type != "html_inline" or child.content == "<br>"
    return kinds, "".join(words)


@pytest.mark.parametrize("words", NASTY)
def test_words_are_shown_as_they_are(words):
    kinds, seen = shown(escaped(words))
    assert kinds == ["paragraph_open", "inline", "paragraph_close"]
    assert seen.split() == words.split()


@given(st.text(alphabet="ab1#*_-+=>.)(|`<>[]!:\\&~;  \n", max_size=20))
def test_no_words_at_all_become_markup(words):
    kinds, seen = shown(escaped(words).strip())
    assert kinds in (["paragraph_open", "inline", "paragraph_close"], []) or words.split() == []
    assert seen.split() == words.split()


@pytest.mark.parametrize("words", ["\\*", "my_file", "1.000 euro", "C#", "[D] of beter", "a-b", "Bewijs: x"][1:])
def test_words_without_a_meaning_in_markdown_stay_readable(words):
    assert escaped(words) == words


@pytest.mark.parametrize("words", ["a ] b", "[a](b)", "[a] | <b>"])
@pytest.mark.parametrize("url", ["https://x.nl/a_(b)|c?d=e&f", "https://x.nl/a b"])
def test_a_link_leads_where_it_should_whatever_its_words(words, url):
    [inline] = [token for token in READER.parse(link(words, url)) if token.type == "inline"]
    assert [child.type for child in inline.children if not child.type.startswith("text")] == ["link_open", "link_close"]
    assert "".join(child.content for child in inline.children) == words


def headings(text):
    tokens = READER.parse(text)
    return [(int(token.tag[1]), "".join(c.content for c in tokens[at + 1].children)) for at, token in enumerate(tokens) if token.type == "heading_open"]


@pytest.mark.parametrize("words", NASTY)
def test_a_checklist_has_its_own_headings_and_tables_whatever_was_written(words, ruleset):
    criterion = AskedCriterion(text=f"Zacht. {words}", kind=CriterionKind.REQUIREMENT)
    document = StartDocument(title=words, description=words, themes=(ThemeAnswer(theme="klimaat", criteria=(criterion,)),))
    checklist = evaluate(document, ruleset)
    text = render(checklist, "markdown").decode()
    pages = checklist_pages(checklist, to_read=True)
    own = [(block.level + 1, " ".join(block.words.split())) for block in pages.blocks if isinstance(block, Heading)]
    assert headings(text) == [(1, "MVOI-checklist"), *own]
    assert sum(token.type == "table_open" for token in READER.parse(text)) == sum(hasattr(block, "rows") for block in pages.blocks)


def test_the_items_of_a_numbered_list_have_their_own_numbers(ruleset):
    pages = checklist_pages(evaluate(StartDocument(), ruleset))
    three = [paragraph(Run(words), style="ListNumber") for words in ("een", "twee", "drie")]
    text = to_markdown(replace(pages, blocks=[*three, paragraph(Run("tussen")), three[0]])).decode()
    assert text == "1. een\n2. twee\n3. drie\n\ntussen\n\n1. een\n"


def test_the_checklist_says_whether_it_counts_and_that_it_is_only_to_read(ruleset):
    text = render(evaluate(StartDocument(title="Iets"), ruleset), "markdown").decode()
    assert text.startswith("# MVOI-checklist\n\n*Om te lezen en te delen. ")
    assert "\n**Iets**\n" in text
    assert "\nTelt nog niet mee voor het jaardoel" in text


def test_a_label_stands_apart_from_the_words_before_it(ruleset):
    text = render(evaluate(StartDocument(title="Stoelen", product_groups=("meubilair",)), ruleset), "markdown").decode()
    assert " **Waarom hier?** " in text


def test_two_documents_with_one_title_are_told_apart_by_their_files(tmp_path):
    for name in ("een_b_.json", "twee.json"):
        (tmp_path / name).write_text('{"title": "Stoelen"}', encoding="utf-8")
    text = CliRunner().invoke(main, ["check", str(tmp_path), "--format", "markdown"]).stdout
    headings = [shown(line)[1] for line in text.splitlines() if line.startswith("# ") and line != "# Samenvatting"]
    assert [heading.rpartition("/")[2] for heading in headings] == ["een_b_.json", "twee.json"]
    assert text.count("\n**Stoelen**\n") == 2
    assert text.startswith("# Samenvatting\n")


def test_the_exported_rules_hold_their_words_as_they_are(ruleset):
    first, *others = ruleset.product_groups
    group = first.model_copy(update={"title": "Groep\n# Kop", "criteria": (first.criteria[0].model_copy(update={"title": "Een | <b>twee</b>"}),)})
    text = render(ruleset.model_copy(update={"product_groups": (group, *others)}), "markdown").decode()
    assert "\n## Groep<br>\\# Kop\n" in text
    assert f"\n| {first.criteria[0].code} | Een \\| \\<b>twee\\</b> | " in text
