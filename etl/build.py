"""The table of contents of a build: from the files of the record to a published database."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from etl import publish, stages
from etl.errors import Mistake, Texts

IN_MEMORY = ":memory:"
STAGES: tuple[tuple[str, str, stages.Stage], ...] = (
    ("建表　　", "create schema", stages.create_schema),
    ("读文件　", "load files", stages.load_files),
    ("查单元格", "check cells", stages.check_cells),
    ("更正换算", "correct, convert", stages.correct_and_convert),
    ("写表　　", "fill tables", stages.fill_tables),
    ("建视图　", "create views", stages.create_views),
    ("查规则　", "run checks", stages.run_checks),
)


@dataclass(frozen=True)
class Result:
    """What a build led to: the published file, or none and every mistake; remarks in both languages."""

    path: Path | None
    content_hash: str
    mistakes: tuple[Mistake, ...] = ()
    remarks: tuple[Texts, ...] = ()


def silent(chinese: str, english: str) -> None:
    """Says nothing."""


def build(
    data_folder: Path,
    out_folder: Path,
    *,
    say: stages.Say = silent,
    now: datetime | None = None,
    only_check: bool = False,
) -> Result:
    """Builds and publishes the database of the record; with mistakes nothing is published, all return."""
    data_folder, out_folder, now = Path(data_folder), Path(out_folder), now or datetime.now(UTC)
    unfinished = Path(IN_MEMORY) if only_check else publish.scratch(out_folder)
    try:
        work = _run_stages(data_folder, unfinished, say, now)
        mistakes, remarks = tuple(work.findings.mistakes), tuple(work.findings.remarks)
        path = None
        if not (mistakes or only_check):
            path = out_folder / publish.name(now, work.content_hash)
            _timed("发布　　", "publish", lambda: publish.publish(unfinished, path), say)
        return Result(path, work.content_hash, mistakes, remarks)
    finally:
        publish.discard(unfinished)


def is_stale(data_folder: Path, out_folder: Path) -> bool:
    """True when no database is published, or the newest was built from other data or by other rules."""
    newest = publish.newest(Path(out_folder))
    return newest is None or not newest.stem.endswith(publish.content_hash(Path(data_folder))[:8])


def _run_stages(data_folder: Path, unfinished: Path, say: stages.Say, now: datetime) -> stages.Work:
    """Runs every stage on a database in the making and closes it."""
    with duckdb.connect(unfinished, config=dict(stages.ENGINE)) as connection:
        work = stages.Work(data_folder, connection, say, now, publish.content_hash(data_folder))
        connection.begin()
        for chinese, english, stage in STAGES:
            _timed(chinese, english, lambda stage=stage: stage(work), say)
        connection.commit()
    return work


def _timed(chinese: str, english: str, stage: Callable[[], int], say: stages.Say) -> None:
    """Runs one stage and says how many rows it handled in how many seconds."""
    started = time.monotonic()
    rows = stage()
    seconds = time.monotonic() - started
    say(f"{chinese}{rows:>10,} 行{seconds:>8.2f} 秒", f"{english:<17}{rows:>10,} rows{seconds:>8.2f} s")
