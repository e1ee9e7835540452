"""The charts of a picture: each with its heading, how to read its marks, its notes and its sources."""

from dataclasses import dataclass, replace
from math import isfinite

from dashboard import theme
from dashboard.charts.figure import sized
from dashboard.charts.model import Bars, Chart, Grid, Lines, Timeline, View
from dashboard.exports.picture_figure import figure_svg
from dashboard.exports.picture_grid import table
from dashboard.exports.picture_text import Piece, paragraph, stacked
from dashboard.wording import say

PLOT, PLOT_LEAST, PLOT_MOST = 300.0, 200.0, 430.0
TABLE_MOST = 940.0
SCALES, LARGER = (1.0, 0.92, 0.85, 0.78, 0.7), (1.5, 1.35, 1.2)
FEW_COLUMNS = 5  # of a table that may be set larger than on screen
TALLER = 0.94  # in a smaller size words need fewer lines: what seems too high by this much is tried


@dataclass(frozen=True)
class Choice:
    """What a picture shows of a view: its charts, and a sentence where another was asked for in vain."""

    charts: tuple[Chart, ...]
    others: int = 0
    warning: str = ""


def chosen(view: View) -> Choice:
    """The chart that is asked for; else all that are drawn; else the first table."""
    asked = view.picture.chart
    twins = [twin for chart in view.charts if (twin := getattr(chart, "table", None))]
    found = [chart for chart in (*view.charts, *twins) if chart.key == asked]
    if asked and found:
        return Choice((found[0],))
    drawn = tuple(chart for chart in view.charts if not isinstance(chart, Grid)) or view.charts[:1]
    warning = say(view.lang, "pictures.no_chart", chart=asked) if asked else ""
    return Choice(drawn, len(view.charts) - len(drawn), warning)


def charts_piece(view: View, choice: Choice, width: float) -> Piece:
    """The charts below one another, as high as they are."""
    return stacked([_chart(view, chart, n, width) for n, chart in enumerate(choice.charts)])


def charts_within(view: View, choice: Choice, width: float, room: float) -> tuple[Piece, int]:
    """The charts within a height: set smaller if they must, then fewer of them, then less of the last.

    Beside them, how many of the charts are left out.
    """
    charts = choice.charts
    natural = [_chart(view, chart, n, width, brief=True) for n, chart in enumerate(charts)]
    for count in range(len(charts), 0, -1):
        if count == 1:
            charts, natural = _alone(view, charts, width, natural)
        high = stacked(natural[:count]).height
        least = high - (PLOT - PLOT_LEAST if _grows(charts[:count]) else 0)
        for scale in (one for one in _scales(charts[:count]) if least * one * TALLER <= room):
            made = _in_size(view, charts[:count], width, room, scale, high)
            if made.height <= room:
                return made, len(charts) - count
    return _less(view, charts[0], width, room), len(charts) - 1


def _alone(view: View, charts: tuple, width: float, natural: list[Piece]) -> tuple[tuple, list[Piece]]:
    """The first chart as one that need not be like others: it takes the room that they leave."""
    first = charts[0]
    if not isinstance(first, Lines) or first.table:
        return charts, natural
    first = replace(first, table=Grid(first.key, first.title))
    return (first, *charts[1:]), [_chart(view, first, 0, width, brief=True), *natural[1:]]


def _in_size(view: View, charts: tuple, width: float, room: float, scale: float, high: float) -> Piece:
    """Charts in a size; the plot of a single one is as high as the room allows."""
    wide = width / scale
    plot = min(max(PLOT + room / scale - high, PLOT_LEAST), PLOT_MOST) if _grows(charts) else PLOT
    return stacked([_chart(view, chart, n, wide, plot, brief=True) for n, chart in enumerate(charts)], scale)


def _scales(charts: tuple) -> tuple[float, ...]:
    """The sizes to be tried: a single ranking or narrow table may be larger than on screen."""
    [first, *others] = charts
    few = isinstance(first, Bars) or (isinstance(first, Grid) and len(first.columns) <= FEW_COLUMNS)
    return (*LARGER, *SCALES) if few and not others else SCALES


def _less_of(chart: Chart) -> str:
    """How what is left out of a chart is called."""
    return next(words for kind, words in LESS.items() if isinstance(chart, kind))


def _grows(charts: tuple) -> bool:
    """Whether the only chart is one whose plot may be higher or lower."""
    return len(charts) == 1 and isinstance(charts[0], Lines) and charts[0].table is not None


def _less(view: View, chart: Chart, width: float, room: float) -> Piece:
    """A chart in the smallest size without what does not fit, and how much that is."""
    scale = SCALES[-1]
    wide, most = width / scale, room / scale
    if isinstance(chart, Grid):
        return stacked([_chart(view, chart, 0, wide, brief=True, most=most)], scale)
    gone, plot = 0, PLOT_LEAST if _grows((chart,)) else PLOT
    while True:
        made = [_chart(view, chart, 0, wide, plot, brief=True)]
        made += [_said(view, _less_of(chart), gone, wide)] if gone else []
        piece = stacked(made, scale)
        fewer = _without_one(chart)
        if piece.height <= room or fewer is None:
            return piece
        chart, gone = fewer, gone + 1


