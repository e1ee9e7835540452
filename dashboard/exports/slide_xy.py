"""Native XY charts: threads of dots on a time axis, each with its figures in the sheet behind."""

from typing import Any, cast

from pptx.chart.data import XyChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_TICK_LABEL_POSITION, XL_TICK_MARK

from dashboard import theme
from dashboard.exports.openxml import plot_area, rgb
from dashboard.exports.slide_axis import finish, grid_lines, number_format, quiet
from dashboard.exports.slide_book import put_book
from dashboard.exports.slide_dress import dress
from dashboard.exports.slide_page import Page
from dashboard.exports.slide_paper import Paper
from dashboard.exports.slide_text import Box
from dashboard.exports.threads import Thread
from dashboard.exports.words import plain
from dashboard.wording import say


class Bookless(XyChartData):
    """Chart data without the library's own workbook, whose place ours takes anyway."""

    xlsx_blob = b""


def add_xy(page: Page, box: Box, threads: list[Thread], alt: str) -> Any:
    """An XY chart of some threads; gives the chart for its axes to be set."""
    threads = _longest_first(threads)
    data = Bookless(number_format="General")
    for thread in threads:
        series = data.add_series(plain(thread.name))
        for dot in thread.dots:
            series.add_data_point(dot.x, dot.y)
    frame: Any = page.slide.shapes.add_chart(
        XL_CHART_TYPE.XY_SCATTER_LINES_NO_MARKERS, *box.emu, cast(Any, data)
    )
    frame.name = page.name
    frame._element.nvGraphicFramePr.cNvPr.set("descr", plain(alt)[:1500])
    tops = _tops(threads)
    for thread, series, top in zip(threads, frame.chart.plots[0]._element.sers, tops, strict=True):
        dress(series, thread, top, page.lang)
    put_book(frame.chart, _cells(threads, tops, page.lang), True, page.view)
    return frame.chart


def _longest_first(threads: list[Thread]) -> list[Thread]:
    """The same threads; LibreOffice shows none that stands before a longer one."""
    longest = max(threads, key=lambda thread: len(thread.dots))
    return [longest, *(thread for thread in threads if thread is not longest)]


def _tops(threads: list[Thread]) -> list[int]:
    """The row of each thread's heading in the sheet, as the chart's references count them."""
    tops, row = [], 0
    for thread in threads:
        tops.append(row)
        row += len(thread.dots) + 2
    return tops


def _cells(threads: list[Thread], tops: list[int], lang: str):
    """The sheet behind the chart: a block of rows per thread, where the chart looks for its figures."""
    for thread, top in zip(threads, tops, strict=True):
        yield top, 0, say(lang, "slides.sheet_when")
        yield top, 1, thread.name
        yield top, 2, say(lang, "slides.sheet_label")
        yield top, 3, say(lang, "slides.sheet_below")
        yield top, 4, say(lang, "slides.sheet_above")
        for row, dot in enumerate(thread.dots, top + 1):
            yield row, 0, dot.x
            yield row, 1, dot.y
            yield row, 2, dot.note
            for column, length in ((3, dot.down), (4, dot.up)):
                yield row, column, length or None


def set_axes(drawn: Any, paper: Paper) -> None:
    """Time below without ticks of its own, values at the left as far down as the lanes begin."""
    time, values = drawn.category_axis, drawn.value_axis
    quiet(time, paper.start, paper.end, 365.25)
    time.has_major_gridlines = False
    time.major_tick_mark = XL_TICK_MARK.OUTSIDE
    time.format.line.color.rgb = rgb(theme.PALE)
    time.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    quiet(values, paper.bottom, paper.high, paper.apart)
    if paper.high > paper.low:
        grid_lines(values)
        hidden = f'[<{paper.low - paper.apart / 2!r}]"";' if paper.lanes else ""
        values.tick_labels.number_format = hidden + number_format(paper.apart)
        values.tick_labels.number_format_is_linked = False
    else:
        values.has_major_gridlines = False
        values.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    plot_area(finish(drawn), *paper.shares)
