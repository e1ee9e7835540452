"""Growth over a year, computed and published."""

from datetime import date

import pytest

from dashboard.analysis.growth import at_constant_prices, growth_indicator, yearly_growth
from tests.analysis.made import YEAR, figures

TWO_YEARS = [{"as_of": date(2023, 12, 31), "value": 100.0}, {"as_of": date(2024, 12, 31), "value": 112.0}]
A_BREAK = [{"indicator_id": "firms", "zone_id": "hefei", "date": "2024-01-01", "kind": "list_revision"}]


def last(frame):
    return frame[frame["as_of"] == date(2024, 12, 31)].iloc[0]


def rate(value: float, **changes) -> dict:
    """A published growth rate."""
    ends = {"lower": value - 0.05, "upper": value + 0.05}
    return (
        {"indicator_id": "firms_growth", "definition_id": "firms_growth.main", "value": value}
        | ends
        | changes
    )


def test_growth_is_computed_over_the_same_date_a_year_earlier():
    row = last(yearly_growth(figures(*TWO_YEARS)))
    assert (row["growth_low"], row["growth_high"]) == pytest.approx((12.0, 12.0))
    assert (row["growth_kind"], row["base_observation_id"], row["reason"]) == ("percent", "o0", None)


def test_without_a_figure_a_year_earlier_there_is_none():
    row = last(yearly_growth(figures(TWO_YEARS[0] | {"as_of": date(2023, 11, 30)}, TWO_YEARS[1])))
    assert (row["reason"], row["reason_details"]["wanted"]) == ("no_base", date(2023, 12, 31))


def test_no_growth_is_computed_across_a_break_and_the_published_one_stands():
    row = last(yearly_growth(figures(*TWO_YEARS), A_BREAK, figures(rate(8.5, period_type="growth"))))
    assert row["reason"] == "list_revised"
    assert (row["published_growth_low"], row["published_growth_high"]) == (8.45, 8.55)


def test_no_growth_is_computed_between_near_definitions():
    near = TWO_YEARS[0] | {"definition_id": "firms.own"}
    assert last(yearly_growth(figures(near, TWO_YEARS[1])))["reason"] == "near_definition"


def test_a_share_grows_by_points():
    frame = figures(*({**row, "period_type": "ratio"} for row in TWO_YEARS))
    row = last(yearly_growth(frame))
    assert (row["growth_low"], row["growth_kind"]) == (12.0, "difference")


def test_only_equal_parts_of_a_year_are_compared():
    half = YEAR | {"period_start": date(2023, 7, 1), "as_of": date(2023, 12, 31)}
    row = last(yearly_growth(figures(half, YEAR | {"as_of": date(2024, 12, 31)})))
    assert row["reason"] == "no_base"


def test_published_and_computed_growth_agree_within_their_roundings():
    published = figures(rate(12.0, period_type="growth"))
    assert last(yearly_growth(figures(*TWO_YEARS), None, published))["agree"]
    assert not last(yearly_growth(figures(*TWO_YEARS), None, figures(rate(9.0, period_type="growth"))))[
        "agree"
    ]


def test_growth_at_constant_prices_is_another_measure():
    gdp = [row | {"indicator_id": "gdp"} for row in TWO_YEARS]
    row = last(yearly_growth(figures(*gdp), None, figures(rate(12.0, period_type="growth"))))
    assert row["constant_prices"]
    assert not row["agree"]
    assert at_constant_prices("finance_value_added")
    assert not at_constant_prices("loans_balance")


@pytest.mark.parametrize(
    ("indicator", "expected"),
    [
        ("gdp", "gdp_growth"),
        ("deposits_balance", "deposits_growth"),
        ("technology_contract_value", "technology_contract_growth"),
        ("scitech_enterprise_loan_balance", "scitech_enterprise_loan_growth"),
        ("unicorns", None),
    ],
)
def test_the_indicator_that_publishes_growth_is_found_by_its_name(figures, indicator, expected):
    assert growth_indicator(indicator, set(figures["indicator_id"])) == expected


def test_national_high_tech_loans_have_published_growth_only(of, breaks):
    indicator = "hightech_enterprise_loan_balance"
    found = yearly_growth(of(indicator, zone_id="cn"), breaks, of("hightech_enterprise_loan_growth"))
    assert found["growth_low"].isna().all()
    assert found["published_growth_low"].notna().all()
