"""Days across which a series must not be joined, as declared in the record."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

import pandas as pd

from dashboard.analysis.dates import as_day, clock

EVERY_ZONE, REVISED = "all", "base_revision"


class Break(NamedTuple):
    """One declared break: values before the day and values on or after it do not belong together."""

    clock: int
    date: date | None
    zone_id: str
    kind: str
    note_zh: str
    note_en: str
    source_id: str

    def details(self) -> dict:
        """What there is to say about it."""
        return {name: value for name, value in self._asdict().items() if name not in ("clock", "zone_id")}


@dataclass(frozen=True)
class Breaks:
    """All breaks by indicator and zone, in order of days; those of every zone stand with each zone."""

    known: Mapping[tuple[str, str], tuple[Break, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, table: "Breaks | pd.DataFrame | Iterable[Mapping] | None", indicator: str = "") -> "Breaks":
        """Breaks from the table `breaks`, a frame or rows; of one indicator if named; nothing gives none."""
        if isinstance(table, Breaks):
            return table
        rows = _rows(table, indicator) if isinstance(table, pd.DataFrame) else (table or ())
        return cls(_by_zone(row for row in rows if indicator in ("", row["indicator_id"])))

    def of_series(self, indicator: str, zone: str) -> tuple[Break, ...]:
        """The breaks in the series of one indicator and zone."""
        return self.known.get((indicator, zone)) or self.known.get((indicator, EVERY_ZONE), ())

    def after(self, indicator: str, zone: str, at: int) -> Break | None:
        """The first break after a clock."""
        return next((one for one in self.of_series(indicator, zone) if one.clock > at), None)

    def base(self, indicator: str, zone: str, at: int, source: str, status: str) -> int:
        """The clock by which a figure is before or after a break: its own, or that of the next break where
        the very document that tells of a revised base gives it as final: it is on the new base."""
        first = self.after(indicator, zone, at)
        revised = first and first.kind == REVISED and status == "final" and source == first.source_id
        return first.clock if first and revised and source else at

    def between(self, indicator: str, zone: str, one: int, other: int) -> Break | None:
        """The first break that separates two clocks."""
        first = self.after(indicator, zone, min(one, other))
        return first if first and first.clock <= max(one, other) else None


def _rows(table: pd.DataFrame, indicator: str) -> list[dict]:
    """The rows of the table as dicts, those of one indicator if named."""
    ids = table["indicator_id"].tolist()
    if indicator and indicator not in ids:
        return []
    columns = [table[name].tolist() for name in table]
    return [
        dict(zip(table, row, strict=True))
        for one, row in zip(ids, zip(*columns, strict=True), strict=True)
        if indicator in ("", one)
    ]


def _by_zone(rows) -> dict[tuple[str, str], tuple[Break, ...]]:
    """Breaks in order by indicator and zone, every zone's own list holding those of all."""
    found = defaultdict(list)
    for row in rows:
        found[row["indicator_id"], row["zone_id"]].append(_break(row))
    for indicator, zone in list(found):
        if zone != EVERY_ZONE:
            found[indicator, zone] += found.get((indicator, EVERY_ZONE), [])
    return {key: tuple(sorted(several)) for key, several in found.items()}


def _break(row: Mapping[str, Any]) -> Break:
    day = as_day(row["date"])
    texts = [row.get(name) for name in ("zone_id", "kind", "note_zh", "note_en", "source_id")]
    return Break(clock(day), day, *(text if isinstance(text, str) else "" for text in texts))
