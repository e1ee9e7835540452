"""What changed in the record between two days: new, revised and withdrawn figures, and ranks then and now."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from dashboard.analysis.breaks import Breaks
from dashboard.analysis.facts import facts
from dashboard.analysis.frames import beside, records
from dashboard.analysis.intervals import Interval, overlap, subtract
from dashboard.analysis.publishers import quality
from dashboard.analysis.ranking import READINGS, compare

NEW, REVISED, REWORDED, FURTHER, WITHDRAWN = KINDS = ("new", "revised", "reworded", "further", "withdrawn")
RANKED = (
    *("value", "qualifier", "period_start", "as_of", "observation_id"),
    *("rank_low", "rank_high", "comparable", "reason"),
)


@dataclass(frozen=True)
class State:
    """What the record says of one thing: the figures for it, the one that stands for it first."""

    rows: tuple[Mapping, ...]
    places: tuple[int, ...]

    @property
    def head(self) -> Mapping:
        """The figure that stands for the thing."""
        return self.rows[0]


def revisions(then: pd.DataFrame, now: pd.DataFrame, reading: str = "customary") -> pd.DataFrame:
    """One row per thing (zone, level, indicator, definition, period) of which the record says something else.

    `then` and `now` are figures as known on two days (known.known_on), or of two builds. Columns of `figures`
    for the figure that stands now (that stood then for a withdrawn one) and: change (new; revised: another
    number stands; reworded: the number is told otherwise and may be the same, as 6,164 after 超6,000;
    further: one more figure, the same number stands; withdrawn), previous_value, previous_qualifier,
    previous_publisher, previous_observation_id, difference_low and difference_high (now minus then, in the
    unit), percent (of the previous value), agree (both may be the same number), further (how many figures
    were added).
    """
    before, after = _states(then), _states(now)
    keys = dict.fromkeys([*after, *before])
    found = {key: _change(before.get(key), after.get(key), reading) for key in keys}
    changed = {key: kind for key, kind in found.items() if kind}
    # What is withdrawn stands in the earlier frame alone, so its keys come after all others.
    stand = now.iloc[[after[key].places[0] for key in changed if key in after]]
    gone = then.iloc[[before[key].places[0] for key in changed if key not in after]]
    told = [_told(before.get(key), after.get(key), kind, reading) for key, kind in changed.items()]
    columns = {name: [one[name] for one in told] for name in _nothing(NEW)}
    return beside(pd.concat([stand, gone]) if len(gone) else stand, columns)


def _states(figures: pd.DataFrame) -> dict[tuple, State]:
    """What is said of each thing, in the order of the frame."""
    rows, order = records(figures), quality(figures)
    found: dict[tuple, list[int]] = {}
    for n, one in enumerate(facts(figures, Breaks())):
        key = (one.zone, one.level, one.indicator, one.definition, one.unit, one.start, one.as_of)
        found.setdefault(key, []).append(n)
    for places in found.values():
        places.sort(key=order.__getitem__)
    return {key: State(tuple(rows[n] for n in places), tuple(places)) for key, places in found.items()}


def _change(before: State | None, after: State | None, reading: str) -> str | None:
    """The kind of change; None when the same figures stand."""
    if before is None:
        return NEW
    if after is None:
        return WITHDRAWN
    if before.head["value"] != after.head["value"]:
        return REWORDED if overlap(_range(before, reading), _range(after, reading)) else REVISED
    ids = ({row["observation_id"] for row in state.rows} for state in (before, after))
    return FURTHER if next(ids) != next(ids) else None


def _range(state: State, reading: str) -> Interval:
    return Interval(*(state.head[end] for end in READINGS[reading]))


def _nothing(kind: str) -> dict:
    return {
        "change": kind,
        "previous_value": None,
        "previous_qualifier": None,
        "previous_publisher": None,
        "previous_observation_id": None,
        "difference_low": None,
        "difference_high": None,
        "percent": None,
        "agree": False,
        "further": 0,
    }


def _told(before: State | None, after: State | None, kind: str, reading: str) -> dict:
    """The size of a change, and the figure that stood before."""
    told = _nothing(kind)
    if before is None or after is None:
        return told
    was, stands = _range(before, reading), _range(after, reading)
    gap, old = subtract(stands, was), before.head["value"]
    return told | {
        "previous_value": old,
        "previous_qualifier": before.head["qualifier"],
        "previous_publisher": before.head.get("publisher"),
        "previous_observation_id": before.head["observation_id"],
        "difference_low": gap.low,
        "difference_high": gap.high,
        "percent": (after.head["value"] - old) / abs(old) * 100 if old else None,
        "agree": overlap(was, stands),
        "further": len(after.rows) - len(before.rows),
    }


def rank_changes(then: pd.DataFrame, now: pd.DataFrame, breaks=None, **options) -> pd.DataFrame:
    """The comparison of one indicator then and now, a row per zone in today's order.

    `options` are those of ranking.compare. Columns: zone_id and, of both days, RANKED; those of the earlier
    day end in `_then`; what a day did not know is missing.
    """
    old, new = (compare(frame, breaks, **options)[["zone_id", *RANKED]] for frame in (then, now))
    return new.merge(old, on="zone_id", how="outer", suffixes=("", "_then"), sort=False).pipe(_in_order, new)


def _in_order(both: pd.DataFrame, new: pd.DataFrame) -> pd.DataFrame:
    place = {zone: n for n, zone in enumerate(new["zone_id"])}
    order = sorted(range(len(both)), key=lambda n: place.get(both["zone_id"].iloc[n], len(place)))
    return both.iloc[order].reset_index(drop=True)
