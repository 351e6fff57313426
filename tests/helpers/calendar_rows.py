"""A calendar of one good row, to change a cell of."""

import datetime

import xlsxwriter

from mvoi_checklist import read_calendar

GOOD = {
    "Titel": "Schoonmaak", "Zaaknummer": "2026-1", "Productgroep": "Schoonmaak", "Startkwartaal": "2026-Q2", "Afdeling": "Vastgoed",
    "Projectleider": "S. Bakker", "Geraamde waarde": 50_000, "Procedure": "enkelvoudig-onderhands", "Kansrijk": "ja", "Klimaat": "x",
    "Milieu en biodiversiteit": "", "Circulair (ook biobased)": "", "Ketenverantwoordelijkheid": "", "Diversiteit en inclusie": "", "Social return": "",
    "Status": "gepland", "Reden": "", "Status sinds": "", "Toegevoegd op": "",
}  # fmt: skip


def workbook(path, rows, *, renamed=None, options=None, also=lambda _: None):
    with xlsxwriter.Workbook(path, options or {}) as book:
        sheet = book.add_worksheet("Kalender 2026")
        day = book.add_format({"num_format": "d-m-yyyy"})
        sheet.write_row(0, 0, [(renamed or {}).get(title, title) for title in GOOD])
        for number, row in enumerate(rows, start=1):
            for index, cell in enumerate({**GOOD, **row}.values()):
                if isinstance(cell, datetime.date):
                    sheet.write_datetime(number, index, cell, day)
                elif cell != "":
                    sheet.write(number, index, cell)
        also(sheet)
    return path


def problems(path, ruleset):
    return [str(problem) for problem in read_calendar(path, ruleset).problems]
