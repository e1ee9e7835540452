"""Growth over a year: computed where the judge allows it, beside the published rate, named as two things.

Computed growth is that of the printed amounts. What is published of GDP and other value added is at constant
prices: another measure, so the two are never expected to agree.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import NamedTuple

import pandas as pd

from dashboard.analysis.breaks import Breaks
from dashboard.analysis.comparability import judge
from dashboard.analysis.dates import YEAR, day_of
from dashboard.analysis.facts import Facts, facts
from dashboard.analysis.frames import beside, records
from dashboard.analysis.intervals import PERCENT, Interval, growth, overlap
from dashboard.analysis.publishers import quality
from dashboard.analysis.ranking import READINGS
from dashboard.analysis.reasons import details
from dashboard.analysis.rules import DIVIDE

NO_BASE = "no_base"
POINTS = ("ratio", "growth")
ADDED = (
    "base_observation_id",
    "growth_low",
    "growth_high",
    "growth_kind",
    "reason",
    "reason_details",
    "published_growth_low",
    "published_growth_high",
    "published_observation_id",
    "published_definition_id",
    "constant_prices",
    "agree",
)
ENDINGS = re.compile(r"_(balance|value)$")


class Base(NamedTuple):
    """The figure a year earlier, or why there is none to compute from."""

    place: int | None
    reason: str | None
    told: dict


def growth_indicator(indicator_id: str, known: Collection[str]) -> str | None:
    """The indicator that publishes the yearly growth of another, as loans_growth of loans_balance."""
    named = (f"{indicator_id}_growth", f"{ENDINGS.sub('', indicator_id)}_growth")
    return next((one for one in named if one in known), None)


def at_constant_prices(indicator_id: str) -> bool:
    """Whether the published growth of an indicator leaves price changes out, which its amounts do not."""
    return indicator_id in ("gdp", "gdp_per_capita") or indicator_id.endswith("value_added")


def yearly_growth(
    figures: pd.DataFrame,
    breaks=None,
    published: pd.DataFrame | None = None,
    reading: str = "customary",
    preferred: str = "",
) -> pd.DataFrame:
    """The growth of figures over those a year earlier, one row per figure that stands for its date.

    All columns of `figures` and: base_observation_id; growth_low, growth_high, growth_kind (percent, or
    difference in the unit of the figure for shares, rates and bases that are not certainly positive); reason
    and reason_details where none is computed (`no_base`: the record has no figure of that length a year
    earlier; else the judge's); from `published`, figures of the growth indicator: published_growth_low,
    published_growth_high, published_observation_id, published_definition_id; constant_prices (the published
    rate is another measure) and agree (the two measure the same and may be the same number).
    """
    known = Breaks.of(breaks)
    several, order = facts(figures, known), quality(figures, preferred)
    rows = records(figures)
    heads = _heads(several, order)
    told = _by_date(published, preferred)
    found = [_row(n, rows, several, heads, known, told, reading) for n in heads.values()]
    return beside(figures.iloc[list(heads.values())], {name: [one[name] for one in found] for name in ADDED})


def _columns(**given) -> dict:
    """A row of what is added, empty but for what is given."""
    return dict.fromkeys(ADDED) | {"reason_details": {}, "agree": False} | given


def _key(one: Facts, at: int | None = None) -> tuple:
    """What two figures a year apart have in common, and a date."""
    return one.zone, one.level, one.length, one.phase, one.as_of if at is None else at, one.definition


def _heads(several: list[Facts], order: list[int]) -> dict[tuple, int]:
    """The best published figure of each zone, definition and period, in the order of the frame."""
    best: dict[tuple, int] = {}
    for n, one in enumerate(several):
        key = _key(one)
        if key not in best or order[n] < order[best[key]]:
            best[key] = n
    return best


def _row(n: int, rows, several, heads, breaks: Breaks, told, reading: str) -> dict:
    one, base = several[n], _base(several[n], several, heads, breaks)
    found = {"reason": base.reason, "reason_details": base.told}
    if base.place is not None:
        found |= {"base_observation_id": rows[base.place]["observation_id"]}
    if base.place is not None and not base.reason:
        low, high = READINGS[reading]
        ends = [Interval(rows[m][low], rows[m][high]) for m in (base.place, n)]
        made = growth(*ends, points=one.period_type in POINTS)
        found |= {
            "growth_low": made.interval.low,
            "growth_high": made.interval.high,
            "growth_kind": made.kind,
        }
    return _columns(**found, **_beside_published(found, told, one, reading))


def _base(one: Facts, several, heads: Mapping[tuple, int], breaks: Breaks) -> Base:
    """The figure a year earlier: of the same definition, else of another with the judge's reason."""
    wanted = _key(one, one.as_of - YEAR)
    there = [n for key, n in heads.items() if key[:-1] == wanted[:-1]]
    if not there:
        return Base(None, NO_BASE, {"as_of": day_of(one.as_of), "wanted": day_of(one.as_of - YEAR)})
    place = heads.get(wanted, there[0])
    reason = judge(several[place], one, breaks).why(DIVIDE)
    return Base(place, reason, details(reason, several[place], one, breaks) if reason else {})


def _by_date(published: pd.DataFrame | None, preferred: str) -> dict[tuple, list[dict]]:
    """Published growth by zone, level and date, the better published first."""
    found = defaultdict(list)
    if published is None or not len(published):
        return found
    several, rows, order = facts(published, Breaks()), records(published), quality(published, preferred)
    for n in sorted(range(len(rows)), key=order.__getitem__):
        found[several[n].zone, several[n].level, several[n].as_of].append(
            rows[n] | {"length": several[n].length}
        )
    return found


def _beside_published(found: dict, told: Mapping[tuple, list[dict]], one: Facts, reading: str) -> dict:
    """The published rate for the same zone, date and length; a definition of the same name before others."""
    rows = [row for row in told.get((one.zone, one.level, one.as_of), ()) if row["length"] in (0, one.length)]
    if not rows:
        return {}
    suffix = one.definition.rpartition(".")[2]
    row = min(rows, key=lambda row: row["definition_id"].rpartition(".")[2] != suffix)
    rate = Interval(*(row[name] for name in READINGS[reading]))
    real = at_constant_prices(one.indicator)
    alike = found.get("growth_kind") == PERCENT and not real
    return {
        "published_growth_low": rate.low,
        "published_growth_high": rate.high,
        "published_observation_id": row["observation_id"],
        "published_definition_id": row["definition_id"],
        "constant_prices": real,
        "agree": alike and overlap(rate, Interval(found["growth_low"], found["growth_high"])),
    }
