"""A checklist that was handed out, in somebody's hands."""

from datetime import date

from lxml import etree
from zipped import W, packed, parts

from mvoi_checklist import StartDocument, evaluate, read_start_document
from mvoi_checklist.model.start_document import AskedCriterion, Explanation, ThemeAnswer

ON = date(2026, 11, 24)
DOCUMENT = StartDocument(
    title="Schoonmaak sporthal",
    product_groups=("schoonmaak",),
    procedure="enkelvoudig-onderhands",
    estimated_value=45_000,
    themes=(
        ThemeAnswer(theme="social-return", applied=True, criteria=(AskedCriterion(text="Eén leerplek", kind="contract"),)),
        ThemeAnswer(theme="diversiteit-inclusie", applied=False, explanation=Explanation(text="De sporthal heeft één schoonmaker.", author="Jansen")),
    ),
)


class Edited:
    """A checklist in somebody's hands."""

    def __init__(self, data, folder, ruleset):
        self.files, self.path, self.ruleset = parts(data), folder / "terug.docx", ruleset
        self.root = etree.fromstring(self.files["word/document.xml"])

    def control(self, path):
        return next(item for item in self.root.iter(f"{W}sdt") if item.find(f"{W}sdtPr/{W}tag").get(f"{W}val") == f"mvoi:{path}")

    def row(self, path):
        return next(self.control(path).iterancestors(f"{W}tr"))

    def type(self, path, words):
        control = self.control(path)
        for prompt in control.iter(f"{W}showingPlcHdr"):
            prompt.getparent().remove(prompt)
            break
        first, *others = control.find(f"{W}sdtContent").iter(f"{W}t")
        first.text = words
        for other in others:
            other.text = ""

    def tick(self, path, sign="☒", state="1"):
        box = self.control(path)
        checked = box.find(".//{*}checked")
        checked.set(next(iter(checked.attrib)), state)
        box.find(f".//{W}t").text = sign

    def read(self):
        self.files["word/document.xml"] = etree.tostring(self.root)
        self.path.write_bytes(packed(self.files))
        return read_start_document(self.path, self.ruleset)

    def findings(self):
        return {item.code: item for item in evaluate(self.read(), self.ruleset, on=ON).findings if item.code.startswith("MVOI32")}

    def flatten(self):
        """Leave what a program leaves that knows no controls and keeps no data of ours."""
        for control in reversed(list(self.root.iter(f"{W}sdt"))):
            for child in control.find(f"{W}sdtContent"):
                control.addprevious(child)
            control.getparent().remove(control)
        self.files = {name: data for name, data in self.files.items() if not name.startswith(("customXml", "docProps/custom"))}


def told_beside(document):
    """What was typed outside the places for answers, with what it is about."""
    return [(item.field, item.quote) for item in document.evidence if item.field.startswith("beside")]
