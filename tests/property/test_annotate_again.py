"""A copy that is annotated again: today's comments instead of the earlier ones, and no word of people is lost."""

import io
import re
import time
import zipfile
from pathlib import Path

import docx
import pytest
from annotations import EXAMPLES, ON, annotated, looks_right, members, strange_word
from hypothesis import HealthCheck, given, settings
from lxml import etree
from office import needs_office, save_as

from mvoi_checklist.outputs.word.annotate import Remark
from mvoi_checklist.outputs.word.annotate import annotated as with_remarks

W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
CID = "http://schemas.microsoft.com/office/word/2016/wordml/cid"
CEX = "http://schemas.microsoft.com/office/word/2018/wordml/cex"
RELATIONS = "http://schemas.microsoft.com/office/2011/relationships"


def said(data):
    return [(comment.author, comment.text) for comment in docx.Document(io.BytesIO(data)).comments]


def said_of_the_document(data):
    """Without the remark that colleagues left comments."""
    return sorted(item for item in said(data) if "MVOI325" not in item[1])


def changed(data, parts):
    """The document with some parts changed or added."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, content in (members(data) | parts).items():
            package.writestr(name, content)
    return buffer.getvalue()


def saved_by_word(data, reply_to=0):
    """As Word writes it: every comment has a name, other parts tell about it, and a colleague replied to one of them."""
    parts = members(data)
    names = iter(range(1, 1000))
    last = re.compile(r"<w:p>((?:(?!<w:p>).)*</w:p></w:comment>)")
    comments = last.sub(lambda found: f'<w:p xmlns:w14="{W14}" w14:paraId="{next(names):08X}">{found[1]}', parts["word/comments.xml"].decode())
    count = next(names) - 1
    text = parts["word/document.xml"].decode()
    if reply_to:
        reply = f'<w:p xmlns:w14="{W14}" w14:paraId="000000FF"><w:r><w:t>Zoek ik uit</w:t></w:r></w:p>'
        comments = comments.replace("</w:comments>", f'<w:comment w:id="900" w:author="Collega">{reply}</w:comment></w:comments>')
        space = re.search(r' xmlns:w="[^"]*"', text)[0]
        text = text.replace("</w:p>", f'<w:r{space}><w:commentReference w:id="900"/></w:r></w:p>', 1)
    numbers = [*range(1, count + 1), *([255] if reply_to else [])]
    parent = {255: f' w15:paraIdParent="{reply_to:08X}"'}
    extended = "".join(f'<w15:commentEx w15:paraId="{n:08X}"{parent.get(n, "")} w15:done="0"/>' for n in numbers)
    ids = "".join(f'<w16cid:commentId w16cid:paraId="{n:08X}" w16cid:durableId="{n + 4096:08X}"/>' for n in numbers)
    extensible = "".join(f'<w16cex:commentExtensible w16cex:durableId="{n + 4096:08X}"/>' for n in numbers)
    relations = "".join(
        f'<Relationship Id="r{kind}" Type="{RELATIONS}/relationships/{kind}" Target="{kind}.xml"/>'
        for kind in ("commentsExtended", "commentsIds", "commentsExtensible")
    )
    return changed(data, {
        "word/comments.xml": comments.encode(),
        "word/document.xml": text.encode(),
        "word/commentsExtended.xml": f'<w15:commentsEx xmlns:w15="{W15}">{extended}</w15:commentsEx>'.encode(),
        "word/commentsIds.xml": f'<w16cid:commentsIds xmlns:w16cid="{CID}">{ids}</w16cid:commentsIds>'.encode(),
        "word/commentsExtensible.xml": f'<w16cex:commentsExtensible xmlns:w16cex="{CEX}">{extensible}</w16cex:commentsExtensible>'.encode(),
        "word/_rels/document.xml.rels": parts["word/_rels/document.xml.rels"].replace(b"</Relationships>", relations.encode() + b"</Relationships>"),
    })  # fmt: skip


def told_about(data):
    """How many comments each of Word's other parts knows."""
    parts = members(data)
    return {name: len(etree.fromstring(content)) for name, content in parts.items() if re.search("commentsE|commentsI", name)}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_annotating_a_copy_again_gives_the_same_copy(path, tmp_path, ruleset):
    checklist, once = annotated(path.read_bytes(), tmp_path, ruleset)
    again, twice = annotated(once, tmp_path, ruleset)
    assert twice == once
    assert [finding.code for finding in again.findings] == [finding.code for finding in checklist.findings]  # our own remarks are no words of a colleague


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(strange_word())
def test_a_document_by_any_hand_is_annotated_again_as_if_for_the_first_time(tmp_path, ruleset, data):
    _, once = annotated(data, tmp_path, ruleset)
    checklist, twice = annotated(once, tmp_path, ruleset)
    assert twice == once
    looks_right(data, twice, checklist)


