"""What a sentence says about the purchase in weaker words than a fact needs: "€ 24.900 ex btw", "drie schooljaren met twee keer een optie", "Dienst, CPV …"."""

from __future__ import annotations

import re
from datetime import date

from mvoi_checklist.inputs.dutch.comparisons import without_basis
from mvoi_checklist.inputs.dutch.days import read_day
from mvoi_checklist.inputs.dutch.limits import AT_MOST
from mvoi_checklist.inputs.dutch.money import IF_SO, MONEY, amounts_in, the_value
from mvoi_checklist.inputs.dutch.negation import denies
from mvoi_checklist.inputs.dutch.terms import WOULD, fixed_term, read_months, term_beside, terms_in
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.dutch.yearly import read_yearly
from mvoi_checklist.inputs.purchase.contract_kind_names import contract_kind_names
from mvoi_checklist.model.start_document import ValueRange

_LONGEST, _NEAR = 260, 40
_PIECES = re.compile(r"[,;:]\s|\.\s*$|\s[–—-]\s|\s\(")
_COMMAS, _LIMITED = re.compile(r"[,;]\s"), re.compile(rf"\b{AT_MOST}", re.IGNORECASE)
_PLAIN_SORTS = re.compile(r"\b(?:werken|leveringen|diensten|levering|dienst)\b", re.IGNORECASE)
SORTS = re.compile(r"werk|levering|dienst|\bSAS\b", re.IGNORECASE)
"""What a text holds that may tell the kind of purchase."""
_SPECIFIC = re.compile(r"\bspecifieke\b", re.IGNORECASE)
_NOW = re.compile(r"\bnu\s+(?:(?:ca\.?|circa|ongeveer)\s+)?(?:€\s*)?\d\S*\s+(?:euro\s+)?(?:per jaar|p/?j\b)", re.IGNORECASE)
"""What the contract of now costs in a year."""
_DENIED_SORT = re.compile(r"\(?\b(?:geen|niet (?:een|als|om)) (?:\w+ )?(?:werk|werken|dienst|diensten|levering|leveringen|SAS)\b", re.IGNORECASE)
"""A kind that the purchase is not: "een dienst (geen werk: er wordt niets gebouwd)"."""
_CHOICE = re.compile(r"\bof\b|(?<!\d)/|/(?!\d)|\[\s*\]", re.IGNORECASE)
_DEFINES = re.compile(r"een (?:werk|dienst|levering) is\b", re.IGNORECASE)
_SORT_OF_SERVICE = re.compile(r"\b(?:gaat om|kopen) (?:een )?[a-z]{4,}(?P<sort>diensten|dienst)(?![\w-])", re.IGNORECASE)
"""A kind that closes a longer word: "Het gaat om adviesdiensten"."""
_OF_OPTIONS = re.compile(r"(?:\w+\s){0,2}(?:verleng|opti)", re.IGNORECASE)
"""A sentence about what may follow the fixed term."""
_CLAUSES = re.compile(r"[;(),.]\s*|\b(?:met|daarna|waarvan|te verlengen|gevolgd door|en (?:dan|daarna))\b")
_DAYS_APART = re.compile(r"[,;()]|\ben\b")
_WITH_OPTIONS = re.compile(r"\b(?:incl\b\.?|inclusief)\s+(?:\w+\s+){0,2}(?:opti|verleng)", re.IGNORECASE)
_LATER = re.compile(r"\b(?:opti\w*|verleng\w*|max\w*|keer|maal|x)\b|×|\+", re.IGNORECASE)


def likely_value(sentence: str, words: Words) -> float | ValueRange | None:
    """The amount in a sentence that may tell the value, in EUR excl. VAT."""
    said = _may_tell_value(sentence, words)
    return the_value(amounts_in(sentence, words), words) if said and len(sentence) <= _LONGEST and not IF_SO.match(sentence) else None


def likely_yearly(sentence: str, words: Words) -> float | ValueRange | None:
    """The amount of a year in a sentence that may tell the value, in EUR excl. VAT: "Nu € 52.000 per jaar"."""
    said = _may_tell_value(sentence, words)
    amounts = list(MONEY.finditer(sentence))
    compared = len(amounts) > 1 and _NOW.search(sentence)  # "Kosten nu 58k per jaar, ik denk 62k"
    return read_yearly(sentence, words) if said and amounts and not (compared or IF_SO.match(sentence)) else None


def _may_tell_value(sentence: str, words: Words) -> bool:
    """Whether a sentence speaks of what the purchase costs, whatever that was estimated from."""
    told = without_basis(sentence)
    return words.says("likely_cues", told, "estimated_value") and not words.says("unlikely_cues", told, "estimated_value")


