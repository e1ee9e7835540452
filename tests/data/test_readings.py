"""What the printed words mean, on figures of the real record."""

import math

import pytest


def reading(record, zone: str, indicator: str, printed: str, qualifier: str) -> tuple:
    question = """
        select value, lower, upper, strict_lower, strict_upper, unit
        from observations
        where zone_id = $zone and indicator_id = $indicator
            and published_value = $printed and qualifier = $qualifier
        limit 1"""
    parameters = {"zone": zone, "indicator": indicator, "printed": printed, "qualifier": qualifier}
    return record.execute(question, parameters).fetchall()[0]


def test_over_two_trillion_is_a_range(record):
    found = reading(record, "beijing", "scitech_enterprise_loan_balance", "1.9", "over")
    assert found == (19000.0, 19000.0, 20000.0, 19000.0, math.inf, "亿元")


def test_a_count_of_firms_is_a_point(record):
    assert reading(record, "nanjing", "hightech_enterprises", "1844", "exact") == (*[1844.0] * 5, "家")


def test_a_price_of_loans_is_half_its_last_digit(record):
    value, lower, upper, *strict, unit = reading(record, "beijing", "scitech_loan_rate", "2.45", "exact")
    assert (value, lower, upper, unit) == (2.45, 2.445, 2.455, "%")
    assert strict == [lower, upper]


def test_patents_per_ten_thousand_people_are_no_count(record):
    question = """
        select count(*)
        from observations
        where unit = '件/万人' and qualifier = 'exact' and lower = upper"""
    assert record.execute(question).fetchall() == [(0,)]


@pytest.mark.parametrize("side", ["lower", "strict_lower"])
def test_every_number_lies_in_its_interval(record, side):
    other = side.replace("lower", "upper")
    question = f"select count(*) from observations where not (value between {side} and {other})"
    assert record.execute(question).fetchall() == [(0,)]


def test_the_strict_reading_holds_the_customary_one(record):
    question = "select count(*) from observations where strict_lower > lower or strict_upper < upper"
    assert record.execute(question).fetchall() == [(0,)]


def test_no_interval_leaves_the_natural_bounds(record):
    question = """
        select count(*)
        from figures
        where least(strict_lower, lower) < bound_low or greatest(strict_upper, upper) > bound_high"""
    assert record.execute(question).fetchall() == [(0,)]


def test_a_cap_of_an_instrument_is_a_point(record):
    question = """
        select count(*), count(*) filter (where lower = value and strict_upper = value)
        from instruments
        where qualifier = 'at_most'"""
    assert record.execute(question).fetchall() == [(72, 72)]
