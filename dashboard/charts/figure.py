"""A Chart as Plotly draws it: plain dicts, forty times cheaper than figure objects."""

from collections.abc import Callable
from typing import Any

from dashboard.charts import draw_bars, draw_lines
from dashboard.charts.model import Bars, Chart, Lines, Timeline
from dashboard.charts.paper import DESK, PHONE

DRAW: dict[type[Chart], Callable[[Any, str], dict]] = {
    Bars: draw_bars.bars,
    Lines: draw_lines.lines,
    Timeline: draw_lines.timeline,
}
_TOOLS = {
    "displaylogo": False,
    "showSendToCloud": False,
    "displayModeBar": False,
    "responsive": True,
    "scrollZoom": False,
    "doubleClick": "reset",
}
CONFIG = {"zh": {**_TOOLS, "locale": "zh-CN"}, "en": _TOOLS}


# The charts that are drawn anew for a narrow screen; the others bend.
NARROW: dict[type[Chart], Callable[[Any, str, Any], dict]] = {
    Lines: draw_lines.lines,
    Timeline: draw_lines.timeline,
}


def figure(chart: Chart, lang: str) -> dict:
    """The chart as {"data": [...], "layout": {...}}; the layout states its height in pixels."""
    return DRAW[type(chart)](chart, lang)


def narrow(chart: Chart, lang: str) -> dict | None:
    """The same chart for a phone; None for one that needs no other drawing."""
    draw = NARROW.get(type(chart))
    return draw(chart, lang, PHONE) if draw else None


def sized(chart: Chart, lang: str, width: float, plot: float = DESK.plot) -> dict:
    """The same chart for a picture of a fixed width, its plot so high where it has a table of its own."""
    draw = NARROW.get(type(chart))
    return draw(chart, lang, DESK.but(width=width, plot=plot)) if draw else figure(chart, lang)
