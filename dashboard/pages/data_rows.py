"""The rows of the data page's files: the one place where they come from, as tables or as a frame."""

import pandas as pd
import pyarrow as pa

from dashboard import sliced
from dashboard.charts.fields import Streamed
from dashboard.charts.figure_table import figure_table, names
from dashboard.naming import NAMES
from dashboard.pages.data_choices import filters_of
from dashboard.selection import Selection
from dashboard.store import Store


def streamed(selection: Selection, store: Store) -> Streamed:
    """The figures that pass the choices as the rows of a file; the first table has none, but the columns."""
    found = sliced.sliced(store, filters_of(selection), selection.sort or "date")
    named = store.remembered(("names of files", selection.lang), lambda: _names(store, selection.lang))
    return Streamed(
        found.count, lambda: (figure_table(table, named, selection.lang) for table in found.tables())
    )


def _names(store: Store, lang: str):
    catalog = store.catalog()
    tables = {name: (key, added, getattr(catalog, name)) for name, (key, added) in NAMES.items()}
    return names(tables, lang)


def frame_of(rows: Streamed) -> pd.DataFrame:
    """The rows as a frame of Python's own values: dates are dates, missing is None, numbers are floats."""
    table = pa.concat_tables(rows.tables())
    columns = {name: _column(table[name]) for name in table.column_names}
    return pd.DataFrame(columns, columns=table.column_names)


def _column(column: pa.ChunkedArray) -> pd.Series:
    if pa.types.is_floating(column.type):
        return pd.Series(column.to_numpy(), dtype="float64")
    return pd.Series(column.to_pylist(), dtype="object")
