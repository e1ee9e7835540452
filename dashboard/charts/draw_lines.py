"""Lines over time with policy lanes, and a timeline of policies, as Plotly draws them.

Each can be drawn on either of two papers: for a desk, and for a phone, whose browser asks for that one
(assets/narrow.js). At either width and any wider one no marker and no word stands over another.
"""

from datetime import date

from dashboard import theme
from dashboard.charts import draw_bands, draw_lanes, draw_series, draw_words, lanes
from dashboard.charts.draw_bars import short, ticks
from dashboard.charts.model import MONTHS, Lines, Timeline, at_month, month_at
from dashboard.charts.paper import AXIS, BAND, BOTTOM, DESK, SMALL, Paper, right_margin
from dashboard.charts.room import text_width
from dashboard.wording import say

YEAR_WIDTH = 40
FROM_ZERO = 0.62
# Charts below one another share their margin, so that their years stand below one another too.
LIKE_THE_OTHERS = 0.22


def lines(chart: Lines, lang: str, paper: Paper = DESK) -> dict:
    """Series above their policy lanes on one time axis; lower when the chart has no table of its own."""
    paper = fitted(chart, paper)
    stretches, names = draw_bands.bands(chart.bands, paper)
    policies = draw_lanes.traces(paper.laid, paper.scale, lang) if paper.laid else []
    empty = draw_lanes.empty_words(paper.laid, lang)
    return {
        "data": [
            *draw_series.traces(chart.series, paper.low, paper.high),
            *draw_series.goals(chart.goals),
            *policies,
        ],
        "layout": {
            **_sheet(paper),
            "xaxis": {**(_months(paper) if chart.axis == MONTHS else _years(paper)), "anchor": "y"},
            "yaxis": _values(paper, lang),
            **({"yaxis2": _lane_axis(paper)} if paper.laid else {}),
            "shapes": stretches,
            "annotations": [_unit(chart, paper, lang), *names, *draw_words.words(chart, paper), *empty],
        },
    }


def timeline(chart: Timeline, lang: str, paper: Paper = DESK) -> dict:
    """Policy lanes alone."""
    paper = _between(chart, paper).but(plot=0, top=AXIS - 6)
    paper = paper.but(left=_names_width(chart, paper))
    paper = paper.but(laid=lanes.lay(chart.lanes, paper.start, paper.end, paper.across))
    return {
        "data": draw_lanes.traces(paper.laid, paper.scale, lang, "y"),
        "layout": {
            **_sheet(paper),
            "height": paper.top + lanes.height(paper.laid) + BOTTOM,
            "xaxis": {**_years(paper), "anchor": "y", "side": "top", "ticklabelstandoff": 3},
            "yaxis": draw_lanes.axis(paper.laid, [0, 1], paper.text),
            "annotations": draw_lanes.empty_words(paper.laid, lang, "y"),
        },
    }


def fitted(chart: Lines, paper: Paper) -> Paper:
    """The paper with the margins, scales and lanes that a chart needs."""
    low, high = reach(chart)
    paper = _between(chart, paper)
    inside = sum(band.start <= paper.end and band.end >= paper.start for band in chart.bands)
    paper = paper.but(
        low=low,
        high=high,
        plot=paper.plot if chart.table else SMALL,
        top=24.0 + BAND * inside,
    )
    paper = paper.but(left=_names_width(chart, paper))
    ends = [(end.when, one.name, end.label) for one, end in draw_words.named(chart.series)]
    paper = paper.but(
        right=right_margin(paper, ends, 26.0 if chart.goals else 12.0)
        if chart.table
        else LIKE_THE_OTHERS * paper.width
    )
    return paper.but(laid=lanes.lay(chart.lanes, paper.start, paper.end, paper.across))


def _between(chart: Lines | Timeline, paper: Paper) -> Paper:
    """The paper with the days between which a chart stands; one year where it does not say."""
    end = chart.end or date.max
    return paper.but(start=chart.start or date(end.year, 1, 1), end=end)


def _names_width(chart: Lines | Timeline, paper: Paper) -> float:
    names = [
        text_width(draw_lanes.named(lane, paper.text), paper.text, bold=True) + 18 for lane in chart.lanes
    ]
    return max([48.0, *names])


def reach(chart: Lines) -> tuple[float, float]:
    """The lowest and the highest value of the axis: from zero unless the values lie close together."""
    marks = [mark for one in chart.series for segment in one.segments for mark in segment]
    found = [mark.value for mark in marks] + [goal.value for goal in chart.goals]
    low, high = min(found, default=0.0), max(found, default=1.0)
    if 0 <= low <= FROM_ZERO * high:
        return 0.0, high * 1.08 or 1.0
    air = (high - low) * 0.12 or abs(high) * 0.1 or 1.0
    return low - air, high + air


