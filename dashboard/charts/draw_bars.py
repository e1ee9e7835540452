"""Ranked bars as Plotly draws them: doubt dissolves, the unranked are pale, red is the reader's own city."""

from math import isfinite

from dashboard import theme
from dashboard.charts.model import Bar, Bars
from dashboard.charts.room import cut
from dashboard.format import number

ROW, TOP, BOTTOM = 38, 34, 12
PLACES, DATES, RIGHT = 52, 72, 96
CHARACTER, LONGEST_NAME = 13, 260
STEPS = (0.55, 0.32, 0.14)


def bars(chart: Bars, lang: str) -> dict:
    """Horizontal bars, first place on top; places, names and dates are columns at the left of the axis."""
    count, reach, left = len(chart.bars), _reach(chart.bars), _left(chart.bars)
    return {
        "data": [_solid(chart.bars)],
        "layout": {
            "height": TOP + BOTTOM + ROW * max(count, 1),
            "margin": {"l": left, "r": RIGHT, "t": TOP, "b": BOTTOM},
            "font": {"family": theme.FONTS, "size": 13, "color": theme.INK},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "showlegend": False,
            "bargap": 0.5,
            "hoverlabel": {"bgcolor": theme.INK, "font": {"color": "#fff", "size": 12}, "align": "left"},
            "xaxis": _scale(reach, lang),
            "yaxis": {"range": [count - 0.5, -0.5], "visible": False, "fixedrange": True},
            "shapes": [*_home_row(chart.bars), *_doubts(chart.bars, reach)],
            "annotations": [a for n, bar in enumerate(chart.bars) for a in _columns(n, bar, left)],
        },
    }


def _reach(bars: tuple[Bar, ...]) -> tuple[float, float]:
    ends = [end for bar in bars for end in (bar.value, bar.low, bar.high) if isfinite(end)]
    low, high = min([0.0, *ends]), max([0.0, *ends]) or 1.0
    return low * 1.04, high * 1.04


def _scale(reach, lang: str) -> dict:
    steps = ticks(*reach)
    return {
        "range": list(reach),
        "side": "top",
        "fixedrange": True,
        "tickvals": steps,
        "ticktext": [short(step, lang) for step in steps],
        "tickfont": {"size": 11, "color": theme.SOFT},
        "gridcolor": theme.RULE,
        "zeroline": True,
        "zerolinecolor": theme.PALE,
        "ticklen": 0,
    }


def ticks(low: float, high: float, about: int = 5) -> list[float]:
    """Round steps that cover a range."""
    raw = (high - low) / about
    power = 10 ** int(f"{raw:e}".split("e")[1])
    step = next(power * m for m in (1, 2, 2.5, 5, 10) if power * m >= raw)
    first = int(low / step) - 1
    return [round(n * step, 10) for n in range(first, first + 3 * about) if low <= n * step <= high]


def short(value: float, lang: str) -> str:
    """A tick in few characters: "2万", "20k"."""
    if lang == "zh" and abs(value) >= 10_000:
        return f"{number(value / 10_000)}万"
    if lang == "en" and abs(value) >= 10_000:
        return f"{number(value / 1000)}k"
    return number(value)


def _solid(bars: tuple[Bar, ...]) -> dict:
    return {
        "type": "bar",
        "orientation": "h",
        "x": [bar.value if isfinite(bar.value) else None for bar in bars],
        "y": list(range(len(bars))),
        "marker": {"color": [_colour(bar) for bar in bars], "cornerradius": 2},
        "text": [bar.label for bar in bars],
        "textposition": "none",
        "customdata": [[bar.open, bar.hover] for bar in bars],
        "hovertemplate": "%{customdata[1]}<extra></extra>",
    }


def _colour(bar: Bar) -> str:
    if bar.home:
        return theme.HOME if bar.ranked else "#E3A9A3"
    return bar.colour if bar.ranked else theme.PALE


def _home_row(bars: tuple[Bar, ...]) -> list[dict]:
    box = {"type": "rect", "xref": "paper", "x0": -9, "x1": 9, "layer": "below", "line": {"width": 0}}
    return [
        {**box, "y0": n - 0.5, "y1": n + 0.5, "fillcolor": theme.HOME_GROUND}
        for n, bar in enumerate(bars)
        if bar.home
    ]


def _doubts(bars: tuple[Bar, ...], reach) -> list[dict]:
    return [
        shape for n, bar in enumerate(bars) if bar.qualifier != "exact" for shape in _doubt(n, bar, reach)
    ]


def _doubt(n: int, bar: Bar, reach) -> list[dict]:
    """What the word of doubt leaves open: fading steps from the figure to the end of its interval."""
    low, high = max(bar.low, reach[0]), min(bar.high, reach[1])
    if bar.qualifier == "about":
        return [_block(n, low, high, bar, 0.35, half=0.1)]
    start, end = (bar.value, high) if bar.qualifier == "over" else (bar.value, low)
    width = (end - start) / len(STEPS)
    ground = [] if bar.qualifier == "over" else [_block(n, end, start, bar, 0.75, colour=theme.CARD)]
    return ground + [
        _block(n, start + k * width, start + (k + 0.8) * width, bar, o) for k, o in enumerate(STEPS)
    ]


def _block(
    n: int, x0: float, x1: float, bar: Bar, opacity: float, half: float = 0.25, colour: str = ""
) -> dict:
    return {
        "type": "rect",
        "x0": x0,
        "x1": x1,
        "y0": n - half,
        "y1": n + half,
        "fillcolor": colour or _colour(bar),
        "opacity": opacity,
        "line": {"width": 0},
    }


def _left(bars: tuple[Bar, ...]) -> int:
    """Room for places, names and dates at the left of the axis."""
    widths = [sum(CHARACTER if ord(c) > 255 else CHARACTER * 0.66 for c in _name(bar)) for bar in bars]
    return round(PLACES + max(widths, default=0) + DATES)


def _name(bar: Bar) -> str:
    """The name of a bar, cut where it would leave no room for the bar itself."""
    return cut(bar.name, CHARACTER, LONGEST_NAME)


def _columns(n: int, bar: Bar, left: int) -> list[dict]:
    strong = bar.home
    ink = theme.HOME if bar.home else theme.INK
    end = bar.high if bar.qualifier in ("over", "about") and isfinite(bar.high) else bar.value
    return [
        _text(n, bar.place, 26 - left, theme.HOME if bar.home else theme.SOFT, "center", strong),
        _text(n, _name(bar), PLACES - left, ink, "left", strong),
        _text(n, bar.when, -10, theme.CAUTION if bar.old else theme.SOFT, "right", False, 11),
        {**_text(n, bar.label, 8, ink, "left", strong), "xref": "x", "x": max(end, bar.value, 0)},
    ]


def _text(n: int, text: str, shift: int, colour: str, anchor: str, strong: bool, size: int = 13) -> dict:
    return {
        "xref": "paper",
        "x": 0,
        "xshift": shift,
        "y": n,
        "yref": "y",
        "text": f"<b>{text}</b>" if strong else text,
        "showarrow": False,
        "xanchor": anchor,
        "yanchor": "middle",
        "font": {"size": size, "color": colour},
    }
