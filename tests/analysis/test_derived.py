"""Ratios of two figures: declared as data, judged like everything else, never mixed with published ones."""

import csv
from datetime import date
from math import inf
from pathlib import Path

import pandas as pd
import pytest

from dashboard.analysis.derived import COLUMNS, derive
from dashboard.analysis.ranking import compare
from tests.analysis.made import YEAR, figures

FILE = Path(__file__).parents[2] / "data" / "derived.csv"
DECLARED = list(csv.DictReader(FILE.read_text(encoding="utf-8").splitlines())) if FILE.exists() else []
SHARE = {
    "derived_id": "share",
    "name_zh": "比",
    "name_en": "Share",
    "definition_zh": "甲与乙之比。",
    "definition_en": "One over the other.",
    "numerator": "firms",
    "denominator": "people",
    "factor": "100",
    "unit": "%",
    "direction": "higher",
    "allowed_months": "12",
    "published_as": "published_share",
}


def people(**changes) -> dict:
    """A denominator of 200."""
    ids = {"indicator_id": "people", "definition_id": "people.main", "family": "people"}
    return ids | {"value": 200.0} | changes


def only(*rows: dict, breaks=None, **changes) -> pd.Series:
    """The one derived row of some figures."""
    found = derive(figures(*rows), SHARE | changes, breaks)
    assert len(found) == 1
    return found.iloc[0]


def test_a_ratio_carries_its_interval_and_both_receipts():
    row = only({"value": 50.0, "lower": 49.0, "upper": 51.0}, people(lower=100.0, upper=200.0))
    assert (row["value"], row["lower"], row["upper"]) == (25.0, 24.5, 51.0)
    assert (row["numerator_id"], row["denominator_id"]) == ("o0", "o1")
    assert (row["unit"], row["derived"], row["reason"]) == ("%", "computed", None)


def test_the_nearest_denominator_is_taken_and_the_earlier_of_two():
    row = only(
        {}, people(as_of=date(2024, 6, 30)), people(as_of=date(2025, 6, 30)), people(as_of=date(2023, 12, 31))
    )
    assert row["denominator_as_of"] == date(2024, 6, 30)


REFUSED = [
    ("too far apart", {}, people(as_of=date(2023, 11, 30)), "dates_too_far"),
    ("of another zone", {}, people(zone_id="suzhou"), "no_denominator"),
    ("a part of a year over a stock", YEAR | {"as_of": date(2024, 6, 30)}, people(), "period_length"),
    ("a flow without a start", YEAR | {"period_start": None}, people(), "start_unstated"),
    ("a total since some day", YEAR | {"period_type": "cumulative"}, people(), "cumulative"),
    ("a district", {"level": "district"}, people(level="district"), "level_district"),
    ("an endless doubt", {}, people(lower=0.0), "denominator_touches_zero"),
]


@pytest.mark.parametrize(("over", "under", "code"), [r[1:] for r in REFUSED], ids=[r[0] for r in REFUSED])
def test_what_the_judge_refuses_has_no_value_but_a_reason(over, under, code):
    row = only(over, under)
    assert row["reason"] == code
    assert pd.isna(row["value"])


def test_two_flows_must_cover_the_same_period():
    half = YEAR | {"as_of": date(2024, 6, 30)}
    assert only(YEAR, people(**half), allowed_months="12")["reason"] == "period_length"
    assert only(half, people(**half), allowed_months="0")["reason"] is None


def test_no_break_of_either_series_lies_between_the_two_dates():
    census = {"indicator_id": "people", "zone_id": "all", "date": "2024-07-01", "kind": "census"}
    row = only({}, people(as_of=date(2024, 6, 30)), breaks=[census])
    assert (row["reason"], row["reason_details"]["kind"]) == ("break_between", "census")


def test_the_published_figure_stands_and_the_difference_is_shown():
    published = {"indicator_id": "published_share", "value": 51.0, "definition_id": "published_share.main"}
    row = only({}, people(), published)
    assert row["superseded"]
    assert (row["published_value"], row["difference_low"], row["difference_high"]) == (51.0, -1.0, -1.0)


def test_the_weaker_of_both_parts_decides_how_sure_a_ratio_is():
    row = only(
        {"status": "final"}, people(status="estimate", as_of_basis="inferred", known_on=date(2025, 9, 1))
    )
    assert (row["status"], row["as_of_basis"], row["known_on"]) == ("estimate", "inferred", date(2025, 9, 1))


def test_a_strict_reading_without_an_end_has_no_end():
    row = only({"strict_upper": inf}, people())
    assert (row["upper"], row["strict_upper"]) == (50.0, inf)


def test_derived_figures_are_ranked_by_the_same_judge():
    rows = [{"zone_id": zone, "value": value} for zone, value in (("a", 10.0), ("b", 30.0), ("c", 20.0))]
    own = people(zone_id="c", definition_id="people.x", family="x")
    found = compare(derive(figures(*rows, *(people(zone_id=zone) for zone in "ab"), own), SHARE))
    assert found["zone_id"].tolist() == ["b", "a", "c"]
    assert found["reason"].tolist() == [None, None, "different_definition"]
    assert found.columns.is_unique


def test_nothing_over_something_is_an_empty_frame_with_all_columns():
    assert list(derive(figures(people()), SHARE).columns) == list(COLUMNS)


@pytest.mark.parametrize("declared", DECLARED, ids=[row["derived_id"] for row in DECLARED])
def test_every_declared_ratio_has_its_parts_in_the_record_and_words_in_both_languages(
    figures, breaks, declared
):
    assert all(declared[name] for name in declared if name != "published_as")
    parts = [declared[name] for name in ("numerator", "denominator", "published_as") if declared[name]]
    assert set(parts) <= set(figures["indicator_id"])
    found = derive(figures[figures["indicator_id"].isin(parts)], declared, breaks)
    assert found["value"].notna().any()
    assert found["reason"][found["value"].isna()].notna().all()


def test_research_intensity_computed_agrees_with_the_published_one(figures, breaks):
    parts = {"numerator": "rd_expenditure", "denominator": "gdp", "published_as": "rd_intensity"}
    mine = figures[figures["indicator_id"].isin(parts.values()) & (figures["zone_id"] == "beijing")]
    found = derive(mine, SHARE | parts | {"allowed_months": 0}, breaks)
    newest = found[found["superseded"] & found["value"].notna()].sort_values("as_of").iloc[-1]
    assert newest["difference_low"] < 0 < newest["difference_high"]
