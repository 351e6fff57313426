// Lines "label: value", no table at all.
const fs = require("fs");
const { Document, Packer, Paragraph, HeadingLevel, TextRun } = require("docx");
const line = (label, value) => new Paragraph({ children: [new TextRun({ text: label + ": ", bold: true }), new TextRun(value)] });
const head = (text, heading) => new Paragraph({ text, heading });
const doc = new Document({ sections: [{ children: [
  head("INKOOPPLAN", HeadingLevel.HEADING_1),
  line("Kenmerk", "INK/2026/077"),
  line("Onderwerp", "Laptops en dockingstations"),
  line("Opdrachtgever", "Team I&A"),
  line("Projectleider", "Joris van der Ploeg"),
  line("Contractmanager", "Anja Smit"),
  line("Werk, levering of dienst", "levering"),
  line("Raming excl. btw", "€ 215.000,00"),
  line("Reservering in de begroting", "€ 260.000"),
  line("Duur overeenkomst", "twee jaar, met een optie op twee keer een jaar"),
  line("Ingangsdatum", "1-10-2026"),
  line("Aanbestedingsvorm", "Europees openbaar"),
  line("Categorie", "ICT"),
  line("CPV", "30213100-6 / 30237000-9"),
  head("MVOI", HeadingLevel.HEADING_2),
  line("Klimaat", "ja, minimumeis: energielabel volgens Energy Star 8.0 of gelijkwaardig"),
  line("Milieu", "ja, minimumeis: TCO Certified generatie 9 of gelijkwaardig"),
  line("Circulair", "ja, contractbepaling: de leverancier neemt oude laptops terug en wist de gegevens"),
  line("Ketenverantwoordelijkheid", "gunningscriterium: aanpak van risico's in de keten van grondstoffen (10%)"),
  line("Diversiteit en inclusie", "nee, want we kopen alleen apparatuur en er werken geen mensen voor deze opdracht bij ons; toegankelijkheid van de software is al geregeld in het contract van de werkplek"),
  line("Social return", "nee"),
] }] });
Packer.toBuffer(doc).then((data) => fs.writeFileSync(process.argv[2], data));
