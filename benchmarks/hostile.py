"""Files that came by mail from someone who means harm: how long, and how much memory, until each is answered.

Every file is handed to ``mvoi check`` in a process of its own; the table shows the processor seconds and the most memory it took,
its own start included. "Just allowed" files stay under every limit, so that nothing stops the reading early.
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

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TYPES = f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="{KIND}"/></Types>'
LINE = "<w:p><w:r><w:t>Titel: Meubels</w:t></w:r></w:p>"
GOAL_SECONDS, GOAL_MEGABYTES = 5, 400


def text(words: str) -> str:
    """A paragraph."""
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def row(*cells: str) -> str:
    """A row of a table."""
    return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


def word(body: str, head: str = "", extra: dict[str, bytes] | None = None) -> bytes:
    """The smallest Word file with this body."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        package.writestr("[Content_Types].xml", TYPES)
        package.writestr("word/document.xml", f'{head}<w:document xmlns:w="{W}"><w:body>{LINE}{body}</w:body></w:document>')
        for name, data in (extra or {}).items():
            package.writestr(name, data)
    return buffer.getvalue()


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
DRESSED = '<w:r w:a="1" w:b="2"> <w:rPr/> <w:t w:a="">x</w:t> </w:r>'
WIDE = "<w:tr><w:tc><w:tcPr><w:gridSpan w:val='64'/></w:tcPr></w:tc></w:tr>"
LONG = f'<w:p w:x="{"a" * 380_000}"/>'
FACTS = text("Startdocument inkoop") + text("Afdeling: Beheer")
DENSE = (
    "rijden de busjes elektrisch en nemen wij oude stoelen terug; de raming is € 1.000 per jaar vanaf 1 januari 2027 voor vier jaar, "
    "aldus Jan Jansen van team Beheer, die ook zegt dat wij 5% van de loonsom vragen."
)
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
    "just allowed: 149,000 empty paragraphs": lambda: word("<w:p/>" * 149_000),
    "just allowed: 22,000 texts in one line": lambda: word(f"<w:p><w:r>{'<w:t>Klimaat: </w:t>' * 22_000}</w:r></w:p>"),
    "just allowed: 18,000 runs": lambda: word(f"<w:p>{'<w:r><w:t>Klimaat:nee</w:t></w:r>' * 18_000}</w:p>"),
    "just allowed: all the attributes": lambda: word(f"<w:p>{DRESSED * 49_000}</w:p>"),
    "just allowed: 4,250 lines": lambda: word("".join(text(f"Klimaat: nee, omdat dat voor deel {n} niet kan") for n in range(4_250))),
    "just allowed: 900 sentences about themes and values": lambda: word(FACTS + "".join(text(f"Bij rit {n} {DENSE}") for n in range(900))),
    "just allowed: 146 texts of thirty sentences about the value": lambda: word(
        FACTS + "".join(text(" ".join(f"Op {k % 27 + 1} maart 2027 kost het € {100 * k + n} voor {k % 9 + 1} jaar." for k in range(30))) for n in range(146))
    ),
    "just allowed: 9,900 rows": lambda: word(
        f"<w:tbl>{''.join(row(text('Klimaat'), text(f'Ja, minimumeis: zuinige motor nummer {n}')) for n in range(3_200))}</w:tbl>"
        f"<w:tbl>{row(text('Klimaat'), text('Nee')) * 100}</w:tbl>"
    ),
    "just allowed: rows as wide as can be": lambda: word(f"<w:tbl>{WIDE * 9_900}</w:tbl>"),
    "just allowed: a text of 200,000 letters": lambda: word(f"<w:tbl>{row(text('Klimaat'), text('Nee, omdat 45.000 ' * 11_000))}</w:tbl>"),
    "just allowed: a line of 200,000 letters": lambda: word(text("minimumeis: als eis " * 9_900)),
    "just allowed: 195,000 spaces in a line": lambda: word(text(f"Titel{' ' * 195_000}x")),
    "just allowed: 195,000 spaces in a cell": lambda: word(f"<w:tbl>{row(text('Klimaat'), text('Nee' + chr(160) * 195_000 + 'x'))}</w:tbl>"),
    "just allowed: 195,000 dots in a cell": lambda: word(f"<w:tbl>{row(text('Klimaat'), text('Nee' + '.' * 195_000 + 'x'))}</w:tbl>"),
    "just allowed: a sentence of 195,000 letters with nothing but names": lambda: word(text("projectleider Jan " * 10_800)),
    "just allowed: a letterhead of 195,000 letters": lambda: word(text("Gemeente Team Vastgoed, " * 8_100)),
    "just allowed: one sentence of 195,000 letters about when it starts": lambda: word(text("de opdracht start " * 10_800)),
    "just allowed: a line of 24,500 titles before no name": lambda: word(text("de heer " * 24_500)),
    "just allowed: five tables deep, 149,000 inside": lambda: word("<w:tbl><w:tr><w:tc>" * 5 + "<w:p/>" * 149_000 + "</w:tc></w:tr></w:tbl>" * 5),
    "just allowed: 190 MB in 500 texts": lambda: word(LONG * 500),
    "just allowed: five controls deep, 148,000 texts inside": lambda: word(controls(5, f"<w:p><w:r>{'<w:t>a</w:t>' * 148_000}</w:r></w:p>")),
    "just allowed: five prompts deep, 148,000 texts inside": lambda: word(controls(5, f"<w:p><w:r>{'<w:t/>' * 148_000}</w:r></w:p>", "<w:showingPlcHdr/>")),
    "just allowed: 18,000 unknown controls": lambda: word(
        "".join(f"<w:p>{controls(1, f'<w:r><w:t>x {n}</w:t></w:r>', path=f'iets{n}')}</w:p>" for n in range(18_000))
    ),
    "just allowed: five deletions deep, 70,000 runs inside": lambda: word(f"<w:p>{'<w:del>' * 5}{'<w:r><w:t>x</w:t></w:r>' * 70_000}{'</w:del>' * 5}</w:p>"),
    "just allowed: a list of contents of 70,000 runs": lambda: word(f"<w:p>{'<w:r><w:instrText>PAGEREF</w:instrText></w:r>' * 70_000}</w:p>"),
}


