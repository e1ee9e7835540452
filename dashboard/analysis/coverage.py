"""What the record holds for each zone, indicator and year, and why a cell is empty.

A figure is due at the end of its usual release month in the year after the one it is about; where no such
month is known, it can only be too early, while its year is not over, and never overdue. Overdue is only what
had the year before. What is not in the record is not called unpublished: we only know what was read.
"""

from calendar import monthrange
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import pandas as pd

from dashboard.analysis.breaks import Breaks
from dashboard.analysis.dates import MONTH
from dashboard.analysis.facts import NATION, Facts, facts
from dashboard.analysis.frames import beside, values
from dashboard.analysis.publishers import quality

IN_RECORD = "in_record"
PART_OF_YEAR, OTHER_DEFINITION, REPLACED = "part_of_year", "other_definition", "replaced"
OTHER_LEVEL, NOT_DUE, OVERDUE, NOT_IN_RECORD = "other_level", "not_due", "overdue", "not_in_record"
STATES = (
    IN_RECORD,
    PART_OF_YEAR,
    REPLACED,
    OTHER_DEFINITION,
    OTHER_LEVEL,
    NOT_DUE,
    OVERDUE,
    NOT_IN_RECORD,
)
YEAR = 12
COLUMNS = ("zone_id", "indicator_id", "year", "state", "figures", "due", "observation_id", "nearest_year")


# The places of the figures of one zone and indicator, by year and by how far they fill its cell.
Cell = Mapping[int, Mapping[str, list[int]]]
EMPTY: Cell = {}


def coverage(
    figures: pd.DataFrame,
    zones: Sequence[str],
    indicators: Iterable[Mapping],
    years: Sequence[int],
    today: date,
) -> pd.DataFrame:
    """One row per zone, indicator and year, in the order given, with its state.

    `indicators` are rows of the catalog (indicator_id, release_month), `today` is the data date. Columns:
    zone_id, indicator_id, year, state (one of STATES), figures (how many there are in the year, of any kind),
    due (the day after which the figure is late, missing when no release month is known), observation_id and
    nearest_year (the figure of the cell, or the nearest thing that is there; missing when there is nothing).
    """
    cells, order = _cells(figures), quality(figures)
    names = values(figures["observation_id"])
    rows = [(zone, one, year) for zone in zones for one in indicators for year in years]
    made = [_row(zone, one, year, cells, today) for zone, one, year in rows]
    near = [
        _nearest(cells.get((row["zone_id"], row["indicator_id"]), EMPTY), row["year"], order) for row in made
    ]
    columns = (
        {name: [row[name] for row in made] for name in made[0]} if made else {name: [] for name in COLUMNS}
    )
    columns["observation_id"] = [None if one is None else names[one[1]] for one in near]
    columns["nearest_year"] = [None if one is None else one[0] for one in near]
    return beside(pd.DataFrame(index=range(len(rows))), columns)


def due(year: int, release_month: float | None) -> date | None:
    """The day by which the figure of a year is usually published; None when that is not known."""
    if not release_month or release_month != release_month:
        return None
    month = int(release_month)
    return date(year + 1, month, monthrange(year + 1, month)[1])


def _row(
    zone: str, indicator: Mapping, year: int, cells: Mapping[tuple[str, str], Cell], today: date
) -> dict:
    cell = cells.get((zone, indicator["indicator_id"]), EMPTY)
    day = due(year, indicator.get("release_month"))
    return {
        "zone_id": zone,
        "indicator_id": indicator["indicator_id"],
        "year": year,
        "state": _state(cell, year, day, today),
        "figures": sum(map(len, cell.get(year, {}).values())),
        "due": day,
    }


def _cells(figures: pd.DataFrame) -> dict[tuple[str, str], Cell]:
    several = facts(figures, Breaks())
    compared = _compared(several)
    found: dict = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
    for n, one in enumerate(several):
        year = one.as_of // (YEAR * MONTH)
        found[one.zone, one.indicator][year][_kind(one, compared)].append(n)
    return {key: {year: dict(kinds) for year, kinds in cell.items()} for key, cell in found.items()}


def _years(cell: Cell, kind: str) -> list[int]:
    return [year for year, kinds in cell.items() if kind in kinds]


def _compared(several: Iterable[Facts]) -> dict[str, str]:
    """The family that is compared of each indicator: its main one, or the one that most cities use."""
    users: dict[str, Counter] = defaultdict(Counter)
    for zone, indicator, family in {(one.zone, one.indicator, one.family) for one in several if one.stands}:
        users[indicator][family] += zone != NATION
    return {
        indicator: indicator if indicator in families else max(families, key=lambda f: (families[f], f))
        for indicator, families in users.items()
    }


def _kind(one: Facts, compared: Mapping[str, str]) -> str:
    """How far a figure fills the cell of its year."""
    if not one.stands:
        return OTHER_LEVEL
    if one.family != compared[one.indicator]:
        return OTHER_DEFINITION
    accrues = one.period_type in ("flow", "growth") and not (one.period_type == "growth" and not one.start)
    return PART_OF_YEAR if accrues and one.length < YEAR else IN_RECORD


def _state(cell: Cell, year: int, day: date | None, today: date) -> str:
    kinds = cell.get(year, {})
    for state in (IN_RECORD, PART_OF_YEAR):
        if state in kinds:
            return state
    if OTHER_DEFINITION in kinds:
        return REPLACED if _given_up(cell, year) else OTHER_DEFINITION
    if OTHER_LEVEL in kinds:
        return OTHER_LEVEL
    if (day or date(year, 12, 31)) >= today:
        return NOT_DUE
    return OVERDUE if day and _was_kept_up(cell, year) else NOT_IN_RECORD


def _given_up(cell: Cell, year: int) -> bool:
    """Whether the zone later went over to the compared definition for good."""
    compared, other = _years(cell, IN_RECORD), _years(cell, OTHER_DEFINITION)
    return bool(compared) and max(compared) > max(year, *other)


def _was_kept_up(cell: Cell, year: int) -> bool:
    """Whether the year before is there and nothing later: the series has stopped short of this year."""
    there = _years(cell, IN_RECORD)
    return year - 1 in there and max(there) < year


def _nearest(cell: Cell, year: int, order: Sequence[int]) -> tuple[int, int] | None:
    """The year and place of the figure of a cell, or of the nearest that there is, the earlier of two."""
    if not cell:
        return None
    there = min(cell, key=lambda other: (abs(other - year), other))
    best = next(kind for kind in STATES if kind in cell[there])
    return there, min(cell[there][best], key=order.__getitem__)


def counts(covered: pd.DataFrame) -> pd.DataFrame:
    """How many cells of each state every zone has: zones as rows, STATES as columns."""
    return pd.crosstab(covered["zone_id"], covered["state"]).reindex(
        index=covered["zone_id"].unique(), columns=list(STATES), fill_value=0
    )
