"""The procedure that a text names, and the one that a sentence chooses: others are weighed, and fall."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.inputs.dutch.earlier_contracts import of_now
from mvoi_checklist.inputs.dutch.negation import denies
from mvoi_checklist.inputs.dutch.refusals import postpones
from mvoi_checklist.inputs.dutch.scope import is_elsewhere, sentences
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.purchase.invited_parties import by_invited, by_number, one_party
from mvoi_checklist.inputs.readings import Source

_LIMIT = re.compile(r"\b(?:tot|boven|vanaf|onder)\s+(?:€|EUR|de (?:grens|drempel|limiet)(?:waarde|bedrag)? voor\b)", re.IGNORECASE)
_REASON = re.compile(r"\b(?:omdat|want|aangezien)\b.*", re.IGNORECASE | re.DOTALL)
"""Why this procedure is followed: "enkelvoudig onderhands omdat de waarde onder € 50.000 blijft"."""
_MAY = re.compile(r"\b(?:mag|mogen|moet|moeten)\b|\b(?:kan|kunnen)\W*$", re.IGNORECASE)
_PIECE = re.compile(r"[\n;()]|:\s|[.!]\s+(?=[A-Z])")
_IN_CASE = re.compile(r"\W*bij (?:een|elke|iedere)\s+(?:[\w-]+\s+){0,3}(?:procedure|aanbesteding|uitvraag|traject)\b", re.IGNORECASE)
"""What opens a sentence on what would be so: "Bij een Europese aanbesteding stelt de jurist …"."""
_IF = re.compile(
    r"\bals(?! penvoerder| raamovereenkomst| één| (?:de )?vorige?\b| nu\b| voorheen| altijd| gebruikelijk)\b|"
    r"^[^,]*\b(?:kan|kunnen|mag|mogen|pas|valt|boven|onder(?! (?:drie|vier|vijf|zes|\d) )|tot|vanaf|kost)\b",
    re.IGNORECASE,
)
_EITHER = re.compile(r"\bof\b", re.IGNORECASE)
_OR_ELSE = re.compile(r",\s+of\b", re.IGNORECASE)
OTHERWISE = re.compile(r"(?:overeenkomst|contract)(?:\s+\w+){0,2}\s+$|\b(?:zonder|in plaats van)\b[^,;.]*$", re.IGNORECASE)
"""A contract with one party says nothing of how many are asked: "raamovereenkomst met één partij"; nor does what is avoided."""
_WE = re.compile(r"\b(?:wij|we|ik)\b", re.IGNORECASE)
_TWO_ROUNDS = re.compile(r"\bniet[- ]?openba|(?<!zonder )(?<!geen )\bvoorselectie\b|\btwee rondes\b", re.IGNORECASE)
_OPEN = re.compile(r"(?<!niet-)(?<!niet )\bopenba", re.IGNORECASE)
_IN_TWO_ROUNDS = {"nationaal-openbaar": "nationaal-niet-openbaar", "europees-openbaar": "europees-niet-openbaar"}
_EUROPEAN = {"nationaal-openbaar": "europees-openbaar", "nationaal-niet-openbaar": "europees-niet-openbaar"}
_IN_TWO_PARTS = re.compile(
    r"\b(?P<market>Europees|Europese|EU|nationaal|nationale)\b(?: procedure| aanbesteding)?"
    r"(?:[,.:;/>→]|\s[–—-]+|\s\(|\s(?=nl\b|namelijk\b|en (?:dan|wel)\b))"
    r"[\s–—>→-]*(?:(?:en wel|en dan|nl|namelijk|te weten|t\.w|vorm|procedure|soort)\b[\s.,:]*)?"
    r"(?:gewoon )?(?P<way>(?:niet[- ])?openba(?:ar|re procedure))\b\)?",
    re.IGNORECASE,
)
"""The market, and apart from it the way."""
_CAN, _APART = re.compile(r"\bkan\b|\bkunnen\b", re.IGNORECASE), re.compile(r"[,;:]\s|\ben (?:dat|niet)\b|\bmaar\b")
_LIKE = re.compile(r",\s+(?:net als|zoals|evenals)\b[^,;.]*,\s+", re.IGNORECASE)
"""What only compares, in the middle of a sentence: "Meervoudig onderhands, zoals in 2021, kan dus niet"."""
_CLAUSE = re.compile(r"[,;:]\s")
_WHY = re.compile(r"(?<=\w),?\s+(?:want|omdat|aangezien)\b.*", re.IGNORECASE | re.DOTALL)
"""The reason for a procedure, which may deny something else: "nationaal openbaar, want we hebben geen goede shortlist"."""
_ONE_ROUND = re.compile(r",?\s+(?:dus\s+|en\s+)?(?:geen|zonder) (?:voor|pre)?selectie\w*\b", re.IGNORECASE)
"""What only says once more that there is one round."""
_BY_RULES = re.compile(r"\s+(?:volgens|conform)\s", re.IGNORECASE)
"""Behind it stand the rules of the procedure: "Meervoudig onderhands volgens ARW 2016"."""
_WHO = re.compile(r"wie\b", re.IGNORECASE)
"""What opens a sentence about somebody: "Wie het gaat leiden wordt na de zomer bepaald"."""


def _in_one(text: str) -> str:
    """The text with a procedure in two parts as one: "Europees, nl.: openbaar", "nationaal, niet-openbaar"."""

    def whole(found: re.Match[str]) -> str:
        market = "nationaal" if found["market"].lower().startswith("n") else "europees"
        return f"{market} {'niet-' if found['way'].lower().startswith('n') else ''}openbaar"

    return _IN_TWO_PARTS.sub(whole, text)


def procedure_in(text: str, words: Words) -> str | None:
    """The one procedure that a text names in two words or more ("Europese openbare procedure") and does not deny."""
    return None if denies(text) else one_procedure(text, words)


def one_procedure(text: str, words: Words) -> str | None:
    """The one procedure that a text names in two words or more, or by its letters."""
    names = [match[0] for match in procedures_named(text, words)]
    names = [name for name in names if not one_party(words).fullmatch(name)] or names  # "Europees openbaar, één leverancier": the contract is closed with one
    found = {words.find("procedures", " ".join(name.split())) for name in names if re.search(r"[\s:-]", name) or name.isupper()}
    return _of_here(found.pop(), names, text, words) if len(found) == 1 else None


def procedures_named(text: str, words: Words) -> Iterator[re.Match[str]]:
    """The places that name a procedure as what is or may be followed."""
    return (match for match in words.names_in("procedures", text) if not (OTHERWISE.search(text[: match.start()]) or _is_of_other(match, text, words)))


def _is_of_other(name: re.Match[str], text: str, words: Words) -> bool:
    """Whether letters are a part of a code ("zaak WS-MO-1182"), or the name of a department ("team MO", "directeur MO")."""
    return name[0].isupper() and (re.match(r"-\d", text[name.end() :]) is not None or _names_a_unit(text[: name.start()], words))


def _names_a_unit(before: str, words: Words) -> bool:
    """Whether the last words before letters are a word for a part of the organisation, or what somebody is there."""

    def pattern() -> str:
        parts, functions = (*words.vocabulary.unit_words, *words.vocabulary.other_unit_words), words.vocabulary.functions
        return rf"(?i)\b(?:(?:{either(parts)})\s*:?|(?:{either(functions)}))\s*$"

    return words.compiled("unit before letters", pattern).search(before) is not None


def _of_here(procedure: str | None, names: list[str], text: str, words: Words) -> str | None:
    """A procedure that is called by half its name is a national one where the text says so: "nationaal, met voorselectie (niet-openbare procedure)"."""
    national = {european: own for own, european in _EUROPEAN.items()}.get(str(procedure))
    half = national and not any(words.says("names_of_europe", name) for name in names)
    return national if half and words.says("names_of_nation", text) else procedure


def labelled_procedure(text: str, words: Words) -> str | None:
    """The procedure beside its label, by a piece of the text that weighs nothing: "MO met 4 partijen (EO is niet nodig)".

    A piece that says to choose goes before the others; those must agree.
    """
    told = sentences(text)
    if any(postpones(one, words) for one in told if not _WHO.match(one)) or any(words.says("choices", other) for other in other_procedures(text, words)):
        return None
    if any(_set_aside(one, words) for one in told):
        text = "\n".join(one for one in told if not _set_aside(one, words))
    text = _in_one(text)
    named = set()
    for whole in _PIECE.split(words.in_full(text)):
        piece = _ONE_ROUND.sub("", _WHY.sub("", whole.rpartition(" dus ")[2]))  # "onder de drempel, dus meervoudig onderhands"
        said = " ".join(piece.replace(",", " ").split())
        if _weighs(piece, words) or _OR_ELSE.search(piece) or _EITHER.search(piece.partition(",")[0]) or _is_rule(piece, words):
            continue
        if denies(said):
            found = chosen_procedure(whole, words)  # "niet onderhands, maar een Europese openbare aanbesteding"
        else:
            found = words.find_label("procedures", said) or one_procedure(said, words) or _before_whom(piece, words)
        if found:
            around = next((one for one in told if whole.strip() in one), whole)  # "Nationaal, met selectie (niet-openbare procedure)"
            found = _of_here(_by_rounds(found, piece), [said], around, words)
            if words.says("choices", piece):
                return found
            named.add(found)
    return named.pop() if len(named) == 1 else None if named else by_invited(text, words)


def only_rejects(text: str, words: Words) -> bool:
    """Whether all that a text names was considered and not chosen: "Eerder is Europees openbaar overwogen, dat is hier te zwaar"."""
    naming = [one for one in sentences(text) if any(procedures_named(one, words))]
    return bool(naming) and all(words.says("rejections", one) for one in naming) and not any(other_procedures(text, words))


def _set_aside(sentence: str, words: Words) -> bool:
    """Whether a sentence opens with a word that says of all behind it that it was considered: "Overwogen: Europees openbaar (te star), …"."""
    opening, colon, _ = sentence.partition(":")
    return bool(colon) and words.says("rejections", opening)


def _before_whom(piece: str, words: Words) -> str | None:
    """The procedure before the comma, where one or more are asked by name: "enkelvoudig, Jansen BV"."""
    found = words.find_label("procedures", piece.partition(",")[0])
    return found if found and found.endswith("onderhands") else None


def chosen_procedure(sentence: str, words: Words) -> str | None:
    """The procedure that a sentence says is followed."""
    sentence = _in_one(_LIKE.sub(" ", sentence))
    if _set_aside(sentence, words) or _is_rule(sentence, words) or _MAY.search(sentence):
        return None
    if one_party(words).search(sentence) and not (words.says("offer_words", sentence) or "gun" in sentence.lower()):
        return None  # "Nu dus één partij" is about the contract
    clauses = (clause for clause in _CLAUSE.split(sentence) if not words.says("rejections", clause))
    found = next((procedure for clause in clauses if (procedure := procedure_in(clause, words))), None)
    if found is None:
        return None
    names = [name[0] for name in procedures_named(sentence, words)]
    found = _of_here(found, names, sentence, words) or found  # "Nationaal, met selectie (niet-openbare procedure)"
    bracket = re.search(r"\(([^()]+)\)", sentence)
    first = _BY_RULES.split(_CLAUSE.split(sentence)[0])[0].rstrip(".")
    opens = words.find_label("procedures", first) is not None or first.lower() in words.vocabulary.advice_nouns  # "Voorstel: nationaal openbaar"
    found = _by_rounds(found, sentence)
    said = opens or words.says("sentence_cues", sentence, "procedure") or words.says("choices", sentence) or (bracket and procedure_in(bracket[1], words))
    return found if said else None


def _by_rounds(procedure: str, sentence: str) -> str:
    """The procedure where the sentence that names it tells of two rounds: "een nationale aanbesteding, volgens de niet-openbare procedure"."""
    return _IN_TWO_ROUNDS.get(procedure, procedure) if _TWO_ROUNDS.search(sentence) and not _OPEN.search(sentence) else procedure


def in_one_country(told: list[tuple[object, Source]], words: Words) -> list[tuple[object, Source]]:
    """What sentences tell, without a "niet-openbare procedure" that names no Europe where another sentence says that it is a national one."""
    national = {_EUROPEAN[str(procedure)] for procedure, _ in told if str(procedure) in _EUROPEAN}
    return [(procedure, source) for procedure, source in told if procedure not in national or words.says("names_of_europe", source.quote)]


def likely_procedure(sentence: str, words: Words) -> str | None:
    """The one procedure that a sentence names, without saying that it is followed, and does not weigh."""
    said = _in_one(words.in_full(sentence))
    if _is_rule(said, words) or _MAY.search(said) or _CAN.search(said) or _EITHER.search(said) or words.says("rejections", said):
        return None
    clauses = _APART.split(said)
    named = ((at, procedure) for at, clause in enumerate(clauses) if (procedure := procedure_in(clause, words)))
    at, procedure = next(named, (0, None))
    taken_back = any(map(denies, clauses[at + 1 :]))  # "… stellen dat voor, maar dat doen wij niet"
    return chosen_procedure(said, words) or (None if taken_back else procedure)


def _is_rule(text: str, words: Words) -> bool:
    """Whether a text tells what holds for every purchase of some value, or what is usual."""
    return _LIMIT.search(_REASON.sub("", text)) is not None or words.says("usual_words", text)


def _weighs(text: str, words: Words) -> bool:
    """Whether a text weighs a procedure, or says when it would be followed."""
    return _IN_CASE.match(text) is not None or _IF.search(text) is not None or words.says("weighing_words", text)


def mentioned_procedures(text: str, words: Words) -> Iterator[tuple[str, str]]:
    """The sentences that name a procedure and do not reject it, each with that procedure."""
    for sentence in sentences(text):
        other = is_elsewhere(sentence, words) or not of_now(sentence, words)
        rejected = other or words.says("rejections", sentence) or _is_rule(sentence, words)
        said = _in_one(sentence if words.says("offer_words", sentence) else one_party(words).sub(" ", sentence))  # "met één leverancier" is about the contract
        procedure = None if rejected or not _WE.search(sentence) else procedure_in(said, words) or by_number(sentence, words)
        if procedure and (procedure != "sas" or _AS_PROCEDURE.search(sentence)):
            yield sentence, procedure


_AS_PROCEDURE = re.compile(r"SAS|procedure|regime|aanbested", re.IGNORECASE)
"""Without these words "sociale en andere specifieke diensten" is what is bought."""


def other_procedures(text: str, words: Words) -> Iterator[str]:
    """The sentences that name a procedure that is none of the list, and do not reject or weigh it."""
    for sentence in sentences(text) if words.says("other_procedures", text) else ():
        weighed = (
            is_elsewhere(sentence, words)
            or not of_now(sentence, words)
            or words.says("rejections", sentence)
            or _is_rule(sentence, words)
            or _weighs(sentence, words)
        )
        if not weighed and any(words.says("other_procedures", clause) and not denies(clause) for clause in _CLAUSE.split(sentence)):
            yield sentence
