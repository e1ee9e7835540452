"""The sheet a chart over time is drawn on: its sizes in pixels, on a desk and on a phone."""

from dataclasses import dataclass, replace
from datetime import date

from dashboard.charts import lanes
from dashboard.charts.lanes import Laid, Scale
from dashboard.charts.room import Box, text_width

AXIS, BOTTOM, BAND = 30, 8, 16
AWAY = 12


@dataclass(frozen=True)
class Paper:
    """Sizes in pixels: the narrowest width at which nothing may touch, margins, plot, text, and scales."""

    width: float
    plot: float
    text: int
    narrow: bool = False
    left: float = 0.0
    right: float = 12.0
    top: float = 30.0
    start: date = date.min
    end: date = date.max
    low: float = 0.0
    high: float = 1.0
    laid: tuple[Laid, ...] = ()

    @property
    def across(self) -> float:
        """The width of the plot."""
        return self.width - self.left - self.right

    @property
    def scale(self) -> Scale:
        """The time axis."""
        return Scale(self.start, self.end, self.across)

    @property
    def inner(self) -> float:
        """The height between the margins: plot, years, lanes."""
        return self.plot + AXIS + lanes.height(self.laid)

    @property
    def height(self) -> float:
        """The height of it all."""
        return self.top + self.inner + BOTTOM

    @property
    def bounds(self) -> Box:
        """Where words may stand, in pixels from the plot's upper left corner."""
        return Box(0, -2, self.across + self.right - 2, self.plot - 2)

    def x(self, day: date) -> float:
        """The place of a day, from the plot's left."""
        return self.scale.at(day)

    def y(self, value: float) -> float:
        """The place of a value, from the plot's top."""
        return (self.high - value) / (self.high - self.low) * self.plot

    def but(self, **changes) -> "Paper":
        """The same sheet with some sizes changed."""
        return replace(self, **changes)


# With the receipt open at the right of a 1366 px screen, and on a phone of 390 px.
DESK = Paper(width=742, plot=300, text=12, left=76)
PHONE = Paper(width=330, plot=270, text=11, narrow=True, left=48)
SMALL = 190


def right_margin(paper: Paper, ends: list[tuple[date, str, str]], least: float) -> float:
    """The margin, `least` or more, that the names at the ends of lines need: day, name and figure of each.

    On a phone a column of its own, on a desk what reaches over the right edge.
    """
    wide = lambda text: text_width(text, paper.text + 1, bold=True) + AWAY + 4  # noqa: E731
    if paper.narrow:
        needed = [wide(text) for _, *texts in ends for text in texts]
    else:
        needed = [_over_the_edge(paper, day, wide(f"{name} {figure}")) for day, name, figure in ends]
    return min(max([least, *needed]), 0.3 * paper.width)


def _over_the_edge(paper: Paper, day: date, wide: float) -> float:
    """The margin at which a text of some width, right of a day, still fits."""
    days = max((paper.end - paper.start).days, 1)
    share = min(max((day - paper.start).days / days, 0.2), 1.0)
    return (wide - (1 - share) * (paper.width - paper.left)) / share
