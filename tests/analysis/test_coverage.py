"""Why a cell of the record is empty."""

from datetime import date

import pytest

from dashboard.analysis.coverage import STATES, counts, coverage, due
from tests.analysis.made import YEAR, figures

TODAY = date(2026, 8, 14)
FIRMS = {"indicator_id": "firms", "release_month": 3}


def year(number: int, **changes) -> dict:
    """A whole year."""
    return YEAR | {"period_start": date(number, 1, 1), "as_of": date(number, 12, 31)} | changes


def state(*rows: dict, year: int = 2024, indicator: dict = FIRMS, today: date = TODAY) -> str:
    """The state of Hefei's cell of a year."""
    return coverage(figures(*rows), ["hefei"], [indicator], [year], today)["state"].iloc[0]


OTHER = {"definition_id": "firms.old", "family": "old"}
MAIN = {"zone_id": "jinan"}
CASES = [
    ("it is there", [year(2024)], {}, "in_record"),
    ("only a part of the year is there", [year(2024, as_of=date(2024, 6, 30))], {}, "part_of_year"),
    ("it is there by another definition", [year(2024, **OTHER), MAIN], {}, "other_definition"),
    ("its definition was given up later", [year(2024, **OTHER), year(2025), MAIN], {}, "replaced"),
    ("only a district's is there", [year(2024, level="district"), MAIN], {}, "other_level"),
    ("it is not due yet", [year(2024)], {"year": 2025, "today": date(2026, 2, 1)}, "not_due"),
    ("its year is not over", [year(2024)], {"year": 2026}, "not_due"),
    ("it is late", [year(2024)], {"year": 2025}, "overdue"),
    ("nothing is late that was never kept up", [year(2022)], {"year": 2025}, "not_in_record"),
    (
        "nothing is late whose month is not known",
        [year(2024)],
        {"year": 2025, "indicator": {"indicator_id": "firms"}},
        "not_in_record",
    ),
    ("a hole in a series is not late", [year(2023), year(2025)], {}, "not_in_record"),
    ("nothing is there", [MAIN], {}, "not_in_record"),
]


@pytest.mark.parametrize(("rows", "where", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_every_cell_has_a_state(rows, where, expected):
    assert state(*rows, **where) == expected


def test_an_empty_cell_names_the_nearest_thing_that_is_there():
    found = coverage(figures(year(2020), year(2023)), ["hefei", "jinan"], [FIRMS], [2022], TODAY)
    assert found["observation_id"].tolist() == ["o1", None]
    assert found["nearest_year"].tolist()[0] == 2023


def test_a_full_cell_names_its_best_published_figure_and_how_many_there_are():
    found = coverage(figures(year(2024, status="preliminary"), year(2024)), ["hefei"], [FIRMS], [2024], TODAY)
    assert (found["observation_id"].iloc[0], found["figures"].iloc[0]) == ("o1", 2)


def test_a_figure_is_due_at_the_end_of_its_month_a_year_later():
    assert due(2024, 2) == date(2025, 2, 28)
    assert due(2024, None) is None
    assert due(2024, float("nan")) is None


def test_the_whole_record_is_covered_quickly_with_one_state_per_cell(figures, record):
    core = record.sql("select * from indicators where domain is not null order by position").to_arrow_table()
    zones = sorted(set(figures["zone_id"]))
    found = coverage(figures, zones, core.to_pylist(), range(2015, 2027), TODAY)
    assert len(found) == len(zones) * core.num_rows * 12
    assert set(found["state"]) <= set(STATES)
    told = counts(found)
    assert told.index.tolist() == zones
    assert (told.sum(axis=1) == core.num_rows * 12).all()


def test_no_zones_give_no_cells():
    assert len(coverage(figures(), [], [FIRMS], [2024], TODAY)) == 0
