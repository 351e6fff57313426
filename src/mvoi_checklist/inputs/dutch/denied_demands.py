"""A demand that is denied, in whatever order: "nemen we niet op", "niet opgenomen", "geen aparte eisen", "staat niet in het contract"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.inputs.dutch.words import Words

_NOT = r"(?:niet|geen|niets|niks|evenmin|nergens)"
_SOME = r"\s+(?:(?!(?:niet|geen|nooit|niets)\b|dat\s+(?!vlak|punt|gebied|onderdeel|onderwerp|terrein|thema))[^\s.;:/]+\s+)"
"""Words in between, of which none denies, or opens what is asked: "eisen dat er geen …"."""
_FAR = 12
"""Words that what is asked may take."""
_LED_ON = r"(?:^|[,;:–(])\s*(?:(?:maar|wel|dus|en)\s+)*"
"""Where what is asked, or that nothing is, may begin: "ja, maar zonder eisen"."""
_NO_MORE = r"(?!aanvullend|extra|nader|verder|ander)"
"""Without more demands some may be left."""

_NOT_THERE = rf"{_NOT}\s+(?:in|op|bij)"
_NOT_IN = re.compile(rf"\b{_NOT_THERE}\b", re.IGNORECASE)


def denies_demand(clause: str, words: Words) -> bool:
    """Whether a clause denies what would make a demand of it: its verb, the rest of that verb, or what is asked."""
    return _denied(words).search(clause) is not None or (_NOT_IN.search(clause) is not None and _placed(words).search(clause) is not None)


def _denied(words: Words) -> re.Pattern[str]:
    def pattern() -> str:
        known = words.vocabulary
        acts = "|".join(_denied_acts(known.demand_acts))
        nouns, uses = either(known.demand_nouns), either(known.uses)
        has = r"(?:biedt|bieden|heeft|hebben|is|zijn|levert|leveren|speelt|spelen|ziet|zien)"
        without = rf"zonder\s+(?:{_NO_MORE}[\w-]+\s+)?{_NO_MORE}[\w-]*(?:{nouns})"
        drops = "|".join(_apart(drop.split()) for drop in known.dropping)
        return (
            rf"(?i)(?<!\w)(?:{acts}|{_NOT}(?:{_SOME}{{0,4}}|\s+)(?:{either((*known.demand_participles, *known.demand_infinitives))})|"
            rf"geen\s+(?:[\w-]+\s+){{0,2}}?[\w-]*(?:{nouns})|{has}{_SOME}{{0,5}}?geen\s+(?:\w+\s+)?(?:{uses})|{drops})(?!\w)|"
            rf"{_LED_ON}{without}(?!\w)|\b{without}\s*(?:te\s+\w+\s*)?(?=[.,;]|$)"
        )

    return words.compiled("denied demands", pattern)


def _placed(words: Words) -> re.Pattern[str]:
    """What is said not to stand in a document: "staat dus niet in de overeenkomst"."""

    def pattern() -> str:
        known = words.vocabulary
        put, document = either(act.split()[0] for act in known.placing_acts), either(name for names in known.written_places.values() for name in names)
        return rf"(?i)(?<!\w)(?:{put})(?:\s+(?!in\b)[\w-]+){{0,4}}?\s+{_NOT_THERE}\s+(?:[\w-]+\s+)?(?:{document})(?!\w)"

    return words.compiled("placed nowhere", pattern)


def _denied_acts(acts: Iterable[str]) -> Iterator[str]:
    """The acts with their denial; those with the same rest of the verb together, for the pattern of a denial is long."""
    verbs: dict[str, list[str]] = {}
    for act in acts:
        verb, _, rest = act.partition(" ")
        verbs.setdefault(rest, []).append(verb)
    return (rf"(?:{either(same)}){_denial(rest)}" for rest, same in verbs.items())


def _denial(rest: str) -> str:
    """The denial stands near the verb; or at the end of the clause, or before the rest of the verb, behind all that is asked."""
    near, far = rf"(?:{_SOME}{{0,4}}?|\s+){_NOT}(?!\w)", rf"{_SOME}{{0,{_FAR}}}?{_NOT}(?!\w)"
    if rest:
        return rf"(?:{near}(?:{_SOME}{{0,4}}?|\s+)|{far}(?:{_SOME}{{0,2}}?|\s+)){either([rest])}"
    return rf"(?:{near}|{far}(?=\s*(?:[.,;:]|$)))"


def _apart(words: Iterable[str]) -> str:
    return rf"(?:{_SOME}{{0,6}}?|\s+)".join(map(re.escape, words))
