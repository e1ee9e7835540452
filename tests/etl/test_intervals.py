"""A printed number keeps what it can mean: customary and strict readings, units, bounds."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.intervals import Interval, Nature, cap, read, significant_step
from etl.units import number, unit

INFINITE = Decimal("Infinity")
PLAIN, COUNT, CHANGE = Nature(), Nature(counted=True), Nature(signed=True)


def ends(printed: str, qualifier: str, nature: Nature = PLAIN) -> tuple[Interval, Interval]:
    reading = read(Decimal(printed), qualifier, nature)
    return reading.customary, reading.strict


def interval(lower: str, upper: str) -> Interval:
    return Interval(Decimal(lower), Decimal(upper))


@pytest.mark.parametrize(
    ("printed", "customary"),
    [
        ("1.74", ("1.74", "1.75")),
        ("1", ("1", "2")),
        ("2200", ("2200", "2300")),
        ("1000", ("1000", "2000")),
        ("1.50", ("1.50", "1.51")),
        ("0.5", ("0.5", "0.6")),
        ("9", ("9", "10")),
        ("0", ("0", "1")),
    ],
)
def test_over_reaches_the_next_step_by_custom_and_has_no_end_strictly(printed, customary):
    assert ends(printed, "over") == (interval(*customary), Interval(Decimal(printed), INFINITE))


@pytest.mark.parametrize(
    ("printed", "lower"),
    [
        ("1000", "900"),
        ("1", "0.9"),
        ("10", "9"),
        ("0.1", "0.09"),
        ("1.0", "0.9"),
        ("250", "240"),
        ("2200", "2100"),
        ("300", "200"),
        ("4.21", "4.20"),
        ("100.0", "99.9"),
    ],
)
def test_nearly_reaches_one_step_down_by_custom_and_to_zero_strictly(printed, lower):
    assert ends(printed, "nearly") == (interval(lower, printed), interval("0", printed))
    assert ends(printed, "nearly", CHANGE)[1] == interval("-Infinity", printed)


@pytest.mark.parametrize(
    ("printed", "both"),
    [("250", ("245", "255")), ("300", ("250", "350")), ("1.4", ("1.35", "1.45")), ("3.0", ("2.95", "3.05"))],
)
def test_about_is_half_a_step_either_way(printed, both):
    assert ends(printed, "about") == (interval(*both), interval(*both))


@pytest.mark.parametrize(
    ("printed", "nature", "both"),
    [
        ("1844", COUNT, ("1844", "1844")),
        ("1850", COUNT, ("1850", "1850")),
        ("1850", PLAIN, ("1849.5", "1850.5")),
        ("394.31", PLAIN, ("394.305", "394.315")),
        ("8.50", CHANGE, ("8.495", "8.505")),
        ("50.5", COUNT, ("50.45", "50.55")),
        ("14210", PLAIN, ("14209.5", "14210.5")),
        ("-2.3", CHANGE, ("-2.35", "-2.25")),
        ("0", COUNT, ("0", "0")),
    ],
)
def test_an_exact_number_is_a_point_when_it_counts_and_else_half_its_last_digit(printed, nature, both):
    assert ends(printed, "exact", nature) == (interval(*both), interval(*both))


@pytest.mark.parametrize(
    ("printed", "both"),
    [
        ("15000", ("14500", "15500")),
        ("100", ("95", "105")),
        ("80", ("75", "85")),
        ("17.4520", ("17.45195", "17.45205")),
    ],
)
def test_the_last_zeros_of_a_converted_number_were_not_printed(printed, both):
    nature = Nature(counted=True, converted=True)
    assert ends(printed, "exact", nature) == (interval(*both), interval(*both))


def test_a_cap_is_a_point_and_a_figure_of_at_most_is_not():
    assert cap(Decimal(80)).strict == interval("80", "80")
    assert ends("80", "at_most") == (interval("0", "80"), interval("0", "80"))


@pytest.mark.parametrize(("qualifier", "both"), [("over", ("-6", "-5")), ("nearly", ("-5", "-4"))])
def test_below_zero_words_speak_of_the_size_of_the_fall(qualifier, both):
    assert ends("-5", qualifier, CHANGE)[0] == interval(*both)


QUALIFIERS = st.sampled_from(["exact", "about", "over", "nearly", "at_most"])
NUMBERS = st.decimals(min_value=0, max_value=10**9, places=3, allow_nan=False).map(
    lambda value: value.normalize() if value else Decimal(0)
) | st.integers(min_value=0, max_value=10**9).map(Decimal)


def true_values(printed: Decimal, qualifier: str, share: Decimal, counted: bool) -> Decimal:
    """A value, never below zero, that an honest office could print so by custom; share runs from 0 to 1."""
    step = significant_step(printed)
    if qualifier == "over":
        return printed + step * share
    if qualifier == "nearly":
        return max(Decimal(0), printed - (step / 10 if printed == step else step) * share)
    if qualifier == "about":
        return printed + step * (share - Decimal("0.5"))
    if qualifier == "at_most":
        return printed * share
    return (
        printed
        if counted
        else printed + Decimal(1).scaleb(min(0, int(printed.as_tuple().exponent))) * (share - Decimal("0.5"))
    )


@given(NUMBERS, QUALIFIERS, st.decimals(min_value=0, max_value=1, places=6), st.booleans())
def test_the_true_value_lies_in_both_readings(printed, qualifier, share, counted):
    reading = read(printed, qualifier, Nature(counted=counted))
    truth = true_values(printed, qualifier, share, counted)
    assert reading.customary.lower <= truth <= reading.customary.upper
    assert reading.strict.lower <= truth <= reading.strict.upper


@given(NUMBERS, QUALIFIERS, st.booleans(), st.booleans(), st.booleans())
def test_the_strict_reading_holds_the_customary_one_and_both_hold_the_number(printed, qualifier, a, b, c):
    reading = read(printed, qualifier, Nature(a, b, c))
    assert reading.strict.lower <= reading.customary.lower <= printed
    assert printed <= reading.customary.upper <= reading.strict.upper


@given(NUMBERS, QUALIFIERS, st.sampled_from(["1", "10000", "0.0001"]), st.decimals(0, 1, places=6))
def test_conversion_and_bounds_lose_no_true_value(printed, qualifier, factor, share):
    truth = true_values(printed, qualifier, share, counted=False) * Decimal(factor)
    high = max(truth, printed * Decimal(factor)) + 1
    for part in (read(printed, qualifier, PLAIN).customary, read(printed, qualifier, PLAIN).strict):
        within = part.scaled(Decimal(factor)).within(Decimal(0), high)
        assert within.lower <= max(truth, Decimal(0)) <= within.upper
        assert within.lower >= 0
        assert within.upper <= high


@given(st.integers(min_value=-(10**12), max_value=10**12), st.integers(min_value=0, max_value=6))
def test_every_way_to_print_a_number_is_read_alike(whole, places):
    value = Decimal(whole).scaleb(-places)
    full_width = f"{value:f}".translate(str.maketrans("0123456789.-", "０１２３４５６７８９．－"))
    assert number(f"{value:f}") == number(f"{value:,f}") == number(full_width) == value


@pytest.mark.parametrize(
    "text",
    [
        "1,42",
        "1e3",
        "nan",
        "inf",
        "--1",
        "1.2.3",
        "٣",
        "9" * 20,
        "1 000",
        "十二",
        "近250",
        "",
        None,
        ".",
        "1.",
    ],
)
def test_what_is_not_a_plain_number_is_none(text):
    assert number(text) is None


def test_the_indicator_decides_which_unit_applies():
    factors = {("万元", None): Decimal(1), ("万元", "亿元"): Decimal("0.0001"), ("番", "亿元"): None}
    assert unit("万元", "亿元", factors).factor == Decimal("0.0001")
    assert unit("万元", None, factors).name == "万元"
    assert unit("番", "亿元", factors).name == "番"
    assert unit("斗", "亿元", factors) is None
