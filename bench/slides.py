"""Decks of native charts, beside what plain python-pptx needs for the same charts without any dress."""

import io
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from statistics import median

from bench.report import Figure

ZONES = "suzhou,hefei,guangzhou,beijing,shanghai,shenzhen"
HOME = {"home": "luoyang"}
RANKED = ("hightech_enterprises", "gdp", "rd_intensity")


def figures() -> Iterator[Figure]:
    """Milliseconds and seconds, each the middle of several; the first deck of all is left out."""
    site = _site()
    lines = _alone(_briefing(site, [f"trends/trend-gdp/indicator:gdp/zones:{ZONES}/from:2016"]).parts[0])
    ours = _seconds(lambda: _deck(lines), 7)
    yield Figure("a chart of 7 cities over 10 years with its policies", 1000 * ours, "ms", 150)
    peer = _seconds(lambda: _plain(lines.charts), 7)
    yield Figure("the same lines alone with plain python-pptx", 1000 * peer, "ms")
    yield Figure("times the plain deck", ours / peer, "×", 8)
    bars = _alone(_briefing(site, [f"benchmark/ranking/indicator:gdp/zones:{ZONES}"]).parts[0])
    yield Figure("a ranking of 7 cities", 1000 * _seconds(lambda: _deck(bars), 7), "ms", 150)
    for count, limit in ((20, 3), (30, 5)):
        view = _briefing(site, _mixed(count))
        yield Figure(f"a briefing of {count} charts", _seconds(lambda view=view: _deck(view), 3), "s", limit)
        peer = _seconds(lambda view=view: _plain([part.chart for part in view.parts or ()]), 3)
        yield Figure(f"{count} such charts with plain python-pptx", peer, "s")
    begun = time.perf_counter()
    _briefing(_site(), _mixed(30))
    yield Figure("the views of 30 charts, asked for the first time", time.perf_counter() - begun, "s")


def _site():
    from dashboard.pages import PAGES
    from dashboard.pages.site import Site
    from dashboard.settings import settings_from
    from dashboard.store import Store

    return Site(Store(settings_from().build), PAGES)


def _mixed(count: int) -> list[str]:
    """Rankings, lines, timelines and a matrix in turn, each about other cities."""
    zones = ZONES.split(",")
    found = []
    for n in range(count):
        some, indicator = ",".join([*zones[n % 6 :], *zones[: n % 6]][:4]), RANKED[n % 3]
        kinds = (
            f"benchmark/ranking/indicator:{indicator}/zones:{some}",
            f"trends/trend-{indicator}/indicator:{indicator}/zones:{some}",
            f"policies/timeline/zones:{some}",
            f"benchmark/matrix/indicator:gdp,rd_intensity/zones:{some}",
        )
        found.append(kinds[n % 4])
    return found


def _briefing(site, items: list[str]):
    from dashboard.pages import briefing
    from dashboard.pages.site import selected, whole

    return whole(site, briefing, selected(site, briefing, {**HOME, "items": ";".join(items)}))


def _alone(part):
    """The view of one chart without its table and its list of documents."""
    return replace(part.view, charts=(replace(part.chart, table=None),), sources=part.view.sources.iloc[:0])


def _deck(view) -> bytes:
    from dashboard.exports import pptx

    return pptx.write(view)


def _seconds(make: Callable[[], bytes], times: int) -> float:
    make()
    found = []
    for _ in range(times):
        begun = time.perf_counter()
        make()
        found.append(time.perf_counter() - begun)
    return median(found)


def _plain(charts) -> bytes:
    """A slide per chart with its numbers only, as the library's own guide writes it."""
    from pptx import Presentation
    from pptx.chart.data import CategoryChartData, XyChartData
    from pptx.enum.chart import XL_CHART_TYPE

    deck, sink = Presentation(), io.BytesIO()
    for chart in charts:
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = chart.title
        if hasattr(chart, "bars"):
            data, kind = CategoryChartData(), XL_CHART_TYPE.BAR_CLUSTERED
            data.categories = [bar.name for bar in chart.bars]
            data.add_series("value", [bar.value for bar in chart.bars])
        else:
            data, kind = XyChartData(), XL_CHART_TYPE.XY_SCATTER_LINES
            for series in getattr(chart, "series", None) or getattr(chart, "lanes", ()):
                one = data.add_series(series.name)
                for x, y in _points(series):
                    one.add_data_point(x, y)
        if len(data):
            slide.shapes.add_chart(kind, 0, 0, deck.slide_width, deck.slide_height, data)
    deck.save(sink)
    return sink.getvalue()


def _points(series) -> list[tuple[float, float]]:
    if hasattr(series, "events"):
        return [(event.start.toordinal(), 1.0) for event in series.events]
    return [(mark.when.toordinal(), mark.value) for segment in series.segments for mark in segment]
