"""Dates as numbers: months are added, month ends are month ends."""

from datetime import date

import pandas as pd
import pytest

from dashboard.analysis.dates import as_day, clock, day_of, days, length, months_between, phase


@pytest.mark.parametrize("day", [date(2024, 2, 29), date(2023, 2, 28), date(2024, 2, 28), date(1999, 1, 1)])
def test_a_clock_gives_its_day_back(day):
    assert day_of(clock(day)) == day


def test_dates_are_read_from_whatever_a_frame_holds():
    stamps = pd.Series(pd.to_datetime(["2024-01-31", None]))
    assert days(stamps) == [date(2024, 1, 31), None]
    assert days(stamps.astype(object)) == [date(2024, 1, 31), None]
    assert as_day("2024-01-31") == date(2024, 1, 31)
    assert day_of(0) is None


def test_a_period_has_whole_months_or_days_and_a_part_of_the_year():
    assert length(date(2024, 1, 1), date(2024, 12, 31)) == 12
    assert length(date(2024, 1, 1), date(2024, 11, 27)) == -332
    assert length(None, date(2024, 1, 1)) == 0
    assert phase(date(2024, 1, 1), date(2024, 12, 31)) == 0
    assert phase(date(2024, 1, 1), date(2024, 6, 30)) == phase(date(2025, 1, 1), date(2025, 6, 30)) > 0
    assert phase(date(2024, 7, 1), date(2024, 12, 31)) != phase(date(2025, 1, 1), date(2025, 6, 30))


def test_the_distance_is_the_tolerance_that_would_be_needed():
    for months in range(30):
        newer = date(2025 + months // 12, months % 12 + 1, 15)
        needed = months_between(clock(date(2025, 1, 15)), clock(newer))
        assert needed == months
