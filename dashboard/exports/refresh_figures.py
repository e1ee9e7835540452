"""The figures in a native chart, so that what was there can be told from what is there now."""

from typing import Any

from pptx.oxml.ns import qn

from dashboard.charts.model import Bars, Chart, Grid, Lines, Timeline, View
from dashboard.exports.openxml import Element
from dashboard.exports.refresh_chart import cities, name_of
from dashboard.exports.refresh_table import text
from dashboard.exports.slide_page import citation
from dashboard.exports.threads import day_of, serial
from dashboard.wording import say

# What names a figure (series or city, day), as it is written.
Figures = dict[tuple[str, str], str]
DECORATION = ("track", "lane", "spans", "horizons", "band", "goal", "break")
PLAIN = ("years", "months")


def figures(drawn: Any, lang: str) -> Figures:
    """The figures of a chart by city and day; policies by lane and day with no value."""
    space = drawn._chartSpace
    if space.find(f".//{qn('c:barChart')}") is not None:
        return _bars(space)
    found: Figures = {}
    for series in space.iter(qn("c:ser")):
        name = name_of(series)
        if not _decorates(name, lang):
            found |= {(name, day): value for day, value in _points(series)}
    return found


def _decorates(name: str, lang: str) -> bool:
    starts = tuple(say(lang, f"slides.{key}", name="") for key in DECORATION)
    return name.startswith(starts) or name in [say(lang, f"slides.{key}") for key in PLAIN]


def policies(drawn: Any, lang: str) -> set[tuple[str, int]]:
    """The policies of a chart, by lane and day."""
    starts = tuple(say(lang, f"slides.{key}", name="") for key in ("lane", "spans"))
    return {
        (name_of(series), round(x))
        for series in drawn._chartSpace.iter(qn("c:ser"))
        if name_of(series).startswith(starts)
        for x in _cached(series, "c:xVal").values()
    }


def _points(series: Element):
    days, values = _cached(series, "c:xVal"), _cached(series, "c:yVal")
    for n, value in values.items():
        if n in days:
            yield f"{day_of(days[n]):%Y-%m-%d}", f"{value:,.6f}".rstrip("0").rstrip(".")


def _cached(series: Element, tag: str) -> dict[int, float]:
    holder, found = series.find(qn(tag)), {}
    for point in holder.iter(qn("c:pt")) if holder is not None else ():
        try:
            found[int(point.get("idx"))] = float(point.find(qn("c:v")).text)
        except (TypeError, ValueError, OverflowError):
            continue
    return {n: value for n, value in found.items() if abs(value) < 1e15}


def _bars(space: Element) -> Figures:
    """Each city with its figure as its label writes it."""
    found: Figures = {}
    for series in space.iter(qn("c:ser")):
        named = cities(series)
        for label in series.iter(qn("c:dLbl")):
            number = int(label.find(qn("c:idx")).get("val"))
            if number in named and text(label):
                found[named[number], ""] = text(label)
    return found


def opens(chart: Chart | None) -> dict[tuple[str, str], str]:
    """What each figure of a chart opens, by the names that `figures` gives them."""
    if isinstance(chart, Bars):
        return {(bar.name, ""): bar.open for bar in chart.bars}
    if isinstance(chart, Lines):
        marks = [(s, mark) for s in chart.series for segment in s.segments for mark in segment]
        return {(s.name, f"{mark.when:%Y-%m-%d}"): mark.open for s, mark in marks}
    if isinstance(chart, Grid):
        return {
            (row.cells[0].text, cell.text): cell.open for row in chart.rows for cell in row.cells if cell.open
        }
    return {}


def labels(chart: Chart | None) -> dict[int, str]:
    """The policies of a chart by the day on which they begin."""
    lanes = chart.lanes if isinstance(chart, (Lines, Timeline)) else ()
    return {serial(event.start): event.label for lane in lanes for event in lane.events}


class Documents:
    """The documents behind a view, by what a figure opens."""

    def __init__(self, view: View, chart: Chart | None):
        lines = (one.sources for one in (chart, *view.charts) if one and one.sources)
        self.fallback = next(lines, "")
        rows = view.rows.to_dict("records") if "observation_id" in view.rows else []
        self.cited = {
            f"figure:{row['observation_id']}": citation({**row, "title": row.get("source_title")})
            for row in rows
        }

    def of(self, opened: str) -> str:
        """The document of a figure; where it is not known, the source line of its chart."""
        return self.cited.get(opened, self.fallback)
