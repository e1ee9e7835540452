"""The sheet on which a chart over time is drawn: its box, its scales, and the lanes below its plot."""

from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor, isfinite

from dashboard.charts.model import Lane, Lines, Mark, Timeline
from dashboard.exports.slide_axis import step
from dashboard.exports.slide_text import Box
from dashboard.exports.threads import serial
from dashboard.exports.words import POINTS, inches

TOP, YEARS = 0.1, 0.3
ROW, ROW_AT_MOST, DRAWN = 0.235, 0.6, 0.34
LANES_SHARE = 0.42  # of the height; where not all lanes fit below the plot, all follow on their own page
FROM_ZERO = 0.62
NAME_SIZE, END_SIZE = 11, 11


@dataclass(frozen=True)
class Paper:
    """Margins in inches, the ends of both axes, the distance of ticks, and the height of a lane in values."""

    box: Box
    left: float
    right: float
    start: float
    end: float
    bottom: float
    low: float
    high: float
    apart: float
    row: float
    lanes: tuple[Lane, ...] = ()

    @property
    def across(self) -> float:
        """The width of the plot in inches."""
        return self.box.width - self.left - self.right

    @property
    def upright(self) -> float:
        """The height of the plot with its lanes in inches."""
        return self.box.height - TOP - YEARS

    def x(self, serial_day: float) -> float:
        """How far right of the chart's left edge a day stands, in inches."""
        return self.left + (serial_day - self.start) / (self.end - self.start) * self.across

    def y(self, value: float) -> float:
        """How far below the chart's top edge a value stands, in inches."""
        return TOP + (self.high - value) / (self.high - self.bottom) * self.upright

    def lane(self, number: int) -> float:
        """The value at which a lane stands, the first on top."""
        return self.low - (number + 0.5) * self.row

    def days(self, wide: float) -> float:
        """How many days are so many inches wide."""
        return wide / self.across * (self.end - self.start)

    def part(self, share: float) -> float:
        """A share of a lane's height in values; a lane is drawn no higher than it reads well."""
        return share * min(self.row, DRAWN * (self.high - self.bottom) / self.upright)

    def thick(self, share: float) -> float:
        """A share of a lane's height in points."""
        return self.part(share) / (self.high - self.bottom) * self.upright * POINTS

    @property
    def shares(self) -> tuple[float, float, float, float]:
        """Left, top, width and height of the plot as shares of the chart."""
        width, height = self.box.width, self.box.height
        return self.left / width, TOP / height, self.across / width, self.upright / height


def paper_for(chart: Lines, box: Box, ends: list[tuple[date, str]]) -> Paper:
    """The paper for series above their lanes; `ends` are the days and words at the ends of lines."""
    low, high = reach(chart)
    apart = step(low, high)
    low, high = floor(low / apart + 1e-9) * apart, max(high, ceil(high / apart - 0.35) * apart)
    tall = box.height - TOP - YEARS
    lanes = shown_lanes(chart.lanes)[: max(1, int(LANES_SHARE * tall / ROW))]
    steps = next(n for n in range(100) if n * apart * tall / (high - low + n * apart) >= ROW * len(lanes))
    return Paper(
        box=box,
        left=_left([lane.name for lane in lanes], f"{high:,.0f}"),
        right=_right(ends, box),
        start=first_day(chart),
        end=serial(time_of(chart)[1]),
        bottom=low - steps * apart,
        low=low,
        high=high,
        apart=apart,
        row=steps * apart / len(lanes) if lanes else 0.0,
        lanes=lanes,
    )


def time_of(chart: Lines | Timeline) -> tuple[date, date]:
    """The first and the last day of a chart; where it states none, those of what it shows."""
    shown = [event.start for lane in chart.lanes for event in lane.events] or [date(2000, 1, 1)]
    start = chart.start or min(shown)
    return start, max(chart.end or max(shown), start + timedelta(days=30))


def first_day(chart: Lines | Timeline) -> int:
    """The day on which the axis begins: the first of a year."""
    return serial(date(time_of(chart)[0].year, 1, 1))


def shown_lanes(lanes: tuple[Lane, ...]) -> tuple[Lane, ...]:
    """The lanes that hold a policy."""
    return tuple(lane for lane in lanes if lane.events)


def paper_of_lanes(chart: Timeline, box: Box) -> Paper:
    """The paper for lanes alone: one value per lane."""
    lanes = shown_lanes(chart.lanes)
    box = Box(box.left, box.top, box.width, min(box.height, TOP + YEARS + ROW_AT_MOST * max(len(lanes), 1)))
    start, end = first_day(chart), serial(time_of(chart)[1])
    return Paper(
        box, _left([lane.name for lane in lanes], ""), 0.3, start, end, -len(lanes), 0, 0, 1, 1, lanes
    )


def _left(names: list[str], number: str) -> float:
    widest = max([inches(number, 10), *(inches(name, NAME_SIZE) * 1.08 for name in names)])
    return min(widest + 0.16, 2.4)


def _right(ends: list[tuple[date, str]], box: Box) -> float:
    widest = max((inches(text, END_SIZE) * 1.08 for _, text in ends), default=0.2)
    return min(widest + 0.2, 0.3 * box.width)


def marks(chart: Lines) -> list[Mark]:
    """All figures of a chart."""
    return [mark for series in chart.series for segment in series.segments for mark in segment]


def open_ends(mark: Mark) -> tuple[float, float]:
    """How far a figure may lie below and above what is written, as far as that is known."""
    if mark.qualifier == "exact" or mark.other:
        return 0.0, 0.0
    below, above = mark.value - mark.low, mark.high - mark.value
    return (below if isfinite(below) else 0.0), (above if isfinite(above) else 0.0)


def reach(chart: Lines) -> tuple[float, float]:
    """The lowest and highest value to be shown: from zero unless the values lie close together."""
    found = [end for mark in marks(chart) for end in _ends(mark)] + [goal.value for goal in chart.goals]
    low, high = min(found, default=0.0), max(found, default=1.0)
    if 0 <= low <= FROM_ZERO * high:
        return 0.0, high * 1.05 or 1.0
    air = (high - low) * 0.12 or abs(high) * 0.1 or 1.0
    return low - air, high + air


def _ends(mark: Mark) -> tuple[float, float]:
    below, above = open_ends(mark)
    return mark.value - below, mark.value + above
