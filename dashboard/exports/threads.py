"""A time chart as threads of dots: what a native XY chart shows, before it is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from dashboard.exports.openxml import line

EPOCH = date(1899, 12, 30)


def serial(day: date) -> int:
    """A day as spreadsheets count it."""
    return (day - EPOCH).days


def day_of(x: float) -> date:
    """The day of a serial number."""
    return EPOCH + timedelta(days=round(x))


@dataclass(frozen=True)
class Said:
    """The label of a dot: text, side, size and colour, and a shift in shares of the chart."""

    text: str
    at: str = "right"
    size: float = 11
    colour: str = ""
    bold: bool = False
    across: float = 0.0
    down: float = 0.0


@dataclass(frozen=True)
class Dot:
    """A point of a thread, a gap without `y`; `down` and `up` are whiskers, `note` stands in the sheet."""

    x: float
    y: float | None
    said: Said | None = None
    note: str = ""
    fill: str = ""
    edge: str = ""
    size: int = 0
    symbol: str = ""
    down: float = 0.0
    up: float = 0.0


@dataclass(frozen=True)
class Stroke:
    """How a line or a whisker is drawn."""

    colour: str
    points: float
    dash: str = "solid"
    alpha: int = 100

    @property
    def xml(self) -> str:
        """The line as the file states it."""
        return line(self.colour, self.points, self.dash, self.alpha)


@dataclass(frozen=True)
class Thread:
    """One series: its dots, the line through them, their marker, and whiskers.

    `doubt` draws each dot's own `down` and `up`; `rise` is one length upwards for all dots, and its line.
    """

    name: str
    dots: tuple[Dot, ...]
    stroke: Stroke | None = None
    symbol: str = "none"
    size: int = 7
    colour: str = "#000000"
    doubt: Stroke | None = None
    rise: tuple[float, Stroke] | None = None


def stretch(first: float, last: float, y: float, note: str = "", said: Said | None = None) -> tuple[Dot, ...]:
    """A bar along the axis: two dots, and a gap behind them; the label stands at its end."""
    return Dot(first, y, note=note), Dot(last, y, said, note), Dot(last, None)
