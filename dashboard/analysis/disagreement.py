"""Different numbers for the same thing: zone, level, indicator, definition and period."""

from collections import defaultdict

import pandas as pd

from dashboard.analysis.breaks import Breaks
from dashboard.analysis.facts import facts
from dashboard.analysis.frames import beside, values
from dashboard.analysis.publishers import quality
from dashboard.analysis.ranking import READINGS


def disagreements(figures: pd.DataFrame, reading: str = "customary", preferred: str = "") -> pd.DataFrame:
    """All figures of which another for the same thing has another value, the widest spread first.

    Columns of `figures` and: group (counted from 1, the same for figures of one thing), headline (the one
    that stands for it), spread (largest minus smallest in per cent of the headline's absolute value; missing
    when that is zero), agree (all may be the same number: rounding, 超, 约 or 近 explain the difference).
    """
    order = quality(figures, preferred)
    value = values(figures["value"])
    groups = [rows for rows in _alike(figures) if len({value[n] for n in rows}) > 1]
    low, high = (values(figures[name]) for name in READINGS[reading])
    made = [_told(sorted(rows, key=order.__getitem__), value, low, high) for rows in groups]
    made.sort(key=lambda group: (group[2], -(group[1] or 0), group[0][0]))
    places = [n for rows, _, _ in made for n in rows]
    return beside(
        figures.iloc[places],
        {
            "group": [number for number, (rows, _, _) in enumerate(made, 1) for _ in rows],
            "headline": [n == rows[0] for rows, _, _ in made for n in rows],
            "spread": [spread for rows, spread, _ in made for _ in rows],
            "agree": [agree for rows, _, agree in made for _ in rows],
        },
    )


def _alike(figures: pd.DataFrame) -> list[list[int]]:
    """The places of the figures of each thing that has several."""
    found = defaultdict(list)
    for n, one in enumerate(facts(figures, Breaks())):
        found[one.zone, one.level, one.indicator, one.definition, one.unit, one.start, one.as_of].append(n)
    return [rows for rows in found.values() if len(rows) > 1]


def _told(rows: list[int], value, low, high) -> tuple[list[int], float | None, bool]:
    """Figures of one thing, the headline first, with their spread and whether all may be one number."""
    mine = [value[n] for n in rows]
    spread = (max(mine) - min(mine)) / abs(mine[0]) * 100 if mine[0] else None
    return rows, spread, max(low[n] for n in rows) <= min(high[n] for n in rows)
