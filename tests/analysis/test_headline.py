"""Which figure stands for a zone, and which publisher is believed first."""

from datetime import date

import pytest

from dashboard.analysis.headline import choose
from dashboard.analysis.publishers import AUTHORITY, PRESS, STATISTICS, office, quality
from tests.analysis.made import YEAR, figures


def chosen(*rows: dict, **options) -> dict[str, int]:
    """The number of the row chosen for each zone."""
    frame = figures(*rows)
    return {frame["zone_id"][one.place]: one.place for one in choose(frame, **options)}


def test_the_newest_figure_stands_for_a_zone():
    assert chosen({"as_of": date(2023, 12, 31)}, {"as_of": date(2024, 12, 31)}) == {"hefei": 1}


def test_the_definition_goes_before_the_date():
    own = {"definition_id": "firms.own", "as_of": date(2025, 6, 30)}
    assert chosen({"zone_id": "a"}, {"zone_id": "b"}, {"zone_id": "b"} | own) == {"a": 0, "b": 1}


def test_a_near_figure_that_counts_goes_before_one_of_the_definition_that_is_too_old():
    own, old = {"definition_id": "firms.own"}, {"as_of": date(2020, 12, 31)}
    assert chosen({"zone_id": "a"}, {"zone_id": "b"} | old, {"zone_id": "b"} | own) == {"a": 0, "b": 2}


def test_the_definition_that_most_cities_share_is_compared():
    other = {"definition_id": "firms.x", "family": "x"}
    frame = figures({"zone_id": "a"}, *({"zone_id": zone} | other for zone in "bcd"))
    found = choose(frame)
    assert [one.comparable for one in found] == [False, True, True, True]
    assert found[0].reason == "different_definition"


def test_the_main_definition_wins_a_tie():
    other = {"definition_id": "firms.a", "family": "x"}
    frame = figures({"zone_id": "a"}, {"zone_id": "b"}, {"zone_id": "c"} | other, {"zone_id": "d"} | other)
    assert [one.comparable for one in choose(frame)] == [True, True, False, False]


def test_an_abandoned_definition_that_more_cities_once_had_does_not_win():
    old = {"definition_id": "firms.old", "family": "old", "as_of": date(2019, 12, 31)}
    frame = figures(*({"zone_id": zone} | old for zone in "abcd"), *({"zone_id": zone} for zone in "abc"))
    assert [one.place for one in choose(frame)] == [4, 5, 6, 3]


def test_whole_years_that_all_have_go_before_newer_parts_of_a_year():
    part = YEAR | {"period_start": date(2025, 1, 1), "as_of": date(2025, 9, 30)}
    rows = [{"zone_id": zone} | YEAR for zone in "abc"] + [{"zone_id": zone} | part for zone in "ab"]
    assert chosen(*rows) == {"a": 0, "b": 1, "c": 2}


def test_a_city_without_a_fitting_figure_shows_its_own_newest_and_why():
    part = YEAR | {"as_of": date(2024, 3, 31)}
    frame = figures(*({"zone_id": zone} | YEAR for zone in "ab"), {"zone_id": "c"} | part)
    last = choose(frame)[-1]
    assert (last.comparable, last.reason, last.details["length"]) == (False, "period_length", 3)


def test_a_whole_year_that_is_too_old_is_shown_rather_than_a_newer_part_of_a_year():
    old = YEAR | {"period_start": date(2020, 1, 1), "as_of": date(2020, 12, 31)}
    part = YEAR | {"as_of": date(2024, 3, 31)}
    rows = [{"zone_id": zone} | YEAR for zone in "ab"] + [{"zone_id": "c"} | old, {"zone_id": "c"} | part]
    assert chosen(*rows)["c"] == 2


def test_a_city_ahead_of_all_others_in_time_is_compared_by_its_older_figure_and_that_is_said():
    old, new = {"as_of": date(2024, 6, 30)}, {"as_of": date(2026, 6, 30)}
    found = choose(figures({"zone_id": "a"} | old, {"zone_id": "a"} | new, {"zone_id": "b"} | old))
    assert [(one.place, one.comparable) for one in found] == [(0, True), (2, True)]
    assert found[0].marks == ("newer_exists",)
    assert found[1].marks == ()


