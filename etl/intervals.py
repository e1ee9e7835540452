"""What a printed number can mean: a qualifier is an interval, in a customary and in a strict reading.

All arithmetic is decimal, in the printed unit; the reading is converted afterwards with its value.
"""

from dataclasses import dataclass
from decimal import Decimal

EVERYTHING = Decimal("Infinity")
HALF = Decimal("0.5")
COUNT_UNITS = frozenset(
    ("家", "件", "户", "支", "项", "个", "只", "单", "款", "起", "笔", "名", "人", "位", "期", "家次")
)


@dataclass(frozen=True)
class Interval:
    """From lower to upper; whether an end belongs to it follows from the qualifier."""

    lower: Decimal
    upper: Decimal

    def scaled(self, factor: Decimal) -> "Interval":
        """The interval in another unit."""
        return Interval(self.lower * factor, self.upper * factor)

    def within(self, low: Decimal | None, high: Decimal | None) -> "Interval":
        """The part of the interval between the natural bounds of an indicator."""
        lower = self.lower if low is None else max(self.lower, low)
        return Interval(lower, self.upper if high is None else min(self.upper, high))

    def mirrored(self) -> "Interval":
        """The interval on the other side of zero."""
        return Interval(-self.upper, -self.lower)


@dataclass(frozen=True)
class Nature:
    """What is known of a quantity beside its number.

    `counted`: whole numbers of it count things; `signed`: it can be negative;
    `converted`: it was printed in another unit, so that its last zeros were not printed.
    """

    counted: bool = False
    signed: bool = False
    converted: bool = False


@dataclass(frozen=True)
class Reading:
    """A number with what it means by custom and what it means strictly."""

    value: Decimal
    customary: Interval
    strict: Interval


def read(number: Decimal, qualifier: str, nature: Nature) -> Reading:
    """The reading of a printed number; below zero 超 and 近 speak of the size of the fall."""
    if number < 0 and qualifier in ("over", "nearly"):
        mirror = read(-number, qualifier, nature)
        return Reading(number, mirror.customary.mirrored(), mirror.strict.mirrored())
    floor = -EVERYTHING if nature.signed else min(Decimal(0), number)
    if qualifier == "over":
        step = significant_step(number)
        return Reading(number, Interval(number, number + step), Interval(number, EVERYTHING))
    if qualifier == "nearly":
        low = max(floor, number - step_below(number))
        return Reading(number, Interval(low, number), Interval(floor, number))
    if qualifier == "at_most":
        return _twice(number, Interval(floor, number))
    if qualifier == "about":
        return _twice(number, _around(number, significant_step(number)))
    return _twice(number, _exact(number, nature))


def cap(number: Decimal) -> Reading:
    """The reading of a cap that a rule sets: the cap itself."""
    return _twice(number, Interval(number, number))


def printed_step(number: Decimal) -> Decimal:
    """One unit of the last printed digit; zeros after the point count."""
    return Decimal(1).scaleb(_exponent(number))


def significant_step(number: Decimal) -> Decimal:
    """One unit of the last significant digit: 100 for 2,200, 0.1 for 1.0."""
    if not number or _exponent(number) < 0:
        return printed_step(number)
    return Decimal(1).scaleb(_exponent(number.normalize()))


def step_below(number: Decimal) -> Decimal:
    """One step downwards: that of the last significant digit, a tenth of it for a power of ten."""
    step = significant_step(number)
    return step / 10 if number == step else step


def _exact(number: Decimal, nature: Nature) -> Interval:
    whole = _exponent(number) >= 0
    if nature.converted and whole and number and number % 10 == 0:
        return _around(number, step_below(abs(number)))
    if nature.counted and whole:
        return Interval(number, number)
    return _around(number, printed_step(number))


def _exponent(number: Decimal) -> int:
    return int(number.as_tuple().exponent)


def _around(number: Decimal, step: Decimal) -> Interval:
    return Interval(number - HALF * step, number + HALF * step)


def _twice(number: Decimal, interval: Interval) -> Reading:
    return Reading(number, interval, interval)
