"""Parquet for programs: typed columns, and in the metadata what the file says of itself."""

import io
import json
from collections.abc import Iterable, Iterator
from itertools import chain

import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.charts.model import View
from dashboard.exports import facts
from dashboard.exports.tables import clean, typed


def write(view: View) -> bytes:
    """The rows of a view, packed with zstd; title, notes, rows, address and build as key-value metadata."""
    return b"".join(stream(view))


def stream(view: View) -> Iterator[bytes]:
    """The same, one table of a streamed view after the other."""
    return pieces(view.streamed.tables() if view.streamed else [typed(view.rows)], view)


def written(table: pa.Table, view: View) -> bytes:
    """A table with what its view says of itself."""
    return b"".join(pieces([table], view))


def pieces(tables: Iterable[pa.Table], view: View) -> Iterator[bytes]:
    """Tables with the same columns as one file; what is written is given away at once."""
    sink, several = _Sink(), iter(tables)
    first = next(several)
    schema = first.schema.with_metadata(_metadata(view))
    with pq.ParquetWriter(sink, schema, compression="zstd") as writer:
        for number, table in enumerate(chain([first], several)):
            if table.num_rows or number == 0:
                writer.write_table(table.replace_schema_metadata(schema.metadata))
                yield sink.taken()
    yield sink.taken()


class _Sink(io.RawIOBase):
    """A file that forgets what it has given away."""

    def __init__(self):
        self._parts, self._length = [], 0

    def writable(self) -> bool:
        return True

    def write(self, data) -> int:
        self._parts.append(bytes(data))
        self._length += len(self._parts[-1])
        return len(self._parts[-1])

    def tell(self) -> int:
        return self._length

    def taken(self) -> bytes:
        """What was written since it was last asked."""
        found, self._parts = b"".join(self._parts), []
        return found


def _metadata(view: View) -> dict[str, str]:
    stated = {
        "title": view.title,
        "subtitle": view.subtitle,
        "notices": _lines(facts.notices(view)),
        "notes": _lines([*facts.notes(view), *facts.reading(view)]),
        "rows": str(facts.count(view)),
        "address": view.address,
        "language": view.lang,
        **{f"build_{key}": text for key, text in facts.build(view).items()},
    }
    return {key: clean(text) for key, text in stated.items()}


def _lines(sentences: list[str]) -> str:
    return json.dumps(sentences, ensure_ascii=False)
