"""Ranks, gaps and reasons of a comparison."""

import time
from datetime import date
from math import inf

import pandas as pd
import pytest

from dashboard.analysis.ranking import compare
from tests.analysis.made import figures, zones


def ranks(frame: pd.DataFrame) -> dict[str, tuple]:
    """Places by zone, None where there is none."""
    pairs = zip(frame["rank_low"].tolist(), frame["rank_high"].tolist(), strict=True)
    return {
        z: None if low is pd.NA else (low, high)
        for z, (low, high) in zip(frame["zone_id"], pairs, strict=True)
    }


def over(zone: str, value: float, below: float) -> dict:
    """超: from the value up to the next step, strictly without end."""
    ends = {"lower": value, "upper": below, "strict_lower": value, "strict_upper": inf}
    return {"zone_id": zone, "value": value, "qualifier": "over"} | ends


def test_the_largest_is_first_and_ties_share_a_place():
    assert ranks(compare(zones(a=3, b=5, c=5))) == {"b": (1, 1), "c": (1, 1), "a": (3, 3)}


def test_the_smallest_is_first_where_less_is_better():
    found = compare(zones(a=3, b=5), direction="lower")
    assert ranks(found) == {"a": (1, 1), "b": (2, 2)}
    assert found["gap_low"].tolist() == [0.0, 2.0]


def test_without_a_direction_nobody_has_a_place_but_all_stand_in_order():
    found = compare(zones(a=3, b=5), direction="none")
    assert found["zone_id"].tolist() == ["b", "a"]
    assert ranks(found) == {"a": None, "b": None}
    assert found["reason"].tolist() == ["no_direction"] * 2
    assert found["median_low"].tolist() == [1.0, -1.0]


def test_where_intervals_overlap_the_order_is_not_claimed():
    found = compare(
        figures(
            over("a", 2200.0, 2300.0), {"zone_id": "b", "value": 2250.0}, {"zone_id": "c", "value": 2300.0}
        )
    )
    assert ranks(found) == {"c": (1, 1), "b": (2, 3), "a": (2, 3)}


def test_a_place_that_only_the_customary_reading_gives_is_marked():
    frame = figures(over("a", 2200.0, 2300.0), {"zone_id": "b", "value": 2300.0})
    customary, strict = compare(frame), compare(frame, reading="strict")
    assert ranks(customary) == {"b": (1, 1), "a": (2, 2)}
    assert ranks(strict) == {"b": (1, 2), "a": (1, 2)}
    assert customary["customary_only"].all()
    assert not strict["customary_only"].any()
    assert strict["high"].tolist() == [2300.0, inf]


def test_gaps_and_ratios_are_intervals():
    frame = figures({"zone_id": "a", "value": 100.0}, over("b", 40.0, 50.0))
    row = compare(frame).iloc[1]
    assert (row["gap_low"], row["gap_high"]) == (-60.0, -50.0)
    assert (row["ratio_low"], row["ratio_high"]) == (0.4, 0.5)
    assert (row["median_low"], row["median_high"]) == (-35.0, -20.0)


def test_growth_rates_are_no_shares_of_one_another():
    frame = figures(*({"zone_id": zone, "period_type": "growth", "value": 5.0} for zone in "ab"))
    assert compare(frame)["ratio_low"].isna().all()


def test_the_nation_stands_by_without_a_place():
    frame = figures({"zone_id": "cn", "level": "national", "value": 9e9}, {"zone_id": "a"}, {"zone_id": "b"})
    found = compare(frame)
    assert ranks(found) == {"a": (1, 1), "b": (1, 1), "cn": None}
    assert found["reason"].tolist() == [None, None, "level_national"]


def test_one_city_alone_has_no_place():
    found = compare(zones(a=3))
    assert found["reason"].tolist() == ["alone"]
    assert not found["comparable"].any()


def test_what_is_too_old_says_which_tolerance_would_do():
    frame = figures({"zone_id": "a"}, {"zone_id": "b"}, {"zone_id": "c", "as_of": date(2023, 6, 30)})
    row = compare(frame, tolerance=12).iloc[-1]
    assert (row["zone_id"], row["reason"], row["reason_details"]["months"]) == ("c", "dates_too_far", 18)
    assert compare(frame, tolerance=18)["comparable"].all()
    assert not compare(frame, tolerance=17)["comparable"].all()


def test_a_near_definition_is_ranked_and_said_or_left_out():
    frame = figures(
        {"zone_id": "a"}, {"zone_id": "b"}, {"zone_id": "c", "definition_id": "firms.own", "value": 5.0}
    )
    near, same = compare(frame).iloc[-1], compare(frame, near=False).iloc[-1]
    assert (near["near"], near["rank_low"], near["reason"]) == (True, 3, "near_definition")
    assert (same["comparable"], same["reason"]) == (False, "near_definition")


def test_an_empty_frame_gives_an_empty_comparison_with_all_columns():
    some, none = compare(zones(a=1, b=2)), compare(zones())
    assert len(none) == 0
    assert list(none.columns) == list(some.columns)


def test_two_indicators_are_refused():
    with pytest.raises(ValueError, match="one indicator"):
        compare(figures({}, {"indicator_id": "banks"}))


def test_all_columns_of_the_figures_stay():
    frame = zones(a=1, b=2)
    assert set(frame.columns) <= set(compare(frame).columns)
    assert compare(frame)["others"].tolist() == [0, 0]


def sound(found: pd.DataFrame, frame: pd.DataFrame) -> bool:
    """Whether every zone stands once, with a place or a reason, and only cities have places."""
    ranked = found[found["rank_low"].notna()]
    return bool(
        sorted(found["zone_id"]) == sorted(set(frame["zone_id"]))
        and ranked["comparable"].all()
        and (ranked["rank_low"] <= ranked["rank_high"]).all()
        and len(ranked) != 1
        and set(ranked["level"]) <= {"city"}
        and found["reason"][~found["comparable"]].notna().all()
    )


def test_every_indicator_of_the_record_can_be_compared(of, comparisons):
    for indicator, found in comparisons.items():
        assert sound(found, of(indicator))


@pytest.mark.parametrize(
    "options",
    [{"near": False}, {"reading": "strict"}, {"tolerance": 0}, {"tolerance": 600}, {"direction": "none"}],
    ids=str,
)
def test_every_choice_of_the_reader_gives_a_sound_comparison(of, breaks, options):
    for indicator in ("gdp", "scitech_enterprise_loan_balance", "corporate_loan_rate", "unicorns"):
        assert sound(compare(of(indicator), breaks, **options), of(indicator))


def test_a_comparison_takes_milliseconds_even_on_a_busy_machine(of, breaks):
    taken = []
    for _ in range(7):
        started = time.process_time()
        compare(of("hightech_enterprises"), breaks)
        taken.append(time.process_time() - started)
    assert min(taken) < 0.05
