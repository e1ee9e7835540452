"""Where policies stand in lanes of a given width: none over another, each as precise as its date."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dashboard.charts.model import Event, Lane

APPROVAL = "approval"
DIAMOND, SQUARE, CIRCLE, PILL = "diamond", "square", "circle", "pill"
# Half the width of a marker in pixels, the air between two of them, and the height of a lane's parts.
HALF = {DIAMOND: 5.5, SQUARE: 5.0, CIRCLE: 8.5, PILL: 3.0}
AIR = 1.0
TRACK, SPAN, BAR, GAP = 20.0, 11.0, 4.5, 5.0
BARS_AT_MOST = 4
LONGEST_MONTH = 31


@dataclass(frozen=True)
class Scale:
    """A time axis of some width in pixels."""

    start: date
    end: date
    width: float

    def at(self, day: date) -> float:
        """The place of a day, from the left."""
        return (day - self.start).days / self._days * self.width

    def day(self, x: float) -> date:
        """The day at a place."""
        return self.start + timedelta(days=round(x / self.width * self._days))

    def clip(self, x: float) -> float:
        """A place no further out than the ends of the axis."""
        return min(max(x, 0.0), self.width)

    @property
    def _days(self) -> int:
        return max((self.end - self.start).days, 1)


@dataclass(frozen=True)
class Spot:
    """A marker: one policy at its day or month, or several that stand too close to tell apart."""

    x: float
    half: float
    shape: str
    events: tuple[Event, ...]

    @property
    def count(self) -> int:
        """How many policies it stands for."""
        return len(self.events)


@dataclass(frozen=True)
class Stretch:
    """A bar over a stretch of the axis: policies known by their year, or the horizon of a plan."""

    left: float
    right: float
    row: int
    events: tuple[Event, ...]


@dataclass(frozen=True)
class Laid:
    """A lane with everything at its place; `top` is its distance from the first lane's top in pixels."""

    lane: Lane
    spots: tuple[Spot, ...]
    spans: tuple[Stretch, ...]
    bars: tuple[Stretch, ...]
    top: float = 0.0

    @property
    def height(self) -> float:
        """Its height in pixels: markers over horizons, and years below them."""
        return TRACK + (SPAN if self.spans else 0.0)

    @property
    def centre(self) -> float:
        """Where its markers stand."""
        return self.top + TRACK / 2

    def span_at(self) -> float:
        """Where its years stand."""
        return self.top + TRACK + SPAN / 2 - 2

    def bar_at(self, bar: Stretch) -> float:
        """Where a horizon stands, behind the markers: the rows share the track evenly."""
        rows = max(one.row for one in self.bars)
        return self.centre + (bar.row - rows / 2) * BAR


def lay(lanes: Iterable[Lane], start: date, end: date, width: float) -> tuple[Laid, ...]:
    """The lanes below one another on an axis from `start` to `end` of `width` pixels."""
    scale, top, laid = Scale(start, end, width), 0.0, []
    for lane in lanes:
        one = replace(_lay(lane, scale), top=top)
        laid.append(one)
        top += one.height + GAP
    return tuple(laid)


def height(laid: tuple[Laid, ...]) -> float:
    """The height of all lanes together."""
    return laid[-1].top + laid[-1].height if laid else 0.0


def shown(event: Event, start: date, end: date) -> bool:
    """Whether a policy belongs on an axis: dated within it, or a plan that runs into it."""
    running = event.horizon is not None and event.horizon[1] >= start
    return event.start <= end and (event.end >= start or running)


def _lay(lane: Lane, scale: Scale) -> Laid:
    events = [event for event in lane.events if shown(event, scale.start, scale.end)]
    years = [event for event in events if _by_year(event)]
    return Laid(
        lane,
        gather(_spot(event, scale) for event in events if not _by_year(event)),
        _spans(years, scale),
        _horizons(events, scale),
    )


def _by_year(event: Event) -> bool:
    """Whether a policy is known by less than its month."""
    return (event.end - event.start).days >= LONGEST_MONTH


def _spot(event: Event, scale: Scale) -> Spot:
    left, right = scale.clip(scale.at(event.start)), scale.clip(scale.at(event.end))
    shape = SQUARE if event.kind == APPROVAL else DIAMOND if event.start == event.end else PILL
    half = max(HALF[shape], (right - left) / 2) if shape == PILL else HALF[shape]
    return Spot((left + right) / 2, half, shape, (event,))


def gather(spots: Iterable[Spot]) -> tuple[Spot, ...]:
    """Markers from left to right, those that would touch made into one with a number."""
    apart: list[Spot] = []
    for spot in sorted(spots, key=lambda one: (one.x, one.events[0].open)):
        apart.append(spot)
        while len(apart) > 1 and _touch(apart[-2], apart[-1]):
            last = apart.pop()
            apart.append(_together(apart.pop(), last))
    return tuple(apart)


def _touch(one: Spot, other: Spot) -> bool:
    return one.x + one.half + AIR > other.x - other.half


def _together(one: Spot, other: Spot) -> Spot:
    """Two markers as one, at their middle; an approval stays where it is and keeps its corners."""
    events = one.events + other.events
    half = HALF[CIRCLE]
    squares = [spot for spot in (one, other) if spot.shape == SQUARE]
    if len(squares) == 1:
        return Spot(squares[0].x, half, SQUARE, events)
    x = (one.x * one.count + other.x * other.count) / len(events)
    return Spot(x, half, SQUARE if squares else CIRCLE, events)


def _spans(events: list[Event], scale: Scale) -> tuple[Stretch, ...]:
    """Policies known by their year, those of the same time as one bar."""
    found: list[Stretch] = []
    for left, right, event in _stretches(events, scale, lambda event: (event.start, event.end)):
        if found and left < found[-1].right:
            found[-1] = _longer(found[-1], right, event)
        else:
            found.append(Stretch(left, right, 0, (event,)))
    return tuple(found)


def _horizons(events: list[Event], scale: Scale) -> tuple[Stretch, ...]:
    """The horizons of plans in as few rows as keep them apart; what is too much joins the last row."""
    planned = [event for event in events if event.horizon and event.kind != APPROVAL]
    rows: list[Stretch] = []
    done: list[Stretch] = []
    for left, right, event in _stretches(planned, scale, lambda event: event.horizon):
        row = next((n for n, bar in enumerate(rows) if bar.right + AIR < left), len(rows))
        if row == BARS_AT_MOST:
            rows[-1] = _longer(rows[-1], right, event)
            continue
        done += rows[row : row + 1]
        rows[row : row + 1] = [Stretch(left, right, row, (event,))]
    return tuple(done + rows)


def _stretches(events: list[Event], scale: Scale, ends: Callable) -> list[tuple[float, float, Event]]:
    """The ends in pixels of what is on the axis, from left to right, at least wide enough to be seen."""
    found = []
    for event in events:
        first, last = ends(event)
        left, right = scale.clip(scale.at(first) + AIR), scale.clip(scale.at(last) - AIR)
        if last >= scale.start and first <= scale.end:
            found.append((min(left, scale.width - 4), max(right, left + 4), event))
    return sorted(found, key=lambda one: (one[0], one[1], one[2].open))


def _longer(bar: Stretch, right: float, event: Event) -> Stretch:
    return replace(bar, right=max(bar.right, right), events=(*bar.events, event))
