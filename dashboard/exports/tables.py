"""Frames as typed Arrow tables: text, number, day or truth in each column, null for what is missing."""

from datetime import date, datetime
from decimal import Decimal
from math import isfinite

import pandas as pd
import pyarrow as pa

KEPT = (pa.types.is_boolean, pa.types.is_integer, pa.types.is_floating, pa.types.is_date32)

PLAIN = {str, int, bool, date, type(None)}
# What a column without any value is, by the type that its frame gives it.
EMPTY = {"float64": pa.float64(), "Int64": pa.int64(), "boolean": pa.bool_()}


def typed(frame: pd.DataFrame) -> pa.Table:
    """The frame with one clear type per column; what has none is text. Infinity becomes null."""
    return pa.table({str(name): _array(frame.iloc[:, n]) for n, name in enumerate(frame.columns)})


def _array(column: pd.Series) -> pa.Array:
    values = column.tolist()
    if not set(map(type, values)) <= PLAIN:
        values = [_plain(value, gone) for value, gone in zip(values, column.isna(), strict=True)]
    try:
        found = pa.array(values)
    except (pa.ArrowInvalid, pa.ArrowTypeError, UnicodeEncodeError):
        return _text(values)
    if pa.types.is_null(found.type):
        return found.cast(EMPTY.get(str(column.dtype), pa.string()))
    if any(is_kept(found.type) for is_kept in KEPT) or pa.types.is_string(found.type):
        return found
    return _text(values)


def _plain(value, gone) -> object:
    """A cell as a plain Python value."""
    if gone is True:
        return None
    if isinstance(value, datetime):
        return value.date() if value.time() == datetime.min.time() else value.isoformat(sep=" ")
    if isinstance(value, (float, Decimal)):
        return float(value) if isfinite(value) else None
    return value


def _text(values: list) -> pa.Array:
    return pa.array([None if value is None else clean(str(value)) for value in values], type=pa.string())


def clean(text: str) -> str:
    """Text without halves of characters, which no file can hold."""
    return text.encode("utf-8", "replace").decode()


def as_text(value) -> str:
    """A cell in words, for files without types."""
    return value.isoformat() if isinstance(value, date) else str(value)
