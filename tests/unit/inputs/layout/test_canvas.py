"""A canvas: a table of boxes, each with a name on its first line."""

from form import Form

CANVAS = (
    (
        "WAT\nBedrijfscatering stadhuis\nDossier IK-2026/017\nRestaurant en koffiecorners.\nCPV 55510000-8",
        "WIE\nTeam Facilitair\nProjectleider: Sanne Verbruggen\nInkoop: Ravi",
    ),
    ("HOE LANG\n4 jaar vast, daarna 2 x 2 jaar\nContract gaat in op 1-9-2026", "HOE\nProcedure: Europees openbaar\nPrijs 25 %"),
    (
        "PLANET\n▸ Klimaat. Van al het eiwit is 60 % plantaardig (eis 12).\n▸ Milieu. Vaatwasmiddel zonder fosfaat (eis 16).",
        "RISICO'S\n▸ De verbouwing loopt uit.\n▸ Weinig inschrijvers.",
    ),
)  # fmt: skip


def test_the_boxes_of_a_canvas_hold_a_name_labels_and_sentences(read):
    found = read("# Inkoopcanvas", CANVAS)
    assert (found.title, found.reference, found.project_leader) == ("Bedrijfscatering stadhuis", "IK-2026/017", "Sanne Verbruggen")
    assert (found.cpv, found.duration_months, str(found.start_date), found.procedure) == (("55510000-8",), 48, "2026-09-01", "europees-openbaar")
    assert {one.theme: [item.kind and item.kind.value for item in one.criteria] for one in found.themes} == {
        "klimaat": ["requirement"],
        "milieu": ["requirement"],
    }


def test_a_box_of_a_canvas_may_hold_a_table(read_form):
    form = Form()
    canvas = form.word.add_table(0, 2)
    for row in (*CANVAS[:1], ("HOE LANG\n2 jaar\nContract gaat in op 1-9-2026", "HOE\nProcedure: Europees openbaar\nPrijs 25 %"), ("DUURZAAM", "")):
        for cell, text in zip(canvas.add_row().cells, row, strict=True):
            cell.text = text
    inner = canvas.cell(2, 0).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "Klimaat", "Eis: bezorgen met een elektrische bus."
    found = read_form(form)
    assert (found.cpv, str(found.start_date)) == (("55510000-8",), "2026-09-01")
    assert [one.theme for one in found.themes if one.criteria] == ["klimaat"]
