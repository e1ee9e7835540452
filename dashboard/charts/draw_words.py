"""Words in a chart over time: names at the ends of lines, reasons of breaks, targets; none over another."""

from collections.abc import Iterator
from itertools import pairwise

from dashboard import theme
from dashboard.charts.draw_column import column
from dashboard.charts.draw_series import middle
from dashboard.charts.model import Break, Goal, Lines, Mark, Series
from dashboard.charts.paper import AWAY, Paper
from dashboard.charts.room import LINE, Box, Room, text_width, wrapped

STEP, FURTHEST = 4, 50
RIGHTS = 13
NEAR = 9
SAID_AT_MOST = 3
REASON_WIDTH = 170


def words(chart: Lines, paper: Paper) -> list[dict]:
    """Annotations at places where they hide no point, no line and no other word."""
    room = _occupied(chart, paper)
    ends = _column(chart, room, paper) if paper.narrow else _beside_ends(chart, room, paper)
    due = [made for goal in chart.goals if (made := _due(goal, room, paper))]
    gaps = [gap for one in chart.series for gap in one.breaks]
    told = [_reason(gap, room, paper) for gap in gaps] if len(gaps) <= SAID_AT_MOST else []
    return [*ends, *due, *(made for made in told if made)]


def _column(chart: Lines, room: Room, paper: Paper) -> list[dict]:
    """On a phone the names of what stands for each zone, in a column at the right."""
    first = leading(chart.series)
    placed = column([(one, end) for one, end in named(chart.series) if one in first], paper)
    for _, box in placed:
        room.take_word(box)
    return [made for made, _ in placed]


def _beside_ends(chart: Lines, room: Room, paper: Paper) -> list[dict]:
    """The names of all lines, each as near to its end as there is room."""
    first = leading(chart.series)
    found = (_end(one, end, one in first, room, paper) for one, end in _order(chart.series, paper))
    return [made for made in found if made]


def _occupied(chart: Lines, paper: Paper) -> Room:
    """The room that points, lines, whiskers and dotted connectors leave."""
    room = Room(paper.bounds)
    for one in chart.series:
        for segment in one.segments:
            for mark in segment:
                _take_mark(mark, room, paper)
            joined = [mark for mark in segment if not mark.other]
            for first, second in pairwise(joined):
                room.take_line(
                    *_point(first.when, first.value, paper), *_point(second.when, second.value, paper)
                )
        for gap in one.breaks:
            room.take_line(*_point(gap.before, gap.low, paper), *_point(gap.after, gap.high, paper))
    for band in chart.bands:
        if paper.start < band.start < paper.end:
            room.take_line(paper.x(band.start), 0, paper.x(band.start), paper.plot, faint=True)
    for goal in chart.goals:
        x, y = _point(goal.deadline, goal.value, paper)
        room.take(Box(x - 12, y - 3, x + 12, y + 3))
    return room


def _take_mark(mark: Mark, room: Room, paper: Paper) -> None:
    x, y = _point(mark.when, mark.value, paper)
    room.take(_around(x, y, 6 if mark.other else 4))
    if mark.qualifier != "exact" and not mark.other:
        room.take(Box(x - 4, y - 20, x + 4, y) if mark.qualifier == "over" else Box(x - 4, y, x + 4, y + 20))


def _point(day, value: float, paper: Paper) -> tuple[float, float]:
    return paper.x(day), paper.y(value)


def _around(x: float, y: float, half: float) -> Box:
    return Box(x - half, y - half, x + half, y + half)


def last(one: Series) -> Mark | None:
    """The newest figure of a series that its line reaches."""
    marks = [mark for segment in one.segments for mark in segment if not mark.other]
    return max(marks, key=lambda mark: mark.when, default=None)


def leading(series: tuple[Series, ...]) -> tuple[Series, ...]:
    """The first series of each zone: the one that stands for it."""
    return tuple({one.zone_id: one for one in reversed(series)}.values())


def named(series: tuple[Series, ...]) -> list[tuple[Series, Mark]]:
    """The series that need a name at their end, with that end: all but those that a break leads on from."""
    followed = {(one.zone_id, gap.before, gap.low) for one in series for gap in one.breaks}
    ended = [(one, end) for one in series if (end := last(one))]
    return [(one, end) for one, end in ended if (one.zone_id, end.when, end.value) not in followed]


def _order(series: tuple[Series, ...], paper: Paper) -> list[tuple[Series, Mark]]:
    """The home city first, what stands for a zone next, then from the top down."""
    first = leading(series)
    return sorted(
        named(series), key=lambda pair: (not pair[0].home, pair[0] not in first, paper.y(pair[1].value))
    )


