"""Event time: each zone's own zero as exact as its document, and what stands before and after it."""

from datetime import date

import pytest

from dashboard.analysis.events import (
    Reach,
    Zero,
    approvals,
    of_policy,
    programmes,
    reaches,
    shared_stretch,
    side,
)

DAY = Zero("hefei", date(2022, 11, 18), date(2022, 11, 18), "day", "p")
YEAR = Zero("suzhou", date(2009, 1, 1), date(2009, 12, 31), "year", "q")


def policy(identity: str, start: str, end: str, **changes) -> dict:
    first, last = (date.fromisoformat(day) if day else None for day in (start, end))
    precision = None if first is None else "day" if first == last else "year"
    made = {
        "policy_id": identity,
        "start_day": first,
        "end_day": last,
        "date_precision": precision,
        "level": "zone",
        "kind": "plan",
        "zones": "hefei",
    }
    return made | changes


def figure(zone: str, start: str | None, end: str, kind: str = "flow") -> dict:
    begins = date.fromisoformat(start) if start else None
    return {
        "zone_id": zone,
        "period_type": kind,
        "period_start": begins,
        "as_of": date.fromisoformat(end),
    }


def test_months_are_counted_from_the_month_of_the_zero():
    assert DAY.months(date(2022, 11, 1)) == 0 == DAY.months(date(2022, 11, 30))
    assert DAY.months(date(2022, 12, 31)) == 1 and DAY.months(date(2021, 12, 31)) == -11


@pytest.mark.parametrize(
    ("start", "end", "kind", "where"),
    [
        ("2021-01-01", "2021-12-31", "flow", "before"),
        ("2022-01-01", "2022-12-31", "flow", "between"),
        ("2023-01-01", "2023-12-31", "flow", "after"),
        (None, "2022-11-17", "stock", "before"),
        (None, "2022-11-18", "stock", "between"),
        (None, "2022-11-19", "stock", "after"),
        ("2015-01-01", "2023-12-31", "cumulative", "after"),
    ],
)
def test_a_period_in_which_the_event_fell_is_neither_before_nor_after(start, end, kind, where):
    assert side(DAY, figure("hefei", start, end, kind)) == where


def test_a_zero_known_by_its_year_takes_the_whole_year_out():
    assert side(YEAR, figure("suzhou", None, "2009-06-30", "stock")) == "between"
    assert side(YEAR, figure("suzhou", None, "2008-12-31", "stock")) == "before"
    assert side(YEAR, figure("suzhou", "2010-01-01", "2010-12-31")) == "after"


def test_an_approval_is_as_exact_as_the_document_that_approves():
    zones = [
        {"zone_id": "jinan", "approved_on": date(2021, 11, 1), "approval_policy_id": "m"},
        {"zone_id": "suzhou", "approved_on": None, "approval_policy_id": "m"},
        {"zone_id": "hefei", "approved_on": date(2022, 11, 18), "approval_policy_id": None},
    ]
    found = approvals(zones, {"m": policy("m", "2021-11-01", "2021-11-30", date_precision="month")})
    assert found["jinan"] == Zero("jinan", date(2021, 11, 1), date(2021, 11, 30), "month", "m")
    assert found["hefei"].precision == "day" and "suzhou" not in found


def test_the_first_programme_is_the_zones_own_earliest_dated_document_that_sets_something_up():
    several = [
        policy("late", "2020-05-01", "2020-05-01"),
        policy("first", "2018-01-01", "2018-12-31"),
        policy("index", "2010-01-01", "2010-01-01", kind="index"),
        policy("national", "2009-01-01", "2009-01-01", level="national", zones="all"),
        policy("undated", "", ""),
    ]
    found = programmes(["hefei", "jinan"], {one["policy_id"]: one for one in several})
    assert {zone: zero.policy for zone, zero in found.items()} == {"hefei": "first"}


def test_a_policy_is_the_event_of_the_zones_it_names_or_of_all():
    both = policy("p", "2020-05-01", "2020-05-01", zones="hefei;jinan")
    assert list(of_policy(both, ["jinan", "hefei", "suzhou"])) == ["jinan", "hefei"]
    assert len(of_policy(both | {"zones": "all"}, ["jinan", "hefei", "suzhou"])) == 3
    assert of_policy(policy("p", "", ""), ["hefei"]) == {} == of_policy(both | {"zones": None}, ["hefei"])


def test_the_unbalanced_ends_are_told():
    rows = [
        figure("hefei", "2021-01-01", "2021-12-31"),
        figure("hefei", "2022-01-01", "2022-12-31"),
        figure("hefei", "2023-01-01", "2023-12-31"),
        figure("suzhou", None, "2008-12-31", "stock"),
        figure("suzhou", None, "2012-12-31", "stock"),
        figure("shenzhen", None, "2012-12-31", "stock"),
    ]
    found = reaches(rows, {"hefei": DAY, "suzhou": YEAR})
    assert found == {"hefei": Reach(1, 1, 1, -11, 13), "suzhou": Reach(1, 0, 1, -1, 47)}
    assert shared_stretch(found.values()) == (-1, 13)
    assert shared_stretch([]) is None is shared_stretch([Reach(1, 0, 0, -9, -3), Reach(0, 0, 1, 1, 4)])


def test_the_zeros_of_the_record(store):
    catalog = store.catalog()
    zones = [catalog.zones[zone] for zone in catalog.cities]
    found = approvals(zones, catalog.policies)
    assert set(found) == {"beijing", "shanghai", "nanjing", "hangzhou", "hefei", "jiaxing", "jinan"}
    assert found["jinan"].precision == "month" and found["jinan"].last == date(2021, 11, 30)
    first = programmes(catalog.cities, catalog.policies)
    assert first["suzhou"].policy == "sz-2009" and first["suzhou"].precision == "year"