LESS: dict[type[Chart], str] = {Bars: "more_bars", Lines: "more_lanes", Timeline: "more_lanes"}


def _without_one(chart: Chart) -> Chart | None:
    """The chart without its last bar or lane that is not the home city's; None when it can lose none."""
    name = "bars" if isinstance(chart, Bars) else "lanes"
    parts = getattr(chart, name)
    last = next((n for n in range(len(parts) - 1, -1, -1) if not parts[n].home), None)
    if last is None or len(parts) < 2:
        return None
    return replace(chart, **{name: parts[:last] + parts[last + 1 :]})


def _said(view: View, key: str, count: int, width: float) -> Piece:
    return paragraph(say(view.lang, f"pictures.{key}", count=count), 12, width, theme.SOFT, gap=6)


def _chart(
    view: View,
    chart: Chart,
    number: int,
    width: float,
    plot: float = PLOT,
    *,
    brief: bool = False,
    most: float = TABLE_MOST,
) -> Piece:
    """One chart with all that a reader needs to judge it; `brief` where room is scarce."""
    above = _above(view, chart, number, width, brief)
    below = _below(view, chart, width, brief)
    fixed = stacked([*above, *below]).height + 24
    body = _body(view, chart, width, plot, most - fixed)
    return replace(stacked([*above, *body, *below]), gap=22)


def _above(view: View, chart: Chart, number: int, width: float, brief: bool) -> list[Piece]:
    """Its heading where the page's title is not enough, and its subtitle."""
    unit = chart.unit if isinstance(chart, Bars) else ""
    heading = say(view.lang, "slides.headed", title=chart.title, unit=unit) if unit else chart.title
    needed = number or unit or isinstance(chart, Grid) or view.picture.chart
    shown = heading if needed and heading not in view.subtitle else ""
    return [
        paragraph(shown, 14, width, bold=True, most=2 if brief else 0),
        paragraph(chart.subtitle, 12, width, theme.SOFT, most=1 if brief else 0, gap=2),
    ]


def _below(view: View, chart: Chart, width: float, brief: bool) -> list[Piece]:
    """How to read its marks, its notes, its sources."""
    marks = " · ".join(say(view.lang, f"pictures.{key}") for key in _marks(chart))
    one = 1 if brief else 0
    notes = [paragraph(note, 11, width, theme.SOFT, most=one, gap=2) for note in chart.notes]
    return [
        paragraph(marks, 11, width, theme.SOFT, most=2 if brief else 0, gap=6),
        *notes,
        paragraph(chart.sources, 11, width, theme.SOFT, most=one, gap=4),
    ]


def _body(view: View, chart: Chart, width: float, plot: float, most: float) -> list[Piece]:
    """What is drawn, or why nothing is."""
    if isinstance(chart, Grid):
        return _table(view, chart, width, most)
    if not any(getattr(chart, name, ()) for name in ("bars", "series", "lanes")):
        return [_nothing(view, "", width)]
    figure = sized(chart, view.lang, width, plot)
    return [Piece(figure["layout"]["height"], figure_svg(figure, width), 6)]


def _table(view: View, grid: Grid, width: float, most: float) -> list[Piece]:
    if not grid.rows:
        return [_nothing(view, grid.empty, width)]
    made = table(grid, width, most)
    more = [_said(view, "more_rows", made.left, width)] if made.left else []
    return [Piece(made.height, made.svg, 6), *more]


def _nothing(view: View, why: str, width: float) -> Piece:
    """A calm sentence in the place of a chart."""
    return paragraph(why or say(view.lang, "pictures.nothing"), 15, width, theme.SOFT, gap=24)


def _marks(chart: Chart) -> list[str]:
    """How to read what a chart uses and its page does not explain."""
    if isinstance(chart, Bars):
        used = {
            "mark_open": any(bar.qualifier != "exact" for bar in chart.bars),
            "mark_unranked": any(not bar.ranked for bar in chart.bars),
            "mark_old": any(bar.old for bar in chart.bars),
        }
        return [key for key, is_used in used.items() if is_used]
    if isinstance(chart, Lines):
        marks = [mark for one in chart.series for segment in one.segments for mark in segment]
        used = {
            "mark_whisker": any(mark.qualifier != "exact" and isfinite(mark.value) for mark in marks),
            "mark_ring": any(mark.other for mark in marks),
            "mark_goal": bool(chart.goals),
            "mark_lanes": any(lane.events for lane in chart.lanes),
        }
        return [key for key, is_used in used.items() if is_used]
    return []
