"""Facts in running text: "De waarde van de opdracht is geraamd op € 620.000 exclusief btw." Each needs its cue in the same sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mvoi_checklist.engine.phrases import Phrases
from mvoi_checklist.inputs.dutch.comparisons import without_earlier
from mvoi_checklist.inputs.dutch.days import may_hold_day, read_day
from mvoi_checklist.inputs.dutch.earlier_contracts import of_now
from mvoi_checklist.inputs.dutch.label_forms import without_notes
from mvoi_checklist.inputs.dutch.money import IF_SO, MONEY, NOW, amounts_in, the_value, without_money
from mvoi_checklist.inputs.dutch.negation import denies
from mvoi_checklist.inputs.dutch.refusals import postpones
from mvoi_checklist.inputs.dutch.scope import about_this, is_elsewhere, is_hint, readable_sentences
from mvoi_checklist.inputs.dutch.starts import day_of_beginning, first_day, start_in, tells_other_day
from mvoi_checklist.inputs.dutch.terms import WOULD, WRITTEN_COUNT, fixed_term, read_months, read_period, term_beside
from mvoi_checklist.inputs.dutch.values import sum_in_sentence
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.dutch.yearly import of_a_year_together, read_yearly
from mvoi_checklist.inputs.purchase.contract_kind_names import contract_kind_names, long_contract_kinds
from mvoi_checklist.inputs.purchase.field_values import cpv_codes
from mvoi_checklist.inputs.purchase.procedures import chosen_procedure
from mvoi_checklist.inputs.purchase.references import reference_in, reference_of_this

Fact = tuple[str, object, str]

YEARLY_VALUE = "yearly_value"
"""The fact that an amount is that of a year, beside that of another: "nu 41.000 per jaar, ik reken op 45.000 per jaar"."""
TERM_OF_VALUE = "term_of_value"
"""The fact that the value is told for some years: these may be the fixed term."""
_VAT_IN = re.compile(r"\[voetnoot: [^\]\d]*\bincl(?:\.|usief)?\b[^\]\d]{0,12}\b(?:btw|b\.t\.w)\b[^\]\d]*\]", re.IGNORECASE)
"""A footnote that says no more than that a value holds the tax; what it is with tax is another amount."""
_SUPPOSED = re.compile(r"\b(?:als|indien|wanneer|mocht) (?:de|het|onze|deze)\s*$", re.IGNORECASE)
"""What may become the value: "als de raming richting de zeven ton gaat"."""
_WITH_OPTIONS = re.compile(r"(?:als|indien|wanneer|mochten?)\b[^,]*\b(?:\w*opti|verleng)", re.IGNORECASE)
"""What the value becomes with the options: "Indien beide verlengingsopties worden gelicht, komt de waarde uit op …"."""
_BY_THE_PIECE = re.compile(
    r"^(?:(?:het|de|een|dit|dat|ons|onze) )?(?:\w+ )?(?:\w*tarief|\w*tarieven|stuksprijs|eenheidsprijs)\b|"
    r"€\s*\d{1,3}(?:,\d\d)?\s*(?:per|/)\s*(?:uur|stuk|m2|maaltijd|rit|kwh|mwh|dag)\b",
    re.IGNORECASE,
)
"""A price by the hour or the piece is no value, and casts no doubt on one."""
_BARE_AMOUNT = re.compile(
    r"\d{1,3}\.\d{3}(?:,-+)?\s*\(?(?:p/j|per jaar|per schooljaar|(?:ex|excl|zonder)\b)|"
    r"\b(?:ex|excl|exclusief|zonder)\b\.? (?:btw )?(?:(?:ca|circa|ongeveer|rond|tussen)\b\.? )?(?:de )?\d{1,3}\.\d{3}\b",
    re.IGNORECASE,
)
"""What can only be an amount without the sign for euro: "ik ga uit van 140.000 per jaar ex btw", "raming ex btw tussen de 200.000 en …"."""
_PARTS = re.compile(r",\s*waarvan\b", re.IGNORECASE)
"""What stands before the parts of a value: "€ 198.000, waarvan € 150.000 in één keer"."""
_LEAST = 1_000
"""What is told in prose of less is a price of one thing: "Deze raming zit op € 398 per m2"."""
_UPON = re.compile(r"\s(?:op|met)\s*$", re.IGNORECASE)
_NEAR = 32
_RUNS = re.compile(r"\s*(?:dat |dit |het |de opdracht |die )?loopt (?:dan )?van(?:af)?\b", re.IGNORECASE)
"""A sentence that goes on about the purchase: "Loopt van 1 juni t/m 31 december 2027"."""
_COUNTED = re.compile(rf"\d|\b(?:{WRITTEN_COUNT})\s+(?:vaste\s+)?(?:school)?(?:jaar|jaren|maand)", re.IGNORECASE)
"""What a sentence about a term holds: a figure, or a number of years or months in words."""
_HOW_LONG = re.compile(r"(?:hoe lang|de (?:looptijd|contractduur|duur|termijn))\b[^,:;.]*", re.IGNORECASE)
"""A clause about the term itself, which may say that nobody knows it yet: what stands behind it is weighed."""
_TOO = re.compile(r"\bte (?:lang|kort)\b", re.IGNORECASE)
"""What is said of a term that was considered: "Vier jaar vast vond Rob te lang"."""
_FOLLOWS = re.compile(r",\s+(?:dus\s+)?(?:direct|meteen|gelijk|aansluitend)\s+(?:na|op|aan)\b.*")
"""What the contract comes after: "op 1 april 2027, dus direct na het huidige contract" tells its start all the same."""
_CONCEDES = re.compile(r"^(?:hoewel|ofschoon)\b.*?,\s+(?=(?:kiezen|kiest|kies|volgen|volgt|gaan|doen|is|zijn|wordt|past|valt)\b)", re.IGNORECASE)
"""What a sentence sets aside before it says what it is: "Hoewel catering op de lijst van sociale diensten staat, kiezen wij voor …"."""
_NOT_THAT = re.compile(r",\s+(?:dus\s+|en\s+)?(?:niet|geen)\s+(?:de\s+|meer\s+)?(?:\d|€)[^;]*$", re.IGNORECASE)
"""What is corrected: "de looptijd wordt 2 jaar, dus niet de 3 jaar uit de vorige mail"."""
_TELLS_NOTHING = re.compile(r"een (?:levering|dienst|werk) is\b|of\b", re.IGNORECASE)
"""What a form says of the kinds of purchases, and what opens a question that is still open: "Of het een dienst is, zoekt Inkoop uit"."""
_BETWEEN_CLAUSES = re.compile(r"[;:,(]|\s(?:en|maar|waarna)\s")
_PAST = re.compile(r"\b(?:had|hadden|liep|liepen|duurde)\b|(?:looptijd|duur) was\b", re.IGNORECASE)
"""How a sentence tells of a contract that was: "Het had een looptijd van drie jaar"."""
_AT_MOST = re.compile(r"[,(]?\s?(?:(?:en|met)\s+)?(?:(?:een|de)\s+)?\bmaximale\b[^,;:.()]*\)?", re.IGNORECASE)
"""How long it may last with all options: "vier jaar, met een maximale looptijd van acht jaar"."""
_OPTIONS = re.compile(r"\b(?:opti\w+|verleng\w+|jaarlijks\w*|per jaar|maximaal)\b", re.IGNORECASE)


def facts(text: str, words: Words) -> Iterator[Fact]:
    """Every fact with its field and the sentence it stands in; a value that is in doubt is None."""
    if not words.touches("facts", lambda: _fact_phrases(words), text):
        return
    for whole in (sentence if _VAT_IN.search(sentence) else without_notes(sentence) for sentence in readable_sentences(text)):
        sentence = _NOT_THAT.sub("", without_earlier(about_this(whole, words)))
        if not words.touches("facts", lambda: _fact_phrases(words), sentence) or _TELLS_NOTHING.match(sentence) or is_hint(sentence, words):
            continue
        if is_elsewhere(_FOLLOWS.sub("", sentence), words):
            if reference := reference_of_this(sentence, words):
                yield "reference", reference, whole
            continue
        for field, value in _of(_CONCEDES.sub("", of_now(sentence, words)), words):
            yield field, value, whole


def _fact_phrases(words: Words) -> Iterator[str]:
    cues = words.vocabulary.sentence_cues
    for field in ("estimated_value", "duration_months", "start_date", "product_groups"):
        yield from cues.get(field, ())
    for names in words.vocabulary.procedures.values():
        yield from (name for name in names if " " in name or "-" in name)
    yield from (name for name in words.vocabulary.fields.get("reference", ()) if " " not in name)
    yield from (*words.vocabulary.case_cues, *words.vocabulary.code_cues, *long_contract_kinds(words))


def _of(sentence: str, words: Words) -> Iterator[tuple[str, object]]:
    yield from _value(sentence, words)
    yield from _term(sentence, words)
    cue = words.search("sentence_cues", sentence, "start_date")
    told = re.split(r"[,;(]", sentence[cue.end() : cue.end() + 40])[0] if cue else ""
    if cue and told and (tells_other_day(sentence[: cue.start()], words) or (read_day(told) and words.is_before_contract(_clause_around(sentence, cue)))):
        told = ""
    if may_hold_day(sentence) and (day := read_day(told) or day_of_beginning(sentence, words) or start_in(sentence, words)):
        yield "start_date", day
    if procedure := chosen_procedure(sentence, words):
        yield "procedure", procedure
    if words.touches("kinds of purchases", lambda: long_contract_kinds(words), sentence) and (match := _kind(words).search(sentence)):
        yield "contract_kind", words.find_label("contract_kinds", next(filter(None, match.groups())))
    yield from _groups(sentence, words)
    if words.says("code_cues", sentence) and (codes := cpv_codes(sentence, words)):
        yield "cpv", codes
    if reference := reference_in(sentence, words):
        yield "reference", reference


def _clause_around(sentence: str, cue: re.Match[str]) -> str:
    """The clause in which a cue stands."""
    return _BETWEEN_CLAUSES.split(sentence[: cue.start()])[-1] + _BETWEEN_CLAUSES.split(sentence[cue.start() :])[0]


def _kind(words: Words) -> re.Pattern[str]:
    """The kind of purchase where a sentence says that it is one."""

    def pattern() -> str:
        sort = f"({contract_kind_names(words)})"
        mostly = (
            "(?:juridisch|formeel|aanbestedingsrechtelijk|strikt genomen)(?: gezien)? |"
            "in hoofdzaak |hoofdzakelijk |grotendeels |voornamelijk |(?:voor|in) het (?:overgrote|grootste) deel "
        )
        return (
            rf"(?i)\b(?:betreft|gaat om|is|blijft|percelen zijn|als(?! (?:dit|het) )|om|valt onder|vallen onder) (?:de |dit |het )?(?:dus |gewoon |{mostly})?"
            rf"(?:een )?(?:gewone |eenmalige )?(?:(?:overheids)?opdracht voor (?:een )?)?{sort}(?![\w-])|"
            rf"(?<!niet op de )\b(?:opdrachten|\w*opdracht|\w*overeenkomst|drempel\w*|grens|aanbesteding|lijst) (?:voor |van )(?:een )?{sort}(?![\w-])|"
            rf"^een (levering) van\b|\bdeze (dienst|levering) (?:omvat|bestaat uit|houdt in)\b|"
            rf"^(?:[•*▪·–-]\s+)?(?:een )?{sort}(?:[.,](?:\s|$)|\s\()|"
            r"^(?:een )?(werk) (?:op basis van|volgens|onder) (?:de )?(?:uav|raw)\b|^(?:een )?(?:bouwkundig|civieltechnisch) (werk)(?:\.|, dus\b)|"
            r"^(levering|leveringen) van [\w-]+(?: (?!is|zijn|wordt|worden|vindt|gaat|moet|kan|duurt)[\w-]+){0,3}\.?$"
        )

    return words.compiled("kinds in facts", pattern)


def _value(sentence: str, words: Words) -> Iterator[tuple[str, object]]:
    """The amount behind a cue; what stands before it may not say that it is a budget."""
    cue = words.search("sentence_cues", sentence, "estimated_value")
    if not cue or _SUPPOSED.search(sentence[: cue.start()]) or _WITH_OPTIONS.match(sentence) or IF_SO.match(sentence) or _BY_THE_PIECE.search(sentence):
        return
    if (added := sum_in_sentence(sentence, words)) is not None:
        yield "estimated_value", added
        return
    cues = words.phrases("sentence_cues", "estimated_value")
    parts = _PARTS.search(sentence)
    whole = sentence[: parts.start()] if parts and MONEY.search(sentence[: parts.start()]) else sentence
    bare_amounts = _BARE_AMOUNT.search(sentence) is not None and MONEY.search(sentence) is None
    found = amounts_in(re.sub(r"\([^()]*\bperceel\b[^()]*\)", "", whole), words, asked=bare_amounts)
    found = [money._replace(before=_clause_of_cue(money.before, cues)) for money in found]
    bare = [money._replace(before=cues.without(money.before)) for money in found]
    for at, (money, rest) in enumerate(zip(found, bare, strict=True)):
        if NOW.search(money.before) and at + 1 < len(found):
            continue  # what it costs until then
        upon = _UPON.search(money.before) is not None and cues.search(money.before[-_NEAR:]) is not None  # "De omzet en de vergoeding ramen we op € …"
        if cues.search(money.before) and (upon or not words.says("not_the_value", rest.before)):
            told = rest._replace(before=words.phrases("not_the_value").without(rest.before), named=True) if upon else rest  # "jaarlijkse" still counts
            value = the_value([told, *bare[at + 1 :]], words)
            yearly = of_a_year_together([told, *bare[at + 1 :]], words) if value is None else None
            yield from _of_years(value, read_yearly(sentence, words)) if value else [(YEARLY_VALUE, yearly) if yearly else ("estimated_value", None)]
            return


def _of_years(value: object, yearly: object) -> Iterator[tuple[str, object]]:
    """A value, and the amount of a year where it is that of some: "€ 350.000 per jaar, over vijf jaar € 1,75 miljoen"."""
    if isinstance(value, int | float) and value < _LEAST:
        return
    if isinstance(value, int | float) and isinstance(yearly, int | float) and value > yearly and value % yearly == 0:
        yield YEARLY_VALUE, yearly
    yield "estimated_value", value


def _clause_of_cue(before: str, cues: Phrases) -> str:
    """The words before an amount from the clause on in which the value is named: "…, te verlengen met een jaar, waarvan de waarde wordt geraamd op"."""
    named = cues.all_in(before)
    return before[before.rfind(", ", 0, named[-1].start()) + 1 :] if named else before


def _term(sentence: str, words: Words) -> Iterator[tuple[str, object]]:
    sentence = _AT_MOST.sub(" ", sentence) if "aximale" in sentence else sentence
    if (
        not _COUNTED.search(sentence)
        or WOULD.search(sentence)
        or _PAST.search(sentence)
        or _TOO.search(sentence)
        or ((asked := _HOW_LONG.match(sentence)) and postpones(asked[0], words))
    ):
        return
    if (period := read_period(sentence)) and (_RUNS.match(sentence) or words.says("contract_words", sentence)):
        yield "start_date", period[0]
        yield "duration_months", period[1]
        return
    if words.says("other_terms", sentence):
        return
    said = words.phrases("sentence_cues", "duration_months").all_in(sentence) if words.says("contract_words", sentence) else []
    cues = [cue for cue in said if not words.is_before_contract(_clause_around(sentence, cue))] if words.says("before_contract", sentence) else said
    starts = words.says("sentence_cues", sentence, "start_date")
    bare = without_money(sentence)
    terms = (read_months(re.split(r";|(?<!incl)(?<!excl)\. ", bare[cue.start() :])[0]) for cue in cues)
    if (
        months := fixed_term(sentence)
        or next(filter(None, terms), None)
        or (term_beside(sentence) if cues or starts or words.says("buying_words", sentence) else None)
    ):
        yield "duration_months", months
        if day := first_day(sentence):
            yield "start_date", day
    elif _is_valued(sentence, words) and (beside := term_beside(bare)):
        yield TERM_OF_VALUE, beside


def _is_valued(sentence: str, words: Words) -> bool:
    """Whether a sentence tells the value, without options: the term beside it is the fixed one."""
    return (
        MONEY.search(sentence) is not None
        and words.says("sentence_cues", sentence, "estimated_value")
        and not _OPTIONS.search(re.sub(r"\([^()]*\)", "", sentence))
    )


def _groups(sentence: str, words: Words) -> Iterator[tuple[str, object]]:
    cue = words.search("sentence_cues", sentence, "product_groups")
    if not cue:
        return
    if re.search(r"\bgeen (?:van |enkele )", sentence[: cue.start()], re.IGNORECASE):
        yield "product_groups", []
    elif not denies(sentence) and (found := _first_group(sentence[cue.end() :], words)):
        yield "product_groups", [found]


def _first_group(text: str, words: Words) -> str | None:
    """The product group whose name a text starts with."""
    said = text.lstrip(" :\"“‘'")
    return next((words.find("product_groups", match[0]) for match in words.names_in("product_groups", said) if not match.start()), None)
