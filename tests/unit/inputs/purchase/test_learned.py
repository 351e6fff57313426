"""Which value in running text is that of a field, where no rule is sure."""

from datetime import date

import pytest

from mvoi_checklist.inputs.purchase.learned import is_unlikely, told
from mvoi_checklist.inputs.purchase.second_look import WITHOUT_LABEL

FACTS = (("Titel", "Onderhoud fonteinen"), ("CPV", "50000000"))
TOLD = [
    ("duration_months", "We gaan voor vier jaar met één partij in zee.", 48),
    ("estimated_value", "Alles samen is er € 240.000 (ex btw) mee gemoeid.", 240_000),
    ("start_date", "De nieuwe partij moet op 1 april 2027 aan de slag kunnen.", date(2027, 4, 1)),
    ("procedure", "Vier hoveniers krijgen de offerteaanvraag toegestuurd.", "meervoudig-onderhands"),
    ("procedure", "De opdracht gaat met een openbare procedure de markt op, met een aankondiging op TED.", "europees-openbaar"),
    ("department", "Opdrachtgever binnen de gemeente is Openbare Werken.", "Openbare Werken"),
]
OTHER = [
    ("duration_months", "De fabrikant geeft vijf jaar garantie op de pompen.", 60),
    ("estimated_value", "Het vorige contract kostte de gemeente € 180.000.", 180_000),
    ("start_date", "De raad stemde op 12 november 2026 in met het plan.", date(2026, 11, 12)),
    ("procedure", "Drie leveranciers kwamen naar de marktconsultatie.", "meervoudig-onderhands"),
]


@pytest.mark.parametrize(("field", "sentence", "value"), TOLD)
def test_what_such_words_turned_out_to_mean_is_read_and_in_doubt(field, sentence, value, read):
    document = read(FACTS, "# Aanpak", sentence)
    assert getattr(document, field) == value
    assert [(item.quote, item.note) for item in document.evidence if item.field == field and item.certainty == "uncertain"] == [(sentence, WITHOUT_LABEL)]


@pytest.mark.parametrize(("field", "sentence", "value"), OTHER)
def test_what_is_of_something_else_is_not_read(field, sentence, value, read, words):
    assert value in {candidate for candidate, _, _ in told(field, sentence, words)}
    assert getattr(read(FACTS, "# Aanpak", sentence), field) is None


def test_a_sentence_that_hardly_ever_tells_the_value_tells_none(words):
    assert is_unlikely("duration_months", 240, "Een stoel gaat in theorie twintig jaar mee.", words)
    assert not is_unlikely("duration_months", 48, "De looptijd is vier jaar.", words)


def test_one_sentence_may_hold_many_values_of_which_one_is_meant(words):
    sentence = "Waar we in 2022 nog € 90.000 betaalden, is de opdrachtwaarde nu € 120.000 exclusief btw."
    likely = {value: chance for value, _, chance in told("estimated_value", sentence, words)}
    assert likely[120_000] > 0.5 > likely[90_000]
