"""Files that came by mail from someone who means harm: how long, and how much memory, until each is answered.

Every file is handed to each command that reads one, in a process of its own; the table shows the processor seconds and the most memory
of ``mvoi check`` and of the command that took most, its own start included. "Just allowed" files stay under every limit, so that nothing
stops the reading early. Words behind the command (``python benchmarks/hostile.py attributes``) choose the files that have one in their name.
"""

from __future__ import annotations

import io
import resource
import struct
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TYPES = f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="{KIND}"/></Types>'
LINE = "<w:p><w:r><w:t>Titel: Meubels</w:t></w:r></w:p><w:p><w:r><w:t>Looptijd: 2 jaar</w:t></w:r></w:p>"
SPACES = {"office": "office", "style": "style", "text": "text", "table": "table", "draw": "drawing", "form": "form", "fo": "xsl-fo-compatible"}
ODT = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"' for name, space in SPACES.items())
ODT_LINE = "<text:p>Titel: Meubels</text:p><text:p>Looptijd: 2 jaar</text:p>"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
OURS = '<w:comment w:id="0" w:author="mvoi"><w:p><w:r><w:t>x (MVOI101)</w:t></w:r></w:p></w:comment>'
GOAL_SECONDS, GOAL_MEGABYTES = 5, 400
GOOD = Path(__file__).parents[1] / "examples" / "ict-werkplekken.docx"
COMMANDS = {
    "check": ("check", "--no-cache", "FILE"),
    "read": ("read", "FILE"),
    "checklist": ("checklist", "FILE", "-o", "out.docx"),
    "compare": ("compare", "FILE"),
    "contract": ("contract", "FILE", "-o", "out.docx"),
    "story": ("story", "FILE", "-o", "out.docx"),
    "annotate": ("annotate", "FILE", "-o", "out.docx"),
    "template check": ("template", "check", "FILE"),
    "--template": ("checklist", str(GOOD), "--template", "FILE", "-o", "out.docx"),
    "--empty-form": ("check", "--no-cache", str(GOOD), "--empty-form", "FILE"),
}
ONLY_WORD = {"annotate", "template check", "--template"}


def text(words: str) -> str:
    """A paragraph."""
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def row(*cells: str) -> str:
    """A row of a table."""
    return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


def packed(files: dict[str, str | bytes]) -> bytes:
    """A zip file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name, data in files.items():
            package.writestr(name, data)
    return buffer.getvalue()


def word(body: str, head: str = "", extra: dict[str, str | bytes] | None = None, kinds: str = "") -> bytes:
    """The smallest Word file with this body; ``kinds`` tells of other parts what they are."""
    main = f'{head}<w:document xmlns:w="{W}"><w:body>{LINE}{body}</w:body></w:document>'
    return packed({"[Content_Types].xml": TYPES.replace("</Types>", f"{kinds}</Types>"), "word/document.xml": main, **(extra or {})})


def odt(body: str, styles: str = "") -> bytes:
    """The smallest OpenDocument text with this body."""
    inside = f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{ODT_LINE}{body}</office:text></office:body>"
    return packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": f"<office:document {ODT}>{inside}</office:document>"})


def commented(comments: str, more: str = "", companion: str = "", body: str = "") -> bytes:
    """A Word file with comments that nobody told the kind of, so that only ``mvoi annotate`` looks at them."""
    links = "".join(f'<Relationship Id="c{name}" Type="{RELATIONS}/{name}" Target="{name}.xml"/>' for name in ("comments", "commentsExtended"))
    extra: dict[str, str | bytes] = {
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}">{links}{more}</Relationships>',
        "word/comments.xml": f'<w:comments xmlns:w="{W}">{OURS}{comments}</w:comments>',
        "word/commentsExtended.xml": f"<a>{companion}</a>",
    }
    return word(body, extra=extra)


def lying(data: bytes) -> bytes:
    """Declare a size of a thousand bytes for the text."""
    changed = bytearray(data)
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = data.rfind(mark) + offset
        changed[start : start + 4] = struct.pack("<I", 1000)
    return bytes(changed)


def many_members(count: int) -> bytes:
    """A zip file with this many empty members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for number in range(count):
            package.writestr(zipfile.ZipInfo(str(number)), b"")
    return buffer.getvalue()


def controls(deep: int, inner: str, more: str = "", path: str = "themes.klimaat.explanation.text") -> str:
    """Content controls of our own, the one in the other."""
    start = f"<w:sdt><w:sdtPr><w:tag w:val='mvoi:{path}'/>{more}</w:sdtPr><w:sdtContent>"
    return start * deep + inner + "</w:sdtContent></w:sdt>" * deep


