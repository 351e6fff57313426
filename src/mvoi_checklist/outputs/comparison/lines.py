"""The sentences of a comparison, the same in every format."""

from __future__ import annotations

from mvoi_checklist.model.comparison import Cause, Comparison, DutyComparison, ThemeComparison
from mvoi_checklist.model.dutch import day_words
from mvoi_checklist.model.findings import FILE_CODES, Finding
from mvoi_checklist.model.form import MADE_BY
from mvoi_checklist.model.ruleset import RulesetIdentity, as_it_was
from mvoi_checklist.outputs.words import IF_PROPOSED

NOTHING_SAID = "niet ingevuld"


def made_line(comparison: Comparison) -> str:
    """What was compared, and with what."""
    made = comparison.made_with
    if not (made and comparison.made_on):
        return f"Vergeleken {comparison.basis.title}."
    rules, now = _rules(made), _rules(comparison.ruleset)
    rules = rules if made == comparison.ruleset else as_it_was(rules, now)
    return f"Vergeleken {comparison.basis.title}. Gemaakt met {rules}, peildatum {day_words(comparison.made_on)}."


def now_line(comparison: Comparison) -> str:
    """With which rules it was checked now."""
    return f"Nagekeken met {_rules(comparison.ruleset)}, peildatum {day_words(comparison.on)}."


def _rules(ruleset: RulesetIdentity) -> str:
    return f"regelset {ruleset.id} {ruleset.version}"


def outcome_line(comparison: Comparison) -> str:
    """Complete or not, then and now."""
    rests = f" {IF_PROPOSED}" if comparison.on_proposal else ""
    now = f"Compleet{rests}" if comparison.complete else "Nog niet compleet"
    then = {None: "", True: " Bij het maken was het compleet.", False: " Bij het maken was het nog niet compleet."}[comparison.made_complete]
    return f"{now}.{then} Telt {'mee' if comparison.counts_for_goal else 'nog niet mee'} voor het jaardoel."


def verdict_words(theme: ThemeComparison) -> tuple[str, str, str]:
    """Then, now, and why it differs."""
    made = theme.made or theme.made_today
    return (made.title, theme.returned.title, "" if theme.cause is Cause.NOTHING else theme.cause.title)


def duty_words(duty: DutyComparison) -> tuple[str, str]:
    """Then and now."""
    return (duty.made.title if duty.made else "niet genoemd", duty.returned.title if duty.returned else "geldt niet (meer)")


def findings_besides(comparison: Comparison) -> list[Finding]:
    """What happened to the file, without what is told already: as something to do, or that it was made with other rules than those of now."""
    told = {FILE_CODES[MADE_BY]} if comparison.made_with else set()
    return [item for item in comparison.findings if item.message not in comparison.to_do and item.code not in told]


def criteria_lines(theme: ThemeComparison) -> list[str]:
    """What today's rules offer that was not offered, and the other way round."""
    lines = [("Nu ook voorgesteld", theme.new_criteria), ("Nu niet meer voorgesteld", theme.gone_criteria)]
    return [f"{words}: {'; '.join(_named(code, theme) for code in codes)}." for words, codes in lines if codes]


def _named(code: str, theme: ThemeComparison) -> str:
    return f"{code} {theme.criterion_titles[code]}" if code in theme.criterion_titles else code