def test_a_city_with_nothing_but_a_figure_too_new_for_all_others_is_not_ranked():
    new = {"zone_id": "c", "as_of": date(2026, 6, 30)}
    found = choose(figures({"zone_id": "a"}, {"zone_id": "b"}, new))
    assert [one.reason for one in found] == [None, None, "dates_too_far"]


def test_a_district_never_stands_for_its_city():
    found = choose(figures({"zone_id": "a"}, {"zone_id": "b"}, {"zone_id": "c", "level": "district"}))
    assert [one.reason for one in found] == [None, None, "level_district"]
    assert choose(figures({"level": "institution"}))[0].reason == "level_institution"


def test_a_preliminary_figure_is_ranked_with_a_mark():
    found = choose(
        figures({"zone_id": "a", "status": "preliminary", "as_of_basis": "inferred"}, {"zone_id": "b"})
    )
    assert found[0].comparable
    assert found[0].marks == ("preliminary_mark", "date_inferred")
    assert found[1].marks == ()


def test_other_figures_for_the_same_period_are_counted():
    assert [one.others for one in choose(figures({}, {"value": 101.0}, {"zone_id": "b"}))] == [1, 0]


BETTER = [
    (
        "a statistics office before another authority",
        {"publisher": "合肥市统计局"},
        {"publisher": "合肥市科技局"},
    ),
    ("an authority before the press", {"publisher": "合肥市科技局"}, {"publisher": "合肥日报"}),
    ("final before preliminary", {}, {"status": "preliminary"}),
    (
        "preliminary before an estimate of a better office",
        {"status": "preliminary"},
        {"status": "estimate", "publisher": "合肥市统计局"},
    ),
    ("the later publication", {"known_on": date(2025, 4, 1)}, {}),
    ("a dated publication before an undated one", {}, {"known_on": None}),
    ("an original before a repost", {}, {"read_as": "repost"}),
    ("a printed number before a converted one", {}, {"derived": "converted"}),
]


@pytest.mark.parametrize(("better", "worse"), [b[1:] for b in BETTER], ids=[b[0] for b in BETTER])
def test_the_better_publisher_is_believed_first(better, worse):
    assert chosen(worse, better) == {"hefei": 1}
    assert chosen(better, worse) == {"hefei": 0}


def test_a_rounded_figure_gives_way_to_the_exact_one_that_it_agrees_with():
    rounded = {"publisher": "合肥市统计局", "value": 14200.0, "lower": 14150.0, "upper": 14250.0}
    exact, another = {"value": 14210.0}, {"value": 14300.0}
    assert quality(figures(rounded, exact, another)) == [1, 0, 2]
    assert quality(figures(rounded, exact | {"status": "preliminary"})) == [0, 1]


def test_a_preferred_publisher_goes_before_all_for_its_date():
    office_row, paper = {"publisher": "合肥市统计局"}, {"publisher": "某市日报"}
    assert chosen(office_row, paper, preferred="某市日报") == {"hefei": 1}
    newer = office_row | {"as_of": date(2025, 12, 31)}
    assert chosen(newer, paper, preferred="某市日报") == {"hefei": 0}


@pytest.mark.parametrize(
    ("publisher", "kind", "expected"),
    [
        ("北京市统计局（转载页）", "news", STATISTICS),
        ("济南市统计局、国家统计局济南调查队", "news", STATISTICS),
        ("经济通通讯社（引北京市统计局）", "news", PRESS),
        ("洛阳市委政研室", "research_report", PRESS),
        ("上海市科学技术委员会", "news", AUTHORITY),
        ("中国青年报/上海市科委", "news", AUTHORITY),
        ("中国人民银行", "news", AUTHORITY),
        ("人民日报（转载页）", "news", PRESS),
        ("杭州网", "statistical_bulletin", STATISTICS),
        ("搜狐财经", "press_conference", AUTHORITY),
        (None, None, PRESS),
    ],
)
def test_an_office_is_known_by_its_name_or_by_the_kind_of_document(publisher, kind, expected):
    assert office(publisher, kind) == expected