def likely_term(sentence: str, words: Words) -> int | None:
    """The term in a sentence that may tell how long the contract lasts, in months."""
    own = (clause for clause in sentence.split(", ") if not words.says("other_terms", clause))
    sentence = ", ".join(clause for clause in own if not (words.is_before_contract(clause) and terms_in(clause)))
    if len(sentence) > _LONGEST or _OF_OPTIONS.match(sentence) or not words.says("likely_cues", sentence, "duration_months"):
        return None
    if words.says("unlikely_cues", sentence, "duration_months") or WOULD.search(sentence):
        return None
    told = fixed_term(sentence) or read_months(sentence) or term_beside(sentence)
    return told or (None if _WITH_OPTIONS.search(sentence) else _only_term(sentence))


def _only_term(sentence: str) -> int | None:
    """The one term that stands in a clause without options."""
    apart = [piece for piece in _COMMAS.split(sentence) if terms_in(piece)]
    if len(apart) == 1 and not _LIMITED.search(sentence) and (months := read_months(apart[0])):
        return months  # "SaaS, 1 leverancier, 6 jaar + opties"
    clauses = [clause for clause in _CLAUSES.split(sentence) if terms_in(clause) and not _LATER.search(clause)]
    found = terms_in(clauses[0]) if len(clauses) == 1 else []
    return found[0] if len(found) == 1 else None


def likely_start(sentence: str, words: Words) -> date | None:
    """The one day in a clause that may tell when the contract starts."""
    clauses = (clause for clause in _DAYS_APART.split(sentence) if words.says("likely_cues", clause, "start_date"))
    own = ((clause, day) for clause in clauses if not words.says("unlikely_cues", clause, "start_date") and (day := read_day(clause)))
    found = {day for clause, day in own if not words.is_before_contract(clause)}
    return found.pop() if len(found) == 1 else None


def _sort(words: Words) -> str:
    return rf"(?:(?:een|de|puur|gewoon|alleen|gewone|dus) ){{0,3}}(?:overheids)?(?P<sort>{contract_kind_names(words, bare=True)})"


def _alone(words: Words) -> re.Pattern[str]:
    """A kind that is all that a piece of a sentence says."""
    opens = r"[\w ]*\b(?:betreft|om|is|als|soort|type|kopen)\b:? |(?:hoofdzakelijk|grotendeels|voornamelijk|in hoofdzaak) "
    return words.compiled("kind alone", lambda: rf"(?i)(?:{opens})?{_sort(words)}(?: dus)?(?:\s*\([^()]*\)|\s+(?:incl\b\.?|inclusief)\s.+)?")


def _called(words: Words) -> re.Pattern[str]:
    """A kind behind words that say what the purchase is."""
    opens = (
        r"als (?:een )?|(?:is|betreft|om|wordt) (?:dus |gewoon |hier |juridisch |formeel )?een (?:[a-z]+e )?|zijn (?:daarmee )?|bestaat uit |\w*opdracht voor |"
        r"dus een |noemt (?:dat|dit|het) een |"
        r"een voor |\w*overeenkomst (?:voor )?|type |waarde van de |soort opdracht:? |(?:onder|bij|tot|procedure voor) (?:de )?[“\"]?(?=sociale)"
    )
    return words.compiled("kind called", lambda: rf"(?i)\b(?:{opens}){_sort(words)}(?![\w-]|\s+en\b)")


def _called_so(sentence: str, words: Words) -> re.Match[str] | None:
    """A kind before the verb that closes its clause, where nothing before it denies: "Dat het een levering is, staat vast"."""
    opens = r"(?:aangezien|dat|nu|omdat) (?:dat|dit|het) (?:hier )?(?:om )?(?=een )"
    found = words.compiled("kind called so", lambda: rf"(?i)\b{opens}{_sort(words)} (?:betreft|gaat|is)\b").search(sentence)
    return None if found and denies(sentence[: found.start()]) else found


def likely_kind(sentence: str, words: Words) -> str | None:
    """The kind of purchase that stands by itself between commas, or that a sentence calls it."""
    if _CHOICE.search(sentence) or _DEFINES.match(sentence) or sentence.count("=") > 1:
        return None  # a choice, a definition, or what letters mean
    sentence = _DENIED_SORT.sub(" ", sentence)
    if len(_PLAIN_SORTS.findall(sentence)) > 1 and not _SPECIFIC.search(sentence):
        return None
    pieces = (piece.strip(" .)") for piece in _PIECES.split(sentence))
    found = next(filter(None, map(_alone(words).fullmatch, pieces)), None)
    found = found or _called(words).search(sentence) or _called_so(sentence, words) or _SORT_OF_SERVICE.search(sentence)
    before = sentence[: max(0, sentence.find(found["sort"]))][-_NEAR:] if found else ""
    return None if not found or words.says("unlikely_cues", before, "contract_kind") else words.find_label("contract_kinds", found["sort"])
