"""A ranking as a native bar chart: what is sure is solid, what a word of doubt leaves open is pale."""

from dataclasses import dataclass
from math import floor, isfinite
from typing import Any, cast

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.slide import Slide
from pptx.util import Pt

from dashboard import theme
from dashboard.charts.model import Bar, Bars, View
from dashboard.exports.openxml import plot_area, rgb, tint
from dashboard.exports.slide_axis import finish, grid_lines, number_format, quiet, step
from dashboard.exports.slide_book import put_book
from dashboard.exports.slide_dress import dress_bars
from dashboard.exports.slide_page import Follow, Page, heading, marks, say_nothing, speak
from dashboard.exports.slide_text import Box
from dashboard.exports.threads import Said
from dashboard.exports.words import inches, plain
from dashboard.wording import say

PALE_SHARE = 0.38
HOME_UNRANKED = "#E3A9A3"
ROW_AT_MOST, TOP, LEFT = 0.8, 0.3, 2.8
OUTER, VALUE, INNER = "outer", "value", "inner"


@dataclass(frozen=True)
class Reach:
    """How far a bar goes: what is sure of it, its figure, and where what is open ends (None: unknown)."""

    inner: float | None
    value: float
    outer: float | None


def reach(bar: Bar) -> Reach:
    """The ends of a bar, counted from zero; for an exact figure all three are the figure."""
    if bar.qualifier == "exact":
        return Reach(bar.value, bar.value, bar.value)
    ends = sorted((bar.low, bar.high), key=abs)
    inner = ends[0] if bar.low * bar.high > 0 else 0.0
    return Reach(inner, bar.value, ends[1] if isfinite(ends[1]) else None)


class Bookless(CategoryChartData):
    """Chart data without the library's own workbook, whose place ours takes anyway."""

    xlsx_blob = b""


def add(page: Page, chart: Bars) -> list[Follow]:
    """Draws a ranking on a page, first place on top; nothing must follow."""
    if not chart.bars:
        say_nothing(page)
        return []
    body = heading(page, chart.title, chart.unit)
    body = marks(page, body, marks_of(chart))
    height = min(body.height, TOP + 0.1 + ROW_AT_MOST * max(len(chart.bars), 1))
    frame = native(page.slide, Box(body.left, body.top, body.width, height), chart, page.view)
    frame.name = page.name
    speak(page, [say(page.lang, "slides.notes_edit")])
    return []


def native(slide: Slide, box: Box, chart: Bars, view: View) -> Any:
    """The native chart of a ranking on a slide, with its workbook and its words for the blind."""
    reaches = [reach(bar) for bar in chart.bars]
    names = _series_names(reaches)
    frame: Any = slide.shapes.add_chart(
        XL_CHART_TYPE.BAR_CLUSTERED, *box.emu, cast(Any, _data(chart, reaches, names, view.lang))
    )
    frame._element.nvGraphicFramePr.cNvPr.set("descr", plain(alt(chart, view.lang)))
    _draw(frame.chart, chart, reaches, names, box, view.lang)
    put_book(frame.chart, _cells(chart, reaches, names, view.lang), False, view)
    return frame


def marks_of(chart: Bars) -> list[str]:
    """How to read what this ranking uses."""
    bars = chart.bars
    used = {
        "mark_home": any(bar.home for bar in bars),
        "mark_range": any(bar.qualifier != "exact" and reach(bar).outer is not None for bar in bars),
        "mark_open": any(not (isfinite(bar.low) and isfinite(bar.high)) for bar in bars),
        "mark_unranked": any(not bar.ranked for bar in bars),
        "mark_near": any(bar.near for bar in bars),
    }
    return [key for key, is_used in used.items() if is_used]


def _series_names(reaches: list[Reach]) -> list[str]:
    """Behind one another from back to front; the ends only where some figure is open."""
    open_ended = any(one.inner != one.value or one.outer != one.value for one in reaches)
    return [OUTER, VALUE, INNER] if open_ended else [VALUE]


def _data(chart: Bars, reaches: list[Reach], names: list[str], lang: str) -> CategoryChartData:
    data = Bookless(number_format="#,##0.##########")
    data.categories = [category(bar) for bar in chart.bars]
    for name in names:
        data.add_series(say(lang, f"slides.{name}"), [_finite(getattr(one, name)) for one in reaches])
    return data


def _finite(value: float | None) -> float | None:
    return value if value is not None and isfinite(value) else None


def category(bar: Bar) -> str:
    """Place, name and date of a bar, as they stand at its left."""
    return plain(f"{bar.place}  {bar.name}  {bar.when}")


def label(bar: Bar) -> str:
    """The figure as it is written, with the marks of an end without a bound and of a near definition."""
    arrows = ("" if isfinite(bar.low) else " ←") + ("" if isfinite(bar.high) else " →")
    return plain(f"{bar.label}{arrows}{' ≈' if bar.near else ''}")