def measured(path: Path) -> tuple[float, int, int, str]:
    """Processor seconds, most memory in MB, exit code and first words of one ``mvoi check``, by a process that does nothing else."""
    code = (
        "import resource, subprocess, sys\n"
        "done = subprocess.run([sys.executable, '-m', 'mvoi_checklist', 'check', sys.argv[1]], capture_output=True, text=True, check=False)\n"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(used.ru_utime + used.ru_stime, used.ru_maxrss // 1024, done.returncode, (done.stdout + done.stderr).replace(chr(10), ' ')[:4000])"
    )
    line = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True).stdout
    seconds, megabytes, exit_code, words = line.split(" ", 3)
    return float(seconds), int(megabytes), int(exit_code), words


def main() -> None:
    """Print a table; the last line says whether every file kept to the goals."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    print("| file | bytes | CPU s | MB | exit | answer |\n| --- | --- | --- | --- | --- | --- |")
    worst_seconds, worst_megabytes = 0.0, 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "start.docx"
        for name, make in HOSTILE.items():
            path.write_bytes(make())
            seconds, megabytes, code, words = measured(path)
            worst_seconds, worst_megabytes = max(worst_seconds, seconds), max(worst_megabytes, megabytes)
            said = words.split("start.docx: ")[-1].split(" en is daarom")[0].strip()[:60] if code == 3 else "read"
            print(f"| {name} | {path.stat().st_size} | {seconds:.1f} | {megabytes} | {code} | {said} |", flush=True)
    print(f"\nworst: {worst_seconds:.1f} s, {worst_megabytes} MB (goals: {GOAL_SECONDS} s, {GOAL_MEGABYTES} MB)")


if __name__ == "__main__":
    main()
