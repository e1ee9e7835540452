"""One figure per zone for a comparison, chosen by one written rule.

1. What is compared is the definition and the length of period that most cities share (shared.py).
2. The newest figure of that kind beside which another city's can be set within the tolerance sets the date;
   what is older than the tolerance, or newer than anything it could be compared with, has no rank; equality
   counts.
3. Each city gives the figure of the chosen definition before a near one, then the newest, then the one that
   is better published (publishers.py).
4. A city without such a figure gives its own newest one, of the same length of period if it can, with the
   judge's reason why it stands unranked.
"""

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from dashboard.analysis.comparability import (
    DIFFERENT_DEGREE,
    NEAR_DEGREE,
    SAME_DEGREE,
    Verdicts,
    judge_pairs,
)
from dashboard.analysis.dates import MONTH
from dashboard.analysis.facts import Facts, columns
from dashboard.analysis.reasons import ALONE, details
from dashboard.analysis.rules import NEAR_CODE, RANK, RULES
from dashboard.analysis.shared import Field, shared

PERIOD_CODES = ("start_unstated", "cumulative_start", "period_length", "part_of_year")
BREAK_CODES, NEWER = ("break_between", "list_revised"), "newer_exists"
STATUS_MARKS = {"estimate": "estimate_mark", "preliminary": "preliminary_mark"}


@dataclass(frozen=True, slots=True)
class Choice:
    """The figure of one zone: its place in the frame, and whether and why it stands in the comparison."""

    place: int
    comparable: bool
    near: bool
    reason: str | None = None
    details: dict = field(default_factory=dict)
    marks: tuple[str, ...] = ()
    others: int = 0


def choose(
    figures: pd.DataFrame, breaks=None, tolerance: int = 12, near: bool = True, preferred: str = ""
) -> list[Choice]:
    """One choice per zone of a frame of figures of one indicator, in the order of the zones in the frame.

    `tolerance` is in months, `near` lets other definitions of the same family stand in, `preferred` names a
    publisher whose figures go before others for the same definition and date.
    """
    every = Field.of(figures, breaks, tolerance, near, preferred)
    standing = every.standing()
    if not standing:
        return _nobody(every)
    reference = shared(every, standing)
    members = every.like(reference, standing)
    anchor = _anchor(every, members, reference)
    chosen = _choices(Judged.of(every, reference, anchor))
    return _alone(chosen) if sum(one.comparable for one in chosen) < 2 else chosen


def _anchor(every: Field, members: list[int], reference: int) -> int:
    """The newest figure of the compared kind beside which another city has one within the tolerance."""
    reach, mine = every.tolerance * MONTH, every.several
    for date in sorted({mine[n].as_of for n in members}, reverse=True):
        if len({mine[n].zone for n in members if date - reach <= mine[n].as_of <= date}) > 1:
            members = [n for n in members if mine[n].as_of == date]
            break
    return every.newest(members or [reference], mine[reference].definition)


@dataclass(frozen=True)
class Judged:
    """All figures judged by kind against the one that shows what is compared, by date against the anchor."""

    every: Field
    reference: int
    anchor: int
    kind: Verdicts
    date: Verdicts

    @classmethod
    def of(cls, every: Field, reference: int, anchor: int) -> "Judged":
        """Every figure of the field, judged as if the two stood for other zones."""
        table, everyone = columns(every.several), range(len(every.several))
        kind = judge_pairs(table, everyone, [reference] * len(everyone), apart=True)
        date = judge_pairs(table, everyone, [anchor] * len(everyone), every.tolerance, apart=True)
        return cls(every, reference, anchor, kind, date)

    @property
    def wanted(self) -> str:
        """The definition that is compared."""
        return self.every.several[self.reference].definition

    def fitting(self) -> np.ndarray:
        """Which figures are of the compared kind, whatever their dates."""
        return self.kind.rank & (np.equal(self.kind.degree, SAME_DEGREE) | self.every.near)

    def ranked(self, fitting: np.ndarray) -> np.ndarray:
        """Which of them may be ranked: none is newer than the one that sets the date."""
        latest = self.every.several[self.anchor].as_of
        return (
            fitting
            & self.date.rank
            & np.array([one.as_of <= latest for one in self.every.several], dtype=bool)
        )

    def obstacle(self, n: int) -> tuple[str, int]:
        """The first rule that forbids ranking a figure, and the figure it was found against."""
        for against, verdicts in ((self.reference, self.kind), (self.anchor, self.date)):
            for rule, found in zip(RULES, verdicts.found[:, n], strict=True):
                if found and RANK in rule.apart:
                    return rule.code, against
        return NEAR_CODE, self.reference


def _choices(judged: Judged) -> list[Choice]:
    """The choice of every zone."""
    every, wanted = judged.every, judged.wanted
    fitting = judged.fitting()
    ranked, fits = judged.ranked(fitting).tolist(), fitting.tolist()
    troubled = np.any(judged.kind.found[[rule.code in PERIOD_CODES for rule in RULES]], axis=0).tolist()
    elsewise = np.equal(judged.kind.degree, DIFFERENT_DEGREE).tolist()

    def order(n: int):
        one = every.several[n]
        if ranked[n]:
            return 0, one.definition != wanted, -one.as_of, every.quality[n]
        return 1, not one.stands, troubled[n], -one.as_of, elsewise[n], every.quality[n]

    found = []
    for places in every.by_zone().values():
        n = min(places, key=order)
        newer = any(fits[m] and every.several[m].as_of > every.several[n].as_of for m in places)
        found.append(_ranked(judged, n, newer) if ranked[n] else _unranked(judged, n))
    return found


def _ranked(judged: Judged, n: int, newer: bool) -> Choice:
    """A figure that is compared, with what must be said of it."""
    one, wanted = judged.every.several[n], judged.every.several[judged.reference]
    near = judged.kind.degree[n] == NEAR_DEGREE
    told = details(NEAR_CODE, one, wanted, judged.every.breaks) if near else {}
    between = [code for code in judged.date.reasons(n) if code in BREAK_CODES]
    marks = (*between, *_own_marks(one, near), *([NEWER] if newer else []))
    return Choice(n, True, near, NEAR_CODE if near else None, told, marks, judged.every.others(n))


def _unranked(judged: Judged, n: int) -> Choice:
    """A figure that stands by, with the judge's reason."""
    every = judged.every
    code, against = judged.obstacle(n)
    told = details(code, every.several[n], every.several[against], every.breaks, every.tolerance)
    return Choice(n, False, False, code, told, _own_marks(every.several[n], False), every.others(n))


def _own_marks(one: Facts, near: bool) -> tuple[str, ...]:
    """What must be said of a figure for its own sake."""
    inferred = "date_inferred" if one.basis == "inferred" else None
    codes = (NEAR_CODE if near else None, STATUS_MARKS.get(one.status), inferred)
    return tuple(code for code in codes if code)


def _alone(chosen: list[Choice]) -> list[Choice]:
    """Nobody to be compared with: the one comparable figure says so."""
    return [
        Choice(one.place, False, False, ALONE, {}, one.marks, one.others) if one.comparable else one
        for one in chosen
    ]


def _nobody(every: Field) -> list[Choice]:
    """No figure stands for a city: each zone's newest, with the level as the reason."""
    return [_not_of_a_city(every, every.newest(places)) for places in every.by_zone().values()]


def _not_of_a_city(every: Field, n: int) -> Choice:
    level = every.several[n].level
    return Choice(n, False, False, f"level_{level}", {"level": level}, (), every.others(n))
