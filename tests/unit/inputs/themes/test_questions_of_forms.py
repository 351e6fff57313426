"""The questions of a form in its own words: about a theme on one line, with a legend in sentences, below names of its own, and answers beside them in short."""

import docx
import pytest
from purchases import PURCHASE
from word_blocks import save_blocks

from mvoi_checklist import read_start_document

FEW_FACTS = (("Titel", "Onderhoud fonteinen"), ("Zaaknummer", "Z-1"), ("Afdeling", "Beheer"), ("Looptijd", "2 jaar"))


ASKED = (
    "4.1  Klimaat: hoe zorgt u met deze inkoop voor minder CO2-uitstoot?",
    "4.2  Circulair: hoe beperkt u het gebruik van nieuwe grondstoffen?",
    "4.3  Internationale sociale voorwaarden: hoe voorkomt u misstanden in de keten?",
    "4.4  Social return: wat levert de opdracht op voor mensen met afstand tot de arbeidsmarkt?",
)


@pytest.mark.parametrize("answer", ["", "-", "ja", "Ja, dat vinden wij ook belangrijk."])
def test_the_question_of_a_form_asks_nothing_of_the_supplier(answer, themes):
    found = themes("# 4. Maatschappelijk verantwoord inkopen", *(line for question in ASKED for line in (question, answer) if line))
    assert {theme: kinds for theme, (_, kinds, _) in found.items() if any(kinds)} == {}


def test_what_stands_below_the_question_is_the_answer_to_its_last_line(themes):
    found = themes(
        "# 4. Maatschappelijk verantwoord inkopen",
        ASKED[0], "Denk aan: vervoer, groene stroom.", "De pompen hebben energielabel A. Dat is een minimumeis.",
        ASKED[1], "Wij passen dit niet toe.", "Er wordt alleen schoongemaakt; er komt geen materiaal bij en er gaat niets weg.",
    )  # fmt: skip
    assert found["klimaat"][1] == ["requirement"]
    assert found["circulair"][:2] == (False, [])
    assert "geen materiaal" in found["circulair"][2]


def test_figures_mean_what_a_sentence_for_each_of_them_says(themes):
    found = themes(
        "Geef een cijfer. 0 = past niet bij deze inkoop. 1 = past wel, maar we vragen er in dit contract niets over. "
        "2 = we stellen een eis of maken een contractafspraak. 3 = we laten inschrijvers erop concurreren (gunningscriterium). Schrijf op wat je vraagt.",
        (
            ("Thema", "Cijfer", "Wat vragen we / waarom niet"),
            ("Klimaat", "3", "het energiegebruik van de pompen"),
            ("Milieu", "2", "geen chloor in het water"),
            ("Circulair", "1", "de fonteinen blijven staan en er komt geen materiaal bij"),
        ),
    )
    assert (found["klimaat"][1], found["milieu"][1]) == (["award"], ["requirement"])
    assert found["circulair"][:2] == (False, [])


def test_a_cross_below_a_demand_of_the_product_is_a_requirement(themes):
    found = themes(
        (
            ("", "Geschiktheids- eis", "Minimumeis aan de levering", "Niet toegepast"),
            ("Klimaat", "", "X", ""),
            ("Milieu", "", "", "X"),
            ("Social return", "X", "", ""),
        )
    )
    assert {theme: kinds for theme, (_, kinds, _) in found.items()} == {"klimaat": ["requirement"], "milieu": [], "social-return": ["suitability"]}


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


def test_a_row_with_a_name_of_its_own_is_not_about_the_theme_above_it(themes):
    found = themes((("Klimaat", "Eis: zuinige pompen"), ("Buurtgevoel", "Nee, er wonen geen mensen bij de fonteinen en dat blijft zo.")))
    assert found == {"klimaat": (None, ["requirement"], None)}


