"""The stages of a build; each takes the work so far, adds to it and returns the number of rows it handled."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import duckdb

from etl import checks, convert, figures, fill, load, pinyin, schema, staging, validate
from etl.errors import Findings

Say = Callable[[str, str], None]
VIEWS = Path(__file__).with_name("views")
PROGRESS_EVERY = 1.5
MANY = 100_000  # rows from which on several threads are worth their planning
NOT_YET = (
    "有文件没能读全，规则留待改正后再查。",
    "Some files could not be read in full; the rules are checked once that is mended.",
)
# many short columns: small blocks make a third of the file; one thread plans small questions soonest
ENGINE: tuple[tuple[str, str | int], ...] = (("default_block_size", 64 * 1024), ("threads", 1))


@dataclass
class Work:
    """What the stages of one build share."""

    data_folder: Path
    connection: duckdb.DuckDBPyConnection
    say: Say
    now: datetime
    content_hash: str
    findings: Findings = field(default_factory=Findings)
    tables: tuple[schema.Table, ...] = ()
    rows: dict[str, load.Rows] = field(default_factory=dict)

    @property
    def published(self) -> list[schema.Table]:
        """The tables that stand in files."""
        return [table for table in self.tables if table.published]


Stage = Callable[[Work], int]


def create_schema(work: Work) -> int:
    """Creates the empty tables."""
    schema.create(work.connection)
    work.connection.execute(staging.MACROS)
    pinyin.register(work.connection)
    work.tables = schema.tables(work.connection)
    return 0


def load_files(work: Work) -> int:
    """Reads every file of the record."""
    progress = _progress(work)
    for table in work.published:
        work.rows[table.name] = load.read(work.data_folder, table, work.findings, progress)
        if work.rows[table.name].cells.num_rows > MANY:
            work.connection.execute(f"set threads to {os.cpu_count() or 1}")
        staging.keep(work.connection, work.rows[table.name])
    work.findings.add(load.strangers(work.data_folder, [table.name for table in work.published]))
    return _count(work)


def check_cells(work: Work) -> int:
    """Holds every cell against the contract."""
    whole = {name for name, rows in work.rows.items() if rows.whole}
    for table in work.published:
        work.findings.add(validate.validate(work.connection, table, whole))
    return _count(work)


def correct_and_convert(work: Work) -> int:
    """Applies the corrections and works out numbers in canonical units with their intervals."""
    rows, findings = work.rows, work.findings
    known = convert.knowledge(rows["indicators"], rows["units"])
    done = figures.numbers(
        work.connection, rows["observations"], rows["corrections"], known, findings, _progress(work)
    )
    for name in ("targets", "instruments"):
        table = convert.parameters(rows[name], known, findings)
        staging.put_table(work.connection, f"numbers_{name}", table)
        done += table.num_rows
    return done


def fill_tables(work: Work) -> int:
    """Writes the sound rows into the tables."""
    fill.set_aside(work.connection, work.findings.mistakes)
    parameters = {"content_hash": work.content_hash, "built_at": work.now.replace(tzinfo=None)}
    first = sorted(work.tables, key=lambda table: table.name != "dictionary")  # while the keys are there
    progress = _progress(work)
    done = 0
    for table in first:
        done += fill.fill(work.connection, table, parameters)
        progress(done)
    return done


def create_views(work: Work) -> int:
    """Creates the questions that the dashboard asks."""
    views = sorted(VIEWS.glob("*.sql"))
    for view in views:
        work.connection.execute(view.read_text(encoding="utf-8"))
    return len(views)


def run_checks(work: Work) -> int:
    """Runs every rule about the record, once all of it could be read, on the day of the local calendar."""
    if not all(rows.whole for rows in work.rows.values()):
        work.findings.remarks.append(NOT_YET)
        return 0
    work.findings.add(checks.run(work.connection, work.now.astimezone().date()))
    return _count(work)


def _count(work: Work) -> int:
    return sum(rows.cells.num_rows for rows in work.rows.values())


def _progress(work: Work) -> load.Progress:
    """Says how many rows a long stage has handled, at most every second or two."""
    last = time.monotonic()

    def tell(done: int) -> None:
        nonlocal last
        if time.monotonic() - last >= PROGRESS_EVERY:
            last = time.monotonic()
            work.say(f"　……{done:>9,} 行", f"  ... {done:>21,} rows")

    return tell