BOMB = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "' + "a" * 1000 + '">' + "".join(f'<!ENTITY a{n} "{"&a;" * 100}">' for n in range(9)) + "]>"
DRESSED = '<w:r w:a="1" w:b="2"> <w:rPr/><w:t w:a="">x</w:t> </w:r>'
WIDE = "<w:tr><w:tc><w:tcPr><w:gridSpan w:val='64'/></w:tcPr></w:tc></w:tr>"
LONG = f'<w:p w:x="{"a" * 380_000}"/>'
FACTS = text("Startdocument inkoop") + text("Afdeling: Beheer")
DENSE = (
    "rijden de busjes elektrisch en nemen wij oude stoelen terug; de raming is € 1.000 per jaar vanaf 1 januari 2027 voor vier jaar, "
    "aldus Jan Jansen van team Beheer, die ook zegt dat wij 5% van de loonsom vragen."
)
CALL = '<w:commentReference w:id="0"/>'
DEEP = "".join(f'<w:comment w:id="{n}">' for n in range(120))
COMMENTS = f'<Override PartName="/word/comments.xml" ContentType="{KIND.replace("document.main", "comments")}"/>'
REPEATED = "<table:table-row table:number-rows-repeated='100'><table:table-cell table:number-columns-repeated='64'>"
HOSTILE: dict[str, Callable[[], bytes]] = {
    "3 million empty paragraphs": lambda: word("<w:p/>" * 3_000_000),
    "150 MB in one text": lambda: word(text("a" * 150_000_000)),
    "201 MB of spaces": lambda: word(" " * 201_000_000),
    "199 MB of spaces": lambda: word(" " * 199_000_000),
    "199 MB of spaces in a data part": lambda: word("", extra={"customXml/item1.xml": b"<a>" + b" " * 199_000_000 + b"</a>"}),
    "a size that is a lie": lambda: lying(word(" " * 150_000_000)),
    "a bomb of entities": lambda: word("&a8;", BOMB),
    "200,000 entities declared": lambda: word("", "<!DOCTYPE w [" + "".join(f'<!ENTITY e{n} "x">' for n in range(200_000)) + "]>"),
    "100 MB of comment before the text": lambda: word("", f"<!--{'a' * 100_000_000}-->"),
    "9,000 elements deep": lambda: word("<w:p>" * 9_000 + "</w:p>" * 9_000),
    "800,000 attributes on one element": lambda: word("<w:p " + " ".join(f'w:a{n}=""' for n in range(800_000)) + "/>"),
    "60 tables deep": lambda: word("<w:tbl><w:tr><w:tc>" * 60 + "</w:tc></w:tr></w:tbl>" * 60),
    "200,000 members": lambda: many_members(200_000),
    "20 MB of noise": lambda: b"PK\x03\x04" + bytes(range(256)) * 78_000,
    "190 MB in 500 texts": lambda: word(LONG * 500),
    "190 MB in 500 relations": lambda: commented("", f'<Relationship Id="{"a" * 380_000}"/>' * 500),
    "10 million comments": lambda: commented("<w:comment/>" * 10_000_000),
    "190 MB in 500 comments": lambda: commented(f'<w:comment w:id="{"1" * 380_000}"/>' * 500),
    "8 million words about comments": lambda: commented("", companion='<b paraId="1"/>' * 8_000_000),
    "120 comments deep, 9 MB inside": lambda: word(
        "".join(f'<w:p><w:r><w:commentReference w:id="{n}"/></w:r></w:p>' for n in range(120)),
        extra={"word/comments.xml": f'<w:comments xmlns:w="{W}">{DEEP}{text("a" * 9_000_000)}{"</w:comment>" * 120}</w:comments>'},
        kinds=COMMENTS,
    ),
    "just allowed: 36,000 comments of ours": lambda: commented('<w:comment w:id="1" w:author="mvoi"><w:p><w:t>(MVOI101)</w:t></w:p></w:comment>' * 36_000),
    "just allowed: 112,000 calls of one comment of ours": lambda: commented(
        "", body=f'<w:p><w:r>{CALL * 112_000}<w:t w:x="{"a" * 9_000_000}"> </w:t></w:r></w:p>'
    ),
    "just allowed: 119,000 empty paragraphs": lambda: word("<w:p/>" * 119_000),
    "just allowed: 12,200 texts in one line": lambda: word(f"<w:p><w:r>{'<w:t>Klimaat: </w:t>' * 12_200}</w:r></w:p>"),
    "just allowed: 9,900 runs": lambda: word(f"<w:p>{'<w:r><w:t>Klimaat:nee</w:t></w:r>' * 9_900}</w:p>"),
    "just allowed: all the attributes": lambda: word(f"<w:p>{DRESSED * 49_000}</w:p>"),
    "just allowed: 2,310 lines": lambda: word("".join(text(f"Klimaat: nee, omdat dat voor deel {n} niet kan") for n in range(2_310))),
    "just allowed: 490 sentences about themes and values": lambda: word(FACTS + "".join(text(f"Bij rit {n} {DENSE}") for n in range(490))),
    "just allowed: 79 texts of thirty sentences about the value": lambda: word(
        FACTS + "".join(text(" ".join(f"Op {k % 27 + 1} maart 2027 kost het € {100 * k + n} voor {k % 9 + 1} jaar." for k in range(30))) for n in range(79))
    ),
    "just allowed: 9,900 rows": lambda: word(
        f"<w:tbl>{''.join(row(text('Klimaat'), text(f'Ja, minimumeis: zuinige motor nummer {n}')) for n in range(2_120))}</w:tbl>"
        f"<w:tbl>{row(text('Klimaat'), text('Nee')) * 100}</w:tbl>"
    ),
    "just allowed: rows as wide as can be": lambda: word(f"<w:tbl>{WIDE * 9_900}</w:tbl>"),
    "just allowed: a text of 108,000 letters": lambda: word(f"<w:tbl>{row(text('Klimaat'), text('Nee, omdat 45.000 ' * 6_000))}</w:tbl>"),
    "just allowed: a line of 108,000 letters": lambda: word(text("minimumeis: als eis " * 5_400)),
    "just allowed: 108,000 spaces in a line": lambda: word(text(f"Titel{' ' * 108_000}x")),
    "just allowed: 108,000 spaces in a cell": lambda: word(f"<w:tbl>{row(text('Klimaat'), text('Nee' + chr(160) * 108_000 + 'x'))}</w:tbl>"),
    "just allowed: 108,000 dots in a cell": lambda: word(f"<w:tbl>{row(text('Klimaat'), text('Nee' + '.' * 108_000 + 'x'))}</w:tbl>"),
    "just allowed: a sentence of 108,000 letters with nothing but names": lambda: word(text("projectleider Jan " * 6_000)),
    "just allowed: a letterhead of 108,000 letters": lambda: word(text("Gemeente Team Vastgoed, " * 4_500)),
    "just allowed: one sentence of 108,000 letters about when it starts": lambda: word(text("de opdracht start " * 6_000)),
    "just allowed: a line of 13,600 titles before no name": lambda: word(text("de heer " * 13_600)),
    "just allowed: five tables deep, 119,000 inside": lambda: word("<w:tbl><w:tr><w:tc>" * 5 + "<w:p/>" * 119_000 + "</w:tc></w:tr></w:tbl>" * 5),
    "just allowed: 29 MB in 77 texts": lambda: word(LONG * 77),
    "just allowed: 28 MB in 112,000 attributes": lambda: word(f'<w:p w:id="{"a" * 232}"/>' * 112_000),
    "just allowed: five controls deep, 118,000 texts inside": lambda: word(controls(5, f"<w:p><w:r>{'<w:t>a</w:t>' * 118_000}</w:r></w:p>")),
    "just allowed: five prompts deep, 118,000 texts inside": lambda: word(controls(5, f"<w:p><w:r>{'<w:t/>' * 118_000}</w:r></w:p>", "<w:showingPlcHdr/>")),
    "just allowed: 14,400 unknown controls": lambda: word(
        "".join(f"<w:p>{controls(1, f'<w:r><w:t>x {n}</w:t></w:r>', path=f'iets{n}')}</w:p>" for n in range(14_400))
    ),
    "just allowed: five deletions deep, 59,000 runs inside": lambda: word(f"<w:p>{'<w:del>' * 5}{'<w:r><w:t>x</w:t></w:r>' * 59_000}{'</w:del>' * 5}</w:p>"),
    "just allowed: a list of contents of 59,000 runs": lambda: word(f"<w:p>{'<w:r><w:instrText>PAGEREF</w:instrText></w:r>' * 59_000}</w:p>"),
}


