"""Reads the files of the record as text, whatever office software did to them."""

import codecs
import csv
import difflib
import io
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from etl.errors import Findings, Mistake, mistake, shortened
from etl.schema import Column, Table

FOLDERS = frozenset({"observations"})
MAY_BE_EMPTY = frozenset({"corrections", "observations"})
SIGNATURES = (
    (b"PK\x03\x04", ("Excel 工作簿", "an Excel workbook")),
    (b"\xd0\xcf\x11\xe0", ("旧版 Excel 工作簿", "an old Excel workbook")),
    (codecs.BOM_UTF16_LE, ("UTF-16 文本", "UTF-16 text")),
    (codecs.BOM_UTF16_BE, ("UTF-16 文本", "UTF-16 text")),
)
BINARY = ("二进制文件", "a binary file")
READ_AS_GB18030 = (
    "{name} 按 GB18030 编码读取；请改存为 UTF-8。",
    "{name} was read as GB18030; please save it in UTF-8.",
)
SURE = 0.9
REPLACEMENT = "\ufffd"
DAMAGE = frozenset(("Cc", "Cf", "Cs", "Cn", "Co"))

Row = Mapping[str, str | None]


@dataclass(frozen=True)
class Rows:
    """The rows of one table as text: where each stands, and its cells in the order of the file's columns."""

    table: Table
    places: tuple[tuple[str, int], ...]
    cells: tuple[tuple[str | None, ...], ...]


def rows_of(rows: Rows) -> Iterator[tuple[tuple[str, int], Row]]:
    """Each row by the names of its columns, with its place."""
    names = [column.name for column in rows.table.published]
    for place, cells in zip(rows.places, rows.cells, strict=True):
        yield place, dict(zip(names, cells, strict=True))


def read(folder: Path, table: Table, findings: Findings) -> Rows:
    """All rows of a table; whatever can not be read becomes a mistake."""
    places, cells = [], []
    for path in files(folder, table.name):
        name = path.relative_to(folder).as_posix()
        for line, row in _file(path, name, table, findings):
            places.append((name, line))
            cells.append(row)
    return Rows(table, tuple(places), tuple(cells))


def files(folder: Path, name: str) -> list[Path]:
    """The files in which the rows of a table stand."""
    if name not in FOLDERS:
        return [folder / f"{name}.csv"]
    return sorted((folder / name).glob("*.csv")) or [folder / name]


def decode(content: bytes) -> tuple[str, str] | None:
    """The text and its encoding, or None when that can not be told for sure."""
    try:
        return content.decode("utf-8-sig"), "UTF-8"
    except UnicodeDecodeError:
        pass
    try:
        text = content.decode("gb18030")
    except UnicodeDecodeError:
        return None
    foreign = [letter for letter in text if letter > "\x7f"]
    common = sum(_is_common(letter) for letter in foreign)
    return (text, "GB18030") if common >= SURE * len(foreign) else None


