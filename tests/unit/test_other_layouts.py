"""Start documents of other writers: the same facts and themes, said in other words and other layouts."""

import docx
import pytest

from mvoi_checklist import read_start_document

PURCHASE = ("Titel: Meubels", "Geraamde waarde: € 45.000", "Productgroep: Meubilair")


@pytest.fixture
def read(tmp_path, ruleset):
    """Read a document with these lines; # stands before a heading, a tuple of tuples is a table."""

    def reading(*blocks):
        word = docx.Document()
        for block in blocks:
            if isinstance(block, str):
                word.add_heading(block[2:], 1) if block.startswith("# ") else word.add_paragraph(block)
                continue
            table = word.add_table(0, len(block[0]))
            for row in block:
                for cell, text in zip(table.add_row().cells, row, strict=True):
                    cell.text = text
        word.save(tmp_path / "start.docx")
        return read_start_document(tmp_path / "start.docx", ruleset)

    return reading


@pytest.fixture
def said(read):
    """What is said about a theme: applied, the kinds asked, and whether there is an explanation."""

    def saying(theme, *blocks):
        answer = next((item for item in read(*PURCHASE, *blocks).themes if item.theme == theme), None)
        if answer is None:
            return None, [], False
        return answer.applied, sorted(item.kind.value for item in answer.criteria if item.kind), bool(answer.explanation and answer.explanation.text)

    return saying


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("Raming: ongeveer 2,5 ton", "estimated_value", 250_000),
        ("De kosten zijn geraamd op 3 ton exclusief btw.", "estimated_value", 300_000),
        ("Raming: € 900.000 (excl. btw), € 225.000 per jaar", "estimated_value", 900_000),
        ("Raming: € 12.000 per jaar, in totaal € 24.000", "estimated_value", 24_000),
        ("Raming: € 45.000 per jaar", "estimated_value", None),
        ("De jaarlijkse kosten schatten wij op € 85.000.", "estimated_value", None),
        ("Raming: € 260.000 exclusief btw (zie bijlage 2)", "estimated_value", 260_000),
        ("Totale waarde excl. btw: € 96.000", "estimated_value", 96_000),
        ("De totale waarde wordt begroot op 1,1 miljoen euro.", "estimated_value", 1_100_000),
        ("Bedrag ....... : 38.750 euro (ex. btw)", "estimated_value", 38_750),
        ("Contractduur: van 1 augustus 2026 tot en met 31 juli 2029", "duration_months", 36),
        ("Contractduur: van 1 augustus 2026 tot en met 31 juli 2029", "start_date", "2026-08-01"),
        ("Looptijd: 1-1-2027 tot 1-1-2029", "duration_months", 24),
        ("Looptijd: 2+1+1 jaar", "duration_months", 24),
        ("Looptijd: 4 jaar, daarna driemaal 1 jaar verlengen", "duration_months", 48),
        ("Looptijd: 4 jaar, ingaande 1-4-2027", "duration_months", 48),
        ("De leveringen lopen over vier jaar.", "duration_months", 48),
        ("Het werk start op 1 september 2026 en duurt vijf maanden.", "duration_months", 5),
        ("Zaak: 88123 | Team: Wijkbeheer | Projectleider: C. Oosterhof", "reference", "88123"),
        ("Zaak: 88123 | Team: Wijkbeheer | Projectleider: C. Oosterhof", "project_leader", "C. Oosterhof"),
        ("Startformulier - zaak Z/26/004512", "reference", "Z/26/004512"),
        ("Projectleider: Lotte Kramer (team Zorg)", "project_leader", "Lotte Kramer"),
        ("Projectleider: Lotte Kramer, afdeling Zorg", "department", "Zorg"),
        ("Er wordt Europees openbaar aanbesteed.", "procedure", "europees-openbaar"),
    ],
)
def test_a_fact_is_read_however_it_is_written(line, field, value, read):
    found = read("Titel: Proef", line).model_dump(mode="json")[field]
    assert found == value


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Minimumeis, alle bussen zijn emissievrij", ["requirement"]),
        ("Contractbepaling dat de leverancier jaarlijks rapporteert", ["contract"]),
        ("Het bestek bevat de uitvoeringsvoorwaarde dat wagens elektrisch zijn.", ["contract"]),
        ("Gunningscriterium voor de besparing; minimumeis voor monitoring", ["award", "requirement"]),
        ("Wij nemen in het contract op dat kranen uitstootvrij zijn.", ["contract"]),
        ("De inschrijver met de laagste uitstoot krijgt de meeste punten.", ["award"]),
        ("Wij eisen vrachtwagens zonder uitstoot.", ["requirement"]),
        ("Minimumeis voor vervoer is hier niet zinvol", []),
    ],
)
def test_a_kind_is_heard_in_the_words_around_it(text, kinds, said):
    assert said("klimaat", f"Klimaat: {text}")[1] == kinds
