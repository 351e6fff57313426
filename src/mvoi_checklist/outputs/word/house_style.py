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
from mvoi_checklist.outputs.word.template_around import lines_around, shows_author
from mvoi_checklist.outputs.word.template_looks import (
    HEADING_CONTRAST,
    TEXT_CONTRAST,
    WHITE,
    colour_of,
    contrast,
    fill_of,
    page_colour,
    plain_text,
    text_indents,
)
from mvoi_checklist.outputs.word.template_package import TemplatePackage, W
from mvoi_checklist.outputs.word.template_styles import dutch_name, matched, styles_of
from mvoi_checklist.outputs.word.template_text import leave_text_out, said_of_purchase

_NARROW = 6800
"""Twentieths of a point: on less than 12 cm the tables of answers cannot be read."""

_FAR_IN = 567
"""Text that stands in a centimetre or more is seen to begin elsewhere than the tables."""

_WORDS = {"Title": "Titel", "Heading1": "Kop 1", "Heading2": "Kop 2", "Heading3": "Kop 3"}
_PUT_IN = "Voeg het in het sjabloon zelf in."
_HINTS = {"attachedTemplate": "Dat is het sjabloon waarmee het is gemaakt. Kies in Word: Ontwikkelaars, Documentsjabloon, en koppel daar Normal.dotm."}
"""What to do about what comes from outside the file and cannot be put in."""
_ENOUGH = 40
"""Letters by which a title is recognised: the top of a page may hold only the start of a long one."""
_MADE_ON = datetime.date(2026, 1, 1)
_TO_REPLACE = ("Naam van uw gemeente", "Uw logo hier")
"""What stands at the top of the pages of a new template."""


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
    frame = Frame("Sjabloon MVOI-checklist", "mvoi", _MADE_ON, _TO_REPLACE, "MVOI-checklist")
    return word_package(body_markup(blocks), Pages(blocks, frame), {}, main="template")


def template_remarks(data: bytes) -> tuple[Problem, ...]:
    """What a template lacks to carry a checklist well, the worst first; nothing when it lacks nothing.

    Raises:
        UsageError: it cannot be used at all: no Word template, no styles, macros, 'Strict Open XML', an old or protected file.

    """
    package = TemplatePackage(data)
    purchase, sections = said_of_purchase(package), _section_remarks(package)
    leave_text_out(package)
    styles = package.parsed(styles_of(package))
    on_each_page = (*_top_remarks(package, purchase), *_foreign_remarks(package), *sections)
    of_looks = (*_colour_remarks(package, styles), *_page_remarks(package, styles), *_style_remarks(styles))
    return (*on_each_page, *of_looks, *_mended_remarks(package, styles))


def added_styles(data: bytes) -> tuple[str, ...]:
    """The names of the styles that we add to a template, because it has none by that name.

    Raises:
        UsageError: it cannot be used at all.

    """
    package = TemplatePackage(data)
    return tuple(dutch_name(style) for style in matched(package.parsed(styles_of(package))).missing)


def _style_remarks(styles: etree._Element) -> Iterator[Problem]:
    match = matched(styles)
    absent = {str(style.get(f"{W}styleId")) for style in match.missing}
    for own, words in _WORDS.items():
        if own in absent:
            yield Problem(f"stijl {words}", "ontbreekt; onze eigen stijl wordt toegevoegd, in onze kleuren.", f"Maak de stijl '{words}' op in Word.")
    first = next((style for style in styles.iter(f"{W}style") if style.get(f"{W}styleId") == match.ids["Heading1"]), None)
    before = first.find(f"{W}pPr/{W}pageBreakBefore") if first is not None else None
    if first is not None and before is not None and before.get(f"{W}val", "on") in {"1", "true", "on"}:
        hint = "Wilt u dat niet, zet dan in Word bij die stijl 'Pagina-einde ervoor' uit (Opmaak, Alinea, Tekstdoorloop)."
        yield Problem(f"stijl {dutch_name(first)}", "begint steeds op een nieuwe bladzijde; de eerste bladzijden blijven daardoor bijna leeg.", hint)


def _colour_remarks(package: TemplatePackage, styles: etree._Element) -> Iterator[Problem]:
    """Letters that cannot be read on the page, or on paper, where the page is white."""
    ids, page = matched(styles).ids, page_colour(package)
    headings, plain = {ids[key] for key in _WORDS}, list(plain_text(styles))
    for style in (*styles.iterfind(f"{W}docDefaults/{W}rPrDefault"), *styles.iter(f"{W}style")):
        least = TEXT_CONTRAST if style in plain else HEADING_CONTRAST if str(style.get(f"{W}styleId")) in headings else 0
        colour, fill = colour_of(style), fill_of(style)
        if colour is not None and contrast(colour, fill or page or WHITE) < least:
            hint = f"Kies een {'andere' if fill or page else 'donkerder'} kleur (contrast minstens {str(least).replace('.', ',')} op 1)."
            where = f"op de eigen achtergrond #{fill}" if fill else f"op de paginakleur #{page}" if page else "op wit"
            yield Problem(f"stijl {dutch_name(style) or 'van de tekst'}", f"de kleur #{colour} is {where} slecht te lezen.", hint)
    if page and contrast(page, WHITE) >= HEADING_CONTRAST:
        said = f"de bladzijde is donker (#{page}), maar die kleur wordt meestal niet afgedrukt: lichte letters zijn op papier niet te lezen."
        yield Problem("paginakleur", said, "Haal in Word de paginakleur weg (Ontwerpen, Paginakleur) en kies donkere letters.")


