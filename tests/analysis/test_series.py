"""Where a line may be drawn, and why it stops."""

from datetime import date

import pytest

from dashboard.analysis.series import segments
from tests.analysis.made import YEAR, figures


def years(*numbers: int, **changes) -> list[dict]:
    """A yearly flow."""
    return [
        YEAR | {"period_start": date(year, 1, 1), "as_of": date(year, 12, 31), "value": float(year)} | changes
        for year in numbers
    ]


def drawn(*rows: dict, breaks=None) -> list[list[int]]:
    """The years of each segment, hollow marks left out."""
    found = segments(figures(*rows), breaks)
    found = found[~found["other"]]
    return [[day.year for day in some["as_of"]] for _, some in found.groupby(["zone_id", "segment"])]


def test_neighbouring_years_share_a_segment():
    assert drawn(*years(2021, 2022, 2023)) == [[2021, 2022, 2023]]


def test_a_missing_year_is_a_gap():
    found = segments(figures(*years(2020, 2021, 2023)))
    assert found["segment"].tolist() == [1, 1, 2]
    assert found["gap_reason"].tolist() == [None, None, "missing_period"]
    assert found["gap_details"].iloc[2]["months"] == 24


def test_a_stock_told_on_odd_days_may_bridge_fifteen_months():
    told = [{"as_of": day} for day in (date(2023, 8, 21), date(2024, 11, 21), date(2026, 3, 1))]
    assert drawn(*told) == [[2023, 2024], [2026]]


def test_a_break_parts_a_line_and_is_told():
    a_break = {
        "indicator_id": "firms",
        "zone_id": "hefei",
        "date": "2022-01-01",
        "kind": "census",
        "note_en": "x",
    }
    found = segments(figures(*years(2021, 2022)), [a_break])
    assert found["gap_reason"].tolist() == [None, "break_between"]
    assert found["gap_details"].iloc[1]["break"]["note_en"] == "x"


def test_each_definition_has_its_own_line_and_the_change_is_said():
    found = segments(figures(*years(2021, 2022), *years(2023, definition_id="firms.new", family="new")))
    assert found["segment"].tolist() == [1, 1, 2]
    assert found["gap_reason"].iloc[2] == "different_definition"
    assert found["gap_details"].iloc[2]["since"] == date(2022, 12, 31)


def test_another_count_in_between_does_not_part_a_line():
    between = {"as_of": date(2022, 6, 30), "definition_id": "firms.third"}
    ends = [{"as_of": date(2021, 12, 31)}, {"as_of": date(2022, 12, 31)}]
    found = segments(figures(ends[0], between, ends[1]))
    assert found["segment"].tolist() == [1, 1, 2]
    assert found["gap_reason"].tolist() == [None, None, "near_definition"]


def test_parts_of_a_year_never_stand_on_the_line_of_whole_years():
    part = YEAR | {"period_start": date(2023, 1, 1), "as_of": date(2023, 6, 30)}
    assert drawn(*years(2022), part, *years(2023)) == [[2022, 2023], [2023]]


def test_a_flow_without_a_start_is_joined_to_nothing():
    assert drawn(*years(2021, 2022, period_start=None)) == [[2021], [2022]]


def test_a_second_figure_for_a_date_is_hollow_and_on_the_same_segment():
    twice = years(2022, status="preliminary", value=1.0)
    found = segments(figures(*twice, *years(2021, 2022, 2023)))
    assert found["other"].tolist() == [False, False, True, False]
    assert found["segment"].nunique() == 1


def test_zones_are_counted_apart():
    rows = [*years(2021, 2023), *years(2021, 2022, zone_id="jinan")]
    found = segments(figures(*rows))
    assert found.groupby("zone_id")["segment"].max().to_dict() == {"hefei": 2, "jinan": 1}


def test_nothing_gives_nothing():
    assert len(segments(figures())) == 0


@pytest.mark.parametrize("indicator", ["gdp", "little_giants", "population_resident", "corporate_loan_rate"])
def test_no_line_of_the_record_crosses_a_definition_a_level_or_a_break(of, breaks, indicator):
    found = segments(of(indicator), breaks)
    assert len(found) == len(of(indicator))
    for _, line in found[~found["other"]].groupby(["zone_id", "segment"]):
        assert line["definition_id"].nunique() == line["level"].nunique() == 1
        mine = breaks[
            (breaks["indicator_id"] == indicator) & breaks["zone_id"].isin([line["zone_id"].iloc[0], "all"])
        ]
        # What the document of a revised base gives as final is on the new base, whatever its date.
        given = set(line[line["status"] == "final"]["source_id"])
        days = [
            day for day, source in zip(mine["date"], mine["source_id"], strict=True) if source not in given
        ]
        assert not any(line["as_of"].min() < day <= line["as_of"].max() for day in days)


def test_a_census_parts_what_came_before_it_from_the_figure_that_it_revised(of, breaks):
    found = segments(of("gdp", zone_id="beijing"), breaks)
    own = found[~found["other"] & (found["period_start"].map(lambda day: day.month == 1))]
    years = {
        row.as_of.year: (row.segment, row.value, row.gap_reason)
        for row in own.itertuples()
        if row.as_of.month == 12
    }
    assert years[2018][:2] == (years[2019][0], 33100.0)
    assert years[2017][0] != years[2018][0] and years[2018][2] == "break_between"


def test_whatever_starts_anew_says_why(figures, breaks):
    found = segments(figures, breaks)
    starts = found[~found["other"]].drop_duplicates(["indicator_id", "zone_id", "segment"])
    first = starts.drop_duplicates(["indicator_id", "zone_id", "track"])
    again = starts.drop(first.index)
    assert len(found) == len(figures)
    assert again["gap_reason"].notna().all()
