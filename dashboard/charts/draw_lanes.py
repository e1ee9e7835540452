"""Policy lanes as Plotly draws them: tracks, bars and markers on an axis whose unit is the pixel."""

from datetime import date

from dashboard import theme
from dashboard.charts import lanes
from dashboard.charts.lanes import CIRCLE, DIAMOND, PILL, SQUARE, Laid, Scale, Spot, Stretch
from dashboard.charts.model import Event, Lane
from dashboard.charts.room import cut
from dashboard.wording import say

GROUND = "#EEF0F3"
SIZE = {DIAMOND: 11, SQUARE: 10, CIRCLE: 17, PILL: 1}
DAY = 86_400_000
TOLD_AT_MOST = 8
MANY, NUMBER_WIDTH = 100, 18
LONGEST_NAME = 180


def traces(laid: tuple[Laid, ...], scale: Scale, lang: str, axis: str = "y2") -> list[dict]:
    """The lanes as traces on one axis: their ground, their bars, their markers, and numbers if any."""
    drawn = [_ground(laid, scale, axis), _bars(laid, scale, lang, axis), _markers(laid, scale, lang, axis)]
    return [*drawn, *_numbers(laid, scale, axis)]


def axis(laid: tuple[Laid, ...], domain: list[float], size: int) -> dict:
    """The vertical axis of the lanes, from the top down, with their names as ticks."""
    return {
        "domain": domain,
        "range": [lanes.height(laid), 0],
        "anchor": "x",
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        "ticklen": 0,
        "ticklabelstandoff": 9,
        "tickvals": [one.centre for one in laid],
        "ticktext": [f'<b style="color:{_ink(one)}">{named(one.lane, size)}</b>' for one in laid],
        "tickfont": {"size": size},
    }


def named(lane: Lane, size: int) -> str:
    """The name of a lane, cut where it would leave no room for the lane itself."""
    return cut(lane.name, size, LONGEST_NAME)


def _ink(laid: Laid) -> str:
    return theme.SOFT if laid.lane.colour == theme.SLATE else laid.lane.colour


def empty_words(laid: tuple[Laid, ...], lang: str, axis: str = "y2") -> list[dict]:
    """In a lane without anything to draw, that the record has nothing."""
    return [
        {
            "xref": "paper",
            "x": 0,
            "xshift": 10,
            "yref": axis,
            "y": one.centre,
            "text": one.lane.empty or say(lang, "trends.lane_empty"),
            "showarrow": False,
            "xanchor": "left",
            "font": {"size": 11, "color": theme.SOFT},
        }
        for one in laid
        if not (one.spots or one.spans or one.bars)
    ]


def _ground(laid: tuple[Laid, ...], scale: Scale, on: str) -> dict:
    return {
        "type": "bar",
        "orientation": "h",
        "yaxis": on,
        "base": scale.start.isoformat(),
        "x": [(scale.end - scale.start).days * DAY] * len(laid),
        "y": [one.top + one.height / 2 for one in laid],
        "width": [one.height for one in laid],
        "marker": {
            "color": [theme.HOME_GROUND if one.lane.home else GROUND for one in laid],
            "cornerradius": 8,
        },
        "hoverinfo": "skip",
    }


def _bars(laid: tuple[Laid, ...], scale: Scale, lang: str, on: str) -> dict:
    """Months, years and horizons: each as long as it is, a horizon softer."""
    found = [bar for one in laid for bar in _lane_bars(one, lang)]
    first = [scale.day(left) for left, *_ in found]
    return {
        "type": "bar",
        "orientation": "h",
        "yaxis": on,
        "base": [day.isoformat() for day in first],
        "x": [max((scale.day(bar[1]) - day).days, 1) * DAY for day, bar in zip(first, found, strict=True)],
        "y": [bar[2] for bar in found],
        "width": [bar[3] for bar in found],
        "marker": {
            "color": [bar[4] for bar in found],
            "opacity": [bar[5] for bar in found],
            "cornerradius": 3,
            "line": {"width": 0},
        },
        "customdata": [bar[6] for bar in found],
        "hovertemplate": "%{customdata[1]}<extra></extra>",
    }


