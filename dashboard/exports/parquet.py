"""Parquet for programs: typed columns, and in the metadata what the file says of itself."""

import io
import json

import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.charts.model import View
from dashboard.exports import facts
from dashboard.exports.tables import clean, typed


def write(view: View) -> bytes:
    """The rows of a view, packed with zstd; title, notes, rows, address and build as key-value metadata."""
    return written(typed(view.rows), view)


def written(table: pa.Table, view: View) -> bytes:
    """A table with what its view says of itself."""
    sink = io.BytesIO()
    pq.write_table(table.replace_schema_metadata(_metadata(view)), sink, compression="zstd")
    return sink.getvalue()


def _metadata(view: View) -> dict[str, str]:
    stated = {
        "title": view.title,
        "subtitle": view.subtitle,
        "notices": _lines(facts.notices(view)),
        "notes": _lines([*facts.notes(view), *facts.reading(view)]),
        "rows": str(len(view.rows)),
        "address": view.address,
        "language": view.lang,
        **{f"build_{key}": text for key, text in facts.build(view).items()},
    }
    return {key: clean(text) for key, text in stated.items()}


def _lines(sentences: list[str]) -> str:
    return json.dumps(sentences, ensure_ascii=False)
