"""How the targets of plans stand, judged on published figures and on the data date, never on the clock.

A target is *reached* when the newest comparable figure up to its deadline is certainly at the value (or,
where that figure is missing, a later one: then it is not known whether in time). It is *off track* when the
figure at the deadline is certainly below, or when the yearly change over the last years is certainly smaller
than the one still needed; *on track* when it is certainly as large. All others *cannot be judged*.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from math import inf

from dashboard.analysis.comparability import judge
from dashboard.analysis.dates import MONTH, clock
from dashboard.analysis.intervals import Interval
from dashboard.analysis.target_figures import interval, least, newest, usable

# Why the figure shown beside a target is not a part of the way to it.
APART = ("relative_unit", "only_estimate", "different_definition", "part_of_year", "year_not_published")
STATES = REACHED, ON_TRACK, OFF_TRACK, UNJUDGED = ("reached", "on_track", "off_track", "cannot_be_judged")
DAYS_A_YEAR = 365.25
OLDEST = 36  # months before the deadline or the data date, after which a figure says nothing about a target
SHORTEST, LONGEST = 330, 5 * 366  # days between the two figures of a pace
AT_DEADLINE = 31  # days before a deadline within which a figure counts as standing at it


@dataclass(frozen=True)
class Judgement:
    """How one target stands.

    `latest` is the figure it rests on and `earlier` the one its pace is measured from, rows of the view
    `figures`. `goal` is the least value that counts. `pace` and `needed` are yearly changes up to and from
    the date of `latest`, `required` the one from the data date on. `in_time` None is not known.
    """

    state: str
    reason: str = ""
    latest: Mapping | None = None
    earlier: Mapping | None = None
    goal: float | None = None
    pace: Interval | None = None
    needed: Interval | None = None
    required: Interval | None = None
    in_time: bool | None = None
    details: dict = field(default_factory=dict)


def judged(
    target: Mapping, indicator: Mapping | None, figures: Sequence[Mapping], today: date, breaks=None
) -> Judgement:
    """How a target stands on `today`, the data date.

    `figures` are rows of the view `figures` for the target's zone and indicator at the zone's own level,
    `indicator` is a row of the catalog, `breaks` the table of that name.
    """
    reason = _out_of_question(target, indicator)
    if reason or indicator is None:
        return Judgement(UNJUDGED, reason)
    goal = least(target)
    counting, reason = usable(target, indicator, figures)
    if not counting:
        return Judgement(UNJUDGED, reason, latest=newest(figures), goal=goal)
    if indicator["period_type"] == "growth":
        return _of_the_year(target, counting, goal)
    return _level(target, counting, goal, today, breaks)


def _out_of_question(target: Mapping, indicator: Mapping | None) -> str:
    """Why no figure could ever judge a target."""
    if target["comparator"] == "qualitative" or target["value"] is None:
        return "qualitative"
    if target["zone_id"].startswith("prov-"):
        return "provincial"
    if indicator is None:
        return "no_indicator"
    known = indicator["canonical_unit"]
    return "relative_unit" if known and target["unit"] != known else ""


def _of_the_year(target: Mapping, counting: Sequence[Mapping], goal: float) -> Judgement:
    """A growth rate is set for a year and judged by the rate of that year alone."""
    year = target["deadline_day"].year if target["deadline_day"] else None
    fitting = [row for row in counting if row["as_of"].year == year]
    if not fitting:
        return Judgement(
            UNJUDGED, "year_not_published", latest=counting[-1], goal=goal, details={"year": year}
        )
    return _reached_or_not(fitting[-1], goal)


def _reached_or_not(row: Mapping, goal: float) -> Judgement:
    found = interval(row)
    if found.low >= goal:
        return Judgement(REACHED, latest=row, goal=goal, in_time=True)
    if found.high < goal:
        return Judgement(OFF_TRACK, "missed", latest=row, goal=goal, in_time=False)
    return Judgement(UNJUDGED, "uncertain", latest=row, goal=goal)


def _level(target: Mapping, counting: Sequence[Mapping], goal: float, today: date, breaks) -> Judgement:
    deadline = target["deadline_day"]
    until = [row for row in counting if deadline is None or row["as_of"] <= deadline]
    if until and interval(until[-1]).low >= goal and not _too_old(until[-1], deadline, today):
        return Judgement(REACHED, latest=until[-1], goal=goal, in_time=True)
    at_deadline = bool(until and deadline and (deadline - until[-1]["as_of"]).days <= AT_DEADLINE)
    if at_deadline:
        return _reached_or_not(until[-1], goal)
    later = _afterwards(counting[len(until) :], goal)
    if later:
        return later
    required = _required(until[-1], goal, deadline, today) if until else None
    return _by_pace(until, goal, deadline, today, breaks, required)


def _too_old(row: Mapping, deadline: date | None, today: date) -> bool:
    counted_from = min(deadline or today, today)
    return clock(row["as_of"]) + OLDEST * MONTH < clock(counted_from)


def _afterwards(later: Sequence[Mapping], goal: float) -> Judgement | None:
    """What figures after the deadline tell: reached by then, or still not."""
    reached = next((row for row in later if interval(row).low >= goal), None)
    if reached:
        return Judgement(REACHED, "after_deadline", latest=reached, goal=goal)
    if later and all(interval(row).high < goal for row in later):
        return Judgement(OFF_TRACK, "missed", latest=later[-1], goal=goal, in_time=False)
    return None


def _required(row: Mapping, goal: float, deadline: date | None, today: date) -> Interval | None:
    """The yearly change from the data date to the deadline that would reach the goal."""
    if deadline is None or deadline <= today:
        return None
    years, now = (deadline - today).days / DAYS_A_YEAR, interval(row)
    if now.low >= goal:
        return None
    return Interval((goal - now.high) / years, (goal - now.low) / years)


def _by_pace(until, goal: float, deadline: date | None, today: date, breaks, required) -> Judgement:
    if not until:
        return Judgement(UNJUDGED, "no_figure_before", goal=goal)
    latest = until[-1]
    so_far = Judgement(UNJUDGED, "one_figure", latest=latest, goal=goal, required=required)
    if _too_old(latest, deadline, today):
        return replace(so_far, reason="too_old", details={"months": OLDEST})
    if interval(latest).high >= goal > interval(latest).low:
        return replace(so_far, reason="uncertain")
    if deadline is None:
        return replace(so_far, reason="no_deadline")
    earlier = _base(until, breaks)
    return so_far if earlier is None else _paced(so_far, latest, earlier, goal, deadline, today)


def _base(until: Sequence[Mapping], breaks) -> Mapping | None:
    """The oldest figure, one to five years before the latest, from which it may be subtracted."""
    latest = until[-1]
    for row in until[:-1]:
        apart = (latest["as_of"] - row["as_of"]).days
        if SHORTEST <= apart <= LONGEST and judge(row, latest, breaks).subtract:
            return row
    return None


def _paced(so_far: Judgement, latest, earlier, goal: float, deadline: date, today: date) -> Judgement:
    """On or off track by the pace so far and the pace still needed, at all combinations of ends."""
    past = (latest["as_of"] - earlier["as_of"]).days / DAYS_A_YEAR
    left = (deadline - latest["as_of"]).days / DAYS_A_YEAR
    first, last = interval(earlier), interval(latest)
    paced = replace(
        so_far,
        earlier=earlier,
        pace=Interval((last.low - first.high) / past, (last.high - first.low) / past),
        needed=Interval((goal - last.high) / left, (goal - last.low) / left),
    )
    worst = (last.low - first.high) / past - (goal - last.low) / left
    best = (last.high - first.low) / past - (goal - last.high) / left
    if best < 0:
        return replace(paced, state=OFF_TRACK, reason="pace")
    if worst < 0:
        return replace(paced, reason="uncertain")
    if deadline < today:
        return replace(paced, reason="deadline_passed")
    return replace(paced, state=ON_TRACK, reason="pace")


def due(targets: Sequence[Mapping], today: date) -> list[Mapping]:
    """The targets whose deadline is not over on `today`, the next first; without a deadline, none is due."""
    coming = [row for row in targets if row["deadline_day"] and row["deadline_day"] >= today]
    return sorted(coming, key=lambda row: (row["deadline_day"], row["target_id"]))


def share_done(found: Judgement) -> float | None:
    """How much of the goal the latest figure amounts to, from 0 to 1; None where they do not compare."""
    if found.latest is None or not found.goal or found.goal <= 0 or found.reason in APART:
        return None
    share = found.latest["value"] / found.goal
    return min(max(share, 0.0), 1.0) if share < inf else None