@pytest.mark.parametrize("heading", ["Wat willen we bereiken", "Klimaat, milieu en de rest"])
def test_the_names_of_a_form_are_learned_from_the_first_line_of_their_cells(heading, themes):
    def row(name, question, said):
        return (f"{name}\n{question}", said)

    found = themes(
        f"# {heading}",
        (
            row("B1 Klimaat", "Hoe draagt deze inkoop bij aan een klimaatneutrale stad?", "niets"),
            row("B2 Milieu en natuur", "Wat doe je tegen vervuiling en verlies van natuur?", "niets"),
            row("B3 Circulair", "Kan het met gebruikte of herbruikbare materialen?", "niets"),
            row("B4 Mensen in de keten", "Weet je onder welke omstandigheden het gemaakt wordt en wat vraag je daarover?", "Eis: verslag over de keten"),
            row("B5 Stad voor iedereen", "Kan elke inwoner er gebruik van maken en kan iedereen eraan meewerken?", "Eis: op rolstoelhoogte"),
            row("B6 Kansen op werk", "Welke kans op werk levert het op?", "Contractbepaling: 5 % van de loonsom"),
        ),
    )
    asked = {theme: kinds for theme, (_, kinds, _) in found.items() if kinds}
    assert asked == {"ketenverantwoordelijkheid": ["requirement"], "diversiteit-inclusie": ["requirement"], "social-return": ["contract"]}


@pytest.mark.parametrize(
    "said",
    [
        "“De gemeente streeft naar een schone en gezonde leefomgeving voor iedereen.” (Inkoopbeleid 2022, p. 11)",
        "Welke stoffen komen er in de bodem terecht?",
        "(bron: overeenkomst 2018)\n“Leverancier gebruikt geen chloor.” Of dit bij de nieuwe opdracht past moet nog worden bekeken.",
        "Wat we met het milieu doen bespreken we nog met Inkoop. Er wordt geen chloor gebruikt.",
    ],
)
def test_what_was_pasted_asked_or_put_off_is_no_answer(said, themes):
    found = themes((("Thema", "Wat vragen we?", "Waarom niet?"), ("Milieu", said, ""), ("Klimaat", "Eis: zuinige pompen", "")))
    assert found.get("milieu", (None, [], None))[1] == []
    assert found.get("milieu", (None, [], None))[0] is not False


@pytest.mark.parametrize("number", ["zaak HGD-2026-00318", "kenmerk: HGD-2026-00318"])
def test_the_number_of_the_case_may_stand_behind_the_title(number, read):
    document = read((("Betreft", f"Renovatie dak ({number})"), *PURCHASE[1:]))
    assert (document.title, document.reference) == ("Renovatie dak", "HGD-2026-00318")


@pytest.mark.parametrize(
    ("label", "said", "field", "value"),
    [
        ("Ingangsdatum", "1 september 2026 (na de bouwvak)", "start_date", "2026-09-01"),
        ("Ingangsdatum", "na 1 september 2026", "start_date", None),
        ("Procedure", "3 offertes opvragen", "procedure", "meervoudig-onderhands"),
        ("Procedure", "1 offerte", "procedure", "enkelvoudig-onderhands"),
        ("Procedure", "Europees, openbaar. Raamovereenkomst met één partij.", "procedure", "europees-openbaar"),
        ("Welke CPV-code(s) horen hierbij?", "42933000-5, 15860000-4", "cpv", ("42933000-5", "15860000-4")),
        ("C3 Geraamde waarde", "1,15 mln ex btw (5 jr). opties +0,6 mln", "estimated_value", 1_150_000),
        ("Projectleider", "zie ondertekening", "project_leader", None),
        ("Projectleider", "ikzelf (Hanneke Boersma)", "project_leader", "Hanneke Boersma"),
        ("Projectleider", "Jeroen Vis, 2 april 2026", "project_leader", "Jeroen Vis"),
    ],
)
def test_what_stands_beside_a_label_in_short(label, said, field, value, read):
    rows = [row for row in FEW_FACTS if row[0] != label]
    found = getattr(read(rows, ((label, said),)), field)
    assert (found.isoformat() if field == "start_date" and found else found) == value


@pytest.mark.parametrize(
    ("told", "field", "value"),
    [
        ("We ramen de opdracht op € 90.000 (exclusief btw en zonder de verlengingen) voor vier jaar.", "duration_months", 48),
        ("De dienstverlening begint op 1 april 2027, dus direct na het aflopen van het huidige contract.", "start_date", "2027-04-01"),
        ("Het team Facilitair en Huisvesting richt het gemeentehuis opnieuw in.", "department", "Facilitair en Huisvesting"),
        ("We gaan Europees aanbesteden volgens de openbare procedure.", "procedure", "europees-openbaar"),
        ("Levering van kleding.", "contract_kind", "leveringen"),
    ],
)
def test_what_a_sentence_tells(told, field, value, read):
    found = getattr(read((("Titel", "Onderhoud fonteinen"), ("Zaaknummer", "Z-1")), "# De opdracht", told, "CPV 45247270."), field)
    assert (found.isoformat() if field == "start_date" and found else found) == value


