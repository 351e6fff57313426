"""Who leads the purchase and for which department, when a sentence says so: "Projectleider is Dirk Hoekstra (team Openbare Ruimte)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from mvoi_checklist.inputs.dutch.labels import Words
from mvoi_checklist.inputs.dutch.phrases import either
from mvoi_checklist.inputs.dutch.scope import is_elsewhere, sentences
from mvoi_checklist.inputs.purchase.facts import Fact
from mvoi_checklist.model.vocabulary import Vocabulary

OF_LETTERHEAD = "department_of_letterhead"
"""The department behind the name of the organisation."""
_TITLE = r"(?:(?:[Dd]hr|[Mm]evr|[Mm]w|[Dd]rs|[Ii]r|[Ii]ng|[Mm]r|[Dd]r)\.?\s+|[Dd]e heer\s+|[Mm]evrouw\s+){0,3}"
_INFIX = r"(?:van|de|der|den|el|ten|ter|te|von|vd|'t|al|op|in|het)"
_PERSON = rf"({_TITLE}[A-Z][\w'’-]*\.?(?:[A-Z]\.)*(?:\s+{_INFIX})*(?:\s+[A-Z][\w'’-]+){{1,3}})"
_BODY = r"(?P<body>[A-Z][\w&'’-]*(?:(?:\s+(?:en|&|van|der|de)){0,2}\s+[A-Z][\w&'’-]*){0,4})"
_UNIT = r"(?:[Aa]fdeling|[Tt]eam|[Uu]nit|[Cc]luster|[Dd]omein|[Ss]ector)"
_OF = rf"(?:\s+van\s+(?:(?:het|de)\s+)?(?:{_UNIT}\s+)?{_BODY})?"
"""The part of the organisation of a person: "Femke Dijkstra van het team Jeugd"."""
_PLACE = re.compile(rf"(?<!\w){_UNIT}\s+{_BODY}")
_ALONE = re.compile(rf"{_UNIT}\s+{_BODY}(?:,\s+{_UNIT}\s+[A-Z][\w&'’ -]*)?\.?")
_WITHIN = re.compile(rf"(?!Gemeente\b)[A-Z][\w&'’-]*(?:\s[\w&'’-]+){{1,3}},\s+{_UNIT}\s+{_BODY}")
"""A part of the organisation within another: "Maatschappelijk Domein, team Jeugd"."""
_CLIENT = re.compile(
    rf"\b(?:in opdracht van|namens|getrokken door|geleid door|opgesteld door) (?:de|het) {_UNIT}\s+{_BODY}|"
    rf"\b{_UNIT}\s+{_BODY.replace('body', 'client')}\s+is (?:de )?opdrachtgever\b|"
    rf"^(?:Het|De) {_UNIT} {_BODY.replace('body', 'buying')} (?:koopt|wil|vervangt|zoekt|richt|besteedt|laat|pakt|neemt|organiseert|start)\b|"
    rf"\b(?:ressorteert|valt|hoort) (?:onder|bij) (?:het|de) {_UNIT}\s+{_BODY.replace('body', 'under')}|"
    rf"\bopdrachtgever is (?:het hoofd|het afdelingshoofd|de \w*(?:manager|leider)) van (?:het|de) {_UNIT}\s+{_BODY.replace('body', 'headed')}"
)
_OURSELVES = re.compile(rf"\b(?:wij|we|ons)\s+\(\s*(?:de\s+)?{_UNIT}\s+{_BODY}\s*\)")
_LEADER_OF = re.compile(rf"(?P<person>[^,(/|]{{3,60}}?)\s*(?:[,/|–-]|\(|\bvan\b)\s*{_UNIT}\s+{_BODY}\s*\)?\s*")
_LINE_DATED = re.compile(rf"[^.!?]{{0,60}}(?<!\w){_UNIT}\s+{_BODY}\s*,.*\d{{4}}")
_LEADER_BESIDE = re.compile(rf"(?P<person>{_PERSON})\s+/\s+(?P<body>[A-Z][\w-]+)")
_LINE = re.compile(rf"[^.!?]{{0,60}}(?<!\w){_UNIT}\s+{_BODY}\s*")


def people(text: str, words: Words) -> Iterator[Fact]:
    """The project leader, and the department in the same sentence; or a line with no more than an organisation and its department."""
    if not words.touches("people", lambda: _phrases(words), text):
        return
    for sentence in sentences(text):
        if is_elsewhere(sentence, words):
            continue
        led = words.touches("leading", lambda: _leading(words), sentence)
        if led and (match := next(filter(None, (order.search(sentence) for order in _leader(words))), None)):
            yield "project_leader", match[1], sentence
            place = _PLACE.search(sentence)
            if department := match.groupdict().get("body") or (place and place["body"]):
                yield "department", department, sentence
        elif (buys := _buys(sentence)) and not words.says("advisers", buys):
            yield "department", buys, sentence
    name = next(iter(sentences(text)), "").rstrip(".")
    line = (_LINE.fullmatch(name) or _LINE_DATED.fullmatch(text)) if len(name) <= 120 and words.opens("organisations", name) else None
    if line and not words.says("advisers", line["body"]):
        yield OF_LETTERHEAD, line["body"], text


def _buys(sentence: str) -> str | None:
    """The department that a sentence says is the client, or that is all it says."""
    alone = next(
        (
            piece
            for piece in map(str.strip, re.split(r"\s[|·–]\s", sentence))
            if _ALONE.fullmatch(piece) or (_WITHIN.fullmatch(piece) and not is_person(piece.partition(",")[0]))
        ),
        None,
    )
    found = _CLIENT.search(sentence) or _OURSELVES.search(sentence)
    return next(filter(None, found.groups()), None) if found else alone.rstrip(".") if alone else None


def is_person(text: str) -> bool:
    """Whether a text may be the name of one person, and of no part of the organisation."""
    return re.fullmatch(rf"{_PERSON}(?:\s*\([^()]*\))?", text.strip()) is not None and not re.match(_UNIT, text.strip())


def _phrases(words: Words) -> tuple[str, ...]:
    return (*_leading(words), "afdeling", "team", "unit", "cluster", "domein", "sector")


def _leading(words: Words) -> tuple[str, ...]:
    known = words.vocabulary
    return (*known.fields.get("project_leader", ()), *known.led_by, *known.leads)


def author_in(text: str, words: Words) -> Iterator[tuple[str, str, str]]:
    """Who wrote the document and for which department, if that stands there: "Opgesteld door Pim de Kort, team Control"; and the sentence."""
    labels = words.vocabulary.author_labels
    pattern = words.compiled("author", lambda: rf"(?<!\w)(?i:{either(labels)})(?:\s*:\s*|\s+){_PERSON}(?:\s*[,(]\s*{_UNIT}\s+{_BODY})?")
    for sentence in sentences(text) if re.search(r"[A-Z]", text) else ():
        if (match := pattern.search(sentence)) and (match["body"] or match.start() == 0):
            yield match[1], match["body"] or "", sentence


def with_department(text: str) -> tuple[str, str]:
    """The person and the department that stand beside one label: "Lotte Kramer (team Wmo)"; without a department it is empty."""
    match = _LEADER_OF.fullmatch(text.strip()) or _LEADER_BESIDE.fullmatch(text.strip())
    if match:
        return match["person"].strip(), match["body"].strip()
    person, *others = map(str.strip, text.split(","))
    part = next((found["body"] for other in others if (found := _PLACE.fullmatch(other))), "") if is_person(person) else ""
    return (person, part) if part else (text, "")


@lru_cache(maxsize=8)
def _leader(words: Words) -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, _orders(words.vocabulary)))


def _orders(known: Vocabulary) -> tuple[str, ...]:
    """The role before the person, the role behind the person, "Jan Jansen is projectleider", and with a verb: "… leidt het project"."""
    names = known.fields.get("project_leader", ())
    role = f"(?i:{either(name for name in names if name.isalpha())})"
    person = rf"(?!(?:Team|Afdeling|Unit|Cluster|Gemeente)\b){_PERSON}"
    return (
        rf"(?<!\w){role}(?:\s+(?:namens|van|voor)\s+(?:de|het)\s+\w+)?\s*(?:is|wordt|treedt\s+op|fungeert|:|=)?\s*{person}",
        rf"(?<!\w){role}(?:\s+[\w-]+){{1,4}}\s*:\s*{person}",
        rf"(?<!\w){person}\s*,[^,;.()]{{3,50}}\(\s*(?:de\s+)?{role}\s*\)",
        rf"(?<!\w){person}\s*[,(]\s*(?:de\s+)?{role}(?!\w)",
        rf"(?<!\w){person}\s*,\s*[^,.;]{{3,40}},\s*(?:tevens|ook|en)\s+(?:de\s+)?{role}(?!\w)",
        rf"(?<!\w){person}{_OF}\s+(?:is|wordt)\s+(?:ook\s+|tevens\s+)?(?:de\s+)?{role}(?!\w)",
        rf"(?<!\w){person}\s+(?:is|wordt|treedt)\b[^,;.]{{0,60}}\bals\s+{role}(?!\w)",
        rf"\b(?:trekt|leidt)\s+{person}\s+(?:dit|het|de)\s+(?:project|traject|inkoop|aanbesteding|opdracht)\b",
        rf"(?<!\w)(?i:{either(known.led_by)})\s+{person}",
        rf"(?<!\w){person}{_OF}\s+(?i:{either(known.leads)})(?!\w)",
    )
