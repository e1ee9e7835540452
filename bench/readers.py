"""A hundred readers at once, and a new database in the midst of it."""

import shutil
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from bench.process import serving
from bench.replay import readers
from bench.report import Figure, share
from bench.session import recorded

READERS, SECONDS = 100, 30


def figures() -> Iterator[Figure]:
    """Times of all answers and the number of errors, over half a minute."""
    with serving() as recording:
        people = recorded(recording.address)
    yield Figure("recorded calls", sum(map(len, people)), "")
    with serving() as served:
        threading.Timer(SECONDS / 2, _publish, [served.build]).start()
        answers = readers(served.address, people, READERS, SECONDS)
        yield Figure(f"answers to {READERS} readers", len(answers.times), "")
        yield Figure("errors", len(answers.errors), "", 0)
        yield Figure("p50", median(answers.times), "ms")
        yield Figure("p95", share(answers.times, 0.95), "ms", 60)
        yield Figure("slowest", max(answers.times), "ms")
        yield Figure("memory of the server", served.megabytes, "MB", 350)
    for error in sorted(set(answers.errors))[:10]:
        print(f"    {error}")


def _publish(folder: Path) -> None:
    """Publishes a copy of the newest database under a newer name, as a build does."""
    newest = max(folder.glob("pilotzones-*.duckdb"))
    part = folder / f"next-{time.monotonic_ns()}.part"
    shutil.copy2(newest, part)
    part.rename(folder / f"pilotzones-{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{'f' * 8}.duckdb")
