"""From frames to plain rows."""

import pandas as pd


def records(frame: pd.DataFrame) -> list[dict]:
    """The rows of a frame as dicts, with None for whatever is missing and plain Python values."""
    columns = [_plain(frame[name]) for name in frame.columns]
    names = list(frame.columns)
    return [dict(zip(names, values, strict=True)) for values in zip(*columns, strict=True)]


def _plain(column: pd.Series) -> list:
    return [None if gone else value for value, gone in zip(column.tolist(), column.isna(), strict=True)]
