"""Facts in running text: "De waarde van de opdracht is geraamd op € 620.000 exclusief btw." Each needs its cue in the same sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mvoi_checklist.inputs.days import read_day
from mvoi_checklist.inputs.field_values import cpv_codes, procedure_in
from mvoi_checklist.inputs.labels import Words
from mvoi_checklist.inputs.money import amounts_in
from mvoi_checklist.inputs.scope import is_hint, sentences
from mvoi_checklist.inputs.terms import first_day, read_months, read_period, term_beside

Fact = tuple[str, object, str]

_DOUBTED = re.compile(
    r"\bincl(?:\.|usief)?\s+(?:\d+\s*%\s*)?btw|\bper\s+(?:jaar|maand|kwartaal|week)|\bjaarlijks|\bmaandelijks|"
    r"\bincl(?:\.|usief)?\s+(?:\w+\s+)?(?:opties|verleng)",
    re.IGNORECASE,
)
_TIMES = re.compile(r"\d\s*[x×]\s*$")
"""Before an amount: "4 x € 70.000" is not the value, what stands behind "=" is."""
_EACH_YEAR = re.compile(r"\b(?:jaarlijkse?|maandelijkse?|per (?:jaar|maand))\b", re.IGNORECASE)
_CONTRACT = re.compile(
    r"\b(?:contract\w*|overeenkomst|raamovereenkomst|opdracht|looptijd|werk|werkzaamheden|uitvoering|bouw|leveringen|dienstverlening)\b", re.IGNORECASE
)
_BUYS = re.compile(r"\b(?:inkopen|kopen|inhuren|afnemen|aanbesteden|contracteren)\b", re.IGNORECASE)
_NO_TERM = re.compile(r"\b(?:garantie\w*|opzegtermijn|bewaartermijn|onderhoudstermijn|betalingstermijn)\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:niet(?!-?\s?openba)|geen|te weinig)\b", re.IGNORECASE)
_RULE = re.compile(r"\b(?:tot|boven|vanaf|onder)\s+(?:€|EUR)|\b(?:mag|mogen|moet|moeten|doorgaans|meestal|normaal)\b", re.IGNORECASE)
_KIND = re.compile(
    r"\b(?:betreft|gaat om|is) een (?:overheidsopdracht voor (?:een )?)?(werk|werken|levering|leveringen|dienst|diensten)\b(?!\w)", re.IGNORECASE
)
_ID = r"(?P<id>[A-Z0-9][\w./-]{0,30}\d[\w./-]{0,30}\w|\d{4,12})(?!\w)"


def facts(text: str, words: Words) -> Iterator[Fact]:
    """Every fact with its field and the sentence it stands in; a value that is in doubt is None."""
    if not words.touches("facts", lambda: _fact_phrases(words), text):
        return
    for sentence in sentences(text):
        if words.touches("facts", lambda: _fact_phrases(words), sentence) and not (words.says("elsewhere", sentence) or is_hint(sentence, words)):
            for field, value in _of(sentence, words):
                yield field, value, sentence


def _fact_phrases(words: Words) -> Iterator[str]:
    cues = words.vocabulary.sentence_cues
    for field in ("estimated_value", "duration_months", "start_date", "product_groups"):
        yield from cues.get(field, ())
    for names in words.vocabulary.procedures.values():
        yield from (name for name in names if " " in name or "-" in name)
    yield from (name for name in words.vocabulary.fields.get("reference", ()) if " " not in name)
    yield from ("cpv", "werk", "werken", "levering", "dienst")


def _of(sentence: str, words: Words) -> Iterator[tuple[str, object]]:
    yield from _value(sentence, words)
    yield from _term(sentence, words)
    if (cue := words.search("sentence_cues", sentence, "start_date")) and (day := read_day(sentence[cue.end() : cue.end() + 40])):
        yield "start_date", day
    if not (_NOT.search(sentence) or _RULE.search(sentence)) and (procedure := procedure_in(sentence, words)):
        bracket = re.search(r"\(([^()]+)\)", sentence)
        if words.says("sentence_cues", sentence, "procedure") or (bracket and procedure_in(bracket[1], words)):
            yield "procedure", procedure
    if match := _KIND.search(sentence):
        yield "contract_kind", words.find("contract_kinds", match[1])
    yield from _groups(sentence, words)
    if "cpv" in sentence.lower() and (codes := cpv_codes(sentence)):
        yield "cpv", codes
    if match := _reference(words).search(sentence):
        yield "reference", match["id"]


def _value(sentence: str, words: Words) -> Iterator[tuple[str, object]]:
    """An amount after a cue; what stands between the amount before it and this one may not say that it is a budget."""
    bare = re.sub(r"\([^()]*\bperceel\b[^()]*\)", "", sentence)
    cue = words.pattern("sentence_cues", "estimated_value")
    for money in amounts_in(bare):
        if cue.search(money.before) and not (_TIMES.search(money.before) or words.says("not_the_value", cue.sub(" ", money.before))):
            yield "estimated_value", None if _DOUBTED.search(money.after) or _EACH_YEAR.search(money.before) else money.value


def _term(sentence: str, words: Words) -> Iterator[tuple[str, object]]:
    if (period := read_period(sentence)) and _CONTRACT.search(sentence):
        yield "start_date", period[0]
        yield "duration_months", period[1]
        return
    if _NO_TERM.search(sentence):
        return
    cues = list(words.pattern("sentence_cues", "duration_months").finditer(sentence)) if _CONTRACT.search(sentence) else []
    terms = (read_months(re.split(r";|\. ", sentence[cue.start() :])[0]) for cue in cues)
    if months := next(filter(None, terms), None) or (term_beside(sentence) if cues or _BUYS.search(sentence) else None):
        yield "duration_months", months
        if day := first_day(sentence):
            yield "start_date", day


def _groups(sentence: str, words: Words) -> Iterator[tuple[str, object]]:
    cue = words.search("sentence_cues", sentence, "product_groups")
    if not cue:
        return
    if re.search(r"\bgeen (?:van |enkele )", sentence[: cue.start()], re.IGNORECASE):
        yield "product_groups", []
    elif not _NOT.search(sentence) and (found := words.names("product_groups").match(sentence[cue.end() :].lstrip(" :\"“‘'"))):
        yield "product_groups", [words.find("product_groups", found[0])]


def _reference(words: Words) -> re.Pattern[str]:
    return words.compiled(
        "reference",
        lambda: (
            rf"(?<!\w)(?:(?i:{_single(words, 'reference', 'nummer', 'nr', 'kenmerk')})\.?\s*[:|]?\s*|(?i:zaak|dossier)\s*:?\s*(?=\S*\d{{3}})(?!\d{{4}}\s)){_ID}"
        ),
    )


def _single(words: Words, field: str, *ends: str) -> str:
    """The names of a field that are one word with one of these ends."""
    names = (name for name in words.vocabulary.fields.get(field, ()) if " " not in name and name.endswith(ends) and name not in ends[:2])
    return "|".join(map(re.escape, sorted(names, key=len, reverse=True))) or "(?!)"
