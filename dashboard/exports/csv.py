"""CSV for the office: UTF-8 with a byte order mark, text that looks like a formula made harmless."""

import io
from collections.abc import Iterable, Iterator

import pyarrow as pa
from pyarrow.compute import MatchSubstringOptions, call_function
from pyarrow.csv import WriteOptions, write_csv

from dashboard.charts.model import View
from dashboard.exports.tables import typed

MARK = b"\xef\xbb\xbf"
HEADED, BARE = (
    WriteOptions(quoting_style="needed", quoting_header="needed", eol="\r\n", include_header=first)
    for first in (True, False)
)
# What spreadsheets take for a formula, also in full width and behind blanks; but not a number with its sign.
FORMULA = r"^[\s\x{feff}\x{200b}-\x{200f}]*[=+\-@＝＋－＠﹢﹣﹦﹫\t\r\n]"
NUMBER = r"^[+\-]?[0-9][0-9,]*(\.[0-9]+)?([eE][+\-]?[0-9]+)?%?$"


def write(view: View) -> bytes:
    """The rows of a view as a plain CSV; their number stands in the headers of the answer."""
    return b"".join(stream(view))


def stream(view: View) -> Iterator[bytes]:
    """The same, one table of a streamed view after the other."""
    return pieces(view.streamed.tables() if view.streamed else [typed(view.rows)])


def written(table: pa.Table, mark: bytes = MARK) -> bytes:
    """A table as CSV, after a byte order mark unless told otherwise."""
    return b"".join(pieces([table], mark))


def pieces(tables: Iterable[pa.Table], mark: bytes = MARK) -> Iterator[bytes]:
    """Tables with the same columns as one CSV."""
    options = HEADED
    for table in tables:
        guarded = pa.table({name: _guarded(table[name]) for name in table.column_names})
        sink = io.BytesIO()
        write_csv(guarded, sink, options)
        yield mark + sink.getvalue()
        mark, options = b"", BARE


def _guarded(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """Text cells that a spreadsheet would run get an apostrophe; all others stay as they are."""
    if not pa.types.is_string(column.type):
        return column
    formula = call_function("and_not", [_matches(column, FORMULA), _matches(column, NUMBER)])
    marked = call_function("binary_join_element_wise", [pa.scalar("'"), column, pa.scalar("")])
    return call_function("if_else", [formula, marked, column])


def _matches(column: pa.ChunkedArray, pattern: str) -> pa.ChunkedArray:
    return call_function("match_substring_regex", [column], MatchSubstringOptions(pattern))
