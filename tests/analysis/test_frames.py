"""Frames as plain values."""

from datetime import date

import pandas as pd

from dashboard.analysis.frames import beside, records


def test_what_is_missing_is_none_and_dates_are_dates():
    frame = pd.DataFrame(
        {
            "text": ["a", None],
            "number": [1.5, float("nan")],
            "whole": pd.array([1, None], dtype="Int64"),
            "stamp": pd.to_datetime(["2024-01-31", None]),
            "day": [date(2024, 1, 31), None],
            "told": [{"a": 1}, {}],
        }
    )
    first, second = records(frame)
    assert first == {
        "text": "a",
        "number": 1.5,
        "whole": 1,
        "stamp": date(2024, 1, 31),
        "day": date(2024, 1, 31),
        "told": {"a": 1},
    }
    assert second == dict.fromkeys(("text", "number", "whole", "stamp", "day")) | {"told": {}}


def test_nothing_has_no_rows():
    assert records(pd.DataFrame({"a": []})) == []


def test_added_columns_take_the_place_of_those_of_the_same_name():
    frame = pd.DataFrame({"reason": ["old"], "kept": [1]}, index=[7])
    found = beside(frame, {"reason": [None], "rank_low": [None]})
    assert list(found.columns) == ["kept", "reason", "rank_low"]
    assert found["reason"].tolist() == [None]
    assert found.index.tolist() == [0]


def test_types_are_the_same_with_and_without_rows():
    columns = ("rank_low", "comparable", "gap_low", "reason")
    some = beside(pd.DataFrame(index=[0]), dict(zip(columns, ([1], [True], [0.5], ["x"]), strict=True)))
    none = beside(pd.DataFrame(index=[]), {name: [] for name in columns})
    assert some.dtypes.to_dict() == none.dtypes.to_dict()