def _top_remarks(package: TemplatePackage, purchase: frozenset[str]) -> Iterator[Problem]:
    """What stands at the top or foot of every page and belongs to no house style."""
    lines = [line.strip() for line in lines_around(package)]
    if left := [f"'{words}'" for words in _TO_REPLACE if any(words in line for line in lines)]:
        said = f"in de kop- of voettekst staat nog {' en '.join(left)}; dat komt op elke bladzijde."
        yield Problem("koptekst", said, "Zet er in Word de naam en het logo van uw gemeente voor in de plaats.")
    if old := [f"'{words}'" for words in sorted(purchase) if any(words[:_ENOUGH] in line for line in lines)]:
        said = f"het sjabloon is gemaakt voor een andere inkoop: in de kop- of voettekst staat nog {' en '.join(old)}; dat komt op elke bladzijde."
        yield Problem("koptekst", said, "Haal het in Word uit de kop- of voettekst van het sjabloon weg.")


def _section_remarks(package: TemplatePackage) -> tuple[Problem, ...]:
    sections, used = package.sections(), package.section()
    columns = used.find(f"{W}cols") if used is not None else None
    remarks = []
    if len(sections) > 1:
        said = f"het sjabloon heeft {len(sections)} secties; alleen de laatste die rechtop staat wordt gebruikt."
        remarks.append(Problem("secties", said, "Houd één sectie over."))
    if columns is not None and str(columns.get(f"{W}num", "1")) not in {"0", "1"}:
        said = f"de tekst staat in {columns.get(f'{W}num')} kolommen; in de checklist wordt het er één, want de tabellen passen anders niet."
        remarks.append(Problem("kolommen", said, "Maak er in het sjabloon ook één kolom van."))
    return tuple(remarks)


def _page_remarks(package: TemplatePackage, styles: etree._Element) -> Iterator[Problem]:
    settings = package.page_settings()
    for kind, words in (("header", "koptekst"), ("footer", "voettekst")):
        if settings is None or settings.find(f"{W}{kind}Reference") is None:
            yield Problem(words, "ontbreekt.", "Zet er uw logo en de naam van de gemeente in." if kind == "header" else "Zet er het paginanummer in.")
    if shows_author(package):
        said = "de kop- of voettekst toont de auteur van het bestand; in wat met het sjabloon wordt gemaakt is dat de organisatie van de regelset."
        yield Problem("koptekst", said, "Moet daar iets anders staan, zet er dan in Word gewone tekst voor in de plaats.")
    width, indents = package.text_width(), text_indents(styles)
    if width is not None and width < _NARROW:
        yield Problem("bladspiegel", f"de tekst is maar {_centimetres(width)} breed.", "Maak de marges kleiner: minstens 12 cm tekst.")
    if max(indents) >= _FAR_IN:
        said = f"de gewone tekst springt {_centimetres(max(indents))} in; de tabellen lopen van marge tot marge en steken dus uit."
        yield Problem("inspringing", said, "Wilt u ze even breed, maak dan de marge breder in plaats van de tekst te laten inspringen.")


def _centimetres(twips: int) -> str:
    return f"{twips / 567:.1f} cm".replace(".", ",")


def _mended_remarks(package: TemplatePackage, styles: etree._Element) -> Iterator[Problem]:
    """What is set right in whatever is made with the template."""
    hindering = package.hindering()
    if hindering - {"trackRevisions"}:
        hint = "Zet de beveiliging in Word uit (Controleren, Bewerken beperken). Mag alleen het invullen kunnen, geef dan --protect mee."
        yield Problem("beveiliging", "het sjabloon laat niemand de tekst wijzigen; in wat ermee wordt gemaakt staat die beveiliging uit.", hint)
    if "trackRevisions" in hindering:
        said = "staat aan, zodat elk antwoord een bijgehouden wijziging zou zijn; in wat met het sjabloon wordt gemaakt staat het uit."
        yield Problem("wijzigingen bijhouden", said, "Zet het in het sjabloon ook uit (Controleren, Wijzigingen bijhouden).")
    language = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    said = (language.get(f"{W}val") if language is not None else None) or ""
    if not said.startswith("nl"):
        hint = "Kies in Word: Controleren, Taal, Nederlands, als standaard. In de checklist wordt de taal op Nederlands gezet."
        yield Problem("taal", f"de taal is {f'{said!r}' if said else 'niet gezegd'}, niet Nederlands.", hint)


def _foreign_remarks(package: TemplatePackage) -> Iterator[Problem]:
    """What goes along in everything that is made with the template, and is no house style."""
    for name in sorted(package.parts):
        if not name.endswith(".rels"):
            continue
        for relation in package.parsed(name):
            kind, target = str(relation.get("Type", "")).rpartition("/")[2], relation.get("Target")
            if relation.get("TargetMode") == "External" and kind != "hyperlink":
                where = f"{kind} → {target}"
                yield Problem("verwijzing naar buiten", f"het sjabloon haalt iets van buiten het bestand ({where}).", _HINTS.get(kind, _PUT_IN))
            elif kind in EMBEDDED_IN_WORD:
                said = f"het sjabloon bevat een {EMBEDDED_IN_WORD[kind]} ({target}), dat meegaat in elk bestand dat ermee wordt gemaakt."
                yield Problem("ingesloten inhoud", said, "Haal het in Word weg, of zet er een afbeelding voor in de plaats.")
