"""Dates as one number that adds months and compares like the day, month ends being equal to month ends.

The clock of a day is 32 × months since year 0 plus the day of the month, the last day of any month counting
as 31. So "within 12 months, equality counts" is `older + 12 * MONTH >= newer`: 2024-02-29 and 2025-02-28 are
twelve months apart, like 2023-12-31 and 2024-12-31. No date is 0.
"""

from calendar import monthrange
from datetime import date, datetime
from functools import lru_cache
from typing import Any

import pandas as pd

MONTH = 32
YEAR = 12 * MONTH
NEVER = 10_000 * YEAR


@lru_cache(maxsize=65_536)
def clock(day: date | None) -> int:
    """The number of a day; 0 for no date."""
    if day is None:
        return 0
    last = day.day == monthrange(day.year, day.month)[1]
    return (day.year * 12 + day.month - 1) * MONTH + (31 if last else day.day)


def day_of(number: int) -> date | None:
    """The day of a clock; None for no date."""
    if not number or number >= NEVER:
        return None
    months, day = divmod(number, MONTH)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(day, monthrange(year, month + 1)[1]))


def as_day(value: Any) -> date | None:
    """A date out of whatever a frame or a mapping holds: date, timestamp, ISO text or nothing."""
    if value is None or value is pd.NaT or value == "" or value != value:
        return None
    if isinstance(value, str):
        return date.fromisoformat(value[:10])
    return value.date() if isinstance(value, datetime) else value


def days(column: pd.Series) -> list[date | None]:
    """The dates of a column."""
    if pd.api.types.is_datetime64_any_dtype(column.dtype):
        return column.to_numpy().astype("datetime64[D]").tolist()
    return [as_day(value) for value in column.tolist()]


@lru_cache(maxsize=65_536)
def length(start: date | None, end: date) -> int:
    """How long a period is: whole months as a positive number, else days as a negative one, else 0."""
    if start is None or start > end:
        return 0
    first, last = clock(start), clock(end)
    if start.day == 1 and last % MONTH == 31:
        return last // MONTH - first // MONTH + 1
    return -((end - start).days + 1)


@lru_cache(maxsize=65_536)
def phase(start: date | None, end: date) -> int:
    """Which part of the year a period covers: 0 for whole years or no period, else its start in the year."""
    months = length(start, end)
    return 0 if not months or (months > 0 and months % 12 == 0) else clock(start) % YEAR + 1


def months_between(one: int, other: int) -> int:
    """The smallest tolerance in months at which two clocks stand in one comparison."""
    return -(-abs(one - other) // MONTH)
