"""A Word document in the making, and what is read from it."""

import zipfile

import docx
from docx.oxml import parse_xml

from mvoi_checklist import read_start_document

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMES = (
    f'xmlns:w="{W}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def xml(inner):
    """One block of Word's own XML."""
    return parse_xml(inner.replace(">", f" {NAMES}>", 1) if "/>" not in inner.split(">")[0] + ">" else inner.replace("/>", f" {NAMES}/>", 1))


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def control(content, properties=""):
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def tagged(path, content, properties=""):
    return control(content, f'<w:alias w:val="Vak"/><w:tag w:val="mvoi:{path}"/>{properties}')


def write(path, files):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            package.writestr(name, data)


class Paper:
    """A Word document in the making, and what is read from it."""

    def __init__(self, folder, ruleset):
        self.word = docx.Document()
        self._path, self._ruleset = folder / "start.docx", ruleset

    def add(self, inner):
        self.word.element.body.insert(len(self.word.element.body) - 1, xml(inner))

    def table(self, *rows):
        table = self.word.add_table(len(rows), max(map(len, rows)))
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                table.cell(number, column).text = text
        return table

    def read(self, *more):
        """What is read, with these lines below all others: one label makes no start document."""
        for line in more:
            self.word.add_paragraph(line)
        self.word.save(self._path)
        return read_start_document(self._path, self._ruleset)


def theme(document, name):
    return next((answer for answer in document.themes if answer.theme == name), None)


def seen(document, field):
    return [(item.quote, item.place, item.certainty.value) for item in document.evidence if item.field == field]
