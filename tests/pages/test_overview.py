"""The overview shows every city on every headline indicator, or says that the record has nothing."""

from datetime import date

from dashboard.pages import overview
from dashboard.selection import Selection


def test_every_city_has_a_row_and_every_headline_indicator_a_column(store):
    matrix = overview.view(Selection(), store).charts[0]
    assert {row.zone_id for row in matrix.rows} == set(store.catalog().cities)
    assert len(matrix.columns) == 1 + len(store.catalog().headline) == 8


def test_a_cell_is_a_figure_with_its_receipt_or_says_not_in_the_record(store):
    for row in overview.view(Selection(), store).charts[0].rows:
        for cell in row.cells[1:]:
            assert cell.open.startswith("figure:") != (cell.text == "记录中无")


def test_the_home_city_is_first_and_red(store):
    first = overview.view(Selection(home="jiaxing"), store).charts[0].rows[0]
    assert (first.zone_id, first.home) == ("jiaxing", True)


def test_the_counts_are_those_of_the_record(store):
    assert "2,743 个数字" in overview.view(Selection(), store).notes[0]


def test_before_the_first_source_the_page_is_empty_and_calm(store):
    view = overview.view(Selection(known=date(1980, 1, 1), home="jinan"), store)
    assert all(cell.text == "记录中无" for row in view.charts[0].rows for cell in row.cells[1:])
    assert view.title
