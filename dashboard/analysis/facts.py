"""What a judge must know of a figure, drawn from a row, a mapping or a whole frame."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from dashboard.analysis.breaks import EVERY_ZONE, Breaks
from dashboard.analysis.dates import NEVER, as_day, clock, days, length, phase

NATION, UNSTATED = "cn", "_unstated"
TEXTS = (
    "zone_id",
    "level",
    "indicator_id",
    "definition_id",
    "family",
    "unit",
    "period_type",
    "status",
    "as_of_basis",
    "source_id",
)
DATES = ("period_start", "as_of")


class Facts(NamedTuple):
    """One figure without its value; or, with arrays in place of values, many.

    `start` and `as_of` are clocks (start 0: not stated), `base` that which counts for breaks (Breaks.base),
    `length` whole months (or days, negative), `phase` the part of the year; `stands` says whether the level
    stands for the zone; `vague` whether the definition is that the source does not say (its id ends in
    _unstated); `next_break` is the clock of the next break in its series, `next_for_all` of the next that
    concerns every zone, `next_is_list` whether the next one is a revised list of firms.
    """

    zone: Any
    level: Any
    indicator: Any
    definition: Any
    family: Any
    unit: Any
    period_type: Any
    status: Any
    basis: Any
    start: Any
    as_of: Any
    base: Any
    length: Any
    phase: Any
    stands: Any
    vague: Any
    next_break: Any
    next_for_all: Any
    next_is_list: Any

    def take(self, places) -> "Facts":
        """The figures at some places; for facts that hold arrays."""
        return Facts(*(column[places] for column in self))


def fact(figure, breaks: Breaks) -> Facts:
    """The facts of one figure: a mapping, a row of a frame or a named tuple with the columns of `figures`."""
    if isinstance(figure, Facts):
        return figure
    get = figure.get if hasattr(figure, "get") else lambda name: getattr(figure, name, None)
    return _fact([get(name) for name in TEXTS], *(as_day(get(name)) for name in DATES), breaks)


def facts(figures: pd.DataFrame, breaks: Breaks) -> list[Facts]:
    """The facts of every row of a frame, in its order."""
    texts = [figures[name].tolist() if name in figures else [None] * len(figures) for name in TEXTS]
    dates = [days(figures[name]) for name in DATES]
    return [_fact(row[:-2], *row[-2:], breaks) for row in zip(*texts, *dates, strict=True)]


def columns(several: Sequence[Facts]) -> Facts:
    """Many facts as one that holds an array in each place."""
    rows = zip(*several, strict=True) if several else ([] for _ in Facts._fields)
    return Facts(*(_array(list(column)) for column in rows))


def _array(column: list) -> np.ndarray:
    return np.array(column, dtype=object if not column or isinstance(column[0], str) else None)


def _fact(texts, start, as_of, breaks: Breaks) -> Facts:
    zone, level, indicator, definition, family, unit, period_type, status, basis, source = texts
    at = clock(as_of)
    base = breaks.base(indicator, zone, at, source, status)
    coming = breaks.after(indicator, zone, base)
    for_all = breaks.after(indicator, EVERY_ZONE, at)
    return Facts(
        zone,
        level,
        indicator,
        definition,
        family if isinstance(family, str) and family else definition,
        unit if isinstance(unit, str) else "",
        period_type,
        status,
        basis,
        clock(start),
        at,
        base,
        _length(period_type, start, as_of),
        phase(start, as_of) if period_type == "flow" else 0,
        level == ("national" if zone == NATION else "city"),
        isinstance(definition, str) and definition.endswith(UNSTATED),
        coming.clock if coming else NEVER,
        for_all.clock if for_all else NEVER,
        coming is not None and coming.kind == "list_revision",
    )


def _length(period_type: str, start, as_of) -> int:
    """The length that must agree; a ratio without a period is a reading at its date, as over a month."""
    if period_type in ("stock", "cumulative"):
        return 0
    return length(start, as_of) or (1 if period_type == "ratio" else 0)
