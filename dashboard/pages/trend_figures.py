"""The figures of a trend: which zones and years, what is joined, what is not and why, and what changed."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import pandas as pd

from dashboard.analysis import series
from dashboard.analysis.breaks import Breaks
from dashboard.analysis.comparability import judge
from dashboard.analysis.dates import clock, days, length, months_between
from dashboard.analysis.frames import records
from dashboard.analysis.intervals import bounds, growth
from dashboard.charts.model import Goal
from dashboard.charts.trend import leading
from dashboard.selection import Selection
from dashboard.store import CROWD, USUAL, Catalog

AT_MOST, ENOUGH = 6, 2
WHOLE_YEAR = 12
OVER_A_PERIOD = ("flow", "growth")
# What the screen and the judge need of a figure; files take everything.
SCREEN = [
    *("observation_id", "zone_id", "zone_zh", "zone_en", "level", "indicator_id", "indicator_zh"),
    *("indicator_en", "definition_id", "definition_zh", "definition_en", "family", "value", "lower", "upper"),
    *("unit", "qualifier", "bound_high", "period_type", "period_start", "as_of", "as_of_basis", "status"),
    *("source_id", "publisher", "source_kind", "read_as", "derived", "known_on"),
]
JUDGED = ["segment", "other", "gap_reason", "gap_details"]


@dataclass(frozen=True)
class Part:
    """One indicator of the page: its figures with segments, those drawn, and what follows from them."""

    indicator: dict
    frame: pd.DataFrame
    rows: list[dict]
    drawn: list[dict]
    gaps: list[dict]
    leading: dict[str, str]
    changes: dict[str, dict]
    goals: tuple[Goal, ...] = ()

    @property
    def newest(self) -> dict[str, dict]:
        """The newest figure of each zone under the definition that stands for it."""
        own = (r for r in self.drawn if not r["other"] and self.leading[r["zone_id"]] == r["definition_id"])
        return {row["zone_id"]: row for row in sorted(own, key=lambda row: row["as_of"])}


def part(
    indicator: dict, figures: pd.DataFrame, breaks: Breaks, preferred: str = "", zones: tuple[str, ...] = ()
) -> Part:
    """An indicator's figures, judged: `figures` are the page's, with at least the columns of SCREEN.

    The figures of the publisher `preferred` stand before others for the same date; of `zones` alone, when
    there are any, some are drawn.
    """
    own = figures[figures["indicator_id"] == indicator["indicator_id"]]
    frame = series.segments(own, breaks, preferred)
    rows = records(frame[SCREEN + JUDGED])
    drawn = [row for row in one_length(rows) if not zones or row["zone_id"] in zones]
    parted = gaps(drawn)
    leads = leading(drawn, parted)
    return Part(indicator, frame, rows, drawn, parted, leads, changes(drawn, leads, breaks))


def one_length(rows: list[dict]) -> list[dict]:
    """The figures that may stand on one axis: of flows and their growth, whole years or the most common."""
    lengths = Counter(
        _length(row) for row in rows if row["period_type"] in OVER_A_PERIOD and not row["other"]
    )
    if len(lengths) < 2:
        return rows
    wanted = WHOLE_YEAR if lengths[WHOLE_YEAR] >= ENOUGH else lengths.most_common(1)[0][0]
    return [row for row in rows if row["period_type"] not in OVER_A_PERIOD or _length(row) == wanted]


def _length(row: dict) -> int:
    return length(row["period_start"], row["as_of"])


def zones_asked(selection: Selection, catalog: Catalog) -> Iterable[str] | None:
    """The zones whose figures are asked for: the chosen ones, or all to choose from; None is every zone."""
    if selection.zones:
        return {*selection.zones, selection.own_city} - {""}
    return catalog.drawn(selection.own_city) if catalog.crowded else None


def zones_shown(selection: Selection, catalog: Catalog, found: pd.DataFrame) -> tuple[str, ...]:
    """The chosen zones, or those with most figures (two at least, six at most); the home city always."""
    chosen = set(selection.zones)
    if not chosen:
        cities = catalog.usual
        counts = Counter(zone for zone in found["zone_id"].tolist() if zone in cities)
        order = sorted(counts, key=lambda zone: (-counts[zone], cities.index(zone)))[:AT_MOST]
        chosen = {zone for zone in order if counts[zone] >= ENOUGH} or set(order)
    chosen |= {selection.own_city} - {""}
    return tuple(zone for zone in catalog.zones if zone in chosen)


def drawn_of(zones: tuple[str, ...], found: pd.DataFrame, home: str) -> tuple[str, ...]:
    """The zones that are drawn: all, or of too many chosen ones the first with figures and the home city."""
    if len(zones) <= CROWD:
        return zones
    have = {*found["zone_id"].tolist()}
    there = [zone for zone in zones if zone in have]
    return tuple(zone for n, zone in enumerate(there) if n < USUAL or zone == home)


def within(found: pd.DataFrame, zones: tuple[str, ...], selection: Selection) -> pd.DataFrame:
    """The figures of some zones that end in the chosen years."""
    first, last = date(selection.from_ or 1, 1, 1), date(selection.to or 9999, 12, 31)
    pairs = enumerate(zip(found["zone_id"].tolist(), days(found["as_of"]), strict=True))
    return found.iloc[[n for n, (zone, day) in pairs if zone in zones and day and first <= day <= last]]


def gaps(rows: list[dict]) -> list[dict]:
    """The declared breaks at which a line starts anew, with the figures on both sides.

    Keys: zone_id, unit, kind, note_zh, note_en, for both sides (before…, after…) date, value, id, definition.
    """
    heads = [row for row in rows if not row["other"]]
    found = []
    for row in heads:
        told = row["gap_details"] or {}
        before = _before(row, told.get("since"), heads) if told.get("break") else None
        if before:
            found.append(
                {**told["break"], **_sides(before, row), "zone_id": row["zone_id"], "unit": row["unit"]}
            )
    return found


def _before(row: dict, since: date | None, heads: list[dict]) -> dict | None:
    """The figure before a gap: told on that day, over a like period, of the same definition if possible."""
    there = [
        one
        for one in heads
        if one["zone_id"] == row["zone_id"] and one["as_of"] == since and _length(one) == _length(row)
    ]
    return min(there, key=lambda one: one["definition_id"] != row["definition_id"], default=None)


def _sides(before: dict, after: dict) -> dict:
    sides = (("before", before), ("after", after))
    return {f"{side}{name}": row[of] for side, row in sides for name, of in SIDES.items()}


SIDES = {"": "as_of", "_value": "value", "_id": "observation_id", "_definition_id": "definition_id"}


def changes(rows: list[dict], leading: dict[str, str], breaks: Breaks) -> dict[str, dict]:
    """For each zone the longest change to its newest figure that the judge allows, whole years preferred."""
    found = {}
    for zone, definition in leading.items():
        own = [r for r in rows if (r["zone_id"], r["definition_id"], r["other"]) == (zone, definition, False)]
        own.sort(key=lambda row: row["as_of"])
        after = own[-1]
        bases = sorted(own[:-1], key=lambda row: _months(row, after) % WHOLE_YEAR != 0)
        base = next((row for row in bases if _may_be_set_beside(row, after, breaks)), None)
        if base:
            found[zone] = _change(base, after)
    return found


def _may_be_set_beside(before: dict, after: dict, breaks: Breaks) -> bool:
    verdict = judge(before, after, breaks)
    allowed = verdict.subtract if after["unit"] == "%" else verdict.divide
    return allowed and after["period_type"] != "growth" and before["as_of"] < after["as_of"]


def _months(before: dict, after: dict) -> int:
    return months_between(clock(before["as_of"]), clock(after["as_of"]))


def _change(before: dict, after: dict) -> dict:
    """How much a figure changed, as an interval: in per cent, or in points for shares."""
    ends = [
        bounds(r["value"], r["lower"], r["upper"], r["qualifier"], r["bound_high"]) for r in (before, after)
    ]
    grown = growth(*ends, points=after["unit"] == "%")
    low, high = grown.interval.low, grown.interval.high
    return {"before": before, "after": after, "low": low, "high": high, "kind": grown.kind}
