// Label, value, label, value in one row; themes with a column "ja" and a column "nee".
const fs = require("fs");
const { Document, Packer, Paragraph, Table, TableRow, TableCell, HeadingLevel, TextRun } = require("docx");
const cell = (text, bold) => new TableCell({ children: text.split("\n").map((line) => new Paragraph({ children: [new TextRun({ text: line, bold })] })) });
const table = (rows, head) => new Table({ rows: rows.map((row, n) => new TableRow({ tableHeader: head && n === 0, children: row.map((text, c) => cell(text, (head && n === 0) || c === 0)) })) });
const doc = new Document({ sections: [{ children: [
  new Paragraph({ text: "Gemeente Zuiderhage – Inkoopformulier", heading: HeadingLevel.TITLE }),
  table([
    ["Zaaknr.", "Z26-11873", "Datum", "12-05-2026"],
    ["Naam van de opdracht", "Catering gemeentehuis en sportcentrum", "Team", "Facilitaire Zaken"],
    ["Projectleider", "Sanne Jansma", "Budgethouder", "K. Oudejans"],
    ["Type opdracht", "Diensten", "Type procedure", "Europees openbaar"],
    ["Geraamde opdrachtwaarde", "EUR 1.250.000,00 excl. btw", "Contractduur", "48 maanden"],
    ["CPV", "55520000-1", "Startdatum", "01-01-2027"],
    ["Productgroep", "Catering", "Aantal percelen", "1"],
  ]),
  new Paragraph({ text: "Duurzaamheid", heading: HeadingLevel.HEADING_1 }),
  table([
    ["Thema", "Ja, namelijk", "Nee, omdat"],
    ["Klimaat (CO2)", "", ""],
    ["Milieu en biodiversiteit", "Eis: minimaal 30% van het assortiment is biologisch", ""],
    ["Circulair (incl. biobased)", "Gunningscriterium: plan tegen voedselverspilling, 10 punten", ""],
    ["ISV", "Eis: koffie, thee en cacao met keurmerk Fairtrade of gelijkwaardig", ""],
    ["Diversiteit en inclusie", "", "Het aantal mensen dat voor deze opdracht werkt is vier; een verplichting voor zo'n klein team is niet proportioneel. Het onderwerp komt terug in het halfjaargesprek."],
    ["SROI", "Uitvoeringsvoorwaarde: 5% van de opdrachtsom", ""],
  ], true),
] }] });
Packer.toBuffer(doc).then((data) => fs.writeFileSync(process.argv[2], data));
