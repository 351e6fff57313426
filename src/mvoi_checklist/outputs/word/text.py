"""Words in Word's markup: runs and paragraphs."""

from __future__ import annotations

from mvoi_checklist.outputs.escape import legal

_TEXT = '<w:t xml:space="preserve">'


def run(words: str, style: str = "") -> str:
    """Text in one character style; a new line in the words is a new line in Word."""
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    lines = legal(words).replace("\n", f"</w:t><w:br/>{_TEXT}")
    return f"<w:r>{properties}{_TEXT}{lines}</w:t></w:r>"


def paragraph(*runs: str, style: str = "", held: bool = False) -> str:
    """A paragraph of runs, links or content controls; with ``held`` it stays on the page of what follows it.

    Lines of our own begin at the left: in a house style that fills its lines out, Word pulls the short ones apart too.
    """
    words = "".join(runs)
    said = (f'<w:pStyle w:val="{style}"/>' if style else "") + ("<w:keepNext/>" if held else "") + ('<w:jc w:val="left"/>' if "<w:br/>" in words else "")
    properties = f"<w:pPr>{said}</w:pPr>" if said else ""
    return f"<w:p>{properties}{words}</w:p>"
