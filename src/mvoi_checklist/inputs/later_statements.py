"""What sentences far from any heading on sustainability say of the themes: it counts where nothing else told the theme, once all is read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from mvoi_checklist.inputs.dutch.scope import is_elsewhere
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.inputs.themes.answers import ThemeAnswers
from mvoi_checklist.inputs.themes.free_text import READ_AS_REASON
from mvoi_checklist.inputs.themes.in_passing import told_in_passing
from mvoi_checklist.inputs.themes.names import named_themes
from mvoi_checklist.inputs.themes.sentences import Statement

_FEWEST_WORDS = 5


class LaterStatements:
    """The statements that were seen while a document is being read, each with its place and its lot."""

    def __init__(self, themes: ThemeAnswers, words: Words) -> None:
        """None yet."""
        self._themes, self._words = themes, words
        self._seen: list[tuple[Statement, str, str]] = []

    def see(self, told: Iterable[Statement], place: str) -> None:
        """Remember what sentences say."""
        self._seen += [(said, place, self._themes.lot) for said in told]

    def see_answer(self, label: str, text: str, place: str) -> None:
        """Know what is asked in the answer to a question that names no theme, "Wat maakt de inkoop eerlijk?"; not in what tells of another contract.

        What stands beside another label that we do not know only counts for the themes that it names, and contradicts nothing.
        """
        if len(text.split()) < _FEWEST_WORDS or is_elsewhere(label, self._words):
            return
        told = told_in_passing(text, self._words)
        if label.partition("\n")[0].rstrip().endswith("?"):
            self.see((said for said in told if said.lines), place)
        else:
            self.see((replace(said, named=False) for said in told if said.named and said.note != READ_AS_REASON), place)

    def themes(self) -> set[str]:
        """The themes of which something is asked or explained."""
        return {said.theme for said, *_ in self._seen if said.lines or said.explanation}

    def finish(self, take: Callable[[Statement, str], None]) -> None:
        """Take them where nothing else told the theme; a demand contradicts a "nee", a refusal a "ja"."""
        settled = {said.theme for said, *_ in self._seen if self._themes.is_settled(said.theme)}
        asked = {said.theme for said, *_ in self._seen if _asks_by_name(said) and not said.note}
        for said, place, lot in self._seen:
            with self._themes.of_lot(lot):
                if said.theme in settled:
                    self._contradict(said, place, take)
                elif not (said.theme in asked and self._only_seems_a_reason(said)):
                    take(said, place)

    def _contradict(self, said: Statement, place: str, take: Callable[[Statement, str], None]) -> None:
        """Take what says otherwise, by the name of a theme, than the place where it was settled."""
        if not said.named:
            return
        if self._themes.applied(said.theme) is False and _asks_by_name(said):
            self._themes.take_applied(said.theme, said.quote, place, applied=True)  # the other place says "nee"
        elif said.explanation and not self._themes.lot and self._themes.applied(said.theme):
            self._themes.take_applied(said.theme, said.quote, place, applied=False)  # the other place says "ja"
        elif _asks_by_name(said) and self._themes.is_put_off(said.theme):
            self._themes.take_undecided(said.theme, said.quote, place)  # the other place leaves it open
            take(said, place)

    def _only_seems_a_reason(self, said: Statement) -> bool:
        """Whether a sentence that names no theme only turned out to explain one: beside a demand of that theme it is about something else."""
        return said.note == READ_AS_REASON and said.theme not in named_themes(said.quote, self._words)


def _asks_by_name(said: Statement) -> bool:
    """Whether a statement asks something as a kind that it names."""
    return any(line.criterion["kind"] and not line.unnamed for line in said.lines)
