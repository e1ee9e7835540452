"""Figures over time: which may be joined by a line, and why a line stops.

A *track* holds figures of one zone, level, definition and length of period. Along a track two neighbours
share a *segment* only when the judge says join and no period is missing between them. A line bridges at most
a year, or the length of its period if that is longer; figures of a stock, which are told on odd days, at most
fifteen months. So a yearly series that misses a year has a gap, and nothing is ever drawn through it.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

import pandas as pd

from dashboard.analysis.breaks import Breaks
from dashboard.analysis.comparability import judge
from dashboard.analysis.dates import MONTH, day_of, months_between
from dashboard.analysis.facts import Facts, facts
from dashboard.analysis.frames import beside
from dashboard.analysis.publishers import quality
from dashboard.analysis.reasons import details
from dashboard.analysis.rules import JOIN
from dashboard.analysis.shared import Shape

YEAR, OF_A_STOCK = 12, 15
MISSING_PERIOD = "missing_period"


@dataclass(frozen=True, slots=True)
class Point:
    """A figure in its series: its place in the frame, whether a better one stands for its date, its segment.

    `gap` is the reason why a line starts anew here, None inside a segment and at the very beginning.
    """

    place: int
    track: int
    segment: int
    other: bool
    gap: str | None = None
    told: dict = field(default_factory=dict)


def segments(figures: pd.DataFrame, breaks=None, preferred: str = "") -> pd.DataFrame:
    """The same figures by zone, segment and date, with where each stands in its series.

    Added: track and segment (Int64, both counted per zone and indicator), other (another figure stands for
    the same date), and on the first figure of a segment gap_reason (code) and gap_details (dict: values of
    the reason, `break` with date, kind, notes and source where one is declared, `since`, the day of the
    figure before the gap).
    """
    known = Breaks.of(breaks)
    several, order = facts(figures, known), quality(figures, preferred)
    found = [point for rows in _series(several).values() for point in _points(several, rows, order, known)]
    added = {
        "track": [one.track for one in found],
        "segment": [one.segment for one in found],
        "other": [one.other for one in found],
        "gap_reason": [one.gap for one in found],
        "gap_details": [one.told for one in found],
    }
    return beside(figures.iloc[[one.place for one in found]], added)


def _series(several: list[Facts]) -> dict[tuple, list[int]]:
    """The places of the figures of each indicator and zone."""
    found = defaultdict(list)
    for n, one in enumerate(several):
        found[one.indicator, one.zone].append(n)
    return found


def _points(several: list[Facts], rows: list[int], order: list[int], breaks: Breaks) -> list[Point]:
    """The figures of one zone as points, by segment and date."""
    heads = _heads(several, rows, order)
    tracks = {key: n + 1 for n, key in enumerate(dict.fromkeys(_track(several[n]) for n in heads))}
    last: dict[int, Point] = {}
    points: dict[int, Point] = {}
    count = 0
    for n in heads:
        track = tracks[_track(several[n])]
        before = last.get(track)
        reason = _parted(several[before.place], several[n], breaks) if before else None
        if before and not reason:
            point = Point(n, track, before.segment, False)
        else:
            count += 1
            point = _first(several, heads, n, Point(n, track, count, False), reason, breaks)
        points[n] = last[track] = point
    others = [_hollow(n, several, points) for n in rows if n not in points]
    every = [*points.values(), *others]
    return sorted(every, key=lambda one: (one.segment, several[one.place].as_of, one.other, order[one.place]))


def _track(one: Facts) -> tuple:
    """What figures on one line have in common, the part of the year apart."""
    return one.level, Shape.of(one)._replace(phase=0)


def _heads(several: list[Facts], rows: Iterable[int], order: list[int]) -> list[int]:
    """The best published figure of each track and date, oldest first."""
    best: dict[tuple, int] = {}
    for n in rows:
        key = (*_track(several[n]), several[n].as_of)
        if key not in best or order[n] < order[best[key]]:
            best[key] = n
    return sorted(best.values(), key=lambda n: (several[n].as_of, order[n]))


def _parted(before: Facts, after: Facts, breaks: Breaks) -> str | None:
    """Why two neighbours on a track are not joined: what the judge forbids, or that a period is missing."""
    reach = max(OF_A_STOCK if before.period_type == "stock" else YEAR, before.length)
    forbidden = judge(before, after, breaks).why(JOIN)
    return forbidden or (MISSING_PERIOD if before.as_of + reach * MONTH < after.as_of else None)


def _first(several, heads, n: int, point: Point, reason: str | None, breaks: Breaks) -> Point:
    """The first point of a segment, with why it is not joined to what stands before it on any like track."""
    one = several[n]
    earlier = [several[m] for m in heads if several[m].as_of < one.as_of and _like(several[m], one)]
    if not reason and earlier:
        reason = judge(earlier[-1], one, breaks).why(JOIN)
    if not reason:
        return point
    before = _before(earlier, one, reason)
    return Point(n, point.track, point.segment, False, reason, _told(reason, before, one, breaks))


def _like(one: Facts, other: Facts) -> bool:
    """Whether the reader of a line would expect two figures on it: one level and length of period."""
    return one.level == other.level and one.length == other.length and one.period_type == other.period_type


def _before(earlier: list[Facts], one: Facts, reason: str) -> Facts:
    """The figure before a gap: on the same track for a missing period, else the last of any."""
    mine = [other for other in earlier if _track(other) == _track(one)]
    return mine[-1] if mine and (reason == MISSING_PERIOD or mine[-1] is earlier[-1]) else earlier[-1]


def _told(reason: str, before: Facts, one: Facts, breaks: Breaks) -> dict:
    """The values of a gap's reason, with the declared break that lies in it, if any."""
    told = details(reason, before, one, breaks) | {"since": day_of(before.as_of)}
    if reason == MISSING_PERIOD:
        told["months"] = months_between(before.as_of, one.as_of)
    between = breaks.between(one.indicator, one.zone, before.base, one.base)
    return told | ({"break": between.details()} if between else {})


def _hollow(n: int, several: list[Facts], points: dict[int, Point]) -> Point:
    """A figure beside the one that stands for its track and date."""
    mine = (_track(several[n]), several[n].as_of)
    head = next(one for m, one in points.items() if (_track(several[m]), several[m].as_of) == mine)
    return Point(n, head.track, head.segment, True)
