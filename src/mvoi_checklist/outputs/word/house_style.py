"""A municipality's own Word template: one to start from, and what is missing in the one it has."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from lxml import etree

from mvoi_checklist.errors import Problem
from mvoi_checklist.model.form import EMBEDDED_IN_WORD
from mvoi_checklist.outputs.pages.blocks import CELL, Block, Frame, Heading, Pages, Run, Table, cell_text, paragraph
from mvoi_checklist.outputs.word.markup import body_markup
from mvoi_checklist.outputs.word.package import word_package
from mvoi_checklist.outputs.word.template_package import TemplatePackage, W
from mvoi_checklist.outputs.word.template_styles import contrast_with_white, matched, style_name, styles_of

_NARROW = 6800
"""Twentieths of a point: on less than 12 cm the tables of answers cannot be read."""

_TEXT_CONTRAST, _HEADING_CONTRAST = 4.5, 3
"""What the accessibility guidelines ask of small and of large letters."""
_WORDS = {"Title": "Titel", "Heading1": "Kop 1", "Heading2": "Kop 2", "Heading3": "Kop 3"}
_MADE_ON = datetime.date(2026, 1, 1)


def new_template() -> bytes:
    """Our own styles and pages as a Word template (``.dotx``), with a sample of each to change."""
    blocks: list[Block] = [
        paragraph(Run("Uw huisstijl"), style="Title"),
        paragraph(Run("Sjabloon voor MVOI-checklists en startdocumenten"), style="Subtitle"),
        paragraph(
            Run(
                "Pas in Word de stijlen, de kop- en voettekst en de marges aan, zet uw logo in de koptekst en sla dit op als sjabloon (.dotx). "
                "Geef het daarna mee met --template. Deze voorbeeldtekst komt niet in de checklist."
            )
        ),
        Heading(1, "Kop 1: een thema"),
        paragraph(Run("✓ Oordeel: in orde"), style="MVOIOordeelGoed"),
        paragraph(Run("! Oordeel: nog te doen"), style="MVOIOordeelOpen"),
        paragraph(Run("– Oordeel: niet van toepassing"), style="MVOIOordeelNeutraal"),
        Heading(2, "Kop 2: een onderdeel"),
        paragraph(Run("Een opsomming", "Strong"), Run(" met een vet begin"), style="ListBullet"),
        paragraph(Run("Een genummerde regel"), style="ListNumber"),
        Heading(3, "Kop 3: een criterium"),
        paragraph(Run("Een inleidende regel bij een criterium:"), style="MVOIInleiding"),
        paragraph(Run("De tekst van een criterium, klaar om over te nemen."), style="MVOICriterium"),
        paragraph(Run("Kleine tekst met bewijs en bron."), style="MVOIKlein"),
        Table("Voorbeeld van een antwoordtabel", ("Onderdeel", "Antwoord"), [(cell_text("Titel"), paragraph(Run("Uw antwoord"), style=CELL))], (2700, 6712)),
        paragraph(Run("Een slotregel."), style="MVOISlot"),
    ]
    frame = Frame("Sjabloon MVOI-checklist", "mvoi", _MADE_ON, ("Naam van uw gemeente", "Uw logo hier"), "MVOI-checklist")
    return word_package(body_markup(blocks), Pages(blocks, frame), {}, main="template")


def template_remarks(data: bytes) -> tuple[Problem, ...]:
    """What a template lacks to carry a checklist well; nothing when it lacks nothing.

    Raises:
        UsageError: it cannot be used at all: no Word template, no styles, macros, 'Strict Open XML', an old or protected file.

    """
    package = TemplatePackage(data)
    styles = package.parsed(styles_of(package))
    return (*_style_remarks(styles), *_page_remarks(package), *_protection_remarks(package), *_foreign_remarks(package))


def added_styles(data: bytes) -> tuple[str, ...]:
    """The names of the styles that we add to a template, because it has none by that name.

    Raises:
        UsageError: it cannot be used at all.

    """
    package = TemplatePackage(data)
    return tuple(style_name(style) for style in matched(package.parsed(styles_of(package))).missing)


def _style_remarks(styles: etree._Element) -> Iterator[Problem]:
    match = matched(styles)
    absent = {str(style.get(f"{W}styleId")) for style in match.missing}
    for own, words in _WORDS.items():
        if own in absent and own not in match.clashing:
            yield Problem(f"stijl {words}", "ontbreekt; onze eigen stijl wordt toegevoegd, in onze kleuren.", f"Maak de stijl '{words}' op in Word.")
    for own in match.clashing:
        hint = f"Geef die stijl in Word een andere naam, of pas na het maken '{own}MVOI' aan."
        yield Problem(f"stijl {own}", f"een andere stijl heet in het bestand ook '{own}'; de onze wordt toegevoegd als '{own}MVOI'.", hint)
    language = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    said = language.get(f"{W}val") if language is not None else None
    if not (said or "").startswith("nl"):
        hint = "Kies in Word: Controleren, Taal, Nederlands, als standaard. In de checklist wordt de taal op Nederlands gezet."
        yield Problem("taal", f"de taal is {f'{said!r}' if said else 'niet gezegd'}, niet Nederlands.", hint)
    headings = {match.ids[key] for key in _WORDS}
    for style in (styles.find(f"{W}docDefaults/{W}rPrDefault"), *styles.iter(f"{W}style")):
        colour = style.find(f"{W}rPr/{W}color") if style is not None else None
        value = str(colour.get(f"{W}val")).upper() if colour is not None else ""
        if style is None or not _is_colour(value):
            continue
        is_text = style.tag != f"{W}style" or (style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in {"1", "true", "on"})
        least = _TEXT_CONTRAST if is_text else _HEADING_CONTRAST if str(style.get(f"{W}styleId")) in headings else 0
        if contrast_with_white(value) < least:
            hint = f"Kies een donkerder kleur (contrast minstens {str(least).replace('.', ',')} op 1)."
            yield Problem(f"stijl {style_name(style) or 'van de tekst'}", f"de kleur #{value} is op wit slecht te lezen.", hint)


def _is_colour(value: str) -> bool:
    return len(value) == 6 and all(sign in "0123456789ABCDEF" for sign in value)


def _page_remarks(package: TemplatePackage) -> Iterator[Problem]:
    sections = list(package.root.iter(f"{W}sectPr"))
    last = sections[-1] if sections else None
    for kind, words in (("header", "koptekst"), ("footer", "voettekst")):
        if last is None or last.find(f"{W}{kind}Reference") is None:
            yield Problem(words, "ontbreekt.", "Zet er uw logo en de naam van de gemeente in." if kind == "header" else "Zet er het paginanummer in.")
    if len(sections) > 1:
        yield Problem("secties", f"het sjabloon heeft {len(sections)} secties; alleen de laatste wordt gebruikt.", "Houd één sectie over.")
    columns = last.find(f"{W}cols") if last is not None else None
    if columns is not None and str(columns.get(f"{W}num", "1")) not in {"0", "1"}:
        yield Problem("kolommen", f"de tekst staat in {columns.get(f'{W}num')} kolommen; de tabellen passen daar niet in.", "Maak er één kolom van.")
    width = package.text_width()
    if width is not None and width < _NARROW:
        said = f"{width / 567:.1f}".replace(".", ",")
        yield Problem("bladspiegel", f"de tekst is maar {said} cm breed.", "Maak de marges kleiner: minstens 12 cm tekst.")


def _protection_remarks(package: TemplatePackage) -> Iterator[Problem]:
    if package.is_protected():
        hint = "Zet de beveiliging in Word uit (Controleren, Bewerken beperken). Mag alleen het invullen kunnen, geef dan --protect mee."
        yield Problem("beveiliging", "het sjabloon laat niemand de tekst wijzigen; in wat ermee wordt gemaakt staat die beveiliging uit.", hint)


def _foreign_remarks(package: TemplatePackage) -> Iterator[Problem]:
    """What goes along in everything that is made with the template, and is no house style."""
    for name in sorted(package.parts):
        if not name.endswith(".rels"):
            continue
        for relation in package.parsed(name):
            kind, target = str(relation.get("Type", "")).rpartition("/")[2], relation.get("Target")
            if relation.get("TargetMode") == "External" and kind != "hyperlink":
                where = f"{kind} → {target}"
                yield Problem("verwijzing naar buiten", f"het sjabloon haalt iets van buiten het bestand ({where}).", "Voeg het in het sjabloon zelf in.")
            elif kind in EMBEDDED_IN_WORD:
                said = f"het sjabloon bevat een {EMBEDDED_IN_WORD[kind]} ({target}), dat meegaat in elk bestand dat ermee wordt gemaakt."
                yield Problem("ingesloten inhoud", said, "Haal het in Word weg, of zet er een afbeelding voor in de plaats.")