def _is_common(letter: str) -> bool:
    """True for what GB 2312 holds: Latin text read as Chinese by mistake falls outside of it."""
    try:
        return bool(letter.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def _file(path: Path, name: str, table: Table, findings: Findings) -> Iterator[tuple[int, tuple]]:
    """The rows of one file with their lines, unless its text or header is wrong."""
    text = _text(path, name, findings)
    if text is None:
        return
    records = _records(text, name, findings)
    header = next(records, (1, []))[1]
    wrong = _header(header, name, table)
    findings.add(wrong)
    if wrong:
        return
    count = 0
    for count, (line, row) in enumerate(records, 1):  # noqa: B007 - the last count is the number of rows
        yield from _row(line, row, name, table, findings)
    if not count and table.name not in MAY_BE_EMPTY:
        findings.add([mistake("no_rows", name)])


def _text(path: Path, name: str, findings: Findings) -> str | None:
    """The text of a file, or None with the mistake that explains it."""
    try:
        content = path.read_bytes()
    except OSError:
        findings.add([mistake("missing_file", name)])
        return None
    kind = next((kind for start, kind in SIGNATURES if content.startswith(start)), None)
    decoded = None if kind else decode(content)
    if kind or b"\x00" in content:
        findings.add([mistake("not_text", name, kind=kind or BINARY)])
    elif decoded is None:
        findings.add([mistake("encoding", name)])
    elif not decoded[0].strip():
        findings.add([mistake("empty_file", name)])
    else:
        if decoded[1] != "UTF-8":
            findings.remarks.append(
                (READ_AS_GB18030[0].format(name=name), READ_AS_GB18030[1].format(name=name))
            )
        return decoded[0]
    return None


def _records(text: str, name: str, findings: Findings) -> Iterator[tuple[int, list[str]]]:
    """The records of a CSV text, each with the line on which it begins; blank lines are passed over."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    try:
        for record in reader:
            if any(cell.strip() for cell in record):
                yield line, record
            line = reader.line_num + 1
    except csv.Error as error:
        findings.add([mistake("not_csv", name, line, detail=str(error))])


def _header(found: Sequence[str], name: str, table: Table) -> list[Mistake]:
    """What is wrong with a header; the columns must be those of the contract, in their order."""
    expected = [column.name for column in table.published]
    names = [cell.strip() for cell in found]
    if names == expected:
        return []
    if len(names) == 1 and len(expected) > 1 and any(mark in names[0] for mark in ";\t，|"):
        return [mistake("delimiter", name, 1, value=names[0])]
    missing = [
        mistake("missing_column", name, 1, column, close=_close(column, names))
        for column in expected
        if column not in names
    ]
    unknown = [
        mistake("unknown_column", name, 1, name=shortened(column), close=_close(column, expected))
        for column in names
        if column not in expected
    ]
    return missing + unknown or [_first_out_of_order(names, expected, name)]


def _first_out_of_order(names: Sequence[str], expected: Sequence[str], file: str) -> Mistake:
    pairs = zip([*names, ""], [*expected, ""], strict=False)
    found, wanted = next((pair for pair in pairs if pair[0] != pair[1]), ("", ""))
    return mistake("column_order", file, 1, name=found, expected=wanted, order=",".join(expected))


def _row(
    line: int, row: list[str], name: str, table: Table, findings: Findings
) -> Iterator[tuple[int, tuple]]:
    """The row when it has the right number of sound cells; else its mistakes."""
    columns = table.published
    if len(row) != len(columns):
        findings.add([mistake("cells", name, line, found=len(row), expected=len(columns))])
        return
    damaged = [column.name for column, cell in zip(columns, row, strict=True) if not _is_sound(cell)]
    findings.add(mistake("damaged", name, line, column) for column in damaged)
    if not damaged:
        yield line, tuple(_cell(cell, column) for cell, column in zip(row, columns, strict=True))


def _is_sound(cell: str) -> bool:
    """False for text with the marks of damage: control characters, lone surrogates, the replacement sign."""
    if cell.isprintable() and REPLACEMENT not in cell:
        return True
    kinds = (unicodedata.category(letter) for letter in cell if letter not in "\t\r\n")
    return REPLACEMENT not in cell and not DAMAGE.intersection(kinds)


def _cell(text: str, column: Column) -> str | None:
    """A cell without surrounding space; full-width digits of dates and numbers become plain ones."""
    stripped = text.strip()
    if column.type != "VARCHAR" and not stripped.isascii():
        stripped = unicodedata.normalize("NFKC", stripped).strip()
    return stripped or None


def _close(name: str, names: Sequence[str]) -> str:
    return (difflib.get_close_matches(name, names, 1, 0.5) or ["—"])[0]


def strangers(folder: Path, names: Sequence[str]) -> list[Mistake]:
    """The CSV files in data/ that belong to no table."""
    found = sorted(path for path in folder.glob("*.csv") if path.stem not in names)
    return [mistake("unknown_file", path.name) for path in found]
