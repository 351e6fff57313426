"""A block of rows, a cell or a table for each theme: which rows go together."""

import docx
import pytest
from form import Form
from purchases import LINES, PURCHASE
from word_blocks import save_blocks

from mvoi_checklist import read_start_document


@pytest.mark.parametrize(("theme", "answer"), [("klimaat", "requirement"), ("milieu", "requirement"), ("circulair", "uitleg")])
def test_a_cell_per_theme_with_its_answer_below_the_name(theme, answer, in_short):
    cells = (
        ("Social return\nEr is nauwelijks werk, dus dit vragen wij niet.",),
        ("Klimaat\nAlle bussen elektrisch, harde eis.",),
        ("Milieu en circulair\nHout mag niet (eis 12). Voor circulair valt er niets te eisen, want er komt geen materiaal aan te pas.",),
        ("Diversiteit, inclusie\n--",),
    )
    assert in_short(theme, cells) == answer


@pytest.mark.parametrize(("theme", "answer"), [("milieu", "requirement"), ("circulair", "uitleg")])
def test_two_themes_in_one_row_each_get_their_own_sentences(theme, answer, in_short):
    text = "De bussen voldoen aan Euro 6 (eis 12). Voor circulair vragen wij niets, want er wordt geen materiaal gebruikt."
    assert in_short(theme, (("Milieu en circulair", text), ("Prijspeil", "2026"))) == answer


def test_bars_keep_a_theme_its_answer_and_its_reason_together(read):
    document = read(*LINES, "Looptijd | 3 jaar", "Klimaat | nee | Het busje rijdt eens per jaar.", "Milieu | ja | contractbepaling: FSC-hout")
    assert document.duration_months == 36
    assert [(answer.theme, answer.applied) for answer in document.themes] == [("klimaat", False), ("milieu", True)]
    assert document.themes[0].explanation.text == "Het busje rijdt eens per jaar."
    assert [(item.kind.value, item.text) for item in document.themes[1].criteria] == [("contract", "FSC-hout")]


def test_remarks_in_a_row_of_their_own_are_about_the_theme_above(themes):
    found = themes(
        (("3. Circulair",), ("☒ eis   ☐ gunningscriterium   ☐ niet toegepast",), ("Toelichting: onderdelen zijn tien jaar na te leveren.",)),
        (("4. Ketenverantwoordelijkheid",), ("☐ eis   ☒ eis aan leverancier (geschiktheid)   ☐ niet toegepast",), ("Toelichting: hij is lid van amfori.",)),
    )
    assert found["circulair"][1] == ["requirement"]
    assert found["ketenverantwoordelijkheid"][1] == ["suitability"]


def test_a_table_within_the_row_of_a_theme_says_per_line_what_kind_it_is(tmp_path, ruleset):
    word = docx.Document(save_blocks(tmp_path / "start.docx", PURCHASE))
    table = word.add_table(0, 3)
    rows = (("Ambitie", "Wat vragen we?", "Waarom niet?"), ("Klimaat", "", ""), ("Milieu", "", ""))
    cells = [table.add_row().cells for _ in rows]
    for row, texts in zip(cells, rows, strict=True):
        for cell, text in zip(row, texts, strict=True):
            cell.text = text
    for row, lines in (
        (cells[1], (("Soort", "Wat", "Weging"), ("Gunning", "Trede CO2-Prestatieladder", "10%"))),
        (cells[2], (("Soort", "Wat"), ("Eis bestek", "Graafmachines emissieloos"))),
    ):
        inner = row[1].add_table(0, len(lines[0]))
        for texts in lines:
            for cell, text in zip(inner.add_row().cells, texts, strict=True):
                cell.text = text
    word.save(tmp_path / "start.docx")
    found = {one.theme: [item.kind for item in one.criteria] for one in read_start_document(tmp_path / "start.docx", ruleset).themes}
    assert found == {"klimaat": ["award"], "milieu": ["requirement"]}


def test_a_block_with_its_level_and_its_form(themes_of):
    form = Form(PURCHASE)
    blocks = (
        (("THEMA 1  KLIMAAT   minder CO2",), ("Niveau", "□ geen   ■ basis"), ("Vorm", "■ eis   □ gunningscriterium"), ("Invulling", "elektrisch vervoer")),
        (("THEMA 2  MILIEU",), ("Niveau", "■ geen   □ basis"), ("Vorm", "□ eis   □ gunningscriterium"), ("Motivering", "Er wordt niets geloosd.")),
    )
    for rows in blocks:
        form.table(*rows)
    found = themes_of(form)
    assert found["klimaat"][1] == ["requirement"]
    assert (found["milieu"][0], found["milieu"][2]) == (False, "Er wordt niets geloosd.")


def test_a_block_per_theme_with_names_of_our_own(themes):
    rows = [("Klimaat", ""), ("Toepassen?", "Ja, als gunningscriterium"), ("Aanvulling", "Hoe minder draaiuren op diesel, hoe meer punten.")]
    assert set(themes("# MVOI", rows)["klimaat"][1]) == {"award"}


def test_a_row_may_hold_the_answer_and_its_kind(read_form):
    rows = (("Circulair",), ("Pas toe of leg uit", "X pas toe", "Soort", "Contract"), ("Toelichting", "De stoelen gaan terug", "Akkoord", "ja"))
    form = Form((("Titel", "Stoelen"),))
    form.table(*rows)
    found = next(theme for theme in read_form(form).themes if theme.theme == "circulair")
    assert (found.applied, [str(item.kind) for item in found.criteria]) == (True, ["contract"])


