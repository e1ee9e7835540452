"""What may be compared before and after: the changes of zones between the same two dates.

A change is that of one zone between two of its figures of one shape (definition, unit, period, part of the
year) which the judge allows to be divided or subtracted. The change of another zone may stand beside it when
its two figures hold on the same two dates, are of the same definition in the judge's eyes, and the zone had
not met the event by then. Nothing is filled in: a zone without both figures is not in the comparison.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from math import inf, log
from statistics import fmean

import pandas as pd

from dashboard.analysis.breaks import Breaks
from dashboard.analysis.comparability import SAME_DEGREE, judge
from dashboard.analysis.events import AFTER, BEFORE, Zero, begin, side
from dashboard.analysis.facts import Facts, facts
from dashboard.analysis.heads import Figures
from dashboard.analysis.intervals import Interval
from dashboard.analysis.shared import Shape

PERCENT, DIFFERENCE = "percent", "difference"
RATES = ("ratio", "growth")
FURTHEST_BASE = 36


@dataclass(frozen=True, slots=True)
class Change:
    """A zone's change between two of its figures (rows), in logs or in the unit; with its bounds."""

    zone: str
    before: dict
    after: dict
    value: float
    bounds: Interval


@dataclass(frozen=True, eq=False)
class Panel:
    """The figures of one shape: for each zone, those by date (row and facts), and what may be set beside."""

    shape: Shape
    figures: dict[str, dict[int, tuple[dict, Facts]]]
    breaks: Breaks

    @property
    def kind(self) -> str:
        """Whether changes are in per cent (amounts and counts, by logs) or in the unit (rates, ratios)."""
        rate = self.shape.period_type in RATES or self.shape.unit == "%"
        return DIFFERENCE if rate else PERCENT

    def change(self, zone: str, first: int, last: int) -> Change | None:
        """The change of a zone between two dates; None where a figure is missing or the judge forbids it."""
        own = self.figures.get(zone, {})
        if first not in own or last not in own:
            return None
        (before, one), (after, other) = own[first], own[last]
        verdict = judge(one, other, self.breaks)
        if self.kind == DIFFERENCE:
            return self._difference(zone, before, after) if verdict.subtract else None
        positive = before["value"] > 0 and after["value"] > 0
        return self._growth(zone, before, after) if verdict.divide and positive else None

    def _difference(self, zone: str, before: dict, after: dict) -> Change:
        bounds = Interval(after["lower"] - before["upper"], after["upper"] - before["lower"])
        return Change(zone, before, after, after["value"] - before["value"], bounds)

    def _growth(self, zone: str, before: dict, after: dict) -> Change:
        low = _log(after["lower"]) - _log(before["upper"])
        bounds = Interval(low, _log(after["upper"]) - _log(before["lower"]))
        return Change(zone, before, after, log(after["value"] / before["value"]), bounds)

    def beside(self, one: str, other: str, day: int) -> bool:
        """Whether the figures of two zones for one date follow one definition, to the judge."""
        verdict = judge(self.figures[one][day][1], self.figures[other][day][1], self.breaks, tolerance=0)
        return verdict.rank and verdict.degree == SAME_DEGREE

    def days(self) -> list[int]:
        """Every date on which any zone has a figure."""
        return sorted({day for own in self.figures.values() for day in own})


def _log(number: float) -> float:
    return -inf if number <= 0 else inf if number == inf else log(number)


def panels(figures: pd.DataFrame, breaks, zones) -> list[Panel]:
    """The figures of some zones by shape, of each date the best published one."""
    known = Breaks.of(breaks)
    found, wanted = Figures.of(figures), set(zones)
    several = facts(figures, known)
    grouped: dict[Shape, dict] = defaultdict(lambda: defaultdict(dict))
    for n in found.heads:
        one = several[n]
        if one.stands and one.zone in wanted:
            grouped[Shape.of(one)][one.zone][one.as_of] = (found.rows[n], one)
    return [Panel(shape, dict(own), known) for shape, own in grouped.items()]