def _sheet(paper: Paper) -> dict:
    """What every chart over time has in common."""
    return {
        "height": round(paper.height),
        "margin": {
            "l": round(paper.left),
            "r": round(paper.right),
            "t": round(paper.top),
            "b": BOTTOM,
            "autoexpand": False,
        },
        "font": {"family": theme.FONTS, "size": paper.text, "color": theme.INK},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "showlegend": False,
        "barmode": "overlay",
        "hovermode": "closest",
        "hoverdistance": 12,
        "spikedistance": 12,
        "dragmode": False,
        "hoverlabel": {"bgcolor": theme.INK, "font": {"color": "#fff", "size": 12}, "align": "left"},
    }


def _years(paper: Paper) -> dict:
    """A time axis that names years in their middle, and draws one hairline through whatever is touched."""
    named = _named_years(paper)
    return {
        "type": "date",
        "range": [paper.start.isoformat(), paper.end.isoformat()],
        "fixedrange": True,
        "tickvals": [day.isoformat() for day in named],
        "ticktext": [str(day.year) for day in named],
        "tickfont": {"size": paper.text - 1, "color": theme.SOFT},
        "ticklen": 0,
        "showgrid": False,
        "zeroline": False,
        "minor": {
            "dtick": f"M{12 * (_every(paper) if _every(paper) > 2 else 1)}",
            "tick0": "2000-01-01",
            "ticks": "outside",
            "ticklen": 4,
            "tickcolor": theme.PALE,
        },
        "showspikes": True,
        "spikemode": "across",
        "spikesnap": "data",
        "spikedash": "2px,2px",
        "spikethickness": 1,
        "spikecolor": theme.INK,
    }


def _months(paper: Paper) -> dict:
    """An axis of months since an event: as many round numbers as there is room for, zero in bold."""
    first, last = month_at(paper.start), month_at(paper.end)
    every = next(
        n for n in (6, 12, 24, 48, 120, 600) if paper.across / max(last - first, 1) * n >= YEAR_WIDTH
    )
    told = list(range(-(-first // every) * every, last + 1, every))
    days = [at_month(month).isoformat() for month in told]
    texts = [f"{month:+d}".replace("-", "−") if month else "<b>0</b>" for month in told]
    return {**_years(paper), "tickvals": days, "ticktext": texts}


def _every(paper: Paper) -> int:
    """Each how many years one is named, for which there is room."""
    years = paper.end.year - paper.start.year + 1
    return next(n for n in (1, 2, 5, 10, 20, 100) if paper.across / years * n >= YEAR_WIDTH)


def _named_years(paper: Paper) -> list[date]:
    """The middles, as far as they are to be seen, of the years that are named."""
    every = _every(paper)
    parts = [
        (max(date(year, 1, 1), paper.start), min(date(year, 12, 31), paper.end))
        for year in range(paper.start.year, paper.end.year + 1)
        if year % every == 0
    ]
    wide = [(a, b) for a, b in parts if paper.x(b) - paper.x(a) > 0.6 * YEAR_WIDTH / every]
    return [a + (b - a) / 2 for a, b in wide]


def _values(paper: Paper, lang: str) -> dict:
    steps = ticks(paper.low, paper.high, 4 if paper.plot > SMALL else 3)
    return {
        "domain": [1 - paper.plot / paper.inner, 1],
        "range": [paper.low, paper.high],
        "fixedrange": True,
        "tickvals": steps,
        "ticktext": [short(step, lang) for step in steps],
        "tickfont": {"size": paper.text - 1, "color": theme.SOFT},
        "ticklen": 0,
        "ticklabelstandoff": 4,
        "gridcolor": theme.RULE,
        "zeroline": True,
        "zerolinecolor": theme.PALE,
    }


def _lane_axis(paper: Paper) -> dict:
    return draw_lanes.axis(paper.laid, [0, lanes.height(paper.laid) / paper.inner], paper.text)


def _unit(chart: Lines, paper: Paper, lang: str) -> dict:
    """The unit above the axis, and that the axis does not begin at zero where it does not."""
    said = say(lang, "trends.not_from_zero") if paper.low > 0 else ""
    return {
        "text": " · ".join(part for part in (chart.unit, said) if part),
        "xref": "paper",
        "x": 0,
        "xshift": 8 - paper.left,
        "yref": "paper",
        "y": 1,
        "yshift": paper.top - 20,
        "showarrow": False,
        "xanchor": "left",
        "yanchor": "bottom",
        "font": {"size": 11, "color": theme.SOFT},
    }
