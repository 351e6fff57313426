"""Ordinary sentences, chapters and tables that use the words of themes, demands and help, and mean something else."""

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import RGBColor
from purchases import PURCHASE
from word_blocks import save_blocks

from mvoi_checklist import UnreadableFileError, read_start_document
from mvoi_checklist.inputs.dutch.marks import TICKS, plain_ticks

BUILDING = (
    ("Energie en installaties", "Eis: de installatie is gereed op 1 mei."),
    ("Materiaal en afwerking", "Eis: de kleur is grijs."),
    ("Groen en terrein", "Eis: het hek is 2 meter hoog."),
    ("Toegankelijkheid en sleutels", "Eis: de beheerder krijgt twee sleutels."),
)
WORKS = (
    ("Onderdeel", "Uitvoeren?", "Bijzonderheden"),
    ("Elektrisch materieel", "Ja", "uit voorraad"),
    ("Bloemrijk gras", "Ja", "opdrachtnemer moet maaien in juni"),
    ("Afvalbakken recycling", "Nee", "al geplaatst"),
    ("Rolstoelpad", "Ja", "breedte 1,5 m"),
)
RISKS = (
    ("Risico", "Maatregel"),
    ("Uitval van elektriciteit", "De opdrachtnemer moet een aggregaat hebben"),
    ("Vondst van vervuilde bodem", "De opdrachtnemer moet het werk stilleggen"),
    ("Schaarste van grondstoffen", "De opdrachtnemer moet op voorraad bestellen"),
    ("Klachten over toegankelijkheid", "De opdrachtnemer moet planken leggen"),
)
STATUS = "Stand van zaken:\n🟢 dit onderdeel loopt volgens planning\n🔴 dit loopt niet, vragen opnemen met Jan"


@pytest.mark.parametrize(
    "blocks",
    [
        ("# Programma van eisen", *(line for name, demand in BUILDING for line in (f"# {name}", demand))),
        (WORKS,),
        (RISKS,),
        ("# Gunningscriteria", "Werkgelegenheid is geen onderdeel van de beoordeling; prijs 60 punten."),
        ("# Scope", "Werk voor iedereen die bij de gemeente zit is hybride. Dit is een eis."),
        ("# Minimumeisen", "De installatie regelt lucht en water in het gebouw.", "Lucht en water wordt geleverd door de bestaande installatie."),
        ("# Eisen", "Iedereen doet mee aan de startbijeenkomst."),
        ("# Minimumeisen duurzaamheid", "Its laptops moeten 16 GB hebben."),
        ("# Onze ambities voor de kantine", "De leverancier levert fruit op tijd; de leverancier zorgt voor biologisch afval zakken."),
        (STATUS, "# Klimaat", "🔴", "# Milieu", "🟢"),
    ],
)
def test_nothing_is_asked_here(blocks, themes):
    assert all(applied is None and not any(kinds) for applied, kinds, _ in themes(*blocks).values())  # in doubt at most


@pytest.mark.parametrize(
    ("theme", "text"),
    [
        ("Klimaat", "De vijver is uitsluitend met een boot bereikbaar en een elektrische boot bestaat niet."),
        ("Social return", "Het werk wordt gedaan uitsluitend met eigen gecertificeerde duikers, voor anderen is het gevaarlijk."),
        ("Klimaat", "Een van de punten uit het coalitieakkoord is energiebesparing."),
        ("Milieu", "De Omgevingswet verplicht een vergunning aan te vragen."),
        ("Milieu", "De natuurwaarde staat in deel 2 van het onderzoek beschreven."),
        ("Milieu", "De beschermde boom staat op de tekeningen."),
        ("Klimaat", "Een fictieve aftrek is bij zo weinig aanbieders zinloos, de CO2-uitstoot is klein."),
        ("Diversiteit en inclusie", "Kinderen met een rolstoel mogen nu vaak niet meedoen met het spelen."),
    ],
)
def test_no_kind_is_named_here(theme, text, themes):
    assert [kinds for _, kinds, _ in themes(f"# {theme}", text).values() if any(kinds)] == []


