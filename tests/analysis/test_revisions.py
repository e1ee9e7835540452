"""What changed between two days."""

from datetime import date

import pytest

from dashboard.analysis.known import known_on, undated
from dashboard.analysis.revisions import rank_changes, revisions
from tests.analysis.made import figures, zones


def changes(then, now) -> list[str]:
    return revisions(then, now)["change"].tolist()


def test_only_what_was_published_by_a_day_is_known_on_it():
    frame = figures({}, {"known_on": date(2026, 1, 1)}, {"known_on": None})
    assert known_on(frame, date(2025, 3, 1))["observation_id"].tolist() == ["o0"]
    assert len(known_on(frame, date(2025, 2, 28))) == 0
    assert len(known_on(frame, None)) == 3
    assert undated(frame) == 1


def test_a_figure_of_a_new_date_is_new():
    assert changes(figures(), figures({})) == ["new"]


def test_another_number_that_stands_now_is_a_revision_with_its_size():
    then, now = (
        figures({"status": "preliminary"}),
        figures({"status": "preliminary"}, {"value": 110.0, "observation_id": "x"}),
    )
    row = revisions(then, now).iloc[0]
    assert (row["change"], row["previous_value"], row["difference_low"], row["percent"]) == (
        "revised",
        100.0,
        10.0,
        10.0,
    )
    assert (row["observation_id"], row["previous_observation_id"], row["further"]) == ("x", "o0", 1)


def test_a_second_figure_that_does_not_stand_is_a_further_one():
    assert changes(figures({}), figures({}, {"value": 110.0, "status": "preliminary"})) == ["further"]


def test_a_figure_that_is_gone_is_withdrawn():
    found = revisions(figures({}, {"zone_id": "b"}), figures({"zone_id": "b", "observation_id": "o1"}))
    assert found[["zone_id", "change"]].to_numpy().tolist() == [["hefei", "withdrawn"]]


def test_a_more_exact_number_may_be_the_same():
    rounded = {"value": 14200.0, "lower": 14150.0, "upper": 14250.0}
    now = figures(rounded, {"value": 14210.0, "lower": 14209.5, "upper": 14210.5})
    found = revisions(figures(rounded), now)
    assert (found["agree"].tolist(), found["change"].tolist()) == ([True], ["reworded"])


def test_the_same_record_has_no_revisions(figures):
    some = figures.head(300)
    assert len(revisions(some, some)) == 0


def test_ranks_then_and_now_stand_side_by_side():
    found = rank_changes(zones(a=3, b=2), zones(a=3, b=4, c=1)).set_index("zone_id")
    assert found["rank_low"].tolist() == [1, 2, 3]
    assert found.loc["b", "rank_low_then"] == 2
    assert found["rank_low_then"].isna().tolist() == [False, False, True]


def test_revisions_of_a_year_of_the_real_record_add_up(figures):
    then, now = known_on(figures, date(2025, 6, 30)), known_on(figures, date(2026, 6, 30))
    found = revisions(then, now)
    assert set(found["change"]) <= {"new", "revised", "reworded", "further"}
    assert len(then) < len(now)
    revised = found[found["change"] == "revised"]
    assert (revised["value"] != revised["previous_value"]).all()


@pytest.mark.parametrize("day", [date(2000, 1, 1), date(2026, 11, 24)])
def test_before_the_first_source_nothing_is_known_and_later_everything_dated(figures, day):
    found = known_on(figures, day)
    assert len(found) == (
        0 if day.year == 2000 else len(figures) - undated(figures) - (figures["known_on"] > day).sum()
    )
