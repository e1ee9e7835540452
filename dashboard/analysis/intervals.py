"""Arithmetic with intervals: the true value inside the inputs gives a result inside the output.

An `Interval` is closed. A published figure is often half open (超2,200 is [2200, 2300)), so `bounds` draws an
end that does not belong to it inwards by one floating-point step, the smallest distance there is. Then
[2200, 2300) and the exact 2300 do not overlap and their order is claimed, while two closed intervals that
touch may be equal and their order is not. Which end is open follows from the wording:

* exact and wider than a point: rounded half away from zero, so the end away from zero is open;
* over, nearly, at_most: the end that is not the printed value is open, unless it is the natural bound (100);
* about, and whatever was computed from others: both ends are closed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf, isinf, isnan, nextafter
from statistics import median
from typing import Any

import numpy as np

PERCENT, DIFFERENCE = "percent", "difference"


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from low to high, both included; an unknown end is infinite."""

    low: Any
    high: Any

    def __post_init__(self):
        if not self.low <= self.high:
            raise ValueError(f"no interval from {self.low} to {self.high}")

    @property
    def point(self) -> bool:
        """Whether it holds one number only."""
        return self.low == self.high

    def __contains__(self, number) -> bool:
        return self.low <= number <= self.high


@dataclass(frozen=True, slots=True)
class Growth:
    """Growth from one figure to another: in per cent, or as a difference where per cent would mislead."""

    interval: Interval
    kind: str


def overlap(one: Interval, other: Interval) -> bool:
    """Whether both may be the same number."""
    return one.low <= other.high and other.low <= one.high


def subtract(one: Interval, other: Interval) -> Interval:
    """One minus the other."""
    return Interval(one.low - other.high, one.high - other.low)


def scale(one: Interval, factor) -> Interval:
    """The interval times a number."""
    if factor == 0:
        return Interval(0, 0)
    ends = (one.low * factor, one.high * factor)
    return Interval(min(ends), max(ends))


def divide(one: Interval, other: Interval) -> Interval | None:
    """One over the other; None where the denominator touches zero."""
    if 0 in other:
        return None
    corners = [_quotient(a, b) for a in (one.low, one.high) for b in (other.low, other.high)]
    known = [corner for corner in corners if corner is not None]
    return Interval(min(known), max(known))


def _quotient(numerator, denominator):
    """A corner of a ratio; infinity over infinity is None: the other corners hold its limits."""
    if not _endless(denominator):
        return numerator / denominator
    return None if _endless(numerator) else 0


def _endless(number) -> bool:
    return isinstance(number, float) and isinf(number)


def growth(before: Interval, after: Interval, points: bool = False) -> Growth:
    """Growth from `before` to `after`.

    In per cent when the base is certainly positive and the later value not negative; else, and for figures
    that are shares or rates themselves (`points`), the difference in their own unit.
    """
    if points or before.low <= 0 or after.low < 0:
        return Growth(subtract(after, before), DIFFERENCE)
    ratio = divide(after, before)
    assert ratio is not None
    return Growth(Interval((ratio.low - 1) * 100, (ratio.high - 1) * 100), PERCENT)


def middle(intervals: Sequence[Interval]) -> Interval | None:
    """The median of several uncertain numbers, exactly: it grows with each of them. None of none."""
    if not intervals:
        return None
    return Interval(median(one.low for one in intervals), median(one.high for one in intervals))


def rank_ranges(lows, highs, descending: bool = True) -> tuple[list[int], list[int]]:
    """The best and the worst place that each can have, 1 being the first.

    Where intervals overlap the order is not claimed; equal points share a place and the next is left out.
    The ranges are those of all combinations of ends: brute force in n log n.
    """
    low, high = np.asarray(lows, dtype=float), np.asarray(highs, dtype=float)
    if not descending:
        low, high = -high, -low
    certainly_better = len(low) - np.searchsorted(np.sort(low), high, side="right")
    perhaps_better = len(low) - np.searchsorted(np.sort(high), low, side="right") - (high > low)
    return (1 + certainly_better).tolist(), (1 + perhaps_better).tolist()


def bounds(value: float, low: float, high: float, qualifier: str, natural: float | None = None) -> Interval:
    """The interval of a published figure, its open ends drawn inwards by one floating-point step.

    `low` and `high` are the ends as the record has them, `natural` the bound of the indicator (100) if any.
    """
    if low == high or qualifier in ("about", "computed"):
        return Interval(low, high)
    if qualifier == "exact":
        low_open, high_open = value <= 0, value >= 0
    else:
        low_open, high_open = low != value, high != value
    if natural is not None and not isnan(natural) and high == natural:
        high_open = False
    low = nextafter(low, inf) if low_open and not isinf(low) else low
    high = nextafter(high, -inf) if high_open and not isinf(high) else high
    return Interval(low, high) if low <= high else Interval(value, value)
