"""What is asked of whoever offers, whatever its kind is called: "Knock-outeis aan de inschrijver: …", "inschrijver is ISO 14001-gecertificeerd"."""

from __future__ import annotations

import re

from mvoi_checklist.engine.phrases import either
from mvoi_checklist.inputs.dutch.words import Words


def addressed(text: str, words: Words) -> str | None:
    """The kind of a demand that says itself that whoever offers must meet it: "Knock-outeis aan de inschrijver: …"."""
    return "suitability" if _to_who_offers(words).match(text) else None


def _to_who_offers(words: Words) -> re.Pattern[str]:
    known = words.vocabulary
    demands = (name for names in known.criterion_kinds.values() for name in names if name.endswith(("eis", "eisen")))
    to = rf"\s+(?:aan|voor)\s+(?:de |alle |elke |iedere )?(?:{either(known.demand_addressees)})"
    return words.compiled("to who offers", lambda: rf"(?i)\W*(?:{either(demands)}){to}")


def of_whom(kind: str | None, text: str, words: Words) -> str | None:
    """The kind of a demand; "minimumeis" is the name of it also where all is asked of whoever offers: "inschrijver is ISO 14001-gecertificeerd"."""
    return "suitability" if kind == "requirement" and (addressed(text, words) or _is_of_who_offers(text, words)) else kind


def _is_of_who_offers(text: str, words: Words) -> bool:
    found = _certified(words).search(text)
    return found is not None and _certificate(words).search(found["what"]) is not None and not words.says("delivery_words", text)


def _certified(words: Words) -> re.Pattern[str]:
    """What whoever offers must be or have."""
    has = r"(?:is|zijn|heeft|hebben|beschikt|beschikken|bezit|bezitten|moet|moeten|dient|dienen)"
    return words.compiled("certified", lambda: rf"(?i)\b(?:{either(words.vocabulary.tenderers)})\s+(?:zelf\s+)?{has}\b(?P<what>[^.;:]{{0,80}})")


def _certificate(words: Words) -> re.Pattern[str]:
    """What a whole company has, or is; "gecertificeerd" and no more, for "gecertificeerde producten" are something else."""

    def pattern() -> str:
        named = either(words.vocabulary.certificates).replace(r"\s+", r"[\s-]?")
        return rf"(?i)\bISO[\s-]?\d{{4,5}}|\b(?:{named})\b|\bgecertificeerd(?!e)(?! \w+en\b)"

    return words.compiled("certificate", pattern)
