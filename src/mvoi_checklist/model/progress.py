"""How far a municipality is: per tender what was asked, and the figure against the yearly goal with the lists behind it."""

from __future__ import annotations

import datetime
from typing import Literal

from pydantic import Field, computed_field

from mvoi_checklist.model.calendar import Action, Tender
from mvoi_checklist.model.closed_lists import Confidence, Verdict, Word
from mvoi_checklist.model.frozen import Day, Frozen, Id, Percentage, Text, Year
from mvoi_checklist.model.outcome import DocumentOutcome, Misfit, Outcome
from mvoi_checklist.model.period import Period
from mvoi_checklist.model.quarter import Quarter, last_day
from mvoi_checklist.model.ruleset import RulesetIdentity
from mvoi_checklist.model.schema_version import SCHEMA_VERSION, SchemaVersion
from mvoi_checklist.model.year_evaluation import YearQuestion


class Exclusion(Word):
    """Waarom een aanbesteding niet in de noemer zit."""

    NOT_PROMISING = "not_promising", "Niet kansrijk"
    OTHER_YEAR = "other_year", "Start in een ander jaar"
    ADDED_LATER = "added_later", "Na de peildatum toegevoegd"
    POSTPONED = "postponed", "Uitgesteld"
    CANCELLED = "cancelled", "Vervallen"
    REMOVED = "removed", "Uit de kalender gehaald"


class Turn(Word):
    """Wat er sinds de kalender van het begin van het jaar veranderde, zodat de aanbesteding in de noemer kwam of eruit ging."""

    PROMISING = "turned_promising", "Alsnog kansrijk"
    THIS_YEAR = "moved_to_this_year", "Naar dit jaar gehaald"
    NOT_PROMISING = "not_promising", "Niet meer kansrijk"
    OTHER_YEAR = "other_year", "Naar een ander jaar"


class TenderProgress(Frozen):
    """Eén aanbesteding: zit zij in de noemer, telt zij in de teller, en waarom."""

    tender: Tender
    exclusion: Exclusion | None = None
    added: bool = Field(default=False, description="Of de aanbesteding er in de loop van het jaar bij kwam.")
    turn: Turn | None = Field(default=None, description="Wat er sinds de kalender van het begin veranderde; alleen te zien als die erbij is.")
    outcome: Outcome = Outcome.NO_DOCUMENT
    document: DocumentOutcome | None = None
    contradictions: tuple[str, ...] = Field(default=(), description="Waarin het document iets anders zegt dan de regel van de kalender.")