@pytest.mark.parametrize(
    ("theme", "text", "kind"),
    [
        ("Circulair", "Het huidige bankje past niet meer bij het plein. Nieuwe banken zijn van gerecycled kunststof, dat is een eis.", "requirement"),
        ("Klimaat", "Het bestek eist elektrische voertuigen; een laadplan hoeft niet.", "requirement"),
        ("Social return", "Wij vragen 5% social return van de loonsom. Dit staat niet in het bestek maar in de overeenkomst.", "contract"),
        ("Klimaat", "Zouden wij niets vragen, dan kiest de markt diesel. Daarom eisen wij elektrisch.", "requirement"),
        ("Klimaat", "Gunningscriterium: in de offerte geeft u aan hoeveel CO2 de machines uitstoten.", "award"),
        ("Klimaat", "Normaal gesproken rijdt men op diesel, maar wij eisen elektrische voertuigen.", "requirement"),
    ],
)
def test_a_demand_stays_one_beside_such_words(theme, text, kind, themes):
    assert [kinds for applied, kinds, _ in themes(f"# {theme}", text).values() if applied is not False] == [[kind]]


def test_a_subject_of_the_form_itself_is_not_the_theme_that_is_missing(themes):
    table = (
        ("Thema", "Toepassen", "Toelichting"), ("Klimaat", "Nee", "Er is geen verbruik"), ("Milieu", "Nee", "Er komen geen stoffen vrij"),
        ("Circulair", "Nee", "Er wordt niets geleverd"), ("Veiligheid", "Ja", "Eis: VCA-certificaat"),
        ("Diversiteit en inclusie", "Nee", "Er zijn geen gebruikers"), ("Social return", "Nee", "De opdracht is te klein"),
    )  # fmt: skip
    assert "ketenverantwoordelijkheid" not in themes(table)


def test_yes_in_a_column_for_no_is_still_yes(themes):
    table = (("Thema", "Ja", "Nee"), ("Klimaat", "", "Ja"), ("Milieu", "x", ""), ("Circulair", "", "x"), ("Social return", "", "j"))
    assert {theme: one[0] for theme, one in themes(table).items()} == {"klimaat": True, "milieu": True, "circulair": False, "social-return": True}


@pytest.mark.parametrize("tick", ["☒", "☑", "✓", "✔", "✔\ufe0f", "✅", "√", "🗹", "x", "v"])
def test_a_tick_is_one_however_it_looks(tick, themes):
    table = (("Thema", "Ja", "Nee", "Toelichting"), ("Klimaat", tick, "", ""), ("Milieu", "", tick, "De stoelen zijn tweedehands en zonder lak."))
    found = {"klimaat": (True, [], None), "milieu": (False, [], "De stoelen zijn tweedehands en zonder lak.")}
    assert themes(table) == found
    boxes = (("Thema", "Antwoord"), ("Klimaat", f"{tick} Ja ☐ Nee"), ("Circulair", f"☐ Ja  {tick} Nee"))
    assert {theme: applied for theme, (applied, *_) in themes(boxes).items()} == {"klimaat": True, "circulair": False}


def test_the_root_of_a_number_is_no_tick():
    assert plain_ticks("√2 en √(3); √ Ja, ✔\ufe0f nee, ☑\ufe0e") == "√2 en √(3); ✓ Ja, ✓ nee, ☑"


def test_the_ticks_of_the_vocabulary_are_those_that_are_read(ruleset):
    assert {word for word in ruleset.vocabulary.yes if not word[0].isalnum()} == set(TICKS)


@pytest.mark.parametrize("first", ["Evaluatie jeugdhulp regio Noord", "Nota aanbesteding vijvers", "Nota van uitgangspunten inkoop vijvers"])
def test_such_titles_may_be_those_of_a_purchase(first, tmp_path, ruleset):
    path = save_blocks(tmp_path / "start.docx", f"# {first}", PURCHASE, "# Klimaat", "Nee, want er wordt niets verbruikt.")
    assert [theme.applied for theme in read_start_document(path, ruleset).themes] == [False]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Het is een dienst van 24 maanden. Het is een opdracht van de raad, die daar € 2 miljoen voor gaf.", "estimated_value"),
        ("De waarde voor de OZB is € 400.000.", "estimated_value"),
        ("Enkele leveranciers stellen een Europees openbare procedure voor, maar dat doen wij niet.", "procedure"),
    ],
)
def test_no_value_is_told_here(text, field, tmp_path, ruleset):
    path = save_blocks(tmp_path / "start.docx", (("Titel", "Beheer vijvers"), ("CPV", "77310000"), ("Afdeling", "Groen")), text)
    assert getattr(read_start_document(path, ruleset), field) is None


