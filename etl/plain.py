"""Reads a file whose text leaves no doubt as a whole; whatever is unusual is left to the careful reader."""

import csv
from collections.abc import Sequence

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow.csv import ConvertOptions, ParseOptions, ReadOptions, read_csv

from etl.schema import Column
from etl.text import REPLACEMENT

LONG = 10_000_000  # bytes from which on a second thread helps
SPACES = (", ", " ,", " \n", "\n ", '" ', ' "')
STRICT = ParseOptions(newlines_in_values=False, ignore_empty_lines=False)


def cells(content: str, columns: Sequence[Column]) -> pa.Table | None:
    """The cells of a CSV text, header left out, by column with null for empty ones; None when in doubt.

    Row n of the table stands on line n + 2. The answer is the careful reader's, which takes ten times as
    long for each row: no line is broken inside a cell, blank, damaged or of another length than the header.
    """
    content = content.replace("\r\n", "\n")
    names = [column.name for column in columns]
    if not (_is_sound(content) and _heads(content, names) and _breaks_no_line(content)):
        return None
    encoded = pa.py_buffer(content.encode())
    reading = ReadOptions(
        column_names=names, skip_rows=1, block_size=encoded.size + 1, use_threads=encoded.size > LONG
    )
    try:
        found = read_csv(pa.BufferReader(encoded), reading, STRICT, _texts(names))
    except pa.ArrowInvalid:
        return None
    if any(mark in content for mark in SPACES):
        found = pa.table({name: _trimmed(found[name]) for name in names})
    return found if _has_no_blank_row(found) and _has_plain_digits(found, columns) else None


def _is_sound(content: str) -> bool:
    """Whether no letter is invisible, damaged or a blank other than a space, and no line is blank."""
    visible = content.replace("\n", "").isprintable() and REPLACEMENT not in content
    return visible and "\n\n" not in content


def _heads(content: str, names: Sequence[str]) -> bool:
    first = next(csv.reader([content.partition("\n")[0]]), [])
    return [cell.strip() for cell in first] == list(names) and content.count("\n") > 0


def _breaks_no_line(content: str) -> bool:
    """Whether each line with a quotation mark is a record of its own."""
    if '"' not in content:
        return True
    quoted = [line for line in content.split("\n") if '"' in line]
    try:
        return sum(1 for _ in csv.reader(quoted, strict=True)) == len(quoted)
    except csv.Error:
        return False


def _texts(names: Sequence[str]) -> ConvertOptions:
    return ConvertOptions(
        column_types=dict.fromkeys(names, pa.string()),
        null_values=[""],
        strings_can_be_null=True,
        quoted_strings_can_be_null=True,
    )


def _trimmed(column: pa.ChunkedArray) -> pa.ChunkedArray:
    bare = pc.utf8_trim(column, " ")
    return pc.if_else(pc.equal(bare, ""), pa.scalar(None, pa.string()), bare)


def _has_no_blank_row(found: pa.Table) -> bool:
    some = [column for column in found.columns if not column.null_count]
    return bool(some) or found.num_rows == 0 or not _all_null(found)


def _all_null(found: pa.Table) -> bool:
    gone = pc.is_null(found.column(0))
    for column in found.columns[1:]:
        gone = pc.and_(gone, pc.is_null(column))
    return bool(pc.any(gone).as_py())


def _has_plain_digits(found: pa.Table, columns: Sequence[Column]) -> bool:
    """Whether dates and numbers are written in plain letters alone."""
    typed = [column.name for column in columns if column.type != "VARCHAR"]
    return all(pc.all(pc.string_is_ascii(found[name])).as_py() is not False for name in typed)