def test_what_was_solved_has_no_comment_any_more(tmp_path, ruleset):
    _, once = annotated(start("n.v.t."), tmp_path, ruleset)
    document = docx.Document(io.BytesIO(once))
    document.tables[0].cell(1, 1).text = "meubilair"
    buffer = io.BytesIO()
    document.save(buffer)
    checklist, twice = annotated(buffer.getvalue(), tmp_path, ruleset)
    before, after = " ".join(text for _, text in said(once)), " ".join(text for _, text in said(twice))
    assert ("MVOI301" in before, "MVOI301" in after) == (True, False)
    assert len({text for _, text in said(twice)}) == len(said(twice))
    assert all(" ".join(item.message.split()) in " ".join(after.split()) for item in checklist.findings if ruleset.finding_by_code[item.code].comment)


def start(group):
    document = docx.Document()
    document.add_heading("Startdocument inkoop", 0)
    table = document.add_table(3, 2)
    for row, texts in zip(table.rows, [("Naam opdracht", "Iets nieuws"), ("Productgroep", group), ("Geraamde waarde", "€ 30.000")], strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_when_all_is_solved_the_document_is_as_it_was_before_its_first_comments(tmp_path, ruleset):
    data = EXAMPLES[0].read_bytes()
    checklist, once = annotated(data, tmp_path, ruleset)
    bare = members(with_remarks(Path("start.docx"), once, "word/document.xml", [], checklist.on))
    assert bare["word/document.xml"] == members(data)["word/document.xml"]
    assert not len(etree.fromstring(bare["word/comments.xml"]))


def test_a_comment_of_people_stays_also_beside_ours(tmp_path, ruleset):
    document = docx.Document(io.BytesIO(annotated(EXAMPLES[0].read_bytes(), tmp_path, ruleset)[1]))
    document.add_comment(document.paragraphs[0].runs, text="Van een collega", author="Collega")
    buffer = io.BytesIO()
    document.save(buffer)
    _, twice = annotated(buffer.getvalue(), tmp_path, ruleset)
    assert said(twice).count(("Collega", "Van een collega")) == 1
    assert len(said(twice)) == len(set(said(twice)))


def test_what_word_tells_about_our_comments_elsewhere_goes_with_them(tmp_path, ruleset):
    _, once = annotated(EXAMPLES[0].read_bytes(), tmp_path, ruleset)
    word = saved_by_word(once)
    assert set(told_about(word).values()) == {len(said(once))}
    _, twice = annotated(word, tmp_path, ruleset)
    assert said(twice) == said(once)
    assert set(told_about(twice).values()) == {0}


def test_a_comment_of_ours_with_a_reply_stays_with_it_and_is_not_said_twice(tmp_path, ruleset):
    _, once = annotated(EXAMPLES[0].read_bytes(), tmp_path, ruleset)
    _, twice = annotated(saved_by_word(once, reply_to=2), tmp_path, ruleset)
    assert said_of_the_document(twice) == sorted([*said(once), ("Collega", "Zoek ik uit")])
    assert set(told_about(twice).values()) == {2}
    parent = etree.fromstring(members(twice)["word/commentsExtended.xml"])[1].get(f"{{{W15}}}paraIdParent")
    assert f'w14:paraId="{parent}"' in members(twice)["word/comments.xml"].decode()


def test_a_comment_of_ours_in_which_somebody_wrote_stays(tmp_path, ruleset):
    _, once = annotated(EXAMPLES[0].read_bytes(), tmp_path, ruleset)
    comments = members(once)["word/comments.xml"].replace(b"</w:t></w:r></w:p></w:comment>", b" - Zoek ik uit</w:t></w:r></w:p></w:comment>", 1)
    _, twice = annotated(changed(once, {"word/comments.xml": comments}), tmp_path, ruleset)
    assert len([text for _, text in said(twice) if "Zoek ik uit" in text]) == 1


def test_where_replies_cannot_be_read_nothing_is_taken_out_and_nothing_said_twice(tmp_path, ruleset):
    _, once = annotated(EXAMPLES[0].read_bytes(), tmp_path, ruleset)
    broken = changed(saved_by_word(once, reply_to=1), {"word/commentsExtended.xml": b"<kapot"})
    _, twice = annotated(broken, tmp_path, ruleset)
    assert said_of_the_document(twice) == sorted([*said(once), ("Collega", "Zoek ik uit")])


def test_many_comments_are_taken_out_in_time_that_grows_with_their_number():
    def seconds(count):
        remarks = [Remark(0, ("Te veel.", "Wat u doet: minder. (MVOI101)"))] * count
        once = with_remarks(EXAMPLES[0], EXAMPLES[0].read_bytes(), "word/document.xml", remarks, ON)
        before = time.process_time()
        with_remarks(Path("start.docx"), once, "word/document.xml", [], ON)
        return time.process_time() - before

    assert seconds(8000) < 8 * seconds(2000)


@needs_office
def test_a_copy_saved_by_libreoffice_has_its_comments_replaced(tmp_path, ruleset):
    _, once = annotated(EXAMPLES[0].read_bytes(), tmp_path, ruleset)
    (tmp_path / "kopie.docx").write_bytes(once)
    save_as("docx:MS Word 2007 XML", tmp_path / "saved", tmp_path / "kopie.docx")
    _, twice = annotated((tmp_path / "saved" / "kopie.docx").read_bytes(), tmp_path, ruleset)
    assert said(twice) == said(once)
