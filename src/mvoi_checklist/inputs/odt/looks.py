"""What the styles of an OpenDocument text do to its words: hide them, strike them through, or make them bold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from mvoi_checklist.inputs.odt.names import FO, OFFICE, STYLE, SVG, TEXT

_LINES = (f"{STYLE}text-line-through-style", f"{STYLE}text-line-through-type")


class Looks:
    """The styles of one document, each with what it inherits."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        """Index every style by its family and name, and every font."""
        roots = list(roots)
        styles = [style for root in roots for style in root.iter(f"{STYLE}style")]
        self._styles = {(str(style.get(f"{STYLE}family")), str(style.get(f"{STYLE}name"))): style for style in styles}
        fonts = [font for root in roots for font in root.iter(f"{STYLE}font-face")]
        self._fonts = {str(font.get(f"{STYLE}name")): str(font.get(f"{SVG}font-family")).strip("'") for font in fonts}

    def hides(self, family: str, name: str | None) -> bool:
        """Hidden and struck-through text is not part of what the document says."""
        for style in self._chain(family, name):
            for looks in style.iter(f"{STYLE}text-properties"):
                lines = [value for key in _LINES if (value := looks.get(key)) is not None]
                if looks.get(f"{TEXT}display") == "none" or any(value != "none" for value in lines):
                    return True
                if lines or looks.get(f"{TEXT}display"):
                    return False
        return False

    def bold(self, family: str, name: str | None) -> bool:
        """Made bold by hand (such a style has no name that a user sees), or by the style for strong words."""
        style = self._styles.get((family, name or ""))
        parent = style.getparent() if style is not None else None
        by_hand = parent is not None and parent.tag == f"{OFFICE}automatic-styles"
        looks = [str(item.get(f"{FO}font-weight")) for item in style.iter(f"{STYLE}text-properties")] if style is not None and by_hand else []
        return any(weight == "bold" or (weight.isdecimal() and int(weight) >= 600) for weight in looks) or (name or "").startswith("Strong")

    def font(self, family: str, name: str | None) -> str:
        """The font of a style; empty when it says none."""
        for style in self._chain(family, name):
            for looks in style.iter(f"{STYLE}text-properties"):
                if called := looks.get(f"{STYLE}font-name") or looks.get(f"{FO}font-family"):
                    return self._fonts.get(called, called)
        return ""

    def said(self, family: str, name: str | None, key: str) -> str:
        """What a style, or the first it is based on that says it, says about its letters; empty when none does."""
        looks = (looks for style in self._chain(family, name) for looks in style.iter(f"{STYLE}text-properties"))
        return next((value for one in looks if (value := one.get(key))), "")

    def _chain(self, family: str, name: str | None) -> Iterator[etree._Element]:
        """The style and those it is based on; a style that is based on itself ends the chain."""
        seen: set[str] = set()
        while name and name not in seen and (style := self._styles.get((family, name))) is not None:
            seen.add(name)
            yield style
            name = style.get(f"{STYLE}parent-style-name")
