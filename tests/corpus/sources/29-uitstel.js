// Everything postponed, bare or empty: nothing here is an explanation.
const fs = require("fs");
const { Document, Packer, Paragraph, Table, TableRow, TableCell, HeadingLevel } = require("docx");
const cell = (text) => new TableCell({ children: [new Paragraph(text)] });
const table = (rows) => new Table({ rows: rows.map((row) => new TableRow({ children: row.map(cell) })) });
const doc = new Document({ sections: [{ children: [
  new Paragraph({ text: "Aanbestedingsstrategie", heading: HeadingLevel.HEADING_1 }),
  table([
    ["Naam van de aanbesteding:", "Aanleg rotonde Kerkweg"],
    ["Kenmerk:", "RW-2026-14"],
    ["Projectmanager:", "G. Lammers"],
    ["Sector:", "Infrastructuur"],
    ["Aard van de opdracht:", "Werk"],
    ["Geraamd bedrag (excl. BTW):", "± 1,8 miljoen euro"],
    ["Contractduur:", "n.v.t. (eenmalig werk)"],
    ["Gewenste procedure:", "nationaal openbaar"],
    ["MVI-productgroep:", "GWW"],
  ]),
  new Paragraph(""),
  table([
    ["MVI-thema", "Pas toe of leg uit"],
    ["Klimaat", "Wordt meegenomen in de bestekfase"],
    ["Milieu & biodiversiteit", "nee"],
    ["Social return", "Wordt nog afgestemd met het werkgeversservicepunt"],
    ["Diversiteit & inclusie", "n.v.t."],
    ["Circulair", "Zie bestek"],
  ]),
] }] });
Packer.toBuffer(doc).then((data) => fs.writeFileSync(process.argv[2], data));