FIELD = "<draw:control draw:control='f'/>"
SPAN = "<text:span text:style-name='a'>a</text:span>"
STYLED = "<style:style style:name='a' style:family='text'><style:text-properties fo:color='{}'/></style:style>"
CHAIN = "<style:style style:name='s{}' style:family='paragraph' style:parent-style-name='s{}'/>"
HOSTILE_ODT: dict[str, Callable[[], bytes]] = {
    "3 million empty paragraphs": lambda: odt("<text:p/>" * 3_000_000),
    "190 MB in 500 texts": lambda: odt(f'<text:p text:x="{"a" * 380_000}"/>' * 500),
    "rows that stand for a hundred, cells for 64": lambda: odt(f"<table:table>{(REPEATED + '</table:table-cell></table:table-row>') * 40_000}</table:table>"),
    "the same five deep": lambda: odt(f"<table:table>{REPEATED}" * 5 + "</table:table-cell></table:table-row></table:table>" * 5),
    "a form field of 100,000 letters, 40,000 times": lambda: odt(
        f"<form:text form:id='f' form:current-value='{'a' * 100_000}'/><text:p>{FIELD * 40_000}</text:p>"
    ),
    "just allowed: a colour of 100,000 letters, 40,000 times": lambda: odt(f"<text:p>{SPAN * 40_000}</text:p>", STYLED.format("a" * 100_000)),
    "just allowed: 60,000 styles, each based on the next": lambda: odt(
        "<text:p text:style-name='s1'>a</text:p>" * 9_000, "".join(CHAIN.format(n, n + 1) for n in range(60_000))
    ),
    "just allowed: 112,000 empty paragraphs": lambda: odt("<text:p/>" * 112_000),
    "just allowed: 28 MB in 112,000 attributes": lambda: odt(f'<text:p text:x="{"a" * 225}"/>' * 112_000),
    "just allowed: 490 sentences about themes and values": lambda: odt("".join(f"<text:p>Bij rit {n} {DENSE}</text:p>" for n in range(490))),
}