def test_a_term_told_with_the_value_gives_way_to_the_term_itself(read):
    document = read((("Contractduur", "3 jaar"), *PURCHASE), "De waarde over vier jaar is € 172.000 exclusief btw.")
    assert document.duration_months == 36


def test_the_definition_below_the_name_of_a_theme_asks_nothing(themes):
    found = themes(
        "# Verantwoord inkopen",
        "# 12. Eerlijk gemaakt",
        "Gaat over mensenrechten bij het maken van het product. Voor textiel en steen geldt altijd de OESO-bepaling in het contract.",
        "Vinden we belangrijk.",
    )
    assert [kind for kind in found["ketenverantwoordelijkheid"][1] if kind] == []


MEANT = (
    "Klimaat: minder uitstoot en energie. Milieu: schone lucht en bodem. Circulair: hergebruik. Social return: banen voor mensen die moeilijk aan werk komen."
)
ANSWERED = (("Klimaat", "-"), ("Milieu", "nvt"), ("Circulair", "De machines hebben gereviseerde onderdelen, eis."), ("Social return", "-"))


@pytest.mark.parametrize("meant", [(MEANT,), tuple(MEANT.replace(". ", ".\n").split("\n"))], ids=["one paragraph", "one each"])
def test_what_the_themes_mean_above_their_answers_is_no_answer(meant, themes):
    found = themes((("Titel", "Koffie"), ("Zaaknummer", "Z-1")), "# Duurzaamheid", *meant, ANSWERED)
    assert {theme: said for theme, said in found.items() if said[1] or said[2]} == {"circulair": (None, ["requirement"], None), "milieu": (None, [], "nvt")}


def test_what_the_themes_mean_may_tell_what_the_policy_always_asks(themes):
    meant = MEANT.replace("aan werk komen.", "aan werk komen; bij diensten vanaf € 100.000 standaard 2-5% van de opdrachtwaarde.")
    found = themes((("Titel", "Koffie"), ("Zaaknummer", "Z-1")), "# Duurzaamheid", meant, ANSWERED)
    assert [theme for theme, said in found.items() if said[1]] == ["circulair"]


def test_what_the_themes_mean_is_an_answer_when_one_of_them_is_asked(themes):
    found = themes((("Titel", "Koffie"), ("Zaaknummer", "Z-1")), "# Duurzaamheid", f"{MEANT} Milieu: eis, keurmerk EU Ecolabel.", ANSWERED)
    assert found["klimaat"][2] == "minder uitstoot en energie."


def test_the_kind_beside_a_theme_holds_for_the_words_behind_it(themes):
    found = themes(
        (
            ("Zaaknummer", "Z-1", ""),
            ("Thema", "Keuze", "Toelichting"),
            ("Klimaat", "Eis", "Stroom met garanties van oorsprong."),
            ("Milieu", "Eis aan de ondernemer", "Een milieuzorgsysteem."),
            ("Circulair", "Nee", "Stroom is geen product dat terugkomt of opnieuw te gebruiken is."),
        )
    )
    assert (found["klimaat"][1], found["milieu"][1]) == (["requirement"], ["suitability"])
    assert found["circulair"][:2] == (False, [])


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ("Levering. 35111100-1 (ademhalingstoestellen).", ("35111100-1",)),
        ("Levering, zaak 20260418-1.", None),
        ("Levering. 35111100-1 en 35112000-2. Daarna nog eens.", ("35111100-1", "35112000-2")),
    ],
)
def test_a_code_with_its_check_digit_needs_no_label(told, codes, read):
    assert read(PURCHASE, "# 5. Levering, dienst of werk, en welke code?", told).cpv == codes


def test_a_comparison_with_another_purchase_tells_no_procedure(read):
    document = read(
        FEW_FACTS, "# Aanpak", "De raming is € 640.000 exclusief btw. Ter vergelijking: voor de digiborden hebben we drie leveranciers om een offerte gevraagd."
    )
    assert document.procedure is None
