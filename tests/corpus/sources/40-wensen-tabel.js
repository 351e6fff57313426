// A table of requirements and award criteria, kind per row, theme between brackets.
const fs = require("fs");
const { Document, Packer, Paragraph, Table, TableRow, TableCell, HeadingLevel } = require("docx");
const cell = (text) => new TableCell({ children: [new Paragraph(text)] });
const table = (rows) => new Table({ rows: rows.map((row) => new TableRow({ children: row.map(cell) })) });
const doc = new Document({ sections: [{ children: [
  new Paragraph({ text: "Startdocument inkoop kantinemeubilair en keuken", heading: HeadingLevel.HEADING_1 }),
  table([
    ["Titel", "Kantinemeubilair brandweerkazerne"], ["Afdeling", "Veiligheid"], ["Projectleider", "Mw. S. Abma"], ["Procedure", "Enkelvoudig onderhands"],
    ["Raming (excl. btw)", "€ 28.750,00"], ["Productgroep", "Meubilair"],
  ]),
  new Paragraph({ text: "Lijst met eisen en criteria", heading: HeadingLevel.HEADING_2 }),
  table([
    ["Nr.", "Thema", "Soort", "Omschrijving"],
    ["1", "Circulair", "Minimumeis", "Tafels zijn gemaakt van hergebruikt hout"],
    ["2", "-", "Minimumeis", "Levering binnen zes weken"],
    ["3", "Ketenverantwoordelijkheid", "Contractbepaling", "Leverancier noemt de landen waar de stoelen zijn gemaakt"],
    ["4", "Milieu", "Geschiktheidseis", "Leverancier is ISO 14001 gecertificeerd"],
  ]),
] }] });
Packer.toBuffer(doc).then((data) => fs.writeFileSync(process.argv[2], data));
