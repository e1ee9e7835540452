"""The table of contents of a build: from the files of the record to a published database."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

import duckdb

from etl import checks, convert, fill, load, publish, schema, staging, validate
from etl.errors import Findings, Mistake

Say = Callable[[str, str], None]
PROGRESS_AFTER = 1.5
SMALL_BLOCKS = {"default_block_size": str(64 * 1024)}  # many short columns: a third of the usual file


@dataclass(frozen=True)
class Result:
    """What a build led to: the published file, or none and every mistake; remarks in both languages."""

    path: Path | None
    content_hash: str
    mistakes: tuple[Mistake, ...] = ()
    remarks: tuple[tuple[str, str], ...] = ()


@dataclass
class Work:
    """What the stages of one build share."""

    data_folder: Path
    connection: duckdb.DuckDBPyConnection
    say: Say
    today: date
    built_at: datetime
    content_hash: str
    findings: Findings = field(default_factory=Findings)
    tables: tuple[schema.Table, ...] = ()
    rows: dict[str, load.Rows] = field(default_factory=dict)


def build(data_folder: Path, out_folder: Path, *, say: Say = lambda chinese, english: None,
          now: datetime | None = None, only_check: bool = False) -> Result:
    """Builds and publishes the database of the record; with mistakes nothing is published and all are returned."""
    unfinished = publish.scratch(Path(out_folder))
    try:
        result, built_at = _make(Path(data_folder), unfinished, say, now or datetime.now(UTC))
        if result.mistakes or only_check:
            return result
        target = Path(out_folder) / publish.name(built_at, result.content_hash)
        publish.publish(unfinished, target)
        return Result(target, result.content_hash, (), result.remarks)
    finally:
        publish.discard(unfinished)


def is_stale(data_folder: Path, out_folder: Path) -> bool:
    """True when no database is published, or the newest was built from other data or by other rules."""
    newest = publish.newest(Path(out_folder))
    return newest is None or not newest.stem.endswith(publish.content_hash(Path(data_folder))[:8])


STAGES: tuple[tuple[str, str, Callable[[Work], int]], ...] = ()


def _make(data_folder: Path, unfinished: Path, say: Say, now: datetime) -> tuple[Result, datetime]:
    """Runs every stage on a database in the making."""
    content = publish.content_hash(data_folder)
    connection = duckdb.connect(unfinished, config=SMALL_BLOCKS)
    try:
        work = Work(data_folder, connection, say, now.astimezone().date(), now, content)
        for chinese, english, stage in STAGES:
            _timed(chinese, english, stage, work)
    finally:
        connection.close()
    return Result(None, content, tuple(work.findings.mistakes), tuple(work.findings.remarks)), now


def _timed(chinese: str, english: str, stage: Callable[[Work], int], work: Work) -> None:
    """Runs one stage and says how many rows it handled in how many seconds."""
    started = time.monotonic()
    rows = stage(work)
    seconds = time.monotonic() - started
    work.say(f"{chinese}\t{rows:>9,} 行 {seconds:7.2f} 秒", f"{english:<16}{rows:>9,} rows {seconds:7.2f} s")


def create_schema(work: Work) -> int:
    """Creates the empty tables."""
    schema.create(work.connection)
    work.connection.execute(staging.MACROS)
    work.tables = schema.tables(work.connection)
    return 0


def load_files(work: Work) -> int:
    """Reads every file of the record."""
    for table in _published(work):
        work.rows[table.name] = load.read(work.data_folder, table, work.findings)
        staging.keep(work.connection, work.rows[table.name])
    work.findings.add(load.strangers(work.data_folder, [table.name for table in _published(work)]))
    return _count(work)


def check_cells(work: Work) -> int:
    """Holds every cell against the contract."""
    for table in _published(work):
        work.findings.add(validate.validate(work.connection, table))
    return _count(work)


def correct_and_convert(work: Work) -> int:
    """Applies the corrections and works out numbers in canonical units with their intervals."""
    rows, findings = work.rows, work.findings
    known = convert.knowledge(rows["indicators"], rows["units"])
    numbers = {
        "observations": convert.observations(
            rows["observations"], rows["corrections"], known, findings, _progress(work, len(rows["observations"].cells))
        ),
        "targets": convert.parameters(rows["targets"], known, findings),
        "instruments": convert.parameters(rows["instruments"], known, findings),
    }
    for name, table in numbers.items():
        staging.put_table(work.connection, f"numbers_{name}", table)
    return sum(table.num_rows for table in numbers.values())


def fill_tables(work: Work) -> int:
    """Writes the sound rows into the tables."""
    fill.set_aside(work.connection, work.findings.mistakes)
    parameters = {"content_hash": work.content_hash, "built_at": work.built_at.replace(tzinfo=None)}
    return sum(fill.fill(work.connection, table, parameters) for table in work.tables)


def create_views(work: Work) -> int:
    """Creates the questions that the dashboard asks."""
    views = sorted((Path(__file__).parent / "views").glob("*.sql"))
    for view in views:
        work.connection.execute(view.read_text(encoding="utf-8"))
    return len(views)


def run_checks(work: Work) -> int:
    """Runs every rule about the record as a whole."""
    found = checks.run(work.connection, work.today)
    work.findings.add(found)
    return len(found)


STAGES = (
    ("建表", "create schema", create_schema),
    ("读文件", "load", load_files),
    ("查单元格", "check cells", check_cells),
    ("更正与换算", "convert", correct_and_convert),
    ("写表", "fill tables", fill_tables),
    ("建视图", "create views", create_views),
    ("查规则", "check rules", run_checks),
)


def _published(work: Work) -> list[schema.Table]:
    """The tables that stand in files."""
    return [table for table in work.tables if table.published]


def _count(work: Work) -> int:
    return sum(len(rows.cells) for rows in work.rows.values())


def _progress(work: Work, total: int) -> Callable[[int], None]:
    """Says how far a long stage has come, at most every second or two."""
    last = time.monotonic()

    def tell(done: int) -> None:
        nonlocal last
        if done % 1000 == 0 and time.monotonic() - last > PROGRESS_AFTER:
            last = time.monotonic()
            work.say(f"  …… {done:,} / {total:,}", f"  ... {done:,} / {total:,}")

    return tell
