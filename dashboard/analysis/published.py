"""A computed figure beside the published one of the same name: the published one stands."""

from collections.abc import Mapping

from dashboard.analysis.dates import day_of
from dashboard.analysis.facts import Facts
from dashboard.analysis.heads import Figures
from dashboard.analysis.intervals import Interval, subtract
from dashboard.analysis.ranking import READINGS


def beside_published(row: dict, published: Figures, reading: str) -> dict:
    """The row with the published figure of the same thing for its zone and period, if there is one."""
    same = [n for n in published.heads if _same(published.several[n], row)]
    if not same:
        return row
    found = published.rows[min(same, key=published.quality.__getitem__)]
    there = Interval(*(found[end] for end in READINGS[reading]))
    told = {
        "published_observation_id": found["observation_id"],
        "published_value": found["value"],
        "published_low": there.low,
        "published_high": there.high,
        "superseded": True,
    }
    if row["value"] is not None:
        gap = subtract(Interval(*(row[end] for end in READINGS[reading])), there)
        told |= {"difference_low": gap.low, "difference_high": gap.high}
    return row | told


def _same(one: Facts, row: Mapping) -> bool:
    """Whether a published figure is of the zone, level, date and, where both state one, period of a row."""
    here = (one.zone, one.level, day_of(one.as_of)) == (row["zone_id"], row["level"], row["as_of"])
    starts = {day_of(one.start), row["period_start"]} - {None}
    return here and len(starts) < 2
