"""Series over time as Plotly draws them: doubt is hollow, soft or pale, the unjoinable dotted grey."""

from dashboard import theme
from dashboard.charts.model import Break, Goal, Mark, Series

ARROWS = {"over": "↑", "nearly": "↓", "at_most": "↓"}
PLACES = {"↑": "top center", "↓": "bottom center"}
TINTS = {"final": 1.0, "preliminary": 0.55, "estimate": 0.25}
MARK = 8
HOVER = "%{customdata[1]}<extra></extra>"


def tint(colour: str, share: float) -> str:
    """A colour mixed with white."""
    parts = (int(colour[n : n + 2], 16) for n in (1, 3, 5))
    return "#" + "".join(f"{round(255 + (part - 255) * share):02X}" for part in parts)


def traces(series: tuple[Series, ...], low: float, high: float) -> list[dict]:
    """Second publishers' numbers, the lines with the first on top, breaks; on an axis from low to high."""
    drawn = [_line(one, low, high) for one in reversed(series) if any(one.segments)]
    seconds = [
        (mark, one.colour) for one in series for segment in one.segments for mark in segment if mark.other
    ]
    breaks = [gap for one in series for gap in one.breaks]
    joints = [_breaks(breaks), _reasons(breaks)] if breaks else []
    return [*_others(seconds), *drawn, *_arrows(series), *joints]


def _line(one: Series, low: float, high: float) -> dict:
    """Its marks in time, None between segments so that nothing is joined there."""
    marks = [mark for segment in one.segments for mark in (*(m for m in segment if not m.other), None)][:-1]
    width = 3 if one.home else 2
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": one.name,
        "x": [mark and mark.when.isoformat() for mark in marks],
        "y": [mark and mark.value for mark in marks],
        "connectgaps": False,
        "cliponaxis": False,
        "line": {"color": one.colour, "width": width},
        "marker": _marker(marks, one.colour),
        **_doubt(marks, one.colour, low, high),
        "customdata": [[mark.open, mark.hover] if mark else None for mark in marks],
        "hovertemplate": HOVER,
    }


def _arrows(series: tuple[Series, ...]) -> list[dict]:
    """The open side of each one-sided number; apart from the lines, since Plotly is slow at words."""
    found = [
        (mark, one.colour)
        for one in series
        for segment in one.segments
        for mark in segment
        if mark.qualifier in ARROWS and not mark.other
    ]
    if not found:
        return []
    return [
        {
            "type": "scatter",
            "mode": "markers+text",
            "x": [mark.when.isoformat() for mark, _ in found],
            "y": [mark.value for mark, _ in found],
            "marker": {"size": MARK, "opacity": 0},
            "text": [ARROWS[mark.qualifier] for mark, _ in found],
            "textposition": [PLACES[ARROWS[mark.qualifier]] for mark, _ in found],
            "textfont": {"size": 13, "color": [colour for _, colour in found]},
            "cliponaxis": False,
            "hoverinfo": "skip",
        }
    ]


def _others(seconds: list[tuple[Mark, str]]) -> list[dict]:
    """Thin rings behind the lines: where the number is the same, a ring round the point."""
    if not seconds:
        return []
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "x": [mark.when.isoformat() for mark, _ in seconds],
            "y": [mark.value for mark, _ in seconds],
            "marker": {
                "size": 13,
                "color": theme.CARD,
                "opacity": 1,
                "line": {"width": 1, "color": [colour for _, colour in seconds]},
            },
            "cliponaxis": False,
            "customdata": [[mark.open, mark.hover] for mark, _ in seconds],
            "hovertemplate": HOVER,
        }
    ]


def _marker(marks: list[Mark | None], colour: str) -> dict:
    known = [mark for mark in marks if mark] + [None]
    plain = all(mark is None or _plain(mark) for mark in known)
    if plain:
        return {"size": MARK, "color": colour, "opacity": 1, "line": {"width": 2, "color": colour}}
    return {
        "size": MARK,
        "color": [_fill(mark, colour) if mark else colour for mark in marks],
        "opacity": 1,
        "line": {
            "width": 2,
            "color": [_edge(mark, colour) if mark else colour for mark in marks],
        },
    }


def _plain(mark: Mark) -> bool:
    return mark.qualifier == "exact" and mark.status == "final"


def _fill(mark: Mark, colour: str) -> str:
    """White for one-sided numbers, paler the less final."""
    if mark.qualifier in ARROWS:
        return theme.CARD
    return tint(colour, TINTS.get(mark.status, 1.0))


def _edge(mark: Mark, colour: str) -> str:
    return tint(colour, max(TINTS.get(mark.status, 1.0), 0.5))


def _doubt(marks: list[Mark | None], colour: str, low: float, high: float) -> dict:
    """A soft band over what a word of doubt leaves open, as far as the axis reaches."""
    doubtful = [mark if mark and mark.qualifier != "exact" else None for mark in marks]
    if not any(doubtful):
        return {}
    whisker = {
        "type": "data",
        "symmetric": False,
        "array": [max(min(mark.high, high) - mark.value, 0) if mark else 0 for mark in doubtful],
        "arrayminus": [max(mark.value - max(mark.low, low), 0) if mark else 0 for mark in doubtful],
        "width": 0,
        "thickness": 6,
        "color": _soft(colour),
    }
    return {"error_y": whisker}


def _soft(colour: str) -> str:
    red, green, blue = (int(colour[n : n + 2], 16) for n in (1, 3, 5))
    return f"rgba({red},{green},{blue},0.18)"


def _breaks(breaks: list[Break]) -> dict:
    """Dotted grey from the last figure before each break to the first after it."""
    x = [day and day.isoformat() for gap in breaks for day in (gap.before, gap.after, None)]
    y = [value for gap in breaks for value in (gap.low, gap.high, None)]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": x,
        "y": y,
        "connectgaps": False,
        "line": {"color": theme.FAINT, "width": 1.5, "dash": "dot"},
        "hoverinfo": "skip",
    }


def _reasons(breaks: list[Break]) -> dict:
    """In the middle of each break a mark that tells why."""
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [middle(gap)[0].isoformat() for gap in breaks],
        "y": [middle(gap)[1] for gap in breaks],
        "marker": {
            "symbol": "line-ns-open",
            "size": 9,
            "color": theme.CAUTION,
            "line": {"width": 2, "color": theme.CAUTION},
        },
        "customdata": [["", gap.text] for gap in breaks],
        "hovertemplate": HOVER,
    }


def middle(gap: Break):
    """The point half-way across a break: its day and its value."""
    return gap.before + (gap.after - gap.before) / 2, (gap.low + gap.high) / 2


def goals(found: tuple[Goal, ...]) -> list[dict]:
    """Targets as short level strokes at the day on which they fall due."""
    if not found:
        return []
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "x": [goal.deadline.isoformat() for goal in found],
            "y": [goal.value for goal in found],
            "marker": {
                "symbol": "line-ew-open",
                "size": 22,
                "color": [goal.colour for goal in found],
                "line": {"width": 3, "color": [goal.colour for goal in found]},
            },
            "customdata": [[goal.open, goal.label] for goal in found],
            "cliponaxis": False,
            "hovertemplate": HOVER,
        }
    ]