def test_a_draft_with_question_marks_has_its_labels_in_the_first_column(tmp_path, ruleset):
    draft = (("Projectleider", "Jan de Boer?"), ("Telefoon", "onbekend"), ("Afdeling", "Groen?"), ("Opmerking", "navragen bij Els"))
    found = read_start_document(save_blocks(tmp_path / "start.docx", (("Titel", "Vijvers"), ("CPV", "77310000")), draft), ruleset)
    assert (found.project_leader, found.department) == ("Jan de Boer?", "Groen?")


def colored(path, colour, *, italic=False):
    """A start document of which all text has one look, with lines that could be help."""
    word = docx.Document()
    style = word.styles.add_style("Broodtekst", WD_STYLE_TYPE.PARAGRAPH)
    style.font.color.rgb, style.font.italic = RGBColor.from_string(colour), italic
    for line in ("Projectleider: Jan de Boer van team Groen", "Procedure: meervoudig onderhands met drie partijen", "Geraamde waarde: € 90.000 exclusief btw"):
        word.add_paragraph(line, style)
    for theme, hint, answer in (
        ("Klimaat", "Denk aan vervoer en energie.", "Er wordt met de hand gewerkt en er rijdt niemand, dus valt er niets te vragen."),
        ("Milieu", "Denk aan water.", "Er komen geen stoffen aan te pas, ook niet bij het schoonmaken achteraf."),
        ("Circulair", "Denk aan materiaal.", "Er wordt geen materiaal geleverd in deze dienst, het is alleen arbeid."),
    ):
        word.add_heading(theme, 1)
        word.add_paragraph(hint, style)
        word.add_paragraph(answer, style)
    word.save(path)
    return path


@pytest.mark.parametrize(("colour", "italic"), [("333333", False), ("002060", False), ("0070C0", True)])
def test_a_document_that_looks_the_same_all_over_keeps_its_answers(colour, italic, tmp_path, ruleset):
    read = read_start_document(colored(tmp_path / "start.docx", colour, italic=italic), ruleset)
    assert (read.estimated_value, read.procedure.value) == (90000, "meervoudig-onderhands")
    assert [bool(theme.explanation and theme.explanation.text) for theme in read.themes] == [True, True, True]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Wij eisen elektrisch materieel. Let op: dit geldt ook voor de bus.", True),
        ("De vijver is alleen met de hand te onderhouden en er rijdt niemand. Bijvoorbeeld het maaien gebeurt met een zeis.", False),
    ],
)
def test_an_answer_in_italics_with_a_word_of_help_stays_an_answer(text, asked, tmp_path, ruleset):
    word = docx.Document(save_blocks(tmp_path / "start.docx", PURCHASE, "# Klimaat"))
    word.add_paragraph().add_run(text).italic = True
    word.save(tmp_path / "start.docx")
    (theme,) = read_start_document(tmp_path / "start.docx", ruleset).themes
    assert (bool(theme.criteria), bool(theme.explanation and theme.explanation.text)) == (asked, not asked)


def test_a_long_sentence_takes_no_time_for_each_of_its_words(themes):
    assert themes("# Duurzaamheid", " ".join(f"klimaat en {number}" for number in range(2_000))) is not None


def test_what_is_no_start_document_stays_none(tmp_path, ruleset):
    path = save_blocks(tmp_path / "start.docx", "# Evaluatie contract maaien 2022-2026", PURCHASE, "# Klimaat", "Nee, want er is niets verbruikt.")
    with pytest.raises(UnreadableFileError):
        read_start_document(path, ruleset)