def test_a_block_of_a_theme_may_ask_whether_as_what_and_why_not_in_its_own_words(themes):
    def block(theme, applied, kind, asked, why):
        return ((theme, ""), ("Nemen we dit thema mee?", applied), ("Als", kind), ("Wat vragen we precies?", asked), ("Waarom niet?", why))

    found = themes(
        block("Klimaat", "Ja", "Gunningscriterium en eis", "Trede op de CO2-Prestatieladder; zuinige pompen.", ""),
        block("Social return", "Ja", "Geschiktheidseis", "Een PSO-certificaat. Geen percentage in het contract.", ""),
        block("Milieu", "Nee", "", "", "Het water wordt niet ververst, er komt geen stof aan te pas."),
    )
    assert set(found["klimaat"][1]) == {"award", "requirement"}
    assert found["social-return"][1] == ["suitability"]
    assert found["milieu"][:2] == (False, [])


@pytest.mark.parametrize("said", ["Bram Vos, 4 maart 2026", "Bram Vos (4-3-2026)", "Bram Vos d.d. 04-03-2026"])
def test_the_day_behind_who_agreed_is_no_part_of_the_name(said, read):
    why = "Toelichting: De stoelen worden gehuurd, dus er is niets dat terugkomt."
    found = read("Titel: Stoelen", "Procedure: meervoudig onderhands", "# Circulair", "Toegepast: nee", why, f"Akkoord: {said}").themes[0].explanation
    assert (found.approver, found.dated.isoformat()) == ("Bram Vos", "2026-03-04")


@pytest.mark.parametrize(
    ("label", "theme"), [("Toegankelijkheid", "diversiteit-inclusie"), ("Soc. return", "social-return"), ("Emissieloos bouwen (SEB)", "klimaat")]
)
def test_a_row_may_call_a_theme_by_a_name_of_the_trade(label, theme, read):
    found = read("Titel: Stoelen", (("Thema", "Toegepast?", "Hoe"), (label, "Ja", "Minimumeis: zie paragraaf 3."))).themes
    assert [item.theme for item in found if item.applied] == [theme]


def test_a_link_in_a_title_is_no_box(read):
    assert read((("Titel", "Vervanging [x](https://voorbeeld.nl)"), ("Procedure", "Europees openbaar"))).title == "Vervanging [x](https://voorbeeld.nl)"


def test_the_sort_below_a_theme_is_that_of_the_criterion(themes, read):
    def block(theme, sort, said):
        return ((theme,), ("Comply / explain", "comply"), ("Niveau", "basis"), ("Soort", sort), ("Invulling", said))

    found = themes(
        block("1 Klimaat", "gunningscriterium", "Minder uitstoot van de ploeg levert punten op."),
        block("2 Social return", "selectiecriterium", "Gegadigde heeft trede 2 van de PSO."),
    )
    assert {theme: kinds for theme, (_, kinds, _) in found.items()} == {"klimaat": ["award"], "social-return": ["selection"]}
    whole = read((("Titel", "Onderhoud fonteinen"), ("Klimaat", "nee, er is geen uitstoot"), ("Soort", "dienst"), ("Looptijd", "2 jaar")))
    assert whole.contract_kind == "diensten"


@pytest.mark.parametrize("choices", [("☒ Pas toe\n☐ Leg uit", "☐ Pas toe\n☒ Leg uit", "☐ Pas toe\n☐ Leg uit"), ("Ja", "Nee", "")])
def test_a_choice_with_its_words_stands_in_the_row_below_a_theme(themes, choices):
    yes, no, left = choices
    why = "Er worden alleen gebruikte tafels opgeknapt."
    found = themes(
        (
            ("Klimaat",), (yes, "Als geschiktheidseis: trede 3 van de ladder."), ("Milieu",), (yes, "Technische specificatie: de lak is emissiearm."),
            ("Circulair",), (no, why), ("Social return",), (left, "Wordt nog afgestemd met het werkbedrijf."),
        )
    )  # fmt: skip
    assert [found[theme][1] for theme in ("klimaat", "milieu", "circulair")] == [["suitability"], ["requirement"], []]
    assert found["circulair"][:1] == (False,)
    assert found["social-return"][:2] == (None, [])


def test_rows_below_a_theme_name_the_kind_of_what_stands_beside_them(themes):
    found = themes(
        (
            ("Klimaat",), ("Eis", "trede 3 van de ladder"), ("Gunning", ""), ("Contract", ""),
            ("Circulair",), ("Eis", "-"), ("Gunning", "n.v.t."), ("Contract", "neemt de oude stoelen terug"),
        )
    )  # fmt: skip
    assert [found[theme][1] for theme in ("klimaat", "circulair")] == [["requirement"], ["contract"]]


def test_rungs_with_boxes_side_by_side_are_no_choice_with_its_words(themes):
    rungs = (("☐ brons\nwat de wet vraagt", "☐ zilver\nMKI als eis", "☐ goud\nMKI als gunningscriterium"),)
    assert themes("# Milieu", rungs).get("milieu", (None, [], None)) == (None, [], None)
    chosen = ((rungs[0][0], rungs[0][1].replace("☐", "☒"), rungs[0][2]),)
    assert themes("# Milieu", chosen)["milieu"][1] == ["requirement"]
