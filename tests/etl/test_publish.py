"""A build is published whole or not at all, and says which data it holds."""

import os
import random
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import duckdb
import pytest

from etl import stages
from etl.build import STAGES, build, is_stale
from etl.publish import content_hash, newest, scratch
from tests.etl.record import NOW, change

DATA = Path(__file__).parents[2] / "data"


def published(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.suffix not in (".sha256", ""))


def test_two_builds_of_the_same_data_have_the_same_hash(data, tmp_path):
    first = build(data, tmp_path / "one", now=NOW)
    second = build(data, tmp_path / "two", now=NOW + timedelta(days=300))
    assert first.content_hash == second.content_hash
    assert first.path.name == f"pilotzones-20261125T120000Z-{first.content_hash[:8]}.duckdb"


def test_every_change_of_the_data_changes_the_hash(data):
    before = content_hash(data)
    change(data, "observations/jinan.csv", "undated", "dated")
    assert content_hash(data) != before


def test_line_ends_and_encodings_do_not_change_the_hash(data):
    before = content_hash(data)
    for path in data.rglob("*.csv"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert content_hash(data) == before


def test_a_database_is_stale_when_it_is_missing_or_the_data_changed(data, tmp_path):
    assert is_stale(data, tmp_path / "build")
    build(data, tmp_path / "build", now=NOW)
    assert not is_stale(data, tmp_path / "build")
    change(data, "zones.csv", "36.65", "36.66")
    assert is_stale(data, tmp_path / "build")


def test_the_last_two_databases_are_kept(data):
    paths = [build(data, data / "build", now=NOW + timedelta(seconds=second)).path for second in range(3)]
    assert published(data / "build") == [path.name for path in paths[1:]]
    assert newest(data / "build") == paths[2]


def test_a_database_in_use_is_still_readable_after_the_next_publications(data):
    first = build(data, data / "build", now=NOW).path
    with duckdb.connect(first, read_only=True) as reader:
        for second in range(1, 4):
            build(data, data / "build", now=NOW + timedelta(seconds=second))
            assert reader.execute("select count(*) from figures").fetchall() == [(3,)]


def test_what_a_killed_build_left_behind_is_swept_away_after_an_hour(tmp_path):
    old, fresh = tmp_path / "next-1-1.part", tmp_path / "next-1-2.part.wal"
    old.touch()
    fresh.touch()
    os.utime(old, (time.time() - 4000, time.time() - 4000))
    scratch(tmp_path)
    assert published(tmp_path) == [fresh.name]


def test_the_build_tells_its_time_and_size(data):
    result = build(data, data / "build", now=NOW)
    with duckdb.connect(result.path, read_only=True) as connection:
        row = connection.execute("select * from build").fetchall()[0]
    assert row == (
        result.content_hash,
        datetime(2026, 11, 25, 12),
        datetime(2026, 3, 1).date(),
        3,
        2,
        2,
        1,
        2,
    )


def test_every_stage_says_its_rows_and_seconds(data):
    lines = []
    build(data, data / "build", now=NOW, say=lambda *texts: lines.append(texts))
    assert len(lines) == len(STAGES) + 1
    assert all(chinese.endswith(" 秒") and english.endswith(" s") for chinese, english in lines)


def test_a_long_build_says_how_far_it_has_come(data, monkeypatch):
    monkeypatch.setattr(stages, "PROGRESS_EVERY", 0)
    rows = "".join(f"s{number},标题,,2020,,news,zh,portal\n" for number in range(3, 1100))
    with (data / "sources.csv").open("a", encoding="utf-8") as file:
        file.write(rows)
    lines = []
    build(data, data / "build", now=NOW, only_check=True, say=lambda *texts: lines.append(texts[1]))
    assert "  ...                 1,099 rows" in lines


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="only systems with signals can be killed so")
def test_killing_the_build_at_any_moment_leaves_the_last_good_database(tmp_path):
    good = build(DATA, tmp_path, now=datetime(2026, 11, 24, tzinfo=UTC)).path
    moments = random.Random(3)
    for _ in range(5):
        command = [sys.executable, "-m", "etl", "build", "--data", str(DATA), "--out", str(tmp_path)]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, cwd=DATA.parent)
        time.sleep(moments.uniform(0.05, 2.5))
        process.kill()
        process.wait()
        assert good.exists()
        for path in tmp_path.glob("pilotzones-*.duckdb"):
            with duckdb.connect(path, read_only=True) as connection:
                assert connection.execute("select figures from build").fetchall() == [(2743,)]
        for path in sorted(tmp_path.glob("pilotzones-*.duckdb"))[1:]:
            path.unlink()
