"""Per theme: what was foreseen and what was done; the explanations, word for word, and those that come back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from mvoi_checklist.model.closed_lists import Verdict
from mvoi_checklist.model.outcome import ThemeOutcome
from mvoi_checklist.model.progress import Deviation, Dropped, Recurring, TenderProgress, ThemeProgress
from mvoi_checklist.model.ruleset import Ruleset

_DEVIATES = frozenset({Verdict.EXPLAINED, Verdict.TO_EXPLAIN, Verdict.SUPPLIER_ONLY})
_NOT_ASKED = _DEVIATES | {Verdict.NOT_APPLICABLE}


def theme_progress(ruleset: Ruleset, tenders: Iterable[TenderProgress]) -> tuple[ThemeProgress, ...]:
    """Count the verdicts per theme over the tenders in the denominator; each tender is in one column."""
    part = [item for item in tenders if item.exclusion is None]
    return tuple(_theme(ruleset, theme, part) for theme in ruleset.theme_by_id)


def _theme(ruleset: Ruleset, theme: str, tenders: list[TenderProgress]) -> ThemeProgress:
    outcomes = [_outcome(item, theme) for item in tenders]
    verdicts = Counter(outcome.verdict if outcome else None for outcome in outcomes)
    levels = Counter(level for outcome in outcomes if outcome for level in outcome.levels)
    ambition = ruleset.ambition_by_theme.get(theme)
    counts = {verdict.value: verdicts[verdict] for verdict in Verdict}
    return ThemeProgress(
        theme=theme,
        title=ruleset.theme_by_id[theme].title,
        focus=theme in ruleset.policy.focus_themes,
        current=ambition.current if ambition else None,
        ambition=ambition.ambition if ambition else None,
        foreseen=sum(theme in item.tender.themes for item in tenders),
        foreseen_not_asked=sum(_dropped(item, theme) for item in tenders),
        basis=levels[1],
        significant=levels[2],
        ambitious=levels[3],
        no_level=levels[None],
        no_document=verdicts[None],
        **counts,
    )


def _outcome(item: TenderProgress, theme: str) -> ThemeOutcome | None:
    return next((outcome for outcome in item.document.themes if outcome.theme == theme), None) if item.document else None


def _dropped(item: TenderProgress, theme: str) -> bool:
    outcome = _outcome(item, theme)
    return outcome is not None and theme in item.tender.themes and outcome.verdict in _NOT_ASKED


def dropped(ruleset: Ruleset, tenders: Iterable[TenderProgress]) -> tuple[Dropped, ...]:
    """The tenders of which themes were foreseen that their document does not ask for in the contract; what nobody can say yet is asked elsewhere."""
    found = []
    for item in tenders:
        themes = tuple(theme.title for key, theme in ruleset.theme_by_id.items() if _dropped(item, key))
        if themes and item.exclusion is None:
            found.append(Dropped(reference=item.tender.known_as, title=item.tender.title, themes=themes))
    return tuple(found)


def deviations(ruleset: Ruleset, tenders: Iterable[TenderProgress]) -> tuple[Deviation, ...]:
    """Every theme that a document explains or leaves open, or that was foreseen and is not asked, with its explanation as it stands there."""
    return tuple(
        _deviation(ruleset, item, outcome)
        for item in tenders
        if item.exclusion is None and item.document
        for outcome in item.document.themes
        if outcome.verdict in _DEVIATES or _dropped(item, outcome.theme)
    )


def _deviation(ruleset: Ruleset, item: TenderProgress, outcome: ThemeOutcome) -> Deviation:
    return Deviation(
        reference=item.tender.known_as,
        title=item.tender.title,
        theme=outcome.theme,
        theme_title=ruleset.theme_by_id[outcome.theme].title,
        foreseen=outcome.theme in item.tender.themes,
        verdict=outcome.verdict,
        ground=outcome.ground,
        explanation=outcome.explanation,
    )


def recurring(found: Iterable[Deviation]) -> tuple[Recurring, ...]:
    """The grounds and the texts that occur with two tenders or more, the most frequent first."""
    seen: dict[tuple[str, str], tuple[str, dict[str, None]]] = {}
    for item in found:
        for kind, words in (("ground", item.ground), ("text", item.explanation)):
            if words and words.strip():
                seen.setdefault((kind, " ".join(words.split()).casefold()), (words, {}))[1][item.reference] = None
    back = [
        Recurring.model_validate({"kind": kind, "words": words, "references": tuple(references)})
        for (kind, _), (words, references) in seen.items()
        if len(references) > 1
    ]
    return tuple(sorted(back, key=lambda item: (-len(item.references), item.kind, item.words)))
