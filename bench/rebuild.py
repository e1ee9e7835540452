"""The whole database from the text of the record, checks and publication included."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench.process import ROOT
from bench.report import Figure


def figures() -> Iterator[Figure]:
    """Seconds, the middle of three builds, and megabytes of the file."""
    times = []
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(3):
            begun = time.perf_counter()
            subprocess.run(
                [sys.executable, "-m", "etl", "build", "--out", folder],
                cwd=ROOT,
                stdout=subprocess.DEVNULL,
                check=True,
            )
            times.append(time.perf_counter() - begun)
        size = max(Path(folder).glob("pilotzones-*.duckdb")).stat().st_size / 1e6
    yield Figure("full rebuild", median(times), "s", 15)
    yield Figure("database file", size, "MB")