class Measured(NamedTuple):
    """What one command took: processor seconds, most memory in MB, its exit code and first words."""

    command: str
    seconds: float
    megabytes: int
    code: int
    words: str


def measured(command: str, path: Path) -> Measured:
    """Hand a file to a command, by a process that does nothing else."""
    code = (
        "import resource, subprocess, sys\n"
        "done = subprocess.run([sys.executable, '-m', 'mvoi_checklist', *sys.argv[1:]], capture_output=True, text=True, check=False)\n"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(used.ru_utime + used.ru_stime, used.ru_maxrss // 1024, done.returncode, (done.stderr + done.stdout).replace(chr(10), ' ')[:4000])"
    )
    words = [str(path) if word == "FILE" else word for word in (*COMMANDS[command], *(["--force"] if "-o" in COMMANDS[command] else []))]
    line = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=True, cwd=path.parent).stdout
    seconds, megabytes, exit_code, said = line.split(" ", 3)
    return Measured(command, float(seconds), int(megabytes), int(exit_code), said)


def main() -> None:
    """Print a table; the last line says whether every file kept to the goals with every command."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    print("| file | bytes | `check` CPU s | MB | answer | most CPU s | most MB |\n| --- | --- | --- | --- | --- | --- | --- |")
    worst_seconds, worst_megabytes = 0.0, 0
    files = [*((name, ".docx", make) for name, make in HOSTILE.items()), *((name, ".odt", make) for name, make in HOSTILE_ODT.items())]
    with tempfile.TemporaryDirectory() as folder:
        for name, suffix, make in files:
            if sys.argv[1:] and not any(word in name for word in sys.argv[1:]):
                continue
            path = Path(folder) / f"start{suffix}"
            path.write_bytes(make())
            all_taken = [measured(command, path) for command in COMMANDS if suffix == ".docx" or command not in ONLY_WORD]
            check, slowest, largest = all_taken[0], max(all_taken, key=lambda one: one.seconds), max(all_taken, key=lambda one: one.megabytes)
            worst_seconds, worst_megabytes = max(worst_seconds, slowest.seconds), max(worst_megabytes, largest.megabytes)
            said = check.words.split(f"{path.name}: ")[-1].removeprefix("niet gelezen ").split(" en is daarom")[0].strip()[:60] if check.code == 3 else "read"
            broken = "".join(f" **{one.command}: exit {one.code}**" for one in all_taken if one.code not in range(4))
            most = f"{slowest.seconds:.1f} (`{slowest.command}`) | {largest.megabytes} (`{largest.command}`){broken}"
            print(f"| {name} ({suffix}) | {path.stat().st_size} | {check.seconds:.1f} | {check.megabytes} | {said} | {most} |", flush=True)
    print(f"\nworst: {worst_seconds:.1f} s, {worst_megabytes} MB (goals: {GOAL_SECONDS} s, {GOAL_MEGABYTES} MB)")


if __name__ == "__main__":
    main()
