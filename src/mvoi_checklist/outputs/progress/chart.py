"""The chart of the figure: a meter against the goal, and the tenders per quarter. Drawn without a screen or network."""

from __future__ import annotations

import json
from typing import Any

from mvoi_checklist.errors import INSTALL_REPORT, Problem, UsageError
from mvoi_checklist.model.progress import Progress, Share
from mvoi_checklist.model.progress_words import percentage_words, share_words
from mvoi_checklist.model.quarter import quarter_words
from mvoi_checklist.outputs.pages.blocks import Picture

PARTS = (("Toegepast", "#1f7a4d"), ("Niet toegepast", "#b5542b"), ("Nog niet te bepalen", "#c9a227"), ("Geen document", "#9aa5b1"))
"""The parts of a column and their colours; each differs in lightness too. The first two are dark enough for white letters."""

_WIDTH, _METER_HEIGHT, _BARS_HEIGHT = 560, 34, 140
_MM_WIDTH = 150
_LETTER = 13
"""Height of a number in a column; a part that is lower goes without (the table has it)."""


def parts_of(share: Share) -> tuple[int, ...]:
    """The counts in the order of ``PARTS``."""
    return share.numerator, share.not_applied, len(share.undetermined), len(share.no_document)


def chart(found: Progress) -> Picture:
    """Draw the chart; its description says the same numbers.

    Raises:
        UsageError: the extra ``report`` is not installed.

    """
    try:
        import vl_convert  # noqa: PLC0415 - an extra
    except ImportError:
        hint = f"{INSTALL_REPORT}; of kies .json of .md."
        raise UsageError([Problem("", "voor een grafiek is een extra nodig die er niet is.", hint)]) from None
    png: bytes = vl_convert.vegalite_to_png(json.dumps(specification(found)), scale=2.5, ppi=72)
    width, height = (int.from_bytes(png[start : start + 4], "big") for start in (16, 20))
    return Picture(png, description(found), _MM_WIDTH, round(_MM_WIDTH * height / width))


def description(found: Progress) -> str:
    """The chart in words."""
    per_quarter = "; ".join(f"{quarter_words(share.label)}: {_of_quarter(share, found)}" for share in found.by_quarter)
    return f"Grafiek. {found.figure.share.label}: {share_words(found.figure.share)}; jaardoel {found.goal.percentage} %. Per kwartaal: {per_quarter}."


def _of_quarter(share: Share, found: Progress) -> str:
    """Of a quarter that is still to come no percentage, as in the table."""
    to_come = share.denominator and share.label > found.until
    return f"{share.numerator} van {share.denominator}" if to_come else share_words(share)


def specification(found: Progress) -> dict[str, Any]:
    """The chart as Vega-Lite."""
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "background": "white",
        "config": {"font": "Liberation Sans, Arial, sans-serif", "axis": {"labelFontSize": 12, "titleFontSize": 12}, "legend": {"labelFontSize": 12}},
        "vconcat": [_meter(found), _bars(found)],
        "spacing": 14,
        "resolve": {"scale": {"color": "independent"}, "legend": {"color": "independent"}},
    }


def _meter(found: Progress) -> dict[str, Any]:
    share, goal = found.figure.share, found.goal.percentage
    percentage = share.percentage or 0
    scale = {"domain": [0, 100]}
    axis = {"title": None, "values": [0, 25, 50, 75, 100], "labelExpr": "datum.value + ' %'", "grid": False}
    row = {"value": _METER_HEIGHT / 2}
    colour = PARTS[0][1] if share.reaches(goal) else "#1f3a5f"
    return {
        "title": {"text": f"{share.label}: {percentage_words(share.percentage)} (jaardoel {goal} %)", "anchor": "start", "fontSize": 13},
        "width": _WIDTH,
        "height": _METER_HEIGHT,
        "layer": [
            _mark([{"v": 100}], {"type": "bar", "color": "#e6eaef", "size": 24}, {"x": _x("v", scale, axis), "y": row}),
            _mark([{"v": percentage}], {"type": "bar", "color": colour, "size": 24}, {"x": _x("v", scale, axis), "y": row}),
            _mark([{"v": goal}], {"type": "tick", "color": "#000000", "thickness": 3, "size": 34}, {"x": _x("v", scale, axis), "y": row}),
        ],
    }


def _mark(values: list[dict[str, Any]], mark: dict[str, Any], encoding: dict[str, Any]) -> dict[str, Any]:
    return {"data": {"values": values}, "mark": mark, "encoding": encoding}


def _x(field: str, scale: dict[str, Any], axis: dict[str, Any]) -> dict[str, Any]:
    return {"field": field, "type": "quantitative", "scale": scale, "axis": axis}


def _ink() -> dict[str, Any]:
    """White letters on a dark part, black on a light one."""
    dark = json.dumps([name for name, _ in PARTS[:2]])
    return {"condition": {"test": f"indexof({dark}, datum.deel) >= 0", "value": "white"}, "value": "black"}


def _bars(found: Progress) -> dict[str, Any]:
    most = max((share.denominator for share in found.by_quarter), default=0)
    x, y = _quarters(found), _counts(most)
    names, colours = zip(*PARTS, strict=True)
    legend = {"title": None, "orient": "top", "offset": 4}
    colour = {"field": "deel", "type": "nominal", "scale": {"domain": names, "range": colours}, "legend": legend}
    order = {"field": "volgorde"}
    number = {"x": x, "y": {**y, "bandPosition": 0.5}, "order": order, "text": {"field": "aantal"}, "detail": {"field": "deel"}, "color": _ink()}
    return {
        "title": {"text": "Kansrijke aanbestedingen per startkwartaal", "anchor": "start", "fontSize": 13},
        "width": _WIDTH - 24,
        "height": _BARS_HEIGHT,
        "data": {"values": _bar_values(found)},
        "layer": [
            {"mark": {"type": "bar", "size": 60, "stroke": "white"}, "encoding": {"x": x, "y": y, "order": order, "color": colour}},
            {
                "transform": [{"filter": f"datum.aantal >= {most / _BARS_HEIGHT * _LETTER}"}],
                "mark": {"type": "text", "fontWeight": "bold", "fontSize": _LETTER},
                "encoding": number,
            },
        ],
    }


def _bar_values(found: Progress) -> list[dict[str, Any]]:
    return [
        {"kwartaal": share.label, "deel": name, "aantal": count, "volgorde": place}
        for share in found.by_quarter
        for place, ((name, _), count) in enumerate(zip(PARTS, parts_of(share), strict=True))
        if count
    ]


def _quarters(found: Progress) -> dict[str, Any]:
    return {
        "field": "kwartaal",
        "type": "nominal",
        "title": None,
        "axis": {"labelAngle": 0, "labelExpr": "slice(datum.value, 6) + 'e kwartaal'"},
        "scale": {"domain": [share.label for share in found.by_quarter]},
    }


def _counts(most: int) -> dict[str, Any]:
    return {
        "field": "aantal",
        "type": "quantitative",
        "title": "Aanbestedingen",
        "axis": {"tickMinStep": 1, "format": "d"},
        "scale": {"domain": [0, max(1, most)]},
        "stack": "zero",
    }
