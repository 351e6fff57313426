"""What only shows when documents lie side by side: the same explanation under purchase after purchase, and files of one purchase that disagree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from mvoi_checklist.engine.plain_words import plain_words
from mvoi_checklist.model.checklist import Checklist
from mvoi_checklist.model.closed_lists import Verdict
from mvoi_checklist.model.dutch import few
from mvoi_checklist.model.findings import Finding
from mvoi_checklist.model.purchase import purchase_of
from mvoi_checklist.model.ruleset import Ruleset

_EXPLAINS = frozenset({Verdict.EXPLAINED, Verdict.SUPPLIER_ONLY})
_FEWEST_WORDS = 6
_SHOWN_FILES = 5


@dataclass
class _Copies:
    quote: str
    files: dict[str, None] = field(default_factory=dict)
    purchases: set[str] = field(default_factory=set)


class RepeatedExplanations:
    """Collects explanations document by document; holds the texts, never the documents."""

    def __init__(self, ruleset: Ruleset) -> None:
        """Start with no documents."""
        self._ruleset = ruleset
        self._seen: dict[tuple[str, str], _Copies] = {}

    def add(self, file: str, checklist: Checklist) -> None:
        """Remember the explanations of one document; numbers and the words of its title make no text another text."""
        document = checklist.start_document
        own = set(plain_words(f"{document.title or ''} {document.reference or ''}"))
        purchase = purchase_of(document, file)
        explains = {theme.theme for theme in checklist.themes if theme.verdict in _EXPLAINS}
        for answer in document.themes:
            text = answer.explanation.text if answer.explanation and answer.theme in explains else None
            words = [word for word in plain_words(text or "") if word not in own and not any(sign.isdigit() for sign in word)]
            if text is None or len(words) < _FEWEST_WORDS:
                continue
            copies = self._seen.setdefault((answer.theme, " ".join(words)), _Copies(text))
            copies.files[file] = None
            copies.purchases.add(purchase)

    def findings(self) -> Iterator[tuple[Finding, tuple[str, ...]]]:
        """Each text that stands in more than one purchase, with the files; the same purchase in two files is no repetition."""
        rule = self._ruleset.finding_by_code["MVOI116"]
        for (theme, _), copies in sorted(self._seen.items(), key=lambda item: (-len(item[1].purchases), item[0])):
            if len(copies.purchases) < 2:
                continue
            title = self._ruleset.theme_by_id[theme].title
            message = rule.message.format(title=title, count=len(copies.purchases), files=few(tuple(copies.files), most=_SHOWN_FILES))
            finding = Finding(code=rule.code, severity=rule.severity, theme=theme, message=message, quote=copies.quote)
            yield finding, tuple(copies.files)


def contested_purchases(purchases: Mapping[str, Mapping[str, bool]], ruleset: Ruleset) -> Iterator[tuple[Finding, tuple[str, ...]]]:
    """A finding for each purchase that counts for the yearly goal by one of its files and not by another, with its files; given what each file says."""
    rule = ruleset.finding_by_code["MVOI118"]
    for files in purchases.values():
        counting, others = ([file for file, counts in files.items() if counts is wanted] for wanted in (True, False))
        if counting and others:
            message = rule.message.format(counting=few(counting, most=_SHOWN_FILES), others=few(others, most=_SHOWN_FILES))
            yield Finding(code=rule.code, severity=rule.severity, message=message), tuple(files)
