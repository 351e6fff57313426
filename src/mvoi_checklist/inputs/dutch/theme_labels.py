"""Which theme, or which several, a label is about: "Klimaat: toegepast?", "Energie en CO2", "Lucht, water en biodiversiteit", "Milieu en circulair"."""

from __future__ import annotations

import re
from functools import lru_cache

from mvoi_checklist.inputs.dutch.label_forms import NUMBERING, TOKEN, plain, without_notes
from mvoi_checklist.inputs.dutch.words import Words
from mvoi_checklist.model.memo import Memo

_LISTED = re.compile(r"(?P<asked>[^:.?]{3,40}):\s+(?P<aside>[^.?:]+?)(?:[.?]\s+[^.]*\?)?")
"""The themes behind a colon, and a question about them: "Duurzaam en sociaal: klimaat, milieu, circulair. Wat vraag je?"."""
_AND = re.compile(r"\s&\s|/")
_JOINT = re.compile(r"\s*(?:,|/|&|\ben\b)\s*")
_ABOUT = re.compile(r"\s*[:–—]\s*|\s+-\s+")
_ASIDE = re.compile(r"(?P<asked>[^()?]+?)\s*\((?P<aside>[^()]+)\)\s*\?")
"""A question with words between brackets: "En circulair (levensduur, hergebruik)?"."""
_CALLED = re.compile(r"(?P<as>[^()?]+?)\s*\((?P<name>[^()]+)\)\s*")
"""The name of a theme behind what a form calls it: "Iedereen doet mee (social return)"."""
_ASKS_ON = re.compile(
    r"(?P<first>[^?]+\?)\s+(?:(?:en\s+)?(?:zo|indien|als)\s+(?:ja|nee|niet)\b|(?:en\s+)?waarom\b|(?:en\s+)?hoe\b)[^?]*\?(?:\s+(?:zo|indien|als)\s+(?:ja|nee|niet)\b[^?]*\?)?\s*",
    re.IGNORECASE,
)
"""A question with more behind it: "Past u social return toe? Zo nee, waarom niet?"."""
_MOST_THEMES = 4
"""A label that names more asks about sustainability as a whole."""
_LONGEST, _MOST_WORDS, _MOST_WORDS_OF_QUESTION = 200, 9, 12
_Found = tuple[str | None, str | None]


class ThemeLabels:
    """The names of themes in labels."""

    def __init__(self, words: Words) -> None:
        """Look up in this vocabulary."""
        self._words = words
        known = words.vocabulary
        self.companions = {word: theme for theme, names in known.theme_companions.items() for word in names}
        self._fillers = frozenset((*known.theme_fillers, *known.label_fillers))
        self.first = Memo(self._first)
        """The theme that a label names first: as a whole, behind its number, before a colon or behind "Thema:"."""
        self._several = Memo(self._find_several)
        self._asking = frozenset((*known.question_words, *known.purchase_words))

    def _first(self, text: str) -> _Found:
        bare = NUMBERING.sub("", text.partition("\n")[0])
        before, _, after = bare.partition(":")
        parts = (text, bare, after if plain(before) in ("thema", "mvoi-thema", "mvi-thema") else before)
        return next((found for part in dict.fromkeys(parts) if (found := self.label(part))[0]), (None, None))

    def label(self, text: str) -> _Found:
        """The theme that a label is about, and the field of it if it names one."""
        if len(text) > _LONGEST or "\n" in text.strip():
            return None, None
        bare = NUMBERING.sub("", without_notes(self._words.in_full(text)))
        if asks_on := _ASKS_ON.fullmatch(bare):
            bare = text = asks_on["first"]
        if theme := self._words.find_label("themes", bare) or self._words.find_label("theme_form_names", bare):
            return theme, None
        if parts := _ASIDE.fullmatch(bare):
            return next((found for found in (self.label(f"{parts['asked']}?"), self.label(parts["aside"])) if found[0]), (None, None))
        tokens = _tokens(bare)
        themes = {theme for token in tokens if (theme := self._words.theme_words.get(token))}
        if len(themes) != 1:
            return (self._by_companions(tokens) if not themes else None), None
        theme = themes.pop()
        rest = [token for token in tokens if not self._belongs(token, theme)]
        asks = text.rstrip().endswith("?") or bool(_ABOUT.search(bare))
        asked = [token for token in rest if not (asks and self._asks(token))]
        column = next((found for said in (rest, asked) if said and (found := self._words.find_label("theme_fields", " ".join(said)))), None)
        questioned = text.rstrip().endswith("?") and len(tokens) <= _MOST_WORDS_OF_QUESTION and "," not in text
        return (theme, column) if column or not asked or questioned else (None, None)

    def called(self, text: str) -> tuple[str, str] | None:
        """What a form calls a theme, and which one that is by the name between brackets behind it; None where the first name tells already."""
        match = _CALLED.fullmatch(NUMBERING.sub("", text))
        theme = self._words.find("themes", match["name"]) if match else None
        return (match["as"].strip(), theme) if match and theme and self._words.theme_words.keys().isdisjoint(_tokens(match["as"])) else None

    def several(self, text: str) -> tuple[str, ...]:
        """The themes that a label names; empty when it names only one, or says something else too."""
        return self._several[text] if len(text) <= _LONGEST else ()

    def _find_several(self, text: str) -> tuple[str, ...]:
        bare = NUMBERING.sub("", without_notes(text)) if "\n" not in text.strip() else ""
        names, _, question = bare.partition(": ")
        if question.rstrip().endswith("?") and self._words.theme_words.keys().isdisjoint(_tokens(question)):
            bare = names  # "1. Klimaat / 2. milieu: hoe past u dit toe, of waarom niet?"
        asked = _ASIDE.fullmatch(bare) or _LISTED.fullmatch(bare)
        tokens = [token for token in _tokens(asked["aside"] if asked else bare) if not token.isdecimal()]
        whole = tuple(dict.fromkeys(self._words.find("themes", name) for name in _JOINT.split(names)))
        if len(whole) > 1 and all(whole):  # "Milieu, internationale sociale voorwaarden en social return"
            return tuple(filter(None, whole)) if len(whole) <= _MOST_THEMES else ()
        named = tuple(dict.fromkeys(theme for token in tokens if (theme := self._words.theme_words.get(token))))
        if len(named) < 2 or len(tokens) > _MOST_WORDS or (len(named) > _MOST_THEMES and not _LISTED.fullmatch(bare)):
            return ()
        return named if all(any(self._belongs(token, theme) for theme in named) for token in tokens) else ()

    def _belongs(self, token: str, theme: str) -> bool:
        """Whether a word adds nothing to a label about this theme."""
        return token in self._fillers or theme in (self._words.theme_words.get(token), self.companions.get(token))

    def _asks(self, token: str) -> bool:
        """Whether a word belongs to the question: "Stelt u eisen aan …?"."""
        return token in self._asking or self._words.find("criterion_kinds", token) is not None

    def _by_companions(self, tokens: list[str]) -> str | None:
        """Without a word for the theme itself: two or more words that go with one theme, and nothing else."""
        themes = [theme for token in tokens if (theme := self.companions.get(token))]
        whole = all(token in self._fillers or token in self.companions for token in tokens)
        return themes[0] if len(themes) > 1 and len(set(themes)) == 1 and whole else None


@lru_cache(maxsize=8)
def theme_labels_of(words: Words) -> ThemeLabels:
    """The names of themes in labels by this vocabulary, made once."""
    return ThemeLabels(words)


def _tokens(text: str) -> list[str]:
    return TOKEN.findall(plain(_AND.sub(" ", text)))