def _draw(drawn: Any, chart: Bars, reaches, names: list[str], box: Box, lang: str) -> None:
    plot = drawn.plots[0]
    plot.gap_width, plot.overlap, plot.vary_by_categories = 55, 100, False
    for name, series in zip(names, plot._element.sers, strict=True):
        fills, labels = _fills(name, chart.bars, reaches), _labels(name, chart.bars, reaches)
        dress_bars(series, fills, labels, lang)
    _set_axes(drawn, chart, reaches, box)
    space = finish(drawn)
    most = max(0.4 * box.width, LEFT)
    left = min(max(inches(category(bar), 12) for bar in chart.bars) + 0.2, most) if chart.bars else 1
    plot_area(space, left / box.width, TOP / box.height, 1 - left / box.width, 1 - (TOP + 0.05) / box.height)


def colour(bar: Bar) -> str:
    """Red for the home city, its own colour when ranked, pale when not."""
    if bar.home:
        return theme.HOME if bar.ranked else HOME_UNRANKED
    return (bar.colour or theme.SLATE) if bar.ranked else theme.PALE


def _fills(name: str, bars: tuple[Bar, ...], reaches: list[Reach]) -> list[str]:
    """The colours of a series: strong where all of a bar is sure, pale where part of it is open."""
    sure = [name == INNER or (name == VALUE and one.inner == one.value) for one in reaches]
    return [
        colour(bar) if is_sure else tint(colour(bar), PALE_SHARE)
        for bar, is_sure in zip(bars, sure, strict=True)
    ]


def _labels(name: str, bars: tuple[Bar, ...], reaches: list[Reach]) -> dict[int, Said]:
    """Each figure as it is written, at the end of the longest of its bars."""
    return {
        n: Said(label(bar), "end", 12, theme.HOME if bar.home else theme.INK, bar.home)
        for n, (bar, one) in enumerate(zip(bars, reaches, strict=True))
        if name == _longest(one)
    }


def _longest(one: Reach) -> str:
    exact = one.inner == one.value == one.outer
    farther = not exact and one.outer is not None and abs(one.outer) >= abs(one.value)
    return OUTER if farther else VALUE


def _set_axes(drawn: Any, chart: Bars, reaches: list[Reach], box: Box) -> None:
    names, values = drawn.category_axis, drawn.value_axis
    names.reverse_order = True
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    names.major_tick_mark = XL_TICK_MARK.NONE
    names.has_major_gridlines = False
    names.format.line.color.rgb = rgb(theme.PALE)
    names.tick_labels.font.size = Pt(12)
    low, high = scale(chart, reaches, box.width * 0.75)
    apart = step(low, high)
    low = floor(low / apart) * apart  # ticks are counted from the lower end
    quiet(values, low, high, apart)
    grid_lines(values)
    values.tick_labels.number_format = number_format(apart)
    values.tick_labels.number_format_is_linked = False


def scale(chart: Bars, reaches: list[Reach], width: float) -> tuple[float, float]:
    """The ends of the value axis: zero within, and room for every figure at the end of its bar."""
    found = [
        end
        for one in reaches
        for end in (one.inner, one.value, one.outer)
        if end is not None and isfinite(end)
    ]
    low, high = min([0.0, *found]), max([0.0, *found])
    room = max((inches(label(bar), 12) + 0.15 for bar in chart.bars), default=1.0) / width
    span = ((high - low) or 1.0) / (1 - min(room, 0.4) * (2 if low < 0 < high else 1))
    return (low - room * span if low < 0 else 0.0), (high + room * span if high > 0 else 0.0) or 1.0


def _cells(chart: Bars, reaches: list[Reach], names: list[str], lang: str):
    """The sheet behind the chart: label, series, then wording, date, place and the ends as published."""
    heads = [*names, "sheet_label", "sheet_when", "sheet_place", "sheet_low", "sheet_high"]
    for column, name in enumerate(heads, 1):
        yield 0, column, say(lang, f"slides.{name}")
    for row, (bar, one) in enumerate(zip(chart.bars, reaches, strict=True), 1):
        ends = [_finite(getattr(one, name)) for name in names]
        more = [label(bar), bar.when, bar.place, _finite(bar.low), _finite(bar.high)]
        for column, value in enumerate([category(bar), *ends, *more]):
            yield row, column, value


def alt(chart: Bars, lang: str) -> str:
    """The ranking in words."""
    rows = "; ".join(f"{bar.place} {bar.name} {bar.label} ({bar.when})" for bar in chart.bars)
    return say(lang, "slides.alt_bars", title=chart.title, rows=rows)[:1500]
