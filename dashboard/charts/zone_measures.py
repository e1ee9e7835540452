"""What a zone does: the parameters of its instruments, and other tables without the column of the zone."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.charts.instrument_words import basis_text, short_text
from dashboard.charts.model import Cell, Column, Grid, Reader, Row
from dashboard.wording import name_of, say

INSTRUMENTS = ("type", "name", "parameter", "value", "level", "stage", "since")


def instruments(rows: Sequence[dict], results: Sequence[bool], reader: Reader) -> Grid:
    """The parameters of a zone's instruments, by kind. `results` marks those that are outcomes."""
    made, before = [], ""
    for row, is_result in zip(rows, results, strict=True):
        made.append(_instrument(row, is_result, row["instrument_type"] == before, reader))
        before = row["instrument_type"]
    return Grid(
        key="zone-instruments",
        title=say(reader.lang, "zone.instruments"),
        subtitle=say(reader.lang, "zone.instruments_subtitle"),
        columns=tuple(
            Column(say(reader.lang, f"zone.column_{name}"), numeric=name == "value") for name in INSTRUMENTS
        ),
        rows=tuple(made),
    )


def _instrument(row: dict, is_result: bool, again: bool, reader: Reader) -> Row:
    lang, level = reader.lang, row["level"]
    outcome = say(lang, "zone.outcome") if is_result else ""
    cells = (
        Cell("" if again else say(lang, f"instrument_type.{row['instrument_type']}")),
        Cell(name_of(row, lang), open=f"instrument:{row['instrument_id']}", tone="name"),
        Cell(basis_text(row, lang), note=outcome),
        Cell(short_text(row, reader), open=f"instrument:{row['instrument_id']}", value=row["value"]),
        Cell(say(lang, f"level.{level}"), tone="" if level in ("city", "national") else "caution"),
        Cell(say(lang, f"stage.{row['life_cycle_stage']}")),
        Cell(row["start_date"] or ""),
    )
    return Row(cells, row["zone_id"])


def without_columns(grid: Grid, *titles: str) -> Grid:
    """A grid without some columns, named by their titles."""
    kept = [n for n, column in enumerate(grid.columns) if column.title not in titles]
    return replace(
        grid,
        columns=tuple(grid.columns[n] for n in kept),
        rows=tuple(replace(row, cells=tuple(row.cells[n] for n in kept)) for row in grid.rows),
    )