class Share(Frozen):
    """Een teller en een noemer, met de kenmerken van de aanbestedingen achter allebei."""

    label: Text
    counted: tuple[str, ...] = Field(description="Teller: kenmerken van de aanbestedingen waarin een focusthema in de opdracht is gevraagd.")
    others: tuple[str, ...] = Field(description="Kenmerken van de andere aanbestedingen in de noemer.")
    undetermined: tuple[str, ...] = Field(description="Deel van de andere: nog niet te bepalen.")
    no_document: tuple[str, ...] = Field(description="Deel van de andere: geen startdocument.")

    @computed_field  # type: ignore[prop-decorator]
    @property
    def numerator(self) -> int:
        """How many tenders count."""
        return len(self.counted)

    @computed_field  # type: ignore[prop-decorator]
    @property
    def denominator(self) -> int:
        """Out of how many."""
        return len(self.counted) + len(self.others)

    @computed_field  # type: ignore[prop-decorator]
    @property
    def percentage(self) -> float | None:
        """With one decimal, never rounded up to a whole percentage (a goal) that was not reached; None when nothing is known of what to divide."""
        if not self.denominator or self.nothing_read:
            return None
        tenths = (2000 * self.numerator + self.denominator) // (2 * self.denominator)
        up_to_whole = tenths % 10 == 0 and tenths * self.denominator > 1000 * self.numerator
        return (tenths - up_to_whole) / 10

    @property
    def nothing_read(self) -> bool:
        """Whether there is something to count and no document of any of it: then nobody can say what was asked."""
        return 0 < self.denominator == len(self.no_document)

    @property
    def not_applied(self) -> int:
        """Tenders with a document in which no focus theme is asked in the contract."""
        return len(self.others) - len(self.undetermined) - len(self.no_document)

    def reaches(self, percentage: int) -> bool:
        """Whether the goal is reached; not while there is nothing to count."""
        return self.denominator > 0 and self.numerator * 100 >= percentage * self.denominator

    def needed(self, percentage: int) -> int:
        """How many more tenders of this denominator have to count to reach the goal."""
        return max(0, -(-percentage * self.denominator // 100) - self.numerator)


class DenominatorStep(Frozen):
    """Waarom de noemer veranderde: ``1 uitgesteld: noemer 20 → 19``."""

    reason: Literal["added", "turned_promising", "moved_to_this_year", "postponed", "cancelled", "not_promising", "other_year", "removed"]
    references: tuple[str, ...]
    before: int
    after: int


class Figure(Frozen):
    """Het cijfer over een deel van de kalender, met het verloop van de noemer."""

    share: Share
    steps: tuple[DenominatorStep, ...]


class ThemeProgress(Frozen):
    """Eén thema: waar voorzien, en wat er van de kansrijke aanbestedingen werkelijk is gebeurd."""

    theme: Id
    title: Text
    focus: bool
    current: int | None
    ambition: int | None
    foreseen: int
    foreseen_not_asked: int = Field(description="Waar voorzien en niet in de opdracht gevraagd, volgens het document; uitgelegd of niet.")
    basis: int = Field(description="Gevraagde criteria op niveau 1, basis.")
    significant: int = Field(description="Gevraagde criteria op niveau 2, significant.")
    ambitious: int = Field(description="Gevraagde criteria op niveau 3, ambitieus.")
    no_level: int = Field(description="Gevraagde criteria waarvan het niveau niet bekend is.")
    applied: int
    supplier_only: int
    explained: int
    to_explain: int
    undetermined: int
    not_applicable: int
    no_document: int


class Deviation(Frozen):
    """Een thema dat niet in de opdracht is gevraagd, met de uitleg zoals die er staat."""

    reference: Text
    title: Text
    theme: Id
    theme_title: Text
    foreseen: bool
    verdict: Verdict
    ground: str | None
    explanation: str | None


class Dropped(Frozen):
    """Een aanbesteding waarvan de kalender thema's voorziet die het document niet in de opdracht vraagt."""

    reference: Text
    title: Text
    themes: tuple[Text, ...] = Field(description="De titels van de thema's.")


class ToEvaluate(Frozen):
    """Een gegunde aanbesteding die nog niet is geëvalueerd."""

    reference: Text
    title: Text
    planned_on: Day | None
    late: bool = Field(description="Of de geplande dag voorbij is op de peildatum.")


class Recurring(Frozen):
    """Een grond of uitleg die bij meer aanbestedingen terugkomt."""

    kind: Literal["ground", "text"]
    words: Text
    references: tuple[str, ...]


class GoalYear(Frozen):
    """Een jaar op het pad: het doel uit het beleid, en wat er is bereikt voor zover dat bekend is."""

    year: Year
    percentage: Percentage
    confidence: Confidence
    note: str | None
    realised: Share | None = None


class ActionProgress(Frozen):
    """Een actie met de vraag of zij op de peildatum te laat is."""

    action: Action
    overdue: bool


class YearAnswer(Frozen):
    """Een vraag van de jaarlijkse evaluatie, met wat de cijfers erover zeggen."""

    question: YearQuestion
    answer: str | None = None


class Progress(Frozen):
    """De voortgang over een kwartaal of jaar: alles wat een notitie vertelt, één keer uitgerekend."""

    schema_version: SchemaVersion = SCHEMA_VERSION
    ruleset: RulesetIdentity
    organisation: Text
    on: Day
    year: Year
    quarter: Quarter | None
    department: str | None
    goal: GoalYear
    path: tuple[GoalYear, ...]
    figure: Figure
    whole_year: Figure
    by_quarter: tuple[Share, ...]
    by_department: tuple[Share, ...]
    themes: tuple[ThemeProgress, ...]
    tenders: tuple[TenderProgress, ...]
    misfits: tuple[Misfit, ...]
    dropped: tuple[Dropped, ...]
    deviations: tuple[Deviation, ...]
    recurring: tuple[Recurring, ...]
    to_evaluate: tuple[ToEvaluate, ...]
    actions: tuple[ActionProgress, ...]
    questions: tuple[str, ...]
    year_answers: tuple[YearAnswer, ...] = ()

    @property
    def overdue(self) -> tuple[Action, ...]:
        """The actions that should have been done by now."""
        return tuple(item.action for item in self.actions if item.overdue)

    @property
    def not_kept(self) -> tuple[Action, ...]:
        """The actions that should have been done by now, of which the calendar does not say whether they are."""
        return tuple(item.action for item in self.actions if item.action.state is None and last_day(item.action.quarter) < self.on)

    @property
    def until(self) -> str:
        """The last quarter of which the tenders are counted."""
        return Period(year=self.year, quarter=self.quarter, department=self.department, on=self.on).until

    @property
    def over(self) -> bool:
        """Whether the year is over on the day of the report: nothing can be added to it any more."""
        return self.on >= datetime.date(self.year, 12, 31)

    @property
    def counted_tenders(self) -> tuple[TenderProgress, ...]:
        """The tenders of the whole year that are in the denominator."""
        return tuple(item for item in self.tenders if item.exclusion is None)
