"""Interval arithmetic: whatever the true values are, the result holds the true result."""

from fractions import Fraction
from itertools import product
from math import inf, nextafter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.intervals import (
    DIFFERENCE,
    PERCENT,
    Growth,
    Interval,
    bounds,
    divide,
    growth,
    middle,
    overlap,
    rank_ranges,
    scale,
    subtract,
)

numbers = st.integers(-400, 400).map(lambda quarters: Fraction(quarters, 4))


@st.composite
def intervals(draw, ends=numbers):
    """An interval and the true value inside it, in exact arithmetic."""
    low, true, high = sorted(draw(st.lists(ends, min_size=3, max_size=3)))
    return Interval(low, high), true


@st.composite
def one_signed(draw):
    """An interval that does not touch zero, of either sign."""
    low, high = sorted(
        draw(
            st.lists(st.integers(1, 400).map(lambda quarters: Fraction(quarters, 4)), min_size=2, max_size=2)
        )
    )
    return draw(st.sampled_from([Interval(low, high), Interval(-high, -low)]))


@st.composite
def both_signed(draw):
    """An interval with zero inside."""
    return Interval(-draw(st.integers(1, 400)), draw(st.integers(1, 400)))


small = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 3)), min_size=1, max_size=6)


@given(intervals(), intervals())
def test_a_difference_holds_the_true_difference(one, other):
    assert one[1] - other[1] in subtract(one[0], other[0])


@given(intervals(), numbers)
def test_a_multiple_holds_the_true_multiple(one, factor):
    assert one[1] * factor in scale(one[0], factor)


@given(intervals(), intervals())
def test_a_ratio_holds_the_true_ratio_and_is_not_given_when_the_denominator_touches_zero(one, other):
    ratio = divide(one[0], other[0])
    if 0 in other[0]:
        assert ratio is None
    else:
        assert one[1] / other[1] in ratio


@given(intervals(), one_signed())
def test_a_ratio_is_no_wider_than_its_corners(one, other):
    ratio = divide(one[0], other)
    corners = [a / b for a in (one[0].low, one[0].high) for b in (other.low, other.high)]
    assert ratio == Interval(min(corners), max(corners))


@given(intervals(), intervals())
def test_growth_holds_the_true_growth_in_its_own_kind(before, after):
    found = growth(before[0], after[0])
    if found.kind == PERCENT:
        assert (after[1] / before[1] - 1) * 100 in found.interval
    else:
        assert after[1] - before[1] in found.interval


@given(both_signed(), intervals(), st.booleans())
def test_growth_from_or_to_values_of_both_signs_is_a_difference(crossing, other, reverse):
    before, after = (other[0], crossing) if reverse else (crossing, other[0])
    assert growth(before, after).kind == DIFFERENCE


@given(st.lists(intervals(), min_size=1, max_size=7))
def test_the_median_holds_the_true_median(several):
    true = sorted(value for _, value in several)
    half = len(true) // 2
    median = true[half] if len(true) % 2 else (true[half - 1] + true[half]) / 2
    assert median in middle([interval for interval, _ in several])


@given(small, st.booleans())
def test_rank_ranges_equal_brute_force_over_the_corners(pairs, descending):
    lows, highs = [low for low, _ in pairs], [low + width for low, width in pairs]
    places = [
        [1 + sum(other > value if descending else other < value for other in corner) for value in corner]
        for corner in product(*({low, high} for low, high in zip(lows, highs, strict=True)))
    ]
    best = [min(column) for column in zip(*places, strict=True)]
    worst = [max(column) for column in zip(*places, strict=True)]
    assert rank_ranges(lows, highs, descending) == (best, worst)


@given(small)
def test_the_smallest_first_is_the_largest_first_upside_down(pairs):
    lows, highs = [low for low, _ in pairs], [low + width for low, width in pairs]
    assert rank_ranges(lows, highs, False) == rank_ranges([-high for high in highs], [-low for low in lows])


def test_equal_points_share_a_place_and_the_next_is_left_out():
    assert rank_ranges([5, 5, 3], [5, 5, 3]) == ([1, 1, 3], [1, 1, 3])


def test_overlapping_intervals_leave_the_order_unclaimed():
    assert rank_ranges([10, 4, 3], [10, 6, 5]) == ([1, 2, 2], [1, 3, 3])


def test_nothing_is_ranked_without_a_word():
    assert rank_ranges([], []) == ([], [])


@pytest.mark.parametrize(
    ("published", "other", "same"),
    [
        ((2200, 2200, 2300, "over"), (2300, 2300, 2300, "exact"), False),
        ((2200, 2200, 2300, "over"), (2299, 2299, 2299, "exact"), True),
        ((2200, 2200, 2300, "over"), (2200, 2200, 2200, "exact"), True),
        ((1000, 900, 1000, "nearly"), (900, 900, 900, "exact"), False),
        ((1000, 900, 1000, "nearly"), (1000, 1000, 1000, "exact"), True),
        ((3.2, 3.15, 3.25, "exact"), (3.3, 3.25, 3.35, "exact"), False),
        ((-3.2, -3.25, -3.15, "exact"), (-3.3, -3.35, -3.25, "exact"), False),
        ((4.5, 4.45, 4.55, "about"), (4.6, 4.55, 4.65, "exact"), True),
        ((2000, 2000, inf, "over"), (1e9, 1e9, 1e9, "exact"), True),
        ((98, 98, 100, "over", 100), (100, 100, 100, "exact"), True),
        ((3, 0, 3, "at_most"), (0, 0, 0, "exact"), False),
    ],
)
def test_an_open_end_is_not_part_of_a_figure(published, other, same):
    assert overlap(bounds(*published), bounds(*other)) is same


def test_an_open_end_is_one_floating_step_away():
    assert bounds(2200.0, 2200.0, 2300.0, "over") == Interval(2200.0, nextafter(2300.0, -inf))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (Interval(100, 100), Interval(110, 120), Growth(Interval(10.0, 20.0), PERCENT)),
        (Interval(-2, 1), Interval(3, 4), Growth(Interval(2, 6), DIFFERENCE)),
        (Interval(0, 1), Interval(3, 4), Growth(Interval(2, 4), DIFFERENCE)),
        (Interval(-4, -2), Interval(-1, -1), Growth(Interval(1, 3), DIFFERENCE)),
    ],
)
def test_growth_is_a_percentage_only_from_a_base_that_is_certainly_positive(before, after, expected):
    found = growth(before, after)
    assert found.kind == expected.kind
    assert (found.interval.low, found.interval.high) == pytest.approx(
        (expected.interval.low, expected.interval.high)
    )


def test_a_share_grows_by_points():
    assert growth(Interval(4, 4), Interval(5, 5), points=True) == Growth(Interval(1, 1), DIFFERENCE)


def test_an_endless_interval_keeps_its_limits():
    assert divide(Interval(1.0, inf), Interval(2.0, inf)) == Interval(0, inf)
    assert subtract(Interval(1.0, inf), Interval(2.0, inf)) == Interval(-inf, inf)


@pytest.mark.parametrize("ends", [(2, 1), (float("nan"), 1), (1, float("nan"))])
def test_there_is_no_interval_upside_down_or_of_nothing(ends):
    with pytest.raises(ValueError, match="no interval"):
        Interval(*ends)


def test_a_fraction_stays_exact():
    assert divide(Interval(Fraction(1), Fraction(2)), Interval(Fraction(3), Fraction(3))) == Interval(
        Fraction(1, 3), Fraction(2, 3)
    )