def _end(one: Series, end: Mark, leads: bool, room: Room, paper: Paper) -> dict | None:
    text, size = f"{one.name} {end.label}", paper.text + leads
    x, y = _point(end.when, end.value, paper)
    wide, high = text_width(text, size, leads), size * LINE
    box = room.place(_places(x, y, wide, high), needed=leads)
    if box is None:
        return None
    moved = (box.top + box.bottom) / 2 - y
    return {
        **_text(text, one.colour, size, leads),
        "x": end.when.isoformat(),
        "y": end.value,
        **_from_point(box, x, moved),
    }


def _due(goal: Goal, room: Room, paper: Paper) -> dict | None:
    """What a target demands, over or under its stroke; None where there is no room (a touch still tells)."""
    x, y = _point(goal.deadline, goal.value, paper)
    wide, high = text_width(goal.label, 11), 11 * LINE
    tops = [y + sign * n * STEP - (high if sign < 0 else 0) for n in range(2, FURTHEST) for sign in (-1, 1)]
    lefts = [min(x - wide / 2, paper.across + paper.right - 4 - wide), x - wide]
    box = room.place(Box(left, top, left + wide, top + high) for top in tops for left in lefts)
    if box is None:
        return None
    return {
        **_text(goal.label, goal.colour, 11),
        "x": goal.deadline.isoformat(),
        "y": goal.value,
        **_from_point(box, x, (box.top + box.bottom) / 2 - y, near=2 * high),
    }


def _places(x: float, y: float, wide: float, high: float) -> Iterator[Box]:
    """Where a label may stand, best first: right of its point, higher or lower, then left or centred."""
    steps = [0, *(sign * n * STEP for n in range(1, FURTHEST) for sign in (-1, 1))]
    for n, step in enumerate(steps):
        yield _at(x + AWAY, y + step, wide, high)
        if n >= RIGHTS:
            yield _at(x - AWAY - wide, y + step, wide, high)
            yield _at(x - wide / 2, y + step, wide, high)
    yield from (_at(x - AWAY - wide, y + step, wide, high) for step in steps[:RIGHTS])


def _at(left: float, centre: float, wide: float, high: float) -> Box:
    return Box(left, centre - high / 2, left + wide, centre + high / 2)


def _from_point(box: Box, x: float, moved: float, near: float = NEAR) -> dict:
    """How far a label stands from its point; a thin line leads back when it had to move."""
    anchor = "left" if box.left > x else "right" if box.right < x else "center"
    shift = {"left": box.left - x, "right": box.right - x, "center": (box.left + box.right) / 2 - x}[anchor]
    if abs(moved) <= near:
        return {"showarrow": False, "xanchor": anchor, "yanchor": "middle", "xshift": shift, "yshift": -moved}
    return {
        "showarrow": True,
        "arrowhead": 0,
        "arrowwidth": 1,
        "arrowcolor": theme.PALE,
        "standoff": 6,
        "ax": shift,
        "ay": moved,
        "xanchor": anchor,
        "yanchor": "middle",
    }


def _text(text: str, colour: str, size: int, bold: bool = False) -> dict:
    return {
        "text": f"<b>{text}</b>" if bold else text,
        "font": {"size": size, "color": colour},
        "align": "left",
        "borderpad": 0,
    }


def _reason(gap: Break, room: Room, paper: Paper) -> dict | None:
    """Why a line is broken, beside the break; None when there is no room (a touch still tells)."""
    day, value = middle(gap)
    x, y = _point(day, value, paper)
    lines = wrapped(gap.text, 11, min(REASON_WIDTH, paper.across / 2))
    wide, high = max(text_width(line, 11) for line in lines), len(lines) * 11 * LINE + 2
    box = room.place(_beside(x, y, wide, high))
    if box is None:
        return None
    return {
        **_text("<br>".join(lines), theme.CAUTION, 11),
        "x": day.isoformat(),
        "y": value,
        "showarrow": False,
        "xanchor": "left",
        "yanchor": "top",
        "xshift": box.left - x,
        "yshift": y - box.top,
    }


def _beside(x: float, y: float, wide: float, high: float) -> Iterator[Box]:
    for away in range(8, 150, 8):
        for left in (x - wide - 8, x + 8, x - wide / 2):
            for top in (y - away - high, y + away, y - high / 2):
                yield Box(left, top, left + wide, top + high)
