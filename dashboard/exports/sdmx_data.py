"""The figures of a data set as SDMX-CSV 2.0: codes instead of names, one row per observation."""

import pyarrow as pa

from dashboard.charts.model import View
from dashboard.exports import csv, dataset_tables, sdmx

MEDIA = "application/vnd.sdmx.data+csv; version=2.0.0; labels=id; charset=utf-8"


def write(view: View) -> bytes:
    """The data message without byte order mark; its structure is the same address as `.sdmx.xml`."""
    data = dataset_tables.arrow(dataset_tables.of(view).data)
    rows = len(data)
    head = {"STRUCTURE": ["dataflow"] * rows, "STRUCTURE_ID": [sdmx.flow()] * rows, "ACTION": ["I"] * rows}
    stated = {name: pa.chunked_array([pa.array(values, pa.string())]) for name, values in head.items()}
    columns = {one.identity: _column(one, data) for one in sdmx.COMPONENTS}
    return csv.written(pa.table(stated | columns), mark=b"")


def _column(component: sdmx.Component, data: pa.Table) -> pa.ChunkedArray:
    column = data[component.column]
    if component.role == sdmx.TIME:
        times = zip(data["period_start"].to_pylist(), column.to_pylist(), strict=True)
        return _texts([sdmx.period(first, last) for first, last in times])
    if component.codes:
        return _texts([value and sdmx.code(component, value) for value in column.to_pylist()])
    return column


def _texts(values: list) -> pa.ChunkedArray:
    return pa.chunked_array([pa.array(values, pa.string())])
