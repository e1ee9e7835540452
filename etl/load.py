"""Reads the files of the record as rows of text, each with its file and line."""

import csv
import difflib
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from etl import plain, text
from etl.errors import Findings, Mistake, mistake, shortened
from etl.schema import Column, Table

FOLDERS = frozenset({"observations"})
MAY_BE_EMPTY = frozenset({"aliases", "corrections", "derived", "observations"})
OTHER_DELIMITERS = ";\t，；|"

Row = Mapping[str, str | None]
Place = tuple[str, int]
Progress = Callable[[int], None]


@dataclass(frozen=True)
class Rows:
    """The rows of one table as text: columns `row` (from 0), `file`, `line`, then those of the files.

    `whole` says that nothing of its files was lost in reading.
    """

    table: Table
    cells: pa.Table
    whole: bool = True


def rows_of(rows: Rows) -> Iterator[tuple[Place, Row]]:
    """Each row by the names of its columns, with its place."""
    for _, place, row in numbered(rows.cells):
        yield place, row


def numbered(cells: pa.Table) -> Iterator[tuple[int, Place, Row]]:
    """Each row of the cells of a table by the names of its columns, with its number and its place."""
    for batch in cells.to_batches(max_chunksize=10_000):
        for row in batch.to_pylist():
            yield row.pop("row"), (row.pop("file"), row.pop("line")), row


def read(folder: Path, table: Table, findings: Findings, progress: Progress) -> Rows:
    """All rows of a table; whatever can not be read becomes a mistake."""
    before, done, parts = len(findings.mistakes), 0, [_placed(table.published, 0, "", [], [])]
    for path in files(folder, table.name):
        part = _file(path, path.relative_to(folder).as_posix(), table, findings, done)
        parts.append(part)
        done += part.num_rows
        progress(done)
    whole = len(findings.mistakes) == before
    return Rows(table, pa.concat_tables(parts), whole)


def _placed(columns: Sequence[Column], first: int, file: str, lines: Sequence[int], cells) -> pa.Table:
    """The rows of one file, `cells` by column, with their numbers from `first` on and their places."""
    count = len(lines)
    names = pa.DictionaryArray.from_arrays(pa.array([0] * count, pa.int32()), pa.array([file], pa.string()))
    numbers = pa.array(range(first, first + count), pa.int64())
    placed = {"row": numbers, "file": names, "line": pa.array(lines, pa.int32())}
    texts = [pa.array(column, pa.string()) if isinstance(column, tuple) else column for column in cells]
    texts = texts or [pa.array([], pa.string())] * len(columns)
    return pa.table({**placed, **{column.name: cell for column, cell in zip(columns, texts, strict=True)}})


def files(folder: Path, name: str) -> list[Path]:
    """The files in which the rows of a table stand."""
    if name not in FOLDERS:
        return [folder / f"{name}.csv"]
    return sorted((folder / name).glob("*.csv")) or [folder / name]


def strangers(folder: Path, names: Sequence[str]) -> list[Mistake]:
    """The CSV files in data/ that belong to no table."""
    found = sorted(path for path in folder.glob("*.csv") if path.stem not in names)
    return [mistake("unknown_file", path.name) for path in found]


def _file(path: Path, name: str, table: Table, findings: Findings, first: int) -> pa.Table:
    """The rows of one file with their places, none when its text or header is wrong."""
    content = text.read(path, name, findings)
    found = plain.cells(content, table.published) if content is not None else None
    if found is not None and found.num_rows:
        return _placed(table.published, first, name, range(2, found.num_rows + 2), found.columns)
    rows = [] if content is None else list(_careful(content, name, table, findings))
    lines, cells = [line for (_, line), _ in rows], tuple(zip(*(cells for _, cells in rows), strict=True))
    return _placed(table.published, first, name, lines, cells)


def _careful(content: str, name: str, table: Table, findings: Findings) -> Iterator[tuple[Place, tuple]]:
    """The rows of one text with their places, read record by record; what is wrong becomes a mistake."""
    records = _records(content, name, findings)
    wrong = _header(next(records, (1, []))[1], name, table)
    findings.add(wrong)
    if wrong:
        return
    rows = [(line, row) for line, row in records]
    if not rows and table.name not in MAY_BE_EMPTY:
        findings.add([mistake("no_rows", name)])
    for line, row in rows:
        yield from _row((name, line), row, table.published, findings)


def _records(content: str, name: str, findings: Findings) -> Iterator[tuple[int, list[str]]]:
    """The records of a CSV text, each with the line on which it begins; blank lines are passed over."""
    reader = csv.reader(io.StringIO(content, newline=""), strict=True)
    line = 1
    try:
        for record in reader:
            if any(cell.strip() for cell in record):
                yield line, record
            line = reader.line_num + 1
    except csv.Error as error:
        findings.add([mistake("not_csv", name, line, detail=str(error))])


def _header(found: Sequence[str], file: str, table: Table) -> list[Mistake]:
    """What is wrong with a header; the columns must be those of the contract, in their order."""
    expected = [column.name for column in table.published]
    names = [cell.strip() for cell in found]
    if names == expected:
        return []
    if len(names) == 1 and any(mark in names[0] for mark in OTHER_DELIMITERS):
        return [mistake("delimiter", file, 1, value=names[0])]
    missing = [
        mistake("missing_column", file, 1, name, close=_close(name, names))
        for name in expected
        if name not in names
    ]
    unknown = [
        mistake("unknown_column", file, 1, name=shortened(name), close=_close(name, expected))
        for name in names
        if name not in expected
    ]
    return missing + unknown or [_out_of_order(names, expected, file)]


def _out_of_order(names: Sequence[str], expected: Sequence[str], file: str) -> Mistake:
    """Tells the first column that stands where another belongs."""
    pairs = zip([*names, ""], [*expected, ""], strict=False)
    found, wanted = next(pair for pair in pairs if pair[0] != pair[1])
    return mistake("column_order", file, 1, name=found, expected=wanted, order=",".join(expected))


def _row(
    place: Place, row: Sequence[str], columns: Sequence[Column], findings: Findings
) -> Iterator[tuple[Place, tuple]]:
    """The row when it has the right number of sound cells; else its mistakes."""
    if len(row) != len(columns):
        findings.add([mistake("cells", *place, found=len(row), expected=len(columns))])
        return
    pairs = list(zip(columns, row, strict=True))
    damaged = [mistake("damaged", *place, column.name) for column, cell in pairs if not text.is_sound(cell)]
    findings.add(damaged)
    if not damaged:
        yield place, tuple(_cell(cell, column) for column, cell in pairs)


def _cell(cell: str, column: Column) -> str | None:
    """A cell without surrounding space; in dates and numbers full-width digits become plain ones."""
    stripped = cell.strip()
    return (stripped if column.type == "VARCHAR" else text.plain(stripped)) or None


def _close(name: str, names: Sequence[str]) -> str:
    return (difflib.get_close_matches(name, names, 1, 0.5) or ["—"])[0]
