"""A form in Word under construction: help and examples of the form, places for answers, and what somebody typed."""

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsmap
from docx.shared import Pt, RGBColor

THEMES = ("Klimaat", "Milieu", "Circulair", "Social return")
POLICY = {
    "Klimaat": "Wij willen in 2035 klimaatneutraal zijn. Materieel is ten minste Stage V en voor 40 % emissieloos.",
    "Milieu": "De opdrachtnemer laat een ecoloog meelopen. Hydraulische olie is biologisch afbreekbaar.",
    "Circulair": "Beton bevat minimaal 30 % betongranulaat; hout is FSC of PEFC.",
    "Social return": "Boven € 250.000 geldt een verplichting van 5 % van de loonsom als uitvoeringsvoorwaarde.",
}


class Form:
    """Words between slashes look like help: /Denk aan …/. It may open with rows of a purchase, as lines."""

    def __init__(self, facts=()):
        self.word = docx.Document()
        for label, value in facts:
            self.line(f"{label}: {value}")

    def line(self, text, *, small=False, style=None):
        paragraph = self.word.add_paragraph(style=style)
        run = _write(paragraph, text)
        if small:
            run.font.size = Pt(8)
        return paragraph

    def heading(self, text, level=2):
        self.word.add_heading(text, level)

    def table(self, *rows):
        """A row of one text is merged over all columns; lines in a cell are paragraphs."""
        table = self.word.add_table(0, max(map(len, rows)))
        for texts in rows:
            cells = table.add_row().cells
            if len(texts) == 1:
                cells[0].merge(cells[-1])
            for cell, text in zip(cells, texts, strict=False):
                first, *others = text.split("\n")
                _write(cell.paragraphs[0], first)
                for other in others:
                    _write(cell.add_paragraph(), other)
        return table

    def frame(self, text):
        """A table of one cell."""
        self.word.add_table(1, 1).cell(0, 0).text = text

    def box(self, text):
        """A text box at this place."""
        words = f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
        shape = f"<v:shape><v:textbox><w:txbxContent>{words}</w:txbxContent></v:textbox></v:shape>"
        spaces = f'xmlns:w="{nsmap["w"]}" xmlns:v="urn:schemas-microsoft-com:vml"'
        self.word.add_paragraph().add_run().element.append(parse_xml(f"<w:pict {spaces}>{shape}</w:pict>"))


def _write(paragraph, text):
    helps = len(text) > 1 and text.startswith("/") and text.endswith("/")
    run = paragraph.add_run(text.strip("/") if helps else text)
    if helps:
        run.italic, run.font.color.rgb = True, RGBColor(0x80, 0x80, 0x80)
    return run
