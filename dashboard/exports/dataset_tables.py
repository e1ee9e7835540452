"""The tables of a data set as typed Arrow tables, and the file each of them becomes in a package."""

import pyarrow as pa

from dashboard.charts.model import Dataset, Table, View
from dashboard.exports.tables import typed

TYPES = {
    "string": pa.string(),
    "number": pa.float64(),
    "integer": pa.int64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
}


def of(view: View) -> Dataset:
    """The data set of a view. Raises ValueError for a view without one."""
    if view.dataset is None:
        raise ValueError(f"{view.page} has no data set")
    return view.dataset


def arrow(table: Table) -> pa.Table:
    """The rows with the types that the fields state, also where a selection leaves a column empty."""
    found = typed(table.rows[[field.name for field in table.fields]])
    columns = {field.name: _cast(found[field.name], field.kind) for field in table.fields}
    return pa.table(columns)


def _cast(column: pa.ChunkedArray, kind: str) -> pa.ChunkedArray:
    wanted = TYPES.get(kind, pa.string())
    if column.null_count == len(column):
        return pa.chunked_array([pa.nulls(len(column), wanted)])
    return column if column.type == wanted else column.cast(wanted)


def version(view: View) -> str:
    """The version of a data set by semantic versioning: the newest day of its data, and the build."""
    day, build = view.build.data_date, view.build.content_hash[:12]
    return f"{day.year}.{day.month}.{day.day}+{build}" if day else f"0.0.0+{build}"
