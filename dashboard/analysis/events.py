"""Event time: each zone's own zero, and how far each published figure stands from it.

A zero is as exact as its document: a day, a month or a year, kept as the span of days that it can mean. A
figure held *before* when it ended before the first of those days, *after* when its whole period began after
the last (a reading at a date: when the date is later), and is *between* otherwise: a year in which the event
fell is neither. Months are counted from the month of the first day that the zero can mean.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

BEFORE, BETWEEN, AFTER = SIDES = ("before", "between", "after")
# What counts as a programme of a zone: documents that set something up, not news, indices or conferences.
PROGRAMMES = ("programme", "plan", "opinion", "regulation")
AT_A_DATE = ("stock", "cumulative")


@dataclass(frozen=True, slots=True)
class Zero:
    """When an event met a zone: the first and the last day it can mean, its precision and its document."""

    zone: str
    first: date
    last: date
    precision: str
    policy: str = ""

    def months(self, day: date) -> int:
        """Calendar months from the month of the zero to that of a day; negative before it."""
        return (day.year - self.first.year) * 12 + day.month - self.first.month


@dataclass(frozen=True, slots=True)
class Reach:
    """How many of a zone's figures stand on each side of its zero, and their ends in months since it."""

    before: int
    between: int
    after: int
    first: int
    last: int


def approvals(zones: Iterable[dict], policies: Mapping[str, dict]) -> dict[str, Zero]:
    """The approval of each zone as a pilot, as exactly as the approving document is dated.

    `zones` are rows with zone_id, approved_on and approval_policy_id; zones without a date have no zero.
    """
    found = {}
    for zone in zones:
        day, policy = zone["approved_on"], policies.get(zone["approval_policy_id"] or "")
        if day and policy and policy["start_day"] and policy["start_day"] <= day <= policy["end_day"]:
            found[zone["zone_id"]] = _zero(zone["zone_id"], policy)
        elif day:
            found[zone["zone_id"]] = Zero(zone["zone_id"], day, day, "day")
    return found


def programmes(zones: Iterable[str], policies: Mapping[str, dict]) -> dict[str, Zero]:
    """The first document of each zone's own that sets a programme up, as far as the record has dated ones.

    That is: level zone, of a kind in PROGRAMMES, naming the zone; of one day the more exactly dated.
    """
    wanted = set(zones)
    found: dict[str, Zero] = {}
    for policy in sorted(policies.values(), key=_when):
        if policy["level"] == "zone" and policy["kind"] in PROGRAMMES and policy["start_day"]:
            for zone in named(policy, wanted):
                found.setdefault(zone, _zero(zone, policy))
    return found


def of_policy(policy: dict, zones: Iterable[str]) -> dict[str, Zero]:
    """One document as the event of every zone it names; of none when it is undated."""
    if not policy["start_day"]:
        return {}
    return {zone: _zero(zone, policy) for zone in named(policy, zones)}


def named(policy: dict, zones: Iterable[str]) -> list[str]:
    """Those of some zones that a policy names; all of them when it names "all"."""
    told = policy["zones"] or ""
    return [zone for zone in zones if told == "all" or zone in told.split(";")]


def _when(policy: dict) -> tuple:
    return policy["start_day"] or date.max, policy["end_day"] or date.max, policy["policy_id"]


def _zero(zone: str, policy: dict) -> Zero:
    return Zero(zone, policy["start_day"], policy["end_day"], policy["date_precision"], policy["policy_id"])


def begin(row: Mapping) -> date:
    """The first day that a figure is about: of its period, or the date of a reading."""
    if row["period_type"] in AT_A_DATE or not row["period_start"]:
        return row["as_of"]
    return row["period_start"]


def side(zero: Zero, row: Mapping) -> str:
    """On which side of a zero a figure (period_type, period_start, as_of) stands: one of SIDES."""
    if row["as_of"] < zero.first:
        return BEFORE
    return AFTER if begin(row) > zero.last else BETWEEN


def reaches(rows: Iterable[Mapping], zeros: Mapping[str, Zero]) -> dict[str, Reach]:
    """For each zone with a zero and figures: how many stand on each side, and the ends of its stretch."""
    own: dict[str, list[Mapping]] = {}
    for row in rows:
        if row["zone_id"] in zeros:
            own.setdefault(row["zone_id"], []).append(row)
    return {zone: _reach(zeros[zone], some) for zone, some in own.items()}


def _reach(zero: Zero, rows: list[Mapping]) -> Reach:
    sides = [side(zero, row) for row in rows]
    months = [zero.months(row["as_of"]) for row in rows]
    return Reach(*(sides.count(one) for one in SIDES), min(months), max(months))


def shared_stretch(found: Iterable[Reach]) -> tuple[int, int] | None:
    """The months since zero between which each of several zones has figures; None when there are none."""
    several = list(found)
    if not several:
        return None
    first, last = max(one.first for one in several), min(one.last for one in several)
    return (first, last) if first <= last else None
