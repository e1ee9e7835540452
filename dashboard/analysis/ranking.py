"""One indicator across zones: a range of places where it may be claimed, and a reason where it may not."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from dashboard.analysis.frames import beside
from dashboard.analysis.headline import Choice, choose
from dashboard.analysis.intervals import Interval, bounds, divide, middle, rank_ranges, subtract
from dashboard.analysis.reasons import NO_DIRECTION
from dashboard.analysis.rules import CODES

READINGS = {"customary": ("lower", "upper"), "strict": ("strict_lower", "strict_upper")}
LOWER_IS_BETTER, NO_ORDER = "lower", "none"


@dataclass(frozen=True)
class Entry:
    """A chosen figure with its intervals.

    `printed` has its ends as the record has them; `claimed` and `strict` have open ends drawn inwards, for
    claims about the order.
    """

    choice: Choice
    value: float
    printed: Interval
    claimed: Interval
    strict: Interval
    growth: bool


def compare(
    figures: pd.DataFrame,
    breaks=None,
    tolerance: int = 12,
    near: bool = True,
    reading: str = "customary",
    direction: str | None = None,
    preferred: str = "",
) -> pd.DataFrame:
    """One row per zone of the figures of one indicator, the first first, those without a place at the end.

    All columns of `figures` (rows of the view of that name) and: low, high (bounds in `reading`, in the unit
    of the figure); comparable, near, reason (code; also near_definition for a ranked near one),
    reason_details (dict), marks (codes to be said of a ranked one); rank_low, rank_high (Int64, missing
    without a place); gap_low, gap_high and median_low, median_high (the figure minus the leader's, minus the
    median); ratio_low, ratio_high (the figure over the leader's); customary_only (the place holds by the
    customary reading alone); others (other figures for the same zone, definition and period).
    `direction` is higher, lower or none (no places, largest first); None takes that of the figures. The
    nation never has a place. Raises ValueError for figures of more than one indicator.
    """
    if figures["indicator_id"].nunique() > 1:
        raise ValueError("compare takes the figures of one indicator")
    order = direction or _direction(figures)
    chosen = choose(figures, breaks, tolerance, near, preferred) if len(figures) else []
    entries = _in_order(_entries(figures, chosen, reading), order)
    places = [entry.choice.place for entry in entries]
    return beside(figures.iloc[places], _columns(entries, order, reading))


def _direction(figures: pd.DataFrame) -> str:
    named = [one for one in figures.get("direction", ()) if isinstance(one, str) and one]
    return named[0] if named else "higher"


def _entries(figures: pd.DataFrame, chosen: Sequence[Choice], reading: str) -> list[Entry]:
    low, high = READINGS[reading]
    names = ("value", low, high, "strict_lower", "strict_upper", "qualifier", "period_type", "bound_high")
    columns = [figures[name].tolist() if name in figures else [None] * len(figures) for name in names]
    return [_entry(one, *(column[one.place] for column in columns)) for one in chosen]


def _entry(choice, value, low, high, strict_low, strict_high, qualifier, period_type, natural) -> Entry:
    return Entry(
        choice,
        value,
        Interval(low, high),
        bounds(value, low, high, qualifier, natural),
        bounds(value, strict_low, strict_high, qualifier, natural),
        period_type == "growth",
    )


def _in_order(entries: list[Entry], direction: str) -> list[Entry]:
    """Comparable figures by value, then the others by their reason and value."""
    sign = 1 if direction == LOWER_IS_BETTER else -1

    def key(entry: Entry):
        choice = entry.choice
        severity = 0 if choice.comparable else 1 + _severity(choice.reason)
        return severity, sign * entry.value, choice.place

    return sorted(entries, key=key)


def _severity(code: str | None) -> int:
    """The less that stands in the way, the earlier."""
    return len(CODES) - CODES.index(code) if code in CODES else 0


def _columns(entries: list[Entry], direction: str, reading: str) -> dict[str, list]:
    compared = [entry for entry in entries if entry.choice.comparable]
    ranked = compared if direction != NO_ORDER else []
    best, worst = _places([entry.claimed for entry in ranked], direction)
    strict = list(zip(*_places([entry.strict for entry in ranked], direction), strict=True))
    loose = [
        reading == "customary" and pair != strict[n] for n, pair in enumerate(zip(best, worst, strict=True))
    ]
    rest = [None] * (len(entries) - len(ranked))
    return {
        "low": [entry.printed.low for entry in entries],
        "high": [entry.printed.high for entry in entries],
        "comparable": [entry.choice.comparable for entry in entries],
        "near": [entry.choice.near for entry in entries],
        "reason": [_reason(entry, direction) for entry in entries],
        "reason_details": [entry.choice.details for entry in entries],
        "marks": [entry.choice.marks for entry in entries],
        "rank_low": best + rest,
        "rank_high": worst + rest,
        **_distances(ranked, compared, len(entries)),
        "customary_only": loose + [False] * len(rest),
        "others": [entry.choice.others for entry in entries],
    }


def _reason(entry: Entry, direction: str) -> str | None:
    """Without a direction nobody has a place, and that is the reason for those who could have had one."""
    if direction == NO_ORDER and entry.choice.comparable:
        return NO_DIRECTION
    return entry.choice.reason


def _places(intervals: list[Interval], direction: str) -> tuple[list[int], list[int]]:
    lows, highs = [one.low for one in intervals], [one.high for one in intervals]
    return rank_ranges(lows, highs, direction != LOWER_IS_BETTER)


def _distances(ranked: list[Entry], compared: list[Entry], rows: int) -> dict[str, list]:
    """Distance to the leader (the first in order), as a difference and a ratio, and to the median."""
    leader, median = ranked[0] if ranked else None, middle([entry.printed for entry in compared])
    gaps = [_gap(entry, leader) for entry in ranked]
    ratios = [_ratio(entry, leader) for entry in ranked]
    medians = [subtract(entry.printed, median) if median else None for entry in compared]
    named = {"gap": gaps, "ratio": ratios, "median": medians}
    return {
        f"{name}_{end}": [getattr(one, end) if one else None for one in column]
        + [None] * (rows - len(column))
        for name, column in named.items()
        for end in ("low", "high")
    }


def _gap(entry: Entry, leader: Entry | None) -> Interval | None:
    if entry is leader:
        return Interval(0.0, 0.0)
    return subtract(entry.printed, leader.printed) if leader else None


def _ratio(entry: Entry, leader: Entry | None) -> Interval | None:
    """The figure over the leader's; none for growth rates, which are not shares of one another."""
    if leader is None or entry.growth:
        return None
    return Interval(1.0, 1.0) if entry is leader else divide(entry.printed, leader.printed)
