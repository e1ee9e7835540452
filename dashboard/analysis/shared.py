"""What a comparison compares: the definition and the length of period that most cities share.

Every city votes for each definition, with the length of its period, in which it has a figure no older than
the tolerance (a year at least) before its own newest. The kind that lets most cities be compared wins, near
definitions included if they are wanted; then the main definition; then the one that most cities use; then
whole years; then the newer.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from dashboard.analysis.breaks import Breaks
from dashboard.analysis.comparability import fits
from dashboard.analysis.dates import MONTH
from dashboard.analysis.facts import NATION, Facts, facts
from dashboard.analysis.publishers import quality

YEAR = 12
MAIN = ".main"


class Shape(NamedTuple):
    """What must agree, beside near definitions and dates, for two figures to stand in one rank."""

    definition: str
    family: str
    unit: str
    period_type: str
    start: int
    length: int
    phase: int

    @classmethod
    def of(cls, one: Facts) -> "Shape":
        """The shape of a figure."""
        start = one.start if one.period_type == "cumulative" else min(one.start, 1)
        return cls(one.definition, one.family, one.unit, one.period_type, start, one.length, one.phase)


@dataclass(frozen=True)
class Field:
    """The figures of one indicator, ready to choose from; a figure is known by its place in the frame."""

    several: list[Facts]
    quality: list[int]
    breaks: Breaks
    tolerance: int
    near: bool
    alike: Counter

    @classmethod
    def of(cls, figures: pd.DataFrame, breaks, tolerance: int, near: bool, preferred: str) -> "Field":
        """The field of a frame with the columns of the view `figures`."""
        known = Breaks.of(breaks, figures["indicator_id"].iloc[0])
        several = facts(figures, known)
        return cls(several, quality(figures, preferred), known, tolerance, near, Counter(map(_same, several)))

    def others(self, place: int) -> int:
        """How many other figures there are for the same zone, level, definition and period."""
        return self.alike[_same(self.several[place])] - 1

    def standing(self) -> list[int]:
        """The figures that stand for a city."""
        return [n for n, one in enumerate(self.several) if one.stands and one.zone != NATION]

    def by_zone(self) -> dict[str, list[int]]:
        """The figures of each zone, zones in the order of the frame."""
        found = defaultdict(list)
        for n, one in enumerate(self.several):
            found[one.zone].append(n)
        return found

    def agree(self, one: Facts, other: Facts) -> bool:
        """Whether two figures that stand for cities are of one kind for this comparison."""
        return fits(one, other, self.near)

    def like(self, reference: int, places: list[int]) -> list[int]:
        """Those of some figures that are of one kind with a figure."""
        wanted = self.several[reference]
        shapes = {n: Shape.of(self.several[n]) for n in places}
        shown = {shape: self.several[n] for n, shape in shapes.items()}
        agreeing = {shape for shape, one in shown.items() if self.agree(one, wanted)}
        return [n for n, shape in shapes.items() if shape in agreeing]

    def newest(self, places, definition: str = "") -> int:
        """The newest of some figures; of one day that of a definition, then the better published."""
        mine = self.several
        return max(places, key=lambda n: (mine[n].as_of, mine[n].definition == definition, -self.quality[n]))


def _same(one: Facts):
    return one.zone, one.level, one.definition, one.start, one.as_of


def shared(every: Field, standing: list[int]) -> int:
    """The figure that shows what is compared: its definition and the length of its period."""
    ballots = _ballots(every, standing)
    shown = {shape: every.several[every.newest(places)] for shape, places in ballots.items()}
    voters = {shape: {every.several[n].zone for n in places} for shape, places in ballots.items()}

    def support(shape: Shape):
        agreeing = [voters[other] for other in ballots if every.agree(shown[shape], shown[other])]
        main, whole = shape.definition.endswith(MAIN), shape.length == YEAR
        return len(set().union(*agreeing)), main, len(voters[shape]), whole, shown[shape].as_of, shape

    return every.newest(ballots[max(ballots, key=support)])


def _ballots(every: Field, standing: list[int]) -> dict[Shape, list[int]]:
    """The figures that vote for each shape: those not much older than the newest of their own zone."""
    newest: dict[str, int] = {}
    for n in standing:
        one = every.several[n]
        newest[one.zone] = max(newest.get(one.zone, 0), one.as_of)
    reach = max(every.tolerance, YEAR) * MONTH
    found = defaultdict(list)
    for n in standing:
        one = every.several[n]
        if one.as_of + reach >= newest[one.zone]:
            found[Shape.of(one)].append(n)
    return found
