"""Frames as plain values: what is missing is None."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from dashboard.analysis.dates import days


def values(column: pd.Series) -> list:
    """The values of a column; dates as dates, what is missing as None."""
    if pd.api.types.is_datetime64_any_dtype(column.dtype):
        return list(days(column))
    if pd.api.types.is_extension_array_dtype(column.dtype):
        found, missing = column.tolist(), column.isna().to_numpy()
        return [None if gone else value for value, gone in zip(found, missing, strict=True)]
    return [None if value is None or value != value else value for value in column.tolist()]


def records(frame: pd.DataFrame, names: Sequence[str] = ()) -> list[dict]:
    """The rows of a frame as dicts, in its order, of some columns if named; what is missing is None."""
    names = names or tuple(frame.columns)
    columns = [values(frame[name]) for name in names]
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]


def beside(frame: pd.DataFrame, added: dict[str, list]) -> pd.DataFrame:
    """The frame with more columns, in place of any of the same name, and a fresh index."""
    left = [name for name in frame if name not in added]
    kept = frame if len(left) == frame.shape[1] else frame[left]
    more = {name: _typed(name, column) for name, column in added.items()}
    return pd.concat([kept.reset_index(drop=True), pd.DataFrame(more, index=range(len(frame)))], axis=1)


WHOLE = (
    *("rank_low", "rank_high", "others", "figures", "further", "shared"),
    *("group", "segment", "track", "year", "nearest_year"),
)
TRUTHS = (
    *("comparable", "near", "customary_only", "other", "agree", "headline"),
    *("superseded", "ahead", "constant_prices"),
)
NUMBERS = (
    *("value", "lower", "upper", "strict_lower", "strict_upper", "published_value", "previous_value"),
    *("bound_high", "spread", "distance", "lead", "percent", "certainty"),
)


def _typed(name: str, column: list):
    """A column with one type for all frames, empty ones too: whole numbers, truths, numbers or objects."""
    if name in WHOLE:
        return pd.array(column, dtype="Int64")
    if name in TRUTHS:
        return np.array(column, dtype=bool)
    if name.endswith(("_low", "_high")) or name in NUMBERS:
        return np.array(column, dtype=float)
    return pd.Series(column, dtype=object)
