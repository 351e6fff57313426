"""Our own form and checklist are read back by their tags."""

import pytest
from paper import run, seen, tagged, theme

from mvoi_checklist import StartDocument

TICKED = '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>'
OPEN = "<w14:checkbox/>"


def test_ticked_criteria_are_asked_with_the_words_beside_them(paper):
    boxes = [
        tagged("chosen.klimaat.SCH-KLI-01.requirement", run("☒"), TICKED) + tagged("wording.klimaat.SCH-KLI-01", run("Eigen woorden.")),
        tagged("chosen.klimaat.SCH-KLI-02.contract", run("☐"), OPEN) + tagged("wording.klimaat.SCH-KLI-02", run("Niet gekozen.")),
        tagged("chosen.klimaat.SCH-KLI-03.award", run("☒")),
        tagged("chosen.klimaat.SCH-KLI-04.award", run("☐")),
        tagged("chosen.klimaat.SCH-KLI-05.iets", run("☒"), TICKED),
    ]
    for box in boxes:
        paper.add(f"<w:p>{box}</w:p>")
    document = paper.read()
    asked = [(item.code, item.kind and item.kind.value, item.text) for item in theme(document, "klimaat").criteria]
    assert asked == [("SCH-KLI-01", "requirement", "Eigen woorden."), ("SCH-KLI-03", "award", "[…]"), ("SCH-KLI-05", None, "[…]")]
    assert seen(document, "themes.klimaat.criteria")[0] == ("Eigen woorden.", "invulveld 'Vak'", "found")


def test_tagged_controls_are_read_by_their_path(paper):
    choice = '<w:dropDownList><w:listItem w:displayText="Geen aanbod op de markt" w:value="geen-aanbod"/></w:dropDownList>'
    for path, content, properties in [
        ("title", run("Meubels"), ""),
        ("themes.klimaat.applied", run("Nee"), ""),
        ("themes.klimaat.explanation.ground", run("Geen aanbod op de markt"), choice),
        ("duties.epbd.met", run("Ja"), ""),
        ("duties.epbd.note", run("Zie bestek"), ""),
        ("evaluation.planned_on", run("1 maart 2027"), ""),
    ]:
        paper.add(f"<w:p>{tagged(path, content, properties)}</w:p>")
    document = paper.read()
    assert (document.title, theme(document, "klimaat").explanation.ground) == ("Meubels", "geen-aanbod")
    assert (document.duties[0].met, document.duties[0].note, document.evaluation.planned_on.isoformat()) == (True, "Zie bestek", "2027-03-01")


@pytest.mark.parametrize(
    "path",
    [
        "",
        "onbekend",
        "themes",
        "evidence",
        "themes.klimaat.onbekend",
        "themes.Klimaat!.applied",
        "duties.epbd.duty",
        "evaluation.x",
        "chosen",
        "a.b.c.d",
    ],
)
def test_an_unknown_control_is_told_and_not_used(paper, path):
    paper.add(f"<w:p>{tagged('title', run('Meubels'))}{tagged(path, run('woorden'))}</w:p>")
    document = paper.read()
    assert document.model_copy(update={"evidence": ()}) == StartDocument(title="Meubels")
    assert [(item.quote, item.certainty.value) for item in document.evidence] == [("Meubels", "found"), ("woorden", "uncertain")]
