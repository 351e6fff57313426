const fs = require("fs");
const { Document, Packer, Paragraph, Table, TableRow, TableCell, HeadingLevel } = require("docx");
const cell = (text) => new TableCell({ children: [new Paragraph(text)] });
const table = (rows) => new Table({ rows: rows.map((row) => new TableRow({ children: row.map(cell) })) });
const doc = new Document({ sections: [{ children: [
  new Paragraph({ text: "FACTUUR", heading: HeadingLevel.HEADING_1 }),
  new Paragraph("Schildersbedrijf Van Loon bv, Kade 3, 1800 AA Stad"),
  table([["Factuurnummer", "F2026-0412"], ["Datum", "2 april 2026"], ["Uw kenmerk", "PO-99812"], ["Project", "Schilderwerk sporthal"], ["Afdeling", "Vastgoed"]]),
  new Paragraph(""),
  table([["Omschrijving", "Aantal", "Bedrag"], ["Schilderwerk buitenzijde", "1", "€ 12.500,00"], ["Btw 9%", "", "€ 1.125,00"], ["Totaal", "", "€ 13.625,00"]]),
  new Paragraph("Gelieve binnen 30 dagen te betalen."),
] }] });
Packer.toBuffer(doc).then((data) => fs.writeFileSync(process.argv[2], data));
