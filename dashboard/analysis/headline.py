"""One figure per zone for a comparison, chosen by one written rule.

1. What is compared is the definition and the length of period that most cities share (shared.py).
2. The newest figure of that kind sets the date; what is older than the tolerance has no rank; equality
   counts.
3. Each city gives the figure of the chosen definition before a near one, then the newest, then the one that
   is better published (publishers.py).
4. A city without such a figure gives its own newest one, of the same length of period if it can, with the
   judge's reason why it stands unranked.
"""

from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from dashboard.analysis.comparability import DIFFERENT_DEGREE, NEAR_CODE, Verdicts, judge_pairs
from dashboard.analysis.facts import Facts, columns
from dashboard.analysis.reasons import ALONE, details
from dashboard.analysis.rules import RANK, RULES
from dashboard.analysis.shared import Field, shared

PERIOD_CODES = ("start_unstated", "cumulative_start", "period_length", "part_of_year")
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
    anchor = every.newest(members or standing, every.several[reference].definition)
    chosen = _choices(every, reference, anchor)
    return _alone(chosen) if sum(one.comparable for one in chosen) < 2 else chosen


def _choices(every: Field, reference: int, anchor: int) -> list[Choice]:
    """The choice of every zone, judged against what is compared and against the newest date."""
    table, everyone = columns(every.several), range(len(every.several))
    kind = judge_pairs(table, everyone, [reference] * len(everyone), apart=True)
    date = judge_pairs(table, everyone, [anchor] * len(everyone), every.tolerance, apart=True)
    wanted = every.several[reference].definition
    ranked = kind.rank & date.rank
    if not every.near:
        ranked &= table.definition == wanted
    here = ranked.tolist()
    troubled = np.any(kind.found[[rule.code in PERIOD_CODES for rule in RULES]], axis=0).tolist()
    elsewise = np.equal(kind.degree, DIFFERENT_DEGREE).tolist()

    def order(n: int):
        one = every.several[n]
        if here[n]:
            return 0, one.definition != wanted, -one.as_of, every.quality[n]
        return 1, not one.stands, troubled[n], -one.as_of, elsewise[n], every.quality[n]

    picked = [min(places, key=order) for places in every.by_zone().values()]
    return [_choice(every, n, here[n], (reference, kind), (anchor, date)) for n in picked]


def _choice(
    every: Field, n: int, ranked: bool, kind: tuple[int, Verdicts], date: tuple[int, Verdicts]
) -> Choice:
    """The choice with its reason: what forbids it, or that its definition is only near."""
    one, wanted = every.several[n], every.several[kind[0]]
    near = ranked and one.definition != wanted.definition
    code, against = (NEAR_CODE if near else None), kind[0]
    if not ranked:
        code, against = _obstacle(n, kind, date)
    told = details(code, one, every.several[against], every.breaks, every.tolerance) if code else {}
    marks = _marks(one, near, date[1].reasons(n) if ranked else ())
    return Choice(n, ranked, near, code, told, marks, every.others(n))


def _obstacle(n: int, *judged: tuple[int, Verdicts]) -> tuple[str, int]:
    """The first rule that forbids ranking, and the figure it was found against."""
    for against, verdicts in judged:
        for rule, found in zip(RULES, verdicts.found[:, n], strict=True):
            if found and RANK in rule.apart:
                return rule.code, against
    return NEAR_CODE, judged[0][0]


def _marks(one: Facts, near: bool, found: tuple[str, ...]) -> tuple[str, ...]:
    """What must be said of a figure that is allowed: about itself, and a break before the newest date."""
    own = [STATUS_MARKS.get(one.status), "date_inferred" if one.basis == "inferred" else None]
    between = [code for code in found if code.startswith(("break", "list"))]
    return tuple(code for code in (*between, NEAR_CODE if near else None, *own) if code)


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
