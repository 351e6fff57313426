"""Does a successor begin when what it replaces ends: no day with both, no days with neither; and do texts name criteria that hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from mvoi_checklist.errors import Problem
from mvoi_checklist.model.dutch import day_words
from mvoi_checklist.rulesets.boxes import box_of, period_of
from mvoi_checklist.rulesets.entries import Content, Entry, Path, entry_name

_CODE = re.compile(r"\b([A-Z0-9]{2,5})-[A-Z]{3}-[0-9]{2}\b")
_TEXTS = ("text", "evidence", "why", "attention")
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Placed:
    """A criterion as it stands in its file, and where."""

    group: Entry
    path: Path
    item: dict[str, Any]

    def where(self, field: str) -> str:
        """Name the file, the criterion and the field."""
        return self.group.where((*self.path, field))

    @property
    def period(self) -> tuple[date, date]:
        """The first and last day on which it holds."""
        return period_of(self.item)


def succession_problems(content: Content) -> Iterator[Problem]:
    """Yield every successor that begins too early or ends too soon, and every code in a text that is no criterion."""
    placed = _placed(content)
    for each, successor in _successions(placed):
        yield from _both(each, successor)
        yield from _over(each, successor)
    if "product_groups" not in content.unread:
        kinds = {code.partition("-")[0] for code in placed}
        for each in placed.values():
            for field, code in _mentions(each):
                if code not in placed and code.partition("-")[0] in kinds:
                    yield Problem(each.where(field), f"noemt {code}, maar dat is geen criterium.", "Zoek de code op met 'mvoi rules list'.")


def succession_cautions(content: Content, on: date) -> Iterator[Problem]:
    """Yield the days on which neither of two holds, what seems to have got another code, and texts that name what no longer holds on a day."""
    placed = _placed(content)
    for each, successor in _successions(placed):
        yield from _neither(each, successor)
    yield from _renamed(placed)
    for each in placed.values():
        if _holds(each, on):
            for field, code in _mentions(each):
                if code in placed and not _holds(placed[code], on):
                    yield Problem(each.where(field), f"noemt {code}, en dat geldt niet op {day_words(on)}.", _instead(placed[code]))


def _placed(content: Content) -> dict[str, Placed]:
    """Each criterion by its code; of one that stands twice the first."""
    found: dict[str, Placed] = {}
    for group in content.lists["product_groups"]:
        for path, item in group.tables("criteria"):
            if isinstance(code := item.get("code"), str):
                found.setdefault(code, Placed(group, path, item))
    return found


def _successions(placed: dict[str, Placed]) -> Iterator[tuple[Placed, Placed]]:
    for code, each in placed.items():
        following = each.item.get("replaced_by")
        if isinstance(following, str) and following != code and following in placed and "in_force_until" in each.item:
            yield each, placed[following]


def _both(each: Placed, successor: Placed) -> Iterator[Problem]:
    """A successor that was there first took over; one that comes later has to wait for its turn."""
    (start, end), (begin, _) = each.period, successor.period
    if start < begin <= end and box_of(each.item).meets(box_of(successor.item)):
        message = f"opvolger {entry_name(successor.item)} geldt al vanaf {day_words(begin)}: tot en met {day_words(end)} gelden beide."
        yield Problem(each.where("in_force_until"), message, f"Laat dit eindigen op {(begin - _DAY).isoformat()}, of de opvolger later beginnen.")


def _over(each: Placed, successor: Placed) -> Iterator[Problem]:
    """The row of successors ends here, and nothing holds when it is needed."""
    (start, end), (_, last) = each.period, successor.period
    if start <= end and last <= end and successor.item.get("replaced_by") is None:
        message = f"opvolger {entry_name(successor.item)} vervalt zelf op {day_words(last)}, niet later dan dit criterium."
        yield Problem(each.where("replaced_by"), message, "Noem een criterium dat daarna nog geldt.")


def _neither(each: Placed, successor: Placed) -> Iterator[Problem]:
    end, begin = each.period[1], successor.period[0]
    if begin > end and begin - end > _DAY:
        message = f"van {day_words(end + _DAY)} tot en met {day_words(begin - _DAY)} geldt dit niet meer en opvolger {entry_name(successor.item)} nog niet."
        yield Problem(each.where("in_force_until"), message, "Laat de datums op elkaar aansluiten, of vraag die dagen bewust niets.")


def _renamed(placed: dict[str, Placed]) -> Iterator[Problem]:
    """The same words under another code, from after the day the first one ends."""
    alike: dict[tuple[object, ...], list[tuple[str, Placed]]] = {}
    for code, each in placed.items():
        words = (each.group.get("id"), " ".join(str(each.item.get("text")).split()), str(each.item.get("kind")))
        alike.setdefault(words, []).append((code, each))
    for same in alike.values():
        for _, each in same:
            later = [other for other in same if other[1].period[0] > each.period[1]]
            if later and not each.item.get("replaced_by"):
                code = min(later, key=lambda other: other[1].period[0])[0]
                message = f"vervalt, en {code} heeft daarna dezelfde tekst: heeft het een andere code gekregen?"
                yield Problem(each.where("in_force_until"), message, f'Zet replaced_by = "{code}" erbij; wie de oude code noemt, krijgt dan de nieuwe te zien.')


def _mentions(each: Placed) -> Iterator[tuple[str, str]]:
    """The codes that its texts name, each with its field."""
    single = each.item.get("single_supplier")
    texts = [(field, each.item.get(field)) for field in _TEXTS]
    texts += [("single_supplier", single.get(field)) for field in ("text", "reason", "evidence", "why")] if isinstance(single, dict) else []
    for field, text in texts:
        for code in dict.fromkeys(match.group() for match in _CODE.finditer(text)) if isinstance(text, str) else ():
            yield field, code


def _holds(each: Placed, on: date) -> bool:
    start, end = each.period
    return start <= on <= end


def _instead(gone: Placed) -> str:
    following = gone.item.get("replaced_by")
    return f"Noem {following}." if isinstance(following, str) else "Noem een criterium dat nu geldt, of haal de zin weg."
