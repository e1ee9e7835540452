"""Every target's state, recomputed from the raw rows; and the rules, one case each."""

from datetime import date

import pytest

from dashboard.analysis.targets import due, judged, least
from dashboard.pages.judged import data_date, judgements
from tests.analysis import raw_targets

TODAY = date(2026, 8, 14)
STOCK = {"indicator_id": "firms", "canonical_unit": "家", "period_type": "stock"}


def target(**changes) -> dict:
    given = {
        "target_id": "t",
        "zone_id": "hefei",
        "comparator": ">=",
        "value": 100.0,
        "unit": "家",
        "published_value": "100",
        "published_unit": "家",
        "deadline_day": date(2027, 12, 31),
    }
    return {**given, **changes}


def figure(value: float, day: str, **changes) -> dict:
    given = {
        "observation_id": f"f-{day}",
        "zone_id": "hefei",
        "level": "city",
        "indicator_id": "firms",
        "definition_id": "firms.main",
        "family": "firms",
        "value": value,
        "lower": value,
        "upper": value,
        "qualifier": "exact",
        "unit": "家",
        "period_type": "stock",
        "period_start": None,
        "as_of": date.fromisoformat(day),
        "status": "final",
        "as_of_basis": "stated",
        "known_on": date.fromisoformat(day),
        "bound_high": None,
    }
    return {**given, **changes}


def state(figures, today=TODAY, indicator=STOCK, **changes) -> tuple[str, str]:
    found = judged(target(**changes), indicator, figures, today)
    return found.state, found.reason


@pytest.mark.parametrize("row", raw_targets.rows("targets.csv"), ids=lambda row: row["target_id"])
def test_every_target_stands_as_the_raw_rows_say(row, store):
    found = judgements(store)[row["target_id"]]
    assert (found.state, found.reason) == raw_targets.stands(row, data_date(store))


def test_some_of_each_state_so_that_the_comparison_means_something(store):
    states = [found.state for found in judgements(store).values()]
    assert {"reached", "on_track", "off_track", "cannot_be_judged"} <= set(states)
    assert states.count("reached") >= 5


def test_reached_at_the_value_itself():
    assert state([figure(100, "2026-06-30")]) == ("reached", "")


def test_just_below_with_one_figure_cannot_be_judged():
    assert state([figure(99, "2026-06-30")]) == ("cannot_be_judged", "one_figure")


def test_on_track_when_the_pace_is_enough_and_off_track_when_it_is_not():
    assert state([figure(60, "2024-12-31"), figure(80, "2025-12-31")]) == ("on_track", "pace")
    assert state([figure(75, "2024-12-31"), figure(80, "2025-12-31")]) == ("off_track", "pace")


def test_a_figure_at_the_deadline_that_falls_short_is_missed():
    assert state([figure(90, "2025-12-31")], deadline_day=date(2025, 12, 31)) == ("off_track", "missed")


def test_a_figure_after_the_deadline_says_reached_but_not_whether_in_time():
    figures = [figure(150, "2026-01-31")]
    found = judged(target(deadline_day=date(2020, 12, 31)), STOCK, figures, TODAY)
    assert (found.state, found.reason, found.in_time) == ("reached", "after_deadline", None)


def test_the_clock_never_matters():
    figures = [figure(60, "2024-12-31"), figure(80, "2025-12-31")]
    before = judged(target(), STOCK, figures, TODAY)
    assert before == judged(target(), STOCK, figures, TODAY)
    assert before.required.low == pytest.approx(20 / ((date(2027, 12, 31) - TODAY).days / 365.25))


@pytest.mark.parametrize(
    ("figures", "reason"),
    [
        ([], "no_figure"),
        ([figure(120, "2026-06-30", status="estimate")], "only_estimate"),
        ([figure(120, "2026-06-30", family="others", definition_id="firms.others")], "different_definition"),
        ([figure(120, "2026-06-30", unit="户")], "relative_unit"),
        ([figure(90, "2021-12-31")], "too_old"),
        ([figure(95, "2026-06-30", lower=90, upper=110, qualifier="about")], "uncertain"),
    ],
)
def test_what_cannot_be_judged_says_why(figures, reason):
    assert state(figures) == ("cannot_be_judged", reason)


def test_a_province_and_a_goal_in_words_are_never_judged():
    figures = [figure(120, "2026-06-30")]
    assert state(figures, zone_id="prov-anhui") == ("cannot_be_judged", "provincial")
    assert state(figures, comparator="qualitative", value=None) == ("cannot_be_judged", "qualitative")


def test_a_growth_rate_is_judged_by_its_own_year_alone():
    growth = {"indicator_id": "firms", "canonical_unit": "%", "period_type": "growth"}
    rate = {"unit": "%", "period_start": date(2025, 1, 1), "period_type": "growth"}
    goal = {"unit": "%", "value": 5.0, "published_value": "5", "deadline_day": date(2026, 12, 31)}
    last_year = [figure(6, "2025-12-31", **rate)]
    assert state(last_year, indicator=growth, **goal) == ("cannot_be_judged", "year_not_published")
    this_year = [figure(6, "2026-12-31", **{**rate, "period_start": date(2026, 1, 1)})]
    assert state(this_year, date(2027, 2, 1), growth, **goal) == ("reached", "")


def test_a_part_of_the_year_never_stands_beside_a_goal_for_the_year():
    flow = {"indicator_id": "firms", "canonical_unit": "家", "period_type": "flow"}
    half = figure(120, "2026-06-30", period_type="flow", period_start=date(2026, 1, 1))
    assert state([half], indicator=flow) == ("cannot_be_judged", "part_of_year")


def test_about_is_half_a_step_of_the_printed_value():
    assert least(target(comparator="about", value=12.0, published_value="12")) == 11.5
    assert least(target(comparator="about", value=25000.0, published_value="2.5")) == 24500.0


def test_what_falls_due_next_comes_first_and_what_is_over_is_left_out():
    given = [
        target(target_id="later", deadline_day=date(2028, 1, 1)),
        target(target_id="over", deadline_day=date(2026, 1, 1)),
        target(target_id="next", deadline_day=date(2026, 8, 14)),
        target(target_id="never", deadline_day=None),
    ]
    assert [row["target_id"] for row in due(given, TODAY)] == ["next", "later"]
