"""Two publishers, two numbers."""

from dashboard.analysis.disagreement import disagreements
from tests.analysis.made import figures


def test_different_numbers_for_one_thing_are_set_side_by_side_with_their_spread():
    found = disagreements(
        figures({"value": 100.0}, {"value": 110.0, "status": "preliminary"}, {"zone_id": "b"})
    )
    assert found["value"].tolist() == [100.0, 110.0]
    assert found["headline"].tolist() == [True, False]
    assert found["spread"].tolist() == [10.0, 10.0]
    assert not found["agree"].any()


def test_the_same_number_twice_is_no_disagreement():
    assert len(disagreements(figures({}, {}))) == 0


def test_rounding_explains_a_difference():
    rounded = {"value": 14200.0, "lower": 14150.0, "upper": 14250.0}
    found = disagreements(figures(rounded, {"value": 14210.0, "lower": 14209.5, "upper": 14210.5}))
    assert found["agree"].all()


def test_another_definition_or_date_is_another_thing():
    assert len(disagreements(figures({}, {"value": 1.0, "definition_id": "firms.own"}))) == 0
    assert len(disagreements(figures({}, {"value": 1.0, "as_of": "2023-12-31"}))) == 0


def test_the_widest_real_spread_comes_first_and_mere_rounding_last(figures):
    found = disagreements(figures)
    first = found.drop_duplicates("group")
    real = first[~first["agree"]]
    assert real["spread"].is_monotonic_decreasing
    assert not first["agree"].iloc[: len(real)].any()
    assert (found.groupby("group")["headline"].sum() == 1).all()


def test_the_known_conflicts_of_the_record_are_listed(figures):
    found = disagreements(figures)
    listed = set(zip(found["zone_id"], found["indicator_id"], found["published_value"], strict=True))
    assert {
        ("nanjing", "rd_expenditure", "588"),
        ("hangzhou", "gdp", "18247"),
        ("jiaxing", "gdp", "5509.52"),
        ("guangzhou", "fof_subfunds", "25"),
        ("beijing", "finance_value_added", "6804.1"),
    } <= listed
