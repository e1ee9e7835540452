"""Cities that are alike."""

import pytest

from dashboard.analysis.peers import FEATURES, Feature, one_step_ahead, peers
from tests.analysis.made import figures

SIZE, SHARE = Feature("gdp"), Feature("rd", size=False)


def city(zone: str, gdp: float | None = None, rd: float | None = None) -> list[dict]:
    """What is known of a city."""
    given = {"gdp": gdp, "rd": rd}
    return [
        {
            "zone_id": zone,
            "indicator_id": name,
            "definition_id": f"{name}.main",
            "family": name,
            "value": value,
        }
        for name, value in given.items()
        if value is not None
    ]


def alike(*cities, home: str = "a"):
    return peers(figures(*(row for one in cities for row in one)), home, features=(SIZE, SHARE))


def test_the_most_alike_city_comes_first():
    found = alike(city("a", 100.0, 2.0), city("b", 400.0, 4.0), city("c", 110.0, 2.1))
    assert found["zone_id"].tolist() == ["c", "b"]
    assert found["distance"].is_monotonic_increasing


def test_twice_as_large_is_as_far_as_half_as_large():
    found = alike(city("a", 100.0, 2.0), city("b", 200.0, 2.0), city("c", 50.0, 2.0))
    assert found["distance"].tolist() == pytest.approx([found["distance"].iloc[0]] * 2)


def test_the_distance_is_made_of_its_parts():
    row = alike(city("a", 100.0, 2.0), city("b", 200.0, 3.0), city("c", 50.0, 1.0)).iloc[0]
    gdp, rd = row["parts"].values()
    assert row["distance"] == pytest.approx(((gdp**2 + rd**2) / 2) ** 0.5)
    assert row["observations"]["gdp"] == ("o0", "o2")


def test_what_is_missing_is_named_and_makes_it_less_sure():
    found = alike(city("a", 100.0, 2.0), city("b", 200.0, 3.0), city("c", 90.0)).set_index("zone_id")
    assert found.loc["c", "missing"] == ("rd",)
    assert (found.loc["b", "certainty"], found.loc["c", "certainty"]) == (1.0, 0.5)
    assert found["distance"].isna().tolist() == [False, True]


def test_cities_one_step_ahead_are_those_with_the_smallest_lead():
    found = alike(city("a", 100.0, 2.0), city("b", 200.0, 3.0), city("c", 400.0, 4.0), city("d", 50.0, 1.0))
    assert one_step_ahead(found) == ["b", "c"]
    assert not found.set_index("zone_id").loc["d", "ahead"]


def test_a_city_of_which_nothing_is_known_has_no_peers_and_no_error():
    found = alike(city("b", 200.0, 3.0), city("c", 90.0, 2.0))
    assert found["distance"].isna().all()
    assert len(alike()) == 0


def test_every_city_of_the_record_finds_peers_among_cities_only(figures, breaks):
    mine = figures[figures["indicator_id"].isin([one.indicator_id for one in FEATURES])]
    for home in sorted(set(figures["zone_id"]) - {"cn"}):
        found = peers(mine, home, breaks)
        assert home not in set(found["zone_id"])
        assert "cn" not in set(found["zone_id"])
        assert found["distance"].notna().sum() >= 5
