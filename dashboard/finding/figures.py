"""The figure that answers a direct question, or the nearest ones when the record lacks the time asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.finding.periods import Period
from dashboard.finding.question import Question
from dashboard.finding.ranking import Found

SURE = 0.5  # quality from which on an indicator is held to be meant when a zone or time stands beside it
PLAIN = 0.9  # quality from which on it is when nothing does
BESIDE = 12.0  # points by which a better answer of another kind makes the indicator a mere possibility
CLOSE = 6.0  # points within which a second indicator is as likely meant
MOST = 3
RECENT = 366  # days within which the newest figure of the main definition stands before a newer one


@dataclass(frozen=True)
class Answer:
    """What the record says for one indicator, zone and time: a figure, or the nearest ones in time."""

    indicator: str
    zone: str
    period: Period | None
    figure: dict | None = None
    others: int = 0
    nearest: tuple[dict, ...] = ()


def asked_for(found: Sequence[Found], question: Question) -> tuple[str, ...]:
    """The indicators whose figures a question asks for, the likeliest first; none when it asks otherwise."""
    if not question.rest or not found or (question.kinds and "indicator" not in question.kinds):
        return ()
    needed = SURE if question.zones or question.periods else PLAIN
    likely = [
        one
        for one in found
        if one.entry.kind == "indicator" and one.quality >= needed and not (one.whole and question.zones)
    ]
    if not likely or likely[0].points < found[0].points - BESIDE:
        return ()
    return tuple(one.entry.id for one in likely if one.points >= likely[0].points - CLOSE)[:MOST]


def answer(rows: Sequence[dict], indicator: str, zone: str, period: Period | None) -> Answer:
    """The answer from the figures of one indicator and zone, which come best published first.

    Each row needs as_of, period_start, definition_id, status and observation_id.
    """
    if period is None:
        best = _newest(rows)
        return Answer(indicator, zone, None, best, _others(rows, best))
    inside = [row for row in rows if period.holds(row["as_of"])]
    if not inside:
        return Answer(indicator, zone, period, nearest=_nearest(rows, period))
    best = min(inside, key=_order)
    return Answer(indicator, zone, period, best, len(inside) - 1)


def _newest(rows: Sequence[dict]) -> dict | None:
    """The newest figure; of those within a year of it the main definition's, and no mere estimate."""
    if not rows:
        return None
    last = max(row["as_of"] for row in rows)
    return min((row for row in rows if (last - row["as_of"]).days <= RECENT), key=_order)


def _order(row: dict):
    """Published before estimated, the main definition first, then the latest, then the longest period."""
    main = row["definition_id"] == f"{row['indicator_id']}.main"
    began = (row["period_start"] or date.max).toordinal()
    return row["status"] == "estimate", not main, -row["as_of"].toordinal(), began


def _others(rows: Sequence[dict], best: dict | None) -> int:
    """How many other figures hold at the same time."""
    return sum(row["as_of"] == best["as_of"] for row in rows) - 1 if best else 0


def _nearest(rows: Sequence[dict], period: Period) -> tuple[dict, ...]:
    """The last figure before the time asked for and the first one after it."""
    before = [row for row in rows if row["as_of"] < period.end]
    after = [row for row in rows if row["as_of"] > period.end]
    last = max((row["as_of"] for row in before), default=None)
    first = min((row["as_of"] for row in after), default=None)
    sides = ([row for row in before if row["as_of"] == last], [row for row in after if row["as_of"] == first])
    return tuple(min(side, key=_order) for side in sides if side)
