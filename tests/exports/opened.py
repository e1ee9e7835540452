"""Files opened with the programs that their readers use."""

import io
import subprocess
from datetime import date, datetime
from pathlib import Path

import duckdb
import openpyxl
import pandas as pd

from dashboard.exports import EXPORTS


def read_csv(content: bytes) -> list[dict]:
    """The rows of a CSV as text, as pandas reads them; none when it has no column."""
    if not content.decode("utf-8-sig").strip():
        return []
    frame = pd.read_csv(io.BytesIO(content), dtype=str, keep_default_na=False, encoding="utf-8-sig")
    return frame.to_dict("records")


def read_with_duckdb(path: Path) -> list[dict]:
    """The rows of a file as DuckDB reads them without being told anything."""
    with duckdb.connect() as connection:
        relation = connection.sql(f"select * from '{path}'")
        return [dict(zip(relation.columns, row, strict=True)) for row in relation.fetchall()]


def read_workbook(content: bytes) -> openpyxl.Workbook:
    """A workbook as openpyxl opens it."""
    return openpyxl.load_workbook(io.BytesIO(content))


def sheet_rows(sheet) -> list[dict]:
    """The rows of a sheet by its header; days without their time."""
    rows = list(sheet.iter_rows(values_only=True)) or [()]
    return [dict(zip(rows[0], map(_day, row), strict=True)) for row in rows[1:]]


def _day(value):
    return value.date() if isinstance(value, datetime) else value


def converted(content: bytes, suffix: str, to: str, folder: Path) -> Path:
    """The file that LibreOffice makes of another."""
    source = folder / f"made.{suffix}"
    source.write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", to, "--outdir", str(folder), str(source)]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}  # a pipe would outlive a time limit
    subprocess.run(command, check=True, timeout=180, **quiet)
    return folder / f"made.{to.split(':')[0]}"


def plain(frame: pd.DataFrame) -> list[dict]:
    """The rows of a View as plain values, None for what is missing; halves of characters replaced."""
    return [{name: _plain(value) for name, value in row.items()} for row in frame.to_dict("records")]


def _plain(value):
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    return None if value is None or value is pd.NA or value != value else value


def as_words(value) -> str:
    """A value as a CSV writes it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{value:.15g}"
    return value.isoformat() if isinstance(value, date) else str(value)


def write(kind: str, view) -> bytes:
    """A view in a format."""
    return EXPORTS[kind].write(view)
