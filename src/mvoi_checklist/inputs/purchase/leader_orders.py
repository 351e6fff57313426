"""In which orders of words a sentence says who leads the purchase: the role before the person or behind it, and with a verb."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.purchase.units import NAME, PERSON, units_of

_PART = re.compile(r"<(\w+)>")
_ORDERS = (
    (r"(?<!\w)<person>\s*[,(]\s*(?:de\s+|tevens\s+|ook\s+)?<role>(?!\w)", "Mia Bos (projectleider, team Sport)"),
    (
        r"(?<!\w)<role>(?:\s+(?:namens|van|voor)\s+(?:de|het|dit|deze)\s+(?!<others>)\w+)?\s*(?:is|wordt|treedt\s+op|fungeert|:|=)?\s*<person>",
        "Projectleider namens de gemeente is Mia Bos.",
    ),
    (
        r"(?<!\w)<role>\s+(?:namens|vanuit|binnen)\s+(?!<others>)(?:(?:de|het|ons|onze)\s+)?(?:<unit>\s+)?<name>\s*(?:is|wordt|:)\s*<person>",
        "Projectleider vanuit Facilitaire Zaken is Mia Bos.",
    ),
    (r"(?<!\w)<role>(?:\s+(?!<others>)[\w-]+){1,4}\s*:\s*<person>", "Projectleider omgekeerd inzamelen: Mia Bos."),
    (r"(?<!\w)<role>\)\s*:?\s*<person>", "(projectleider) Mia Bos"),
    (r"(?<!\w)<person>\s*:\s*(?:de\s+)?<role>(?!\w)", "Mia Bos: projectleider"),
    (r"(?<!\w)(?i:<i_lead>)(?:\s+zelf)?\s*[:(]\s*<person>", "Ik trek het zelf (Mia Bos), Bart doet de stukken."),
    (r"\ben\s+<person>\s+(?:de\s+)?<role>(?!\w)", "Jan Vos is de inkoper en Mia Bos de projectleider."),
    (r"(?<!\w)<person>\s*\([^()]+\)\s*,?\s*(?:is\s+)?(?:ook|tevens)\s+(?:de\s+)?<role>(?!\w)", "Steller: Mia Bos (openbare werken), is ook projectleider."),
    (r"(?<!\w)<person>\s*,[^,.;]{3,60},\s+(?i:<leads>)(?!\w)", "Mia Bos, beleidsmedewerker huisvesting, trekt het project."),
    (r"(?<!\w)<person>(?:\s*\([^()]*\))?<of>\s*,\s+(?i:<leads>)(?!\w)", "De vrager Mia Bos (team Jeugd), die het traject ook leidt."),
    (r"\b(?:is|wordt|treedt|fungeert)\s+<person>\s+(?:op\s+)?(?:als\s+)?(?:de\s+)?<role>(?!\w)", "Namens dat team is Mia Bos projectleider."),
    (r"(?<!\w)<person>\s+(?:uit|bij|van (?:mijn|ons|onze))\s+[^,.;]{2,40}?\s+(?i:<leads>)(?!\w)", "Mia Bos uit mijn team trekt het project."),
    (r"\b(?:[Ii]k(?:zelf)?|[Oo]ndergetekende),\s+<person>\s*,[^.]{0,60}\b<role>(?!\w)", "Deze inkoop: ikzelf, Mia Bos, ben projectleider inrichting."),
    (r"(?<!\w)<person>\s+(?:is\s+)?gevraagd\b[^,;.]{0,30}\b(?:als|voor)\s+<role>(?!\w)", "Wij hebben Mia Bos gevraagd om als projectleider op te treden."),
    (r"(?<!\w)<person>\s*,[^,;.()]{3,50}\(\s*(?:de\s+)?<role>\s*\)", "Auteur: Mia Bos, hoofd Facilitaire Zaken (projectleider)."),
    (
        r"(?<!\w)<person>\s*,\s*[^,.;]{3,40},\s*(?:(?:is|wordt|tevens|ook|en)\s+){1,2}(?:de\s+)?(?:[a-z]+\s+en\s+)?<role>(?!\w)",
        "Van: Mia Bos, senior jurist, tevens projectleider.",
    ),
    (
        r"(?<!\w)<person>(?:,[^.;]{3,60})?;\s+(?i:zij|hij)\s+is\s+(?:(?:ook|tevens|daarmee)\s+)?(?:de\s+)?<role>(?!\w)",
        "Eigenaar is Mia Bos, hoofd Beheer; zij is tevens projectleider.",
    ),
    (r"(?<!\w)<person>(?:\s*\([^()]*\))?<of>\s+(?:is|wordt)\s+(?:ook\s+|tevens\s+)?(?:de\s+)?<role>(?!\w)", "Mia Bos van Vastgoed is de projectleider."),
    (r"(?<!\w)<person>\s+(?:is|wordt|treedt)\b[^,;.]{0,60}\bals\s+<role>(?!\w)", "Mia Bos is daar aangewezen als projectleider."),
    (
        r"(?<!\w)<person>(?:\s*\([^()]*\))?\s+(?:aan\s+te\s+wijzen|aan\s+te\s+stellen|te\s+benoemen)\s+(?:als|tot)\s+<role>(?!\w)",
        "Mia Bos aan te wijzen als projectleider.",
    ),
    (
        r"\b(?:aanwijzen|aanwijzing|aanstellen|aanstelling|benoemen|benoeming)\s+van\s+(?:de\s+heer\s+|mevrouw\s+)?<person>(?:\s*\([^()]*\))?\s+(?:als|tot)\s+<role>(?!\w)",
        "In te stemmen met het aanwijzen van Mia Bos als projectleider.",
    ),
    (r"\b(?:[Ii]k|[Oo]ndergetekende)\s*\(<person>[^()]*\)\s+(?i:<leads>|(?:leidt?|trekt?|doet?)\s+(?:dit|het|de)\b)", "Ik (Mia Bos) leid dit."),
    (
        r"\b(?:trekt|leidt)\s+<person><of>\s+(?:dit|het|de)\s+(?:project|traject|inkoop|aanbesteding|opdracht)\b",
        "Vanuit het Vervoersbureau leidt Mia Bos het project.",
    ),
    (r"(?<!\w)(?i:<led_by>)\s+<person>", "Het project wordt geleid door Mia Bos."),
    (r"(?<!\w)<person>(?:\s*\([^()]*\))?<of>\s+(?i:<leads>)(?!\w)", "Mia Bos leidt het project."),
)
"""Each with a sentence that no order above it reads; between angles stands what the vocabulary or another module knows."""


class LeaderOrder(NamedTuple):
    """An order of words, in which the first group is the person, and a sentence in that order."""

    pattern: re.Pattern[str]
    example: str


def role_of(words: Words) -> str:
    """The names of who leads a purchase."""
    return rf"(?i:{either(name for name in words.vocabulary.fields.get('project_leader', ()) if name.isalpha())})(?!\w)"


@lru_cache(maxsize=8)
def leader_orders(words: Words) -> tuple[LeaderOrder, ...]:
    """The orders; the first that holds a person counts."""
    known, units = words.vocabulary, units_of(words)
    parts = {
        "person": rf"(?!{units.unit}\s|Gemeente\b){PERSON}",
        "role": role_of(words),
        "of": units.of,
        "unit": units.unit,
        "name": NAME,
        "others": rf"(?i:{either(known.suppliers)})\b",
        "leads": either(known.leads),
        "i_lead": either(known.i_lead),
        "led_by": either(known.led_by),
    }
    return tuple(LeaderOrder(re.compile(_PART.sub(lambda part: parts[part[1]], order)), example) for order, example in _ORDERS)
