"""Which field a label means, by what stands beside it: people mix up their kinds of kinds, and who asks with who leads."""

from __future__ import annotations

import re

from mvoi_checklist.inputs.dutch.boxes import checked
from mvoi_checklist.inputs.dutch.field_labels import field_label
from mvoi_checklist.inputs.dutch.label_forms import plain
from mvoi_checklist.inputs.dutch.marks import OPEN, TICKS
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.dutch.yearly import read_yearly
from mvoi_checklist.inputs.purchase.combined_labels import asked_in
from mvoi_checklist.inputs.purchase.field_values import VALUE_FIELDS, read_field
from mvoi_checklist.inputs.purchase.units import is_person

_NAME_OF_UNIT = re.compile(r"[A-Z][a-z]{3,}(?:\s(?:[a-z]+|&|[A-Z][a-z]+)){0,3}", re.IGNORECASE)
_ROLE = re.compile(r"\s*\([^()]*\)\s*$")
_BOXED = re.compile(rf"([{OPEN}{TICKS}])\s*([^{OPEN}{TICKS}\n]+)")
_ONE_OFFER = re.compile(r"\bEO\b")
_OPEN_TO_ALL = re.compile(r"openba|eu\b|europe", re.IGNORECASE)
"""An option beside which "EO" is not the European one."""
_CODE = re.compile(r"(?=.*\d)[A-Z]{1,6}(?:[-/.][A-Z0-9]+)+|\d{2,4}[-/.]\d{3,6}|\d{5,9}")
"""No name but a number: "Project: VRML-HV-0526", "Project: 45.0213"."""
_MEANS = re.compile(r"(?<![\w])(?P<code>[A-Z]{1,4}|\d)\s*=\s*(?P<said>[^,;=.\n]{2,60})")
"""A code and what it means, as a legend says."""
OPTIONS = {"contract_kind": "contract_kinds", "procedure": "procedures"}
_ALIKE = ("contract_kind", "procedure", "product_groups")


def _field_of_options(text: str, words: Words) -> str | None:
    """The field of which all boxes in a text are values, whatever their label: "☐ werken ☒ diensten"."""
    options = [option for _, option in _BOXED.findall(text)]
    fields = (field for field, table in OPTIONS.items() if all(words.find_label(table, option) for option in options))
    return next(fields, None) if len(options) > 1 else None


def with_meant_codes(text: str) -> str:
    """The options with "EO" in full where what stands beside it shows that it is no European procedure: "☒ EO ☐ MO ☐ openbaar"."""
    options = [option.strip() for _, option in _BOXED.findall(text)] if "EO" in text else []
    of_one_party = "EO" in options and any(map(_OPEN_TO_ALL.match, options))
    return _ONE_OFFER.sub("enkelvoudig onderhands", text) if of_one_party else text


def ticked_option(field: str, text: str, words: Words) -> str | None:
    """The one value of a field that is ticked among boxes most of which are its values: "Dit is een opdracht voor ☐ werken ☒ diensten"."""
    options = [(box, words.find_label(OPTIONS[field], _ROLE.sub("", option).strip(" .,;"))) for box, option in _BOXED.findall(with_meant_codes(text))]
    ticked = [value for box, value in options if box != OPEN]
    known = sum(value is not None for _, value in options)
    return ticked[0] if len(ticked) == 1 and 1 < len(options) <= 2 * known else None


def unit_of_client(label: str, text: str, words: Words) -> str | None:
    """The department beside "Aanvrager": "Vakgroep Sport"; None for no more than a person."""
    if plain(label).rstrip(" .…_") not in words.client_labels:
        return None
    if words.opens("unit_words", text) or words.opens("other_unit_words", text):
        return text.partition(",")[0].strip()
    return text.strip() if _names_unit(text, words) and not is_person(text, words) else None


def _names_unit(text: str, words: Words) -> bool:
    """Whether a text may be the name of a department, and not of a role, of a body above it, or of who buys for others."""
    advises = words.phrases("advisers").fill(plain(text))
    return _NAME_OF_UNIT.fullmatch(text.strip()) is not None and not (advises or words.opens("no_units", text.strip()))


def field_beside(label: str, text: str, words: Words) -> str | None:
    """The field that a label names; "Uitvoering" and "Contract" are the term only beside a term, and "Wat" is the title only beside more words.

    People mix up their kinds of kinds: "Categorie: levering", "Soort: Europees openbaar".
    """
    field, weak = field_label(label, words), plain(label) in words.weak_labels
    if field not in VALUE_FIELDS and not asked_in(label, words) and (offered := _field_of_options(text, words)):
        return offered
    if field == "title" and (other := _no_title(text, words)):
        return other
    if weak and field == "title":
        return field if len(text.split()) > 1 and not is_person(text, words) else None
    if field not in VALUE_FIELDS or not (weak or field in _ALIKE) or read_field(field, checked(text), label, words) is not None:
        return field
    if field == "estimated_value" and read_yearly(checked(text), words) is not None:
        return field
    alike = _ALIKE if field in _ALIKE else ()
    others = [
        other for other in (*alike, *(("duration_months",) if weak else ())) if other != field and read_field(other, checked(text), "", words) is not None
    ]
    return others[0] if len(others) == 1 else None if weak else field


def _no_title(text: str, words: Words) -> str | None:
    """What stands where a title is asked: a number, or the kind of purchase ("Opdracht: levering, met bijkomende dienst")."""
    if _CODE.fullmatch(text.strip()):
        return "reference"
    return "contract_kind" if words.find_label("contract_kinds", re.split(r"[,(]", text)[0].strip()) else None


def codes_in(line: str, words: Words) -> dict[tuple[str, str], str]:
    """What codes mean for a field, when a line explains two of them or more: "1 = levering, 2 = dienst, 3 = werk"."""
    pairs = [(pair["code"], pair["said"].strip()) for pair in _MEANS.finditer(line)] if line.count("=") > 1 else []
    found = {(field, code): said for field, table in OPTIONS.items() for code, said in pairs if words.find_label(table, said)}
    return {key: said for key, said in found.items() if sum(field == key[0] for field, _ in found) > 1}