def _lane_bars(one: Laid, lang: str) -> list[tuple]:
    """Left, right, middle, thickness, colour, opacity and card of each bar of a lane."""
    colour = _ink(one)
    pills = [spot for spot in one.spots if spot.shape == PILL]
    return [
        *((b.left, b.right, one.bar_at(b), 3, colour, 0.3, _card(b.events, lang)) for b in one.bars),
        *((p.x - p.half, p.x + p.half, one.centre, 6, colour, 1, _card(p.events, lang)) for p in pills),
        *((s.left, s.right, one.span_at(), 9, colour, 0.4, _card(s.events, lang)) for s in one.spans),
    ]


def _markers(laid: tuple[Laid, ...], scale: Scale, lang: str, on: str) -> dict:
    found = [(one, spot) for one in laid for spot in one.spots if spot.shape != PILL]
    return {
        "type": "scatter",
        "mode": "markers",
        "yaxis": on,
        "x": [_when(spot, scale).isoformat() for _, spot in found],
        "y": [one.centre for one, _ in found],
        "marker": {
            "symbol": [spot.shape for _, spot in found],
            "size": [SIZE[spot.shape] if spot.count == 1 else 2 * spot.half for _, spot in found],
            "color": [_ink(one) for one, _ in found],
            "opacity": 1,
        },
        "cliponaxis": False,
        "customdata": [_card(spot.events, lang) for _, spot in found],
        "hovertemplate": "%{customdata[1]}<extra></extra>",
    }


def _numbers(laid: tuple[Laid, ...], scale: Scale, on: str) -> list[dict]:
    """How many policies a marker or a bar stands for; apart from them, since Plotly is slow at words."""
    clusters = [(one, spot) for one in laid for spot in one.spots if spot.shape != PILL and spot.count > 1]
    found = [_number(one, spot, scale) for one, spot in clusters]
    found += [_number_on(one, bar, scale) for one in laid for bar in one.spans if _numbered(bar)]
    if not found:
        return []
    return [
        {
            "type": "scatter",
            "mode": "text",
            "yaxis": on,
            "x": [one[0] for one in found],
            "y": [one[1] for one in found],
            "text": [one[2] for one in found],
            "textfont": {"size": [one[3] for one in found], "color": [one[4] for one in found]},
            "textposition": "middle center",
            "cliponaxis": False,
            "hoverinfo": "skip",
        }
    ]


def _number(one: Laid, spot: Spot, scale: Scale) -> tuple:
    """Day, height, words, size and colour of the number in a marker."""
    return _when(spot, scale).isoformat(), one.centre, str(spot.count), 11 if spot.count < MANY else 8, "#fff"


def _numbered(bar: Stretch) -> bool:
    return len(bar.events) > 1 and bar.right - bar.left > NUMBER_WIDTH


def _number_on(one: Laid, bar: Stretch, scale: Scale) -> tuple:
    """The same for the number that stands on a bar."""
    day = scale.day((bar.left + bar.right) / 2).isoformat()
    return day, one.span_at(), f"<b>{len(bar.events)}</b>", 9, _ink(one)


def _when(spot: Spot, scale: Scale) -> date:
    """The exact day of a single policy; the middle of a cluster."""
    single = spot.count == 1 and spot.events[0].start == spot.events[0].end
    return max(spot.events[0].start, scale.start) if single else scale.day(spot.x)


def _card(events: tuple[Event, ...], lang: str) -> list[str]:
    """What a click opens and what a touch tells."""
    if len(events) == 1:
        return [events[0].open, events[0].hover]
    return [opens(events), _several(events, lang)]


def opens(events: tuple[Event, ...]) -> str:
    """The card of several policies: their list."""
    return "policies:" + ",".join(event.open.removeprefix("policy:") for event in events)


def _several(events: tuple[Event, ...], lang: str) -> str:
    """The first few of several policies by name, and how many there are."""
    lines = [event.label for event in events[:TOLD_AT_MOST]]
    if len(events) > TOLD_AT_MOST:
        lines.append("…")
    return "<br>".join([f"<b>{say(lang, 'trends.cluster', count=len(events))}</b>", *lines])
