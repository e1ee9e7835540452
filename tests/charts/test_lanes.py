"""Policies in lanes: as precise as their dates, never one over another, quick with thousands."""

import random
from datetime import date, timedelta
from itertools import pairwise

import pytest

from dashboard.charts.lanes import CIRCLE, DIAMOND, PILL, SQUARE, Scale, height, lay
from dashboard.charts.model import Event, Lane

START, END = date(1996, 1, 1), date(2025, 12, 31)
DAY = timedelta(days=1)


def event(start: date, end: date | None = None, kind="policy", horizon=None, name="") -> Event:
    return Event(start, end or start, f"{start} {name}", f"policy:{start}-{name}", kind=kind, horizon=horizon)


def of_month(year: int, month: int, **more) -> Event:
    last = date(year + month // 12, month % 12 + 1, 1) - DAY
    return event(date(year, month, 1), last, **more)


def of_year(year: int, **more) -> Event:
    return event(date(year, 1, 1), date(year, 12, 31), **more)


def alone(*events: Event, start=START, end=END, width=900.0):
    (laid,) = lay([Lane("one", "one", "#000000", events)], start, end, width)
    return laid


def generated(count: int, seed: int = 1) -> list[Lane]:
    """Policies of all precisions over thirty years in eight lanes, some of them plans."""
    chance = random.Random(seed)
    lanes = {key: [] for key in ("national", "provincial", *(f"zone-{n}" for n in range(6)))}
    for n in range(count):
        day = START + timedelta(days=chance.randrange((END - START).days))
        horizon = (day, day + timedelta(days=chance.randrange(300, 4000))) if chance.random() < 0.25 else None
        kind = "approval" if chance.random() < 0.02 else "policy"
        make = chance.choice(
            (event, event, lambda d, **m: of_month(d.year, d.month, **m), lambda d, **m: of_year(d.year, **m))
        )
        lanes[chance.choice(list(lanes))].append(make(day, kind=kind, horizon=horizon, name=str(n)))
    return [Lane(key, key, "#7A8794", tuple(events)) for key, events in lanes.items()]


def markers(laid) -> list[tuple[float, float, float, float]]:
    """Left, top, right, bottom of the markers and years of a lane."""
    found = [(s.x - s.half, laid.centre - 8.5, s.x + s.half, laid.centre + 8.5) for s in laid.spots]
    return found + [(s.left, laid.span_at() - 4.5, s.right, laid.span_at() + 4.5) for s in laid.spans]


def horizons(laid) -> list[tuple[float, float, float, float]]:
    """The same of the soft bars behind them."""
    return [(b.left, laid.bar_at(b) - 1.5, b.right, laid.bar_at(b) + 1.5) for b in laid.bars]


def meet(one, other) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@pytest.mark.parametrize("width", [250.0, 560.0, 900.0])
def test_among_five_thousand_policies_nothing_stands_over_another_and_none_is_lost(width):
    laid = lay(generated(5000), START, END, width)
    for one in laid:
        for found in (markers(one), horizons(one)):
            assert not [(a, b) for n, a in enumerate(found) for b in found[n + 1 :] if meet(a, b)]
        marked = [e for s in (*one.spots, *one.spans) for e in s.events]
        assert sorted(e.open for e in marked) == sorted(e.open for e in one.lane.events)


def test_lanes_stand_below_one_another():
    laid = lay(generated(200), START, END, 560)
    assert all(upper.top + upper.height < lower.top for upper, lower in pairwise(laid))
    assert height(laid) == laid[-1].top + laid[-1].height


def test_an_exact_day_is_a_diamond_at_its_day():
    (spot,) = alone(event(date(2022, 11, 18))).spots
    assert (spot.shape, spot.x) == (DIAMOND, Scale(START, END, 900).at(date(2022, 11, 18)))


def test_an_approval_is_a_square():
    (spot,) = alone(event(date(2022, 11, 18), kind="approval")).spots
    assert spot.shape == SQUARE


def test_a_month_is_as_long_as_the_month():
    (spot,) = alone(of_month(2022, 5), start=date(2022, 1, 1), end=date(2022, 12, 31)).spots
    assert spot.shape == PILL
    assert 2 * spot.half == pytest.approx(30 / 364 * 900, abs=0.1)


def test_a_year_is_a_bar_over_the_year_below_the_exact_days():
    laid = alone(of_year(2020), event(date(2020, 6, 1)))
    (span,) = laid.spans
    scale = Scale(START, END, 900)
    assert span.left == pytest.approx(scale.at(date(2020, 1, 1)), abs=1.1)
    assert span.right == pytest.approx(scale.at(date(2020, 12, 31)), abs=1.1)
    assert len(laid.spots) == 1


def test_policies_of_one_year_share_its_bar():
    (span,) = alone(of_year(2020, name="a"), of_year(2020, name="b")).spans
    assert len(span.events) == 2


def test_what_stands_too_close_becomes_a_number_in_the_middle():
    close = [event(date(2020, 1, 1) + timedelta(days=n), name=str(n)) for n in range(4)]
    (spot,) = alone(*close).spots
    assert (spot.shape, spot.count) == (CIRCLE, 4)


def test_an_approval_keeps_its_place_and_its_corners_in_a_cluster():
    approved = event(date(2020, 1, 5), kind="approval")
    (spot,) = alone(event(date(2020, 1, 1)), approved, event(date(2020, 1, 20))).spots
    assert (spot.shape, spot.count) == (SQUARE, 3)
    assert spot.x == Scale(START, END, 900).at(date(2020, 1, 5))


def test_what_is_outside_the_axis_is_left_out_but_a_running_plan_stands_at_its_edge():
    gone = event(date(1990, 1, 1), name="gone")
    running = event(date(1995, 6, 1), horizon=(date(1995, 6, 1), date(1999, 12, 31)), name="running")
    laid = alone(gone, running, event(date(2026, 6, 1), name="later"))
    assert [spot.events for spot in laid.spots] == [(running,)]
    assert laid.spots[0].x == 0
    assert laid.bars[0].left <= 4


def test_horizons_that_run_at_the_same_time_take_a_row_each():
    plans = [
        event(date(2020, n, 1), horizon=(date(2020, n, 1), date(2024, 12, 31)), name=str(n)) for n in (1, 6)
    ]
    assert [bar.row for bar in alone(*plans).bars] == [0, 1]


def test_an_empty_lane_is_still_a_lane():
    laid = alone()
    assert laid.height > 0
    assert markers(laid) + horizons(laid) == []
