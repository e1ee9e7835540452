"""The one judge: may two figures be ranked, joined by a line, subtracted, divided, and if not, why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from dashboard.analysis.breaks import Breaks
from dashboard.analysis.facts import Facts, columns, fact, facts
from dashboard.analysis.rules import JOIN, NEAR_CODE, OPERATIONS, RANK, RULES, SAME, UNLIMITED

SAME_DEGREE, NEAR_DEGREE, DIFFERENT_DEGREE = DEGREES = ("same", "near", "different")
ELSEWHERE = ""
KIND_CODES = (
    "different_indicator",
    "different_unit",
    "period_type",
    "different_definition",
    "different_level",
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What two figures may be used for together.

    `rank`, `join`, `subtract`, `divide` are permissions; `mark` means that something must be said although it
    is allowed. `reasons` are codes in order of severity, the first being the one to say.
    """

    degree: str
    rank: bool
    join: bool
    subtract: bool
    divide: bool
    mark: bool
    reasons: tuple[str, ...]
    refusals: tuple[tuple[str, str], ...] = ()

    @property
    def reason(self) -> str:
        """The one code to say."""
        return self.reasons[0]

    def why(self, operation: str) -> str | None:
        """The code that forbids an operation; None when it is allowed."""
        return next((code for forbidden, code in self.refusals if forbidden == operation), None)


def judge(one, other, breaks=None, tolerance: int | None = None, apart: bool = False) -> Verdict:
    """The verdict on two figures.

    A figure is a mapping, a row or a named tuple with the columns of the view `figures`; `breaks` the table
    `breaks` (a frame, rows, or `Breaks`); `tolerance` the largest distance in months between two zones,
    equality counting, None for no limit. `apart` judges two figures of one zone as if they belonged to two.
    """
    known = Breaks.of(breaks)
    first, second = fact(one, known), fact(other, known)
    second = second._replace(zone=ELSEWHERE) if apart else second
    found = [rule for rule in RULES if rule.found(first, second, _months(tolerance))]
    return _verdict(first.zone == second.zone, found)


def _months(tolerance: int | None) -> int:
    return UNLIMITED if tolerance is None else tolerance


def _verdict(same_zone: bool, found: Sequence) -> Verdict:
    forbidden = tuple((what, rule.code) for rule in found for what in rule.forbids(same_zone))
    allowed = {what: all(what != one for one, _ in forbidden) for what in OPERATIONS}
    allowed[JOIN] &= same_zone
    codes = tuple(dict.fromkeys(rule.code for rule in found))
    marked = (allowed[RANK] or allowed[JOIN]) and any(not rule.forbids(same_zone) for rule in found)
    return Verdict(_degree(codes), **allowed, mark=marked, reasons=codes or (SAME,), refusals=forbidden)


def _degree(codes: Sequence[str]) -> str:
    if any(code in KIND_CODES for code in codes):
        return DIFFERENT_DEGREE
    return NEAR_DEGREE if NEAR_CODE in codes else SAME_DEGREE


def fits(one: Facts, other: Facts, near: bool = True) -> bool:
    """Whether figures like these of two zones may stand in one rank if only their dates allow it."""
    elsewhere = other._replace(zone=ELSEWHERE)
    obstacles = (rule for rule in RULES if not rule.timely and (RANK in rule.apart or rule.code == NEAR_CODE))
    return not any(
        (RANK in rule.apart or not near) and rule.found(one, elsewhere, UNLIMITED) for rule in obstacles
    )


@dataclass(frozen=True, eq=False)
class Verdicts:
    """Many verdicts side by side: arrays of the same length, in the order of the pairs."""

    left: np.ndarray
    right: np.ndarray
    degree: np.ndarray
    rank: np.ndarray
    join: np.ndarray
    subtract: np.ndarray
    divide: np.ndarray
    mark: np.ndarray
    found: np.ndarray

    def __len__(self) -> int:
        return len(self.left)

    def reasons(self, place: int) -> tuple[str, ...]:
        """The codes of one pair in order of severity."""
        codes = (rule.code for rule, here in zip(RULES, self.found[:, place], strict=True) if here)
        return tuple(dict.fromkeys(codes)) or (SAME,)

    @property
    def reason(self) -> np.ndarray:
        """The one code to say of each pair."""
        names = np.array([rule.code for rule in RULES] + [SAME], dtype=object)
        return names[np.where(self.found.any(axis=0), self.found.argmax(axis=0), len(RULES))]


def judge_pairs(table: Facts, left, right, tolerance: int | None = None, apart: bool = False) -> Verdicts:
    """The verdicts on many pairs at once: `left` and `right` are places in `table`, facts of arrays."""
    left, right = np.asarray(left, dtype=int), np.asarray(right, dtype=int)
    one, other = table.take(left), table.take(right)
    other = other._replace(zone=np.full(len(right), ELSEWHERE, dtype=object)) if apart else other
    found = np.array([rule.found(one, other, _months(tolerance)) for rule in RULES], dtype=bool)
    found = found.reshape(len(RULES), len(left))
    same_zone = (one.zone == other.zone).astype(bool)
    allowed = {what: ~_forbidden(found, same_zone, what) for what in OPERATIONS}
    allowed[JOIN] &= same_zone
    marked = (allowed[RANK] | allowed[JOIN]) & _marks(found, same_zone)
    return Verdicts(left, right, _degrees(found), **allowed, mark=marked, found=found)


def _forbidden(found: np.ndarray, along: np.ndarray, what: str) -> np.ndarray:
    within = found[[what in rule.along for rule in RULES]].any(axis=0)
    between = found[[what in rule.apart for rule in RULES]].any(axis=0)
    return np.where(along, within, between)


def _marks(found: np.ndarray, along: np.ndarray) -> np.ndarray:
    within = found[[not rule.along for rule in RULES]].any(axis=0)
    between = found[[not rule.apart for rule in RULES]].any(axis=0)
    return np.where(along, within, between)


def _degrees(found: np.ndarray) -> np.ndarray:
    different = found[[rule.code in KIND_CODES for rule in RULES]].any(axis=0)
    near = found[[rule.code == NEAR_CODE for rule in RULES]].any(axis=0)
    return np.array(DEGREES, dtype=object)[np.where(different, 2, np.where(near, 1, 0))]


def judge_all(figures: pd.DataFrame, breaks=None, tolerance: int | None = None) -> Verdicts:
    """The verdicts on all pairs within each indicator of a whole record, as places in the frame."""
    table = columns(facts(figures, Breaks.of(breaks)))
    pairs = [pair for group in _groups(table.indicator) for pair in _pairs(group)]
    left, right = (np.concatenate(side) for side in zip(*pairs, strict=True)) if pairs else ([], [])
    return judge_pairs(table, left, right, tolerance)


def _groups(ids: np.ndarray) -> Iterator[np.ndarray]:
    """The places of each indicator."""
    codes, _ = pd.factorize(ids)
    order = np.argsort(codes, kind="stable")
    yield from np.split(order, np.flatnonzero(np.diff(codes[order])) + 1) if len(order) else ()


def _pairs(group: np.ndarray) -> list[tuple[np.ndarray, np.ndarray]]:
    if len(group) < 2:
        return []
    first, second = np.triu_indices(len(group), 1)
    return [(group[first], group[second])]
