"""The columns of a data file, in order, in the reader's language."""

from datetime import date

import pandas as pd
import pytest

from dashboard.charts.rows import FIGURE, definition_rows, figure_rows, source_rows
from tests.exports import made

PROMISED = (
    *("zone_id", "zone", "indicator_id", "indicator", "definition_id", "value", "lower", "upper", "unit"),
    *("qualifier", "published_value", "published_unit", "period_type", "period_start", "as_of", "status"),
    *("source_id", "source_title", "publisher", "published_date", "locator", "note"),
)


def test_the_columns_stand_in_the_promised_order_and_extra_ones_follow():
    columns = list(figure_rows(made.compared(), "zh", ("rank_low", "reason")).columns)
    assert tuple(columns[: len(PROMISED)]) == PROMISED
    assert columns == [*FIGURE, "rank_low", "reason"]


def test_nothing_found_still_has_every_column():
    for frame in (pd.DataFrame(), made.figures(0), made.figures(4).iloc[:0]):
        rows = figure_rows(frame, "en", ("rank_low",))
        assert list(rows.columns) == [*FIGURE, "rank_low"]
        assert len(rows) == 0


def test_names_are_in_the_readers_language_and_chinese_where_there_is_no_english():
    assert figure_rows(made.figures(), "zh")["zone"].tolist() == ["城市0", "城市1", "城市2", "城市3"]
    assert figure_rows(made.figures(), "en")["zone"].tolist() == ["City 0", "City 1", "City 2", "城市3"]


def test_values_are_floats_and_an_end_without_a_bound_is_empty():
    rows = figure_rows(made.compared(), "zh")
    assert rows["value"].dtype == rows["upper"].dtype == "float64"
    assert rows["upper"].isna().tolist() == [False, False, True, False]


def test_without_a_comparison_the_customary_interval_is_given():
    assert figure_rows(made.figures(), "zh")["upper"].tolist()[2] == 17500


def test_what_was_printed_stays_text_and_days_stay_days():
    rows = figure_rows(made.figures(), "zh")
    assert rows["published_value"].tolist() == ["1,610", "-3.5", "1.74", "0.25"]
    assert rows["as_of"].tolist() == [date(2024, 12, 31)] * 4
    assert rows["period_start"].tolist() == [date(2024, 1, 1), None, date(2024, 1, 1), None]


def test_days_may_come_as_timestamps():
    frame = made.figures().assign(as_of=pd.Timestamp("2024-12-31"))
    assert figure_rows(frame, "zh")["as_of"].tolist() == [date(2024, 12, 31)] * 4


def test_places_are_whole_numbers_and_empty_where_there_is_none():
    rows = figure_rows(made.compared(), "zh", ("rank_low", "comparable"))
    assert rows["rank_low"].dtype == "Int64"
    assert rows["rank_low"].isna().tolist() == [False, False, False, True]
    assert rows["comparable"].tolist() == [True, True, True, False]


def test_a_reason_is_given_in_words():
    frame = made.compared().assign(reason=[None, None, None, "different_definition"])
    assert figure_rows(frame, "zh", ("reason",))["reason"].tolist()[:3] == [None] * 3
    assert "口径" in figure_rows(frame, "zh", ("reason",))["reason"].tolist()[3]


@pytest.mark.parametrize(("unit", "said"), [("亿元", "CNY 100 million"), ("%", "%"), ("不知名", "不知名")])
def test_units_are_named_without_converting_the_value(unit, said):
    row = figure_rows(made.figures(1).assign(unit=unit), "en").iloc[0]
    assert (row["unit"], row["value"]) == (said, 1610)


def test_definitions_and_sources_stand_once_in_the_catalogs_order():
    rows = definition_rows(made.DEFINITIONS, ["firms.local", "firms.main", "firms.local"], "en")
    assert rows["definition_id"].tolist() == ["firms.main", "firms.local"]
    assert rows["name"].tolist() == ["definition main", "definition local"]
    assert source_rows(made.SOURCES, pd.Series(["s3", "s1", "s3"]))["source_id"].tolist() == ["s1", "s3"]


def test_no_ids_give_frames_with_columns():
    assert "name" in definition_rows(made.DEFINITIONS, (), "zh")
    assert "title" in source_rows(made.SOURCES, ())
