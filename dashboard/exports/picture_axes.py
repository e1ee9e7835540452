"""Where a figure's values stand in a picture, and its axes: ticks, years, grid lines."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dashboard import theme
from dashboard.exports.picture_svg import line
from dashboard.exports.picture_words import block

DAY = 86_400_000  # milliseconds, in which a figure tells lengths of time
AWAY = 3


def number(value: str | float) -> float:
    """A value of an axis as a number: days count, wherever they begin."""
    return float(date.fromisoformat(value[:10]).toordinal()) if isinstance(value, str) else float(value)


@dataclass(frozen=True)
class Axis:
    """A scale in pixels; `first` is where the range begins, which for heights is below."""

    low: float
    high: float
    first: float
    last: float

    def at(self, value: str | float) -> float:
        """The place of a value."""
        return self.share((number(value) - self.low) / ((self.high - self.low) or 1))

    def share(self, part: float) -> float:
        """The place of a share of its length."""
        return self.first + part * (self.last - self.first)

    def shows(self, value: float) -> bool:
        """Whether a value is in its range."""
        return min(self.low, self.high) <= value <= max(self.low, self.high)


@dataclass(frozen=True)
class Plane:
    """The area between the margins, with its axes by name: "x", "y", "y2"."""

    width: float
    height: float
    left: float
    top: float
    across: float
    down: float
    axes: dict[str, Axis]

    def x(self, ref: str, value: str | float) -> float:
        """The place of a value, from the left; "paper" counts in shares of the plane."""
        return self.left + float(value) * self.across if ref == "paper" else self.axes["x"].at(value)

    def y(self, ref: str, value: str | float) -> float:
        """The place of a value, from the top; "paper" and "y domain" count in shares from below."""
        if ref == "paper":
            return self.top + (1 - float(value)) * self.down
        if ref.endswith(" domain"):
            return self.axes[ref.removesuffix(" domain")].share(float(value))
        return self.axes[ref].at(value)


def plane_of(layout: dict, width: float) -> Plane:
    """The plane of a figure that is `width` pixels wide."""
    margin = layout["margin"]
    across, down = width - margin["l"] - margin["r"], layout["height"] - margin["t"] - margin["b"]
    axes = {"x": _axis(layout["xaxis"], margin["l"], margin["l"] + across)}
    for name in ("y", "y2"):
        stated = layout.get(name.replace("y", "yaxis"))
        if stated:
            low, high = stated.get("domain", (0, 1))
            below, above = margin["t"] + (1 - low) * down, margin["t"] + (1 - high) * down
            axes[name] = _axis(stated, below, above)
    return Plane(width, layout["height"], margin["l"], margin["t"], across, down, axes)


def _axis(stated: dict, first: float, last: float) -> Axis:
    low, high = map(number, stated["range"])
    return Axis(low, high, first, last)


def axes(layout: dict, plane: Plane) -> tuple[str, str]:
    """The lines behind what is drawn, and the ticks' words."""
    across, names = _across(layout["xaxis"], plane)
    for name in ("y", "y2"):
        stated = layout.get(name.replace("y", "yaxis"), {"visible": False})
        if stated.get("visible", True):
            across += "".join(_level_lines(stated, name, plane))
            names += "".join(_level_names(stated, name, plane))
    return across, names


def _across(stated: dict, plane: Plane) -> tuple[str, str]:
    """The horizontal axis: upright grid lines and zero, ticks between years, and its words."""
    axis, upright = plane.axes["x"], plane.axes["y"]
    top, bottom = sorted((upright.first, upright.last))
    font, above = stated["tickfont"], stated.get("side") == "top"
    edge, outside = (top, top - 4) if above else (bottom, bottom + 4)
    lines = ((axis.at(value), colour) for value, colour in _lines(stated, axis))
    drawn = [line(x, top, x, bottom, colour) for x, colour in lines]
    drawn += [line(x, edge, x, outside, stated["minor"]["tickcolor"]) for x in _minor(stated, axis)]
    away = AWAY + stated.get("ticklabelstandoff", 0)
    y = top - away if above else bottom + away
    names = (
        block(axis.at(value), y, text, font["size"], font["color"], "center", "bottom" if above else "top")
        for value, text in zip(stated["tickvals"], stated["ticktext"], strict=True)
    )
    return "".join(drawn), "".join(names)


def _minor(stated: dict, axis: Axis) -> Iterator[float]:
    """Where ticks between years stand: every so many months from a day on."""
    if "minor" not in stated:
        return
    every, begun = int(stated["minor"]["dtick"][1:]) // 12, date.fromisoformat(stated["minor"]["tick0"]).year
    years = range(date.fromordinal(int(axis.low)).year, date.fromordinal(int(axis.high)).year + 1)
    days = [date(year, 1, 1).toordinal() for year in years if (year - begun) % every == 0]
    yield from (axis.at(day) for day in days if axis.shows(day))


def _lines(stated: dict, axis: Axis) -> Iterator[tuple[float, str]]:
    """The values at which lines cross the plot, with their colours; zero last."""
    if stated.get("showgrid", True):
        yield from ((number(value), stated.get("gridcolor", theme.RULE)) for value in stated["tickvals"])
    if stated.get("zeroline", False) and axis.shows(0):
        yield 0.0, stated["zerolinecolor"]


def _level_lines(stated: dict, name: str, plane: Plane) -> Iterator[str]:
    axis = plane.axes[name]
    for value, colour in _lines(stated, axis):
        yield line(plane.left, axis.at(value), plane.left + plane.across, axis.at(value), colour)


def _level_names(stated: dict, name: str, plane: Plane) -> Iterator[str]:
    font, x = stated["tickfont"], plane.left - AWAY - stated.get("ticklabelstandoff", 0)
    for value, text in zip(stated["tickvals"], stated["ticktext"], strict=True):
        y = plane.axes[name].at(value)
        yield block(x, y, text, font["size"], font.get("color", theme.INK), "right", "middle")