@dataclass(frozen=True, slots=True)
class Window:
    """The zeros of a question: those asked about (perhaps moved back), the true ones, and how far back."""

    asked: Mapping[str, Zero]
    true: Mapping[str, Zero]
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """One zone that met the event, and the others that had not, all between the same two dates."""

    own: Change
    others: tuple[Change, ...]

    @property
    def mean(self) -> float:
        """The mean change of the others."""
        return fmean(one.value for one in self.others)

    @property
    def difference(self) -> float:
        """The zone's own change less that of the others."""
        return self.own.value - self.mean


def spans(panel: Panel, zone: str, window: Window, year: int) -> list[tuple[int, int]]:
    """The pairs of dates, published by anyone, that stand before a zone's zero and in a year after it."""
    zero, days = window.asked[zone], _sample(panel)
    before = [day for day, row in days.items() if _is_base(zero, row)]
    after = [
        day
        for day, row in days.items()
        if side(zero, row) == AFTER
        and year_after(zero, row) == year
        and not (window.moved and row["as_of"] >= window.true[zone].first)
    ]
    return [(first, last) for first in before for last in after]


def _sample(panel: Panel) -> dict[int, dict]:
    """A row for each date: within one shape all figures of a date cover one period."""
    return {day: row for own in panel.figures.values() for day, (row, _) in own.items()}


def _is_base(zero: Zero, row: dict) -> bool:
    return side(zero, row) == BEFORE and _months(row["as_of"], zero.first) <= FURTHEST_BASE


def year_after(zero: Zero, row: dict) -> int:
    """In which year after its zero, the first being 1, the period of a figure begins."""
    return _months(zero.last, begin(row)) // 12 + 1


def _months(one, other) -> int:
    """Whole months from one day to a later one."""
    return (other.year - one.year) * 12 + other.month - one.month - (other.day < one.day)


def comparison(panel: Panel, zone: str, window: Window, year: int) -> Comparison | None:
    """The comparison of a zone in a year after its zero, at the two dates that most other zones share.

    Of several such pairs of dates the later. The dates are chosen by what was published, never by values.
    """
    found = [_at(panel, zone, window, *span) for span in spans(panel, zone, window, year)]
    made = [one for one in found if one and one.others]
    return max(made, key=_preference, default=None)


def _preference(one: Comparison) -> tuple:
    return len(one.others), one.own.after["as_of"], one.own.before["as_of"]


def _at(panel: Panel, zone: str, window: Window, first: int, last: int) -> Comparison | None:
    own = panel.change(zone, first, last)
    if own is None:
        return None
    free = [other for other in panel.figures if other != zone and not _met(other, own.after, window)]
    changes = [(other, panel.change(other, first, last)) for other in free]
    beside = [
        change
        for other, change in changes
        if change and panel.beside(zone, other, first) and panel.beside(zone, other, last)
    ]
    return Comparison(own, tuple(beside))


def _met(zone: str, after: dict, window: Window) -> bool:
    """Whether a zone had, or may have had, the event itself by the later date."""
    zeros = (window.true.get(zone), window.asked.get(zone))
    return any(zero is not None and zero.first <= after["as_of"] for zero in zeros)


def lacking(panel: Panel, zone: str, window: Window, year: int, others: int, zones) -> int | None:
    """How many figures a zone's comparison lacks at best; None where too few zones are left beside it."""
    counts = []
    for first, last in spans(panel, zone, window, year):
        after = _sample(panel)[last]
        free = [z for z in zones if z != zone and not _met(z, after, window)]
        gaps = sorted(_gap(panel, zone, other, first, last) for other in free)
        if len(gaps) >= others:
            counts.append(_own_gap(panel, zone, first, last) + sum(gaps[:others]))
    return min(counts, default=None)


def _own_gap(panel: Panel, zone: str, first: int, last: int) -> int:
    own = panel.figures.get(zone, {})
    missing = (first not in own) + (last not in own)
    return missing or int(panel.change(zone, first, last) is None)


def _gap(panel: Panel, zone: str, other: str, first: int, last: int) -> int:
    missing = _own_gap(panel, other, first, last)
    there = zone in panel.figures and other in panel.figures
    unlike = there and any(
        day in panel.figures[zone] and day in panel.figures[other] and not panel.beside(zone, other, day)
        for day in (first, last)
    )
    return max(missing, int(unlike))
